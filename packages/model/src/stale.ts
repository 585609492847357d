import type { Talk } from './talk.js';

/** A day in a document by which somebody is to look at a part of it again. */
export interface Due {
  /** Where it stands: `reviewBy`, `routes[3].checkBy`. */
  readonly path: string;
  /** `2027-02-22` */
  readonly by: string;
}

/** All days by which a list of routes is to be looked at again: the whole of it, then each route. */
export const dueDays = ({ reviewBy, routes }: Talk): Due[] => [
  { path: 'reviewBy', by: reviewBy },
  ...routes.map(({ checkBy }, index) => ({ path: `routes[${index}].checkBy`, by: checkBy })),
];

/** Those that have passed on a day (`2026-11-23`). On the day itself nothing has. */
export const stale = (talk: Talk, today: string): Due[] => dueDays(talk).filter(({ by }) => by < today);
