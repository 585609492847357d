import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../command.js';
import { readTranslation } from '../translations/document.js';
import { translateCommand } from './translate.js';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures/content', import.meta.url));
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-translate-'));
  await cp(fixtures, folder, { recursive: true });
});
after(() => rm(folder, { recursive: true }));

function kith(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const node = ['--import', import.meta.resolve('tsx'), '--conditions=kith-source', main, 'translate', ...args];
  return spawnSync(process.execPath, node, { cwd: folder, encoding: 'utf8' });
}
const text = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
const change = async (file: string, from: string | RegExp, to: string): Promise<void> => {
  const before = await text(file);
  assert.notEqual(before.replace(from, to), before);
  await writeFile(join(folder, file), before.replace(from, to));
};
const sidecar = 'modules/kettle.cy.yaml';

describe('kith translate', () => {
  it('keeps the notes that people made in a translation, and writes its own anew', async () => {
    const module = 'modules/kettle.md';
    assert.equal(kith(module, '--to', 'ur', '--out', 'modules/kettle.ur.yaml').status, 0);
    const file = 'modules/kettle.ur.yaml';
    await change(file, 'format:', '# Ask Sana about tone.\nformat:');
    await change(file, 'status: draft', 'status: draft # until Sana has read it');
    await change(file, /\n( *)- at: title\n/, '\n$1# Sana: "kettle" is chai here.\n$1- at: title # first\n');
    await change(file, /text: ""|text: ''/, "text: '' # not yet");
    await change(
      file,
      /\n( *)- at: steps\.cup\.options\.tea\n/,
      '\n$1# Not Chinese tea.\n$1- at: steps.cup.options.tea\n',
    );
    await writeFile(join(folder, file), `${await text(file)}# The last line of Sana.\n`);
    await change(module, 'title: Put the kettle on', 'title: Put the kettle on now');
    assert.equal(kith(module, '--to', 'ur', '--out', 'kettle.ur.po').status, 0);
    await change('kettle.ur.po', /(msgid "Put the kettle on now"\nmsgstr) ""/, '$1 "چائے رکھیں"');
    assert.equal(kith(module, '--import', 'kettle.ur.po').status, 0);
    const now = await text(file);
    for (const note of [
      /# Ask Sana about tone\.\n/,
      /status: draft # until Sana has read it\n/,
      / *# Sana: "kettle" is chai here\.\n *#\. A title[^\n]*\n *#\. en-GB: Put the kettle on now\n *- at: title # first\n/,
      /text: چائے رکھیں # not yet\n/,
      /\n# The last line of Sana\.\n/,
    ])
      assert.match(now, note);
    assert.doesNotMatch(now, /en-GB: Put the kettle on\n/);
    // What the module no longer has takes nobody's note with it.
    assert.match(now, /\n# steps\.cup\.options\.tea: Not Chinese tea\.\n$/);
    assert.equal(kith(module, '--to', 'ur', '--out', file).status, 0);
    const notes = (yaml: string): string[] =>
      yaml.split('\n').filter((line) => / # |^\s*# /.test(line.replace(/#\..*/, '')));
    assert.deepEqual(notes(await text(file)), notes(now));
    await rm(join(folder, file));
    await change(module, 'title: Put the kettle on now', 'title: Put the kettle on');
  });

  it('sends a module and brings it back, string by string', async () => {
    const module = 'modules/kettle.md';
    assert.equal(kith(module, '--to', 'cy', '--out', 'kettle.po').stdout, 'kettle.po is written.\n');
    await change('kettle.po', /(msgid "Put the kettle on"\nmsgstr) ""/, '$1 "Rhowch y tegell ymlaen"');
    assert.match(
      kith('--import', 'kettle.po').stdout,
      /^modules\/kettle\.cy\.yaml: 1 of \d+ translated, \d+ missing; draft\.\n$/,
    );
    assert.match(await text(sidecar), /at: title\n {4}source: \w+\n {4}text: Rhowch y tegell ymlaen\n$/);

    // The rest as XLIFF, of which one string comes back; then the module changes.
    assert.equal(kith(module, '--to', 'cy', '--only', 'missing', '--out', 'kettle.xlf').status, 0);
    assert.doesNotMatch(await text('kettle.xlf'), /<unit id="title">/);
    await change('kettle.xlf', /(<source>Tea<\/source>)/, '$1<target>Te</target>');
    await change(module, '- Tea {#tea}', '- Strong tea {#tea}');
    const { stdout } = kith(module, '--import', 'kettle.xlf', '--by', 'Nia');
    assert.match(stdout, /1 of \d+ translated, 1 out of date, \d+ missing; draft\.\nIt stays a draft/);
    const { value } = readTranslation(await text(sidecar), 'x');
    assert.deepEqual(
      value!.strings.map(({ at, text: words }) => [at, words]),
      [
        ['title', 'Rhowch y tegell ymlaen'],
        ['steps.cup.options.tea', 'Te'],
      ],
    );

    // Both are reviewed, and so is the whole of what there is.
    await change('kettle.po', /(msgid "Tea"\nmsgstr) ""/, '$1 "Te"');
    assert.match(kith('--import', 'kettle.po', '--by', 'Nia').stdout, /; reviewed\.\n$/);
    assert.equal(readTranslation(await text(sidecar), 'x').value!.reviewed!.by, 'Nia');
  });

  it('changes nothing where something is wrong, and says on which line', async () => {
    const po = await text('kettle.po');
    const wrong = po.replace(/(msgid "Nothing yet"\nmsgstr) ""/, '$1 "<b>Dim</b>"');
    assert.notEqual(wrong, po);
    await writeFile(join(folder, 'wrong.po'), wrong);
    const before = await text(sidecar);
    const { status, stdout } = kith('--import', 'wrong.po');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^wrong\.po:\d+:1 steps\.cup\.options\.nothing: HTML cannot be shown here\.[^]*Nothing was changed\.\n$/,
    );
    assert.equal(await text(sidecar), before);
  });

  it('never writes over the work of a translator', async () => {
    const module = join(folder, 'modules/kettle.md');
    const out = (file: string, ...more: string[]): Promise<number> =>
      translateCommand.run([module, '--to', 'cy', '--out', join(folder, file), ...more]);
    await assert.rejects(out('kettle.po'), /is there already.*--import .*kettle\.po/);
    await assert.rejects(out(sidecar, '--only', 'missing'), /leave out a part/);
  });

  for (const [args, says] of [
    [['modules/kettle.md'], /--to cy/],
    [['modules/kettle.md', '--to', 'en-GB'], /is the language that/],
    [['modules/kettle.md', '--to', 'cy', '--format', 'docx'], /There are: xliff, po, yaml/],
    [['modules/kettle.md', '--to', 'cy', '--only', 'some'], /not "some"/],
    [['talk/here.yaml', '--to', 'cy'], /is not a module/],
  ] as const)
    it(`does not understand: kith translate ${args.join(' ')}`, async () => {
      const [path, ...more] = args;
      await assert.rejects(translateCommand.run([join(folder, path), ...more]), (error) => {
        assert.ok(error instanceof UsageError);
        assert.match(error.message, says);
        return true;
      });
    });
});
