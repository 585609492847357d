/** The words of hold.ts. */
export const holdEnglish = {
  holdDevice: 'The plan, your ticks and what you wrote stay in this browser. Some browsers clear them after a week.',
  holdTab: 'The plan, your ticks and what you wrote stay in this browser until you close this tab.',
  holdShared: 'If others use this phone or computer, they could read it.',
  holdHere: 'Keep it here',
  held: 'Kept here.',
  heldNot: 'This browser could not keep it. Keep the link that you were given.',
  heldNoMore: 'Your plan is no longer kept here.',
  holdFound: 'A plan is kept here.',
  holdOpen: 'Open my plan',
  holdForget: 'Forget it',
  holdForgotten: 'Forgotten. Nothing is kept here.',
  holdForgetFailed: 'We could not clear it. Clear the data of this site in your browser settings.',
};

export type HoldStrings = typeof holdEnglish;
