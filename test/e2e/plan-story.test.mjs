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
    keep: 'Keep this plan',
    keepHere: 'Keep it here',
    kept: 'Kept here.',
    found: 'Open my plan',
    carryOn: 'Carry on',
    forget: 'Forget it',
    forgotten: 'Forgotten. Nothing is kept here.',
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
    keep: 'یہ منصوبہ محفوظ رکھیں',
    keepHere: 'یہیں محفوظ رکھیں',
    kept: 'یہاں محفوظ ہے۔',
    found: 'میرا منصوبہ کھولیں',
    carryOn: 'آگے بڑھیں',
    forget: 'اسے بھلا دیں',
    forgotten: 'بھلا دیا گیا۔ یہاں کچھ محفوظ نہیں ہے۔',
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
    plan: '<a data-kith="plan" data-save="device" href="/help/">Open the link that you were given</a>',
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

/** The sites that a visitor asked for something. */
const sitesOf = (requests) =>
  [...new Set(requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).origin))].toSorted();
const originsOf = (urls) => [...new Set(urls.map((url) => new URL(url).origin))].toSorted();

/**
 * Only these sites were asked since the last time, and of nothing in the plan; no more than this is kept and in the
 * history, and nothing went wrong. Gives it in numbers: sites, things that are kept, entries.
 */
async function look(visitor, hosts, entries, stored = {}) {
  const { page, requests } = visitor;
  const asked = requests.slice(visitor.looked ?? 0);
  visitor.looked = requests.length;
  assert.ok(
    requests.every((url) => !/#|k[ps]1|walk|Sunday/i.test(url)),
    String(requests),
  );
  assert.deepEqual(sitesOf(asked), originsOf(hosts));
  const keeps = await kept(visitor);
  assert.deepEqual(keeps, { ...nothingKept, ...stored });
  const length = await page.evaluate(() => history.length);
  assert.equal(length, entries);
  assert.equal(await page.title(), 'Limpet Row');
  assert.deepEqual((await visitor.seen()).refused, []);
  assert.deepEqual(visitor.errors, []);
  // The empty page that a tab begins with is not one of ours.
  return [hosts.length, Object.values(keeps).reduce((sum, count) => sum + count), length - 1];
}

/** What the example page says: how often the worker presses, and what is asked, kept and in the history at each point. */
async function told(test) {
  const { page } = await sites.visit(test);
  await page.goto(`${sites.charity}/plan-story.html`);
  return page.evaluate(() => ({
    presses: Number(document.querySelector('#presses').textContent),
    numbers: [...document.querySelectorAll('#numbers tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
    ),
  }));
}

describe('a plan, from the worker to the family and back', () => {
  for (const [lang, words] of Object.entries(languages))
    it(`is made, read off a picture, begun, and shared back in part: ${lang}`, async (test) => {
      const numbers = [];
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
      numbers.push(await look(worker, [charity.origin, sites.content, help, tidewell, openDoor], 2));

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
      numbers.push(await look(worker, [], 2));

      const family = await visit(test, 360);
      await family.page.goto(link);
      const shown = family.page.locator('kith-plan');
      await shown.getByText(words.task).first().waitFor();
      assert.equal(family.page.url(), home, 'the plan is out of the address');
      await family.page.waitForLoadState('networkidle');
      // Nothing is asked of a site that the plan names before a press.
      numbers.push(await look(family, [charity.origin, sites.content], 2));
      const first = shown.locator('.items > li').first();
      await first.getByRole('button', { name: words.start }).click();
      await first.getByRole('button', { name: words.next }).click();
      await first.getByText(words.second).waitFor();
      await first.getByRole('button', { name: words.close }).click();
      await first.getByText(words.second).waitFor({ state: 'hidden' });
      await family.page.waitForLoadState('networkidle');
      numbers.push(await look(family, [sites.content, help], 2));

      // Kept once they choose that; then the page is shut, and they come back without the link.
      const done = shown.locator('.items > li > .row input[type=checkbox]');
      await done.nth(1).check();
      await shown.getByText(words.keep, { exact: true }).click();
      await shown.getByRole('button', { name: words.keepHere }).click();
      await shown.getByText(words.kept, { exact: true }).waitFor();
      numbers.push(await look(family, [], 2, { localStorage: 1 }));
      await family.page.goto('about:blank');
      await family.page.goto(home);
      await shown.getByRole('button', { name: words.found }).click();
      await first.getByRole('button', { name: words.carryOn }).click();
      await first.getByText(words.second).waitFor();
      assert.deepEqual([await done.nth(1).isChecked(), await done.nth(3).isChecked()], [true, false]);
      await family.page.waitForLoadState('networkidle');
      numbers.push(await look(family, [charity.origin, sites.content, help], 4, { localStorage: 1 }));

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
      await shown.getByRole('button', { name: words.forget }).click();
      await shown.getByText(words.forgotten).first().waitFor();
      await family.page.waitForLoadState('networkidle');
      numbers.push(await look(family, [sites.content], 4));

      const again = await visit(test, 1000);
      await again.page.goto(back);
      const head = again.page.locator('kith-plan .head');
      await head.getByText(words.shared).waitFor();
      const seen = await head.textContent();
      assert.ok(seen.includes(words.task) && seen.includes(words.question));
      assert.equal(await head.locator('.shared > li').count(), 2);
      assert.doesNotMatch(seen, /Sleep|budget|Cooling|Tidewell|Open Door/);
      await again.page.waitForLoadState('networkidle');
      numbers.push(await look(again, [charity.origin, sites.content], 2));

      for (const [sitesAsked, stored, entries] of numbers)
        test.diagnostic(`${sitesAsked} sites asked, ${stored} kept, ${entries} in the history`);
      assert.deepEqual({ presses, numbers }, await told(test));
    });
});

describe('the example page that tells the story', () => {
  for (const [lang, { task, question, start }] of Object.entries(languages))
    it(`has a plan of four things from three organisations, and what came back: ${lang}`, async (test) => {
      const visitor = await sites.visit(test, { viewport: { width: 360, height: 740 } });
      const { page } = visitor;
      const story = async () => {
        await page.goto(`${sites.charity}/plan-story.html`);
        return page.locator('main');
      };
      const open = async (kind) => {
        const link = (await story()).locator(`a[lang^="${lang}"][href*="#${kind}1."]`);
        const { hash } = new URL(await link.getAttribute('href'), page.url());
        await link.click();
        await page.waitForURL(`${sites.charity}/plan.html`);
        return fromFragment(hash);
      };
      const { plan } = await open('kp');
      assert.equal(plan.items.length, 4);
      assert.equal(new Set(plan.items.flatMap(({ organisation }) => organisation ?? [])).size, 3);
      assert.equal(plan.items[3].title, task);
      const shown = page.locator('kith-plan');
      await shown.getByText(task).first().waitFor();
      // Its guide is of a site that the page vouches for.
      await shown.getByRole('button', { name: start }).waitFor();

      const { share } = await open('ks');
      assert.deepEqual(share.parts, [
        { kind: 'done', title: task },
        { kind: 'question', text: question },
      ]);
      await shown.getByText(question).waitFor();
      assert.equal(await shown.locator('.shared > li').count(), 2);
      assert.deepEqual(visitor.errors, []);
    });
});
