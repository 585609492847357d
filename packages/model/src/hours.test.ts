import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import { bankHolidaysUntil } from './bank-holidays-until.js';
import { bankHolidayOn, type BankHoliday } from './bank-holidays.js';
import { days, openState, wallTime, type Hours, type OpenState } from './hours.js';
import { HoursSchema } from './hours.schema.js';

type Timetable = Exclude<Hours, string>;

const minute = 60_000;
const day = 24 * 60 * minute;

const onDays = (names: readonly string[], ...spans: string[]): Timetable['week'] =>
  Object.fromEntries(names.map((name) => [name, spans]));
const daily = (...spans: string[]): Timetable['week'] => onDays(days, ...spans);
const weekdays = onDays(days.slice(0, 5), '09:00-17:00');

/** As a line to compare: `open until 2026-11-22T22:00:00.000Z`. */
function told(hours: Hours, now: string | number, options?: Parameters<typeof openState>[2]): string {
  const state = openState(hours, new Date(now), options);
  if (state.state === 'open') return `open until ${state.until.toISOString()}`;
  if (state.state === 'closed') return `closed${state.opens ? ` until ${state.opens.toISOString()}` : ''}`;
  return state.state === 'unknown' ? state.why : state.state;
}

/** Each case stands in its own zone of time: what is said at an instant. */
function table(cases: readonly [hours: Hours, now: string, expected: string][]): void {
  for (const [hours, now, expected] of cases) assert.equal(told(hours, now), expected, `at ${now}`);
}

// The oracle knows summer time from the law of the United Kingdom, not from Intl, and looks at each minute by itself.

const lastSunday = (year: number, month: number): number => {
  const end = new Date(Date.UTC(year, month + 1, 0));
  return +end - end.getUTCDay() * day;
};
const londonWall = (instant: number): number => {
  const year = new Date(instant).getUTCFullYear();
  const summer = instant >= lastSunday(year, 2) + 60 * minute && instant < lastSunday(year, 9) + 60 * minute;
  return instant + (summer ? 60 * minute : 0);
};

/** Whether it is open in the minute that begins at `instant`, straight from what the format says. */
function stateOf(
  hours: Timetable,
  instant: number,
  holidayOn: (date: string) => BankHoliday | undefined,
): OpenState['state'] {
  const wall = new Date(londonWall(instant));
  const time = wall.toISOString().slice(11, 16);
  const planFor = (date: Date): { spans: readonly string[]; sure: boolean } => {
    const iso = date.toISOString().slice(0, 10);
    for (const { from, to, spans } of [...(hours.except ?? [])].reverse())
      if (iso >= from && iso <= (to ?? from)) return { spans, sure: true };
    const usual = hours.week?.[days[(date.getUTCDay() + 6) % 7]!] ?? [];
    const holiday = holidayOn(iso);
    if (!holiday || hours.bankHolidays === 'open') return { spans: usual, sure: true };
    if (holiday === 'everywhere' && hours.bankHolidays === 'closed') return { spans: [], sure: true };
    return { spans: usual, sure: false };
  };
  const today = planFor(wall);
  const yesterday = planFor(new Date(+wall - day));
  const ends = (span: string) => (span.endsWith('23:59') ? '24:00' : span.slice(6));
  const begun = today.spans.some((span) => {
    const overnight = ends(span) <= span.slice(0, 5);
    return time >= span.slice(0, 5) && (overnight || time < ends(span));
  });
  const kept = yesterday.spans.some((span) => ends(span) <= span.slice(0, 5) && time < ends(span));
  if ((begun && today.sure) || (kept && yesterday.sure)) return 'open';
  return !today.sure || (kept && !yesterday.sure) ? 'unknown' : 'closed';
}

