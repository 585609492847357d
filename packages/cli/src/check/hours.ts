import { readSchedules, type Hours, type Schedule } from '@kith/model';
import type { Remarks } from './remarks.js';

const dayMillis = 24 * 60 * 60_000;
const dayOf = (date: Date | string): number => Math.floor(+new Date(date) / dayMillis);
const year = 366;
/** What is read of a day on which nobody can tell whether it is open. */
const unsure = 1;

/** Schedules that are sound, and of which a visitor is told that nobody knows them, or that it is never open again. */
export function checkHours(hours: Hours, at: string, today: Date, remarks: Remarks): void {
  if (typeof hours === 'string' || !hours.schedules) return;
  try {
    readSchedules(hours.schedules);
  } catch {
    remarks.warn(
      `${at}.schedules`,
      'These are too many to read, so visitors are told that the hours are not known.',
      'Leave out those that are over. What is the same each week is one schedule with several days in "byday".',
    );
    return;
  }
  for (const [index, schedule] of hours.schedules.entries()) {
    const path = `${at}.schedules[${index}]`;
    const is = comingYear(schedule, dayOf(today));
    if (is.has(unsure))
      remarks.warn(
        path,
        'Nobody can tell from this when it is open, so visitors are told that the hours are not known.',
        'Say "freq: WEEKLY" or "freq: MONTHLY", the days in "byday", "opens-at" and "closes-at", and with "interval" or "count" from which day on in "dtstart".',
      );
    else if (!is.size)
      remarks.warn(path, 'It is open on no day of the coming year.', 'Give the dates of this year, or take it out.');
  }
}

/** What a schedule says of the days of a year on which it holds. */
function comingYear(schedule: Schedule, today: number): ReadonlySet<number> {
  const { dtstart = today, until, validFrom = today, validTo } = schedule;
  const first = Math.max(today, ...[dtstart, validFrom].map((day) => (typeof day === 'string' ? dayOf(day) : day)));
  const last = Math.min(first + year, ...[until, validTo].flatMap((day) => (day === undefined ? [] : [dayOf(day)])));
  const planOf = readSchedules([schedule]);
  const found = new Set<number>();
  for (let day = first; day <= last; day++) for (const [is] of planOf(day)) found.add(is);
  return found;
}
