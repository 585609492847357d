import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { configure, forget } from '@kith/elements/config.js';
import '@kith/elements/meeting.js';
import type { KithMeeting, KithMeetingJoinEvent } from '@kith/elements/meeting.js';
import type { Meeting } from '@kith/model/meeting.js';
import { clockAt } from '../../../../stories/fixtures/clock.js';
import { byPhone, inRoom, once, urdu, weekly } from '../../../../stories/fixtures/meetings.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';
import type { KithErrorEvent } from '../shared/error.events.js';

const link = html`<a href="/meeting/">See it on one page</a>`;
const shown = (meeting: Meeting = once): Promise<KithMeeting> =>
  fixture<KithMeeting>(html`<kith-meeting .meeting=${meeting}>${link}</kith-meeting>`);

const root = (el: Element): ShadowRoot => el.shadowRoot!;
const words = (el: Element): string => seen(root(el).querySelector('.frame'));
const status = (el: Element): string => seen(root(el).getElementById('now'));
const online = (el: Element): HTMLAnchorElement => root(el).querySelector('a[href^="https://meet"]')!;
const showsFallback = (el: Element): boolean =>
  el.querySelector('a')!.checkVisibility() && !!el.querySelector('a')!.assignedSlot;

let restore: () => void;
/** As when the visitor comes back to the page. */
async function later(el: KithMeeting, moment: string): Promise<void> {
  restore();
  restore = clockAt(moment);
  document.dispatchEvent(new Event('visibilitychange'));
  await el.updateComplete;
}
/** Presses a link, and stays. */
function follow(link: HTMLElement): void {
  link.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link.click();
}

