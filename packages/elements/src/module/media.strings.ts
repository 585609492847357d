/** The words of media.ts. */
export const mediaEnglish = {};
