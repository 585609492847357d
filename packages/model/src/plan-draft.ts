import type { CatalogueItem } from './catalogue.js';
import type { Plan, PlanItem } from './plan-document.js';
import { isPlain, mostItems, mostWords } from './rules.js';
import { planUrl } from './url.js';

// What a practitioner does to a plan while it is made. Plain values: each change gives another plan.

/** A plan that is being made: as a plan, but there may be no items in it yet. */
export type Draft = Plan;

type WithoutId<Item> = Item extends PlanItem ? Omit<Item, 'id'> : never;
/** An item that is not in a plan yet. */
export type NewItem = WithoutId<PlanItem>;

/** A plan that is being made, with what it was before and, after an undo, what it was then. */
export interface Drafting {
  readonly draft: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** The field that was typed in last: what is typed in one field is undone as one. */
  readonly field?: string | undefined;
}

/** So many changes can be undone. */
const mostChanges = 200;

/** @param id - tells this plan from others on one device: it should be random, and say nothing */
export const startDrafting = (id: string, lang: string): Drafting => ({
  draft: { format: 'plan/1', id, lang, items: [] },
  past: [],
  future: [],
});

/** Takes a change. `field` names where it was typed, so that a word is not undone letter by letter. */
export function change(drafting: Drafting, draft: Draft, field?: string): Drafting {
  if (draft === drafting.draft) return drafting;
  const same = field !== undefined && field === drafting.field;
  const past = same ? drafting.past : [...drafting.past, drafting.draft].slice(-mostChanges);
  return { draft, past, future: [], field };
}

/** The plan as it was before the last change; the same where there is none. */
export const undo = ({ draft, past, future }: Drafting): Drafting =>
  past.length ? { draft: past.at(-1)!, past: past.slice(0, -1), future: [draft, ...future] } : { draft, past, future };

/** Takes back an undo. */
export const redo = ({ draft, past, future }: Drafting): Drafting =>
  future.length ? { draft: future[0]!, past: [...past, draft], future: future.slice(1) } : { draft, past, future };

/** The next number that no item has: an id that is only the item's number takes no room in a link. */
const nextId = (items: readonly PlanItem[]): string =>
  `${Math.max(items.length, ...items.map(({ id }) => (/^\d{1,6}$/.test(id) ? +id : 0))) + 1}`;

export const isFull = ({ items }: Draft): boolean => items.length >= mostItems;

/** Puts an item at the end; a plan that is full stays as it is. */
export const addItem = (draft: Draft, item: NewItem): Draft =>
  isFull(draft) ? draft : { ...draft, items: [...draft.items, { ...item, id: nextId(draft.items) }] };

export const removeItem = (draft: Draft, id: string): Draft => ({
  ...draft,
  items: draft.items.filter((item) => item.id !== id),
});

/** Moves an item to a place, counted from 0 and never past either end; the same draft where it is there already. */
export function moveItem(draft: Draft, id: string, to: number): Draft {
  const from = draft.items.findIndex((item) => item.id === id);
  const place = Math.min(Math.max(to, 0), draft.items.length - 1);
  if (from < 0 || from === place) return draft;
  const items = [...draft.items];
  items.splice(place, 0, ...items.splice(from, 1));
  return { ...draft, items };
}

/** Writes into an item: what is `undefined` is taken out of it. */
export const setItem = (draft: Draft, id: string, fields: Readonly<Record<string, unknown>>): Draft => ({
  ...draft,
  items: draft.items.map((item) => (item.id === id ? (without({ ...item, ...fields }) as PlanItem) : item)),
});

/** Writes into what stands around the items. */
export const setDraft = (draft: Draft, fields: Partial<Record<keyof Draft, unknown>>): Draft =>
  without({ ...draft, ...fields }) as Draft;

/** Writes who made it; nothing is left of that where all of it is empty. */
export function setMaker(
  draft: Draft,
  fields: Partial<Record<keyof NonNullable<Plan['from']>, string | undefined>>,
): Draft {
  const from = without({ ...draft.from, ...fields });
  return setDraft(draft, { from: Object.keys(from).length ? from : undefined });
}

const without = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/**
 * What somebody typed, as a plan takes it: no control characters, nothing that turns directions, cut where it is too
 * long; nothing where there are no words.
 */
export function plainWords(typed: string): string | undefined {
  const words = typed
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '')
    .trim()
    .slice(0, mostWords)
    // Half a sign, where the cut went through one.
    .replace(/\p{Cs}/gu, '');
  return isPlain(words) ? words : undefined;
}

/** The words of a thing of a catalogue in a language, or else in its own. */
export const wordsIn = (item: CatalogueItem, lang: string): Pick<CatalogueItem, 'lang' | 'title' | 'summary' | 'url'> =>
  item.also?.find((one) => one.lang.split('-')[0] === lang.split('-')[0]) ?? item;

/** The address of a thing's page in a language; nothing where a plan may not lead there: see `planUrl`. */
export function pageIn(item: CatalogueItem, lang: string, base: string): string | undefined {
  try {
    return planUrl(new URL(wordsIn(item, lang).url, base).href, base);
  } catch {
    return undefined;
  }
}

/**
 * A thing of a catalogue as an item of a plan, in the family's language where it has that.
 *
 * @param base - the address of the catalogue
 * @param steps - the steps of a module that are meant, where it is not the whole of it
 */
export function itemFrom(
  item: CatalogueItem,
  lang: string,
  base: string,
  steps?: readonly string[],
): NewItem | undefined {
  const url = pageIn(item, lang, base);
  const title = plainWords(wordsIn(item, lang).title);
  if (!url || !title) return undefined;
  const all = { title, url, organisation: plainWords(item.source ?? '') };
  const { kind } = item;
  return without(
    kind === 'module' ? { kind, ...all, steps: steps?.length ? steps : undefined } : { kind, ...all },
  ) as NewItem;
}

/**
 * The plan for a family that reads another language: what came from a catalogue has its words and its page in that
 * language, where there are any. What was typed stays as it is.
 *
 * @param at - finds the thing whose page an address is
 */
export function inLanguage(
  draft: Draft,
  lang: string,
  at: (url: string) => CatalogueItem | undefined,
  base: string,
): Draft {
  const items = draft.items.map((item) => {
    const thing = 'url' in item && item.url ? at(item.url) : undefined;
    const made = thing && itemFrom(thing, lang, base);
    return made && 'url' in made ? ({ ...item, title: made.title, url: made.url } as PlanItem) : item;
  });
  return { ...draft, lang, items };
}