/** What `openState` should say, found by walking minute by minute. */
function oracle(hours: Timetable, now: number, holidayOn: (date: string) => BankHoliday | undefined): string {
  const is = stateOf(hours, now, holidayOn);
  if (is === 'unknown') return 'bank-holiday';
  let at = now - (now % minute);
  const last = at + 14 * day;
  do at += minute;
  while (at <= last && (stateOf(hours, at, holidayOn) === 'open') === (is === 'open'));
  if (at > last) return is === 'open' ? 'always' : 'closed';
  return `${is} until ${new Date(at).toISOString()}`;
}

describe('the clock on the wall', () => {
  it('is the one of London, every hour of twelve years', () => {
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2036, 0, 1); at += 60 * minute)
      assert.equal(wallTime(at, 'Europe/London') * minute, londonWall(at), new Date(at).toISOString());
  });

  it('knows zones that are not a whole number of hours away, and the minute counts on', () => {
    const at = new Date('2026-11-22T20:15:59.999Z');
    for (const [zone, wall] of [
      ['UTC', '2026-11-22T20:15Z'],
      ['Asia/Kolkata', '2026-11-23T01:45Z'],
      ['Asia/Kathmandu', '2026-11-23T02:00Z'],
      ['Pacific/Kiritimati', '2026-11-23T10:15Z'],
      ['Pacific/Pago_Pago', '2026-11-22T09:15Z'],
      ['America/New_York', '2026-11-22T15:15Z'],
      ['Australia/Lord_Howe', '2026-11-23T07:15Z'],
    ] as const)
      assert.equal(wallTime(at, zone), Date.parse(wall) / minute, zone);
  });

  it('says midnight as the first minute of a day, not the last of the one before', () => {
    assert.equal(wallTime(new Date('2026-11-22T00:00Z'), 'Europe/London') % 1440, 0);
    assert.equal(wallTime(new Date('2026-07-01T23:00Z'), 'Europe/London') % 1440, 0);
  });

  it('throws where there is no such zone or no such date', () => {
    assert.throws(() => wallTime(new Date(), 'Europe/Atlantis'), RangeError);
    assert.throws(() => wallTime(new Date(NaN), 'Europe/London'), RangeError);
  });
});

