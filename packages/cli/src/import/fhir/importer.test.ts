import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scoresOf, start, valueIn, answer, next } from '@kith/model';
import { bring, filesWith, jsonFixture, mangled, survives } from '../../../test/importing.js';
import type { Imported } from '../importer.js';
import { fhir } from './importer.js';

const from = async (path: string): Promise<Imported> =>
  bring(fhir, filesWith({ [path.split('/').at(-1)!]: await jsonFixture(path) }));

/** Counts items by walking the JSON alone. */
const itemsIn = (part: unknown): number =>
  typeof part !== 'object' || part === null
    ? 0
    : Object.entries(part).reduce(
        (sum, [key, value]) => sum + (key === 'item' && Array.isArray(value) ? value.length : 0) + itemsIn(value),
        0,
      );

const weight = (code: string, value: number): object => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: value }],
  valueCoding: { code, display: code },
});
const answers = [weight('no', 0), weight('yes', 2)];
const calculated = (expression: string): object => ({
  linkId: 'total',
  type: 'integer',
  text: 'Total',
  extension: [
    {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
      valueExpression: { language: 'text/fhirpath', expression },
    },
  ],
});
/** A measure of three questions, two of them in a group, and how it is added up. */
const measure = (expression: string, more: object = {}): Promise<Imported> =>
  bring(
    fhir,
    filesWith({
      'q.json': {
        resourceType: 'Questionnaire',
        status: 'active',
        title: 'Three',
        item: [
          { linkId: 'a', type: 'choice', text: 'A?', answerOption: answers },
          {
            linkId: 'g',
            type: 'group',
            item: [
              { linkId: 'b1', type: 'choice', text: 'B?', answerOption: answers },
              { linkId: 'b2', type: 'choice', text: 'C?', answerOption: answers },
            ],
          },
          calculated(expression),
        ],
        ...more,
      },
    }),
  );

