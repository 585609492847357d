// The whole of a module, from its first step to its last, on the charity's page: by mouse, and by keyboard alone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demonstration, eventually, plain, stepAfter } from './demonstration.mjs';
import { stops, tabTo } from './keyboard.mjs';

const site = await demonstration();
const words = 'If my neck goes hot, then I will say “Can we stop, and talk at eight?”';
const { steps } = await site.module('cooling-off');
const after = (step) => stepAfter(steps, step);

const player = (page) => page.locator('kith-module');
const heading = (page, step) => player(page).getByRole('heading', { name: step.title, exact: true });
const option = (page, step, at = 0) =>
  player(page).getByRole(step.select === 'many' ? 'checkbox' : 'radio', {
    name: plain(step.options[at].text),
    exact: true,
  });

/** The step is shown, and the focus is on its heading. */
const arrives = (page, step) =>
  eventually(async () => {
    assert.equal(await heading(page, step).count(), 1, `"${step.title}" is shown`);
    assert.ok(await heading(page, step).evaluate((element) => element.matches(':focus')), `"${step.title}" has focus`);
  });

const firstWords = (blocks) => plain(blocks.slice(0, 1)).slice(0, 40);

describe('the module by mouse', () => {
  it('plays from the first step to the last, keeps every answer, and prints the plan alone', async (test) => {
    const { page, open, seen, errors } = await site.visit(test);
    await page.addInitScript(() => {
      globalThis.printed = 0;
      globalThis.print = () => (globalThis.printed += 1);
    });
    await open('help-yourself');
    const before = await page.evaluate(() => ({ title: document.title, length: history.length, url: location.href }));
    const button = (name) => player(page).getByRole('button', { name, exact: true });

    const trail = [];
    let step = steps[0];
    assert.ok(await heading(page, step).isVisible());
    assert.equal(await button('Next').getAttribute('class'), 'button main', 'an attribute of two parts is whole');
    for (;;) {
      trail.push(step);
      if (step.kind === 'question') {
        await option(page, step).click();
        const { feedback } = step.options[0];
        if (feedback) await player(page).getByText(firstWords(feedback)).waitFor();
      }
      if (step.kind === 'reflect') {
        await player(page).getByRole('textbox').fill(words);
        await player(page).getByRole('checkbox', { name: 'Put this in my plan' }).click();
      }
      if (step.kind === 'plan') {
        await player(page).getByText(words, { exact: true }).waitFor();
        await printsAlone(page, step);
      }
      const following = after(step);
      if (!following) break;
      if (step.kind === 'choice') await button(plain(step.options[0].text)).click();
      else await button('Next').click();
      await arrives(page, following);
      step = following;
    }
    assert.equal(step.kind, 'end');
    assert.equal(await button('Next').count(), 0);
    for (const kind of ['content', 'question', 'choice', 'reflect', 'signpost', 'plan', 'end'])
      assert.ok(
        trail.some((seenStep) => seenStep.kind === kind),
        `the module has a step of kind ${kind}`,
      );

    // All the way back: every answer is still there.
    for (const earlier of trail.slice(0, -1).reverse()) {
      await button('Back').click();
      await arrives(page, earlier);
      if (earlier.kind === 'question') assert.ok(await option(page, earlier).isChecked());
      if (earlier.kind === 'reflect') {
        assert.equal(await player(page).getByRole('textbox').inputValue(), words);
        assert.ok(await player(page).getByRole('checkbox', { name: 'Put this in my plan' }).isChecked());
      }
    }
    assert.equal(await button('Back').count(), 0);

    assert.deepEqual(
      await page.evaluate(() => ({ title: document.title, length: history.length, url: location.href })),
      before,
    );
    const { events, refused } = await seen();
    assert.ok(events.length >= trail.length - 1, 'the page hears of each step');
    assert.ok(!JSON.stringify(events).includes(words), 'and never of what was written');
    assert.deepEqual(refused, []);
    assert.deepEqual(errors, []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  });

  it('has a person one tap away at every step', async (test) => {
    const { page, open } = await site.visit(test);
    await open('help-yourself');
    for (let step = steps[0]; step; step = after(step)) {
      await player(page).getByText('Talk to someone', { exact: true }).click();
      const call = player(page).locator('details a[href="tel:999"]').first();
      await call.waitFor();
      if (step.kind === 'choice')
        await player(page)
          .getByRole('button', { name: plain(step.options[0].text), exact: true })
          .click();
      else if (after(step)) await player(page).getByRole('button', { name: 'Next', exact: true }).click();
      if (after(step)) await arrives(page, after(step));
    }
  });

  it('offers the plan from anywhere', async (test) => {
    const { page, open } = await site.visit(test);
    await open('help-yourself');
    await player(page).getByRole('button', { name: 'Your plan', exact: true }).click();
    await arrives(
      page,
      steps.find(({ kind }) => kind === 'plan'),
    );
  });
});

async function printsAlone(page, step) {
  const title = await page.title();
  await player(page).getByRole('button', { name: 'Print my plan' }).click();
  // What prints comes with the first tap.
  await page.waitForFunction(() => globalThis.printed === 1);
  assert.equal(await page.title(), 'Notes', 'the title on the paper says nothing of what it is');
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => document.body.innerText);
  assert.ok(paper.startsWith(step.title));
  assert.ok(paper.includes(words));
  assert.ok(paper.includes('116 123'), 'the people to call are on the paper');
  assert.ok(!paper.includes('Limpet Row'), 'the page around is not');
  assert.ok(!paper.includes('Print my plan'));
  assert.ok((await page.pdf()).length > 1000);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.title(), title);
}

describe('the module by keyboard', () => {
  it('plays from the first step to the last, and lets the focus out again', async (test) => {
    const { page, open, errors } = await site.visit(test);
    await open('help-yourself');

    await tabTo(page, 'Next');
    let step = steps[0];
    for (;;) {
      if (step.kind === 'question') {
        await tabTo(page, plain(step.options[0].text));
        await page.keyboard.press('Space');
        assert.ok(await option(page, step).isChecked());
        if (step.select === 'one') {
          await page.keyboard.press('ArrowDown');
          assert.ok(await option(page, step, 1).isChecked());
        }
      }
      if (step.kind === 'reflect') {
        await tabTo(page, step.title);
        await page.keyboard.type(words);
        await tabTo(page, 'Put this in my plan');
        await page.keyboard.press('Space');
      }
      if (step.kind === 'plan') await player(page).getByText(words, { exact: true }).waitFor();
      const following = after(step);
      if (!following) break;
      if (step.kind === 'choice') {
        await tabTo(page, plain(step.options[0].text));
        await page.keyboard.press('Space');
      } else {
        await tabTo(page, 'Next');
        await page.keyboard.press('Enter');
      }
      await arrives(page, following);
      step = following;
    }
    assert.equal(step.kind, 'end');
    // Out at the end: the next link of the charity's own page.
    await tabTo(page, 'listening when it is hard');
    assert.equal(await page.evaluate(() => document.activeElement.closest('kith-module')), null);
    assert.deepEqual(errors, []);
  });

  it('goes backwards through the same stops in the opposite order', async (test) => {
    const { page, open } = await site.visit(test);
    await open('help-yourself');
    const last = 'listening when it is hard';
    await page.getByRole('link', { name: 'Home' }).focus();
    const forwards = await stops(page, 'Tab', last);
    const backwards = await stops(page, 'Shift+Tab', 'Home');
    assert.deepEqual(backwards.slice(0, -1).reverse(), forwards.slice(0, -1));
  });
});
