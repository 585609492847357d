import type { Answers, Where } from './answers.js';
import { needs } from './first-three.js';
import {
  channelsOf,
  costOf,
  freshness,
  isUrgent,
  langOf,
  referralRank,
  relaxable,
  serves,
  spokenRank,
  wait,
  type Choosing,
  type Draft,
  type Part,
  type Reason,
} from './fit.js';
import type { OpenState } from './hours.js';
import { defaultTiers } from './order.js';
import { kilometres } from './place/distance.js';
import type { Channel, Route } from './talk.js';
import type { Way } from './ways.js';

/** The levels of need, the one that suits best first. */
const [universal, targeted, specialist] = ['universal', 'targeted', 'specialist'] as const;
const levels = {
  danger: [specialist, targeted, universal],
  today: [targeted, specialist, universal],
  soon: [targeted, universal, specialist],
  looking: [universal, targeted, specialist],
};
const bands = [2, 5, 10, 25];
/** How far away a service is looked for that does not say whom it serves, in kilometres. */
const reach = 50;

/**
 * A list as it should be. The visitor's checker leaves out what only answers need, so here it may be anything: what is no
 * list counts as none, and what is nothing is not in it.
 */
const listed = <T>(value: readonly T[] | undefined): T[] | undefined =>
  Array.isArray(value) ? value.filter(Boolean) : undefined;

/** A number as it should be; in the same way. */
const numeric = (value: number | undefined) => (typeof value === 'number' ? value : undefined);

/** 0 if a route is for one of what was picked, 1 if it is for everyone or nothing was picked, 2 if it is for others. */
function fit(kind: 'topic' | 'for' | 'nation', offered: readonly string[] = [], picked: readonly string[] = []): Part {
  const both = picked.filter((id) => offered.includes(id));
  if (both.length) return [0, ...both.map((id) => ({ kind, id }) as Reason)];
  return picked.length && offered.length ? [2, { kind: 'other', than: kind }] : [1];
}

function ageFit(ages: Route['ages'], age: number | undefined): Part {
  if (!ages || age === undefined) return [1];
  const { from, to } = ages;
  return (numeric(from) ?? 0) <= age && age <= (numeric(to) ?? age)
    ? [0, { kind: 'age' }]
    : [2, { kind: 'other', than: 'age' }];
}

/** How far it is to a service, and whether that is too far. */
function placeFit(place: Route['place'], { district, at }: Where = {}): [part: Part, isOutside: boolean] {
  const radius = numeric(place?.radius);
  const points = (listed(place?.points) ?? []).filter(
    ({ lat, lng }) => numeric(lat) !== undefined && numeric(lng) !== undefined,
  );
  const districts = listed(place?.districts);
  const away = at ? Math.min(...points.map((point) => kilometres(point, at))) : Infinity;
  if ((district && districts?.includes(district)) || away <= radius!) return [[0, { kind: 'area' }], false];
  const isKnown = away < Infinity;
  const isOutside = districts?.length && radius === undefined ? !!district : isKnown && away > (radius ?? reach);
  const band = bands.findIndex((within) => away < within);
  if (!isKnown) return [[6], isOutside];
  return [band < 0 ? [5, { kind: 'distance' }] : [band + 1, { kind: 'distance', within: bands[band]! }], isOutside];
}

/** How well its levels of need suit how things are: the nearest, of two the stronger. Not known is better than far off. */
function levelFit(offered: Route['level'] = [], urgency: Answers['urgency']): Part {
  const order = urgency ? levels[urgency] : [];
  const at = order.findIndex((level) => listed(offered)?.includes(level));
  return at < 0 ? [3] : [at * 2, { kind: 'level', level: order[at]! }];
}

function statusReason(status: OpenState): Reason {
  if (status.state === 'open') return { kind: 'open', until: status.until };
  if (status.state === 'unknown') return { kind: status.why === 'no-hours' ? 'hours-unknown' : status.why };
  return status.state === 'closed' && status.opens ? { kind: 'opens', at: status.opens } : { kind: status.state };
}

