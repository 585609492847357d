import type { Answers, Where } from './answers.js';
import { openState, type OpenState } from './hours.js';
import { kilometres } from './place/distance.js';
import type { Channel, ChannelKind, Nation, Route } from './talk.js';
import { ways, type Way } from './ways.js';

/** A channel and whether somebody answers on it now. */
export interface RankedChannel {
  channel: Channel;
  status: OpenState;
}

/** Why a route stands where it stands. The page turns each into words, or says nothing of it. */
export type Reason =
  /** The host's own team, which it pinned. */
  | { kind: 'pinned' }
  | { kind: 'always' }
  | { kind: 'open'; until: Date }
  | { kind: 'opens'; at: Date }
  | { kind: 'closed' }
  | { kind: 'hours-unknown' }
  | { kind: 'bank-holiday' }
  /** It is about this, it is for these people, it serves the nation where they are. */
  | { kind: 'topic' | 'for'; id: string }
  | { kind: 'nation'; id: Nation }
  /** It is about other things, for other people, in other nations: listed all the same, as an urgent route is. */
  | { kind: 'other'; than: 'topic' | 'for' | 'nation' | 'age' }
  /** It is for people of their age. */
  | { kind: 'age' }
  | { kind: 'level'; level: NonNullable<Route['level']>[number] }
  | { kind: 'way'; way: Way }
  /** One of the languages that were asked for, as they were. */
  | { kind: 'language'; lang: string }
  | { kind: 'interpreter' }
  | { kind: 'referral'; referral: NonNullable<Route['referral']> }
  | { kind: 'free' | 'local' | 'charged' }
  | { kind: 'not-on-bill' }
  /** They live where it serves people. */
  | { kind: 'area' }
  /** Nearer than so many kilometres from the middle of their district; without it, 25 or more. */
  | { kind: 'distance'; within?: number }
  /** The owner checked the facts in the last so many days. */
  | { kind: 'checked'; within: number }
  /** Without it, the first three would have nobody who answers now, nobody by voice, or nobody by typing. */
  | { kind: 'first-three'; for: 'now' | 'voice' | 'typing' };

/** One thing that routes are compared by: lower is better, and why. Where the number differs, so do the reasons. */
export type Part = readonly [rank: number, ...why: Reason[]];

/** What may leave a route out, in the order in which it is let go of; then what never does. */
export const relaxable = ['radius', 'topic', 'for', 'nation', 'age', 'way', 'language'] as const;

const costs: readonly Channel['cost'][] = ['free', 'local', 'charged', 'unknown'];
const referrals = { self: 0, 'drop-in': 0, appointment: 1, professional: 3 };
/** The levels of need by their first letters, the one that suits best first. */
const levels = { danger: 'stu', today: 'tsu', soon: 'tus', looking: 'uts' };
const bands = [2, 5, 10, 25];
/** How far away a service is looked for that does not say whom it serves, in kilometres. */
const reach = 50;
const dayLength = 24 * 60 * 60_000;

/** Emergency or crisis. */
export const isUrgent = ({ tier }: { tier: Route['tier'] }): boolean => tier === 'emergency' || tier === 'crisis';

export const isOpen = ({ state }: OpenState): boolean => state === 'always' || state === 'open';

export const serves = (way: Way, { kind }: Channel): boolean => (ways[way] as readonly ChannelKind[]).includes(kind);

/** How long until somebody answers, lower is sooner: open, closing soon, nobody knows, minutes until it opens, closed. */
function wait(status: OpenState, now: Date): number {
  if (status.state === 'always') return 0;
  if (status.state === 'open') return status.closesInMinutes < 15 ? 1 : 0;
  if (status.state === 'unknown') return 2;
  return status.opens ? 3 + (+status.opens - +now) / 60_000 : Infinity;
}

function statusReason(status: OpenState): Reason {
  if (status.state === 'open') return { kind: 'open', until: status.until };
  if (status.state === 'unknown') return { kind: status.why === 'no-hours' ? 'hours-unknown' : status.why };
  return status.state === 'closed' && status.opens ? { kind: 'opens', at: status.opens } : { kind: status.state };
}

/** 0 if a route is for one of what was picked, 1 if it is for everyone or nothing was picked, 2 if it is for others. */
function fit(kind: 'topic' | 'for' | 'nation', offered: readonly string[] = [], picked: readonly string[] = []): Part {
  const both = picked.filter((id) => offered.includes(id));
  if (both.length) return [0, ...both.map((id) => ({ kind, id }) as Reason)];
  return picked.length && offered.length ? [2, { kind: 'other', than: kind }] : [1];
}

function ageFit(ages: Route['ages'], age: number | undefined): Part {
  if (!ages || age === undefined) return [1];
  const { from = 0, to = age } = ages;
  return from <= age && age <= to ? [0, { kind: 'age' }] : [2, { kind: 'other', than: 'age' }];
}

