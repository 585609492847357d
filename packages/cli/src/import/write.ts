import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { check } from '../check.js';
import type { Finding } from '../report.js';
import { writeScale } from '../scale-document.js';
import { writeModule } from '../write-module.js';
import { ImportError } from './error.js';
import type { Imported } from './importer.js';
import { asJson, asMarkdown, type ImportReport } from './report.js';
import { slug } from './words.js';

export interface WriteOptions {
  /** The content folder. */
  readonly out: string;
  /** Whether files of the same names are written over. */
  readonly force?: boolean | undefined;
  readonly today: Date;
}

/** What was written, and what is still to be done about it. */
export interface Written {
  /** Paths below the content folder, of the modules, scales and media; none where nothing could be brought over. */
  readonly files: readonly string[];
  /** Where the report is: for people, and for programs. */
  readonly reports: readonly [markdown: string, json: string];
  readonly report: ImportReport;
}

/**
 * Writes modules, their media, scales and the report into a content folder, reads them back, and puts what `kith check`
 * says of them into the report. The report is written also where there is nothing else to write: it has the words of
 * what was lost. `source` is the name of what was brought over.
 *
 * @throws ImportError where a file would be written over.
 */
export async function writeImported(
  imported: Imported,
  source: string,
  { out, force = false, today }: WriteOptions,
): Promise<Written> {
  const { drafts, scales, items, notes = [] } = imported;
  const documents = new Map<string, string | Uint8Array>();
  const add = (path: string, content: string | Uint8Array): void => {
    if (documents.has(path))
      throw new ImportError(
        `Two parts of ${source} would be written to ${path}.`,
        'Bring one of the two over at a time.',
      );
    documents.set(path, content);
  };
  for (const { module, files } of drafts) {
    add(`modules/${module.id}.md`, writeModule(module));
    for (const [path, bytes] of files) add(`modules/${path}`, bytes);
  }
  for (const scale of scales) add(`scales/${scale.id}.yaml`, writeScale(scale));

  const files = [...documents.keys()];
  const name = drafts[0]?.module.id ?? scales[0]?.id ?? (slug(source.replace(/\.[^.]*$/, '')) || 'source');
  const reports = [`${name}.import.md`, `${name}.import.json`] as const;
  if (!force) await tellTaken([...files, ...reports], out);
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), content, { flag: force ? 'w' : 'wx' });
  };

  for (const [path, content] of documents) await write(path, content);
  const toDo = await problemsOf(files, out, today);
  const report: ImportReport = { source, items, notes, toDo, files };
  await write(reports[0], asMarkdown(report));
  await write(reports[1], asJson(report));
  return { files, reports, report };
}

/** What `kith check` says of the documents among these files, which it names as the report does. */
async function problemsOf(files: readonly string[], out: string, today: Date): Promise<Finding[]> {
  const documents = files.filter((path) => /^(modules|scales)\/[^/]+$/.test(path)).map((path) => join(out, path));
  if (!documents.length) return [];
  const { findings } = await check(documents, { today });
  return findings.map((finding) => ({ ...finding, file: relative(out, finding.file).replaceAll(sep, '/') }));
}

async function tellTaken(paths: readonly string[], out: string): Promise<void> {
  const taken: string[] = [];
  for (const path of paths)
    if (
      await stat(join(out, path)).then(
        () => true,
        () => false,
      )
    )
      taken.push(join(out, path));
  if (taken.length)
    throw new ImportError(
      `${taken.length === 1 ? 'There is a file of that name already' : 'There are files of those names already'}: ${taken.slice(0, 3).join(', ')}${taken.length > 3 ? ', …' : ''}.`,
      'Write into another folder with --out, or write over them with --force.',
    );
}
