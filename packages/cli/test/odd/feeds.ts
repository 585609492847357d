import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { detailed, listed, range, serve, v1, v3, type Answer, type FeedServer, type Service } from '../feeds.js';
import { zipOf } from '../archives.js';
import { onlyWritten, written } from './mailboxes.js';
import { hollow, marked, opening, placed, refuges, staffed } from './records.js';

// Feeds as councils publish them, written by hand after what real ones were seen to hold.

const utf16 = (text: string, isBig = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const windows = (text: string): Buffer => Buffer.from(text.replaceAll('–', '\x96').replaceAll('’', '\x92'), 'latin1');
const lines = (records: readonly unknown[], end = '\n'): string =>
  records.map((one) => JSON.stringify(one) + end).join('');
const named = (name: string, count: number): Service[] =>
  range(count).map((n) => detailed(n, { id: `${name}-${n}`, name: `${name} ${n}` }));

const tables = {
  'organizations.csv': ['ID,Name', '1,"Caf\u00e9 – ""Neighbours’"""'],
  'services.csv': [
    'id,organization_id,name,description,status,assured_by,email',
    '7,1,Tables 1,"<p>Two lines\nof &pound;5, and a ""quote""</p>",active,zoe.canary@northmoor.gov.uk,info@tables.example',
    '8,1,Tables 2,,,"",',
    '8,1,Tables 2,again,active,,info@tables.example',
  ],
  'services_at_location.csv': ['id,service_id,location_id', '1,7,3', '2,8,99'],
  'locations.csv': ['id,name,latitude,longitude', '3,Hall,51.46,-2.55'],
  'physical_addresses.csv': ['id,location_id,address_1,postal_code,country', '1,3,1 High Street,BS5 6AA,GB', '2,,,,'],
  'phones.csv': [
    'id,service_id,number',
    '1,7,0117 496 0001',
    '2,8,+44 (0)117 496 0002 ext 3',
    '3,nobody,0117 496 0003',
  ],
  'contacts.csv': ['id,service_id,name,title,email', '1,7,Zoe Canary,Officer,zoe.canary@northmoor.gov.uk'],
  'regular_schedules.csv': ['id,service_id,weekday,opens_at,closes_at', '1,7,1,09:00,24:00', '2,7,Tue,9am,x'],
};
/** The same as HSDS 3 writes them, with one table for the categories of everything. */
const tables3 = {
  'organizations.csv': ['id,name', 'o,Threes'],
  'services.csv': [
    'id,organization_id,name,description,status,email',
    'a,o,Threes 1,"Come and play.\\r\\n\\r\\n**Bring a friend\\nor two.",active,info@threes.example',
  ],
  'attributes.csv': [
    'id,link_id,taxonomy_term_id,link_type,link_entity,value',
    '1,a,t,,service,',
    '2,o,t,,organization,',
  ],
  'taxonomies.csv': ['id,name', 'x,Needs'],
  'taxonomy_terms.csv': ['id,code,name,taxonomy_id', 't,1,Bereavement support,x'],
};
/** As HSDS 1.1 does. */
const tables1 = {
  'services.csv': ['id,name,status,email', 'a,Ones 1,active,info@ones.example'],
  'services_taxonomy.csv': ['id,service_id,taxonomy_id,taxonomy_detail', '1,a,PN-81,'],
  'taxonomy.csv': ['id,name,parent_id', 'PN-81,Bereavement support,P'],
};
const csv = (rows: readonly string[], separator = ',', end = '\n'): string =>
  rows
    .map((row) => (separator === ',' ? row : row.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, separator)) + end)
    .join('');

/** The tables of a publisher: others of the same name and place would be the same services. */
const tablesOf = (publisher: string): [string, string[]][] =>
  Object.entries(tables).map(([name, rows]) => [
    name,
    rows.map((row) => row.replace(/Tables|(?<=Caf\u00e9)/, publisher)),
  ]);

async function folderOf(
  parent: string,
  publisher: string,
  write: (rows: readonly string[]) => string | Buffer,
  nameOf = (name: string): string => name,
): Promise<string> {
  const folder = join(parent, publisher);
  await mkdir(folder);
  for (const [name, rows] of tablesOf(publisher)) await writeFile(join(folder, nameOf(name)), write(rows));
  return folder;
}

async function writeTables(parent: string, publisher: string, of: Readonly<Record<string, string[]>>): Promise<string> {
  const folder = join(parent, publisher);
  await mkdir(folder);
  for (const [name, rows] of Object.entries(of)) await writeFile(join(folder, name), csv(rows));
  return folder;
}

/** A list in an envelope, and a page for each service. */
const pages =
  (all: readonly Service[], envelope: typeof v1, size: number, bend: (page: unknown) => unknown = (page) => page) =>
  ({ path, query }: { path: string; query: URLSearchParams }): Answer => {
    if (path.endsWith('/services')) {
      const brief = all.map(({ contacts: _, phones: __, service_at_locations: ___, schedules: ____, ...one }) => one);
      return { json: bend(envelope(brief, Number(query.get('page') ?? 1), size)) };
    }
    const found = all.find(({ id }) => path.endsWith(`/${encodeURIComponent(String(id))}`));
    return found ? { json: found } : { status: 404 };
  };

/** Each number and flag as a text. */
const asTexts = (page: unknown): unknown =>
  Object.fromEntries(
    Object.entries(page as object).map(([key, value]) => [key, Array.isArray(value) ? value : String(value)]),
  );

