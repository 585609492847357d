import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bring, filesWith } from '../../../test/importing.js';
import type { Imported } from '../importer.js';
import { fhir } from './importer.js';

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

describe('a measure of FHIR', () => {
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
});
