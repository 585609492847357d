import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { zipOf } from '../../test/archives.js';
import { column, piece } from '../../test/h5p.js';
import { fixture, today } from '../../test/importing.js';
import { check } from '../check.js';
import { readModule } from '../read-module.js';
import { ImportError } from './error.js';
import { readSource, type Source } from './run.js';
import { writeImported } from './write.js';

let root: string;
let out: string;
let book: Source;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'kith-write-'));
  book = await readSource(fixture('h5p/book'), { today });
});
beforeEach(async () => {
  out = await mkdtemp(join(root, 'content-'));
});
after(() => rm(root, { recursive: true }));

const inOut = (path: string): Promise<string> => readFile(join(out, path), 'utf8');

describe('what was brought over', () => {
  it('is written into the content folder, with its media and the report', async () => {
    const { files, reports } = await writeImported(book, 'book.h5p', { out, today });
    assert.deepEqual(files, [
      'modules/quiet-evenings-good-nights.md',
      ...['door-c3.png', 'sofa-d4.jpg', 'breathe-b2.mp3', 'bedtime-a1.mp4', 'bedtime-a1.vtt'].map(
        (name) => `modules/media/quiet-evenings-good-nights/${name}`,
      ),
    ]);
    assert.deepEqual(reports, ['quiet-evenings-good-nights.import.md', 'quiet-evenings-good-nights.import.json']);
    const png = await readFile(join(out, files[1]!));
    assert.deepEqual(png, await readFile(fixture('h5p/book/content/images/door-c3.png')));
  });

  it('cannot be built before its recordings have captions and words, and says so', async () => {
    const { report, files } = await writeImported(book, 'book.h5p', { out, today });
    const must = report.toDo.filter(({ severity }) => severity === 'error');
    const told = must.map(({ file, message, hint }) => `${file}: ${message} ${hint}`).join('\n');
    assert.equal(must.length, 4, told);
    assert.match(
      told,
      /modules\/quiet-evenings-good-nights\.md: media "a-film-by-somebody-else": This field is missing\. Add "captions"/,
    );
    assert.equal(must.filter(({ message }) => message === 'This transcript has nothing in it.').length, 3);
    assert.ok(report.toDo.every(({ file }) => !file.startsWith('/')));
    // With the words written, and the captions looked for, nothing stops the build.
    const path = join(out, files[0]!);
    const mended = (await inOut(files[0]!))
      .replaceAll(/(:::transcript\{of=.*\}\n):::/g, '$1Words.\n:::')
      .replace(/(page: .*)/, '$1\n    captions: true');
    await writeFile(path, mended);
    const { findings } = await check([out], { today });
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.ok(findings.some(({ message }) => message === 'This is to be looked at again by 2026-11-23.'));
    assert.equal(readModule(mended, 'a.md').value?.steps.length, book.drafts[0]!.module.steps.length);
  });

  it('is told of, item by item', async () => {
    const { report, reports } = await writeImported(book, 'book.h5p', { out, today });
    const json = JSON.parse(await inOut(reports[1])) as { counts: unknown; items: unknown[]; files: unknown[] };
    assert.deepEqual(json.items, report.items);
    const lost = report.items.filter(({ outcome }) => outcome === 'lost').length;
    const changed = report.items.filter(({ outcome }) => outcome === 'changed').length;
    const items = report.items.length;
    assert.deepEqual(json.counts, { items, arrived: items - lost, imported: items - lost - changed, changed, lost });
    const markdown = await inOut(reports[0]);
    for (const { what } of report.items) assert.ok(markdown.includes(`**${what}**`), what);
    const sections = [...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    assert.deepEqual(sections, ['The whole', 'Lost', 'Changed', 'What is left for you to do', 'As it was', 'Files']);
  });

  it('is written over nothing, unless that is wanted', async () => {
    await writeImported(book, 'book.h5p', { out, today });
    await writeFile(join(out, 'quiet-evenings-good-nights.import.md'), 'mine');
    await assert.rejects(writeImported(book, 'book.h5p', { out, today }), (error) => {
      assert.ok(error instanceof ImportError);
      assert.match(error.what, /^There are files of those names already: .*quiet-evenings-good-nights\.md, /);
      assert.match(error.hint, /--out.*--force/);
      return true;
    });
    assert.equal(await inOut('quiet-evenings-good-nights.import.md'), 'mine');
    await writeImported(book, 'book.h5p', { out, today, force: true });
    assert.notEqual(await inOut('quiet-evenings-good-nights.import.md'), 'mine');
  });

  it('is written whole where it is longer than can be read, and says how to mend it', async () => {
    const words = Array.from({ length: 2100 }, (_, index) => `Word${index}`);
    const contents = words.map((word) =>
      piece('AdvancedText', { text: `<h2>${word}</h2>${'<p>Words.</p>'.repeat(5)}` }),
    );
    const long = await readSource(await zipOf(column(...contents), 'long.h5p'), { today });
    const { files, reports, report } = await writeImported(long, 'long.h5p', { out, today });
    const text = await inOut(files[0]!);
    assert.deepEqual(text.match(/\bWord\d+/g)?.filter((word, index, all) => all.indexOf(word) === index).length, 2100);
    const [first] = report.toDo;
    assert.deepEqual([first?.severity, first?.file, first?.line], ['error', files[0], 1]);
    assert.match(`${first?.message} ${first?.hint}`, /has more than 20,000 lines\. Divide it into several modules/);
    assert.match(await inOut(reports[0]), /\*\*Must\*\*: .*more than 20,000 lines\. Divide it into several modules/);
  });

  it('leaves its words in the report where nothing of it is known', async () => {
    const items = [
      { what: 'Puzzle: A', at: 'here', outcome: 'lost' as const, steps: [], notes: ['Its words: *one* <b>'] },
    ];
    const nothing = { drafts: [], scales: [], items, notes: [] };
    const { files, reports } = await writeImported(nothing, 'My puzzle.h5p', { out, today });
    assert.deepEqual([files, reports[0]], [[], 'my-puzzle.import.md']);
    assert.match(await inOut(reports[0]), /Its words: \\\*one\\\* \\<b\\>/);
  });
});