describe('opening hours', () => {
  it('takes the words for what they say', () => {
    table([
      ['always', '2026-12-25T03:00Z', 'always'],
      ['unknown', '2026-12-25T03:00Z', 'no-hours'],
    ]);
  });

  it('opens at the first minute of a span and closes at its end', () => {
    table([
      [{ week: weekdays }, '2026-11-23T08:59:59.999Z', 'closed until 2026-11-23T09:00:00.000Z'],
      [{ week: weekdays }, '2026-11-23T09:00Z', 'open until 2026-11-23T17:00:00.000Z'],
      [{ week: weekdays }, '2026-11-23T16:59:59.999Z', 'open until 2026-11-23T17:00:00.000Z'],
      [{ week: weekdays }, '2026-11-23T17:00Z', 'closed until 2026-11-24T09:00:00.000Z'],
      [{ week: weekdays }, '2026-11-20T17:00Z', 'closed until 2026-11-23T09:00:00.000Z'],
      // In July nine o'clock in London is eight o'clock in Greenwich.
      [{ week: weekdays }, '2026-07-01T07:59Z', 'closed until 2026-07-01T08:00:00.000Z'],
      [{ week: weekdays }, '2026-07-01T08:00Z', 'open until 2026-07-01T16:00:00.000Z'],
    ]);
  });

  it('takes spans in any order, and joins those that touch or overlap', () => {
    const week = { sun: ['14:00-18:00', '09:00-12:00', '12:00-14:00', '17:00-19:30'] };
    table([[{ week }, '2026-11-22T09:30Z', 'open until 2026-11-22T19:30:00.000Z']]);
  });

  it('counts the minutes until it closes, and never says none', () => {
    for (const [now, closesInMinutes] of [
      ['2026-11-23T16:45:00Z', 15],
      ['2026-11-23T16:45:01Z', 15],
      ['2026-11-23T16:46:00Z', 14],
      ['2026-11-23T16:59:59.999Z', 1],
    ] as const)
      assert.deepEqual(openState({ week: weekdays }, new Date(now)), {
        state: 'open',
        until: new Date('2026-11-23T17:00Z'),
        closesInMinutes,
      });
  });

  it('keeps the tail of yesterday, on a day that has no hours itself too', () => {
    const night: Hours = { week: onDays(['sat'], '22:00-06:00') };
    table([
      [night, '2026-11-21T21:59Z', 'closed until 2026-11-21T22:00:00.000Z'],
      [night, '2026-11-21T23:59Z', 'open until 2026-11-22T06:00:00.000Z'],
      [night, '2026-11-22T05:59Z', 'open until 2026-11-22T06:00:00.000Z'],
      [night, '2026-11-22T06:00Z', 'closed until 2026-11-28T22:00:00.000Z'],
    ]);
  });

  it('knows each way to write a whole day', () => {
    for (const span of ['00:00-24:00', '00:00-00:00', '00:00-23:59']) {
      table([
        [{ week: { sun: [span] } }, '2026-11-22T23:59Z', 'open until 2026-11-23T00:00:00.000Z'],
        [{ week: { sat: [span], sun: [span] } }, '2026-11-21T00:00Z', 'open until 2026-11-23T00:00:00.000Z'],
        [{ week: daily(span) }, '2026-11-22T12:00Z', 'always'],
      ]);
    }
    table([
      [{ week: { sun: ['08:00-08:00'] } }, '2026-11-23T07:59Z', 'open until 2026-11-23T08:00:00.000Z'],
      [{ week: daily('08:00-08:00') }, '2026-11-23T08:00Z', 'always'],
      [{ week: daily('07:00-19:00', '19:00-07:00') }, '2026-11-23T19:00Z', 'always'],
    ]);
  });

  it('finds the real end over midnight and over many days', () => {
    const week = { fri: ['18:00-24:00'], sat: ['00:00-24:00'], sun: ['00:00-24:00'], mon: ['00:00-01:30'] };
    table([
      [{ week }, '2026-11-20T18:00Z', 'open until 2026-11-23T01:30:00.000Z'],
      [
        { week: { ...daily('00:00-24:00'), wed: ['00:00-23:00'] } },
        '2026-11-18T23:00Z',
        'closed until 2026-11-19T00:00:00.000Z',
      ],
      [
        { week: { ...daily('00:00-24:00'), wed: ['00:00-23:00'] } },
        '2026-11-19T00:00Z',
        'open until 2026-11-25T23:00:00.000Z',
      ],
    ]);
  });

  it('goes over the end of a year', () => {
    const evening: Hours = { week: daily('18:00-02:00'), bankHolidays: 'open' };
    table([
      [evening, '2026-12-31T23:59Z', 'open until 2027-01-01T02:00:00.000Z'],
      [evening, '2027-01-01T00:00Z', 'open until 2027-01-01T02:00:00.000Z'],
      [{ week: weekdays, bankHolidays: 'closed' }, '2026-12-31T23:59Z', 'closed until 2027-01-05T09:00:00.000Z'],
    ]);
  });

  it('looks ahead two weeks and no further', () => {
    const away = (to: string): Hours => ({
      week: daily('09:00-10:00'),
      except: [{ from: '2026-11-01', to, spans: [] }],
    });
    table([
      [{ week: {} }, '2026-11-22T12:00Z', 'closed'],
      [away('2026-11-15'), '2026-11-02T09:00Z', 'closed until 2026-11-16T09:00:00.000Z'],
      [away('2026-11-15'), '2026-11-02T08:59Z', 'closed'],
      [away('2027-11-15'), '2026-11-02T09:00Z', 'closed'],
    ]);
  });

  it('never throws: what it cannot read is unknown', () => {
    table([[{ week: weekdays, zone: 'Europe/Atlantis' }, '2026-11-22T12:00Z', 'no-hours']]);
    assert.deepEqual(openState({ week: weekdays }, new Date(NaN)), { state: 'unknown', why: 'no-hours' });
  });
});

