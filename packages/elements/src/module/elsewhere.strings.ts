/** The words of elsewhere.ts. */
export const elsewhereEnglish = {
  fileSave: 'Save as a file',
  fileNote: 'The file holds all you wrote. Anyone who opens it can read it.',
  fileSaved: 'Look for “notes.json” where your downloads are.',
  fileOpen: 'Open a file',
  fileWrong: 'This is not a file from here. Nothing has changed.',
  codeMake: 'Write down a code',
  codeNote: 'Your place and what you picked are in it. Your own words are not in it.',
  codeTooLong: 'Your answers do not fit into a short code. Save them as a file.',
  codeHave: 'I have a code',
  codeOpen: 'Use this code',
  codeWrong: 'This code does not fit here. Check each letter and number.',
  elsewhereNote: 'A file or a code takes the place of what is here now.',
  fileFailed: 'We could not load all of it. Try again in a moment.',
  codeFailed: 'We could not load all of it. Try again in a moment.',
};

export type ElsewhereStrings = typeof elsewhereEnglish;
