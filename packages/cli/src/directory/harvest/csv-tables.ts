import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import type { Fields } from '../../import/json.js';

/** The tables of HSDS 1 and 3 that a service is made of, by what their files are called. */
const tables = {
  organizations: /organi[sz]ations?$/,
  services: /services?$/,
  locations: /locations?$/,
  atLocations: /services?_at_locations?$/,
  addresses: /(physical_)?address(es)?$/,
  phones: /phones?$/,
  contacts: /contacts?$/,
  schedules: /(regular_)?schedules?$/,
  holidays: /holiday_schedules?$/,
  areas: /service_areas?$/,
  languages: /languages?$/,
  eligibility: /eligibilit(y|ies|ys)$/,
  costs: /cost_options?$/,
  access: /accessibility(_for_disabilities)?$/,
  taxonomies: /taxonom(y|ies|ys|y_terms?)$/,
  terms: /(services?_taxonom(y|ies|ys)|(service_)?attributes?)$/,
} as const;
export type Table = keyof typeof tables;

/** The names to ask for where a folder is on the web, which tells nobody what is in it. */
export const fileNames: readonly string[] = [
  'organizations',
  'services',
  'locations',
  'services_at_location',
  'physical_addresses',
  'addresses',
  'phones',
  'contacts',
  'regular_schedules',
  'schedules',
  'holiday_schedules',
  'service_areas',
  'languages',
  'eligibility',
  'cost_options',
  'accessibility_for_disabilities',
  'taxonomies',
  'taxonomy',
  'service_taxonomies',
  'service_taxonomy',
  'services_taxonomy',
  'taxonomy_terms',
  'attributes',
].map((name) => `${name}.csv`);

/** Which table a file holds: the longest name that its own ends with. `ohana_phones.csv` holds phones. */
export function tableOf(fileName: string): Table | undefined {
  const name = fileName
    .toLowerCase()
    .replace(/\.csv$/, '')
    .replace(/-/g, '_');
  const fits = (Object.entries(tables) as [Table, RegExp][]).flatMap(([table, form]) => {
    const found = new RegExp(`(?:^|_)(${form.source})`).exec(name);
    return found ? [{ table, length: found[1]!.length }] : [];
  });
  return fits.sort((a, b) => b.length - a.length)[0]?.table;
}

/** What parts cells: a comma, or what Excel writes where a comma is in numbers. Some files say it in a line of its own. */
function separatorOf(text: string): { delimiter: string; rest: string } {
  const [, said, rest = ''] = /^\ufeff?sep=([,;\t|])\r?\n?(.*)$/is.exec(text) ?? [];
  if (said !== undefined) return { delimiter: said, rest };
  const names = /^[^\r\n]*/.exec(text.replace(/"[^"]*"/g, ''))![0];
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: names.split(sign).length }));
  return { delimiter: counts.reduce((most, one) => (one.count > most.count ? one : most)).sign, rest: text };
}

/** The first text is long enough to have a line in it, if there is one. */
async function* withFirstLine(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let first: string | undefined = '';
  for await (const text of texts) {
    if (first === undefined) yield text;
    else {
      first += text;
      if (!/[^\r\n][\r\n]+[^\r\n]/.test(first)) continue;
      yield first;
      first = undefined;
    }
  }
  if (first) yield first;
}

/** In characters. A cell of a real feed has 145,000 at most. */
const longestRow = 16 * 2 ** 20;

/**
 * The rows of a CSV text by the names of its columns. Rows with too many or too few cells keep those that they have; what
 * comes before a quotation mark that never ends is kept, and `tell` is called.
 */
export async function* rowsOf(texts: AsyncIterable<string>, tell: () => void): AsyncGenerator<Fields> {
  const all = withFirstLine(texts);
  const first = await all.next();
  if (first.done) return;
  const { delimiter, rest } = separatorOf(first.value);
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: longestRow,
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  const source = Readable.from(
    (async function* () {
      yield rest;
      yield* all;
    })(),
  );
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const row of source.pipe(parser)) yield row as Fields;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    tell();
  }
}
