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

/** Nothing where there is nothing to keep. An answer is always of its step's kind: the player sees to it. */
function partOf(step: Step, progress: Progress): Part | false {
  const { answers, module } = progress;
  if (step.kind === 'signpost') return { kind: 'people', people: step.people };
  const given = answers[step.id];
  if (!given) return false;
  switch (step.kind) {
    case 'reflect': {
      const { text, inPlan } = given as AnswerOf['reflect'];
      return inPlan && !!text.trim() && { kind: 'note', text };
    }
    case 'goal': {
      const goals = (given as AnswerOf['goal']).goals.filter(({ text }) => text.trim());
      return !!goals[0] && { kind: 'goal', goals };
    }
    case 'ifthen': {
      const pairs = (given as AnswerOf['ifthen']).pairs.flatMap((pair) => {
        const cue = textOf(pair.cue, step.cues);
        const response = textOf(pair.response, step.responses);
        return cue && response ? { cue, response } : [];
      });
      return !!pairs[0] && { kind: 'pairs', pairs };
    }
    case 'scenario': {
      const { kept, text } = given as AnswerOf['scenario'];
      const points = step.points.items.filter(({ id }) => kept.includes(id)).map((point) => point.text);
      return !!(points[0] ?? text.trim()) && { kind: 'points', points, text };
    }
    case 'practice': {
      const { tries, done, day } = given as AnswerOf['practice'];
      const items = step.items
        .filter(({ id }) => tries.includes(id) || done.includes(id))
        .map(({ id, text }) => ({ text, done: done.includes(id) }));
      const { days } = step;
      return !!items[0] && { kind: 'practice', items, ...(day && { day }), ...(days && { days }) };
    }
    case 'rate': {
      const { value, inPlan } = given as AnswerOf['rate'];
      const { low, high } = step;
      const before = (answers[step.before!] as AnswerOf['rate'] | undefined)?.value;
      return inPlan && { kind: 'rate', low, high, value, ...(before !== undefined && { before }) };
    }
    case 'scale': {
      const { items, inPlan } = given as AnswerOf['scale'];
      const scale = inPlan && step.show !== 'nobody' && module.scales?.find(({ id }) => id === step.scale);
      if (!scale) return false;
      const { id: scaleId, title, lang } = scale;
      const scores = scoresOf(scale, items).flatMap(({ score, value, band }) =>
        value === undefined
          ? []
          : { id: score.id, ...(score.title && { title: score.title }), value, ...(band && { band }) },
      );
      return !!scores[0] && { kind: 'score', scaleId, scale: title, lang, scores };
    }
    default:
      return false;
  }
}

/**
 * What goes into the plan, in the order of the module: what a person wrote, chose and kept there, and of the rest only
 * what they ticked; and the people of every signpost, on whatever way they stand. What was picked at a question stays
 * there, and so does a score that nobody is to see.
 */
export const planOf = (progress: Progress): PlanSection[] =>
  progress.module.steps.flatMap((step) => {
    const part = partOf(step, progress);
    return part ? { stepId: step.id, title: step.title, ...part } : [];
  });
