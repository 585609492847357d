import { plainText, type Block, type Link, type Phrasing } from '@kith/model';
import type { Element, ElementContent, RootContent } from 'hast';
import { canonicalPhrasing } from '../canonical.js';
import { tidy } from './words.js';

export type Node = RootContent | ElementContent;

/** What words can be: `url` is one that may be followed. */
export type Mark = { readonly type: 'strong' | 'emphasis' } | { readonly type: 'link'; readonly url: string };
/** Words with what marks them. */
export interface Piece {
  /** A hard break where there is none. */
  readonly text?: string;
  readonly marks: readonly Mark[];
}

/** How many signs a paragraph is written with at most: a parser is busy with the square of them, and people need few. */
const mostSigns = 400;
const sign = /[*_`[\]<&!]|\{#/g;
const signsIn = (text: string): number => text.match(sign)?.length ?? 0;

/** What the marks of a piece are written with: `**` twice, or the brackets of a link and the signs in its address. */
const weightOf = ({ text, marks }: Piece): number =>
  1 + signsIn(text ?? '') + marks.reduce((sum, mark) => sum + 4 + (mark.type === 'link' ? signsIn(mark.url) : 0), 0);

/** The words of a piece in parts that are light enough, each but the last up to a sign. */
function* partsOf(piece: Piece): Generator<Piece> {
  const { text, marks } = piece;
  if (text === undefined || signsIn(text) < mostSigns / 2) {
    yield piece;
    return;
  }
  let from = 0;
  let count = 0;
  for (const { index } of text.matchAll(sign)) {
    if (++count % (mostSigns / 2)) continue;
    yield { text: text.slice(from, index), marks };
    from = index;
  }
  yield { text: text.slice(from), marks };
}

/** The pieces of one paragraph as those of several, where it is written with more signs than anybody needs. */
export function divided(pieces: readonly Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  let weight = 0;
  for (const piece of pieces.flatMap((one) => [...partsOf(one)])) {
    weight += weightOf(piece);
    if (weight > mostSigns) {
      paragraphs.push([]);
      weight = weightOf(piece);
    }
    paragraphs.at(-1)!.push(piece);
  }
  return paragraphs;
}

const signsOf = (nodes: readonly Phrasing[]): number =>
  nodes.reduce((sum, node) => {
    const written = node.type === 'text' ? node.value : node.type === 'link' ? node.url : '';
    return sum + 4 + signsIn(written) + ('children' in node ? signsOf(node.children) : 0);
  }, 0);

const linksIn = (nodes: readonly Phrasing[]): string[] =>
  nodes.flatMap((node) => (node.type === 'link' ? node.url : 'children' in node ? linksIn(node.children) : []));

/** A line cannot be divided: with more marks than anybody needs it keeps its words alone, and that is told. */
export function light(line: Phrasing[], note: (words: string) => void): Phrasing[] {
  if (signsOf(line) <= 2 * mostSigns) return line;
  const links = [...new Set(linksIn(line))];
  note(
    `A line with hundreds of marked words kept its words and lost its marks${links.length ? `, and the links to ${links.map((url) => JSON.stringify(url)).join(', ')}` : ''}. Read it through.`,
  );
  return [{ type: 'text', value: plainText(line) }];
}

/** Pieces with what marks them, as a tree: what one mark runs over stays in one part. */
export function nested(pieces: readonly Piece[], depth: number): Phrasing[] {
  const made: Phrasing[] = [];
  for (let at = 0; at < pieces.length;) {
    const { text, marks } = pieces[at]!;
    const mark = marks[depth];
    if (!mark) {
      made.push(text === undefined ? { type: 'break' } : { type: 'text', value: text });
      at++;
      continue;
    }
    let end = at;
    while (pieces[end]?.marks[depth] === mark) end++;
    const children = nested(pieces.slice(at, end), depth + 1);
    if (mark.type !== 'link') made.push({ type: mark.type, children });
    else if (/\S/.test(plainText(children))) made.push({ ...mark, children } satisfies Link);
    at = end;
  }
  return made;
}

/** The words of blocks on one line. What they lose for that is told. */
export const lineOf = (words: readonly Block[], note: (words: string) => void): Phrasing[] =>
  canonicalPhrasing(light(joined(words), note), undefined, true);

function joined(words: readonly Block[]): Phrasing[] {
  const lines = words.flatMap((block): Phrasing[][] =>
    block.type === 'paragraph' || block.type === 'heading'
      ? [[...block.children]]
      : block.type === 'list'
        ? block.children.map((item) => joined(item.children))
        : [joined(block.children)],
  );
  const between: Phrasing = { type: 'text', value: words.some(({ type }) => type === 'list') ? '; ' : ' ' };
  return lines.flatMap((line, index) => (index ? [between, ...line] : line));
}

/** All words of these nodes, as a browser that knows no styles would run them together. */
export const wordsIn = (nodes: readonly Node[]): string => tidy(nodes.map(rawWords).join('')).trim();

const rawWords = (node: Node): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? wordsOfElement(node) : '';

/** Elements that stand in a line of text, and part no words. */
const inLine =
  /^(a|abbr|b|bdi|bdo|big|cite|code|dfn|em|font|i|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var)$/;

function wordsOfElement({ tagName, children }: Element): string {
  if (/^(script|style|template|head)$/.test(tagName)) return '';
  const apart = tagName === 'br' || !inLine.test(tagName);
  const words = children.map(rawWords).join('');
  return apart ? ` ${words} ` : words;
}
