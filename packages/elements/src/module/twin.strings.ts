/** The words of twin.ts. */
export const twinEnglish = {
  twinOwn: 'In your own words',
  twinShown: 'Your plan is now in two languages.',
  twinFailed: 'We could not load the other language. You can try again.',
};
