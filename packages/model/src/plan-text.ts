import type { Plan, PlanItem } from './plan-document.js';
import type { Share, SharePart } from './share.js';

// A document as one short text, the way it travels in a link: records of fields, both parted by control characters that no
// words may hold. What is left out is an empty field, and empty fields at the end are left out themselves, so each
// document has exactly one text. Whoever reads such a text must look at the document afterwards: nothing is checked here
// but that it is the one text of that document.

const record = '\x1e';
const field = '\x1f';

interface Field {
  write(value: never): string;
  read(text: string): unknown;
}
const words: Field = { write: (text: string) => text, read: (text) => text };
/** As the platform writes it, so that it has one form. Nearly every address of a plan begins alike, and none of those with a slash. */
const address: Field = {
  write: (url: string) => new URL(url).href.replace(/^https:\/\/|^http:/, ''),
  read: (text) => (text.startsWith('//') ? 'http:' : 'https://') + text,
};
const ids: Field = { write: (all: readonly string[]) => all.join(), read: (text) => text.split(',') };
const number: Field = { write: String, read: Number };

type Fields = Readonly<Record<string, Field>>;
const item = { id: words, title: words, note: words, by: words };
const linked = { ...item, url: address, organisation: words };
const kinds: Readonly<Record<PlanItem['kind'] | SharePart['kind'], readonly [letter: string, fields: Fields]>> = {
  module: ['m', { ...linked, steps: ids }],
  resource: ['r', linked],
  route: ['w', linked],
  meeting: ['e', { ...linked, day: words, time: words }],
  task: ['t', item],
  note: ['n', { id: words, title: words, text: words }],
  done: ['d', { title: words }],
  score: ['s', { title: words, score: words, value: number, band: words }],
  page: ['p', { title: words }],
  question: ['q', { text: words }],
};
const head: Fields = { id: words, lang: words, title: words, greeting: words, made: words, review: words };
const maker: Fields = { name: words, organisation: words, reach: words };

type Known = Readonly<Record<string, never>>;
const fieldsOf = (fields: Fields, value: object = {}): string[] =>
  Object.keys(fields).map((key) => {
    const its = (value as Known)[key];
    return its === undefined ? '' : fields[key]!.write(its);
  });
const line = (fields: readonly string[]): string =>
  fields.slice(0, fields.findLastIndex((text) => text) + 1).join(field);
function read(fields: Fields, texts: readonly string[]): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  Object.keys(fields).forEach((key, index) => {
    if (texts[index]) made[key] = fields[key]!.read(texts[index]);
  });
  return made;
}

const lineOf = (part: PlanItem | SharePart, more: object = {}): string => {
  const [letter, fields] = kinds[part.kind];
  return line([letter, ...fieldsOf(fields, { ...part, ...more })]);
};
function partOf(texts: readonly string[]): Record<string, unknown> {
  const [kind, [, fields]] = Object.entries(kinds).find(([, [letter]]) => letter === texts[0])!;
  return { kind, ...read(fields, texts.slice(1)) };
}

/** The one text of a plan. An id that is only the item's number takes no room. */
export const planText = (plan: Plan): string =>
  [
    line([...fieldsOf(head, plan), ...fieldsOf(maker, plan.from)]),
    ...plan.items.map((part, index) => lineOf(part, part.id === `${index + 1}` ? { id: '' } : {})),
  ].join(record);

/** The one text of what is shared. */
export const shareText = (share: Share): string =>
  [
    share.lang,
    ...share.parts.flatMap((part) => [
      lineOf(part),
      ...(part.kind === 'page' ? part.sections.map(({ title, lines }) => line(['l', title, ...lines])) : []),
    ]),
  ].join(record);

/** What this is the one text of. Throws where it is none; what it gives is still to be checked. */
export function fromPlanText(text: string): unknown {
  const [first, ...rest] = text.split(record).map((one) => one.split(field));
  const size = Object.keys(head).length;
  const from = read(maker, first!.slice(size));
  const items = rest.map((texts, index) => ({ id: `${index + 1}`, ...partOf(texts) }));
  const plan = {
    format: 'plan/1',
    ...read(head, first!),
    ...(Object.keys(from).length && { from }),
    items,
  };
  return theOne(plan, planText(plan as unknown as Plan), text);
}

/** What this is the one text of. Throws where it is none; what it gives is still to be checked. */
export function fromShareText(text: string): unknown {
  const [lang, ...rest] = text.split(record);
  const parts: Record<string, unknown>[] = [];
  for (const one of rest) {
    const [letter, title, ...lines] = one.split(field);
    if (letter !== 'l') {
      const part = partOf(one.split(field));
      parts.push(part['kind'] === 'page' ? { ...part, sections: [] } : part);
    } else (parts.at(-1)!['sections'] as object[]).push({ title, lines });
  }
  const share = { format: 'share/1', lang, parts };
  return theOne(share, shareText(share as unknown as Share), text);
}

function theOne<T>(value: T, its: string, text: string): T {
  if (its !== text) throw new Error('not the one text of it');
  return value;
}
