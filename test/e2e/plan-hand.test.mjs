// The demonstration's own pages: a plan is made on one of them, handed over in every way that there is, and opened on the
// other. What each way carries is looked at with another program than the one that made it.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { parsePlan } from '@kith/model';
import { fromFragment } from '@kith/model/plan-link.js';
import { demonstration, eventually, kept, nothingKept } from './demonstration.mjs';
import { read } from './scan.mjs';

const site = await demonstration();
const titles = ['Cooling off before you talk', 'Tiny Happy People', 'Budget planner', 'A walk on Sunday'];
const organisations = ['Kith contributors', 'BBC', 'MoneyHelper', undefined];

/** A worker's desk, with four things from three organisations in the plan. */
async function making(test, options) {
  const worker = await site.visit(test, { viewport: { width: 1100, height: 900 }, ...options });
  const { page } = worker;
  // Nothing is sent to a printer: the paper is looked at while it stands in the page.
  await page.addInitScript(() => (globalThis.print = () => {}));
  await worker.open('make-a-plan');
  const builder = page.locator('kith-plan-builder');
  // All that it needs has come, and from here on there is no network: a plan is made in a lift.
  await page.waitForFunction(() => customElements.get('kith-plan'));
  await page.waitForLoadState('networkidle');
  await worker.context.setOffline(true);
  worker.requests.length = 0;
  for (const title of titles.slice(0, 3)) {
    await builder.getByRole('searchbox').fill(title);
    await builder.getByRole('button', { name: `Add: ${title}` }).click();
  }
  await builder.getByRole('button', { name: 'Add something to do' }).click();
  await builder.locator('input:focus, textarea:focus').waitFor();
  await page.keyboard.type(titles[3]);
  await page.keyboard.press('Enter');
  await builder
    .getByRole('status')
    .filter({ hasText: `Added: ${titles[3]}` })
    .waitFor();
  return { ...worker, builder };
}

/** The same, at handing over, with all ways unfolded; and the link. */
async function handing(test, options) {
  const worker = await making(test, options);
  const { builder } = worker;
  await builder.getByRole('button', { name: 'Hand it over' }).click();
  await builder.locator('svg.code').waitFor();
  for (const fold of await builder.locator('.hand > details > summary').all()) await fold.click();
  const link = await builder.locator('textarea.link').inputValue();
  return { ...worker, link };
}

/** Whatever was asked of anybody since it was loaded. */
const asked = ({ requests }) => requests.filter((url) => url.startsWith('http'));

const itemsOf = (plan) => plan.items.map(({ title, organisation }) => [title, organisation]);
const expected = titles.map((title, at) => [title, organisations[at]]);

