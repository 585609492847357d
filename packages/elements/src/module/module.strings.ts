/** The player's own words that every step needs. The module's are in its document. */
export const english = {
  step: (number: number, of: number): string => `Step ${number} of ${of}`,
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  talk: 'Talk to someone',
  talkHere: 'Talk to us',
  danger: 'If someone is in danger now, call',
  plan: 'Your plan',
  failed: 'We could not show this here. You can still talk to someone.',
  loading: 'Loading…',
  untranslated: 'This part is not translated yet.',
  partFailed: 'We could not load this part. You can go on, or read it all on one page.',
};
