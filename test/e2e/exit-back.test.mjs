// The way out, and what somebody did on a page of the site: their answers in a module and to the questions
// of "talk to someone", their plan and their search. Nothing of it is left on the page, nor on an earlier one by Back.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { toFragment } from '@kith/model';
import { serve } from '../../scripts/serve.mjs';
import { makeContentSite } from '../../scripts/site.mjs';
import { eventually, plain, stepAfter, wholeModule } from './demonstration.mjs';
import { exitLab, kept, stored, triggers } from './exit-lab.mjs';

// With the browser's own way to keep pages for Back, which Playwright turns off otherwise.
const lab = await exitLab({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
const folder = await mkdtemp(join(tmpdir(), 'kith-exit-'));
await makeContentSite(folder, undefined, { small: false });
const content = await serve(folder, { anyOrigin: true });
after(async () => {
  await content.close();
  await rm(folder, { recursive: true, force: true });
});

/** Words that are nowhere in the library: where they are found, they are the visitor's. */
const words = { module: 'a quokka and a heron', talk: 'BS5', catalogue: 'wobbegong', plan: 'Feed the axolotl' };
const fragment = await toFragment({
  format: 'plan/1',
  id: 'k3m9-q0zp',
  lang: 'en-GB',
  title: 'A plan',
  from: { name: 'Sam' },
  made: '2026-11-23',
  items: [{ kind: 'task', id: 'feed', title: words.plan }],
});
const { steps } = await wholeModule(join(folder, 'modules/cooling-off'));

const link = (noun, path) => `<p><a data-kith="${noun}" href="${content.origin}/${path}">${noun}</a></p>`;
const more =
  link('module', 'modules/cooling-off/') + link('talk', 'talk/uk/') + link('catalogue', '') + link('plan', 'plan/');

/** Does something in each element. */
async function act(page) {
  const element = (noun) => page.locator(`kith-${noun}`);
  const press = (noun, name) => element(noun).getByRole('button', { name, exact: true }).click();

  let [step] = steps;
  while (step.kind !== 'reflect') {
    await press('module', step.kind === 'choice' ? plain(step.options[0].text) : 'Next');
    step = stepAfter(steps, step);
    await element('module').getByRole('heading', { name: step.title, exact: true }).waitFor();
  }
  await element('module').getByRole('textbox').fill(words.module);

  await press('talk', 'Help me choose');
  for (const name of ['I need to talk to someone today', 'Next', 'By typing', 'Next']) await press('talk', name);
  await element('talk').getByRole('textbox').fill(`${words.talk} 6AA`);
  await press('talk', 'Find');

  await element('catalogue').getByRole('searchbox').fill(words.catalogue);

  await page.evaluate((hash) => (location.hash = hash), fragment);
  await element('plan').getByRole('checkbox').first().check();
}

/** By element, whether the visitor's words are in it: in what it shows, in its fields, in what can be reached from it. */
const traces = (page) =>
  page.evaluate((wanted) => {
    const inside = (root) =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
    /** All texts that can be reached from something, through fields, getters, lists and maps. */
    const textsOf = (from) => {
      const texts = [];
      const seen = new Set();
      const queue = [from];
      while (queue.length) {
        const value = queue.shift();
        if (typeof value === 'string') texts.push(value);
        if (Object(value) !== value || seen.has(value) || (value instanceof Node && value !== from)) continue;
        seen.add(value);
        if (value instanceof Map || value instanceof Set) queue.push(...[...value].flat());
        const types = [value];
        while (types[0] && ![Object, HTMLElement].includes(types[0].constructor))
          types.unshift(Object.getPrototypeOf(types[0]));
        for (const type of types.filter(Boolean))
          for (const key of Reflect.ownKeys(type)) {
            try {
              queue.push(value[key]);
            } catch {
              // A getter of something else's.
            }
          }
      }
      return texts;
    };
    const found = {};
    for (const [noun, text] of Object.entries(wanted)) {
      const element = document.querySelector(`kith-${noun}`);
      const shown = inside(element.shadowRoot).flatMap((one) => [one.textContent, one.value, one.innerText]);
      // A place is also among all those that can be picked.
      const held = noun === 'talk' ? [] : textsOf(element);
      found[noun] = [...shown, ...held].some((one) => String(one).includes(text));
    }
    return found;
  }, words);
const all = { module: true, talk: true, catalogue: true, plan: true };
const nothing = { module: false, talk: false, catalogue: false, plan: false };

it('leaves nothing of what was answered in any element, while the other page is awaited', async (test) => {
  const { page } = await lab.visit(test, { more, away: lab.nothing });
  await act(page);
  await eventually(async () => assert.deepEqual(await traces(page), all));
  await triggers['a press'](page);
  await eventually(async () => assert.equal(await page.title(), 'Loading'));
  assert.deepEqual(await traces(page), nothing);
  assert.deepEqual(await stored(page), kept);
  assert.equal(page.url(), `${lab.site}/`);
});

/** Goes back in the tab's history to an earlier page, which can be seen and used; whether it is as it was. */
async function goBack({ page, cdp, address }) {
  const { currentIndex, entries } = await cdp.send('Page.getNavigationHistory');
  const back = entries.findLastIndex(({ url }, at) => at < currentIndex && url === address);
  // `page.goBack()` waits for what a kept page never does.
  await cdp.send('Page.navigateToHistoryEntry', { entryId: entries[back].id });
  await eventually(() => assert.equal(page.url(), address));
  await eventually(async () => assert.equal(await page.evaluate(() => document.body.checkVisibility()), true));
  return page.evaluate(() => globalThis.isOld === true);
}

/** Goes on to another page of the site, and leaves there. */
async function leaveNext({ page, address }, leaves) {
  await page.evaluate(() => (globalThis.isOld = true));
  await page.goto(`${address}&second`);
  await page.locator('kith-exit [part=about] p').first().waitFor();
  await leaves(page);
  await eventually(async () => assert.equal(page.url(), lab.weather));
}

it('throws away the pages that wait for Back, and nothing of what was answered there is left', async (test) => {
  const visit = await lab.visit(test, { more });
  const { page } = visit;
  await act(page);
  await eventually(async () => assert.deepEqual(await traces(page), all));
  await leaveNext(visit, triggers['a press']);
  assert.equal(await goBack(visit), false);
  // The elements are there again, as new.
  await page.locator('kith-module').getByRole('heading', { name: steps[0].title, exact: true }).waitFor();
  await page.locator('kith-talk').getByRole('button', { name: 'Help me choose', exact: true }).waitFor();
  await page.locator('kith-catalogue').getByRole('searchbox').waitFor();
  await page.waitForFunction(() => document.querySelector('kith-plan')?.shadowRoot?.firstElementChild);
  assert.deepEqual(await traces(page), nothing);
  assert.deepEqual(await stored(page), kept);
});

it('is what does it: a page that was not left so is still as it was', async (test) => {
  const visit = await lab.visit(test, { more });
  await act(visit.page);
  await eventually(async () => assert.deepEqual(await traces(visit.page), all));
  await leaveNext(visit, (page) => page.goto(lab.weather));
  assert.equal(await goBack(visit), true);
  assert.equal((await traces(visit.page)).module, true);
});
