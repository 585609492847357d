import type { mediaEnglish } from '../module/media.strings.js';

/** The words of module/media.ts in Urdu. */
export const media: typeof mediaEnglish = {
  mediaPlay: 'چلائیں',
  mediaSeconds: (count) => `${count} سیکنڈ`,
  mediaMinutes: (count) => `${count} منٹ`,
  mediaUses: (megabytes) => `${megabytes} MB ڈیٹا استعمال ہوگا`,
  mediaRead: 'اس کے بجائے پڑھیں',
  mediaSign: 'اشاروں کی زبان میں دکھائیں',
  mediaBritishSign: 'برطانوی اشاروں کی زبان (BSL) میں دکھائیں',
  mediaFailed: 'ہم اسے یہاں نہیں چلا سکے۔ آپ اس کے بجائے پڑھ سکتے ہیں، یا دوبارہ کوشش کر سکتے ہیں۔',
  mediaElsewhere: (provider) =>
    `یہ ویڈیو ${provider} پر ہے۔ اگر آپ اسے چلائیں تو ${provider} دیکھ سکتا ہے کہ آپ نے اسے دیکھا۔`,
  mediaHere: 'یہیں چلائیں',
  mediaOpen: (provider) => `${provider} پر کھولیں`,
};
