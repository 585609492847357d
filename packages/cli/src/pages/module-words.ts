import { wordsLang } from './words.js';

/** The words of the parts of a module on a plain page, for a screen and for paper. */
export interface ModuleWords {
  readonly pickScore: string;
  readonly onPaper: string;
  readonly scaleOther: (language: string) => string;
  readonly scaleRefused: string;
  readonly scaleSource: string;
  readonly goalOwn: string;
  readonly goalMatters: string;
  readonly goalSure: string;
  readonly goalWhen: string;
  readonly pairOwn: string;
  readonly practiceBack: (days: number) => string;
  readonly keepPoints: string;
  readonly allOnOnePage: string;
  readonly cannotOpen: string;
  readonly transcript: string;
  readonly watchOn: (provider: string) => string;
  readonly signed: string;
  readonly mediaBy: (holder: string, licence: string) => string;
  readonly notReviewed: string;
  readonly stepIn: (language: string) => string;
  readonly otherLanguages: string;
}

const en: ModuleWords = {
  pickScore: 'Pick a number from 0 to 10.',
  onPaper: 'On paper, draw a ring round your answer to each one.',
  scaleOther: (language) =>
    `These questions are in ${language}. They were tested in these words, so we show them as they are.`,
  scaleRefused: 'There is a set of questions here that we may not show on this page. You can go on without it.',
  scaleSource: 'Where these questions come from:',
  goalOwn: 'My own goal',
  goalMatters: 'How much does it matter to me? (0 to 10)',
  goalSure: 'How sure am I that I can do it? (0 to 10)',
  goalWhen: 'By when?',
  pairOwn: 'My own sentence',
  practiceBack: (days) => (days === 1 ? 'Look back at this after a day.' : `Look back at this after ${days} days.`),
  keepPoints: 'Tick the ones you want to keep.',
  allOnOnePage: 'All of it on one page, or step by step',
  cannotOpen: 'We could not open this guide in this browser. A newer browser may do it. These people can help you now.',
  transcript: 'Read it instead',
  watchOn: (provider) => `Watch it on ${provider}. They can see that you watched.`,
  signed: 'Watch it in British Sign Language',
  mediaBy: (holder, licence) => `${holder}, ${licence}`,
  notReviewed: 'Nobody has checked this translation yet. Some words may be wrong.',
  stepIn: (language) => `This step is in ${language}. Its translation is not ready yet.`,
  otherLanguages: 'Other languages:',
};

const cy: ModuleWords = {
  pickScore: 'Dewiswch rif o 0 i 10.',
  onPaper: 'Ar bapur, rhowch gylch o amgylch eich ateb i bob un.',
  scaleOther: (language) =>
    `Mae’r cwestiynau hyn mewn iaith arall (${language}). Cawsant eu profi yn y geiriau hyn, felly rydym yn eu dangos fel y maent.`,
  scaleRefused: 'Mae set o gwestiynau yma na allwn ei dangos ar y dudalen hon. Gallwch fynd ymlaen hebddi.',
  scaleSource: 'O ble y daw’r cwestiynau hyn:',
  goalOwn: 'Fy nod fy hun',
  goalMatters: 'Pa mor bwysig yw hyn i mi? (0 i 10)',
  goalSure: 'Pa mor siŵr ydw i y gallaf ei wneud? (0 i 10)',
  goalWhen: 'Erbyn pryd?',
  pairOwn: 'Fy mrawddeg fy hun',
  practiceBack: (days) =>
    days === 1 ? 'Edrychwch yn ôl ar hwn ar ôl diwrnod.' : `Edrychwch yn ôl ar hwn ar ôl ${days} diwrnod.`,
  keepPoints: 'Ticiwch y rhai rydych am eu cadw.',
  allOnOnePage: 'Y cyfan ar un dudalen, neu gam wrth gam',
  cannotOpen:
    'Ni allem agor y canllaw hwn yn y porwr hwn. Efallai y bydd porwr mwy newydd yn gallu. Gall y bobl hyn eich helpu nawr.',
  transcript: 'Ei ddarllen yn lle hynny',
  watchOn: (provider) => `Gwyliwch ar ${provider}. Gallant weld eich bod wedi gwylio.`,
  signed: 'Gwyliwch mewn Iaith Arwyddion Prydain',
  mediaBy: (holder, licence) => `${holder}, ${licence}`,
  notReviewed: 'Does neb wedi gwirio’r cyfieithiad hwn eto. Gall rhai geiriau fod yn anghywir.',
  stepIn: (language) => `Mae’r cam hwn mewn iaith arall (${language}). Nid yw’r cyfieithiad yn barod eto.`,
  otherLanguages: 'Ieithoedd eraill:',
};

const ur: ModuleWords = {
  pickScore: '0 سے 10 تک کوئی نمبر چنیں۔',
  onPaper: 'کاغذ پر، ہر سوال کے جواب کے گرد دائرہ لگائیں۔',
  scaleOther: (language) =>
    `یہ سوالات ${language} میں ہیں۔ انہیں انہی الفاظ میں آزمایا گیا تھا، اس لیے ہم انہیں ویسے ہی دکھاتے ہیں۔`,
  scaleRefused: 'یہاں سوالات کا ایک مجموعہ ہے جو ہم اس صفحے پر نہیں دکھا سکتے۔ آپ اس کے بغیر آگے جا سکتے ہیں۔',
  scaleSource: 'یہ سوالات کہاں سے آئے:',
  goalOwn: 'میرا اپنا مقصد',
  goalMatters: 'یہ میرے لیے کتنا اہم ہے؟ (0 سے 10)',
  goalSure: 'مجھے کتنا یقین ہے کہ میں یہ کر سکتا/سکتی ہوں؟ (0 سے 10)',
  goalWhen: 'کب تک؟',
  pairOwn: 'میرا اپنا جملہ',
  practiceBack: (days) => (days === 1 ? 'ایک دن بعد اسے دوبارہ دیکھیں۔' : `${days} دن بعد اسے دوبارہ دیکھیں۔`),
  keepPoints: 'جو باتیں آپ رکھنا چاہتے ہیں ان پر نشان لگائیں۔',
  allOnOnePage: 'سب کچھ ایک صفحے پر، یا قدم بہ قدم',
  cannotOpen: 'ہم یہ رہنما اس براؤزر میں نہیں کھول سکے۔ شاید نیا براؤزر کھول سکے۔ یہ لوگ ابھی آپ کی مدد کر سکتے ہیں۔',
  transcript: 'اس کے بجائے پڑھیں',
  watchOn: (provider) => `اسے ${provider} پر دیکھیں۔ وہ جان سکتے ہیں کہ آپ نے دیکھا۔`,
  signed: 'برطانوی اشاروں کی زبان میں دیکھیں',
  mediaBy: (holder, licence) => `${holder}، ${licence}`,
  notReviewed: 'ابھی تک کسی نے اس ترجمے کی جانچ نہیں کی۔ کچھ الفاظ غلط ہو سکتے ہیں۔',
  stepIn: (language) => `یہ قدم ${language} میں ہے۔ اس کا ترجمہ ابھی تیار نہیں ہے۔`,
  otherLanguages: 'دوسری زبانیں:',
};

const all: Readonly<Record<string, ModuleWords>> = { en, cy, ur };

/** The words in a module's language; English where there are none. */
export const moduleWordsFor = (lang: string): ModuleWords => all[wordsLang(lang).split('-')[0]!] ?? en;
