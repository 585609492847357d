import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holds, type Condition } from '@kith/model';
import fc from 'fast-check';
import { waysBetween, type Shown, type Ways } from './shown-when.js';

const conditions = ['a', 'b', 'c', 'd'].map((answered): Condition => ({ answered }));
const rows = fc.array(fc.subarray(conditions, { maxLength: 3 }), { minLength: 1, maxLength: 12 });
const asSteps = (all: readonly (readonly Condition[])[]): Shown[] => [
  { id: 'first', when: [] },
  ...all.map((when, index) => ({ id: `s${index}`, when })),
  { id: 'last', when: [] },
];

describe('steps that are shown sometimes', () => {
  it('are passed over exactly where their conditions do not hold', () => {
    fc.assert(
      fc.property(rows, fc.subarray(['a', 'b', 'c', 'd']), (all, answered) => {
        const steps = asSteps(all);
        const { ways, refused } = waysBetween(steps);
        const isTrue = (when: Condition): boolean => holds(when, (name) => answered.includes(name) || undefined);
        const expected = steps.filter(({ id, when }) => refused.has(id) || when.every(isTrue)).map(({ id }) => id);
        const walked: string[] = [];
        for (let id: string | undefined = 'first'; id;) {
          walked.push(id);
          const { branches = [], next }: Ways = ways.get(id) ?? {};
          const place = steps.findIndex((step) => step.id === id);
          id = branches.find(({ when }) => isTrue(when))?.go ?? next ?? steps[place + 1]?.id;
        }
        assert.deepEqual(walked, expected);
      }),
      { numRuns: 500 },
    );
  });

  it('need one branch where many have one condition', () => {
    const { ways } = waysBetween(asSteps(Array.from({ length: 40 }, () => [conditions[0]!])));
    assert.deepEqual([...ways.keys()], ['first']);
    assert.equal(ways.get('first')?.branches?.length, 1);
  });

  it('are always shown where they come first or last, or late in a long row', () => {
    const each = Array.from({ length: 15 }, (_, index): Condition => ({ answered: `q${index}` }));
    const { refused } = waysBetween(each.map((when, index) => ({ id: `s${index}`, when: [when] })));
    assert.deepEqual([...refused], ['s0', 's13', 's14']);
  });
});
