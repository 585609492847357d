import { minuteOf } from './meeting-days.js';
import type { Attend, Meeting } from './meeting.js';
import { instantOf } from './zone.js';
import { zoneRules } from './zone-rules.js';

export interface IcsOptions {
  /** What the calendar shows. Nothing else then says what it is: neither where it is, nor how to join. */
  readonly title?: string | undefined;
}

/** `2026-12-03T19:00` as `20261203T190000`. */
const local = (time: string): string => `${time.replace(/[-:]/g, '')}00`;
const utc = (millis: number): string => `${local(new Date(millis).toISOString().slice(0, 16))}Z`;

/** Words as the value of a property: what has a meaning there is escaped, and what no text may hold is left out. */
const text = (words: string): string =>
  words
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    // eslint-disable-next-line no-control-regex -- RFC 5545 has no place for them.
    .replace(/[\0-\x08\x0b-\x1f\x7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const octets = (sign: string): number => {
  const code = sign.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** At most 75 octets a line, never cut inside a sign: the next goes on after a space. */
function folded(line: string): string {
  let made = '';
  let length = 0;
  for (const sign of line) {
    if (length + octets(sign) > 75) {
      made += '\r\n ';
      length = 1;
    }
    made += sign;
    length += octets(sign);
  }
  return made;
}

/** Sixty-four bits of some words, by FNV-1a with two beginnings: the same in every build, and nothing that can be read. */
function sum(words: string): string {
  return [0x811c9dc5, 0x9dc5811c]
    .map((start) => {
      let hash = start;
      for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/** How to be there, a line each: addresses, numbers and codes as they are written. */
const howTo = (way: Attend): string =>
  way.kind === 'room'
    ? [way.place, way.map].filter(Boolean).join('\n')
    : [way.kind === 'online' ? way.url : way.number, way.code].filter(Boolean).join(', ');

function rule({ repeats, zone = 'Europe/London' }: Meeting): string[] {
  if (!repeats) return [];
  const { until } = repeats;
  const parts = [
    ...(['freq', 'interval', 'count', 'byday', 'bymonthday'] as const).flatMap((key) =>
      repeats[key] === undefined ? [] : [`${key.toUpperCase()}=${String(repeats[key]).replace(/[ +]/g, '')}`],
    ),
    // All of that day, by the clock of the host: calendars differ on a time that comes twice.
    ...(until === undefined ? [] : [`UNTIL=${utc(instantOf(minuteOf(`${until}T23:59`), zone))}`]),
  ];
  return [`RRULE:${parts.join(';')}`];
}

/**
 * A meeting as a file for a calendar (RFC 5545): all its times, with those that were moved and without those that were
 * cancelled. With a `title`, it holds that and the times, and nothing that says what it is or where.
 *
 * One meeting is in UTC. One that comes again is on the clock of its host, with the rules of its zone, so that it stays at
 * its hour when the clocks change. The UID is the same whatever changes, and can be traced to no name. No alarm is in it,
 * ever: one may show on a locked screen.
 *
 * @throws RangeError for times that cannot be told.
 */
export function icsOf(meeting: Meeting, { title }: IcsOptions = {}): string {
  const { id, host, summary, starts, ends, zone = 'Europe/London', repeats, ways, status } = meeting;
  const isOff = status === 'cancelled';
  const changes = isOff ? [] : (meeting.changes ?? []);
  const stamp = utc(Date.parse(meeting.checked ?? meeting.source.date));
  const sequence = meeting.revision ?? (meeting.changes?.length ?? 0) + Number(status === 'moved' || isOff);
  const isLocal = repeats !== undefined && zone !== 'UTC';
  const time = (name: string, at: string): string =>
    isLocal ? `${name};TZID=${zone}:${local(at)}` : `${name}:${utc(instantOf(minuteOf(at), zone))}`;
  const [first] = ways;
  const about =
    title === undefined
      ? [
          `SUMMARY:${text(meeting.title)}`,
          `DESCRIPTION:${text([summary, ...ways.map(howTo)].join('\n\n'))}`,
          `LOCATION:${text(first!.kind === 'room' ? first!.place : howTo(first!))}`,
        ]
      : [`SUMMARY:${text(title)}`];
  const event = (lines: readonly string[]): string[] => [
    'BEGIN:VEVENT',
    `UID:${sum(`${id} ${host}`)}@kith`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...lines,
    ...about,
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
  const startOn = (day: string): string => day + starts.slice(10);
  const moved = changes.flatMap((one) => (one.status === 'moved' ? [one] : []));
  const cancelled = changes.flatMap((one) => (one.status === 'cancelled' ? [time('EXDATE', startOn(one.day))] : []));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kith//1//EN',
    'CALSCALE:GREGORIAN',
    ...(isLocal ? zoneRules(zone, instantOf(minuteOf(starts), zone)) : []),
    ...event([time('DTSTART', starts), time('DTEND', ends), ...rule(meeting), ...cancelled]),
    ...moved.flatMap((one) =>
      event([time('RECURRENCE-ID', startOn(one.day)), time('DTSTART', one.starts), time('DTEND', one.ends)]),
    ),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
