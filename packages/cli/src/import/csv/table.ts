import { CsvError, parse, type Info } from 'csv-parse/sync';
import { ImportError } from '../error.js';
import { textOfFile } from './encoding.js';

/** The columns, in the order of the template. Only `title` or `text` is needed. */
const columns = ['step', 'kind', 'title', 'text', 'answers', 'next', 'alt'] as const;
export type Column = (typeof columns)[number];

/** A row of a spreadsheet, by the names of its columns. */
export interface Row {
  /** As spreadsheet programs count: the names of the columns are row 1. */
  readonly number: number;
  /** Trimmed; empty where there is nothing. */
  readonly cells: Readonly<Record<Column, string>>;
}

export interface Table {
  readonly rows: readonly Row[];
  /** Where a cell stands, as it is shown to people: `row 4, column B (kind)`. */
  readonly place: (row: Row, column: Column) => string;
  /** What was read otherwise than it stands there, or not at all. */
  readonly notes: readonly string[];
}

/** What spreadsheet programs put between cells; the first that names the columns is taken. */
const separators = [',', ';', '\t', '|'] as const;
/** In characters. A sheet that is longer is no module. */
const longestSheet = 8 * 2 ** 20;
const mostRows = 2_000;
const example = columns.join(',');

/** The letter over a column: `A`, `B`, … `AA`. */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** What others call these columns. `question` is a title that asks; several of `answers` may stand side by side. */
const known: readonly (readonly [called: RegExp, column: Column])[] = [
  [/^(question|heading|headline|header|topic|subject)$/, 'title'],
  [/^(answer|body|content|description|details|explanation|message)$/, 'text'],
  [/^(options?|choices?|answers?|responses?)( ?(\d+|[a-h]))?$/, 'answers'],
  [/^type$/, 'kind'],
  [/^(alt text|image alt|image description)$/, 'alt'],
];

const asName = (cell: string): string => cell.trim().toLowerCase();
const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);

/** The columns that the names in the first row are: by our names, or by others that say the same. */
function columnsOf(names: readonly string[]): (Column | undefined)[] {
  const own = names.map(asName).map((name) => (isColumn(name) ? name : undefined));
  const taken = new Set<Column | undefined>(own);
  const found = [...own];
  for (const [index, name] of names.map(asName).entries()) {
    const [, column] = (!own[index] && known.find(([called]) => called.test(name))) || [];
    if (!column || taken.has(column)) continue;
    found[index] = column;
    if (column !== 'answers') taken.add(column);
  }
  return found;
}

/** What the first row of a sheet says. */
interface Heading {
  readonly separator: string;
  readonly names: readonly string[];
  /** What each of them is; nothing for what is not known. */
  readonly columns: readonly (Column | undefined)[];
}

/** The separator of a sheet, and the names in its first row; nothing where these are not the columns of a module. */
export function headingOf(text: string): Heading | undefined {
  // Excel writes the separator into a line of its own if it is asked to: `sep=;`.
  const start = text.replace(/^sep=.\r?\n/i, '').slice(0, 4_000);
  for (const separator of separators) {
    const names = firstRow(start, separator);
    const found = columnsOf(names);
    const different = new Set(found.filter(Boolean));
    if (different.size > 1 && (different.has('text') || different.has('title')))
      return { separator, names, columns: found };
  }
  return undefined;
}

/** What people answered, as forms on the web export it: a row for each of them, and never a module. */
const isResponses = (text: string): boolean =>
  separators.some((separator) =>
    /^(timestamp|submission (date|id)|response id|start ?(date|time)|completion time)$/i.test(
      firstRow(text.slice(0, 4_000), separator)[0]?.trim() ?? '',
    ),
  );

