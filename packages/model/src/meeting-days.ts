import type { Meeting } from './meeting.js';
import { ruleOf } from './recurrence.js';

const dayMinutes = 24 * 60;

/** `2026-12-03T19:00`, or the midnight of `2026-12-03`, as minutes since midnight on 1 January 1970 on that same wall. */
export const minuteOf = (time: string): number => Date.parse(time.length > 10 ? `${time}Z` : time) / 60_000;

/** The day of such a minute: `2026-12-03`. */
export const dayOf = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 10);

/**
 * Whether a meeting was planned to start on the day of a minute on the wall of its host. Undefined where RFC 5545 has no
 * such rule.
 *
 * @throws RangeError where a part of the rule has another form than it should.
 */
export function isOnOf({ starts, repeats }: Meeting): ((minute: number) => boolean) | undefined {
  const dayAt = (minute: number): number => Math.floor(minute / dayMinutes);
  const first = dayAt(minuteOf(starts));
  if (!repeats) return (minute) => dayAt(minute) === first;
  const { until, ...rule } = repeats;
  const isOn = ruleOf(rule, first, until === undefined ? Infinity : dayAt(minuteOf(until)));
  return isOn && ((minute) => isOn(dayAt(minute)));
}
