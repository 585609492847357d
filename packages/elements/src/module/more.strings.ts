/** The words of more.ts. */
export const moreEnglish = {
  inPlan: 'What you add here goes into your plan.',
  rateBefore: 'Before',
  rateNow: 'Now',
  rateMoved: 'Your number moved. It is good that you noticed.',
  rateSame: 'Your number is the same. That is all right.',
  rateClear: 'Clear my number',
  goalPick: 'Pick what you want, or write your own. One is plenty.',
  ownTogether: 'Or say one of your own.',
  goalBy: 'By when?',
  goalMatters: 'From 0 to 10: how much does it matter to you?',
  goalSure: 'From 0 to 10: how sure are you that you can do it?',
  goalSmaller: 'That is a lot to take on. Could you make it smaller?',
  ownWords: 'Or in your own words',
  pairRead: 'Say it to yourself once or twice. It helps you remember.',
  pairAnother: 'Make another',
  remove: 'Remove',
  tryBack: (days: number): string =>
    days === 1 ? 'Come back tomorrow, and see how it went.' : `Come back in ${days} days, and see how it went.`,
  tryDone: 'How did it go? Tick what you did.',
  tryNone: 'Nothing yet? That is all right. Pick one small thing.',
  trySome: 'Well done. Trying is what counts.',
};

export type MoreStrings = typeof moreEnglish;
