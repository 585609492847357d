import { textOf, type Fields } from '../../import/json.js';
import { rowsIn, type Joiner } from './csv-join.js';
import type { Table } from './csv-tables.js';
import { linesOf } from './journal.js';

/** The file of each table that there is. */
export type Files = Readonly<Partial<Record<Table, string>>>;

/** What a join puts into a row stands under names that no column has. */
const [phones, contacts, schedules, holidays, languages] = ['+phones', '+contacts', '+schedules', '+holidays', '+languages'] as const; // prettier-ignore

/** Services of tables, each as HSDS 3 writes one with everything that belongs to it. */
export async function* servicesOf(files: Files, joiner: Joiner): AsyncGenerator<Fields> {
  const withPhones = await joiner.write(
    joiner.joined(files.contacts, 'id', [{ of: files.phones, by: 'contact_id', as: phones }]),
  );
  const parts = (by: string) => [
    { of: files.phones, by, as: phones },
    { of: withPhones, by, as: contacts },
    { of: files.schedules, by, as: schedules },
    { of: files.holidays, by, as: holidays },
    { of: files.languages, by, as: languages },
  ];
  const locations = await joiner.write(
    joiner.joined(files.locations, 'id', [
      ...parts('location_id'),
      { of: files.addresses, by: 'location_id', as: '+addresses' },
      { of: files.access, by: 'location_id', as: '+access' },
    ]),
  );
  const places = await joiner.write(
    joiner.joined(await joiner.write(links(files)), 'location_id', [{ of: locations, by: 'id', as: '+location' }]),
  );
  const terms = await joiner.write(
    joiner.joined(await joiner.write(keyed(files.terms)), '+term', [
      { of: files.taxonomies, by: 'id', as: '+taxonomy' },
    ]),
  );
  const services = joiner.joined(files.services, 'id', [
    ...parts('service_id'),
    { of: places, by: 'service_id', as: '+places' },
    { of: terms, by: 'service_id', as: '+terms' },
    { of: files.areas, by: 'service_id', as: '+areas' },
    { of: files.eligibility, by: 'service_id', as: '+eligibility' },
    { of: files.costs, by: 'service_id', as: '+costs' },
  ]);
  const organisations = await joiner.write(
    joiner.joined(files.organizations, 'id', [{ of: files.phones, by: 'organization_id', as: phones }]),
  );
  const run = joiner.joined(await joiner.write(runBy(services)), '+by', [
    { of: organisations, by: 'id', as: '+organisation' },
  ]);
  for await (const row of run) yield serviceOf(row);
}

/** Which service is where: by a table of its own, or by a column of the service. */
async function* links({ atLocations, services }: Files): AsyncGenerator<Fields> {
  for (const [path, column] of [
    [atLocations, 'service_id'],
    [services, 'id'],
  ] as const)
    // prettier-ignore
    if (path !== undefined)
      for await (const row of linesOf(path)) {
        const { [column]: service_id, location_id } = row as Fields;
        if (textOf(service_id) && textOf(location_id)) yield { service_id, location_id };
      }
}

async function* keyed(terms: string | undefined): AsyncGenerator<Fields> {
  if (terms === undefined) return;
  for await (const row of linesOf(terms)) {
    const term = row as Fields;
    // HSDS 1 names what it belongs to, HSDS 3 has one table for all kinds.
    const service_id = term['service_id'] ?? term['link_id'];
    yield { ...term, service_id, '+term': term['taxonomy_id'] ?? term['taxonomy_term_id'] };
  }
}

/** With its places, and who runs it: by a column of its own, or by one of its first place. */
async function* runBy(services: AsyncIterable<Fields>): AsyncGenerator<Fields> {
  for await (const row of services) {
    const found = new Map(rowsIn(row, '+places').map((link) => [link['location_id'], rowsIn(link, '+location')]));
    const all = [...found.values()].flat();
    yield { ...row, '+places': all, '+by': row['organization_id'] ?? all[0]?.['organization_id'] };
  }
}

const own = (row: Fields): Fields => Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('+')));

const withOwnPhones = (all: readonly Fields[]): Fields[] =>
  all.map((contact) => ({ ...own(contact), phones: rowsIn(contact, phones) }));

function locationOf(row: Fields): Fields {
  const words = textOf(row['accessibility']).replaceAll('_', ' ');
  return {
    ...own(row),
    addresses: rowsIn(row, '+addresses'),
    phones: rowsIn(row, phones),
    contacts: withOwnPhones(rowsIn(row, contacts)),
    regular_schedules: rowsIn(row, schedules),
    holiday_schedules: rowsIn(row, holidays),
    accessibility_for_disabilities: [...rowsIn(row, '+access'), ...(words ? [{ accessibility: words }] : [])],
  };
}

function serviceOf(row: Fields): Fields {
  const [organisation] = rowsIn(row, '+organisation');
  const [spoken, areas] = [rowsIn(row, languages), rowsIn(row, '+areas')];
  return {
    ...own(row),
    url: textOf(row['url']) || textOf(row['website']),
    phones: rowsIn(row, phones),
    contacts: withOwnPhones(rowsIn(row, contacts)),
    regular_schedules: rowsIn(row, schedules),
    holiday_schedules: rowsIn(row, holidays),
    languages: spoken.length ? spoken : row['languages'],
    service_areas: areas.length ? areas : row['service_areas'],
    eligibilitys: rowsIn(row, '+eligibility'),
    cost_options: rowsIn(row, '+costs'),
    attributes: rowsIn(row, '+terms').map((term) => ({ ...own(term), taxonomy_term: rowsIn(term, '+taxonomy')[0] })),
    service_at_locations: rowsIn(row, '+places').map((place) => ({ location: locationOf(place) })),
    ...(organisation && { organization: { ...own(organisation), phones: rowsIn(organisation, phones) } }),
  };
}
