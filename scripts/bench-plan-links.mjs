// What a link that was made to do harm costs the browser that opens it, beside one that unpacks all that is in it: the time
// and the most memory, at full speed and on a phone four times slower than this machine. A megabyte of signs, and bombs
// that unpack to a thousand times their size; what an ordinary plan and the largest cost stands first. Memory is told on
// Linux alone. Only the ratios mean anything on another machine: npm run bench:plan-links
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { toFragment } from '@kith/model/plan-link.js';
import { chromiumArgs } from './browsers.mjs';
import { ensureChromium } from './ensure-chromium.mjs';

const ROUNDS = 5;
const SLOWER = 4;

/** A fragment as only an attacker makes it: these bytes with the sum that they should have. */
function forged(bytes) {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from('kp1.'), bytes])));
  return `kp1.${Buffer.concat([bytes, sum]).toString('base64url')}`;
}
const bomb = (size) => forged(deflateRawSync(Buffer.alloc(size, ' '), { level: 9 }));
/** Words that say nothing twice in a row, so that they are not deflated away. */
const words = (length, seed) =>
  Array.from({ length: length / 8 }, (_, at) => ((at * 2_654_435_761 + seed) >>> 0).toString(36)).join(' ');
const planOf = (count, length) => ({
  format: 'plan/1',
  id: 'k3m9',
  lang: 'en',
  items: Array.from({ length: count }, (_, at) => ({
    kind: 'task',
    id: `${at + 1}`,
    title: 'A walk each day',
    note: words(length, at).slice(0, length),
  })),
});

const fragments = {
  'a plan of eight things with notes': await toFragment(planOf(8, 60)),
  'a plan of forty things with long notes': await toFragment(planOf(40, 500)),
  '1 MB of signs': `kp1.${'A'.repeat(1_000_000)}`,
  'a bomb of 1 MB': bomb(1_000_000),
  'a bomb of 20 MB': bomb(20_000_000),
};

const { outputFiles } = await build({
  stdin: { contents: "export { fromFragment } from '@kith/model/plan-link.js';", resolveDir: import.meta.dirname },
  bundle: true,
  format: 'iife',
  globalName: 'links',
  conditions: ['kith-source'],
  write: false,
});
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
const session = await browser.newBrowserCDPSession();

/** The programs that draw pages; their memory, in bytes, begins to be watched anew at `reset`. */
async function renderers() {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}
const canWatch = process.platform === 'linux' && readdirSync('/proc/self').includes('clear_refs');
const field = (id, name) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]) * 1024;

/** The most memory that an act takes beyond what was in use, in MB; nothing where that cannot be told. */
async function memoryOf(act) {
  if (!canWatch) return void (await act());
  const ids = await renderers();
  for (const id of ids) writeFileSync(`/proc/${id}/clear_refs`, '5');
  const before = ids.map((id) => field(id, 'VmRSS'));
  await act();
  return Math.max(...ids.map((id, at) => field(id, 'VmHWM') - before[at])) / 1e6;
}

/** Milliseconds and MB of one opening, in a page of its own: by our reader, or by one that unpacks all of it. */
async function opening(fragment, { whole, slower }) {
  const page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0].text });
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
  let millis;
  const memory = await memoryOf(async () => {
    millis = await page.evaluate(
      async ([text, all]) => {
        const begun = performance.now();
        if (all) {
          try {
            const base64 = text.slice(4).replaceAll('-', '+').replaceAll('_', '/');
            const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0)).slice(0, -4);
            const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
            await new Response(stream).text();
          } catch {
            // No deflated text: known at its first bytes.
          }
        } else await globalThis.links.fromFragment(`#${text}`);
        return performance.now() - begun;
      },
      [fragment, whole],
    );
  });
  await page.close();
  return { millis, memory };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
async function measured(fragment, options) {
  const all = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await opening(fragment, options));
  return { millis: median(all.map((one) => one.millis)), memory: median(all.map((one) => one.memory)) };
}

const table = {};
for (const [what, fragment] of Object.entries(fragments)) {
  const here = await measured(fragment, { slower: 1 });
  const phone = await measured(fragment, { slower: SLOWER });
  const whole = await measured(fragment, { whole: true, slower: 1 });
  const round = (number) => number && Number(number.toPrecision(2));
  table[what] = {
    signs: fragment.length,
    ms: round(here.millis),
    'ms, 4 times slower': round(phone.millis),
    'ms to unpack all': round(whole.millis),
    'as much of that': round(here.millis / whole.millis),
    MB: round(here.memory),
    'MB to unpack all': round(whole.memory),
  };
}
console.table(table);
await browser.close();
