import type { Meeting } from './meeting.js';

const dayMinutes = 24 * 60;
const dayMillis = dayMinutes * 60_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** `2026-12-03T19:00`, or the midnight of `2026-12-03`, as minutes since midnight on 1 January 1970 on that same wall. */
export const minuteOf = (time: string): number => Date.parse(time.length > 10 ? `${time}Z` : time) / 60_000;

/** The day of such a minute: `2026-12-03`. */
export const dayOf = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 10);

/**
 * Whether a meeting was planned to start on the day of a minute on the wall of its host, by the parts of an RFC 5545 rule.
 * Trusts nothing: where a rule is none, that is on no day.
 */
export function isOnOf({ starts, repeats }: Meeting): (minute: number) => boolean {
  const dayAt = (minute: number): number => Math.floor(minute / dayMinutes);
  const first = dayAt(minuteOf(starts));
  if (!repeats) return (minute) => dayAt(minute) === first;
  const { freq, interval = 1, byday, bymonthday, until, count } = repeats;
  const isWeekly = freq === 'WEEKLY';
  if (!isWeekly && freq !== 'MONTHLY') return () => false;
  const last = until ? dayAt(minuteOf(until)) : Infinity;

  /** What a day is called in a rule, and the week (from Monday, on 1 January 1970 a Thursday) or the month that it is in. */
  const read = (day: number) => {
    const date = new Date(day * dayMillis);
    const [year, month, inMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const fromEnd = inMonth - new Date(Date.UTC(year, month + 1, 0)).getUTCDate() - 1;
    const name = weekdays[date.getUTCDay()]!;
    return {
      name,
      names: isWeekly ? [name] : [name, Math.ceil(inMonth / 7) + name, Math.floor(fromEnd / 7) + name],
      numbers: [`${inMonth}`, `${fromEnd}`],
      period: isWeekly ? Math.floor((day + 3) / 7) : year * 12 + month,
    };
  };
  const start = read(first);
  const has = (list: string, some: readonly string[]): boolean =>
    list
      .replace(/[ +]/g, '')
      .split(',')
      .some((one) => some.includes(one));
  const isIn = (day: number): boolean => {
    const { names, numbers, period } = read(day);
    return (
      (period - start.period) % interval === 0 &&
      (!byday || has(byday, names)) &&
      (!bymonthday || has(bymonthday, numbers)) &&
      (!!(byday ?? bymonthday) || (isWeekly ? has(start.name, names) : numbers[0] === start.numbers[0]))
    );
  };
  let counted = first;
  let number = 0;
  let final = count ? Infinity : last;
  return (minute) => {
    const day = dayAt(minute);
    for (; count && number < count && counted <= day; counted++)
      if (isIn(counted) && ++number === count) final = counted;
    return day >= first && day <= Math.min(last, final) && isIn(day);
  };
}
