// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { all, kinds, list, opt, type Fits } from '../check/parts.js';
import { isFile, isHttps } from '../rules.js';
import { lang, blocks } from './module.js';

const file = { test: isFile };
const width: Fits = (value) => Number.isInteger(value) && value >= 1;
const words = /\S/;
const https = { test: isHttps };
const rights = { licence: words, holder: words };
export const media = all(
  { rights: rights },
  kinds('type', {
    image: { src: file, width: width, height: width },
    audio: { src: file, transcript: blocks },
    video: {
      src: file,
      width: width,
      height: width,
      poster: opt(file),
      captions: list({ src: file, lang: lang }, 1),
      transcript: blocks,
      sign: opt({ src: file, lang: lang }),
    },
    external: { provider: words, embed: https, page: https, width: width, height: width, transcript: blocks },
  }),
);
