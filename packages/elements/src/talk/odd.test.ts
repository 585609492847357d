import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import '@kith/elements/talk.js';
import type { KithTalk } from '@kith/elements/talk.js';
import type { Hours } from '@kith/model/hours.js';
import { parseTalk, ways, type Channel, type Route, type Talk } from '@kith/model/talk.js';
import { clockAt } from '../../../../stories/fixtures/clock.js';
import { seen, until } from '../../test/support.js';
import type { KithErrorEvent } from '../shared/error.events.js';

// Documents that are right, and such as nobody here would write.

const long = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(2);
const source = { name: 'Somebody', date: '2026-11-03' };
const free = { cost: 'free', hours: 'always' } as const;
const phone: Channel = { kind: 'phone', number: '0808 157 0142', ...free };
const text: Channel = { kind: 'text', number: '07700 900142', say: 'HELLO', ...free };

const routes = (...some: Partial<Route>[]): Talk['routes'] =>
  some.map((one, index) => ({
    id: `r${index}`,
    name: `Service ${index}`,
    tier: 'line',
    what: 'Somebody answers.',
    channels: [phone],
    source,
    unverified: true,
    checkBy: '2027-11-03',
    ...one,
  }));
const documentOf = (its: Talk['routes'], more: Partial<Talk> = {}): Talk => ({
  format: 'talk/1',
  id: 'odd',
  lang: 'en-GB',
  title: 'Talk to someone',
  rights: { licence: 'CC-BY-4.0', holder: 'Somebody' },
  reviewed: '2026-11-03',
  reviewBy: '2027-11-03',
  questions: [],
  routes: its,
  ...more,
});

const shut: Hours = { week: {} };
const overnight: Hours = { week: { mon: ['22:00-06:00'], tue: ['22:00-06:00'] }, bankHolidays: 'open' };
const monthly: Hours = { schedules: [{ freq: 'MONTHLY', byday: '-1FR', opensAt: '10:00', closesAt: '12:00' }] };

const odd: Record<string, Talk> = {
  'one service, whose hours nobody knows': documentOf(routes({ channels: [{ ...phone, hours: 'unknown' }] })),
  'everybody closed': documentOf(routes(...Array.from({ length: 5 }, () => ({ channels: [{ ...phone, hours: shut }] })))), // prettier-ignore
  'nobody to ring': documentOf(routes({ channels: [{ kind: 'email', address: 'us@example.org', ...free }] }, { channels: [{ kind: 'visit', place: 'The Hall', ...free }] })), // prettier-ignore
  'British Sign Language alone': documentOf(routes({ channels: [{ kind: 'bsl', url: 'https://bsl.example/', ...free }] })), // prettier-ignore
  'only a text relay, and a website': documentOf(routes({ channels: [{ kind: 'relay', number: '18001 0808 157 0142', ...free }] }, { channels: [{ kind: 'website', url: 'https://example.org/', ...free, hours: 'unknown' }] })), // prettier-ignore
  'only Welsh': documentOf(routes({ name: 'Llinell i Rieni', languages: ['cy'], channels: [{ ...phone, languages: ['cy'] }] }), { lang: 'cy', title: 'Siarad â rhywun' }), // prettier-ignore
  'names that run from right to left': documentOf(routes({ name: 'خدمة الأسرة (Family) 24/7', what: 'نستمع إليك.' }, { name: 'קו להורים' }, { name: 'والدین کی مدد' }, {}), { lang: 'ar', title: 'تحدث إلى شخص ما' }), // prettier-ignore
  'long names without a place to break': documentOf(routes({ name: long, what: long, confidential: long, source: { ...source, name: long }, channels: [{ ...text, say: 'W'.repeat(40), note: long }, { kind: 'email', address: `${'a'.repeat(60)}@${'b'.repeat(60)}.example.org`, ...free }, { kind: 'visit', place: long, ...free }] }), { title: long, intro: long }), // prettier-ignore
  'words that look like code': documentOf(routes({ name: '<img src=x onerror=alert(1)>', what: '${alert(1)} {{x}} &lt;b&gt;' })), // prettier-ignore
  'round the clock, overnight and once a month': documentOf(routes({ channels: [{ ...phone, hours: overnight }] }, { channels: [{ ...phone, hours: monthly }] }, { channels: [{ ...phone, hours: { week: {}, schedules: [{}] } }] })), // prettier-ignore
  'ten ways to one service': documentOf(routes({ channels: Array.from({ length: 10 }, (_, at) => (at % 2 ? phone : text)) })), // prettier-ignore
  'two hundred services': documentOf(routes(...Array.from({ length: 200 }, (_, at) => ({ tier: 'local' as const, channels: [at === 177 ? text : phone] })))), // prettier-ignore
};

/** What stands on a phone of 360 pixels; every further part of the list open. */
async function shown(talk: Talk): Promise<KithTalk> {
  const { value, problems } = parseTalk(JSON.parse(JSON.stringify(talk)));
  expect(problems).to.equal(undefined);
  const box = await fixture(html`<div style="inline-size: 328px"><kith-talk .talk=${value}></kith-talk></div>`);
  const el = box.querySelector('kith-talk')!;
  await until(() => el.shadowRoot!.querySelector('.name'));
  for (const more of el.shadowRoot!.querySelectorAll('details')) more.open = true;
  await el.updateComplete;
  return el;
}

