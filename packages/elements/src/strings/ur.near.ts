import type { nearEnglish } from '../talk/near.strings.js';

/** The words of near.ts in Urdu. */
export const near: typeof nearEnglish = {
  coming: 'ہم وہاں قریب میں مدد تلاش کر رہے ہیں۔',
  nearby: (count) => `ہم نے وہاں قریب کی خدمات شامل کیں: ${count}۔`,
  none: 'ہمیں وہاں قریب کی کوئی خدمت معلوم نہیں۔',
  unreached: 'ہم وہاں قریب کی خدمات نہیں دکھا سکے۔ آپ باقی سب سے بات کر سکتے ہیں۔',

  by: (organisation) => `اسے ${organisation} چلاتے ہیں۔`,
  about: 'اس کے بارے میں مزید',
  wait: 'ایک لمحہ۔',
  lost: 'ہم یہ نہیں دکھا سکے۔ آپ ان سے پوچھ سکتے ہیں۔',
  remarks: {
    alert: 'یاد رکھیں:',
    'who-for': 'یہ کس کے لیے ہے:',
    'how-to': 'رابطہ کیسے کریں:',
    cost: 'خرچ:',
    wait: 'کتنا انتظار ہو سکتا ہے:',
    hours: 'کب:',
    area: 'کہاں:',
    languages: 'زبانیں:',
  },
  site: 'کہاں جانا ہے:',
  others: 'رابطے کے دوسرے طریقے:',
};
