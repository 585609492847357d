import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Hours } from './hours.js';
import { rank, type Answers, type RankedRoute } from './rank.js';
import { parseTalk, type Channel, type Route, type Talk } from './talk.js';

/** A Monday in winter, at noon in London. */
const noon = new Date('2026-11-23T12:00Z');
const tiers = ['emergency', 'crisis', 'line', 'own', 'local'] as const;

const monday = (span: string): Hours => ({ week: { mon: [span] } });
const hours = {
  always: 'always',
  open: monday('09:00-17:00'),
  closing: monday('09:00-12:14'),
  unknown: 'unknown',
  'opens at one': monday('13:00-17:00'),
  'opens at two': monday('14:00-17:00'),
  never: { week: {} },
} as const satisfies Record<string, Hours>;

function channel(kind: Channel['kind'] = 'phone', about: Partial<Channel> = {}): Channel {
  const usual = { hours: hours.always, cost: 'unknown', ...about } as const;
  if (kind === 'email') return { kind, address: 'help@example.org', ...usual } as Channel;
  if (kind === 'visit') return { kind, place: 'The Hall', ...usual } as Channel;
  if (kind === 'phone' || kind === 'text' || kind === 'relay')
    return { kind, number: '0300 123 456', ...usual } as Channel;
  return { kind, url: 'https://chat.example/', ...usual } as Channel;
}

function route(id: string, about: Partial<Route> = {}): Route {
  return {
    id,
    name: 'Somebody',
    tier: 'line',
    what: 'Somebody answers.',
    channels: [channel()],
    source: { name: 'Somebody', date: '2026-11-01' },
    ...(about.checked ? {} : { unverified: true }),
    checkBy: '2027-11-01',
    ...about,
  };
}

function talk(...routes: Route[]): Talk {
  const { value, problems } = parseTalk({
    format: 'talk/1',
    id: 'talk',
    lang: 'en-GB',
    title: 'Talk to someone',
    rights: { licence: 'CC-BY-4.0', holder: 'Somebody' },
    reviewed: '2026-11-01',
    reviewBy: '2027-11-01',
    questions: [],
    routes,
  }) as { value?: Talk; problems?: unknown };
  assert.ok(value, JSON.stringify(problems));
  return value;
}

const ids = (routes: readonly RankedRoute[]): string => routes.map(({ route: { id } }) => id).join(' ');
const order = (routes: Route[], answers: Answers = {}, now = noon): string =>
  ids(rank(talk(...routes), answers, now).routes);

/** Each pair differs in one thing only; the first is better, in whichever order they are written and whatever their ids. */
function better(pairs: Record<string, [first: Partial<Route>, second: Partial<Route>]>, answers: Answers = {}): void {
  for (const [why, [first, second]] of Object.entries(pairs))
    for (const [a, b] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      assert.equal(order([route(a, first), route(b, second)], answers), `${a} ${b}`, why);
      assert.equal(
        order([route(b, second), route(a, first)], answers),
        `${a} ${b}`,
        `${why}, written the other way round`,
      );
    }
}

/** Neither is better: the document's own order holds. */
function equal(first: Partial<Route>, second: Partial<Route>, why: string): void {
  assert.equal(order([route('b', first), route('a', second)]), 'b a', why);
  assert.equal(order([route('b', second), route('a', first)]), 'b a', why);
}

const by = (kind: Channel['kind'], about: Partial<Channel> = {}): Partial<Route> => ({
  channels: [channel(kind, about)],
});
const at = (name: keyof typeof hours): Partial<Route> => by('phone', { hours: hours[name] });

