import type { Channel, Hours, Resource, Route } from '@kith/model';

/** Every word of a plain page that no document gives. */
export interface Words {
  readonly skip: string;
  readonly home: string;
  readonly indexTitle: string;
  readonly indexIntro: string;
  readonly modules: string;
  readonly talks: string;
  readonly resources: string;
  readonly meetings: string;
  readonly takes: (time: string) => string;
  readonly steps: (count: number) => string;
  readonly stepOf: (number: number, of: number) => string;
  readonly beforeYouStart: string;
  readonly pickOne: string;
  readonly pickMany: string;
  readonly pickWay: string;
  readonly goOn: (title: string) => string;
  readonly write: string;
  readonly planIntro: string;
  readonly planTry: string;
  readonly planWho: string;
  readonly about: string;
  readonly evidence: string;
  readonly evidenceBasis: Readonly<Record<'trial' | 'review' | 'principle' | 'practice', string>>;
  readonly notAssessed: string;
  readonly evidenceLimits: string;
  readonly licence: (licence: string, holder: string) => string;
  readonly linkOnly: (holder: string) => string;
  readonly reviewed: (day: string, by: string) => string;
  readonly nowTitle: string;
  readonly nowIntro: string;
  readonly now999: string;
  readonly now111: string;
  readonly nowSamaritans: string;
  readonly nowShout: string;
  /** Before the address of where lines of other countries are found. */
  readonly nowAbroad: string;
  readonly tiers: Readonly<Record<Route['tier'], string>>;
  readonly channels: Readonly<Record<Channel['kind'], string>>;
  readonly textSay: (say: string, number: string) => string;
  readonly hours: string;
  readonly always: string;
  readonly hoursUnknown: string;
  readonly closed: string;
  readonly bankHolidays: Readonly<Record<NonNullable<Exclude<Hours, string>['bankHolidays']>, string>>;
  readonly zone: (zone: string) => string;
  readonly dayRange: (from: string, to: string) => string;
  readonly everyDay: string;
  readonly timeRange: (from: string, to: string) => string;
  readonly cost: Readonly<Record<Channel['cost'], string>>;
  readonly onBill: string;
  readonly notOnBill: string;
  readonly languages: string;
  readonly confidential: string;
  readonly website: string;
  readonly source: (name: string, day: string) => string;
  readonly unverified: string;
  readonly checked: (day: string) => string;
  readonly sourceKind: Readonly<Record<Resource['source']['kind'], string>>;
  readonly madeBy: string;
  readonly open: (source: string) => string;
  readonly resourceKind: Readonly<Record<Resource['kind'], string>>;
  readonly resourceCost: Readonly<Record<Resource['cost'], string>>;
  readonly resourceFeature: Readonly<Record<NonNullable<Resource['features']>[number], string>>;
  /** Before the same in other languages. */
  readonly variants: string;
  readonly bytes: (size: string) => string;
  readonly reading: (age: number, formula: string) => string;
  readonly linkChecked: (day: string) => string;
  readonly linkUnchecked: string;
  readonly broken: string;
  readonly callSource: string;
  /** The titles of steps that an import adds. */
  readonly planTitle: string;
  readonly endTitle: string;
}

