import type { Attend, Meeting } from '@kith/model';

type Status = NonNullable<Meeting['status']>;

/** Every word of a meeting's plain page that no document gives, and that no other page has. */
export interface MeetingWords {
  readonly host: (host: string) => string;
  readonly when: string;
  readonly from: (day: string, from: string, to: string) => string;
  /** How often it comes again. */
  readonly weekly: (interval: number) => string;
  readonly monthly: (interval: number) => string;
  readonly until: (day: string) => string;
  readonly times: (count: number) => string;
  readonly was: (day: string, time: string) => string;
  readonly status: Readonly<Record<Exclude<Status, 'planned'>, string>>;
  readonly join: string;
  readonly kinds: Readonly<Record<Attend['kind'], string>>;
  readonly link: string;
  readonly early: string;
  readonly camera: Readonly<Record<'optional' | 'none' | 'needed', string>>;
  readonly dial: string;
  readonly code: (code: string) => string;
  /** What lets one into a meeting online. */
  readonly passcode: (code: string) => string;
  readonly map: string;
  readonly access: Readonly<Record<'step-free' | 'steps' | 'unknown', string>>;
  readonly childcare: string;
  readonly expect: string;
  readonly who: string;
  readonly bring: string;
  readonly leave: string;
  readonly back: string;
  readonly calendar: string;
  /** The title that says nothing. */
  readonly appointment: string;
  readonly neutral: string;
  readonly named: string;
  readonly alarm: string;
  readonly contact: string;
}

const en: MeetingWords = {
  host: (host) => `Run by ${host}`,
  when: 'When it is',
  from: (day, from, to) => `${day}, ${from} to ${to}`,
  weekly: (interval) => (interval > 1 ? `Then every ${interval} weeks.` : 'Then every week.'),
  monthly: (interval) => (interval > 1 ? `Then every ${interval} months.` : 'Then every month.'),
  until: (day) => `Until ${day}.`,
  times: (count) => (count === 1 ? 'Once in all.' : `${count} times in all.`),
  was: (day, time) => `It was to be on ${day} at ${time}.`,
  status: { moved: 'It has moved.', cancelled: 'It is cancelled.', full: 'It is full.' },
  join: 'How to join',
  kinds: { online: 'Online', phone: 'By phone', room: 'In a room' },
  link: 'Join online',
  early: 'You can join from ten minutes before it begins.',
  camera: {
    optional: 'Your camera can stay off.',
    none: 'Nobody has a camera on.',
    needed: 'Your camera needs to be on.',
  },
  dial: 'Call',
  code: (code) => `When you are asked, press ${code}`,
  passcode: (code) => `If you are asked for a code, it is ${code}`,
  map: 'See it on a map',
  access: {
    'step-free': 'There are no steps on the way in.',
    steps: 'There are steps. Ask us how we can help.',
    unknown: 'We do not know if there are steps. Ask us.',
  },
  childcare: 'Childcare:',
  expect: 'What to expect',
  who: 'Who will be there',
  bring: 'What to bring',
  leave: 'If you have to leave',
  back: 'You can leave at any time. You do not have to say why. To come back, join again in the same way.',
  calendar: 'Add it to your calendar',
  appointment: 'Appointment',
  neutral: 'A file that says “Appointment” and the time',
  named: 'A file that says what it is, and how to join',
  alarm: 'Neither sets a reminder. Your calendar may have its own, and show it on a locked screen.',
  contact: 'Ask about it',
};

// Awaits review by a native speaker before it is relied on.
const cy: MeetingWords = {
  host: (host) => `Yn cael ei gynnal gan ${host}`,
  when: 'Pryd mae’n digwydd',
  from: (day, from, to) => `${day}, ${from} tan ${to}`,
  weekly: (interval) => (interval > 1 ? `Wedyn bob ${interval} wythnos.` : 'Wedyn bob wythnos.'),
  monthly: (interval) => (interval > 1 ? `Wedyn bob ${interval} mis.` : 'Wedyn bob mis.'),
  until: (day) => `Tan ${day}.`,
  times: (count) => `${count} gwaith i gyd.`,
  was: (day, time) => `Roedd i fod ar ${day} am ${time}.`,
  status: { moved: 'Mae wedi symud.', cancelled: 'Mae wedi’i ganslo.', full: 'Mae’n llawn.' },
  join: 'Sut i ymuno',
  kinds: { online: 'Ar-lein', phone: 'Dros y ffôn', room: 'Mewn ystafell' },
  link: 'Ymuno ar-lein',
  early: 'Gallwch ymuno o ddeng munud cyn iddo ddechrau.',
  camera: {
    optional: 'Gall eich camera aros i ffwrdd.',
    none: 'Does neb â chamera ymlaen.',
    needed: 'Mae angen i’ch camera fod ymlaen.',
  },
  dial: 'Ffoniwch',
  code: (code) => `Pan ofynnir i chi, pwyswch ${code}`,
  passcode: (code) => `Os gofynnir i chi am god, dyma fe: ${code}`,
  map: 'Gweld ar fap',
  access: {
    'step-free': 'Does dim grisiau ar y ffordd i mewn.',
    steps: 'Mae grisiau. Gofynnwch i ni sut y gallwn helpu.',
    unknown: 'Ni wyddom a oes grisiau. Gofynnwch i ni.',
  },
  childcare: 'Gofal plant:',
  expect: 'Beth i’w ddisgwyl',
  who: 'Pwy fydd yno',
  bring: 'Beth i ddod gyda chi',
  leave: 'Os oes rhaid i chi adael',
  back: 'Gallwch adael unrhyw bryd. Does dim rhaid dweud pam. I ddod yn ôl, ymunwch eto yn yr un ffordd.',
  calendar: 'Ychwanegu at eich calendr',
  appointment: 'Apwyntiad',
  neutral: 'Ffeil sy’n dweud “Apwyntiad” a’r amser',
  named: 'Ffeil sy’n dweud beth yw, a sut i ymuno',
  alarm:
    'Nid yw’r naill na’r llall yn gosod nodyn atgoffa. Gall eich calendr wneud, a’i ddangos ar sgrin wedi’i chloi.',
  contact: 'Gofyn amdano',
};

