// Makes the two sites of the demonstration out of what is built: site/content by `kith build`, site/charity by copying.
import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const contentInPages = 'http://localhost:4174';
const font = 'node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2';

/**
 * Builds the library, or other content, into a content site, with a brotli copy beside each text file for hosts that serve
 * those.
 *
 * @param {string} out the folder to write; what was in it goes
 * @param {string} [content] the folder of the content
 * @param {object} [options]
 * @param {boolean} [options.small] false leaves the brotli copies out, which take longest
 * @throws with what `kith build` said when the content has problems
 */
export async function makeContentSite(out, content = 'packages/library', { small = true } = {}) {
  await rm(out, { recursive: true, force: true });
  const kith = join(root, 'packages/cli/dist/main.js');
  await promisify(execFile)(process.execPath, [kith, 'build', content, '--out', out], { cwd: root });
  if (small) await compress(out);
}

/**
 * Copies the charity's pages, with their font, into a folder.
 *
 * @param {string} out the folder to write; what was in it goes
 * @param {string} content the origin of the content site, written into the pages in place of the usual one
 */
export async function makeCharitySite(out, content = contentInPages) {
  await rm(out, { recursive: true, force: true });
  await cp(join(root, 'examples/script-tag'), out, { recursive: true });
  await cp(join(root, font), join(out, 'bricolage-grotesque.woff2'));
  if (content === contentInPages) return;

  for (const name of await readdir(out)) {
    if (!name.endsWith('.html')) continue;
    const page = await readFile(join(out, name), 'utf8');
    await writeFile(join(out, name), await plansLeadingTo(content, page.replaceAll(contentInPages, content)));
  }
}

/** The page with the plans in its links leading to this content site. */
async function plansLeadingTo(content, page) {
  const { fromFragment, toFragment } = await import('@kith/model/plan-link.js');
  let made = page;
  for (const [fragment] of page.matchAll(/\bkp1\.[\w-]+/g)) {
    const { plan } = await fromFragment(fragment);
    const items = plan.items.map((item) => ({
      ...item,
      ...(item.url && { url: item.url.replace(contentInPages, content) }),
    }));
    made = made.replace(fragment, await toFragment({ ...plan, items }));
  }
  return made;
}

async function compress(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:html|css|js|json|svg|txt|md|xml)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file);
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
    await writeFile(`${file}.br`, brotliCompressSync(text, { params }));
  }
}
