// The whole story in a browser, in English and in Urdu: a health visitor makes a plan from what three organisations have and
// shows its code; a parent's phone reads the picture of it, does part of a module, comes back, and shares two things; the
// worker sees those two and nothing else. At each point: what was asked of the network, what is kept, and the history.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fromFragment } from '@kith/model/plan-link.js';
import { serve } from '../../scripts/serve.mjs';
import { demonstration, kept, nothingKept } from './demonstration.mjs';
import { scan } from './scan.mjs';

const sites = await demonstration();
const help = 'https://help.example.org/';
const tidewell = 'https://tidewell.example/';
const openDoor = 'https://opendoor.example/kith/';

const thing = (id, title, source, topics) => ({
  kind: 'resource',
  id,
  lang: 'en-GB',
  url: `resources/${id}/`,
  title,
  summary: 'For parents.',
  source,
  format: 'video',
  topics,
  for: ['parents'],
  level: ['universal'],
  languages: ['en-GB'],
});
const catalogue = (...items) => JSON.stringify({ format: 'catalogue/1', lang: 'en-GB', items });
const others = {
  [`${tidewell}catalogue.json`]: catalogue(thing('sleep', 'Sleep in the first year', 'Tidewell', ['new-baby'])),
  [`${openDoor}catalogue.json`]: catalogue(thing('budget', 'Make a budget together', 'Open Door', ['money'])),
};

/** What is pressed, in both languages. */
const languages = {
  en: {
    page: 'modules/cooling-off/',
    task: 'A walk on Sunday',
    start: 'Start here',
    next: 'Next',
    second: 'Step 2 of',
    close: 'Close it',
    question: 'Is it normal?',
    shared: 'What a family shared with you',
  },
  ur: {
    page: 'modules/cooling-off/index.ur.html',
    task: 'اتوار کو سیر',
    start: 'یہاں سے شروع کریں',
    next: 'آگے',
    second: 'مرحلہ 2 از',
    close: 'بند کریں',
    question: 'کیا یہ عام بات ہے؟',
    shared: 'ایک خاندان نے آپ کو کیا بتایا',
  },
};

/** As strict as a site can be. */
const policy = `default-src 'none'; script-src ${sites.content}; connect-src ${sites.content} ${help} ${tidewell} ${openDoor}; img-src data:; require-trusted-types-for 'script'; trusted-types kith; base-uri 'none'; form-action 'none'`;
const folder = join(sites.folder, 'story');
for (const lang of Object.keys(languages))
  for (const [name, link] of Object.entries({
    workers: `<a data-kith="plan-builder" href="${help}" data-also="${Object.keys(others).join(' ')}" data-page="/plan-${lang}/">All that we have</a>`,
    plan: '<a data-kith="plan" href="/help/">Open the link that you were given</a>',
  })) {
    await mkdir(join(folder, `${name}-${lang}`), { recursive: true });
    await writeFile(
      join(folder, `${name}-${lang}`, 'index.html'),
      `<!doctype html><html lang="${lang}" dir="${lang === 'ur' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="${policy}">
      <meta name="viewport" content="width=device-width"><title>Limpet Row</title><link rel="icon" href="data:,">
      <script async src="${sites.content}/kith/1/kith.js?content=${help}"></script></head><body><main>
      <p>${link}</p></main></body></html>`,
    );
  }
const charity = await serve(folder);
after(() => charity.close());

async function visit(test, width) {
  const visitor = await sites.visit(test, { viewport: { width, height: 844 } });
  const headers = { 'access-control-allow-origin': '*' };
  await visitor.context.route(/^https:/, async (route) => {
    const url = route.request().url();
    const body = others[url] ?? (await readFile(join(sites.folder, 'content', new URL(url).pathname)));
    await route.fulfill({ contentType: 'application/json', headers, body });
  });
  return visitor;
}

/** Nothing is left behind, nothing of the plan went anywhere, and nothing went wrong. */
async function clean(visitor, hosts, entries) {
  assert.deepEqual(await kept(visitor), nothingKept);
  assert.ok(
    visitor.requests.every((url) => !/#|k[ps]1|walk|Sunday/i.test(url)),
    String(visitor.requests),
  );
  const asked = new Set(visitor.requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin));
  assert.deepEqual([...asked].toSorted(), hosts.map((url) => new URL(url).origin).toSorted());
  assert.equal(await visitor.page.evaluate(() => history.length), entries);
  assert.equal(await visitor.page.title(), 'Limpet Row');
  assert.deepEqual((await visitor.seen()).refused, []);
  assert.deepEqual(visitor.errors, []);
}

