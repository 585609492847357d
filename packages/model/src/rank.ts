import { openState, type OpenState } from './hours.js';
import type { Channel, ChannelKind, Nation, Route, Talk } from './talk.js';
import { ways, type Way } from './ways.js';

/** How things are now: somebody is in danger, it cannot wait, some support soon would help, or they look around. */
export type Urgency = 'danger' | 'today' | 'soon' | 'looking';

/** Where a person is, never closer than their postcode district. */
export interface Where {
  /** `BS5`. */
  district?: string;
  nation?: Nation;
  /** The middle of the district, in WGS 84 degrees. */
  at?: { readonly lat: number; readonly lng: number };
}

/** What a person answered, or a page knows. What is absent, or has nothing in it, was skipped. */
export interface Answers {
  urgency?: Urgency;
  /** Ids of options, here and in `for`. */
  topics?: readonly string[];
  for?: readonly string[];
  ways?: readonly Way[];
  place?: Where;
  /** What they read or speak, as BCP 47 tags, best first; that of the page. */
  languages?: readonly string[];
  /** In whole years, only where the host knows it. */
  age?: number;
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

type Key = readonly number[];

const tiers: readonly Route['tier'][] = ['emergency', 'crisis', 'line', 'own', 'local'];
const costs: readonly Channel['cost'][] = ['free', 'local', 'unknown', 'charged'];
const dayLength = 24 * 60 * 60_000;

/** Emergency or crisis. */
const isUrgent = ({ tier }: { tier: Route['tier'] }): boolean => tiers.indexOf(tier) < 2;

const isOpen = ({ state }: OpenState): boolean => state === 'always' || state === 'open';

const serves = (way: Way, { kind }: Channel): boolean => (ways[way] as readonly ChannelKind[]).includes(kind);

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

/** Compares by the first part of a key that differs, the same in every language. */
const by =
  <T>(keyOf: (item: T) => Key) =>
  (a: T, b: T): number => {
    const [left, right] = [keyOf(a), keyOf(b)];
    const at = left.findIndex((part, index) => part !== right[index]);
    return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
  };

function statusReason(status: OpenState): Reason {
  if (status.state === 'open') return { kind: 'open', until: status.until };
  if (status.state === 'unknown') return { kind: status.why === 'no-hours' ? 'hours-unknown' : status.why };
  return status.state === 'closed' && status.opens ? { kind: 'opens', at: status.opens } : { kind: status.state };
}

function reasons(route: Route, { channel, status }: RankedChannel, answers: Answers): Reason[] {
  const why = [statusReason(status)];
  for (const id of answers.topics ?? []) if (route.topics?.includes(id)) why.push({ kind: 'topic', id });
  for (const id of answers.for ?? []) if (route.for?.includes(id)) why.push({ kind: 'for', id });
  for (const way of answers.ways ?? []) if (serves(way, channel)) why.push({ kind: 'way', way });
  if (channel.cost === 'free') why.push({ kind: 'free' });
  if (channel.onBill === false) why.push({ kind: 'not-on-bill' });
  return why;
}

/**
 * Sees to it that the first three have what anybody may need, if there is such a route at all: one that answers now
 * (this above all), one to speak with, and one to type to. Of all threes that have the most of it, the earliest in the
 * order is taken. The host's own team is never put before an emergency or crisis route by this.
 */
function firstThree(routes: RankedRoute[]): RankedRoute[] {
  const urgent = routes.filter(isUrgent).length;
  const meets = routes.map(({ status, channels }) => {
    const has = (way: Way) => (channels.some(({ channel }) => serves(way, channel)) ? 1 : 0);
    return (isOpen(status) ? 4 : 0) + has('voice') * 2 + has('typing');
  });
  const all = meets.reduce((sum, one) => sum | one, 0);
  let first: number[] = [];
  let most = -1;
  for (let a = 0; a < routes.length; a++)
    for (let b = a + 1; b < routes.length; b++)
      for (let c = b + 1; c < routes.length && most < all; c++) {
        const three = [a, b, c];
        const met = meets[a]! | meets[b]! | meets[c]!;
        const leavesUrgent = urgent && three[urgent - 1] !== urgent - 1;
        if (met > most && !(leavesUrgent && three.some((index) => routes[index]!.tier === 'own'))) {
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
 * what it is about, who it is for, the ways that were asked for, cost, how lately the facts were checked. Between equals
 * the document's own order holds: its author knows what an alphabet does not.
 * Then the first three are completed: one that answers now, one by voice and one by typing, wherever there are any.
 *
 * Emergency and crisis routes are always in the list. Others are left out if they say that they are for other people or
 * about other things than what was picked; if that leaves none, first the topics and then the people are let go of,
 * and `relaxed` says so. A way to talk never leaves a route out: it only decides which comes first.
 *
 * Pure: the same document, answers and instant give the same order in every language and time zone.
 */
export function rank(talk: Talk, answers: Answers, now: Date): Ranking {
  let { topics, for: people } = answers;
  const isAsked = ({ channel }: RankedChannel): boolean => !!answers.ways?.some((way) => serves(way, channel));
  const fits = (route: Route): boolean =>
    isUrgent(route) || (misfit(route.topics, topics) < 2 && misfit(route.for, people) < 2);
  const others = talk.routes.filter((route) => !isUrgent(route));
  const isStuck = () => others.length && !others.some(fits);
  const relaxed: Ranking['relaxed'] = [];
  if (topics?.length && isStuck()) {
    topics = [];
    relaxed.push('topic');
  }
  if (people?.length && isStuck()) {
    people = [];
    relaxed.push('for');
  }
  const routes = talk.routes.filter(fits).map((route): RankedRoute => {
    const channels = route.channels
      .map((channel) => ({ channel, status: openState(channel.hours, now) }))
      .sort(by((one) => [wait(one.status, now), +!isAsked(one), costs.indexOf(one.channel.cost)]));
    const [best] = channels as [RankedChannel];
    return { route, tier: route.tier, status: best.status, channels, why: reasons(route, best, answers) };
  });
  if (answers.ways?.length && !routes.some(({ channels }) => channels.some(isAsked))) relaxed.push('way');
  routes.sort(
    by(({ route, tier, status, channels: [best] }) => [
      tiers.indexOf(tier),
      wait(status, now),
      misfit(route.topics, answers.topics),
      misfit(route.for, answers.for),
      +!isAsked(best!),
      costs.indexOf(best!.channel.cost),
      age(route, now),
    ]),
  );
  return { routes: firstThree(routes), relaxed };
}
