/** The words of scale.ts and alert.ts. */
export const scaleEnglish = {
  /** @param language - its tag: `ur` */
  scaleOther: (language: string): string =>
    `These questions are in ${new Intl.DisplayNames('en', { type: 'language' }).of(language)!}. They were tested in these words, so we show them as they are.`,
  scaleAny: 'Leave out any that you do not want to answer.',
  scaleClear: 'Clear',
  scaleAnswered: (count: number, of: number): string => `You answered ${count} of ${of}.`,
  scaleAsk: 'What do my answers say?',
  scaleMissing: (count: number): string =>
    count === 1 ? 'We can say more after 1 more answer.' : `We can say more after ${count} more answers.`,
  scaleNext: 'Go to the next question',
  scaleResult: 'What your answers say',
  scaleScore: (value: number, low: number, high: number): string => `Score ${value}, from ${low} to ${high}`,
  scaleNot: 'This is not a diagnosis. It can help to talk it over with someone.',
  scalePlan: 'We show no score here. It goes into your plan only if you tick this.',
  scaleRefused: 'We cannot show these questions here. You can go on, or talk to someone.',
  alertTitle: 'You can talk to someone now',
  alertText: 'What you picked can be a lot to carry alone. Nobody has been told.',
  alertPut: 'Not now',
};
