// The file that a family takes away: opened from a disk, with no server and no network, it plays all the same.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { demonstration, eventually, kept, nothingKept, plain, stepAfter } from './demonstration.mjs';

const site = await demonstration();
const folder = join(site.folder, 'content/modules');
const ids = (await readdir(folder)).sort();
/** @param name of another language: `take-away.ur.html` */
const fileOf = (id, name = 'take-away.html') => join(folder, id, name);
const film = 'when-it-all-gets-too-much';

/** The budget for all of it but its pictures and recordings, in bytes: what an old phone sends or stores without a thought. */
const most = 60_000;

/** The file without the pictures and recordings that are written into it. */
const withoutMedia = (text) => text.replace(/(<script [^>]*data-file=[^>]*>)[\sA-Za-z0-9+/=]*/g, '$1');

/** What is packed into the file, as text: seven bits to a sign, then deflated. */
function unpack(text) {
  const [, signs] = /id="_packed">([^<]*)<\/script>/.exec(text);
  const bytes = [];
  let [hold, bits] = [0, 0];
  for (const sign of signs) {
    hold = ((hold << 7) | (sign.charCodeAt(0) & 127)) & 0x7fff;
    bits += 7;
    if (bits >= 8) bytes.push((hold >> (bits -= 8)) & 255);
  }
  return inflateRawSync(Buffer.from(bytes)).toString();
}

const withoutNotes = (step) => {
  const shown = { ...step };
  delete shown.workers;
  return shown;
};

/** Opens the file as a new visitor without a network. */
async function offline(test, id, options) {
  const visit = await site.visit(test, options);
  await visit.context.setOffline(true);
  visit.open = () => visit.page.goto(pathToFileURL(fileOf(id, options?.name)).href);
  visit.player = visit.page.locator('kith-module');
  visit.button = (name) => visit.player.getByRole('button', { name, exact: true });
  visit.arrives = (step) =>
    eventually(async () => {
      const heading = visit.player.getByRole('heading', { name: step.title, exact: true }).first();
      assert.ok(await heading.isVisible(), `"${step.title}" is shown`);
    });
  await visit.open();
  return visit;
}

/** All that was asked for stands in the file itself. */
const staysInFile = ({ requests }) =>
  assert.deepEqual(
    [...new Set(requests.map((url) => new URL(url).protocol))].filter((p) => !/^(?:file|blob|data):$/.test(p)),
    [],
  );

/** @returns whether the file is small enough, and how large it is */
function weigh(test, text, id) {
  const bytes = Buffer.byteLength(withoutMedia(text));
  test.diagnostic(`${id}: ${bytes} bytes without media, ${Buffer.byteLength(text)} with`);
  assert.ok(bytes <= most, `${bytes} bytes, ${bytes - most} too many`);
}

const translated = (await Promise.all(ids.map(async (id) => [id, await readdir(join(folder, id))]))).flatMap(
  ([id, names]) =>
    names.flatMap((name) => {
      const [, lang] = /^take-away\.(\w+)\.html$/.exec(name) ?? [];
      return lang ? { id, name, lang } : [];
    }),
);

describe('the file of a translation', () => {
  it('is there for each', () => assert.equal(translated.length, 4));

  for (const { id, name, lang } of translated)
    it(`plays in its language, and weighs no more than others: ${id}/${name}`, async (test) => {
      weigh(test, await readFile(fileOf(id, name), 'utf8'), `${id}/${name}`);
      const [step] = JSON.parse(await readFile(join(folder, id, `module.${lang}.json`), 'utf8')).steps;
      const visit = await offline(test, id, { name });
      await visit.arrives(step);
      assert.equal(await visit.page.evaluate('document.documentElement.lang'), lang);
      // Without English: what the player itself says is in that language too.
      const own = { cy: 'Siarad â rhywun', ur: 'کسی سے بات کریں' }[lang];
      assert.ok((await visit.player.locator('summary').allTextContents()).some((words) => words.trim() === own));
      assert.doesNotMatch(await visit.player.innerText(), /undefined|Next|Talk to someone/);
    });
});

