import type { Answer, AnswerKind } from './answer.js';
import { holds, type Value, type Values } from './condition.js';
import type { Module, Step } from './module.js';
import { valuesOf } from './score.js';

export type { Answer };

/** One person's place in one module. A plain value: every move gives a new one and leaves the old as it was. */
export interface Progress {
  readonly module: Module;
  /** The id of the step that is shown. */
  readonly at: string;
  /** The ids of the steps before it, as they were passed: what Back goes through. Each stands here once. */
  readonly trail: readonly string[];
  /** By step id. Has no prototype, so that a step may be called "constructor". Kept whatever way is taken. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** The ids of all the steps that were ever shown, in the order of first sight. */
  readonly seen: readonly string[];
}

/** The words "Step 2 of 9". `of` counts the way that would now be taken, so that it may change with a choice. */
export interface Place {
  readonly number: number;
  readonly of: number;
}

const noAnswers = Object.freeze(Object.create(null)) as Progress['answers'];

const stepOf = ({ steps }: Module, id: string): Step | undefined => steps.find((step) => step.id === id);

const arrive = (progress: Progress, at: string, trail: readonly string[]): Progress => ({
  ...progress,
  at,
  trail,
  seen: progress.seen.includes(at) ? progress.seen : [...progress.seen, at],
});

/**
 * What is passed from `at` on: the ids of the steps after it. Each is where the picked answer goes, else the first branch
 * whose condition holds, else where the step says, else the first one further down. What was passed is not gone to again,
 * so that every way has an end. An `end` is one, unless it says where to go on. The last id is of no known step where the
 * way leads into the rest of a long module.
 */
function* onward(progress: Progress): Generator<string> {
  const { module, at, trail, answers } = progress;
  const { steps, rest } = module;
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const passed = new Set([...trail, at]);
  const free = (target: string | undefined): target is string => !!target && !passed.has(target);
  const value = valueIn(progress);
  for (let index = places.get(at); index !== undefined;) {
    const step: Step = steps[index]!;
    const answer = answers[step.id];
    const picked: readonly string[] = answer && 'options' in answer ? answer.options : [];
    const option = step.kind === 'choice' ? step.options.find(({ id }) => picked.includes(id)) : undefined;
    let target = [option?.go, step.branches?.find(({ when }) => holds(when, value))?.go, step.next].find(free);
    if (!target && step.kind !== 'end') {
      while (steps[++index] && !free(steps[index]!.id));
      // A text that is no id stands for whatever comes first there.
      target = steps[index]?.id ?? (rest && '');
    }
    if (target === undefined) return;
    yield target;
    passed.add(target);
    index = places.get(target);
  }
}

const nextId = (progress: Progress): string | undefined => {
  for (const id of onward(progress)) return id;
  return undefined;
};

/** A module opened at its first step. */
export const start = (module: Module): Progress => {
  const { id } = module.steps[0]!;
  return { module, at: id, trail: [], answers: noAnswers, seen: [id] };
};

/** The step that is shown. */
export const currentStep = ({ module, at }: Progress): Step => stepOf(module, at)!;

/** Goes on, answered or not. At the end, and where the way leads to steps that are still to come, returns the same progress. */
export function next(progress: Progress): Progress {
  const id = nextId(progress);
  return id && stepOf(progress.module, id) ? arrive(progress, id, [...progress.trail, progress.at]) : progress;
}

/** Whether the way on leads into the rest of a long module, which is not here yet. */
export const isToCome = (progress: Progress): boolean => {
  const id = nextId(progress);
  return id !== undefined && !stepOf(progress.module, id);
};

/** Goes back the way that was taken; answers stay. At the start, returns the same progress. */
export function back(progress: Progress): Progress {
  const id = progress.trail.at(-1);
  return id ? arrive(progress, id, progress.trail.slice(0, -1)) : progress;
}

/**
 * Goes to any step: back along the trail if it was passed, otherwise on to it, so that Back leads here again.
 * If there is no such step, or it is shown already, returns the same progress.
 */
export function goTo(progress: Progress, stepId: string): Progress {
  const { module, at, trail } = progress;
  if (stepId === at || !stepOf(module, stepId)) return progress;
  const index = trail.indexOf(stepId);
  return arrive(progress, stepId, index < 0 ? [...trail, at] : trail.slice(0, index));
}

