// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { list, opt, type Part } from '../check/parts.js';
import { isDay, isHttps } from '../rules.js';

const id = /\S/;
const lang = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;
const words = /\S/;
const https = { test: isHttps };
const date = { test: isDay };
const evidence = { basis: /^(trial|review|principle|practice)$/ };
const rights = { licence: words, holder: words };
export const resource: Part = {
  format: /^resource\/1$/,
  id: id,
  lang: lang,
  title: words,
  summary: words,
  source: { name: words, phone: opt(/^\d[\d ]{1,18}\d$/) },
  url: https,
  kind: /^(article|video|audio|course|tool|leaflet|forum|book)$/,
  time: opt(/^\d+ min$/),
  cost: /^(free|charged|unknown)$/,
  bytes: opt((value) => Number.isInteger(value) && value >= 0),
  features: opt(list(/^(captions|transcript|signed|described|easy-read|print)$/)),
  languages: list(lang, 1),
  variants: opt(list({ lang: lang, url: https })),
  reading: opt({ age: (value) => Number.isFinite(value) && value >= 5 && value <= 25, formula: words, date: date }),
  evidence: opt(evidence),
  rights: rights,
  checked: opt(date),
  checkBy: date,
  broken: opt((value) => value === true),
};
