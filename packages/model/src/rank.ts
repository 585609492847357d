import { openState, type OpenState } from './hours.js';
import type { Channel, ChannelKind, Route, Talk } from './talk.js';
import { ways, type Way } from './ways.js';

/** What a person answered: ids of options. A question that is absent, or has nothing picked, was skipped. */
export interface Answers {
  topics?: readonly string[];
  for?: readonly string[];
  ways?: readonly Way[];
}

/** A channel and whether somebody answers on it now. */
export interface RankedChannel {
  channel: Channel;
  status: OpenState;
}

/** Why a route stands where it stands, most telling first. The page turns each into words. */
export type Reason =
  | { kind: 'always' }
  | { kind: 'open'; until: Date }
  | { kind: 'opens'; at: Date }
  | { kind: 'closed' }
  | { kind: 'hours-unknown' }
  | { kind: 'bank-holiday' }
  | { kind: 'free' }
  | { kind: 'not-on-bill' }
  | { kind: 'way'; way: Way }
  | { kind: 'topic'; id: string }
  | { kind: 'for'; id: string };

export interface RankedRoute {
  route: Route;
  tier: Route['tier'];
  /** Of its best channel, the first in `channels`. */
  status: OpenState;
  /** All of the route's channels, best first: soonest to answer, then one of the ways that were asked for, then cost. */
  channels: RankedChannel[];
  why: Reason[];
}

export interface Ranking {
  routes: RankedRoute[];
  /**
   * The answers that could not be kept to: with `topic` or `for`, no route fitted, and those that do not fit are listed
   * too; with `way`, no route that is listed can be reached in any way that was asked for.
   */
  relaxed: ('topic' | 'for' | 'way')[];
}

type Key = readonly (number | string)[];

const tiers: readonly Route['tier'][] = ['emergency', 'crisis', 'line', 'own', 'local'];
const costs: readonly Channel['cost'][] = ['free', 'local', 'unknown', 'charged'];
const dayLength = 24 * 60 * 60_000;

const isUrgent = ({ tier }: { tier: Route['tier'] }): boolean => tier === 'emergency' || tier === 'crisis';

const isOpen = ({ state }: OpenState): boolean => state === 'always' || state === 'open';

const serves = (way: Way, kind: ChannelKind): boolean => (ways[way] as readonly ChannelKind[]).includes(kind);

/** How long until somebody answers, lower is sooner: open, closing soon, nobody knows, minutes until it opens, closed. */
function wait(status: OpenState, now: Date): number {
  if (status.state === 'always') return 0;
  if (status.state === 'open') return status.closesInMinutes < 15 ? 1 : 0;
  if (status.state === 'unknown') return 2;
  return status.opens ? 3 + (+status.opens - +now) / 60_000 : Infinity;
}

/** 0 if a route is for one of what was picked, 1 if it is for everyone or nothing was picked, 2 if it is for others. */
const misfit = (offered: readonly string[] | undefined, picked: readonly string[] = []): number =>
  !offered?.length || !picked.length ? 1 : picked.some((id) => offered.includes(id)) ? 0 : 2;

/** 0 if its owner checked the facts in the last 90 days, 1 in the last year, 2 if it is longer ago or never was. */
function age({ checked }: Route, now: Date): number {
  const days = checked ? (+now - Date.parse(checked)) / dayLength : Infinity;
  return days <= 90 ? 0 : days <= 365 ? 1 : 2;
}

/** Compares by the first part that differs, the same in every language. */
function compare(a: Key, b: Key): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

/** Puts in order by a key that is worked out once for each; equal ones stay as they were. */
const sortBy = <T>(items: readonly T[], keyOf: (item: T) => Key): T[] =>
  items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ item }) => item);

function statusReason(status: OpenState): Reason {
  if (status.state === 'open') return { kind: 'open', until: status.until };
  if (status.state === 'unknown') return { kind: status.why === 'no-hours' ? 'hours-unknown' : status.why };
  return status.state === 'closed' && status.opens ? { kind: 'opens', at: status.opens } : { kind: status.state };
}

function reasons(route: Route, { channel, status }: RankedChannel, answers: Answers): Reason[] {
  const picked = (kind: 'topic' | 'for', offered: readonly string[] = [], ids: readonly string[] = []): Reason[] =>
    ids.filter((id) => offered.includes(id)).map((id) => ({ kind, id }));
  const way = answers.ways?.find((one) => serves(one, channel.kind));
  return [
    statusReason(status),
    ...picked('topic', route.topics, answers.topics),
    ...picked('for', route.for, answers.for),
    ...(way ? [{ kind: 'way', way } as const] : []),
    ...(channel.cost === 'free' ? [{ kind: 'free' } as const] : []),
    ...(channel.onBill === false ? [{ kind: 'not-on-bill' } as const] : []),
  ];
}

