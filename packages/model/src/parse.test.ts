import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { someModule, somePlan, someResource, someScale, someShare, someTalk, wholeModule } from '../test/documents.js';
import { parseModule, parsePlan, parseResource, parseScale, parseShare, parseTalk } from './index.js';

const formats = [
  { format: 'module/1', parse: parseModule, some: wholeModule },
  { format: 'scale/1', parse: parseScale, some: someScale },
  { format: 'talk/1', parse: parseTalk, some: someTalk },
  { format: 'resource/1', parse: parseResource, some: someResource },
  { format: 'plan/1', parse: parsePlan, some: somePlan },
  { format: 'share/1', parse: parseShare, some: someShare },
] as const;

for (const { format, parse, some } of formats)
  describe(`a parser of ${format}`, () => {
    const only = (path: string, message: string, hint: string) => ({ problems: [{ path, message, hint }] });

    it('refuses what is no object', () => {
      for (const input of [undefined, null, true, 0, NaN, '', JSON.stringify(some()), [], [some()], () => some()])
        assert.deepEqual(
          parse(input),
          only('', 'This is not a document.', `It should be an object that has "format": "${format}".`),
        );
    });

    it('says first that a document is of another format', () => {
      const hint = `It should be "${format}".`;
      assert.deepEqual(parse({}), only('format', 'The document does not say what it is.', hint));
      assert.deepEqual(parse({ format: 'leaflet/1' }), only('format', '"leaflet/1" cannot be read here.', hint));
      assert.deepEqual(
        parse({ ...some(), format: `${format}0` }),
        only('format', `"${format}0" cannot be read here.`, hint),
      );
      assert.deepEqual(parse({ format: [] }), only('format', 'This list cannot be read here.', hint));
    });

    it('gives a copy, which no later change of the input reaches', () => {
      const input = some();
      const { value } = parse(input);
      for (const part of Object.values(input)) if (typeof part === 'object') Object.assign(part, { 0: 'changed' });
      assert.deepEqual(value, some());
    });

    it('refuses an own "__proto__", wherever it is, and lets none through', () => {
      const json = JSON.stringify(some());
      for (const { index } of json.matchAll(/\{(?!\})/g)) {
        const hostile = JSON.parse(`${json.slice(0, index + 1)}"__proto__":{"polluted":true},${json.slice(index + 1)}`);
        assert.ok(parse(hostile).problems, `at ${index}`);
      }
      assert.equal(({} as { polluted?: true }).polluted, undefined);
    });

    it('refuses keys that every object has', () => {
      for (const key of ['constructor', 'toString', 'hasOwnProperty', 'valueOf'])
        assert.deepEqual(
          parse({ ...some(), [key]: 'x' }).problems?.map(({ path, message }) => [path, message]),
          [[key, 'This field is not known here.']],
        );
    });

    it('never throws, and each problem says where, what and how to mend it', () => {
      const hostile = { get format(): string { throw new Error('no'); } }; // prettier-ignore
      const anything = fc.oneof(
        fc.object().map((extra) => ({ ...some(), ...extra })),
        fc.record(Object.fromEntries(Object.keys(some()).map((key) => [key, fc.anything()]))),
        fc.constant(hostile),
      );
      fc.assert(
        fc.property(anything, (input) => {
          const { problems = [] } = parse(Object.assign(input, input === hostile ? {} : { format }));
          for (const { path, message, hint } of problems) {
            assert.equal(typeof path, 'string');
            assert.match(message, /^\S[^]*\.$/);
            assert.match(hint, /^[A-Z][^]*\.$/);
            // The words of the library that checks are for programmers.
            assert.doesNotMatch(`${message} ${hint}`, /Invalid|Expected|received|Object|undefined \||\bnever\b/);
          }
        }),
      );
    });
  });

describe('a document that is wrong all over', () => {
  it('gives the first fifty problems', () => {
    const module = { ...someModule(), for: Array.from({ length: 10_000 }, (_, index) => `No id ${index}`) };
    const { problems } = parseModule(module);
    assert.equal(problems?.length, 50);
    assert.equal(problems[49]!.path, 'for[49]');
  });

  it('gives fifty where only the rules across it are broken', () => {
    const module = someModule();
    module.steps = Array.from({ length: 1_000 }, () => ({ kind: 'content', id: 'a', title: 'a', body: [] }));
    assert.equal(parseModule(module).problems?.length, 50);
  });

  it('is explained by reading each part a few times, at the largest size that an element reads', () => {
    let reads = 0;
    const part = {
      get type() {
        reads++;
        return 'strong';
      },
      children: [{ type: 'html' }],
    };
    const parts = 7_000;
    const module = { ...someModule(), steps: [{ ...someModule().steps[0], body: Array(parts).fill(part) }] };
    assert.ok(JSON.stringify(module).length > 256 * 1024);
    reads = 0;
    assert.equal(parseModule(module).problems?.length, 50);
    assert.ok(reads < 10 * parts, String(reads));
  });
});
