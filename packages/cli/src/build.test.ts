import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseModule } from '@kith/model';
import { build, BuildError, type Built } from './build.js';

const fixtures = fileURLToPath(new URL('../fixtures/content', import.meta.url));
const today = new Date('2026-11-22T12:00:00Z');
let folder: string;
let content: string;
let out: string;
let embed: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-build-'));
  [content, out, embed] = [join(folder, 'content'), join(folder, 'site'), join(folder, 'embed/cdn')];
  await cp(fixtures, content, { recursive: true });
  await mkdir(join(embed, 'deep'), { recursive: true });
  await writeFile(join(folder, 'embed/package.json'), '{ "version": "0.3.1" }');
  await writeFile(join(embed, 'kith.js'), '// loader');
  await writeFile(join(embed, 'deep/chunk.js'), '// chunk');
  await mkdir(join(folder, 'embed/take-away'));
  await writeFile(join(folder, 'embed/take-away/en.js'), '// player');
});
afterEach(() => rm(folder, { recursive: true }));

const run = (options: { base?: string; embed?: string } = {}): Promise<Built> =>
  build(content, { out, embed, today, ...options });

/** Every file of a folder with what is in it. */
async function filesIn(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [relative(root, file), await readFile(file, 'utf8')] as const)),
  );
}

const all = [
  'catalogue.json',
  'index.html',
  'kith-build.json',
  'kith/0.3.1/deep/chunk.js',
  'kith/0.3.1/kith.js',
  'kith/1/deep/chunk.js',
  'kith/1/kith.js',
  'meetings/tea/appointment.ics',
  'meetings/tea/calendar.ics',
  'meetings/tea/index.html',
  'meetings/tea/meeting.json',
  'modules/kettle/index.html',
  'modules/kettle/module.json',
  'modules/kettle/take-away.html',
  'resources/leaflet/index.html',
  'resources/leaflet/resource.json',
  'talk/here/index.html',
  'talk/here/talk.json',
];

