import type { Condition, Step } from '@kith/model';

/** A step, and when it is shown: always, where nothing is said. */
export interface Shown {
  readonly id: string;
  readonly when?: Condition | undefined;
}

/** How a step leads on. */
export type Ways = Pick<Step, 'branches' | 'next'>;

/** More steps in a row that are shown sometimes would need more branches than anybody could read. */
const mostInARow = 12;

/**
 * The branches that skip the steps whose conditions do not hold. From each step the way goes on to the first of the
 * following that holds, and at the latest to the first that is always shown.
 *
 * `refused` are the steps that cannot be skipped: the first, the last, and what comes late in a long row. They are shown
 * always.
 */
export function waysBetween(steps: readonly Shown[]): {
  ways: ReadonlyMap<string, Ways>;
  refused: ReadonlySet<string>;
} {
  const refused = new Set<string>();
  let row = 0;
  for (const [index, { id, when }] of steps.entries()) {
    row = when ? row + 1 : 0;
    if (when && (index === 0 || index === steps.length - 1 || row > mostInARow)) {
      refused.add(id);
      row = 0;
    }
  }
  const sometimes = ({ id, when }: Shown): Condition | undefined => (refused.has(id) ? undefined : when);
  const ways = new Map<string, Ways>();
  for (const [index, { id }] of steps.entries()) {
    const branches: { when: Condition; go: string }[] = [];
    let at = index + 1;
    for (let when = steps[at] && sometimes(steps[at]!); when; when = steps[at] && sometimes(steps[at]!)) {
      branches.push({ when, go: steps[at]!.id });
      at++;
    }
    const then = steps[at];
    if (branches.length && then) ways.set(id, { branches, next: then.id });
  }
  return { ways, refused };
}
