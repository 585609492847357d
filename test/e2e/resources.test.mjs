// Cards for what others made: who made it comes first, and nothing is asked of them until the visitor presses.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demonstration, pages } from './demonstration.mjs';

const site = await demonstration();

describe('resources.html', () => {
  it('credits the source first, and leads where it says', async (test) => {
    const { page, open, requests } = await site.visit(test);
    await open('resources');
    const cards = await page.locator('kith-resource').all();
    assert.equal(cards.length, pages.resources.length);
    for (const card of cards) {
      const src = await card.getAttribute('src');
      const resource = await site.read(new URL(src).pathname.slice(1));
      const text = await card.evaluate((element) => element.shadowRoot.querySelector('[part]').innerText);
      // Marks keep the name together where words run the other way; nobody sees them.
      const seen = text.replace(/[\u2068\u2069]/g, '');
      assert.ok(seen.startsWith(`From ${resource.source.name}`), seen);
      assert.ok(await card.getByRole('heading', { name: resource.title, exact: true }).isVisible());
      const host = new URL(resource.url).host.replace(/^www\./, '');
      const link = card.getByRole('link', { name: host });
      assert.equal(await link.getAttribute('href'), new URL(resource.url).href);
      assert.match(await link.getAttribute('rel'), /noreferrer/);
    }
    const hosts = new Set(requests.map((url) => new URL(url).origin));
    assert.deepEqual([...hosts].sort(), [site.charity, site.content].sort(), 'no source hears of this visit');
  });

  it('asks the source for its page when the visitor presses, and not before', async (test) => {
    const { page, context, open, requests } = await site.visit(test);
    await context.route(/^https:/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Theirs</title>' }),
    );
    await open('resources');
    const card = page.locator('kith-resource').first();
    const { url } = await site.read(new URL(await card.getAttribute('src')).pathname.slice(1));
    assert.ok(!requests.includes(url));
    let referrer;
    page.on('request', (request) => {
      if (request.url() === url) referrer = request.headers().referer;
    });
    await card.getByRole('link', { name: new URL(url).host.replace(/^www\./, '') }).click();
    await page.waitForURL(url);
    assert.equal(referrer, undefined, 'the source does not learn where the visitor came from');
  });

  it('makes a card of a link alone in its paragraph, and of no other', async (test) => {
    const { page, open } = await site.visit(test, {});
    await open('resources');
    assert.equal(await page.locator('kith-resource > a[data-kith]').count(), 4);
    assert.equal(await page.locator('kith-resource > a:not([data-kith])').count(), 2);
    await open('help-yourself');
    const inSentence = page.getByRole('link', { name: 'listening when it is hard' });
    assert.equal(await inSentence.evaluate((link) => link.parentElement.localName), 'p');
  });
});
