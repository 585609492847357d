// "Talk to someone" by keyboard alone, and what the accessibility tree holds in each state on the way: trees/talk.txt.
// After a change of words that is meant, RENEW=1 writes it anew; read what git then shows.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { demonstration } from './demonstration.mjs';
import { press, stops, tabTo } from './keyboard.mjs';

const site = await demonstration();
const book = new URL('trees/talk.txt', import.meta.url);
const renew = !!process.env.RENEW;

const source = { name: 'Limpet Row', date: '2026-11-03' };
const confirmed = { source, checked: '2026-11-03', checkBy: '2027-11-03' };
const phone = (number, hours, more) => ({ kind: 'phone', number, hours, cost: 'free', ...more });
const weekdays = { week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-21:00']])) };

/** A document of its own, so that the tree does not change with the library's facts. The numbers are kept for stories. */
const talk = {
  format: 'talk/1',
  id: 'tree',
  lang: 'en-GB',
  title: 'Talk to someone',
  rights: { licence: 'CC-BY-4.0', holder: 'Limpet Row' },
  reviewed: '2026-11-03',
  reviewBy: '2027-11-03',
  questions: [
    { about: 'urgency' },
    {
      about: 'way',
      label: 'How would you like to talk?',
      options: [
        { id: 'voice', label: 'On the phone' },
        { id: 'typing', label: 'By typing' },
      ],
    },
    { about: 'place' },
  ],
  routes: [
    {
      id: 'emergency',
      name: 'Emergency services',
      tier: 'emergency',
      what: 'Call if someone is in danger.',
      channels: [phone('999', 'always'), { kind: 'bsl', url: 'https://999bsl.co.uk', hours: 'always', cost: 'free' }],
      ...confirmed,
    },
    {
      id: 'listeners',
      name: 'Listeners',
      tier: 'crisis',
      what: 'Somebody listens.',
      channels: [
        phone('0808 157 0100', 'always', { onBill: false }),
        { kind: 'text', number: '07700 900100', say: 'HELLO', hours: 'always', cost: 'local' },
      ],
      ...confirmed,
    },
    {
      id: 'parents',
      name: 'A line for parents',
      tier: 'line',
      what: 'Talk about rows.',
      channels: [
        phone('0808 157 0101', weekdays, { languages: ['en', 'ur'] }),
        { kind: 'webchat', url: 'https://chat.example', hours: 'unknown', cost: 'unknown', note: 'No account.' },
      ],
      confidential: 'What you say stays private.',
      ...confirmed,
    },
    {
      id: 'hub',
      name: 'Family hub',
      tier: 'local',
      what: 'Come in for tea.',
      nations: ['england'],
      channels: [
        { kind: 'visit', place: '12 Harbour Street', hours: { week: { thu: ['10:00-12:00'] } }, cost: 'free' },
      ],
      source,
      unverified: true,
      checkBy: '2027-11-03',
    },
  ],
};

const finder = (page) => page.locator('kith-talk');

/** Opens the page with a document, or with what is there in its place. */
async function open(test, answer, options) {
  const visit = await site.visit(test, options);
  await visit.context.route('**/talk/uk/talk.json', (route) => route.fulfill(answer));
  await visit.page.goto(`${site.charity}/talk.html`);
  return visit;
}
const serving = (document) => ({ json: document, headers: { 'Access-Control-Allow-Origin': '*' } });

describe('the tree of "Talk to someone"', () => {
  it('is as written, in each state, on a way by keyboard alone', async (test) => {
    const written = [];
    const { page, errors } = await open(test, serving(talk));
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
