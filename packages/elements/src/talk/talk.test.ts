import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { configure, forget } from '@kith/elements/config.js';
import '@kith/elements/talk.js';
import type { KithTalk, KithTalkChooseEvent } from '@kith/elements/talk.js';
import type { Hours } from '@kith/model/hours.js';
import type { Route, Talk } from '@kith/model/talk.js';
import { clockAt } from '../../../../stories/fixtures/clock.js';
import { narrow, talk, talkUrdu, unverified } from '../../../../stories/fixtures/talks.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';
import type { KithErrorEvent } from '../shared/error.events.js';
import type { KithWarningEvent } from '../shared/warning.events.js';

const link = html`<a href="/talk/">See them on one page</a>`;
const list = (document: Talk = talk): Promise<KithTalk> =>
  fixture<KithTalk>(html`<kith-talk .talk=${document}>${link}</kith-talk>`);

const root = (el: Element): ShadowRoot => el.shadowRoot!;
const names = (el: Element): string[] => [...root(el).querySelectorAll('.name')].map((name) => name.textContent.trim());
const routeOf = (el: Element, name: string): HTMLElement =>
  [...root(el).querySelectorAll<HTMLElement>('.routes > li')].find(
    (item) => item.querySelector('.name')!.textContent.trim() === name,
  )!;
const status = (el: Element, name: string): string => seen(routeOf(el, name).querySelector('.status'));
const showsFallback = (el: Element): boolean =>
  el.querySelector('a')!.checkVisibility() && !!el.querySelector('a')!.assignedSlot;

const button = (el: KithTalk, words: string): HTMLElement => saying(root(el), 'button', words);
const hasButton = (el: KithTalk, words: string): boolean =>
  [...root(el).querySelectorAll('button')].some((one) => seen(one) === words);

/** Asks to be asked, and waits for the first question. */
async function open(el: KithTalk): Promise<void> {
  if (root(el).getElementById('ask')) return;
  button(el, 'Help me choose').click();
  await until(() => root(el).getElementById('ask'));
}

/** Presses answers, going on to later questions until each is found. */
async function pick(el: KithTalk, ...labels: string[]): Promise<void> {
  await open(el);
  for (const label of labels) {
    while (!hasButton(el, label)) {
      button(el, hasButton(el, 'Next') ? 'Next' : 'Skip').click();
      await el.updateComplete;
    }
    button(el, label).click();
    await el.updateComplete;
  }
}

/** One route with one phone that keeps these hours. */
const keeping = (hours: Hours): Talk => ({
  ...talk,
  questions: [],
  routes: [{ ...talk.routes[3]!, name: 'A line', channels: [{ kind: 'phone', number: '111', hours, cost: 'free' }] }],
});

/** As when the visitor comes back to the page. */
async function later(el: KithTalk, moment: string): Promise<void> {
  restore();
  restore = clockAt(moment);
  document.dispatchEvent(new Event('visibilitychange'));
  await el.updateComplete;
}

// A Tuesday in winter, when the clocks of the United Kingdom are those of UTC.
const tuesdayAfternoon = '2026-11-24T14:20:00Z';
let restore: () => void;

/** What a page that keeps to the README has: a link of its own. */
const band = Object.assign(document.createElement('p'), { innerHTML: '<a href="tel:999">Call 999</a>' });
document.body.append(band);

