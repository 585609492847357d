/** The words of scale.ts and alert.ts. */
export const scaleEnglish = {
  /** @param language - its tag: `ur` */
  scaleOther: (language: string): string =>
    `We show these questions in ${language === 'en' ? 'English' : new Intl.DisplayNames('en', { type: 'language' }).of(language)!}, as they were tested in these words.`,
  scaleAny: 'Leave out any you like.',
  scaleClear: 'Clear',
  scaleAnswered: (count: number, of: number): string => `You answered ${count} of ${of}.`,
  scaleAsk: 'What do my answers say?',
  scaleMissing: (count: number): string => `We can say more after ${count} more answer${count > 1 ? 's' : ''}.`,
  scaleResult: 'What your answers say',
  scaleScore: (value: number, low: number, high: number): string => `Score ${value}, from ${low} to ${high}`,
  scaleNot: 'This is not a diagnosis. It can help to talk it over with someone.',
  scalePlan: 'We show no score here. Tick this to put it in your plan.',
  scaleRefused: 'We cannot show these questions here. You can go on, or talk to someone.',
  alertTitle: 'You can talk to someone now',
  alertText: 'What you picked can be a lot to carry alone. Nobody has been told.',
  alertPut: 'Not now',
};
