import type { english } from './module.strings.js';

/** The words of the interactive parts, which are loaded while the first step is read. */
export const stepsEnglish = {
  pickOne: 'Pick the one that fits best.',
  pickMany: 'Pick all that fit.',
  private: 'Your words stay on this page. We do not see them, and they go when you close it.',
  sayIt: 'Talk about it together. There is nothing to write here.',
  toPlan: 'Put this in my plan',
  planEmpty:
    'You have not put any of your words here yet. Go back to a page where you wrote something, and tick “Put this in my plan”.',
  planWritten: 'In your words',
  planPeople: 'People who can help',
  print: 'Print my plan',
  printTitle: 'Notes',
  printNote: 'Paper can be found by others. Print it only if it is safe for you.',
  seen: (count: number): string => (count === 1 ? 'You looked at 1 page.' : `You looked at ${count} pages.`),
  again: 'Start again',
};

export type StepsStrings = typeof english & typeof stepsEnglish;
