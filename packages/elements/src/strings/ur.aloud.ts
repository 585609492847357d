import type { aloudEnglish } from '../module/aloud.strings.js';

/** The words of module/aloud.ts in Urdu. */
export const aloud: typeof aloudEnglish = {
  aloud: 'یہ مجھے پڑھ کر سنائیں',
  aloudStop: 'پڑھنا بند کریں',
};
