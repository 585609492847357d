// Whatever fails, each page still helps: the crisis lines are there, and every link leads to a plain page.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { crisisLinesHold, demonstration, eventually, pages } from './demonstration.mjs';

const site = await demonstration();

/** Some of the address that each element's own link leads to. */
const leads = {
  module: '/modules/',
  talk: '/talk/',
  resource: '/resources/',
  catalogue: '//localhost',
  meeting: '/meetings/',
  plan: 'talk.html',
  'plan-builder': '//localhost',
};

async function stillHelps(page, name) {
  await crisisLinesHold(page);
  for (const noun of new Set(pages[name])) {
    const link = `a[href*="${leads[noun]}"]`;
    const links = page.locator(`main .place ${link}, main .cards ${link}`);
    assert.equal(await links.count(), pages[name].filter((other) => other === noun).length);
    for (const link of await links.all()) {
      assert.ok(await link.isVisible(), 'the fallback link can be seen');
      await link.click({ trial: true, timeout: 3000 });
    }
  }
}

// In each: what the content host answers, and what the page hears of it.
const html = '<!doctype html><title>Error</title><h1>Bad gateway</h1>';
const document = /\/(?:module|talk|resource|meeting|catalogue)\.json$/;
const faults = {
  'the script is not found': { match: /\/kith\.js$/, answer: { status: 404, body: 'Not found' }, says: null },
  'the script is an HTML page': {
    match: /\/kith\.js$/,
    answer: { status: 200, contentType: 'text/html', body: html },
    says: null,
    // The browser's own, on the page of whoever serves HTML as a script: no script of ours has begun.
    errors: ["Uncaught SyntaxError: Unexpected token '<'"],
  },
  'a chunk is missing': { match: /\/kith-\w+-\w+\.js$/, answer: { status: 404, body: '' }, says: 'own' },
  'a chunk is not what was published': {
    match: /\/kith-\w+-\w+\.js$/,
    answer: { status: 200, contentType: 'text/javascript', body: 'globalThis.intruder = true;' },
    says: 'own',
  },
  'the document is not found': { match: document, answer: { status: 404, body: '' }, says: 'own' },
  'the document is cut short': {
    match: document,
    answer: { status: 200, contentType: 'application/json', body: '{"format": "module/1", "id": "cooling-o' },
    says: 'own',
  },
  'the document is of another kind': {
    match: document,
    answer: { status: 200, contentType: 'application/json', body: '{"format": "catalogue/1", "steps": 7}' },
    says: 'own',
  },
  'the document is an HTML page that says it is JSON': {
    match: document,
    answer: { status: 200, contentType: 'application/json', body: html },
    says: 'own',
  },
};

for (const [name, nouns] of Object.entries(pages)) {
  // Side by side: most of it is waiting for what does not come.
  describe(`${name}.html`, { concurrency: 3 }, () => {
    it('helps with JavaScript off', async (test) => {
      const { page } = await site.visit(test, { javaScriptEnabled: false });
      await page.goto(`${site.charity}/${name}.html`);
      await stillHelps(page, name);
      for (const href of await page
        .locator(`main a[href^="${site.content}"]`)
        .evaluateAll((all) => all.map((a) => a.href)))
        assert.equal((await page.request.get(href)).status(), 200, href);
    });

    if (!nouns.length) return;

    it('helps when the host of the script is down', async (test) => {
      const { page, errors } = await site.visit(test);
      await page.goto(`${site.charityOfNoHost}/${name}.html`);
      await stillHelps(page, name);
      assert.deepEqual(errors, []);
    });

    // A plan comes in a link: no document of it is asked for.
    const asks = name !== 'plan';
    for (const [what, { match, answer, says, errors: expected = [] }] of Object.entries(faults)) {
      if (match === document && !asks) continue;
      it(`helps when ${what}`, async (test) => {
        const { page, context, errors, seen } = await site.visit(test);
        await context.route(match, (route) =>
          route.fulfill({ ...answer, headers: { 'access-control-allow-origin': '*' } }),
        );
        await page.goto(`${site.charity}/${name}.html`);
        const event = says === 'own' ? `kith-${nouns[0]}-error` : says;
        if (event)
          await eventually(async () => {
            const { events } = await seen();
            assert.deepEqual(
              events.map(({ type }) => type),
              nouns.map(() => event),
            );
            for (const { problem } of events) {
              assert.equal(typeof problem.message, 'string');
              assert.ok(problem.hint, 'it says how to mend it');
            }
          });
        await stillHelps(page, name);
        assert.equal(await page.evaluate(() => globalThis.intruder), undefined);
        assert.deepEqual(errors, expected);
      });
    }

    if (!asks) return;

    it('helps while the document does not come, and gives up in the end', async (test) => {
      const { page, context, errors, seen } = await site.visit(test);
      await context.route(document, () => {}); // never answered
      await page.goto(`${site.charity}/${name}.html`);
      await page.waitForFunction((noun) => customElements.get(`kith-${noun}`), nouns[0]);
      await stillHelps(page, name);
      await eventually(async () => {
        const { events } = await seen();
        assert.equal(events.filter(({ type }) => type === `kith-${nouns[0]}-error`).length, nouns.length);
      });
      await stillHelps(page, name);
      assert.deepEqual(errors, []);
    });
  });
}

describe('the plain pages', () => {
  it('hold no script, and begin with a heading', async (test) => {
    const { page } = await site.visit(test, { javaScriptEnabled: false });
    for (const folder of ['modules', 'talk', 'resources', 'meetings'])
      for (const id of await readdir(join(site.folder, 'content', folder), { withFileTypes: true })) {
        if (!id.isDirectory()) continue;
        const answer = await page.goto(`${site.content}/${folder}/${id.name}/`);
        assert.equal(answer.status(), 200);
        assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
        assert.equal(await page.locator('script').count(), 0);
      }
  });
});
