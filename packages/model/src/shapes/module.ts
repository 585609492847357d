// Generated from the schemas by scripts/generate-model.mjs. Edit those.
import { all, any, like, list, one, opt, shape, type Fits } from '../check/parts.js';
import { dialsWhatItShows, isDay, isHttps, isLinkUrl } from '../rules.js';

const id: Fits = like(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const lang: Fits = like(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const words: Fits = like(/\S/);
const level: Fits = one('universal', 'targeted', 'specialist');
const https: Fits = like({ test: isHttps });
const evidence: Fits = shape({
  basis: one('trial', 'review', 'principle', 'practice'),
  summary: words,
  sources: list(
    any(shape({ doi: like(/^10\.\d{4,9}\/\S+$/), title: opt(words) }), shape({ url: https, title: words })),
  ),
  limits: opt(words),
});
const rights: Fits = shape({ licence: words, holder: words });
const date: Fits = like({ test: isDay });
const linkUrl: Fits = like({ test: isLinkUrl });
const phrasing: Fits = all(
  any(
    shape({ type: one('text'), value: like(/^/) }),
    shape({ type: one('strong'), children: list((value) => phrasing(value)) }),
    shape({ type: one('emphasis'), children: list((value) => phrasing(value)) }),
    shape({ type: one('break') }),
    shape({ type: one('link'), url: linkUrl, children: list((value) => phrasing(value)) }),
  ),
  dialsWhatItShows,
);
const block: Fits = any(
  shape({ type: one('paragraph'), children: list(phrasing) }),
  shape({ type: one('heading'), depth: one(2, 3), children: list(phrasing) }),
  shape({
    type: one('list'),
    ordered: one(true, false),
    children: list(shape({ type: one('listItem'), children: list((value) => block(value)) })),
  }),
  shape({ type: one('blockquote'), children: list((value) => block(value)) }),
);
const blocks: Fits = list(block);
const phrasings: Fits = list(phrasing);
const option: Fits = shape({ id: id, text: phrasings, feedback: opt(blocks) });
const step: Fits = any(
  shape({ kind: one('content'), id: id, title: words, body: blocks, next: opt(id) }),
  shape({
    kind: one('question'),
    id: id,
    title: words,
    body: blocks,
    next: opt(id),
    select: one('one', 'many'),
    options: list(option, 2),
  }),
  shape({
    kind: one('choice'),
    id: id,
    title: words,
    body: blocks,
    next: opt(id),
    options: list(shape({ id: id, text: phrasings, go: id }), 2),
  }),
  shape({ kind: one('reflect'), id: id, title: words, body: blocks, next: opt(id), prompt: blocks }),
  shape({ kind: one('plan'), id: id, title: words, body: blocks, next: opt(id) }),
  shape({
    kind: one('signpost'),
    id: id,
    title: words,
    body: blocks,
    next: opt(id),
    people: list(shape({ id: id, text: blocks }), 1),
  }),
  shape({ kind: one('end'), id: id, title: words, body: blocks, next: opt(id) }),
);
export const module: Fits = shape({
  format: one('module/1'),
  id: id,
  lang: lang,
  title: words,
  summary: words,
  time: like(/^\d+ min$/),
  level: list(level),
  for: list(id),
  evidence: opt(evidence),
  rights: rights,
  reviewed: date,
  reviewBy: date,
  contentNotes: opt(list(words)),
  steps: list(step, 1),
});
