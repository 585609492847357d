import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { someScale } from '../test/documents.js';
import { changed, itExplains, missing } from '../test/mistakes.js';
import { parseScale } from './scale.js';

const weightHint =
  'Give each answer an extension "http://hl7.org/fhir/StructureDefinition/ordinalValue" with a valueDecimal.';
const parts = 'There are: total, average, many, part/low, part/well, Alone.1.';
const option = 'questionnaire.item.2.answerOption';

describe('parseScale', () => {
  it('reads a scale with everything in it', () => assert.deepEqual(parseScale(someScale()), { value: someScale() }));

  it('reads weights beside the codings', () => {
    const scale = someScale();
    const item = scale.questionnaire.item[2]!;
    assert.ok(item.type === 'choice');
    for (const one of item.answerOption) {
      one.extension = one.valueCoding.extension!;
      delete one.valueCoding.extension;
    }
    assert.deepEqual(parseScale(scale), { value: scale });
    item.answerOption[1]!.valueCoding.extension = item.answerOption[1]!.extension!;
    assert.deepEqual(parseScale(scale).problems, [
      {
        path: 'questionnaire.item(Alone.1).answerOption[1]',
        message: 'This answer has two weights.',
        hint: 'Take out one of the two extensions.',
      },
    ]);
  });

  it('asks for the weight of every answer that is scored', () => {
    const scale = changed(someScale(), `${option}.0.valueCoding.extension`, missing);
    const message = 'An answer to "Alone.1" has no weight.';
    assert.deepEqual(parseScale(scale).problems, [
      { path: 'scores[0].items', message, hint: weightHint },
      { path: 'scores[2].items', message, hint: weightHint },
    ]);
    scale.scores = [];
    delete scale.alerts;
    assert.ok(parseScale(scale).value);
  });

  itExplains(someScale, parseScale, [
    [`${option}.0.valueCoding.extension`, [], 'questionnaire.item[2].answerOption[0].valueCoding.extension', 'This list has more than one weight, or none.', 'Give each answer one extension with a valueDecimal.'],
    [`${option}.0.valueCoding.extension.0.url`, 'http://example.org', 'questionnaire.item[2].answerOption[0].valueCoding.extension[0].url', '"http://example.org" does not fit here.', 'It should be "http://hl7.org/fhir/StructureDefinition/ordinalValue" or "http://hl7.org/fhir/StructureDefinition/itemWeight".'],
    [`${option}.1.valueCoding.code`, 'never', 'questionnaire.item(Alone.1).answerOption[1].valueCoding.code', '"never" is used twice in this item.', 'Give each answer its own code.'],
    [`${option}.0.valueString`, 'Never', 'questionnaire.item[2].answerOption[0].valueString', 'This field is not known here.', 'Look for a spelling mistake, or take it out.'],
    ['questionnaire.item.2.linkId', 'a b', 'questionnaire.item[2].linkId', '"a b" is not a linkId that can be used here.', 'Use letters, digits and . / - only.'],
    ['questionnaire.item.0.linkId', 'part/words', 'questionnaire.item(part/words).linkId', '"part/words" is used twice in this questionnaire.', 'Give each item its own linkId.'],
    ['questionnaire.item.2.type', 'string', 'questionnaire.item[2].type', '"string" does not fit here.', 'It should be "display", "choice" or "group".'],
    ['permission', 'free', 'permission', '"free" does not fit here.', 'It should be "none-required", "register" or "licence-required".'],
    ['scores.0.items.2', 'gone', 'scores[0].items', 'There is no item "gone" to score.', 'Name items by their linkId.'],
    ['scores.1.items.1', 'part/low', 'scores[1].items', 'An item is scored twice.', 'Name each item once.'],
    ['scores.0.reverse.0', 'gone', 'scores[0].reverse', '"gone" is not one of the items of this score.', 'Add it to "items" too.'],
    ['scores.0.atLeast', 4, 'scores[0].atLeast', 'There are not that many items.', 'It should be at most 3.'],
    ['scores.1.prorate', true, 'scores[1].prorate', 'Only a sum is scaled up.', 'Take it out: a mean needs none.'],
    ['scores.2.countFrom', missing, 'scores[2].countFrom', 'It is not said what counts.', 'Give the lowest weight that counts.'],
    ['scores.1.countFrom', 1, 'scores[1].countFrom', 'Nothing is counted here.', 'Take it out, or set "method: count".'],
    ['scores.0.bands.1.from', 0, 'scores[0].bands[1].from', 'The bands are not in order.', 'Begin with the lowest.'],
    ['scores.0.bands.1.id', 'low', 'scores[0].bands[1].id', '"low" is used twice in this score.', 'Give each band its own id.'],
    ['scores.1.id', 'total', 'scores[1].id', '"total" is used twice in this scale.', 'Give each score its own id.'],
    ['alerts.0.when', { '>': [{ var: 'worry.total' }, 1] }, 'alerts[0].when.>[0].var', 'The scale has no score and no item "worry.total".', parts],
  ]); // prettier-ignore
});
