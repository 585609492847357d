import { offsetAt } from './zone.js';

/** A change of the clocks. `wall` is what they show when it comes, in minutes, by the offset before it. */
interface Transition {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly wall: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** How far ahead changes are listed that follow no rule, in days. */
const reach = 20 * 366;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const two = (number: number): string => String(number).padStart(2, '0');
const offset = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`;
const local = (wall: number): string =>
  new Date(wall * minute)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, '');

/** Every change of the clocks between two instants, found to the minute. */
function* transitions(zone: string, begin: number, end: number): Generator<Transition> {
  let from = offsetAt(begin, zone);
  for (let last = begin; last < end; last += 7 * day) {
    let low = last;
    let high = last + 7 * day;
    const to = offsetAt(high, zone);
    if (to === from) continue;
    while (high - low > minute) {
      const middle = low + Math.floor((high - low) / 2 / minute) * minute;
      if (offsetAt(middle, zone) === from) low = middle;
      else high = middle;
    }
    yield { at: high, from, to, wall: high / minute + from };
    from = to;
  }
}

/** `-1SU`, if all of these are on that day of the same month, at the same time, a year apart; nothing otherwise. */
function yearly(all: readonly Transition[]): string | undefined {
  const on = all.map(({ wall }) => {
    const date = new Date(wall * minute);
    const after = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate() - date.getUTCDate();
    const weekday = weekdays[date.getUTCDay()]!;
    return {
      year: date.getUTCFullYear(),
      same: `${date.getUTCMonth()} ${wall % (24 * 60)}`,
      month: date.getUTCMonth() + 1,
      nth: `${Math.ceil(date.getUTCDate() / 7)}${weekday}`,
      last: `-${Math.floor(after / 7) + 1}${weekday}`,
    };
  });
  const [first] = on;
  if (!first || on.length < 10 || on.some(({ year, same }, i) => year !== first.year + i || same !== first.same))
    return undefined;
  const byday = ([first.nth, first.last] as const).find((name) =>
    on.every(({ nth, last }) => nth === name || last === name),
  );
  return byday && `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${byday}`;
}

/** Each change that follows no rule is one of its own: few calendars read lists of them. */
function observance({ from, to, wall }: Transition, rule: readonly string[] = []): string[] {
  const name = to > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${local(wall)}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    ...rule,
    `END:${name}`,
  ];
}

/**
 * The rules of a time zone as RFC 5545 writes them, from an instant (in milliseconds) on. A change that comes on the same
 * day of each year is a rule without an end; others are listed for twenty years.
 *
 * @throws RangeError for a zone that the platform does not know.
 */
export function zoneRules(zone: string, from: number): string[] {
  const all = [...transitions(zone, from - 2 * 366 * day, from + reach * day)];
  const begun = all.findLastIndex(({ at }) => at <= from);
  const before = all[begun];
  const known = offsetAt(from, zone);
  const start: Transition = before ?? { at: 0, from: known, to: known, wall: 0 };
  const kinds = new Map<string, Transition[]>();
  for (const one of [start, ...all.slice(begun + 1)]) {
    const key = `${one.from} ${one.to}`;
    kinds.set(key, [...(kinds.get(key) ?? []), one]);
  }
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...[...kinds.values()].flatMap((some) => {
      const rule = yearly(some);
      return rule ? observance(some[0]!, [`RRULE:${rule}`]) : some.flatMap((one) => observance(one));
    }),
    'END:VTIMEZONE',
  ];
}