const en: Words = {
  skip: 'Skip to the words',
  home: 'All pages',
  indexTitle: 'Help for families',
  indexIntro: 'Read these at your own pace. You can print any page.',
  modules: 'Things to work through',
  talks: 'People to talk to',
  resources: 'Good things made by others',
  meetings: 'Meetings you can come to',
  takes: (time) => `Takes about ${time}`,
  steps: (count) => (count === 1 ? '1 step' : `${count} steps`),
  stepOf: (number, of) => `Step ${number} of ${of}`,
  beforeYouStart: 'Before you start, you should know that this talks about:',
  pickOne: 'Open the one that is closest for you.',
  pickMany: 'Open any that ring true.',
  pickWay: 'Choose the way on that fits you.',
  goOn: (title) => `Go on to: ${title}`,
  write: 'Take a minute. Say it to yourself, or write it on paper.',
  planIntro: 'Print this page to fill it in with a pen. Keep it where you will see it.',
  planTry: 'One thing I will try',
  planWho: 'Who I can talk to',
  about: 'About this page',
  evidence: 'How we know',
  evidenceBasis: {
    trial: 'Tested in a trial.',
    review: 'Based on a review of many studies.',
    principle: 'Based on what research shows.',
    practice: 'Based on what practitioners see at work.',
  },
  notAssessed: 'Nobody has yet tested how well this works.',
  evidenceLimits: 'What we do not know:',
  licence: (licence, holder) => `Made by ${holder}. You may share it under ${licence}.`,
  linkOnly: (holder) => `Made by ${holder}. You may link to it. Please do not copy it.`,
  reviewed: (day, by) => `We last read it through on ${day}. We will do so again by ${by}.`,
  nowTitle: 'Talk to a person now',
  nowIntro: 'You do not have to be sure that it is serious.',
  now999: 'Someone is in danger right now',
  now111: 'You need help with health today',
  nowSamaritans: 'Samaritans listen at any time, day or night. It is free.',
  nowShout: 'Text SHOUT to talk by text at any time.',
  nowAbroad: 'These numbers work in the UK. Anywhere else, find a line at',
  tiers: {
    emergency: 'If someone is in danger',
    crisis: 'To talk today, whatever it is',
    line: 'Lines that know about this',
    own: 'Our own team',
    local: 'Near you',
  },
  channels: {
    phone: 'Call',
    text: 'Text',
    webchat: 'Chat online',
    email: 'Email',
    video: 'Talk by video',
    visit: 'Visit',
    bsl: 'Use British Sign Language',
    relay: 'Call by Relay UK',
    website: 'Go to their website',
  },
  textSay: (say, number) => `Text ${say} to ${number}`,
  hours: 'Open',
  always: 'any time, day or night',
  hoursUnknown: 'we do not know the hours',
  closed: 'closed',
  bankHolidays: {
    open: 'Also open on bank holidays.',
    closed: 'Closed on bank holidays.',
    unknown: 'Hours may be different on bank holidays.',
  },
  zone: (zone) => `Times are those of ${zone}.`,
  dayRange: (from, to) => `${from} to ${to}`,
  everyDay: 'Every day',
  timeRange: (from, to) => `${from} to ${to}`,
  cost: {
    free: 'Free.',
    local: 'Costs as much as a local call.',
    charged: 'There is a charge.',
    unknown: 'We do not know what it costs.',
  },
  onBill: 'It shows on your phone bill.',
  notOnBill: 'It does not show on your phone bill.',
  languages: 'Languages:',
  confidential: 'What stays between you:',
  website: 'Their website',
  source: (name, day) => `From ${name}, as it was on ${day}.`,
  unverified: 'Nobody has checked this with its owner yet.',
  checked: (day) => `Its owner checked this on ${day}.`,
  sourceKind: {
    charity: 'charity',
    government: 'government',
    health: 'health service',
    broadcaster: 'broadcaster',
    research: 'research',
    other: '',
  },
  madeBy: 'Made by',
  open: (source) => `Open it at ${source}`,
  resourceKind: {
    article: 'Something to read',
    video: 'Video',
    audio: 'Something to listen to',
    course: 'Course',
    tool: 'Tool',
    leaflet: 'Leaflet',
    forum: 'Forum',
    book: 'Book',
  },
  resourceCost: { free: 'Free', charged: 'There is a charge', unknown: 'We do not know what it costs' },
  resourceFeature: {
    captions: 'Captions',
    transcript: 'Transcript',
    signed: 'Sign language',
    described: 'Audio description',
    'easy-read': 'Easy read',
    print: 'Can be printed',
  },
  variants: 'Also in:',
  bytes: (size) => `Uses about ${size} of data`,
  reading: (age, formula) => `Reading age ${age} (${formula})`,
  linkChecked: (day) => `We opened this link on ${day}.`,
  linkUnchecked: 'Nobody has opened this link to check it yet.',
  broken: 'This link did not work when we last tried it.',
  callSource: 'Or call them:',
  planTitle: 'Your plan',
  endTitle: 'The end',
};

