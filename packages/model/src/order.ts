import type { Answers } from './answers.js';
import { firstThree } from './first-three.js';
import {
  by,
  isOpen,
  isUrgent,
  plainOffer,
  serves,
  type Choosing,
  type Draft,
  type RankedChannel,
  type Reason,
  type Relaxed,
} from './fit.js';
import { wallTime, type HoursOptions, type OpenState } from './hours.js';
import type { Route, Talk } from './talk.js';

export { isOpen };

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

export interface Ranking {
  routes: RankedRoute[];
  /**
   * With `radius`, `topic` or `for`, nothing but emergency and crisis routes fitted, and with `nation` or `age` nothing
   * at all: what does not fit in these is listed too. With `way` or `language`, nobody who is listed can be reached in
   * any way that was asked for, or speaks such a language or brings an interpreter.
   */
  relaxed: Relaxed[];
  /** It is late in the United Kingdom, and somebody answers, but on emergency and crisis routes only. */
  night: boolean;
}

/** The tiers by their second letters, for somebody who has answered nothing: eMergency, cRisis, lIne, oWn, lOcal. */
export const defaultTiers = 'mriwo';

/** Whether it is between nine in the evening and seven in the morning in the United Kingdom. */
const isLate = (now: Date): boolean => !isNaN(+now) && (wallTime(now, 'Europe/London') / 60 + 3) % 24 < 10;

/** The host may put its own team first while somebody there answers, or there is a way to be sure that they will. */
const isPinned = ({ route, channels }: Draft): boolean =>
  !!route.pinned && route.tier === 'own' && (isOpen(channels[0]!.status) || route.referral === 'appointment');

/** Completes the first three, and says what each that was brought forward is there for. */
function completed(routes: RankedRoute[], broughtFor: Choosing['broughtFor'] = () => []): RankedRoute[] {
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
    if (index !== position) routes[index]!.why.push(...broughtFor(brings));
  });
  return [...first.map((index) => routes[index]!), ...routes.filter((_, index) => !first.includes(index))];
}

/**
 * `rank`, with what only answers need given by whoever has it: without it, nothing but the hour, a way to talk and the
 * language decide.
 */
export function order(talk: Talk, answers: Answers, now: Date, options: HoursOptions, choosing?: Choosing): Ranking {
  const { offer = plainOffer, keep, tiers, broughtFor }: Partial<Choosing> = choosing ?? {};
  const drafts = talk.routes.map((route): Draft => ({ route, ...offer(route, talk.lang, answers, now, options) }));
  const { listed, relaxed } = keep?.(drafts) ?? { listed: drafts, relaxed: [] };

  const late = !options.clockIsWrong && isLate(now);
  const helpers = listed.filter(({ route }) => !isUrgent(route)).map(({ channels }) => channels[0]!.status);
  // By day, hours that nobody knows may well be hours when somebody answers.
  const isShut = helpers.every((status) => !isOpen(status) && (late || status.state === 'closed'));
  let letters = tiers?.(answers) ?? defaultTiers;
  if (isShut && helpers.length && answers.urgency !== 'danger') letters = `r${letters.replace('r', '')}`;
  listed.sort(
    by((one) => [
      isPinned(one) ? letters.search(/[iwo]/) - 0.5 : letters.indexOf(one.route.tier[1]!),
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
  return {
    routes: completed(routes, broughtFor),
    relaxed,
    night: late && isShut && routes.some(({ status }) => isOpen(status)),
  };
}
