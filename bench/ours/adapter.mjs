// Kith as a charity would paste it: a link where the module stands, and one async script. The folder is to be copied to
// the bench's peers/ours; KITH_CDN names the built packages/embed/cdn then. `npm run build` first.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { page, esc } from '../../lib/shell.mjs';

const cdn = process.env.KITH_CDN ?? join(import.meta.dirname, '../../packages/embed/cdn');
const built = existsSync(join(cdn, 'integrity.json'));
const version = built ? JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8')).version : 'not built';

const text = (value) => [{ type: 'text', value }];
const paragraphs = (...values) => values.map((value) => ({ type: 'paragraph', children: text(value) }));
const option = ({ value, label, feedback }) => ({
  id: String(value),
  text: text(label),
  ...(feedback && { feedback: paragraphs(feedback) }),
});

/** The bench's steps as module/1. Until there is a scale step, each of its items is a question of its own. */
const steps = {
  text: ({ id, title, body }) => ({ kind: 'content', id, title, body: paragraphs(...body) }),
  single: ({ id, title, prompt, options }) => question(id, title, 'one', [prompt], options),
  multi: ({ id, title, prompt, options }) => question(id, title, 'many', [prompt], options),
  reflection: ({ id, title, prompt }) => ({ kind: 'reflect', id, title, body: [], prompt: paragraphs(prompt) }),
  scale: ({ title, prompt, items, levels }) =>
    items.map(({ id, label }) => question(id, title, 'one', [prompt, label], levels)),
};
const question = (id, title, select, body, options) => ({
  kind: 'question',
  id,
  title,
  select,
  body: paragraphs(...body),
  options: options.map(option),
});

const moduleOf = (content) => ({
  format: 'module/1',
  id: 'cooling-off',
  lang: 'en-GB',
  title: content.title,
  summary: content.title,
  time: '8 min',
  level: ['universal'],
  for: ['parents'],
  rights: { licence: 'CC-BY-4.0', holder: 'Example Charity' },
  reviewed: '2026-11-01',
  reviewBy: '2028-11-01',
  steps: [
    ...content.steps.flatMap((step) => steps[step.kind](step)),
    { kind: 'end', id: 'end', title: 'Done', body: paragraphs('That was the module. Come back to it when you like.') },
  ],
});

const P = 'kith-module >>> ';
const next = `${P}.controls .main`;
const levelOf = (content, { pick }) => content.steps[5].levels.find(({ value }) => value === pick).label;

export default {
  title: `Kith ${version}`,
  version,
  note: 'the five items of the scale are five questions, one a step, and no sum is shown: there is no scale step yet',
  available: () => built || `no built files in ${cdn}: npm run build, or set KITH_CDN`,
  mounts: () => ({ 'kith/1/': cdn }),
  files: (content) => ({
    'index.html': page({
      body: `<p><a data-kith="module" href="modules/cooling-off/">${esc(content.title)}</a></p>`,
      tail: '<script async src="kith/1/kith.js"></script>',
    }),
    'modules/cooling-off/module.json': JSON.stringify(moduleOf(content)),
  }),
  first: `${P}p ## Every argument has a point`,
  script: (content) => [
    { click: next, expect: `${P}p ## Name it, leave it` },
    { click: next, expect: `${P}p ## Sam has raised` },
    { click: `${P}label ## Say "I am getting`, expect: `${P}p ## You have named it` },
    { click: next, expect: `${P}p ## Which of these` },
    { click: `${P}label ## A tight jaw` },
    { click: `${P}label ## Going silent` },
    { click: next, expect: `${P}textarea` },
    { click: `${P}textarea` },
    { type: content.steps[4].answer },
    ...content.steps[5].items.flatMap((item) => [
      { click: next, expect: `${P}p ## ${item.label}` },
      { click: `${P}label ## ${levelOf(content, item)}` },
    ]),
    { click: next, expect: `${P}[part=heading] ## Done` },
  ],
  cards: {
    title: '<kith-resource>',
    head: '<script async src="kith/1/kith.js"></script>',
    module: `window.Kith ??= { q: [] };
const first = document.createElement('kith-resource');
document.body.append(first);
window.cardsReady = customElements.whenDefined('kith-resource').then(() => first.remove());
window.makeCards = async (host, list) => {
  const all = document.createDocumentFragment();
  let last;
  for (const { title, text, link } of list) {
    last = document.createElement('kith-resource');
    last.resource = {
      format: 'resource/1', id: 'card', lang: 'en-GB', title, summary: text,
      source: { name: link, kind: 'charity' }, url: 'https://example.org/', kind: 'article', cost: 'free',
      languages: ['en'], level: [], for: [], topics: [], checkBy: '2028-11-01',
      rights: { licence: 'LicenseRef-link-only', holder: 'Example' },
    };
    all.append(last);
  }
  host.append(all);
  await last.updateComplete;
};`,
  },
};
