// What holds for every page of the charity: it fits a small screen, anyone can use it, it asks nobody else for anything.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { crisisLinesHold, demonstration, kept, nothingKept, pages } from './demonstration.mjs';

const site = await demonstration();
const axeFile = createRequire(import.meta.url).resolve('axe-core');

/** Every rule of axe, on the whole page, through open shadow roots. */
async function axeFinds(page) {
  await page.evaluate(() => document.fonts.ready);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axeFile });
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

const media = {
  light: {},
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
};

for (const [name, nouns] of Object.entries(pages)) {
  describe(`${name}.html`, () => {
    for (const [how, options] of Object.entries(media))
      it(`passes axe before and after the script, in ${how}`, async (test) => {
        // The tests bring a script of their own, axe, which the page's policy would refuse.
        const visit = await site.visit(test, { ...options, bypassCSP: true });
        await visit.context.route(/\/kith\.js$/, (route) => route.abort());
        await visit.page.goto(`${site.charity}/${name}.html`);
        assert.deepEqual(await axeFinds(visit.page), []);
        await visit.context.unroute(/\/kith\.js$/);
        await visit.open(name);
        assert.deepEqual(await axeFinds(visit.page), []);
      });

    it('passes axe from right to left', async (test) => {
      const visit = await site.visit(test, { bypassCSP: true });
      await visit.page.addInitScript(() =>
        document.addEventListener('readystatechange', () => (document.documentElement.dir = 'rtl')),
      );
      await visit.open(name);
      assert.equal(await visit.page.evaluate(() => getComputedStyle(document.querySelector('main')).direction), 'rtl');
      assert.deepEqual(await axeFinds(visit.page), []);
    });

    it('fits a screen of 320 and of 360 pixels', async (test) => {
      for (const width of [320, 360]) {
        const visit = await site.visit(test, { viewport: { width, height: 640 } });
        await visit.open(name);
        assert.equal(await visit.page.evaluate(() => document.scrollingElement.scrollWidth), width);
        await crisisLinesHold(visit.page);
      }
    });

    it('has its crisis lines before and after the script', async (test) => {
      const { page, open } = await site.visit(test);
      await page.goto(`${site.charity}/${name}.html`, { waitUntil: 'domcontentloaded' });
      await crisisLinesHold(page);
      await open(name);
      await crisisLinesHold(page);
    });

    it('obeys its own strict policy, asks only its two hosts, and keeps nothing', async (test) => {
      const visit = await site.visit(test);
      const { open, seen, requests, errors } = visit;
      await open(name);
      const { refused, events } = await seen();
      assert.deepEqual(refused, []);
      assert.deepEqual(events, []);
      assert.deepEqual(errors, []);
      assert.deepEqual(
        [...new Set(requests.map((url) => new URL(url).origin))].sort(),
        [...new Set([site.charity, ...(nouns.length ? [site.content] : [])])].sort(),
      );
      assert.deepEqual(await kept(visit), nothingKept);
    });

    for (const width of [360, 1280])
      it(`does not move while it loads, at ${width} pixels`, async (test) => {
        const { page, open, seen } = await site.visit(test, { viewport: { width, height: 800 } });
        await open(name);
        // The browser reports a shift after the frame in which it happened.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
        const { shift } = await seen();
        test.diagnostic(`layout shift of ${name}.html at ${width} px: ${shift.toFixed(4)}`);
        assert.ok(shift <= 0.01, `layout shift ${shift}`);
      });
  });
}
