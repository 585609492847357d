// How a list grows under somebody's fingers: for each number of things, on a phone four times slower than this machine, the
// longest task until the list stands, while a sentence is typed, and while filters are chosen. The things are made up. 10 and
// 1,000 of them unless other numbers are given, after `npm run build`: npm run bench:catalogue -- 1000 5000
// A benchmark, not a test: what it prints depends on what else the machine does.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { many } from '../stories/fixtures/catalogue.ts';
import { chromiumArgs } from './browsers.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { serve } from './serve.mjs';

const COUNTS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 1000];
const ROUNDS = 3;
const SLOWER = 4;
const SENTENCE = 'my baby will not sleep';

const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
await mkdir(join(folder, 'kith'));
await cp(join(import.meta.dirname, '../packages/embed/cdn'), join(folder, 'kith/1'), { recursive: true });
for (const count of COUNTS) {
  await writeFile(join(folder, `${count}.json`), JSON.stringify(many(count)));
  await writeFile(
    join(folder, `${count}.html`),
    `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>All</title>
    <kith-catalogue src="/${count}.json"><a href="/">All</a></kith-catalogue><script async src="/kith/1/kith.js"></script></html>`,
  );
}
const server = await serve(folder);
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });

/** The longest task of the page's own thread in a trace, in milliseconds of work: not of waiting for other programs. */
function longestIn(events) {
  const page = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const own = events.filter(({ pid, tid }) => pid === page.pid && tid === page.tid);
  // What the browser does before, to open a page at all, is not ours.
  const begun = own.find(({ name, args }) => name === 'EvaluateScript' && /\/kith\.js/.test(args.data?.url))?.ts ?? 0;
  const tasks = own.filter(({ name, ts, dur, tdur }) => name === 'RunTask' && tdur && ts + dur > begun);
  return Math.max(0, ...tasks.map(({ tdur }) => tdur / 1000));
}

/** One new visitor, and the longest task of each thing that they do. */
async function visit(count) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // Not by what Playwright puts into the page for that: it would be measured too.
  const run = async (does) => {
    const expression = `(() => { const root = document.querySelector('kith-catalogue')?.shadowRoot; return ${does}; })()`;
    return (await client.send('Runtime.evaluate', { expression })).result.value;
  };
  const until = async (holds) => {
    while (!(await run(holds))) await page.waitForTimeout(50);
  };
  const traced = async (act) => {
    await browser.startTracing(page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] });
    await act();
    // What was typed is told after half a second.
    await page.waitForTimeout(1500);
    return longestIn(JSON.parse(String(await browser.stopTracing())).traceEvents);
  };
  const choose = (value) =>
    run(`Object.assign(root.querySelector('[name=time]'), { value: '${value}' }).dispatchEvent(new Event('change'))`);
  try {
    return {
      'until it stands': await traced(async () => {
        await page.goto(`${server.origin}/${count}.html`);
        await until("!!root?.querySelector('.filters')");
      }),
      'typing a sentence': await traced(async () => {
        await run("root.querySelector('input').focus()");
        for (const key of SENTENCE) await page.keyboard.press(key === ' ' ? 'Space' : key);
      }),
      'choosing a filter': await traced(async () => {
        await run("root.querySelector('details').open = true");
        await choose('5');
        await page.waitForTimeout(200);
        await choose('');
      }),
      'showing more': await traced(async () => {
        await run("root.querySelector('button.button')?.click()");
      }),
    };
  } finally {
    await context.close();
  }
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

try {
  // The first visit warms the machine up, and counts for nothing.
  await visit(COUNTS[0]);
  const visits = Object.fromEntries(COUNTS.map((count) => [count, []]));
  // In turns, so that whatever else the machine does falls on each alike.
  for (let round = 0; round < ROUNDS; round++) for (const count of COUNTS) visits[count].push(await visit(count));
  console.log(`The longest task, in milliseconds: median (least) of ${ROUNDS} visits, CPU ${SLOWER} times slower`);
  console.table(
    Object.fromEntries(
      Object.keys(visits[COUNTS[0]][0]).map((what) => [
        what,
        Object.fromEntries(
          COUNTS.map((count) => {
            const times = visits[count].map((one) => one[what]);
            return [`${count} things`, `${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)})`];
          }),
        ),
      ]),
    ),
  );
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
