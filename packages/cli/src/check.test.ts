import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check } from './check.js';
import { countWords, readingAge, sentences } from './reading.js';

const content = fileURLToPath(new URL('../fixtures/content', import.meta.url));
const today = new Date('2026-11-22T12:00:00Z');
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-check-'));
});
after(() => rm(folder, { recursive: true }));

/** What is found when one file of the good content is changed. */
async function found(file: string, from: string | RegExp, to: string, options = { today }): Promise<string[]> {
  await cp(content, folder, { recursive: true });
  const text = await readFile(join(folder, file), 'utf8');
  assert.notEqual(text.replace(from, to), text);
  await writeFile(join(folder, file), text.replace(from, to));
  const { findings } = await check([folder], options);
  return findings.map(({ severity, line, message, hint }) => `${severity} ${line}: ${message} ${hint}`);
}

const long = `We ${'really '.repeat(30)}mean it.`;
const hard = `${'Considerable organisational responsibilities necessitate unambiguous communication. '.repeat(20)}`;

describe('kith check', () => {
  it('has nothing to say of good content', async () => {
    const { findings, files } = await check([content], { today });
    assert.deepEqual([findings, files], [[], 3]);
  });

  const cases: readonly (readonly [name: string, file: string, from: string | RegExp, to: string, says: RegExp])[] = [
    [
      'a day that has passed',
      'modules/kettle.md',
      'review-by: 2028-11-01',
      'review-by: 2026-11-21',
      /^warning 17: .*2026-11-21, has passed/,
    ],
    [
      'a day that is near',
      'talk/here.yaml',
      'review-by: 2028-11-01',
      'review-by: 2027-02-20',
      /^warning 8: .*again by 2027-02-20/,
    ],
    [
      'a route that is due',
      'talk/here.yaml',
      /check-by: 2028-11-01\n$/,
      'check-by: 2026-11-01\n',
      /^warning 42: .*passed/,
    ],
    [
      'a resource that is due',
      'resources/leaflet.yaml',
      'check-by: 2028-11-01',
      'check-by: 2026-11-01',
      /^warning 18: .*passed/,
    ],
    [
      'a broken link',
      'resources/leaflet.yaml',
      'cost: free',
      'cost: free\nbroken: true',
      /^warning 10: .*did not work/,
    ],
    [
      'evidence without a source',
      'modules/kettle.md',
      /sources:\n.*\n/,
      'sources: []\n',
      /^warning 9: .*names no source/,
    ],
    [
      'a module that leads to nobody',
      'modules/kettle.md',
      /:::signpost\n.*\n:::\n/,
      '',
      /^warning 21: .*person must be one tap away/,
    ],
    ['a step that nothing leads to', 'modules/kettle.md', '{#people}', '{#people next=done}', /^\0/],
    [
      'a step that is passed by',
      'modules/kettle.md',
      '{#start}\n\nIt is 10:30, and you are **worn out**. Sit down. You can go to [your plan](#plan)',
      '{#start next=way}\n\nIt is 10:30, and you may go to [your plan](#plan)',
      /^warning 30: Nothing leads to the step "cup"/,
    ],
    [
      'a long sentence',
      'modules/kettle.md',
      'Well done for stopping.',
      long,
      /^warning 62: This sentence has 33 words/,
    ],
    [
      'a hard step',
      'modules/kettle.md',
      'Well done for stopping.',
      hard,
      /^warning 62: This step reads at the age of \d\d.*"Considerable/,
    ],
    [
      'an id that is not the name of the file',
      'resources/leaflet.yaml',
      'id: leaflet',
      'id: paper',
      /^warning 1: .*Call the file "paper.yaml"/,
    ],
  ];
  for (const [name, file, from, to, says] of cases) {
    // A step linked from another, or left out only by `next`, is still reached: nothing is said.
    const silent = says.source.startsWith('^\\0');
    it(silent ? 'has nothing to say of a step that is reached by a link' : `warns of ${name}`, async () => {
      const all = await found(file, from, to);
      if (silent) assert.deepEqual(all, []);
      else assert.match(all.join('\n'), new RegExp(says.source, 'm'));
      assert.ok(all.length <= 1, all.join('\n'));
    });
  }

  it('does not measure a language that it cannot', async () => {
    const all = await found('modules/kettle.md', 'lang: en-GB', 'lang: cy');
    assert.deepEqual(all, []);
  });

  it('refuses two documents with one id', async () => {
    await cp(content, folder, { recursive: true });
    await cp(join(content, 'modules/kettle.md'), join(folder, 'modules/pot.md'));
    const { findings } = await check([folder], { today });
    await rm(join(folder, 'modules/pot.md'));
    assert.deepEqual(
      findings.map(({ severity, line }) => [severity, line]),
      [
        ['warning', 2],
        ['error', 2],
      ],
    );
  });

  it('tells what a file is by its format when its folder does not say', async () => {
    const path = join(folder, 'loose.yaml');
    await writeFile(path, 'format: talk/1\nid: x\n');
    assert.match((await check([path])).findings[0]!.message, /missing/);
    await writeFile(path, 'id: x\n');
    assert.match((await check([path])).findings[0]!.message, /cannot be told/);
    await rm(path);
  });
});

describe('readingAge', () => {
  // Grades worked out by hand: 0.39 × words a sentence + 11.8 × syllables a word − 15.59, and five.
  it('is the Flesch–Kincaid grade and five', () => {
    assert.equal(readingAge('The cat sat on the mat.'), Math.round((0.39 * 6 + 11.8 - 15.59 + 5) * 10) / 10);
    assert.equal(
      readingAge('The water is in the garden.'),
      Math.round((0.39 * 6 + (11.8 * 8) / 6 - 15.59 + 5) * 10) / 10,
    );
  });

  it('takes a line for a sentence, and no number for a word', () => {
    assert.deepEqual(sentences('Call 116 123 now. It is free.\nOr text'), [
      'Call 116 123 now.',
      'It is free.',
      'Or text',
    ]);
    assert.equal(countWords('Call 116 123 now. It’s free.'), 4);
  });
});