describe('a plan, from the worker to the family and back', () => {
  for (const [lang, words] of Object.entries(languages))
    it(`is made, read off a picture, begun, and shared back in part: ${lang}`, async (test) => {
      const worker = await visit(test, 1000);
      await worker.page.goto(`${charity.origin}/workers-${lang}/`);
      const builder = worker.page.locator('kith-plan-builder');
      let presses = 0;
      const press = async (target) => {
        presses++;
        await target.click();
      };
      const { also, ...module } = (await sites.read('catalogue.json')).items.find(({ id }) => id === 'cooling-off');
      const { title } = also.find((one) => one.lang === lang) ?? module;
      const added = (name) => builder.locator('.thing', { hasText: name }).locator('.button');
      await added('Make a budget together').waitFor();
      // All that it needs has come: what is late is asked for while the first things are read.
      await worker.page.waitForFunction(() => customElements.get('kith-plan'));
      await worker.page.waitForLoadState('networkidle');
      const asked = worker.requests.length;
      await worker.context.setOffline(true);

      await press(added(title));
      await press(added('Sleep in the first year'));
      await press(added('Make a budget together'));
      await press(builder.locator('.own-task'));
      await worker.page.keyboard.type(words.task);
      await press(builder.locator('.own [type=submit]'));
      await press(builder.locator('#hand'));
      await builder.locator('svg.code').waitFor();
      assert.ok(presses <= 14, `${presses} presses`);
      assert.equal(worker.requests.length, asked, 'nothing is asked of anybody after it is loaded');
      const link = await scan(worker, 'kith-plan-builder svg.code');
      const home = `${charity.origin}/plan-${lang}/`;
      assert.ok(link?.startsWith(`${home}#kp1.`), link);
      const { plan } = await fromFragment(new URL(link).hash);
      assert.equal(plan.lang, lang);
      assert.deepEqual(
        plan.items.map(({ url, title }) => url ?? title),
        [help + words.page, `${tidewell}resources/sleep/`, `${openDoor}resources/budget/`, words.task],
      );
      assert.equal(plan.items[0].title, title);
      await worker.context.setOffline(false);
      await clean(worker, [charity.origin, sites.content, help, tidewell, openDoor], 2);

      const family = await visit(test, 360);
      await family.page.goto(link);
      const shown = family.page.locator('kith-plan');
      await shown.getByText(words.task).first().waitFor();
      assert.equal(family.page.url(), home, 'the plan is out of the address');
      // Nothing is asked of a site that the plan names before a press.
      await clean(family, [charity.origin, sites.content], 2);
      const first = shown.locator('.items > li').first();
      await first.getByRole('button', { name: words.start }).click();
      await first.getByRole('button', { name: words.next }).click();
      await first.getByText(words.second).waitFor();
      await first.getByRole('button', { name: words.close }).click();
      await first.getByText(words.second).waitFor({ state: 'hidden' });
      await first.locator('[aria-expanded]').first().click();
      await first.getByText(words.second).waitFor();

      const done = shown.locator('.items > li > .row input[type=checkbox]');
      await done.nth(1).check();
      await done.nth(3).check();
      await shown.locator('.share > summary').click();
      await shown.locator('.share .tick', { hasText: words.task }).locator('input').check();
      await shown.locator('.share #ask').fill(words.question);
      await shown.locator('.share .row .main').click();
      await shown.locator('svg.code').waitFor();
      const back = await scan(family, 'kith-plan svg.code');
      assert.ok(back?.startsWith(`${home}#ks1.`), back);
      const { share } = await fromFragment(new URL(back).hash);
      assert.deepEqual(share.parts, [
        { kind: 'done', title: words.task },
        { kind: 'question', text: words.question },
      ]);
      await clean(family, [charity.origin, sites.content, help], 2);

      const again = await visit(test, 1000);
      await again.page.goto(back);
      const head = again.page.locator('kith-plan .head');
      await head.getByText(words.shared).waitFor();
      const seen = await head.textContent();
      assert.ok(seen.includes(words.task) && seen.includes(words.question));
      assert.equal(await head.locator('.shared > li').count(), 2);
      assert.doesNotMatch(seen, /Sleep|budget|Cooling|Tidewell|Open Door/);
      await clean(again, [charity.origin, sites.content], 2);
    });
});
