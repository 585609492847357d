// The way out has a strip of its own: at the top of a page it stands over nothing, and wherever the page is scrolled to it
// is an edge of the screen, from behind which everything comes clear. On two phones, and on a desk.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demonstration } from './demonstration.mjs';

const site = await demonstration();
const phone = { hasTouch: true, isMobile: true };
const withExit = ['talk', 'plan', 'help-yourself', 'too-much', 'together'];
const screens = [
  { viewport: { width: 360, height: 640 }, names: withExit, ...phone },
  { viewport: { width: 360, height: 740 }, names: withExit, ...phone },
  { viewport: { width: 1280, height: 800 }, names: ['talk', 'plan'] },
];

/** Opens a page, with the way out drawn. */
async function open(test, name, screen) {
  const visit = await site.visit(test, screen);
  await visit.open(name);
  await visit.page.waitForFunction(
    () => document.querySelector('kith-exit')?.shadowRoot?.querySelector('[part=about]').textContent,
  );
  await visit.page.evaluate(look);
  return visit;
}

/** Runs in the page: makes `strip()`, `parts()` and `frames(count)`. */
function look() {
  const bar = document.querySelector('kith-exit').shadowRoot.querySelector('[popover]');
  const all = (node) =>
    [...node.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const isControl = (one) =>
    one.matches('a[href], button, input, select, textarea, summary') &&
    !bar.contains(one) &&
    one.checkVisibility({ visibilityProperty: true });
  const numbers = new WeakMap();
  let count = 0;
  globalThis.strip = () => {
    const { left, right, top, bottom } = bar.getBoundingClientRect();
    return { left, right, top, bottom, ground: getComputedStyle(bar).backgroundColor };
  };
  /** Each line of the band of crisis lines, and each control, by its words. */
  globalThis.parts = () => {
    const lines = [...document.querySelectorAll('.now, .always')].flatMap((band) => {
      const range = document.createRange();
      range.selectNodeContents(band);
      return [...range.getClientRects()].map((box, at) => ({ name: `the band, ${at}`, box }));
    });
    // What comes later has a number of its own: it changes nobody's name.
    const controls = all(document.body)
      .filter(isControl)
      .map((one) => {
        if (!numbers.has(one)) numbers.set(one, ++count);
        const name = `${one.localName} ${numbers.get(one)}: ${one.textContent.trim()}`;
        return { name, box: one.getBoundingClientRect() };
      });
    // A link to skip with stands outside of the page until it has the focus.
    return [...lines, ...controls]
      .filter(({ box }) => box.width > 1 && box.height > 1 && box.bottom + scrollY > 0)
      .map(({ name, box: { top, bottom } }) => ({ name, top, bottom }));
  };
  globalThis.frames = async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
  };
}

for (const { names, ...screen } of screens) {
  const { width, height } = screen.viewport;
  describe(`the way out on a screen of ${width} by ${height}`, () => {
    for (const name of names)
      it(`stands over no word of the crisis lines and no control of ${name}.html`, async (test) => {
        const { page, errors } = await open(test, name, screen);
        const atTop = await page.evaluate(async () => {
          await globalThis.frames(2);
          return { strip: globalThis.strip(), parts: globalThis.parts() };
        });
        const under = ({ top, bottom }, strip) => bottom > strip.top && top < strip.bottom;
        assert.ok(atTop.parts.length > 10);
        assert.deepEqual(
          atTop.parts.filter((part) => under(part, atTop.strip)),
          [],
          'before anything is scrolled',
        );

        // It is an edge of the screen, with nothing beside it and nothing to be seen through it.
        const positions = await page.evaluate(async () => {
          const found = [];
          const step = 90;
          const end = document.documentElement.scrollHeight - innerHeight;
          for (let at = 0; at < end + step; at += at < step ? step / 4 : step) {
            scrollTo({ top: at, behavior: 'instant' });
            await globalThis.frames(at < 2 * step ? 3 : 1);
            found.push({ strip: globalThis.strip(), parts: globalThis.parts() });
          }
          return found;
        });
        for (const { strip } of positions) {
          assert.deepEqual([strip.left, strip.right], [0, width]);
          assert.match(strip.ground, /^(rgb\(|color\((?!.*\/))/, 'it is opaque');
          assert.ok(strip.top >= 0 && strip.bottom <= height / 4, JSON.stringify(strip));
        }
        // Whatever went behind it was, at some position, wholly clear of it.
        const clear = new Set();
        for (const { strip, parts } of positions)
          for (const part of parts) if (part.top >= strip.bottom && part.bottom <= height) clear.add(part.name);
        assert.deepEqual(
          positions[0].parts.filter((part) => !clear.has(part.name) && part.bottom - part.top < height - 100),
          [],
        );
        assert.deepEqual(errors, []);
      });
  });
}

it('is over nothing that the keyboard comes to, also on the way back up', async (test) => {
  const { page } = await open(test, 'talk', { viewport: { width: 360, height: 640 } });
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await page.locator('.foot a').last().focus();
  for (let stop = 0; ; stop++) {
    assert.ok(stop < 120);
    const at = await page.evaluate(async () => {
      await globalThis.frames(3);
      let one = document.activeElement;
      while (one.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
      const { top, bottom } = one.getBoundingClientRect();
      return { words: one.textContent.trim(), top, bottom, strip: globalThis.strip() };
    });
    if (at.words === 'Leave this page') break;
    assert.ok(at.bottom <= at.strip.top || at.top >= at.strip.bottom, JSON.stringify(at));
    await page.keyboard.press('Shift+Tab');
  }
});
