/** The words of aloud.ts. */
export const aloudEnglish = {
  aloud: 'Read this to me',
  aloudStop: 'Stop reading',
};
