import { numberOf } from '../../import/json.js';

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** The British Isles, with some sea. */
const isNear = (lat: number, lng: number): boolean => lat > 49 && lat < 61.5 && lng > -11 && lng < 2.5;

const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/**
 * A point on the map, or why there is none: `none` where nothing was given, `bad` where it is not in these islands. Two
 * numbers the wrong way round are put right: the ranges have nothing in common.
 */
export function pointOf(latitude: unknown, longitude: unknown): { point: Point; wasSwapped: boolean } | 'none' | 'bad' {
  const [lat, lng] = [numberOf(latitude), numberOf(longitude)];
  if (lat === undefined || lng === undefined)
    return [latitude, longitude].every((one) => one === undefined || one === null || one === '') ? 'none' : 'bad';
  if (lat === 0 && lng === 0) return 'bad';
  if (isNear(lat, lng)) return { point: { lat: rounded(lat), lng: rounded(lng) }, wasSwapped: false };
  return isNear(lng, lat) ? { point: { lat: rounded(lng), lng: rounded(lat) }, wasSwapped: true } : 'bad';
}

const areas =
  'AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE';
const outward = `(?:${areas})\\d(?:\\d|[A-Z])?`;
const whole = new RegExp(`\\b(${outward})\\s*(\\d[ABD-HJLNP-UW-Z]{2})\\b`, 'i');
const district = new RegExp(`(?<![A-Z0-9-])(${outward})(?![A-Z0-9-]|\\s*\\d[A-Z]{2}\\b)`, 'g');

/** The postcode in a text, as it is written: `BS5 6AA`. */
export function postcodeOf(text: string): { postcode: string; district: string } | undefined {
  const [, out, inward] = whole.exec(text.replace(/\u00a0/g, ' ')) ?? [];
  return out === undefined
    ? undefined
    : { postcode: `${out.toUpperCase()} ${inward!.toUpperCase()}`, district: out.toUpperCase() };
}

/** Postcode districts that a text names as such: "BS5, BS6 and BS15". Whole postcodes are none, nor are words in small letters. */
export const districtsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(district)].map(([, one]) => one!)),
];

/** The ONS codes of areas in a text or a link: `E06000023`. */
export const codesIn = (text: string): string[] => [...new Set(text.match(/\b[EWSNKJ]\d{8}\b/g) ?? [])];

const nations = [
  ['england', /^(all of |the whole of )?england( and wales)?( only)?\.?$|^england\b.{0,40}\b(wide|wales|scotland)\b/i],
  ['wales', /^(all of |the whole of )?(wales|cymru)( only)?\.?$|\bengland (and|&) wales\b/i],
  ['scotland', /^(all of |the whole of )?scotland( only)?\.?$/i],
  ['northern-ireland', /^(all of |the whole of )?northern ireland( only)?\.?$/i],
] as const;
export type Nation = (typeof nations)[number][0];

const everywhere =
  /^(all of |the whole of |across |throughout )?(the )?(uk|u\.k\.|united kingdom|great britain|gb)[\s-]*(wide)?\.?$|^(nation(al|wide)|national coverage|anywhere in the uk|uk[\s-]wide)\.?$/i;
const codeOfNation: Readonly<Record<string, Nation>> = {
  E92000001: 'england',
  W92000004: 'wales',
  S92000003: 'scotland',
  N92000002: 'northern-ireland',
};

/** Whether an area that a service names is a whole nation, or all of them. */
export function nationsOf(name: string, codes: readonly string[]): 'all' | readonly Nation[] {
  if (everywhere.test(name.trim()) || codes.includes('K02000001')) return 'all';
  const named = nations.filter(([, form]) => form.test(name.trim())).map(([nation]) => nation);
  return [...new Set([...named, ...codes.flatMap((code) => codeOfNation[code] ?? [])])];
}
