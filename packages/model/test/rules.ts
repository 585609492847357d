import assert from 'node:assert/strict';
import {
  dialled,
  rank,
  wallTime,
  ways,
  type Answers,
  type RankedRoute,
  type Ranking,
  type Route,
  type Talk,
  type Way,
} from '../src/index.js';

// What must hold of every order of routes, whatever the document, the answers and the clock say. Each rule is looked at
// from the outside: by the document, the answers and what came of them, with none of the code that made the order.

const isUrgent = ({ tier }: { tier: Route['tier'] }): boolean => tier === 'emergency' || tier === 'crisis';
const isOpen = ({ status: { state } }: RankedRoute): boolean => state === 'always' || state === 'open';
const reaches = (way: Way) => (one: RankedRoute) =>
  one.channels.some(({ channel: { kind } }) => (ways[way] as readonly string[]).includes(kind));
const has = ({ why }: RankedRoute, kind: string): boolean => why.some((reason) => reason.kind === kind);
const isBrought = (one: RankedRoute): boolean => has(one, 'first-three');

/** Whether a route says that it is for another nation or age. */
const isForOthers = ({ nations, ages = {} }: Route, { place, age }: Answers): boolean =>
  (!!place?.nation && !!nations?.length && !nations.includes(place.nation)) ||
  (age !== undefined && ((ages.from ?? 0) > age || age > (ages.to ?? Infinity)));

interface Case {
  readonly talk: Talk;
  readonly answers: Answers;
  readonly now: Date;
  readonly ranking: Ranking;
}

/** Emergency and crisis routes are there for everyone whom they serve. */
function r1({ talk, answers, ranking }: Case): void {
  const listed = new Set(ranking.routes.map(({ route }) => route.id));
  for (const route of talk.routes)
    if (isUrgent(route) && !route.place && !isForOthers(route, answers)) assert.ok(listed.has(route.id), route.id);
}

/** Nobody is left with nothing; who is for others is listed only where that is said, and where there is nothing else. */
function r2({ talk, answers, ranking: { routes, relaxed } }: Case): void {
  assert.ok(routes.length > 0);
  assert.equal(new Set(routes.map(({ route }) => route)).size, routes.length);
  const wrong = routes.filter(({ route }) => isForOthers(route, answers));
  assert.equal(wrong.length > 0, relaxed.includes('nation') || relaxed.includes('age'));
  if (wrong.length) assert.ok(talk.routes.every((route) => isForOthers(route, answers) || route.place));
  const meets = (picked: readonly string[] = [], offered: readonly string[] = []) =>
    !picked.length || !offered.length || offered.some((id) => picked.includes(id));
  for (const kind of ['topic', 'for'] as const) {
    const [picked, offered] = kind === 'topic' ? [answers.topics, (one: Route) => one.topics] : [answers.for, (one: Route) => one.for]; // prettier-ignore
    const unmet = routes.filter(({ route }) => !isUrgent(route) && !meets(picked, offered(route)));
    assert.equal(unmet.length > 0, relaxed.includes(kind), kind);
  }
  const asked = answers.ways ?? [];
  assert.equal(relaxed.includes('way'), asked.length > 0 && !routes.some((one) => asked.some((way) => reaches(way)(one)))); // prettier-ignore
}

/** The tiers in the order that the answers and the clock call for. */
function tiersOf({ answers: { urgency, place }, now, ranking }: Case): Route['tier'][] {
  const calm: Route['tier'][] = urgency === 'looking' && place ? ['local', 'line', 'own'] : ['line', 'own', 'local'];
  const order: Route['tier'][] =
    urgency === 'soon' || urgency === 'looking'
      ? [...calm, 'crisis', 'emergency']
      : [...((urgency === 'today' ? ['crisis', 'emergency'] : ['emergency', 'crisis']) as Route['tier'][]), ...calm];
  const helpers = ranking.routes.filter((one) => !isUrgent(one));
  const isLate = (wallTime(now, 'Europe/London') / 60 + 3) % 24 < 10;
  const isShut = (one: RankedRoute) => one.status.state === 'closed' || (isLate && !isOpen(one));
  const leads = urgency !== 'danger' && helpers.length > 0 && helpers.every(isShut);
  return leads ? ['crisis', ...order.filter((tier) => tier !== 'crisis')] : order;
}

