import { posix } from 'node:path';
import { Draft, langOf } from '../draft.js';
import { ImportError } from '../error.js';
import type { Files } from '../files.js';
import type { Drafted, Importer } from '../importer.js';
import { Losses, type Entry } from '../losses.js';
import { slug, titleOf } from '../words.js';
import { textOfFile } from './encoding.js';
import { kindOf, rowKinds, stepOfRow, type RowKind } from './steps.js';
import { headingOf, readTable, type Column, type Row, type Table } from './table.js';

/*
 * A spreadsheet, saved as CSV: a row for each step, for authors who would rather write so. fixtures/import/csv/template.csv
 * is one to begin with. Row 1 names the columns, in any order:
 *
 *   step     a name for the step, to lead to: `sleep`. May be empty.
 *   kind     content (or empty), question (one answer), question-many, choice, reflect, rate, goal, ifthen, practice,
 *            signpost, plan or end. A row of the kind `module` gives the title of the module, and its summary as text.
 *   title    what stands over the step.
 *   text     its words: an empty line between paragraphs, "- " before the items of a list, "## " before a heading. The name
 *            of a picture or recording beside the sheet, in a paragraph of its own, shows it there.
 *   answers  one a line. Of a question: `label | feedback`. Of a choice: `label | step`. Of rate: what 0 means, then what 10
 *            means. Of ifthen: `when this happens | I will do that`. Of signpost: `name | phone number or web address`.
 *   next     the step to go on to, where that is not the next row.
 *   alt      what the picture shows.
 *
 * Other names are known too, and told: a sheet with "question" and several columns of answers is one of questions.
 * Commas, semicolons, tabs or | may stand between cells. What begins like a formula is text, here and in what is made of it.
 */

const sheets = (files: Files): readonly string[] =>
  files.list().filter((path) => /\.(csv|tsv|txt)$/i.test(path) || files.list().length === 1);

export const csv: Importer = {
  kind: 'csv',

  async knows(files) {
    for (const path of sheets(files)) if (await isSheet(files, path)) return true;
    return false;
  },

  async read(files, { lang, today }) {
    const losses = new Losses();
    const drafts: Drafted[] = [];
    const paths = sheets(files);
    for (const path of paths)
      if (paths.length === 1 || (await isSheet(files, path)))
        drafts.push(
          await draftOf(path, (await files.bytes(path))!, { files, losses, today, lang: langOf(lang) ?? 'en-GB' }),
        );
    if (!drafts.length)
      throw new ImportError(
        `${files.name} holds no sheet of a module.`,
        'Name a CSV file whose first row names its columns: step,kind,title,text,answers,next,alt.',
      );
    return { drafts, scales: [], items: losses.items, notes: losses.notes };
  },
};

/** Never throws: it is asked of every kind of file. */
async function isSheet(files: Files, path: string): Promise<boolean> {
  const bytes = await files.bytes(path);
  if (!bytes) return false;
  const start = bytes.subarray(0, 16_384);
  const isUtf16 = /^(255 254|254 255)$/.test(start.subarray(0, 2).join(' '));
  if (!isUtf16 && start.includes(0)) return false;
  return headingOf(textOfFile(start).text) !== undefined;
}

interface Around {
  readonly files: Files;
  readonly losses: Losses;
  readonly today: Date;
  readonly lang: string;
}

/** A row, with the id of the step that it becomes. */
interface Planned {
  readonly row: Row;
  readonly kind: RowKind;
  readonly id: string;
  readonly entry: Entry;
}

async function draftOf(file: string, bytes: Uint8Array, { files, losses, today, lang }: Around): Promise<Drafted> {
  const table = readTable(bytes, file);
  for (const note of table.notes) losses.note(file, note);
  const about = table.rows.find(isAbout);
  const rows = table.rows.filter((row) => !isAbout(row) || row !== about);
  if (!rows.length)
    throw new ImportError(`${file} has no rows below the names of its columns.`, 'Write a row for each step.');
  const name = file
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/, '');
  const draft = new Draft({
    title: about?.cells.title || titleOf(name.replace(/[-_]+/g, ' ')),
    id: slug(name),
    summary: about?.cells.text,
    lang,
    today,
    files,
    losses,
    root: posix.dirname(file),
  });
  const planned = plan(rows, draft, { file, table, losses });
  await addSteps(planned, draft, table);
  return draft.finish();
}

const isAbout = ({ cells }: Row): boolean => cells.kind.toLowerCase() === 'module';

/** Gives every row its id first, as others may lead to it. */
function plan(
  rows: readonly Row[],
  draft: Draft,
  { file, table, losses }: { readonly file: string; readonly table: Table; readonly losses: Losses },
): Planned[] {
  return rows.map((row) => {
    const { step, title, text, kind: cell } = row.cells;
    const known = kindOf(cell);
    const entry = losses.entry(
      `${known ?? 'Row'}: ${titleOf(title, text, step, 'without words')}`,
      `${file}: row ${row.number}`,
    );
    const at = (column: Column): string => sentence(table.place(row, column));
    if (!known)
      entry.note(
        `${at('kind')}: there is no kind "${cell.slice(0, 60)}", so it shows its text. There are: ${rowKinds.join(', ')}.`,
      );
    const id = draft.reserve(step || titleOf(title, text));
    if (step && id !== step) {
      const twice = rows.some(
        (other) => other !== row && other.number < row.number && slug(other.cells.step) === slug(step),
      );
      entry.note(
        twice
          ? `${at('step')}: "${step.slice(0, 60)}" is the name of an earlier row too. This one is called "${id}" now.`
          : `${at('step')}: the name "${step.slice(0, 60)}" became "${id}". A name has small letters without accents, digits and hyphens.`,
      );
    }
    return { row, kind: known ?? 'content', id, entry };
  });
}

async function addSteps(planned: readonly Planned[], draft: Draft, table: Table): Promise<void> {
  const byName = new Map<string, string>();
  for (const { row, id } of planned)
    for (const name of [row.cells.step, row.cells.step && slug(row.cells.step), id])
      if (name && !byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), id);
  const target = (name: string): string | undefined => byName.get(name.trim().toLowerCase());
  const ownPlan = planned.some(({ kind }) => kind === 'plan') ? undefined : draft.reservePlan();
  for (const [index, { row, kind, id, entry }] of planned.entries()) {
    // The plan comes before the end, where the sheet has none.
    const isEnd = kind === 'end' && !planned.slice(index + 1).length;
    if (isEnd && ownPlan) draft.plan(ownPlan);
    const place = (column: Column): string => sentence(table.place(row, column));
    const following = planned[index + 1]?.id ?? ownPlan ?? planned[0]!.id;
    const { kind: made, fields } = await stepOfRow(row, kind, { draft, entry, place, target, following });
    const { next } = row.cells;
    const go = next ? target(next) : undefined;
    if (next && !go)
      entry.note(`${place('next')}: there is no step "${next.slice(0, 60)}", so the next row comes after it.`);
    entry.step(draft.step(made, row.cells.title, { ...fields, ...(go && { next: go }) }, id));
  }
  if (ownPlan && !draft.steps.some(({ id }) => id === ownPlan)) draft.plan(ownPlan);
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
