// The book for authors (docs/book) says what is so: its steps are those in its pictures, its outputs are what `kith` prints,
// its links lead somewhere. Needs a build.
import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { check, readingAge, readModule } from '@kith/cli';
import { retold } from '../docs/book/mistakes.mjs';
import { pages, replayed } from '../docs/book/outputs.mjs';

const root = join(import.meta.dirname, '..');
const book = join(root, 'docs/book');
const example = join(book, 'example');
const names = (await readdir(book)).filter((name) => name.endsWith('.md'));
const texts = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(book, name), 'utf8')])));
const page = (name) => texts.get(name);

/** The blocks of code of a page in some language, with the text that stands before each. */
const fences = (text, lang) =>
  [...text.matchAll(/(?:^|\n)```(\w+)\n([^]*?)\n```(?=\n|$)/g)].flatMap(({ 1: its, 2: inside, index }) =>
    its === lang ? [{ inside, before: text.slice(0, index) }] : [],
  );

/** Each line without the spaces around it: a list in the front matter stands further in. */
const flush = (text) => text.replace(/^[ \t]+|[ \t]+$/gm, '');

/** A page without its code, whether in blocks or in a line. */
const prose = (text) =>
  text.replace(/^(`{3,})[^]*?^\1$/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[()[\]]/g, ''));

describe('the example of the book', () => {
  it('has nothing to mend', async () => {
    const { findings, files } = await check([example], { today: new Date('2026-11-23T12:00:00Z') });
    assert.deepEqual(findings, []);
    assert.ok(files > 2);
  });

  it('asks with the scale of the library as it is', async () => {
    const [own, its] = await Promise.all(
      [example, join(root, 'packages/library')].map((folder) => readFile(join(folder, 'scales/gad-7.yaml'), 'utf8')),
    );
    assert.equal(own, its);
  });

  for (const name of ['steps.md', 'first-module.md'])
    it(`has every line of code in ${name}`, async () => {
      const files = ['after-school', 'leaving-the-park'].map((id) => join(example, `modules/${id}.md`));
      const modules = flush((await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n'));
      const all = ['markdown', 'yaml'].flatMap((lang) => fences(page(name), lang));
      assert.ok(all.length > 2);
      for (const { inside } of all) assert.ok(modules.includes(flush(inside)), inside);
    });
});

describe('the book', () => {
  it('shows every block that there is', () => {
    const [{ hint }] = readModule('---\nid: a\n---\n\n# A {#a}\n\n:::nothing\n:::\n', 'a.md').problems.filter((one) =>
      one.message.includes(':::nothing'),
    );
    const blocks = hint.match(/:::[\w-]+/g);
    assert.ok(blocks.length > 12);
    const shown = fences(page('steps.md'), 'markdown').map(({ inside }) => `${inside}\n`);
    for (const block of blocks)
      assert.ok(
        shown.some((one) => new RegExp(`^${block}[{\n]`, 'm').test(one)),
        block,
      );
  });

  it('says in words what each picture shows, and keeps pictures small', async () => {
    const used = [...texts.values()].flatMap((text) => [
      ...text.matchAll(/<img src="([^"]+)"[^>]*?alt="([^"]{20,})"/g),
    ]);
    assert.equal(used.length, [...texts.values()].join('').split('<img').length - 1);
    const files = (await readdir(join(book, 'pictures'))).map((name) => `pictures/${name}`);
    assert.deepEqual([...new Set(used.map(([, src]) => src))].sort(), files.sort());
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(book, file))).size));
    for (const [index, size] of sizes.entries()) assert.ok(size < 60_000, files[index]);
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 1_500_000);
  });

  it('leads where it says', async () => {
    const anchors = (text) =>
      [...prose(text).matchAll(/^#+ (.*)$/gm)].map(([, words]) =>
        words
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      );
    for (const [name, text] of texts)
      for (const [, to] of prose(text).matchAll(/\]\((?!https:|mailto:|tel:|sms:)([^)\s]+)\)/g)) {
        const [path, anchor] = to.split('#');
        const target = path ? join(book, path) : join(book, name);
        if (!anchor) await stat(target);
        else assert.ok(anchors(await readFile(target, 'utf8')).includes(anchor), `${name}: ${to}`);
      }
  });

  it('measures its examples as kith check does', () => {
    const examples = [...page('writing.md').matchAll(/\*\* \(reads at ([\d.]+)\)\n\n((?:> .*\n)+)/g)];
    assert.equal(examples.length, 2);
    for (const [, age, quote] of examples)
      assert.equal(readingAge(quote.replace(/^> /gm, '').replaceAll('\n', ' ')), Number(age), quote);
  });

  it('tells of each mistake what kith check says of it', async () => {
    const text = page('mistakes.md');
    assert.equal(await retold(text), text, 'node docs/book/mistakes.mjs writes it anew');
    assert.ok(fences(text, 'text').length > 50);
    for (const { inside } of fences(text, 'text')) assert.match(inside, /^modules\/.*\n {4}→ /);
  });
});

describe('the commands of the book', () => {
  for (const name of Object.keys(pages))
    it(`say what ${name} shows`, async () => {
      const text = page(name);
      assert.ok(text.includes('$ npx kith'));
      assert.equal(await replayed(name, text), text, 'node docs/book/outputs.mjs writes it anew');
    });
});
