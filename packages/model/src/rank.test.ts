import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Hours } from './hours.js';
import { rank, type Answers, type RankedRoute } from './rank.js';
import { channelKinds, parseTalk, type Channel, type Route, type Talk } from './talk.js';
import { ways, type Way } from './ways.js';

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
        'local before unknown': [by('text', { cost: 'local' }), by('text')],
        'unknown before charged': [by('text'), by('text', { cost: 'charged' })],
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
    assert.deepEqual(why(by('phone', { cost: 'local', onBill: true })), [{ kind: 'always' }]);
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

describe('any document, any answers, any time', () => {
  const topics = ['money', 'sleep', 'work'];
  const people = ['parent', 'child'];
  const channelArbitrary = fc
    .record({
      kind: fc.constantFrom(...channelKinds),
      hours: fc.constantFrom(...(Object.values(hours) as Hours[])),
      cost: fc.constantFrom('free' as const, 'local' as const, 'charged' as const, 'unknown' as const),
    })
    .map(({ kind, ...about }) => channel(kind, about));
  const routesArbitrary = fc
    .array(
      fc.record({
        tier: fc.constantFrom(...tiers),
        name: fc.constantFrom('A', 'B'),
        topics: fc.subarray(topics),
        for: fc.subarray(people),
        channels: fc.array(channelArbitrary, { minLength: 1, maxLength: 2 }),
        checked: fc.constantFrom('2026-11-01', '2026-01-01', '2020-01-01', undefined),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((all) => all.map((about, index) => route(`r${index}`, about)));
  const answersArbitrary = fc.record(
    {
      topics: fc.subarray([...topics, 'food']),
      for: fc.subarray([...people, 'friend']),
      ways: fc.subarray(Object.keys(ways) as Way[]),
    },
    { requiredKeys: [] },
  );
  const nowArbitrary = fc.constantFrom(
    ...['2026-11-23T12:00Z', '2026-11-23T03:00Z', '2026-12-28T12:00Z'].map((now) => new Date(now)),
  );

  const isUrgent = ({ tier }: { tier: Route['tier'] }) => tier === 'emergency' || tier === 'crisis';
  const answersNow = ({ status: { state } }: RankedRoute) => state === 'always' || state === 'open';
  const reaches = (way: Way) => (one: RankedRoute) =>
    one.channels.some(({ channel: { kind } }) => (ways[way] as readonly string[]).includes(kind));
  const meets = (picked: readonly string[] | undefined, offered: readonly string[] | undefined) =>
    !picked?.length || !offered?.length || offered.some((id) => picked.includes(id));

  function holds(check: (routes: Route[], answers: Answers, now: Date) => void): void {
    fc.assert(fc.property(routesArbitrary, answersArbitrary, nowArbitrary, check), { numRuns: 1000 });
  }

  it('lists each emergency and crisis route, and of the others those that fit, once', () => {
    holds((routes, answers, now) => {
      const { routes: ranked, relaxed } = rank(talk(...routes), answers, now);
      const expected = routes.filter(
        (one) =>
          isUrgent(one) ||
          ((relaxed.includes('topic') || meets(answers.topics, one.topics)) &&
            (relaxed.includes('for') || meets(answers.for, one.for))),
      );
      assert.deepEqual(new Set(ranked.map(({ route: one }) => one.id)), new Set(expected.map(({ id }) => id)));
      assert.equal(ranked.length, expected.length);
    });
  });

  it('never leaves out all of the others, and lets go of no more than it must', () => {
    holds((routes, answers, now) => {
      const { routes: ranked, relaxed } = rank(talk(...routes), answers, now);
      const others = routes.filter((one) => !isUrgent(one));
      assert.equal(
        ranked.some((one) => !isUrgent(one)),
        others.length > 0,
      );
      const forThem = others.filter((one) => meets(answers.for, one.for));
      const noTopic = others.length > 0 && !forThem.some((one) => meets(answers.topics, one.topics));
      assert.equal(relaxed.includes('topic'), noTopic && !!answers.topics?.length);
      assert.equal(relaxed.includes('for'), others.length > 0 && !forThem.length);
      assert.equal(
        relaxed.includes('way'),
        !!answers.ways?.length && !ranked.some((one) => answers.ways!.some((way) => reaches(way)(one))),
      );
    });
  });

  it('has in the first three one that answers now, one by voice, one by typing, if there are any', () => {
    holds((routes, answers, now) => {
      const { routes: ranked } = rank(talk(...routes), answers, now);
      const urgent = ranked.filter(isUrgent).length;
      const threes = ranked.flatMap((a, i) =>
        ranked.slice(i + 1).flatMap((b, j) => ranked.slice(i + j + 2).map((c) => [a, b, c])),
      );
      const allowed = threes.filter(
        (three) => !three.some(({ tier }) => tier === 'own') || three.filter(isUrgent).length === urgent,
      );
      const needs = [answersNow, reaches('voice'), reaches('typing')];
      const met = (three: RankedRoute[]) => needs.map((need) => three.some(need));
      if (ranked.length < 3) return;
      const wanted = met(ranked);
      const [now3, voice3, typing3] = met(ranked.slice(0, 3));
      if (!ranked.some(({ tier }) => tier === 'own')) assert.deepEqual([now3, voice3, typing3], wanted);
      // With a team of the host's own, as far as it need not stand before an emergency or crisis route.
      assert.equal(
        now3,
        allowed.some((three) => three.some(answersNow)),
      );
      if (allowed.some((three) => met(three).every((one, index) => one === wanted[index])))
        assert.deepEqual([now3, voice3, typing3], wanted);
    });
  });

  it('never puts the own team before an emergency or crisis route, and keeps the tiers otherwise', () => {
    holds((routes, answers, now) => {
      const { routes: ranked } = rank(talk(...routes), answers, now);
      const lastUrgent = ranked.findLastIndex(isUrgent);
      const firstOwn = ranked.findIndex(({ tier }) => tier === 'own');
      assert.ok(firstOwn < 0 || firstOwn > lastUrgent);
      for (const part of [ranked.slice(0, 3), ranked.slice(3)]) {
        const places = part.map(({ tier }) => tiers.indexOf(tier));
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
      }
    });
  });

  it('gives the same order each time, changes nothing in the document, and says why', () => {
    const freeze = <T>(value: T): T => {
      if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    holds((routes, answers, now) => {
      const forwards = rank(freeze(talk(...routes)), freeze(answers), now);
      assert.deepEqual(rank(talk(...structuredClone(routes)), answers, now), forwards);
      for (const { route: one, tier, status, channels, why } of forwards.routes) {
        assert.equal(tier, one.tier);
        assert.equal(status, channels[0]!.status);
        assert.deepEqual(new Set(channels.map((each) => each.channel)), new Set(one.channels));
        assert.ok(why.length > 0);
      }
    });
  });
});
