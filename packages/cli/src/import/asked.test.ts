import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Condition } from '@kith/model';
import { conditionOf, Unsayable, type Asked, type Test } from './asked.js';

const options = new Map([
  ['1', 'one'],
  ['2', 'two'],
  ['3', 'three'],
]);
const asked = new Map<string, Asked>([
  ['pick', { step: 'p', takes: 'one', options }],
  ['picks', { step: 'ps', takes: 'many', options }],
  ['words', { step: 'w', takes: 'text', options: new Map() }],
  ['rate', { step: 'r', takes: 'number', options: new Map() }],
  ['named', { step: 'n', takes: 'one', options: new Map([['yes', 'yes-please']]) }],
]);

describe('a test of answers', () => {
  const said: [test: Test, condition: Condition][] = [
    [{ name: 'pick', is: '==', value: 2 }, { '==': [{ var: 'p' }, 'two'] }],
    [{ name: 'pick', is: '!=', value: '2' }, { '!=': [{ var: 'p' }, 'two'] }],
    [{ name: 'pick', is: '>=', value: 2 }, { in: [{ var: 'p' }, ['two', 'three']] }],
    [{ name: 'picks', is: 'has', value: '1' }, { in: ['one', { var: 'ps' }] }],
    [{ name: 'picks', is: '!=', value: '1' }, { '!': { in: ['one', { var: 'ps' }] } }],
    [{ name: 'picks', is: '<', value: 3 }, { or: [{ in: ['one', { var: 'ps' }] }, { in: ['two', { var: 'ps' }] }] }],
    [{ name: 'rate', is: '<=', value: '7' }, { '<=': [{ var: 'r' }, 7] }],
    [{ name: 'words', is: 'answered' }, { answered: 'w' }],
    [{ not: { name: 'words', is: 'answered' } }, { '!': { answered: 'w' } }],
    [{ any: [{ name: 'words', is: 'answered' }] }, { answered: 'w' }],
    [
      {
        all: [
          { name: 'words', is: 'answered' },
          { name: 'rate', is: '>', value: 1 },
        ],
      },
      { and: [{ answered: 'w' }, { '>': [{ var: 'r' }, 1] }] },
    ],
  ];
  for (const [test, condition] of said)
    it(`is a condition: ${JSON.stringify(test)}`, () => assert.deepEqual(conditionOf(test, asked), condition));

  const unsaid: [test: Test, why: RegExp][] = [
    [{ name: 'gone', is: 'answered' }, /no question here/],
    [{ name: 'constructor', is: 'answered' }, /no question here/],
    [{ name: 'words', is: '==', value: 'x' }, /words of "words"/],
    [{ name: 'pick', is: '==', value: 'x' }, /"x", which is not there/],
    [{ name: 'rate', is: '==', value: 'many' }, /compares the number/],
    [{ name: 'rate', is: '==', value: true }, /compares the number/],
    [{ name: 'named', is: '>', value: 1 }, /no numbers/],
    [{ name: 'pick', is: '>', value: 5 }, /No answer could ever/],
    [{ all: [] }, /asks nothing/],
  ];
  for (const [test, why] of unsaid)
    it(`is none, and says why: ${JSON.stringify(test)}`, () =>
      assert.throws(
        () => conditionOf(test, asked),
        (error) => error instanceof Unsayable && why.test(error.message),
      ));
});
