/** The words of page.ts. */
export const pageEnglish = {};
