import { plainText, type Block, type BodyBlock, type Condition, type StepKind } from '@kith/model';
import { heading, paragraph } from './blocks.js';
import { conditionOf, Unsayable, type Asked, type Test } from './asked.js';
import { withoutMedia, type Draft, type Particulars } from './draft.js';
import type { Drafted } from './importer.js';
import type { Entry, Item } from './losses.js';
import { waysBetween } from './shown-when.js';
import { tidy, titleOf } from './words.js';

// A questionnaire as a tree: groups with words of their own, questions in them, and when each is asked. It becomes a row of
// steps, with branches that pass over what is not asked.

/** A step that a question becomes. */
export interface Made {
  readonly kind: StepKind;
  readonly title: string;
  readonly fields: Particulars<StepKind>;
  /** What conditions may ask of it, and the name by which they do. */
  readonly asked?: Omit<Asked, 'step'> & { readonly name: string };
}

interface Part {
  /** When it is asked: throws Unsayable where that cannot be read. */
  readonly when?: (() => Test | undefined) | undefined;
}
/** What becomes steps: none where it cannot come along, which `make` tells at the entry. */
export interface Question extends Part {
  readonly entry: Entry;
  readonly make: () => Promise<readonly Made[]>;
}
/** Parts under words of their own, which stand over the first step of them. */
export interface Group extends Part {
  /** Nothing for a page, which is no item by itself. */
  readonly entry?: Entry | undefined;
  readonly words: readonly Block[];
  readonly parts: readonly (Group | Question)[];
}

interface Planned extends Made {
  readonly id: string;
  readonly entry: Entry | undefined;
  readonly tests: readonly Test[];
}

/** Adds the steps of a questionnaire to a draft, and a plan after them. `before` is the step that they come after. */
export async function addOutline(draft: Draft, parts: readonly (Group | Question)[], before?: string): Promise<void> {
  const planned = await new Planner(draft).plan(parts);
  const asked = new Map<string, Asked>();
  for (const { id, asked: about } of planned) if (about?.name) asked.set(about.name, { step: id, ...about });
  const plan = draft.reservePlan();
  const conditions = new Map<Test, Condition | undefined>();
  const shown = planned.map(({ id, entry, tests }) => ({
    id,
    when: tests.flatMap((test) => {
      if (!conditions.has(test)) conditions.set(test, conditionFor(test, asked, entry));
      return conditions.get(test) ?? [];
    }),
  }));
  const start = before === undefined ? [] : [{ id: before, when: [] }];
  const { ways, refused } = waysBetween([...start, ...shown, { id: plan, when: [] }]);
  for (const { id, kind, title, fields, entry } of planned) {
    if (refused.has(id))
      entry?.note(
        'It was asked only after some answers. It comes first, or late in a long row of such: it is asked always here.',
      );
    draft.step(kind, title, { ...fields, ...ways.get(id) }, id);
  }
  draft.plan(plan);
}

function conditionFor(test: Test, asked: ReadonlyMap<string, Asked>, entry: Entry | undefined): Condition | undefined {
  try {
    return conditionOf(test, asked);
  } catch (error) {
    if (!(error instanceof Unsayable)) throw error;
    entry?.note(alwaysAsked(error));
    return undefined;
  }
}

const alwaysAsked = ({ message }: Error): string =>
  `When it is asked cannot be said here, so it is asked always. ${message}`;

class Planner {
  readonly #draft: Draft;
  readonly #planned: Planned[] = [];
  /** Groups whose words are still to be said: at the next step. */
  #waiting: Group[] = [];

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  async plan(parts: readonly (Group | Question)[]): Promise<readonly Planned[]> {
    await this.#walk(parts, []);
    return this.#planned;
  }

  async #walk(parts: readonly (Group | Question)[], above: readonly Test[]): Promise<void> {
    for (const part of parts)
      if ('parts' in part) {
        const tests = [...above, ...this.#tests(part, firstEntry(part))];
        this.#waiting.push(part);
        await this.#walk(part.parts, tests);
        this.#close(part, tests);
      } else {
        const tests = [...above, ...this.#tests(part, part.entry)];
        for (const made of await part.make()) this.#add(made, part.entry, tests);
      }
  }

  #tests({ when }: Part, entry: Entry | undefined): Test[] {
    try {
      return [when?.()].filter((test) => test !== undefined);
    } catch (error) {
      if (!(error instanceof Unsayable)) throw error;
      entry?.note(alwaysAsked(error));
      return [];
    }
  }

  #add(made: Made, entry: Entry | undefined, tests: readonly Test[]): void {
    const over: BodyBlock[] = this.#waiting.flatMap((group) => group.words);
    const whole = [...over, ...made.fields.body];
    const { title, body } = made.title ? { title: made.title, body: whole } : titled(whole);
    const id = this.#draft.reserve(title);
    entry?.step(id);
    for (const group of this.#waiting) group.entry?.step(id);
    this.#waiting = [];
    this.#planned.push({ ...made, title, fields: { ...made.fields, body }, id, entry, tests });
  }

  /** Words of a group that no step came after are said in a step of their own. */
  #close(group: Group, tests: readonly Test[]): void {
    if (!this.#waiting.includes(group)) return;
    this.#waiting = this.#waiting.filter((one) => one !== group);
    if (group.words.length)
      this.#add({ kind: 'content', title: '', fields: { body: [...group.words] } }, group.entry, tests);
    else group.entry?.note('It holds nothing that came along, and has no words of its own.');
  }
}

/** What cannot be said of a page is told at the first of its questions. */
const firstEntry = ({ entry, parts }: Group): Entry | undefined => {
  if (entry) return entry;
  const [first] = parts;
  return first && ('parts' in first ? firstEntry(first) : first.entry);
};

/** Those of the drafts in which anything of the source came along. */
export const arrived = (drafts: readonly Drafted[], items: readonly Item[]): Drafted[] => {
  const steps = new Set(items.flatMap((item) => item.steps));
  return drafts.filter(({ module }) => module.steps.some(({ id }) => steps.has(id)));
};

/** A title for a text that has none: the heading that it begins with, which then stands there, or its first words. */
export function titled(body: readonly BodyBlock[]): { title: string; body: BodyBlock[] } {
  const [first, ...rest] = body;
  const words = withoutMedia(body)[0];
  const title = titleOf(words && plainText([words]));
  return { title, body: first?.type === 'heading' && rest.length ? rest : [...body] };
}

/** A short name stands over its questions as a heading, a sentence as a sentence. */
export function headingOf(text: string): Block[] {
  const words = tidy(text).trim();
  if (!words) return [];
  return titleOf(words) === words && !/[.:;]$/.test(words) ? [heading(words)] : [paragraph(words)];
}
