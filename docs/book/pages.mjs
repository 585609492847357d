// `npm run book:pages -- <folder>`: a picture of each page of the book and of the guides beside it, as a reader sees them: on
// a phone and on a desk, light and dark. They are to be looked at, and are not kept.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { chromium } from 'playwright-core';
import { chromiumArgs } from '../../scripts/browsers.mjs';
import { ensureChromium } from '../../scripts/ensure-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

const docs = join(import.meta.dirname, '..');
const [folder = join(tmpdir(), 'kith-book')] = process.argv.slice(2);

/** About as the sites show Markdown on which the book is read. */
const style = `
:root { color-scheme: light dark; --line: light-dark(#d1d9e0, #3d444d); --soft: light-dark(#f6f8fa, #151b23) }
body { margin: 0 auto; padding: 32px; max-width: 830px; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  color: light-dark(#1f2328, #f0f6fc); background: light-dark(#fff, #0d1117) }
@media (max-width: 600px) { body { padding: 16px } }
h1, h2 { border-bottom: 1px solid var(--line); padding-bottom: .3em; line-height: 1.25 }
a { color: light-dark(#0969da, #4493f8) }
img { max-width: 100%; height: auto }
pre { padding: 16px; overflow: auto; background: var(--soft); border-radius: 6px; font-size: 85%; line-height: 1.45; overflow-wrap: normal }
code { font-family: ui-monospace, monospace }
:not(pre) > code { background: var(--soft); padding: .2em .4em; border-radius: 6px; font-size: 85% }
table { display: block; overflow: auto; border-spacing: 0; border-collapse: collapse; max-width: 100%; width: max-content }
th, td { border: 1px solid var(--line); padding: 6px 13px; overflow-wrap: normal }
blockquote { margin: 0; padding: 0 1em; border-left: .25em solid var(--line) }
`;

const inBook = await readdir(join(docs, 'book'));
const names = [
  'editor.md',
  'formats.md',
  'imports.md',
  ...inBook.filter((name) => name.endsWith('.md')).map((name) => `book/${name}`),
];
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
const { origin, close } = await serve(docs);
try {
  for (const [look, width, colorScheme] of [
    ['phone', 360, 'light'],
    ['desk', 1100, 'dark'],
  ]) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
    for (const name of names) {
      const body = marked.parse(await readFile(join(docs, name), 'utf8'));
      // The pictures in it are found from where it stands.
      await page.route(`${origin}/${name}.html`, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width"><title>${name}</title><style>${style}</style>${body}</html>`,
        }),
      );
      await page.goto(`${origin}/${name}.html`, { waitUntil: 'networkidle' });
      const missing = await page.evaluate(() =>
        [...document.images].filter((one) => !one.naturalWidth).map((one) => one.src),
      );
      if (missing.length) throw new Error(`${name} shows pictures that are not there: ${missing.join(', ')}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (wide) throw new Error(`${name} is wider than ${width} pixels.`);
      const file = join(folder, `${name.replace('/', '-').replace('.md', '')}.${look}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
    await page.close();
  }
} finally {
  await close();
  await browser.close();
}
