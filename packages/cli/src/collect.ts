import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Module, Resource, Talk } from '@kith/model';
import { readModule } from './read-module.js';
import type { Finding, Place } from './report.js';
import { readResource, readTalk, type Read } from './yaml-document.js';

interface Kinds {
  module: Module;
  talk: Talk;
  resource: Resource;
}
type Kind = keyof Kinds;

/** A document that was read from a file. */
export type Source = {
  [K in Kind]: {
    readonly kind: K;
    readonly file: string;
    readonly text: string;
    readonly value: Kinds[K];
    readonly locate: (path: string) => Place;
  };
}[Kind];

/** Every document that was found, and what is wrong with the files that are none. */
export interface Collection {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** How many files were read. */
  readonly files: number;
}

const folders: Readonly<Record<string, Kind>> = { modules: 'module', talk: 'talk', resources: 'resource' };
const extensions: Readonly<Record<Kind, readonly string[]>> = {
  module: ['.md'],
  talk: ['.yaml', '.yml'],
  resource: ['.yaml', '.yml'],
};

/** The folders of a content folder, each with its kind. */
export const contentFolders = Object.keys(folders);

const finding = (file: string, severity: Finding['severity'], message: string, hint: string): Finding => ({
  file,
  line: 1,
  column: 1,
  severity,
  message,
  hint,
});

/**
 * Reads files, and the files in folders (and the folders in them) that are called `modules`, `talk` or `resources`.
 *
 * @throws the error of the file system for a path that is not there or may not be read.
 */
export async function collect(paths: readonly string[]): Promise<Collection> {
  const findings: Finding[] = [];
  const found = new Map<string, Kind>();
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) await walk(path, found, findings);
    else {
      const kind = await kindOf(path);
      if (kind) found.set(path, kind);
      else
        findings.push(
          finding(
            path,
            'error',
            'It cannot be told what this file is.',
            'Name a module ".md"; begin a YAML file with "format: talk/1" or "format: resource/1".',
          ),
        );
    }
  }
  const sources: Source[] = [];
  for (const [file, kind] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = await readFile(file, 'utf8');
    const add = <K extends Kind>(read: Read<Kinds[K]>): void => {
      findings.push(...(read.problems ?? read.warnings ?? []));
      if (!read.problems) sources.push({ kind, file, text, value: read.value, locate: read.locate } as Source);
    };
    if (kind === 'module') add<'module'>(readModule(text, file));
    else if (kind === 'talk') add<'talk'>(readTalk(text, file));
    else add<'resource'>(readResource(text, file));
  }
  return { sources, findings, files: found.size };
}

async function walk(folder: string, found: Map<string, Kind>, findings: Finding[]): Promise<void> {
  const kind = folders[basename(resolve(folder))];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) await walk(path, found, findings);
    else if (!kind) continue;
    else if (extensions[kind].includes(extname(entry.name))) found.set(path, kind);
    else
      findings.push(
        finding(
          path,
          'warning',
          'This file is not read.',
          `Documents here end in "${extensions[kind][0]}"; move anything else out of the folder.`,
        ),
      );
  }
}

async function kindOf(file: string): Promise<Kind | undefined> {
  const extension = extname(file);
  if (extension === '.md') return 'module';
  if (!extensions.talk.includes(extension)) return undefined;
  const format = /^format:\s*["']?(talk|resource)\//m.exec(await readFile(file, 'utf8'))?.[1];
  return (format as Kind | undefined) ?? folders[basename(dirname(resolve(file)))];
}
