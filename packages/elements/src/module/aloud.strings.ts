/** The words of aloud.ts. */
export const aloudEnglish = {};
