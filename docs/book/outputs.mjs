// `node docs/book/outputs.mjs`: runs each `npx kith …` in the pages below again, one after the other in a folder of their
// own, and writes below it what it says now. scripts/book.test.mjs holds the pages to that. Needs a build.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ZipFile } from 'yazl';

const book = import.meta.dirname;
const root = join(book, '../..');
const fixtures = join(root, 'packages/cli/fixtures/import');

/** The pages with commands in them, each with what must be there before the first. */
export const pages = {
  'first-module.md': [],
  'translating.md': ['finished'],
  'bringing-over.md': ['brought'],
};

/** The first module as it is in the end, made today. */
async function finishedModule() {
  const text = await readFile(join(book, 'example/modules/leaving-the-park.md'), 'utf8');
  const today = new Date();
  const day = (years) => `${today.getUTCFullYear() + years}${today.toISOString().slice(4, 10)}`;
  // Two years on from the last day of a February may be no day.
  const by = day(2).replace('-02-29', '-02-28');
  return text.replace(/^reviewed: .*\nreview-by: .*$/m, `reviewed: ${day(0)}\nreview-by: ${by}`);
}

/** What happens between two commands: what an author does in an editor, or a translator elsewhere. */
export const deeds = {
  async finished(folder) {
    await mkdir(join(folder, 'modules'), { recursive: true });
    await writeFile(join(folder, 'modules/leaving-the-park.md'), await finishedModule());
  },
  async mistake(folder) {
    await deeds.finished(folder);
    await edit(folder, 'modules/leaving-the-park.md', ' {#carry}', '');
  },
  /** Two strings of all of them. */
  async translated(folder) {
    const file = 'leaving-the-park.cy.po';
    await edit(folder, file, 'msgid "Leaving the park"\nmsgstr ""', 'msgid "Leaving the park"\nmsgstr "Gadael y parc"');
    const people = 'msgid "People you can talk to"\nmsgstr "';
    await edit(folder, file, people, `${people}Pobl y gallwch siarad â nhw`);
  },
  changed: (folder) => edit(folder, 'modules/leaving-the-park.md', '\ntitle: Leaving', '\ntitle: Time to leave'),
  /** What the tests of kith import bring over, under the names that a charity's files may have. */
  async brought(folder) {
    await zip(join(fixtures, 'h5p/book'), join(folder, 'good-nights.h5p'));
    await cp(join(fixtures, 'csv/template.csv'), join(folder, 'evenings.csv'));
    await cp(join(fixtures, 'fhir/ease-4.json'), join(folder, 'calm-week.json'));
  },
};

async function edit(folder, name, from, to) {
  const file = join(folder, name);
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${name} has no ${JSON.stringify(from)}.`);
  await writeFile(file, text.replace(from, to));
}

async function zip(folder, file) {
  const archive = new ZipFile();
  for (const entry of (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    archive.addFile(path, path.slice(folder.length + 1).replaceAll('\\', '/'));
  }
  archive.end();
  await writeFile(file, archive.outputStream);
}

/** The arguments that start `kith`: what was built, in a folder of its own. */
const built = [join(root, 'packages/cli/dist/main.js')];

async function said(command, folder, kith) {
  const args = command.match(/"[^"]*"|\S+/g).map((one) => one.replaceAll('"', ''));
  const run = promisify(execFile)(process.execPath, [...kith, ...args], { cwd: folder });
  // A problem that was found is no failure of the command.
  const { stdout, stderr } = await run.catch((error) => error);
  if (stderr) throw new Error(stderr);
  return stdout.trimEnd();
}

/** How many files the player has is no matter of the book. */
const plain = (text) => text.replace(/\d+ written/, 'some written');

/**
 * A page with what its commands say now.
 *
 * @param {string} name one of `pages`
 * @param {string} text the page; `<!-- first: a deed -->` above a command tells what is done before it, and
 *   `<!-- shows: a file from "a line" to "a line" -->` above a block which part of a file it shows
 * @param {string[]} [kith] the arguments to Node that start `kith`
 */
export async function replayed(name, text, kith = built) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-outputs-'));
  try {
    for (const deed of pages[name]) await deeds[deed](folder);
    const parts = text.split(/^((?:<!-- [^\n]* -->\n\n)?```(?:console|text)\n[^]*?^```$)/m);
    for (const [index, part] of parts.entries()) {
      const [, comment = '', inside] = /^(?:<!-- ([^\n]*) -->\n\n)?```\w+\n([^]*?)\n?```$/.exec(part) ?? [];
      if (inside === undefined) continue;
      const [, deed] = /^first: (\w+)$/.exec(comment) ?? [];
      if (deed) await deeds[deed](folder);
      const [, file, from, to] = /^shows: (\S+) from "(.*?)" to "(.*?)"$/.exec(comment) ?? [];
      const [, command] = /^\$ npx kith (?!preview)(.*)/.exec(inside) ?? [];
      let now = inside;
      if (command) now = `$ npx kith ${command}\n${await said(command, folder, kith)}`;
      if (file) {
        const whole = await readFile(join(folder, file), 'utf8');
        const [start, end] = [whole.indexOf(from), whole.indexOf(to)];
        if (start < 0 || end < start) throw new Error(`${file} does not go from ${from} to ${to}.`);
        now = whole.slice(start, end).trimEnd();
      }
      if (plain(now) !== plain(inside))
        parts[index] = part.replace(/(```\w+\n)[^]*?\n?```$/, (_, fence) => `${fence}${now}\n\`\`\``);
    }
    return parts.join('');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const name of Object.keys(pages)) {
    const page = join(book, name);
    await writeFile(page, await replayed(name, await readFile(page, 'utf8')));
  }
