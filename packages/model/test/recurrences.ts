import { RRuleTemporal } from 'rrule-temporal';
import type { Schedule } from '../src/hours.js';

const parts = {
  FREQ: 'freq',
  INTERVAL: 'interval',
  COUNT: 'count',
  BYDAY: 'byday',
  BYMONTHDAY: 'bymonthday',
  BYMONTH: 'bymonth',
  BYSETPOS: 'bysetpos',
  BYWEEKNO: 'byweekno',
  BYYEARDAY: 'byyearday',
  WKST: 'wkst',
} as const;

const dateOf = (compact: string): string => `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6, 8)}`;

/** The schedule of a rule as RFC 5545 writes it, and the parts of it that no schedule has. */
export function scheduleOf(rule: string, start: string): { schedule: Schedule; outside: string[] } {
  const schedule: Record<string, unknown> = { dtstart: dateOf(start) };
  const outside: string[] = [];
  for (const [name, value] of rule.split(';').map((part) => part.split('=') as [string, string])) {
    const field = parts[name as keyof typeof parts];
    if (field) schedule[field] = field === 'interval' || field === 'count' ? +value : value;
    else if (name !== 'UNTIL') outside.push(name);
    else {
      // An instant there, and a whole day here: one that comes before the time of day at which it begins is the day before.
      const before = value.slice(9, 15) < start.slice(9, 15) ? 24 * 60 * 60_000 : 0;
      schedule['until'] = new Date(Date.parse(dateOf(value)) - before).toISOString().slice(0, 10);
    }
  }
  return { schedule, outside };
}

/** The days of a schedule that starts on a known day, as rrule-temporal reads RFC 5545. */
export function daysOf(schedule: Schedule, from: string, to: string): string[] {
  const compact = (date: string): string => date.replaceAll('-', '');
  const rule = Object.entries(parts)
    .filter(([, field]) => schedule[field] !== undefined)
    .map(([name, field]) => `${name}=${schedule[field]}`);
  if (schedule.until) rule.push(`UNTIL=${compact(schedule.until)}T235959Z`);
  return new RRuleTemporal({ rruleString: `DTSTART:${compact(schedule.dtstart!)}T120000Z\nRRULE:${rule.join(';')}` })
    .between(new Date(`${from}T00:00Z`), new Date(`${to}T23:59Z`), true)
    .map((date) => date.toPlainDate().toString());
}
