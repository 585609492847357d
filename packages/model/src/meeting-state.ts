import type { Meeting } from './meeting.js';
import { dayOf, isOnOf, minuteOf } from './meeting-days.js';
import { instantOf, offsetAt } from './zone.js';

/** One time that a meeting takes place, or was to. */
export interface Occurrence {
  /** The day for which it was planned, by the calendar of its host: `2026-12-03`. */
  readonly day: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly status: NonNullable<Meeting['status']>;
  /** When it was to start, where it was moved. */
  readonly was?: Date | undefined;
  /** Why, and what to do. */
  readonly note?: string | undefined;
}

export interface MeetingState {
  /** `unsure`: the clock of the device is wrong, or the times cannot be told. */
  readonly when: 'before' | 'soon' | 'running' | 'over' | 'unsure';
  /**
   * Whether to offer the way in: `now`, while one can join. `early`, before and after: a clock may be wrong, so it is never
   * hidden. Absent only where all of the meeting is cancelled.
   */
  readonly join?: 'now' | 'early';
  /** The one that is meant: it runs, or it is next, or it was the last. Absent where the times cannot be told. */
  readonly occurrence?: Occurrence;
  /** The next ones after that, three at most, in order of their start. */
  readonly coming: readonly Occurrence[];
  /** When the answer will be another. */
  readonly until?: Date;
}

export interface MeetingOptions {
  /** It is known, from elsewhere, that `now` is not the time. */
  readonly clockIsWrong?: boolean | undefined;
}

const minute = 60_000;
const dayMinutes = 24 * 60;
const year = 365 * dayMinutes * minute;
/** In minutes before it starts. */
export const joinFrom = 10;
const mostComing = 3;
/** How many days of a rule are looked at: the rarest is on 29 February each eighth year. */
const lookAhead = 8 * 366;

interface Found extends Occurrence {
  /** Until when it is news that it does not take place as planned. */
  readonly news: number;
}

const zoneOf = ({ zone = 'Europe/London' }: Meeting): string => zone;

/** What the clock of the host shows at an instant, as `minuteOf` counts. */
export const wallOf = (meeting: Meeting, at: Date): number => Math.floor(+at / minute) + offsetAt(+at, zoneOf(meeting));

/** Reads what takes place on the planned days of a meeting. Throws where its times cannot be told. */
function reader(meeting: Meeting): { isOn: (wall: number) => boolean; on: (wall: number) => Found } {
  const { starts, ends, status = 'planned', was, note, repeats, changes = [] } = meeting;
  const zone = zoneOf(meeting);
  const first = minuteOf(starts);
  const at = (wall: number): Date => new Date(instantOf(wall, zone));
  // As RFC 5545 has it: each lasts as long as the first, also in the night when the clocks change.
  const length = +at(minuteOf(ends)) - +at(first);
  const isOn = isOnOf(meeting);
  if (!isOn(first) || !(length > 0)) throw new RangeError(starts);
  return {
    isOn,
    on(wall) {
      const day = dayOf(wall);
      const planned = at(wall - (wall % dayMinutes) + (first % dayMinutes));
      const plannedEnd = new Date(+planned + length);
      const same = { day, starts: planned, ends: plannedEnd, status, note, news: +plannedEnd };
      const change = repeats && status !== 'cancelled' && changes.find((one) => one.day === day);
      if (change) {
        const told = { ...same, status: change.status, note: change.note };
        if (change.status !== 'moved') return told;
        return { ...told, starts: at(minuteOf(change.starts)), ends: at(minuteOf(change.ends)), was: planned };
      }
      return was === undefined || repeats ? same : { ...same, was: at(minuteOf(was)) };
    },
  };
}

