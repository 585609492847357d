// Takes the journeys with a screen reader, prints what was heard and keeps it in heard/. Exits with 1 when something
// that matters was not said, or was said twice. Names of journeys may follow; without any, all. Needs a build.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { aptInstall, canApt } from '../apt.mjs';
import { chromiumArgs, findChromium } from '../browsers.mjs';
import { serve } from '../serve.mjs';
import { makeCharitySite, makeContentSite } from '../site.mjs';
import { Ear, xdotool } from './ear.mjs';
import { journeys, time } from './journeys.mjs';

const root = join(import.meta.dirname, '../..');
const records = join(import.meta.dirname, 'heard');

// Orca needs a desktop. run.sh makes one, and starts this again inside it.
if (!process.env.KITH_SPEECH) {
  const desktop = spawnSync('bash', [join(import.meta.dirname, 'run.sh'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(desktop.status ?? 2);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(journeys);
for (const name of wanted)
  if (!journeys[name]) stop(`"${name}" is no journey. Choose from ${Object.keys(journeys).join(', ')}.`);
if (!existsSync(join(root, 'packages/embed/cdn/integrity.json'))) stop('Nothing is built yet: npm run build');
if (!findChromium() && canApt()) aptInstall('chromium');
const executablePath = findChromium() ?? stop('No Chrome or Chromium was found. Install one, or set CHROME_PATH.');

const folder = await mkdtemp(join(tmpdir(), 'kith-ear-'));
const at = (name) => join(folder, name);
await makeContentSite(at('content'));
const content = await serve(at('content'), { anyOrigin: true });
await makeCharitySite(at('charity'), content.origin);
const charity = await serve(at('charity'));
const read = async (path) => JSON.parse(await readFile(join(at('content'), path), 'utf8'));

const browser = await chromium.launch({
  executablePath,
  headless: false,
  args: [...chromiumArgs, '--force-renderer-accessibility', '--window-position=0,0', '--window-size=1280,1000'],
});

/** Opens a page as a new visitor, and clicks on its first heading: from there on, there are only keys. */
async function open(ear, { page: name, noun }) {
  const context = await browser.newContext({ viewport: null, locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  await page.clock.setFixedTime(time);
  await ear.notice(`open ${name}.html`, async () => {
    await page.goto(`${charity.origin}/${name}.html`);
    await page.waitForFunction(
      (tag) =>
        [...document.querySelectorAll(tag)].length > 0 &&
        [...document.querySelectorAll(tag)].every((element) => element.shadowRoot?.querySelector('[part]')),
      `kith-${noun}`,
    );
  });
  const [x, y] = await page.evaluate(() => {
    const { left, top } = document.querySelector('h1').getBoundingClientRect();
    return [screenX + left + 5, screenY + outerHeight - innerHeight + top + 5].map((pixels) =>
      String(Math.round(pixels)),
    );
  });
  await ear.notice('click on the first heading', () => xdotool('mousemove', x, y, 'click', '1'));
  return context;
}

const firstLine = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' }).trim().split('\n')[0];
const { version } = JSON.parse(await readFile(join(root, 'packages/embed/package.json'), 'utf8'));
const setting = [
  `Kith ${version}, Orca ${firstLine('orca', '--version')}, Chromium ${browser.version()}.`,
  `Heard on ${new Date().toISOString().slice(0, 10)}. By the page's clock it was ${time}.`,
  'Each key stands at the margin; what was said after it stands below.',
].join('\n');

let faults = 0;
try {
  for (const name of wanted) {
    const ear = new Ear();
    const context = await open(ear, journeys[name]);
    await journeys[name].go(ear, read);
    await context.close();

    const lines = ear.heard.map(({ act, words }) => [act, ...words.map((utterance) => `    ${utterance}`)].join('\n'));
    const unheard = ear.faults.map((fault) => `FAULT: ${fault}\n`).join('');
    const record = `${setting}\n\n${lines.join('\n')}\n${unheard && `\n${unheard}`}`;
    await mkdir(records, { recursive: true });
    await writeFile(join(records, `${name}.txt`), record);
    console.log(`${name}\n\n${record}`);
    faults += ear.faults.length;
  }
} finally {
  await browser.close();
  await Promise.all([content, charity].map((server) => server.close()));
  await rm(folder, { recursive: true, force: true });
}
console.log(faults ? `${faults} faults` : `${wanted.length} journeys: everything was said`);
process.exit(faults ? 1 : 0);
