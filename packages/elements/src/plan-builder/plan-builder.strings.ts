import type { HandStrings } from './hand.strings.js';
import type { say } from '../shared/say.js';

/** What a practitioner reads while a plan is made. What a family reads is in the plan itself. */
export const english = {
  title: 'Make a plan with a family',
  private: 'Nothing is sent or kept while you make it. It goes when you close this page.',
  failed: 'We could not load the list here.',
  danger: 'In danger now? Call',
  missing: (hosts: string): string => `We could not load what ${hosts} has. The rest is here.`,

  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone',
  redone: 'Done again',
  see: 'See it as they will',
  hand: 'Hand it over',
  back: 'Back to the plan',

  find: 'Pick things for this family',
  search: 'Search',
  narrow: 'Narrow it down',
  count: (count: number): string => (count === 1 ? '1 thing found' : `${count} things found`),
  more: (count: number): string => `Show ${count} more`,
  module: 'Step by step',
  resource: 'To read or watch',
  route: 'Someone to talk to',
  meeting: 'Meeting',
  task: 'Something to do',
  note: 'Note',
  minutes: (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`),
  from: (source: string): string => `From ${source}`,
  look: 'Look at it',
  add: 'Add',
  addThis: (title: string): string => `Add: ${title}`,
  take: 'Take out',
  takeThis: (title: string): string => `Take out: ${title}`,
  notHere: 'It has no page at https, so a plan cannot lead there.',

  plan: 'The plan',
  things: (count: number): string => (count === 1 ? '1 thing' : `${count} things`),
  empty: 'Nothing is in it yet. Add things from the list, or start from a plan that is made already.',
  start: 'Start from a plan',
  startThis: (title: string): string => `Start from: ${title}`,
  started: (title: string, count: number): string => `Started from ${title}: ${count} things`,
  added: (title: string, count: number): string => `Added: ${title}. ${count} in the plan`,
  removed: (title: string, count: number): string => `Taken out: ${title}. ${count} in the plan`,
  moved: (title: string, at: number, of: number): string => `${title} is now ${at} of ${of}`,
  full: 'The plan is full. Take something out first.',

  drag: 'Drag to another place',
  up: (title: string): string => `Move up: ${title}`,
  down: (title: string): string => `Move down: ${title}`,
  change: 'Note and day',
  changeThis: (title: string): string => `Note and day: ${title}`,
  noteFor: 'A note for the family',
  by: 'Done by',
  on: (day: string): string => `By ${day}`,
  day: 'Day',
  time: 'Time',
  at: (day: string, time: string): string => [day, time].filter(Boolean).join(', '),
  steps: 'Which steps',
  someSteps: (some: number, of: number): string => `${some} of ${of} steps`,

  ownTask: 'Add something to do',
  ownNote: 'Add a note',
  ownMeeting: 'Add a meeting',
  whatTask: 'What will they do?',
  whatNote: 'What do you want to say?',
  whatMeeting: 'Who will they meet?',
  cancel: 'Leave it',

  about: 'Who it is from, and their language',
  lang: 'The family reads',
  planTitle: 'Title of the plan',
  greeting: 'A few words to begin with',
  name: 'Your name',
  organisation: 'Your organisation',
  reach: 'How to reach you, and when',
  review: 'Day to look at it again',
  optional: 'All of this can stay empty.',

  looks: {
    name: (words: string): string => `“${words}” looks like a name.`,
    phone: (words: string): string => `“${words}” looks like a phone number.`,
    email: (words: string): string => `“${words}” looks like an e-mail address.`,
    address: (words: string): string => `“${words}” looks like an address.`,
    leaving: (words: string): string => `“${words}” may say when somebody leaves.`,
  },
  looksWhy: 'Anyone who opens the link can read this. It may be safer to leave it out. We cannot spot everything.',

  fileOpen: 'Open a file',
  fileWrong: 'This file is no plan, or a part of it is not right. Nothing has changed.',
  fileOpened: (count: number): string => `Opened: ${count} things`,
  partFailed: 'We could not load this part. Try again in a moment.',
};

/** With days and languages, as all elements say them. */
export type PlanBuilderStrings = typeof english & ReturnType<typeof say>;
/** Those that come late as well, as a translation has them. */
export type BuilderStrings = typeof english & HandStrings;

/** The other languages are files of their own: no family's visit pays for what only a practitioner reads. */
export const otherLanguages: Record<string, () => Promise<{ default: BuilderStrings }>> = {
  cy: () => import('../strings/cy.builder.js'),
  ur: () => import('../strings/ur.builder.js'),
};
