// All that the player can do, on the charity's page, by keyboard alone: recordings, ratings, questions about worry, goals,
// a plan; a place that is kept, found again and forgotten; people, when an answer asks for them; and side by side.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demonstration, eventually, kept, nothingKept, plain } from './demonstration.mjs';
import { press, tabTo } from './keyboard.mjs';

const site = await demonstration();
const module = await site.module('when-it-all-gets-too-much');
const { steps } = module;
const stepOf = (id) => steps.find((step) => step.id === id);

/** Words that nobody else would write: where one of them is, there is something that the visitor wrote. */
const own = {
  line: 'Heronfeather one breath and I am yours',
  friend: 'Saltmarigold you are doing so much',
  goal: 'Pebblethrush walk round the block on Sunday',
  response: 'Kelpwhistle count the tiles in the hall',
};

const player = (page) => page.locator('kith-module');
const headingOf = (page, step) => player(page).getByRole('heading', { name: step.title, exact: true, level: 3 });
const says = (page, words) => player(page).getByText(words, { exact: true }).first().waitFor();

/** The step is shown, with the focus on its heading. */
const arrives = (page, id) =>
  eventually(async () => {
    const heading = headingOf(page, stepOf(id));
    assert.equal(await heading.count(), 1, `"${id}" is shown`);
    assert.ok(await heading.evaluate((element) => element.matches(':focus')), `"${id}" has focus`);
  });

async function next(page, id) {
  await press(page, 'Next');
  await arrives(page, id);
}

async function back(page, id) {
  await press(page, 'Back');
  await arrives(page, id);
}

/** Picks a number from 0 to 10 with the arrow keys. */
async function rate(page, number) {
  await tabTo(page, '0');
  if (number > 5) for (let at = 11; at > number; at--) await page.keyboard.press('ArrowLeft');
  else for (let at = 0; at < number; at++) await page.keyboard.press('ArrowRight');
  assert.ok(
    await player(page)
      .getByRole('radio', { name: String(number), exact: true })
      .isChecked(),
  );
}

const inMedia = (requests) => requests.filter((url) => new URL(url).pathname.includes('/media/'));

/** Plays the film under the focus that comes next; the browser has asked for none of it before. */
async function playsFilm({ page, requests }, words, file) {
  await tabTo(page, new RegExp(`^Play: ${words}`));
  const isOfFilm = (url) => /\.(?:mp4|vtt)$/.test(new URL(url).pathname);
  assert.deepEqual(
    inMedia(requests).filter((url) => isOfFilm(url) && url.includes(file)),
    [],
  );
  await page.keyboard.press('Enter');
  const video = player(page).locator('video').last();
  await eventually(async () =>
    assert.ok(await video.evaluate(({ currentTime, videoWidth }) => currentTime > 0 && videoWidth > 0), 'it plays'),
  );
  const asked = inMedia(requests);
  assert.ok(asked.some((url) => url.endsWith(`${file}.mp4`)));
  assert.deepEqual([...new Set(asked.map((url) => new URL(url).origin))], [site.content]);
  const modes = await video.evaluate(({ textTracks }) => [...textTracks].map(({ mode }) => mode));
  assert.deepEqual(modes, ['showing'], 'its captions are on');
}

