import type { Schedule } from './hours.schema.js';

/** Days as whole numbers since 1 January 1970, on the calendar of whoever keeps the hours. */
type IsOn = (day: number) => boolean;

const dayMillis = 24 * 60 * 60_000;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** 1 January 1970 was a Thursday. */
const thursday = 3;

const modulo = (a: number, b: number): number => ((a % b) + b) % b;

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

/**
 * Whether it is on, by the rule alone, between the first day and the last. Undefined where the rule leaves that open, or
 * where RFC 5545
 * has no such rule. Throws where a part of it has another form than it should.
 */
export function ruleOf(schedule: Schedule, first: number, last: number): IsOn | undefined {
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
