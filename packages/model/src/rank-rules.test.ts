import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { holds, rules } from '../test/rules.js';
import { checkTalk } from './check.js';
import type { Hours } from './hours.js';
import { rank, type Answers } from './rank.js';
import { channelKinds, nations, parseTalk, type Channel, type Route, type Talk } from './talk.js';
import { ways, type Way } from './ways.js';

const topics = ['money', 'sleep', 'work'];
const people = ['parent', 'child'];
const places = [
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
const route: fc.Arbitrary<Omit<Route, 'id'>> = fc
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

const documentOf = (routes: Omit<Route, 'id'>[]): Talk => {
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
const documents = fc.array(route, { minLength: 1, maxLength: 9 }).map(documentOf);

const answers: fc.Arbitrary<Answers> = fc.record(
  {
    urgency: fc.constantFrom('danger', 'today', 'soon', 'looking'),
    topics: subset([...topics, 'food']),
    for: subset([...people, 'friend']),
    ways: subset(Object.keys(ways) as Way[]),
    place: fc.constantFrom(...places),
    languages: subset(['en-GB', 'cy', 'fr']),
    age: fc.constantFrom(12, 25, 70),
  },
  { requiredKeys: [] },
);

/** Each hour of a week in winter, of the week with a bank holiday after Christmas, and of that when the clocks go forward. */
const mondays = ['2026-11-23', '2026-12-28', '2027-03-22'].map((day) => Date.parse(`${day}T00:00Z`));
const instants = fc
  .tuple(fc.constantFrom(...mondays), fc.nat(167), fc.constantFrom(0, 29, 59))
  .map(([monday, hour, minute]) => new Date(monday + (hour * 60 + minute) * 60_000));

const always = (name: keyof typeof rules) =>
  fc.assert(
    fc.property(documents, answers, instants, (talk, its, now) => holds(talk, its, now, [name])),
    { numRuns: 1500 },
  );

describe('any order, of any document, for any answers, at any hour of the week', () => {
  it('R1: has all the urgent help that serves them', () => always('r1'));
  it('R2: is never empty, and says what had to be let go of', () => always('r2'));
  it('R3: has somebody who answers now among the first three', () => always('r3'));
  it('R4: has a voice and no voice among the first three', () => always('r4'));
  it('R5: is as good in a crisis for who skips every question', () => always('r5'));
  it('R6: calls nothing open whose hours nobody knows', () => always('r6'));
  it('R7: is the same each time, and is explained by its reasons alone', () => always('r7'));
  it('R8: shows every number as it is written, and dials that', () => always('r8'));
  it('has the emergency services first in danger, and never the own team before urgent help', () => always('safety'));

  it('R7: is the same in whichever order local services are listed', () => {
    fc.assert(
      fc.property(documents, answers, instants, (talk, its, now) => {
        const local = talk.routes.map((one) => ({ ...one, tier: 'local' as const }));
        const ids = (routes: Route[]) => rank({ ...talk, routes }, its, now).routes.map(({ route: { id } }) => id);
        assert.deepEqual(ids(local.toReversed()), ids(local));
      }),
      { numRuns: 500 },
    );
  });

  it('comes of any document that the visitor’s checker takes, whatever stands where it does not look', () => {
    const junk = fc.oneof(
      fc.constantFrom<unknown>(null, 1, '', 'x', [], {}, [null], [{}], ['BS5'], true),
      fc.anything(),
    );
    const hostile = fc.oneof(junk, fc.constantFrom<unknown>({ toString: false }, { valueOf: null, toString: null }));
    const point = fc.record({ lat: hostile, lng: hostile }, { requiredKeys: [] });
    const place = fc.record({ points: fc.oneof(junk, fc.array(point)), districts: junk, radius: hostile }, { requiredKeys: [] }); // prettier-ignore
    const years = fc.record({ from: hostile, to: hostile }, { requiredKeys: [] });
    const extra = fc.record({ ages: fc.oneof(junk, years), level: junk, place: fc.oneof(junk, place), interpreter: junk, pinned: junk }, { requiredKeys: [] }); // prettier-ignore
    const full: Answers = { urgency: 'soon', place: places[0], age: 30, languages: ['ur'] };
    fc.assert(
      fc.property(documents, extra, instants, (talk, more, now) => {
        const odd: unknown = { ...talk, routes: talk.routes.map((one) => ({ ...one, ...more })) };
        assert.ok(checkTalk(odd));
        assert.ok(rank(odd, full, now).routes.length > 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('R9: is made of the document, the answers and the given clock alone, and leaves no trace in them', () => {
    const freeze = <T>(value: T): T => {
      if (value && typeof value === 'object' && !(value instanceof Date)) Object.values(Object.freeze(value)).forEach(freeze); // prettier-ignore
      return value;
    };
    const { now: realNow } = Date;
    const { random } = Math;
    Date.now = Math.random = () => assert.fail('looked at something else');
    try {
      const made = fc.sample(fc.tuple(documents, answers, instants), { numRuns: 300, seed: 1, randomType: 'xorshift128plus' }); // prettier-ignore
      for (const [talk, its, now] of made) rank(freeze(talk), freeze(its), now);
    } finally {
      Date.now = realNow;
      Math.random = random;
    }
  });
});

describe('an order', () => {
  const many = fc.sample(fc.array(route, { minLength: 200, maxLength: 200 }), { numRuns: 12, seed: 7 }).map(documentOf);
  const asked = fc.sample(answers, { numRuns: 12, seed: 7 });

  it('keeps R1 to R8 with 200 routes', () => {
    for (const [index, talk] of many.entries())
      for (const hour of [3, 12, 130]) {
        const names = (Object.keys(rules) as (keyof typeof rules)[]).filter((name) => name !== 'r4');
        holds(talk, asked[index]!, new Date(mondays[0]! + hour * 3_600_000), names);
      }
  });

  it('is the same in every zone that the visitor may be in, at each hour of the week', () => {
    const home = process.env['TZ'];
    const made = fc.sample(fc.tuple(documents, answers), { numRuns: 12, seed: 11 });
    const orders = (zone: string) => {
      process.env['TZ'] = zone;
      const offset = new Date('2026-07-01T12:00Z').getTimezoneOffset();
      return [
        offset,
        made.flatMap(([talk, its]) =>
          mondays
            .slice(0, 2)
            .flatMap((monday) =>
              Array.from({ length: 168 }, (_, hour) =>
                JSON.stringify(rank(talk, its, new Date(monday + hour * 3_600_000))),
              ),
            ),
        ),
      ] as const;
    };
    try {
      const [london, ...others] = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'].map(
        orders,
      );
      assert.equal(new Set([london!, ...others].map(([offset]) => offset)).size, 4, 'the zone was changed');
      for (const [, other] of others) assert.deepEqual(other, london![1]);
    } finally {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
    }
  });
});
