import type { AnswerOf, Goal, Said } from './answer.js';
import type { Point, Step } from './module.js';
import type { Progress } from './player.js';
import type { Band } from './scale.js';
import { scoresOf } from './score.js';
import type { Block, Phrasing } from './text.js';

interface Section {
  readonly stepId: string;
  readonly title: string;
}
type Words = readonly Phrasing[];

/** A part of the plan that a person takes away. */
export type PlanSection =
  | (Section & { readonly kind: 'note'; readonly text: string })
  | (Section & { readonly kind: 'goal'; readonly goals: readonly Goal[] })
  /** Both halves of each are a suggestion, or words of the person's own. */
  | (Section & {
      readonly kind: 'pairs';
      readonly pairs: readonly { readonly cue: Words | string; readonly response: Words | string }[];
    })
  | (Section & { readonly kind: 'points'; readonly points: readonly Words[]; readonly text: string })
  | (Section & {
      readonly kind: 'practice';
      readonly items: readonly { readonly text: Words; readonly done: boolean }[];
      /** Since when, and in how many days to look back at it. */
      readonly day?: string;
      readonly days?: number;
    })
  | (Section & {
      readonly kind: 'rate';
      readonly low: string;
      readonly high: string;
      /** What the person said at the step that asked the same before. */
      readonly before?: number;
      readonly value: number;
    })
  | (Section & {
      readonly kind: 'score';
      readonly scaleId: string;
      /** Its title, and the language that it is in. */
      readonly scale: string;
      readonly lang: string;
      readonly scores: readonly {
        readonly id: string;
        readonly title?: string;
        readonly value: number;
        readonly band?: Band;
      }[];
    })
  | (Section & {
      readonly kind: 'people';
      readonly people: readonly { readonly id: string; readonly text: readonly Block[] }[];
    });

/** A section without what all have. */
type Part = PlanSection extends infer One ? (One extends Section ? Omit<One, keyof Section> : never) : never;

const textOf = (said: Said, { items }: { readonly items: readonly Point[] }): Words | string | undefined =>
  'id' in said ? items.find(({ id }) => id === said.id)?.text : said.text.trim() && said.text;

/** The kinds of step whose answers may come into a plan. */
type Answerable = Exclude<keyof AnswerOf, 'question' | 'choice' | 'end'>;
type Maker<Kind extends Answerable> = (
  given: AnswerOf[Kind],
  step: Extract<Step, { kind: Kind }>,
  progress: Progress,
) => Part | false | '' | undefined;

/** By kind of step, from the answer: nothing where there is nothing to keep. */
const makers: { readonly [Kind in Answerable]: Maker<Kind> } = {
  reflect: ({ text, inPlan }) => inPlan && text.trim() && { kind: 'note', text },
  goal({ goals: all }) {
    const goals = all.filter(({ text }) => text.trim());
    return goals[0] && { kind: 'goal', goals };
  },
  ifthen({ pairs: all }, { cues, responses }) {
    const pairs = all.flatMap((pair) => {
      const cue = textOf(pair.cue, cues);
      const response = textOf(pair.response, responses);
      return cue && response ? { cue, response } : [];
    });
    return pairs[0] && { kind: 'pairs', pairs };
  },
  scenario({ kept, text }, step) {
    const points = step.points.items.filter(({ id }) => kept.includes(id)).map((point) => point.text);
    return (points[0] ?? text.trim()) && { kind: 'points', points, text };
  },
  practice({ tries, done: did, day }, { items: all, days }) {
    const items = all.flatMap(({ id, text }) => {
      const done = did.includes(id);
      return done || tries.includes(id) ? { text, done } : [];
    });
    return items[0] && { kind: 'practice', items, ...(day && { day }), ...(days && { days }) };
  },
  rate({ value, inPlan }, { low, high, before: earlier }, { answers }) {
    const before = (answers[earlier!] as AnswerOf['rate'] | undefined)?.value;
    return inPlan && { kind: 'rate', low, high, value, ...(before !== undefined && { before }) };
  },
  scale({ items, inPlan }, step, { module }) {
    const scale = inPlan && step.show !== 'nobody' && module.scales?.find(({ id }) => id === step.scale);
    if (!scale) return false;
    const { id: scaleId, title, lang } = scale;
    const scores = scoresOf(scale, items).flatMap(({ score, value, band }) =>
      value === undefined
        ? []
        : { id: score.id, ...(score.title && { title: score.title }), value, ...(band && { band }) },
    );
    return scores[0] && { kind: 'score', scaleId, scale: title, lang, scores };
  },
};

/** Whether what is answered there may come into the plan. */
export const fillsPlan = ({ kind }: Step): boolean => kind in makers;

/**
 * What goes into the plan, in the order of the module: what a person wrote, chose and kept there, and of the rest only
 * what they ticked; and the people of every signpost, on whatever way they stand. What was picked at a question stays
 * there, and so does a score that nobody is to see.
 */
export const planOf = (progress: Progress): PlanSection[] =>
  progress.module.steps.flatMap((step): PlanSection | [] => {
    const { id: stepId, title, kind } = step;
    const given = progress.answers[stepId];
    const part: ReturnType<Maker<Answerable>> =
      kind === 'signpost'
        ? { kind: 'people', people: step.people }
        : // An answer is always of its step's kind: the player sees to it.
          given &&
          (makers[kind as Answerable] as Maker<Answerable> | undefined)?.(given as never, step as never, progress);
    return part ? { stepId, title, ...part } : [];
  });
