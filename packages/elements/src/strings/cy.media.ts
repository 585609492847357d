import type { mediaEnglish } from '../module/media.strings.js';

/** The words of module/media.ts in Welsh. */
export const media: typeof mediaEnglish = {};
