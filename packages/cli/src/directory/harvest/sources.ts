import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CommandError } from '../../command.js';
import { fieldsOf, listOf, type Fields } from '../../import/json.js';
import { withoutStaff } from '../private.js';
import type { Staff } from '../text/emails.js';
import { Joiner } from './csv-join.js';
import { servicesOf } from './csv-services.js';
import { fileNames, rowsOf, tableOf, type Table } from './csv-tables.js';
import type { Feed } from './feed.js';
import { HttpError, type Http } from './http.js';
import { Items } from './items.js';
import { readJsonText } from './json-text.js';
import type { Troubles } from './troubles.js';

/** How a feed is read. */
export type Kind = 'api' | 'json' | 'lines' | 'csv';

/** What a feed is, by its address or by what lies at its path. */
export async function kindOf({ at, isRemote }: Feed): Promise<Kind> {
  const path = isRemote ? new URL(at).pathname : at;
  if (/\.csv$/i.test(path)) return 'csv';
  if (/\.(ndjson|jsonl)$/i.test(path)) return 'lines';
  if (/\.json$/i.test(path)) return 'json';
  if (isRemote) return 'api';
  if (!(await stat(at)).isDirectory()) return 'json';
  if ((await readdir(at)).some((name) => /\.csv$/i.test(name))) return 'csv';
  throw new CommandError(
    `There are no .csv files in ${at}.\n    → Name a folder with the tables of HSDS, a .json or .ndjson file, or the address of a feed.`,
  );
}

type Chunks = AsyncIterable<Uint8Array>;

const chunksOf = async (feed: Feed, http: Http, troubles: Troubles): Promise<Chunks> =>
  feed.isRemote ? one(await http.get(feed.at, troubles)) : createReadStream(feed.at, { highWaterMark: 1 << 18 });

// eslint-disable-next-line @typescript-eslint/require-await -- an answer is read like a file, a part after the other.
async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Chunks of text, in the encoding that the first of them is written in. */
async function* textsOf(chunks: Chunks, troubles: Troubles, where: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    if (!decoder) {
      decoder = decoderOf(chunk);
      if (decoder.encoding !== 'utf-8') troubles.add('encoding', where);
    }
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder?.decode() ?? '';
}

function decoderOf(chunk: Uint8Array): InstanceType<typeof TextDecoder> {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return new TextDecoder('utf-16le');
  try {
    // The last sign may go on in the next chunk.
    new TextDecoder('utf-8', { fatal: true }).decode(chunk, { stream: true });
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('windows-1252');
  }
}

/** The records of a file of JSON. `undefined` stands for one that cannot be read. */
export async function* jsonRecords(feed: Feed, kind: Kind, http: Http, troubles: Troubles): AsyncGenerator<unknown> {
  const where = basename(feed.at);
  const texts = textsOf(await chunksOf(feed, http, troubles), troubles, where);
  const items = kind === 'lines' ? linesIn(texts) : itemsIn(texts);
  for await (const item of items) {
    if (typeof item !== 'string') {
      troubles.add(item.fault === 'truncated' ? 'truncated' : 'unreadable', where);
      continue;
    }
    const { value, hadControls, fault } = readJsonText(item);
    if (hadControls) troubles.add('control-characters', where);
    if (fault === 'truncated') troubles.add('truncated', where);
    yield* fault ? [undefined] : recordsIn(value);
  }
}

async function* itemsIn(texts: AsyncIterable<string>): AsyncGenerator<string | { fault: 'truncated' | 'too-large' }> {
  const items = new Items();
  for await (const text of texts) for (const item of items.take(text)) yield 'text' in item ? item.text : item;
  for (const item of items.end()) yield 'text' in item ? item.text : item;
}

/** In characters. */
const longestLine = 16 * 2 ** 20;