/** What the browser put among the downloads. */
async function download({ page }, press) {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describe('a plan of four things from three organisations', () => {
  it('is carried whole by the code, the picture of it, a text, an e-mail and a file, under names that say nothing', async (test) => {
    const worker = await handing(test);
    const { builder, link } = worker;
    assert.ok(link.startsWith(`${site.charity}/plan.html#kp1.`), link);
    const { plan } = await fromFragment(new URL(link).hash);
    assert.deepEqual(itemsOf(plan), expected);

    const png = await download(worker, () => builder.getByRole('button', { name: 'Save as a picture' }).click());
    assert.equal(png.name, 'code.png');
    assert.equal(await read(worker.context, png.bytes, 'image/png'), link);
    const svg = await download(worker, () => builder.getByRole('button', { name: /SVG/ }).click());
    assert.equal(svg.name, 'code.svg');
    assert.equal(await read(worker.context, svg.bytes, 'image/svg+xml'), link);

    const text = await builder.getByRole('link', { name: 'Open in messages' }).getAttribute('href');
    const email = await builder.getByRole('link', { name: 'Open in e-mail' }).getAttribute('href');
    const message = `Here is the plan that we made:\n${link}`;
    assert.equal(text, `sms:?&body=${encodeURIComponent(message)}`);
    const { protocol, pathname, searchParams } = new URL(email);
    assert.deepEqual([protocol, pathname], ['mailto:', '']);
    assert.deepEqual(
      [...searchParams],
      [
        ['subject', 'Notes'],
        ['body', message],
      ],
    );

    const file = await download(worker, () => builder.getByRole('button', { name: 'Save as a file' }).click());
    assert.equal(file.name, 'notes.json');
    const { value } = parsePlan(JSON.parse(file.bytes));
    assert.deepEqual(value, plan);
    await builder.getByRole('button', { name: 'Back to the plan' }).click();
    for (const title of titles)
      await builder
        .locator('.item')
        .getByRole('button', { name: `Take out: ${title}` })
        .click();
    const pick = builder.locator('input[type=file]');
    await pick.setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"format":7}') });
    await builder.locator('.start .warn').waitFor();
    await pick.setInputFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
    await eventually(async () => assert.deepEqual(await builder.locator('.items .name').allTextContents(), titles));
    assert.deepEqual(await kept(worker), nothingKept);
    assert.deepEqual(worker.errors, []);
    assert.deepEqual((await worker.seen()).refused, []);
    assert.deepEqual(asked(worker), []);
  });

  it('is put in order by a mouse, and by keys', async (test) => {
    const { page, builder } = await making(test);
    const holds = (wanted) =>
      eventually(async () => assert.deepEqual(await builder.locator('.items .name').allTextContents(), wanted));
    const [from, to] = [
      await builder.locator('.grip').nth(3).boundingBox(),
      await builder.locator('.item').first().boundingBox(),
    ];
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 5, to.y + 2, { steps: 12 });
    await page.mouse.up();
    await holds([titles[3], ...titles.slice(0, 3)]);
    await builder.getByRole('button', { name: `Move down: ${titles[3]}` }).focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('Enter');
    await holds(titles);
  });

  it('is shown as the family will see it, no wider than a phone', async (test) => {
    const worker = await making(test);
    const { builder } = worker;
    await builder.getByRole('button', { name: 'See it as they will' }).click();
    const preview = builder.locator('kith-plan');
    await preview.getByText(titles[3]).first().waitFor();
    assert.ok((await preview.boundingBox()).width <= 360);
    assert.deepEqual(asked(worker), []);
  });

  it('opens on a phone, where its module plays in place and all else says where it leads', async (test) => {
    const { link } = await handing(test);
    const family = await site.visit(test, { viewport: { width: 360, height: 740 } });
    await family.page.goto(link);
    const plan = family.page.locator('kith-plan');
    await plan.getByRole('button', { name: 'Start here' }).click();
    await plan.getByText('Step 1 of').waitFor();
    assert.equal(family.page.url(), `${site.charity}/plan.html`);
    const { host } = new URL(site.content);
    assert.deepEqual(
      await plan.locator('.items a.button').allTextContents(),
      [1, 2].map(() => `Go to \u2066${host}\u2069`),
    );
    assert.deepEqual((await family.seen()).refused, []);
    assert.deepEqual(family.errors, []);
  });

  it('is put on paper of A4, large, in two languages, with the code and 999, and with nothing of the page', async (test) => {
    const worker = await handing(test);
    const { page, builder, context, link } = worker;
    await builder.getByRole('checkbox', { name: 'Large print' }).check();
    await builder.getByLabel('Also in').selectOption('ur');
    await builder.getByRole('button', { name: 'Print', exact: true }).click();
    const paper = page.locator('.kith-print');
    await paper.waitFor({ state: 'attached' });
    assert.equal(await page.title(), 'Notes');
    await page.emulateMedia({ media: 'print' });
    const words = await page.evaluate(() => document.body.innerText);
    for (const wanted of [...titles, 'بات کرنے سے پہلے غصہ ٹھنڈا کریں', 'لکھنے کی جگہ', '999'])
      assert.ok(words.includes(wanted), wanted);
    assert.ok(!words.includes('Limpet Row'));
    // 18 pt, in CSS pixels.
    assert.equal(await paper.evaluate((element) => getComputedStyle(element).fontSize), '24px');
    assert.deepEqual(
      await paper
        .locator('.name')
        .evaluateAll((all) => all.slice(0, 2).map((one) => getComputedStyle(one.parentElement).direction)),
      ['ltr', 'rtl'],
    );
    // The width of A4 without its margins.
    await page.setViewportSize({ width: 673, height: 1000 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 673), 'nothing is cut off');
    assert.equal(await read(context, await paper.locator('svg').screenshot(), 'image/png'), link);
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    assert.ok(pages.length <= 3, `${pages.length} sheets`);
    assert.deepEqual(asked(worker), []);
  });
});

it('the page where plans open has the guard as it was built', async () => {
  const page = await readFile(new URL('../../examples/script-tag/plan.html', import.meta.url), 'utf8');
  const file = createRequire(import.meta.url).resolve('@kith/embed/package.json');
  const guard = await readFile(new URL('cdn/guard.js', `file://${file}`), 'utf8');
  assert.ok(page.includes(`<script>${guard.trim()}</script>`));
});
