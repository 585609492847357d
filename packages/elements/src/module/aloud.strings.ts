/** The words of aloud-button.ts, which is there before aloud.ts. */
export const aloudEnglish = {
  aloud: 'Read this to me',
  aloudStop: 'Stop reading',
};
