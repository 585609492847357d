import type { scaleEnglish } from '../module/scale.strings.js';

/** The words of module/scale.ts in Urdu. */
export const scale: typeof scaleEnglish = {
  scaleOther: (language) =>
    `یہ سوال ${language === 'en' ? 'انگریزی' : new Intl.DisplayNames('ur', { type: 'language' }).of(language)!} میں ہیں۔ انہیں انہی الفاظ میں پرکھا گیا ہے، اس لیے ہم انہیں ویسے ہی دکھاتے ہیں۔`,
  scaleAny: 'جس سوال کا جواب نہ دینا چاہیں، اسے چھوڑ دیں۔',
  scaleClear: 'مٹائیں',
  scaleAnswered: (count, of) => `آپ نے ${of} میں سے ${count} کا جواب دیا۔`,
  scaleAsk: 'میرے جواب کیا بتاتے ہیں؟',
  scaleMissing: (count) =>
    count === 1 ? 'ایک اور جواب کے بعد ہم کچھ بتا سکتے ہیں۔' : `${count} اور جوابوں کے بعد ہم کچھ بتا سکتے ہیں۔`,
  scaleResult: 'آپ کے جواب کیا بتاتے ہیں',
  scaleScore: (value, low, high) => `اسکور ${value}، ${low} سے ${high} تک`,
  scaleNot: 'یہ تشخیص نہیں ہے۔ اس بارے میں کسی سے بات کرنے سے مدد مل سکتی ہے۔',
  scalePlan: 'ہم یہاں کوئی اسکور نہیں دکھاتے۔ اسے اپنے منصوبے میں رکھنے کے لیے اس پر نشان لگائیں۔',
  scaleRefused: 'ہم یہ سوال یہاں نہیں دکھا سکتے۔ آپ آگے جا سکتے ہیں، یا کسی سے بات کر سکتے ہیں۔',
  alertTitle: 'آپ ابھی کسی سے بات کر سکتے ہیں',
  alertText: 'جو آپ نے چنا، اسے اکیلے اٹھانا مشکل ہو سکتا ہے۔ کسی کو کچھ نہیں بتایا گیا۔',
  alertPut: 'ابھی نہیں',
};
