// `npm run test:stories`: builds the Storybook and looks at every story as a visitor on a phone would have it: light, dark
// and in forced colours, left to right (English) and right to left (Urdu). In each, the play function passes, nothing
// throws, axe-core finds nothing, and nothing is wider than a screen of 360 pixels. Those of talk then once more as on a desk
// at 400%: 1280 by 1024 pixels are 320 by 256 then, and nothing is cut off or has to be scrolled to sideways. What a screen
// reader is given of each is as written in stories/trees, in both languages; RENEW=1 writes that anew, and does no more.
// `node scripts/stories-test.mjs module` keeps to the stories whose id begins so; --no-build takes the last build.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs } from './browsers.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { serve } from './serve.mjs';
import { storyTrees } from './story-trees.mjs';

const WORKERS = 2;
const PHONE = { width: 360, height: 740 };
/** 1280 by 1024, at 400%. */
const ZOOMED = { width: 320, height: 256 };
const root = join(import.meta.dirname, '..');
const folder = join(root, 'storybook-static');
/** For the stories that do not say what time it is. */
const usualTime = '2026-11-24T14:20:00Z';
const renew = !!process.env.RENEW;
const trees = storyTrees(join(root, 'stories/trees'), renew);
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { build: { type: 'boolean', default: true } },
  allowNegative: true,
});

