import type { pageEnglish } from '../module/page.strings.js';

/** The words of module/page.ts in Welsh. */
export const page: typeof pageEnglish = {};
