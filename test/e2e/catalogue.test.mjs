// One list of everything: searched by real keys, under the strict policy of the charity, and useful without any script.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crisisLinesHold, demonstration, eventually, kept, nothingKept } from './demonstration.mjs';

const site = await demonstration();

describe('find.html', () => {
  it('finds as one types, filters, leads there, and leaves nothing behind', async (test) => {
    const visit = await site.visit(test);
    const { page, context, errors, requests, seen } = visit;
    await page.goto(`${site.charity}/find.html`);
    await crisisLinesHold(page);
    const { items } = await site.read('catalogue.json');
    const list = page.locator('kith-catalogue');
    const names = list.getByRole('listitem').getByRole('heading');
    await eventually(async () => assert.equal(await names.count(), 20));
    assert.equal(await list.getByRole('status').innerText(), `${items.length} things to look at`);
    const { refused, shift } = await seen();
    assert.deepEqual(refused, []);
    assert.equal(shift, 0, 'nothing moves when it comes');
    const before = requests.filter((url) => !url.includes('kith-narrow')).length;
    const address = page.url();

    await list.getByRole('searchbox').pressSequentially('new baby');
    await eventually(async () => assert.match(await names.first().innerText(), /baby/i));
    assert.ok((await names.count()) < 10);
    await list.getByText('Narrow it down').click();
    await list.getByLabel('What it is').selectOption('module');
    await eventually(async () => assert.equal(await names.count(), 1));
    assert.equal(await list.getByRole('status').innerText(), '1 thing to look at');
    assert.equal(page.url(), address, 'what was looked for is not in the address');
    assert.equal(requests.filter((url) => !url.includes('kith-narrow')).length, before, 'and nobody was asked');
    assert.deepEqual(await kept(visit), nothingKept);

    const link = names.first().getByRole('link');
    assert.equal(await link.getAttribute('href'), `${site.content}/modules/new-baby/`);
    await link.click();
    await page.waitForURL(/new-baby/);
    assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
    assert.deepEqual(errors, []);
    await context.close();
  });

  it('is a link to the plain list of everything, which has every page, with JavaScript off', async (test) => {
    const { page } = await site.visit(test, { javaScriptEnabled: false });
    await page.goto(`${site.charity}/find.html`);
    await crisisLinesHold(page);
    await page.getByRole('link', { name: 'All of our help' }).click();
    const { items } = await site.read('catalogue.json');
    const links = await page.locator('main a').evaluateAll((all) => all.map(({ href }) => href));
    for (const { url } of items) {
      const { href } = new URL(url.replace(/#.*/, ''), `${site.content}/`);
      assert.ok(links.includes(href), href);
      assert.equal((await page.request.get(href)).status(), 200, href);
    }
  });
});
