import type { togetherEnglish } from '../module/together.strings.js';

/** The words of module/together.ts in Urdu. */
export const together: typeof togetherEnglish = {};