/** Each is one load of the page; the looks change on it. */
const pages = [
  { name: 'ltr', lang: 'en' },
  { name: 'rtl', lang: 'ur' },
];
const looks = [
  { name: 'light', theme: 'light', forcedColors: 'none' },
  { name: 'dark', theme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', theme: 'light', forcedColors: 'active' },
  { name: '400%', theme: 'light', forcedColors: 'none', viewport: ZOOMED, of: 'talk' },
].slice(0, renew ? 1 : undefined);

if (options.build) build();
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const server = await serve(folder);
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
try {
  await testAll();
} finally {
  await browser.close();
  await server.close();
}

function build() {
  const storybook = fileURLToPath(import.meta.resolve('storybook/internal/bin/dispatcher'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [storybook, 'build', '--quiet', '--test'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
  if (status === 0) return;
  console.error(stdout, stderr);
  process.exit(1);
}

async function testAll() {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  const stories = Object.values(entries).filter(
    ({ type, id }) => type === 'story' && (!positionals.length || positionals.some((start) => id.startsWith(start))),
  );
  const queue = stories.flatMap((story) => pages.map((page) => ({ story, page })));
  const count = { passed: 0, failed: 0 };
  await Promise.all(Array.from({ length: WORKERS }, () => work(queue, count)));
  for (const fault of trees.end(!positionals.length)) {
    count.failed++;
    console.log(`not ok ${fault}`);
  }
  console.log(`${stories.length} stories: ${count.passed} passed, ${count.failed} failed`);
  if (count.failed || !count.passed) process.exitCode = 1;
}

async function work(queue, count) {
  const page = await browser.newPage({
    viewport: PHONE,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  await page.clock.setFixedTime(usualTime);
  await page.addInitScript(axe);
  await page.addInitScript(listen);
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  for (let job = queue.shift(); job; job = queue.shift()) {
    const { story } = job;
    const settings = `a11y.manual:!true;theme:light;lang:${job.page.lang}`;
    await page.emulateMedia({ forcedColors: 'none' });
    await page.setViewportSize(PHONE);
    await page.goto(`${server.origin}/iframe.html?id=${story.id}&viewMode=story&globals=${settings}`);
    const its = looks.filter(({ of = '' }) => story.id.startsWith(of));
    for (const [index, look] of its.entries()) {
      try {
        errors.push(...(await troublesOf(page, job, look, its[Math.max(index - 1, 0)].theme)));
      } catch (error) {
        errors.push(String(error));
      }
      // A story that fails in the first look is not worth the others.
      const failed = errors.length > 0;
      count[failed ? 'failed' : 'passed']++;
      if (failed) console.log(`not ok ${story.title} > ${story.name}, ${job.page.name}, ${look.name}`);
      for (const error of errors.splice(0)) console.log(`    ${error}`);
      if (failed && look === looks[0]) break;
    }
  }
  await page.close();
}

/** What is wrong with a story in a look, in words. The first is the one in which it was loaded; `before` is the last theme. */
async function troublesOf(page, { story, page: { lang } }, look, before) {
  const troubles = look === looks[0] ? await page.evaluate(() => globalThis.kithStory.finished()) : [];
  if (look === looks[0] && !troubles.length) troubles.push(...(await trees.look(page, story, lang)));
  if (renew) return troubles;
  if (look.theme !== before) await page.evaluate((theme) => globalThis.kithStory.change({ theme }), look.theme);
  await page.emulateMedia({ forcedColors: look.forcedColors });
  if (look.viewport) await page.setViewportSize(look.viewport);
  if (!troubles.length) troubles.push(...(await page.evaluate(findWide, !!look.viewport)));
  // Of a screen's width axe-core knows nothing.
  if (!troubles.length && !look.viewport) troubles.push(...(await page.evaluate(findBarriers)));
  return troubles;
}

/** Runs in the page, before Storybook: follows what it does through its channel. */
function listen() {
  const PATIENCE = 20_000;
  const TROUBLE = ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing'];
  const channel = new Promise((resolve) => {
    const look = setInterval(() => {
      if (!globalThis.__STORYBOOK_ADDONS_CHANNEL__) return;
      clearInterval(look);
      resolve(globalThis.__STORYBOOK_ADDONS_CHANNEL__);
    }, 2);
  });
  const words = (name, { message, description, title } = {}) => `${name}: ${message ?? description ?? title ?? ''}`;
  const end = channel.then(
    (bus) =>
      new Promise((resolve) => {
        const troubles = [];
        for (const name of TROUBLE)
          bus.on(name, (event) => {
            troubles.push(words(name, event));
            resolve(troubles);
          });
        bus.on('storyFinished', () => resolve(troubles));
        setTimeout(() => resolve([...troubles, 'The story did not finish.']), PATIENCE);
      }),
  );
  globalThis.kithStory = {
    /** Resolves with what went wrong, in words. */
    finished: () => end,
    /** Sets globals, as the toolbar does. The story is drawn again; its play function is not run again. */
    async change(globals) {
      const bus = await channel;
      const rendered = new Promise((resolve, reject) => {
        bus.once('storyRendered', resolve);
        setTimeout(() => reject(new Error('The story was not drawn again.')), PATIENCE);
      });
      bus.emit('updateGlobals', { globals });
      await rendered;
    },
  };
}

/** Runs in the page: what is wider than the screen or than its element, or is cut off. */
async function findWide(isZoomed) {
  const story = document.querySelector('#storybook-root');
  const inside = (node) =>
    [...node.querySelectorAll('*')].flatMap((el) => [el, ...(el.shadowRoot ? inside(el.shadowRoot) : [])]);
  await document.fonts.ready;
  for (const el of inside(story)) await el.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  const faults = [];
  // Not the document's: what sticks out on its left cannot be scrolled to, and so is not measured.
  const { scrollWidth, clientWidth } = story.querySelector('.page');
  if (scrollWidth > clientWidth) faults.push(`The story is ${scrollWidth} pixels wide in a page of ${clientWidth}.`);
  for (const el of inside(story)) {
    const { host } = el.getRootNode();
    // Content for screen readers alone is clipped to a pixel somewhere.
    if (!host || el instanceof SVGElement || !el.checkVisibility() || getComputedStyle(el).clipPath !== 'none')
      continue;
    // What stands in front of the page is held to the screen.
    const isInFront = el.closest(':popover-open');
    const frame = isInFront ? { left: 0, right: innerWidth } : host.getBoundingClientRect();
    const own = el.getBoundingClientRect();
    if (own.left < frame.left - 1 || own.right > frame.right + 1)
      faults.push(
        `<${el.localName} class="${el.className}"> sticks out of ${isInFront ? 'the screen' : `<${host.localName}>`}.`,
      );
    const { overflowX, overflowY } = getComputedStyle(el);
    const isCut = (overflow, whole, part) => /hidden|clip/.test(overflow) && whole > part + 1;
    if (
      isZoomed &&
      (isCut(overflowX, el.scrollWidth, el.clientWidth) || isCut(overflowY, el.scrollHeight, el.clientHeight))
    )
      faults.push(`<${el.localName} class="${el.className}"> cuts off what is in it.`);
  }
  return faults;
}

/** Runs in the page: what axe-core finds in the story. */
async function findBarriers() {
  const faults = [];
  // A story is a part of a page: landmarks around it are the page's business.
  const rules = { region: { enabled: false } };
  const story = document.querySelector('#storybook-root');
  const { violations } = await globalThis.axe.run(story, { rules, resultTypes: ['violations'] });
  for (const { id, impact, help, nodes } of violations)
    for (const { target, failureSummary } of nodes)
      faults.push(`axe ${id} (${impact}): ${help}: ${target.flat().join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`);
  return faults;
}
