import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseModule, type BodyBlock, type Media, type Module } from '@kith/model';
import { canonical } from '../src/canonical-module.js';
import { ImportError } from '../src/import/error.js';
import { filesOf, type Files } from '../src/import/files.js';
import type { Imported, Importer } from '../src/import/importer.js';
import { readModule } from '../src/read-module.js';
import { readScale, writeScale } from '../src/scale-document.js';
import { writeModule } from '../src/write-module.js';

// What the tests of every importer ask: that what it made can be written and read back, and that it lets nothing through.

export const today = new Date('2026-11-23T12:00:00Z');

const folder = new URL('../fixtures/import/', import.meta.url);
/** The path of a fixture: `fhir/bundle.json`. */
export const fixture = (path: string): string => fileURLToPath(new URL(path, folder));
export const readFixture = (path: string): Promise<Buffer> => readFile(fixture(path));
export const jsonFixture = async (path: string): Promise<unknown> => JSON.parse((await readFixture(path)).toString());

/** Files in memory: a value that is no text and no bytes is written as JSON. */
export function filesWith(contents: Readonly<Record<string, unknown>>, name?: string): Files {
  const paths = Object.keys(contents);
  const bytes = (path: string): Uint8Array => {
    const content = contents[path];
    return content instanceof Uint8Array
      ? content
      : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  };
  return filesOf(name ?? paths[0] ?? 'nothing', paths, (path) => Promise.resolve(bytes(path)));
}

/** Brings something over, and holds what came of it against what every importer promises. */
export async function bring(importer: Importer, files: Files, lang?: string): Promise<Imported> {
  const imported = await importer.read(files, { today, lang });
  wellMade(imported);
  return imported;
}

/** Every step and scale can be written and read back; every item says what became of it, and where. */
function wellMade({ drafts, scales, items }: Imported): void {
  for (const scale of scales) {
    const read = readScale(writeScale(scale), `${scale.id}.yaml`);
    assert.deepEqual(read.problems ?? [], []);
    assert.deepEqual(read.value, scale);
  }
  for (const { module, files } of drafts) {
    const whole: Module = { ...mended(module), ...(scales.length && { scales: [...scales] }) };
    const markdown = writeModule(whole);
    const read = readModule(markdown, `${module.id}.md`, { scales });
    assert.deepEqual(read.problems ?? [], [], `${JSON.stringify(read.problems)}\n${markdown}`);
    assert.deepEqual(read.value, canonical(whole));
    assert.deepEqual(parseModule(whole).problems ?? [], []);
    assert.equal(new Set(files.keys()).size, files.size);
  }
  const ids = new Set(drafts.flatMap(({ module }) => module.steps.map(({ id }) => id)));
  for (const item of items) {
    assert.match(item.what, /\S/);
    assert.match(item.at, /\S/);
    assert.equal(item.outcome === 'lost', item.steps.length === 0, JSON.stringify(item));
    if (item.outcome !== 'imported') assert.ok(item.notes.length, `It is not said why: ${JSON.stringify(item)}`);
    for (const id of item.steps) assert.ok(ids.has(id), `There is no step "${id}".`);
  }
  assert.equal(new Set(items.map(({ at }) => at)).size, items.length, 'Two items stand in one place.');
}

const said = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'Said.' }] }];

/** As after its author did what only a person can: say pictures in words, write down what is heard, make captions. */
function mended(module: Module): Module {
  const decorative = new Set(module.media?.flatMap((medium) => ('decorative' in medium ? [medium.id] : [])));
  const body = (blocks: readonly BodyBlock[]): BodyBlock[] =>
    blocks.map((block) =>
      block.type === 'media' && !block.words && !decorative.has(block.media) ? { ...block, words: 'Words.' } : block,
    );
  return {
    ...module,
    ...(module.media && { media: module.media.map(mendedMedium) }),
    steps: module.steps.map((step) => ({ ...step, body: body(step.body) })),
  };
}

function mendedMedium(medium: Media): Media {
  if (medium.type === 'image') return medium;
  const transcript = medium.transcript.length ? medium.transcript : said;
  if (medium.type === 'external') return { ...medium, transcript, captions: true };
  if (medium.type === 'audio') return { ...medium, transcript };
  return { ...medium, transcript, captions: medium.captions.length ? medium.captions : [{ src: 'a.vtt', lang: 'en' }] };
}

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e99, '', ' ', [], {}, '\0', '{{x}}', '# A {#b}', ':::end', '[a](b){#c}'),
  fc.constantFrom(
    '<script>alert(1)</script><p>x',
    '<a href="javascript:alert(1)">x</a>',
    '__proto__',
    'constructor',
    '<b',
  ),
  fc.constant('x'.repeat(5000)),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.array(fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.constant(null)), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('title', 'body', 'text', 'id', 'item', 'toString'), fc.string({ maxLength: 5 }), {
    maxKeys: 3,
  }),
);

/** A document with some of its parts put in the place of others, or replaced by what should never be there. */
export const mangled = (document: unknown): fc.Arbitrary<unknown> =>
  fc.array(fc.tuple(fc.nat(), junk, fc.boolean()), { minLength: 1, maxLength: 6 }).map((changes) => {
    const copy = structuredClone(document);
    for (const [number, value, isMoved] of changes) {
      const places = [...placesIn({ copy })];
      const [parent, key] = places[number % places.length]!;
      const [from, name] = places[(number * 7919) % places.length]!;
      if (parent !== copy || key !== 'copy') parent[key] = isMoved ? structuredClone(from[name]) : value;
    }
    return copy;
  });

type Holder = Record<string, unknown>;
function* placesIn(part: unknown): Generator<readonly [parent: Holder, key: string]> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    yield [part as Holder, key];
    yield* placesIn(value);
  }
}

/** Whatever is in a document: it is brought over as promised, or refused with an ImportError. */
export async function survives(
  importer: Importer,
  documents: fc.Arbitrary<Files>,
  { runs = 30 }: { readonly runs?: number } = {},
): Promise<void> {
  const counts = { read: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(documents, async (files) => {
      await importer.knows(files);
      const imported = await importer.read(files, { today }).catch((error: unknown) => {
        assert.ok(error instanceof ImportError, String((error as Error).stack));
        assert.match(error.hint, /\S/);
      });
      if (imported) wellMade(imported);
      counts[imported ? 'read' : 'refused']++;
    }),
    { numRuns: runs },
  );
  assert.ok(counts.read > runs / 4, `Hardly any could be read: ${JSON.stringify(counts)}.`);
}
