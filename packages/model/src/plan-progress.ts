import type { Plan, PlanItem } from './plan-document.js';
import { isPlain } from './rules.js';
import type { State } from './state.js';

/** How far a family is with one plan. A plain value; in memory, unless they choose otherwise. */
export interface PlanProgress {
  readonly plan: Plan;
  /** Ids of the items that they ticked. */
  readonly done: readonly string[];
  /** What they noted for themselves, by the id of the item. */
  readonly notes: ReadonlyMap<string, string>;
  /** Their place in each module that they opened, by the id of the item. */
  readonly modules: ReadonlyMap<string, State>;
}

/** What is kept of it on the family's device, as JSON: `plan-state/1`. */
export interface PlanState {
  readonly format: 'plan-state/1';
  /** The fragment that the plan came in, locked or not: so the plan itself is kept no more openly than it was sent. */
  readonly link: string;
  readonly done: readonly string[];
  readonly notes: readonly (readonly [item: string, text: string])[];
  readonly modules: readonly (readonly [item: string, state: State])[];
  /** When it was written: 2026-11-03. */
  readonly day: string;
}

/** Notes can be ticked off by nobody: they are only read. */
export type Doable = Exclude<PlanItem, { kind: 'note' }>;

export const isDoable = (item: PlanItem): item is Doable => item.kind !== 'note';

export const startPlan = (plan: Plan): PlanProgress => ({ plan, done: [], notes: new Map(), modules: new Map() });

/** Ticks an item, or takes its tick away. */
export const tick = (progress: PlanProgress, id: string, on: boolean): PlanProgress => ({
  ...progress,
  done: on ? [...new Set([...progress.done, id])] : progress.done.filter((one) => one !== id),
});

const set = <T>(map: ReadonlyMap<string, T>, key: string, value: T | undefined): ReadonlyMap<string, T> => {
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
};

/** Keeps what they noted beside an item; no words, no note. */
export const jot = (progress: PlanProgress, id: string, text: string): PlanProgress => ({
  ...progress,
  notes: set(progress.notes, id, text.trim() ? text : undefined),
});

/** Keeps their place in the module of an item. */
export const reach = (progress: PlanProgress, id: string, state: State): PlanProgress => ({
  ...progress,
  modules: set(progress.modules, id, state),
});

/** The first item that is not done; nothing where all are. */
export const nextItem = ({ plan, done }: PlanProgress): Doable | undefined =>
  plan.items.filter(isDoable).find(({ id }) => !done.includes(id));

/** What is kept. `link` is the fragment that the plan came in, `day` is today's. */
export const planStateOf = ({ done, notes, modules }: PlanProgress, link: string, day: string): PlanState => ({
  format: 'plan-state/1',
  link,
  done,
  notes: [...notes],
  modules: [...modules],
  day,
});

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The pairs of a stored list whose first is the id of an item. */
function* pairs(stored: unknown, ids: readonly string[]): Generator<[id: string, value: unknown]> {
  for (const pair of listed(stored)) {
    const [id, value] = listed(pair);
    if (typeof id === 'string' && ids.includes(id)) yield [id, value];
  }
}

const isState = (value: unknown): value is State => (value as Partial<State> | undefined)?.format === 'state/1';

/**
 * What tells two items apart: an id may come again on another, and what is written beside one may change. A page is the
 * same in every language, whatever it is called there; what leads to none is known by its title.
 */
const marksOf = (item: PlanItem): string => {
  const { id, kind, title, url } = item as Partial<Record<'id' | 'kind' | 'title' | 'url', string>>;
  return [id, kind, url?.replace(/index(\.[\w-]+)?\.html/, '') ?? title].join('\n');
};

/**
 * Carries on from what was kept, under this plan or one that was sent again: what still exists is kept. A module's place
 * is looked at by the player, which trusts nothing of it. Never throws, whatever is stored.
 *
 * @param before - the plan that it was kept under, where that is another
 */
export function restorePlan(plan: Plan, stored: unknown, before = plan): PlanProgress {
  const { format, done, notes, modules } = (stored ?? {}) as Partial<Record<keyof PlanState, unknown>>;
  const start = startPlan(plan);
  if (format !== 'plan-state/1') return start;
  const had = before.items.map(marksOf);
  const items = plan.items.filter((item) => had.includes(marksOf(item)));
  const ids = items.map(({ id }) => id);
  return {
    plan,
    done: items.filter((item) => isDoable(item) && listed(done).includes(item.id)).map(({ id }) => id),
    notes: new Map([...pairs(notes, ids)].filter((pair): pair is [string, string] => isOwn(pair[1]))),
    modules: new Map([...pairs(modules, ids)].filter((pair): pair is [string, State] => isState(pair[1]))),
  };
}

const isOwn = (text: unknown): text is string => typeof text === 'string' && isPlain(text);
