import { say } from '../shared/say.js';

/** The words around a plan. Those of the plan are its maker's. */
export const english = {
  ...say('en-GB'),

  plan: 'Your plan',
  from: (who: string): string => `From ${who}`,
  unchecked: 'This plan came in a link. The people who run this website have not checked it.',
  made: (day: string): string => `Made on ${day}`,
  review: (day: string): string => `Look at it together on ${day}`,
  reach: 'How to reach them:',
  count: (done: number, of: number): string => `${done} of ${of} done`,
  next: 'Next:',
  allDone: 'You have done all of it.',

  module: 'Something to do',
  resource: 'Something to look at',
  route: 'People to talk to',
  meeting: 'We meet',
  task: 'To try',
  note: 'To read',
  by: (day: string): string => `By ${day}`,
  at: (day: string, time: string): string => `${day} at ${time}`,

  start: 'Start here',
  close: 'Close it',
  carryOn: 'Carry on',
  go: (host: string): string => `Go to ${host}`,
  elsewhere: 'This is another website.',
  done: 'Done',
  own: 'Write a note for yourself',
  ownNote: 'Only you see this, unless you share it.',

  talk: 'Talk to someone',
  talkHere: 'Talk to us',
  listener: 'Call Samaritans any time:',
  danger: 'In danger now? Call',
  share: 'Share something back',
  keep: 'Keep this plan',
  link: 'Anyone who has the link can open this plan. Your browser may remember it.',

  broken: 'We could not open this plan. Part of the link may be missing. Ask for it again, or talk to someone.',
  old: 'This browser is too old to open the plan. Ask for it on paper, or talk to someone.',
  locked: 'This plan is locked with a word.',
  word: 'The word that you both know',
  open: 'Open it',
  wrong: 'That is not the word. Check each letter and try again.',
  wait: 'Opening…',
  partFailed: 'We could not load this part. Try again soon.',
  failed: 'We could not show this here. You can still talk to someone.',
};

export type PlanStrings = typeof english;