/** The threes that may come first: what leads goes on leading, and the own team never stands before any of it. */
function mayBe(one: Case): RankedRoute[][] {
  const { routes } = one.ranking;
  const tiers = tiersOf(one);
  const leading = routes.every(isUrgent)
    ? tiers
    : tiers.slice(
        0,
        tiers.findIndex((tier) => !isUrgent({ tier })),
      );
  const leads = routes.filter(({ tier }) => leading.includes(tier));
  const isAllowed = (three: RankedRoute[]) =>
    !leads.length ||
    (three.includes(leads[0]!) &&
      (!three.some(({ tier }) => tier === 'own') || leads.every((lead) => three.includes(lead))));
  const threes: RankedRoute[][] = [];
  for (const [i, a] of routes.entries())
    for (const [j, b] of routes.slice(i + 1).entries())
      for (const c of routes.slice(i + j + 2)) if (isAllowed([a, b, c])) threes.push([a, b, c]);
  return threes;
}

/** One who answers now is among the first three, wherever there is one who may stand there. */
function r3(one: Case): void {
  const { routes } = one.ranking;
  if (routes.length <= 3 || routes.slice(0, 3).some(isOpen)) return;
  if (!routes.some(isOpen)) return;
  assert.ok(!mayBe(one).some((three) => three.some(isOpen)), 'somebody who answers now could be among the first three');
}

/** So are one by voice and one by typing. */
function r4(one: Case): void {
  const { routes } = one.ranking;
  const needs = [isOpen, reaches('voice'), reaches('typing')];
  const met = (three: RankedRoute[]) => needs.map((need) => three.some(need));
  const wanted = String(met(routes));
  if (routes.length <= 3 || String(met(routes.slice(0, 3))) === wanted) return;
  assert.ok(
    !mayBe(one).some((three) => String(met(three)) === wanted),
    'the first three could have a voice and no voice',
  );
}

/** Who skips every question sees all the urgent help that anybody would, in the same order. */
function r5({ talk, answers, now, ranking }: Case): void {
  const skipped = rank(talk, {}, now);
  const urgent = ({ routes }: Ranking) => routes.filter(isUrgent).map(({ route }) => route.id);
  const theirs = new Set(urgent(ranking));
  for (const id of theirs) assert.ok(urgent(skipped).includes(id), id);
  if (!Object.keys(answers).some((key) => key !== 'urgency')) assert.equal(theirs.size, urgent(skipped).length);
}

/** Nothing is called open whose hours nobody wrote down, or that may keep a holiday. */
function r6({ now, ranking }: Case): void {
  for (const { status, channels } of ranking.routes) {
    assert.equal(status, channels[0]!.status);
    for (const { channel, status: its } of channels)
      if (channel.hours === 'unknown') assert.equal(its.state, 'unknown');
    // Monday after a Christmas on a Friday and Saturday: a bank holiday everywhere.
    const isHoliday = now.toISOString().startsWith('2026-12-28T1');
    for (const { channel, status: its } of isHoliday ? channels : [])
      if (
        typeof channel.hours === 'object' &&
        'week' in channel.hours &&
        !channel.hours.bankHolidays &&
        !channel.hours.zone
      )
        assert.equal(its.state, 'unknown', 'nobody knows what they do on a bank holiday');
  }
}

const levels = { danger: ['specialist', 'targeted', 'universal'], today: ['targeted', 'specialist', 'universal'], soon: ['targeted', 'universal', 'specialist'], looking: ['universal', 'targeted', 'specialist'] }; // prettier-ignore

