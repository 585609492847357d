import type { aloudEnglish } from '../module/aloud.strings.js';

/** The words of module/aloud-button.ts in Welsh. */
export const aloud: typeof aloudEnglish = {
  aloud: 'Darllen hwn i mi',
  aloudStop: 'Stopio darllen',
};