/** Through all of the module's steps, with an answer to all that is asked; ends at the plan. Returns the steps seen. */
async function goesThrough(visit) {
  const { page, requests } = visit;
  assert.deepEqual(inMedia(requests), [], 'nothing to watch is asked for while the first step is read');

  await next(page, 'how-full');
  await rate(page, 8);
  await press(page, 'Put this in my plan', 'Space');
  await next(page, 'one-minute');
  await next(page, 'pouring-in');
  await press(page, plain(stepOf('pouring-in').options[0].text), 'Space');

  await next(page, 'kitchen');
  await playsFilm(visit, 'A hard minute in the kitchen', 'kitchen-before');
  await press(page, plain(stepOf('kitchen').notice.options[0].text), 'Space');
  await press(page, stepOf('kitchen').after.title);
  await playsFilm(visit, 'The same minute in the kitchen, again', 'kitchen-after');
  await press(page, stepOf('kitchen').points.title);
  await press(page, plain(stepOf('kitchen').points.items[0].text), 'Space');
  await tabTo(page, stepOf('kitchen').own.title);
  await page.keyboard.type(own.line);

  await next(page, 'own-side');
  await tabTo(page, stepOf('own-side').title);
  await page.keyboard.type(own.friend);
  await press(page, 'Put this in my plan', 'Space');

  // Both ways, one after the other.
  const ways = stepOf('way').options.map(({ text }) => plain(text));
  await next(page, 'way');
  await press(page, ways[0]);
  await arrives(page, 'moments');
  await back(page, 'way');
  await press(page, ways[1]);
  await arrives(page, 'load');

  await next(page, 'worry');
  for (let answered = 0; answered < 7; answered++) {
    await tabTo(page, 'Not at all');
    // Up from the first is the last.
    await page.keyboard.press('ArrowUp');
  }
  await says(page, 'You answered 7 of 7.');
  await says(page, 'Score 21, from 0 to 21');
  await press(page, 'Put this in my plan', 'Space');

  await next(page, 'worth-telling');
  await next(page, 'goal');
  await press(page, plain(stepOf('goal').suggestions[0].text), 'Space');
  await tabTo(page, 'Or in your own words');
  await page.keyboard.type(own.goal);

  await next(page, 'plan-ahead');
  await press(page, plain(stepOf('plan-ahead').cues.items[0].text), 'Space');
  await tabTo(page, plain(stepOf('plan-ahead').responses.items[0].text));
  await tabTo(page, 'Or in your own words');
  await page.keyboard.type(own.response);
  await says(page, sentence);

  await next(page, 'this-week');
  await press(page, plain(stepOf('this-week').items[0].text), 'Space');
  await next(page, 'how-full-now');
  await rate(page, 6);
  await says(page, 'Your number moved. It is good that you noticed.');
  await press(page, 'Put this in my plan', 'Space');
  await next(page, 'people');
  await next(page, 'plan');
}

const sentence = `If my jaw goes tight, then I will ${own.response}.`;

/** Everything that was picked and written stands in the plan. */
async function planHolds(page) {
  const text = await eventually(async () => {
    const shown = (await player(page).locator('.step').innerText()).replace(/\s+/g, ' ');
    assert.ok(shown.includes(own.goal), 'the plan is drawn');
    return shown;
  });
  const wanted = [
    ...Object.values(own),
    sentence,
    'You said 8.',
    'Before 8, now 6.',
    plain(stepOf('kitchen').points.items[0].text),
    plain(stepOf('goal').suggestions[0].text),
    plain(stepOf('this-week').items[0].text),
    'GAD-7',
    '116 123',
  ];
  for (const words of wanted) assert.ok(text.includes(words), `"${words}" is in the plan`);
}

/** Those of the visitor's own words that are anywhere where a site can keep something. */
async function traces({ page, context }) {
  const stored = await page.evaluate(async () => {
    const names = await caches.keys();
    const cached = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map((r) => r.url)),
    );
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      await indexedDB.databases(),
      names,
      cached,
      globalThis.name,
      history.state,
      location.href,
      document.title,
      document.referrer,
    ]);
  });
  const all = stored + JSON.stringify(await context.cookies());
  return Object.values(own).filter((words) => all.includes(words) || all.includes(encodeURIComponent(words)));
}

/** Nothing at all is left, and nothing of what was written. */
async function nothingIsLeft(visit) {
  assert.deepEqual(await kept(visit), nothingKept);
  assert.deepEqual(await traces(visit), []);
}

async function keepsPlace(page) {
  await press(page, 'Keep my place');
  await press(page, 'Keep it here');
  await says(page, 'Kept on this device.');
}

/** Goes by mouse to the step of one's own words, writes there and keeps the place. */
async function wroteAndKept(visit) {
  const { page, open } = visit;
  await open('too-much');
  const button = (name) => player(page).getByRole('button', { name, exact: true });
  for (const id of ['how-full', 'pouring-in', 'kitchen', 'own-side']) {
    await button('Next').click();
    await arrives(page, id);
  }
  await player(page).getByRole('textbox').fill(own.friend);
  await player(page).getByText('Keep my place', { exact: true }).click();
  await button('Keep it here').click();
  await says(page, 'Kept on this device.');
  assert.deepEqual(await traces(visit), [own.friend], 'the search finds what is there');
}

