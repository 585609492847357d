import { parse } from 'csv-parse/sync';
import type { Fields } from '../../import/json.js';
import { textOfBytes } from './json-text.js';

/** The tables of HSDS 1.x that a service is made of, by what their files are called. */
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
  terms: /service_(taxonom(y|ies|ys)|attributes?)$/,
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

export type Rows = Readonly<Partial<Record<Table, readonly Fields[]>>>;

/** The rows of a CSV file by the names of its columns. Rows with too many or too few cells keep those that they have. */
export function rowsOf(bytes: Uint8Array): { rows: Fields[]; isUtf8: boolean } {
  const { text, isUtf8 } = textOfBytes(bytes);
  const options = {
    bom: true,
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  };
  return { rows: parse(text, options) as unknown as Fields[], isUtf8 };
}

type Index = ReadonlyMap<string, readonly Fields[]>;

function by(rows: readonly Fields[] = [], key: string): Index {
  const index = new Map<string, Fields[]>();
  for (const row of rows) {
    const value = row[key];
    if (typeof value !== 'string' || !value) continue;
    const known = index.get(value);
    if (known) known.push(row);
    else index.set(value, [row]);
  }
  return index;
}

/** Services of tables, each as HSDS 3 writes one with everything that belongs to it. */
export function* servicesOf(rows: Rows): Generator<Fields> {
  const of = (table: Table, key: string): ((id: unknown) => readonly Fields[]) => {
    const index = by(rows[table], key);
    return (id) => (typeof id === 'string' && id ? (index.get(id) ?? []) : []);
  };
  const organisation = of('organizations', 'id');
  const contactPhones = of('phones', 'contact_id');
  const withPhones = (contacts: readonly Fields[]): Fields[] =>
    contacts.map((one) => ({ ...one, phones: contactPhones(one['id']) }));
  const parts = (key: string) => ({
    phones: of('phones', key),
    contacts: of('contacts', key),
    schedules: of('schedules', key),
    holidays: of('holidays', key),
    languages: of('languages', key),
  });
  const [ofService, ofLocation, ofOrganisation] = [parts('service_id'), parts('location_id'), parts('organization_id')];
  const [addresses, access, locationById] = [
    of('addresses', 'location_id'),
    of('access', 'location_id'),
    of('locations', 'id'),
  ];
  const [links, areas, eligibility, costs] = [
    of('atLocations', 'service_id'),
    of('areas', 'service_id'),
    of('eligibility', 'service_id'),
    of('costs', 'service_id'),
  ];
  const [terms, taxonomy] = [of('terms', 'service_id'), of('taxonomies', 'id')];
  const location = (row: Fields): Fields => ({
    ...row,
    addresses: addresses(row['id']),
    phones: ofLocation.phones(row['id']),
    contacts: withPhones(ofLocation.contacts(row['id'])),
    regular_schedules: ofLocation.schedules(row['id']),
    holiday_schedules: ofLocation.holidays(row['id']),
    accessibility_for_disabilities: [
      ...access(row['id']),
      ...(typeof row['accessibility'] === 'string' && row['accessibility']
        ? [{ accessibility: row['accessibility'].replaceAll('_', ' ') }]
        : []),
    ],
  });
  for (const row of rows.services ?? []) {
    const id = row['id'];
    const own = [...links(id).map((link) => link['location_id']), row['location_id']];
    const places = [...new Set(own)].flatMap((one) => locationById(one)).map(location);
    const [runBy] = organisation(row['organization_id'] ?? places[0]?.['organization_id']);
    yield {
      ...row,
      url: row['url'] || row['website'] || '',
      phones: ofService.phones(id),
      contacts: withPhones(ofService.contacts(id)),
      regular_schedules: ofService.schedules(id),
      holiday_schedules: ofService.holidays(id),
      languages: ofService.languages(id).length ? ofService.languages(id) : row['languages'],
      service_areas: areas(id).length ? areas(id) : row['service_areas'],
      eligibilitys: eligibility(id),
      cost_options: costs(id),
      attributes: terms(id).map((term) => ({
        ...term,
        taxonomy_term: taxonomy(term['taxonomy_id'] ?? term['taxonomy_term_id'])[0],
      })),
      service_at_locations: places.map((place) => ({ location: place })),
      ...(runBy && { organization: { ...runBy, phones: ofOrganisation.phones(runBy['id']) } }),
    };
  }
}
