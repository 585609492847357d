import type { scaleEnglish } from '../module/scale.strings.js';

/** The words of module/scale.ts in Welsh. */
export const scale: typeof scaleEnglish = {};
