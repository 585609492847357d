// A module of 200 steps: the first is there as soon as that of a short one, and the rest comes when it is wanted.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../../scripts/serve.mjs';
import { makeContentSite } from '../../scripts/site.mjs';
import { demonstration, eventually, wholeModule } from './demonstration.mjs';
import { longPage, writeLongModule } from './long-module.mjs';

const COUNT = 200;
/** In bytes, compressed: what 190 more steps may add to the first part of a module. */
const most = 1000;

const site = await demonstration();
const built = {};
for (const count of [10, COUNT]) {
  built[count] = join(site.folder, `site-of-${count}`);
  await writeLongModule(join(site.folder, `content-of-${count}`), count);
  await makeContentSite(built[count], join(site.folder, `content-of-${count}`));
}
await writeFile(join(built[COUNT], 'page.html'), longPage);
const server = await serve(built[COUNT]);
after(() => server.close());

const folder = join(built[COUNT], 'modules/long');
const { steps } = await wholeModule(folder);
const first = JSON.parse(await readFile(join(folder, 'module.json'), 'utf8'));
/** The number of the last step that comes with the first part. */
const split = first.steps.length;

/** A visitor to the page, at a step that is reached by Next from the first. */
async function at(test, number = 1) {
  const visit = await site.visit(test);
  const { page } = visit;
  const player = page.locator('kith-module');
  const button = (name) => player.getByRole('button', { name, exact: true });
  const shows = (wanted) =>
    eventually(async () => {
      assert.equal(await player.locator('#place').innerText(), `Step ${wanted} of ${COUNT}`);
      assert.equal((await player.locator('#heading').innerText()).trim(), steps[wanted - 1].title);
    });
  const open = async () => {
    await page.goto(`${server.origin}/page.html`);
    await button('Next').waitFor();
    // The way on comes after its parts.
    await player.getByText('Keep my place', { exact: true }).or(player.getByText('Forget it all')).first().waitFor();
  };
  await open();
  await shows(1);
  for (let now = 2; now <= number; now++) {
    await button('Next').click();
    await shows(now);
  }
  return { ...visit, player, button, shows, open };
}

describe(`a module of ${COUNT} steps`, () => {
  it(`begins with at most ${most} bytes more than one of 10`, async (test) => {
    const bytes = async (count) =>
      brotliCompressSync(await readFile(join(built[count], 'modules/long/module.json'))).length;
    const [short, long] = [await bytes(10), await bytes(COUNT)];
    test.diagnostic(`module.json: ${short} bytes of 10 steps, ${long} of ${COUNT}`);
    assert.equal(steps.length, COUNT);
    assert.ok(split < COUNT, 'it is split');
    assert.ok(long - short <= most, `${long - short} bytes more`);
  });

  it('asks for the rest only once the visitor goes on', async (test) => {
    const { requests, button, shows } = await at(test);
    const rest = () => requests.filter((url) => url.endsWith('/module.rest.json'));
    assert.deepEqual(rest(), []);
    await button('Next').click();
    await shows(2);
    await eventually(async () => assert.equal(rest().length, 1));
  });

  it('plays over the split, and back again', async (test) => {
    const { button, shows, seen, requests, errors } = await at(test, split + 5);
    for (let now = split + 4; now >= split - 1; now--) {
      await button('Back').click();
      await shows(now);
    }
    assert.equal(requests.filter((url) => url.endsWith('/module.rest.json')).length, 1, 'the rest is loaded once');
    const { events } = await seen();
    assert.ok(events.some(({ number, of }) => number === split + 5 && of === COUNT));
    assert.deepEqual(errors, []);
  });

  it('goes at once to the plan, which is in the rest, and to the end', async (test) => {
    const { player, button } = await at(test, 2);
    const heading = player.locator('#heading');
    await button('Your plan').click();
    await eventually(async () => assert.equal((await heading.innerText()).trim(), steps.at(-2).title));
    await button('Next').click();
    await eventually(async () => assert.equal((await heading.innerText()).trim(), steps.at(-1).title));
    assert.equal(await button('Next').count(), 0);
  });

  for (const [what, answer] of Object.entries({
    'is not found': { status: 404, body: '' },
    'is cut short': { status: 200, contentType: 'application/json', body: '{"format": "module-rest/1", "id": "lo' },
    'is that of another module': {
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({ format: 'module-rest/1', id: 'short', steps: steps.slice(split) }),
    },
  }))
    it(`says so when the rest ${what}, and goes on once it is there`, async (test) => {
      const { page, player, button, shows, context, errors } = await at(test);
      let asked = 0;
      await context.route(/\/module\.rest\.json$/, (route) => {
        asked++;
        return route.fulfill(answer);
      });
      for (let now = 2; now <= split; now++) {
        await button('Next').click();
        await shows(now);
      }
      const trouble = player.getByText('We could not load this part.', { exact: false });
      assert.equal(await trouble.count(), 0, 'while nothing is missing, nothing is said');
      await button('Next').click();
      await trouble.waitFor();
      await shows(split);
      assert.ok(asked >= 2, 'it was tried again');
      assert.ok(await page.getByRole('link', { name: 'A long module' }).isVisible(), 'all of it on one page is a link');

      await context.unroute(/\/module\.rest\.json$/);
      await button('Next').click();
      await shows(split + 1);
      await eventually(async () => assert.equal(await trouble.count(), 0));
      assert.deepEqual(errors, []);
    });

  it('finds a kept place again that is in the rest', async (test) => {
    const { player, button, shows, open } = await at(test, split + 3);
    await player.getByText('Keep my place', { exact: true }).click();
    await button('Keep it here').click();
    await player.getByText('Kept on this device.', { exact: true }).waitFor();
    await open();
    await player.getByText('You have been here before.').waitFor();
    await button('Carry on').click();
    await shows(split + 3);
    await button('Back').click();
    await shows(split + 2);
    await button('Next').click();
    await button('Next').click();
    await shows(split + 4);
    await button('Forget it all').click();
    await player.getByText('Forgotten. Nothing is kept here.').waitFor();
  });
});