describe('the order of routes', () => {
  it('is by tier before all else', () => {
    for (const [index, tier] of tiers.entries())
      for (const lower of tiers.slice(index + 1))
        better({
          [`${tier} before ${lower}`]: [
            { tier, ...at('never') },
            { tier: lower, ...at('always') },
          ],
        });
  });

  it('is by who answers soonest, then', () => {
    better({
      'open before closing in under 15 minutes': [at('open'), at('closing')],
      'closing before unknown': [at('closing'), at('unknown')],
      'unknown before opening later': [at('unknown'), at('opens at one')],
      'opening sooner before opening later': [at('opens at one'), at('opens at two')],
      'opening later before not at all': [at('opens at two'), at('never')],
    });
    equal(at('always'), at('open'), 'always is no better than open');
    equal(at('open'), by('phone', { hours: monday('09:00-12:15') }), 'fifteen minutes are enough');
  });

  it('counts real minutes to opening, also on the night when the clocks change', () => {
    // At half past midnight on 28 March 2027, 02:30 comes in one hour, not in two; in Reykjavik 01:45 comes later.
    const soon = by('phone', { hours: { week: { sun: ['02:30-05:00'] } } });
    const later = by('phone', { hours: { week: { sun: ['01:45-05:00'] }, zone: 'Atlantic/Reykjavik' } });
    assert.equal(order([route('a', later), route('b', soon)], {}, new Date('2027-03-28T00:30Z')), 'b a');
  });

  it('ranks a bank holiday below open and above closed', () => {
    const week = { mon: ['09:00-17:00'] };
    const weekly = by('phone', { hours: { week } });
    const shut = by('phone', { hours: { week, bankHolidays: 'closed' } });
    const holiday = new Date('2026-12-28T12:00Z');
    assert.equal(order([route('a', shut), route('b', weekly), route('c', at('always'))], {}, holiday), 'c b a');
  });

  it('is by what it is about and whom it is for, then', () => {
    const answers: Answers = { topics: ['money', 'sleep'], for: ['parent'] };
    better(
      {
        'for them before for everybody': [{ for: ['parent', 'child'] }, {}],
        'about it before about everything': [{ topics: ['sleep'] }, {}],
        'about it before for them': [{ topics: ['sleep'] }, { for: ['parent'] }],
        'a crisis line for everybody before one for others': [{ tier: 'crisis' }, { tier: 'crisis', for: ['child'] }],
        'a crisis line about everything before one about other things': [
          { tier: 'crisis' },
          { tier: 'crisis', topics: ['work'] },
        ],
        'who answers now before whom it is for': [at('open'), { for: ['parent'], ...at('closing') }],
      },
      answers,
    );
  });

  it('is by the way to talk, then cost, then how lately it was checked, then as written', () => {
    better(
      {
        'the way that was asked for': [by('webchat'), by('phone', { cost: 'free' })],
        'another way that was asked for': [by('visit'), by('phone')],
        'free before local': [by('text', { cost: 'free' }), by('text', { cost: 'local' })],
        'local before charged': [by('text', { cost: 'local' }), by('text', { cost: 'charged' })],
        'charged before unknown': [by('text', { cost: 'charged' }), by('text')],
        'cost before checked': [
          { ...by('text', { cost: 'free' }) },
          { ...by('text', { cost: 'local' }), checked: '2026-11-20' },
        ],
        'checked within 90 days': [{ checked: '2026-08-26' }, { checked: '2026-08-24' }],
        'checked within a year': [{ checked: '2025-11-24' }, { checked: '2025-11-22' }],
        'checked this year before never': [{ checked: '2025-11-24' }, {}],
      },
      { ways: ['typing', 'in-person'] },
    );
    equal({ checked: '2025-01-01' }, {}, 'long ago is like never');
    equal({ name: 'Z' }, { name: 'A' }, 'a name is no reason');
  });
});

