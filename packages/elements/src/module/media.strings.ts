import type { english } from './module.strings.js';

/** The words of media.ts. */
export const mediaEnglish = {
  mediaPlay: 'Play',
  mediaSeconds: (count: number): string => (count === 1 ? '1 second' : `${count} seconds`),
  mediaMinutes: (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`),
  mediaUses: (megabytes: string): string => `uses ${megabytes} MB`,
  mediaRead: 'Read it instead',
  mediaSign: 'Show in sign language',
  mediaBritishSign: 'Show in British Sign Language',
  mediaFailed: 'We could not play this here. You can read it instead, or try again.',
  mediaElsewhere: (provider: string): string =>
    `This video is on ${provider}. If you play it, ${provider} can see that you watched.`,
  mediaHere: 'Play here',
  mediaOpen: (provider: string): string => `Open on ${provider}`,
};

export type MediaStrings = typeof english & typeof mediaEnglish;
