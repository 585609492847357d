import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  parseModule,
  parseScale,
  type Block,
  type BodyBlock,
  type Condition,
  type Media,
  type Module,
  type Phrasing,
  type Scale,
  type Step,
} from '@kith/model';
import fc from 'fast-check';
import { canonicalBlocks } from './canonical.js';
import { canonical } from './canonical-module.js';
import { readModule } from './read-module.js';
import { readScale, writeScale } from './scale-document.js';
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
  '🙂_a',
  'a_🙂',
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
const someWords = words.filter((text) => /\S/.test(text));
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
  '#0',
  '#1',
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
const points = fc.uniqueArray(record({ id, text: phrasings }), {
  minLength: 1,
  maxLength: 3,
  selector: (point) => point.id,
});
const titledPoints = record({ title: someWords, items: points });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** A scale: its words are never touched, whatever they are. */
const scaleCalled = (scaleId: string): fc.Arbitrary<Scale> =>
  fc
    .record({ text: someWords, label: someWords, from: number, weight: number })
    .map(({ text, label, from, weight }) => ({
      format: 'scale/1',
      id: scaleId,
      lang: 'en-GB',
      title: text,
      source: { title: label, doi: '10.1037/0021-9010.90.4.692' },
      permission: 'none-required',
      rights: { licence: 'CC-BY-4.0', holder: label },
      questionnaire: {
        resourceType: 'Questionnaire',
        version: '1.0',
        status: 'active',
        item: [
          { type: 'display', linkId: 'stem', text },
          {
            type: 'choice',
            linkId: '/a.1',
            text,
            required: true,
            answerOption: ['0', 'true'].map((code) => ({
              valueCoding: {
                code,
                display: label,
                extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: weight }],
              },
            })),
          },
        ],
      },
      scores: [
        { id: 'total', method: 'sum', items: ['/a.1'], times: weight, atLeast: 1, bands: [{ id: 'low', from, label }] },
      ],
      alerts: [{ when: { '>=': [{ var: '/a.1' }, from] } }],
    }));

/** What a step may name: the steps of the module, its media and its scales. */
interface Named {
  readonly steps: readonly string[];
  readonly media: readonly string[];
  readonly scales: readonly string[];
}

const step = (stepId: string, { steps, media, scales }: Named): fc.Arbitrary<Step> => {
  const target = fc.constantFrom(...steps);
  const block = (): fc.Arbitrary<BodyBlock> =>
    record({ type: fc.constant('media' as const), media: fc.constantFrom(...media), words: someWords });
  const body = media.length
    ? fc.tuple(blocks, fc.array(block(), { maxLength: 2 }), blocks).map((parts): BodyBlock[] => parts.flat())
    : blocks;
  const scene = record({ title: someWords, body });
  const branches = fc.array(record({ when: condition, go: target }), { minLength: 1, maxLength: 2 });
  const common = {
    id: fc.constant(stepId),
    title: someWords,
    body,
    next: maybe(target),
    branches: maybe(branches),
    workers: maybe(blocks),
  };
  return fc.oneof(
    ...(['content', 'plan', 'end'] as const).map((kind) => record({ kind: fc.constant(kind), ...common })),
    record({
      kind: fc.constant('scenario' as const),
      ...common,
      before: scene,
      notice: maybe(record({ title: someWords, body: blocks, options: fc.oneof(options, fc.constant([])) })),
      after: scene,
      points: titledPoints,
      own: maybe(record({ title: someWords, body: blocks })),
    }),
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
      kind: fc.constant('rate' as const),
      ...common,
      low: someWords,
      high: someWords,
      before: maybe(fc.constant(stepId)),
    }),
    record({
      kind: fc.constant('scale' as const),
      ...common,
      scale: fc.constantFrom(...scales),
      show: fc.constantFrom('person' as const, 'plan' as const, 'nobody' as const),
    }),
    record({ kind: fc.constant('goal' as const), ...common, suggestions: fc.oneof(points, fc.constant([])) }),
    record({ kind: fc.constant('ifthen' as const), ...common, cues: titledPoints, responses: titledPoints }),
    record({
      kind: fc.constant('practice' as const),
      ...common,
      items: points,
      days: maybe(fc.integer({ min: 1, max: 400 })),
    }),
    record({
      kind: fc.constant('signpost' as const),
      ...common,
      people: fc.uniqueArray(record({ id, text: blocks }), {
        minLength: 1,
        maxLength: 3,
        selector: (one) => one.id,
      }),
    }),
  ) as fc.Arbitrary<Step>;
};

/** Stands for the name of an answer until it is known which there are. */
const place = fc.constantFrom('0', '1', '2');
const operand = fc.oneof(number, words, fc.boolean(), record({ var: place }));
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    ...(['==', '!=', '<', '<=', '>', '>='] as const).map((operator) =>
      fc.tuple(operand, operand).map((pair) => ({ [operator]: pair }) as unknown as Condition),
    ),
    fc.tuple(operand, fc.array(fc.oneof(number, words), { maxLength: 3 })).map((pair): Condition => ({ in: pair })),
    record({ answered: place }),
    fc.array(tie('condition'), { minLength: 1, maxLength: 2 }).map((and): Condition => ({ and })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 2 }).map((or): Condition => ({ or })),
    tie('condition').map((not): Condition => ({ '!': not })),
  ),
}));