describe('<kith-talk>', () => {
  beforeEach(async () => {
    restore = clockAt(tuesdayAfternoon);
    await sendMouse({ type: 'move', position: [0, 0] });
  });
  afterEach(() => restore());

  it('shows who can be reached before anything is asked, the urgent ones first', async () => {
    const el = await list();
    expect(seen(root(el).getElementById('title'))).to.equal('Talk to someone');
    expect(names(el).slice(0, 2)).to.deep.equal(['Emergency services', 'Samaritans']);
    expect(names(el)).to.have.lengthOf(talk.routes.length);
    expect(seen(root(el).getElementById('count'))).to.equal('7 ways to get support');
    expect(focused(), 'it takes no focus by itself').to.equal(document.body);
  });

  it('keeps the fourth and later ones one press away', async () => {
    const el = await list();
    expect(routeOf(el, 'Family hub').checkVisibility()).to.equal(false);
    saying(root(el), 'summary', 'More ways to get support').focus();
    await press('Enter');
    await until(() => routeOf(el, 'Family hub').checkVisibility());
  });

  it('has no "more" where there are three or fewer', async () => {
    const el = await list({ ...talk, routes: talk.routes.slice(0, 3) });
    expect(root(el).querySelector('details')).to.equal(null);
  });

  it('dials the number that it shows, and sends the word to the number that it shows', async () => {
    const el = await list();
    const targets = [...root(el).querySelectorAll<HTMLAnchorElement>('.channels a')].map((a) => [
      a.textContent.trim(),
      a.getAttribute('href'),
    ]);
    expect(targets).to.deep.include.members([
      ['Call 999', 'tel:999'],
      ['Call 116 123', 'tel:116123'],
      ['Text SHOUT to 85258', 'sms:85258?&body=SHOUT'],
      ['Email jo@samaritans.org', 'mailto:jo@samaritans.org'],
      ['Chat online', 'https://harbour.example/chat'],
      ['Make a video call', 'https://harbour.example/video'],
      ['Use British Sign Language', 'https://999bsl.co.uk/'],
      ['Visit 12 Harbour Street, Penllan', 'https://harbour.example/hub'],
    ]);
    const call = saying(root(el), 'a', 'Call 116 123');
    expect(await ax(call, 'link', 'Call 116 123')).to.include({ role: 'link', name: 'Call 116 123' });
    expect(call.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('shows a place without a link as plain words', async () => {
    const hub: Route = {
      ...talk.routes[6]!,
      channels: [{ kind: 'visit', place: 'The library', hours: 'unknown', cost: 'free' }],
    };
    const el = await list({ ...talk, routes: [hub] });
    expect(seen(root(el).querySelector('.channels'))).to.include('Visit The library');
    expect(root(el).querySelector('.channels a')).to.equal(null);
  });

  it('says what it costs, and speaks of the bill only where that is known', async () => {
    const el = await list();
    root(el).querySelector('details')!.open = true;
    expect(seen(routeOf(el, 'Samaritans'))).to.include('Free. Does not show on your phone bill.');
    expect(seen(routeOf(el, 'Shout')))
      .to.include('Free.')
      .and.not.to.include('bill');
    expect(seen(routeOf(el, 'Debt advice line'))).to.include(
      'Costs the same as a local call. Shows on your phone bill.',
    );
  });

  it('says where a fact is from as long as nobody has checked it, and when somebody did', async () => {
    const first = async (document: Talk): Promise<string> => seen(routeOf(await list(document), 'Shout'));
    expect(await first(unverified)).to.include(
      'Nobody has checked this with them yet. From Harbour Families, 3 Nov 2026.',
    );
    expect(await first(talk)).to.include('Checked with them on 3 Nov 2026.');
  });

  for (const [what, hours, now, expected] of [
    ['always', 'always', tuesdayAfternoon, 'Open now, day and night'],
    ['nobody knows', 'unknown', tuesdayAfternoon, 'We do not know its hours'],
    ['open', { week: { tue: ['09:00-22:00'] } }, tuesdayAfternoon, 'Open now until 10pm'],
    ['at half past', { week: { tue: ['09:00-17:30'] } }, tuesdayAfternoon, 'Open now until 5:30pm'],
    ['until midnight', { week: { tue: ['09:00-24:00'] } }, tuesdayAfternoon, 'Open now until midnight'],
    ['through the night', { week: { tue: ['09:00-06:00'] } }, tuesdayAfternoon, 'Open now until 6am'],
    [
      'for days on end',
      { week: { tue: ['00:00-24:00'], wed: ['00:00-24:00'], thu: ['00:00-12:00'] } },
      tuesdayAfternoon,
      'Open now until Thursday at midday',
    ],
    ['about to close', { week: { tue: ['09:00-14:30'] } }, tuesdayAfternoon, 'Open now, but closes at 2:30pm'],
    ['later today', { week: { tue: ['17:00-22:00'] } }, tuesdayAfternoon, 'Opens today at 5pm'],
    ['tomorrow', { week: { wed: ['12:00-13:00'] } }, tuesdayAfternoon, 'Opens tomorrow at midday'],
    ['on a day of this week', { week: { fri: ['09:00-17:00'] } }, tuesdayAfternoon, 'Opens Friday at 9am'],
    ['in a week', { week: { tue: ['09:00-12:00'] } }, tuesdayAfternoon, 'Opens 1 December at 9am'],
    ['never', { week: {} }, tuesdayAfternoon, 'Closed now'],
    ['on a bank holiday', { week: { fri: ['09:00-17:00'] } }, '2026-12-25T11:00:00Z', 'Hours may be different today'],
    ['in summer time', { week: { wed: ['09:00-17:00'] } }, '2026-07-01T08:30:00Z', 'Open now until 5pm'],
    ['before nine in summer time', { week: { wed: ['09:00-17:00'] } }, '2026-07-01T07:30:00Z', 'Opens today at 9am'],
  ] as [string, Hours, string, string][])
    it(`says "${expected}" of one that is open ${what}`, async () => {
      restore();
      restore = clockAt(now);
      // As in the United Kingdom, wherever this test runs.
      const offset = Date.prototype.getTimezoneOffset;
      Date.prototype.getTimezoneOffset = () => (now.startsWith('2026-07') ? -60 : 0);
      try {
        expect(status(await list(keeping(hours)), 'A line')).to.equal(expected);
      } finally {
        Date.prototype.getTimezoneOffset = offset;
      }
    });

  it('tells somebody in another time zone whose clock it means', async () => {
    const offset = Date.prototype.getTimezoneOffset;
    Date.prototype.getTimezoneOffset = () => 300;
    try {
      const el = await list(keeping({ week: { tue: ['09:00-22:00'] } }));
      expect(status(el, 'A line')).to.equal('Open now until 10pm UK time');
    } finally {
      Date.prototype.getTimezoneOffset = offset;
    }
  });

  it('says of one channel when it answers, where that is not when the others do', async () => {
    const el = await list();
    const channels = [...routeOf(el, 'Samaritans').querySelectorAll('.channels li')].map(seen);
    expect(channels).to.deep.equal([
      'Call 116 123',
      'Email jo@samaritans.org We do not know its hours Free. An answer can take days.',
      'Call 0808 164 0123 Opens Saturday at 7pm Free. In Welsh.',
    ]);
  });

  it('puts first what fits an answer, says why, and takes the answer back when pressed again', async () => {
    const el = await list();
    await open(el);
    saying(root(el), '.answer', 'My child').focus();
    await press('Space');
    await el.updateComplete;
    const answer = focused()!;
    expect(seen(answer)).to.equal('My child');
    expect(answer.getAttribute('aria-pressed')).to.equal('true');
    expect(names(el)).to.include('Harbour Parent Line').and.not.to.include('Debt advice line');
    root(el).querySelector('details')!.open = true;
    expect(seen(routeOf(el, 'Harbour Parent Line'))).to.include('Fits: My child');
    expect(seen(root(el).querySelector('#count .aloud'))).to.equal('First is Emergency services.');
    expect(names(el).slice(0, 2), 'the urgent ones stay').to.deep.equal(['Emergency services', 'Samaritans']);
    await press('Space');
    await el.updateComplete;
    expect(names(el)).to.have.lengthOf(talk.routes.length);
    expect(answer.getAttribute('aria-pressed')).to.equal('false');
  });

  it('takes several answers to one question', async () => {
    const el = await list();
    await pick(el, 'My child', 'Money');
    expect(names(el)).to.include('Harbour Parent Line').and.to.include('Debt advice line');
    expect(root(el).querySelectorAll('[aria-pressed=true]')).to.have.lengthOf(2);
  });

  it('asks one thing at a time, in a group with a name that takes the focus, in a region with a name', async () => {
    const el = await list();
    expect(root(el).querySelector('[role=group]'), 'nothing is asked unasked').to.equal(null);
    await open(el);
    const region = root(el).querySelector('section')!;
    expect(await ax(region, 'region', 'Talk to someone')).to.include({ role: 'region', name: 'Talk to someone' });
    for (const [question, answer] of [
      ['What is going on?', 'Money'],
      ['Who is it for?', 'A parent'],
      ['How would you like to talk?', 'By phone'],
    ] as const) {
      const group = root(el).querySelector('[role=group]')!;
      await until(() => focused() === group);
      expect(await ax(group, 'group', question)).to.include({ role: 'group', name: question });
      expect(await ax(button(el, answer), 'button', answer)).to.include({ role: 'button', name: answer });
      expect(names(el).length, 'people are there all the while').to.equal(7);
      await press('Tab');
      while (seen(focused()) !== 'Skip') await press('Tab');
      await press('Enter');
      await el.updateComplete;
    }
    const done = root(el).querySelector('[role=group]')!;
    await until(() => focused()?.matches('.name'));
    expect(seen(focused()), 'the first of them has the focus').to.equal('Emergency services');
    expect(seen(done)).to.equal('Here is who you can talk to.');
    expect(hasButton(el, 'Skip')).to.equal(false);
    button(el, 'Back').click();
    await until(() => hasButton(el, 'By phone'));
  });

  it('goes on from a question with an answer, and keeps the answer when it is gone back to', async () => {
    const el = await list();
    await pick(el, 'Money');
    expect(hasButton(el, 'Skip')).to.equal(false);
    button(el, 'Next').click();
    await el.updateComplete;
    button(el, 'Back').click();
    await el.updateComplete;
    expect(button(el, 'Money').getAttribute('aria-pressed')).to.equal('true');
  });

  it('asks how things are in its own words, takes one answer, and asks no more of somebody in danger', async () => {
    const el = await list({ ...talk, questions: [{ about: 'urgency' }, ...talk.questions.slice(0, 2)] });
    await open(el);
    expect(seen(root(el).getElementById('asked'))).to.equal('How are things right now?');
    await pick(el, 'I would like some help soon', 'I am just looking');
    expect([...root(el).querySelectorAll('[aria-pressed=true]')].map(seen)).to.deep.equal(['I am just looking']);
    await pick(el, 'Someone is in danger now');
    expect(hasButton(el, 'Next') || hasButton(el, 'Skip')).to.equal(false);
    expect(names(el)[0]).to.equal('Emergency services');
    await pick(el, 'Someone is in danger now');
    expect(hasButton(el, 'Skip'), 'it can be taken back').to.equal(true);
  });

  const byPlace: Talk = {
    ...talk,
    questions: [{ about: 'place' }],
    routes: talk.routes.map((route) => ({
      ...route,
      ...(route.id === 'debt-line' && { nations: ['scotland'] }),
    })),
  };

  async function typePlace(el: KithTalk, words: string): Promise<void> {
    const field = root(el).querySelector('input')!;
    field.focus();
    field.value = words;
    const before = seen(root(el).getElementById('found')) + names(el).join();
    await press('Enter');
    await until(() => seen(root(el).getElementById('found')) + names(el).join() !== before);
  }

  it('takes a postcode for its district, and leaves out who serves another nation', async () => {
    const el = await list(byPlace);
    await open(el);
    const field = root(el).querySelector('input')!;
    expect(await ax(field, 'textbox', 'Where are you? Your postcode or town')).to.include({ role: 'textbox' });
    await typePlace(el, 'bs5 6aa');
    expect(field.value, 'the rest is gone').to.equal('BS5');
    expect(seen(root(el).getElementById('found'))).to.equal('This is for BS5.');
    expect(names(el)).not.to.include('Debt advice line');
    root(el).querySelector('details')!.open = true;
    expect(seen(routeOf(el, 'Family hub'))).to.include('Fits: England.');
    expect(hasButton(el, 'Next')).to.equal(true);
    await typePlace(el, 'EH1');
    expect(names(el)).to.include('Debt advice line');
  });

  it('asks which place of a name is meant', async () => {
    const el = await list(byPlace);
    await open(el);
    await typePlace(el, 'Newport');
    expect(seen(root(el).getElementById('found'))).to.equal('There is more than one. Which is it?');
    const choices = [...root(el).querySelectorAll('.answer')].map(seen);
    expect(choices.length).to.be.greaterThan(2);
    saying(root(el), '.answer', choices[0]!).click();
    await until(() => seen(root(el).getElementById('found')).startsWith('This is for Newport'));
  });

  it('is calm about a place that it does not know, and lets it be skipped', async () => {
    const el = await list(byPlace);
    await open(el);
    for (const words of ['qqzzqq', '🙂', '<b>x</b>']) {
      await typePlace(el, words);
      expect(seen(root(el).getElementById('found'))).to.include('We do not know that place.');
      await typePlace(el, 'BS5');
    }
    expect(names(el)).to.have.lengthOf(6);
  });

  it('says where to look to who is outside the United Kingdom, and leaves everyone in the list', async () => {
    const el = await list(byPlace);
    await open(el);
    button(el, 'I am outside the UK').click();
    await el.updateComplete;
    const note = root(el).querySelector('#count .abroad')!;
    expect(seen(note)).to.include('These numbers may not work outside the UK.');
    expect(note.querySelector('a')!.href).to.equal('https://findahelpline.com/');
    expect(names(el)).to.have.lengthOf(7);
    button(el, 'I am outside the UK').click();
    await el.updateComplete;
    expect(root(el).querySelector('.abroad')).to.equal(null);
    const here = await fixture<KithTalk>(html`<kith-talk abroad .talk=${talk}>${link}</kith-talk>`);
    expect(root(here).querySelector('.abroad')).not.to.equal(null);
  });

  it('says at night that somebody is there all the same', async () => {
    restore();
    restore = clockAt('2026-11-25T02:10:00Z');
    const el = await list();
    expect(seen(root(el).querySelector('.head'))).to.include('It’s late, but you can still talk to someone.');
    expect(names(el)[0], 'crisis first').to.equal('Samaritans');
  });

  it('does not say so where nobody is', async () => {
    restore();
    restore = clockAt('2026-11-25T02:10:00Z');
    const head = async (its: Hours) => seen(root(await list(keeping(its))).querySelector('.head'));
    for (const its of ['unknown', { week: { tue: ['09:00-17:00'] } }] satisfies Hours[])
      expect(await head(its)).not.to.include('It’s late');
  });

  it('puts first what the page around it is about, says so, and shows everyone to who asks', async () => {
    const el = await fixture<KithTalk>(html`<kith-talk topic="money no-such-topic" .talk=${talk}>${link}</kith-talk>`);
    expect(names(el)).to.include('Debt advice line').and.not.to.include('Harbour Parent Line');
    await until(() => hasButton(el, 'Show everyone'));
    expect(seen(root(el).querySelector('.narrowed'))).to.include('These fit the page that you are on.');
    root(el).querySelector('details')!.open = true;
    expect(seen(routeOf(el, 'Debt advice line'))).to.include('Fits: Money.');
    button(el, 'Show everyone').click();
    await until(() => focused()?.matches('.name'));
    expect(names(el)).to.have.lengthOf(talk.routes.length);
    expect(hasButton(el, 'Show everyone')).to.equal(false);
    const other = await fixture<KithTalk>(html`<kith-talk topic="school" .talk=${talk}>${link}</kith-talk>`);
    expect(names(other), 'nobody here is for that').to.have.lengthOf(talk.routes.length);
  });

  it('shows ten of many, ten more at a press, and leaves none out', async () => {
    const hub = talk.routes.at(-1)!;
    const local = Array.from({ length: 60 }, (_, i): Route => ({ ...hub, id: `hub-${i}`, name: `Hub ${i}` }));
    const el = await list({ ...talk, routes: [...talk.routes.slice(0, 3), ...local] });
    root(el).querySelector('details')!.open = true;
    for (const shown of [13, 23, 33, 43, 53]) {
      expect(names(el)).to.have.lengthOf(shown);
      button(el, 'Show 10 more').focus();
      await press('Enter');
      await el.updateComplete;
      await until(() => focused()?.matches('.name'));
      expect(seen(focused())).to.equal(names(el)[shown]);
    }
    expect(hasButton(el, 'Show 10 more')).to.equal(false);
    expect(new Set(names(el)).size).to.equal(63);
  });

  it('says aloud that the first of them has closed, once, and of the others only what they say', async () => {
    const [, , , parentLine] = talk.routes as [Route, Route, Route, Route];
    const el = await list({
      ...talk,
      questions: [],
      routes: [
        {
          ...parentLine,
          id: 'a',
          name: 'First',
          channels: [{ ...parentLine.channels[0]!, hours: { week: { tue: ['09:00-15:00'] } } }],
        },
        {
          ...parentLine,
          id: 'b',
          name: 'Second',
          channels: [{ ...parentLine.channels[0]!, hours: { week: { tue: ['09:00-14:50'] } } }],
        },
      ] as Route[],
    });
    saying(root(el), 'a', 'Call 0808 157 0142').focus();
    const said = (): string => seen(root(el).querySelector('[role=status] .aloud'));
    await later(el, '2026-11-24T14:55:00Z');
    expect(said(), 'the second closed').to.equal('');
    await later(el, '2026-11-24T15:05:00Z');
    expect(said()).to.match(/^First: Opens /);
  });

  it('warns that calls show in the phone’s own list, before any number', async () => {
    const el = await list();
    const warning = root(el).querySelector('.calls')!;
    expect(seen(warning)).to.equal('Calls and texts may show in your phone’s own list.');
    const number = root(el).querySelector('[href^=tel]')!;
    expect(warning.compareDocumentPosition(number) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.greaterThan(0);
  });

  it('still shows what is past its review, with the day, and tells the site', async () => {
    const warned = oneEvent(document, 'kith-talk-warning') as unknown as Promise<KithWarningEvent>;
    const el = await list({ ...talk, reviewed: '2025-11-03', reviewBy: '2026-11-23' });
    expect(names(el)).to.have.lengthOf(talk.routes.length);
    expect(seen(root(el).querySelector('.found'))).to.include('We last checked this on 3 Nov 2025.');
    const { problem } = await warned;
    expect(problem.path).to.equal('reviewBy');
    expect(problem.message).to.equal('All of it was to be checked again by 2026-11-23. It is still shown.');
    expect(el.hasAttribute('data-stale')).to.equal(true);
  });

  it('tells the site of each route that was to be checked by now', async () => {
    const paths: string[] = [];
    const listen = ({ problem }: KithWarningEvent): unknown => paths.push(`${problem.path}: ${problem.message}`);
    document.addEventListener('kith-talk-warning', listen);
    try {
      const routes = talk.routes.map((route, at) => (at === 1 ? { ...route, checkBy: '2026-11-22' } : route));
      const el = await list({ ...talk, routes });
      await until(() => paths.length);
      expect(paths).to.deep.equal([
        `routes[1].checkBy: ${routes[1]!.name} was to be checked again by 2026-11-22. It is still shown.`,
      ]);
      expect(el.hasAttribute('data-stale')).to.equal(true);
      expect(names(el)).to.include(routes[1]!.name);
    } finally {
      document.removeEventListener('kith-talk-warning', listen);
    }
  });

  it('calls nothing open or closed by a clock that is behind the review, and hides nothing', async () => {
    const open = keeping({ week: { tue: ['09:00-22:00'] } });
    const el = await list({ ...open, reviewed: '2027-01-05', reviewBy: '2027-11-05' });
    await until(() => status(el, 'A line') === 'Check its hours');
    expect(names(el)).to.deep.equal(['A line']);
  });

  for (const [what, date, is] of [
    ['behind that of the server', '2026-11-24T14:30:00Z', true],
    ['close to that of the server', '2026-11-24T14:21:00Z', false],
    ['ahead of an answer that may have been kept on the way', '2026-11-24T09:00:00Z', false],
  ] as const)
    it(`takes a clock ${what} for ${is ? 'wrong' : 'right'}`, async () => {
      const headers = { date: new Date(date).toUTCString() };
      const net = answering(() => Response.json(keeping({ week: { tue: ['09:00-22:00'] } }), { headers }));
      try {
        const el = await fixture<KithTalk>(html`<kith-talk src="/x.json">${link}</kith-talk>`);
        await until(() => root(el).querySelector('.status'));
        if (is) await until(() => status(el, 'A line') === 'Check its hours');
        else await new Promise((resolve) => setTimeout(resolve, 300));
        expect(status(el, 'A line')).to.equal(is ? 'Check its hours' : 'Open now until 10pm');
      } finally {
        net.restore();
      }
    });

  it('tells the site when no link to 999 of its own stands on the page, and is silent when one does', async () => {
    const problems: string[] = [];
    const listen = ({ problem }: KithWarningEvent): unknown => problems.push(problem.message);
    document.addEventListener('kith-talk-warning', listen);
    try {
      const el = await list();
      await until(() => el.shadowRoot!.querySelector('.frame'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(problems).to.deep.equal([]);
      expect(el.hasAttribute('data-stale')).to.equal(false);
      band.remove();
      await fixture(html`<kith-talk .talk=${talk}><a href="tel:999">hidden as soon as there is a list</a></kith-talk>`);
      await until(() => problems.length);
      expect(problems[0]).to.include('999');
    } finally {
      document.removeEventListener('kith-talk-warning', listen);
      document.body.append(band);
    }
  });

  it('says how many there are when an answer changes that, and only then', async () => {
    const el = await list();
    const count = root(el).getElementById('count')!;
    expect(count.getAttribute('role')).to.equal('status');
    let said = 0;
    const listener = new MutationObserver((records) => (said += records.length));
    listener.observe(count, { subtree: true, childList: true, characterData: true });
    await later(el, '2026-11-25T02:00:00Z');
    await Promise.resolve();
    expect(said, 'the hour changed').to.equal(0);
    await pick(el, 'Money');
    await Promise.resolve();
    expect(said).to.be.greaterThan(0);
    expect(seen(count)).to.equal(`${names(el).length} ways to get support First is Samaritans.`);
  });

  it('says so when nothing fits, and shows more', async () => {
    const el = await list(narrow);
    await pick(el, 'School');
    expect(seen(root(el).getElementById('count'))).to.include(
      'Nobody fits all of that. So here is more, for any topic.',
    );
    expect(names(el)).to.have.lengthOf(narrow.routes.length);
  });

  it('follows the clock', async () => {
    const el = await list(keeping({ week: { tue: ['09:00-22:00'] } }));
    await later(el, '2026-11-24T23:00:00Z');
    expect(status(el, 'A line')).to.match(/^Opens /);
  });

  it('moves nothing while the visitor is inside, and only then', async () => {
    const [, , , parentLine, debtLine] = talk.routes as [Route, Route, Route, Route, Route];
    const el = await list({
      ...talk,
      routes: [
        {
          ...parentLine,
          name: 'Mornings',
          channels: [{ ...parentLine.channels[0]!, hours: { week: { tue: ['09:00-15:00'] } } }],
        },
        {
          ...debtLine,
          name: 'Evenings',
          channels: [{ ...debtLine.channels[0]!, hours: { week: { tue: ['16:00-22:00'] } } }],
        },
      ] as Route[],
    });
    expect(names(el)).to.deep.equal(['Mornings', 'Evenings']);
    saying(root(el), 'a', 'Call 0808 157 0142').focus();
    await later(el, '2026-11-24T17:00:00Z');
    expect(names(el)).to.deep.equal(['Mornings', 'Evenings']);
    expect(status(el, 'Evenings'), 'but what it says is true').to.equal('Open now until 10pm');
    expect(seen(focused())).to.equal('Call 0808 157 0142');
    (focused() as HTMLElement).blur();

    const { x, y } = root(el).getElementById('count')!.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 60), Math.round(y + 8)] });
    await until(() => el.matches(':hover'));
    await later(el, '2026-11-24T17:01:00Z');
    expect(names(el)).to.deep.equal(['Mornings', 'Evenings']);
    await sendMouse({ type: 'move', position: [0, 0] });
    await until(() => !el.matches(':hover'));
    await later(el, '2026-11-24T17:02:00Z');
    expect(names(el)).to.deep.equal(['Evenings', 'Mornings']);
  });

  it('tells the page which way was chosen, and nothing of the answers', async () => {
    const el = await list();
    const heard: string[] = [];
    for (const name of ['kith-talk-choose', 'kith-talk-error', 'change', 'input'])
      el.addEventListener(name, ({ type }) => heard.push(type));
    await pick(el, 'How I feel');
    expect(heard, 'an answer is nobody’s business').to.deep.equal([]);
    const call = saying(root(el), 'a', 'Call 116 123');
    call.addEventListener('click', (event) => event.preventDefault());
    const chosen = oneEvent(el, 'kith-talk-choose');
    call.click();
    const event = (await chosen) as KithTalkChooseEvent;
    expect({ ...event, isTrusted: undefined }).to.deep.equal({
      routeId: 'samaritans',
      channel: 'phone',
      isTrusted: undefined,
    });
    expect(event.detail).to.equal(null);
    expect(event.bubbles && event.composed).to.equal(true);
  });

  it('forgets the answers when the page says so', async () => {
    const el = await list();
    await pick(el, 'Money');
    forget();
    await el.updateComplete;
    expect(root(el).querySelector('[aria-pressed=true]')).to.equal(null);
    expect(names(el)).to.have.lengthOf(talk.routes.length);
  });

  it('forgets the answers also while it is off its page, to which it may come back', async () => {
    const el = await list();
    await pick(el, 'Money');
    const { parentNode } = el;
    el.remove();
    forget();
    parentNode!.append(el);
    await el.updateComplete;
    expect(root(el).querySelectorAll('[aria-pressed=true]').length).to.equal(0);
    expect(names(el)).to.have.lengthOf(talk.routes.length);
  });

  it('takes its heading levels from the page', async () => {
    const el = await list();
    el.headingLevel = 3;
    await el.updateComplete;
    const levels = [...root(el).querySelectorAll('[role=heading]')].map((node) => node.getAttribute('aria-level'));
    expect(new Set(levels)).to.deep.equal(new Set(['3', '4']));
    expect(levels[0]).to.equal('3');
  });

  it('speaks Welsh on a Welsh page, days and languages included, and marks the words that are not', async () => {
    const page = await fixture(html`<div lang="cy"><kith-talk .talk=${talk}></kith-talk></div>`);
    const el = page.querySelector('kith-talk')!;
    await until(() => root(el).querySelector('.frame'));
    expect(root(el).querySelector('.frame')!.getAttribute('lang')).to.equal('cy');
    expect(seen(root(el).getElementById('count'))).to.equal('7 o ffyrdd o gael cymorth');
    expect(seen(routeOf(el, 'Samaritans'))).to.include('Yn agor dydd Sadwrn am 7yp Am ddim. Iaith: Cymraeg.');
    expect(seen(routeOf(el, 'Samaritans'))).to.include('3 Tachwedd 2026');
    expect(root(el).querySelector('#title bdi')!.getAttribute('lang')).to.equal('en-GB');
  });

  it('runs from right to left in Urdu, with every number in its own order', async () => {
    const page = await fixture(html`<div lang="ur"><kith-talk .talk=${talkUrdu}></kith-talk></div>`);
    const el = page.querySelector('kith-talk')!;
    await until(() => root(el).querySelector('.frame'));
    expect(getComputedStyle(root(el).querySelector('.frame')!).direction).to.equal('rtl');
    const number = [...root(el).querySelectorAll('a bdi')].find((bdi) => bdi.textContent === '116 123')!;
    const text = [...number.childNodes].find((node) => node instanceof Text)!;
    const range = new Range();
    const left = (from: number): number => {
      range.setStart(text, from);
      range.setEnd(text, from + 3);
      return range.getBoundingClientRect().left;
    };
    expect(left(0), '116 is left of 123').to.be.lessThan(left(4));
  });

  it('falls back to English, marked as such, where it has no words of the page’s language', async () => {
    const page = await fixture(html`<div lang="la"><kith-talk .talk=${talk}></kith-talk></div>`);
    const el = page.querySelector('kith-talk')!;
    expect(root(el).querySelector('.frame')!.getAttribute('lang')).to.equal('en');
    expect(status(el, 'Samaritans')).to.equal('Open now, day and night');
  });

  it('takes other words from the page', async () => {
    const el = await list();
    try {
      configure({ strings: { talk: { always: 'Here for you right now' } } });
      await el.updateComplete;
      expect(status(el, 'Samaritans')).to.equal('Here for you right now');
    } finally {
      configure({ strings: undefined });
    }
  });

  it('loads a document by its address, asking nothing else of anyone, and keeps nothing', async () => {
    const net = answering(() => Response.json(talk));
    const address = [location.href, history.length];
    try {
      const el = await fixture<KithTalk>(html`<kith-talk src="/talk.json">${link}</kith-talk>`);
      expect(showsFallback(el)).to.equal(true);
      await until(() => root(el).querySelector('.name'));
      await pick(el, 'Money', 'By typing');
      expect(net.urls).to.deep.equal([new URL('/talk.json', location.href).href]);
      expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
      expect([location.href, history.length]).to.deep.equal(address);
    } finally {
      net.restore();
    }
  });

  for (const [what, answer, expected] of [
    ['is not there', () => new Response('', { status: 404 }), /404/],
    ['is cut short', () => new Response(JSON.stringify(talk).slice(0, 400)), /SyntaxError/],
    ['is of another kind', () => Response.json({ format: 'module/1' }), /"module\/1" cannot be read here/],
    [
      'leads to a script',
      () =>
        Response.json(JSON.parse(JSON.stringify(talk).replace('https://harbour.example/chat', 'javascript:alert(1)'))),
      /./,
    ],
  ] as const)
    it(`shows its fallback and says why when the document ${what}`, async () => {
      const net = answering(answer);
      try {
        const shown = fixture<KithTalk>(html`<kith-talk src="/x.json">${link}</kith-talk>`);
        const { problem } = (await oneEvent(document, 'kith-talk-error')) as unknown as KithErrorEvent;
        expect(problem.message).to.match(expected);
        expect(problem.hint).to.not.equal('');
        expect(showsFallback(await shown)).to.equal(true);
      } finally {
        net.restore();
      }
    });

  it('says so in words where there is no fallback to show', async () => {
    const el = await fixture<KithTalk>(html`<kith-talk .talk=${{ format: 'talk/1' }}></kith-talk>`);
    await until(() => root(el).textContent.trim());
    expect(root(el).textContent).to.include('999');
  });

  it('shows its fallback when its first render throws, and works again with the next document', async () => {
    const el = await fixture<KithTalk>(html`<kith-talk>${link}</kith-talk>`);
    const hostile = {
      ...talk,
      get title(): string {
        if (new Error().stack!.includes('render')) throw new Error('thrown on purpose');
        return 'A title';
      },
    };
    const failed = oneEvent(el, 'kith-talk-error');
    el.talk = hostile;
    expect(((await failed) as KithErrorEvent).problem.message).to.include('thrown on purpose');
    expect(showsFallback(el)).to.equal(true);
    el.talk = talk;
    await el.updateComplete;
    expect(names(el)).to.have.lengthOf(talk.routes.length);
  });

  it('begins with no answers when another document is set', async () => {
    const el = await list();
    await pick(el, 'Money');
    el.talk = { ...talk, id: 'other' };
    await el.updateComplete;
    expect(root(el).querySelector('[aria-pressed=true]')).to.equal(null);
  });

  it('can be walked by keyboard alone', async () => {
    const el = await list({ ...talk, questions: talk.questions.slice(1, 2) });
    const before = document.createElement('button');
    const after = document.createElement('button');
    el.before(before);
    el.after(after);
    before.focus();
    const order: string[] = [];
    for (let i = 0; i < 14 && focused() !== after; i += 1) {
      await press('Tab');
      order.push(seen(focused()));
      if (order.at(-1) === 'Help me choose') {
        await press('Enter');
        await until(() => root(el).activeElement?.matches('[role=group]'));
      }
    }
    expect(order).to.deep.equal([
      'Help me choose',
      'A parent',
      'A young person',
      'Skip',
      'Call 999',
      'Use British Sign Language',
      'Call 116 123',
      'Email jo@samaritans.org',
      'Call 0808 164 0123',
      'Text SHOUT to 85258',
      'More ways to get support',
      '',
    ]);
    before.remove();
    after.remove();
  });

  it('is accessible, with answers and with everything open', async () => {
    const el = await list();
    await expect(el).to.be.accessible();
    await pick(el, 'Rows at home');
    root(el).querySelector('details')!.open = true;
    await expect(el).to.be.accessible();
  });
});
