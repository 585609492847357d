// `npm run walk`: an author's ten minutes, done for real and timed. The packages are packed as they would be published and
// installed into an empty folder. There `npx kith` makes a module; it is written in a file while the preview is open in a
// browser; a mistake is made and mended; it is checked and built, and what was built is played to its end.
// Needs a build, and what the packages depend on from a registry. It prints the table of walk.md; with `--write` it puts
// it there.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs } from '../../scripts/browsers.mjs';
import { ensureChromium } from '../../scripts/ensure-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { deeds } from './outputs.mjs';

const root = join(import.meta.dirname, '../..');
/** What `npm install @kith/cli` brings of ours. */
const packages = ['model', 'embed', 'cli'];
const env = { ...process.env, npm_config_loglevel: 'error' };
const module = 'modules/leaving-the-park.md';

/** The packages as they would be published, and where they are. */
async function pack(folder) {
  const args = [...packages.map((name) => join(root, 'packages', name)), '--json', '--ignore-scripts'];
  const { stdout } = await promisify(execFile)('npm', ['pack', ...args, '--pack-destination', folder], { env });
  return JSON.parse(stdout).map(({ filename }) => join(folder, filename));
}

/** Runs a command of `kith` to its end. What it finds is told by its exit code. */
async function run(folder, ...args) {
  const done = await promisify(execFile)('npx', ['kith', ...args], { cwd: folder, env }).catch((error) => error);
  if (done.stderr) throw new Error(done.stderr);
  return { told: done.stdout, code: done.code ?? 0 };
}

/** Starts the preview, and gives its address once it says it. */
function preview(folder) {
  // A group of its own: Ctrl and C in a terminal is heard by all of it.
  const child = spawn('npx', ['kith', 'preview', module, '--port', '0'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      const [address] = /^http\S+/m.exec(data) ?? [];
      if (address) resolve({ address, stop: () => process.kill(-child.pid, 'SIGINT') });
    });
    child.on('exit', () => reject(new Error('The preview ended.')));
  });
}

function expect(is, what) {
  if (!is) throw new Error(`This did not happen: ${what}.`);
}

/**
 * The whole walk, in an empty folder.
 *
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<[what: string, seconds: number][]>} its parts, in order
 */
export async function walk(browser) {
  const [folder, shelf] = await Promise.all(['walk', 'shelf'].map((name) => mkdtemp(join(tmpdir(), `kith-${name}-`))));
  const tarballs = await pack(shelf);
  const parts = [];
  const timed = async (what, deed) => {
    const from = performance.now();
    const made = await deed();
    parts.push([what, (performance.now() - from) / 1000]);
    return made;
  };
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const file = join(folder, module);
  let open;
  try {
    await timed('`npm install`, from files', async () => {
      await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', ...tarballs], { cwd: folder, env });
    });
    await timed('`npx kith new module`', async () => {
      const { code } = await run(
        folder,
        'new',
        'module',
        'leaving-the-park',
        '--title',
        'Leaving the park',
        '--lang',
        'en-GB',
      );
      expect(code === 0, 'a new module');
    });
    await timed('`npx kith check` of the new one: it says what is still to be written', async () => {
      const { told } = await run(folder, 'check');
      expect(/Words are still to be written on \d+ lines/.test(told), 'the lines that are still to be written');
    });
    const phone = page.frameLocator('#phone iframe');
    const heading = phone.locator('kith-module #heading');
    await timed('`npx kith preview`, until the first step stands on the phone', async () => {
      open = await preview(folder);
      await page.goto(open.address);
      await heading.filter({ hasText: 'Is this for you?' }).waitFor();
    });
    await timed('The file is written and saved, until the phone shows it', async () => {
      await deeds.finished(folder);
      await phone.getByText('Your child runs the other way').waitFor();
    });
    const step = page.locator('[data-step]', { hasText: 'What is it like for you?' });
    await timed('A mistake is saved, until it is told beside its step', async () => {
      await deeds.mistake(folder);
      await step.getByText('This has no id').waitFor();
    });
    await timed('It is mended, until nothing is told any more', async () => {
      await deeds.finished(folder);
      await page.getByText('This has no id').waitFor({ state: 'detached' });
    });
    await timed('`npx kith check`: all well', async () => {
      const { told } = await run(folder, 'check');
      expect(told.includes('1 file: all well.'), 'nothing to mend');
    });
    await timed('`npx kith build`', async () => {
      const { code } = await run(folder, 'build', '.', '--out', 'site');
      expect(code === 0, 'a site');
    });
    await timed('The built module is played from its first step to its last', () => play(context, folder, file));
    return parts;
  } finally {
    open?.stop();
    await context.close();
    await Promise.all([folder, shelf].map((one) => rm(one, { recursive: true, force: true })));
  }
}

/** Plays the module on a page of a charity, by its script tag, and comes to each of its steps. */
async function play(context, folder, file) {
  const titles = [...(await readFile(file, 'utf8')).matchAll(/^# (.+?) \{#/gm)].map(([, title]) => title);
  const site = join(folder, 'site');
  await writeFile(
    join(site, 'page.html'),
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Our page</title>
<script async src="kith/1/kith.js"></script><p><a data-kith="module" href="modules/leaving-the-park/">Leaving the park</a></p></html>`,
  );
  const { origin, close } = await serve(site);
  try {
    const page = await context.newPage();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${origin}/page.html`);
    const player = page.locator('kith-module');
    const at = (title) => player.locator('#heading').filter({ hasText: title }).waitFor();
    for (const [index, title] of titles.entries()) {
      await at(title);
      if (title === 'What is it like for you?')
        await player.getByLabel('I end up carrying them', { exact: true }).check();
      if (index < titles.length - 1) await player.locator('[part=controls] button').last().click();
    }
    expect(titles.length > 5, 'more than five steps');
    await page.close();
  } finally {
    await close();
  }
}

const seconds = (time) => time.toFixed(1);

/** The parts as a table of Markdown. */
function table(parts) {
  const rows = [
    ['what', 'seconds'],
    ...parts.map(([what, time]) => [what, seconds(time)]),
    ['**All of it**', seconds(parts.reduce((sum, [, time]) => sum + time, 0))],
  ];
  const [first, second] = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map(([what, time]) => `| ${what.padEnd(first)} | ${time.padStart(second)} |`);
  return [lines[0], `| ${'-'.repeat(first)} | ${'-'.repeat(second - 1)}: |`, ...lines.slice(1)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
  try {
    const made = table(await walk(browser));
    console.log(made);
    if (process.argv.includes('--write')) {
      const page = join(import.meta.dirname, 'walk.md');
      const day = new Date().toISOString().slice(0, 10);
      const text = await readFile(page, 'utf8');
      const dated = text.replace(/on \d{4}-\d\d-\d\d/, `on ${day}`);
      await writeFile(page, dated.replace(/^\| what[^]*?\*\*All of it\*\*[^\n]*$/m, made));
    }
  } finally {
    await browser.close();
  }
}
