// What an author sees while they write: the real player on its phone, which goes on at each save, at the step where they are.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { findChromium } from '../../scripts/browsers.mjs';

const root = new URL('../../', import.meta.url).pathname;
let folder, command, browser, page;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-preview-'));
  await cp(join(root, 'packages/library/modules'), join(folder, 'modules'), { recursive: true });
  command = spawn(process.execPath, [join(root, 'packages/cli/dist/main.js'), 'preview', folder]);
  const url = await new Promise((resolve, reject) => {
    command.once('exit', reject);
    command.stdout.on('data', (text) => resolve(String(text).split('\n')[0]));
  });
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  page = await browser.newPage();
  await page.goto(`${url}view/modules/listening.md`);
});
after(async () => {
  await browser?.close();
  command?.kill();
  await rm(folder, { recursive: true });
});

const phone = () => page.frameLocator('iframe').locator('kith-module');
const heading = (name) => phone().getByRole('heading', { name, exact: true }).waitFor();
const current = (name) => page.locator('[aria-current="step"]', { hasText: name }).waitFor();

async function save(from, to) {
  const file = join(folder, 'modules/listening.md');
  const text = await readFile(file, 'utf8');
  assert.ok(text.includes(from));
  await writeFile(file, text.replace(from, to));
}

describe('kith preview', () => {
  it('shows the module from its first step, and says which step that is', async () => {
    await heading('Being heard');
    await current('Being heard');
  });

  it('shows it also where the phone is ready before the page around it', async () => {
    const other = await browser.newPage();
    const begun = other.waitForRequest('**/kith/kith.js');
    await other.route('**/preview/preview.js', async (route) => {
      await begun;
      await route.continue();
    });
    await other.goto(page.url());
    await other.frameLocator('iframe').locator('kith-module').getByRole('heading', { name: 'Being heard' }).waitFor();
    await other.close();
  });

  it('shows the step that is wanted, and leaves the focus with the reader', async () => {
    await page.getByRole('button', { name: 'Show step 3: In the car', exact: true }).click();
    await heading('In the car');
    await current('In the car');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.go), 'car');
  });

  it('goes on where the player goes on', async () => {
    await phone().getByRole('button', { name: 'Next' }).click();
    await heading('In the car, again');
    await current('In the car, again');
  });

  it('stays at the step when a file is saved', async () => {
    await save('Kwame turns the radio off.', 'Kwame stops the car.');
    await phone().getByText('Kwame stops the car.').waitFor();
    await heading('In the car, again');
    await page.getByRole('status').getByText('Reloaded. All well.').waitFor();
  });

  it('keeps the last that could be shown, with what is wrong beside its step', async () => {
    await save(':::reflect', ':::reflekt');
    await page.getByRole('status').getByText('Reloaded. 1 problem.').waitFor();
    await heading('In the car, again');
    const step = page.locator('.step', { hasText: 'Your turn' });
    await step.getByText('There is no ":::reflekt".').waitFor();
    await save(':::reflekt', ':::reflect');
    await page.getByRole('status').getByText('Reloaded. All well.').waitFor();
  });

  it('shows it dark, large and from right to left, at the same step', async () => {
    for (const look of ['Dark', 'Large text', 'Right to left']) await page.getByRole('button', { name: look }).click();
    await heading('In the car, again');
    // The phone is told by a message: it looks so soon, and not at once.
    await page.frames()[1].waitForFunction(() => getComputedStyle(document.documentElement).direction === 'rtl');
    const looks = await page.frames()[1].evaluate(() => {
      const player = document.querySelector('kith-module');
      const { colorScheme, direction } = getComputedStyle(document.documentElement);
      return { colorScheme, direction, size: getComputedStyle(player).fontSize };
    });
    assert.deepEqual(looks, { colorScheme: 'dark', direction: 'rtl', size: '32px' });
  });
});
