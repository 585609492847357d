import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { check } from '../check.js';
import { create, idOf, newKinds, titleOf } from './create.js';

let folder: string;
const given = { id: 'bedtime', title: 'Bedtime: "without" tears # 1', lang: 'en-GB', day: '2026-11-23' };
const today = new Date('2026-11-23T12:00:00Z');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-new-'));
});
afterEach(() => rm(folder, { recursive: true }));

const told = async (path: string): Promise<string[]> =>
  (await check([path], { today })).findings.map(
    ({ severity, line, message }) => `${severity} ${line}: ${message.replace(/ on \d+ lines: .*/, ' …')}`,
  );

describe('a new document', () => {
  it('is a module with no mistake, and nothing to mend but what its author alone can', async () => {
    const file = await create('module', folder, given);
    assert.equal(file, join(folder, 'modules/bedtime.md'));
    assert.deepEqual(await told(file), [
      'warning 11: The evidence names no source.',
      'warning 6: Words are still to be written …',
    ]);
    const [source] = (await check([file], { today })).sources;
    assert.equal(source?.value.title, given.title);
    assert.equal(source?.kind === 'module' && source.value.reviewBy, '2028-11-23');
  });

  it('has nothing left to mend once the words are there', async () => {
    const file = await create('module', folder, given);
    const text = (await readFile(file, 'utf8'))
      .replaceAll('✎ ', '')
      .replace('sources: []', 'sources: [{ doi: 10.1000/182 }]');
    await writeFile(file, text);
    assert.deepEqual(await told(file), []);
  });

  it('may be in another language, whose every word is then to be written', async () => {
    const file = await create('module', folder, { ...given, lang: 'cy' });
    const text = await readFile(file, 'utf8');
    assert.deepEqual(await told(file), [
      'warning 11: The evidence names no source.',
      'warning 6: Words are still to be written …',
    ]);
    assert.deepEqual(text.match(/^#+ (?!✎).*\{#.*$/gm), null);
  });

  it('may be of every kind that there is', async () => {
    for (const kind of newKinds) {
      const file = await create(kind, folder, given);
      const lines = await told(file);
      assert.deepEqual(
        lines.filter((line) => line.startsWith('error')),
        [],
        file,
      );
      assert.match(lines.at(-1) ?? '', /^warning \d+: Words are still to be written …$/);
    }
  });

  it('goes into the folder of its kind, even when that is where one is', async () => {
    const first = await create('module', folder, given);
    assert.equal(await create('module', join(first, '..'), { ...given, id: 'two' }), join(folder, 'modules/two.md'));
  });

  it('overwrites nothing', async () => {
    const file = await create('module', folder, given);
    await writeFile(file, 'Mine.');
    await assert.rejects(create('module', folder, given), /bedtime\.md is there already, and is left as it is/);
    assert.equal(await readFile(file, 'utf8'), 'Mine.');
  });

  for (const [kind, change, says] of [
    ['modul', {}, /no "modul" to be made\. There are: module, resource, meeting, talk, scale\./],
    ['module', { id: '../up' }, /"\.\.\/up" is not an id/],
    ['module', { lang: 'English' }, /"English" is not a language/],
    ['module', { lang: 'en_GB' }, /"en_GB" is not a language/],
    ['module', { title: ' ' }, /Give it a title/],
    ['toString', {}, /no "toString" to be made/],
  ] as const)
    it(`is not made of ${kind} ${JSON.stringify(change)}`, async () => {
      await assert.rejects(create(kind, folder, { ...given, ...change }), says);
    });

  it('is named after its title, or its title after its name', () => {
    assert.equal(idOf('Bedtime – don’t panic: Élodie & Sam!'), 'bedtime-dont-panic-elodie-sam');
    assert.equal(idOf('بچے'), '');
    assert.equal(titleOf('cooling-off'), 'Cooling off');
  });
});
