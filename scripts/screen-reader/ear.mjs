// Somebody who uses a screen reader: presses real keys, and hears what Orca says after each.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Does with a real keyboard and mouse what xdotool's manual says. */
export const xdotool = (...does) => execFileSync('/usr/bin/env', ['xdotool', ...does]);

/** How often a key is pressed in search of something before it counts as not there. */
const patience = 30;

/** What a browser says of itself while a page loads, which is no part of the page. */
const ofTheBrowser = /Chromium( frame|$)|page tab\.$|Address and search bar|^localhost:|^(Finished )?[Ll]oading/;

/** Everything that Orca has said since it started, an utterance each. */
const said = () =>
  [...readFileSync(process.env.KITH_SPEECH, 'utf8').matchAll(/SPEECH OUTPUT: '([\s\S]*?)' ?\[?\{/g)]
    .map(([, words]) =>
      words
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((words) => words && !ofTheBrowser.test(words));

/** Waits until Orca has spoken and then been quiet for a while, or has had time to begin and said nothing. In ms. */
async function silence(before, { toBegin = 4000, quiet = 900, atMost = 15_000 } = {}) {
  const start = Date.now();
  let count = before;
  let since = start;
  while (Date.now() - start < atMost) {
    await wait(100);
    const now = said().length;
    if (now !== count) [count, since] = [now, Date.now()];
    if (Date.now() - since > (count === before ? toBegin : quiet)) return;
  }
}

const has = (words, phrase) => (phrase instanceof RegExp ? phrase.test(words) : words.includes(phrase));

/** One journey: what was done, what was heard after each thing, and what should have been heard otherwise. */
export class Ear {
  /** @type {{ act: string, words: string[] }[]} */
  heard = [];
  /** @type {string[]} what was missing, or said twice */
  faults = [];

  /** Does something that is not a key of the journey, such as opening a page; notes what is said. */
  async notice(act, doing) {
    await this.#listen(act, doing);
  }

  /**
   * Presses a key.
   *
   * @param {string} key by its X name: `Tab`, `Return`, `space`, `Down`; in Orca's browse mode `h` is the next heading
   * @param {...(string | RegExp)} phrases what must be said then, in this order, with anything around and between
   */
  async press(key, ...phrases) {
    const words = await this.#listen(key, () => xdotool('key', key));
    this.#expect(key, words, phrases);
  }

  /** Presses a key, again and again, until the first of these phrases is said; expects the others as `press` does. */
  async pressUntil(key, ...phrases) {
    for (let times = 1; times <= patience; times += 1) {
      const words = await this.#listen(key, () => xdotool('key', key));
      if (has(words.join('\n'), phrases[0])) return this.#expect(key, words, phrases);
      if (this.heard.slice(-3).every((last) => last.act === key && last.words.length === 0)) break;
    }
    this.faults.push(`${key}, again and again: ${phrases[0]} was not said.`);
  }

  async type(text) {
    await this.#listen(`type: ${text}`, () => xdotool('type', '--delay', '80', text));
  }

  async #listen(act, doing) {
    const before = said().length;
    await doing();
    await silence(before);
    const words = said().slice(before);
    this.heard.push({ act, words });

    const plain = words.map((utterance) => utterance.replace(/\.$/, ''));
    for (const [index, utterance] of plain.entries())
      if (index > 0 && utterance === plain[index - 1]) this.faults.push(`${act}: “${utterance}” was said twice.`);
    return words;
  }

  #expect(act, words, phrases) {
    let rest = words.join('\n');
    for (const phrase of phrases) {
      if (!has(rest, phrase)) {
        this.faults.push(`${act}: ${phrase} was not said, or not in its place.`);
        continue;
      }
      const { index, length } =
        phrase instanceof RegExp
          ? { index: rest.search(phrase), length: phrase.exec(rest)[0].length }
          : { index: rest.indexOf(phrase), length: phrase.length };
      rest = rest.slice(index + length);
    }
  }
}
