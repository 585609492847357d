import type { togetherEnglish } from '../module/together.strings.js';

/** The words of module/together.ts in Urdu. */
export const together: typeof togetherEnglish = {
  notes: 'کارکنوں کے لیے نوٹس',
  notesTitle: 'نوٹس',
  notesNow: 'اس وقت اسکرین پر',
  notesNone: 'اس قدم کے لیے کوئی نوٹس نہیں ہیں۔',
  notesAll: 'تمام نوٹس',
  notesPrint: 'تمام نوٹس پرنٹ کریں',
  notesBlocked: 'آپ کے براؤزر نے نوٹس نہیں کھولے۔ اس سائٹ کے لیے پاپ اپ ونڈوز کی اجازت دیں، پھر دوبارہ کوشش کریں۔',
};
