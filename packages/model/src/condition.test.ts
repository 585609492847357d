import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { conditions } from '../test/documents.js';
import { holds, type Value, type Values } from './condition.js';
import type { Condition } from './condition.schema.js';

const names = ['mood', 'trigger', 'worry.total', 'worry.low', 'gone'];
const values: fc.Arbitrary<Record<string, Value>> = fc.dictionary(
  fc.constantFrom(...names.slice(0, -1)),
  fc.oneof(
    fc.integer({ min: -2, max: 12 }),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constantFrom('a', 'b2', 'constructor', '3', '', ' 4'),
    fc.array(fc.constantFrom('a', 'b2', 'cooling-off', '3'), { maxLength: 3 }),
  ),
  { noNullPrototype: false },
);
const reading =
  (data: Readonly<Record<string, Value>>): Values =>
  (name) =>
    Object.hasOwn(data, name) ? data[name] : undefined;

/** JsonLogic reads `worry.total` as a field of a field. */
function nested(data: Readonly<Record<string, Value>>): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) {
    const [id, part] = name.split('.') as [string, string?];
    if (part) whole[id] = { ...(whole[id] as object), [part]: value };
    else whole[id] = value;
  }
  return whole;
}

/**
 * As JsonLogic would be told that an answer which is not there is no number: it lets `var` say what to take instead.
 * Otherwise it takes it for a 0 where two things are put in order, and for the text "null" inside a text.
 */
const withNoNumber = (condition: unknown): unknown =>
  JSON.parse(JSON.stringify(condition), (key, value: { var?: string }[]) =>
    /^[<>]=?$/.test(key) ? value.map((one) => (one.var ? { var: [one.var, NaN] } : one)) : value,
  );

jsonLogic.add_operation('answered', function (this: Record<string, unknown>, name: string) {
  return jsonLogic.apply({ var: name }, this) !== null;
});

describe('a condition', () => {
  it('holds where JsonLogic says so, whatever is asked of whatever was answered', () => {
    const counts = { true: 0, false: 0 };
    fc.assert(
      fc.property(conditions(names, 3), values, (condition, data) => {
        const expected = !!jsonLogic.apply(withNoNumber(condition) as never, nested(data));
        counts[`${expected}`]++;
        assert.equal(holds(condition, reading(data)), expected, JSON.stringify([condition, data]));
      }),
      { numRuns: 3_000 },
    );
    assert.ok(counts.true > 500 && counts.false > 500, JSON.stringify(counts));
  });

  const data = reading({ mood: 3, trigger: ['money', 'tired'], home: 'apart', sure: false, none: [], zero: 0 });
  const rows: [condition: Condition, holds: boolean][] = [
    [{ '==': [{ var: 'mood' }, 3] }, true],
    [{ '==': [{ var: 'mood' }, '3'] }, true],
    [{ '!=': [{ var: 'mood' }, 4] }, true],
    [{ '<': [2, { var: 'mood' }] }, true],
    [{ '>=': [{ var: 'mood' }, 3] }, true],
    [{ in: ['money', { var: 'trigger' }] }, true],
    [{ in: ['mon', { var: 'trigger' }] }, false],
    [{ in: [{ var: 'home' }, ['apart', 'both']] }, true],
    [{ in: ['par', { var: 'home' }] }, true],
    [{ in: [3, { var: 'mood' }] }, false],
    [{ in: ['a', { var: 'gone' }] }, false],
    [{ in: [{ var: 'gone' }, 'null or undefined'] }, false],
    [{ and: [{ answered: 'mood' }, { answered: 'home' }] }, true],
    [{ and: [{ answered: 'mood' }, { answered: 'gone' }] }, false],
    [{ or: [{ answered: 'gone' }, { answered: 'home' }] }, true],
    [{ or: [{ answered: 'gone' }] }, false],
    [{ '!': { answered: 'gone' } }, true],
    [{ answered: 'zero' }, true],
    [{ answered: 'sure' }, true],
    // Nobody is sent on by an answer that they did not give.
    [{ '<': [{ var: 'gone' }, 3] }, false],
    [{ '<=': [{ var: 'gone' }, 0] }, false],
    [{ '>=': [{ var: 'gone' }, 0] }, false],
    [{ '==': [{ var: 'gone' }, 0] }, false],
    [{ '!=': [{ var: 'gone' }, 0] }, true],
    [{ '==': [{ var: 'gone' }, { var: 'away' }] }, true],
  ];
  for (const [condition, expected] of rows)
    it(`${JSON.stringify(condition)} ${expected ? 'holds' : 'does not hold'}`, () =>
      assert.equal(holds(condition, data), expected));

  it('goes by the first operator that it knows, as its checker does', () => {
    const both = { answered: 'gone', '==': [1, 1], newer: [1] } as unknown as Condition;
    assert.equal(holds(both, data), true);
  });

  it('does not hold, and throws nothing, where it is none', () => {
    const odd = [null, 3, 'x', [], {}, { and: 1 }, { '!': null }, { '==': [] }, { in: [1, 2] }, { or: [null] }];
    for (const one of odd) assert.equal(holds(one as unknown as Condition, data), false, JSON.stringify(one));
    assert.equal(holds(null as unknown as Condition, data, true), true, 'an alert');
    let deep: unknown = { answered: 'zero' };
    for (let level = 0; level < 1e5; level++) deep = { '!': deep };
    assert.equal(holds(deep as Condition, data), false);
  });
});
