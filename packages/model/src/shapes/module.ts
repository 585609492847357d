// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { all, any, distinct, kinds, list, opt, type Fits, type Part } from '../check/parts.js';
import { isStep, leads } from '../check/steps.js';
import { dialsWhatItShows, isFile } from '../rules.js';

const id = /\S/;
export const lang = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;
const words = /\S/;
const branch = { go: isStep };
const linkUrl = { test: leads };
const phrasing: Fits = all(
  kinds('type', {
    text: { value: /^/ },
    strong: { children: list((value) => phrasing(value)) },
    emphasis: { children: list((value) => phrasing(value)) },
    break: {},
    link: { url: linkUrl, children: list((value) => phrasing(value)) },
  }),
  dialsWhatItShows,
);
const block: Fits = kinds('type', {
  paragraph: { children: list(phrasing) },
  heading: { depth: (value) => value === 2 || value === 3, children: list(phrasing) },
  list: {
    ordered: (value) => value === true || value === false,
    children: list({ type: /^listItem$/, children: list((value) => block(value)) }),
  },
  blockquote: { children: list((value) => block(value)) },
});
const bodyBlock = any(block, { type: /^media$/, media: id, words: opt(words) });
const body = list(bodyBlock);
const before = { title: words, body: body };
export const blocks = list(block);
const phrasings = list(phrasing);
const option = { id: id, text: phrasings, feedback: opt(blocks) };
const point = { id: id, text: phrasings };
const points = { title: words, items: all(list(point, 1), distinct('id')) };
const person = { id: id, text: blocks };
const step = all(
  {
    id: id,
    lang: opt(lang),
    title: words,
    body: body,
    branches: opt(list(branch, 1)),
    next: opt(isStep),
    workers: opt(blocks),
  },
  kinds('kind', {
    content: {},
    scenario: {
      before: before,
      notice: opt({ title: words, body: blocks, options: all(list(option), distinct('id')) }),
      after: before,
      points: points,
      own: opt({ title: words, body: blocks }),
    },
    question: { select: /^(one|many)$/, options: all(list(option, 2), distinct('id')) },
    choice: { options: all(list({ id: id, text: phrasings, go: isStep }, 2), distinct('id')) },
    reflect: { prompt: blocks },
    rate: { low: words, high: words, before: opt(id) },
    scale: { scale: id, show: /^(person|plan|nobody)$/ },
    goal: { suggestions: all(list(point), distinct('id')) },
    ifthen: { cues: points, responses: points },
    practice: {
      items: all(list(point, 1), distinct('id')),
      days: opt((value) => Number.isInteger(value) && value >= 1),
    },
    plan: {},
    signpost: { people: all(list(person, 1), distinct('id')) },
    end: {},
  }),
);
const file = { test: isFile };
export const module: Part = {
  format: /^module\/1$/,
  id: id,
  lang: lang,
  title: words,
  alerts: opt(list(branch)),
  steps: all(list(step, 1), distinct('id')),
  rest: opt({
    src: file,
    steps: (value) => Number.isInteger(value) && value >= 1,
    people: opt(all(list(person), distinct('id'))),
    plan: opt(id),
  }),
};
