import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseModule, type Block, type Module, type Phrasing, type Step } from '@kith/model';
import fc from 'fast-check';
import { canonical } from './canonical.js';
import { readModule } from './read-module.js';
import { writeModule } from './write-module.js';

// What Markdown would take for its own, and what families write in other scripts.
const hostile = [
  '*',
  '**',
  '_',
  '__',
  ':',
  '::',
  ':::',
  ':::question{select=one}',
  '::name',
  ':smile',
  '10:30',
  '{',
  '}',
  '{#x}',
  '{#x y=z}',
  '{#',
  '---',
  '--',
  '- a',
  '+ b',
  '* c',
  '1. one',
  '2) two',
  '#',
  '# Title',
  '####### ',
  '>',
  '> quote',
  '\\',
  '\\\\',
  '\\{#x}',
  '&amp;',
  '&#x20;',
  '&',
  '<',
  '<b>',
  '<!-- x -->',
  '<https://a.org>',
  '`',
  '```',
  '~~~',
  '|',
  '| a | b |',
  '|---|---|',
  ':--|--:',
  '===',
  '[',
  ']',
  '[a](b)',
  '![a](b)',
  '[a]: b',
  '(',
  ')',
  '!',
  '"',
  "'",
  '%',
  '$',
  '=',
  '\t',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\r',
  '\0',
  'a',
  'b',
  'word',
  'Two words',
  '7',
  '116 123',
  '\u00a0',
  '\u2003',
  '\u2028',
  '\ufeff',
  '\u200f',
  'سلام دنیا',
  'ŵyth',
  'é',
  '👩‍👧',
  '🙂',
  '—',
  '…',
  '。',
  'ß',
];
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true });
const words = fc.oneof(
  fc.array(fc.constantFrom(...hostile), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const someWords = words.filter((text) => /[^ \t\r\n]/.test(text));
const id = fc.constantFrom('a', 'b2', 'own-words', 'x-1-y', 'true', 'null', '7', '0', 'constructor');
const url = fc.constantFrom(
  'https://example.org/',
  'https://example.org',
  'https://example.org/a_(b)?c=*d*&amp;e#f',
  'https://example.org/a b',
  'mailto:a@example.org',
  'https://example.org/<x>',
  'https://example.org/\\a',
  'https://example.org/&#x20;',
  'https://example.org/ü\n/x',
  '#a',
  '#7',
);

const { phrasings, blocks } = fc.letrec<{ phrasings: Phrasing[]; blocks: Block[] }>((tie) => {
  const inline = fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words.map((value): Phrasing => ({ type: 'text', value })),
    fc.constant<Phrasing>({ type: 'break' }),
    tie('phrasings').map((children): Phrasing => ({ type: 'strong', children })),
    tie('phrasings').map((children): Phrasing => ({ type: 'emphasis', children })),
    record({ type: fc.constant('link' as const), url, children: tie('phrasings') }),
  );
  const block = fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('phrasings').map((children): Block => ({ type: 'paragraph', children })),
    record({
      type: fc.constant('heading' as const),
      depth: fc.constantFrom(2 as const, 3 as const),
      children: tie('phrasings'),
    }),
    tie('blocks').map((children): Block => ({ type: 'blockquote', children })),
    record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      children: fc.array(
        tie('blocks').map((children) => ({ type: 'listItem' as const, children })),
        { maxLength: 3 },
      ),
    }),
  );
  return { phrasings: fc.array(inline, { maxLength: 4 }), blocks: fc.array(block, { maxLength: 3 }) };
});

const options = fc.uniqueArray(record({ id, text: phrasings, feedback: fc.option(blocks, { nil: undefined }) }), {
  minLength: 2,
  maxLength: 4,
  selector: (option) => option.id,
});
const step = (stepId: string, ids: readonly string[]): fc.Arbitrary<Step> => {
  const target = fc.constantFrom(...ids);
  const common = {
    id: fc.constant(stepId),
    title: someWords,
    body: blocks,
    next: fc.option(target, { nil: undefined }),
  };
  return fc.oneof(
    ...(['content', 'plan', 'end'] as const).map((kind) => record({ kind: fc.constant(kind), ...common })),
    record({
      kind: fc.constant('question' as const),
      ...common,
      select: fc.constantFrom('one' as const, 'many' as const),
      options,
    }),
    record({
      kind: fc.constant('choice' as const),
      ...common,
      options: options.chain((all) =>
        fc.tuple(...all.map((option) => target.map((go) => ({ id: option.id, text: option.text, go })))),
      ),
    }),
    record({ kind: fc.constant('reflect' as const), ...common, prompt: blocks }),
    record({
      kind: fc.constant('signpost' as const),
      ...common,
      people: fc.uniqueArray(record({ id, text: blocks }), {
        minLength: 1,
        maxLength: 3,
        selector: (one) => one.id,
      }),
    }),
  );
};
const day = fc.constantFrom('2026-11-01', '2028-02-29');
const front = record({
  format: fc.constant('module/1' as const),
  id,
  lang: fc.constantFrom('en-GB', 'ur', 'no'),
  title: someWords,
  summary: someWords,
  time: fc.constantFrom('8 min', '120 min'),
  level: fc.subarray(['universal', 'targeted', 'specialist'] as const).map((all) => [...all]),
  for: fc.array(id, { maxLength: 2 }),
  evidence: fc.option(
    record({
      basis: fc.constantFrom('trial' as const, 'principle' as const),
      summary: someWords,
      sources: fc.array(
        fc.oneof(
          record({ doi: fc.constant('10.1037/0021-9010.90.4.692') }),
          record({ url: fc.constant('https://example.org/'), title: someWords }),
        ),
        { maxLength: 2 },
      ),
    }),
    { nil: undefined },
  ),
  rights: record({ licence: fc.constant('CC-BY-4.0'), holder: someWords }),
  reviewed: day,
  reviewBy: day,
  contentNotes: fc.option(fc.array(someWords, { maxLength: 2 }), { nil: undefined }),
});
const modules: fc.Arbitrary<Module> = fc
  .tuple(front, fc.uniqueArray(id, { minLength: 1, maxLength: 3 }))
  .chain(([start, ids]) => fc.tuple(...ids.map((one) => step(one, ids))).map((steps) => ({ ...start, steps })))
  .filter((made) => !!parseModule(made).value);

describe('a module in Markdown', () => {
  it('is read back as it was written, whatever its words are', () => {
    fc.assert(
      fc.property(modules, (made) => {
        const text = writeModule(made);
        const read = readModule(text, 'made.md');
        assert.equal(read.problems, undefined, text);
        assert.deepEqual(read.value, parseModule(canonical(made)).value, text);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 600) },
    );
  });

  it('is written the same once it was read', () => {
    fc.assert(
      fc.property(modules, (made) => {
        const once = writeModule(made);
        assert.equal(writeModule(readModule(once, 'made.md').value!), once);
      }),
      { numRuns: 300 },
    );
  });

  it('has one canonical form', () => {
    fc.assert(
      fc.property(modules, (made) => {
        const once = canonical(made);
        assert.deepEqual(canonical(once), once);
        assert.ok(parseModule(once).value);
      }),
      { numRuns: 600 },
    );
  });
});
