/** The words of sharing.ts. */
export const sharingEnglish = {
  shareNote: 'You pick what to tell the person who made your plan. Nothing is sent until you send it.',
  shareDone: 'What you have done',
  shareOwn: 'Your notes',
  shareScores: 'Your scores',
  sharePages: 'What you wrote in an activity',
  shareNothing: 'Tick what you have done, or write a question. Then you can share it.',
  shareAsk: 'A question for next time',
  shareSee: 'They will see this, and nothing else:',
  shareMake: 'Show a code to scan',
  shareLink: 'Copy a link',
  sharePrint: 'Print it',
  shareCode: 'Point their phone camera at this code.',
  shareCopied: 'Copied. Paste it into a message.',
  shareCopy: 'Copy this:',
  shareLong: 'This is too much for a code. Pick less, or copy a link.',
  shareOld: 'This browser cannot make a link. You can print it.',
  shareAnyone: 'Anyone who has the link or the code can read it.',
  shareLock: 'Lock it with a word (if you like)',
  shareWord: 'A word that you both know',
  shareWeak: 'A short word stops a quick look. It does not stop somebody who tries hard. Four words are much safer.',
  shareStrong: 'Four words or more are hard to guess.',

  sharedTitle: 'What a family shared with you',
  sharedNote: 'This came in a link. It has only what they picked. It does not say who they are.',
  sharedDone: 'Done:',
  sharedNotes: 'Their note:',
  sharedQuestion: 'A question for next time:',
};

export type SharingStrings = typeof sharingEnglish;
