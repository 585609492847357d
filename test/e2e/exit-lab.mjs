// What the tests of the way out share: visitors in Chromium, their ways to leave, and what the browser knows afterwards.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArgs } from '../../scripts/browsers.mjs';
import { ensureChromium } from '../../scripts/ensure-chromium.mjs';
import { eventually } from './demonstration.mjs';
import { exitSites, watch } from './exit-sites.mjs';

/** Starts the sites and a browser, until the last test of the file has run. */
export async function exitLab(launch = {}) {
  const sites = await exitSites();
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: chromiumArgs,
    ...launch,
  });
  after(async () => {
    await browser.close();
    await sites.close();
  });

  /** By their options, the tabs that are free to be used again: a new one costs more than most tests. */
  const tabs = {};

  async function open(options) {
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(watch);
    return { page, context, errors, cdp: await context.newCDPSession(page) };
  }

  return {
    ...sites,
    /**
     * A visitor who came by the home page, and has let Kith keep something. `own` is for a test that changes its tab so that
     * no other can have it afterwards; `before` runs first in the page.
     */
    async visit(test, { host = 'plain', more = '', away, before, own = !!before, ...options } = {}) {
      sites.begin();
      const kind = JSON.stringify(options);
      const free = own ? undefined : (tabs[kind] ??= []).pop();
      const visit = free ?? (await open(options));
      if (own) test.after(() => visit.context.close());
      else test.after(() => tabs[kind].push(visit));
      const { page, context, errors, cdp } = visit;
      if (free) {
        await context.setOffline(false);
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      }
      await page.goto(`${sites.site}/`);
      errors.length = 0;
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
        localStorage.setItem('kith:module:x', '1');
        sessionStorage.setItem('kith:module:x', '1');
        localStorage.setItem('basket', 'theirs');
      });
      await cdp.send('Page.resetNavigationHistory');
      if (before) await page.addInitScript(before);
      const address = `${sites.site}/afraid?${new URLSearchParams({ host, more, ...(away && { away }) })}`;
      await page.goto(address);
      if (options.javaScriptEnabled !== false) await ready(page);
      return { ...visit, address };
    },
  };
}

/** Until the button is drawn. It is in front then, whatever the page has put there. */
const ready = (page) =>
  page.waitForFunction(
    () => document.querySelector('kith-exit')?.shadowRoot?.querySelector('[part=about]').textContent,
  );

/** The addresses in the tab's history, as paths of the site or as they are. */
export async function entries({ site }, { cdp }) {
  const { entries: all } = await cdp.send('Page.getNavigationHistory');
  return all.map(({ url }) => url.replace(site, '').replace(/\?.*/, '')).filter((url) => url !== 'about:blank');
}

/** What is kept in the browser for the site, by its keys. */
export const stored = (page) => page.evaluate(() => [Object.keys(localStorage).sort(), Object.keys(sessionStorage)]);

/** The ways to leave. Each resolves when the browser has taken the keys or the press. */
export const triggers = {
  async 'a press'(page) {
    const { x, y } = await page.evaluate(() => {
      const exit = document.querySelector('kith-exit');
      const link = exit?.shadowRoot?.querySelector('[part=button]') ?? document.querySelector('a[data-kith=exit]');
      const { left, top, width, height } = link.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.click(x, y);
  },
  async 'three times Shift'(page) {
    for (let times = 0; times < 3; times++) await page.keyboard.press('Shift');
  },
  async 'Enter on the link'(page) {
    await page.evaluate(() => {
      const exit = document.querySelector('kith-exit');
      (exit?.shadowRoot?.querySelector('[part=button]') ?? document.querySelector('a[data-kith=exit]')).focus();
    });
    await page.keyboard.press('Enter');
  },
};

/** What the tests have let others keep, and nothing of ours. */
export const kept = [['basket'], []];

/** Nothing of the page, in the tab that still waits for the other one. */
export async function isBlank(lab, more) {
  await eventually(() => assert.equal(lab.asked.length, 1));
  await eventually(() => {
    const { frame, title, path, icons, words, kept: keys, more: its } = lab.last();
    assert.deepEqual(
      { title, path, icons, words, keys, its },
      { title: 'Loading', path: '/', icons: 'data:,', words: 'Loading', keys: 'basket|', its: more },
    );
    assert.equal(frame.isSeen, false, 'nothing of the page is in the next frame');
    assert.equal(frame.isCovered, true, 'the next frame is covered');
  });
}

/** The tab is at the other page, which was not told from where; the page is not in its history, nor what it kept. */
export async function isGone(lab, visit, { isKept, history = ['/', lab.weather] } = {}) {
  const { page } = visit;
  await page.waitForURL(lab.weather);
  await page.getByRole('heading', { name: 'Sunny' }).waitFor();
  assert.deepEqual(lab.asked, [{ referrer: undefined, purpose: undefined }]);
  assert.deepEqual(await entries(lab, visit), history);
  await page.goto(`${lab.site}/`);
  assert.deepEqual(await stored(page), isKept ? [['basket', 'kith:module:x'], ['kith:module:x']] : kept);
}
