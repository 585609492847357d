import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, next, start } from '@kith/model';
import { bring, filesWith, jsonFixture, mangled, survives } from '../../../test/importing.js';
import type { Imported } from '../importer.js';
import { surveyjs } from './importer.js';

const path = 'surveyjs/new-baby.json';
const newBaby = async (lang?: string): Promise<Imported> =>
  bring(surveyjs, filesWith({ 'new-baby.json': await jsonFixture(path) }), lang);
const survey = (...elements: object[]): Promise<Imported> =>
  bring(surveyjs, filesWith({ 's.json': { pages: [{ elements }] } }));

const titles = (drafts: Imported['drafts']): string[] =>
  drafts[0]!.module.steps.map(({ kind, title }) => `${kind}: ${title}`);

/** Counts elements by walking the JSON alone; those of a panel that is repeated are its own affair. */
function elementsIn(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce(
    (sum, [key, value]) => sum + (key === 'elements' && Array.isArray(value) ? value.length : 0) + elementsIn(value),
    0,
  );
}

describe('a survey of SurveyJS', () => {
  it('becomes a step for each question and text, of the kind that asks the same', async () => {
    const { module } = (await newBaby()).drafts[0]!;
    assert.deepEqual(
      module.steps.map(({ kind }) => kind),
      [
        'content',
        'content',
        ...['question', 'question', 'reflect', 'question', 'rate', 'question', 'reflect', 'question', 'content'],
        ...['question', 'question', 'question', 'reflect', 'question', 'question'],
        ...['reflect', 'content', 'reflect', 'reflect', 'reflect'],
        'plan',
        'end',
      ],
    );
  });

  it('has each of its elements in the report, and its last words', async () => {
    const { items } = await newBaby();
    // Its last words, the question of a panel that is repeated, and a column and a row of a table come to them.
    assert.equal(items.length, elementsIn(await jsonFixture(path)) + 4);
    assert.deepEqual(
      items.filter(({ outcome }) => outcome === 'lost').map(({ what }) => what.split(':')[0]),
      ['text', 'matrixdropdown', 'column', 'row', 'file', 'signaturepad', 'expression'],
    );
  });

  it('runs nothing that is in it, and leads to nowhere but where a link may', async () => {
    const { module } = (await newBaby()).drafts[0]!;
    assert.doesNotMatch(JSON.stringify(module), /javascript:|script>|steal/);
    assert.match(JSON.stringify(module), /https:\/\/example\.org\/help/);
  });

  it('is in the language that is asked for, and tells of the others', async () => {
    const english = await newBaby();
    assert.match(english.notes!.join(), /--lang cy/);
    const welsh = await newBaby('cy');
    const { module } = welsh.drafts[0]!;
    assert.deepEqual([module.lang, module.title], ['cy', 'Yr wythnosau cyntaf gyda babi']);
    assert.equal(module.steps.find(({ id }) => id === 'pwy-syn-codi-yn-y')?.title, "Pwy sy'n codi yn y nos?");
  });

  it('leads past what is shown only after some answers', async () => {
    const { module } = (await newBaby()).drafts[0]!;
    const way = (answers: Readonly<Record<string, string[]>>): string[] => {
      let progress = start(module);
      for (const [id, options] of Object.entries(answers)) progress = answer(progress, id, { options });
      progress = answer(progress, 'how-tired-are-you', { value: 9, inPlan: false });
      for (let count = 0; count < 40; count++) progress = next(progress);
      return [...progress.trail, progress.at];
    };
    const fine = way({ 'who-gets-up-at-night': ['both-of-us'], 'is-feeding-going-as-you': ['yes-mostly'] });
    assert.equal(fine.length, 6, fine.join());
    const hard = way({
      'who-gets-up-at-night': ['mostly-me'],
      'who-helps': ['friends'],
      'is-feeding-going-as-you': ['not-yet'],
      'how-many-naps-was-it': ['1'],
      'the-washing': ['me'],
    });
    for (const id of ['who-helps', 'what-do-you-hope-for', 'that-is-a-lot-to', 'what-would-help'])
      assert.ok(hard.includes(id) && !fine.includes(id), id);
  });

  it('shows always, and tells, what it shows by a rule that cannot be said', async () => {
    const { drafts, items } = await survey(
      { type: 'comment', name: 'a', title: 'One' },
      { type: 'comment', name: 'b', title: 'Two', visibleIf: '{a} = "yes"' },
      { type: 'comment', name: 'c', title: 'Three', visibleIf: 'foo({a}) > 1' },
    );
    assert.ok(drafts[0]!.module.steps.every(({ branches }) => !branches));
    assert.match(items[1]!.notes.join(), /words of "a"/);
    assert.match(items[2]!.notes.join(), /"foo"/);
  });

  it('shows always, and tells, what it shows after some answers and no other', async () => {
    const { drafts, items } = await survey(
      { type: 'checkbox', name: 'q', title: 'Which?', choices: ['a', 'b', 'c'] },
      { type: 'comment', name: 'both', title: 'Both', visibleIf: "{q} = ['a', 'b']" },
      { type: 'comment', name: 'last', title: 'Last' },
    );
    assert.ok(drafts[0]!.module.steps.every(({ branches }) => !branches));
    assert.match(items[1]!.notes.join(), /no other/);
  });

  it('asks with the answers that a survey adds by itself, in its words or in others, and tells it', async () => {
    const flags = ['showSelectAllItem', 'showNoneItem', 'showRefuseItem', 'showDontKnowItem', 'showOtherItem'];
    const shown = Object.fromEntries(flags.map((flag) => [flag, true]));
    const { drafts, items } = await survey(
      { type: 'checkbox', name: 'q', choices: ['a'], ...shown },
      { type: 'radiogroup', name: 'r', choices: ['b'], showRefuseItem: true, refuseText: 'I cannot say it out loud' },
    );
    const [q, r] = drafts[0]!.module.steps;
    const ids = ['all-of-these', 'a', 'none-of-these', 'i-would-rather-not-say', 'dont-know', 'something-else'];
    assert.deepEqual(q?.kind === 'question' && q.options.map(({ id }) => id), ids);
    assert.deepEqual(r?.kind === 'question' && r.options.map(({ id }) => id), ['b', 'i-cannot-say-it-out']);
    for (const { notes } of items) assert.match(notes.join(), /answers like the others/);
    const elements = [{ type: 'radiogroup', name: 'r', choices: ['b'], showRefuseItem: true }];
    const welsh = await bring(surveyjs, filesWith({ 's.json': { locale: 'cy', pages: [{ elements }] } }));
    assert.match(welsh.items[0]!.notes.join(), /"I would rather not say" among its answers: that is English/);
  });

  it('lists as lost what stands in what is lost, with its words and answers', async () => {
    const { items } = await survey(
      { type: 'flowpanel', name: 'fp', elements: [{ type: 'comment', name: 'y', title: 'In a gap' }] },
      {
        type: 'matrixdropdown',
        name: 'md',
        columns: [{ name: 'c', title: 'How often?' }],
        rows: Array.from({ length: 41 }, (_, index) => `Row ${index}`),
        choices: ['Never', 'Often'],
      },
      { type: 'matrixdynamic', name: 'dy', columns: [{ name: 'd', cellType: 'dropdown', choices: ['Here'] }] },
      { type: 'comment', name: 'end' },
    );
    assert.deepEqual(
      items.filter(({ outcome }) => outcome === 'lost').map(({ what }) => what),
      [
        ...['flowpanel: fp', 'comment: In a gap', 'matrixdropdown: md', 'column: How often?'],
        ...Array.from({ length: 41 }, (_, index) => `row: Row ${index}`),
        ...['matrixdynamic: dy', 'column: d'],
      ],
    );
    const told = items.flatMap(({ notes }) => notes).join();
    for (const words of ['"Never", "Often"', '"Here"']) assert.ok(told.includes(words), words);
  });

  for (const [inputType, what] of [
    ['date', 'a day'],
    ['number', 'a number'],
  ] as const)
    it(`lets people write ${what}, and says so`, async () => {
      const { drafts, items } = await survey({ type: 'text', name: 'When', inputType });
      assert.equal(titles(drafts)[0], 'reflect: When');
      assert.ok(items[0]!.notes.join().includes(`It asked for ${what}.`));
    });

  it('asks a number from 0 to 10 as one, and any other as answers', async () => {
    const { drafts } = await survey(
      { type: 'rating', name: 'a', rateMin: 0, rateMax: 10 },
      { type: 'rating', name: 'b', rateValues: [1, { value: 2, text: 'Two' }, 3] },
      { type: 'rating', name: 'c', rateMin: 2, rateMax: 10, rateStep: 4 },
      { type: 'slider', name: 'd' },
    );
    const [a, b, c] = drafts[0]!.module.steps;
    assert.equal(a?.kind, 'rate');
    assert.deepEqual(b?.kind === 'question' && b.options.map(({ id }) => id), ['1', 'two', '3']);
    assert.deepEqual(c?.kind === 'question' && c.options.map(({ id }) => id), ['2', '6', '10']);
  });

  it('reads answers as older surveys write them', async () => {
    const { drafts } = await bring(
      surveyjs,
      filesWith({ 's.json': { questions: [{ type: 'radiogroup', name: 'a', choices: ['y|Yes, I do', 'n|No'] }] } }),
    );
    const [step] = drafts[0]!.module.steps;
    assert.deepEqual(step?.kind === 'question' && step.options.map(({ id }) => id), ['yes-i-do', 'no']);
  });

  it('makes no module where nothing came along', async () => {
    const { drafts, items } = await survey({ type: 'file', name: 'a' });
    assert.deepEqual([drafts.length, items.length], [0, 1]);
  });

  it('tells what it said at its end after some answers', async () => {
    const completedHtmlOnCondition = [
      { expression: '{a} = 1', html: { default: '<p>Call <b>us</b></p>', cy: 'Ffoniwch' } },
    ];
    const elements = [{ type: 'comment', name: 'a', title: 'How is it?' }];
    const { notes } = await bring(surveyjs, filesWith({ 's.json': { elements, completedHtmlOnCondition } }));
    assert.match((notes ?? []).join(), /other words after some answers\. Those were left out: "Call us"/);
  });

  it('is refused where it is nested deeper than any survey', async () => {
    const deep = `{"pages":[{"elements":[{"type":"html","name":"a","html":${'['.repeat(5000)}${']'.repeat(5000)}}]}]}`;
    await assert.rejects(surveyjs.read(filesWith({ 's.json': deep }), { today: new Date() }), /nested too deep/);
  });

  it('knows nothing else', async () => {
    for (const value of [
      {},
      [],
      { pages: [] },
      { pages: [{ elements: [3] }] },
      { resourceType: 'Questionnaire', item: [] },
    ])
      assert.equal(await surveyjs.knows(filesWith({ 'a.json': value })), false, JSON.stringify(value));
    await assert.rejects(surveyjs.read(filesWith({ 'a.json': {} }), { today: new Date() }), /holds no survey/);
  });

  it('does no harm, whatever is in it', async () =>
    survives(
      surveyjs,
      mangled(await jsonFixture(path)).map((document) => filesWith({ 's.json': document })),
    ));
});