export interface OddFeeds extends AsyncDisposable {
  /** What stands on the command line, by the name of the publisher. */
  readonly feeds: ReadonlyMap<string, string>;
}

/** Writes the feeds into a folder, and serves those that are on the web, until they are disposed of. */
export async function oddFeeds(folder: string): Promise<OddFeeds> {
  const servers: FeedServer[] = [];
  const serving = async (answer: Parameters<typeof serve>[0]): Promise<string> => {
    const server = await serve(answer);
    servers.push(server);
    return server.url;
  };
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const list = (of: readonly unknown[]): string => JSON.stringify(of);
  const nested = { id: 'o', name: 'Nested', services: named('Nested', 2).map(({ organization: _, ...one }) => one) };
  const [first, second] = named('Round', 2) as [Service, Service];
  const term = { id: 't1', name: 'Play', parent_id: 't2', parent: { id: 't2', parent_id: 't1', parent: { id: 't1' } } };
  const feeds = new Map<string, string>([
    ['Marked', `${await serving(pages(marked, v1, 5, (page) => ({ ...(page as object), pc_extra: '<p>' })))}/v2`],
    ['Staffed', `${await serving(pages(staffed, v3, 100, asTexts))}/?apikey=canary-key`],
    ['Refuges', await file('refuges.json', `\ufeff${JSON.stringify({ contents: refuges }, null, '\t').replaceAll('\n', '\r\n')}`)],
    ['Opening', await file('opening.ndjson', lines(opening, '\r'))],
    ['Placed', await file('placed.jsonl', `\ufeff${lines(placed, '\r\n')}\r\n\r\n`)],
    ['Hollow', await serving(() => ({ json: { total_items: null, contents: hollow, links: { next: '/services' } } }))],
    ['Wide', await file('wide.json', utf16(`\ufeff${list(named('Wide', 3))}`))],
    ['Wider', await file('wider.json', utf16(JSON.stringify({ services: named('Wider – Caf\u00e9', 2) }), true))],
    ['Mixed', await file('mixed.ndjson', Buffer.concat([windows(lines(named('Mixed Caf\u00e9’s –', 2))), Buffer.from(lines(named('Mixed \u00df دعم', 2)))]))],
    ['Nested', await file('nested.json', list([nested, { ...nested, id: 'p', services: [] }]))],
    ['Round', await file('round.json', list([first, { ...first, name: 'Round 1 again' }, { ...second, attributes: [{ taxonomy_term: term }], organization: { id: 'o', name: 'Round', services: [{ id: second['id'], organization: { id: 'o' } }] } }]))],
    ['Linked', await file('linked.json', list([{ id: 'sal', service: detailed(1, { id: 'l', name: 'Linked 1' }), location: { latitude: 51.46, longitude: -2.55 } }]))],
    ['Alone', await file('alone.json', JSON.stringify(detailed(1, { id: 'a', name: 'Alone 1' })))],
    ['Paged', await file('paged.ndjson', lines([v1(named('Paged', 4), 1, 2), v1(named('Paged', 4), 2, 2)]))],
    ['Tables', await folderOf(folder, 'Tables', (rows) => csv(rows))],
    ['German', await folderOf(folder, 'German', (rows) => `\ufeff${csv(rows, ';', '\r\n')}`, (name) => name.toUpperCase())],
    ['Old', await folderOf(folder, 'Old', (rows) => windows(csv(rows, ',', '\r')))],
    ['Excel', await folderOf(folder, 'Excel', (rows) => utf16(`\ufeff${csv(rows, '\t', '\r\n')}`))],
    ['Said', await folderOf(folder, 'Said', (rows) => `sep=|\r\n${csv(rows, '|', '\r\n')}`)],
    ['Torn', await folderOf(folder, 'Torn', (rows) => `${csv(rows)}9,"never ends`)],
    ['Packed', await zipOf({ 'export/datapackage.json': { resources: [] }, '__MACOSX/export/._services.csv': 'x', ...Object.fromEntries(tablesOf('Packed').map(([name, rows]) => [`export/${name}`, csv(rows)])) }, 'packed.zip')],
    ['Loose', await zipOf({ 'a.json': named('Loose', 1), 'b.ndjson': lines(named('Looser', 1)), 'schema.json': { id: 'x', name: 'Schema' } }, 'loose.zip')],
    ['Threes', await writeTables(folder, 'Threes', tables3)],
    ['Ones', await writeTables(folder, 'Ones', tables1)],
    ['Elsewhere', await writeTables(folder, 'Elsewhere', { 'agencies.csv': ['AgencyName,Phone', 'Us,0117 496 0001'] })],
    ['Written', await file('written.json', list([...written, onlyWritten]))],
    ['Broken', await file('broken.json', list(named('Broken', 3)).slice(0, -90))],
    ['Empty', await file('empty.json', '')],
    ['Page', `${await serving(({ path }) => ({ body: `<!doctype html><title>${path}</title><p>zoe.canary@northmoor.gov.uk`, type: 'text/html' }))}/services/`],
    ['Bare', await serving(({ path, query }) => (path === '/services' ? { json: v3(range(3).map((n) => listed(n, { id: `bare-${n}`, name: `Bare ${n}` })), Number(query.get('page')), 50) } : { body: '<html>Not found</html>', type: 'text/html' }))],
    ['Damaged', await file('damaged.zip', Buffer.from('PK\x03\x04 and nothing more'))],
  ]); // prettier-ignore
  return {
    feeds,
    async [Symbol.asyncDispose]() {
      for (const server of servers) await server[Symbol.asyncDispose]();
    },
  };
}
