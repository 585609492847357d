import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { daysOf } from '../test/recurrences.js';
import { bankHolidayOn } from './bank-holidays.js';
import { days, openState, type Hours, type Schedule } from './hours.js';
import { HoursSchema } from './hours.schema.js';

type Timetable = Exclude<Hours, string>;

const minute = 60_000;
const day = 24 * 60 * minute;
const ahead = 62;
const dateOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** Summer time by the law of the United Kingdom, not by Intl. */
function londonWall(instant: number): number {
  const lastSunday = (month: number): number => {
    const end = new Date(Date.UTC(new Date(instant).getUTCFullYear(), month + 1, 0));
    return +end - end.getUTCDay() * day + 60 * minute;
  };
  return instant >= lastSunday(2) && instant < lastSunday(9) ? instant + 60 * minute : instant;
}

type Is = 'closed' | 'no-hours' | 'bank-holiday' | 'open';
const stronger: readonly Is[] = ['closed', 'no-hours', 'bank-holiday', 'open'];

/** The days of a rule within the days that are looked at; all of them where its words do not say which. */
function daysIn(one: Schedule, dates: readonly string[]): { on: ReadonlySet<string>; known: boolean } {
  const within = dates.filter((date) => date >= (one.dtstart ?? '') && date <= (one.until ?? '9'));
  const counts = (one.interval ?? 1) > 1 || one.count !== undefined;
  if (!one.freq || (!one.dtstart && (counts || !(one.byday ?? one.bymonthday)))) return { on: new Set(within), known: false }; // prettier-ignore
  // Who says no first day has begun long ago, on a first of January that is a Monday.
  const all = daysOf({ ...one, dtstart: one.dtstart ?? '2018-01-01' }, dates[0]!, dates.at(-1)!);
  return { on: new Set(all), known: true };
}

/**
 * What it is in each minute on the wall of the days that are looked at, painted one by one: each span of each day, the
 * stronger over the weaker.
 */
function painted(hours: Timetable, from: number, count: number, keepsHolidays: boolean): (wall: number) => Is {
  const dates = Array.from({ length: count }, (_, at) => dateOf(from + at * day));
  const minutes = new Array<Is>((count + 1) * 24 * 60).fill('closed');
  const paint = (at: number, span: string, is: Is): void => {
    const clock = (time: string) => +time.slice(0, 2) * 60 + +time.slice(3, 5);
    const [opens, closes] = [clock(span.slice(0, 5)), clock(span.slice(6).replace('23:59', '24:00'))];
    const end = closes > opens ? closes : closes + 24 * 60;
    for (let one = at * 24 * 60 + opens; one < at * 24 * 60 + end; one++)
      if (stronger.indexOf(is) > stronger.indexOf(minutes[one]!)) minutes[one] = is;
  };
  const schedules = (hours.schedules ?? []).map((one) => ({ one, ...daysIn(one, dates) }));
  for (const [at, date] of dates.entries()) {
    const special = [...(hours.except ?? [])].reverse().find((one) => date >= one.from && date <= (one.to ?? one.from));
    if (special) {
      for (const span of special.spans) paint(at, span, 'open');
      continue;
    }
    const usual: [Is, string][] = [];
    for (const span of hours.week?.[days[(new Date(date).getUTCDay() + 6) % 7]!] ?? []) usual.push(['open', span]);
    const holds = ({ validFrom = '', validTo = '9' }: Schedule) => date >= validFrom && date <= validTo;
    for (const { one, on, known } of schedules) {
      if (date < (one.dtstart ?? '') || date > (one.until ?? '9')) continue;
      // One that holds no more, or not yet, is silent where another has taken over from it.
      const isApart = (other: Schedule) => (other.validFrom ?? '') > (one.validTo ?? '9') || (other.validTo ?? '9') < (one.validFrom ?? ''); // prettier-ignore
      const isReplaced = schedules.some(({ one: other }) => holds(other) && isApart(other));
      if (!holds(one) ? !isReplaced : !known) usual.push(['no-hours', '00:00-24:00']);
      else if (holds(one) && on.has(date))
        usual.push(one.opensAt && one.closesAt ? ['open', `${one.opensAt.slice(0, 5)}-${one.closesAt.slice(0, 5)}`] : ['no-hours', '00:00-24:00']); // prettier-ignore
    }
    const holiday = keepsHolidays && hours.bankHolidays !== 'open' && bankHolidayOn(date);
    if (holiday === 'everywhere' && hours.bankHolidays === 'closed') continue;
    if (holiday) paint(at, '00:00-24:00', 'bank-holiday');
    for (const [is, span] of usual) paint(at, span, holiday ? 'bank-holiday' : is);
  }
  return (wall) => minutes[Math.floor((wall - from) / minute)]!;
}

