import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, next, start } from '@kith/model';
import { asking, last } from '../../../test/fhir.js';

describe('a number that a FHIR questionnaire asks for', () => {
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
    it(`lets people write a number from ${min} to ${max}, and says so`, async () => {
      const { drafts, items } = await asking(ranged('decimal', min, max), last);
      assert.equal(drafts[0]!.module.steps[0]!.kind, 'reflect');
      assert.ok(items[0]!.notes.join().includes(`a number from ${min} to ${max}. Here people write it`));
    });
});
