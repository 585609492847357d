// `node docs/book/pictures.mjs`: takes the pictures of the book anew, from the real player and the real preview, with the
// words of example/. Run it by hand, after `npm run build`, when the player or the example looks different; with
// `site`, `translation`, `preview` or `imported`, it takes those alone.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs } from '../../scripts/browsers.mjs';
import { ensureChromium } from '../../scripts/ensure-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { deeds } from './outputs.mjs';
import { asWebp } from './webp.mjs';

const book = import.meta.dirname;
const root = join(book, '../..');
const kith = ['--import', 'tsx', '--conditions=kith-source', join(root, 'packages/cli/src/main.ts')];
const phone = { width: 360, height: 740 };

const pageOf = (attributes) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The hour after school</title>
<style>body { margin: 0; padding: 8px; background: #fff }</style>
<script async src="kith/1/kith.js"></script>
<body>
<p><a data-kith="module" ${attributes} href="modules/after-school/">The hour after school</a></p>
</body>
</html>
`;

/** Runs `kith`, and gives what it says until `enough` of it was heard, or its end. */
function run(args, enough = /(?!)/) {
  const child = spawn(process.execPath, [...kith, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      told += data;
      if (enough.test(told)) resolve({ child, told });
    });
    child.on('exit', (code) => (code ? reject(new Error(told)) : resolve({ child, told })));
  });
}

const folder = await mkdtemp(join(tmpdir(), 'kith-book-'));
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
const painter = await browser.newPage();

async function keep(name, bytes, type = 'image/png', size = undefined) {
  const made = await asWebp(painter, bytes, type, size);
  const file = join(book, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, made);
  console.log(`${name}: ${(made.length / 1000).toFixed(0)} kB`);
}

/** Where a picture may end that can show no more than down to here: not in the middle of a line, a button or a picture. */
const cut = (page, most) =>
  page.evaluate((limit) => {
    const boxes = [];
    const look = (root) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.matches('button, a, input, textarea, select, label, img, svg')) boxes.push(one.getBoundingClientRect());
        if (one.shadowRoot) look(one.shadowRoot);
        for (const node of one.childNodes) {
          if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          boxes.push(...range.getClientRects());
        }
      }
    };
    look(document);
    let end = limit - scrollY;
    for (let crossed; (crossed = boxes.filter(({ top, bottom }) => top < end && bottom > end)).length;)
      end = Math.min(...crossed.map(({ top }) => top)) - 1;
    return Math.floor(end + scrollY);
  }, most);

/** A new visitor, whose page has the player on it. */
async function visitor(origin, name) {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 2, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${origin}/${name}.html`);
  const player = page.locator('kith-module');
  const at = (title) => player.locator('#heading', { hasText: title });
  await at('The hour after school').waitFor();
  return {
    page,
    player,
    /** On to the step with this title. */
    async on(title) {
      // The button that leads on is the last of the row.
      await player.locator('[part=controls] button').last().click();
      await at(title).waitFor();
    },
    pick: (label) => player.getByLabel(label, { exact: true }).check(),
    press: (words) => player.getByText(words, { exact: true }).first().click(),
    write: (label, words) => player.getByLabel(label).first().fill(words),
    /** A picture of the whole player; or from some words of it on, or as much as `most` CSS pixels show. */
    async take(file, { from, most = 820 } = {}) {
      await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.blur());
      await page.mouse.move(0, 0);
      await page.waitForLoadState('networkidle');
      const scrolled = await page.evaluate(() => scrollY);
      const whole = await player.boundingBox();
      const { y } = from ? await player.getByText(from, { exact: true }).first().boundingBox() : whole;
      const top = Math.max(0, scrolled + y - (from ? 24 : 8));
      const end = scrolled + whole.y + whole.height + 8;
      const bottom = end - top > most ? await cut(page, top + most) : end;
      const clip = { x: 0, y: top, width: phone.width, height: bottom - top };
      await keep(`pictures/${file}.webp`, await page.screenshot({ clip, fullPage: true, animations: 'disabled' }));
    },
    close: () => context.close(),
  };
}

