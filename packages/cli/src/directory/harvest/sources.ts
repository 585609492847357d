import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommandError } from '../../command.js';
import { fieldsOf, listOf, type Fields } from '../../import/json.js';
import { withoutStaff } from '../private.js';
import type { Staff } from '../text/emails.js';
import { archiveOf, folderOf, ofOneKind, one, tablesOnWeb, type Chunks, type Container } from './containers.js';
import { Joiner } from './csv-join.js';
import { servicesOf } from './csv-services.js';
import { rowsOf, tableOf, type Table } from './csv-tables.js';
import { textsOf } from './encoding.js';
import type { Feed } from './feed.js';
import { HttpError, type Http } from './http.js';
import { Items } from './items.js';
import { readJsonText } from './json-text.js';
import type { Troubles } from './troubles.js';

/** How a feed is read. */
export type Kind = 'api' | 'json' | 'lines' | 'csv' | 'zip' | 'folder';

const kindOfName = (name: string): Kind | undefined =>
  /\.csv$/i.test(name)
    ? 'csv'
    : /\.(ndjson|jsonl)$/i.test(name)
      ? 'lines'
      : /\.json$/i.test(name)
        ? 'json'
        : /\.zip$/i.test(name)
          ? 'zip'
          : undefined;

/**
 * What a feed is, by its address or by what lies at its path.
 *
 * @throws CommandError where nothing is that can be read.
 */
export async function kindOf({ at, isRemote }: Feed): Promise<Kind> {
  if (isRemote) return kindOfName(new URL(at).pathname) ?? 'api';
  const entry = await stat(at).catch(() => undefined);
  if (!entry) throw new CommandError(`There is no ${at}.\n    → ${howToName}`);
  if (!entry.isDirectory()) return kindOfName(at) ?? 'json';
  const { kind } = ofOneKind(await readdir(at));
  if (kind) return kind === 'csv' ? 'csv' : 'folder';
  throw new CommandError(`There are no .csv, .json or .ndjson files in ${at}.\n    → ${howToName}`);
}

const howToName =
  'Name a folder with the tables of HSDS, a .json, .ndjson or .zip file, or the address of a feed, which begins with https://';

/** What a feed is read with. */
export interface Source {
  readonly feed: Feed;
  readonly http: Http;
  readonly troubles: Troubles;
  readonly staff: Staff;
  /** Where tables lie while they are joined: without what is about staff. */
  readonly folder: string;
}

/** The records of a feed that is files. `undefined` stands for one that cannot be read. */
export async function* recordsOf(kind: Exclude<Kind, 'api'>, source: Source): AsyncGenerator<unknown> {
  const { feed, http, troubles } = source;
  if (kind === 'csv') {
    yield* csvRecords(feed.isRemote ? tablesOnWeb(feed.at, http, troubles) : await folderOf(feed.at), source);
  } else if (kind === 'zip') {
    const archive = await archiveOf(feed, http, troubles);
    try {
      yield* archive.kind === 'csv' ? csvRecords(archive, source) : jsonOf(archive, troubles);
    } finally {
      await archive.close?.();
    }
  } else if (kind === 'folder') {
    yield* jsonOf(await folderOf(feed.at), troubles);
  } else {
    const chunks = feed.isRemote
      ? one(await http.get(feed.at, troubles))
      : createReadStream(feed.at, { highWaterMark: 1 << 18 });
    yield* jsonRecords(chunks, kind, basename(feed.at), troubles);
  }
}

async function* jsonOf({ parts }: Container, troubles: Troubles): AsyncGenerator<unknown> {
  for await (const { name, open } of parts)
    yield* jsonRecords(open(), kindOfName(name) === 'lines' ? 'lines' : 'json', name, troubles);
}

async function* jsonRecords(
  chunks: Chunks,
  kind: 'json' | 'lines',
  where: string,
  troubles: Troubles,
): AsyncGenerator<unknown> {
  const texts = textsOf(chunks, () => troubles.add('encoding', where));
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
    // A line break of an old Macintosh too: JSON has none of them inside of a string.
    const lines = (rest + text).split(/[\r\n]/);
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

/**
 * The services in an item: it may be one, a page of a list, an organisation with several, or a service at a location.
 */
export function recordsIn(value: unknown): unknown[] {
  const fields = fieldsOf(value);
  const page = ['contents', 'content'].find((key) => Array.isArray(fields[key]) && fields['id'] === undefined);
  if (page !== undefined) return listOf(fields[page]).flatMap(recordsIn);
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
 * The services of tables. What they hold waits in a folder on the disk, without what is about staff.
 *
 * @throws HttpError where none of them is a table of services.
 */
async function* csvRecords(
  { parts, bytes }: Container,
  { troubles, staff, folder }: Pick<Source, 'troubles' | 'staff' | 'folder'>,
): AsyncGenerator<Fields> {
  const files: Partial<Record<Table, string>> = {};
  const names: string[] = [];
  const joiner = await Joiner.open(folder, bytes);
  try {
    for await (const { name, open } of parts) {
      const table = tableOf(name);
      if (names.length < 20) names.push(name);
      // Of HSDS 3, taxonomies only say what their terms belong to.
      if (!table || (files[table] !== undefined && !/taxonomy_terms?\.csv$/i.test(name))) continue;
      const texts = textsOf(open(), () => troubles.add('encoding', name));
      const rows = rowsOf(texts, () => troubles.add('truncated', name));
      files[table] = await joiner.write(withoutStaffIn(table, rows, staff));
    }
    if (files.services === undefined)
      throw new HttpError(`There is no table of services, such as services.csv, among ${names.join(', ')}`);
    yield* servicesOf(files, joiner);
  } finally {
    await joiner.close();
  }
}

async function* withoutStaffIn(table: Table, rows: AsyncIterable<Fields>, staff: Staff): AsyncGenerator<Fields> {
  for await (const row of rows) {
    const { fields, found } = withoutStaff({ [table]: [row] }, staff);
    // Something stays for the record to be counted by, and nothing of what it was.
    yield { ...fieldsOf(listOf(fields[table])[0]), ...(found && { assured_by: '@' }) };
  }
}
