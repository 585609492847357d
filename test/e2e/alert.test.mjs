// An answer that asks for a person brings one, also where what draws that comes late, or never comes.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demonstration, eventually, plain } from './demonstration.mjs';

const site = await demonstration();
const { steps } = await site.module('when-it-all-gets-too-much');
const stepOf = (id) => steps.find((step) => step.id === id);
const asked = stepOf('pouring-in');
/** What the module's alert looks at. */
const afraid = plain(asked.options.find(({ id }) => id === 'afraid').text);
const numbers = ['116123', '08082000247'];

/** A visitor with a phone, at the question, with the part that draws alerts kept from them. */
async function answers(test, refuse) {
  const visit = await site.visit(test, { viewport: { width: 360, height: 640 } });
  const { page, context } = visit;
  await context.route(/\/kith-more-\w+\.js$/, refuse);
  await visit.open('too-much');
  const player = page.locator('kith-module');
  const next = player.getByRole('button', { name: 'Next', exact: true });
  for (const id of ['how-full', asked.id]) {
    await next.click();
    await player.getByRole('heading', { name: stepOf(id).title, exact: true }).waitFor();
  }
  await player.getByRole('checkbox', { name: afraid, exact: true }).click();
  return { ...visit, player, next };
}

describe('the people whom an answer brings', () => {
  it('are shown plainly where the part that draws alerts cannot be loaded', async (test) => {
    const { player, next, errors } = await answers(test, (route) => route.abort());
    const note = player.locator('.step [aria-live] >> visible=true').filter({ hasText: '999' });
    await note.waitFor();
    for (const number of numbers) assert.ok(await note.locator(`a[href="tel:${number}"]`).isVisible(), number);
    // And they are where the answer leads, too.
    await next.click();
    await player.getByRole('heading', { name: stepOf('people').title, exact: true }).waitFor();
    assert.deepEqual(errors, []);
  });

  it('are brought into view, from their first line, and said, when that part comes after the answer', async (test) => {
    let letCome;
    const may = new Promise((resolve) => (letCome = resolve));
    const { page, player, errors } = await answers(test, async (route) => {
      await may;
      await route.continue();
    });
    const people = player.locator('.alarm');
    assert.equal(await people.count(), 0);
    const said = player.locator('.step > [aria-live]');
    assert.equal((await said.innerText()).trim(), '', 'the place where it is said is there before it');
    // The visitor has read on, to the end of the page.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    letCome();
    await people.waitFor();
    const title = people.getByRole('heading').first();
    await eventually(async () => {
      const { y, height } = await title.boundingBox();
      assert.ok(y >= 0 && y + height <= 640, `its title is in view: ${y}`);
    });
    assert.equal((await said.innerText()).trim(), (await title.innerText()).trim());
    for (const number of numbers) assert.equal(await people.locator(`a[href="tel:${number}"]`).count(), 1, number);
    assert.deepEqual(errors, []);
  });
});
