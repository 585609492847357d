import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OpenFiles } from '../../import/files.js';
import { openFiles } from '../../import/open.js';
import { openZipBytes } from '../../import/zip.js';
import { fileNames } from './csv-tables.js';
import type { Feed } from './feed.js';
import { HttpError, type Http } from './http.js';
import type { Troubles } from './troubles.js';

export type Chunks = AsyncIterable<Uint8Array>;

/** A file of a feed: its name, and what it holds. */
interface Part {
  readonly name: string;
  readonly open: () => Chunks;
}

/** The files of a feed that is more than one, in the order of their names. */
export interface Container {
  readonly parts: AsyncIterable<Part> | Iterable<Part>;
  /** How many bytes all of them have, at most. */
  readonly bytes: number;
  /** To be called when they were read. */
  readonly close?: () => Promise<void>;
}

const isTable = /\.csv$/i;
const isJson = /\.(json|ndjson|jsonl)$/i;
/** What describes a package of tables, and is none of its records. */
const isAbout = /(^|[/_-])(datapackage|schema|openapi|package|metadata|readme)[^/]*\.json$/i;

/** Tables where there are any, else JSON: of a list of names, in their order. */
export const ofOneKind = (names: readonly string[]): { kind: 'csv' | 'json' | undefined; names: string[] } => {
  const tables = names.filter((name) => isTable.test(name)).sort();
  const others = names.filter((name) => isJson.test(name) && !isAbout.test(name)).sort();
  return tables.length ? { kind: 'csv', names: tables } : { kind: others.length ? 'json' : undefined, names: others };
};

/** In bytes: what is on the web or packed is each read whole, and how large all are is known too late. */
const mostOfTables = 128 * 2 ** 20;

// eslint-disable-next-line @typescript-eslint/require-await -- bytes are read like a file, a part after the other.
export async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The files of a folder, or of the folder in which a named table lies. */
export async function folderOf(at: string): Promise<Container> {
  const folder = (await stat(at)).isDirectory() ? at : join(at, '..');
  const { names } = ofOneKind(await readdir(folder));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return {
    parts: names.map((name) => ({ name, open: () => createReadStream(join(folder, name)) })),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

/**
 * The files of an archive.
 *
 * @throws ImportError for one that is damaged, locked, or made to do harm; HttpError where none comes, or nothing is in it.
 */
export async function archiveOf(
  feed: Feed,
  http: Http,
  troubles: Troubles,
): Promise<Container & { readonly kind: 'csv' | 'json' }> {
  const files: OpenFiles = feed.isRemote
    ? await openZipBytes(await http.get(feed.at, troubles), basename(new URL(feed.at).pathname))
    : await openFiles(feed.at);
  const { kind, names } = ofOneKind(files.list());
  if (!kind) {
    await files.close();
    throw new HttpError(`There is no .csv, .json or .ndjson file in ${files.name}`);
  }
  async function* parts(): AsyncGenerator<Part> {
    for (const path of names) {
      const bytes = (await files.bytes(path))!;
      yield { name: basename(path), open: () => one(bytes) };
    }
  }
  return { kind, parts: parts(), bytes: mostOfTables, close: () => files.close() };
}

/** The tables that lie beside one on the web, which tells nobody what else is there. */
export function tablesOnWeb(at: string, http: Http, troubles: Troubles): Container {
  const named = basename(new URL(at).pathname);
  /** @throws HttpError where not even the table that was named can be read. */
  async function* parts(): AsyncGenerator<Part> {
    const first = await http.get(at, troubles);
    yield { name: named, open: () => one(first) };
    for (const name of fileNames) {
      if (name === named) continue;
      try {
        const bytes = await http.get(new URL(name, at).href, troubles);
        yield { name, open: () => one(bytes) };
      } catch (error) {
        if (!(error instanceof HttpError) || error.status < 400 || error.status >= 500) throw error;
      }
    }
  }
  return { parts: parts(), bytes: mostOfTables };
}
