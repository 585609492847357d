// How a directory grows: for each number of services, the time and memory that its build takes, and the bytes that a
// lookup costs, as brotli 11 sends them. The services are made up, the same in every run; 1,000, 10,000 and 100,000 of them
// unless other numbers are given: npm run bench:directory -- 1000 1000000
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { districts } from '@kith/model/place.js';
import { readListings } from '../packages/cli/src/directory/listing.ts';
import { writeTiles } from '../packages/cli/src/directory/tiles/write-tiles.ts';
import { syntheticListings } from '../packages/cli/test/synthetic.ts';

const all = [...districts().values()];
const quiet = { begin: () => ({ total() {}, tick() {}, end() {} }), say() {} };
const flags = ['--import', 'tsx', '--conditions=kith-source'];

/** In a process of its own, so that its memory is that of the build. */
async function build(feed, out) {
  const begun = performance.now();
  const open = () => readListings(feed);
  const { manifest, ...changes } = await writeTiles(open, {
    out,
    built: '2026-11-23',
    districts: all,
    lang: 'en-GB',
    progress: quiet,
  });
  const seconds = (performance.now() - begun) / 1000;
  const { services } = manifest;
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, services, ...changes }));
}

const inChild = (feed, out) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...flags, fileURLToPath(import.meta.url), '--build', feed, out],
    { encoding: 'utf8' },
  );
  if (status) throw new Error(stderr);
  return JSON.parse(stdout);
};

/** Bytes of the files in a folder: raw and compressed, of a part of them where there are very many. */
async function sizes(folder) {
  const names = await readdir(folder);
  const every = Math.ceil(names.length / 800);
  const files = await Promise.all(
    names.filter((_, at) => at % every === 0).map((name) => readFile(join(folder, name))),
  );
  const sorted = (numbers) => numbers.sort((a, b) => a - b);
  const raw = sorted(files.map(({ length }) => length));
  const sent = sorted(files.map((file) => brotliCompressSync(file).length));
  const at = (numbers, share) => numbers[Math.round((numbers.length - 1) * share)];
  return { count: names.length, raw: at(raw, 0.5), p50: at(sent, 0.5), p95: at(sent, 0.95), most: sent.at(-1) };
}

const whole = (number) => Math.round(number).toLocaleString('en-GB');

async function measure(count) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  try {
    const [feed, out] = [join(folder, 'listings.ndjson'), join(folder, 'out')];
    await pipeline(function* () {
      for (const listing of syntheticListings(count, all)) yield `${JSON.stringify(listing)}\n`;
    }, createWriteStream(feed));
    const first = inChild(feed, out);
    const again = inChild(feed, out);
    const [near, more] = [await sizes(join(out, 'near')), await sizes(join(out, 'more'))];
    return {
      services: whole(count),
      'feed, MB': whole((await stat(feed)).size / 1e6),
      'build, s': whole(first.seconds),
      'again, s': whole(again.seconds),
      'written again': again.written,
      'peak, MB': whole(Math.max(first.megabytes, again.megabytes)),
      'in tiles': whole(first.services),
      files: whole(near.count + more.count + 2),
      'lookup p50': whole(near.p50),
      p95: whole(near.p95),
      most: whole(near.most),
      'raw p50': whole(near.raw),
      'details p50': whole(more.p50),
      'details most': whole(more.most),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--build') await build(...rest);
else {
  const counts = first ? [first, ...rest].map(Number) : [1_000, 10_000, 100_000];
  if (!counts.every((count) => count > 0)) throw new Error('Give numbers of services: npm run bench:directory -- 1000');
  const table = [];
  for (const count of counts) {
    table.push(await measure(count));
    console.log(JSON.stringify(table.at(-1)));
  }
  console.table(table);
}
