import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  channelKinds,
  nations,
  parseTalk,
  parseTile,
  routesOf,
  ways,
  type Answers,
  type Channel,
  type Hours,
  type Nation,
  type Route,
  type Talk,
  type TileWay,
  type Way,
} from '../src/index.js';

// Lists of routes and answers, made at random: services that are not in the repository, for whoever asks anything.

const topics = ['money', 'sleep', 'work'];
const people = ['parent', 'child'];
export const places = [
  { district: 'BS5', nation: 'england', at: { lat: 51.46, lng: -2.55 } },
  { district: 'EH1', nation: 'scotland', at: { lat: 55.95, lng: -3.19 } },
  { district: 'TD15', at: { lat: 55.75, lng: -2.02 } },
  { nation: 'northern-ireland' },
] as const;

const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const subset = <T>(all: readonly T[]) => fc.subarray([...all]);

const hours: fc.Arbitrary<Hours> = fc.constantFrom<Hours>(
  'always',
  'unknown',
  { week: {} },
  { week: { mon: ['09:00-17:00'], tue: ['09:00-12:30', '13:30-17:00'], thu: ['22:00-06:00'] } },
  { week: { mon: ['00:00-23:59'], sat: ['10:00-10:10'] }, bankHolidays: 'open' },
  { week: { fri: ['18:00-00:00'], sun: ['00:30-03:30'] }, bankHolidays: 'closed' },
  { week: { wed: ['08:00-20:00'] }, except: [{ from: '2026-11-25', spans: ['19:00-20:00'] }], zone: 'Asia/Kolkata' },
  { schedules: [{ freq: 'MONTHLY', byday: '-1TU,4SA', opensAt: '18:30', closesAt: '02:00', validTo: '2026-11-28' }] },
);

const channel: fc.Arbitrary<Channel> = fc
  .record({
    kind: fc.constantFrom(...channelKinds),
    hours,
    cost: fc.constantFrom('free' as const, 'local' as const, 'charged' as const, 'unknown' as const),
    onBill: some(fc.boolean()),
    languages: some(subset(['en', 'cy', 'ur'])),
  })
  .map(({ kind, ...about }) => {
    if (kind === 'email') return { kind, address: 'help@example.org', ...about };
    if (kind === 'visit') return { kind, place: 'The Hall', ...about };
    if (kind === 'phone' || kind === 'text' || kind === 'relay') return { kind, number: '0300 123 456', ...about };
    return { kind, url: 'https://chat.example/', ...about };
  });

const point = fc.constantFrom({ lat: 51.46, lng: -2.56 }, { lat: 51.6, lng: -2.5 }, { lat: 55.9, lng: -3.2 });
export const someRoute: fc.Arbitrary<Omit<Route, 'id'>> = fc
  .record({
    tier: fc.constantFrom('emergency' as const, 'crisis' as const, 'line' as const, 'own' as const, 'local' as const),
    name: fc.constantFrom('A', 'B', 'b'),
    topics: some(subset(topics)),
    for: some(subset(people)),
    nations: some(subset(nations)),
    ages: some(fc.record({ from: fc.nat(30), to: fc.integer({ min: 20, max: 60 }) }, { requiredKeys: [] })),
    level: some(subset(['universal', 'targeted', 'specialist'] as const)),
    languages: some(subset(['en', 'cy', 'ur'])),
    interpreter: some(fc.constant(true as const)),
    referral: some(fc.constantFrom('self' as const, 'drop-in' as const, 'appointment' as const, 'professional' as const)), // prettier-ignore
    pinned: some(fc.constant(true as const)),
    place: some(
      fc.record(
        {
          points: fc.array(point, { maxLength: 2 }),
          districts: subset(['BS5', 'EH1']),
          radius: fc.constantFrom(0, 5, 600),
        },
        { requiredKeys: [] },
      ),
    ),
    channels: fc.array(channel, { minLength: 1, maxLength: 2 }),
    checked: some(fc.constantFrom('2026-11-01', '2026-01-01', '2020-01-01')),
  })
  .map((about) => ({
    ...about,
    what: 'Somebody answers.',
    source: { name: 'Somebody', date: '2026-11-01' },
    ...(!about.checked && { unverified: true as const }),
    checkBy: '2027-11-01',
  }));

