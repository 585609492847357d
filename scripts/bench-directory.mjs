// How a directory grows: for each number of services, the time and memory that `kith directory` takes from a feed of Open
// Referral to the files of a site, and the bytes that a lookup costs, as brotli 11 sends them. The services are made up,
// the same in every run; 1,000, 10,000 and 100,000 of them unless other numbers are given, after `npm run build`:
// npm run bench:directory -- 1000 1000000
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { districts } from '@kith/model/place.js';
import { openReferral, syntheticListings } from '../packages/cli/test/synthetic.ts';

const all = [...districts().values()];
const main = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));

/** The command in a process of its own, as somebody runs it: how long it took, by the clock and of a processor, and its most memory. */
async function build(feed, out, work) {
  const measure = 'process.on("exit", () => { const used = process.resourceUsage(); console.error("USED " + JSON.stringify({ megabytes: used.maxRSS / 1024, busy: (used.userCPUTime + used.systemCPUTime) / 1e6 })); });'; // prettier-ignore
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(measure)}`,
      main,
      'directory',
      feed,
      '--out',
      out,
      '--work',
      work,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (told += text));
  const [status] = await once(child, 'close');
  if (status) throw new Error(told);
  const { megabytes, busy } = JSON.parse(/^USED (.*)$/m.exec(told)[1]);
  const written = Number(/(\d+) files written/.exec(told)[1]);
  return { seconds: (performance.now() - begun) / 1000, megabytes, busy, written };
}

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
    const [feed, out, work] = ['feed.ndjson', 'out', 'work'].map((name) => join(folder, name));
    await pipeline(function* () {
      for (const listing of syntheticListings(count, all)) yield `${JSON.stringify(openReferral(listing))}\n`;
    }, createWriteStream(feed));
    const first = await build(feed, out, work);
    console.error(count, first);
    const again = await build(feed, out, work);
    const site = join(out, 'site');
    const { services } = JSON.parse(await readFile(join(site, 'manifest.json'), 'utf8'));
    const [near, more] = [await sizes(join(site, 'near')), await sizes(join(site, 'more'))];
    return {
      services: whole(count),
      'feed, MB': whole((await stat(feed)).size / 1e6),
      'build, s': whole(first.seconds),
      'busy, s': whole(first.busy),
      'again, s': whole(again.seconds),
      'written again': again.written,
      'peak, MB': whole(Math.max(first.megabytes, again.megabytes)),
      'in tiles': whole(services),
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

const given = process.argv.slice(2);
const counts = given.length ? given.map(Number) : [1_000, 10_000, 100_000];
if (!counts.every((count) => count > 0)) throw new Error('Give numbers of services: npm run bench:directory -- 1000');
const table = [];
for (const count of counts) {
  table.push(await measure(count));
  console.log(JSON.stringify(table.at(-1)));
}
console.table(table);
