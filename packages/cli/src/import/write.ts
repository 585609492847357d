import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { check } from '../check.js';
import type { Finding } from '../report.js';
import { writeScale } from '../scale-document.js';
import { writeModule } from '../write-module.js';
import { ImportError } from './error.js';
import type { Imported } from './importer.js';
import { asJson, asMarkdown, type ImportReport } from './report.js';

export interface WriteOptions {
  /** The content folder. */
  readonly out: string;
  /** Whether files of the same names are written over. */
  readonly force?: boolean | undefined;
  readonly today: Date;
}

/** What was written, and what is still to be done about it. */
export interface Written {
  /** Paths of all files, below the content folder. */
  readonly files: readonly string[];
  readonly report: ImportReport;
}

/**
 * Writes modules, their media, scales and the report into a content folder, reads each module back, and puts what
 * `kith check` says of it into the report.
 *
 * @throws ImportError where there is nothing to write, or a file would be written over.
 */
export async function writeImported(
  imported: Imported,
  source: string,
  { out, force = false, today }: WriteOptions,
): Promise<Written> {
  const { drafts, scales, items, notes = [] } = imported;
  const documents = new Map<string, string | Uint8Array>();
  for (const { module, files } of drafts) {
    documents.set(`modules/${module.id}.md`, writeModule(module));
    for (const [path, bytes] of files) documents.set(`modules/${path}`, bytes);
  }
  for (const scale of scales) documents.set(`scales/${scale.id}.yaml`, writeScale(scale));
  const name = drafts[0]?.module.id ?? scales[0]?.id;
  if (name === undefined)
    throw new ImportError(
      `Nothing in ${source} could be brought over.`,
      items.length
        ? `It holds ${items
            .map(({ what }) => what)
            .slice(0, 5)
            .join(', ')}: none of that is known here.`
        : 'It holds no content that is known here.',
    );
  const reports = [`${name}.import.md`, `${name}.import.json`];
  if (!force) await tellTaken([...documents.keys(), ...reports], out);

  for (const [path, content] of documents) await write(join(out, path), content);
  const paths = [...documents.keys()].filter((path) => /^(modules|scales)\/[^/]+$/.test(path));
  const toDo = paths.length
    ? (
        await check(
          paths.map((path) => join(out, path)),
          { today },
        )
      ).findings
    : [];
  const report: ImportReport = { source, items, notes, toDo: fromHere(toDo, out), files: [...documents.keys()] };
  await write(join(out, reports[0]!), asMarkdown(report));
  await write(join(out, reports[1]!), asJson(report));
  return { files: [...documents.keys(), ...reports], report };
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

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** With the paths of files as the report names them. */
const fromHere = (findings: readonly Finding[], out: string): Finding[] => {
  const prefix = join(out, '/');
  return findings.map((finding) => ({
    ...finding,
    file: finding.file.startsWith(prefix) ? finding.file.slice(prefix.length) : finding.file,
  }));
};