describe('the order by what more is known', () => {
  const at = { lat: 51.46, lng: -2.56 };
  /** So many kilometres north of there. */
  const north = (distance: number) => ({ place: { points: [{ lat: at.lat + distance / 111.2, lng: at.lng }] } });

  it('is by eligibility: yes before nobody knows', () => {
    better({ 'their nation': [{ nations: ['wales', 'england'] }, {}] }, { place: { nation: 'wales' } });
    better(
      { 'their age': [{ ages: { from: 17 } }, {}], 'both ends': [{ ages: { from: 17, to: 17 } }, {}] },
      { age: 17 },
    );
    better({ 'eligibility before level': [{ nations: ['wales'], level: ['universal'] }, { level: ['targeted'] }] }, { urgency: 'soon', place: { nation: 'wales' } }); // prettier-ignore
  });

  it('is by the level of need, the nearest first and then the stronger', () => {
    const level = (...level: NonNullable<Route['level']>) => ({ level });
    better({ strong: [level('specialist'), level('targeted')], stronger: [level('targeted'), level('universal')] }, { urgency: 'danger' }); // prettier-ignore
    better({ nearest: [level('targeted'), level('specialist')], stronger: [level('specialist'), level('universal')] }, { urgency: 'today' }); // prettier-ignore
    better({ nearest: [level('targeted'), level('universal')], next: [level('universal'), level('specialist')] }, { urgency: 'soon' }); // prettier-ignore
    better({ nearest: [level('universal'), level('targeted')], next: [level('targeted'), level('specialist')] }, { urgency: 'looking' }); // prettier-ignore
    better({ 'one of several': [level('specialist', 'universal'), level('targeted')] }, { urgency: 'looking' });
    better({ 'one step off before unknown': [level('targeted'), {}], 'unknown before two': [{}, level('specialist')] }, { urgency: 'looking' }); // prettier-ignore
    better({ 'level before way': [{ ...level('targeted') }, { ...by('webchat') }] }, { urgency: 'soon', ways: ['typing'] }); // prettier-ignore
    equal(level('universal'), level('specialist'), 'nobody said how things are');
  });

  it('is by language, an interpreter coming before none', () => {
    const answers: Answers = { languages: ['ur', 'cy'] };
    better(
      {
        'the first language': [{ languages: ['ur-PK'] }, { languages: ['cy'] }],
        'another language': [{ languages: ['cy'] }, { interpreter: true }],
        'an interpreter': [{ interpreter: true }, {}],
        'on a channel': [by('phone', { languages: ['ur'] }), { languages: ['cy'] }],
        'a channel of its own language': [
          { languages: ['cy'] },
          { languages: ['cy'], ...by('phone', { languages: ['fr'] }) },
        ],
        'way before language': [by('text'), { languages: ['ur'] }],
      },
      { ...answers, ways: ['typing'], topics: [] },
    );
    equal({ languages: ['en'] }, { languages: ['cy'] }, 'nobody asked');
    assert.equal(order([route('a', { languages: ['cy'] }), route('b')], { languages: ['en-GB'] }), 'b a');
  });

  it('is by how one gets to it, cost, distance and freshness, in that order', () => {
    const free = by('visit', { cost: 'free' });
    better(
      {
        'drop in': [{ referral: 'drop-in' }, { referral: 'appointment' }],
        'self-referral': [{ referral: 'self' }, { referral: 'appointment' }],
        appointment: [{ referral: 'appointment' }, {}],
        'unknown before a professional': [{}, { referral: 'professional' }],
        'referral before cost': [{ referral: 'self', ...by('visit') }, free],
        'cost before distance': [
          { ...free, ...north(40) },
          { ...by('visit'), ...north(1) },
        ],
        'serves them before near': [{ place: { districts: ['BS5'] } }, north(1)],
        'within its radius': [{ place: { ...north(9).place, radius: 10 } }, north(1)],
        'under 2 km': [north(1.9), north(2.1)],
        'under 5 km': [north(4.9), north(5.1)],
        'under 10 km': [north(9.9), north(10.1)],
        'under 25 km': [north(24.9), north(25.1)],
        'far before unknown': [north(40), {}],
        'the nearest of its places': [
          { place: { points: [...north(45).place.points, ...north(1).place.points] } },
          north(4),
        ],
        'distance before freshness': [north(4), { ...north(6), checked: '2026-11-20' }],
        'freshness within a band': [{ ...north(4), checked: '2026-11-20' }, north(3)],
      },
      { place: { district: 'BS5', at } },
    );
    assert.equal(
      order([route('b', north(2.1)), route('a', north(4.9))], { place: { at } }),
      'b a',
      'bands, not metres',
    );
  });

  it('is by name and id for local routes, however they are written', () => {
    const local = [
      route('b', { tier: 'local' }),
      route('a', { tier: 'local' }),
      route('c', { tier: 'local', name: 'Aid' }),
    ];
    for (const routes of [local, local.toReversed()]) assert.equal(order(routes), 'c a b');
  });
});

