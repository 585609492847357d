// Finding a person: by London's clock wherever the visitor's phone thinks it is, and nothing covers the crisis lines.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rank } from '@kith/model/rank.js';
import { crisisLinesHold, demonstration, eventually, kept, nothingKept } from './demonstration.mjs';
import { withDirectory } from './directory-host.mjs';

const site = await demonstration();
const near = await withDirectory(site);
const talk = await site.read('talk/uk/talk.json');

const times = {
  '3 in the morning on a Wednesday': '2026-11-25T03:00:00Z',
  'noon on a Sunday': '2026-11-29T12:00:00Z',
  '11 in the morning on Boxing Day': '2026-12-26T11:00:00Z',
  '11 in the morning of a Tuesday in summer': '2026-07-14T10:00:00Z',
};
// Fourteen hours ahead of London, five behind.
const zones = ['Europe/London', 'Pacific/Kiritimati', 'America/New_York'];

const finder = (page) => page.locator('kith-talk');

/** Each route in the order on the page: its name, and whether somebody answers. */
async function routes(page) {
  const more = finder(page).getByText('More ways to get support', { exact: true });
  if (await more.count()) {
    const isOpen = await more.evaluate((summary) => summary.parentElement.open);
    if (!isOpen) await more.click();
    const further = finder(page).getByRole('button', { name: /^Show \d+ more$/ });
    while (await further.count()) await further.click();
  }
  return finder(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })
    .evaluateAll((items) =>
      items.map((item) => {
        const heading = item.querySelector('[role="heading"]');
        return { name: heading.textContent.trim(), status: heading.nextElementSibling.textContent.trim() };
      }),
    );
}

describe('talk.html', () => {
  for (const [when, time] of Object.entries(times))
    it(`says the same at ${when}, wherever the visitor is`, async (test) => {
      const shown = {};
      for (const timezoneId of zones) {
        const { page, open, errors } = await site.visit(test, { time, timezoneId });
        await open('talk');
        shown[timezoneId] = await routes(page);
        await crisisLinesHold(page);
        assert.deepEqual(errors, []);
      }
      const home = shown['Europe/London'];

      // Only one thing differs: who is abroad is told whose clock it is.
      for (const zone of zones.slice(1)) {
        for (const { status } of shown[zone])
          if (/\d[ap]m|midday|midnight/.test(status)) assert.match(status, /UK time/);
        const unmarked = shown[zone].map(({ name, status }) => ({ name, status: status.replaceAll(' UK time', '') }));
        assert.deepEqual(unmarked, home, zone);
      }

      assert.deepEqual(
        home.map(({ name }) => name),
        rank(talk, { languages: ['en'] }, new Date(time)).routes.map(({ route }) => route.name),
        'in the order that the model decides',
      );
      assert.ok(
        home.slice(0, 3).some(({ status }) => status.startsWith('Open now')),
        'somebody among the first three answers now',
      );
    });

  it('knows night, Sunday and a holiday from an ordinary day', async (test) => {
    // Facts of the document, read here without the model: lines with a table, closed at 3 and on no day open all night.
    const byTable = talk.routes.filter(({ channels }) => channels.every(({ hours }) => hours.week));
    assert.ok(byTable.length > 0, 'the library has lines with a table of hours');
    const statusAt = async (time) => {
      const { page, open } = await site.visit(test, { time });
      await open('talk');
      return Object.fromEntries((await routes(page)).map(({ name, status }) => [name, status]));
    };
    const night = await statusAt(times['3 in the morning on a Wednesday']);
    const holiday = await statusAt(times['11 in the morning on Boxing Day']);
    const tuesday = await statusAt(times['11 in the morning of a Tuesday in summer']);
    for (const { name, channels } of byTable) {
      const spans = channels.flatMap(({ hours }) => hours.week.tue ?? []);
      const opensByDay = spans.some((span) => span <= '11:00' && span.split('-')[1] > '11:00');
      if (opensByDay) assert.match(tuesday[name], /^Open now/, name);
      assert.match(night[name], /^(Opens|Closed)/, `${name} at 3 in the morning`);
      if (channels.every(({ hours }) => !hours.bankHolidays))
        assert.equal(holiday[name], 'Hours may be different today', name);
    }
    for (const statuses of [night, holiday, tuesday]) {
      assert.equal(statuses['Emergency services'], 'Open now, day and night');
      assert.equal(statuses.Samaritans, 'Open now, day and night');
    }
  });

  it('follows what the visitor picks, keeps the crisis lines, and can be told to stop', async (test) => {
    const { page, open, errors, seen } = await site.visit(test);
    await open('talk');
    const everyone = await routes(page);
    await finder(page).getByRole('button', { name: 'Help me choose' }).click();
    await finder(page).getByRole('button', { name: 'Skip', exact: true }).click();
    const question = talk.questions.find(({ about }) => about === 'way');
    const { id, label } = question.options[1];
    const answer = finder(page).getByRole('button', { name: label, exact: true });
    await answer.click();
    await eventually(async () => {
      assert.equal(await answer.getAttribute('aria-pressed'), 'true');
      const names = (await routes(page)).map(({ name }) => name);
      assert.deepEqual(
        names,
        rank(talk, { ways: [id], languages: ['en'] }, new Date('2026-11-23T14:30:00Z')).routes.map(
          ({ route }) => route.name,
        ),
      );
      for (const { name } of talk.routes.filter(({ tier }) => tier === 'emergency')) assert.ok(names.includes(name));
    });
    await crisisLinesHold(page);
    await answer.press('Space');
    await eventually(async () => {
      const names = (all) => all.map(({ name }) => name);
      assert.deepEqual(names(await routes(page)), names(everyone));
    });
    assert.deepEqual((await seen()).refused, []);
    assert.deepEqual(errors, []);
  });

  it('dials what it shows', async (test) => {
    const { page, open } = await site.visit(test);
    await open('talk');
    await routes(page);
    const links = await page
      .locator('a[href^="tel:"], a[href^="sms:"]')
      .evaluateAll((all) => all.map((link) => ({ shown: link.textContent, href: link.getAttribute('href') })));
    assert.ok(links.length > 10);
    for (const { shown, href } of links)
      assert.equal(shown.replace(/\D/g, ''), /^\w+:(\d+)/.exec(href)[1], `${shown}: ${href}`);
  });
});

