import type { Talk } from '@kith/model';
import { checkHours } from './hours.js';
import type { Remarks } from './remarks.js';

/** What is sound, and cannot be meant: nobody would be of those ages, and nothing would be made of the rest. */
export function checkRoutes({ routes }: Talk, today: Date, remarks: Remarks): void {
  for (const [index, { tier, ages = {}, place, pinned, channels }] of routes.entries()) {
    const at = `routes[${index}]`;
    const { from = 0, to = Infinity } = ages;
    if (from > to)
      remarks.warn(`${at}.ages`, `Nobody is ${from} or older and ${to} or younger.`, 'Change "from" or "to".');
    if (place?.radius !== undefined && !place.points?.length)
      remarks.warn(
        `${at}.place.radius`,
        'There is no point to measure this from.',
        'Add "points", or say with "districts" where the people live whom it serves.',
      );
    if (pinned && tier !== 'own')
      remarks.warn(`${at}.pinned`, 'Only your own team can be pinned.', 'Take it out, or make the tier "own".');
    for (const [nth, { hours }] of channels.entries())
      checkHours(hours, `${at}.channels[${nth}].hours`, today, remarks);
  }
}
