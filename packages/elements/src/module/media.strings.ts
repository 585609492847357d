import type { english } from './module.strings.js';

/** The words of media.ts. */
export const mediaEnglish = {
  mediaPlay: 'Play',
  mediaSeconds: (count: number): string => (count === 1 ? '1 second' : `${count} seconds`),
  mediaMinutes: (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`),
  mediaUses: (megabytes: string): string => `uses ${megabytes} MB`,
  mediaRead: 'Read it instead',
  mediaSign: (british: boolean): string => `In ${british ? 'British Sign Language' : 'sign language'}`,
  mediaFailed: 'We could not play this. You can read it instead, or try again.',
  mediaElsewhere: (provider: string): string => `If you play this here, ${provider} can see that you watched.`,
  mediaOpen: (provider: string): string => `Open on ${provider}`,
};

export type MediaStrings = typeof english & typeof mediaEnglish;
