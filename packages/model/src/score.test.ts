import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import { someScale } from '../test/documents.js';
import { published } from '../test/measures.js';
import { parseScale, type ChoiceItem, type Scale, type Score } from './scale.js';
import { alarmsOf, choiceItems, scoresOf, valuesOf, type Items } from './score.js';

/** The weights that count for a score, as FHIRPath finds them in a response to the questionnaire. */
const weights = ({ items, reverse = [] }: Score): string => {
  const all = items.map((linkId) => {
    const its = `%response.repeat(item).where(linkId = '${linkId}').answer.weight()`;
    const option = `%questionnaire.repeat(item).where(linkId = '${linkId}').answerOption.descendants().where(url.exists()).value`;
    return reverse.includes(linkId) ? `${its}.select(${option}.max() + ${option}.min() - $this)` : its;
  });
  return all.reduce((before, its) => `${before}.combine(${its})`);
};

/** The score as one expression of FHIRPath. */
function expression(score: Score): string {
  const { method, items, countFrom, times = 1, atLeast = items.length, prorate } = score;
  const sum = '%weights.sum()';
  const value = {
    sum: prorate
      ? `iif(%weights.count() < ${items.length}, (${sum} * ${items.length} / %weights.count()).round(0), ${sum})`
      : sum,
    mean: '%weights.avg()',
    count: `%weights.where($this >= ${countFrom}).count()`,
  }[method];
  return `iif(%weights.count() >= ${atLeast} and %weights.exists(), (${value}) * ${times}, {})`;
}

function reference(scale: Scale, score: Score, items: Items): number | undefined {
  const response = {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: choiceItems(scale).flatMap(({ linkId, answerOption }) => {
      const option = answerOption.find(({ valueCoding }) => valueCoding.code === items[linkId]);
      return option ? [{ linkId, answer: [{ valueCoding: option.valueCoding }] }] : [];
    }),
  };
  const found = fhirpath.evaluate(response, weights(score), { questionnaire: scale.questionnaire, response }, r4);
  const [value] = fhirpath.evaluate({}, expression(score), { weights: found }, r4) as number[];
  return value;
}

const answersTo = (scale: Scale, most: number): fc.Arbitrary<Items> => {
  const codes = choiceItems(scale).map(({ linkId, answerOption }) =>
    fc.tuple(fc.constant(linkId), fc.constantFrom(...answerOption.map(({ valueCoding }) => valueCoding.code))),
  );
  return fc
    .tuple(fc.tuple(...codes), fc.subarray(choiceItems(scale), { maxLength: Math.min(most, codes.length) }))
    .map(([all, missing]) => Object.fromEntries(all.filter(([id]) => !missing.some(({ linkId }) => linkId === id))));
};

for (const scale of [...published, someScale()])
  describe(`the scores of ${scale.id}: ${scale.title}`, () => {
    it('are of a scale that is right', () => assert.deepEqual(parseScale(scale).problems, undefined));

    for (const missing of [0, 2, 10])
      it(`are those that FHIRPath computes, with ${missing ? `up to ${missing}` : 'no'} answers missing`, () => {
        let scored = 0;
        fc.assert(
          fc.property(answersTo(scale, missing), (items) => {
            for (const { score, value, band, answered, of } of scoresOf(scale, items)) {
              const expected = reference(scale, score, items);
              if (expected === undefined) assert.equal(value, undefined, JSON.stringify(items));
              else assert.ok(Math.abs(value! - expected) < 1e-9, `${score.id}: ${value}, not ${expected}`);
              if (value !== undefined) scored++;
              assert.equal(answered, score.items.filter((linkId) => linkId in items).length);
              assert.equal(of, score.items.length);
              const { bands = [] } = score;
              const reached = value === undefined ? [] : bands.filter(({ from }) => from <= value);
              assert.equal(band, reached.at(-1));
            }
          }),
          { numRuns: 25 },
        );
        assert.ok(scored > 0 || missing, 'nothing was scored');
      });
  });

const scaleNamed = (name: string): Scale => published.find(({ id }) => id === name)!;
/** Answers by their position, one after the other; a hyphen is none. */
const answers = (scale: Scale, positions: string): Items =>
  Object.fromEntries(
    choiceItems(scale).flatMap(({ linkId, answerOption }, index) => {
      const option = answerOption[Number(positions[index])];
      return option ? [[linkId, option.valueCoding.code]] : [];
    }),
  );

