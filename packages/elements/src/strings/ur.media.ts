import type { mediaEnglish } from '../module/media.strings.js';

/** The words of module/media.ts in Urdu. */
export const media: typeof mediaEnglish = {};
