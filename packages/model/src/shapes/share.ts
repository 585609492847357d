// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { kinds, list, opt, type Fits } from '../check/parts.js';
import { isPlain } from '../rules.js';

const lang = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;
const plain = { test: isPlain };
const number: Fits = (value) => Number.isFinite(value);
const sharePart = kinds('kind', {
  done: { title: plain },
  note: { title: plain, text: plain },
  score: { title: plain, score: opt(plain), value: number, band: opt(plain) },
  page: { title: plain, sections: list({ title: plain, lines: list(plain, 1) }, 1) },
  question: { text: plain },
});
export const share = { format: /^share\/1$/, lang: lang, parts: list(sharePart, 1) };