describe('a score', () => {
  const rows: [scale: string, answers: string, score: string, value: number | undefined, band: number | undefined][] = [
    ['gad-7', '0000000', 'total', 0, 0],
    ['gad-7', '1111000', 'total', 4, 0],
    ['gad-7', '1111100', 'total', 5, 5],
    ['gad-7', '3333330', 'total', 18, 15],
    ['gad-7', '3333333', 'total', 21, 15],
    ['gad-7', '333333-', 'total', undefined, undefined],
    ['phq-9', '333333333', 'total', 27, 20],
    // 4 of 8 items is 4.5 of 9, and a half goes up.
    ['phq-9', '11110000-', 'total', 5, 5],
    ['phq-9', '2222222--', 'total', 18, 15],
    ['phq-9', '222222---', 'total', undefined, undefined],
    ['phq-4', '3300', 'anxiety', 6, 3],
    ['phq-4', '33--', 'anxiety', 6, 3],
    ['phq-4', '33--', 'total', undefined, undefined],
    ['who-5', '55555', 'total', 100, 51],
    ['who-5', '23232', 'total', 48, 0],
    ['rosenberg', '3003003003', 'total', 27, 26],
    ['rosenberg', '1313113113', 'total', 19, 15],
    ['brs', '404040', 'total', 5, 4.31],
    ['brs', '222222', 'total', 3, 3],
    ['brs', '131313', 'total', 2, 1],
    ['audit', '4444444422', 'total', 40, 20],
    ['audit', '2210000001', 'total', 7, 0],
    ['audit', '212-------', 'consumption', 5, 5],
    ['ace', '1111------', 'total', 4, 4],
    ['ace', '0000000000', 'total', 0, 0],
    ['ace', '----------', 'total', undefined, undefined],
  ];
  for (const [name, given, id, value, from] of rows)
    it(`${name} ${given} has a ${id} of ${value ?? 'nothing'}`, () => {
      const scale = scaleNamed(name);
      const found = scoresOf(scale, answers(scale, given)).find(({ score }) => score.id === id)!;
      assert.deepEqual([found.value, found.band?.from], [value, from]);
    });

  it('reaches its band in spite of binary fractions', () => {
    const scale = scaleNamed('halves');
    const [first] = scale.scores;
    scale.scores = [{ id: 'sum', method: 'sum', items: ['item-1', 'item-2'], bands: first!.bands }];
    assert.deepEqual(scoresOf(scale, answers(scale, '21'))[0]!.band?.from, 0.8);
  });

  it('below its first band is in none', () => {
    const scale = someScale();
    scale.scores[0]!.bands = [{ id: 'high', from: 100, label: 'High' }];
    const items = { 'part/low': 'some', 'part/well': 'some', 'Alone.1': 'never' };
    assert.equal(scoresOf(scale, items)[0]!.band, undefined);
  });

  it('takes nothing for an answer that has no weight, is none of the item, or belongs to no item', () => {
    const scale = scaleNamed('gad-7');
    const item = scale.questionnaire.item[0] as ChoiceItem;
    const light = {
      ...item,
      answerOption: item.answerOption.map(({ valueCoding }) => ({ valueCoding })),
    };
    const without = {
      ...scale,
      questionnaire: { ...scale.questionnaire, item: [light, ...scale.questionnaire.item.slice(1)] },
    };
    const all = answers(scale, '1111111');
    assert.deepEqual(
      scoresOf(without, all).map(({ value, answered }) => [value, answered]),
      [[undefined, 6]],
    );
    for (const code of ['gone', 'toString', '__proto__'])
      assert.equal(scoresOf(scale, { ...all, 'item-1': code })[0]!.answered, 6);
    assert.equal(scoresOf(scale, { ...all, constructor: 'answer-1' })[0]!.value, 7);
    const unknown = { ...scale, scores: [{ ...scale.scores[0]!, items: ['constructor', '__proto__'] }] };
    assert.equal(scoresOf(unknown, all)[0]!.value, undefined);
  });
});

describe('what a condition reads in a scale', () => {
  const scale = someScale();
  const items = { 'part/low': 'often', 'part/well': 'never', 'Alone.1': 'often' };

  it('is a score, or the weight of an answer', () => {
    const value = valuesOf(scale, items);
    assert.deepEqual(['total', 'average', 'many', 'part/low', 'Alone.1', 'gone', 'words'].map(value), [
      14,
      1.5,
      2,
      3,
      1,
      undefined,
      undefined,
    ]);
    assert.deepEqual(['total', 'part/low'].map(valuesOf(scale, {})), [undefined, undefined]);
  });

  it('is the code of an answer that has no weight', () => {
    const plain = JSON.parse(
      JSON.stringify(scale, (key, value) => (key === 'extension' ? undefined : (value as unknown))),
    ) as Scale;
    assert.equal(valuesOf(plain, items)('part/low'), 'often');
    assert.equal(valuesOf(plain, {})('part/low'), undefined);
  });

  it('raises the alarm at once, on the answer itself', () => {
    assert.deepEqual(alarmsOf(scale, {}), []);
    assert.deepEqual(alarmsOf(scale, { 'Alone.1': 'some' }), []);
    assert.deepEqual(alarmsOf(scale, { 'Alone.1': 'often' }), [0]);
  });

  it('raises none for a score that is not there yet', () => {
    const low = { ...scale, alerts: [{ when: { '<=': [{ var: 'total' }, 4] } }] };
    assert.deepEqual(alarmsOf(low, { 'part/low': 'never' }), []);
    assert.deepEqual(alarmsOf(low, { 'part/low': 'never', 'part/well': 'often' }), [0]);
    assert.deepEqual(alarmsOf({ ...scale, alerts: undefined }, items), []);
  });
});
