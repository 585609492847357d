import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesBelow, zipOf } from '../../test/archives.js';
import { fixture } from '../../test/importing.js';
import { CommandError, UsageError } from '../command.js';
import { importCommand } from './import.js';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-import-'));
});
after(() => rm(folder, { recursive: true }));

function kith(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const node = ['--import', import.meta.resolve('tsx'), '--conditions=kith-source', main, 'import', ...args];
  return spawnSync(process.execPath, node, { cwd: folder, encoding: 'utf8' });
}

describe('kith import', () => {
  it('tells what became of an H5P package, and where the rest is told', async () => {
    const path = await zipOf(await filesBelow(fixture('h5p/presentation')), 'habits.h5p');
    const { status, stdout, stderr } = kith(path, '--out', 'content');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(
      stdout,
      /^Lost:\n {2}Image: A picture that is not there \(content\.json: presentation\.slides\[0\]\.elements\[1\]\.action\)\n {4}→ .+\n/,
    );
    assert.match(stdout, /\nhabits\.h5p: 5 items: 3 arrived as steps \(\d of them changed\), 2 lost\.\n/);
    assert.match(stdout, /\nLeft for you to do: \d+ things?\. See them with: npx kith check content\n/);
    assert.match(stdout, /\nWritten: modules\/small-habits\.md\. The report is content\/small-habits\.import\.md\.\n$/);
    assert.deepEqual((await readdir(join(folder, 'content'))).sort(), [
      'modules',
      'small-habits.import.json',
      'small-habits.import.md',
    ]);

    const again = importCommand.run([path, '--out', join(folder, 'content')]);
    await assert.rejects(again, { message: /^There are files of those names already: .*\n {4}→ .*--out.*--force\.$/ });
    const json = kith(path, '--out', 'content', '--force', '--format', 'json');
    assert.equal((JSON.parse(json.stdout) as { counts: { items: number } }).counts.items, 5);
  });

  it('fails where nothing could be brought over, and keeps the words', async () => {
    const content = { intro: '<p>Count</p>', quizType: 'arithmetic', text: 'As fast as you can.' };
    const path = await zipOf(
      { 'h5p.json': { title: 'Words', mainLibrary: 'H5P.ArithmeticQuiz' }, 'content/content.json': content },
      'sums.h5p',
    );
    const { status, stdout } = kith(path, '--out', 'none');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /Its words, to write it anew: Count \| As fast as you can\.\n[^]*Nothing could be brought over\. The report is none\/sums\.import\.md\.\n$/,
    );
  });

  it('says what it cannot read, and what it can', async () => {
    await assert.rejects(importCommand.run([await zipOf({ 'a.txt': 'x' }, 'some.zip')]), (error) => {
      assert.ok(error instanceof CommandError);
      assert.match(error.message, /^It does not show what some\.zip is\.\n {4}→ .*an H5P package.*--from\.$/);
      return true;
    });
  });

  for (const args of [
    [],
    ['a', 'b'],
    ['a', '--from', 'scorm'],
    ['a', '--lang', 'English'],
    ['a', '--format', 'github'],
    ['a', '--loud'],
  ])
    it(`does not understand: kith import ${args.join(' ')}`, async () => {
      await assert.rejects(async () => importCommand.run(args), UsageError);
    });
});
