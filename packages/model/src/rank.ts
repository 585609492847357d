import type { Answers } from './answers.js';
import { firstThree, needs } from './first-three.js';
import { by, isOpen, isUrgent, offer, relaxable, serves, type Offer, type RankedChannel, type Reason } from './fit.js';
import { wallTime, type OpenState } from './hours.js';
import type { Route, Talk } from './talk.js';

export type { Answers, LatLng, Urgency, Where } from './answers.js';
export type { RankedChannel, Reason } from './fit.js';

export interface RankedRoute {
  route: Route;
  tier: Route['tier'];
  /** Of its best channel, the first in `channels`. */
  status: OpenState;
  /** All of the route's channels, best first: soonest to answer, then as asked for, in a language asked for, then cost. */
  channels: RankedChannel[];
  /**
   * All that it was compared by, in that order. Two neighbours of one tier with the same reasons stand as they were
   * written, or by name where they are local.
   */
  why: Reason[];
}

/** What of the answers could not be kept to. */
export type Relaxed = (typeof relaxable)[number];

export interface Ranking {
  routes: RankedRoute[];
  /**
   * With `radius`, `topic` or `for`, nothing but emergency and crisis routes fitted, and with `nation` or `age` nothing
   * at all: what does not fit in these is listed too. With `way` or `language`, nobody who is listed can be reached in
   * any way that was asked for, or speaks such a language or brings an interpreter.
   */
  relaxed: Relaxed[];
  /** It is late in the United Kingdom, and nobody is known to answer but on emergency and crisis routes. */
  night: boolean;
}

/** A route while it is being ranked. */
interface Draft extends Offer {
  route: Route;
}

// Tiers by their second letters: eMergency, cRisis, lIne, oWn, lOcal.
const orders = { danger: 'mriwo', today: 'rmiwo', soon: 'iworm', looking: 'iworm' };

function tierOrder({ urgency, place }: Answers, isShut: boolean): string {
  if (urgency === 'danger') return orders.danger;
  // Local help is of use to somebody who says where they are.
  const order = urgency === 'looking' && place ? 'oiwrm' : orders[urgency ?? 'danger'];
  return isShut ? `r${order.replace('r', '')}` : order;
}

/** Whether it is between nine in the evening and seven in the morning in the United Kingdom. */
const isLate = (now: Date): boolean => !isNaN(+now) && (wallTime(now, 'Europe/London') / 60 + 3) % 24 < 10;

/** The place in `relaxable` of the last thing that has to be let go of before a route can be listed; -1 for none. */
const lastMissed = ({ missed }: Draft): number => missed.lastIndexOf(true, relaxable.indexOf('age'));

const least = (drafts: Draft[]): number => Math.min(...drafts.map(lastMissed));

/** The host may put its own team first while somebody there answers, or there is a way to be sure that they will. */
const isPinned = ({ route, channels }: Draft): boolean =>
  !!route.pinned && route.tier === 'own' && (isOpen(channels[0]!.status) || route.referral === 'appointment');

/** Completes the first three, and says what each that was brought forward is there for. */
function completed(routes: RankedRoute[]): RankedRoute[] {
  const has = routes.map(({ status, channels }) => {
    const by = (way: 'typing' | 'voice') => +channels.some(({ channel }) => serves(way, channel));
    return by('typing') + by('voice') * 2 + +isOpen(status) * 4;
  });
  const helper = routes.findIndex((route) => !isUrgent(route));
  const first = firstThree(
    routes.map(({ tier }, index) => ({
      has: has[index]!,
      leads: helper < 0 || index < helper,
      own: tier === 'own',
    })),
  );
  let had = 0;
  first.forEach((index, position) => {
    const brings = has[index]! & ~had;
    had |= brings;
    if (index !== position)
      routes[index]!.why.push(
        ...needs.filter((_, bit) => brings & (1 << bit)).map((need): Reason => ({ kind: 'first-three', for: need })),
      );
  });
  return [...first.map((index) => routes[index]!), ...routes.filter((_, index) => !first.includes(index))];
}

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
 * Pure: the same document, answers and instant give the same order in every language and time zone.
 */
export function rank(talk: Talk, answers: Answers, now: Date): Ranking {
  const drafts = talk.routes.map((route): Draft => ({ route, ...offer(route, talk.lang, answers, now) }));
  const others = least(drafts.filter(({ route }) => !isUrgent(route)));
  // What is for another nation or age is not shown, unless there is nothing else at all.
  const most = others <= relaxable.indexOf('for') ? others : least(drafts);
  const listed = drafts.filter((one) => lastMissed(one) <= most);
  const relaxed = relaxable.filter((kind, index) => {
    const misses = ({ missed }: Draft) => missed[index];
    return kind === 'way' || kind === 'language' ? listed.every(misses) : listed.some(misses);
  });

  const late = isLate(now);
  const helpers = listed.filter(({ route }) => !isUrgent(route)).map(({ channels }) => channels[0]!.status);
  // By day, hours that nobody knows may well be hours when somebody answers.
  const isShut = helpers.every((status) => !isOpen(status) && (late || status.state === 'closed'));
  const order = tierOrder(answers, isShut && helpers.length > 0);
  listed.sort(
    by((one) => [
      isPinned(one) ? order.search(/[iwo]/) - 0.5 : order.indexOf(one.route.tier[1]!),
      ...one.parts.map(([part]) => part),
      ...(one.route.tier === 'local' ? [one.route.name, one.route.id] : []),
    ]),
  );
  const routes = listed.map((one): RankedRoute => {
    const { route, channels, parts } = one;
    const why = parts.flatMap(([, ...reasons]) => reasons);
    if (isPinned(one)) why.unshift({ kind: 'pinned' });
    return { route, tier: route.tier, status: channels[0]!.status, channels, why };
  });
  return { routes: completed(routes), relaxed, night: late && isShut };
}