describe('the whole player by keyboard', () => {
  it('shows all of its steps, fills the plan, and keeps a place until it is forgotten', async (test) => {
    const visit = await site.visit(test);
    const { page, open, seen, requests, errors } = visit;
    await open('too-much');
    await page.getByRole('link', { name: 'do it with one of our workers' }).focus();
    await goesThrough(visit);
    await planHolds(page);

    // Until the visitor asks for it, nothing is kept.
    await nothingIsLeft(visit);
    await keepsPlace(page);
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), [`kith:module:${module.id}`]);
    assert.deepEqual((await traces(visit)).sort(), Object.values(own).sort());
    assert.deepEqual(await kept(visit), { ...nothingKept, localStorage: 1 }, 'one thing, in one place');
    const reading = new Set((await seen()).events.map(({ stepId }) => stepId));

    await open('too-much');
    await says(page, 'You have been here before.');
    for (const words of Object.values(own))
      assert.equal(await page.getByText(words).count(), 0, 'who opens the page does not see what was written');
    await page.getByRole('link', { name: 'do it with one of our workers' }).focus();
    await press(page, 'Carry on');
    await arrives(page, 'plan');
    await planHolds(page);
    await next(page, 'end');
    reading.add('start').add('end');
    assert.deepEqual([...reading].sort(), steps.map(({ id }) => id).sort(), 'every step was shown');
    assert.equal(reading.size, 18);

    await press(page, 'Forget it all');
    await says(page, 'Forgotten. Nothing is kept here.');
    await nothingIsLeft(visit);
    await open('too-much');
    assert.equal(await page.getByText('You have been here before.').count(), 0);
    await nothingIsLeft(visit);

    assert.deepEqual(
      [...new Set(requests.map((url) => new URL(url).origin))].sort(),
      [site.charity, site.content].sort(),
      'nobody else is asked for anything',
    );
    for (const url of requests)
      for (const words of Object.values(own)) assert.ok(!decodeURIComponent(url).includes(words.split(' ')[0]), url);
    const { refused } = await seen();
    assert.deepEqual(refused, []);
    assert.deepEqual(errors, []);
  });

  it('says where the visitor was, goes there on Carry on, and erases it all on Forget it', async (test) => {
    const visit = await site.visit(test);
    const { page, open } = visit;
    const linkBefore = page.getByRole('link', { name: 'do it with one of our workers' });
    await open('too-much');
    await linkBefore.focus();
    await next(page, 'how-full');
    await rate(page, 4);
    await keepsPlace(page);

    await open('too-much');
    await says(page, 'You have been here before.');
    assert.ok(await player(page).getByText(stepOf('how-full').title, { exact: true }).isVisible(), 'it says where');
    for (const name of ['Carry on', 'Start again', 'Forget it'])
      await player(page).getByRole('button', { name, exact: true }).click({ trial: true, timeout: 3000 });
    await linkBefore.focus();
    await press(page, 'Carry on');
    await arrives(page, 'how-full');
    assert.ok(await player(page).getByRole('radio', { name: '4', exact: true }).isChecked());

    await open('too-much');
    await says(page, 'You have been here before.');
    await linkBefore.focus();
    await press(page, 'Forget it');
    await says(page, 'Forgotten. Nothing is kept here.');
    await nothingIsLeft(visit);
    await open('too-much');
    assert.equal(await page.getByText('You have been here before.').count(), 0);
  });

  it('keeps nothing more once the page itself has forgotten it', async (test) => {
    const visit = await site.visit(test);
    const { page, open } = visit;
    await wroteAndKept(visit);
    await page.evaluate(() => globalThis.Kith.forget());
    await nothingIsLeft(visit);
    await says(page, 'Forgotten. Nothing is kept here.');
    assert.equal(await page.getByText(own.friend).count(), 0);
    assert.equal(await player(page).getByRole('textbox').count(), 0, 'the player is back at its start');
    await player(page).getByRole('button', { name: 'Next', exact: true }).click();
    await arrives(page, 'how-full');
    await nothingIsLeft(visit);

    // Also from a page without a player.
    await wroteAndKept(visit);
    await open('talk');
    await page.evaluate(() => globalThis.Kith.forget());
    await nothingIsLeft(visit);
  });
});

