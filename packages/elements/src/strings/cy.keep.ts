import type { keepEnglish } from '../module/keep.strings.js';

/** The words of module/keep.ts in Welsh. */
export const keep: typeof keepEnglish = {};
