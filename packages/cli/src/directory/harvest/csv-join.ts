import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listOf, textOf, type Fields } from '../../import/json.js';
import { Writer } from '../merge.js';
import { linesOf } from './journal.js';

/** In bytes: what a part of all tables should hold, so that it fits in memory many times over. */
const partSize = 16 * 2 ** 20;
/** More rows of one table than this belong to nothing real. */
const mostOfOne = 500;

/** A table whose rows belong to others. */
interface Belonging {
  /** The file of its rows. */
  readonly of: string | undefined;
  /** The column that says to which row each belongs. */
  readonly by: string;
  /** The name under which they are put into that. */
  readonly as: string;
}

/**
 * Joins tables on the disk: NDJSON files, one row a line. Both sides are parted by a hash of what joins them, so that no more
 * than a part of them is in memory, however large they are. The same tables give the same rows in the same order.
 */
export class Joiner {
  readonly #folder: string;
  readonly #parts: number;
  #files = 0;

  private constructor(folder: string, bytes: number) {
    this.#folder = folder;
    this.#parts = Math.min(Math.max(Math.ceil(bytes / partSize), 1), 256);
  }

  /** @param bytes of all tables together. */
  static async open(folder: string, bytes: number): Promise<Joiner> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Joiner(folder, bytes);
  }

  /** Writes rows into a file of its own. */
  async write(rows: AsyncIterable<Fields>): Promise<string> {
    const path = this.#path();
    const writer = new Writer(path);
    for await (const row of rows) await writer.write(row);
    await writer.close();
    return path;
  }

  /** The rows of a table, each with those of other tables that name it; rows without a key have none. */
  async *joined(table: string | undefined, key: string, belongings: readonly Belonging[]): AsyncGenerator<Fields> {
    const own = await this.#parted(table, key);
    const others: { as: string; by: string; files: string[] }[] = [];
    for (const { of, by, as } of belongings) others.push({ as, by, files: await this.#parted(of, by) });
    for (const [part, file] of own.entries()) {
      const indexes: [string, Map<string, Fields[]>][] = [];
      for (const { as, by, files } of others) indexes.push([as, await indexOf(files[part]!, by)]);
      for await (const row of linesOf(file)) {
        const fields = row as Fields;
        const value = textOf(fields[key]);
        yield { ...fields, ...Object.fromEntries(indexes.map(([as, index]) => [as, index.get(value) ?? []])) };
      }
    }
    for (const file of [own, ...others.map(({ files }) => files)].flat()) await rm(file);
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  #path(): string {
    return join(this.#folder, `${this.#files++}.ndjson`);
  }

  async #parted(table: string | undefined, key: string): Promise<string[]> {
    const paths = Array.from({ length: this.#parts }, () => this.#path());
    const writers = paths.map((path) => new Writer(path));
    if (table !== undefined)
      for await (const row of linesOf(table)) {
        const sum = createHash('sha256')
          .update(textOf((row as Fields)[key]))
          .digest();
        await writers[sum.readUInt32BE(0) % this.#parts]!.write(row);
      }
    await Promise.all(writers.map((writer) => writer.close()));
    return paths;
  }
}

async function indexOf(path: string, by: string): Promise<Map<string, Fields[]>> {
  const index = new Map<string, Fields[]>();
  for await (const row of linesOf(path)) {
    const fields = row as Fields;
    const value = textOf(fields[by]);
    if (!value) continue;
    const known = index.get(value) ?? [];
    if (known.length < mostOfOne) known.push(fields);
    index.set(value, known);
  }
  return index;
}

/** The rows under a name that a join gave them. */
export const rowsIn = (row: Fields, name: string): Fields[] => listOf(row[name]) as Fields[];
