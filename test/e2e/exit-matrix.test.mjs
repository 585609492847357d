// The way out: every trigger, whatever the network does and whatever stands in the way; and what is known afterwards.
// `npm test` takes every pair of those at least once; `npm run test:exit` takes all of them.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { eventually } from './demonstration.mjs';
import { hosts } from './exit-hosts.mjs';
import { entries, exitLab, isBlank, isGone, kept, stored, triggers } from './exit-lab.mjs';

const lab = await exitLab();
/** In ms, on a processor 6 times slower: from the key or the press to the frame without the page. */
const delays = [];
after(() => {
  delays.sort((a, b) => a - b);
  const at = (share) => Math.round(delays[Math.floor((delays.length - 1) * share)]);
  console.log(`# hidden, 6 times slower: half within ${at(0.5)} ms, all within ${at(1)} ms, of ${delays.length}`);
});

const networks = {
  async online(visit, trigger) {
    await trigger(visit.page);
    await isGone(lab, visit);
  },

  async slow(visit, trigger) {
    await visit.cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const release = lab.hold();
    await trigger(visit.page);
    await isBlank(lab);
    delays.push(lab.last().frame.after);
    // Nothing is answered by a tab that waits for a page.
    const quick = visit.cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    release();
    await quick;
    await isGone(lab, visit);
  },

  async offline(visit, trigger) {
    const { page, context } = visit;
    await context.setOffline(true);
    await trigger(page);
    await eventually(async () => assert.deepEqual(await entries(lab, visit), ['/', lab.weather]));
    await context.setOffline(false);
    assert.deepEqual(lab.asked, []);
    await page.goto(`${lab.site}/`);
    assert.deepEqual(await stored(page), kept);
  },
};

/** Whether the button is in front, in the middle and at each corner, within what is round of it. */
function hits() {
  const { shadowRoot } = document.querySelector('kith-exit');
  const button = shadowRoot.querySelector('[part=button]');
  const { left, top, right, bottom } = button.getBoundingClientRect();
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + 9, top + 9],
    [right - 9, top + 9],
    [left + 9, bottom - 9],
    [right - 9, bottom - 9],
  ];
  return points.map((point) => shadowRoot.elementFromPoint(...point) === button);
}

/** Of the ways to leave one page on one network: all, or one, and another one on the next. */
const ways = Object.entries(triggers);
const some = (turn) => (process.env.EXIT === 'full' ? ways : [ways[turn % ways.length]]);

for (const [turn, [host, { modal }]] of Object.entries(hosts).entries())
  describe(`one leaves ${host}`, () => {
    for (const [next, [network, leaves]] of Object.entries(networks).entries())
      for (const [how, trigger] of some(turn + next))
        it(`${network}, by ${how}`, async (test) => {
          const visit = await lab.visit(test, { host });
          const { page } = visit;
          if (!modal && network === 'online') assert.deepEqual(await page.evaluate(hits), Array(5).fill(true));
          if (modal && how !== 'three times Shift') {
            // A dialog of the page lets nothing else be pressed: only the keys are left, and the guide says so.
            await trigger(page);
            assert.equal(await page.title(), 'Afraid at home');
            await leaves(visit, triggers['three times Shift']);
          } else await leaves(visit, trigger);
          assert.deepEqual(visit.errors, []);
        });

    for (const [how, trigger] of some(turn))
      it(`without script, by ${how}`, async (test) => {
        const visit = await lab.visit(test, { host, javaScriptEnabled: false });
        const { page, address } = visit;
        // A banner without script covers a link without script; the keyboard goes past it.
        const isCovered = await page.evaluate(() => {
          const link = document.querySelector('a[data-kith=exit]');
          const { left, top, width, height } = link.getBoundingClientRect();
          return document.elementFromPoint(left + width / 2, top + height / 2) !== link;
        });
        await trigger(page);
        if (how === 'three times Shift' || (how === 'a press' && isCovered)) {
          assert.equal(page.url(), address);
          await triggers['Enter on the link'](page);
        }
        // It is a link: the page stays in the history, and what was kept stays.
        await isGone(lab, visit, { isKept: true, history: ['/', '/afraid', lab.weather] });
      });
  });
