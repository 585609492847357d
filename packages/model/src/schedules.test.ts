import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { daysOf, scheduleOf } from '../test/recurrences.js';
import { openState, type Schedule } from './hours.js';
import { ScheduleSchema } from './hours.schema.js';
import { readSchedules } from './schedules.js';

const dayMillis = 24 * 60 * 60_000;
const numberOf = (date: string): number => Date.parse(date) / dayMillis;
const dateOf = (day: number): string => new Date(day * dayMillis).toISOString().slice(0, 10);

/** The days from one to another on which it is open by a schedule, or `unknown` where any of them is. */
function daysFrom(schedule: Schedule, from: string, to: string): string[] | 'unknown' {
  const planOn = readSchedules([{ opensAt: '09:00', closesAt: '17:00', ...schedule }]);
  const found: string[] = [];
  for (let day = numberOf(from); day <= numberOf(to); day++)
    for (const [is] of planOn(day)) {
      if (is !== 3) return 'unknown';
      found.push(dateOf(day));
    }
  return found;
}
const after = (date: string, days: number): string => dateOf(numberOf(date) + days);

type Vector = [rule: string, start: string, days: string, window?: string];
const { suites } = JSON.parse(readFileSync(new URL('../test/facts/recurrences.json', import.meta.url), 'utf8')) as {
  suites: { source: string; licence: string; vectors: Vector[] }[];
};

describe('schedules, against the suites of others', () => {
  /** How many were answered; how many are known not to be known; and the parts that no schedule has. */
  const counts: Record<string, { answered: number; unknown: number; outside: Record<string, number> }> = {
    libical: { answered: 41, unknown: 0, outside: { 'BYHOUR BYMINUTE': 2, 'BYHOUR BYMINUTE BYSECOND': 1 } },
    // What it does not know here RFC 5545 does not have: weeks with days of a month or with the second Tuesday, and months
    // with days of a year or with weeks of one.
    jkbrzt: {
      answered: 27,
      unknown: 24,
      outside: {
        BYEASTER: 6,
        BYHOUR: 4,
        BYMINUTE: 2,
        BYSECOND: 2,
        'BYHOUR BYMINUTE': 2,
        'BYHOUR BYSECOND': 2,
        'BYMINUTE BYSECOND': 2,
        'BYHOUR BYMINUTE BYSECOND': 2,
      },
    },
  };
  for (const { source, vectors } of suites)
    it(`gives the days of each weekly and monthly rule of ${source}, and else says that it does not know`, () => {
      const counted: (typeof counts)[string] = { answered: 0, unknown: 0, outside: {} };
      for (const [rule, start, days, window] of vectors) {
        const { schedule, outside } = scheduleOf(rule, start);
        if (outside.length) {
          const parts = outside.sort().join(' ');
          counted.outside[parts] = (counted.outside[parts] ?? 0) + 1;
          continue;
        }
        assert.ok(v.is(ScheduleSchema, schedule), `${rule} is a schedule`);
        const [first, last] = window
          ? window.split(' ').map((one) => `${one.slice(0, 4)}-${one.slice(4, 6)}-${one.slice(6, 8)}`)
          : [schedule.dtstart!, after(days.split(' ').pop()!, 800)];
        const found = daysFrom(schedule, first!, last!);
        counted[found === 'unknown' ? 'unknown' : 'answered']++;
        if (found === 'unknown') assert.match(rule, /BYYEARDAY|BYWEEKNO|WEEKLY.*(BYMONTHDAY|BYDAY=-?\d)/, rule);
        else assert.equal(found.join(' '), days, `${rule} from ${start}`);
      }
      assert.deepEqual(counted, counts[source.includes('libical') ? 'libical' : 'jkbrzt']);
    });
});