/** What a route is compared by, read off its reasons alone. */
function keyOf({ why, status }: RankedRoute, { urgency, languages = [] }: Answers, now: Date): number[] {
  const find = <K extends RankedRoute['why'][number]['kind']>(kind: K) =>
    why.find((reason): reason is Extract<RankedRoute['why'][number], { kind: K }> => reason.kind === kind);
  const opens = find('opens');
  const isNot = (kind: string) => why.some((reason) => reason.kind === 'other' && reason.than === kind);
  const fit = (kind: 'topic' | 'for' | 'nation' | 'age') => (find(kind) ? 0 : isNot(kind) ? 2 : 1);
  const level = find('level');
  const lang = find('language');
  const distance = find('distance');
  const checked = find('checked');
  const referral = find('referral')?.referral;
  return [
    find('pinned') ? 0 : 1,
    status.state === 'always' ? 0 : status.state === 'open' ? +(status.closesInMinutes < 15) : opens ? 3 + (+opens.at - +now) / 60_000 : find('closed') ? Infinity : 2, // prettier-ignore
    fit('topic'),
    fit('for'),
    fit('nation'),
    fit('age'),
    level && urgency ? levels[urgency].indexOf(level.level) : 1.5,
    find('way') ? 0 : 1,
    lang ? languages.indexOf(lang.lang) : languages.length + (find('interpreter') ? 0 : 1),
    referral ? { self: 0, 'drop-in': 0, appointment: 1, professional: 3 }[referral] : 2,
    find('free') ? 0 : find('local') ? 1 : find('charged') ? 2 : 3,
    find('area') ? 0 : distance ? (distance.within ?? 99) : 100,
    checked ? checked.within : 999,
  ];
}

const smaller = (a: readonly (number | string)[], b: readonly (number | string)[]): boolean => {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
};

/** The same document, answers and clock give the same order, and the reasons alone explain it. */
function r7(one: Case): void {
  const { talk, answers, now, ranking } = one;
  assert.deepEqual(rank(talk, answers, now), ranking);
  const tiers = tiersOf(one);
  const places = new Map(talk.routes.map((route, index) => [route, index]));
  const pinnedAt = tiers.findIndex((tier) => tier !== 'emergency' && tier !== 'crisis') - 0.5;
  const whole = (route: RankedRoute): (number | string)[] => [
    has(route, 'pinned') ? pinnedAt : tiers.indexOf(route.tier),
    ...keyOf(route, answers, now),
    ...(route.tier === 'local' ? [route.route.name, route.route.id] : []),
    places.get(route.route)!,
  ];
  const inOrder = ranking.routes.filter((route) => !isBrought(route));
  for (const [index, route] of inOrder.slice(1).entries())
    assert.ok(smaller(whole(inOrder[index]!), whole(route)), `${inOrder[index]!.route.id} before ${route.route.id}`);
  for (const [index, route] of ranking.routes.entries()) {
    assert.ok(route.why.length > 0);
    if (isBrought(route)) assert.ok(index < 3, 'who was brought forward is among the first three');
  }
}

/** What is dialled is what is shown, and nothing in the document was touched. */
function r8({ talk, ranking }: Case): void {
  for (const { route, channels } of ranking.routes) {
    assert.ok(talk.routes.includes(route));
    assert.deepEqual(new Set(channels.map(({ channel }) => channel)), new Set(route.channels));
    for (const { channel } of channels)
      if ('number' in channel) assert.equal(dialled(channel), channel.number.replace(/\s/g, ''));
  }
}

/** Who is in danger sees the emergency services first; the host's team never stands before urgent help that leads. */
function safety({ answers: { urgency }, ranking: { routes } }: Case): void {
  const first = (tier: Route['tier']) => routes.findIndex((one) => one.tier === tier);
  const last = (tier: Route['tier']) => routes.findLastIndex((one) => one.tier === tier);
  if (urgency === 'danger' && first('emergency') >= 0) assert.equal(first('emergency'), 0);
  if (urgency === 'today' && first('crisis') >= 0) assert.equal(first('crisis'), 0);
  if (first('own') < 0) return;
  if (urgency !== 'soon' && urgency !== 'looking')
    assert.ok(first('own') > Math.max(last('emergency'), last('crisis')), 'own team before urgent help');
  const pinned = routes.find((one) => has(one, 'pinned'));
  if (pinned) assert.ok(isOpen(pinned) || pinned.route.referral === 'appointment', 'pinned, and nobody there');
}

export const rules = { r1, r2, r3, r4, r5, r6, r7, r8, safety };

/** The rules that cost little: the others may be looked at in fewer cases. */
export const quick: readonly (keyof typeof rules)[] = ['r1', 'r2', 'r3', 'r4', 'r6', 'r8', 'safety'];

/** Ranks, and looks at one rule, or at all of them. */
export function holds(
  talk: Talk,
  answers: Answers,
  now: Date,
  names: readonly (keyof typeof rules)[] = Object.keys(rules) as (keyof typeof rules)[],
): void {
  const one = { talk, answers, now, ranking: rank(talk, answers, now) };
  for (const name of names) rules[name](one);
}