/** What an answer is known by; a scenario's comes first, as it has fields of others too. */
const known: Readonly<Record<AnswerKind, string>> = {
  scenario: 'kept',
  question: 'options',
  choice: 'options',
  end: 'options',
  reflect: 'text',
  rate: 'value',
  scale: 'items',
  goal: 'goals',
  ifthen: 'pairs',
  practice: 'tries',
};

/**
 * Keeps an answer, in place of an earlier one, or takes that back. If that step asks for none of this kind, returns the
 * same progress.
 */
export function answer(progress: Progress, stepId: string, given: Answer | undefined): Progress {
  const kind = stepOf(progress.module, stepId)?.kind as AnswerKind;
  if (!known[kind] || (given && Object.values(known).find((key) => key in given) !== known[kind])) return progress;
  const answers = Object.assign(Object.create(null), progress.answers) as Record<string, Answer>;
  if (given) answers[stepId] = given;
  else delete answers[stepId];
  return { ...progress, answers };
}

/** The same module with its later steps; the place and the answers stay. */
export const grow = (progress: Progress, module: Module): Progress => ({ ...progress, module });

const some = <T extends { readonly length: number }>(list: T): T | undefined => (list.length ? list : undefined);

/**
 * What the names in a condition stand for. A step: the option that was picked, or a list where there may be many; the
 * number that was given; how many goals, pairs or things that were done; of a scale, the linkIds that were answered; of a
 * text, only that it is there. `step.score`: the value of a score. `step.linkId`: the weight of an answer, or its code.
 */
export const valueIn =
  ({ module, answers }: Progress): Values =>
  (name): Value | undefined => {
    const [id] = name.split('.', 1) as [string];
    const part = name.slice(id.length + 1);
    const step = stepOf(module, id);
    const given = answers[id];
    if (!step || !given) return undefined;
    if ('items' in given) {
      const scale = step.kind === 'scale' && part && module.scales?.find((one) => one.id === step.scale);
      return scale ? valuesOf(scale, given.items)(part) : part ? undefined : some(Object.keys(given.items));
    }
    if (part) return undefined;
    if ('kept' in given) return some(given.options) ?? (given.kept.length || given.text.trim() ? [] : undefined);
    if ('options' in given) return 'select' in step && step.select === 'many' ? some(given.options) : given.options[0];
    if ('value' in given) return given.value;
    if ('tries' in given) return some([...given.tries, ...given.done]) && given.done.length;
    if ('text' in given) return !!given.text.trim() || undefined;
    return some('goals' in given ? given.goals : given.pairs)?.length;
  };

/** Whether a condition, or a part of one, names an answer to this step. */
const names = (part: unknown, id: string): boolean =>
  !!part &&
  typeof part === 'object' &&
  Object.entries(part).some(([key, value]) =>
    key === 'var' || key === 'answered' ? String(value).split('.', 1)[0] === id : names(value, id),
  );

/**
 * The module's alerts that look at the answer to this step and hold: each names the step whose people should be brought. To
 * be asked after every answer.
 */
export const alertsAt = (progress: Progress, stepId: string): NonNullable<Module['alerts']> =>
  (progress.answers[stepId] ? (progress.module.alerts ?? []) : []).filter(
    ({ when }) => names(when, stepId) && holds(when, valueIn(progress), true),
  );

/** Where the person is, and how far the way goes that they would now take. */
export function place(progress: Progress): Place {
  const { module, trail } = progress;
  const number = trail.length + 1;
  const way = [...onward(progress)];
  // Into the rest of a long module: as far as somebody goes there who answers nothing; nobody knows better yet.
  const toCome = way.length && !stepOf(module, way.at(-1)!) ? module.rest!.steps - 1 : 0;
  return { number, of: number + way.length + toCome };
}

export const canGoBack = ({ trail }: Progress): boolean => trail.length > 0;

/** Whether nothing comes after this step on the way that would now be taken. */
export const isLast = (progress: Progress): boolean => nextId(progress) === undefined;

export { planOf, type PlanSection } from './plan.js';