// Awaits review by a native speaker before it is relied on.
const cy: Words = {
  skip: 'Neidio at y geiriau',
  home: 'Pob tudalen',
  indexTitle: 'Help i deuluoedd',
  indexIntro: 'Darllenwch y rhain wrth eich pwysau. Gallwch argraffu unrhyw dudalen.',
  modules: 'Pethau i weithio drwyddynt',
  talks: 'Pobl i siarad â nhw',
  resources: 'Pethau da gan eraill',
  meetings: 'Cyfarfodydd y gallwch ddod iddynt',
  takes: (time) => `Mae’n cymryd tua ${time.replace('min', 'munud')}`,
  steps: (count) => `${count} cam`,
  stepOf: (number, of) => `Cam ${number} o ${of}`,
  beforeYouStart: 'Cyn dechrau, dylech wybod bod hwn yn sôn am:',
  pickOne: 'Agorwch yr un sydd agosaf i chi.',
  pickMany: 'Agorwch unrhyw rai sy’n wir i chi.',
  pickWay: 'Dewiswch y ffordd ymlaen sy’n addas i chi.',
  goOn: (title) => `Ewch ymlaen i: ${title}`,
  write: 'Cymerwch funud. Dywedwch ef wrthych eich hun, neu ysgrifennwch ef ar bapur.',
  planIntro: 'Argraffwch y dudalen hon i’w llenwi â beiro. Cadwch hi lle byddwch yn ei gweld.',
  planTry: 'Un peth y byddaf yn rhoi cynnig arno',
  planWho: 'Pwy y gallaf siarad â nhw',
  about: 'Am y dudalen hon',
  evidence: 'Sut rydym yn gwybod',
  evidenceBasis: {
    trial: 'Wedi’i brofi mewn treial.',
    review: 'Yn seiliedig ar adolygiad o lawer o astudiaethau.',
    principle: 'Yn seiliedig ar yr hyn y mae ymchwil yn ei ddangos.',
    practice: 'Yn seiliedig ar yr hyn y mae ymarferwyr yn ei weld yn eu gwaith.',
  },
  notAssessed: 'Nid oes neb wedi profi eto pa mor dda y mae hyn yn gweithio.',
  evidenceLimits: 'Yr hyn nad ydym yn ei wybod:',
  licence: (licence, holder) => `Gwnaed gan ${holder}. Cewch ei rannu o dan ${licence}.`,
  linkOnly: (holder) => `Gwnaed gan ${holder}. Cewch roi dolen iddo. Peidiwch â’i gopïo.`,
  reviewed: (day, by) => `Darllenwyd drwyddo ddiwethaf ar ${day}. Byddwn yn gwneud eto erbyn ${by}.`,
  nowTitle: 'Siarad â rhywun nawr',
  nowIntro: 'Nid oes rhaid i chi fod yn siŵr ei fod yn ddifrifol.',
  now999: 'Mae rhywun mewn perygl nawr',
  now111: 'Mae angen help arnoch gydag iechyd heddiw',
  nowSamaritans: 'Mae’r Samariaid yn gwrando unrhyw bryd, ddydd a nos. Mae am ddim.',
  nowShout: 'Tecstiwch SHOUT i siarad drwy neges destun unrhyw bryd.',
  nowAbroad: 'Mae’r rhifau hyn yn gweithio yn y DU. Yn unrhyw le arall, chwiliwch am linell yn',
  tiers: {
    emergency: 'Os oes rhywun mewn perygl',
    crisis: 'I siarad heddiw, beth bynnag ydyw',
    line: 'Llinellau sy’n gwybod am hyn',
    own: 'Ein tîm ein hunain',
    local: 'Yn agos atoch chi',
  },
  channels: {
    phone: 'Ffoniwch',
    text: 'Tecstiwch',
    webchat: 'Sgwrsiwch ar-lein',
    email: 'E-bostiwch',
    video: 'Siaradwch drwy fideo',
    visit: 'Ymwelwch',
    bsl: 'Defnyddiwch Iaith Arwyddion Prydain',
    relay: 'Ffoniwch drwy Relay UK',
    website: 'Ewch i’w gwefan',
  },
  textSay: (say, number) => `Tecstiwch ${say} i ${number}`,
  hours: 'Ar agor',
  always: 'unrhyw bryd, ddydd a nos',
  hoursUnknown: 'nid ydym yn gwybod yr oriau',
  closed: 'ar gau',
  bankHolidays: {
    open: 'Ar agor ar wyliau banc hefyd.',
    closed: 'Ar gau ar wyliau banc.',
    unknown: 'Gall yr oriau fod yn wahanol ar wyliau banc.',
  },
  zone: (zone) => `Amserau ${zone} yw’r rhain.`,
  dayRange: (from, to) => `${from} i ${to}`,
  everyDay: 'Bob dydd',
  timeRange: (from, to) => `${from} i ${to}`,
  cost: {
    free: 'Am ddim.',
    local: 'Yn costio cymaint â galwad leol.',
    charged: 'Codir tâl.',
    unknown: 'Nid ydym yn gwybod beth yw’r gost.',
  },
  onBill: 'Mae’n ymddangos ar eich bil ffôn.',
  notOnBill: 'Nid yw’n ymddangos ar eich bil ffôn.',
  languages: 'Ieithoedd:',
  confidential: 'Yr hyn sy’n aros rhyngoch chi:',
  website: 'Eu gwefan',
  source: (name, day) => `Gan ${name}, fel yr oedd ar ${day}.`,
  unverified: 'Nid oes neb wedi gwirio hyn gyda’i berchennog eto.',
  checked: (day) => `Gwiriodd ei berchennog hyn ar ${day}.`,
  sourceKind: {
    charity: 'elusen',
    government: 'llywodraeth',
    health: 'gwasanaeth iechyd',
    broadcaster: 'darlledwr',
    research: 'ymchwil',
    other: '',
  },
  madeBy: 'Gwnaed gan',
  open: (source) => `Agorwch ef gan ${source}`,
  resourceKind: {
    article: 'Rhywbeth i’w ddarllen',
    video: 'Fideo',
    audio: 'Rhywbeth i wrando arno',
    course: 'Cwrs',
    tool: 'Offeryn',
    leaflet: 'Taflen',
    forum: 'Fforwm',
    book: 'Llyfr',
  },
  resourceCost: { free: 'Am ddim', charged: 'Codir tâl', unknown: 'Nid ydym yn gwybod beth yw’r gost' },
  resourceFeature: {
    captions: 'Isdeitlau',
    transcript: 'Trawsgrifiad',
    signed: 'Iaith arwyddion',
    described: 'Disgrifiad sain',
    'easy-read': 'Hawdd ei ddeall',
    print: 'Gellir ei argraffu',
  },
  variants: 'Hefyd yn:',
  bytes: (size) => `Yn defnyddio tua ${size} o ddata`,
  reading: (age, formula) => `Oed darllen ${age} (${formula})`,
  linkChecked: (day) => `Agorwyd y ddolen hon gennym ar ${day}.`,
  linkUnchecked: 'Nid oes neb wedi agor y ddolen hon i’w gwirio eto.',
  broken: 'Nid oedd y ddolen hon yn gweithio pan roddwyd cynnig arni ddiwethaf.',
  callSource: 'Neu ffoniwch nhw:',
  planTitle: 'Eich cynllun',
  endTitle: 'Y diwedd',
};

