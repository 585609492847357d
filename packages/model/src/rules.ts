import type { Block, ListItem, Phrasing } from './text.js';
import { digits, safeUrl } from './url.js';

// What a schema cannot say by its form alone. The parsers and the small checkers share these, so no parser is in here.

/** All the words in a tree, in order. */
export const plainText = (nodes: readonly (Phrasing | Block | ListItem)[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : ' ')).join('');

export const isHttps = (url: string): boolean => !!safeUrl(url)?.startsWith('https:');

/** A day that the calendar has: no 31 February. */
export const isDay = (day: string): boolean => {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
};

/** `#step-id` (whether there is such a step is for the whole module to say), or a URL that may be followed. */
export const isLinkUrl = (url: string): boolean => url[0] === '#' || !!safeUrl(url);

/** A link that shows a number must dial that one, however its URL is spelt. Words such as "Call us" show none. */
export function dialsWhatItShows(node: Phrasing): boolean {
  if (node.type !== 'link') return true;
  const [, dialled] = safeUrl(node.url)?.match(/^(?:tel|sms):([^?]*)/) ?? [];
  const shown = digits(plainText(node.children));
  return !dialled || !shown || digits(dialled) === shown;
}

/** Where in a document something stands: keys and indexes. */
export type Path = readonly string[];

/** The id of every step that something in here leads to (`next`, `go`, or a link to `#step-id`), and where it says so. */
export function* targetsOf(part: object, path: Path = []): Generator<[stepId: string, path: Path]> {
  for (const [key, value] of Object.entries(part)) {
    const at = [...path, key];
    if (value && typeof value === 'object') yield* targetsOf(value, at);
    else if (/^(next|go)$/.test(key) && value) yield [value, at];
    else if (key === 'url' && value[0] === '#') yield [value.slice(1), at];
  }
}

/** A route says either when its owner checked it, or that nobody has: never both, never neither. */
export const saysIfChecked = ({ unverified, checked }: { unverified?: true; checked?: string }): boolean =>
  !unverified !== !checked;
