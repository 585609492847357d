import type { pageEnglish } from '../module/page.strings.js';
import type { planEnglish } from '../module/plan.strings.js';
import type { twinEnglish } from '../module/twin.strings.js';

/** The words of module/plan-part.ts, end-part.ts, page.ts and twin.ts in Urdu. */
export const page: typeof planEnglish & typeof pageEnglish & typeof twinEnglish = {
  planEmpty: 'یہاں ابھی آپ کا کچھ نہیں۔ آپ ان صفحوں پر جو چنیں اور لکھیں گے وہ یہاں آ سکتا ہے۔',
  planBy: 'کب:',
  planDone: 'ہو گیا',
  planLook: (day) => `${day} کو اسے دوبارہ دیکھیں۔`,
  planRated: (now, before) => (before === undefined ? `آپ نے ${now} کہا۔` : `پہلے ${before}، اب ${now}۔`),
  print: 'میرا منصوبہ چھاپیں',
  planSave: 'میرا منصوبہ محفوظ کریں',
  planCopy: 'میرا منصوبہ کاپی کریں',
  planTwice: 'دو زبانوں میں دکھائیں',
  planOnce: 'ایک زبان میں دکھائیں',
  printNote: 'کاغذ اور فائلیں کسی اور کے ہاتھ لگ سکتی ہیں۔ صرف تب چھاپیں یا محفوظ کریں جب یہ آپ کے لیے محفوظ ہو۔',
  seen: (count) => (count === 1 ? 'آپ نے 1 صفحہ دیکھا۔' : `آپ نے ${count} صفحے دیکھے۔`),
  useful: 'کیا یہ کام کا تھا؟',
  usefulYes: 'ہاں',
  usefulPartly: 'کسی حد تک',
  usefulNo: 'نہیں',
  usefulHere: 'آپ کا جواب اسی صفحے پر رہتا ہے۔',
  thanks: 'شکریہ۔ اپنا منصوبہ ساتھ لے جائیں۔ اگر یہ آپ کے کسی جاننے والے کے کام آ سکے تو اسے آگے پہنچائیں۔',
  sorry: 'بتانے کا شکریہ۔ ایک انسان ایک صفحے سے زیادہ مدد کر سکتا ہے۔ ایسے لوگ نیچے ”کسی سے بات کریں“ میں ہیں۔',
  again: 'دوبارہ شروع کریں',
  againNote: 'اگر آپ دوبارہ شروع کریں تو جو آپ نے یہاں چنا اور لکھا وہ مٹ جائے گا۔',
  printTitle: 'نوٹس',
  pageRoom: 'مزید کے لیے جگہ',
  twinOwn: 'آپ کے اپنے الفاظ میں',
  pageSaved: 'آپ کا آلہ notes.html نام کی فائل محفوظ کر رہا ہے۔ اسے وہاں دیکھیں جہاں آپ کے ڈاؤن لوڈ ہیں۔',
  pageCopied: 'کاپی ہو گیا۔ آپ اسے کسی پیغام میں ڈال سکتے ہیں۔',
  pageCopy: 'ہم اسے آپ کے لیے کاپی نہیں کر سکے۔ یہاں سے کاپی کریں:',
  twinShown: 'اب آپ کا منصوبہ دو زبانوں میں ہے۔',
  twinFailed: 'ہم دوسری زبان نہیں کھول سکے۔ آپ دوبارہ کوشش کر سکتے ہیں۔',
};
