import { fieldsOf, textOf, type Fields } from '../import/json.js';
import { dayOf, daysBetween } from './fields/days.js';
import { agesOf, languageOf } from './fields/people.js';
import { codesIn, districtsIn, nationsOf } from './fields/places.js';
import type { Where } from './fields/sites.js';
import { objectsOf, textsOf, type Reading } from './reading.js';
import { plain } from './text/plain.js';

// What a record says of its service, gathered from all the places where feeds say it.

/** The names of its categories: of taxonomies, attributes, and what a supplier has in fields of its own. */
export function categoriesOf(record: Fields, reading: Reading): string[] {
  const terms = objectsOf(
    record,
    'attributes',
    'service_taxonomys',
    'service_taxonomies',
    'taxonomies',
    'taxonomy',
    'categories',
  ).flatMap((one) =>
    [one, ...objectsOf(one, 'taxonomy_term', 'taxonomy')].map((term) => reading.line(term, 'name', 'label')),
  );
  const words = ['deliverable_type', 'keywords', 'category', 'type'].flatMap((key) =>
    textsOf(record[key]).map((text) => plain(text).text),
  );
  return [...new Set([...terms, ...words, ...audiencesOf(record)].filter(Boolean))].slice(0, 60);
}

export const audiencesOf = (record: Fields): string[] => [
  ...new Set(
    objectsOf(record, 'pc_targetAudience', 'target_audience')
      .map((one) =>
        plain(textOf(one['audienceType'] ?? one['name']))
          .text.split('>')
          .join(', '),
      )
      .filter(Boolean),
  ),
];

/** Everything else in which a record may say what it is: all that is shown, and what is said of its places. */
export function othersOf(record: Fields, reading: Reading, sites: readonly Where[]): string[] {
  const own = [
    'alert',
    'eligibility_description',
    'eligibility',
    'application_process',
    'pc_attendingAccess_additionalInfo',
    'fees_description',
    'fees',
    'wait_time',
    'interpretation_services',
  ];
  const links = objectsOf(record, 'service_at_locations', 'service_at_location');
  const places = [...links.flatMap((one) => objectsOf(one, 'location')), ...objectsOf(record, 'locations', 'location')];
  const rows = [record, ...links, ...places].flatMap((one) =>
    objectsOf(one, 'schedules', 'regular_schedules', 'regular_schedule', 'phones', 'eligibilitys', 'cost_options'),
  );
  const areas = objectsOf(record, 'service_areas', 'service_area');
  const said = [...links, ...places, ...rows, ...areas].flatMap((one) =>
    [
      'name',
      'alternate_name',
      'description',
      'notes',
      'eligibility',
      'option',
      'amount_description',
      'transportation',
    ].map((key) => reading.text(one, key)),
  );
  return [
    ...own.map((key) => reading.text(record, key)),
    ...said,
    ...sites.flatMap(({ site }) => [site.name ?? '', ...(site.access ?? [])]),
  ].filter(Boolean);
}

interface Serves {
  readonly districts: string[];
  readonly codes: string[];
  readonly nations: ReturnType<typeof nationsOf>;
  readonly words: string[];
}

/** Which area a record says that it serves. What merely names one is for people to read. */
export function areasOf(record: Fields, reading: Reading, isProtected: boolean): Serves {
  const rows = objectsOf(record, 'service_areas', 'service_area');
  const words = [
    ...rows.map((row) => reading.line(row, 'service_area', 'name', 'description')),
    ...textsOf(record['service_areas']).map((one) => plain(one).text),
  ].filter(Boolean);
  const texts = rows.flatMap((row) =>
    ['name', 'description', 'service_area', 'extent', 'uri'].map((key) => textOf(row[key]).slice(0, 5000)),
  );
  const codes = [...new Set(texts.flatMap(codesIn))].slice(0, 400);
  const found = words.map((word) => nationsOf(word, []));
  const ofCodes = nationsOf('', codes);
  const nations = [...found, ofCodes].includes('all')
    ? 'all'
    : [...new Set([...found, ofCodes].flatMap((one) => (one === 'all' ? [] : one)))];
  return {
    // An area of one or two districts around a refuge is as good as its address.
    districts: [...new Set(texts.flatMap(districtsIn))].filter((_, __, all) => !isProtected || all.length > 5),
    codes,
    nations,
    words: [...new Set(words)].slice(0, 30),
  };
}

export function agesFrom(record: Fields): ReturnType<typeof agesOf> {
  const [eligibility] = objectsOf(record, 'eligibilitys', 'eligibilities', 'eligibility');
  return agesOf(
    record['minimum_age'] ?? eligibility?.['minimum_age'],
    record['maximum_age'] ?? eligibility?.['maximum_age'],
  );
}

export function languagesOf(record: Fields): string[] {
  const named = [
    ...objectsOf(record, 'languages').flatMap((one) => [
      ...textsOf(one['code']),
      ...textsOf(one['language']),
      ...textsOf(one['name']),
    ]),
    ...textsOf(record['languages']).flatMap((text) => text.split(/[,;]/)),
  ].flatMap((text) => languageOf(text) ?? []);
  const others = [...new Set(named)].filter((one) => one !== 'en');
  // The feeds' lists are of what is spoken besides English.
  return others.length ? ['en', ...others] : [];
}

/** The day on which the service was last confirmed, and the day of the record. Days that lie ahead are none. */
export function datesOf(record: Fields, reading: Reading, today: string): { checked?: string; date: string } {
  const day = (text: string, at: string): string | undefined => {
    if (!text.trim()) return undefined;
    const found = dayOf(text.trim());
    if (found !== undefined && found > '2000-01-01' && found <= today) return found;
    reading.find('bad-date', at);
    return undefined;
  };
  const metadata = fieldsOf(record['pc_metadata']);
  const checked =
    day(textOf(record['assured_date']), 'assured_date') ?? day(textOf(metadata['date_assured']), 'pc_metadata');
  const modified =
    day(textOf(record['last_modified']), 'last_modified') ?? day(textOf(metadata['date_modified']), 'pc_metadata');
  if (checked === undefined) reading.find('not-checked', 'assured_date');
  else if (daysBetween(checked, today) > 365) reading.find('checked-long-ago', 'assured_date');
  const latest = [checked, modified]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
  return { ...(checked !== undefined && { checked }), date: latest ?? today };
}