/** What takes place from a little before `now` on, and what was moved, in no order; or the last one, where there is none. */
function around(meeting: Meeting, now: number): Found[] {
  const { isOn, on } = reader(meeting);
  const first = minuteOf(meeting.starts);
  // A day is the longest, and no zone is further than that from UTC.
  const today = Math.floor(now / minute / dayMinutes) * dayMinutes;
  const from = Math.max(first - (first % dayMinutes), today - 3 * dayMinutes);
  const found = new Map<string, Found>();
  const last = Math.min(from + lookAhead * dayMinutes, meeting.repeats ? Infinity : first);
  const add = (wall: number): Found => {
    const one = on(wall);
    found.set(one.day, one);
    return one;
  };
  for (const { day } of meeting.changes ?? []) if (isOn(minuteOf(day))) add(minuteOf(day));
  let left = mostComing + 1;
  for (let wall = from; wall <= last && left > 0; wall += dayMinutes) if (isOn(wall) && +add(wall).starts > now) left--;
  if (![...found.values()].some(({ ends }) => +ends > now))
    for (let wall = from; wall >= first - (first % dayMinutes); wall -= dayMinutes)
      if (isOn(wall)) {
        add(wall);
        break;
      }
  return [...found.values()];
}

const takesPlace = ({ status }: Occurrence): boolean => status !== 'cancelled';

/** The moments at which an occurrence changes what is to be said. */
const edges = ({ starts, ends, news }: Found): number[] => [+starts - joinFrom * minute, +starts, +ends, news];

function choose(all: readonly Found[], now: number): Found {
  const open = all.filter((one) => takesPlace(one) && now >= +one.starts - joinFrom * minute && now < +one.ends);
  const place = ({ starts, was = starts, news }: Found): number => (now < news ? Math.min(+starts, +was) : +starts);
  const first = (some: readonly Found[]): Found | undefined =>
    [...some].sort((a, b) => place(a) - place(b) || +a.starts - +b.starts)[0];
  return (
    // Of two that meet, the one that is about to start: who is in the other has joined already.
    [...open].sort((a, b) => +b.starts - +a.starts)[0] ??
    first(all.filter(({ ends, news }) => now < Math.max(+ends, news))) ??
    [...all].sort((a, b) => +b.ends - +a.ends)[0]!
  );
}

function sureState(meeting: Meeting, now: number): MeetingState {
  const all = around(meeting, now);
  const occurrence = choose(all, now);
  const { starts, ends } = occurrence;
  const when =
    now >= +ends ? 'over' : now >= +starts ? 'running' : now >= +starts - joinFrom * minute ? 'soon' : 'before';
  const coming = all
    .filter((one) => one !== occurrence && +one.starts > now)
    .sort((a, b) => +a.starts - +b.starts)
    .slice(0, mostComing);
  const until = Math.min(...all.flatMap(edges).filter((edge) => edge > now));
  const isOpen = takesPlace(occurrence) && (when === 'soon' || when === 'running');
  const isOff = meeting.status === 'cancelled';
  return {
    when,
    occurrence,
    coming,
    ...(isOff ? {} : { join: isOpen ? 'now' : 'early' }),
    ...(until < Infinity ? { until: new Date(until) } : {}),
  };
}

/**
 * Where an instant lies in relation to a meeting: which of its times is meant, whether one can join, what comes after.
 *
 * It is `soon` from ten minutes before the start. A day that was cancelled, or from which it was moved, is told of until
 * it would have been over, but what can be joined goes before. Times are those of the host's clock, whatever the zone of
 * whoever looks: a time that the clocks skip is as long after midnight as ever, and of one that comes twice it is the first.
 *
 * Never throws. A clock that is before the day of the facts, or twenty years after it, is wrong; then, and where the times
 * cannot be told, the state is `unsure`, and one can join.
 */
export function meetingState(meeting: Meeting, now: Date, { clockIsWrong }: MeetingOptions = {}): MeetingState {
  const join = meeting.status === 'cancelled' ? {} : ({ join: 'now' } as const);
  try {
    const known = Date.parse(meeting.source.date) - dayMinutes * minute;
    const likely = Math.min(Math.max(+now || 0, known), known + 20 * year);
    const state = sureState(meeting, likely);
    return !clockIsWrong && likely === +now ? state : { ...state, ...join, when: 'unsure' };
  } catch {
    return { when: 'unsure', coming: [], ...join };
  }
}
