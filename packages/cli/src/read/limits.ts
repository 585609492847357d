import type { Place } from '../report.js';

// What the Markdown parser is never given: texts that keep it busy for minutes. Some of what it does grows with the square
// of the signs in a paragraph, and with how deep parts stand in each other. Nothing that a person writes comes near.

export interface Limits {
  /** Characters of a whole file, and its lines. */
  readonly file: number;
  readonly lines: number;
  /** Lines of a paragraph. */
  readonly paragraphLines: number;
  /** Signs such as `*`, `_`, `[` and `<` in a paragraph: those that stand together count as one. */
  readonly signs: number;
  /** The squares of those, of all paragraphs of a file together: what the parser does grows with them. */
  readonly work: number;
  /** Parts inside each other: lists, quotations, `:::` blocks. */
  readonly depth: number;
}

export const limits: Limits = {
  file: 2 ** 22,
  lines: 20_000,
  paragraphLines: 1000,
  signs: 1000,
  work: 20_000_000,
  depth: 40,
};

/** Markdown that is not to be parsed. `message` says what is wrong with it. */
export class TooMuch extends Error {
  readonly place: Place;
  readonly hint: string;

  constructor(line: number, message: string, hint: string) {
    super(message);
    this.place = { line, column: 1 };
    this.hint = hint;
  }
}

/** A sign and a backslash before it are two characters of plain words. */
const marks = /\\.|\*+|_+|`+|[[\]<&!]|\{#/g;
/** Spaces, and what begins lists and quotations, at the start of a line. */
const start = /^(?:[ \t]|>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/;
/** A paragraph goes on over lines that are not blank, unless a list or a heading begins: also over a ">" alone, at times. */
const begins = /^ {0,3}(?:[-+*][ \t]+\S|#{1,6}(?:[ \t]|$))/;
const blank = /^[ \t]*$/;

/**
 * Looks once at each character of a Markdown text.
 *
 * @throws TooMuch where the parser would be kept busy.
 */
export function withinLimits(text: string, most: Limits = limits): void {
  if (text.length > most.file)
    throw new TooMuch(
      1,
      `This file has more than ${shown(most.file)} characters.`,
      'Divide it into several modules: nobody reads so much at once.',
    );
  const all = text.split(/\r\n?|\n/);
  if (all.length > most.lines)
    throw new TooMuch(1, `This file has more than ${shown(most.lines)} lines.`, 'Divide it into several modules.');
  const paragraph = { lines: 0, signs: 0, from: 1 };
  const first = frontMatter(all);
  let open = 0;
  let work = 0;
  for (const [index, line] of all.entries()) {
    if (index < first) continue;
    const [before = ''] = start.exec(line) ?? [];
    open = blocks(line.slice(before.length), open);
    const depth = open + levels(before);
    if (depth > most.depth)
      throw new TooMuch(
        index + 1,
        `More than ${most.depth} parts stand inside each other here.`,
        'Look for a long row of ">" or "-", for spaces at the start of the line, or for a ":::" that nothing ends. A few levels are enough.',
      );
    const isBlank = blank.test(line);
    if (isBlank || begins.test(line)) {
      work += paragraph.signs ** 2;
      Object.assign(paragraph, { lines: 0, signs: 0, from: index + (isBlank ? 2 : 1) });
    }
    paragraph.lines++;
    for (const [sign] of line.matchAll(marks)) if (!sign.startsWith('\\')) paragraph.signs++;
    const what = tooLong(paragraph, most);
    if (what)
      throw new TooMuch(
        paragraph.from,
        `This paragraph has more than ${what}.`,
        'Put an empty line where a new thought begins, and take out signs that mean nothing.',
      );
    if (work + paragraph.signs ** 2 > most.work)
      throw new TooMuch(
        index + 1,
        'Up to here this file has more signs such as "*", "_", "[" or "<" than any text needs.',
        'Take out signs that mean nothing, or divide the file into several modules.',
      );
  }
}

interface Paragraph {
  readonly lines: number;
  readonly signs: number;
}

function tooLong({ lines, signs }: Paragraph, most: Limits): string | undefined {
  if (signs > most.signs) return `${shown(most.signs)} signs such as "*", "_", "[" or "<"`;
  return lines > most.paragraphLines ? `${shown(most.paragraphLines)} lines` : undefined;
}

/** The number of lines that the front matter takes: they are YAML, and no Markdown. */
function frontMatter(all: readonly string[]): number {
  if (all[0]?.trimEnd() !== '---') return 0;
  const end = all.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return end + 1;
}

/** How many `:::` blocks are open after a line: a name begins one, and none ends the last. */
function blocks(line: string, open: number): number {
  const [, name] = /^:{3,}[ \t]*(.?)/.exec(line) ?? [];
  if (name === undefined) return open;
  return name ? open + 1 : Math.max(0, open - 1);
}

/** How deep a line may stand in lists and quotations, at most: a level takes a sign, or two spaces. */
function levels(before: string): number {
  const signs = before.replace(/[ \t\d]/g, '').length;
  const spaces = before.replaceAll('\t', '    ').replace(/[^ ]/g, '').length;
  return signs + Math.floor(spaces / 2);
}

const shown = (count: number): string => count.toLocaleString('en-GB');
