/** The words of ask.ts. */
export const askEnglish = {
  urgency: 'How are things right now?',
  danger: 'Someone is in danger now',
  today: 'I need to talk to someone today',
  soon: 'I would like some help soon',
  looking: 'I am just looking',

  skip: 'Skip',
  next: 'Next',
  back: 'Back',
  step: (number: number, of: number): string => `Question ${number} of ${of}`,
  done: 'Here is who you can talk to.',

  /** What was let go of is said by the words under `any`. */
  relaxed: (any: string): string => `Nobody fits all of that. So here is more, for ${any}.`,
  any: {
    radius: 'any distance',
    topic: 'any topic',
    for: 'anyone',
    nation: 'any nation',
    age: 'any age',
    way: 'any way to talk',
    language: 'any language',
  },
  narrowed: 'These fit the page that you are on.',
  everyone: 'Show everyone',
};
