// One list of everything: searched by real keys, under the strict policy of the charity, and useful without any script.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { makeCharitySite } from '../../scripts/site.mjs';
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

  it('has what was found before again, at Back and in another tab, where the page puts it into the address', async (test) => {
    const { page, context } = await site.visit(test);
    const folder = join(site.folder, 'charity-with-addresses');
    await makeCharitySite(folder, site.content);
    const found = await readFile(join(folder, 'find.html'), 'utf8');
    await writeFile(join(folder, 'find.html'), found.replace('data-kith="catalogue"', '$& data-save="address"'));
    const charity = await serve(folder);
    test.after(() => charity.close());
    const list = (tab) => tab.locator('kith-catalogue');
    const holds = (tab) =>
      eventually(async () => {
        assert.equal(await list(tab).getByRole('searchbox').inputValue(), 'new baby');
        assert.match(await list(tab).getByRole('status').innerText(), /^1 thing/);
        assert.match(await list(tab).getByRole('listitem').first().innerText(), /baby/i);
      });
    await page.goto(`${charity.origin}/find.html?from=leaflet`);
    await list(page).getByRole('searchbox').pressSequentially('new baby');
    await list(page).getByText('Narrow it down').click();
    await list(page).getByLabel('What it is').selectOption('module');
    await eventually(() => assert.match(page.url(), /\?from=leaflet&kith-find=new\+baby&kith-format=module$/));
    const address = page.url();
    await list(page).getByRole('listitem').first().getByRole('link').click();
    await page.waitForURL(/new-baby/);
    await page.goBack();
    assert.equal(page.url(), address);
    await holds(page);
    const other = await context.newPage();
    await other.goto(address);
    await holds(other);
    await page.goBack();
    assert.equal(page.url(), 'about:blank', 'what was typed is no place to go back to');
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