for (const id of ids) {
  const { steps } = await site.module(id);
  const text = await readFile(fileOf(id), 'utf8');

  describe(`${id}/take-away.html`, () => {
    it(`weighs at most ${most} bytes without its pictures and recordings`, (test) => weigh(test, text, id));

    it('holds the whole module, and no notes for workers', () => {
      const inside = unpack(text);
      for (const step of steps) assert.ok(inside.includes(JSON.stringify(withoutNotes(step))), `"${step.id}" is there`);
      const noted = steps.filter(({ workers }) => workers);
      if (id === film) assert.ok(noted.length > 10, 'the module has notes');
      for (const { id: step, workers } of noted) {
        const words = plain(workers.slice(0, 1)).slice(0, 30);
        assert.ok(!text.includes(words) && !inside.includes(words), `the notes of "${step}"`);
      }
    });

    it('brings people where no script runs, and nothing that does not work', async (test) => {
      const visit = await offline(test, id, { javaScriptEnabled: false });
      const { page } = visit;
      assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
      for (const href of ['tel:999', 'tel:116123'])
        assert.ok(await page.locator(`a[href="${href}"]`).first().isVisible(), href);
      assert.equal(await page.getByRole('button').filter({ visible: true }).count(), 0);
      staysInFile(visit);
    });

    it('is all there as text on a tap, and on paper', async (test) => {
      const visit = await offline(test, id);
      const { page, arrives } = visit;
      await arrives(steps[0]);
      const isWhole = async () => {
        const shown = (await page.locator('#_all').innerText()).replace(/\s+/g, ' ');
        for (const { id: step, title, body, options, suggestions, items } of steps) {
          const parts = [...body, ...[options, suggestions, items].flatMap((all) => all?.map((one) => one.text) ?? [])];
          for (const words of [
            title,
            ...parts
              .flat()
              .filter(({ type }) => type === 'paragraph')
              .map(({ children }) => plain(children)),
          ])
            assert.ok(shown.includes(words.replace(/\s+/g, ' ').trim()), `"${step}": ${words}`);
        }
      };
      await page.emulateMedia({ media: 'print' });
      assert.ok(await page.locator('#_all').isVisible(), 'paper has all of it');
      await isWhole();
      await page.emulateMedia({ media: null });
      assert.equal(await page.locator('#_all').isVisible(), false, 'the player stands in its place');
      await page.locator('#_switch').click();
      assert.ok(await page.locator('#_all').isVisible(), 'all of it on one page');
      await isWhole();
      for (const picture of await page.locator('#_all img').all())
        await eventually(async () =>
          assert.ok(await picture.evaluate(({ complete, naturalWidth }) => complete && naturalWidth > 0)),
        );
    });

    it('plays without a network, to the plan where it has one, and to the end', async (test) => {
      const visit = await offline(test, id);
      const { player, button, arrives, seen, errors } = visit;
      await arrives(steps[0]);
      const plan = steps.find(({ kind }) => kind === 'plan');
      if (plan) {
        await button('Your plan').click();
        await arrives(plan);
      }
      for (let step = plan ?? steps[0]; step; step = stepAfter(steps, step)) {
        if (step !== (plan ?? steps[0])) await button('Next').click();
        await arrives(step);
        if (/plan|signpost/.test(step.kind)) await player.locator('.step').getByText('116 123').first().waitFor();
        if (!plan) assert.equal(await button('Your plan').count(), 0, `no way to a plan: ${step.id}`);
      }
      await player.getByText('Was this useful?').waitFor();
      const { refused } = await seen();
      assert.deepEqual(refused, []);
      assert.deepEqual(errors, []);
      assert.deepEqual(await kept(visit), nothingKept);
      staysInFile(visit);
    });

    it('keeps a place, and forgets it', async (test) => {
      const visit = await offline(test, id);
      const { page, player, button, arrives, open } = visit;
      await button('Next').click();
      await arrives(steps[1]);
      await player.getByText('Keep my place', { exact: true }).click();
      await button('Keep it here').click();
      await player.getByText('Kept on this device.', { exact: true }).waitFor();
      assert.equal((await kept(visit)).localStorage, 1);
      await open();
      await player.getByText('You have been here before.').waitFor();
      await button('Carry on').click();
      await arrives(steps[1]);
      await button('Forget it all').click();
      await player.getByText('Forgotten. Nothing is kept here.').waitFor();
      assert.deepEqual(await kept(visit), nothingKept);
      await open();
      await arrives(steps[0]);
      assert.equal(await page.getByText('You have been here before.').count(), 0);
      staysInFile(visit);
    });
  });
}

describe(`the films of ${film}/take-away.html`, () => {
  it('play without a network, or can be read', async (test) => {
    const visit = await offline(test, film);
    const { player, button, arrives, page, seen } = visit;
    const { steps } = await site.module(film);
    for (let at = 0; steps[at].kind !== 'scenario';) {
      await button('Next').click();
      // Nothing was rated: the way goes past the step for who is full.
      at = steps.findIndex(({ id }) => id === (steps[at].next ?? steps[at + 1].id));
      await arrives(steps[at]);
    }
    const plays = await page.evaluate(() =>
      document.createElement('video').canPlayType('video/mp4; codecs="avc1.42E01E"'),
    );
    await player.getByRole('button', { name: /^Play: / }).click();
    if (plays)
      await eventually(async () =>
        assert.ok(
          await player.locator('video').evaluate(({ currentTime, videoWidth }) => currentTime > 0 && videoWidth > 0),
        ),
      );
    else await player.getByText('We could not play this here. You can read it instead, or try again.').waitFor();
    const words = player.getByText('Dad, look. I drew us.').first();
    if (plays) {
      await eventually(async () =>
        assert.ok(
          await player
            .locator('video')
            .evaluate(({ textTracks: [track] }) => track.mode === 'showing' && track.cues.length),
          'its captions are there',
        ),
      );
      await player.getByText('Read it instead', { exact: true }).first().click();
    }
    await words.waitFor();
    const { refused } = await seen();
    assert.deepEqual(refused, []);
    staysInFile(visit);
  });
});
