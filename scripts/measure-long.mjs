// `node scripts/measure-long.mjs`: whether a module of 200 steps opens as soon as one of 10, on a phone four times slower
// than this machine, and whether a tap ever waits there, also in the library's module with every kind of step. A benchmark, not a test: what it prints depends on what else the machine does. Needs a build.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { longPage, writeLongModule } from '../test/e2e/long-module.mjs';
import { chromiumArgs } from './browsers.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { serve } from './serve.mjs';
import { makeContentSite } from './site.mjs';

const COUNTS = [10, 200];
const ROUNDS = 5;
const SLOWER = 4;
/** In milliseconds: what takes longer keeps a tap waiting. */
const LONG = 50;

/** Makes the site with a module of so many steps, and serves it. */
async function siteOf(count, folder) {
  const [content, out] = [join(folder, `content-${count}`), join(folder, `site-${count}`)];
  await writeLongModule(content, count);
  await makeContentSite(out, content);
  await writeFile(join(out, 'page.html'), longPage);
  return serve(out);
}

/** The library itself, with a page that plays the module with every kind of step. */
async function siteOfAllKinds(folder) {
  const out = join(folder, 'site-all');
  await makeContentSite(out, undefined, { small: false });
  await writeFile(join(out, 'page.html'), longPage.replace('modules/long/', 'modules/when-it-all-gets-too-much/'));
  return serve(out);
}

/** Runs in the page, before anything of the page does: when the first step is on the screen. */
function watch() {
  const look = () => {
    if (!document.querySelector('kith-module')?.shadowRoot?.querySelector('#heading'))
      return requestAnimationFrame(look);
    // After the frame in which it is drawn.
    requestAnimationFrame(() => setTimeout(() => (globalThis.firstStep = performance.now())));
  };
  look();
}

/** One new visitor: to the first step; then to the second, behind which the rest is fetched. Milliseconds and bytes. */
async function visit(browser, { origin }, { profiled = false, traced = profiled, slower = SLOWER } = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await client.send('Performance.enable');
  await client.send('Network.enable');
  await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(watch);
  if (traced) await browser.startTracing(page, { categories: profiled ? [...categories, profiler] : categories });

  /** What was used since the last look, once nothing is under way. */
  const before = { cpu: 0, bytes: 0 };
  const used = async () => {
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    const { metrics } = await client.send('Performance.getMetrics');
    const cpu = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
    const since = { cpu: cpu - before.cpu, bytes: bytes - before.bytes };
    Object.assign(before, { cpu, bytes });
    return since;
  };

  // Not by what Playwright puts into the page for that: it would be measured too.
  const run = async (expression) => (await client.send('Runtime.evaluate', { expression })).result.value;
  await page.goto(`${origin}/page.html`);
  let time;
  while (!(time = await run('globalThis.firstStep'))) await page.waitForTimeout(20);
  const first = { time, ...(await used()) };
  await run("document.querySelector('kith-module').shadowRoot.querySelector('[part=controls] .main').click()");
  const second = await used();
  const trace = traced ? JSON.parse(String(await browser.stopTracing())).traceEvents : [];
  await context.close();
  return { first, second, trace };
}

/** Runs in the page: answers what the step asks, opens the way to people, and goes on. Returns whether there is more. */
function goOn() {
  const { shadowRoot } = document.querySelector('kith-module');
  const step = shadowRoot.querySelector('.step');
  for (const group of [...step.querySelectorAll('fieldset'), step])
    group.querySelector('input:is([type=radio], [type=checkbox]):not(:checked)')?.click();
  shadowRoot.querySelector('.foot summary').click();
  const next = [...shadowRoot.querySelectorAll('[part=controls] button')].find(
    (one) => one.innerText.trim() !== 'Back',
  );
  // A task of its own, as a visitor's next tap is.
  if (next) setTimeout(() => next.click(), 200);
  return !!next;
}

