import { wallTime } from './hours.js';

const dayMinutes = 24 * 60;

/** How far the clocks of `zone` are ahead of UTC at an instant, in minutes. */
export const offsetAt = (millis: number, zone: string): number => wallTime(millis, zone) - Math.floor(millis / 60_000);

/**
 * The instant, in milliseconds, at which the clock on the wall in `zone` shows a time: minutes since midnight on 1 January
 * 1970 on that wall, as `wallTime` counts them. Of a time that comes twice it is the first; one that the clocks skip is
 * taken as if they had not been changed yet, as RFC 5545 has it.
 *
 * @throws RangeError for a zone that the platform does not know, and for a time that is none.
 */
export function instantOf(wall: number, zone: string): number {
  // No zone is a day away from UTC, and none changes its clocks twice in three days.
  const [first, second] = [-dayMinutes, dayMinutes].map(
    (away) => (wall - offsetAt((wall + away) * 60_000, zone)) * 60_000,
  ) as [number, number];
  return wallTime(first, zone) !== wall && wallTime(second, zone) === wall ? second : first;
}