describe('an answer that asks for a person', () => {
  it('brings people at once, and asks nobody for anything', async (test) => {
    const { page, open, requests, seen } = await site.visit(test);
    await open('too-much');
    await page.getByRole('link', { name: 'do it with one of our workers' }).focus();
    await next(page, 'how-full');
    await rate(page, 8);
    assert.equal(await player(page).locator('.alarm').count(), 0);
    const before = requests.length;
    await page.keyboard.press('ArrowRight');
    const people = player(page).locator('.alarm');
    await people.locator('a[href="tel:116123"]').waitFor();
    for (const href of ['tel:999', 'tel:111', 'sms:85258?&body=SHOUT'])
      assert.ok(await people.locator(`a[href="${href}"]`).first().isVisible(), href);
    assert.deepEqual(requests.slice(before), [], 'nobody is told');
    assert.ok(
      await player(page)
        .getByRole('radio', { name: '9', exact: true })
        .evaluate((e) => e.matches(':focus')),
    );

    // One takes the number back, and it is gone; the next way in is by what is ticked.
    await page.keyboard.press('ArrowLeft');
    await eventually(async () => assert.equal(await people.count(), 0));
    await next(page, 'one-minute');
    await next(page, 'pouring-in');
    const { text } = stepOf('pouring-in').options.find(({ id }) => id === 'afraid');
    await press(page, plain(text), 'Space');
    await people.locator('a[href="tel:08082000247"]').waitFor();
    const { events } = await seen();
    assert.ok(!JSON.stringify(events).includes('afraid'), 'the page hears of no answer');
  });
});

describe('side by side with a worker', () => {
  /** What the worker alone is to read: the first words of the notes of a step. */
  const noteOf = ({ workers }) => plain(workers.slice(0, 1)).trim().slice(0, 40);
  /** Of the player with all that it draws, seen or not. */
  const drawn = (page) =>
    page.evaluate(() => {
      const words = (node) =>
        node.nodeType === Node.TEXT_NODE
          ? node.data
          : [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(words).join('');
      return words(document.body);
    });

  it('has nothing to write in, keeps nothing, and shows the notes in a window of their own alone', async (test) => {
    const visit = await site.visit(test);
    const { page, context, open, seen, requests, errors } = visit;
    await open('together');
    const button = (name) => player(page).getByRole('button', { name, exact: true });
    const heading = player(page).locator('#heading');
    const shownStep = async () => {
      const shown = (await heading.innerText()).trim();
      return steps.find(({ title }) => title === shown);
    };
    const opened = context.waitForEvent('page');
    await button('Notes for workers').click();
    const notes = await opened;
    await notes.getByRole('heading', { level: 1, name: steps[0].title, exact: true }).waitFor();

    const all = steps.filter(({ workers }) => workers);
    assert.ok(all.length > 10);
    let count = 0;
    for (let step = steps[0]; ;) {
      count++;
      const shown = await drawn(page);
      for (const one of all) assert.ok(!shown.includes(noteOf(one)), `no notes of "${one.id}" on the family's page`);
      assert.equal(await player(page).getByRole('textbox').count(), 0, `nothing to write in at "${step.id}"`);
      assert.equal(await player(page).getByText('Keep my place').count(), 0);
      await notes.getByRole('heading', { level: 1, name: step.title, exact: true }).waitFor();
      if (step.workers) assert.ok((await notes.locator('main').innerText()).includes(noteOf(step).slice(0, 30)));

      if (step.kind === 'scenario') {
        for (const { title } of [step.after, step.points]) await player(page).getByText(title, { exact: true }).click();
        await player(page).getByText(plain(step.points.items[0].text), { exact: true }).waitFor();
        assert.equal(await player(page).getByRole('textbox').count(), 0);
      }
      if (step.kind === 'goal') {
        await player(page).getByText(plain(step.suggestions[0].text), { exact: true }).click();
        assert.equal(await player(page).getByRole('textbox').count(), 0);
      }
      const { kind, title, options } = step;
      if (kind === 'choice') await button(plain(options[0].text)).click();
      else if (await button('Next').count()) await button('Next').click();
      else break;
      await eventually(async () =>
        assert.notEqual((await heading.innerText()).trim(), title, 'the next step is shown'),
      );
      step = await shownStep();
    }
    assert.ok(count >= 14, `${count} steps`);
    await nothingIsLeft(visit);
    assert.deepEqual(
      [...new Set(requests.map((url) => new URL(url).origin))].sort(),
      [site.charity, site.content].sort(),
    );
    const { refused } = await seen();
    assert.deepEqual(refused, []);
    assert.deepEqual(errors, []);

    // The worker's window goes with the page.
    const closed = notes.waitForEvent('close');
    await page.goto(`${site.charity}/index.html`);
    await closed;
  });
});
