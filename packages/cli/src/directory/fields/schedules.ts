import type { Hours, Schedule } from '@kith/model';
import { fieldsOf, numberOf, textOf, type Fields } from '../../import/json.js';
import type { Finding } from '../faults.js';
import { oneLine } from '../text/plain.js';
import { dayOf } from './days.js';

/** Opening hours of a feed, and what was wrong with them. */
export interface Read {
  readonly hours: Hours;
  readonly findings: readonly Finding[];
  /** What they say in words, for a person to read. */
  readonly words: readonly string[];
}

type Table = Exclude<Hours, string>;
type Day = keyof NonNullable<Table['week']>;
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const days: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** More rows than this are no opening hours: a real service with three sessions a day has 21. */
const mostRows = 60;

/** `09:00`, of `09:00:00Z`, `9:00` and `09.00`: the time on the wall, whatever zone somebody put behind it. */
function clockOf(value: unknown): string | undefined {
  const [, hour, minute, after] =
    /^(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?\s*(am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i.exec(textOf(value).trim()) ??
    [];
  if (hour === undefined) return undefined;
  const pm = after === undefined ? 0 : /pm/i.test(after) ? (hour === '12' ? 0 : 12) : hour === '12' ? -12 : 0;
  const [h, m] = [Number(hour) + pm, Number(minute)];
  return (h < 24 && m < 60) || (h === 24 && m === 0) ? `${String(h).padStart(2, '0')}:${minute!}` : undefined;
}

const isZoned = (value: unknown): boolean => /\d\s*(Z|[+-]\d{2}:?\d{2})$/i.test(textOf(value).trim());

/** `MO,TU` of whatever a feed writes: `MO, TU`, `Monday`, `mon`, 1 for Monday, and `2MO` for the second of a month. */
function bydayOf(value: unknown): string | undefined {
  const words = (Array.isArray(value) ? value.map(textOf).join(',') : textOf(value)).split(/[,;\s]+/).filter(Boolean);
  const named = words.map((word) => {
    const [, nth = '', name = ''] = /^([+-]?[1-5])?([a-z]{2})[a-z]*$/i.exec(word) ?? [];
    const code = codes.find((one) => one === name.toUpperCase());
    return (code ?? /^[1-7]$/.test(word)) ? `${nth}${code ?? codes[Number(word) - 1]!}` : undefined;
  });
  return named.length && named.every((one) => one !== undefined) ? [...new Set(named)].join(',') : undefined;
}

/** Whether its words say that nobody is there on a bank holiday. */
const isShutOnHolidays = /\b(not|closed|except|excluding|excl)\b[^.]{0,40}\b(bank|public) holidays?\b/i;

/**
 * The hours of rows such as HSDS has them: `schedules`, or `regular_schedules` and `holiday_schedules` of older feeds.
 *
 * @param today a day: rows that ended before it tell nobody anything.
 */
export function hoursOf(rows: readonly unknown[], exceptions: readonly unknown[], today: string): Read {
  const findings: Finding[] = [];
  const words = new Set<string>();
  const schedules: Schedule[] = [];
  for (const row of rows.slice(0, mostRows)) {
    const fields = fieldsOf(row);
    for (const said of [fields['description'], fields['notes']]) {
      const text = oneLine(textOf(said)).slice(0, 300);
      if (text) words.add(text);
    }
    if (isZoned(fields['opens_at']) || isZoned(fields['closes_at']))
      findings.push({ fault: 'zulu-time', at: 'schedules' });
    const read = scheduleOf(fields, today);
    if (read === 'over') findings.push({ fault: 'schedule-over', at: 'schedules' });
    else if (read === 'bad') findings.push({ fault: 'bad-schedule', at: 'schedules' });
    else if (read) schedules.push(read);
  }
  const isShut = [...words].some((text) => isShutOnHolidays.test(text));
  return {
    hours: tableOf(schedules, exceptOf(exceptions, today), isShut),
    findings: distinct(findings),
    words: [...words],
  };
}

const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((one) => [`${one.fault} ${one.at}`, one])).values(),
];

