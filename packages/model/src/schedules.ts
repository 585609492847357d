import { isDay } from './rules.js';
import type { Schedule } from './hours.schema.js';

/** Spans that begin on a day, and what it is while they last: 3 where it is surely open, 1 where nobody knows. */
export type DayPlan = readonly (readonly [is: number, spans: readonly string[]])[];

const unsure = 1;
const open = 3;

/** Days as whole numbers since 1 January 1970, on the calendar of whoever keeps the hours. */
type IsOn = (day: number) => boolean;

interface Row {
  /** Outside these nobody said what holds. */
  readonly from: number;
  readonly to: number;
  /** Outside these it is over, or has not begun, and nothing is open. */
  readonly first: number;
  readonly last: number;
  /** Absent where the days cannot be told. */
  readonly isOn: IsOn | undefined;
  /** Absent where the times of day cannot be told. */
  readonly span: string | undefined;
}

const dayMillis = 24 * 60 * 60_000;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** 1 January 1970 was a Thursday. */
const thursday = 3;
const wholeDay = '00:00-24:00';
/** 1 January 1900. Nothing is counted from before: it would take a phone seconds, and nobody keeps such hours. */
const longAgo = -25_567;
/** No service has so many. */
const tooMany = 500;

const modulo = (a: number, b: number): number => ((a % b) + b) % b;

function dayNumber(date: string): number {
  if (!isDay(date)) throw new RangeError(date);
  return Date.parse(date) / dayMillis;
}

/** The parts of `1,-1` or `2MO,FR`. Throws where one of them is of another form: nothing has been checked before. */
const parts = (text: string, form: RegExp): string[][] =>
  text.split(',').map((part) => {
    const found = form.exec(part.trim());
    if (!found) throw new RangeError(text);
    return found.slice(1);
  });
const numbers = (text: string | undefined): number[] | undefined =>
  text === undefined ? undefined : parts(text, /^([+-]?[1-9]\d{0,2})$/).map(([number]) => +number!);

/** The first day of a month, months being counted from January 1970. */
const monthStart = (month: number): number => Date.UTC(1970, month, 1) / dayMillis;
const monthOf = (day: number): number => {
  const date = new Date(day * dayMillis);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
};

/** Whether it is on, by the rule alone. Undefined where the rule leaves that open, or where RFC 5545 has no such rule. */
function ruleOf(schedule: Schedule, first: number, last: number): IsOn | undefined {
  const { freq, interval = 1, count = Infinity } = schedule;
  const weekly = freq === 'WEEKLY';
  const weekStart = weekdays.indexOf(schedule.wkst ?? 'MO');
  const begins = first > -Infinity;
  const named = parts(schedule.byday ?? '', /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$|^$/)
    .filter(([, name]) => name)
    .map(([nth = 0, name]) => [+nth, weekdays.indexOf(name!)] as const);
  let inMonth = numbers(schedule.bymonthday);
  const months = numbers(schedule.bymonth);
  const places = numbers(schedule.bysetpos);
  if (
    !(weekly || freq === 'MONTHLY') ||
    !(interval >= 1 && count >= 1 && weekStart >= 0) ||
    schedule.byweekno ||
    schedule.byyearday ||
    (weekly && (inMonth || named.some(([nth]) => nth))) ||
    // What is counted, or left out every other time, is counted from somewhere.
    (count < Infinity && first < longAgo) ||
    (!begins && (interval > 1 || count < Infinity || !(named.length || inMonth)))
  )
    return undefined;
  if (!named.length && !inMonth) {
    if (weekly) named.push([0, modulo(first + thursday, 7)]);
    else inMonth = [first - monthStart(monthOf(first)) + 1];
  }

  const periodOf = (day: number): number => (weekly ? Math.floor((day + thursday - weekStart) / 7) : monthOf(day));
  const startOf = (period: number): number => (weekly ? period * 7 - thursday + weekStart : monthStart(period));

  /** The days of a week or month on which it is on, in order. */
  function daysIn(period: number): number[] {
    const start = startOf(period);
    const length = startOf(period + 1) - start;
    const fitting = Array.from({ length }, (_, index) => start + index).filter((day, index) => {
      const fromEnd = index - length;
      return (
        (!months || months.includes(modulo(monthOf(day), 12) + 1)) &&
        (!inMonth || inMonth.includes(index + 1) || inMonth.includes(fromEnd)) &&
        (!named.length ||
          named.some(
            ([nth, weekday]) =>
              weekday === modulo(day + thursday, 7) &&
              (!nth || nth === Math.floor(index / 7) + 1 || nth === Math.ceil((fromEnd + 1) / 7) - 1),
          ))
      );
    });
    return fitting
      .filter((_, index) => !places || places.includes(index + 1) || places.includes(index - fitting.length))
      .filter((day) => day >= first && day <= last);
  }

  // How far it has been counted, what is left after that, and the day of the last one.
  let counted = begins ? periodOf(first) : 0;
  let left = count;
  let final = Infinity;
  let period = NaN;
  let days: number[] = [];
  return (day) => {
    const asked = periodOf(day);
    if (begins && modulo(asked - periodOf(first), interval)) return false;
    for (; count < Infinity && counted <= asked && left > 0; counted += interval) {
      const these = daysIn(counted);
      final = these[left - 1] ?? final;
      left -= these.length;
    }
    if (asked !== period) [period, days] = [asked, daysIn(asked)];
    return day <= final && days.includes(day);
  };
}

