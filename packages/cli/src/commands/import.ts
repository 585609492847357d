import { join } from 'node:path';
import { command, say, UsageError } from '../command.js';
import { kinds, type Kind } from '../import/importer.js';
import { asJson, summary, type ImportReport } from '../import/report.js';
import { readSource } from '../import/run.js';
import { writeImported, type Written } from '../import/write.js';
import { visible } from '../visible.js';

const formats = ['text', 'json'] as const;

export const importCommand = command({
  name: 'import',
  summary: 'bring over what you have: H5P, Adapt, FHIR, SurveyJS, tables',
  usage: ['import <file or folder>'],
  options: {
    out: {
      type: 'string',
      default: '.',
      value: '<folder>',
      help: 'the content folder that it is written into (this one)',
    },
    from: { type: 'string', value: `<${kinds.join('|')}>`, help: 'what it is, where that does not show' },
    lang: {
      type: 'string',
      value: '<language>',
      help: 'its language, such as en-GB, where it does not say or is wrong',
    },
    force: { type: 'boolean', help: 'write over files of the same names' },
    format: { type: 'string', default: 'text', value: '<text|json>', help: 'how the report is printed (text)' },
  },
  notes: `Words, pictures and recordings come along; nothing that runs does. A report beside what is written tells what
became of each part, what was lost, and what is left for you to do. No file is written over without --force.
`,
  async run({ out, from, lang, force, format }, paths) {
    const [path, ...more] = paths;
    if (path === undefined || more.length)
      throw new UsageError('Name one file or folder: npx kith import course.h5p --out content');
    if (from !== undefined && !isKind(from))
      throw new UsageError(`There is no kind "${from}". There are: ${kinds.join(', ')}.`);
    if (!(formats as readonly string[]).includes(format))
      throw new UsageError(`There is no format "${format}". There are: ${formats.join(', ')}.`);
    if (lang !== undefined && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang))
      throw new UsageError(`"${lang}" is no language. Write it like en-GB, cy or ur.`);
    const today = new Date();
    const source = await readSource(path, { from, lang, today });
    const written = await writeImported(source, source.name, { out, force, today });
    say(format === 'json' ? asJson(written.report) : visible(asText(written, out)));
    return written.files.length ? 0 : 1;
  },
});

const isKind = (text: string): text is Kind => (kinds as readonly string[]).includes(text);

/** What is told on the terminal: in short, with each loss. All else is in the report. */
function asText({ report, reports, files }: Written, out: string): string {
  const lost = report.items.filter(({ outcome }) => outcome === 'lost');
  const told = lost.map(({ what, at, notes }) => `  ${what} (${at})\n    → ${shortened(notes.join(' '))}`);
  return [
    ...(told.length ? ['Lost:', ...told, ''] : []),
    ...report.notes,
    `${report.source}: ${summary(report)}`,
    ...left(report, out),
    `${written(files)} The report is ${join(out, reports[0])}.`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const shortened = (words: string): string => (words.length > 300 ? `${words.slice(0, 300)}…` : words);

function written(files: readonly string[]): string {
  if (!files.length) return 'Nothing could be brought over.';
  const documents = files.filter((file) => !file.startsWith('modules/media/'));
  const media = files.length - documents.length;
  return `Written: ${documents.join(', ')}${media ? `, and ${media} file${media === 1 ? '' : 's'} of media` : ''}.`;
}

/** How much `kith check` says of what was written. */
function left({ toDo }: ImportReport, out: string): string[] {
  if (!toDo.length) return [];
  const errors = toDo.filter(({ severity }) => severity === 'error').length;
  const first = errors ? `, ${errors === toDo.length ? 'all' : errors} of them before it can be built` : '';
  return [
    `Left for you to do: ${toDo.length} thing${toDo.length === 1 ? '' : 's'}${first}. See them with: npx kith check ${out}`,
  ];
}