describe('how things are', () => {
  const all = tiers.map((tier) => route(tier, { tier, place: { districts: ['BS5'] } }));
  const place = { district: 'BS5' };

  it('decides which tier comes first', () => {
    assert.equal(order(all), 'emergency crisis line own local');
    assert.equal(order(all, { urgency: 'danger' }), 'emergency crisis line own local');
    assert.equal(order(all, { urgency: 'today' }), 'crisis emergency line own local');
    assert.equal(order(all, { urgency: 'soon' }), 'line own local crisis emergency');
    assert.equal(order(all, { urgency: 'looking' }), 'line own local crisis emergency');
    assert.equal(order(all, { urgency: 'looking', place }), 'local line own crisis emergency');
  });

  it('brings crisis routes to the front when nobody else answers, but for danger', () => {
    const shut = all.map((one) =>
      one.tier === 'crisis' || one.tier === 'emergency' ? one : { ...one, ...at('never') },
    );
    assert.equal(order(shut), 'crisis emergency line own local');
    assert.equal(order(shut, { urgency: 'danger' }), 'emergency crisis line own local');
    assert.equal(order(shut, { urgency: 'soon' }), 'crisis line own local emergency');
    assert.equal(order(shut, { urgency: 'looking', place }), 'crisis local line own emergency');
  });

  it('takes hours that nobody knows for open hours by day, and for closed ones by night, and says that it is night', () => {
    const unsure = all.map((one) => (one.tier === 'crisis' ? one : { ...one, ...at('unknown') }));
    const first = (now: string) => {
      const { routes, night } = rank(talk(...unsure), { urgency: 'soon' }, new Date(now));
      return [routes[0]!.tier, night];
    };
    assert.deepEqual(first('2026-11-23T20:59Z'), ['line', false]);
    assert.deepEqual(first('2026-11-23T21:00Z'), ['crisis', true]);
    assert.deepEqual(first('2026-11-24T06:59Z'), ['crisis', true]);
    assert.deepEqual(first('2026-11-24T07:00Z'), ['line', false]);
    // By the clock in London: an hour earlier in summer.
    assert.deepEqual(first('2026-07-23T20:00Z'), ['crisis', true]);
    assert.equal(rank(talk(...all), {}, new Date('2026-11-24T03:00Z')).night, false, 'somebody answers');
  });

  it('never lets a pinned team lead that is closed, nor before crisis routes when it cannot wait', () => {
    const own = (about: Partial<Route> = {}) => [
      ...all.filter(({ tier }) => tier !== 'own'),
      route('own', { tier: 'own', pinned: true, ...about }),
    ];
    assert.equal(order(own(), { urgency: 'soon' }), 'own line local crisis emergency');
    assert.equal(order(own(), { urgency: 'looking', place }), 'own local line crisis emergency');
    assert.equal(order(own(at('never')), { urgency: 'soon' }), 'line own local crisis emergency');
    assert.equal(order(own({ ...at('never'), referral: 'appointment' }), { urgency: 'soon' }), 'own line local crisis emergency'); // prettier-ignore
    for (const urgency of ['danger', 'today', undefined] as const)
      assert.match(order(own(), { urgency }), /^(emergency crisis|crisis emergency) own/);
    assert.match(order([route('a', { pinned: true, tier: 'local' }), route('b')]), /^b a$/);
  });

  it('keeps a pinned team that is closed at night below crisis routes', () => {
    const routes = [route('own', { tier: 'own', pinned: true, ...at('open') }), route('crisis', { tier: 'crisis' })];
    for (const urgency of [undefined, 'danger', 'today', 'soon', 'looking'] as const)
      assert.equal(order(routes, { urgency }, new Date('2026-11-24T02:00Z')), 'crisis own');
  });
});

describe('a clock that is broken', () => {
  it('leaves an order, in which nothing is called open that is not so always', () => {
    const routes = [route('a', at('open')), route('b', at('always')), route('c', { checked: '2026-11-01' })];
    const { routes: ranked, night } = rank(talk(...routes), { urgency: 'soon' }, new Date(NaN));
    assert.equal(ids(ranked), 'b c a');
    assert.equal(ranked[2]!.status.state, 'unknown');
    assert.equal(night, false);
  });
});

describe('the channels of a route', () => {
  const kinds = (channels: Channel[], answers: Answers = {}): string[] =>
    rank(talk(route('a', { channels })), answers, noon).routes[0]!.channels.map((one) => one.channel.kind);

  it('stand with the one that answers soonest first, then the way that was asked for, then cost', () => {
    const { open } = hours;
    assert.deepEqual(kinds([channel('phone', { hours: hours['opens at one'] }), channel('webchat', { hours: open })]), [
      'webchat',
      'phone',
    ]);
    assert.deepEqual(
      kinds([channel('phone', { cost: 'free' }), channel('webchat', { hours: open })], { ways: ['typing'] }),
      ['webchat', 'phone'],
    );
    assert.deepEqual(
      kinds([channel('webchat', { hours: hours['opens at one'] }), channel('phone')], { ways: ['typing'] }),
      ['phone', 'webchat'],
    );
    assert.deepEqual(kinds([channel('phone'), channel('text', { cost: 'free' })]), ['text', 'phone']);
    assert.deepEqual(kinds([channel('text'), channel('phone')]), ['text', 'phone'], 'as written, if nothing tells');
  });

  it('give the route the status of the first', () => {
    const channels = [channel('webchat', { hours: hours['opens at one'] }), channel('phone', { hours: hours.open })];
    const [first] = rank(talk(route('a', { channels })), {}, noon).routes;
    assert.deepEqual(first!.status, { state: 'open', until: new Date('2026-11-23T17:00Z'), closesInMinutes: 300 });
    assert.equal(first!.channels[1]!.status.state, 'closed');
  });
});

