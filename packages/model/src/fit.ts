import type { Answers } from './answers.js';
import { openState, type HoursOptions, type OpenState } from './hours.js';
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
  | { kind: 'bank-holiday' | 'clock' }
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
/** What of the answers could not be kept to. */
export type Relaxed = (typeof relaxable)[number];

const costs: readonly Channel['cost'][] = ['free', 'local', 'charged', 'unknown'];
const referrals = { self: 0, 'drop-in': 0, appointment: 1, professional: 3 };
const dayLength = 24 * 60 * 60_000;

/** Emergency or crisis. */
export const isUrgent = ({ tier }: { tier: Route['tier'] }): boolean => tier === 'emergency' || tier === 'crisis';

export const isOpen = ({ state }: OpenState): boolean => state === 'always' || state === 'open';

export const serves = (way: Way, { kind }: Channel): boolean => (ways[way] as readonly ChannelKind[]).includes(kind);

/** How long until somebody answers, lower is sooner: open, closing soon, nobody knows, minutes until it opens, closed. */
export function wait(status: OpenState, now: Date): number {
  if (status.state === 'always') return 0;
  if (status.state === 'open') return status.closesInMinutes < 15 ? 1 : 0;
  if (status.state === 'unknown') return 2;
  return status.opens ? 3 + (+status.opens - +now) / 60_000 : Infinity;
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

/** A route while it is being ranked. */
export interface Draft extends Offer {
  readonly route: Route;
}

/** What only answers need, so that a page can show people before it has come. */
export interface Choosing {
  offer: typeof plainOffer;
  /** What is listed, and what had to be let go of so that something is. */
  keep(this: void, drafts: Draft[]): { listed: Draft[]; relaxed: Relaxed[] };
  /** The tiers by their second letters, the first first. */
  tiers(this: void, answers: Answers): string;
  /** What a route was brought forward for, a bit for each of what the first three should have. */
  broughtFor(this: void, bits: number): Reason[];
}

/** All channels of a route, each with whether somebody answers, the best first: soonest, then by what is given. */
export const channelsOf = (
  { channels, nations, place }: Route,
  now: Date,
  options: HoursOptions,
  more: (channel: Channel) => readonly number[],
): RankedChannel[] =>
  channels
    .map((channel) => ({
      channel,
      status: openState(channel.hours, now, { ...options, nations: place?.in ?? nations }),
    }))
    .sort(by(({ channel, status }) => [wait(status, now), ...more(channel)]));

/** The place among the languages that were asked for of the first that is spoken there; after them if none is. */
export const langOf =
  ({ languages = [] }: Answers, route: Route, lang: string) =>
  (channel: Channel): number => {
    const spoken = (channel.languages ?? route.languages ?? [lang]).map(primary);
    const at = languages.findIndex((tag) => spoken.includes(primary(tag)));
    return at < 0 ? languages.length : at;
  };

export const costOf = ({ cost }: Channel): number => costs.indexOf(cost);

/** Lower is better: whether it speaks a language that was asked for, or brings somebody who does. */
export const spokenRank = (at: number, { languages = [] }: Answers, { interpreter }: Route): number =>
  at < languages.length || (interpreter && at) ? at : at + 1;

export const referralRank = ({ referral }: Route): number => (referral ? referrals[referral] : 2);

/** 0 if its owner checked the facts in the last 90 days, 1 in the last year, 2 if it is longer ago or never was. */
export function freshness({ checked }: Route, now: Date): number {
  const days = checked ? (+now - Date.parse(checked)) / dayLength : Infinity;
  return days <= 90 ? 0 : days <= 365 ? 1 : 2;
}

/**
 * What a route that is written in `lang` has to offer to somebody who has answered nothing: compared by the same things
 * as by the whole offer of suit.ts, but for those that answers decide, and with no reasons.
 */
export function plainOffer(route: Route, lang: string, answers: Answers, now: Date, options: HoursOptions): Offer {
  const spoken = langOf(answers, route, lang);
  const channels = channelsOf(route, now, options, (channel) => [spoken(channel), costOf(channel)]);
  const { channel, status } = channels[0]!;
  return {
    channels,
    parts: [
      [wait(status, now)],
      [spokenRank(spoken(channel), answers, route)],
      [referralRank(route)],
      [costOf(channel)],
      [freshness(route, now)],
    ],
    missed: [],
  };
}
