/** The words of plan-part.ts and end-part.ts. */
export const planEnglish = {
  planEmpty: 'Nothing of yours is here yet. What you pick and write on these pages can come here.',
  planBy: 'When:',
  planDone: 'done',
  planLook: (day: string): string => `Look back at this on ${day}.`,
  planRated: (now: number, before?: number): string =>
    before === undefined ? `You said ${now}.` : `Before ${before}, now ${now}.`,
  print: 'Print my plan',
  planSave: 'Save my plan',
  planCopy: 'Copy my plan',
  planTwice: 'Show in two languages',
  planOnce: 'Show in one language',
  printNote: 'Others can find paper and files. Print or save only if that is safe for you.',
  seen: (count: number): string => (count === 1 ? 'You looked at 1 page.' : `You looked at ${count} pages.`),
  planned: (count: number): string =>
    count === 1 ? 'You put 1 thing into your plan.' : `You put ${count} things into your plan.`,
  useful: 'Was this useful?',
  usefulYes: 'Yes',
  usefulPartly: 'In part',
  usefulNo: 'No',
  usefulHere: 'Your answer stays on this page. We do not see it.',
  thanks: 'Thank you. Take your plan with you. If this may help someone you know, pass it on.',
  sorry: 'Thank you for saying so. A person can do more than a page. They are below, under “Talk to someone”.',
  again: 'Start again',
  againNote: 'If you start again, what you picked and wrote here will be gone.',
};

/** The words of page.ts. */
export const pageEnglish = {
  printTitle: 'Notes',
  pageRoom: 'Room for more',
  pageSaved: 'Your device is saving a file called notes.html. Look for it where your downloads are.',
  pageCopied: 'Copied. You can paste it into a message.',
  pageCopy: 'We could not copy it for you. Copy it from here:',
};

/** The words of twin.ts. */
export const twinEnglish = {
  twinOwn: 'In your own words',
  twinShown: 'Your plan is now in two languages.',
  twinFailed: 'We could not load the other language. You can try again.',
};
