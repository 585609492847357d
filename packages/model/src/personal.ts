// Warns of what should not stand in a plan, as whoever gets its link can read it. It cannot find all of that, and finds
// some that is harmless: so it only ever warns. Nothing of what it reads leaves these functions but its answer.

/** What words look like: `leaving` is the day or the hour at which somebody may leave. */
export type Personal = 'name' | 'phone' | 'email' | 'address' | 'leaving';

export interface Suspect {
  readonly kind: Personal;
  /** The words that look like it. */
  readonly words: string;
}

/** Urdu and Arabic digits as Latin ones, sign for sign. */
const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.codePointAt(0)! & 15));

// Not before 0300, 0345, 0800, 0808: these are lines of organisations.
const phone = /(?<![\d+])(?:\+\d{1,3}|0)(?:[ ().-]{0,2}\d){8,12}(?!\d)/g;
const isLine = (words: string): boolean => /^(?:\+?44|0)(?:3|80)/.test(words.replace(/\D/g, '').replace(/^44/, '0'));

const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

const postcode = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/gi;
const street =
  /\b(?:flat|apartment|fflat) ?\d{1,4}[a-z]?\b|\b\d{1,4}[a-z]?,? (?:\p{L}[\p{L}'’-]{1,20} ){1,3}(?:street|st|road|rd|lane|avenue|ave|close|drive|crescent|terrace|way|court|gardens|grove|place|walk|square)\b|\b\d{1,4} (?:heol|stryd|ffordd|lôn) \p{L}{2,20}|(?:مکان|گھر|فلیٹ) نمبر ?\d{1,4}|گلی نمبر ?\d{1,4}/giu;

const leave =
  /\b(?:leav(?:e|es|ing)|get(?:ting)? (?:out|away)|mov(?:e|es|ing) out|run(?:ning)? away|escap(?:e|es|ing)|flee(?:ing)?|pack(?:ing|ed)? (?:a|your|the) bag|refuge|gadael|dianc|ffoi|lloches)\b|نکل|چھوڑ|بھاگ|پناہ/iu;
const when =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|tonight|next week|this week(?:end)?|weekend|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|\d{1,2}:\d\d|noon|midnight|dydd \p{L}{2,9}|nos \p{L}{2,9}|yfory|heno|heddiw)\b|پیر|منگل|بدھ|جمعرات|جمعہ|ہفتے|اتوار|آج|کل|\d{1,2} ?بجے/iu;

/** First names that are common in Britain; those that are also words are found by their capital alone. */
const firstNames = new Set(
  `aisha alex alice amelia amir amy andrew anna ava ayesha ben bethan carol charlie charlotte chloe chris claire
connor daniel danielle dave david dylan ella ellie emily emma ethan eva fatima freddie freya george gemma gareth hannah
harry hassan heather helen henry hussain ian ibrahim isaac isabella isla jack jacob jake james jane jason jess jessica
joe john jordan josh joshua julie karen kate katie kelly khadija kevin laura lauren leah leo lewis liam lily linda lisa
logan louise lucas lucy luke maria maryam matt matthew megan mia michael michelle mohamed mohammad mohammed muhammad
natalie nathan nia nick nicola noah oliver olivia omar oscar owen paul peter poppy rachel rebecca rhys richard rob robert
ryan sam samantha sara sarah scott sean seren shannon sian simon sophia sophie stacey steph stephanie steve steven stuart
susan thomas tina tom tracey usman victoria william yusuf zainab zara zoe`.split(/\s+/),
);
const urduNames =
  /(?<!\p{L})(?:محمد|احمد|علی|حسن|حسین|عمر|عثمان|فاطمہ|عائشہ|زینب|مریم|خدیجہ|آمنہ|سارہ|صائمہ|ثنا|بلال|حمزہ|ابراہیم|یوسف|اسامہ|زارا|نادیہ|شازیہ|عمران)(?!\p{L})/gu;
const titled =
  /\b(?:mr|mrs|ms|miss|dr|auntie|aunty|aunt|uncle|nan|nana|grandad|anti|yncl)\.? \p{Lu}[\p{L}'’-]{1,20}/giu;
/** Words with a capital that are nobody's name. */
const notNames = new Set(
  `i i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december english welsh urdu polish punjabi bengali arabic british scottish irish
england wales scotland northern ireland britain london cardiff christmas easter eid ramadan diwali god internet google
whatsapp zoom teams facebook youtube relate samaritans mind childline shelter citizens advice gingerbread barnardo's
llun mawrth mercher iau gwener sadwrn sul nadolig pasg cymraeg cymru saesneg
refuge nspcc women's aid family hub sure start jobcentre council school centre library health visitor doctor gp`.split(
    /\s+/,
  ),
);

const word = /\p{L}[\p{L}'’-]*/gu;
const isCapital = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** Names: known ones, and words with a capital inside a sentence. `known` are words of the plan itself: organisations. */
function* names(text: string, known: ReadonlySet<string>): Generator<string> {
  for (const [words] of text.matchAll(urduNames)) yield words;
  for (const { 0: words, index } of text.matchAll(word)) {
    const plain = words.replace(/['’]s$/, '');
    const small = plain.toLowerCase().replaceAll('’', "'");
    if (!isCapital(plain) || known.has(small) || notNames.has(small) || notNames.has(words.toLowerCase())) continue;
    const before = text.slice(0, index).trimEnd();
    const begins = !before || /[.!?:;•\n"“(–-]$/u.test(before) || text.slice(before.length, index).includes('\n');
    if (firstNames.has(small) || !begins) yield plain;
  }
}

/** Sentences, so that a day in one and a bag in another are not read together. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?؟۔])\s|\n/u);

function* suspects(text: string, known: ReadonlySet<string>): Generator<Suspect> {
  const digits = latinDigits(text);
  const original = (found: RegExpExecArray): string => text.slice(found.index, found.index + found[0].length).trim();
  for (const found of digits.matchAll(phone)) if (!isLine(found[0])) yield { kind: 'phone', words: original(found) };
  for (const found of digits.matchAll(email)) yield { kind: 'email', words: original(found) };
  for (const form of [postcode, street])
    for (const found of digits.matchAll(form)) yield { kind: 'address', words: original(found) };
  for (const [words] of text.matchAll(titled)) yield { kind: 'name', words };
  for (const sentence of sentences(text))
    if (leave.test(sentence) && when.test(latinDigits(sentence))) yield { kind: 'leaving', words: sentence.trim() };
  for (const words of names(text, known)) yield { kind: 'name', words };
}

/**
 * What in a note looks like somebody's name, phone, e-mail or address, or says when somebody may leave. Each once, at
 * most five. It does not find everything.
 *
 * @param known - words that may stand there: titles and organisations of the plan
 */
export function looksPersonal(text: string, known: readonly string[] = []): Suspect[] {
  const words = new Set(known.flatMap((one) => one.toLowerCase().replaceAll('’', "'").match(word) ?? []));
  const found = new Map<string, Suspect>();
  for (const suspect of suspects(text, words)) {
    if (found.size === 5) break;
    // "Mill" says nothing more where "12 Mill Lane" was found.
    const said = [...found.values()].some((one) => one.kind !== 'leaving' && one.words.includes(suspect.words));
    if (suspect.words && !said) found.set(`${suspect.kind} ${suspect.words}`, suspect);
  }
  return [...found.values()];
}
