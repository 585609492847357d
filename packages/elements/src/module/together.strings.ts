/** The words of together.ts, for a worker. */
export const togetherEnglish = {
  notes: 'Notes for workers',
  notesTitle: 'Notes',
  notesNow: 'On the screen now',
  notesNone: 'There are no notes for this step.',
  notesAll: 'All notes',
  notesPrint: 'Print all notes',
  notesBlocked: 'Your browser did not let the notes open. Allow pop-up windows for this site, then try again.',
};
