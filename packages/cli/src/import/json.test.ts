import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ImportError } from './error.js';
import { at, fieldsOf, listOf, numberOf, readJson, textOf } from './json.js';

const read = (text: string): unknown => readJson(Buffer.from(text), 'content.json');
const refuses = (text: string, what: RegExp): void =>
  assert.throws(
    () => read(text),
    (error) => error instanceof ImportError && what.test(error.what) && error.hint !== '',
  );

describe('JSON from outside', () => {
  it('is read, with or without a mark of its byte order', () => {
    assert.deepEqual(read('\uFEFF{"a":[1,"}]"]}'), { a: [1, '}]'] });
    assert.deepEqual(read('{"a":"[[[\\"{{{"}'), { a: '[[["{{{' });
  });
  it('is refused where it is none', () => refuses('{"a":', /^content\.json is not JSON: /));
  it('is refused where it is too large', () => {
    const large = Buffer.alloc(100 * 2 ** 20, ' ');
    assert.throws(() => readJson(large, 'content.json'), /content\.json has 100 MB/);
  });
  it('is refused where it is nested too deep', () => {
    for (const depth of [201, 10_000, 1_000_000]) {
      refuses(`${'['.repeat(depth)}${']'.repeat(depth)}`, /nested too deep/);
      refuses(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`, /nested too deep/);
    }
    assert.deepEqual(
      at(read(`${'['.repeat(200)}${']'.repeat(200)}`), 0, 0),
      read(`${'['.repeat(198)}${']'.repeat(198)}`),
    );
  });
  it('cannot change what every object is', () => {
    const value = read(
      '{"a":{"__proto__":{"polluted":true},"b":1},"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    );
    assert.equal(Object.assign({}, value, at(value, 'a'))['polluted' as never], undefined);
    assert.equal(at(value, 'polluted'), undefined);
    assert.equal(({} as { polluted?: true }).polluted, undefined);
    assert.equal(at(value, 'a', 'b'), 1);
  });
  it('gives only what is its own', () => {
    assert.equal(at({}, 'toString'), undefined);
    assert.equal(at(null, 'a'), undefined);
    assert.equal(at('text', 'length'), undefined);
    assert.deepEqual(
      [fieldsOf([1]), fieldsOf('x'), listOf({}), textOf({}), textOf(7), textOf(NaN)],
      [{}, {}, [], '', '7', ''],
    );
    assert.deepEqual(
      [numberOf('7'), numberOf(' '), numberOf('x'), numberOf(Infinity)],
      [7, undefined, undefined, undefined],
    );
  });
});
