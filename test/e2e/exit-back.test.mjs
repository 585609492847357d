// The way out, and Back: with the browser's own way to keep pages for Back, which Playwright turns off otherwise.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventually } from './demonstration.mjs';
import { exitLab, triggers } from './exit-lab.mjs';

const lab = await exitLab({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });

/** What somebody wrote into an earlier page of the site, seen when they are back there. */
async function seenBack(test, leaves) {
  const { page, cdp, address } = await lab.visit(test);
  await page.getByLabel('Name').fill('Bev');
  await page.evaluate(() => (globalThis.isOld = true));
  await page.goto(`${address}&second`);
  await eventually(async () => assert.equal((await page.locator('kith-exit [part=about]').textContent()) !== '', true));
  await leaves(page);
  await eventually(async () => assert.equal(page.url(), lab.weather));
  const { currentIndex, entries } = await cdp.send('Page.getNavigationHistory');
  const back = entries.findLastIndex(({ url }, at) => at < currentIndex && url === address);
  // `page.goBack()` waits for what a kept page never does.
  await cdp.send('Page.navigateToHistoryEntry', { entryId: entries[back].id });
  await eventually(() => assert.equal(page.url(), address));
  return eventually(async () => {
    const old = await page.evaluate(() => [globalThis.isOld === true, document.body.checkVisibility()]);
    assert.equal(old[1], true, 'the page can be seen and used');
    return old[0];
  }).then(() => page.evaluate(() => globalThis.isOld === true));
}

it('throws away the pages that wait for Back', async (test) => {
  assert.equal(await seenBack(test, triggers['a press']), false);
});

it('is what does it: a page that was not left so is still as it was', async (test) => {
  assert.equal(await seenBack(test, (page) => page.goto(lab.weather)), true);
});
