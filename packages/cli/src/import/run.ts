import { csv } from './csv/importer.js';
import { ImportError } from './error.js';
import type { Files } from './files.js';
import { importers } from './importers.js';
import type { Imported, Importer, ImportOptions, Kind } from './importer.js';
import { openFiles } from './open.js';

/** What is said of each kind to somebody who has to choose. */
const named: Readonly<Record<Kind, string>> = {
  h5p: 'an H5P package (.h5p, or its folder)',
  adapt: 'the folder of an Adapt course',
  fhir: 'a FHIR Questionnaire (.json)',
  surveyjs: 'a SurveyJS form (.json)',
  csv: 'a table (.csv)',
};

export interface ReadOptions extends ImportOptions {
  /** What it is, where it does not show. */
  readonly from?: Kind | undefined;
}

/** What was made of a file or folder, and what that was. */
export interface Source extends Imported {
  readonly kind: Kind;
  /** Its name, without the folders around it. */
  readonly name: string;
}

/**
 * Reads a file or a folder of any kind that can be brought over.
 *
 * @throws ImportError where it is of no such kind, or was made to do harm; the error of the file system for a path that
 * is not there.
 */
export async function readSource(path: string, { from, ...options }: ReadOptions): Promise<Source> {
  const files = await openFiles(path);
  try {
    const importer = await importerFor(files, from);
    const imported = await importer.read(files, options);
    return { ...imported, kind: importer.kind, name: files.name };
  } catch (error) {
    // An overflow of the stack is a RangeError in every engine.
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(
      `${files.name} is nested too deep to read.`,
      'Export it again from where it was made. If you do not know who made it, do not open it.',
    );
  } finally {
    await files.close();
  }
}

async function importerFor(files: Files, from: Kind | undefined): Promise<Importer> {
  for (const importer of importers) if (from ? importer.kind === from : await importer.knows(files)) return importer;
  const packed = files.list().filter((path) => /\.(h5p|zip)$/i.test(path));
  if (packed.length && (packed.length > 1 || packed[0] !== files.name))
    throw new ImportError(
      `${files.name} holds other archives: ${packed
        .slice(0, 3)
        .map((path) => JSON.stringify(path))
        .join(', ')}${packed.length > 3 ? ', …' : ''}.`,
      'Unpack it, and name one of those.',
    );
  // A table by its name: what its columns lack can be said.
  if (files.list().length === 1 && /\.(csv|tsv)$/i.test(files.list()[0]!)) return csv;
  throw new ImportError(
    `It does not show what ${files.name} is.`,
    `These can be brought over: ${importers.map(({ kind }) => named[kind]).join('; ')}. Say which it is with --from.`,
  );
}
