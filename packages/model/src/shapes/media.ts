// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { all, kinds, list, opt, type Fits } from '../check/parts.js';
import { leads } from '../check/steps.js';
import { dialsWhatItShows, isFile, isHttps } from '../rules.js';

const file = { test: isFile };
const width: Fits = (value) => Number.isInteger(value) && value >= 1;
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
const blocks = list(block);
const lang = /^[a-z]{2,3}(-|$)/;
const words = /\S/;
const https = { test: isHttps };
const id = /\S/;
const rights = { licence: words, holder: words };
export const media = all(
  { id: id, rights: rights },
  kinds('type', {
    image: {
      src: file,
      width: width,
      height: width,
      bytes: opt((value) => Number.isInteger(value) && value >= 1),
      decorative: opt((value) => value === true),
    },
    audio: {
      src: file,
      bytes: opt((value) => Number.isInteger(value) && value >= 1),
      duration: opt((value) => Number.isFinite(value) && value >= 0),
      transcript: blocks,
    },
    video: {
      src: file,
      width: width,
      height: width,
      bytes: opt((value) => Number.isInteger(value) && value >= 1),
      duration: opt((value) => Number.isFinite(value) && value >= 0),
      poster: opt(file),
      captions: list({ src: file, lang: lang }, 1),
      transcript: blocks,
      sign: opt({ src: file, lang: lang, bytes: opt((value) => Number.isInteger(value) && value >= 1) }),
    },
    external: {
      provider: words,
      embed: https,
      page: https,
      width: width,
      height: width,
      duration: opt((value) => Number.isFinite(value) && value >= 0),
      captions: (value) => value === true,
      transcript: blocks,
    },
  }),
);
