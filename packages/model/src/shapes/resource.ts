// Generated from the schemas by scripts/generate-model.mjs. Edit those.
import { all, any, between, like, list, one, opt, shape, type Fits } from '../check/parts.js';
import { isDay, isHttps } from '../rules.js';

const id: Fits = like(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const lang: Fits = like(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const words: Fits = like(/\S/);
const https: Fits = like({ test: isHttps });
const date: Fits = like({ test: isDay });
const level: Fits = one('universal', 'targeted', 'specialist');
const evidence: Fits = shape({
  basis: one('trial', 'review', 'principle', 'practice'),
  summary: words,
  sources: list(
    any(shape({ doi: like(/^10\.\d{4,9}\/\S+$/), title: opt(words) }), shape({ url: https, title: words })),
  ),
  limits: opt(words),
});
const rights: Fits = shape({ licence: words, holder: words });
export const resource: Fits = shape({
  format: one('resource/1'),
  id: id,
  lang: lang,
  title: words,
  summary: words,
  source: shape({
    name: words,
    kind: one('charity', 'government', 'health', 'broadcaster', 'research', 'other'),
    phone: opt(like(/^\d[\d ]{1,18}\d$/)),
  }),
  url: https,
  kind: one('article', 'video', 'audio', 'course', 'tool', 'leaflet', 'forum', 'book'),
  time: opt(like(/^\d+ min$/)),
  cost: one('free', 'charged', 'unknown'),
  bytes: opt(all(between(0), Number.isInteger)),
  languages: list(lang, 1),
  reading: opt(shape({ age: between(5, 25), formula: words, date: date })),
  level: list(level),
  for: list(id),
  topics: list(id),
  evidence: opt(evidence),
  rights: rights,
  checked: opt(date),
  checkBy: date,
  broken: opt(one(true)),
});