// Awaits review by a native speaker before it is relied on.
const ur: Words = {
  skip: 'سیدھے متن پر جائیں',
  home: 'تمام صفحات',
  indexTitle: 'خاندانوں کے لیے مدد',
  indexIntro: 'انہیں اپنی رفتار سے پڑھیں۔ آپ کوئی بھی صفحہ پرنٹ کر سکتے ہیں۔',
  modules: 'خود کرنے کی چیزیں',
  talks: 'بات کرنے کے لیے لوگ',
  resources: 'دوسروں کی بنائی ہوئی اچھی چیزیں',
  meetings: 'ملاقاتیں جن میں آپ آ سکتے ہیں',
  takes: (time) => `تقریباً ${time.replace('min', 'منٹ')} لگتے ہیں`,
  steps: (count) => `${count} قدم`,
  stepOf: (number, of) => `قدم ${number} از ${of}`,
  beforeYouStart: 'شروع کرنے سے پہلے جان لیں کہ اس میں ان باتوں کا ذکر ہے:',
  pickOne: 'جو آپ کے سب سے قریب ہو اسے کھولیں۔',
  pickMany: 'جو باتیں آپ پر صادق آئیں انہیں کھولیں۔',
  pickWay: 'آگے کا وہ راستہ چنیں جو آپ کے لیے ٹھیک ہو۔',
  goOn: (title) => `آگے بڑھیں: ${title}`,
  write: 'ایک منٹ لیں۔ اسے دل میں کہیں، یا کاغذ پر لکھیں۔',
  planIntro: 'قلم سے بھرنے کے لیے یہ صفحہ پرنٹ کریں۔ اسے ایسی جگہ رکھیں جہاں آپ کی نظر پڑے۔',
  planTry: 'ایک کام جو میں آزماؤں گا یا آزماؤں گی',
  planWho: 'میں کس سے بات کر سکتا یا سکتی ہوں',
  about: 'اس صفحے کے بارے میں',
  evidence: 'ہمیں کیسے معلوم ہے',
  evidenceBasis: {
    trial: 'آزمائشی تحقیق میں پرکھا گیا۔',
    review: 'بہت سی تحقیقات کے جائزے پر مبنی۔',
    principle: 'تحقیق کے نتائج پر مبنی۔',
    practice: 'کام کے دوران ماہرین کے مشاہدے پر مبنی۔',
  },
  notAssessed: 'ابھی کسی نے نہیں پرکھا کہ یہ کتنا کام کرتا ہے۔',
  evidenceLimits: 'جو ہمیں معلوم نہیں:',
  licence: (licence, holder) => `${holder} نے بنایا۔ آپ اسے ${licence} کے تحت بانٹ سکتے ہیں۔`,
  linkOnly: (holder) => `${holder} نے بنایا۔ آپ اس کا لنک دے سکتے ہیں۔ براہ کرم نقل نہ کریں۔`,
  reviewed: (day, by) => `ہم نے اسے آخری بار ${day} کو پڑھا۔ ${by} تک دوبارہ پڑھیں گے۔`,
  nowTitle: 'ابھی کسی سے بات کریں',
  nowIntro: 'یہ ضروری نہیں کہ آپ کو یقین ہو کہ معاملہ سنگین ہے۔',
  now999: 'کوئی ابھی خطرے میں ہے',
  now111: 'آپ کو آج صحت کے لیے مدد چاہیے',
  nowSamaritans: 'Samaritans دن رات کسی بھی وقت سنتے ہیں۔ یہ مفت ہے۔',
  nowShout: 'پیغام کے ذریعے بات کرنے کے لیے کسی بھی وقت SHOUT لکھ کر بھیجیں۔',
  nowAbroad: 'یہ نمبر برطانیہ میں کام کرتے ہیں۔ کہیں اور ہوں تو یہاں لائن تلاش کریں:',
  tiers: {
    emergency: 'اگر کوئی خطرے میں ہے',
    crisis: 'آج بات کرنے کے لیے، بات کچھ بھی ہو',
    line: 'وہ لائنیں جو اس بارے میں جانتی ہیں',
    own: 'ہماری اپنی ٹیم',
    local: 'آپ کے قریب',
  },
  channels: {
    phone: 'فون کریں',
    text: 'پیغام بھیجیں',
    webchat: 'آن لائن چیٹ کریں',
    email: 'ای میل کریں',
    video: 'ویڈیو پر بات کریں',
    visit: 'ملنے جائیں',
    bsl: 'برطانوی اشاروں کی زبان استعمال کریں',
    relay: 'Relay UK کے ذریعے فون کریں',
    website: 'ان کی ویب سائٹ پر جائیں',
  },
  textSay: (say, number) => `${say} لکھ کر ${number} پر بھیجیں`,
  hours: 'اوقات',
  always: 'دن رات، کسی بھی وقت',
  hoursUnknown: 'ہمیں اوقات معلوم نہیں',
  closed: 'بند',
  bankHolidays: {
    open: 'بینک کی چھٹیوں پر بھی کھلا ہے۔',
    closed: 'بینک کی چھٹیوں پر بند ہے۔',
    unknown: 'بینک کی چھٹیوں پر اوقات مختلف ہو سکتے ہیں۔',
  },
  zone: (zone) => `یہ اوقات ${zone} کے ہیں۔`,
  dayRange: (from, to) => `${from} سے ${to}`,
  everyDay: 'ہر روز',
  timeRange: (from, to) => `${from} سے ${to} تک`,
  cost: {
    free: 'مفت۔',
    local: 'مقامی کال جتنا خرچ۔',
    charged: 'اس کا معاوضہ ہے۔',
    unknown: 'ہمیں معلوم نہیں کہ کتنا خرچ ہے۔',
  },
  onBill: 'یہ آپ کے فون کے بل پر نظر آتا ہے۔',
  notOnBill: 'یہ آپ کے فون کے بل پر نظر نہیں آتا۔',
  languages: 'زبانیں:',
  confidential: 'کیا راز رہتا ہے:',
  website: 'ان کی ویب سائٹ',
  source: (name, day) => `ماخذ: ${name}، ${day} کے مطابق۔`,
  unverified: 'ابھی کسی نے اس کے مالک سے تصدیق نہیں کی۔',
  checked: (day) => `اس کے مالک نے ${day} کو تصدیق کی۔`,
  sourceKind: {
    charity: 'خیراتی ادارہ',
    government: 'حکومت',
    health: 'صحت کی خدمت',
    broadcaster: 'نشریاتی ادارہ',
    research: 'تحقیق',
    other: '',
  },
  madeBy: 'بنانے والے',
  open: (source) => `${source} پر کھولیں`,
  resourceKind: {
    article: 'پڑھنے کی چیز',
    video: 'ویڈیو',
    audio: 'سننے کی چیز',
    course: 'کورس',
    tool: 'ٹول',
    leaflet: 'کتابچہ',
    forum: 'فورم',
    book: 'کتاب',
  },
  resourceCost: { free: 'مفت', charged: 'اس کا معاوضہ ہے', unknown: 'ہمیں معلوم نہیں کہ کتنا خرچ ہے' },
  resourceFeature: {
    captions: 'سب ٹائٹل',
    transcript: 'متن',
    signed: 'اشاروں کی زبان',
    described: 'آواز میں بیان',
    'easy-read': 'آسان الفاظ',
    print: 'چھاپا جا سکتا ہے',
  },
  variants: 'ان زبانوں میں بھی:',
  bytes: (size) => `تقریباً ${size} ڈیٹا استعمال ہوتا ہے`,
  reading: (age, formula) => `پڑھنے کی عمر ${age} (${formula})`,
  linkChecked: (day) => `ہم نے یہ لنک ${day} کو کھولا۔`,
  linkUnchecked: 'ابھی کسی نے یہ لنک کھول کر نہیں دیکھا۔',
  broken: 'جب ہم نے آخری بار دیکھا تو یہ لنک کام نہیں کر رہا تھا۔',
  callSource: 'یا انہیں فون کریں:',
  planTitle: 'آپ کا منصوبہ',
  endTitle: 'اختتام',
};

const catalogues: Readonly<Record<string, Words>> = { en, cy, ur };

/** The words for a language tag: those of its language, or English where we have none. */
export const wordsFor = (lang: string): Words => catalogues[lang.split('-')[0]!] ?? en;

/** The language that the page's own words are in, which is not that of the document where we have none. */
export function wordsLang(lang: string): string {
  const base = lang.split('-')[0]!;
  if (!catalogues[base]) return 'en-GB';
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? base;
  } catch {
    // It looks like a language tag and is none, such as "en-a1".
    return base;
  }
}
