import { say } from '../shared/say.js';

/** The words of the card itself. Those about the resource are in its document. */
export const english = {
  ...say('en-GB'),

  from: (source: string): string => `From ${source}`,
  minutes: (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`),

  article: 'Article',
  video: 'Video',
  audio: 'Audio',
  course: 'Course',
  tool: 'Online tool',
  leaflet: 'Leaflet',
  forum: 'Forum',
  book: 'Book',

  free: 'Free',
  charged: 'Costs money',
  unknown: 'We do not know the cost',
  languages: (languages: string): string => `In ${languages}`,
  /** In megabytes. */
  data: (size: number): string => `Uses ${size} MB of data`,
  easy: 'Easy to read',
  medium: 'A few hard words',
  hard: 'Many hard words',

  read: (host: string): string => `Read it on ${host}`,
  watch: (host: string): string => `Watch it on ${host}`,
  listen: (host: string): string => `Listen on ${host}`,
  go: (host: string): string => `Go to ${host}`,
  broken: 'This link did not work last time.',
  phone: (number: string): string => `Call them on ${number}`,

  checked: (date: string): string => `Checked ${date}`,
  old: 'Last checked over a year ago',
  unchecked: 'Nobody has checked this link yet',
  unassessed: 'Nobody has checked how well it helps',
  trial: 'Tested in a trial',
  review: 'From a review of studies',
  principle: 'Built on what research shows',
  practice: 'From people who do this work',

  prefer: 'Prefer to talk to someone?',
  talk: 'Talk to us',
  listener: 'Call Samaritans any time:',
  danger: 'In danger now? Call',
  failed: 'We could not show this here. You can still talk to someone.',
};

export type ResourceStrings = typeof english;