describe('the reasons', () => {
  const why = (about: Partial<Route>, answers: Answers = {}) =>
    rank(talk(route('a', about)), answers, noon).routes[0]!.why;

  it('begin with whether somebody answers', () => {
    assert.deepEqual(why(at('always')), [{ kind: 'always' }]);
    assert.deepEqual(why(at('open')), [{ kind: 'open', until: new Date('2026-11-23T17:00Z') }]);
    assert.deepEqual(why(at('opens at one')), [{ kind: 'opens', at: new Date('2026-11-23T13:00Z') }]);
    assert.deepEqual(why(at('never')), [{ kind: 'closed' }]);
    assert.deepEqual(why(at('unknown')), [{ kind: 'hours-unknown' }]);
    const [first] = rank(talk(route('a', at('open'))), {}, new Date('2026-12-28T12:00Z')).routes;
    assert.deepEqual(first!.why, [{ kind: 'bank-holiday' }]);
  });

  it('go on with what was asked for, and what it costs', () => {
    const about = {
      topics: ['work', 'sleep', 'money'],
      for: ['parent'],
      ...by('text', { cost: 'free', onBill: false }),
    };
    assert.deepEqual(why(about, { topics: ['money', 'sleep', 'food'], for: ['parent'], ways: ['voice', 'typing'] }), [
      { kind: 'always' },
      { kind: 'topic', id: 'money' },
      { kind: 'topic', id: 'sleep' },
      { kind: 'for', id: 'parent' },
      { kind: 'way', way: 'typing' },
      { kind: 'free' },
      { kind: 'not-on-bill' },
    ]);
    assert.deepEqual(why(about), [{ kind: 'always' }, { kind: 'free' }, { kind: 'not-on-bill' }]);
    assert.deepEqual(why(by('phone', { cost: 'local', onBill: true })), [{ kind: 'always' }, { kind: 'local' }]);
  });
});