describe('<kith-meeting>', () => {
  beforeEach(() => (restore = clockAt('2026-12-01T14:20:00Z')));
  afterEach(() => restore());

  it('says when it is, who will be there, and that the camera can stay off', async () => {
    const el = await shown();
    const title = root(el).getElementById('title')!;
    expect(await ax(title, 'heading', once.title)).to.include({ role: 'heading', name: once.title });
    for (const part of [
      'Thursday 3 December, 7pm to 8pm',
      'You can join from 6:50pm.',
      'Your camera can stay off.',
      'Mina, a family worker',
      'You can leave at any time. You do not have to say why.',
      'Call Mina on 01632 960 100',
      'Checked with them on 3 Nov 2026.',
    ])
      expect(words(el)).to.include(part);
    expect(focused(), 'it takes no focus by itself').to.equal(document.body);
  });

  for (const [what, date, says, label] of [
    ['an hour behind that of the server', '2026-12-01T15:20:00Z', 'Your clock may be wrong. Try the link now.', 'Join'],
    ['close to that of the server', '2026-12-01T14:21:00Z', 'You can join from 6:50pm.', 'Try the link now'],
  ] as const)
    it(`goes by a clock that is ${what}: ${label}`, async () => {
      const net = answering(() => Response.json(once, { headers: { date: new Date(date).toUTCString() } }));
      try {
        const el = await fixture<KithMeeting>(html`<kith-meeting src="/x.json">${link}</kith-meeting>`);
        await until(() => root(el).querySelector('.frame'));
        // The part that looks at the clock is there: what it says of this one has been drawn.
        await import('../shared/device-clock.js');
        await el.updateComplete;
        await until(() => status(el).startsWith(says));
        expect(seen(online(el))).to.equal(label);
        expect(online(el).classList.contains('main')).to.equal(label === 'Join');
      } finally {
        net.restore();
      }
    });

  it('can be joined from ten minutes before, and again while it runs', async () => {
    const el = await shown();
    expect(seen(online(el))).to.equal('Try the link now');
    await later(el, '2026-12-03T18:49:59Z');
    expect(online(el).classList.contains('main')).to.equal(false);
    await later(el, '2026-12-03T18:50:00Z');
    expect(status(el)).to.equal('You can join now. It begins at 7pm.');
    expect(seen(online(el))).to.equal('Join');
    const same = online(el);
    const pressed = oneEvent<KithMeetingJoinEvent>(el, 'kith-meeting-join');
    follow(same);
    expect(await pressed).to.include({ meetingId: 'first-talk', way: 'online', again: false });
    await later(el, '2026-12-03T19:10:00Z');
    expect(status(el)).to.equal('It is still on. If you had to leave, you can come back.');
    expect(seen(online(el))).to.equal('Rejoin');
    expect(online(el), 'what has the focus stays').to.equal(same);
    const again = oneEvent<KithMeetingJoinEvent>(el, 'kith-meeting-join');
    follow(online(el));
    expect((await again).again).to.equal(true);
    forget();
    await el.updateComplete;
    expect(seen(online(el))).to.equal('Join');
    await later(el, '2026-12-03T20:00:00Z');
    expect(status(el)).to.equal('This is over.');
    expect(seen(online(el))).to.equal('Try the link now');
  });

  it('tells aloud when that matters, and nothing each minute', async () => {
    const el = await shown();
    const region = root(el).getElementById('now')!;
    expect(region.getAttribute('role')).to.equal('status');
    await later(el, '2026-12-03T18:51:00Z');
    let changes = 0;
    const watcher = new MutationObserver((records) => (changes += records.length));
    watcher.observe(region, { subtree: true, childList: true, characterData: true });
    for (const minute of [52, 55, 59]) await later(el, `2026-12-03T18:${minute}:00Z`);
    expect(changes).to.equal(0);
    await later(el, '2026-12-03T19:00:00Z');
    await until(() => changes);
    watcher.disconnect();
    expect(status(el)).to.equal('It has begun. You can still join.');
  });

  it('never hides the way in because a clock is wrong', async () => {
    for (const moment of ['1970-01-01T00:00:00Z', '2019-06-01T00:00:00Z', '2060-01-01T00:00:00Z']) {
      restore();
      restore = clockAt(moment);
      const el = await shown();
      expect(status(el)).to.equal('Your clock may be wrong. Try the link now.');
      expect(online(el).classList.contains('main')).to.equal(true);
      expect(seen(online(el))).to.equal('Join');
    }
    const el = await shown({ ...once, zone: 'Europe/Atlantis' });
    expect(words(el)).to.include('Thursday 3 December, 7pm to 8pm (Atlantis time)');
    expect(online(el).classList.contains('main')).to.equal(true);
  });

  it('dials the number and the code in one tap, and shows both', async () => {
    const el = await shown(byPhone);
    const call = saying(root(el), 'a', 'Call 01632 960 123');
    expect(call.getAttribute('href')).to.equal('tel:01632960123,,482913%23');
    expect(words(el)).to.include('It presses the code for you. If not, press 482 913#');
    expect(words(el)).to.include('Shows on your phone bill.');
    expect(await ax(call, 'link', 'Call 01632 960 123')).to.include({ name: 'Call 01632 960 123' });
  });

  it('says of a room where it is, how one gets in, and who minds the children', async () => {
    const el = await shown(inRoom);
    expect(status(el)).to.equal('It begins at 7pm.');
    expect(words(el)).to.include('12 Harbour Street, Penllan');
    expect(words(el)).to.include('There are no steps on the way in. Childcare: Children can play next door.');
    expect(saying(root(el), 'a', 'See it on a map').getAttribute('href')).to.equal('https://www.openstreetmap.org/');
  });

  it('says what is cancelled, moved or full, always with somebody to ask', async () => {
    const person = (el: Element): HTMLElement => saying(root(el), 'a', 'Call Mina on 01632 960 100');
    const off = await shown({ ...once, status: 'cancelled', note: 'Mina is ill.' });
    expect(status(off)).to.equal('This is cancelled. Mina is ill.');
    expect(online(off)).to.equal(null);
    expect(person(off).getAttribute('href')).to.equal('tel:01632960100');
    const moved = await shown({ ...once, status: 'moved', was: '2026-12-02T18:00' });
    expect(status(moved)).to.equal(
      'This has moved. It was to be on Wednesday 2 December, 6pm. You can join from 6:50pm.',
    );
    expect(person(moved)).to.not.equal(null);
    const full = await shown({ ...once, status: 'full' });
    expect(status(full)).to.include('This is full. If you have a place, you can come.');
    expect(person(full)).to.not.equal(null);
  });

  it('lists the next dates, and says which is not as planned', async () => {
    const el = await shown(weekly);
    const dates = [...root(el).querySelectorAll('.list')].at(-1)!;
    expect([...dates.children].map(seen)).to.deep.equal([
      'Thursday 10 December, 7pm (full)',
      'Thursday 17 December, 7pm (cancelled) Our workers have a day to learn.',
      'Tuesday 22 December, 10am (moved) It is in the morning, before Christmas.',
    ]);
    await later(el, '2026-12-15T09:00:00Z');
    expect(status(el)).to.equal(
      'This is cancelled. Our workers have a day to learn. The next one is on Tuesday 22 December, 10am.',
    );
    expect(online(el), 'a clock may be a week fast').to.not.equal(null);
  });

  it('has a time that is not the visitor’s by both clocks', async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const el = await shown({ ...once, zone: zone === 'Asia/Kathmandu' ? 'Asia/Tokyo' : 'Asia/Kathmandu' });
    expect(words(el)).to.match(/Thursday 3 December, 7pm to 8pm \((Kathmandu|Tokyo) time\) On your clock: /);
  });

  it('makes a file for a calendar in the page, which says nothing unless asked', async () => {
    const el = await shown(weekly);
    const made: Blob[] = [];
    const names: string[] = [];
    const real = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      made.push(file);
      return 'blob:x';
    };
    const stop = (event: Event): void => {
      const [on] = event.composedPath();
      if (!(on instanceof HTMLAnchorElement) || !on.download) return;
      names.push(on.download);
      event.preventDefault();
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', stop, { once: true });
      click.call(this);
    };
    try {
      saying(root(el), 'button', 'Add to my calendar').focus();
      await press('Enter');
      await until(() => root(el).getElementById('calendar'));
      await until(() => focused() === root(el).getElementById('calendar'));
      saying(root(el), 'button', 'Only “Appointment” and the time').focus();
      await press('Enter');
      saying(root(el), 'button', 'What it is, and how to join').click();
    } finally {
      URL.createObjectURL = real;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['appointment.ics', 'appointment.ics']);
    const [neutral, named] = await Promise.all(made.map((file) => file.text()));
    expect(neutral).to.match(/\r\nSUMMARY:Appointment\r\n/);
    expect(neutral).to.not.match(/parents|Harbour|meet\.|VALARM/i);
    expect(named).to.match(/\r\nSUMMARY:Thursday group for parents\r\n/);
    await el.updateComplete;
    expect(words(el)).to.include('The file is called appointment.ics.');
    expect(words(el)).to.include('We set no reminder.');
  });

  it('asks for no permission and keeps nothing', async () => {
    const before = [localStorage.length, sessionStorage.length, document.cookie, document.title];
    const el = await shown(weekly);
    await later(el, '2026-12-03T19:10:00Z');
    follow(online(el));
    expect([localStorage.length, sessionStorage.length, document.cookie, document.title]).to.deep.equal(before);
  });

  it('speaks the language of the page, from the side that it is read', async () => {
    const el = await fixture<KithMeeting>(html`<kith-meeting lang="ur" .meeting=${urdu}>${link}</kith-meeting>`);
    await until(() => root(el).querySelector('.frame'));
    expect(root(el).querySelector('.frame')!.getAttribute('dir')).to.equal('rtl');
    expect(words(el)).to.include('آپ کا کیمرا بند رہ سکتا ہے۔');
    const cy = await fixture<KithMeeting>(html`<kith-meeting lang="cy" .meeting=${weekly}>${link}</kith-meeting>`);
    await until(() => root(cy).querySelector('.frame'));
    expect(words(cy)).to.include('dydd Iau 3 Rhagfyr, 7yp tan 8yp');
  });

  it('leads to the page’s own way to a person', async () => {
    const el = await shown();
    expect(words(el)).to.include('Call Samaritans any time: 116 123');
    configure({ talk: 'https://harbour.example/talk' });
    await el.updateComplete;
    expect(saying(root(el), 'a', 'Talk to us').getAttribute('href')).to.equal('https://harbour.example/talk');
    configure({ talk: undefined });
  });

  it('shows its fallback and says why when there is no sound document', async () => {
    const net = answering(() => new Response(JSON.stringify({ ...once, ways: [] })));
    try {
      const el = document.createElement('kith-meeting');
      el.innerHTML = '<a href="/meeting/">See it on one page</a>';
      el.src = '/meeting.json';
      const failed = oneEvent<KithErrorEvent>(el, 'kith-meeting-error');
      document.body.append(el);
      expect((await failed).problem.path).to.equal('ways');
      await el.updateComplete;
      expect(showsFallback(el)).to.equal(true);
      el.meeting = once;
      await el.updateComplete;
      expect(words(el)).to.include(once.title);
      el.remove();
    } finally {
      net.restore();
    }
  });
});
