import type { Block, BodyBlock, Condition, Scale } from '@kith/model';
import { conditionOf, Unsayable, type Asked, type Test } from '../asked.js';
import { Draft } from '../draft.js';
import type { Drafted } from '../importer.js';
import { textOf } from '../json.js';
import type { Entry } from '../losses.js';
import { waysBetween } from '../shown-when.js';
import { tidy, titleOf } from '../words.js';
import { whenOf } from './conditions.js';
import type { Sheet } from './importer.js';
import type { SourceItem } from './questionnaire.js';
import { Questions, type Made } from './questions.js';
import { scaleOf } from './scale.js';

const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });

const draftOf = ({ source, id, lang, rights, today, files, losses }: Sheet): Draft =>
  new Draft({
    title: titleOf(source.title, 'Questionnaire'),
    id,
    summary: firstSentence(textOf(source.fields['description'])),
    lang,
    rights,
    today,
    files,
    losses,
  });

const firstSentence = (text: string): string | undefined => /^[^\n]{1,200}?[.!?](?=\s|$)/.exec(tidy(text).trim())?.[0];

/** What the source says of itself, for people: its paragraphs. */
const introduction = ({ source }: Sheet): Block[] =>
  textOf(source.fields['description'])
    .split(/\n\s*\n/)
    .flatMap((part) => (/\S/.test(part) ? [paragraph(tidy(part).trim())] : []));

/** A measure: a scale, and a module that says what it is, asks it, and ends. */
export async function draftMeasure(sheet: Sheet): Promise<{ draft: Drafted; scale: Scale }> {
  const { source, id, lang, rights, entries, losses } = sheet;
  const draft = draftOf(sheet);
  const title = titleOf(source.title, 'Questionnaire');
  const body = introduction(sheet);
  draft.step('content', 'Before you begin', {
    body: body.length
      ? body
      : [paragraph('These questions are about you. There is no wrong answer. Skip any that you like.')],
  });
  const step = draft.reserve(title);
  const { scale, others } = scaleOf(source, { id, lang, step, rights, entries, losses });
  draft.step('scale', title, { body: [], scale: scale.id, show: scale.scores.length ? 'person' : 'nobody' }, step);
  if (!scale.scores.length)
    losses.note(
      source.at,
      `The scale "${title}" has no score: nothing in the source says how it is worked out. Write it under "scores" in the scale, then set "show=person".`,
    );
  if (others.length) await addSteps(draft, others, sheet, step);
  return { draft: draft.finish(), scale };
}

/** Any other questionnaire: a step for each question. */
export async function draftSteps(sheet: Sheet): Promise<Drafted> {
  const draft = draftOf(sheet);
  const body = introduction(sheet);
  if (body.length) draft.step('content', titleOf(sheet.source.title, 'Before you begin'), { body });
  await addSteps(draft, sheet.source.items, sheet);
  return draft.finish();
}

interface Planned extends Made {
  readonly id: string;
  readonly entry: Entry;
  readonly tests: readonly Test[];
}

/** Adds the steps of items, with the ways between them. `before` is the step that they come after. */
async function addSteps(draft: Draft, items: readonly SourceItem[], sheet: Sheet, before?: string): Promise<void> {
  const planned = await new Planner(draft, sheet).plan(items);
  const asked = new Map<string, Asked>();
  for (const { id, asked: about, linkId } of planned) if (about && linkId) asked.set(linkId, { step: id, ...about });
  const plan = draft.reserve('Your plan');
  const shown = planned.map((one) => ({ id: one.id, when: conditionFor(one, asked) }));
  const { ways, refused } = waysBetween(
    [{ id: before ?? '' }, ...shown, { id: plan }].slice(before === undefined ? 1 : 0),
  );
  for (const { id, kind, title, fields, entry } of planned) {
    if (refused.has(id))
      entry.note(
        'It was asked only after some answers. It is the first, or one of very many: it is asked always here.',
      );
    draft.step(kind, title, { ...fields, ...ways.get(id) }, id);
  }
  draft.step('plan', 'Your plan', { body: [] }, plan);
}

function conditionFor({ tests, entry }: Planned, asked: ReadonlyMap<string, Asked>): Condition | undefined {
  const conditions = tests.flatMap((test) => {
    try {
      return [conditionOf(test, asked)];
    } catch (error) {
      if (!(error instanceof Unsayable)) throw error;
      entry.note(alwaysAsked(error));
      return [];
    }
  });
  return conditions.length > 1 ? { and: conditions } : conditions[0];
}

const alwaysAsked = ({ message }: Error): string =>
  `When it is asked cannot be said here, so it is asked always. ${message}`;

class Planner {
  readonly #draft: Draft;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #questions: Questions;
  readonly #planned: (Planned & { linkId: string })[] = [];
  /** Words of groups, for the step that comes next. */
  #headings: { readonly entry: Entry; readonly block: Block | undefined }[] = [];

  constructor(draft: Draft, { entries, lang }: Sheet) {
    this.#draft = draft;
    this.#entries = entries;
    this.#questions = new Questions(draft, lang);
  }

  async plan(items: readonly SourceItem[]): Promise<readonly (Planned & { linkId: string })[]> {
    await this.#walk(items, []);
    this.#close();
    return this.#planned;
  }

  async #walk(items: readonly SourceItem[], above: readonly Test[]): Promise<void> {
    for (const item of items) {
      const entry = this.#entries.get(item.at)!;
      const tests = [...above, ...this.#tests(item, entry)];
      if (item.type === 'group') {
        this.#headings.push({ entry, block: headingOf(item.text) });
        await this.#walk(item.items, tests);
        this.#close(entry);
        continue;
      }
      const made = await this.#questions.made(item, entry);
      if (made) this.#add(made, item, entry, tests);
      await this.#walk(item.items, tests);
    }
  }

  #tests(item: SourceItem, entry: Entry): Test[] {
    try {
      const test = whenOf(item);
      return test ? [test] : [];
    } catch (error) {
      if (!(error instanceof Unsayable)) throw error;
      entry.note(alwaysAsked(error));
      return [];
    }
  }

  #add(made: Made, { linkId, repeats, type }: SourceItem, entry: Entry, tests: readonly Test[]): void {
    const id = this.#draft.reserve(made.title || linkId);
    if (repeats && !/choice$/.test(type)) entry.note('It could be answered several times, and is answered once here.');
    const headings = this.#headings.flatMap(({ block }) => block ?? []);
    for (const group of this.#headings) group.entry.step(id);
    this.#headings = [];
    entry.step(id);
    const fields = { ...made.fields, body: [...headings, ...made.fields.body] };
    this.#planned.push({ ...made, fields, id, entry, tests, linkId });
  }

  /** Words of a group that no step came after: they are not lost, but said in a step of their own. */
  #close(group?: Entry): void {
    for (const { entry, block } of this.#headings) {
      if (group && entry !== group) continue;
      if (!block) entry.note('It holds nothing that came along, and has no words of its own.');
      else {
        const id = this.#draft.reserve('words');
        entry.step(id);
        this.#planned.push({ kind: 'content', title: '', fields: { body: [block] }, id, entry, tests: [], linkId: '' });
      }
    }
    this.#headings = group ? this.#headings.filter(({ entry }) => entry !== group) : [];
  }
}

/** A short name stands over its questions as a heading, a sentence as a sentence. */
function headingOf(text: string): Block | undefined {
  const words = tidy(text).trim();
  if (!words) return undefined;
  return titleOf(words) === words && !/[.:;]$/.test(words)
    ? { type: 'heading', depth: 2, children: [{ type: 'text', value: words }] }
    : paragraph(words);
}
