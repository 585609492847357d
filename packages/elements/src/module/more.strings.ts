/** The words of more.ts. */
export const moreEnglish = {};
