import type { togetherEnglish } from '../module/together.strings.js';

/** The words of module/together.ts in Welsh. */
export const together: typeof togetherEnglish = {};