describe('schedules, against another reading of RFC 5545', () => {
  const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const some = <T>(one: fc.Arbitrary<T>, maxLength = 3) =>
    fc.uniqueArray(one, { minLength: 1, maxLength }).map((all) => all.join(','));
  const date = fc.integer({ min: numberOf('2024-01-01'), max: numberOf('2028-12-31') }).map(dateOf);
  const weekday = fc.constantFrom(...weekdays);
  const nth = fc
    .tuple(fc.constantFrom('', '1', '2', '3', '4', '5', '-1', '-2', '-5'), weekday)
    .map((one) => one.join(''));
  const monthday = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 }));
  const ends = { until: date, count: fc.integer({ min: 1, max: 30 }), wkst: weekday };
  const interval = fc.integer({ min: 1, max: 5 });
  const schedule = fc
    .oneof(
      fc.record(
        { freq: fc.constant('WEEKLY'), dtstart: date, interval, byday: some(weekday, 7), ...ends },
        { requiredKeys: ['freq', 'dtstart'] },
      ),
      fc.record(
        {
          freq: fc.constant('MONTHLY'),
          dtstart: date,
          interval,
          byday: some(nth),
          bymonthday: some(monthday),
          ...ends,
        },
        { requiredKeys: ['freq', 'dtstart'] },
      ),
    )
    // RFC 5545 has either.
    .filter(({ until, count }) => until === undefined || count === undefined) as fc.Arbitrary<Schedule>;

  it('agrees on every day of three years, for any rule', () => {
    fc.assert(
      fc.property(schedule, date, (one, from) => {
        assert.ok(v.is(ScheduleSchema, one));
        const to = after(from, 3 * 366);
        assert.deepEqual(daysFrom(one, from, to), daysOf(one, from, to));
      }),
      { numRuns: 300 },
    );
  });

  it('begins or ends wherever its own first day, last day or count says', () => {
    fc.assert(
      fc.property(schedule, (one) => {
        const all = daysFrom(one, '2023-01-01', '2030-01-01') as string[];
        for (const day of all) assert.ok(day >= one.dtstart! && day <= (one.until ?? day));
        assert.ok(all.length <= (one.count ?? all.length));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what a schedule leaves open', () => {
  /** As a line to compare. */
  function told(schedules: Schedule[], now: string): string {
    const state = openState({ schedules, bankHolidays: 'open' }, new Date(now), { schedules: readSchedules });
    if (state.state === 'open') return `open until ${state.until.toISOString()}`;
    if (state.state === 'closed') return `closed${state.opens ? ` until ${state.opens.toISOString()}` : ''}`;
    return state.state === 'unknown' ? state.why : state.state;
  }
  const nine: Schedule = { opensAt: '09:00', closesAt: '17:00' };
  const table = (cases: readonly [schedules: Schedule[], now: string, expected: string][]) => {
    for (const [schedules, now, expected] of cases)
      assert.equal(told(schedules, now), expected, `${JSON.stringify(schedules)} at ${now}`);
  };

  it('is closed before it starts and after it ends, and unknown outside the days that somebody spoke of', () => {
    const mondays: Schedule = { ...nine, freq: 'WEEKLY', byday: 'MO' };
    table([
      [[mondays], '2026-11-23T10:00Z', 'open until 2026-11-23T17:00:00.000Z'],
      [[{ ...mondays, until: '2026-11-22' }], '2026-11-23T10:00Z', 'closed'],
      [[{ ...mondays, until: '2026-11-23' }], '2026-11-23T10:00Z', 'open until 2026-11-23T17:00:00.000Z'],
      [[{ ...mondays, dtstart: '2026-11-24' }], '2026-11-23T10:00Z', 'closed until 2026-11-30T09:00:00.000Z'],
      [[{ ...mondays, validTo: '2026-11-22' }], '2026-11-23T10:00Z', 'no-hours'],
      [[{ ...mondays, validFrom: '2026-11-24' }], '2026-11-23T10:00Z', 'no-hours'],
      [
        [{ ...mondays, validFrom: '2026-11-23', validTo: '2026-11-23' }],
        '2026-11-23T10:00Z',
        'open until 2026-11-23T17:00:00.000Z',
      ],
      // What has ended is known to have ended.
      [[{ ...mondays, until: '2026-11-01', validTo: '2026-11-20' }], '2026-11-23T10:00Z', 'closed'],
    ]);
  });

  it('hands over from a summer to a winter, and knows the days of each', () => {
    const summer: Schedule = { ...nine, freq: 'WEEKLY', byday: 'MO,TU', validTo: '2026-09-30' };
    const winter: Schedule = { ...nine, freq: 'WEEKLY', byday: 'TU', validFrom: '2026-10-01' };
    table([
      [[summer, winter], '2026-09-28T10:00Z', 'open until 2026-09-28T16:00:00.000Z'],
      [[summer, winter], '2026-10-05T10:00Z', 'closed until 2026-10-06T08:00:00.000Z'],
    ]);
  });

  it('adds rows up, over midnight and round the clock', () => {
    const night: Schedule = { freq: 'WEEKLY', byday: 'MO', opensAt: '17:00', closesAt: '02:00' };
    const day: Schedule = { ...nine, freq: 'WEEKLY', byday: 'MO' };
    const every: Schedule = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU' };
    table([
      [[day, night], '2026-11-23T10:00Z', 'open until 2026-11-24T02:00:00.000Z'],
      [[night], '2026-11-24T01:59Z', 'open until 2026-11-24T02:00:00.000Z'],
      [[night], '2026-11-24T02:00Z', 'closed until 2026-11-30T17:00:00.000Z'],
      // A row of which nothing is known makes doubtful what is closed, and nothing that is open.
      [[day, {}], '2026-11-23T10:00Z', 'open until 2026-11-23T17:00:00.000Z'],
      [[day, {}], '2026-11-23T18:00Z', 'no-hours'],
      ...['23:59', '24:00', '00:00'].map((closesAt): [Schedule[], string, string] => [
        [{ ...every, opensAt: '00:00', closesAt }],
        '2026-11-23T10:00Z',
        'always',
      ]),
    ]);
  });

  it('does not count from before 1900, nor read more than 500: that is no hour that anybody keeps, and takes seconds', () => {
    const counted = (dtstart: string) => readSchedules([{ freq: 'WEEKLY', byday: 'MO', count: 9999, dtstart, opensAt: '09:00', closesAt: '17:00' }])(20_780); // prettier-ignore
    assert.deepEqual(counted('0000-01-03'), [[1, ['00:00-24:00']]]);
    assert.deepEqual(counted('1950-01-02'), [[3, ['09:00-17:00']]]);
    const one = { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00', closesAt: '17:00' } as const;
    assert.equal(readSchedules(Array<Schedule>(500).fill(one))(20_780).length, 500);
    assert.throws(() => readSchedules(Array<Schedule>(501).fill(one)), RangeError);
    const now = new Date('2026-11-23T12:00Z');
    assert.deepEqual(openState({ schedules: Array<Schedule>(10_000).fill(one) }, now), { state: 'unknown', why: 'no-hours' }); // prettier-ignore
  });

  it('does not take a rule that it cannot read for another one', () => {
    for (const broken of [
      {},
      { freq: 'DAILY' },
      { freq: 'WEEKLY' },
      { freq: 'MONTHLY' },
      { freq: 'WEEKLY', byday: '2MO' },
      { freq: 'WEEKLY', byday: 'Monday' },
      { freq: 'WEEKLY', byday: 'MO', bymonthday: '1' },
      { freq: 'WEEKLY', byday: 'MO', interval: 0 },
      { freq: 'WEEKLY', byday: 'MO', interval: 2 },
      { freq: 'WEEKLY', byday: 'MO', count: 5 },
      { freq: 'WEEKLY', byday: 'MO', wkst: 'XX' },
      { freq: 'WEEKLY', byday: 'MO', dtstart: '2026-02-30' },
      { freq: 'WEEKLY', byday: 'MO', byweekno: '3' },
      { freq: 'MONTHLY', bymonthday: '1', byyearday: '3' },
      { freq: 'MONTHLY', bymonthday: '0' },
    ] as Schedule[])
      assert.equal(told([{ ...nine, ...broken }], '2026-11-23T10:00Z'), 'no-hours', JSON.stringify(broken));
    table([
      [[{ freq: 'WEEKLY', byday: 'MO' }], '2026-11-23T10:00Z', 'no-hours'],
      [[{ freq: 'WEEKLY', byday: 'MO', opensAt: 'nine', closesAt: '17:00' }], '2026-11-23T10:00Z', 'no-hours'],
      // Only on the days that it names.
      [[{ freq: 'WEEKLY', byday: 'TU' }], '2026-11-23T10:00Z', 'closed'],
    ]);
  });
});
