import type { Block, ListItem, Phrasing } from '@kith/model';
import { tidy } from '../words.js';

// What an author writes into a cell: lines. An empty line ends a paragraph; lines that begin with "- " or "1. " are a
// list; "## " is a heading. All else is words, also what looks like a formula or like Markdown.

const words = (value: string): Phrasing[] => [{ type: 'text', value: tidy(value) }];

/** `116 123` and `https://…` by themselves can be followed. */
export function linked(value: string): Phrasing[] {
  const plain = value.trim();
  if (/^https:\/\/\S+$/.test(plain))
    return [{ type: 'link', url: plain, children: words(plain.replace(/^https:\/\//, '')) }];
  const digits = plain.replace(/[\s()-]/g, '');
  if (/^\+?\d{3,15}$/.test(digits)) return [{ type: 'link', url: `tel:${digits}`, children: words(plain) }];
  return words(value);
}

const bullet = /^\s*[-*•]\s+(?=\S)/;
const number = /^\s*\d{1,3}[.)]\s+(?=\S)/;
const hash = /^\s*#{2,3}\s+(?=\S)/;

type Line = { readonly kind: 'words' | 'bullet' | 'number' | 'heading'; readonly text: string };

const lineOf = (line: string): Line =>
  bullet.test(line)
    ? { kind: 'bullet', text: line.replace(bullet, '') }
    : number.test(line)
      ? { kind: 'number', text: line.replace(number, '') }
      : hash.test(line)
        ? { kind: 'heading', text: line.replace(hash, '') }
        : { kind: 'words', text: line };

/** The blocks of a cell. */
export function blocksOfCell(cell: string): Block[] {
  return cell
    .split(/\n[ \t]*\n/)
    .flatMap((part) =>
      runs(
        part
          .split('\n')
          .filter((line) => line.trim())
          .map(lineOf),
      ),
    )
    .map(([first, ...rest]) => {
      if (first.kind === 'heading') return { type: 'heading', depth: 2, children: words(first.text) };
      if (first.kind === 'words') return { type: 'paragraph', children: broken([first, ...rest]) };
      const children = [first, ...rest].map(({ text }): ListItem => ({
        type: 'listItem',
        children: [{ type: 'paragraph', children: words(text) }],
      }));
      return { type: 'list', ordered: first.kind === 'number', children };
    });
}

/** Lines of one kind that follow each other; each heading is one by itself. */
function runs(lines: readonly Line[]): [Line, ...Line[]][] {
  const found: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && last[0].kind === line.kind && line.kind !== 'heading') last.push(line);
    else found.push([line]);
  }
  return found;
}

/** A line ending inside a paragraph stays one. */
const broken = (lines: readonly Line[]): Phrasing[] =>
  lines.flatMap(({ text }, index) => [...(index ? [{ type: 'break' } as const] : []), ...words(text)]);