describe('what does not fit', () => {
  const crisis = route('crisis', { tier: 'crisis', for: ['child'], topics: ['work'] });
  const money = route('money', { topics: ['money'], for: ['parent'] });
  const sleep = route('sleep', { topics: ['sleep'], for: ['child'] });
  const result = (routes: Route[], answers: Answers) => {
    const { routes: ranked, relaxed } = rank(talk(...routes), answers, noon);
    return [ids(ranked), ...relaxed];
  };

  it('is left out, but never an emergency or crisis route', () => {
    assert.deepEqual(result([crisis, money, sleep], { topics: ['money'] }), ['crisis money']);
    assert.deepEqual(result([crisis, money, sleep], { for: ['child'] }), ['crisis sleep']);
    assert.deepEqual(result([crisis, money, sleep, route('z')], { for: ['child'], topics: ['money'] }), ['crisis z']);
  });

  it('comes back where nothing else is left, first by topic and then by whom it is for', () => {
    assert.deepEqual(result([crisis, money, sleep], { topics: ['food'] }), ['crisis money sleep', 'topic']);
    assert.deepEqual(result([crisis, money, sleep], { topics: ['money'], for: ['child'] }), ['crisis sleep', 'topic']);
    assert.deepEqual(result([crisis, money, sleep], { for: ['friend'] }), ['crisis money sleep', 'for']);
    assert.deepEqual(result([crisis, money, sleep], { topics: ['money'], for: ['friend'] }), [
      'crisis money sleep',
      'topic',
      'for',
    ]);
    assert.deepEqual(result([crisis, sleep, money], { topics: ['sleep'], for: ['friend'] }), [
      'crisis sleep money',
      'topic',
      'for',
    ]);
  });

  it('is not said to be relaxed where there was nothing to leave out', () => {
    assert.deepEqual(result([crisis], { topics: ['food'], for: ['friend'] }), ['crisis']);
    assert.deepEqual(result([crisis, money], { topics: [], for: [], ways: [] }), ['crisis money']);
  });

  const england = { place: { district: 'BS5', nation: 'england', at: { lat: 51.46, lng: -2.56 } } } as const;
  const leeds = { points: [{ lat: 53.8, lng: -1.55 }] };

  it('is what serves another nation or age, urgent or not', () => {
    const scots = route('scots', { tier: 'crisis', nations: ['scotland'] });
    const young = route('young', { tier: 'crisis', ages: { to: 18 } });
    assert.deepEqual(result([scots, crisis, young], { ...england, age: 40 }), ['crisis']);
    assert.deepEqual(result([scots, crisis, young], { ...england, age: 18 }), ['young crisis']);
    assert.deepEqual(result([scots, crisis, young], {}), ['scots crisis young']);
    assert.deepEqual(result([scots, route('z', { nations: ['scotland'] })], england), ['scots z', 'nation']);
    assert.deepEqual(result([route('z', { nations: ['wales'] }), young], { ...england, age: 40 }), ['z', 'nation']);
  });

  it('is what is too far away, by its own account or else by fifty kilometres, and comes back first', () => {
    const far = route('far', { tier: 'local', place: leeds });
    const near = route('near', { tier: 'local', place: { points: [{ lat: 51.5, lng: -2.5 }] } });
    const its = (place: Route['place']) => result([route('a', { place }), route('z')], england)[0];
    assert.deepEqual(result([far, near], england), ['near']);
    assert.deepEqual(result([far, near], { place: { nation: 'england' } }), ['far near']);
    assert.deepEqual(result([far, money], { ...england, topics: ['sleep'] }), ['far', 'radius']);
    assert.equal(its({ districts: ['LS1'] }), 'z');
    assert.equal(its({ districts: ['LS1', 'BS5'] }), 'a z');
    assert.equal(its({ districts: [] }), 'a z', 'an empty list says nothing');
    assert.equal(its({ ...leeds, radius: 100 }), 'z');
    assert.equal(its({ ...leeds, radius: 300 }), 'a z');
    assert.equal(its({ ...leeds, radius: 300, districts: ['LS1'] }), 'a z');
    assert.deepEqual(result([far], england), ['far', 'radius']);
  });

  it('never is a language: it only says if nobody speaks it', () => {
    assert.deepEqual(result([crisis, money], { languages: ['ur'] }), ['crisis money', 'language']);
    assert.deepEqual(result([crisis, route('z', { interpreter: true })], { languages: ['ur'] }), ['crisis z']);
    assert.deepEqual(result([crisis, money], { languages: ['en'] }), ['crisis money']);
  });

  it('never is a way to talk: it only says if nobody can be reached that way', () => {
    assert.deepEqual(result([crisis, money], { ways: ['video'] }), ['crisis money', 'way']);
    assert.deepEqual(result([crisis, money, route('z', by('bsl'))], { ways: ['video'] }), ['crisis z money']);
  });
});

describe('the first three', () => {
  const phone = (id: string, tier: Route['tier'], name: keyof typeof hours = 'always') =>
    route(id, { tier, ...at(name) });
  const typed = (id: string, tier: Route['tier'], name: keyof typeof hours = 'always') =>
    route(id, { tier, ...by('webchat', { hours: hours[name] }) });

  it('have one that answers now', () => {
    assert.equal(
      order([
        phone('a', 'line', 'never'),
        phone('b', 'line', 'never'),
        phone('c', 'line', 'never'),
        phone('d', 'local'),
      ]),
      'a b d c',
    );
  });

  it('have one by voice and one by typing', () => {
    assert.equal(
      order([phone('a', 'emergency'), phone('b', 'crisis'), phone('c', 'line'), typed('d', 'local')]),
      'a b d c',
    );
    assert.equal(
      order([typed('a', 'emergency'), typed('b', 'crisis'), typed('c', 'line'), phone('d', 'local')]),
      'a b d c',
    );
    const all = [phone('a', 'crisis', 'never'), phone('b', 'crisis', 'never'), phone('c', 'crisis', 'never')];
    assert.equal(
      order([...all, typed('d', 'line', 'never'), route('e', { tier: 'local', ...by('visit') })]),
      'a d e b c',
    );
  });

  it('never put the own team before an emergency or a crisis route', () => {
    const closed = (id: string) => phone(id, 'crisis', 'never');
    assert.equal(order([closed('a'), closed('b'), closed('c'), typed('d', 'own')]), 'a b c d');
    assert.equal(order([closed('a'), closed('b'), phone('c', 'line', 'never'), typed('d', 'own')]), 'a b d c');
    // There is room for one of the two: who answers now counts more.
    assert.equal(order([closed('a'), closed('b'), typed('c', 'line', 'never'), phone('d', 'own')]), 'a b d c');
  });
});
