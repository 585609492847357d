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

/** The bench's steps as module/1. */
const steps = {
  text: ({ id, title, body }) => ({ kind: 'content', id, title, body: paragraphs(...body) }),
  single: ({ id, title, prompt, options }) => question(id, title, 'one', [prompt], options),
  multi: ({ id, title, prompt, options }) => question(id, title, 'many', [prompt], options),
  reflection: ({ id, title, prompt }) => ({ kind: 'reflect', id, title, body: [], prompt: paragraphs(prompt) }),
  scale: ({ id, title, prompt }) => ({
    kind: 'scale',
    id,
    title,
    body: paragraphs(prompt),
    scale: 'lately',
    show: 'person',
  }),
};
const question = (id, title, select, body, options) => ({
  kind: 'question',
  id,
  title,
  select,
  body: paragraphs(...body),
  options: options.map(option),
});

const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

const scaleOf = ({ title, sumLabel, items, levels }) => ({
  format: 'scale/1',
  id: 'lately',
  lang: 'en-GB',
  title,
  source: { title: 'Example Charity' },
  permission: 'none-required',
  rights: { licence: 'CC-BY-4.0', holder: 'Example Charity' },
  questionnaire: {
    resourceType: 'Questionnaire',
    status: 'active',
    item: items.map(({ id, label }) => ({
      type: 'choice',
      linkId: id,
      text: label,
      answerOption: levels.map(({ value, label: display }) => ({
        valueCoding: { code: String(value), display, extension: [{ url: ordinal, valueDecimal: value }] },
      })),
    })),
  },
  scores: [
    { id: 'sum', method: 'sum', items: items.map(({ id }) => id), bands: [{ id: 'any', from: 0, label: sumLabel }] },
  ],
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
  scales: [scaleOf(content.steps[5])],
  steps: [
    ...content.steps.map((step) => steps[step.kind](step)),
    { kind: 'end', id: 'end', title: 'Done', body: paragraphs('That was the module. Come back to it when you like.') },
  ],
});

const P = 'kith-module >>> ';
const next = `${P}.controls .main`;
export default {
  title: `Kith ${version}`,
  version,
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
    { click: next, expect: `${P}fieldset ## ${content.steps[5].items[0].label}` },
    ...content.steps[5].items.map(({ id, pick }, index, { length }) => ({
      click: `${P}fieldset[aria-labelledby="item-${id}"] label:nth-child(${
        content.steps[5].levels.findIndex(({ value }) => String(value) === String(pick)) + 1
      })`,
      ...(index === length - 1 && { expect: `${P}.step ## ${content.steps[5].sum}` }),
    })),
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
