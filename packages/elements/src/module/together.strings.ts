/** The words of together.ts. */
export const togetherEnglish = {};
