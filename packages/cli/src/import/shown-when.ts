import type { Condition, Step } from '@kith/model';

/** A step, and what must all hold for it to be shown: always, where nothing is said. */
export interface Shown {
  readonly id: string;
  /** A condition that several steps share is one value. */
  readonly when: readonly Condition[];
}

/** How a step leads on. */
export type Ways = Pick<Step, 'branches' | 'next'>;

/** More conditions in a row would need more branches than anybody could read. */
const mostInARow = 12;

const joined = (all: readonly Condition[]): Condition => (all.length === 1 ? all[0]! : { and: all });
const within = (part: readonly Condition[], whole: readonly Condition[]): boolean =>
  part.every((one) => whole.includes(one));

/**
 * The branches that pass over the steps whose conditions do not hold. From each step the way goes on to the first of the
 * following that is shown, and at the latest to the first that always is.
 *
 * `refused` are the steps that cannot be passed over: the first, the last, and what comes late in a long row. They are
 * always shown.
 */
export function waysBetween(steps: readonly Shown[]): {
  ways: ReadonlyMap<string, Ways>;
  refused: ReadonlySet<string>;
} {
  const refused = refusedOf(steps);
  const shown = steps.map((step) => (refused.has(step.id) ? { id: step.id, when: [] } : step));
  const ways = new Map<string, Ways>();
  for (const [index, { id, when: known }] of shown.entries()) {
    const tried: (readonly Condition[])[] = [];
    const branches: { when: Condition; go: string }[] = [];
    for (const { id: go, when } of shown.slice(index + 1)) {
      // What had to hold for somebody to be here still does.
      const open = when.filter((one) => !known.includes(one));
      if (!open.length) {
        if (branches.length) ways.set(id, { branches, next: go });
        break;
      }
      // If this one were shown, so were an earlier one, which asks less.
      if (tried.some((earlier) => within(earlier, open))) continue;
      tried.push(open);
      branches.push({ when: joined(open), go });
    }
  }
  return { ways, refused };
}

function refusedOf(steps: readonly Shown[]): Set<string> {
  const refused = new Set<string>();
  let row = 0;
  for (const [index, { id, when }] of steps.entries()) {
    const before = steps[index - 1]?.when ?? [];
    if (!when.length) row = 0;
    else if (!within(before, when) || !within(when, before)) row++;
    if (when.length && (index === 0 || index === steps.length - 1 || row > mostInARow)) {
      refused.add(id);
      row = 0;
    }
  }
  return refused;
}
