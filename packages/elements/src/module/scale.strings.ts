/** The words of scale.ts. */
export const scaleEnglish = {};
