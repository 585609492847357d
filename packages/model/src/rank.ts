import type { Answers } from './answers.js';
import type { HoursOptions } from './hours.js';
import { order, type Ranking } from './order.js';
import * as choosing from './suit.js';
import type { Talk } from './talk.js';

export type { Answers, LatLng, Urgency, Where } from './answers.js';
export type { RankedChannel, Reason, Relaxed } from './fit.js';
export type { RankedRoute, Ranking } from './order.js';

/**
 * Puts the routes of a document in the order in which this person, at this moment, may want them, and says why.
 *
 * First by tier. Emergency and crisis lead, unless some support soon is what is asked for: then national lines do, the
 * host's own team and local help, or local help first for somebody who looks around and says where. When nobody in those
 * three tiers answers, crisis routes lead, unless somebody is in danger. Within a tier: who answers soonest, what it is
 * about, who it is for, the level of need, the way and the language that were asked for, how one gets to it, cost,
 * distance, how lately the facts were checked. Between equals the document's own order holds, as its author knows what an
 * alphabet does not; local routes, which come from directories, go by name and id.
 * Then the first three are completed: one that answers now, one by voice and one by typing, wherever there are any.
 *
 * A route is left out if it says that it is for other people, about other things, or too far away; an emergency or crisis
 * route only by nation, age and distance. What then has to come back is said in `relaxed`. A way to talk or a language
 * never leaves a route out.
 *
 * A route's `nations` say whose bank holidays its hours keep; `options` go to `openState`.
 *
 * Pure: the same document, answers and instant give the same order in every language and time zone.
 */
export const rank = (talk: Talk, answers: Answers, now: Date, options: HoursOptions = {}): Ranking =>
  order(talk, answers, now, options, choosing);
