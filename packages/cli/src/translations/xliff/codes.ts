import type { Block, BodyBlock, Phrasing } from '@kith/model';
import { canonicalBody } from '../../canonical.js';
import type { Words } from '../strings.js';

// How a text becomes a row of parts: the sentences that are translated, and between them the signs that say what each is.
// A text of one paragraph is one part, with no signs.

/** What encloses other blocks. */
export type Container = 'ul' | 'ol' | 'li' | 'quote';
export const containers: readonly Container[] = ['ul', 'ol', 'li', 'quote'];
/** What a line of words is, unless it is the only one. */
export type Leaf = 'p' | 'h2' | 'h3';
export const leaves: readonly Leaf[] = ['p', 'h2', 'h3'];

export type Sign =
  | { readonly type: 'open' | 'close'; readonly name: Container }
  | { readonly type: 'leaf'; readonly name: Leaf }
  | { readonly type: 'media'; readonly id: string };
export type TextPart = Sign | { readonly type: 'words'; readonly words: readonly Phrasing[] };

const around = (name: Container, inside: readonly TextPart[]): TextPart[] => [
  { type: 'open', name },
  ...inside,
  { type: 'close', name },
];

function partsOf(block: BodyBlock): TextPart[] {
  switch (block.type) {
    case 'media': {
      const words: Phrasing[] = block.words ? [{ type: 'text', value: block.words }] : [];
      return [{ type: 'media', id: block.media }, ...(words.length ? [{ type: 'words' as const, words }] : [])];
    }
    case 'list':
      return around(
        block.ordered ? 'ol' : 'ul',
        block.children.flatMap(({ children }) => around('li', children.flatMap(partsOf))),
      );
    case 'blockquote':
      return around('quote', block.children.flatMap(partsOf));
    default: {
      const name = block.type === 'paragraph' ? 'p' : block.depth === 2 ? 'h2' : 'h3';
      return [
        { type: 'leaf', name },
        { type: 'words', words: block.children },
      ];
    }
  }
}

/** A text as the row of its parts. `joined` makes the text of them again. */
export function split(words: Words): TextPart[] {
  const [only, second] = words;
  return only?.type === 'paragraph' && !second ? [{ type: 'words', words: only.children }] : words.flatMap(partsOf);
}

/** What is wrong with a row of parts. */
export class PartError extends Error {}

interface Frame {
  readonly name: Container | undefined;
  readonly blocks: BodyBlock[];
}

/**
 * The text that is made of a row of parts. Words with nothing before them are a paragraph.
 *
 * @throws PartError where what is opened is not closed.
 */
export function joined(parts: readonly TextPart[]): Words {
  const frames: Frame[] = [{ name: undefined, blocks: [] }];
  /** What the next words are. */
  let leaf: Sign | undefined;
  const put = (block: BodyBlock): unknown => frames.at(-1)!.blocks.push(block);
  const endMedium = (): void => {
    if (leaf?.type === 'media') put({ type: 'media', media: leaf.id });
    leaf = undefined;
  };
  for (const part of parts) {
    if (part.type === 'words') {
      put(leafBlock(leaf, part.words));
      leaf = undefined;
      continue;
    }
    endMedium();
    if (part.type === 'open') frames.push({ name: part.name, blocks: [] });
    else if (part.type === 'close') {
      const { name, blocks } = frames.pop()!;
      if (name !== part.name) throw new PartError(`"${part.name}" ends where it did not begin`);
      put(container(name, blocks));
    } else leaf = part;
  }
  endMedium();
  if (frames.length > 1) throw new PartError(`"${frames.at(-1)!.name}" does not end`);
  return canonicalBody(frames[0]!.blocks);
}

const plain = (words: readonly Phrasing[]): string =>
  words
    .map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? ' ' : plain(node.children)))
    .join('');

function leafBlock(leaf: Sign | undefined, words: readonly Phrasing[]): BodyBlock {
  if (leaf?.type === 'media') return { type: 'media', media: leaf.id, words: plain(words) };
  if (leaf?.type !== 'leaf' || leaf.name === 'p') return { type: 'paragraph', children: words };
  return { type: 'heading', depth: leaf.name === 'h2' ? 2 : 3, children: words };
}

/** A list holds its items as lists of their own, until it is closed. */
function container(name: Container, blocks: readonly BodyBlock[]): BodyBlock {
  if (blocks.some(({ type }) => type === 'media')) throw new PartError('a picture stands inside something');
  const own = blocks as readonly Block[];
  if (name === 'quote') return { type: 'blockquote', children: own };
  if (name === 'li') return { type: 'list', ordered: false, children: [{ type: 'listItem', children: own }] };
  return {
    type: 'list',
    ordered: name === 'ol',
    children: own.map((item) => {
      if (item.type !== 'list' || item.children.length !== 1)
        throw new PartError('a list holds something else than items');
      return item.children[0]!;
    }),
  };
}

/** The signs of a row of parts, without its words: two texts are built alike where these are the same. */
export const frameOf = (parts: readonly TextPart[]): string =>
  JSON.stringify(parts.map((part) => (part.type === 'words' ? 'words' : part)));
