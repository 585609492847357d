import type { Module, Step } from './module.js';

/** What a person picked (a question or a choice), or wrote (a reflection), and whether it goes into their plan. */
export type Answer = { readonly options: readonly string[] } | { readonly text: string; readonly inPlan: boolean };

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
 * The step after `id`: where the picked answer goes, else where the step says, else the first one further down. What
 * was passed is not gone to again, so that every way has an end. An `end` is one, unless it says where to go on.
 */
function after({ module: { steps }, answers }: Progress, id: string, passed: readonly string[]): string | undefined {
  const index = steps.findIndex((step) => step.id === id);
  const step = steps[index]!;
  const answer = answers[id];
  const picked =
    step.kind === 'choice' && answer && 'options' in answer
      ? step.options.find((option) => answer.options.includes(option.id))
      : undefined;
  const further = step.kind === 'end' ? [] : steps.slice(index + 1).map((later) => later.id);
  return [picked?.go, step.next, ...further].find((target) => target && target !== id && !passed.includes(target));
}

const nextId = (progress: Progress): string | undefined => after(progress, progress.at, progress.trail);

/** A module opened at its first step. */
export const start = (module: Module): Progress => {
  const { id } = module.steps[0]!;
  return { module, at: id, trail: [], answers: noAnswers, seen: [id] };
};

/** The step that is shown. */
export const currentStep = ({ module, at }: Progress): Step => stepOf(module, at)!;

/** Goes on, answered or not. At the end, returns the same progress. */
export function next(progress: Progress): Progress {
  const id = nextId(progress);
  return id ? arrive(progress, id, [...progress.trail, progress.at]) : progress;
}

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

/** Keeps an answer, in place of an earlier one. If that step asks for none of this kind, returns the same progress. */
export function answer(progress: Progress, stepId: string, given: Answer): Progress {
  const step = stepOf(progress.module, stepId);
  if (!step || !('options' in given ? 'options' in step : step.kind === 'reflect')) return progress;
  const answers = Object.assign(Object.create(null), progress.answers, { [stepId]: given }) as Progress['answers'];
  return { ...progress, answers };
}

/** Where the person is, and how far the way goes that they would now take. */
export function place(progress: Progress): Place {
  const passed = [...progress.trail];
  const number = passed.length + 1;
  for (let id: string | undefined = progress.at; id; id = after(progress, id, passed)) passed.push(id);
  return { number, of: passed.length };
}

export const canGoBack = ({ trail }: Progress): boolean => trail.length > 0;

/** Whether nothing comes after this step on the way that would now be taken. */
export const isLast = (progress: Progress): boolean => !nextId(progress);

export { planOf, type PlanSection } from './plan.js';
