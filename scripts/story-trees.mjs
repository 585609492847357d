// What a screen reader is given of each story, as it stands at the end of its play function: one section a story in
// stories/trees/<story file>.<language>.txt. Held to what is written there; RENEW=1 writes it anew.
import { AssertionError } from 'node:assert';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** How often a tree is taken again that is not yet as it was written: what a story loads may still be on its way. */
const PAUSE = 150;
const PATIENCE = 10_000;
/** So many that differ are not late, but other: the rest is not waited for. */
const TOO_MANY = 8;

/** The stories' trees, read from a folder; `renew` has them written there instead. */
export function storyTrees(folder, renew) {
  /** By file, the written section of each story, and those that were taken. */
  const written = renew ? new Map() : readAll(folder);
  const taken = new Map();
  let differ = 0;

  const pause = (page) => page.waitForTimeout(PAUSE);

  /**
   * Without what differs from one run or machine to the next: where the Storybook is served, the names of files in memory,
   * and how a plan's link is deflated.
   */
  async function take(page) {
    const tree = await page.locator('#storybook-root .page').first().ariaSnapshot();
    const { origin, host } = new URL(page.url());
    return tree
      .replaceAll(origin, '')
      .replaceAll(host, 'localhost')
      .replaceAll(encodeURIComponent(host), 'localhost')
      .replaceAll(/\bblob:\S+/g, 'blob:')
      .replaceAll(/(#|%23)(kp\d)\.[\w-]+/g, '$1$2');
  }

  /** The tree, once it has been the same four times. */
  async function settled(page) {
    let tree = await take(page);
    for (let same = 1; same < 4;) {
      await pause(page);
      const now = await take(page);
      same = now === tree ? same + 1 : 1;
      tree = now;
    }
    return tree;
  }

  /** The tree, once it is the one that is written; or what it is when it has had its time. */
  async function awaited(page, wanted) {
    const end = Date.now() + (differ < TOO_MANY ? PATIENCE : 0);
    for (;;) {
      const tree = await take(page);
      if (tree === wanted || Date.now() >= end) return tree;
      await pause(page);
    }
  }

  return {
    /** Holds the story that is shown to its section; returns what is wrong, in words. */
    async look(page, { id, importPath }, lang) {
      const file = `${basename(importPath, '.stories.ts')}.${lang}.txt`;
      const wanted = written.get(file)?.get(id);
      const tree = renew ? await settled(page) : await awaited(page, wanted);
      if (!taken.has(file)) taken.set(file, new Map());
      taken.get(file).set(id, tree);
      if (renew || tree === wanted) return [];
      differ++;
      if (wanted === undefined) return [`There is no section "${id}" in ${file}. ${hint}`];
      const { message } = new AssertionError({ actual: tree, expected: wanted, operator: 'strictEqual' });
      return [`Its tree is not as ${file} says. ${hint}\n${message}`];
    },

    /** When all stories have been looked at: returns what is written of stories that there are not, or writes. */
    end(all) {
      if (!renew) return all ? leftOver(written, taken) : [];
      mkdirSync(folder, { recursive: true });
      const before = readAll(folder);
      if (all) for (const file of before.keys()) if (!taken.has(file)) rmSync(join(folder, file));
      for (const [file, sections] of taken) {
        const whole = new Map([...(all ? [] : (before.get(file) ?? [])), ...sections]);
        const text = [...whole].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, tree]) => `## ${id}\n\n${tree}\n`);
        writeFileSync(join(folder, file), text.join('\n'));
      }
      return [];
    },
  };
}

const hint = 'If that is meant: RENEW=1, and read what git then shows.';

const readAll = (folder) =>
  new Map(names(folder).map((file) => [file, sections(readFileSync(join(folder, file), 'utf8'))]));

function names(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const sections = (text) =>
  new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => {
        const end = section.indexOf('\n\n');
        return [section.slice(0, end), section.slice(end + 2).replace(/\n+$/, '')];
      }),
  );

/** Sections whose story is gone. */
const leftOver = (written, taken) =>
  [...written].flatMap(([file, its]) =>
    [...its.keys()]
      .filter((id) => !taken.get(file)?.has(id))
      .map((id) => `There is no story for the section "${id}" of ${file}. ${hint}`),
  );
