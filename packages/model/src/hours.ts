import { bankHolidayOn, type BankHoliday } from './bank-holidays.js';
import type { Hours, Timetable } from './hours.schema.js';

export type { Hours, Schedule, Timetable } from './hours.schema.js';

export const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof days)[number];

/** Whether somebody answers now. The dates are instants; which words they become is for the page to say. */
export type OpenState =
  /** Open, and not closing in the two weeks that are looked at. */
  | { state: 'always' }
  /** `closesInMinutes` counts real minutes, rounded up: 1 in the last of them, never 0. */
  | { state: 'open'; until: Date; closesInMinutes: number }
  /** `opens` is absent when it does not open in the two weeks that are looked at. */
  | { state: 'closed'; opens?: Date }
  /** Nobody wrote the hours down in a form that can be read, or it is a bank holiday and nobody said what happens then. */
  | { state: 'unknown'; why: 'no-hours' | 'bank-holiday' };

export interface HoursOptions {
  /** Which days (`2026-12-28`) are holidays there; by default, bank holidays for `Europe/London`, none elsewhere. */
  holidays?: HolidayOn;
}

type HolidayOn = (day: string) => BankHoliday | undefined;

const dayMinutes = 24 * 60;
const lookAhead = 14 * dayMinutes;

// Three answers in the order in which they win where two spans meet.
const closed = 0;
const unsure = 1;
const open = 2;

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What the clock on the wall shows in `zone`, as minutes since midnight on 1 January 1970 on that same wall: divide by
 * 1440 for the day, the rest is the time of day. Independent of the zone of whoever looks.
 *
 * @throws RangeError for a zone that the platform does not know, and for an invalid date.
 */
export function wallTime(date: Date | number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  const on = {} as Record<Intl.DateTimeFormatPartTypes, number>;
  for (const { type, value } of format.formatToParts(date)) on[type] = +value;
  return Date.UTC(on.year, on.month - 1, on.day, on.hour, on.minute) / 60_000;
}

const minuteOfDay = (time: string): number => +time.slice(0, 2) * 60 + +time.slice(3);

/** The spans that begin on a day, in minutes on the wall. One that ends at or before it begins ends on the next day. */
const spansOn = (day: number, spans: readonly string[]): [from: number, to: number][] =>
  spans.map((span) => {
    const from = minuteOfDay(span.slice(0, 5));
    // Many directories have no way to write midnight as an end but this.
    const to = minuteOfDay(span.slice(6).replace('23:59', '24:00'));
    return [day * dayMinutes + from, (to > from ? day : day + 1) * dayMinutes + to];
  });

/** Looks at one minute of the wall: what it is then, and the next minute on which that may change. */
type Look = (wall: number) => { is: number; edge: number };

function lookAt({ week, except, bankHolidays }: Timetable, holidayOn: HolidayOn): Look {
  const spansFor = (day: number) => {
    const date = new Date(day * dayMinutes * 60_000).toISOString().slice(0, 10);
    const special = except?.filter(({ from, to = from }) => from <= date && date <= to).pop();
    const holiday = special || bankHolidays === 'open' ? undefined : holidayOn(date);
    // A line that closes on bank holidays may keep those of another nation.
    const shut = holiday === 'everywhere' && bankHolidays === 'closed';
    // 1 January 1970 was a Thursday.
    const spans = special?.spans ?? (shut ? [] : (week?.[days[(day + 3) % 7]!] ?? []));
    return { spans: spansOn(day, spans), sure: !holiday || shut };
  };
  return (wall) => {
    const today = Math.floor(wall / dayMinutes);
    let is = closed;
    let edge = (today + 1) * dayMinutes;
    // Yesterday too: its last span may reach into today.
    for (const day of [today - 1, today]) {
      const { spans, sure } = spansFor(day);
      if (!sure && day === today) is = Math.max(is, unsure);
      for (const [from, to] of spans) {
        if (from <= wall && wall < to) is = Math.max(is, sure ? open : unsure);
        for (const end of [from, to]) if (end > wall && end < edge) edge = end;
      }
    }
    return { is, edge };
  };
}

/** Goes from change to change until it opens or closes: each edge of a span, each midnight, each change of the clocks. */
function read(now: Date, look: Look, wallAt: (minute: number) => number): OpenState {
  let minute = Math.floor(+now / 60_000);
  let wall = wallAt(minute);
  let { is, edge } = look(wall);
  if (is === unsure) return { state: 'unknown', why: 'bank-holiday' };
  const wasOpen = is === open;
  const end = minute + lookAhead;
  while ((is === open) === wasOpen) {
    let next = minute + edge - wall;
    let nextWall = wallAt(next);
    // If the clocks change on the way, stop where they do: the edge may be skipped then, or come twice. They change on
    // a quarter of an hour, wherever they do.
    if (nextWall !== edge)
      for (next = minute; (nextWall = wallAt(next)) - next === wall - minute;) next += 15 - (next % 15);
    if (next > end) return { state: wasOpen ? 'always' : 'closed' };
    minute = next;
    wall = nextWall;
    ({ is, edge } = look(wall));
  }
  const change = new Date(minute * 60_000);
  if (!wasOpen) return { state: 'closed', opens: change };
  return { state: 'open', until: change, closesInMinutes: Math.ceil((+change - +now) / 60_000) };
}

const never = () => undefined;

/**
 * Whether somebody answers at an instant, by the wall clock of where they are, never by the visitor's.
 *
 * A span holds while the clock on that wall shows a time within it: so 22:00-06:00 lasts seven real hours on the night
 * when the clocks go forward and nine when they go back, what falls into the skipped hour begins when the hour is over,
 * and a time that comes twice is open twice. Spans that touch are one span, over midnight too.
 *
 * On a bank holiday a table tells nothing unless its `bankHolidays` or an exception does; a span that began the day
 * before is kept, and so is a table that is open round the clock. Never throws: a time zone that this platform does not
 * know, or a broken clock, gives `no-hours`.
 */
export function openState(hours: Hours, now: Date, options: HoursOptions = {}): OpenState {
  if (hours === 'always') return { state: 'always' };
  try {
    if (hours !== 'unknown') {
      const { week, schedules, except, zone = 'Europe/London', bankHolidays } = hours;
      if (schedules) return { state: 'unknown', why: 'no-hours' };
      const ordinary = lookAt({ week, bankHolidays: 'open' }, never);
      const roundTheClock = !bankHolidays && read(now, ordinary, (minute) => minute).state === 'always';
      if (roundTheClock && !except) return { state: 'always' };
      const holidays = options.holidays ?? (zone === 'Europe/London' ? bankHolidayOn : never);
      return read(now, lookAt(hours, roundTheClock ? never : holidays), (minute) => wallTime(minute * 60_000, zone));
    }
  } catch {
    // RangeError, from Intl.
  }
  return { state: 'unknown', why: 'no-hours' };
}
