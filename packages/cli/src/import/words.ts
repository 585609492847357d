/** White space of every kind is one space; what is never seen, and is no letter, goes. */
export const tidy = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- they come out of word processors, and no browser shows them.
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ');

/** Letters without their accents, digits, and hyphens between: `Où aller ?` gives `ou-aller`. Empty for other scripts. */
export function slug(words: string, most = 5): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, most)
    .join('-')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** Ids made of words, each given once. */
export class Ids {
  readonly #given = new Set<string>();
  /** The number that was last put behind each. */
  readonly #last = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    for (const id of taken) this.#given.add(id);
  }

  /** @param otherwise the id where the words have no letter that an id may have. */
  of(words: string, otherwise: string): string {
    const stem = slug(words) || otherwise;
    let id = stem;
    let number = this.#last.get(stem) ?? 1;
    while (this.#given.has(id)) id = `${stem}-${++number}`;
    this.#last.set(stem, number);
    this.#given.add(id);
    return id;
  }
}

/** In characters: a longer title does not fit above a step on a phone. */
const longest = 80;

/** The first of these that says something, on one line, cut after a word where it is long. */
export function titleOf(...candidates: readonly (string | undefined)[]): string {
  const words = candidates.map((one) => tidy(one ?? '').trim()).find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '';
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 20 ? cut.lastIndexOf(' ') : longest - 1)}…`;
}

/** How many words there are: of scripts that set no space between them, about as many. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
