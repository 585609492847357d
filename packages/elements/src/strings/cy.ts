import { say } from '../shared/say.js';
import { aloud } from './cy.aloud.js';
import { keep } from './cy.keep.js';
import { media } from './cy.media.js';
import { more } from './cy.more.js';
import { page } from './cy.page.js';
import { scale } from './cy.scale.js';
import { together } from './cy.together.js';
import type { Strings } from './strings.js';

// Awaits review by a Welsh speaker.

const days = ['dydd Sul', 'dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn'];
const months = [
  'Ionawr',
  'Chwefror',
  'Mawrth',
  'Ebrill',
  'Mai',
  'Mehefin',
  'Gorffennaf',
  'Awst',
  'Medi',
  'Hydref',
  'Tachwedd',
  'Rhagfyr',
];
const tongues: Readonly<Record<string, string>> = {
  ar: 'Arabeg',
  bn: 'Bengaleg',
  cy: 'Cymraeg',
  en: 'Saesneg',
  fr: 'Ffrangeg',
  pa: 'Pwnjabeg',
  pl: 'Pwyleg',
  ur: 'Wrdw',
};
const english = say('en-GB');

/** The same words in every browser: Chrome has no Welsh days or months. */
const welsh: ReturnType<typeof say> = {
  date: (day) => `${+day.slice(8)} ${months[+day.slice(5, 7) - 1]} ${day.slice(0, 4)}`,
  list: english.list,
  language: (tag) => tongues[tag.slice(0, 2)] ?? english.language(tag),
};
const ahead = (moment: Date, inDays: number): string => {
  if (inDays < 2) return inDays ? 'yfory' : 'heddiw';
  const there = new Date(moment.toLocaleString('en', { timeZone: 'Europe/London' }));
  return inDays < 7 ? days[there.getDay()]! : `${there.getDate()} ${months[there.getMonth()]}`;
};

