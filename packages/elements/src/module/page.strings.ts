/** The words of page.ts. */
export const pageEnglish = {
  printTitle: 'Notes',
  pageRoom: 'Room for more',
  pageSaved: 'Your device is saving a file called notes.html. Look for it where your downloads are.',
  pageCopied: 'Copied. You can paste it into a message.',
  pageCopy: 'We could not copy it for you. Copy it from here:',
};
