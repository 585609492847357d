// What the end-to-end tests share: the two sites on free ports, visitors to them, and what to look out for.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs } from '../../scripts/browsers.mjs';
import { ensureChromium } from '../../scripts/ensure-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { makeCharitySite, makeContentSite } from '../../scripts/site.mjs';

/** The charity's pages, and the elements that stand in each. */
export const pages = {
  index: [],
  'help-yourself': ['module'],
  'too-much': ['module'],
  together: ['module'],
  talk: ['talk'],
  resources: Array(6).fill('resource'),
  find: ['catalogue'],
  meeting: ['meeting'],
  plan: ['plan'],
  'make-a-plan': ['plan-builder'],
  'plan-story': [],
};

/** The time at which most tests take place: a Monday afternoon in London. */
const usualTime = '2026-11-23T14:30:00Z';

/**
 * Serves the demonstration for the tests of one file, and starts a browser for them, until the last has run. Its files
 * have no brotli copies, which take longest to make, unless `small` asks for them.
 */
export async function demonstration({ small = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-e2e-'));
  const at = (name) => join(folder, name);
  await makeContentSite(at('content'), undefined, { small });
  const content = await serve(at('content'), { anyOrigin: true });
  await makeCharitySite(at('charity'), content.origin);
  const charity = await serve(at('charity'));

  // The same pages, by a content site whose host is down: nothing listens on a port just given back.
  const gone = await serve(at('content'));
  await gone.close();
  await makeCharitySite(at('charity-of-no-host'), gone.origin);
  const charityOfNoHost = await serve(at('charity-of-no-host'));

  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
  after(async () => {
    await browser.close();
    await Promise.all([content, charity, charityOfNoHost].map((server) => server.close()));
    await rm(folder, { recursive: true, force: true });
  });

  const it = {
    folder,
    content: content.origin,
    charity: charity.origin,
    charityOfNoHost: charityOfNoHost.origin,
  };

  /** The text of a document of the content site, parsed: `read('talk/uk/talk.json')`. */
  it.read = async (path) => JSON.parse(await readFile(join(folder, 'content', path), 'utf8'));

  /** A module of the content site with all its steps: the later ones of a long module are in a file of their own. */
  it.module = (id) => wholeModule(join(folder, 'content/modules', id));

  /** Opens a tab as a new visitor, at a usual time unless told another; it is closed when the test ends. */
  it.visit = async (test, options = {}) => {
    const { time = usualTime, ...contextOptions } = options;
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...contextOptions });
    test.after(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const visit = { page, context, errors: [], requests: [] };
    page.on('pageerror', (error) => visit.errors.push(String(error)));
    context.on('request', (request) => visit.requests.push(request.url()));
    if (contextOptions.javaScriptEnabled !== false) {
      await page.clock.setFixedTime(time);
      await page.addInitScript(watch);
    }
    /** What the page saw so far: `kith-…` events, refusals of its policy, and how far it moved by itself. */
    visit.seen = () => page.evaluate(() => globalThis.seen);
    /** Goes to a page of the charity and waits until every element that belongs there is drawn. */
    visit.open = async (name) => {
      await page.goto(`${it.charity}/${name}.html`);
      await ready(page, pages[name]);
    };
    return visit;
  };

  return it;
}

/** The module that `kith build` wrote into a folder, with all its steps. */
export async function wholeModule(folder) {
  const read = async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const { rest, ...module } = await read('module.json');
  return rest ? { ...module, steps: [...module.steps, ...(await read(rest.src)).steps] } : module;
}

/** The step after this one, for somebody who takes the first way at each choice. */
export function stepAfter(steps, step) {
  const id = step.kind === 'choice' ? step.options[0].go : step.next;
  return id ? steps.find((other) => other.id === id) : steps[steps.indexOf(step) + 1];
}

/** Everything that a site can leave behind in a browser, each by how much there is of it. */
export async function kept({ page, context }) {
  const inPage = await page.evaluate(async () => ({
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    // A page that is a file on a disk can have none, and may not ask.
    workers: location.protocol === 'file:' ? 0 : (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...inPage, cookies: (await context.cookies()).length };
}
export const nothingKept = { localStorage: 0, sessionStorage: 0, databases: 0, caches: 0, workers: 0, cookies: 0 };

/** Runs in the page, before anything of the page does. */
function watch() {
  const seen = { events: [], refused: [], shift: 0 };
  globalThis.seen = seen;
  for (const noun of ['module', 'talk', 'resource', 'catalogue', 'meeting', 'plan', 'plan-builder'])
    document.addEventListener(`kith-${noun}-error`, ({ type, problem }) => seen.events.push({ type, problem }));
  document.addEventListener('kith-module-step', (event) =>
    seen.events.push({ type: event.type, ...event, detail: event.detail }),
  );
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    seen.refused.push({ violatedDirective, blockedURI, sample }),
  );
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Waits until the page holds these elements, each drawn with its document. */
async function ready(page, nouns) {
  await page.waitForFunction((wanted) => {
    // Where no plan came in a link, its element stands around what the page says of plans.
    const drawn = (noun) =>
      [...document.querySelectorAll(`kith-${noun}`)].filter(
        ({ shadowRoot, offsetHeight }) =>
          shadowRoot?.querySelector(noun === 'plan' ? 'slot' : '[part]') && offsetHeight,
      ).length;
    return [...new Set(wanted)].every((noun) => drawn(noun) === wanted.filter((other) => other === noun).length);
  }, nouns);
}

/** Tries a check until it holds; fails with its own words when it does not in time. */
export async function eventually(check, patience = 12_000) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** The lines for help right now are on the page as plain HTML, to be seen, pressed and heard, before any of Kith. */
export async function crisisLinesHold(page) {
  for (const href of ['tel:999', 'tel:116123']) {
    const link = page.locator(`body > :not(main) a[href="${href}"], main > .now a[href="${href}"]`);
    assert.equal(await link.count(), 1, `one link to ${href}`);
    assert.ok(await link.isVisible(), `${href} can be seen`);
    // A trial click presses nothing; it waits until the link is there to be pressed with nothing over it.
    await link.click({ trial: true, timeout: 3000 });
  }
  const { isFirst, isOutFirst } = await page.evaluate(() => {
    const follow = (one, others) =>
      [...document.querySelectorAll(others)].every(
        (other) => one.contains(other) || one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    const out = document.querySelector('kith-exit, [data-kith=exit]');
    const widgets = '[data-kith]:not([data-kith=exit]), kith-module, kith-talk, kith-resource, kith-meeting, kith-plan';
    return {
      isFirst: follow(document.querySelector('a[href="tel:999"]'), widgets),
      isOutFirst: !out || follow(out, 'a:not(.skip)'),
    };
  });
  assert.ok(isFirst, 'the crisis lines stand before every widget');
  assert.ok(isOutFirst, 'but for the way out, which is the first thing that Tab comes to');
}

/** The text of nodes of a document, as one string. */
export const plain = (nodes) =>
  nodes.map(({ value, type, children }) => value ?? (type === 'break' ? ' ' : plain(children ?? []))).join('');
