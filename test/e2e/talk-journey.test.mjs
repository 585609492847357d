// A whole visit to "Talk to someone": what leaves the browser, what is left behind, and that nothing of ours ever stands
// over the crisis lines.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crisisLinesHold, demonstration, kept, nothingKept } from './demonstration.mjs';

const site = await demonstration();

const finder = (page) => page.locator('kith-talk');
const button = (page, name) => finder(page).getByRole('button', { name, exact: true });

/** Each link of the band, at its corners and in its middle, is what is there to be pressed. */
async function bandIsBare(page, when) {
  const covered = await page.locator('.now a, .always a').evaluateAll(
    (links) =>
      links.filter((link) => {
        link.scrollIntoView({ block: 'center', behavior: 'instant' });
        // A link that is broken over two lines is tried in each of them.
        return [...link.getClientRects()].some(({ left, right, top, bottom }) =>
          [
            [left + 2, top + 2],
            [right - 2, top + 2],
            [(left + right) / 2, (top + bottom) / 2],
            [left + 2, bottom - 2],
            [right - 2, bottom - 2],
          ].some(([x, y]) => !link.contains(document.elementFromPoint(x, y))),
        );
      }).length,
  );
  assert.equal(covered, 0, when);
  await crisisLinesHold(page);
}

/** Every question answered, in the order that they are asked; calls back after each state. */
async function answerAll(page, postcode, at) {
  await at('before anything is asked');
  await button(page, 'Help me choose').click();
  await at('a question');
  await button(page, 'I need to talk to someone today').click();
  await at('an answer');
  await button(page, 'Next').click();
  await button(page, 'By typing').click();
  await button(page, 'Next').click();
  await finder(page).getByRole('textbox').fill(postcode);
  await button(page, 'Find').click();
  await finder(page)
    .getByText(/This is for \W?BS5/)
    .waitFor();
  await at('a place');
  await button(page, 'Next').click();
  await finder(page).getByText('Here is who you can talk to.').waitFor();
  await at('the end of the questions');
  await finder(page).getByText('More ways to get support', { exact: true }).click();
  await at('the longer list');
}

for (const [name, viewport] of Object.entries({
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
}))
  describe(`a whole visit on a ${name}`, () => {
    it('asks nothing of anybody but the two sites, tells neither what was answered, and leaves nothing behind', async (test) => {
      const { page, context, errors, seen } = await site.visit(test, { viewport });
      const requests = [];
      context.on('request', (request) =>
        requests.push({
          url: request.url(),
          headers: request.headers(),
          body: request.postData(),
          method: request.method(),
        }),
      );
      await page.goto(`${site.charity}/talk.html`);
      await finder(page).getByRole('heading', { name: 'Samaritans' }).waitFor();
      const before = await page.evaluate(() => [history.length, location.href, document.title]);
      await answerAll(page, 'BS5 6AA', (when) => bandIsBare(page, when));

      assert.ok(requests.length > 4, 'the requests were seen');
      for (const { url, headers, body, method } of requests) {
        assert.ok([site.charity, site.content].includes(new URL(url).origin), url);
        assert.equal(method, 'GET');
        assert.equal(body, null);
        assert.equal(new URL(url).search, '', url);
        assert.doesNotMatch(url, /6AA|BS5|today|typing/i);
        if (new URL(url).origin === site.content) assert.equal(headers.referer || '', '', url);
      }
      assert.deepEqual(await page.evaluate(() => [history.length, location.href, document.title]), before);
      assert.deepEqual(await kept({ page, context }), nothingKept);
      assert.deepEqual((await seen()).refused, []);
      assert.deepEqual(errors, []);

      // The rest of the postcode is nowhere on the page any more.
      assert.equal(await finder(page).evaluate((el) => /6aa/i.test(el.shadowRoot.textContent)), false);
      await page.reload();
      await button(page, 'Help me choose').waitFor();
      assert.equal(
        await finder(page).locator('[aria-pressed="true"]').count(),
        0,
        'a new visit begins with no answers',
      );
    });
  });

describe('under a cookie banner at the foot of a phone', () => {
  it('each crisis line can still be brought to light and pressed, before the list is there and after', async (test) => {
    const { page, errors } = await site.visit(test, { viewport: { width: 360, height: 740 } });
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () => {
        const banner = document.createElement('div');
        banner.style.cssText = 'position: fixed; z-index: 2147483647; inset: auto 0 0; height: 40vh; background: #ffd';
        banner.append(Object.assign(document.createElement('button'), { textContent: 'OK' }));
        document.body.append(banner);
      }),
    );
    await page.goto(`${site.charity}/talk.html`);
    await page.getByRole('button', { name: 'OK', exact: true }).waitFor();
    await bandIsBare(page, 'before the list');
    await finder(page).getByRole('heading', { name: 'Samaritans' }).waitFor();
    await bandIsBare(page, 'with the list');
    assert.deepEqual(errors, []);
  });
});

describe('when the network goes away after the page has come', () => {
  it('goes on answering: everyone stays in the list, and the crisis lines hold', async (test) => {
    const { page, context, errors, open } = await site.visit(test);
    await open('talk');
    await button(page, 'Help me choose').click();
    await button(page, 'Skip').click();
    await button(page, 'Skip').click();
    await context.setOffline(true);
    await finder(page).getByRole('textbox').fill('BS5');
    await button(page, 'Find').click();
    await finder(page).locator('#found').getByText('We could not look for it. You can skip this.').waitFor();
    await bandIsBare(page, 'offline');
    await button(page, 'Next').or(button(page, 'Skip')).click();
    await finder(page).getByText('Here is who you can talk to.').waitFor();
    assert.ok(await finder(page).getByRole('link', { name: 'Call 116 123' }).isVisible());
    assert.deepEqual(errors, []);
  });

  it('leaves everyone in a list that was opened before the questions came', async (test) => {
    const { page, context, errors } = await site.visit(test);
    const late = new Promise((resolve) => void context.route(/\/kith-ask-[^/]+\.js$/, resolve));
    await page.goto(`${site.charity}/talk.html`);
    await finder(page).getByText('More ways to get support', { exact: true }).click();
    const names = () => finder(page).locator('.routes > li [role="heading"]').allTextContents();
    const before = await names();
    assert.equal(before.length, (await site.read('talk/uk/talk.json')).routes.length);
    const questions = await late;
    await questions.continue();
    // The list is drawn again once they are there.
    await page.evaluate((url) => import(url), questions.request().url());
    await button(page, 'Help me choose').click();
    await button(page, 'Skip').waitFor();
    assert.deepEqual(await names(), before);
    assert.deepEqual(errors, []);
  });

  it('shows everyone when the questions themselves cannot come', async (test) => {
    const { page, context, errors } = await site.visit(test);
    await context.route(/kith-(rare|ask)-/, (route) => route.abort());
    await page.goto(`${site.charity}/talk.html`);
    await finder(page).getByRole('heading', { name: 'Samaritans' }).waitFor();
    await button(page, 'Help me choose').click();
    const routes = (await site.read('talk/uk/talk.json')).routes.length;
    await finder(page).getByText('More ways to get support', { exact: true }).click();
    assert.equal(await finder(page).locator('.routes > li').count(), routes);
    assert.match(await finder(page).locator('#r-samaritans').innerText(), /Free\. Does not show on your phone bill\./);
    await bandIsBare(page, 'without the questions');
    assert.deepEqual(errors, []);
  });
});
