import type { Goal, Said } from './answer.js';
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
      /** Its title, and the language that it is in. */
      readonly scale: string;
      readonly lang: string;
      readonly scores: readonly { readonly title?: string; readonly value: number; readonly band?: Band }[];
    })
  | (Section & {
      readonly kind: 'people';
      readonly people: readonly { readonly id: string; readonly text: readonly Block[] }[];
    });

const hasWords = (text: string): boolean => !!text.trim();

const textOf = (said: Said, { items }: { readonly items: readonly Point[] }): Words | string | undefined =>
  'id' in said ? items.find(({ id }) => id === said.id)?.text : hasWords(said.text) ? said.text : undefined;

function sectionOf(step: Step, { module, answers }: Progress): PlanSection | undefined {
  const { id: stepId, title } = step;
  if (step.kind === 'signpost') return { kind: 'people', stepId, title, people: step.people };
  const given = answers[stepId];
  if (!given) return undefined;
  if (step.kind === 'reflect' && 'inPlan' in given && 'text' in given)
    return given.inPlan && hasWords(given.text) ? { kind: 'note', stepId, title, text: given.text } : undefined;
  if (step.kind === 'goal' && 'goals' in given) {
    const goals = given.goals.filter(({ text }) => hasWords(text));
    return goals.length ? { kind: 'goal', stepId, title, goals } : undefined;
  }
  if (step.kind === 'ifthen' && 'pairs' in given) {
    const pairs = given.pairs.flatMap((pair) => {
      const cue = textOf(pair.cue, step.cues);
      const response = textOf(pair.response, step.responses);
      return cue && response ? [{ cue, response }] : [];
    });
    return pairs.length ? { kind: 'pairs', stepId, title, pairs } : undefined;
  }
  if (step.kind === 'scenario' && 'kept' in given) {
    const points = step.points.items.filter(({ id }) => given.kept.includes(id)).map(({ text }) => text);
    const { text } = given;
    return points.length || hasWords(text) ? { kind: 'points', stepId, title, points, text } : undefined;
  }
  if (step.kind === 'practice' && 'tries' in given) {
    const { tries, done, day } = given;
    const items = step.items
      .filter(({ id }) => tries.includes(id) || done.includes(id))
      .map(({ id, text }) => ({ text, done: done.includes(id) }));
    const { days } = step;
    return items.length
      ? { kind: 'practice', stepId, title, items, ...(day && { day }), ...(days && { days }) }
      : undefined;
  }
  if (step.kind === 'rate' && 'value' in given && given.inPlan) {
    const earlier = step.before && answers[step.before];
    const before = earlier && 'value' in earlier ? { before: earlier.value } : {};
    return { kind: 'rate', stepId, title, low: step.low, high: step.high, ...before, value: given.value };
  }
  if (step.kind === 'scale' && 'items' in given && given.inPlan && step.show !== 'nobody') {
    const scale = module.scales?.find(({ id }) => id === step.scale);
    const scores = (scale ? scoresOf(scale, given.items) : []).flatMap(({ score, value, band }) =>
      value === undefined ? [] : [{ ...(score.title && { title: score.title }), value, ...(band && { band }) }],
    );
    return scores.length ? { kind: 'score', stepId, title, scale: scale!.title, lang: scale!.lang, scores } : undefined;
  }
  return undefined;
}

/**
 * What goes into the plan, in the order of the module: what a person wrote, chose and kept there, and of the rest only
 * what they ticked; and the people of every signpost, on whatever way they stand. What was picked at a question stays
 * there, and so does a score that nobody is to see.
 */
export const planOf = (progress: Progress): PlanSection[] =>
  progress.module.steps.flatMap((step) => sectionOf(step, progress) ?? []);