describe('a FHIR questionnaire', () => {
  it('becomes a scale, word for word, and a module that asks it, where its answers have weights', async () => {
    const { drafts, scales, items } = await from('fhir/ease-4.json');
    const [scale] = scales;
    assert.deepEqual(
      drafts[0]!.module.steps.map(({ kind }) => kind),
      ['content', 'scale', 'reflect', 'plan', 'end'],
    );
    assert.equal(
      scale!.questionnaire.copyright,
      '© Example Families Trust. No permission required to reproduce, translate, display or distribute.',
    );
    assert.equal(scale!.permission, 'none-required');
    assert.equal(items.filter(({ outcome }) => outcome === 'lost').length, 0);
    const given = Object.fromEntries(['1', '2', '3', '4'].map((number) => [`ease/${number}`, 'most']));
    assert.equal(scoresOf(scale!, given)[0]!.value, 8);
  });

  it('becomes a module otherwise, with its questions where they were asked', async () => {
    const { drafts, items } = await from('fhir/bundle.json');
    const { module } = drafts[1]!;
    assert.deepEqual(
      module.steps.map(({ kind }) => kind),
      [
        'content',
        'question',
        'reflect',
        'question',
        'question',
        'rate',
        'question',
        'reflect',
        'reflect',
        'content',
        'plan',
        'end',
      ],
    );
    const lost = items.filter(({ outcome }) => outcome === 'lost').map(({ what }) => what);
    assert.deepEqual(lost, [
      'Number: As a share of all',
      'Item of type "date": When was it?',
      'Whole number: How old is the youngest child?',
      'Choice: Which of these is yours?',
    ]);
    assert.doesNotMatch(JSON.stringify(drafts), /javascript:|<script|alert/);
  });

  it('leads past what was asked only after some answers', async () => {
    const { module } = (await from('fhir/bundle.json')).drafts[1]!;
    const way = (options: string[], heard: string): string[] => {
      let progress = answer(start(module), 'what-was-it-about', { options });
      progress = answer(progress, 'could-the-children-hear-it', { options: [heard] });
      for (let count = 0; count < 20; count++) progress = next(progress);
      assert.equal(valueIn(progress)('could-the-children-hear-it'), heard);
      return [...progress.trail, progress.at];
    };
    assert.ok(!way(['money'], 'no').includes('what-else-was-it-about'));
    assert.ok(way(['something-else'], 'no').includes('what-else-was-it-about'));
    assert.ok(!way(['money'], 'no').includes('how-worried-do-they-seem'));
    assert.ok(way(['money'], 'yes').includes('how-worried-do-they-seem'));
    assert.equal(way(['money'], 'no').at(-1), 'the-end');
  });

  const ranged = (type: string, min: number, max: number, more: object = {}): object => ({
    linkId: 'safe',
    type,
    text: 'How safe do you feel?',
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueDecimal: min },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueDecimal: max },
    ],
    ...more,
  });
  const after = (operator: string, answer: object): object => ({
    linkId: 'why',
    type: 'string',
    text: 'Why?',
    enableWhen: [{ question: 'safe', operator, ...answer }],
  });
  const last = { linkId: 'last', type: 'string', text: 'Last' };
  const asking = (...item: object[]): Promise<Imported> =>
    bring(fhir, filesWith({ 'q.json': { resourceType: 'Questionnaire', item } }));

  it('asks for a number from 0 to 10 as one, with its thresholds', async () => {
    const [rate] = (await asking(ranged('integer', 0, 10), after('>', { answerInteger: 4 }), last)).drafts[0]!.module
      .steps;
    assert.equal(rate!.kind, 'rate');
    assert.deepEqual(rate!.branches, [{ when: { '>': [{ var: 'how-safe-do-you-feel' }, 4] }, go: 'why' }]);
  });

  for (const type of ['integer', 'decimal'])
    it(`gives the numbers of a shorter range to pick from, with their thresholds: ${type}`, async () => {
      const { drafts, items } = await asking(
        ranged(type, 1, 5, { repeats: true }),
        after('>=', { answerDecimal: 4 }),
        last,
      );
      const [question] = drafts[0]!.module.steps;
      assert.ok(question!.kind === 'question' && question.select === 'one');
      const ids = question.options.map(({ id }) => id);
      assert.deepEqual(
        question.options.map(({ text }) => text),
        ['1', '2', '3', '4', '5'].map((value) => [{ type: 'text', value }]),
      );
      assert.deepEqual(question.branches, [
        { when: { in: [{ var: 'how-safe-do-you-feel' }, ids.slice(3)] }, go: 'why' },
      ]);
      assert.match(items[0]!.notes.join(), /answers to pick from/);
      assert.equal(/fractions/.test(items[0]!.notes.join()), type === 'decimal');
    });

  it('counts a question that was passed over as no different answer', async () => {
    const { module } = (await asking(ranged('integer', 0, 10), after('!=', { answerInteger: 4 }), last)).drafts[0]!;
    const safe = 'how-safe-do-you-feel';
    assert.deepEqual(module.steps[0]!.branches, [
      { when: { and: [{ answered: safe }, { '!=': [{ var: safe }, 4] }] }, go: 'why' },
    ]);
    const passed = next(start(module));
    const other = next(answer(start(module), safe, { value: 5, inPlan: false }));
    assert.deepEqual([passed.at, other.at], ['last', 'why']);
  });

  it('tells of a threshold that none of its numbers has, and asks always', async () => {
    const { drafts, items } = await asking(ranged('decimal', 1, 5), after('=', { answerDecimal: 2.5 }), last);
    assert.equal(drafts[0]!.module.steps[0]!.branches, undefined);
    assert.match(items[1]!.notes.join(), /asked always\. It looks for the answer "2\.5"/);
  });

  for (const [min, max] of [
    [0, 11],
    [0, 0.5],
    [1.5, 4.5],
    [-1e300, 1e300],
  ] as const)
    it(`loses a number from ${min} to ${max}, and says why`, async () => {
      const { items } = await asking(ranged('decimal', min, max), last);
      assert.equal(items[0]!.outcome, 'lost');
      assert.match(items[0]!.notes.join(), /number is asked from 0 to 10/);
    });

  it('has each of its items in the report', async () => {
    for (const path of ['fhir/ease-4.json', 'fhir/bundle.json'])
      assert.equal((await from(path)).items.length, itemsIn(await jsonFixture(path)), path);
  });

  it('is shown only with a licence where its copyright does not clearly let anybody use it', async () => {
    const permission = async (copyright?: string): Promise<string> =>
      (await measure('%a', { copyright })).scales[0]!.permission;
    for (const words of ['CC0', 'CC BY 4.0', 'In the public domain.', 'No permission is required to use it.'])
      assert.equal(await permission(words), 'none-required', words);
    for (const words of [
      '© Them',
      'CC BY-NC 4.0',
      'Not in the public domain.',
      'Not to be used without permission',
      undefined,
    ])
      assert.equal(await permission(words), 'licence-required', words);
  });

  const all = ['a', 'b1', 'b2'];
  const sums: [expression: string, items: string[], times?: number][] = [
    ['%resource.repeat(item).answer.value.weight().sum()', all],
    ["%resource.repeat(item).where(linkId != 'total').answer.weight().sum()", all],
    ['%resource.answers().value.ordinal().sum()', all],
    ["%resource.repeat(item).where(linkId='g').item.answer.value.weight().aggregate($this + $total, 0)", ['b1', 'b2']],
    ["%resource.descendants().where(linkId.startsWith('b') and linkId != 'b1').answer.value.weight().sum()", ['b2']],
    ["%resource.repeat(item).where(linkId.matches('^b[12]$')).answer.value.ordinal().sum() * 4", ['b1', 'b2'], 4],
    ["QuestionnaireResponse.item.where(linkId = 'a').answer.valueCoding.extension.valueDecimal + 0", ['a']],
  ];
  for (const [expression, items, times] of sums)
    it(`is added up by ${expression}`, async () => {
      const [score] = (await measure(expression)).scales[0]!.scores;
      assert.deepEqual([score?.items, score?.times], [items, times]);
    });

  it('is added up by a variable for each item, however they are put together', async () => {
    const variable = (name: string, expression: string): object => ({
      url: 'http://hl7.org/fhir/StructureDefinition/variable',
      valueExpression: { name, expression },
    });
    const of = (linkId: string): string => `%resource.repeat(item).where(linkId='${linkId}').answer.value.ordinal()`;
    const extension = [
      variable('a', of('a')),
      variable('b', of('b1')),
      variable('any', '%a.exists() or %b.exists()'),
      variable('loop', '%loop + %a'),
    ];
    const items = async (expression: string): Promise<unknown> =>
      (await measure(expression, { extension })).scales[0]!.scores[0]?.items;
    assert.deepEqual(await items('%a + %b'), ['a', 'b1']);
    assert.deepEqual(await items('iif(%any, iif(%a.exists(), %a, 0) + iif(%b.exists(), %b, 0), {})'), ['a', 'b1']);
    assert.equal(await items('%loop'), undefined);
    assert.equal(await items('%unknown + %a'), undefined);
  });

  it('takes a sum that misses the groups to mean what is inside, and says so', async () => {
    const { scales, items } = await bring(
      fhir,
      filesWith({
        'q.json': {
          resourceType: 'Questionnaire',
          item: [
            {
              linkId: 'g',
              type: 'group',
              item: ['x', 'y'].map((linkId) => ({ linkId, type: 'choice', text: linkId, answerOption: answers })),
            },
            calculated("%resource.item.where(linkId!='total').answer.value.weight().sum()"),
          ],
        },
      }),
    );
    assert.deepEqual(scales[0]!.scores[0]!.items, ['x', 'y']);
    assert.match(items.at(-1)!.notes.join(), /reaches only the items at the top/);
  });

  const refused = [
    'iif(%resource.item.count() > 2, 3, 4)',
    "%resource.repeat(item).where(answer.value = 'yes').answer.weight().sum()",
    '%resource.repeat(item).answer.value.weight().avg()',
    '%resource.repeat(item).answer.value.weight().sum() / 3',
    "%resource.repeat(item).where(linkId.matches('(a+)+$')).answer.value.weight().sum()",
    "%resource.repeat(item).answer.extension('http://example.org/other').valueDecimal.sum()",
    'item.answer.value.weight().sum',
    '(((',
    '',
  ];
  for (const expression of refused)
    it(`has no score, and says why, where it is added up by ${expression || 'nothing'}`, async () => {
      const { scales, items } = await measure(expression);
      assert.deepEqual(scales[0]!.scores, []);
      const { outcome, notes } = items.at(-1)!;
      assert.equal(outcome, 'lost');
      assert.ok(notes.length);
    });

  it('is called by its code where it has no words, and says so', async () => {
    const item = [{ linkId: '1', type: 'boolean', code: [{ display: 'Sleeps well' }] }];
    const { drafts, items } = await bring(fhir, filesWith({ 'q.json': { resourceType: 'Questionnaire', item } }));
    assert.equal(drafts[0]!.module.steps[0]!.title, 'Sleeps well');
    assert.match(items[0]!.notes.join(), /called by its code/);
  });

  describe('with what is hidden', () => {
    const hidden = {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true }],
    };
    const pick = (linkId: string, more: object = {}): object => ({
      linkId,
      type: 'choice',
      text: `${linkId}?`,
      answerOption: answers,
      ...more,
    });
    const group = { linkId: 'g', type: 'group', text: 'GROUP', ...hidden, item: [pick('x'), pick('y')] };
    const words = { linkId: 'w', type: 'display', text: 'WORDS', ...hidden };
    const told = ({ items }: Imported): string[] =>
      items.filter(({ outcome, notes }) => outcome === 'lost' && /hidden/.test(notes.join())).map(({ what }) => what);
    const asking = (...item: object[]): Promise<Imported> =>
      bring(fhir, filesWith({ 'q.json': { resourceType: 'Questionnaire', item } }));

    it('leaves it out of a scale, with all that is in it, and says so', async () => {
      const imported = await asking(pick('a'), pick('h', { ...hidden, item: [pick('i')] }), pick('b'), words, group);
      const [scale] = imported.scales;
      assert.deepEqual(
        scale!.questionnaire.item.map(({ linkId }) => linkId),
        ['a', 'b'],
      );
      assert.deepEqual(told(imported), [
        'Choice: h?',
        'Choice: i?',
        'Words: WORDS',
        'Group: GROUP',
        'Choice: x?',
        'Choice: y?',
      ]);
      assert.doesNotMatch(JSON.stringify(imported.drafts), /WORDS|GROUP/);
    });

    it('says no score that counts it', async () => {
      const sum = calculated('%resource.repeat(item).answer.value.weight().sum()');
      const { scales, items } = await asking(pick('a'), pick('b'), pick('h', hidden), sum);
      assert.deepEqual(scales[0]!.scores, []);
      assert.match(items.at(-1)!.notes.join(), /adds up "h", which is no question/);
    });

    it('leaves it out of a module too, where too little else counts for a scale', async () => {
      const imported = await asking(pick('a'), pick('h', hidden), words, group);
      assert.deepEqual(imported.scales, []);
      assert.deepEqual(
        imported.drafts[0]!.module.steps.map(({ kind }) => kind),
        ['question', 'plan', 'end'],
      );
      assert.equal(told(imported).length, 5);
    });
  });

  it('is refused where there is none', async () => {
    const files = filesWith({ 'q.json': { resourceType: 'Patient' } });
    assert.equal(await fhir.knows(files), false);
    await assert.rejects(fhir.read(files, { today: new Date() }), { name: 'Error', hint: /resourceType/ });
  });

  it('does no harm, whatever is in it', async () => {
    for (const path of ['fhir/ease-4.json', 'fhir/bundle.json'])
      await survives(
        fhir,
        mangled(await jsonFixture(path)).map((document) => filesWith({ 'q.json': document })),
      );
  });
});