async function* linesIn(texts: AsyncIterable<string>): AsyncGenerator<string | { fault: 'too-large' }> {
  let rest = '';
  let isTooLong = false;
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (isTooLong) yield { fault: 'too-large' };
      else if (line.trim()) yield line;
      isTooLong = false;
    }
    if (rest.length > longestLine) {
      isTooLong = true;
      rest = '';
    }
  }
  if (isTooLong) yield { fault: 'too-large' };
  else if (rest.trim()) yield rest;
}

/** The services in an item: it may be one, an organisation with several, or a service at a location. */
export function recordsIn(value: unknown): unknown[] {
  const fields = fieldsOf(value);
  if (Array.isArray(fields['services']) && !fields['organization']) {
    const { services, ...organization } = fields;
    return listOf(services).map((service) => ({ organization, ...fieldsOf(service) }));
  }
  const service = fieldsOf(fields['service']);
  if (service['id'] !== undefined && fields['location'] !== undefined) {
    const { service: _, ...link } = fields;
    return [{ ...service, service_at_locations: [link] }];
  }
  return [value];
}

/**
 * The services of a folder of tables, or of the folder in which a named table lies. What the tables hold waits in a folder
 * on the disk, without what is about staff.
 */
export async function* csvRecords(
  feed: Feed,
  http: Http,
  troubles: Troubles,
  staff: Staff,
  folder: string,
): AsyncGenerator<Fields> {
  const files: Partial<Record<Table, string>> = {};
  const tables = feed.isRemote ? remoteTables(feed.at, http, troubles) : localTables(feed.at);
  const joiner = await Joiner.open(folder, feed.isRemote ? mostOfTables : await bytesIn(feed.at));
  try {
    for await (const [name, open] of tables) {
      const table = tableOf(name);
      if (!table || files[table] !== undefined) continue;
      const encoding = await encodingOf(open());
      if (encoding !== 'utf-8') troubles.add('encoding', name);
      files[table] = await joiner.write(withoutStaffIn(table, rowsOf(decoded(open(), encoding)), staff));
    }
    yield* servicesOf(files, joiner);
  } finally {
    await joiner.close();
  }
}

/** In bytes: tables on the web are each read whole, and how large all are is known too late. */
const mostOfTables = 128 * 2 ** 20;

async function* withoutStaffIn(table: Table, rows: AsyncIterable<Fields>, staff: Staff): AsyncGenerator<Fields> {
  for await (const row of rows) {
    const { fields, found } = withoutStaff({ [table]: [row] }, staff);
    // Something stays for the record to be counted by, and nothing of what it was.
    yield { ...fieldsOf(listOf(fields[table])[0]), ...(found && { assured_by: '@' }) };
  }
}

async function encodingOf(chunks: Chunks): Promise<'utf-8' | 'windows-1252'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunks) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

async function* decoded(chunks: Chunks, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const folderOf = (at: string): string => (/\.csv$/i.test(at) ? join(at, '..') : at);

const tablesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => /\.csv$/i.test(name)).sort();

async function bytesIn(at: string): Promise<number> {
  const folder = folderOf(at);
  const sizes = (await tablesIn(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Each table by its name, to be read as often as one likes. */
type Named = readonly [name: string, open: () => Chunks];

async function* localTables(at: string): AsyncGenerator<Named> {
  const folder = folderOf(at);
  for (const name of await tablesIn(folder)) yield [name, () => createReadStream(join(folder, name))];
}

/** @throws HttpError where not even the table that was named can be read. */
async function* remoteTables(at: string, http: Http, troubles: Troubles): AsyncGenerator<Named> {
  const named = basename(new URL(at).pathname);
  const first = await http.get(at, troubles);
  yield [named, () => one(first)];
  for (const name of fileNames) {
    if (name === named) continue;
    try {
      const bytes = await http.get(new URL(name, at).href, troubles);
      yield [name, () => one(bytes)];
    } catch (error) {
      if (!(error instanceof HttpError) || error.status < 400 || error.status >= 500) throw error;
    }
  }
}
