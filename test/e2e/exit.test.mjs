// The way out: what else it does, and does not do. How it is left, whatever is in the way, is in exit-matrix.test.mjs.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventually } from './demonstration.mjs';
import { entries, exitLab, isBlank, isGone, triggers } from './exit-lab.mjs';

const lab = await exitLab();
const phone = { hasTouch: true, isMobile: true };

it('says what it does, does not print, asks nothing of the other page before it is pressed, and then stays in its tab', async (test) => {
  const visit = await lab.visit(test);
  const { page } = visit;
  const link = page.getByRole('link', { name: 'Leave this page' });
  assert.equal(
    await page.locator('kith-exit').ariaSnapshot(),
    `- link "Leave this page":
  - /url: ${lab.weather}
- status
- group "You can leave this page fast":
  - paragraph: You can also press the Shift key 3 times to leave.
  - paragraph: It cannot clear your history. Someone could still see which pages you looked at.`,
  );
  await page.emulateMedia({ media: 'print' });
  assert.equal(await link.isVisible(), false);
  await page.emulateMedia({ media: null });
  await link.hover();
  // Whatever a browser puts off until it is idle.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300))));
  assert.deepEqual(lab.asked, []);
  // Another tab is what a link opens otherwise, with Shift.
  await page.keyboard.down('Shift');
  await triggers['a press'](page);
  await isGone(lab, visit);
  await page.keyboard.up('Shift');
  assert.equal(visit.context.pages().length, 1);
});

it('leaves from a field of a computer', async (test) => {
  const visit = await lab.visit(test);
  await visit.page.getByLabel('Name').focus();
  await triggers['three times Shift'](visit.page);
  await isGone(lab, visit);
});

it('counts no Shift that a phone presses by itself', async (test) => {
  const { page, address } = await lab.visit(test, phone);
  await page.getByLabel('Name').focus();
  await triggers['three times Shift'](page);
  assert.equal(page.url(), address);
  await page.getByLabel('Name').blur();
  await triggers['three times Shift'](page);
  await page.waitForURL(lab.weather);
});

it('counts a press 4.9 seconds after the last, and begins anew after 5.1', async (test) => {
  const visit = await lab.visit(test, { own: true });
  const { page, address } = visit;
  await page.clock.install();
  const said = () => page.locator('kith-exit [role=status]').textContent();
  const shift = () => page.keyboard.press('Shift');
  await shift();
  await page.clock.runFor(5100);
  assert.equal(await said(), 'You are still here. To leave, press Shift 3 times.');
  await shift();
  await shift();
  assert.equal(await said(), 'To leave, press Shift 1 more time.');
  await page.clock.runFor(5100);
  assert.equal(await said(), 'You are still here. To leave, press Shift 3 times.');
  await page.clock.runFor(5100);
  assert.equal(await said(), '');
  assert.equal(page.url(), address);
  await shift();
  await page.clock.runFor(4900);
  await shift();
  await page.clock.runFor(4900);
  await shift();
  await isGone(lab, visit);
});

it('is not kept by a page that asks whether one really wants to leave', async (test) => {
  const visit = await lab.visit(test, {
    own: true,
    more: `<script>onbeforeunload = (event) => { event.preventDefault(); return 'Stay' }; addEventListener('beforeunload', (event) => event.preventDefault())</script>`,
  });
  const questions = [];
  visit.page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  await visit.page.getByLabel('Name').fill('x');
  await triggers['a press'](visit.page);
  await isGone(lab, visit);
  assert.deepEqual(questions, []);
});