/** How far it is to a service, and whether that is too far. */
function placeFit(place: Route['place'], { district, at }: Where = {}): [part: Part, isOutside: boolean] {
  const { points = [], districts, radius } = place ?? {};
  const away = at ? Math.min(...points.map((point) => kilometres(point, at))) : Infinity;
  if ((district && districts?.includes(district)) || away <= radius!) return [[0, { kind: 'area' }], false];
  const isKnown = away < Infinity;
  const isOutside = districts && radius === undefined ? !!district : isKnown && away > (radius ?? reach);
  const band = bands.findIndex((within) => away < within);
  if (!isKnown) return [[6], isOutside];
  return [band < 0 ? [5, { kind: 'distance' }] : [band + 1, { kind: 'distance', within: bands[band]! }], isOutside];
}

/** How well its levels of need suit how things are: the nearest, of two the stronger. Not known is better than far off. */
function levelFit(offered: Route['level'] = [], urgency: Answers['urgency']): Part {
  const order = urgency ? levels[urgency] : '';
  const [best] = offered.map((level) => ({ level, rank: order.indexOf(level[0]!) * 2 })).sort(by(({ rank }) => [rank]));
  return !urgency || !best ? [3] : [best.rank, { kind: 'level', level: best.level }];
}

/** 0 if its owner checked the facts in the last 90 days, 1 in the last year, 2 if it is longer ago or never was. */
function freshness({ checked }: Route, now: Date): Part {
  const days = checked ? (+now - Date.parse(checked)) / dayLength : Infinity;
  const at = [90, 365].findIndex((within) => days <= within);
  return at < 0 ? [2] : [at, { kind: 'checked', within: [90, 365][at]! }];
}

const primary = (tag: string): string => tag.split('-')[0]!;

/** Compares by the first part of a key that differs, the same in every language. */
export const by =
  <T>(keyOf: (item: T) => readonly (number | string)[]) =>
  (a: T, b: T): number => {
    const [left, right] = [keyOf(a), keyOf(b)];
    const at = left.findIndex((part, index) => part !== right[index]);
    return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
  };

/** What one route has to offer to a person, without regard to the others. */
export interface Offer {
  /** All of the route's channels, best first: soonest to answer, then as asked for, in a language asked for, then cost. */
  channels: RankedChannel[];
  /** What it is compared by, the most telling first. */
  parts: Part[];
  /** For each of `relaxable`, whether it speaks against the route. */
  missed: boolean[];
}

/** Looks at a route of a document that is written in `lang`. */
export function offer(route: Route, lang: string, answers: Answers, now: Date): Offer {
  const { ways: asked = [], place, languages = [] } = answers;
  const waysOf = ({ channel }: RankedChannel): Way[] => asked.filter((way) => serves(way, channel));
  /** The place among the languages that were asked for of the first that is spoken there; after them if none is. */
  const langOf = ({ channel }: RankedChannel): number => {
    const spoken = (channel.languages ?? route.languages ?? [lang]).map(primary);
    const at = languages.findIndex((tag) => spoken.includes(primary(tag)));
    return at < 0 ? languages.length : at;
  };
  const channels = route.channels
    .map((channel): RankedChannel => ({ channel, status: openState(channel.hours, now) }))
    .sort(by((one) => [wait(one.status, now), +!waysOf(one).length, langOf(one), costs.indexOf(one.channel.cost)]));
  const best = channels[0]!;
  const { channel, status } = best;
  const { cost } = channel;
  const { interpreter, referral } = route;

  const topic = fit('topic', route.topics, answers.topics);
  const people = fit('for', route.for, answers.for);
  const nation = fit('nation', route.nations, place?.nation && [place.nation]);
  const age = ageFit(route.ages, answers.age);
  const [near, isOutside] = placeFit(route.place, place);
  const found = waysOf(best);
  const spoken = langOf(best);
  return {
    channels,
    parts: [
      [wait(status, now), statusReason(status)],
      topic,
      people,
      nation,
      age,
      levelFit(route.level, answers.urgency),
      [+!found.length, ...found.map((way) => ({ kind: 'way', way }) as const)],
      spoken < languages.length
        ? [spoken, { kind: 'language', lang: languages[spoken]! }]
        : interpreter && spoken
          ? [spoken, { kind: 'interpreter' }]
          : [spoken + 1],
      referral ? [referrals[referral], { kind: 'referral', referral }] : [2],
      [costs.indexOf(cost), ...(cost === 'unknown' ? [] : [{ kind: cost }])],
      [0, ...(channel.onBill === false ? [{ kind: 'not-on-bill' } as const] : [])],
      near,
      freshness(route, now),
    ],
    missed: [
      isOutside,
      !isUrgent(route) && topic[0] > 1,
      !isUrgent(route) && people[0] > 1,
      nation[0] > 1,
      age[0] > 1,
      !!asked.length && !channels.some((one) => waysOf(one).length),
      !!languages.length && !interpreter && channels.every((one) => langOf(one) === languages.length),
    ],
  };
}