/** One way through the example, with an answer to all that is asked. */
async function walk(origin) {
  const { on, pick, press, write, take, player, close } = await visitor(origin, 'page');
  await take('content');
  await on('Half past five');
  await player.locator('img').evaluate((image) => image.decode());
  await take('picture');
  await on('A hard minute');
  await take('recording');
  await press('Read it instead');
  await take('transcript', { most: phone.height });
  await on('At the front door');
  await pick('Nobody had said hello');
  await take('scenario', { most: 900 });
  await press('How it can go');
  await press('What made the difference');
  await pick('Say hello before anything else.');
  await take('scenario-points', { from: 'How it can go' });
  await on('What makes it hard?');
  await pick('They are hungry');
  await take('question');
  await pick('Someone at home scares me');
  await take('alert', { from: 'Someone at home scares me', most: 880 });
  await on('Which is closer to your home?');
  await take('choice');
  await press('I am on my own with them');
  await on('A kind word');
  await write('A kind word', 'You got everyone home in the rain. Sit down.');
  await pick('Put this in my plan');
  await take('reflect');
  await on('How tired are you?');
  await pick('6');
  await pick('Put this in my plan');
  await take('rate');
  await on('How has worry been?');
  await take('scale', { most: phone.height });
  await on('One small thing');
  await pick('Say hello before I say shoes');
  await take('goal', { most: 1010 });
  await on('If it starts, what will you do?');
  await pick('my jaw goes tight');
  await pick('breathe out before I speak');
  await take('ifthen', { most: 1100 });
  await on('Try it at home');
  await pick('Say hello before anything else');
  await take('practice');
  await on('How tired are you now?');
  await pick('4');
  await take('rate-after', { most: 860 });
  await on('People you can talk to');
  await take('signpost');
  await on('Your plan');
  await take('plan', { most: 1000 });
  await on('That is it');
  await take('end', { most: 900 });
  await close();
}

/** The notes of a worker are in a window of their own. */
async function together(origin) {
  const { page, player, take, close } = await visitor(origin, 'together');
  const [notes] = await Promise.all([
    page.waitForEvent('popup'),
    player.getByRole('button', { name: 'Notes for workers' }).click(),
  ]);
  await take('together', { most: 860 });
  await notes.setViewportSize({ width: 400, height: 360 });
  const height = await cut(notes, 360);
  await keep('pictures/for-workers.webp', await notes.screenshot({ clip: { x: 0, y: 0, width: 400, height } }));
  await close();
}

/** What an author sees of a file in a browser beside the editor; `then` does the rest. */
async function previewOf(file, name, then) {
  const { child, told } = await run(['preview', file, '--port', '0'], /^http\S+/m);
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
  await page.goto(/^http\S+/m.exec(told)[0]);
  await page.frameLocator('iframe').locator('kith-module #heading').waitFor();
  await page.waitForLoadState('load');
  await keep(`pictures/${name}.webp`, await page.screenshot());
  await then?.(page);
  await page.close();
  child.kill('SIGINT');
}

/** The first module; and then, once a mistake in it was saved. */
async function preview() {
  await deeds.finished(folder);
  await previewOf(join(folder, 'modules/leaving-the-park.md'), 'preview', async (page) => {
    await deeds.mistake(folder);
    await page.getByText('1 problem').first().waitFor();
    await keep('pictures/preview-mistake.webp', await page.screenshot());
  });
}

/** A table that was brought over. */
async function imported() {
  await deeds.brought(folder);
  const out = join(folder, 'imported');
  await run(['import', join(folder, 'evenings.csv'), '--out', out]);
  await previewOf(join(out, 'modules/evenings.md'), 'imported');
}

/** A page that `kith build` writes, which is there where no script runs. */
async function plainPage(origin, path, name, most = phone.height) {
  const viewport = { ...phone, height: most };
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/modules/leaving-the-park/${path}`);
  // No script runs in the page itself: what looks at it is not of the page.
  const height = await cut(page, most);
  await keep(`pictures/${name}.webp`, await page.screenshot({ clip: { x: 0, y: 0, width: phone.width, height } }));
  await context.close();
}

/** The first module with two of its strings in Welsh. */
async function translation() {
  const content = join(folder, 'translated');
  const [module, words, out] = ['modules/leaving-the-park.md', 'leaving-the-park.cy.po', 'site'].map((name) =>
    join(content, name),
  );
  await deeds.finished(content);
  await run(['translate', module, '--to', 'cy', '--out', words]);
  await deeds.translated(content);
  await run(['translate', module, '--import', words]);
  await run(['build', content, '--out', out]);
  const { origin, close } = await serve(out);
  await plainPage(origin, 'index.cy.html', 'translation', 860);
  await close();
}

/** All that a family sees, and a worker beside them. */
async function site() {
  const drawing = await readFile(join(book, 'half-past-five.svg'));
  await keep('example/modules/media/half-past-five.webp', drawing, 'image/svg+xml', [640, 360]);
  const out = join(folder, 'site');
  await run(['build', 'docs/book/example', '--out', out]);
  await writeFile(join(out, 'page.html'), pageOf(''));
  await writeFile(join(out, 'together.html'), pageOf('data-mode="together"'));
  const { origin, close } = await serve(out);
  try {
    await walk(origin);
    await together(origin);
    await plainPage(origin, '', 'page');
  } finally {
    await close();
  }
}

try {
  const [wanted] = process.argv.slice(2);
  for (const [name, take] of Object.entries({ site, translation, preview, imported }))
    if (wanted === undefined || wanted === name) await take();
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
