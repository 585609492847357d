import { isMap, isNode, isPair, isScalar, isSeq, visit, type Document, type Node } from 'yaml';

// Comments in a translation. Those that kith writes begin with "#." and are written anew each time, as gettext does with
// what it takes out of a program; every other is a person's, and stays.

/** What makes a comment ours. */
export const ours = '.';

type Noted = { commentBefore?: string | null | undefined; comment?: string | null | undefined };

/** The lines of a comment that a person wrote. */
const own = (comment: string | null | undefined): string[] =>
  (comment ?? '').split('\n').filter((line) => /\S/.test(line) && !line.startsWith(ours));

/** Puts the comments of people in an earlier document where they belong in a new one; what belongs nowhere is at its end. */
export function keepNotes(before: Document, after: Document): void {
  const homeless: string[] = [];
  const add = (part: Noted, field: keyof Noted, lines: readonly string[]): void => {
    if (lines.length) part[field] = [...lines, ...(part[field] ? [part[field]] : [])].join('\n');
  };
  const move = (from: unknown, to: unknown): void => {
    if (!isNode(from)) return;
    if (!isNode(to)) {
      const name = nameOf(from);
      visit(from, (_, node) => void homeless.push(...notesOf(node).map((line) => (name ? ` ${name}:${line}` : line))));
      return;
    }
    // The comment above the first of a list is above the list, to YAML.
    const above = isSeq(from) && isSeq(to) ? (matching(from.items[0], to.items, 0) ?? to) : to;
    add(above, 'commentBefore', own(from.commentBefore));
    add(to, 'comment', own(from.comment));
    if (isMap(from))
      for (const pair of from.items) {
        const other = isMap(to) ? to.items.find(({ key }) => named(key) === named(pair.key)) : undefined;
        move(pair.key, other?.key);
        move(pair.value, other?.value);
      }
    if (isSeq(from))
      for (const [index, item] of from.items.entries())
        move(item, isSeq(to) ? matching(item, to.items, index) : undefined);
  };
  move(before.contents, after.contents);
  add(after, 'commentBefore', own(before.commentBefore));
  add(after, 'comment', [...own(before.comment), ...homeless]);
}

/** The item of a list that is the same as one of an earlier list: by its address or id, else by its place. */
function matching(item: unknown, items: readonly unknown[], index: number): Node | undefined {
  const name = nameOf(item);
  const found = name === undefined ? items[index] : items.find((other) => nameOf(other) === name);
  return isNode(found) ? found : undefined;
}

function nameOf(item: unknown): string | undefined {
  const name = isMap(item) ? (item.get('at') ?? item.get('id')) : undefined;
  return typeof name === 'string' ? name : undefined;
}

const named = (key: unknown): string => (isScalar(key) ? String(key.value) : '');

const notesOf = (node: unknown): string[] =>
  isNode(node) || isPair(node) ? [...own((node as Noted).commentBefore), ...own((node as Noted).comment)] : [];
