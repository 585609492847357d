import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kith as inProcess } from './kith.js';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/content', import.meta.url));
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-main-'));
  await cp(fixtures, join(folder, 'content'), { recursive: true });
  await cp(fixtures, join(folder, 'wrong'), { recursive: true });
  const talk = join(folder, 'wrong/talk/here.yaml');
  await writeFile(talk, (await readFile(talk, 'utf8')).replace('tier: own', 'tier: ours'));
});
after(() => rm(folder, { recursive: true }));

function kith(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const node = ['--import', import.meta.resolve('tsx'), '--conditions=kith-source', main, ...args];
  return spawnSync(process.execPath, node, { cwd: folder, encoding: 'utf8' });
}

describe('kith on the command line', () => {
  it('checks, and says that all is well', () => {
    const { status, stdout, stderr } = kith('check', 'content');
    assert.deepEqual([status, stdout, stderr], [0, '4 files: all well.\n', '']);
  });

  it('says where a problem is, what it is and how to mend it', () => {
    const { status, stdout } = kith('check', 'wrong');
    assert.equal(status, 1);
    assert.match(stdout, /^wrong\/talk\/here\.yaml:13:5 tier: "ours" .*\n {4}→ .+\n4 files: 1 problem\.\n$/);
  });

  it('prints for tools and for GitHub', () => {
    const [found, ...more] = JSON.parse(kith('check', 'wrong', '--format', 'json').stdout) as object[];
    assert.deepEqual(
      { ...found, message: '', hint: '' },
      { file: 'wrong/talk/here.yaml', line: 13, column: 5, severity: 'error', message: '', hint: '' },
    );
    assert.deepEqual(more, []);
    assert.match(
      kith('check', 'wrong', '--format=github').stdout,
      /^::error file=wrong\/talk\/here\.yaml,line=13,col=5::tier: "ours" .*\n$/,
    );
  });

  it('builds a site', async () => {
    await cp(fixtures, join(folder, 'embed/cdn'), { recursive: true });
    await writeFile(join(folder, 'embed/package.json'), '{ "version": "2.0.0" }');
    await writeFile(join(folder, 'embed/cdn/kith.js'), '');
    await mkdir(join(folder, 'embed/take-away'), { recursive: true });
    await writeFile(join(folder, 'embed/take-away/en.js'), '');
    const args = ['build', 'content', '--out', 'site', '--embed', 'embed/cdn'];
    assert.match(kith(...args).stdout, /^4 files: all well\.\nsite: 23 written, 0 unchanged, 0 removed\.\n$/);
    const again = kith(...args);
    assert.deepEqual([again.status, again.stdout.split('\n')[1]], [0, 'site: 0 written, 23 unchanged, 0 removed.']);
    const wrong = kith('build', 'wrong', '--out', 'other', '--embed', 'embed/cdn');
    assert.equal(wrong.status, 1);
    assert.match(wrong.stdout, /Nothing was written\.\n$/);
  });

  it('says that it follows no link out of the site', async () => {
    await mkdir(join(folder, 'embed/cdn'), { recursive: true });
    await writeFile(join(folder, 'embed/package.json'), '{ "version": "2.0.0" }');
    await writeFile(join(folder, 'embed/cdn/kith.js'), '');
    await mkdir(join(folder, 'embed/take-away'), { recursive: true });
    await writeFile(join(folder, 'embed/take-away/en.js'), '');
    await mkdir(join(folder, 'elsewhere'));
    await mkdir(join(folder, 'linked'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'linked/modules'));
    const { status, stdout, stderr } = kith('build', 'content', '--out', 'linked', '--embed', 'embed/cdn');
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^linked\/modules is a link to another place, .* Take the link away, .*\n$/);
    assert.deepEqual(await readdir(join(folder, 'elsewhere')), []);
  });

  it('explains itself', async () => {
    const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    const first = kith('--version');
    assert.deepEqual([first.stdout, first.status], [`${version}\n`, 0]);
    assert.match(kith('--help').stdout, /kith build <folder> --out <dir>/);
    const { status, stdout } = kith('build', 'content', '--help');
    assert.equal(status, 0);
    assert.match(stdout, /^Check the content [^]*--base <url> +the address/);
  });

  it('does not understand a misspelt command, and says which is meant', () => {
    const { status, stdout, stderr } = kith('biuld', 'content');
    const told = 'There is no command "biuld". Did you mean "npx kith build"?\nTry: npx kith --help\n';
    assert.deepEqual([status, stdout, stderr], [2, '', told]);
  });

  for (const [args, ends] of [
    [[], 'kith --help'],
    [['bake'], 'kith --help'],
    [['--format', 'json', 'check'], 'kith --help'],
    [['check', '--loud'], 'kith check --help'],
    [['check', '--format', 'xml'], 'kith check --help'],
    [['build', 'content'], 'kith build --help'],
    [['build', '--out', 'x'], 'kith build --help'],
    [['build', 'content', '--out', 'x', '--base', 'ftp://x'], 'kith build --help'],
    [['new', 'modul'], 'kith new --help'],
    [['new', 'module', 'Ünder', '--title', 'x', '--lang', 'en'], 'kith new --help'],
    [['preview', 'content', '--port', 'soon'], 'kith preview --help'],
  ] as const)
    it(`does not understand: kith ${args.join(' ')}`, async () => {
      const told: string[] = [];
      assert.equal(await inProcess(args, (text) => told.push(text)), 2);
      assert.match(told.join(''), /^.+\nTry: .+\n$/);
      assert.ok(told.join('').endsWith(`Try: npx ${ends}\n`), told.join(''));
    });

  it('begins a module, asks nothing, and says what to do next', () => {
    const args = ['new', 'module', '--title', 'Tea for two', '--lang', 'en-GB', '--in', 'mine'];
    const { status, stdout, stderr } = kith(...args);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(
      stdout,
      /^mine\/modules\/tea-for-two\.md is made\.[^]*npx kith preview mine\/modules\/tea-for-two\.md/,
    );
    const again = kith(...args);
    assert.deepEqual(
      [again.status, again.stderr],
      [1, 'mine/modules/tea-for-two.md is there already, and is left as it is. Give another id.\n'],
    );
    assert.equal(kith('check', 'mine').status, 0);
  });

  it('says which file is not there', () => {
    const { status, stdout } = kith('check', 'gone', '--format', 'json');
    assert.equal(status, 1);
    const [told] = JSON.parse(stdout) as { file: string; message: string }[];
    assert.deepEqual([told!.file, told!.message], ['gone', 'There is no file or folder of this name.']);
    const translate = kith('translate', 'gone.md', '--to', 'cy');
    assert.equal(translate.status, 1);
    assert.match(translate.stderr, /^gone\.md is not there\. Look for a slip in its name/);
  });
});
