/** The player's own words. The module's are in its document. */
export const english = {
  step: (number: number, of: number): string => `Step ${number} of ${of}`,
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  talk: 'Talk to someone',
  talkHere: 'Talk to us',
  danger: 'If someone is in danger now, call',
  plan: 'Your plan',
  failed: 'We could not show this here. You can still talk to someone. If someone is in danger now, call 999.',
  pickOne: 'Pick the one that fits best.',
  pickMany: 'Pick all that fit.',
  private: 'Your words stay on this page. Nobody else can see them, and they go when you close it.',
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
  partFailed: 'We could not load this part. You can go on, or read it all on one page.',
};

export type ModuleStrings = typeof english;
