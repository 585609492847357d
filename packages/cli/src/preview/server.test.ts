import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startPreview, type Preview } from './server.js';

const fixtures = fileURLToPath(new URL('../../fixtures/content', import.meta.url));
const kettle = 'view/modules/kettle.md';
let folder: string;
let preview: Preview;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-preview-'));
  await cp(fixtures, join(folder, 'content'), { recursive: true });
  await mkdir(join(folder, 'embed'));
  await writeFile(join(folder, 'embed/kith.js'), '0123456789');
  preview = await begin('content');
});
afterEach(async () => {
  await preview.close();
  await rm(folder, { recursive: true });
});

const begin = (path: string): Promise<Preview> =>
  startPreview(join(folder, path), { port: 0, embed: join(folder, 'embed') });

async function get(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(new URL(path, preview.url), { headers, redirect: 'manual' });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** As a page elsewhere would ask, under a name of its own: `fetch` sends no other Host. */
const statusFor = (headers: Record<string, string>, method = 'GET'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(preview.url, { headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

/** What the preview tells its pages: each call waits for the next of it. */
async function listen(): Promise<{ next: () => Promise<string>; close: () => Promise<void> }> {
  const { body } = await fetch(new URL('events', preview.url));
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async next() {
      while (!text.includes('\n\n')) text += (await reader.read()).value;
      const [first = '', ...rest] = text.split('\n\n');
      text = rest.join('\n\n');
      return first;
    },
    close: () => reader.cancel(),
  };
}

/** Does something to the files, and gives the page as it is once the preview told of that: the first that says `as`. */
async function told(change: () => Promise<unknown>, as: RegExp, path = kettle): Promise<string> {
  const events = await listen();
  await events.next();
  await change();
  for (;;) {
    await events.next();
    const { text } = await get(path);
    if (!as.test(text)) continue;
    await events.close();
    return text;
  }
}

const edit = async (name: string, from: string | RegExp, to: string): Promise<void> => {
  const file = join(folder, 'content', name);
  const text = await readFile(file, 'utf8');
  assert.notEqual(text.replace(from, to), text);
  await writeFile(file, text.replace(from, to));
};

/** The part of a page that is of one step. */
const stepIn = (text: string, id: string): string =>
  text.split('<li class="step').find((one) => one.includes(`data-step="${id}"`))!;

describe('kith preview', () => {
  it('lists all documents, and goes to the only one at once', async () => {
    const { text } = await get('');
    assert.match(text, /<h2>Modules<\/h2>[^]*Put the kettle on[^]*<h2>Ways to talk<\/h2>[^]*<h2>Resources<\/h2>/);
    await preview.close();
    preview = await begin('content/modules/kettle.md');
    const only = await get('');
    assert.deepEqual([only.status, only.headers.get('location')], [302, '/view/kettle.md']);
  });

  it('shows each step with its words, its reading age and its line', async () => {
    const { status, text } = await get(kettle);
    assert.equal(status, 200);
    assert.match(text, /<p id="state" class="state good">All well<\/p>/);
    assert.match(text, /<h2 id="steps-title">7 steps<\/h2>/);
    assert.match(stepIn(text, 'start'), /content<\/span>\s*<span>\d\d words<\/span>[^]*<span>line 21<\/span>/);
  });

  it('shows what is wrong beside its step, and what is wrong with the whole on top', async () => {
    const text = await told(() => edit('modules/kettle.md', 'go=people', 'go=nobody'), /nobody/);
    assert.match(text, /class="state bad">1 problem/);
    const way = stepIn(text, 'way');
    assert.match(way, /Problem<\/strong>\s*<span class="quiet">line 42<\/span>[^]*There is no step &quot;nobody&quot;/);
    assert.doesNotMatch(stepIn(text, 'start'), /Problem/);
    const other = await told(() => edit('modules/kettle.md', 'title: ', 'titel: '), /titel/);
    const [global] = /<section id="global"[^]*?<\/section>/.exec(other)!;
    assert.match(global, /line 3[^]*titel: This field is not known here\.[^]*Look for a spelling mistake/);
  });

  it('keeps what could last be shown while there is a mistake', async () => {
    const before = await get('play/modules/kettle.md/document.json');
    const text = await told(() => edit('modules/kettle.md', ':::reflect', ':::reflekt'), /:::reflekt/);
    assert.match(text, /This is the last version that could be read/);
    assert.match(text, /<iframe\s[^>]*src="\/play\/modules\/kettle\.md\/"/);
    assert.equal((await get('play/modules/kettle.md/document.json')).text, before.text);
    const mended = await told(() => edit('modules/kettle.md', ':::reflekt', ':::reflect'), /All well/);
    assert.doesNotMatch(mended, /This is the last version/);
  });

  it('shows what is wrong with a file that could never be read', async () => {
    const text = await told(
      () => writeFile(join(folder, 'content/modules/broken.md'), '# No beginning {#a}\n\n<script>alert(1)</script>\n'),
      /problem/,
      'view/modules/broken.md',
    );
    assert.match(text, /There is nothing to show yet/);
    assert.match(text, /The file does not say what it is/);
    assert.equal((await get('play/modules/broken.md/')).status, 404);
  });

  it('gives the new document after a save, also by an editor that puts another file in its place', async () => {
    const tea = await told(async () => {
      await cp(join(folder, 'content/modules/kettle.md'), join(folder, 'kettle.new'));
      const text = await readFile(join(folder, 'kettle.new'), 'utf8');
      await writeFile(join(folder, 'kettle.new'), text.replace('title: Put the kettle on', 'title: Tea'));
      await rename(join(folder, 'kettle.new'), join(folder, 'content/modules/kettle.md'));
    }, /<h1[^>]*>Tea</);
    const { title } = JSON.parse((await get('play/modules/kettle.md/document.json')).text) as { title: string };
    assert.equal(title, 'Tea');
    const stampOf = (text: string): string | undefined => /data-stamp="(\w+)"/.exec(text)?.[1];
    const other = await told(
      () => edit('modules/kettle.md', 'review-by: 2028-11-01', '# A note to myself.\nreview-by: 2028-11-01'),
      /line 22</,
    );
    assert.equal(stampOf(other), stampOf(tea), 'the phone is left alone where it would show the same');
  });

  it('shows a module in its other languages, and what is to be done there', async () => {
    const translation = `format: translation/1
of: kettle
lang: cy
status: draft
strings:
  - { at: title, source: 67b715ea3bc8, text: Rhowch y tegell ymlaen }
`;
    const text = await told(() => writeFile(join(folder, 'content/modules/kettle.cy.yaml'), translation), /Welsh/);
    assert.match(text, /data-lang="en-GB">\s*British English[^]*data-lang="cy">\s*Welsh/);
    assert.match(text, /<h2 id="translations-title">[^]*kettle\.cy\.yaml[^]*Nobody has reviewed this translation/);
    assert.match(text, /<p id="state" class="state good">/, 'the module itself is well');
    const titles = await Promise.all(
      ['cy', 'ur', ''].map(async (lang) => {
        const { text } = await get(`play/modules/kettle.md/document.json?lang=${lang}`);
        return (JSON.parse(text) as { title: string }).title;
      }),
    );
    assert.deepEqual(titles, ['Rhowch y tegell ymlaen', 'Put the kettle on', 'Put the kettle on']);
    const spoilt = await told(
      () => edit('modules/kettle.cy.yaml', 'status: draft', 'status: done'),
      /status: &quot;done&quot;/,
    );
    assert.doesNotMatch(spoilt, /data-lang="cy"/);
  });

  it('runs nothing of what a document says', async () => {
    await told(
      () => edit('modules/kettle.md', 'title: Put the kettle on', `title: '"><script>alert(1)</script>'`),
      /alert/,
    );
    const pages = [await get(''), await get(kettle), await get('play/modules/kettle.md/')];
    for (const { text, headers } of pages) {
      assert.doesNotMatch(text, /<script>/);
      assert.match(text, /&lt;script&gt;alert/);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';/);
      assert.match(policy, /base-uri 'none'; form-action 'none'; frame-ancestors/);
      assert.doesNotMatch(policy, /unsafe/);
    }
  });

  it('is for this machine alone', async () => {
    const own = new URL(preview.url).host;
    assert.equal(await statusFor({ host: own }), 200);
    assert.equal(await statusFor({ host: own.replace('127.0.0.1', 'localhost') }), 200);
    assert.equal(await statusFor({ host: 'evil.example' }), 403);
    assert.equal(await statusFor({ host: `evil.example:${own.split(':')[1]}` }), 403);
    assert.equal(await statusFor({ host: own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }), 403);
    assert.equal(await statusFor({ host: own }, 'POST'), 405);
    assert.equal(new URL(preview.url).hostname, '127.0.0.1');
  });

  it('gives no file but those that the document shows', async () => {
    await writeFile(join(folder, 'content/modules/secret.png'), 'secret');
    await writeFile(join(folder, 'outside.js'), 'secret');
    await symlink(join(folder, 'outside.js'), join(folder, 'embed/link.js'));
    for (const path of [
      'play/modules/kettle.md/secret.png',
      'play/modules/kettle.md/..%2f..%2ftalk%2fhere.yaml',
      'kith/..%2f..%2foutside.js',
      'kith/link.js',
      'preview/..%2fpackage.json',
      'modules/kettle.md',
    ])
      assert.equal((await get(path)).status, 404, path);
  });

  it('gives a part of a file, as a video is asked for', async () => {
    assert.deepEqual([(await get('kith/kith.js')).status, (await get('kith/kith.js')).text], [200, '0123456789']);
    const part = await get('kith/kith.js', { range: 'bytes=2-4' });
    assert.deepEqual([part.status, part.text, part.headers.get('content-range')], [206, '234', 'bytes 2-4/10']);
    assert.equal((await get('kith/kith.js', { range: 'bytes=7-' })).text, '789');
    assert.equal((await get('kith/kith.js', { range: 'bytes=10-' })).status, 416);
  });

  it('does not begin without a player, or without a document', async () => {
    const begun = (path: string, embed: string): Promise<Preview> =>
      startPreview(join(folder, path), { port: 0, embed: join(folder, embed) });
    await assert.rejects(begun('content', 'content'), /^Error: The player is not in .*--embed <folder>$/);
    await assert.rejects(begun('gone', 'embed'), { code: 'ENOENT' });
    const port = Number(new URL(preview.url).port);
    await assert.rejects(startPreview(join(folder, 'content'), { port, embed: join(folder, 'embed') }), {
      code: 'EADDRINUSE',
    });
  });

  it('serves its own script and style', async () => {
    for (const name of ['preview.js', 'preview.css', 'desk.css', 'notes.css', 'frame.js', 'frame.css'])
      assert.equal((await get(`preview/${name}`)).status, 200, name);
  });
});