function isWhole(el: KithTalk, talk: Talk): void {
  const root = el.shadowRoot!;
  const items = [...root.querySelectorAll<HTMLElement>('.routes > li')];
  expect(items.length).to.be.at.least(Math.min(13, talk.routes.length));
  for (const item of items) {
    const { id } = item;
    expect(item.querySelector('.name')!.textContent.trim(), id).to.not.equal('');
    expect(seen(item.querySelector('.status')), id).to.not.equal('');
    expect(item.querySelectorAll('.channels a, .channels strong').length, id).to.be.greaterThan(0);
    expect(seen(item), id).to.not.match(/undefined|\bnull\b|NaN|\[object/);
  }
  const { left: start, right: end } = root.querySelector('.frame')!.getBoundingClientRect();
  const wide = [...root.querySelectorAll<HTMLElement>('.frame *:not(.aloud, .aloud *)')].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    const leaves = width > 0 && (left < start - 1 || right > end + 1);
    return leaves || (one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1);
  });
  expect(wide.map(({ outerHTML }) => outerHTML.replace(/<!--.*?-->/g, '').slice(-200))).to.deep.equal([]);
  // Whoever may stand there: among those of one tier.
  if (new Set(talk.routes.map(({ tier }) => tier)).size > 1) return;
  const firstThree = items.slice(0, 3).map(({ id }) => talk.routes.find((route) => id === `r-${route.id}`)!);
  for (const way of ['voice', 'typing'] as const) {
    const has = ({ channels }: Route): boolean =>
      channels.some(({ kind }) => (ways[way] as readonly string[]).includes(kind));
    expect(firstThree.some(has), way).to.equal(talk.routes.some(has));
  }
}

describe('<kith-talk> of services that nobody here has seen', () => {
  let restore: () => void;
  const errors: string[] = [];
  const listen = (event: Event): void => void errors.push((event as KithErrorEvent).problem.message);
  beforeEach(() => {
    restore = clockAt('2026-11-24T14:20:00Z');
    document.addEventListener('kith-talk-error', listen);
  });
  afterEach(() => {
    restore();
    document.removeEventListener('kith-talk-error', listen);
    expect(errors.splice(0)).to.deep.equal([]);
  });

  for (const [what, talk] of Object.entries(odd))
    it(`shows ${what}`, async () => {
      isWhole(await shown(talk), talk);
    });

  it('shows whatever the format allows, on any page', async () => {
    const hours = fc.constantFrom<Hours>('always', 'unknown', shut, overnight, monthly, { week: { tue: ['14:00-14:25'] } }); // prettier-ignore
    const about = {
      hours,
      cost: fc.constantFrom('free' as const, 'local' as const, 'charged' as const, 'unknown' as const),
      onBill: fc.option(fc.boolean(), { nil: undefined }),
      languages: fc.option(fc.subarray(['en', 'cy', 'so', 'zh-Hant', 'xx']), { nil: undefined }),
      note: fc.constantFrom(undefined, 'Say hello.', long),
    };
    const channel = fc.oneof(
      fc.record({ kind: fc.constantFrom('phone' as const, 'text' as const, 'relay' as const), number: fc.constantFrom('999', '116 123', '1234567890 123456789'), ...about }), // prettier-ignore
      fc.record({ kind: fc.constantFrom('webchat' as const, 'video' as const, 'bsl' as const, 'website' as const), url: fc.constant('https://example.org/a?b=c#d'), ...about }), // prettier-ignore
      fc.record({ kind: fc.constant('email' as const), address: fc.constant('o.brien+help@example.org'), ...about }),
      fc.record({ kind: fc.constant('visit' as const), place: fc.constantFrom('The Hall', long), ...about }),
    );
    const tier = fc.constantFrom('emergency' as const, 'crisis' as const, 'line' as const, 'own' as const, 'local' as const); // prettier-ignore
    const route = fc.record({
      name: fc.constantFrom('A', 'קו להורים', long, '1 < 2 & 3'),
      tier,
      ages: fc.constantFrom<Route['ages']>(undefined, {}, { from: 0, to: 0 }, { to: 18 }),
      nations: fc.constantFrom<Route['nations']>(undefined, [], ['wales']),
      languages: fc.constantFrom<Route['languages']>(undefined, [], ['cy']),
      place: fc.constantFrom<Route['place']>(undefined, {}, { points: [], districts: [], radius: 0 }),
      channels: fc.array(channel, { minLength: 1, maxLength: 4 }),
    });
    const pages = fc.tuple(
      fc.array(route, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('en-GB', 'cy', 'ur', 'ar'),
    );
    for (const [some, lang] of fc.sample(pages, { numRuns: 25, seed: 23 })) {
      const talk = JSON.parse(JSON.stringify(documentOf(routes(...some), { lang }))) as Talk;
      const el = await shown(talk);
      isWhole(el, talk);
      el.parentElement!.remove();
    }
  });
});
