import type { Finding } from '../report.js';
import type { Item, Outcome } from './losses.js';

/** What became of a source. */
export interface ImportReport {
  /** The name of the file or folder that was brought over. */
  readonly source: string;
  readonly items: readonly Item[];
  /** What is to be said of the whole. */
  readonly notes: readonly string[];
  /** What `kith check` says of what was written. */
  readonly toDo: readonly Finding[];
  /** What was written, below the content folder. */
  readonly files: readonly string[];
}

/** How many items there are of each outcome. */
interface Counts extends Readonly<Record<Outcome, number>> {
  readonly items: number;
  /** Those that are in a step now, changed or not. */
  readonly arrived: number;
}

function countsOf({ items }: ImportReport): Counts {
  const of = (outcome: Outcome): number => items.filter((item) => item.outcome === outcome).length;
  const [imported, changed, lost] = [of('imported'), of('changed'), of('lost')];
  return { items: items.length, arrived: imported + changed, imported, changed, lost };
}

/** `32 items: 30 arrived as steps (4 of them changed), 2 lost.` */
export function summary(report: ImportReport): string {
  const { items, arrived, changed, lost } = countsOf(report);
  const counted = `${items} item${items === 1 ? '' : 's'}`;
  return `${counted}: ${arrived} arrived as steps${changed ? ` (${changed} of them changed)` : ''}, ${lost} lost.`;
}

/** The report for a program. */
export function asJson(report: ImportReport): string {
  const { source, items, notes, toDo, files } = report;
  return `${JSON.stringify({ source, counts: countsOf(report), items, notes, toDo, files }, null, 2)}\n`;
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Words of the source are words in the report too, whatever Markdown would make of them. */
const plain = (text: string): string => line(text).replace(/[\\`*_{}[\]<>#|]/g, '\\$&');

function section(title: string, intro: string, lines: readonly string[]): string[] {
  return lines.length ? [`## ${title}`, '', intro, '', ...lines, ''] : [];
}

const listed = ({ what, at, steps, notes }: Item): string[] => [
  `- **${plain(what)}** (${plain(at)})${steps.length ? `, now in ${steps.map((id) => `\`#${id}\``).join(', ')}` : ''}`,
  ...notes.map((note) => `  - ${plain(note)}`),
];

/** The report for the author who goes on from here. */
export function asMarkdown(report: ImportReport): string {
  const { source, items, notes, toDo, files } = report;
  const of = (outcome: Outcome): string[] => items.filter((item) => item.outcome === outcome).flatMap(listed);
  const findings = toDo.map(
    ({ file, line: number, severity, message, hint }) =>
      `- ${severity === 'error' ? '**Must**' : 'Should'}: ${plain(file)}, line ${number}. ${plain(message)} ${plain(hint)}`,
  );
  return [
    `# What became of ${plain(source)}`,
    '',
    summary(report),
    '',
    ...section(
      'The whole',
      'What is to be known of all of it.',
      notes.map((note) => `- ${plain(note)}`),
    ),
    ...section('Lost', 'These did not come along. Write anew what a family should not miss.', of('lost')),
    ...section('Changed', 'These came along, and are not quite what they were.', of('changed')),
    ...section(
      'What is left for you to do',
      'This is what `kith check` says. Nothing is built before each **Must** is done.',
      findings,
    ),
    ...section('As it was', 'These came along whole.', of('imported')),
    ...section(
      'Files',
      'Written into the content folder.',
      files.map((file) => `- ${plain(file)}`),
    ),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}