describe('exceptions', () => {
  it('hold in place of the week, on the days they name', () => {
    const hours: Hours = {
      week: weekdays,
      except: [
        { from: '2026-11-23', to: '2026-11-25', spans: ['12:00-13:00'] },
        { from: '2026-11-24', spans: [], note: 'Training day' },
      ],
    };
    table([
      [hours, '2026-11-23T09:00Z', 'closed until 2026-11-23T12:00:00.000Z'],
      [hours, '2026-11-23T13:00Z', 'closed until 2026-11-25T12:00:00.000Z'],
      [hours, '2026-11-25T13:00Z', 'closed until 2026-11-26T09:00:00.000Z'],
    ]);
  });

  it('let the last that fits win', () => {
    const but = (...spans: string[]) => ({ from: '2026-11-23', spans });
    table([
      [
        { week: weekdays, except: [but('10:00-11:00'), but('12:00-13:00')] },
        '2026-11-23T10:00Z',
        'closed until 2026-11-23T12:00:00.000Z',
      ],
      [
        { week: weekdays, except: [but('12:00-13:00'), but('10:00-11:00')] },
        '2026-11-23T10:00Z',
        'open until 2026-11-23T11:00:00.000Z',
      ],
    ]);
  });

  it('do not cut off the night before, and may reach into the day after', () => {
    const hours: Hours = { week: daily('22:00-06:00'), except: [{ from: '2026-11-23', spans: ['20:00-03:00'] }] };
    table([
      [hours, '2026-11-23T05:00Z', 'open until 2026-11-23T06:00:00.000Z'],
      [hours, '2026-11-24T02:59Z', 'open until 2026-11-24T03:00:00.000Z'],
      [hours, '2026-11-24T03:00Z', 'closed until 2026-11-24T22:00:00.000Z'],
    ]);
  });

  it('close what is open round the clock, and are seen two weeks before', () => {
    const hours: Hours = { week: daily('00:00-24:00'), except: [{ from: '2026-12-25', spans: [] }] };
    table([
      [hours, '2026-12-10T00:00Z', 'always'],
      [hours, '2026-12-11T00:00Z', 'open until 2026-12-25T00:00:00.000Z'],
      [hours, '2026-12-25T00:00Z', 'closed until 2026-12-26T00:00:00.000Z'],
      [hours, '2026-12-26T00:00Z', 'always'],
    ]);
  });
});

