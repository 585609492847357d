import { listOf, textOf } from '../json.js';
import type { Entry } from '../losses.js';
import { headingOf, type Group, type Question } from '../outline.js';
import type { SurveyQuestions } from './questions.js';
import type { Languages, SurveyElement } from './survey.js';

/** More questions than this are no walk through a module. */
const mostCells = 40;

const isRow = ({ type }: SurveyElement): boolean => type === 'row';
const isColumn = ({ type }: SurveyElement): boolean => type === 'column';

/** What unfolds below a row, and stands in none of its columns. */
export const detailsOf = ({ elements }: SurveyElement): readonly SurveyElement[] =>
  elements.filter((element) => !isRow(element) && !isColumn(element));

/** Whether it can be answered: with words, a number, or one of several answers. */
const isAnswerable = ({ type, fields }: SurveyElement): boolean =>
  /^(text|comment|boolean|rating|slider)$/.test(type) || listOf(fields['choices']).length > 1;

/** Whether a table is one that `tableParts` can ask. */
export function isAskable(element: SurveyElement): boolean {
  const [rows, columns] = [element.elements.filter(isRow), element.elements.filter(isColumn)];
  const asks = columns.map((column) => cellOf(column, element)).some(isAnswerable);
  return asks && columns.length * Math.max(rows.length, 1) <= mostCells;
}

/**
 * A table that asks several things of each of its rows, as a group for each row with a question for each column. One that
 * people add rows to is asked once.
 */
export function tableParts(
  table: SurveyElement,
  questions: SurveyQuestions,
  languages: Languages,
  entryFor: (element: SurveyElement) => Entry,
): (Group | Question)[] {
  const columns = table.elements
    .filter(isColumn)
    .map((column) => ({ cell: cellOf(column, table), entry: entryFor(column) }));
  const cells = (row = ''): Question[] =>
    columns.map(({ cell, entry }) => {
      const name = [table.name, row, cell.name].filter(Boolean).join('.');
      return { entry, make: () => questions.made({ ...cell, name }, entry) };
    });
  const rows = table.elements.filter(isRow);
  if (!rows.length) return cells();
  return rows.map((row) => ({
    entry: entryFor(row),
    words: headingOf(languages.words(row.fields['text']) || languages.words(row.fields['title']) || row.name),
    parts: cells(row.name),
  }));
}

/** A column as the question that it is, with the answers of the table where it has none of its own. */
function cellOf(column: SurveyElement, { fields }: SurveyElement): SurveyElement {
  const kinds = [column.fields['cellType'], fields['cellType']].map(textOf);
  const type = kinds.find((kind) => kind && kind !== 'default') ?? 'dropdown';
  const title = column.fields['title'] ?? column.name;
  return { ...column, type, fields: { choices: fields['choices'], ...column.fields, title } };
}
