// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.
import { list, opt, type Part } from '../check/parts.js';
import { isHttps, isPage } from '../rules.js';

const lang = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;
const id = /\S/;
const words = /\S/;
const page = { test: isPage };
const https = { test: isHttps };
const level = /^(universal|targeted|specialist)$/;
const catalogueItem: Part = {
  kind: /^(module|resource|route|meeting)$/,
  lang: lang,
  url: page,
  title: words,
  summary: words,
  also: opt(list({ lang: lang, url: page, title: words, summary: words })),
  link: opt(https),
  source: opt(words),
  format: opt(/^(article|video|audio|course|tool|leaflet|forum|book)$/),
  minutes: opt((value) => Number.isInteger(value) && value >= 1),
  topics: list(id),
  for: list(id),
  level: list(level),
  languages: list(lang, 1),
  readingAge: opt((value) => Number.isFinite(value) && value >= 0 && value <= 40),
  checked: opt(/^/),
  broken: opt((value) => value === true),
};
export const catalogue = {
  format: /^catalogue\/1$/,
  lang: lang,
  labels: opt(list({ of: id, lang: lang, text: words })),
  items: list(catalogueItem),
};
