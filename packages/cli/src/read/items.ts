import type { Option, Person, Point } from '@kith/model';
import { toString } from 'mdast-util-to-string';
import type * as md from 'mdast';
import { canonicalTitle } from '../canonical.js';
import type { Marker } from '../marker.js';
import type { Notes } from './notes.js';
import { readBlocks, readPhrasing } from './text.js';

/** A list item that has an id at the end of its first paragraph. */
interface Item {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly words: readonly md.PhrasingContent[];
  /** The first block, without the id. */
  readonly first: md.RootContent | undefined;
  readonly rest: readonly md.RootContent[];
}

/** An id made of a title's words: `What helps?` gives `what-helps`. */
export const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, 4)
    .join('-') || 'step-name';

/** Words and the id that they may have, where its braces are not closed, or are no braces: `What helps? (#tea)`. */
export function withId(words: string): string {
  const [, before = words, meant = ''] = /^(.*\S)[ \t]*[{([][ \t]*#([^)}\]]*)[)}\]]?$/.exec(words) ?? [];
  return `${before} {#${slug(meant.trim() || before)}}`;
}

/** Takes the id off the end of a line. */
export function takeMarker(
  children: readonly md.PhrasingContent[],
): [words: md.PhrasingContent[], marker: Marker | undefined] {
  const last = children.at(-1);
  return last?.type === 'marker' ? [children.slice(0, -1), last] : [[...children], undefined];
}

/** What follows the id in the braces. Each of `allowed` names a step. */
export function attributesOf(
  notes: Notes,
  marker: Marker | undefined,
  allowed: readonly string[],
): Readonly<Record<string, string>> {
  if (!marker) return {};
  const wrong = [...Object.keys(marker.attributes).filter((name) => !allowed.includes(name)), ...marker.strange];
  if (wrong.length) {
    const joined = marker.id && marker.strange.length ? slug([marker.id, ...marker.strange].join(' ')) : '';
    notes.fail(
      marker,
      `"${wrong[0]}" is not known in these braces.`,
      `Write "{#${marker.id || 'id'}${allowed.map((name) => ` ${name}=id-of-a-step`).join('')}}".${joined && ` An id has no spaces: "{#${joined}}".`}`,
    );
  }
  return marker.attributes;
}

/** The items of the one list that `what` (`":::question"`) holds. It begins at `where`. */
export function listIn(
  notes: Notes,
  where: md.Node,
  what: string,
  children: readonly md.RootContent[],
  emptyIsFine = false,
): md.ListItem[] {
  const [list, extra] = children;
  const hint = 'Write each on a line of its own: "- Words {#id}". Other text goes above the block.';
  if (!list && !emptyIsFine) notes.fail(where, `${what} has nothing in it.`, hint);
  const isList = list?.type === 'list' && !list.ordered;
  const wrong = isList ? extra : list;
  if (wrong?.type === 'blockquote')
    notes.fail(wrong, 'This reply belongs to no answer.', 'Put two spaces before each ">", below its answer.');
  else if (wrong) notes.fail(wrong, `${what} holds one list and nothing else.`, hint);
  return isList ? list.children : [];
}

function readItem(notes: Notes, item: md.ListItem, allowed: readonly string[] = []): Item {
  const [start, ...rest] = item.children;
  const [words, marker] = start?.type === 'paragraph' ? takeMarker(start.children) : [[], undefined];
  if (!marker)
    notes.fail(
      item,
      'This has no id.',
      `Write the id at the end of its first line, after a space: "{#${slug(toString(start))}}".`,
    );
  const attributes = attributesOf(notes, marker, allowed);
  const first = start?.type === 'paragraph' ? { ...start, children: words } : start;
  return { id: marker?.id ?? slug(toString(start)), attributes, words, first, rest };
}

/** Whether an item was given an id. */
export const hasMarker = ({ children: [first] }: md.ListItem): boolean =>
  first?.type === 'paragraph' && takeMarker(first.children)[1] !== undefined;

/** An answer, with its feedback under it as a quote. */
export function readOption(notes: Notes, item: md.ListItem): Option {
  const { id, words, rest } = readItem(notes, item);
  const [quote, extra] = rest;
  const wrong = quote?.type === 'blockquote' ? extra : quote;
  if (wrong)
    notes.fail(wrong, 'Under an answer stands only its feedback.', 'Begin each line of the feedback with "> ".');
  const feedback = quote?.type === 'blockquote' ? readBlocks(notes, quote.children) : [];
  return notes.place({ id, text: readPhrasing(notes, words), ...(feedback.length && { feedback }) }, item);
}

/** A way to go on. */
export function readWay(notes: Notes, item: md.ListItem): Point & { go: string } {
  const { id, words, rest, attributes } = readItem(notes, item, ['go']);
  if (rest[0]) notes.fail(rest[0], 'A way to go on is one line.', 'Move the rest into the step it leads to.');
  const { go = '' } = attributes;
  if (!go) notes.fail(item, 'This does not say where it leads.', `Write it as "{#${id} go=id-of-a-step}".`);
  return notes.place({ id, text: readPhrasing(notes, words), go }, item);
}

/** Something to pick, to tick or to keep: one line. */
export function readPoint(notes: Notes, item: md.ListItem): Point {
  const { id, words, rest } = readItem(notes, item);
  if (rest[0])
    notes.fail(rest[0], 'Nothing can stand under this line.', 'Say it in the line itself, or above the block.');
  return notes.place({ id, text: readPhrasing(notes, words) }, item);
}

/** Somebody to go to. */
export function readPerson(notes: Notes, item: md.ListItem): Person {
  const { id, first, rest } = readItem(notes, item);
  return notes.place({ id, text: readBlocks(notes, first ? [first, ...rest] : rest) }, item);
}

/** The two ends of a scale from 0 to 10. Their words are read out with the numbers, so they have no markup. */
export function readEnd(notes: Notes, item: md.ListItem): { id: string; words: string } {
  const { id, words, rest } = readItem(notes, item);
  if (rest[0]) notes.fail(rest[0], 'Nothing can stand under this line.', 'Say it above the block.');
  return { id, words: plainWords(notes, item, words, 'What a number means is said in plain words.') };
}

/** Words without markup, on one line. */
export function plainWords(notes: Notes, node: md.Node, words: readonly md.PhrasingContent[], message: string): string {
  if (words.some(({ type }) => type !== 'text'))
    notes.fail(node, message, 'Take the signs out: no bold, links or ids inside.');
  return canonicalTitle(toString(words));
}
