import type { Phrasing } from '@kith/model';
import type { Element, ElementContent } from 'hast';

/** What a table says, row by row. */
interface Rows {
  readonly caption?: readonly ElementContent[] | undefined;
  /** What stands in its only cell, where there is but one. */
  readonly only?: readonly ElementContent[] | undefined;
  /** Each row on one line: `Head: cell; Head: cell`. */
  readonly rows: readonly Phrasing[][];
}

const elements = (nodes: readonly ElementContent[]): Element[] => nodes.filter((node) => node.type === 'element');

/** Reads a table's cells with `read`, and puts the words of its head before each of them. */
export function rowsOf(table: Element, read: (cell: readonly ElementContent[]) => Phrasing[]): Rows {
  const parts = elements(table.children);
  const caption = parts.find(({ tagName }) => tagName === 'caption')?.children;
  const rows = parts
    .flatMap((part) => (/^(thead|tbody|tfoot)$/.test(part.tagName) ? elements(part.children) : [part]))
    .filter(({ tagName }) => tagName === 'tr')
    .map(({ children }) => elements(children).filter(({ tagName }) => tagName === 'td' || tagName === 'th'))
    .filter((cells) => cells.length);
  const [first = []] = rows;
  if (rows.length === 1 && first.length === 1) return { caption, only: first[0]!.children, rows: [] };

  const inHead = parts.some(({ tagName, children }) => tagName === 'thead' && elements(children).length);
  const hasHead = rows.length > 1 && first.length > 1 && (inHead || first.every(({ tagName }) => tagName === 'th'));
  const heads = hasHead ? first.map(({ children }) => read(children)) : [];
  return { caption, rows: rows.slice(hasHead ? 1 : 0).map((cells) => lineOfCells(cells, heads, read)) };
}

const text = (value: string): Phrasing => ({ type: 'text', value });

function lineOfCells(
  cells: readonly Element[],
  heads: readonly (readonly Phrasing[])[],
  read: (cell: readonly ElementContent[]) => Phrasing[],
): Phrasing[] {
  const line: Phrasing[] = [];
  for (const [index, { tagName, children }] of cells.entries()) {
    const words = read(children);
    if (!words.length) continue;
    const namesRow = tagName === 'th' && index === 0 && cells.length > 1;
    const head = namesRow ? [] : (heads[index] ?? []);
    if (line.length) line.push(text(endsWithColon(line) ? ' ' : '; '));
    if (head.length) line.push({ type: 'strong', children: head }, text(': '));
    line.push(...(namesRow ? [{ type: 'strong' as const, children: words }, text(':')] : words));
  }
  return line;
}

function endsWithColon(line: readonly Phrasing[]): boolean {
  const last = line.at(-1);
  return last?.type === 'text' && last.value.endsWith(':');
}