const strings: Strings = {
  module: {
    ...aloud,
    ...keep,
    ...media,
    ...more,
    ...page,
    ...scale,
    ...together,
    step: (number, of) => `Cam ${number} o ${of}`,
    back: 'Yn ôl',
    next: 'Nesaf',
    skip: 'Neidio heibio',
    talk: 'Siarad â rhywun',
    talkHere: 'Siarad â ni',
    danger: 'Os oes rhywun mewn perygl nawr, ffoniwch',
    plan: 'Eich cynllun',
    failed: 'Ni allem ddangos hwn yma. Gallwch siarad â rhywun o hyd.',
    pickOne: 'Dewiswch yr un sy’n gweddu orau.',
    pickMany: 'Dewiswch bob un sy’n gweddu.',
    private:
      'Nid ydym ni’n gweld eich geiriau. Maen nhw’n mynd pan fyddwch yn cau’r dudalen hon, oni bai eich bod yn eu cadw.',
    sayIt: 'Siaradwch amdano gyda’ch gilydd.',
    toPlan: 'Rhoi hwn yn fy nghynllun',
    untranslated: 'Nid yw’r rhan hon wedi’i chyfieithu eto.',
    partFailed: 'Ni allem lwytho’r rhan hon. Gallwch fynd ymlaen, neu ddarllen y cyfan ar un dudalen.',
  },
  talk: {
    ...welsh,
    ahead,
    urgency: 'Sut mae pethau ar hyn o bryd?',
    danger: 'Mae rhywun mewn perygl nawr',
    today: 'Mae angen i mi siarad â rhywun heddiw',
    soon: 'Hoffwn gael help yn fuan',
    looking: 'Dim ond edrych rydw i',
    skip: 'Neidio heibio',
    next: 'Nesaf',
    back: 'Yn ôl',
    step: (number, of) => `Cwestiwn ${number} o ${of}.`,
    done: 'Dyma’r bobl y gallwch siarad â nhw.',
    count: (count) => (count === 1 ? '1 ffordd o gael cymorth' : `${count} o ffyrdd o gael cymorth`),
    relaxed: (any) => `Does neb yn gweddu i hynny i gyd. Felly dyma ragor, ar gyfer ${any}.`,
    any: {
      radius: 'unrhyw bellter',
      topic: 'unrhyw bwnc',
      for: 'unrhyw un',
      nation: 'unrhyw wlad',
      age: 'unrhyw oed',
      way: 'unrhyw ffordd o siarad',
      language: 'unrhyw iaith',
    },
    more: 'Mwy o ffyrdd o gael cymorth',
    help: 'Helpwch fi i ddewis',
    narrowed: 'Mae’r rhain yn gweddu i’r dudalen hon.',
    everyone: 'Dangos pawb',
    calls: 'Gall galwadau a negeseuon testun ddangos yn rhestr eich ffôn.',
    stale: (day) => `Gwiriwyd hyn gennym ddiwethaf ar ${day}.`,
    further: (count) => `Dangos ${count} arall`,
    fits: (picked) => `Yn gweddu: ${picked}.`,
    quietly: 'Rydych chi’n teipio, felly ni all neb glywed.',
    always: 'Ar agor nawr, ddydd a nos',
    open: (time, day) => `Ar agor nawr tan ${time}${day && ` ${day}`}`,
    closing: (time) => `Ar agor nawr, ond yn cau am ${time}`,
    opens: (time, day) => `Yn agor ${day} am ${time}`,
    closed: 'Ar gau nawr',
    noHours: 'Nid ydym yn gwybod yr oriau',
    bankHoliday: 'Gall yr oriau fod yn wahanol heddiw',
    time: (hour, minute) =>
      hour % 12 || minute
        ? `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'yb' : 'yp'}`
        : hour
          ? 'hanner dydd'
          : 'hanner nos',
    ukTime: (time) => `${time}, amser y DU`,
    phone: (number) => `Ffonio ${number}`,
    text: (number, say) => `Tecstio ${say && `${say} i `}${number}`,
    relay: (number) => `Ffonio ${number} gyda Relay UK`,
    webchat: 'Sgwrsio ar-lein',
    video: 'Gwneud galwad fideo',
    bsl: 'Defnyddio Iaith Arwyddion Prydain',
    website: 'Mynd i’w gwefan',
    email: (address) => `E-bostio ${address}`,
    visit: (place) => `Ymweld: ${place}`,
    free: 'Am ddim.',
    local: 'Yr un gost â galwad leol.',
    charged: 'Mae’n costio arian.',
    unknown: 'Nid ydym yn gwybod y gost.',
    'not-on-bill': 'Nid yw’n dangos ar eich bil ffôn.',
    onBill: 'Mae’n dangos ar eich bil ffôn.',
    speaks: (languages) => `Iaith: ${languages}.`,
    nations: (nations) => `I bobl yn y gwledydd hyn: ${nations}.`,
    england: 'Lloegr',
    wales: 'Cymru',
    scotland: 'Yr Alban',
    'northern-ireland': 'Gogledd Iwerddon',
    confidential: 'Nid ydym yn gwybod beth maen nhw’n ei gadw’n breifat. Gallwch ofyn iddynt.',
    unverified: 'Does neb wedi gwirio hyn gyda nhw eto.',
    checked: (day) => `Gwiriwyd gyda nhw: ${day}.`,
    from: (source, day) => `Oddi wrth ${source}, ${day}.`,
    emergency: 'Os oes rhywun mewn perygl nawr, ffoniwch',
    failed: 'Ni allem ddangos hwn yma. Gallwch siarad â rhywun o hyd.',
  },
  resource: {
    ...welsh,
    from: (source) => `Oddi wrth ${source}`,
    article: 'Erthygl',
    video: 'Fideo',
    audio: 'Sain',
    course: 'Cwrs',
    tool: 'Offeryn ar-lein',
    leaflet: 'Taflen',
    forum: 'Fforwm',
    book: 'Llyfr',
    free: 'Am ddim',
    charged: 'Mae’n costio arian',
    unknown: 'Nid ydym yn gwybod y gost',
    languages: (languages) => `Iaith: ${languages}`,
    minutes: (count) => `${count} munud`,
    data: (size) => `Yn defnyddio ${size} MB o ddata`,
    easy: 'Hawdd ei ddarllen',
    medium: 'Ambell air anodd',
    hard: 'Llawer o eiriau anodd',
    read: (host) => `Darllen ar ${host}`,
    watch: (host) => `Gwylio ar ${host}`,
    listen: (host) => `Gwrando ar ${host}`,
    go: (host) => `Mynd i ${host}`,
    broken: 'Nid oedd y ddolen hon yn gweithio y tro diwethaf i ni ei rhoi ar brawf.',
    phone: (number) => `Ffoniwch nhw ar ${number}`,
    checked: (day) => `Gwiriwyd ${day}`,
    old: 'Gwiriwyd ddiwethaf dros flwyddyn yn ôl',
    unchecked: 'Does neb wedi gwirio’r ddolen hon eto',
    unassessed: 'Does neb wedi asesu pa mor dda y mae’n helpu',
    trial: 'Wedi’i brofi mewn treial',
    review: 'O adolygiad o astudiaethau',
    principle: 'Wedi’i seilio ar yr hyn y mae ymchwil yn ei ddangos',
    practice: 'Gan bobl sy’n gwneud y gwaith hwn',
    prefer: 'Yn well gennych siarad â rhywun?',
    talk: 'Siarad â ni',
    listener: 'Ffoniwch y Samariaid unrhyw bryd:',
    danger: 'Mewn perygl nawr? Ffoniwch',
    failed: 'Ni allem ddangos hwn yma. Gallwch siarad â rhywun o hyd.',
  },
};
export default strings;