describe('kith build', () => {
  it('writes JSON and a page for each document, an index and the embed files', async () => {
    const { findings, files, written } = await run();
    const site = await filesIn(out);
    assert.deepEqual([findings, files, Object.keys(site)], [[], 4, all]);
    assert.deepEqual([...written, 'kith-build.json'].sort(), all);
    const json = site['modules/kettle/module.json']!;
    assert.ok(parseModule(JSON.parse(json)).value);
    assert.equal(JSON.stringify(JSON.parse(json)), json);
    assert.match(site['index.html']!, /href="modules\/kettle\/"[^]*href="resources\/leaflet\/"/);
  });

  it('puts plans to start from into the catalogue', async () => {
    await mkdir(join(content, 'plans'));
    const plan =
      'id: tea\nlang: en-GB\ntitle: Tea\nitems:\n  - { kind: module, title: Kettle, url: modules/kettle/ }\n';
    await writeFile(join(content, 'plans/tea.yaml'), `format: plan/1\n${plan}`);
    const { findings, files } = await run();
    assert.deepEqual([findings, files], [[], 5]);
    const { plans } = JSON.parse((await filesIn(out))['catalogue.json']!) as { plans: { items: object[] }[] };
    assert.deepEqual(
      plans.map(({ items }) => items),
      [[{ kind: 'module', id: '1', title: 'Kettle', url: 'modules/kettle/' }]],
    );
  });

  it('writes the same bytes again, and touches nothing that has not changed', async () => {
    await run();
    const [site, { mtimeMs }] = [await filesIn(out), await stat(join(out, 'index.html'))];
    const again = await run();
    assert.deepEqual([again.written, again.removed, await filesIn(out)], [[], [], site]);
    assert.equal((await stat(join(out, 'index.html'))).mtimeMs, mtimeMs);
    await build(content, { out: join(folder, 'other'), embed, today });
    assert.deepEqual(await filesIn(join(folder, 'other')), site);
  });

  it('removes what it wrote and no longer wants, and nothing else', async () => {
    await run();
    await writeFile(join(out, 'mine.txt'), 'mine');
    await writeFile(join(out, 'resources/leaflet/index.html'), 'changed by hand');
    await rm(join(content, 'talk/here.yaml'));
    await rm(join(content, 'resources/leaflet.yaml'));
    const { removed } = await run();
    assert.deepEqual([...removed].sort(), [
      'resources/leaflet/resource.json',
      'talk/here/index.html',
      'talk/here/talk.json',
    ]);
    const site = await filesIn(out);
    assert.equal(site['mine.txt'], 'mine');
    assert.equal(site['resources/leaflet/index.html'], 'changed by hand');
    await assert.rejects(stat(join(out, 'talk')), { code: 'ENOENT' });
  });

  it('removes nothing outside its folder, whatever the list says', async () => {
    await run();
    const victim = join(folder, 'victim.txt');
    await writeFile(victim, '// loader');
    const list = JSON.parse(await readFile(join(out, 'kith-build.json'), 'utf8')) as { files: Record<string, string> };
    list.files['../victim.txt'] = list.files['kith/1/kith.js']!;
    await writeFile(join(out, 'kith-build.json'), JSON.stringify(list));
    assert.deepEqual((await run()).removed, []);
    assert.equal(await readFile(victim, 'utf8'), '// loader');
  });

  for (const [what, link] of [
    ['a folder', 'modules'],
    ['a folder far down', 'kith/1/deep'],
    ['a page', 'index.html'],
    ['its own list', 'kith-build.json'],
  ] as const) {
    it(`writes nothing when ${what} is a link`, async () => {
      const elsewhere = join(folder, 'elsewhere');
      await mkdir(elsewhere);
      await mkdir(join(out, link, '..'), { recursive: true });
      await symlink(elsewhere, join(out, link));
      await assert.rejects(run(), (error: Error) => {
        assert.ok(error instanceof BuildError);
        assert.match(error.message, /is a link to another place/);
        return error.message.startsWith(join(out, link));
      });
      assert.deepEqual([await filesIn(elsewhere), await filesIn(out)], [{}, {}]);
    });

    it(`changes nothing when ${what} that it wrote has become a link`, async () => {
      await run();
      const elsewhere = join(folder, 'elsewhere');
      await rename(join(out, link), elsewhere);
      await symlink(elsewhere, join(out, link));
      await rm(join(content, 'modules/kettle.md'));
      await writeFile(join(embed, 'deep/chunk.js'), '// another');
      const files = await filesIn(folder);
      await assert.rejects(run(), /is a link to another place/);
      assert.deepEqual(await filesIn(folder), files);
    });
  }

  it('writes into a folder that is itself a link', async () => {
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), out);
    await run();
    assert.deepEqual(Object.keys(await filesIn(join(folder, 'real'))), all);
  });

  it('writes over nothing that it did not write', async () => {
    await mkdir(out);
    await writeFile(join(out, 'index.html'), 'my own page');
    await assert.rejects(run(), BuildError);
    assert.deepEqual(await filesIn(out), { 'index.html': 'my own page' });
  });

  it('writes nothing when anything is wrong, and tells all of it', async () => {
    await writeFile(join(content, 'talk/here.yaml'), 'id: here\n');
    await writeFile(join(content, 'modules/bad.md'), 'no front matter');
    const { findings, written } = await run();
    assert.deepEqual([...new Set(findings.map(({ file }) => relative(content, file)))].sort(), [
      'modules/bad.md',
      'talk/here.yaml',
    ]);
    assert.deepEqual(written, []);
    await assert.rejects(stat(out), { code: 'ENOENT' });
  });

  it('says where a page stands when it is told', async () => {
    await run({ base: 'https://help.example.org/kith' });
    assert.match(
      await readFile(join(out, 'talk/here/index.html'), 'utf8'),
      /rel="canonical" href="https:\/\/help.example.org\/kith\/talk\/here\/"/,
    );
  });

  it('refuses folders that do not fit', async () => {
    await assert.rejects(run({ embed: join(folder, 'nowhere') }), /Build @kith\/embed first/);
    await assert.rejects(build(folder, { out, embed }), /no content in/);
    await assert.rejects(build(content, { out: join(content, 'modules'), embed }), /over its content/);
    await assert.rejects(build(content, { out: content, embed }), /over its content/);
  });
});
