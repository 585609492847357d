import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Unsayable, type Test } from '../asked.js';
import { testOf } from './expression.js';

const is = (name: string, value: string | number | boolean): Test => ({ name, is: '==', value });

describe('a condition of a survey', () => {
  const rows: [expression: string, test: Test][] = [
    ["{a} = 'b'", is('a', 'b')],
    ['{a} == "b c"', is('a', 'b c')],
    ['{a} = true', is('a', true)],
    ['{a}', is('a', true)],
    ['!{a}', { not: is('a', true) }],
    ["{a} <> 'b'", { name: 'a', is: '!=', value: 'b' }],
    ['{a} notempty', { name: 'a', is: 'answered' }],
    ['{a} empty', { not: { name: 'a', is: 'answered' } }],
    ["{a} contains 'x'", { name: 'a', is: 'has', value: 'x' }],
    ["{a} notcontains 'x'", { not: { name: 'a', is: 'has', value: 'x' } }],
    ["{a} anyof ['x', 'y']", { any: ['x', 'y'].map((value) => ({ name: 'a', is: 'has', value })) }],
    ["{a} allof ['x', 'y']", { all: ['x', 'y'].map((value) => ({ name: 'a', is: 'has', value })) }],
    ['{a.b} >= 3', { name: 'a.b', is: '>=', value: '3' }],
    ['{a} = 1 and {b} = 2 or {c} = 3', { any: [{ all: [is('a', '1'), is('b', '2')] }, is('c', '3')] }],
    ['{a} = 1 and ({b} = 2 or {c} = 3)', { all: [is('a', '1'), { any: [is('b', '2'), is('c', '3')] }] }],
    ["({a} = 'it\\'s') && {b} < -1", { all: [is('a', "it's"), { name: 'b', is: '<', value: '-1' }] }],
  ];
  for (const [expression, test] of rows) it(`is read: ${expression}`, () => assert.deepEqual(testOf(expression), test));

  for (const expression of [
    '{a} = {b}',
    'age({birth}) > 2',
    '{a} + {b} > 3',
    "'x' = {a}",
    '{a} =',
    "{a} = ['x', 'y']",
    "{a} = ['x']",
    "{a} <> ['x', 'y']",
    '{a} = 1 and',
    '({a} = 1',
    "{a} constructor 'b'",
    '',
    '('.repeat(5000),
    '{a} and '.repeat(5000),
  ])
    it(`is not understood: ${expression.slice(0, 40)}`, () => assert.throws(() => testOf(expression), Unsayable));

  it('is read or not understood, whatever it is', () => {
    const pieces = fc.constantFrom(
      '{a}',
      "'b'",
      '=',
      'and',
      'or',
      '(',
      ')',
      '!',
      '[',
      ']',
      ',',
      '1',
      'true',
      'notempty',
      '{',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((list) => list.join(' ')),
          fc.string(),
        ),
        (expression) => {
          try {
            testOf(expression);
          } catch (error) {
            assert.ok(error instanceof Unsayable, String(error));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