/** What `openState` should say, found by a walk through every minute. */
function expected(hours: Timetable, now: number): string {
  const first = Math.floor(now / day) * day - 2 * day;
  const end = now - (now % minute) + ahead * day;
  const walk = (look: (wall: number) => Is, wallOf: (instant: number) => number): string => {
    const is = look(wallOf(now));
    if (is !== 'open' && is !== 'closed') return is;
    let at = now - (now % minute);
    do at += minute;
    while (at <= end && (look(wallOf(at)) === 'open') === (is === 'open'));
    if (at > end) return is === 'open' ? 'always' : 'closed';
    return `${is} until ${new Date(at).toISOString()}`;
  };
  const { week, schedules } = hours;
  const ordinary = painted({ week, schedules }, first, ahead + 5, false);
  const always = !hours.bankHolidays && walk(ordinary, (instant) => instant) === 'always';
  if (always && !hours.except) return 'always';
  return walk(painted(hours, first, ahead + 5, !always), londonWall);
}

function told(hours: Timetable, now: number): string {
  const state = openState(hours, new Date(now));
  if (state.state === 'open') return `open until ${state.until.toISOString()}`;
  if (state.state === 'closed') return `closed${state.opens ? ` until ${state.opens.toISOString()}` : ''}`;
  return state.state === 'unknown' ? state.why : state.state;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const listed = <T>(one: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(one, { minLength: 1, maxLength }).map((all) => all.join(','));
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
const spans = fc.array(
  fc.tuple(clock, fc.oneof(clock, fc.constant('24:00'))).map(([from, to]) => `${from}-${to}`),
  { maxLength: 2 },
);
const times = fc.oneof(
  { weight: 5, arbitrary: fc.record({ opensAt: clock, closesAt: clock }) },
  { weight: 1, arbitrary: fc.constant({ opensAt: '00:00:00Z', closesAt: '23:59:00Z' }) },
  { weight: 1, arbitrary: fc.constant({ opensAt: '09:00' }) },
);
/** Where it is hard, as often as anywhere. */
const near = fc
  .tuple(
    fc.constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2026-12-26', '2027-12-27', '2028-02-29'),
    fc.integer({ min: -3 * day, max: 3 * day }),
  )
  .map(([date, by]) => Date.parse(date) + by);
const instants = fc.oneof(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 9, 1) }), near);

const schedulesAround = (now: number): fc.Arbitrary<Schedule> => {
  const around = (before: number, after: number) => fc.integer({ min: -before, max: after }).map((by) => dateOf(now + by * day)); // prettier-ignore
  const common = {
    interval: fc.integer({ min: 1, max: 3 }),
    dtstart: around(200, 20),
    validFrom: around(60, 10),
    validTo: around(10, 60),
    wkst: fc.constantFrom(...weekdays),
  };
  const ends = fc.oneof(
    fc.record({ until: around(10, 60) }, { requiredKeys: [] }),
    fc.record({ count: fc.integer({ min: 1, max: 40 }) }),
  );
  const nth = fc.tuple(fc.constantFrom('', '1', '2', '5', '-1'), fc.constantFrom(...weekdays)).map((one) => one.join('')); // prettier-ignore
  const weekly = fc.record({ freq: fc.constant('WEEKLY' as const), byday: listed(fc.constantFrom(...weekdays), 7), ...common }, { requiredKeys: ['freq'] }); // prettier-ignore
  const monthly = fc.record({ freq: fc.constant('MONTHLY' as const), byday: listed(nth, 3), bymonthday: listed(fc.integer({ min: -31, max: 31 }).filter(Boolean), 9), ...common }, { requiredKeys: ['freq'] }); // prettier-ignore
  return fc
    .tuple(fc.oneof(weekly, weekly, monthly, fc.record({ validTo: around(10, 60) })), ends, times)
    .map(([rule, end, time]) => ({ ...rule, ...end, ...time }));
};

const timetables = instants.chain((now) =>
  fc.tuple(
    fc.constant(now),
    fc.record(
      {
        schedules: fc.array(schedulesAround(now), { minLength: 1, maxLength: 3 }),
        week: fc.record(Object.fromEntries(days.map((name) => [name, spans])), { requiredKeys: [] }),
        except: fc.array(
          fc
            .tuple(fc.integer({ min: -2, max: 10 }), fc.integer({ min: 0, max: 3 }), spans)
            .map(([after, length, then]) => ({
              from: dateOf(now + after * day),
              to: dateOf(now + (after + length) * day),
              spans: then,
            })),
          { maxLength: 2 },
        ),
        bankHolidays: fc.constantFrom('open' as const, 'closed' as const, 'unknown' as const),
      },
      { requiredKeys: ['schedules'] },
    ),
  ),
);

describe('schedules, against a walk through every minute', () => {
  it('agree for any schedules, with any table, exceptions and rule for bank holidays beside them, at any instant', () => {
    const roundTheClock: Schedule = { freq: 'WEEKLY', byday: weekdays.join(','), opensAt: '00:00:00Z', closesAt: '23:59:00Z' }; // prettier-ignore
    fc.assert(
      fc.property(timetables, ([now, hours]) => {
        assert.ok(v.is(HoursSchema, hours));
        assert.equal(told(hours, now), expected(hours, now));
      }),
      {
        numRuns: 150,
        examples: [
          [[Date.parse('2026-12-25T10:00Z'), { schedules: [roundTheClock] }]],
          [[Date.parse('2026-03-28T22:00Z'), { schedules: [roundTheClock], bankHolidays: 'closed' }]],
        ],
      },
    );
  });
});
