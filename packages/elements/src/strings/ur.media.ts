import type { mediaEnglish } from '../module/media.strings.js';

/** The words of module/media.ts in Urdu. */
export const media: typeof mediaEnglish = {
  mediaPlay: 'چلائیں',
  mediaSeconds: (count) => `${count} سیکنڈ`,
  mediaMinutes: (count) => `${count} منٹ`,
  mediaUses: (megabytes) => `${megabytes} MB ڈیٹا استعمال ہوگا`,
  mediaRead: 'اس کے بجائے پڑھیں',
  mediaSign: (british) => `${british ? 'برطانوی اشاروں کی زبان (BSL)' : 'اشاروں کی زبان'} میں دکھائیں`,
  mediaFailed: 'ہم اسے نہیں چلا سکے۔ آپ اس کے بجائے پڑھ سکتے ہیں، یا دوبارہ کوشش کر سکتے ہیں۔',
  mediaElsewhere: (provider) => `اگر آپ اسے یہاں چلائیں تو ${provider} دیکھ سکتا ہے کہ آپ نے اسے دیکھا۔`,
  mediaOpen: (provider) => `${provider} پر کھولیں`,
};