describe('the nights when the clocks change', () => {
  const night: Hours = { week: daily('22:00-06:00') };

  it('are open from ten to six, seven hours long in spring and nine in autumn', () => {
    table([
      [night, '2026-03-28T21:59Z', 'closed until 2026-03-28T22:00:00.000Z'],
      [night, '2026-03-28T22:00Z', 'open until 2026-03-29T05:00:00.000Z'],
      [night, '2026-03-29T00:59Z', 'open until 2026-03-29T05:00:00.000Z'],
      [night, '2026-03-29T01:00Z', 'open until 2026-03-29T05:00:00.000Z'],
      [night, '2026-03-29T05:00Z', 'closed until 2026-03-29T21:00:00.000Z'],
      [night, '2026-10-24T21:00Z', 'open until 2026-10-25T06:00:00.000Z'],
      [night, '2026-10-25T00:30Z', 'open until 2026-10-25T06:00:00.000Z'],
      [night, '2026-10-25T01:30Z', 'open until 2026-10-25T06:00:00.000Z'],
      [night, '2026-10-25T06:00Z', 'closed until 2026-10-25T22:00:00.000Z'],
    ]);
  });

  it('count real minutes to the end', () => {
    const left = (now: string) => {
      const state = openState(night, new Date(now));
      return state.state === 'open' && state.closesInMinutes;
    };
    assert.equal(left('2026-03-28T22:00Z'), 7 * 60);
    assert.equal(left('2026-10-24T21:00Z'), 9 * 60);
  });

  it('begin at two what would begin in the hour that is skipped', () => {
    table([
      [{ week: { sun: ['01:30-05:00'] } }, '2027-03-28T00:59Z', 'closed until 2027-03-28T01:00:00.000Z'],
      [{ week: { sun: ['01:30-05:00'] } }, '2027-03-28T01:00Z', 'open until 2027-03-28T04:00:00.000Z'],
      [{ week: { sun: ['00:00-01:30'] } }, '2027-03-28T00:30Z', 'open until 2027-03-28T01:00:00.000Z'],
      // All of it is skipped.
      [{ week: { sun: ['01:10-01:50'] } }, '2027-03-28T00:30Z', 'closed until 2027-04-04T00:10:00.000Z'],
    ]);
  });

  it('are open twice in the hour that comes twice', () => {
    const hours: Hours = { week: { sun: ['01:15-01:45'] } };
    table([
      [hours, '2027-10-31T00:14Z', 'closed until 2027-10-31T00:15:00.000Z'],
      [hours, '2027-10-31T00:15Z', 'open until 2027-10-31T00:45:00.000Z'],
      [hours, '2027-10-31T00:45Z', 'closed until 2027-10-31T01:15:00.000Z'],
      [hours, '2027-10-31T01:15Z', 'open until 2027-10-31T01:45:00.000Z'],
      [{ week: { sun: ['01:00-02:00'] } }, '2027-10-31T00:00Z', 'open until 2027-10-31T02:00:00.000Z'],
    ]);
  });

  it('are right elsewhere: half an hour on Lord Howe, and at midnight in Beirut', () => {
    const howe: Hours = { week: daily('22:00-06:00'), zone: 'Australia/Lord_Howe' };
    table([
      [howe, '2026-10-03T11:30Z', 'open until 2026-10-03T19:00:00.000Z'],
      [howe, '2026-04-04T11:00Z', 'open until 2026-04-04T19:30:00.000Z'],
      [
        { week: { sat: ['20:00-24:00'] }, zone: 'Asia/Beirut' },
        '2026-03-28T21:00Z',
        'open until 2026-03-28T22:00:00.000Z',
      ],
      [
        { week: { sun: ['00:00-02:00'] }, zone: 'Asia/Beirut' },
        '2026-03-28T21:59Z',
        'closed until 2026-03-28T22:00:00.000Z',
      ],
      [
        { week: { sun: ['00:00-02:00'] }, zone: 'Asia/Beirut' },
        '2026-03-28T22:30Z',
        'open until 2026-03-28T23:00:00.000Z',
      ],
    ]);
  });
});