/** Looks at a route of a document that is written in `lang`. */
export const offer: Choosing['offer'] = (route, lang, answers, now, options) => {
  const { ways: asked = [], place, languages = [] } = answers;
  const { interpreter, referral, checked } = route;
  const waysOf = (channel: Channel): Way[] => asked.filter((way) => serves(way, channel));
  const spokenOf = langOf(answers, route, lang);
  const channels = channelsOf(route, now, options, (channel) => [
    +!waysOf(channel).length,
    spokenOf(channel),
    costOf(channel),
  ]);
  const { channel, status } = channels[0]!;
  const { cost, onBill } = channel;

  const topic = fit('topic', route.topics, answers.topics);
  const people = fit('for', route.for, answers.for);
  const nation = fit('nation', route.nations, place?.nation && [place.nation]);
  const age = ageFit(route.ages, answers.age);
  const [near, isOutside] = placeFit(route.place, place);
  const found = waysOf(channel);
  const spoken = spokenOf(channel);
  const fresh = freshness(route, now);
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
      [
        spokenRank(spoken, answers, route),
        ...(spoken < languages.length
          ? [{ kind: 'language', lang: languages[spoken]! } as const]
          : interpreter && spoken
            ? [{ kind: 'interpreter' } as const]
            : []),
      ],
      [referralRank(route), ...(referral ? [{ kind: 'referral', referral } as const] : [])],
      [costOf(channel), ...(cost === 'unknown' ? [] : [{ kind: cost }])],
      [0, ...(onBill === false ? [{ kind: 'not-on-bill' } as const] : [])],
      near,
      [fresh, ...(checked && fresh < 2 ? [{ kind: 'checked', within: [90, 365][fresh]! } as const] : [])],
    ],
    missed: [
      isOutside,
      !isUrgent(route) && topic[0] > 1,
      !isUrgent(route) && people[0] > 1,
      nation[0] > 1,
      age[0] > 1,
      !!asked.length && !channels.some((one) => waysOf(one.channel).length),
      !!languages.length && !interpreter && channels.every((one) => spokenOf(one.channel) === languages.length),
    ],
  };
};

/** The place in `relaxable` of the last thing that has to be let go of before a route can be listed; -1 for none. */
const lastMissed = ({ missed }: Draft): number => missed.lastIndexOf(true, relaxable.indexOf('age'));

const least = (drafts: Draft[]): number => Math.min(...drafts.map(lastMissed));

/** Leaves out what does not fit; of that comes back, in a fixed order, as much as it takes to list something. */
export const keep: Choosing['keep'] = (drafts) => {
  const others = least(drafts.filter(({ route }) => !isUrgent(route)));
  // What is for another nation or age is not shown, unless there is nothing else at all.
  const most = others <= relaxable.indexOf('for') ? others : least(drafts);
  const listed = drafts.filter((one) => lastMissed(one) <= most);
  const relaxed = relaxable.filter((kind, index) => {
    const misses = ({ missed }: Draft) => missed[index];
    return kind === 'way' || kind === 'language' ? listed.every(misses) : listed.some(misses);
  });
  return { listed, relaxed };
};

// Tiers by their second letters: eMergency, cRisis, lIne, oWn, lOcal.
const orders = { danger: defaultTiers, today: 'rmiwo', soon: 'iworm', looking: 'iworm' };

/** Local help comes first for somebody who looks around and says where they are: then it is of use. */
export const tiers: Choosing['tiers'] = ({ urgency, place }) =>
  urgency === 'looking' && place ? 'oiwrm' : orders[urgency ?? 'danger'];

export const broughtFor: Choosing['broughtFor'] = (bits) =>
  needs.filter((_, bit) => bits & (1 << bit)).map((need) => ({ kind: 'first-three', for: need }));