function scheduleOf(fields: Fields, today: string): Schedule | 'over' | 'bad' | undefined {
  const [from, to, start, until] = ['valid_from', 'valid_to', 'dtstart', 'until'].map((key) =>
    dayOf(textOf(fields[key]).trim()),
  );
  if ((to !== undefined && to < today) || (until !== undefined && until < today)) return 'over';
  const [opens, closes] = [clockOf(fields['opens_at']), clockOf(fields['closes_at'])];
  if (opens === undefined || closes === undefined)
    return textOf(fields['opens_at']) || textOf(fields['closes_at']) ? 'bad' : undefined;
  const byday = bydayOf(fields['byday'] ?? fields['weekday'] ?? fields['day']);
  const freq = textOf(fields['freq']).trim().toUpperCase() || (byday === undefined ? '' : 'WEEKLY');
  const bymonthday = textOf(fields['bymonthday']).replace(/\s/g, '');
  const interval = numberOf(fields['interval']);
  const count = numberOf(fields['count']);
  const isWhole = (value: number | undefined): boolean =>
    value === undefined || (Number.isInteger(value) && value >= 1 && value < 10_000);
  if (freq === 'DAILY' && (interval ?? 1) === 1 && count === undefined && until === undefined)
    return {
      freq: 'WEEKLY',
      byday: codes.join(','),
      opensAt: opens,
      closesAt: closes,
      ...span((from ?? '') > today ? from : undefined, to),
    };
  if ((freq !== 'WEEKLY' && freq !== 'MONTHLY') || !isWhole(interval) || !isWhole(count)) return 'bad';
  if (byday === undefined && textOf(fields['byday'])) return 'bad';
  if (freq === 'WEEKLY' && byday !== undefined && /\d/.test(byday)) return 'bad';
  if (bymonthday && !/^-?[1-9]\d?(,-?[1-9]\d?)*$/.test(bymonthday)) return 'bad';
  // A month with neither falls on the day of its start; nobody can tell which without one.
  if (freq === 'MONTHLY' && byday === undefined && !bymonthday && start === undefined) return 'bad';
  const wkst = codes.find((one) => one === textOf(fields['wkst']).trim().toUpperCase());
  // A start that is over says nothing more, where it is not what is counted from.
  const isBegun =
    freq === 'WEEKLY' && (interval ?? 1) === 1 && count === undefined && byday !== undefined && (start ?? '') <= today;
  return {
    freq,
    ...((interval ?? 1) > 1 && { interval: interval! }),
    ...(byday !== undefined && { byday }),
    ...(freq === 'MONTHLY' && bymonthday && { bymonthday }),
    ...(wkst && !isBegun && { wkst }),
    ...(start !== undefined && !isBegun && { dtstart: start }),
    ...(until !== undefined && { until }),
    ...(count !== undefined && { count }),
    ...span((from ?? '') > today ? from : undefined, to),
    opensAt: opens,
    closesAt: closes,
  };
}

const span = (from: string | undefined, to: string | undefined): { validFrom?: string; validTo?: string } => ({
  ...(from !== undefined && { validFrom: from }),
  ...(to !== undefined && { validTo: to }),
});

/** A week is shorter than schedules, and every reader of hours knows it: for rows that hold every week from now on. */
function tableOf(schedules: readonly Schedule[], except: NonNullable<Table['except']>, isShut: boolean): Hours {
  const isPlain = ({ freq, interval, byday, count, until, validFrom, validTo, dtstart }: Schedule): boolean =>
    freq === 'WEEKLY' &&
    !interval &&
    byday !== undefined &&
    count === undefined &&
    !until &&
    !validFrom &&
    !validTo &&
    !dtstart;
  const rest = schedules.filter((one) => !isPlain(one));
  const week: Partial<Record<Day, string[]>> = {};
  for (const { byday, opensAt, closesAt } of schedules.filter(isPlain))
    for (const code of byday!.split(',')) {
      const day = days[codes.findIndex((one) => one === code)]!;
      const hours = spanOf(opensAt!, closesAt!);
      if (!week[day]?.includes(hours)) (week[day] ??= []).push(hours);
    }
  for (const spans of Object.values(week)) spans.sort();
  const hasWeek = Object.keys(week).length > 0;
  if (!hasWeek && !rest.length) return 'unknown';
  return {
    ...(hasWeek && { week }),
    ...(rest.length && { schedules: rest }),
    ...(except.length && { except }),
    ...(isShut && { bankHolidays: 'closed' as const }),
  };
}

/** The whole day is told in many ways; `24:00` can only be an end. */
function spanOf(opens: string, closes: string): string {
  const from = opens === '24:00' ? '00:00' : opens;
  return from === '00:00' && /^(23:59|00:00|24:00)$/.test(closes) ? '00:00-24:00' : `${from}-${closes}`;
}

/** Days on which other hours hold, of a feed that has a list of them. A year 0001 says "each year", which no table can. */
function exceptOf(rows: readonly unknown[], today: string): NonNullable<Table['except']> {
  return rows.slice(0, mostRows).flatMap((row) => {
    const fields = fieldsOf(row);
    const from = dayOf(textOf(fields['start_date']).trim());
    const to = dayOf(textOf(fields['end_date']).trim()) ?? from;
    if (from === undefined || to === undefined || to < today || to < from) return [];
    const [opens, closes] = [clockOf(fields['opens_at']), clockOf(fields['closes_at'])];
    const isClosed = fields['closed'] === true || /^(true|yes|1|t|y)$/i.test(textOf(fields['closed']));
    if (!isClosed && (opens === undefined || closes === undefined)) return [];
    return [{ from, ...(to !== from && { to }), spans: isClosed ? [] : [spanOf(opens!, closes!)] }];
  });
}
