/** The words of keep.ts. */
export const keepEnglish = {
  keep: 'Keep my place',
  keepOnDevice:
    'Your place, your answers and what you wrote stay in this browser, on this phone or computer. Some browsers clear them after a week.',
  keepInTab: 'Your place, your answers and what you wrote stay in this browser until you close this tab.',
  keepShared: 'If others use this phone or computer, they could read it.',
  keepHere: 'Keep it here',
  keepElsewhere: 'Other ways: a file or a code',
  keptOnDevice: 'Kept on this device.',
  keptInTab: 'Kept until you close this tab.',
  keptBefore: 'Another place is kept here. It goes when you keep a new one.',
  keptStill: 'An earlier place is kept in this browser.',
  keptNot: 'This browser could not keep it. Save it as a file, or write down a code.',
  keptInPart: 'We could not keep your last change. Save it as a file, or write down a code.',
  keptNoMore: 'Your place is no longer kept here.',
  forgetAll: 'Forget it all',
  forgotten: 'Forgotten. Nothing is kept here.',
  forgetFailed: 'We could not clear it. Clear the data of this site in your browser settings.',
  wasHere: 'You have been here before.',
  wasAt: 'You were at:',
  carryOn: 'Carry on',
  startAgain: 'Start again',
  forgetIt: 'Forget it',
  startNote: 'If you start again or forget it, your old answers go.',
  changed: 'This has changed since you were here. We kept what still fits.',
  restFailed: 'We could not load all of it. Your place is still kept. Try again soon.',
};

export type KeepStrings = typeof keepEnglish;
