// "Talk to someone" by keyboard alone, and what the accessibility tree holds in each state on the way: trees/talk.txt.
// After a change of words that is meant, RENEW=1 writes it anew; read what git then shows.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writeTalk } from '@kith/cli';
import { serve } from '../../scripts/serve.mjs';
import { makeContentSite } from '../../scripts/site.mjs';
import { demonstration } from './demonstration.mjs';
import { press, stops, tabTo } from './keyboard.mjs';
import { talk } from './talk-document.mjs';

const site = await demonstration();
const renew = !!process.env.RENEW;

const finder = (page) => page.locator('kith-talk');

/** Holds what was written to the book of that name, or makes it the book. */
async function holdTo(name, written) {
  const book = new URL(`trees/${name}.txt`, import.meta.url);
  const whole = written.join('\n').replaceAll(site.content, 'https://help.example.org');
  if (renew) await writeFile(book, whole);
  assert.equal(whole, await readFile(book, 'utf8'));
}

/** What a document is answered with, in place of the library's. */
const answering = (context, answer) =>
  context.route('**/talk/uk/talk.json', (route) =>
    route.fulfill({ ...answer, headers: { 'Access-Control-Allow-Origin': '*' } }),
  );

describe('the tree of "Talk to someone"', () => {
  it('is as written, in each state, on a way by keyboard alone', async (test) => {
    const written = [];
    const { page, context, errors } = await site.visit(test);
    await answering(context, { json: talk });
    await page.goto(`${site.charity}/talk.html`);
    const note = async (state, ...parts) => {
      const trees = await Promise.all(
        (parts.length ? parts : ['.questions', '#count']).map((part) => finder(page).locator(part).ariaSnapshot()),
      );
      written.push(`## ${state}\n\n${trees.join('\n')}\n`);
    };

    await finder(page).getByRole('heading', { name: 'Listeners' }).waitFor();
    await note('the list', '.frame');
    await tabTo(page, 'More ways to get support');
    await page.keyboard.press('Enter');
    await note('the longer list', 'details');
    await page.keyboard.press('Enter');
    await stops(page, 'Shift+Tab', 'Help me choose');
    await page.keyboard.press('Enter');
    await finder(page).getByRole('group', { name: 'How are things right now?' }).waitFor();
    await note('how things are');
    await press(page, 'Someone is in danger now', 'Space');
    await note('danger');
    await page.keyboard.press('Space');
    await press(page, 'I need to talk to someone today', 'Space');
    await note('today');
    await press(page, 'Next');
    await press(page, 'By typing', 'Space');
    await note('by typing');
    await press(page, 'Next');
    await note('where they are');

    const say = async (place, words, part = '#found') => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(place);
      await page.keyboard.press('Enter');
      await finder(page).locator(part).getByText(words).waitFor();
      await page.keyboard.press('Shift+Tab');
    };
    await say('Zzyzx', 'We do not know that place.');
    await note('a place that nobody knows');
    await say('Newport', 'Which is it?');
    await note('a place of two names');
    await say('BS5 6AA', /This is for \W?BS5/);
    await note('a place');
    await say('JE2', 'findahelpline.com', '#count');
    await note('a place outside the United Kingdom');
    await press(page, 'I am outside the UK', 'Space');
    await note('abroad, by their own word');
    await press(page, 'Next');
    await note('the end of the questions', '.questions', '.found');
    assert.deepEqual(errors, []);
    await holdTo('talk', written);
  });
});

describe('the tree of "Talk to someone", when something is the matter', () => {
  const afternoon = '2026-11-23T14:30:00Z';
  const helpers = talk.routes.filter(({ tier }) => tier !== 'emergency' && tier !== 'crisis');
  const states = {
    'past the day of its review': { json: { ...talk, reviewed: '2025-11-03', reviewBy: '2026-05-03' } },
    'a clock that is wrong': { json: { ...talk, reviewed: '2027-01-05', reviewBy: '2027-11-05' } },
    'Christmas Day': { json: talk, time: '2026-12-25T11:00:00Z' },
    'the middle of the night': { json: talk, time: '2026-11-24T03:00:00Z' },
    'nobody there': { json: { ...talk, routes: helpers }, time: '2026-11-24T03:00:00Z' },
    'no such document': { status: 404, body: 'Not found' },
    'half a document': { status: 200, body: JSON.stringify(talk).slice(0, 900) },
  };

  it('is as written, in each state', async (test) => {
    const written = [];
    const { page, context, errors } = await site.visit(test);
    for (const [state, { time = afternoon, ...answer }] of Object.entries(states)) {
      await page.clock.setFixedTime(time);
      await answering(context, answer);
      await page.goto(`${site.charity}/talk.html`);
      if (answer.json) {
        await finder(page).getByRole('button', { name: 'Help me choose' }).waitFor();
        // What the hours hang on is looked at a moment after the list is there.
        if (state === 'a clock that is wrong') await finder(page).getByText('Check its hours').first().waitFor();
        if (state === 'past the day of its review') await finder(page).getByText('We last checked this on').waitFor();
      } else await page.waitForFunction(() => globalThis.seen.events.some(({ type }) => type === 'kith-talk-error'));
      written.push(`## ${state}\n\n${await page.locator('.place-talk').ariaSnapshot()}\n`);
    }
    assert.deepEqual(errors, []);

    const bare = await site.visit(test, { javaScriptEnabled: false });
    await bare.page.goto(`${site.charity}/talk.html`);
    written.push(`## no script\n\n${await bare.page.locator('#main').ariaSnapshot()}\n`);
    const [content, out] = ['tree-content', 'tree'].map((name) => join(site.folder, name));
    await mkdir(join(content, 'talk'), { recursive: true });
    await writeFile(join(content, 'talk/tree.yaml'), writeTalk(talk));
    await makeContentSite(out, content, { small: false });
    const host = await serve(out);
    test.after(() => host.close());
    await bare.page.goto(`${host.origin}/talk/tree/`);
    written.push(`## no script, where its link leads\n\n${await bare.page.locator('body').ariaSnapshot()}\n`);
    await holdTo('talk-trouble', written);
  });
});
