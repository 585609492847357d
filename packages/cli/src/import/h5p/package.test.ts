import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { zipOf } from '../../../test/archives.js';
import { column, manifest, only, step, text } from '../../../test/h5p.js';
import { bring, filesWith, jsonFixture, mangled, survives, today } from '../../../test/importing.js';
import { ImportError } from '../error.js';
import { readSource } from '../run.js';
import { h5p } from './index.js';

describe('an H5P package', () => {
  it('is found in the folder that was packed with it', async () => {
    const contents = Object.fromEntries(
      Object.entries(column(text('<p>Hello</p>'))).map(([path, one]) => [`course/${path}`, one]),
    );
    const source = await readSource(await zipOf({ ...contents, 'readme.txt': 'x' }), { today });
    assert.equal(source.items.length, 1);
  });
  it('may be of any version, and of none', async () => {
    const imported = await bring(
      h5p,
      filesWith(
        column(text('<p>One</p>'), { library: 'H5P.Text', params: { text: '<p>Two</p>' } }, {}, null, 'x', {
          content: {},
        }),
      ),
    );
    assert.equal(imported.items.length, 2);
  });
  it('may hold what is empty', async () => {
    const imported = await bring(
      h5p,
      filesWith(column(text('<p>One</p>'), text(' '), { library: 'H5P.MultiChoice 1.1', params: {} })),
    );
    assert.deepEqual(
      imported.items.map(({ outcome }) => outcome),
      ['imported', 'lost', 'lost'],
    );
  });
  it('is brought over in parts where it holds what is known inside what is not', async () => {
    const inner = { library: 'H5P.AdvancedText 1.1', params: { text: '<p>Inside</p>' } };
    const imported = await bring(
      h5p,
      filesWith(column({ library: 'H5P.Portal 1.0', params: { title: 'A door', rooms: [{ contents: inner }] } })),
    );
    assert.deepEqual(
      imported.items.map(({ what, outcome }) => [what, outcome]),
      [
        ['Portal: A door', 'changed'],
        ['Text: Inside', 'imported'],
      ],
    );
  });
  for (const [behaviour, right, select] of [
    [{ type: 'auto' }, 0, 'many'],
    [{ type: 'auto' }, 1, 'one'],
    [{ type: 'auto', singleAnswer: false }, 1, 'one'],
    [{ type: 'auto', singleAnswer: true }, 2, 'many'],
    [{ type: 'single', singleAnswer: false }, 2, 'one'],
    [{ type: 'multi', singleAnswer: true }, 1, 'many'],
    [{ singleAnswer: true }, 2, 'one'],
    [{ singleAnswer: false }, 1, 'many'],
  ] as const)
    it(`lets people pick ${select} where ${right} are right and it says ${JSON.stringify(behaviour)}`, async () => {
      const answers = ['A', 'B', 'C'].map((text, index) => ({ text, correct: index < right }));
      const params = { question: '<p>Which?</p>', answers, behaviour };
      const module = only(
        await bring(h5p, filesWith(column({ content: { library: 'H5P.MultiChoice 1.16', params } }))),
      );
      assert.equal(step(module, 'question', 'which').select, select);
    });
  it('runs nothing', async () => {
    const imported = await bring(
      h5p,
      filesWith(
        column(text('<p onclick="alert(1)">Words<script>alert(1)</script><a href="javascript:alert(1)">here</a></p>')),
      ),
    );
    assert.doesNotMatch(JSON.stringify(imported.drafts[0]!.module), /alert/);
    assert.equal(imported.items[0]!.notes.length, 2);
  });
  it('brings no file that is not what it should be', async () => {
    const picture = (path: string) => ({ library: 'H5P.Image 1.1', params: { file: { path }, alt: 'A door' } });
    const files = {
      ...column(
        text('<p>Words</p>'),
        ...['images/a.png', 'images/b.svg', '../h5p.json', '../../../etc/passwd'].map(picture),
      ),
      'content/images/a.png': 'MZ not a picture',
      'content/images/b.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    };
    const { items, drafts } = await bring(h5p, filesWith(files));
    assert.deepEqual(
      items.map(({ outcome }) => outcome),
      ['imported', 'lost', 'lost', 'lost', 'lost'],
    );
    assert.deepEqual([...drafts[0]!.files], []);
    assert.match(items[1]!.notes.join(), /program for Windows/);
    assert.match(items[2]!.notes.join(), /may do harm/);
  });

  for (const [what, contents, why] of [
    ['has no content', { 'h5p.json': manifest }, /no file "content\/content.json"/],
    ['holds a list', { 'h5p.json': manifest, 'content/content.json': [1] }, /is a list, not the content of H5P/],
    ['holds a number', { 'h5p.json': manifest, 'content/content.json': '7' }, /no part with fields/],
    ['holds no JSON', { 'h5p.json': manifest, 'content/content.json': '<html>' }, /is not JSON/],
    ['does not say what it is', { 'h5p.json': {}, 'content/content.json': {} }, /does not say what plays/],
    [
      'is nested too deep',
      { 'h5p.json': manifest, 'content/content.json': `${'['.repeat(10_000)}${']'.repeat(10_000)}` },
      /too deep/,
    ],
    ['is two', { 'a/h5p.json': manifest, 'b/h5p.json': manifest }, /several H5P packages: "a", "b"/],
  ] as const)
    it(`is refused where it ${what}`, async () => {
      const files = filesWith(contents);
      assert.equal(await h5p.knows(files), true);
      await assert.rejects(h5p.read(files, { today }), (error) => {
        assert.ok(error instanceof ImportError);
        assert.match(error.what, why);
        assert.match(error.hint, /\.$/);
        return true;
      });
    });

  it('cannot change what every object is', async () => {
    const evil =
      '{"content":[{"content":{"library":"__proto__","params":{"__proto__":{"polluted":1}}}},{"content":{"library":"constructor","params":{}}}],"__proto__":{"polluted":1}}';
    const { items } = await bring(h5p, filesWith({ 'h5p.json': manifest, 'content/content.json': evil }));
    assert.equal(items.length, 2);
    assert.equal(({} as { polluted?: 1 }).polluted, undefined);
  });

  for (const name of ['questions', 'documentation', 'scenario', 'presentation'])
    it(`is brought over or refused, whatever is in it: ${name}`, async () => {
      const whole = await jsonFixture(`h5p/${name}/h5p.json`);
      const content = await jsonFixture(`h5p/${name}/content/content.json`);
      const made = fc
        .tuple(fc.oneof({ weight: 4, arbitrary: fc.constant(whole) }, mangled(whole)), mangled(content))
        .map(([one, other]) => filesWith({ 'h5p.json': one, 'content/content.json': other }, 'a.h5p'));
      await survives(h5p, made, { runs: 40 });
    });
});