describe('bank holidays', () => {
  type Nation = 'England and Wales' | 'Scotland' | 'Northern Ireland';

  const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const weekday = (at: number): number => new Date(at).getUTCDay();
  const firstMonday = (year: number, month: number): number => {
    const at = Date.UTC(year, month, 1);
    return at + ((8 - weekday(at)) % 7) * day;
  };
  const lastMonday = (year: number, month: number): number => {
    const at = Date.UTC(year, month + 1, 0);
    return at - ((weekday(at) + 6) % 7) * day;
  };
  /** By Oudin's way. */
  function easter(year: number): number {
    const golden = year % 19;
    const century = Math.floor(year / 100);
    const h = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
    const moon = h - Math.floor(h / 28) * (1 - Math.floor(29 / (h + 1)) * Math.floor((21 - golden) / 11));
    const sunday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
    return Date.UTC(year, 2, 28 + moon - sunday);
  }

  /** The days of a year, worked out from the rules by which they are set, to hold against the list. */
  function holidaysOf(nation: Nation, year: number): Set<string> {
    const found = new Set([firstMonday(year, 4), lastMonday(year, 4), easter(year) - 2 * day]);
    const fixed = (...dates: [month: number, date: number][]) => {
      const itself = dates.map(([month, date]) => Date.UTC(year, month, date));
      for (const at of itself) {
        let kept = at;
        // One that falls on a weekend moves to the next weekday that is no holiday already.
        if (weekday(at) % 6 === 0)
          while (weekday(kept) % 6 === 0 || found.has(kept) || itself.includes(kept)) kept += day;
        found.add(kept);
      }
      return itself;
    };
    const keptToo = fixed([0, 1], ...(nation === 'Scotland' ? [[0, 2] as [number, number]] : []));
    keptToo.push(...fixed([11, 25], [11, 26]));
    if (nation === 'Scotland') {
      found.add(firstMonday(year, 7));
      fixed([10, 30]);
    } else {
      found.add(lastMonday(year, 7)).add(easter(year) + day);
    }
    if (nation === 'Northern Ireland')
      for (const date of [
        [2, 17],
        [6, 12],
      ] as [number, number][])
        fixed(date);
    return new Set([...found, ...keptToo].map(iso));
  }

  it('are those that the rules give, in every year of the list', () => {
    for (let year = 2026; year <= +bankHolidaysUntil.slice(0, 4); year++) {
      const nations = (['England and Wales', 'Scotland', 'Northern Ireland'] as const).map((nation) =>
        holidaysOf(nation, year),
      );
      for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += day) {
        const count = nations.filter((holidays) => holidays.has(iso(at))).length;
        assert.equal(bankHolidayOn(iso(at)), count === 3 ? 'everywhere' : count ? 'somewhere' : undefined, iso(at));
      }
    }
  });

  it('are known after the list where they are the same every year, and only there', () => {
    const known: string[] = [];
    for (let at = Date.parse(bankHolidaysUntil) + day; at < Date.UTC(2030, 0, 1); at += day)
      if (bankHolidayOn(iso(at))) known.push(iso(at));
    assert.deepEqual(
      known.map((one) => one.slice(5)),
      ['01-01', '01-02', '03-17', '11-30', '12-25', '12-26'],
    );
  });

  const monToSat: Timetable = { week: onDays(days.slice(0, 6), '09:00-17:00') };

  it('leave the hours unknown all day, where nobody said what happens then', () => {
    table([
      // Saturday 26 December 2026, though the official holiday is on Monday 28.
      [monToSat, '2026-12-26T11:00Z', 'bank-holiday'],
      [monToSat, '2026-12-26T00:00Z', 'bank-holiday'],
      [monToSat, '2026-12-26T23:59Z', 'bank-holiday'],
      [monToSat, '2026-12-27T00:00Z', 'closed until 2026-12-29T09:00:00.000Z'],
      [monToSat, '2026-12-28T11:00Z', 'bank-holiday'],
      [{ ...monToSat, bankHolidays: 'unknown' }, '2026-12-26T11:00Z', 'bank-holiday'],
      // One nation is enough: St Andrew's Day, and the twelfth of July.
      [monToSat, '2026-11-30T11:00Z', 'bank-holiday'],
      [monToSat, '2027-07-12T11:00Z', 'bank-holiday'],
      // By the day in London, which begins at eleven in summer.
      [monToSat, '2026-08-30T22:59Z', 'closed until 2026-09-01T08:00:00.000Z'],
      [monToSat, '2026-08-30T23:00Z', 'bank-holiday'],
    ]);
  });

  it('change nothing, or close, where that was said', () => {
    table([
      [{ ...monToSat, bankHolidays: 'open' }, '2026-12-26T11:00Z', 'open until 2026-12-26T17:00:00.000Z'],
      [{ ...monToSat, bankHolidays: 'closed' }, '2026-12-26T11:00Z', 'closed until 2026-12-29T09:00:00.000Z'],
    ]);
  });

  it('do not close a line for a holiday that only some nations keep', () => {
    const shut: Timetable = { ...monToSat, bankHolidays: 'closed' };
    table([
      [shut, '2026-11-30T11:00Z', 'bank-holiday'],
      [shut, '2026-11-29T11:00Z', 'closed until 2026-12-01T09:00:00.000Z'],
      [{ ...shut, bankHolidays: 'open' }, '2026-11-30T11:00Z', 'open until 2026-11-30T17:00:00.000Z'],
    ]);
  });

  it('give way to an exception that names the day', () => {
    const except = [{ from: '2026-12-24', to: '2026-12-26', spans: ['10:00-12:00'] }];
    for (const bankHolidays of ['open', 'closed', 'unknown', undefined] as const)
      table([[{ ...monToSat, except, bankHolidays }, '2026-12-26T11:00Z', 'open until 2026-12-26T12:00:00.000Z']]);
  });

  it('let a night that began the day before go on, and leave the next one unknown to its end', () => {
    const night: Timetable = { week: daily('22:00-06:00') };
    table([
      [night, '2026-12-25T05:59Z', 'open until 2026-12-25T06:00:00.000Z'],
      [night, '2026-12-25T06:00Z', 'bank-holiday'],
      [night, '2026-12-24T23:00Z', 'open until 2026-12-25T06:00:00.000Z'],
      [night, '2026-12-27T03:00Z', 'bank-holiday'],
      [night, '2026-12-27T06:00Z', 'closed until 2026-12-27T22:00:00.000Z'],
      [{ ...night, bankHolidays: 'closed' }, '2026-12-25T05:59Z', 'open until 2026-12-25T06:00:00.000Z'],
      [{ ...night, bankHolidays: 'closed' }, '2026-12-27T03:00Z', 'closed until 2026-12-27T22:00:00.000Z'],
    ]);
  });

  it('do not touch what is open round the clock, unless that was said', () => {
    const round: Timetable = { week: daily('00:00-24:00') };
    table([
      [round, '2026-12-25T11:00Z', 'always'],
      [{ ...round, bankHolidays: 'open' }, '2026-12-25T11:00Z', 'always'],
      [{ ...round, bankHolidays: 'unknown' }, '2026-12-25T11:00Z', 'bank-holiday'],
      [{ ...round, bankHolidays: 'closed' }, '2026-12-24T11:00Z', 'open until 2026-12-25T00:00:00.000Z'],
    ]);
  });

  it('are those of the United Kingdom in London only, unless others are given', () => {
    const dublin: Timetable = { ...monToSat, zone: 'Europe/Dublin', bankHolidays: 'closed' };
    table([[dublin, '2026-12-26T11:00Z', 'open until 2026-12-26T17:00:00.000Z']]);
    const holidays = (date: string) => (date === '2026-10-26' ? 'everywhere' : undefined);
    assert.equal(told(dublin, '2026-10-26T11:00Z', { holidays }), 'closed until 2026-10-27T09:00:00.000Z');
    assert.equal(told(monToSat, '2026-12-26T11:00Z', { holidays }), 'open until 2026-12-26T17:00:00.000Z');
  });
});

