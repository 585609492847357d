import type { scaleEnglish } from '../module/scale.strings.js';

/** The words of module/scale.ts in Urdu. */
export const scale: typeof scaleEnglish = {};
