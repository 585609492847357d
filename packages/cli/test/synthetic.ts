// Services that nobody offers, as many as one wants: as unevenly spread over the districts, as long and as patchy as
// those of real feeds. The same number and seed give the same services.

import type { Channel, Hours } from '@kith/model';
import type { District } from '@kith/model/place.js';
import type { Listing } from '../src/directory/listing.js';

/** A small generator of random numbers between 0 and 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const nouns =
  'advice family support parent child group baby drop-in session carer advocacy counselling debt housing benefit fostering respite therapy speech autism hearing disability school nursery playgroup holiday club youth mentor sport music art cooking garden friendship listening bereavement separation mediation contact centre refuge recovery alcohol drug gambling stress anxiety sleep feeding breastfeeding weaning toddler teenager father mother grandparent kinship adoption interpreter refugee translation legal welfare foodbank clothing transport library church mosque community village volunteer neighbour health visitor midwife nurse doctor clinic hospital'.split(
    ' ',
  );
const verbs =
  'offers provides runs helps supports gives brings listens meets welcomes works visits teaches shares arranges refers answers explains encourages protects'.split(
    ' ',
  );
const small =
  'and the of for with to a in who are their your our you can we at from or on by over under every most many weekly free local young new safe friendly confidential practical emotional qualified trained volunteer-led term-time after-school one-to-one'.split(
    ' ',
  );
const streets = [
  'Church Road',
  'High Street',
  'Station Road',
  'Mill Lane',
  'Victoria Street',
  'Park Avenue',
  'Queensway',
];
const hours: Hours[] = [
  { week: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']])) },
  { week: { tue: ['10:00-12:00'] } },
  { week: { mon: ['09:30-15:30'], wed: ['09:30-15:30'], fri: ['09:30-12:30'] }, bankHolidays: 'closed' },
];

/** So many listings, in these districts. */
export function* syntheticListings(count: number, districts: readonly District[], seed = 1): Generator<Listing> {
  const random = randomFrom(seed);
  const whole = (most: number): number => Math.floor(random() * most);
  const pick = <T>(list: readonly T[]): T => list[whole(list.length)]!;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const chance = (share: number): boolean => random() < share;

  /** As real ones: most districts have a few services, some have hundreds. */
  const weights = districts.map(() => Math.exp(normal() * 1.1));
  const sums: number[] = [];
  weights.reduce((sum, weight, at) => (sums[at] = sum + weight), 0);
  const someDistrict = (): number => {
    const wanted = random() * sums.at(-1)!;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const word = (): string => {
    const kind = random();
    if (kind < 0.45) return pick(small);
    return kind < 0.8 ? pick(nouns) : kind < 0.9 ? pick(verbs) : pick(districts).district;
  };
  const words = (characters: number): string => {
    let text = pick(nouns);
    while (text.length < characters) text += `${chance(0.08) ? '.' : ''} ${word()}`;
    return `${text[0]!.toUpperCase()}${text.slice(1, characters).trimEnd()}`;
  };
  const number = (): string => `0${whole(8) + 1}${whole(90) + 10} ${whole(900) + 100} ${whole(9000) + 1000}`;
  const organisations = Array.from({ length: Math.max(3, Math.round(count / 4)) }, (_, at) => ({
    name: words(10 + whole(26)),
    host: `${pick(nouns)}${at}.example.org`,
  }));
  const day = (): Date => new Date(Date.UTC(2026, 10, 20) - Math.round(Math.exp(4.5 + normal() * 1.3)) * 86_400_000);

  for (let at = 0; at < count; at++) {
    const district = districts[someDistrict()]!;
    // Few run very many.
    const by = organisations[Math.floor(organisations.length * random() ** 2.5)]!;
    const date = day().toJSON().slice(0, 10);
    const time = (): Hours => (chance(0.25) ? pick(hours) : 'unknown');
    const point = {
      lat: Math.round((district.at.lat + normal() * 0.015) * 1e5) / 1e5,
      lng: Math.round((district.at.lng + normal() * 0.025) * 1e5) / 1e5,
    };
    const address = `${1 + whole(200)} ${pick(streets)}, Town ${district.district.length}, ${district.district} ${whole(10)}${'ABDEFGHJ'[whole(8)]}${'LNPQRSTU'[whole(8)]}`;
    const channels: Channel[] = [];
    if (chance(0.78))
      channels.push({ kind: 'phone', number: number(), hours: time(), cost: chance(0.1) ? 'free' : 'unknown' });
    if (chance(0.8))
      channels.push({ kind: 'email', address: `${pick(nouns)}@${by.host}`, hours: 'unknown', cost: 'unknown' });
    if (chance(0.04)) channels.push({ kind: 'webchat', url: `https://${by.host}/talk`, hours: time(), cost: 'free' });
    if (chance(0.03))
      channels.push({ kind: 'text', number: `07700 9${whole(90000) + 10000}`, hours: 'unknown', cost: 'unknown' });
    if (chance(0.02))
      channels.push({ kind: 'video', url: `https://${by.host}/video`, hours: 'unknown', cost: 'unknown' });
    if (chance(0.01)) channels.push({ kind: 'bsl', url: `https://${by.host}/bsl`, hours: 'unknown', cost: 'unknown' });
    const everywhere = chance(0.01);
    const placeless = everywhere || chance(0.06);
    if (!placeless && (chance(0.6) || !channels.length))
      channels.push({ kind: 'visit', place: address, hours: time(), cost: chance(0.2) ? 'free' : 'unknown' });
    if (!channels.length) channels.push({ kind: 'phone', number: number(), hours: 'unknown', cost: 'unknown' });
    const feed = `council-${Math.floor(districts.indexOf(district) / 19)}`;
    const summary = words(120 + whole(160));
    yield {
      feed,
      record: `${at}`,
      route: {
        id: `${feed}-${at.toString(36)}-${whole(2 ** 31).toString(36)}`,
        name: words(8 + whole(35)),
        organisation: by.name,
        tier: 'local',
        what: summary,
        ...(chance(0.4) && {
          level: [pick(['universal', 'universal', 'targeted', 'targeted', 'specialist'] as const)],
        }),
        ...(chance(0.3) && { ages: { from: whole(12), to: 12 + whole(14) } }),
        ...(chance(0.05) && { languages: ['en', pick(['ur', 'pl', 'so', 'bn'])] }),
        ...(chance(0.3) && { referral: pick(['self', 'drop-in', 'appointment', 'professional'] as const) }),
        ...(!placeless && { place: { points: [point], ...(chance(0.3) && { districts: [district.district] }) } }),
        channels,
        url: `https://${by.host}/${words(12).toLowerCase().replaceAll(' ', '-')}`,
        source: { name: `Council ${feed.slice(8)}`, url: `https://${feed}.example.org/`, date },
        ...(chance(0.6) ? { checked: date } : { unverified: true as const }),
        checkBy: '2027-11-20',
      },
      text: `${summary} ${words(Math.round(Math.exp(6.8 + normal() * 0.6)))}`.slice(0, 4_000),
      ...(chance(0.3) && { remarks: [{ about: 'who-for' as const, text: words(60) }] }),
      ...(!placeless && { sites: [{ address, point }] }),
      ...(everywhere && { everywhere: true as const }),
    };
  }
}

/** The days of RRULE, by those of a week of hours. */
const byday: Readonly<Record<string, string>> = { mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH', fri: 'FR', sat: 'SA', sun: 'SU' }; // prettier-ignore

/** A listing as Open Referral UK 3.0 publishes it, with the faults that most feeds have: HTML, and the address of who checked it. */
export function openReferral({ record, route, text, sites = [] }: Listing): Readonly<Record<string, unknown>> {
  const way = (kind: string): string | undefined => {
    const found = route.channels.find((channel) => channel.kind === kind);
    return found && ('number' in found ? found.number : 'address' in found ? found.address : undefined);
  };
  const [timed] = route.channels.flatMap(({ hours }) =>
    typeof hours === 'object' && 'week' in hours ? [hours.week] : [],
  );
  const phone = way('phone') ?? way('text');
  return {
    id: `00000000-0000-4000-8000-${record.padStart(12, '0')}`,
    name: route.name,
    description: text.split('. ').map((part) => `<p>${part}&nbsp;&amp; more.</p>`).join('\r\n'), // prettier-ignore
    url: route.url,
    email: way('email'),
    status: 'active',
    assured_date: route.checked,
    assurer_email: `sam.${route.id.replaceAll('-', '')}@council.example`,
    last_modified: `${route.source.date}T09:00:00Z`,
    minimum_age: route.ages?.from,
    maximum_age: route.ages?.to,
    organization: { id: route.organisation, name: route.organisation },
    phones: phone ? [{ id: 'p', number: phone, languages: [] }] : [],
    languages: route.languages?.map((code) => ({ id: code, code })) ?? [],
    schedules: Object.entries(timed ?? {}).flatMap(([day, spans]) =>
      (spans ?? []).map((span) => ({
        freq: 'WEEKLY',
        byday: byday[day],
        opens_at: `${span.slice(0, 5)}:00Z`,
        closes_at: `${span.slice(6)}:00Z`,
      })),
    ),
    service_areas: (route.place?.districts ?? []).map((name) => ({ name })),
    service_at_locations: sites.map(({ address = '', point }) => {
      const [address_1, city, postal_code] = address.split(', ');
      return {
        location: {
          latitude: point?.lat,
          longitude: point?.lng,
          addresses: [{ address_1, city, postal_code, country: 'GB', address_type: 'physical' }],
        },
      };
    }),
  };
}
