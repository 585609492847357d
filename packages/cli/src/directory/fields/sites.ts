import { fieldsOf, textOf, type Fields } from '../../import/json.js';
import type { Site } from '../listing.js';
import { objectsOf, textsOf, type Reading } from '../reading.js';
import { pointOf, postcodeOf, type Point } from './places.js';

/** A place of a service, before it is known whether it may be shown. */
export interface Where {
  readonly site: Site & { readonly point?: Point };
  /** Its postcode district. */
  readonly district?: string;
  /** Rows of opening hours that hold here. */
  readonly schedules: readonly unknown[];
  readonly exceptions: readonly unknown[];
  readonly phones: readonly Fields[];
}

/** No service has more places than this; a list that does is one of something else. */
const mostSites = 200;

const addressKeys = [
  'address_1',
  'address_2',
  'address_3',
  'address_4',
  'city',
  'region',
  'state_province',
  'postal_code',
];

/** Where a record says that its service is, of `service_at_locations`, `locations` or fields of its own. */
export function sitesOf(record: Fields, reading: Reading): Where[] {
  const joined = objectsOf(record, 'service_at_locations', 'service_at_location').map((one) => ({
    link: one,
    location: { ...one, ...fieldsOf(one['location']) },
  }));
  const direct = objectsOf(record, 'locations', 'location').map((location) => ({ link: {}, location }));
  const own = ['latitude', 'postal_code', 'postcode', 'address_1', 'physical_addresses', 'addresses'].some(
    (key) => record[key],
  )
    ? [{ link: {} as Fields, location: { ...record, name: '', description: '' } as Fields }]
    : [];
  const found = [...joined, ...direct, ...(joined.length || direct.length ? [] : own)];
  const made = found.slice(0, mostSites).flatMap(({ link, location }) => siteOf(link, location, reading));
  const key = ({ site }: Where): string => JSON.stringify([site.address?.toLowerCase(), site.point]);
  return [...new Map(made.map((one) => [key(one), one])).values()];
}

function siteOf(link: Fields, location: Fields, reading: Reading): Where[] {
  const type = textOf(location['location_type']);
  if (/virtual|postal/i.test(type)) return [];
  const name = reading.line(location, 'name', 'alternate_name');
  const parts = objectsOf(location, 'physical_addresses', 'physical_address', 'addresses', 'address')[0] ?? location;
  const lines = addressKeys.map((key) => reading.line(parts, key)).filter(Boolean);
  const postcode = postcodeOf([...lines, textOf(parts['postcode'])].join(' '));
  const address = addressOf(lines, postcode?.postcode);
  const read = pointOf(location['latitude'], location['longitude']);
  if (read === 'bad' || (read !== 'none' && read.wasSwapped)) reading.find('bad-point', 'latitude');
  const point = typeof read === 'string' ? undefined : read.point;
  if (!address && !point && !postcode) return [];
  const access = accessOf(location, reading);
  return [
    {
      site: {
        ...(name && { name: name.slice(0, 200) }),
        ...(address && { address }),
        ...(point && { point }),
        ...(access.length && { access }),
      },
      ...(postcode && { district: postcode.district }),
      schedules: [link, location].flatMap((one) =>
        objectsOf(one, 'schedules', 'regular_schedules', 'regular_schedule'),
      ),
      exceptions: [link, location].flatMap((one) => objectsOf(one, 'holiday_schedules', 'holiday_schedule')),
      phones: [link, location].flatMap((one) => [
        ...objectsOf(one, 'phones'),
        ...objectsOf(one, 'contacts').flatMap((contact) => objectsOf(contact, 'phones')),
      ]),
    },
  ];
}

/** On one line, nothing twice, and no country: everybody who reads it lives here. */
function addressOf(lines: readonly string[], postcode: string | undefined): string {
  const parts = [
    ...new Set(
      lines
        .flatMap((line) => line.split(/\s*,\s*/))
        .map((part) => part.trim())
        .filter((part) => part && !/^(united kingdom|uk|england|gb)$/i.test(part) && !postcodeOf(part)),
    ),
  ];
  return [...parts, ...(postcode === undefined ? [] : [postcode])].join(', ').slice(0, 300);
}

function accessOf(location: Fields, reading: Reading): string[] {
  const rows = objectsOf(location, 'accessibility_for_disabilities', 'accessibility', 'accessibilities');
  const texts = rows.flatMap((row) =>
    ['accessibility', 'description', 'details'].map((key) => reading.line(row, key)).filter(Boolean),
  );
  const words = textsOf(location['accessibility']).map((text) => text.replaceAll('_', ' '));
  return [...new Set([...texts, ...words])].map((text) => text.slice(0, 300)).slice(0, 10);
}
