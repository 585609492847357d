import {
  openState,
  wallTime,
  type Answers,
  type OpenState,
  type RankedRoute,
  type Ranking,
  type Talk,
} from '../src/index.js';

// An order hangs on the hour only by who answers then, by whether it is late, and by how old the facts are. So hours at
// which all of these are the same are alike, and one of them stands for all: a test holds that against each hour by itself.

const weekHours = 168;
const hourMillis = 3_600_000;
const dayMillis = 24 * hourMillis;

/** Each hour of the week that begins on a day. */
export const weekFrom = (monday: string): Date[] =>
  Array.from({ length: weekHours }, (_, hour) => new Date(Date.parse(monday) + hour * hourMillis));

/** An ordinary week; those of Saint Andrew's Day and of Christmas; and those in which the clocks change. */
export const weeks = ['2026-11-23', '2026-11-30', '2026-12-21', '2026-12-28', '2027-03-22', '2027-10-25'];

export const statesOf = ({ routes }: Talk, now: Date): OpenState[][] =>
  routes.map(({ channels, nations }) => channels.map(({ hours }) => openState(hours, now, { nations })));

/** All of an hour that an order can hang on. Of those who are closed it is who opens first, not when. */
function situation(talk: Talk, now: Date): string {
  const states = statesOf(talk, now);
  const openings = [...new Set(states.flat().map((one) => (one.state === 'closed' && one.opens ? +one.opens : 0)))];
  openings.sort((a, b) => a - b);
  const hour = wallTime(now, 'Europe/London') / 60;
  return JSON.stringify([
    (hour + 3) % 24 < 10,
    states.map((all) =>
      all.map((one) => [
        one.state,
        one.state === 'open' && one.closesInMinutes < 15,
        one.state === 'closed' && one.opens && openings.indexOf(+one.opens),
        one.state === 'unknown' && one.why,
      ]),
    ),
    talk.routes.map(({ checked }) => [90, 365].map((days) => +now - Date.parse(checked ?? '') <= days * dayMillis)),
  ]);
}

/** Hours in groups of those that are alike for a document. */
export function alike(talk: Talk, hours: readonly Date[]): Date[][] {
  const groups = new Map<string, Date[]>();
  for (const hour of hours) {
    const key = situation(talk, hour);
    groups.set(key, [...(groups.get(key) ?? []), hour]);
  }
  return [...groups.values()];
}

/** All that an order says, but for the times at which somebody opens or closes. */
export function told({ routes, relaxed, night }: Ranking): string {
  const word = (status: OpenState) => (status.state === 'unknown' ? status.why : status.state);
  const line = ({ route, tier, status, channels, why }: RankedRoute) => [
    route.id,
    tier,
    word(status),
    channels.map((one) => [route.channels.indexOf(one.channel), word(one.status)]),
    why.map((reason) => ({ ...reason, at: undefined, until: undefined })),
  ];
  return JSON.stringify([routes.map(line), relaxed, night]);
}

/** Every subset of some answers, none of them included. */
export const subsetsOf = (whole: Answers): Answers[] =>
  Object.entries(whole).reduce<Answers[]>(
    (all, [name, value]) => all.flatMap((one) => [one, { ...one, [name]: value as unknown }]),
    [{}],
  );