describe('against a walk through every minute', () => {
  const roundTheClock = (hours: Timetable): boolean =>
    !hours.bankHolidays && oracle({ week: hours.week }, Date.UTC(2026, 0, 15), () => undefined) === 'always';
  const expected = (hours: Timetable, now: number): string =>
    oracle(hours, now, roundTheClock(hours) ? () => undefined : bankHolidayOn);

  it('agrees in each hour of two weeks for a line that answers at night, over each change of the clocks', () => {
    const night: Timetable = { week: { ...daily('22:00-06:00'), wed: [], sat: ['20:30-01:15'] }, bankHolidays: 'open' };
    for (const start of ['2026-03-22T00:00Z', '2026-10-18T00:00Z', '2026-12-20T00:00Z'])
      for (let hour = 0; hour < 14 * 24; hour++) {
        const now = Date.parse(start) + hour * 60 * minute;
        assert.equal(told(night, now), expected(night, now), new Date(now).toISOString());
      }
  });

  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
    .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
  const span = fc.tuple(clock, fc.oneof(clock, fc.constant('24:00'))).map(([from, to]) => `${from}-${to}`);
  const spans = fc.oneof(
    { weight: 4, arbitrary: fc.array(span, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(['00:00-24:00']) },
  );
  // Around a change of the clocks or a holiday, where it is hard, as often as anywhere.
  const instant = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 11, 1) }),
    fc
      .tuple(
        fc.constantFrom(
          '2026-03-29',
          '2026-10-25',
          '2027-03-28',
          '2027-10-31',
          '2026-12-25',
          '2027-12-27',
          '2028-01-01',
        ),
        fc.integer({ min: -2 * day, max: 2 * day }),
      )
      .map(([date, by]) => Date.parse(date) + by),
  );
  const timetable = instant.chain((now) =>
    fc.tuple(
      fc.constant(now),
      fc.record(
        {
          week: fc.oneof(
            fc.record(Object.fromEntries(days.map((name) => [name, spans])), { requiredKeys: [] }),
            span.map((one) => daily(one)),
          ),
          except: fc.array(
            fc
              .tuple(fc.integer({ min: -2, max: 10 }), fc.integer({ min: 0, max: 3 }), spans)
              .map(([after, length, spansThen]) => {
                const dayAfter = (count: number) => new Date(now + count * day).toISOString().slice(0, 10);
                return { from: dayAfter(after), to: dayAfter(after + length), spans: spansThen };
              }),
            { maxLength: 2 },
          ),
          bankHolidays: fc.constantFrom('open' as const, 'closed' as const, 'unknown' as const),
        },
        { requiredKeys: ['week'] },
      ),
    ),
  );

  it('agrees for any table, any exceptions, any rule for bank holidays, at any instant', () => {
    fc.assert(
      fc.property(timetable, ([now, hours]) => {
        assert.ok(v.is(HoursSchema, hours));
        assert.equal(told(hours as Timetable, now), expected(hours as Timetable, now));
      }),
      { numRuns: 400 },
    );
  });
});

