import { parseScale, type Rights, type Scale, type Score } from '@kith/model';
import { textOf } from '../json.js';
import type { Entry, Losses } from '../losses.js';
import { Ids, slug, titleOf } from '../words.js';
import type { Answer } from './answers.js';
import { allItems, hiddenReason, type SourceItem, type SourceQuestionnaire } from './questionnaire.js';
import { permissionOf } from './rights.js';
import { sumOf } from './scoring.js';
import { Unclear } from './where.js';

type Questionnaire = Scale['questionnaire'];
type ScaleItem = Questionnaire['item'][number];
type Member = Exclude<ScaleItem, { type: 'group' }>;
type Choice = Extract<ScaleItem, { type: 'choice' }>;

const weightUrl = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

/** A question with one answer to pick, and words for it. */
const isPick = ({ type, repeats, answers, text }: SourceItem): boolean =>
  (type === 'choice' || type === 'open-choice') && !repeats && answers.length > 1 && /\S/.test(text);
const weightOf = ({ weight, number }: Answer): number | undefined => weight ?? number;
const isWeighed = (item: SourceItem): boolean =>
  isPick(item) && item.answers.every((answer) => weightOf(answer) !== undefined);

/**
 * Whether a questionnaire is a measure: at least two of the questions that are asked have answers that count, and at least
 * half of those with answers to pick from. A long form that asks a few such among others is none.
 */
export function isMeasure({ items }: SourceQuestionnaire): boolean {
  const asked = allItems(items).filter((item) => !item.hidden && isPick(item));
  const weighed = asked.filter(isWeighed).length;
  return weighed > 1 && weighed * 2 >= asked.length;
}

export interface MadeScale {
  readonly scale: Scale;
  /** What is asked otherwise: words, numbers, several answers. Each stands in the groups that it stood in. */
  readonly others: readonly SourceItem[];
}

