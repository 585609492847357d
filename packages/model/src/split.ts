import type { Module, Person, Step } from './module.js';
import { next, place, start } from './player.js';

/** The later steps of a long module, in a file of their own: `module-rest/1`. */
export interface ModuleRest {
  readonly format: 'module-rest/1';
  /** The module's. */
  readonly id: string;
  readonly steps: readonly Step[];
  /** What these steps use and the first do not. */
  readonly media?: Module['media'];
  readonly scales?: Module['scales'];
}

/** Every id of a picture or recording in a step. */
function* mediaIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  const { type, media } = part as { type?: unknown; media?: unknown };
  if (type === 'media') yield media as string;
  for (const inner of Object.values(part)) yield* mediaIn(inner);
}

const scalesIn = (step: Step): string[] => (step.kind === 'scale' ? [step.scale] : []);

const isNot =
  (ids: ReadonlySet<string>) =>
  ({ id }: { readonly id: string }): boolean =>
    !ids.has(id);

/**
 * Splits a long module in two, so that its first step is there soon. The first part holds as many of the first steps as
 * fit, with what they use, in about `size` characters of JSON; at least one. There is no second part where all fit. `src`
 * is where the second will be. `joinRest` makes them one again.
 */
export function splitModule(
  module: Module,
  size: number,
  src = 'module.rest.json',
): { readonly first: Module; readonly rest?: ModuleRest } {
  const { steps, media = [], scales = [], ...about } = module;
  const length = (part: unknown): number => JSON.stringify(part).length + 1;
  const used = new Set<string>();
  const asked = new Set<string>();
  let room = size - length(about);
  let count = 0;
  for (const step of steps) {
    const its = new Set(mediaIn(step));
    const newMedia = media.filter(({ id }) => its.has(id) && !used.has(id));
    const newScales = scales.filter(({ id }) => scalesIn(step).includes(id) && !asked.has(id));
    room -= [step, ...newMedia, ...newScales].reduce((sum, part) => sum + length(part), 0);
    if (room < 0 && count) break;
    count++;
    for (const { id } of newMedia) used.add(id);
    for (const { id } of newScales) asked.add(id);
  }
  if (count === steps.length) return { first: module };

  const later = steps.slice(count);
  const laterMedia = media.filter(isNot(used));
  const laterScales = scales.filter(isNot(asked));
  const firstMedia = media.filter(({ id }) => used.has(id));
  const firstScales = scales.filter(({ id }) => asked.has(id));
  const plan = later.find(({ kind }) => kind === 'plan');
  const people = steps.slice(0, count).some(({ kind }) => kind === 'signpost') ? undefined : peopleOf(later);
  return {
    first: {
      ...about,
      ...(firstMedia.length && { media: firstMedia }),
      ...(firstScales.length && { scales: firstScales }),
      steps: steps.slice(0, count),
      rest: { src, steps: toCome(module, later), ...(people && { people }), ...(plan && { plan: plan.id }) },
    },
    rest: {
      format: 'module-rest/1',
      id: module.id,
      steps: later,
      ...(laterMedia.length && { media: laterMedia }),
      ...(laterScales.length && { scales: laterScales }),
    },
  };
}

/**
 * How far the way goes from the first of the later steps on, for somebody who answers nothing: what `place` then says of the
 * first part is what it says of the whole. All of them, where that way does not lead there.
 */
function toCome(module: Module, later: readonly Step[]): number {
  let now = start(module);
  while (!later.some(({ id }) => id === now.at)) {
    const after = next(now);
    if (after === now) return later.length;
    now = after;
  }
  const { number, of } = place(now);
  return of - number + 1;
}

/** Those of the first signpost. */
const peopleOf = (steps: readonly Step[]): Person[] | undefined =>
  steps.flatMap((step) => (step.kind === 'signpost' ? [step.people] : []))[0];
