// A plan from the worker's link to the family's phone, and what they pick back to the worker: the built files in a page
// that is watched. The site of the modules is https, as a plan's addresses are: its files come from the built content.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fromFragment, toFragment } from '@kith/model/plan-link.js';
import { serve } from '../../scripts/serve.mjs';
import { demonstration, kept, nothingKept } from './demonstration.mjs';
import { scan } from './scan.mjs';

const sites = await demonstration();
const help = 'https://help.example.org/';
const plan = {
  format: 'plan/1',
  id: 'k3m9-q0zp',
  lang: 'en-GB',
  title: 'After the baby',
  greeting: 'Hello both.',
  from: { name: 'Sam', organisation: 'Health visiting' },
  items: [
    { kind: 'module', id: '1', title: 'Cooling off before you talk', url: `${help}modules/cooling-off/` },
    { kind: 'resource', id: '2', title: 'Sleep in the first year', url: 'https://health.example.uk/sleep/' },
    { kind: 'task', id: '3', title: 'A walk each day', note: 'Ten minutes is enough.' },
    { kind: 'meeting', id: '4', title: 'At the clinic', day: '2026-12-01', time: '09:30' },
  ],
};

/** As advertisers' scripts do: reads the address whenever it can, from whatever says it. */
const pixel = `<script>
  globalThis.caught = [];
  const look = (when, event) => {
    const entries = performance.getEntries().map(({ name }) => name);
    const said = [location.href, document.URL, document.baseURI, history.state, event?.newURL, event?.oldURL, ...entries];
    if (/#k[psl]1/.test(said.join(' '))) caught.push(when);
  };
  look('parse');
  for (const type of ['DOMContentLoaded', 'readystatechange']) document.addEventListener(type, () => look(type));
  for (const type of ['load', 'hashchange', 'popstate', 'pageshow']) addEventListener(type, (event) => look(type, event), true);
  for (const name of ['pushState', 'replaceState']) {
    const real = history[name];
    history[name] = function (...values) { look(name); real.apply(this, values); look(name); };
  }
</script>`;
const guard = await readFile(new URL('../../packages/embed/cdn/guard.js', import.meta.url), 'utf8');