/** Leaves out what is not for this person, or not about this; and takes it back where nothing would be left. */
function fitting(
  routes: readonly Route[],
  answers: Answers,
): { routes: readonly Route[]; relaxed: Ranking['relaxed'] } {
  const others = routes.filter((route) => !isUrgent(route));
  const relaxed: Ranking['relaxed'] = [];
  const fits = (route: Route): boolean =>
    (relaxed.includes('topic') || misfit(route.topics, answers.topics) < 2) &&
    (relaxed.includes('for') || misfit(route.for, answers.for) < 2);
  for (const kind of ['topic', 'for'] as const)
    if (others.length && !others.some(fits) && (kind === 'topic' ? answers.topics : answers.for)?.length)
      relaxed.push(kind);
  return { routes: routes.filter((route) => isUrgent(route) || fits(route)), relaxed };
}

/**
 * Sees to it that the first three have what anybody may need, if there is such a route at all: one that answers now
 * (this above all), one to speak with, and one to type to. Of all threes that have the most of it, the earliest in the
 * order is taken. The host's own team is never put before an emergency or crisis route by this.
 */
function firstThree(routes: RankedRoute[]): RankedRoute[] {
  const urgent = routes.filter(isUrgent).length;
  const meets = routes.map(({ status, channels }) => {
    const has = (way: Way) => channels.some(({ channel }) => serves(way, channel.kind));
    return (isOpen(status) ? 4 : 0) + (has('voice') ? 2 : 0) + (has('typing') ? 1 : 0);
  });
  const all = meets.reduce((sum, one) => sum | one, 0);
  let first: number[] = [];
  let most = -1;
  for (let a = 0; a < routes.length - 2 && most < all; a++)
    for (let b = a + 1; b < routes.length - 1 && most < all; b++)
      for (let c = b + 1; c < routes.length && most < all; c++) {
        const met = meets[a]! | meets[b]! | meets[c]!;
        const three = [a, b, c];
        const ownAbove =
          three.some((index) => routes[index]!.tier === 'own') &&
          three.filter((index) => index < urgent).length < urgent;
        if (met > most && !ownAbove) {
          most = met;
          first = three;
        }
      }
  return [...first.map((index) => routes[index]!), ...routes.filter((_, index) => !first.includes(index))];
}

/**
 * Puts the routes of a document in the order in which this person, at this moment, may want them, and says why.
 *
 * Emergency first, then crisis, national lines, the host's own team, local help. Within a tier: who answers soonest,
 * who it is for, what it is about, the ways that were asked for, cost, how lately the facts were checked, name, id.
 * Then the first three are completed: one that answers now, one by voice and one by typing, wherever there are any.
 *
 * Emergency and crisis routes are always in the list. Others are left out if they say that they are for other people or
 * about other things than what was picked; if that leaves none, first the topics and then the people are let go of,
 * and `relaxed` says so. A way to talk never leaves a route out: it only decides which comes first.
 *
 * Pure: the same document, answers and instant give the same order in every language and time zone.
 */
export function rank(talk: Talk, answers: Answers, now: Date): Ranking {
  const asked = answers.ways ?? [];
  const isAsked = ({ kind }: Channel): boolean => asked.some((way) => serves(way, kind));
  const { routes, relaxed } = fitting(talk.routes, answers);
  if (asked.length && !routes.some(({ channels }) => channels.some(isAsked))) relaxed.push('way');
  const ranked = routes.map((route): RankedRoute => {
    const channels = sortBy(
      route.channels.map((channel): RankedChannel => ({ channel, status: openState(channel.hours, now) })),
      ({ channel, status }) => [wait(status, now), isAsked(channel) ? 0 : 1, costs.indexOf(channel.cost)],
    );
    const best = channels[0]!;
    return { route, tier: route.tier, status: best.status, channels, why: reasons(route, best, answers) };
  });
  const sorted = sortBy(ranked, ({ route, tier, status, channels: [best] }) => [
    tiers.indexOf(tier),
    wait(status, now),
    misfit(route.for, answers.for),
    misfit(route.topics, answers.topics),
    isAsked(best!.channel) ? 0 : 1,
    costs.indexOf(best!.channel.cost),
    age(route, now),
    route.name,
    route.id,
  ]);
  return { routes: firstThree(sorted), relaxed };
}
