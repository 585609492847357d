/** A number that can be dialled, and what else its field says. */
export interface Phone {
  /** As it is shown: digits and single spaces. */
  readonly number: string;
  readonly kind: 'phone' | 'text' | 'relay';
  /** `10am to 4.30pm`, `Extension 12`. */
  readonly note?: string;
}

/** Numbers without an area code that the whole country has. */
const short = /^(999|112|111|101|105|119|116\d{3}|08001111|08454647)$/;
/** A number of the United Kingdom as it is dialled inside it: every one has ten or eleven digits. */
const national = /^0(?:1\d{8,9}|2\d{9}|3\d{9}|5[56]\d{8}|7\d{9}|8\d{8,9}|9\d{9})$/;
const textCode = /^[678]\d{4}$/;

/** Something in a text that may be a phone number. */
const likely = /(?:\+\s?44|\b00\s?44|\(?\b0\d|\b1(?:16[\s-]?\d{3}|1[129]|0[15])\b|\b999\b)[\d\s()./–-]{0,18}/g;

const digitsOf = (text: string): string =>
  text
    .replace(/^\D*(?:\+\s*44|00\s*44)\s*(?:\(\s*0\s*\))?/, '0')
    .replace(/\D/g, '')
    .replace(/^00(?=[1-9])/, '0');

const isNumber = (digits: string): boolean => short.test(digits) || national.test(digits);

/** As people write it: `0117 496 0123`. */
function grouped(digits: string): string {
  if (/^116\d{3}$/.test(digits)) return `${digits.slice(0, 3)} ${digits.slice(3)}`;
  if (short.test(digits)) return digits.length === 8 ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits;
  const code = /^02/.test(digits) ? 3 : /^0(11|1\d1|[389])/.test(digits) ? 4 : 5;
  const [area, rest] = [digits.slice(0, code), digits.slice(code)];
  return code === 5 ? `${area} ${rest}` : `${area} ${rest.slice(0, -4)} ${rest.slice(-4)}`;
}

/** Where a second thing begins after a number: a bracket, a slash, a dash apart, or another area code. */
const seams = /\s*[(/]|\s+[–-]\s+|\s+(?=0\d{2,4}\b)/g;

/** Numbers in a text, with where each ends. What has too many digits is none: nobody knows which of them to dial. */
function* numbersIn(text: string): Generator<{ number: string; from: number; to: number }> {
  for (const match of text.matchAll(likely)) {
    const run = match[0].replace(/[\s()./–-]+$/, '');
    const ends = [run.length, ...[...run.matchAll(seams)].map(({ index }) => index).filter((index) => index > 4)];
    const end = ends.find((one) => isNumber(digitsOf(run.slice(0, one))));
    if (end === undefined) continue;
    const to = match.index + end;
    yield { number: grouped(digitsOf(run.slice(0, end))), from: match.index, to };
    // What the first number was taken apart from may be, or begin, a second one.
    if (end < run.length)
      for (const next of numbersIn(text.slice(to, match.index + match[0].length + 12)))
        if (next.from < match[0].length - end) yield { ...next, from: to + next.from, to: to + next.to };
  }
}

/** Whether a text has something in it that is a phone number without doubt. */
export const hasNumber = (text: string): boolean => !numbersIn(text).next().done;

/** What a field of numbers says: those that can be dialled, and what is left if there is none. */
export interface Phones {
  readonly phones: readonly Phone[];
  /** The field as it stands, where nothing in it can be dialled with certainty. */
  readonly unclear?: string;
}

const textphone = /text ?phone|minicom|typetalk|relay/i;
const sms = /^(sms|text|text message|texting)$/i;

/**
 * Reads a field of a phone: `0117 927 9551 (10am to 4.30pm)` is a number and what is said of it.
 *
 * @param type what the feed calls it: `voice`, `fax`, `textphone`. A fax is no phone.
 */
export function phonesOf(field: string, type: string, said: string): Phones {
  const text = field.replace(/[\u00a0\s]+/g, ' ').replace(/^["'\s]+|["'\s]+$/g, '');
  if (!text || /fax|pager/i.test(type) || /^fax\b/i.test(text)) return { phones: [] };
  const kind =
    textphone.test(type) || /^18001|^18000/.test(text.replace(/\s/g, '')) ? 'relay' : sms.test(type) ? 'text' : 'phone';
  const code = text.replace(/\s/g, '');
  if (kind === 'text' && textCode.test(code)) return { phones: [{ number: code, kind, ...noted(said) }] };
  const relayed = /^1800[012]\s?/.exec(text);
  if (relayed) {
    const inner = phonesOf(text.slice(relayed[0].length), '', '').phones[0];
    if (!inner)
      return code.length === 5
        ? { phones: [{ number: code, kind: 'relay', ...noted(said) }] }
        : { phones: [], unclear: text };
    return { phones: [{ ...inner, number: `${relayed[0].trim()} ${inner.number}`, kind: 'relay' }] };
  }
  const found = [...numbersIn(text)].slice(0, 4);
  if (!found.length || /\d/.test(text.slice(0, found[0]!.from))) return { phones: [], unclear: text };
  const phones = found.map(({ number, to }, index): Phone => {
    const rest = text.slice(to, found[index + 1]?.from ?? text.length);
    return {
      number,
      kind,
      ...noted([rest, index ? '' : text.slice(0, found[0]!.from), said].map(words).filter(Boolean).join('. ')),
    };
  });
  // Digits right after a number may be its last ones, or a second number: then nobody knows what to dial.
  return phones.length === 1 && /^[\s/–-]*\d{3,}/.test(text.slice(found[0]!.to))
    ? { phones: [], unclear: text }
    : { phones };
}

const words = (text: string): string =>
  text
    .replace(/^[\s,;:|/()–-]+(?:(?:or|and)\b)?|(?:\b(?:or|and))?[\s,;:|/()–-]+$/gi, '')
    .replace(/^(tel|telephone|phone|call|mobile|mob|t)\b[\s.:]*$/i, '')
    .replace(/^ext(n|ension)?\b[\s.:]*/i, 'Extension ');

const noted = (text: string): { note?: string } => (/[\p{L}\p{N}]/u.test(text) ? { note: text.slice(0, 200) } : {});

/** What a call costs whoever makes it. */
export function costOf(number: string): 'free' | 'local' | 'charged' | 'unknown' {
  const digits = number.replace(/\D/g, '').replace(/^1800[012]/, '');
  if (/^(0800|0808|116|999|112|111|105|119)/.test(digits)) return 'free';
  if (/^0(1|2|3|7)/.test(digits)) return 'local';
  return /^(08|09|101$)/.test(digits) ? 'charged' : 'unknown';
}
