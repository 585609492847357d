// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { all, distinct, kinds, list, opt, type Fits, type Part } from '../check/parts.js';
import { lang } from './module.js';

const id = /\S/;
const words = /\S/;
const number: Fits = (value) => Number.isFinite(value);
const extension = list({ valueDecimal: number }, 1);
const answerOption = {
  extension: opt(extension),
  valueCoding: { code: words, display: words, extension: opt(extension) },
};
const linkId = /\S/;
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
const questionnaire = { item: list(item, 1) };
const band = { id: id, from: number, label: words, text: opt(words) };
const score: Part = {
  id: id,
  title: opt(words),
  method: /^(sum|mean|count)$/,
  items: list(linkId, 1),
  reverse: opt(list(linkId)),
  countFrom: opt(number),
  times: opt(number),
  atLeast: opt((value) => Number.isInteger(value) && value >= 1),
  prorate: opt((value) => value === true),
  bands: opt(all(list(band), distinct('id'))),
};
export const scale = {
  id: id,
  lang: lang,
  title: words,
  questionnaire: questionnaire,
  scores: all(list(score), distinct('id')),
};
