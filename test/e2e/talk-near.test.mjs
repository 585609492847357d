// Services as a council's feed might hold them, odd but right, from Open Referral by `kith directory` into the built
// files of <kith-talk>, on a phone: each says when it is open by its own schedule, and nothing is blank, too wide or lost.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { serve } from '../../scripts/serve.mjs';
import { makeCharitySite } from '../../scripts/site.mjs';
import { crisisLinesHold, demonstration } from './demonstration.mjs';

const site = await demonstration();
const kith = join(import.meta.dirname, '../../packages/cli/dist/main.js');

const at = { latitude: 51.463, longitude: -2.565 };
const place = { location: { ...at, physical_addresses: [{ address_1: '4 Hall Lane', postal_code: 'BS5 6AA' }] } };
const phone = (number) => ({ contacts: [{ id: 'c', phones: [{ number }] }] });
const schedule = (more) => ({ id: 's', freq: 'WEEKLY', opens_at: '09:00:00Z', closes_at: '17:00:00Z', ...more });

/** On Tuesday 24 November 2026 at twenty past two: what each keeps, and what is to be said of it then. */
const services = [
  ['Every other Tuesday', 'Open now until 3:20pm', { schedules: [schedule({ interval: 2, byday: 'TU', dtstart: '2026-11-10', opens_at: '14:00', closes_at: '15:20' })] }], // prettier-ignore
  ['The Tuesdays between', 'Opens 1 December at 2pm', { schedules: [schedule({ interval: 2, byday: 'TU', dtstart: '2026-11-17', opens_at: '14:00', closes_at: '16:00' })] }], // prettier-ignore
  ['Every other week, from nowhere', 'We do not know its hours', { schedules: [schedule({ interval: 2, byday: 'TU' })] }], // prettier-ignore
  ['Last Friday of a month', 'Opens Friday at 10am', { schedules: [schedule({ freq: 'MONTHLY', byday: '-1FR', opens_at: '10:00', closes_at: '12:00' })] }], // prettier-ignore
  ['Fourth Thursday', 'Opens Thursday at 9am', { schedules: [schedule({ freq: 'MONTHLY', byday: '4TH' })] }],
  ['All night', 'Opens today at 10pm', { schedules: [schedule({ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '22:00', closes_at: '06:00' })] }], // prettier-ignore
  ['Round the clock', 'Open now, day and night', { schedules: [schedule({ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' })] }], // prettier-ignore
  ['Until last year', 'We do not know its hours', { schedules: [schedule({ byday: 'TU', valid_to: '2025-01-01' })] }],
  ['Nobody wrote its hours down', 'We do not know its hours', {}],
  ['Only a website', 'We do not know its hours', { contacts: undefined, url: 'https://only.example.org/', service_at_locations: [place] }], // prettier-ignore
  ['Cymorth i rieni', 'We do not know its hours', { languages: [{ code: 'cy', name: 'Welsh' }] }],
  ['دعم للعائلات في بريستول', 'We do not know its hours', { languages: [{ code: 'ar', name: 'Arabic' }] }],
  [`Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochfamiliesandfriendstogether ${'and more '.repeat(12)}`.trim(), 'We do not know its hours', { description: '<p>W<b>e</b> meet.<script>globalThis.ran = 1</script></p>' }], // prettier-ignore
];
const feed = services.map(([name, , more], index) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  name,
  description: '<p>Families meet here.</p>',
  status: 'active',
  organization: { id: 'o', name: 'Neighbours' },
  assured_date: '2026-10-01',
  service_at_locations: [place],
  ...phone(`0117 496 ${String(index).padStart(4, '0')}`),
  ...more,
}));

const finder = (page) => page.locator('kith-talk');

describe('services near somebody, from a feed that nobody here has seen', () => {
  let charity;
  after(() => charity?.close());
  before(async () => {
    const feedFile = join(site.folder, 'feed.json');
    await writeFile(feedFile, JSON.stringify(feed));
    const args = ['directory', `A council=${feedFile}`, '--out', join(site.folder, 'd'), '--work', join(site.folder, 'w')]; // prettier-ignore
    await promisify(execFile)(process.execPath, [kith, ...args]);
    const pages = join(site.folder, 'charity-with-directory');
    await makeCharitySite(pages, site.content);
    const talk = await readFile(join(pages, 'talk.html'), 'utf8');
    const directory = `data-kith="talk" data-directory="${site.content}/directory/"`;
    await writeFile(join(pages, 'talk.html'), talk.replace('data-kith="talk"', directory));
    charity = await serve(pages);
  });

  it('are all there, each with what its schedule says', async (test) => {
    const { page, context, errors, seen } = await site.visit(test, {
      time: '2026-11-24T14:20:00Z',
      viewport: { width: 360, height: 740 },
    });
    // Where it was written, as if it stood on the content site.
    await context.route(`${site.content}/directory/**`, (route) =>
      route.fulfill({
        path: join(site.folder, 'd/site', new URL(route.request().url()).pathname.replace('/directory/', '')),
        headers: { 'Access-Control-Allow-Origin': '*' },
      }),
    );
    await page.goto(`${charity.origin}/talk.html`);
    const button = (name) => finder(page).getByRole('button', { name, exact: true });
    await button('Help me choose').click();
    await button('Skip').click();
    await button('Skip').click();
    await finder(page).getByRole('textbox').fill('BS5 6AA');
    await button('Find').click();
    await finder(page).getByText(`We added ${services.length} services near there.`).waitFor();
    await finder(page).getByText('More ways to get support', { exact: true }).click();
    const further = finder(page).getByRole('button', { name: /^Show \d+ more$/ });
    while (await further.count()) await further.first().click();

    // What reads schedules comes once somebody in the list has any.
    await finder(page).getByText('Open now until 3:20pm', { exact: true }).waitFor();
    const drawn = await finder(page)
      .locator('.routes > li')
      .evaluateAll((items) =>
        items.map((item) => ({
          name: item.querySelector('.name').textContent.trim(),
          statuses: [...item.querySelectorAll('.status')].map((one) => one.textContent.trim()),
          ways: item.querySelectorAll('a').length,
        })),
      );
    for (const [name, status] of services) {
      const found = drawn.filter((one) => one.name.startsWith(name.slice(0, 50)));
      assert.equal(found.length, 1, `${name} is there`);
      // A way whose hours nobody knows comes before one that is closed, so the schedule may be said further down.
      assert.ok(found[0].statuses.includes(status), `${name}: ${found[0].statuses}`);
      assert.ok(found[0].ways > 0, `${name} can be reached`);
    }
    assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), 360);
    const wide = await finder(page).evaluate((el) =>
      [...el.shadowRoot.querySelectorAll('*')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth)
        .map((one) => one.outerHTML.slice(0, 200)),
    );
    assert.deepEqual(wide, []);
    assert.doesNotMatch(await finder(page).innerText(), /undefined|null|NaN|\[object|<\w/);
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    await crisisLinesHold(page);
    if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, 'near.png'), fullPage: true });
    assert.deepEqual((await seen()).refused, []);
    assert.deepEqual(errors, []);
  });
});
