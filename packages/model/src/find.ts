import type { CatalogueItem } from './catalogue.js';

// How a catalogue is searched and filtered. Nothing of what somebody looks for leaves these functions but the answer.

/** Letters that are one to a reader and several to a computer: Arabic keyboards, and those for Urdu. */
const twins: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ه: 'ہ', ة: 'ہ' };

/** Words as they are compared: small letters without accents, apostrophes or signs, and a space between them. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ\u200c\u200d]/gu, '')
    .replace(/[يىكهة]/g, (letter) => twins[letter]!)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim();

/** What one thing is found by: a word of its title counts before one that stands elsewhere. `labels` are those of its topics. */
export function findable({ title, summary, source = '', also = [] }: CatalogueItem, labels: string): string {
  const titles = also.map((one) => one.title).join(' ');
  const texts = also.map((one) => one.summary).join(' ');
  return ` ${fold(`${title} ${titles}`)}\n ${fold(`${summary} ${source} ${labels} ${texts}`)}`;
}

/** In minutes: "up to 5", and so on. */
export const times = ['5', '15', '30'] as const;
/** The reading ages below which something is easy, and below which it has a few hard words. */
export const readingAges = ['12', '15'] as const;

/** What can be chosen, and the values of one thing for it. What is not known of a thing is in none. */
const values = {
  topic: ({ topics }) => topics,
  for: (item) => item.for,
  format: ({ kind, format }) => [format ?? kind],
  time: ({ minutes }) => times.filter((most) => minutes! <= +most),
  level: ({ level }) => level,
  // Without script and region: "en" is what "en-GB" is in.
  language: ({ languages }) => languages.map((tag) => tag.split('-')[0]!),
  reading: ({ readingAge }) => readingAges.filter((below) => readingAge! < +below),
} satisfies Readonly<Record<string, (item: CatalogueItem) => readonly string[]>>;

export type FilterName = keyof typeof values;
export const filterNames = Object.keys(values) as readonly FilterName[];
/** What was chosen. */
export type Filters = Partial<Readonly<Record<FilterName, string>>>;

/** The values that there are to choose from, each once: in their own order, or in that of the first thing that has it. */
export function choices(items: readonly CatalogueItem[], name: FilterName): string[] {
  const found = new Set<string>(items.flatMap(values[name]));
  const ordered: readonly string[] = name === 'time' ? times : name === 'reading' ? readingAges : [...found];
  return ordered.filter((value) => found.has(value));
}

/**
 * The things that fit every filter and as many of the words as any of them does: whoever types a whole sentence still
 * finds something. Those with more of the words in their titles come first; others keep the order of the catalogue. A
 * word is found by its beginning. `texts` are the things' {@link findable} texts, in their order;
 * without words to look for there need be none.
 */
export function find<Item extends CatalogueItem>(
  items: readonly Item[],
  texts: readonly string[],
  query: string,
  filters: Filters,
): Item[] {
  // "rows" is to find "row" as well.
  const words = [...new Set(query && fold(query).split(' '))]
    .filter(Boolean)
    .map((word) => ` ${word.replace(/(...)s$/, '$1')}`);
  const chosen = filterNames.filter((name) => filters[name]);
  let most = words.length && 1;
  const hits = items.flatMap((item, at) => {
    if (!chosen.every((name) => (values[name](item) as readonly string[]).includes(filters[name]!))) return [];
    const text = texts[at] ?? '';
    const places = words.map((word) => text.indexOf(word)).filter((place) => place >= 0);
    const end = text.indexOf('\n');
    most = Math.max(most, places.length);
    return [{ item, found: places.length, titled: places.filter((place) => place < end).length }];
  });
  return hits
    .filter(({ found }) => found === most)
    .sort((a, b) => b.titled - a.titled)
    .map(({ item }) => item);
}