/** Pages where plans open: as it should be, without the guard, and with another script before it. */
const heads = { plan: `<script>${guard}</script>${pixel}`, bare: pixel, late: `${pixel}<script>${guard}</script>` };
for (const [name, head] of Object.entries(heads)) {
  await mkdir(join(sites.folder, 'plans', name), { recursive: true });
  await writeFile(
    join(sites.folder, 'plans', name, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Limpet Row</title><link rel="icon" href="data:,">${head}
    <script async src="${sites.content}/kith/1/kith.js?content=${help}"></script></head><body><main>
    <p><a data-kith="plan" href="/help/">Open the link that you were given</a></p></main></body></html>`,
  );
}
const charity = await serve(join(sites.folder, 'plans'));
after(() => charity.close());
const home = `${charity.origin}/plan/`;

/** A visitor to a page where plans open, on a phone. */
async function visit(test, name = 'plan') {
  const visitor = await sites.visit(test, { viewport: { width: 390, height: 844 } });
  await visitor.context.route(`${help}**`, async (route) => {
    const path = join(sites.folder, 'content', new URL(route.request().url()).pathname);
    const headers = { 'access-control-allow-origin': '*' };
    await route.fulfill({ contentType: 'application/json', headers, body: await readFile(path) });
  });
  return { ...visitor, open: (fragment) => visitor.page.goto(`${charity.origin}/${name}/#${fragment}`) };
}

/** What stands at the head of what was opened. */
const words = async ({ page }) => (await page.locator('kith-plan .head').textContent()).replace(/\s+/g, ' ').trim();

describe('the guard in the head of a page', () => {
  it('is small enough to be pasted', () => assert.ok(Buffer.byteLength(guard) <= 400, `${Buffer.byteLength(guard)}`));

  it('takes a plan out of the address before any script of the page looks, now and later', async (test) => {
    const family = await visit(test);
    await family.open(await toFragment(plan));
    await family.page.getByText('After the baby').waitFor();
    assert.equal(family.page.url(), home);
    // Another link, opened in the same tab.
    await family.page.evaluate((hash) => (location.hash = hash), await toFragment({ ...plan, title: 'Another one' }));
    await family.page.getByText('Another one').waitFor();
    assert.equal(family.page.url(), home);
    assert.deepEqual(await family.page.evaluate(() => globalThis.caught), []);
  });

  it('is needed: without it, or after another script, a plan is caught', async (test) => {
    for (const name of ['bare', 'late']) {
      const family = await visit(test, name);
      await family.open(await toFragment(plan));
      await family.page.getByText('After the baby').waitFor();
      assert.ok((await family.page.evaluate(() => globalThis.caught)).includes('parse'));
      assert.equal(family.page.url(), `${charity.origin}/${name}/`);
    }
  });
});

describe('a plan', () => {
  it('is opened by a family, done in part, and shared back: what they picked and nothing else', async (test) => {
    const family = await visit(test);
    const fragment = await toFragment(plan);
    await family.open(fragment);
    const shown = family.page.locator('kith-plan');
    await shown.getByText('Hello both.').waitFor();
    assert.match(
      await words(family),
      /From .Sam., .Health visiting. This plan came in a link\. The people who run this website have not checked it\./,
    );
    // Nothing was asked of a site that the plan names, before a press; and nothing anywhere holds the plan.
    assert.ok(!family.requests.some((url) => url.startsWith(help) || url.includes('health.example.uk')));
    await shown.getByRole('button', { name: 'Start here' }).click();
    await shown.getByRole('button', { name: 'Next' }).click();
    await shown.getByText('Step 2 of').waitFor();
    await shown.getByRole('button', { name: 'Close it' }).click();
    const done = shown.getByRole('checkbox', { name: 'Done' });
    await done.nth(1).check();
    await done.nth(2).check();
    await shown.getByText('Share something back').click();
    await shown.getByRole('checkbox', { name: 'A walk each day' }).check();
    await shown.getByRole('textbox', { name: 'A question for next time' }).fill('Is it normal?');
    await shown.getByRole('button', { name: 'Show a code to scan' }).click();
    await shown.getByRole('img', { name: 'Point their phone camera' }).waitFor();
    const link = await scan(family, 'kith-plan .code');
    assert.ok(link?.startsWith(`${home}#ks1.`), link);
    const parts = [
      { kind: 'done', title: 'A walk each day' },
      { kind: 'question', text: 'Is it normal?' },
    ];
    const { share } = await fromFragment(new URL(link).hash);
    assert.deepEqual(share, { format: 'share/1', lang: 'en-GB', parts });

    assert.ok(
      family.requests.every((url) => !/#|k[ps]1|Sam|walk/.test(url)),
      String(family.requests),
    );
    const hosts = [...new Set(family.requests.map((url) => new URL(url).origin))].filter((one) => one !== 'null');
    assert.deepEqual(hosts.toSorted(), [charity.origin, sites.content, help.slice(0, -1)].toSorted());
    assert.deepEqual(await kept(family), nothingKept);
    assert.equal(await family.page.title(), 'Limpet Row');
    assert.equal(await family.page.evaluate(() => history.length), 2, 'about:blank and the page');
    assert.deepEqual(family.errors, []);

    const worker = await visit(test);
    await worker.page.goto(link);
    await worker.page.getByText('What a family shared with you').waitFor();
    const seen = await words(worker);
    assert.match(seen, /Done: A walk each day ?A question for next time: ?Is it normal\?$/);
    assert.doesNotMatch(seen, /Sam|Sleep|Cooling/);
    assert.deepEqual(await kept(worker), nothingKept);
  });

  it('is printed without the link, and is gone after a reload', async (test) => {
    const family = await visit(test);
    await family.open(await toFragment(plan));
    await family.page.getByText('After the baby').waitFor();
    const paper = await family.page.pdf({ displayHeaderFooter: true });
    assert.ok(!paper.toString('latin1').includes('kp1.'));
    await family.page.reload();
    await family.page.getByText('Open the link that you were given').waitFor();
    assert.equal(await family.page.locator('kith-plan').getByText('After the baby').count(), 0);
  });

  it('refuses a megabyte with calm words', async (test) => {
    const family = await visit(test);
    await family.open(`kp1.${'A'.repeat(1_000_000)}`);
    await family.page.getByText('We could not open this plan.').waitFor();
    assert.deepEqual(family.errors, []);
  });
});
