import type { aloudEnglish } from '../module/aloud.strings.js';

/** The words of module/aloud.ts in Welsh. */
export const aloud: typeof aloudEnglish = {
  aloud: 'Darllen hwn i mi',
  aloudStop: 'Stopio darllen',
};