describe('talk.html with a directory', () => {
  /** A visitor who says where they are, and all that was asked for from then on. */
  async function saying(test, place, before) {
    const visit = await site.visit(test);
    const { page, context } = visit;
    await page.goto(`${near.charity}/talk.html`);
    await finder(page).getByRole('button', { name: 'Help me choose' }).click();
    for (const { about } of talk.questions)
      if (about === 'place') break;
      else await finder(page).getByRole('button', { name: 'Skip', exact: true }).click();
    const field = finder(page).getByRole('textbox', { name: 'Where are you? Your postcode or town' });
    await field.focus();
    await before?.(visit);
    const asked = [];
    context.on('request', (request) => asked.push(request));
    await field.pressSequentially(place);
    await field.press('Enter');
    return { ...visit, asked, address: page.url() };
  }

  it('asks for the file of the district alone, where the directory is, and shows who is near', async (test) => {
    const visit = await saying(test, 'bs5 6aa');
    const { asked, page, errors, requests, address, seen } = visit;
    await eventually(async () => assert.ok((await routes(page)).some(({ name }) => name === 'Kin Care')));
    const files = asked.map((request) => request.url()).filter((url) => !url.startsWith(`${site.content}/kith/`));
    assert.deepEqual(files, [`${near.directory}/near/BS5.json`]);
    for (const url of requests) {
      assert.ok([near.charity, near.directory, site.content].includes(new URL(url).origin), url);
      assert.doesNotMatch(url, /6aa/i, 'the rest of the postcode goes nowhere');
    }
    for (const request of asked) {
      const { referer, cookie } = await request.allHeaders();
      assert.deepEqual([request.method(), request.postData(), referer, cookie], ['GET', null, undefined, undefined]);
    }
    assert.equal(page.url(), address);
    assert.deepEqual(await kept(visit), nothingKept);
    assert.deepEqual([errors, (await seen()).refused], [[], []]);
  });

  it('says so when that file cannot be had, and everybody else stays', async (test) => {
    const { page } = await saying(test, 'BS5', ({ context }) =>
      context.route(`${near.directory}/**`, (route) => route.abort()),
    );
    const said = finder(page).getByText(
      'We could not load the services near there. You can still talk to everyone else.',
    );
    await eventually(async () => assert.ok(await said.first().isVisible()));
    assert.ok((await routes(page)).some(({ name }) => name === 'Samaritans'));
  });
});