// Awaits review by a native speaker before it is relied on.
const ur: MeetingWords = {
  host: (host) => `${host} کی طرف سے`,
  when: 'یہ کب ہے',
  from: (day, from, to) => `${day}، ${from} سے ${to} تک`,
  weekly: (interval) => (interval > 1 ? `پھر ہر ${interval} ہفتے بعد۔` : 'پھر ہر ہفتے۔'),
  monthly: (interval) => (interval > 1 ? `پھر ہر ${interval} مہینے بعد۔` : 'پھر ہر مہینے۔'),
  until: (day) => `${day} تک۔`,
  times: (count) => `کل ${count} بار۔`,
  was: (day, time) => `یہ ${day} کو ${time} پر ہونا تھا۔`,
  status: { moved: 'اس کا وقت بدل گیا ہے۔', cancelled: 'یہ منسوخ ہو گئی ہے۔', full: 'جگہیں بھر گئی ہیں۔' },
  join: 'شامل کیسے ہوں',
  kinds: { online: 'آن لائن', phone: 'فون پر', room: 'کمرے میں' },
  link: 'آن لائن شامل ہوں',
  early: 'آپ شروع ہونے سے دس منٹ پہلے شامل ہو سکتے ہیں۔',
  camera: {
    optional: 'آپ کا کیمرا بند رہ سکتا ہے۔',
    none: 'کسی کا کیمرا نہیں کھلا ہوتا۔',
    needed: 'آپ کا کیمرا کھلا ہونا ضروری ہے۔',
  },
  dial: 'فون کریں:',
  code: (code) => `جب پوچھا جائے تو یہ دبائیں: ${code}`,
  passcode: (code) => `اگر کوڈ پوچھا جائے تو یہ ہے: ${code}`,
  map: 'نقشے پر دیکھیں',
  access: {
    'step-free': 'اندر جانے کے راستے میں سیڑھیاں نہیں ہیں۔',
    steps: 'سیڑھیاں ہیں۔ ہم سے پوچھیں کہ ہم کیسے مدد کر سکتے ہیں۔',
    unknown: 'ہمیں نہیں معلوم کہ سیڑھیاں ہیں یا نہیں۔ ہم سے پوچھیں۔',
  },
  childcare: 'بچوں کی دیکھ بھال:',
  expect: 'وہاں کیا ہو گا',
  who: 'وہاں کون ہو گا',
  bring: 'ساتھ کیا لائیں',
  leave: 'اگر آپ کو جانا پڑے',
  back: 'آپ کسی بھی وقت جا سکتے ہیں۔ وجہ بتانا ضروری نہیں۔ واپس آنے کے لیے اسی طرح دوبارہ شامل ہوں۔',
  calendar: 'اپنے کیلنڈر میں ڈالیں',
  appointment: 'ملاقات',
  neutral: 'ایک فائل جس میں صرف ”ملاقات“ اور وقت لکھا ہے',
  named: 'ایک فائل جس میں لکھا ہے کہ یہ کیا ہے اور شامل کیسے ہوں',
  alarm: 'ان میں سے کوئی یاد دہانی نہیں لگاتی۔ آپ کا کیلنڈر خود لگا سکتا ہے، اور بند سکرین پر دکھا سکتا ہے۔',
  contact: 'اس کے بارے میں پوچھیں',
};

const catalogues: Readonly<Record<string, MeetingWords>> = { en, cy, ur };

/** Ours for a document in a language that we have; otherwise English. */
export const meetingWordsFor = (lang: string): MeetingWords => catalogues[lang.split('-')[0]!] ?? en;
