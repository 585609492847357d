import type { moreEnglish } from '../module/more.strings.js';

/** The words of module/more.ts in Welsh. */
export const more: typeof moreEnglish = {};
