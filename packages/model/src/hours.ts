import { bankHolidayOn, type BankHoliday } from './bank-holidays.js';
import type { Hours, Timetable } from './hours.schema.js';
import { readSchedules, type DayPlan } from './schedules.js';
import type { Nation } from './talk.js';

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
  /**
   * Nobody wrote the hours down in a form that can be read, or it is a bank holiday and nobody said what happens then, or
   * the clock of this device cannot be believed.
   */
  | { state: 'unknown'; why: Doubt };

type Doubt = 'no-hours' | 'bank-holiday' | 'clock';

export interface HoursOptions {
  /** The nations of the United Kingdom whose bank holidays hold; one that any of the four keeps, when absent. */
  nations?: readonly Nation[] | undefined;
  /** Which days (`2026-12-28`) are holidays there; by default, bank holidays for `Europe/London`, none elsewhere. */
  holidays?: HolidayOn;
  /** True where `now` cannot be believed: then only what is open round the clock is known to be open. */
  clockIsWrong?: boolean | undefined;
  /** What reads schedules. Without it, where it is not part of the build, they are unknown. */
  schedules?: typeof readSchedules | undefined;
}

type HolidayOn = (day: string, nations?: readonly Nation[]) => BankHoliday | undefined;

const dayMinutes = 24 * 60;

// Four answers in the order in which they win where two spans meet. In between is what nobody knows.
const closed = 0;
const holiday = 2;
const open = 3;

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

function lookAt(
  { week, schedules, except, bankHolidays }: Timetable,
  holidayOn: HolidayOn,
  { nations, schedules: read = readSchedules }: HoursOptions,
): Look {
  const scheduled = schedules && read(schedules);
  function planFor(day: number): DayPlan {
    const date = new Date(day * dayMinutes * 60_000).toISOString().slice(0, 10);
    const special = except?.filter(({ from, to = from }) => from <= date && date <= to).pop();
    if (special) return [[open, special.spans]];
    // 1 January 1970 was a Thursday.
    const usual: DayPlan = [[open, week?.[days[(day + 3) % 7]!] ?? []], ...(scheduled?.(day) ?? [])];
    const kept = bankHolidays === 'open' ? undefined : holidayOn(date, nations);
    // A line that closes on bank holidays may keep those of another nation.
    if (kept === 'everywhere' && bankHolidays === 'closed') return [];
    return kept ? [[holiday, ['00:00-24:00']], ...usual.map(([, spans]) => [holiday, spans] as const)] : usual;
  }
  return (wall) => {
    const today = Math.floor(wall / dayMinutes);
    let is = closed;
    let edge = (today + 1) * dayMinutes;
    // Yesterday too: its last span may reach into today.
    for (const day of [today - 1, today])
      for (const [meanwhile, spans] of planFor(day))
        for (const [from, to] of spansOn(day, spans)) {
          if (from <= wall && wall < to) is = Math.max(is, meanwhile);
          for (const end of [from, to]) if (end > wall && end < edge) edge = end;
        }
    return { edge, is };
  };
}

/** Goes from change to change until it opens or closes: each edge of a span, each midnight, each change of the clocks. */
function read(now: Date, look: Look, wallAt: (minute: number) => number, lookAhead: number): OpenState {
  let minute = Math.floor(+now / 60_000);
  let wall = wallAt(minute);
  let { is, edge } = look(wall);
  const wasOpen = is === open;
  if (is && !wasOpen) return { state: 'unknown', why: is < holiday ? 'no-hours' : 'bank-holiday' };
  const end = minute + lookAhead * dayMinutes;
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
 * before is kept, and so is a table that is open round the clock. Looks two weeks ahead, and two months where there are
 * schedules. Never throws: a time zone that this platform does not know, a broken clock, or schedules that are none give
 * `no-hours`.
 */
export function openState(hours: Hours, now: Date, options: HoursOptions = {}): OpenState {
  if (hours === 'always') return { state: 'always' };
  try {
    if (hours !== 'unknown') {
      const { zone = 'Europe/London', week, schedules, except, bankHolidays } = hours;
      const lookAhead = schedules ? 62 : 14;
      const ordinary = lookAt({ week, schedules, bankHolidays: 'open' }, never, options);
      const roundTheClock = !bankHolidays && read(now, ordinary, (minute) => minute, lookAhead).state === 'always';
      if (roundTheClock && !except) return { state: 'always' };
      if (options.clockIsWrong) return { state: 'unknown', why: 'clock' };
      const holidays = options.holidays ?? (zone === 'Europe/London' ? bankHolidayOn : never);
      return read(
        now,
        lookAt(hours, roundTheClock ? never : holidays, options),
        (minute) => wallTime(minute * 60_000, zone),
        lookAhead,
      );
    }
  } catch {
    // RangeError, from Intl.
  }
  return { state: 'unknown', why: 'no-hours' };
}