export const documentOf = (routes: Omit<Route, 'id'>[]): Talk => {
  const { value, problems } = parseTalk(
    JSON.parse(
      JSON.stringify({
        format: 'talk/1',
        id: 'talk',
        lang: 'en-GB',
        title: 'Talk to someone',
        rights: { licence: 'CC-BY-4.0', holder: 'Somebody' },
        reviewed: '2026-11-01',
        reviewBy: '2027-11-01',
        questions: [],
        routes: routes.map((about, index) => ({ id: `r${index}`, ...about })),
      }),
    ),
  );
  assert.ok(value, JSON.stringify(problems));
  return value;
};
export const documents = fc.array(someRoute, { minLength: 1, maxLength: 9 }).map(documentOf);

const answered = {
  urgency: fc.constantFrom('danger', 'today', 'soon', 'looking'),
  topics: subset([...topics, 'food']),
  for: subset([...people, 'friend']),
  ways: subset(Object.keys(ways) as Way[]),
  place: fc.constantFrom(...places),
  languages: subset(['en-GB', 'cy', 'fr']),
  age: fc.constantFrom(12, 25, 70),
} as const;
/** Some things answered, and others skipped. */
export const answers: fc.Arbitrary<Answers> = fc.record(answered, { requiredKeys: [] });
/** Everything answered. */
export const fullAnswers: fc.Arbitrary<Answers> = fc.record(answered);

const tables: Hours[] = [
  { week: { mon: ['09:30-16:30'], wed: ['09:30-16:30'] }, bankHolidays: 'closed' },
  { week: { tue: ['10:00-11:30'] } },
  { schedules: [{ freq: 'MONTHLY', byday: '2TU,-1FR', opensAt: '10:00:00Z', closesAt: '12:00:00Z' }] },
  { schedules: [{ freq: 'WEEKLY', interval: 2, byday: 'TH', opensAt: '18:00', closesAt: '20:00' }] },
];
const way: fc.Arbitrary<TileWay> = fc
  .record({
    to: fc.constantFrom<TileWay>(
      { phone: '0117 496 0000' },
      { phone: '0117 496 0000', note: '10am to 4pm' },
      { email: 'help@example.org' },
      { website: 'https://example.org/' },
      { visit: '1 Some Street, BS5 0AA' },
    ),
    // Of real feeds, nine services in ten have no hours that can be read, and none says what it costs.
    hours: fc.option(fc.nat(tables.length - 1), { freq: 2, nil: undefined }),
  })
  .map(({ to, hours: number }) => ({ ...to, hours: number }));
const service = fc.record({
  what: fc.constant('Parents meet and talk.'),
  name: fc.constantFrom('Advice in Barton Hill', 'Baby group', 'Action for sleep'),
  nations: fc.option(fc.constantFrom<Nation[]>(['england'], ['scotland']), { freq: 9, nil: undefined }),
  ages: fc.option(fc.constantFrom({ to: 5 }, { from: 18 }), { freq: 4, nil: undefined }),
  level: some(subset(['universal', 'targeted', 'specialist'] as const)),
  referral: fc.option(fc.constantFrom('self' as const, 'professional' as const), { freq: 9, nil: undefined }),
  at: some(fc.constantFrom({ lat: 51.46, lng: -2.55 }, { lat: 51.48, lng: -2.52 }, { lat: 51.75, lng: -2.2 })),
  here: some(fc.constant(true as const)),
  ways: fc.array(way, { minLength: 1, maxLength: 3 }),
  checked: fc.constantFrom('2026-09-30', '2026-01-01', '2022-05-31'),
});
/** The services near somebody, as feeds of councils have them, and some national lines. */
export const withTile: fc.Arbitrary<Talk> = fc
  .tuple(documents, fc.array(service, { minLength: 5, maxLength: 40 }))
  .map(([talk, services]) => {
    const tile = { format: 'tile/1', lang: 'en', district: 'BS5', sources: [{ name: 'A council' }], hours: tables };
    const { value, problems } = parseTile(
      JSON.parse(JSON.stringify({ ...tile, services: services.map((one, index) => ({ id: `s${index}`, ...one })) })),
    );
    assert.ok(value, JSON.stringify(problems));
    return { ...talk, routes: [...talk.routes, ...routesOf(value)] };
  });

/** Each hour of a week in winter, of the week with a bank holiday after Christmas, and of that when the clocks go forward. */
export const mondays = ['2026-11-23', '2026-12-28', '2027-03-22'].map((day) => Date.parse(`${day}T00:00Z`));
export const instants = fc
  .tuple(fc.constantFrom(...mondays), fc.nat(167), fc.constantFrom(0, 29, 59))
  .map(([monday, hour, minute]) => new Date(monday + (hour * 60 + minute) * 60_000));