function firstRow(text: string, separator: string): string[] {
  try {
    const [row = []] = parse(text, {
      delimiter: separator,
      bom: true,
      to: 1,
      relax_quotes: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
    });
    return row;
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

/**
 * Reads a sheet.
 *
 * @throws ImportError for what is no sheet, or is broken in a way that leaves no cell sure.
 */
export function readTable(bytes: Uint8Array, name: string): Table {
  const { text, encoding } = textOfFile(bytes);
  if (text.length > longestSheet)
    throw new ImportError(`${name} is too long to be a module.`, 'Make one sheet for each module.');
  const heading = headingOf(text);
  if (isResponses(text))
    throw new ImportError(
      `${name} holds what people answered, a row for each of them.`,
      'Bring over the questions of the form, and not the answers: what families wrote should be in no module. Write the questions into a sheet, a row for each.',
    );
  if (!heading)
    throw new ImportError(
      `Row 1 of ${name} does not name the columns.`,
      `Write their names into the first row: ${example}. Only "title" and "text" are needed.`,
    );
  const names = heading.names.map(asName);
  const twice = names.find((one, index) => isColumn(one) && names.indexOf(one) < index);
  if (twice)
    throw new ImportError(
      `Row 1, column ${letter(names.lastIndexOf(twice))} of ${name} names "${twice}" a second time.`,
      'Give one of the two another name, or put both into one.',
    );
  const read = recordsOf(text.replace(/^sep=.\r?\n/i, ''), heading.separator, name);
  const head = read.findIndex((record) => record.some((cell) => cell.trim()));
  const asks = heading.columns.some((column, index) => column === 'title' && names[index] === 'question');
  const rows = read.slice(head + 1).flatMap((record, index) => {
    const cellsOf = (column: Column): string =>
      record
        .filter((cell, place) => heading.columns[place] === column && cell.trim())
        .map((cell) => cell.replace(/\r\n?/g, '\n').trim())
        .join('\n');
    const cells = Object.fromEntries(columns.map((column) => [column, cellsOf(column)])) as Record<Column, string>;
    if (asks && !cells.kind) cells.kind = kindAsked(cells);
    return Object.values(cells).some(Boolean) ? [{ number: head + index + 2, cells }] : [];
  });
  const place = (row: Row, column: Column): string => placeOf(row, column, heading);
  return { rows, place, notes: [...notesOf(encoding, heading, read)] };
}

/** What a row is whose title is a question, where no column says it. */
function kindAsked({ title, text, answers }: Readonly<Record<Column, string>>): string {
  if (answers.includes('\n')) return 'question';
  return title && !text && !answers ? 'reflect' : '';
}

const placeOf = ({ number }: Row, column: Column, { columns: known }: Heading): string =>
  known.includes(column) ? `row ${number}, column ${letter(known.indexOf(column))} (${column})` : `row ${number}`;

function recordsOf(text: string, separator: string, name: string): string[][] {
  try {
    const records = parse(text, { delimiter: separator, bom: true, relax_column_count: true, to: mostRows + 2 });
    if (records.length > mostRows + 1)
      throw new ImportError(`${name} has more than ${mostRows} rows.`, 'Make one sheet for each module.');
    return records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { records = 0, column = 0 } = error as CsvError &
      Partial<Pick<Info, 'records'>> & { column?: number | string };
    const cell = typeof column === 'number' ? `, column ${letter(column)}` : '';
    throw new ImportError(
      `Row ${records + 1}${cell} of ${name} cannot be read: its quotation marks do not match.`,
      'A cell with a quotation mark in it is put into quotation marks, and each inside it is written twice: "He said ""no"".". Spreadsheet programs do so themselves: save it again as CSV from there.',
    );
  }
}

function* notesOf(
  encoding: string,
  { names, columns: found }: Heading,
  records: readonly string[][],
): Generator<string> {
  if (encoding === 'windows-1252')
    yield 'The sheet is not in UTF-8, and was read as Windows text. Look at accents and quotation marks, or save it as "CSV UTF-8".';
  for (const [index, column] of found.entries())
    if (column && column !== asName(names[index]!))
      yield `Column ${letter(index)} ("${names[index]}") was read as "${column}".`;
  for (const [index, one] of names.entries())
    if (!found[index] && records.slice(1).some((record) => record[index]?.trim()))
      yield `Column ${letter(index)}${one ? ` ("${one}")` : ''} is not known, and was left out. The columns are: ${columns.join(', ')}.`;
  for (const [index, record] of records.entries())
    if (record.slice(names.length).some((cell) => cell.trim()))
      yield `Row ${index + 1} has more cells than row 1 names. What stands from column ${letter(names.length)} on was left out.`;
}
