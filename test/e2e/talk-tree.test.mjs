// "Talk to someone" by keyboard alone, and what the accessibility tree holds in each state on the way: trees/talk.txt.
// After a change of words that is meant, RENEW=1 writes it anew; read what git then shows.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { demonstration } from './demonstration.mjs';
import { press, stops, tabTo } from './keyboard.mjs';
import { talk } from './talk-document.mjs';

const site = await demonstration();
const book = new URL('trees/talk.txt', import.meta.url);
const renew = !!process.env.RENEW;

const finder = (page) => page.locator('kith-talk');

describe('the tree of "Talk to someone"', () => {
  it('is as written, in each state, on a way by keyboard alone', async (test) => {
    const written = [];
    const { page, context, errors } = await site.visit(test);
    await context.route('**/talk/uk/talk.json', (route) =>
      route.fulfill({ json: talk, headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
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

    const whole = written.join('\n');
    if (renew) await writeFile(book, whole);
    assert.equal(whole, await readFile(book, 'utf8'));
  });
});
