import type { Block, ListItem, Phrasing } from './text.js';
import { digits, safeUrl } from './url.js';

// The rules of text and of steps, apart from the others: a page with no module on it loads none of them.

/** All the words in a tree, in order. */
export const plainText = (nodes: readonly (Phrasing | Block | ListItem)[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? ' ' : plainText(node.children)))
    .join('');

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

/** The keys that hold the id of a step to go to. */
export const leadsToStep = /^(next|go)$/;

/** The id of every step that something in here leads to (`next`, `go`, or a link to `#step-id`), and where it says so. */
export function* targetsOf(part: object, path: Path = []): Generator<[stepId: string, path: Path]> {
  for (const [key, value] of Object.entries(part)) {
    const at = [...path, key];
    if (value && typeof value === 'object') yield* targetsOf(value, at);
    else if (leadsToStep.test(key) && value) yield [value, at];
    else if (key === 'url' && value[0] === '#') yield [value.slice(1), at];
  }
}
