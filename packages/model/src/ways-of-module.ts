import type { Module, Step } from './module.js';
import { problem, type Problem } from './problem.js';
import { targetsOf } from './text-rules.js';

// Where the steps of a module lead, proved before anybody walks them: every step can be come to, and every way ends.

/** Where a step leads: the place of the other step, and what says so. */
interface Edge {
  readonly to: number;
  readonly path: string;
}

/** Where the person goes who goes on: not what they may tap. */
function* onward(steps: readonly Step[], index: number, places: ReadonlyMap<string, number>): Generator<Edge> {
  const step = steps[index]!;
  const at = `steps[${index}]`;
  const edge = (id: string, key: string): Edge => ({ to: places.get(id)!, path: `${at}.${key}` });
  if (step.kind === 'choice')
    for (const [number, { go }] of step.options.entries()) yield edge(go, `options[${number}].go`);
  for (const [number, { go }] of (step.branches ?? []).entries()) yield edge(go, `branches[${number}].go`);
  if (step.next) yield edge(step.next, 'next');
  // Nobody is taken again to a step that they have passed: where `next` leads up, what stands further down comes instead.
  const leadsUp = step.next && places.get(step.next)! <= index;
  if (step.kind === 'end' || (step.next && !leadsUp)) return;
  const last = leadsUp ? steps.length : Math.min(index + 2, steps.length);
  for (let to = index + 1; to < last; to++) yield { to, path: at };
}

/** Adds to `found` what can be come to from these, by going from one to another. */
function reach(from: Iterable<number>, found: Set<number>, ways: (index: number) => Iterable<number>): void {
  const open = [...from];
  for (let index = open.pop(); index !== undefined; index = open.pop())
    if (!found.has(index)) {
      found.add(index);
      open.push(...ways(index));
    }
}

/**
 * What is wrong with the ways through a module: a step that nothing leads to, a way that only leads back, branches with
 * nowhere to go where none of them holds. The module has been parsed and is whole; nothing is said of one with a `rest`.
 *
 * A way may lead back. Whoever has passed a step is not taken to it again: they go on to the first step further down that
 * they have not passed. A way that leads back and has nothing further down is a problem.
 */
export function wayProblems({ steps, alerts = [], rest }: Module): Problem[] {
  if (rest) return [];
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const edges = steps.map((_, index) => [...onward(steps, index, places)]);
  const problems: Problem[] = [];

  for (const [index, { branches, kind, next }] of steps.entries())
    if (branches && !next && kind !== 'end' && index === steps.length - 1)
      problems.push(
        problem(
          `steps[${index}].branches`,
          'Where none of these holds, nothing comes after.',
          'Say with "next" where to go on then, or let a step follow.',
        ),
      );

  // By a tap: links, the people of an alert and of the first signpost, and the plan, which is there from every step.
  const tapped = steps.map((step) => [...targetsOf(step)].map(([id]) => places.get(id)!));
  const anywhere = [
    0,
    ...alerts.map(({ go }) => places.get(go)!),
    steps.findIndex(({ kind }) => kind === 'signpost'),
    steps.findIndex(({ kind }) => kind === 'plan'),
  ].filter((index) => index >= 0);
  const found = new Set<number>();
  const ways = (index: number): number[] => [...edges[index]!.map(({ to }) => to), ...tapped[index]!];
  reach(anywhere, found, ways);
  for (const [index, { id }] of steps.entries()) {
    if (found.has(index)) continue;
    problems.push(
      problem(
        `steps[${index}]`,
        `Nothing leads to the step "${id}".`,
        'Lead to it with "next", "go" or a link, or take it out.',
      ),
    );
    // What it leads to is told of when it can be come to itself.
    reach([index], found, ways);
  }

  const ends = steps.flatMap(({ kind, branches }, index) =>
    kind === 'end' || !edges[index]!.length || (branches && index === steps.length - 1) ? [index] : [],
  );
  const from: number[][] = steps.map(() => []);
  for (const [index, all] of edges.entries()) for (const { to } of all) from[to]!.push(index);
  const ending = new Set<number>();
  reach(ends, ending, (index) => from[index]!);
  for (const [index, all] of edges.entries()) {
    const back = all.find(({ to }) => to <= index);
    if (!ending.has(index) && back)
      problems.push(
        problem(
          back.path,
          `From here the way leads back to "${steps[back.to]!.id}", and never to an end.`,
          'Lead on to a step from which there is an end: nobody is taken to a step again that they have passed.',
        ),
      );
  }
  return problems;
}