/** One visitor who goes through all of it. */
async function walk(browser, server, { slower }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await browser.startTracing(page, { categories });
  const run = async (expression) => (await client.send('Runtime.evaluate', { expression })).result.value;
  await page.goto(`${server.origin}/page.html`);
  const isThere = "!!document.querySelector('kith-module')?.shadowRoot?.querySelector('.foot summary')";
  while (!(await run(isThere))) await page.waitForTimeout(50);
  await page.waitForTimeout(1000);
  let steps = 1;
  for (; await run(`(${goOn})()`); steps += 1) await page.waitForTimeout(1000);
  const trace = JSON.parse(String(await browser.stopTracing())).traceEvents;
  await context.close();
  return { steps, trace };
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
/** Says which function ran; itself makes all of it slower. */
const profiler = 'disabled-by-default-v8.cpu_profiler';

/** The samples of a trace's profile, in order: when each was taken, in microseconds, and what ran. */
function samplesOf(events, { pid }) {
  const nodes = new Map();
  const samples = [];
  const profile = events.find((event) => event.name === 'Profile' && event.pid === pid);
  let time = profile?.args.data.startTime ?? 0;
  for (const { args } of events.filter((event) => event.name === 'ProfileChunk' && event.pid === pid)) {
    const { cpuProfile = {}, timeDeltas = [] } = args.data;
    for (const { id, callFrame } of cpuProfile.nodes ?? []) nodes.set(id, callFrame);
    for (const [index, id] of (cpuProfile.samples ?? []).entries())
      samples.push({ at: (time += timeDeltas[index]), frame: nodes.get(id) });
  }
  return samples;
}

/**
 * The tasks of a trace, the longest first. `time` is what the thread worked at it, in milliseconds: not what it waited for
 * other programs on this machine. `parts`: what took most of it.
 */
function tasksOf(events, { origin }) {
  const page = events.find(({ name, args }) => name === 'ResourceSendRequest' && args.data.url.startsWith(origin));
  const own = events.filter(({ pid, tid, dur }) => pid === page.pid && tid === page.tid && dur);
  const samples = samplesOf(events, page);
  // What the browser does before, to open a page at all, is not ours.
  const begun = own.find(({ name, args }) => name === 'EvaluateScript' && /\/kith\.js/.test(args.data?.url))?.ts ?? 0;
  return own
    .filter(({ name, ts, dur }) => name === 'RunTask' && ts + dur > begun)
    .map(({ ts, dur, tdur }) => {
      const within = (at) => at >= ts && at <= ts + dur;
      const parts = () => {
        const spent = new Map();
        for (const [index, { at, frame }] of samples.entries()) {
          if (!within(at) || !frame) continue;
          const { functionName, url, lineNumber, columnNumber } = frame;
          const place = url ? ` ${url.split('/').pop()}:${lineNumber + 1}:${columnNumber + 1}` : '';
          const name = `${functionName || '(nameless)'}${place}`;
          spent.set(name, (spent.get(name) ?? 0) + Math.min(samples[index + 1]?.at ?? at, ts + dur) - at);
        }
        for (const event of own)
          if (
            /^(?:Layout|UpdateLayoutTree|Paint|ParseHTML|v8\.compile.*|EvaluateScript|CommitLoad)$/.test(event.name) &&
            within(event.ts)
          )
            spent.set(event.name, (spent.get(event.name) ?? 0) + event.dur);
        return [...spent]
          .sort(([, one], [, other]) => other - one)
          .slice(0, 6)
          .map(([name, its]) => `${name} ${ms(its)}`);
      };
      return { time: tdur / 1000, parts };
    })
    .sort((one, other) => other.time - one.time);
}

const ms = (microseconds) => `${(microseconds / 1000).toFixed(0)} ms`;

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

function say(longest, slower) {
  const [middle, least] = [median(longest), Math.min(...longest)].map((time) => `${time.toFixed(0)} ms`);
  console.log(`  ${middle} (least: ${least})${slower === 1 ? `, by ${SLOWER} times what it takes at full speed` : ''}`);
}

const folder = await mkdtemp(join(tmpdir(), 'kith-measure-'));
const servers = await Promise.all(COUNTS.map((count) => siteOf(count, folder)));
const allKinds = await siteOfAllKinds(folder);
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
try {
  // The first visit warms the machine up, and counts for nothing.
  await visit(browser, servers[0]);
  const visits = COUNTS.map(() => []);
  // In turns, so that whatever else the machine does falls on each alike.
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, server] of servers.entries()) visits[index].push(await visit(browser, server));

  const row = (what, read, unit) => {
    const [short, long] = visits.map((all) => median(all.map(read)));
    const shown = (value) => `${value.toFixed(0)} ${unit}`.padStart(12);
    console.log(`${what.padEnd(34)}${shown(short)}${shown(long)}${short ? (long / short).toFixed(2).padStart(8) : ''}`);
  };
  console.log(`Median of ${ROUNDS} visits, CPU ${SLOWER} times slower`);
  console.log(`${''.padEnd(34)}${COUNTS.map((count) => `${count} steps`.padStart(12)).join('')}${'ratio'.padStart(8)}`);
  row('until the first step is drawn', ({ first }) => first.time, 'ms');
  row('  CPU', ({ first }) => first.cpu, 'ms');
  row('  bytes, with the script', ({ first }) => first.bytes, 'B');
  row('to the second step and the rest: CPU', ({ second }) => second.cpu, 'ms');
  row('  bytes', ({ second }) => second.bytes, 'B');

  // Apart, as tracing takes time itself.
  // A machine that has much else to do slows less down than it is told to: so too at its own speed, and times four.
  for (const [index, server] of servers.entries()) {
    console.log(`\n${COUNTS[index]} steps: from the script on, the longest task takes`);
    for (const slower of [SLOWER, 1]) {
      const longest = [];
      for (let round = 0; round < ROUNDS; round++) {
        const [task] = tasksOf((await visit(browser, server, { traced: true, slower })).trace, server);
        longest.push((task.time * SLOWER) / slower);
      }
      say(longest, slower);
    }
    for (const { time, parts } of tasksOf((await visit(browser, server, { profiled: true })).trace, server))
      if (time > LONG) console.log(`  under the profiler ${time.toFixed(0)} ms: ${parts().join(', ')}`);
  }

  const [longest, counts] = [{ [SLOWER]: [], 1: [] }, new Set()];
  for (let round = 0; round < ROUNDS; round++)
    for (const slower of [SLOWER, 1]) {
      const { steps, trace } = await walk(browser, allKinds, { slower });
      counts.add(steps);
      longest[slower].push((tasksOf(trace, allKinds)[0].time * SLOWER) / slower);
    }
  console.log(`\nEvery kind of step, ${[...counts].join(' or ')} of them, each answered: the longest task takes`);
  for (const slower of [SLOWER, 1]) say(longest[slower], slower);
} finally {
  await browser.close();
  await Promise.all([...servers, allKinds].map((server) => server.close()));
  await rm(folder, { recursive: true, force: true });
}