const rights = record({ licence: fc.constant('CC-BY-4.0'), holder: someWords });
const pixels = fc.integer({ min: 1, max: 4000 });
const file = fc.constantFrom('media/a.png', 'row.mp4', 'media/1e3', '7.0', 'blob:a');
const seconds = maybe(fc.double({ min: 0, max: 1e4, noNaN: true }));
/** A transcript without words says nothing, and is refused. */
const transcript = blocks.filter((text) => canonicalBlocks(text).length > 0);
const medium = (mediumId: string): fc.Arbitrary<Media> => {
  const about = { id: fc.constant(mediumId), rights };
  const size = { width: pixels, height: pixels };
  const bytes = maybe(fc.integer({ min: 1 }));
  return fc.oneof(
    record({
      type: fc.constant('image' as const),
      ...about,
      ...size,
      src: file,
      bytes,
      decorative: maybe(fc.constant(true as const)),
    }),
    record({ type: fc.constant('audio' as const), ...about, src: file, bytes, duration: seconds, transcript }),
    record({
      type: fc.constant('video' as const),
      ...about,
      ...size,
      src: file,
      bytes,
      duration: seconds,
      poster: maybe(file),
      captions: fc.array(record({ src: file, lang: fc.constantFrom('en-GB', 'no') }), { minLength: 1, maxLength: 2 }),
      transcript,
      sign: maybe(record({ src: file, lang: fc.constant('bfi'), bytes })),
    }),
    record({
      type: fc.constant('external' as const),
      ...about,
      ...size,
      provider: someWords,
      embed: fc.constant('https://example.org/embed'),
      page: fc.constant('https://example.org/page'),
      duration: seconds,
      captions: fc.constant(true as const),
      transcript,
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
  rights,
  reviewed: day,
  reviewBy: day,
  contentNotes: fc.option(fc.array(someWords, { maxLength: 2 }), { nil: undefined }),
});
/** What conditions can name in these steps. */
const namesIn = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ kind, id: stepId }) =>
    ['content', 'plan', 'signpost'].includes(kind)
      ? []
      : kind === 'scale'
        ? [`${stepId}.total`, `${stepId}./a.1`]
        : [stepId],
  );
/** Puts names into conditions, and steps into links. */
function named<T>(part: T, names: readonly string[], steps: readonly Step[]): T {
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return [key, named(value, names, steps)];
    if (key === 'var' || key === 'answered') return [key, names[Number(value) % names.length]];
    return [key, key === 'url' && value[0] === '#' ? `#${steps[Number(value.slice(1)) % steps.length]!.id}` : value];
  });
  return (Array.isArray(part) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as T;
}

/** The same module with links to its steps and conditions that name its answers, or none where nothing is asked. */
function mended({ scales, alerts, ...module }: Module): Module {
  const names = namesIn(module.steps);
  const steps = names.length ? module.steps : module.steps.map((one) => ({ ...one, branches: undefined }));
  const asked = { ...module, ...(names.length && { alerts }), steps };
  return { ...named(asked, names, steps), scales };
}

const ids = (least: number, most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(id, { minLength: least, maxLength: most });
const modules: fc.Arbitrary<Module> = fc
  .record({ steps: ids(1, 3), media: ids(0, 2), scales: ids(1, 2) })
  .chain((named) =>
    fc.record({
      start: front,
      media: maybe(fc.tuple(...named.media.map(medium))),
      scales: fc.tuple(...named.scales.map(scaleCalled)),
      alerts: maybe(fc.array(record({ when: condition, go: fc.constantFrom(...named.steps) }), { maxLength: 2 })),
      steps: fc.tuple(...named.steps.map((one) => step(one, named))),
    }),
  )
  .map(({ start, ...rest }): Module => mended({ ...start, ...rest }))
  // As the parser gives it: with the keys of each part in the order of the format.
  .map((made) => parseModule(made).value)
  .filter((made) => made !== undefined);

describe('a scale in YAML', () => {
  it('is read back as it was written, whatever its words are', () => {
    fc.assert(
      fc.property(
        scaleCalled('gad-7').filter((made) => !!parseScale(made).value),
        (made) => {
          const text = writeScale(made);
          const read = readScale(text, 'gad-7.yaml');
          assert.equal(read.problems, undefined, text);
          assert.deepEqual(read.value, made, text);
        },
      ),
    );
  });
});

describe('a module in Markdown', () => {
  it('is read back as it was written, whatever its words are', () => {
    fc.assert(
      fc.property(modules, (made) => {
        const text = writeModule(made);
        const read = readModule(text, 'made.md', made);
        assert.equal(read.problems, undefined, text);
        assert.deepEqual(read.value, parseModule(canonical(made)).value, text);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 400) },
    );
  });

  it('is written the same once it was read', () => {
    fc.assert(
      fc.property(modules, (made) => {
        const once = writeModule(made);
        assert.equal(writeModule(readModule(once, 'made.md', made).value!), once);
      }),
      { numRuns: 150 },
    );
  });

  it('has one canonical form', () => {
    fc.assert(
      fc.property(modules, (made) => {
        const once = canonical(made);
        assert.deepEqual(canonical(once), once);
        assert.ok(parseModule(once).value);
      }),
      { numRuns: 300 },
    );
  });
});