it('stops all that can be heard, in frames too, and shows nothing that comes late', async (test) => {
  const silence = `data:audio/wav;base64,${Buffer.from([...Buffer.from('RIFF$\x7d\x00\x00WAVEfmt '), 16, 0, 0, 0, 1, 0, 1, 0, 64, 31, 0, 0, 64, 31, 0, 0, 1, 0, 8, 0, ...Buffer.from('data'), 0, 125, 0, 0, ...Array(32000).fill(128)]).toString('base64')}`;
  const visit = await lab.visit(test, {
    more: '<audio loop></audio><div class="host"></div><iframe title="A film" src="/"></iframe>',
    before: () => {
      globalThis.cancelled = 0;
      globalThis.speechSynthesis.cancel = () => globalThis.cancelled++;
      const late = [document.createElement('div'), document.createElement('div')];
      globalThis.more = () => {
        if (!document.querySelector('html > dialog')) return null;
        // What a page adds when it has been left: in its body, and beside it in front of everything.
        document.body.append(late[0]);
        document.documentElement.append(late[1]);
        late[1].style.cssText = 'position: fixed; inset: 0; z-index: 2147483647';
        return {
          playing: globalThis.all.filter((audio) => !audio.paused || !audio.muted).length,
          cancelled: globalThis.cancelled,
          frame: document.querySelector('iframe').contentWindow.location.href,
          late: [late[0].checkVisibility(), document.elementFromPoint(500, 300) === late[1]],
        };
      };
    },
  });
  const { page } = visit;
  await page.evaluate(async (src) => {
    const [one, two] = [document.querySelector('audio'), document.createElement('audio')];
    document.querySelector('.host').attachShadow({ mode: 'open' }).append(two);
    for (const audio of [one, two]) {
      Object.assign(audio, { src, loop: true, muted: true });
      await audio.play();
      audio.muted = false;
    }
    globalThis.all = [one, two];
  }, silence);
  const release = lab.hold();
  await triggers['a press'](page);
  await isBlank(lab, { playing: 0, cancelled: 1, frame: 'about:blank', late: [false, false] });
  release();
  await isGone(lab, visit);
});

it('tells the page that somebody leaves, when nothing can be seen any more, and is held up by nothing', async (test) => {
  const visit = await lab.visit(test);
  await visit.page.evaluate(() =>
    addEventListener('kith-exit-leave', (event) => {
      sessionStorage.setItem('seen', `${document.body.checkVisibility()} ${Object.keys({ ...event })}`);
      throw new Error('thrown on purpose');
    }),
  );
  await triggers['a press'](visit.page);
  await visit.page.waitForURL(lab.weather);
  assert.deepEqual(await entries(lab, visit), ['/', lab.weather]);
  await visit.page.goto(`${lab.site}/`);
  assert.equal(await visit.page.evaluate(() => sessionStorage.getItem('seen')), 'false isTrusted');
});

it('leaves out of a frame of another site', async (test) => {
  const visit = await lab.visit(test);
  const { page } = visit;
  const other = lab.site.replace('127.0.0.1', 'localhost');
  await page.goto(
    `${other}/afraid?more=${encodeURIComponent(`<iframe title="Kith" src="${lab.site}/afraid"></iframe>`)}`,
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('link', { name: 'Leave this page' }).click();
  await page.waitForURL(lab.weather);
});

it('is one, with one count, where the script is there twice', async (test) => {
  const visit = await lab.visit(test, {
    more: `<script async src="${lab.script}/kith.all.js"></script><p><a data-kith="exit" href="${lab.weather}">Leave</a></p>`,
  });
  const { page } = visit;
  await eventually(async () => assert.equal(await page.locator('kith-exit').count(), 2));
  assert.equal(await page.locator('kith-exit [part=button]').count(), 1);
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  assert.equal(await page.locator('kith-exit [role=status]').textContent(), 'To leave, press Shift 1 more time.');
  // The other is a link where it stands, and leaves in the same way.
  await page.getByRole('link', { name: 'Leave', exact: true }).click();
  await isGone(lab, visit);
});

for (const [width, height] of [
  [320, 256],
  [360, 740],
  [740, 360],
])
  it(`can be seen and pressed on a screen of ${width} by ${height}, clear of a notch and of the bar to go home`, async (test) => {
    const { page, cdp } = await lab.visit(test, phone);
    await page.setViewportSize({ width, height });
    await cdp.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 30, bottom: 34, left: 20, right: 20 } });
    await eventually(async () => {
      const box = await page.getByRole('link', { name: 'Leave this page' }).boundingBox();
      assert.ok(box.x >= 20 && box.x + box.width <= width - 20, JSON.stringify(box));
      assert.ok(box.y >= 30 && box.y + box.height <= height - 34, JSON.stringify(box));
      assert.ok(box.height >= 44 && box.width >= 44, JSON.stringify(box));
    });
    await page.getByRole('link', { name: 'Leave this page' }).tap();
    await page.waitForURL(lab.weather);
  });
