import { numberOf } from '../../import/json.js';

export interface Ages {
  readonly from?: number;
  readonly to?: number;
}

/** @returns who it is for in whole years; `bad` for ages that cannot be; nothing where it is for anybody. */
export function agesOf(minimum: unknown, maximum: unknown): Ages | 'bad' | undefined {
  const [low, high] = [age(minimum), age(maximum)];
  if (low === 'bad' || high === 'bad') return 'bad';
  // Above this a maximum says that there is none, and 0 as both says that nobody filled it in.
  const from = low || undefined;
  const to = high === undefined || high >= 99 || (high === 0 && !from) ? undefined : high;
  if (from !== undefined && to !== undefined && from > to) return 'bad';
  return from === undefined && to === undefined
    ? undefined
    : { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function age(value: unknown): number | 'bad' | undefined {
  if (value === undefined || value === null || (typeof value === 'string' && !value.trim())) return undefined;
  const years = numberOf(value);
  return years === undefined || years < 0 || years > 130 ? 'bad' : Math.floor(years);
}

type Referral = 'self' | 'drop-in' | 'appointment' | 'professional';

/** How somebody gets in, and how it is given: what stands in fields that ought to hold one word of a list, and often do not. */
export interface Attending {
  readonly referral?: Referral;
  /** In words, for what no list has. */
  readonly member: boolean;
  readonly atVenue: boolean;
  readonly atHome: boolean;
  readonly online: boolean;
  readonly byPhone: boolean;
  readonly byVideo: boolean;
  /** Something stands there that the specification does not have. */
  readonly isOdd: boolean;
}

const known = /^(phone|online|venue|home visit|referral|appointment|membership|drop-in)$/;

export function attendingOf(types: readonly string[], accesses: readonly string[]): Attending {
  const words = (list: readonly string[]): string[] =>
    list
      .flatMap((one) => one.split(/[,;|/]+/))
      .map((one) => one.trim())
      .filter(Boolean);
  const [type, access] = [words(types), words(accesses)];
  const says = (list: readonly string[], form: RegExp): boolean => list.some((one) => form.test(one));
  const both = [...type, ...access];
  // The easiest way in counts: a family may use any of them.
  const referral = says(both, /drop[\s-]?in|walk[\s-]?in|turn up/i)
    ? 'drop-in'
    : says(both, /self[\s-]?refer|open access|anyone|no referral/i)
      ? 'self'
      : says(both, /appointment|booking|by arrangement/i)
        ? 'appointment'
        : says(both, /refer|professional|\bgp\b|social work/i)
          ? 'professional'
          : undefined;
  return {
    ...(referral && { referral }),
    member: says(both, /member/i),
    atVenue: says(type, /venue|in[\s-]?person|face[\s-]?to[\s-]?face|centre|on[\s-]?site/i),
    atHome: says(type, /home/i),
    online: says(type, /online|virtual|remote|digital|web|video/i),
    byPhone: says(type, /phone/i),
    byVideo: says(type, /video/i),
    isOdd: both.some((one) => !known.test(one)),
  };
}

// The languages of the United Kingdom's censuses, and of those who came lately.
const codes =
  'aa ak am ar az be bg bn bs ca cs cy da de el en es et fa ff fi fr ga gd gl gu gv ha he hi hr ht hu hy id ig is it ja ka kk km kn ko ku kw ky lb lg ln lo lt lv mg mi mk ml mn mr ms mt my nd ne nl no ny om or pa pl ps pt qu rn ro ru rw sa sd si sk sl sm sn so sq sr ss st sv sw ta te tg th ti tk tl tn to tr ts tw ug uk ur uz vi wo xh yi yo yue zh zu bfi prs ckb kmr pnb syl'.split(
    ' ',
  );
const names = new Intl.DisplayNames('en', { type: 'language' });
const byName = new Map<string, string>(codes.map((code) => [names.of(code)!.toLowerCase(), code]));
for (const [name, code] of Object.entries({
  'british sign language': 'bfi',
  bsl: 'bfi',
  farsi: 'fa',
  persian: 'fa',
  dari: 'prs',
  sylheti: 'syl',
  sorani: 'ckb',
  kurmanji: 'kmr',
  mandarin: 'zh',
  'chinese (mandarin)': 'zh',
  cantonese: 'yue',
  'chinese (cantonese)': 'yue',
  bengali: 'bn',
  bangla: 'bn',
  punjabi: 'pa',
  panjabi: 'pa',
  pashto: 'ps',
  filipino: 'tl',
  tagalog: 'tl',
  cymraeg: 'cy',
  gaelic: 'gd',
  'scottish gaelic': 'gd',
  'irish gaelic': 'ga',
  tigrinya: 'ti',
  kurdish: 'ku',
}))
  byName.set(name, code);

/** The BCP 47 tag of a language that a feed names or tags. Nothing for what is neither. */
export function languageOf(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  const named = byName.get(name);
  if (named !== undefined) return named;
  const [tag, base = ''] = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-[a-z]{2})?$/.exec(name) ?? [];
  return tag !== undefined && codes.includes(base) ? base : undefined;
}

/** Whether a text about interpreters says that there are some. */
export const hasInterpreter = (text: string): boolean =>
  /\p{L}/u.test(text) && !/^\W*(no|none|not|n\/?a|nil|unknown|false)\b/i.test(text);