function rowOf(schedule: Schedule): Row {
  const day = (date: string | undefined, otherwise: number) => (date === undefined ? otherwise : dayNumber(date));
  const row = { from: -Infinity, to: Infinity, first: -Infinity, last: Infinity, isOn: undefined, span: undefined };
  try {
    const first = day(schedule.dtstart, -Infinity);
    const last = day(schedule.until, Infinity);
    const span = [schedule.opensAt ?? '', schedule.closesAt ?? ''].map((time) => time.slice(0, 5)).join('-');
    return {
      from: day(schedule.validFrom, -Infinity),
      to: day(schedule.validTo, Infinity),
      first,
      last,
      isOn: ruleOf(schedule, first, last),
      span: /^\d\d:\d\d-\d\d:\d\d$/.test(span) ? span : undefined,
    };
  } catch {
    // A date or a list that is none: of this one nothing is known.
    return row;
  }
}

/**
 * Reads Open Referral schedules: what they tell of any day, a whole number since 1 January 1970. They add up. Wherever
 * they leave something open the answer is that nobody knows, never that it is closed:
 *
 * - a rule that cannot be told: without `freq`; every other week, or five times, without a `dtstart`; without any day;
 *   or one that RFC 5545 does not have, such as the second Monday of a week;
 * - a day that it names, without `opensAt` or `closesAt`;
 * - a day outside `validFrom` and `validTo`, unless another one holds then that begins where this one stops, or stops
 *   where it begins: a summer and a winter.
 *
 * Before `dtstart` and after `until` it is closed. Trusts nothing that it is given.
 *
 * @throws RangeError for more than 500.
 */
export function readSchedules(schedules: readonly Schedule[]): (day: number) => DayPlan {
  if (schedules.length > tooMany) throw new RangeError('too many');
  const rows = schedules.map(rowOf);
  return (day) => {
    const holding = rows.filter(({ from, to }) => from <= day && day <= to);
    const plan: [is: number, spans: string[]][] = [];
    for (const row of rows) {
      if (day < row.first || day > row.last) continue;
      if (!holding.includes(row)) {
        if (!holding.some(({ from, to }) => from > row.to || to < row.from)) plan.push([unsure, [wholeDay]]);
      } else if (!row.isOn) plan.push([unsure, [wholeDay]]);
      else if (row.isOn(day)) plan.push(row.span ? [open, [row.span]] : [unsure, [wholeDay]]);
    }
    return plan;
  };
}