/** Makes a scale of a measure. `entries` are those of its items: each is told what became of it at the step `step`. */
export function scaleOf(
  source: SourceQuestionnaire,
  {
    id,
    lang,
    step,
    rights,
    entries,
    losses,
  }: {
    readonly id: string;
    readonly lang: string;
    readonly step: string;
    readonly rights: Rights;
    readonly entries: ReadonlyMap<string, Entry>;
    readonly losses: Losses;
  },
): MadeScale {
  const maker = new ScaleMaker(entries, step);
  const item = source.items.flatMap((one) => maker.top(one));
  const { fields } = source;
  const title = titleOf(source.title, 'Questionnaire');
  const text = (name: string): string | undefined => textOf(fields[name]).trim() || undefined;
  const url = text('url');
  const status = (['draft', 'active', 'retired'] as const).find((one) => one === fields['status']) ?? 'unknown';
  const questionnaire = given({
    resourceType: 'Questionnaire' as const,
    id: text('id'),
    url,
    version: text('version'),
    name: text('name'),
    title: text('title'),
    status,
    language: lang,
    publisher: text('publisher'),
    copyright: text('copyright'),
    item,
  }) as Questionnaire;
  const draft: Scale = {
    format: 'scale/1',
    id,
    lang,
    title,
    source: { title, ...(url && /^https:\/\//.test(url) && URL.canParse(url) && { url }) },
    permission: permissionOf(source, losses),
    rights,
    questionnaire,
    scores: [],
  };
  return {
    scale: { ...draft, scores: scoresOf(source, draft, maker.linkIds, entries, step) },
    others: only(source.items, maker.others),
  };
}

/** Without what is not there. */
const given = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Those of the items that are among `kept`, in the groups around them. What stood under another question stands beside it. */
const only = (items: readonly SourceItem[], kept: ReadonlySet<SourceItem>): SourceItem[] =>
  items.flatMap((item) => {
    const inner = only(item.items, kept);
    return kept.has(item) || (inner.length && item.type === 'group') ? [{ ...item, items: inner }] : inner;
  });

class ScaleMaker {
  readonly others = new Set<SourceItem>();
  /** Of those that came along: the name of each, by the one that the source gave it. */
  readonly linkIds = new Map<string, string>();
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #step: string;
  readonly #taken = new Set<string>();

  constructor(entries: ReadonlyMap<string, Entry>, step: string) {
    this.#entries = entries;
    this.#step = step;
  }

  /** What an item at the top becomes. What stood in groups inside groups stands in the outermost. */
  top(item: SourceItem): ScaleItem[] {
    if (item.hidden) return this.#hidden(item);
    if (item.type !== 'group') return this.#member(item);
    const entry = this.#entry(item);
    const members = item.items.flatMap((inner) => this.#inside(inner));
    if (!members.length) return [];
    entry?.step(this.#step);
    return [{ type: 'group', linkId: this.#linkId(item, entry), ...(item.text && { text: item.text }), item: members }];
  }

  /** Leaves out an item with all that is in it. What is worked out is told of where the scores are. */
  #hidden(item: SourceItem): [] {
    for (const one of allItems([item])) if (one.calculated === undefined) this.#entry(one)?.note(hiddenReason);
    return [];
  }

  #inside(item: SourceItem): Member[] {
    if (item.hidden) return this.#hidden(item);
    if (item.type !== 'group') return this.#member(item);
    const entry = this.#entry(item);
    const members = item.items.flatMap((inner) => this.#inside(inner));
    if (!members.length) return [];
    entry
      ?.step(this.#step)
      .note('A group inside a group is no group here: its questions stand in the outer one, under its words.');
    return item.text ? [{ type: 'display', linkId: this.#linkId(item, entry), text: item.text }, ...members] : members;
  }

  #member(item: SourceItem): Member[] {
    const { type, text, prefix, required, items } = item;
    const entry = this.#entry(item);
    // Questions under a question come after it.
    const inner = items.flatMap((one) => this.#inside(one));
    if (item.calculated !== undefined) return inner;
    if (type === 'display' && text) {
      entry?.step(this.#step);
      return [{ type: 'display', linkId: this.#linkId(item, entry), text }, ...inner];
    }
    if (!isPick(item)) {
      this.others.add(item);
      return inner;
    }
    entry?.step(this.#step);
    if (item.when.length || item.whenExpression)
      entry?.note('It was asked only after some answers. In a scale every question is asked of everybody.');
    if (type === 'open-choice') entry?.note('An answer in words of one’s own cannot be given in a scale.');
    const choice: Choice = {
      type: 'choice',
      linkId: this.#linkId(item, entry),
      text,
      ...(prefix && { prefix }),
      ...(required && { required }),
      answerOption: this.#answers(item.answers, entry),
    };
    return [choice, ...inner];
  }

  #answers(answers: readonly Answer[], entry: Entry | undefined): Choice['answerOption'] {
    const codes = new Set<string>();
    return answers.map((answer) => {
      const { system, display } = answer;
      let { code } = answer;
      for (let number = 2; codes.has(code); number++) {
        code = `${answer.code}-${number}`;
        entry?.note(`Two of its answers had the code "${answer.code}". The second is called "${code}" now.`);
      }
      codes.add(code);
      const weight = weightOf(answer);
      return {
        ...(weight !== undefined && { extension: [{ url: weightUrl, valueDecimal: weight }] }),
        valueCoding: { ...(system && { system }), code, display },
      };
    });
  }

  #linkId({ linkId }: SourceItem, entry: Entry | undefined): string {
    const stem = linkId.replace(/[^\w/.-]+/g, '-') || slug(entry?.what ?? '') || 'item';
    let name = stem;
    for (let number = 2; this.#taken.has(name); number++) name = `${stem}-${number}`;
    this.#taken.add(name);
    if (linkId && name !== linkId) entry?.note(`It was called "${linkId}", and is called "${name}" now.`);
    if (linkId && !this.linkIds.has(linkId)) this.linkIds.set(linkId, name);
    return name;
  }

  #entry = (item: SourceItem): Entry | undefined => this.#entries.get(item.at);
}

/** The scores that could be made out. Each of the others tells at its item why not. */
function scoresOf(
  source: SourceQuestionnaire,
  scale: Scale,
  linkIds: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, Entry>,
  step: string,
): Score[] {
  const calculated = allItems(source.items).filter((item) => item.calculated !== undefined);
  const ids = new Ids(linkIds.values());
  return calculated.flatMap((item): Score[] => {
    const entry = entries.get(item.at);
    try {
      const { items, times, notes } = sumOf(item.calculated!, source);
      const named = items.map((linkId) => {
        const name = linkIds.get(linkId);
        if (name === undefined) throw new Unclear(`It adds up "${linkId}", which is no question of the scale.`);
        return name;
      });
      const score: Score = {
        id: calculated.length > 1 ? ids.of(item.text, 'score') : ids.of('total', 'total'),
        ...(calculated.length > 1 && { title: titleOf(item.text, item.linkId, 'Score') }),
        method: 'sum',
        items: named,
        ...(times !== 1 && { times }),
      };
      const { problems } = parseScale({ ...scale, scores: [score] });
      if (problems) throw new Unclear(problems[0]!.message);
      entry?.step(step);
      for (const note of notes) entry?.note(note);
      if (titleOf(item.text) !== item.text) entry?.note(`It said: "${item.text}"`);
      entry?.note(
        'The score is shown once every question is answered. Say "atLeast" in the scale if fewer are enough, and "bands" if its ranges have names.',
      );
      return [score];
    } catch (error) {
      if (!(error instanceof Unclear)) throw error;
      entry?.note(
        `${error.message} So the scale has no such score. Write it under "scores" if you know how it is worked out.`,
      );
      return [];
    }
  });
}
