// What each kind of visit loads, in bytes as brotli 11 sends them, loader and Lit included, held to the budgets of
// ARCHITECTURE.md. `npm run build` first. Give it a built content site to see the documents too: those are shown, and
// not counted. Exits with 1 when a budget is broken.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const { files } = JSON.parse(readFileSync(join(root, 'packages/embed/cdn/integrity.json'), 'utf8'));

/** The chunk with an element's registration, and all chunks that it needs to start. */
function chunksOf(noun, more = []) {
  const entry = Object.keys(files).find((name) => files[name].noun === noun);
  if (!entry) throw new Error(`There is no <kith-${noun}> in the build.`);
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    files[name].imports.forEach(visit);
  };
  [entry, ...more].forEach(visit);
  return [...found];
}

/** The file of a chunk, by its name: `steps`. */
const fileOf = (chunk) => {
  const file = Object.keys(files).find((name) => name.startsWith(`kith-${chunk}-`) && name.endsWith('.js'));
  if (!file) throw new Error(`There is no chunk "${chunk}" in the build.`);
  return file;
};

/** What a module loads for its kinds of step; and what it loads for recordings, on a tap, or where the host asks. */
const kinds = ['steps', 'more'];
const onTap = {
  media: 2_800,
  keep: 2_750,
  page: 2_700,
  elsewhere: 3_000,
  twin: 1_500,
  together: 1_200,
  aloud: 1_200,
  hold: 2_550,
  sharing: 8_000,
  late: 10_500,
  advice: 500,
  clock: 800,
  'device-clock': 300,
  schedules: 1_300,
  calendar: 2_500,
  near: 3_000,
  linked: 3_500,
  narrow: 1_300,
  districts: 6_500,
  towns: 13_500,
};

const visits = [
  { what: 'kith.js', limit: 3_000, loads: ['kith.js'] },
  { what: 'the way out', limit: 7_610, loads: ['kith.js', ...chunksOf('exit')] },
  { what: 'a resource card', limit: 10_000, loads: ['kith.js', ...chunksOf('resource')], folder: 'resources' },
  { what: 'the catalogue, first list', limit: 12_400, loads: ['kith.js', fileOf('rare'), ...chunksOf('catalogue')] },
  { what: 'talk, ready to use', limit: 14_000, loads: ['kith.js', ...chunksOf('talk')], folder: 'talk' },
  { what: 'a meeting, ready to use', limit: 13_100, loads: ['kith.js', ...chunksOf('meeting')], folder: 'meetings' },
  {
    what: 'talk, with its questions',
    limit: 19_000,
    loads: ['kith.js', ...chunksOf('talk', [fileOf('ask')])],
    folder: 'talk',
  },
  { what: 'a plan, opened from its link', limit: 16_050, loads: ['kith.js', fileOf('rare'), ...chunksOf('plan')] },
  { what: 'a plan is made', limit: 24_000, loads: ['kith.js', fileOf('rare'), ...chunksOf('plan-builder')] },
  { what: 'a module, first step', limit: 14_000, loads: ['kith.js', ...chunksOf('module')], folder: 'modules' },
  {
    what: 'a module, every kind of step',
    limit: 24_000,
    loads: ['kith.js', ...chunksOf('module', kinds.map(fileOf))],
    folder: 'modules',
  },
  ...Object.entries(onTap).map(([chunk, limit]) => ({ what: `more, for "${chunk}"`, limit, loads: [fileOf(chunk)] })),
];

/** The largest document of a kind in a built site, or nothing. */
function largest(site, folder) {
  if (!site || !folder) return 0;
  const noun = folder.replace(/s$/, '');
  const sizes = readdirSync(join(site, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => brotliCompressSync(readFileSync(join(site, folder, name, `${noun}.json`))).length);
  return Math.max(0, ...sizes);
}

const site = process.argv[2];
const table = visits.map(({ what, limit, loads, folder }) => {
  const bytes = loads.reduce((sum, name) => sum + files[name].brotli, 0);
  const document = largest(site, folder);
  return {
    visit: what,
    files: loads.length,
    bytes,
    'at most': limit,
    left: limit - bytes,
    ...(site && { 'largest document': document, 'with it': bytes + document }),
  };
});
console.table(table);
const over = table.filter(({ left }) => left < 0);
for (const { visit, left } of over) console.error(`${visit}: ${-left} bytes too many.`);
process.exitCode = over.length ? 1 : 0;
