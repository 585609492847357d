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
const hardWords = 'Considerable organisational responsibilities necessitate unambiguous communication. ';
const hard = hardWords.repeat(20);

describe('kith check', () => {
  it('has nothing to say of good content', async () => {
    const { findings, files } = await check([content], { today });
    assert.deepEqual([findings, files], [[], 4]);
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
      'ages that nobody has',
      'talk/here.yaml',
      'tier: own',
      'tier: own\n    ages: { from: 18, to: 11 }',
      /^warning 14: Nobody is 18 or older and 11 or younger/,
    ],
    [
      'a radius around nothing',
      'talk/here.yaml',
      'tier: own',
      'tier: own\n    place: { districts: [BS5], radius: 5 }',
      /^warning 14: .*no point to measure/,
    ],
    [
      'every other week, counted from nowhere',
      'talk/here.yaml',
      /week: .*\n.*\n.*closed/,
      'schedules: [{ freq: WEEKLY, interval: 2, byday: MO, opens-at: "09:00", closes-at: "17:00" }]',
      /^warning 22: Nobody can tell from this when it is open/,
    ],
    [
      'a schedule without times of day',
      'talk/here.yaml',
      /week: .*\n.*\n.*closed/,
      'schedules: [{ freq: WEEKLY, byday: MO }]',
      /^warning 22: Nobody can tell from this when it is open/,
    ],
    [
      'a schedule that is over',
      'talk/here.yaml',
      /week: .*\n.*\n.*closed/,
      'schedules: [{ freq: WEEKLY, byday: MO, until: 2026-11-01, opens-at: "09:00", closes-at: "17:00" }]',
      /^warning 22: It is open on no day/,
    ],
    [
      'more schedules than are read',
      'talk/here.yaml',
      /week: .*\n.*\n.*closed/,
      `schedules: [${'{ freq: WEEKLY, byday: MO, opens-at: "09:00", closes-at: "17:00" }, '.repeat(501)}]`,
      /^warning 22: These are too many/,
    ],
    [
      'a line of others that is pinned',
      'talk/here.yaml',
      'tier: emergency',
      'tier: emergency\n    pinned: true',
      /^warning 36: .*own team can be pinned/,
    ],
    [
      'a meeting that is over',
      'meetings/tea.yaml',
      /starts: 2026-12-01(.*)\nends: 2026-12-01(.*)\nrepeats: .*\nchanges: .*/,
      'starts: 2026-11-03$1\nends: 2026-11-03$2\n',
      /^warning 8: .*last of it is over/,
    ],
    [
      'times that changed, and no revision',
      'meetings/tea.yaml',
      'revision: 2\n',
      '',
      /^warning .*which of two files is the newer/,
    ],
    [
      'a meeting that is full, and no word on what to do',
      'meetings/tea.yaml',
      'revision: 2',
      'revision: 2\nstatus: full',
      /^warning 12: .*what to do/,
    ],
    [
      'a room of which nobody knows if it has steps',
      'meetings/tea.yaml',
      'access: step-free',
      'access: unknown',
      /^warning 19: .*steps/,
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
      /^error 30: Nothing leads to the step "cup"/,
    ],
    [
      'a step whose branches have nowhere else to go',
      'modules/kettle.md',
      /rights:([^]*)# That is it[^]*/,
      'branches: { plan: [{ when: { answered: cup }, go: cup }] }\nrights:$1',
      /^error 15: Where none of these holds, nothing comes after/,
    ],
    [
      'an alert that brings nobody',
      'modules/kettle.md',
      'rights:',
      "alerts: [{ when: { '==': [{ var: cup }, nothing] }, go: plan }]\nrights:",
      /^error 15: This alert brings nobody: the step "plan" names no people/,
    ],
    [
      'a long sentence in what a scenario shows',
      'modules/kettle.md',
      ':::reflect\nWhat would you like to hear?\n:::',
      `:::scenario
## A {#before}
${long}
## B {#after}
B
## C {#points}
- C {#c}
:::`,
      /^warning 49: This sentence has 33 words/,
    ],
    [
      'a long sentence in something to try',
      'modules/kettle.md',
      ':::reflect\nWhat would you like to hear?\n:::',
      `:::practice\n- ${long} {#try}\n:::`,
      /^warning 48: This sentence has 33 words/,
    ],
    [
      'a long sentence',
      'modules/kettle.md',
      'Well done for stopping.',
      long,
      /^warning 64: This sentence has 33 words/,
    ],
    [
      'a block that is not closed',
      'modules/kettle.md',
      /:::end\n:::\n$/,
      ':::reflect\nWhat helps?\n',
      /^warning 66: This ":::reflect" is not closed/,
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
    it(silent ? 'has nothing to say of a step that is reached by a link' : `tells of ${name}`, async () => {
      const all = await found(file, from, to);
      if (silent) assert.deepEqual(all, []);
      else assert.match(all.join('\n'), new RegExp(says.source, 'm'));
      assert.ok(all.length <= 1, all.join('\n'));
    });
  }

  for (const [where, from, to] of [
    ['feedback', 'A good choice.', 'A good choice. See [the rest](#more).'],
    ['a prompt', 'What would you like to hear?', 'What would you like to hear? See [the rest](#more).'],
    ['people', 'any time. {#samaritans}', 'any time. See [the rest](#more). {#samaritans}'],
  ] as const)
    it(`knows a step that only ${where} leads to`, async () => {
      const file = 'modules/kettle.md';
      const aside = '# That is it {#done}\n\n:::end\n:::\n\n# More {#more}\n\nRest.\n';
      const stop = (text: string): string =>
        text.replace(/# Your plan[^]*/, `# Your plan {#plan next=done}\n\n${aside}`);
      await cp(content, folder, { recursive: true });
      const text = stop(await readFile(join(folder, file), 'utf8')).replace('{#done}', '{#done next=start}');
      await writeFile(join(folder, file), text);
      const unlinked = (await check([folder], { today })).findings.map(({ message }) => message);
      assert.deepEqual(unlinked, ['Nothing leads to the step "more".']);
      assert.notEqual(text.replace(from, to), text);
      await writeFile(join(folder, file), text.replace(from, to));
      assert.deepEqual((await check([folder], { today })).findings, []);
    });

  it('warns of a hard step, and of the module that it makes hard', async () => {
    const [step = '', whole = '', ...more] = await found('modules/kettle.md', 'Well done for stopping.', hard);
    assert.match(whole, /^warning 3: This module reads at the age of \d\d.*"Considerable/);
    assert.match(
      step,
      /^warning 62: This step reads at the age of \d\d.* line 64, "Considerable.*\(.*long words: .*\)/,
    );
    assert.deepEqual(more, []);
  });

  it('warns of a module whose hard steps are all short, though a long one is easy', async () => {
    const steps = Array.from({ length: 12 }, (_, index) => `# Part {#part-${index}}\n\n${hardWords.repeat(10)}\n`);
    const easy = `# Easy {#easy}\n\n${'You can sit on it for a bit. '.repeat(20)}\n`;
    const all = await found('modules/kettle.md', '# Your plan', `${easy}\n${steps.join('\n')}\n# Your plan`);
    assert.equal(all.length, 1, all.join('\n'));
    assert.match(all[0]!, /^warning 3: This module reads at the age of \d\d/);
  });

  it('warns of routes and of a resource in their own words', async () => {
    const lines = await found('talk/here.yaml', /what: .*/, `what: ${hard}`);
    assert.deepEqual(
      lines.map((line) => line.replace(/ reads .*/, '')),
      ['warning 14: This route', 'warning 4: This list of routes'],
    );
    const [note, ...more] = await found(
      'talk/here.yaml',
      /intro: .*([^]*?)what: .*/,
      `intro: ${hardWords.repeat(12)}$1what: ${hardWords.repeat(12)}`,
    );
    assert.match(note ?? '', /^warning 4: This list of routes reads at the age of \d\d/);
    assert.deepEqual(more, []);
    const card = await found('resources/leaflet.yaml', /summary: .*/, `summary: ${hard}`);
    assert.deepEqual(
      card.map((line) => line.replace(/ reads .*/, '')),
      ['warning 4: This summary', 'warning 3: This resource'],
    );
  });

  it('has nothing to say of the words for workers, which no family reads', async () => {
    const note = `Well done for stopping.\n\n:::for-workers\n${hard}\n:::`;
    assert.deepEqual(await found('modules/kettle.md', 'Well done for stopping.', note), []);
  });

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