describe('a visitor elsewhere', () => {
  const program = `
    const { openState } = await import(${JSON.stringify(new URL('./hours.ts', import.meta.url).href)});
    const week = ${JSON.stringify({ ...daily('22:00-06:00'), mon: ['09:00-17:00'] })};
    const told = [];
    for (const start of ['2026-03-28', '2026-07-05', '2026-10-24', '2026-12-24', '2026-12-31'])
      for (let half = 0; half < 96; half++)
        told.push(openState({ week }, new Date(Date.parse(start) + half * 1800000)));
    console.log(JSON.stringify({ offset: new Date(Date.parse('2026-07-05')).getTimezoneOffset(), told }));
  `;
  const seenFrom = (zone: string): { offset: number; told: unknown[] } =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['--import', import.meta.resolve('tsx'), '--conditions=kith-source', '--input-type=module', '--eval', program],
        { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' }, encoding: 'utf8' },
      ),
    );

  it('is told the same as one in London', () => {
    const london = seenFrom('Europe/London');
    assert.equal(london.offset, -60);
    assert.ok(new Set(london.told.map((state) => JSON.stringify(state))).size > 10);
    for (const [zone, offset] of [
      ['America/New_York', 240],
      ['Asia/Kolkata', -330],
      ['Pacific/Kiritimati', -840],
    ] as const) {
      const there = seenFrom(zone);
      assert.equal(there.offset, offset, `the process is in ${zone}`);
      assert.deepEqual(there.told, london.told, zone);
    }
  });
});
