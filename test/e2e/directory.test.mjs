// The report of `kith directory`, which publishers are to read: on a phone and on a desk, in every look.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs } from '../../scripts/browsers.mjs';
import { ensureChromium } from '../../scripts/ensure-chromium.mjs';

const axeFile = createRequire(import.meta.url).resolve('axe-core');
const kith = join(import.meta.dirname, '../../packages/cli/dist/main.js');

describe('the report of a directory', () => {
  let folder;
  let browser;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-report-'));
    const service = (id, more) => ({
      id,
      name: `Group ${id}`,
      description: '<p>Meets.</p>',
      email: 'info@group.example',
      ...more,
    });
    const feed = join(folder, 'feed.json');
    await writeFile(
      feed,
      JSON.stringify([
        service('1', { assured_by: 'sam@council.example', minimum_age: 'x' }),
        service('2', { name: '' }),
        service('3', { status: 'inactive' }),
        service('4', { url: 'not an address', email: '' }),
        service('5', {
          name: 'Rose House refuge',
          description: 'A refuge for survivors of abuse, 4 Rose Lane, BS5 6AA.',
        }),
      ]),
    );
    const args = [
      `A council with a name that is rather long=${feed}`,
      '--out',
      join(folder, 'out'),
      '--work',
      join(folder, 'work'),
    ];
    await promisify(execFile)(process.execPath, [kith, 'directory', ...args]);
    browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const [how, options] of Object.entries({
    light: {},
    dark: { colorScheme: 'dark' },
    'forced colours': { forcedColors: 'active' },
  }))
    it(`passes axe, fits a phone, and shows its charts, in ${how}`, async () => {
      const page = await browser.newPage({ ...options, bypassCSP: true, viewport: { width: 360, height: 740 } });
      await page.goto(pathToFileURL(join(folder, 'out/report/report.html')).href);
      assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), 360);
      await page.addScriptTag({ path: axeFile });
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        [],
      );
      assert.ok((await page.locator('svg, meter, .bar').count()) > 0);
      if (process.env.PICTURES) {
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          await page.screenshot({ path: join(process.env.PICTURES, `report-${how}-${width}.png`), fullPage: true });
        }
      }
      await page.close();
    });
});
