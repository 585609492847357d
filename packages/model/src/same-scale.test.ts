import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { someScale } from '../test/documents.js';
import type { ChoiceItem, Item, Scale } from './scale.js';
import { sameScale } from './same-scale.js';

/** With every word in another language. */
const inWelsh = (): Scale =>
  JSON.parse(JSON.stringify({ ...someScale(), lang: 'cy' }), (key, value) =>
    ['title', 'text', 'display', 'label', 'prefix'].includes(key) ? `${value} (cy)` : (value as unknown),
  ) as Scale;
const inner = ({ questionnaire: { item } }: Scale): Item[] => (item[1] as Extract<Item, { type: 'group' }>).item;
const low = (scale: Scale): ChoiceItem => inner(scale)[1] as ChoiceItem;

describe('a translated scale', () => {
  it('is used where only its words are others', () => {
    assert.deepEqual(sameScale(someScale(), inWelsh()), []);
    assert.deepEqual(sameScale(someScale(), someScale()), []);
  });

  const rows: [change: string, make: (scale: Scale) => unknown, path: string, message: string][] = [
    ['of another name', (it) => (it.id = 'other'), 'id', 'The id is not as in the source.'],
    ['under other terms', (it) => (it.permission = 'register'), 'permission', 'The permission is not as in the source.'],
    ['without an item', (it) => it.questionnaire.item.pop(), 'questionnaire.item(Alone.1)', 'This item is missing.'],
    ['without a heading', (it) => it.questionnaire.item.shift(), 'questionnaire.item(words)', 'This item is missing.'],
    ['with an item more', (it) => it.questionnaire.item.push({ type: 'display', linkId: 'more', text: 'More' }), 'questionnaire.item(more)', 'The source has no such item.'],
    ['in another order', (it) => it.questionnaire.item.reverse(), 'questionnaire.item', 'The order is not as in the source.'],
    ['without an answer', (it) => low(it).answerOption.pop(), 'questionnaire.item(part/low)', 'An answer, its code or its weight is not as in the source.'],
    ['with another code', (it) => (low(it).answerOption[0]!.valueCoding.code = 'byth'), 'questionnaire.item(part/low)', 'An answer, its code or its weight is not as in the source.'],
    ['with another weight', (it) => (low(it).answerOption[0]!.valueCoding.extension![0]!.valueDecimal = 9), 'questionnaire.item(part/low)', 'An answer, its code or its weight is not as in the source.'],
    ['with no weight', (it) => delete low(it).answerOption[0]!.valueCoding.extension, 'questionnaire.item(part/low)', 'An answer, its code or its weight is not as in the source.'],
    ['with answers in another order', (it) => low(it).answerOption.reverse(), 'questionnaire.item(part/low)', 'An answer, its code or its weight is not as in the source.'],
    ['without the words of a group', (it) => delete it.questionnaire.item[1]!.text, 'questionnaire.item(part).text', 'These words are not translated.'],
    ['without a number before an item', (it) => delete low(it).prefix, 'questionnaire.item(part/low).prefix', 'These words are not translated.'],
    ['without a score', (it) => it.scores.pop(), 'scores', 'A score is not as in the source.'],
    ['scored in another way', (it) => (it.scores[0]!.atLeast = 1), 'scores', 'A score is not as in the source.'],
    ['with another band', (it) => (it.scores[0]!.bands![1]!.from = 7), 'scores', 'A score is not as in the source.'],
    ['without the name of a score', (it) => delete it.scores[0]!.title, 'scores[0].title', 'These words are not translated.'],
    ['without the words of a band', (it) => delete it.scores[0]!.bands![0]!.text, 'scores[0].bands[0].text', 'These words are not translated.'],
    ['without its alert', (it) => delete it.alerts, 'alerts', 'An alert is not as in the source.'],
  ]; // prettier-ignore
  for (const [change, make, path, message] of rows)
    it(`is not used ${change}`, () => {
      const scale = inWelsh();
      make(scale);
      const problems = sameScale(someScale(), scale);
      assert.deepEqual(
        problems.map((problem) => [problem.path, problem.message]),
        [[path, message]],
      );
      assert.match(problems[0]!.hint, /^[A-Z].*\.$/);
    });

  it('may have its weights where the source does not have them', () => {
    const scale = inWelsh();
    for (const option of low(scale).answerOption) {
      option.extension = option.valueCoding.extension!;
      delete option.valueCoding.extension;
    }
    assert.deepEqual(sameScale(someScale(), scale), []);
  });

  it('is told by the words of each item that is missing', () => {
    const scale = inWelsh();
    inner(scale).pop();
    assert.equal(sameScale(someScale(), scale).find(({ path }) => path.includes('well'))?.hint, 'Translate "Well".');
  });
});
