// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { all, distinct, kinds, list, opt, type Fits } from '../check/parts.js';
import { isStep, leads } from '../check/steps.js';
import { dialsWhatItShows } from '../rules.js';

const id = /\S/;
const lang = /^[a-z]{2,3}(-|$)/;
const words = /\S/;
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
const phrasings = list(phrasing);
const block: Fits = kinds('type', {
  paragraph: { children: list(phrasing) },
  heading: { depth: (value) => value === 2 || value === 3, children: list(phrasing) },
  list: {
    ordered: (value) => value === true || value === false,
    children: list({ type: /^listItem$/, children: list((value) => block(value)) }),
  },
  blockquote: { children: list((value) => block(value)) },
});
const blocks = list(block);
const option = { id: id, text: phrasings, feedback: opt(blocks) };
const step = all(
  { id: id, title: words, body: blocks, next: opt(isStep) },
  kinds('kind', {
    content: {},
    question: { select: /^(one|many)$/, options: all(list(option, 2), distinct('id')) },
    choice: { options: all(list({ id: id, text: phrasings, go: isStep }, 2), distinct('id')) },
    reflect: { prompt: blocks },
    plan: {},
    signpost: { people: all(list({ id: id, text: blocks }, 1), distinct('id')) },
    end: {},
  }),
);
export const module = {
  format: /^module\/1$/,
  id: id,
  lang: lang,
  title: words,
  steps: all(list(step, 1), distinct('id')),
};
