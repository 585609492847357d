import { card } from '../shared/card.strings.js';
import { say } from '../shared/say.js';

/** The words of the card itself. Those about the resource are in its document. */
export const english = {
  ...say('en-GB'),
  ...card,

  free: 'Free',
  charged: 'Costs money',
  unknown: 'We do not know the cost',
  /** In megabytes. */
  data: (size: number): string => `Uses ${size} MB of data`,
  hard: 'Many hard words',
  /** By what, and on which day, the reading age was found. */
  measured: (formula: string, date: string): string => `${formula}, ${date}`,
  captions: 'captions',
  transcript: 'transcript',
  signed: 'sign language',
  described: 'audio description',
  'easy-read': 'easy read',
  print: 'can be printed',
  variants: 'Also in',

  read: (host: string): string => `Read it on ${host}`,
  watch: (host: string): string => `Watch it on ${host}`,
  listen: (host: string): string => `Listen on ${host}`,
  go: (host: string): string => `Go to ${host}`,
  phone: (number: string): string => `Call them on ${number}`,

  checked: (date: string): string => `Checked ${date}`,
  old: (date: string): string => `Last checked ${date}, so it may have changed`,
  unchecked: 'Nobody has checked this link yet',
  unassessed: 'Nobody has checked how well it helps',
  trial: 'Tested in a trial',
  review: 'From a review of studies',
  principle: 'Built on what research shows',
  practice: 'From people who do this work',
  /** After the name of whoever holds the rights. */
  linkOnly: 'share the link, not a copy',
};

export type ResourceStrings = typeof english;
