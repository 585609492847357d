// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { all, any, distinct, keyed, kinds, list, opt, type Fits, type Part } from '../check/parts.js';

const id = /\S/;
const lang = /^[a-z]{2,3}(-|$)/;
const words = /\S/;
const answerOption: Part = {
  extension: opt(
    list(
      {
        url: /^(http:\/\/hl7\.org\/fhir\/StructureDefinition\/ordinalValue|http:\/\/hl7\.org\/fhir\/StructureDefinition\/itemWeight)$/,
        valueDecimal: (value) => Number.isFinite(value),
      },
      1,
    ),
  ),
  valueCoding: {
    code: words,
    display: words,
    extension: opt(
      list(
        {
          url: /^(http:\/\/hl7\.org\/fhir\/StructureDefinition\/ordinalValue|http:\/\/hl7\.org\/fhir\/StructureDefinition\/itemWeight)$/,
          valueDecimal: (value) => Number.isFinite(value),
        },
        1,
      ),
    ),
  },
};
const linkId = /^[\w/.-]+$/;
const item = all(
  { linkId: linkId },
  kinds('type', {
    display: { text: words },
    choice: { text: words, answerOption: list(answerOption, 2) },
    group: {
      text: opt(words),
      item: list(
        all(
          { linkId: linkId, text: words },
          kinds('type', { display: {}, choice: { answerOption: list(answerOption, 2) } }),
        ),
        1,
      ),
    },
  }),
);
const questionnaire = { resourceType: /^Questionnaire$/, item: list(item, 1) };
const band: Part = { id: id, from: (value) => Number.isFinite(value), label: words, text: opt(words) };
const score: Part = {
  id: id,
  title: opt(words),
  method: /^(sum|mean|count)$/,
  items: list(linkId, 1),
  reverse: opt(list(linkId)),
  countFrom: opt((value) => Number.isFinite(value)),
  times: opt((value) => Number.isFinite(value)),
  atLeast: opt((value) => Number.isInteger(value) && value >= 1),
  prorate: opt((value) => value === true),
  bands: opt(all(list(band), distinct('id'))),
};
const operand = any(
  { var: /^[\w/.-]+$/ },
  /^/,
  (value) => Number.isFinite(value),
  (value) => value === true || value === false,
);
const pair = list(operand, 2);
const condition: Fits = keyed({
  and: list((value) => condition(value), 1),
  or: list((value) => condition(value), 1),
  '!': (value) => condition(value),
  '==': pair,
  '!=': pair,
  '<': pair,
  '<=': pair,
  '>': pair,
  '>=': pair,
  in: list(any(operand, list(any(/^/, (value) => Number.isFinite(value)))), 2),
  answered: /\S/,
});
export const scale = {
  id: id,
  lang: lang,
  title: words,
  permission: /^(none-required|register|licence-required)$/,
  questionnaire: questionnaire,
  scores: all(list(score), distinct('id')),
  alerts: opt(list({ when: condition })),
};
