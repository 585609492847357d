/** The words of keep.ts. */
export const keepEnglish = {};
