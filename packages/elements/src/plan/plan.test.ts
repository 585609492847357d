import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { configure } from '@kith/elements/config.js';
import '@kith/elements/plan.js';
import type { KithErrorEvent, KithPlan, KithPlanShareEvent } from '@kith/elements/plan.js';
import { fromFragment, toFragment, toLockedFragment, type Carried } from '@kith/model/plan-link.js';
import { afterTheBaby, inUrdu, sharedBack } from '../../../../stories/fixtures/plans.js';
import { pause } from '../../../../stories/fixtures/modules.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';

const clean = (): void => {
  history.replaceState(null, '', location.pathname + location.search);
  sessionStorage.clear();
  localStorage.clear();
};
const root = (el: Element): ShadowRoot => el.shadowRoot!;
const words = (el: Element): string => seen(root(el).querySelector('.frame'));
const all = <E extends HTMLElement>(el: Element, selector: string): E[] => [...root(el).querySelectorAll<E>(selector)];
const one = <E extends HTMLElement>(el: Element, selector: string): E => root(el).querySelector<E>(selector)!;
const link = html`<a href="/plan/">Open the link that your worker gave you</a>`;

const plan = async (save = '', sites = 'https://help.example.org/'): Promise<KithPlan> => {
  const el = await fixture<KithPlan>(html`<kith-plan sites=${sites}>${link}</kith-plan>`);
  if (save) el.setAttribute('save', save);
  return el;
};
/** An element on a page to which somebody came by a link. */
async function opened(carried: Carried | string, save = ''): Promise<KithPlan> {
  location.hash = typeof carried === 'string' ? carried : await toFragment(carried);
  const el = await plan(save);
  await until(() => one(el, '.frame'));
  await el.updateComplete;
  return el;
}
const tick = (el: KithPlan, item: number): HTMLInputElement => one(el, `.items > li:nth-child(${item}) input`);
const type = (field: HTMLTextAreaElement | HTMLInputElement, text: string): void => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
async function openSharing(el: KithPlan): Promise<void> {
  one(el, '.share summary').click();
  await until(() => one(el, '#ask'));
}

describe('<kith-plan>', () => {
  beforeEach(clean);
  afterEach(clean);

  it('opens what came in a link, and takes it out of the address at once', async () => {
    const { length } = history;
    location.hash = await toFragment(afterTheBaby);
    const making = plan();
    const el = await making;
    expect(location.href).not.to.contain('#');
    expect(history.length).to.be.at.most(length + 1);
    await until(() => one(el, '.items'));
    expect(words(el)).to.match(
      /^After the baby From Sam, Health visiting, Easton This plan came in a link\. The people who run this website have not checked it\./,
    );
    expect(words(el)).to.contain('Phone the clinic before 4pm');
    expect(words(el)).to.contain('0 of 5 done. Next: Cooling off before you talk');
    expect(words(el)).to.contain('We meet · 1 Dec 2026 at 09:30');
  });

  it('takes what the guard put aside, and what comes to the page later', async () => {
    const page = globalThis as unknown as Record<symbol, string>;
    page[Symbol.for('kith:link')] = `#${await toFragment(afterTheBaby)}`;
    const el = await plan();
    await until(() => one(el, '.items'));
    expect(page[Symbol.for('kith:link')]).to.equal(undefined);
    location.hash = await toFragment(inUrdu);
    await until(() => words(el).includes('سارہ'));
    expect(location.hash).to.equal('');
  });

  it('speaks the language of the plan, and that of the page where it leads to a person', async () => {
    const el = await opened(inUrdu);
    await until(() => one(el, '.items button'));
    const frame = one(el, '.frame');
    expect([frame.lang, frame.dir]).to.deep.equal(['ur', 'rtl']);
    expect(seen(one(el, '.items button'))).to.equal('یہاں سے شروع کریں');
    const talk = one(el, '.talk');
    expect([talk.lang, talk.dir, seen(talk.querySelector('summary'))]).to.deep.equal(['en', 'ltr', 'Talk to someone']);
    talk.querySelector('summary')!.click();
    expect(seen(talk)).to.include('In danger now? Call 999');
    // One that we have no words in is read in those of the page.
    location.hash = await toFragment({ ...afterTheBaby, lang: 'pl' });
    await until(() => words(el).includes('After the baby'));
    expect([one(el, '.frame').lang, seen(one(el, '.items button'))]).to.deep.equal(['en', 'Start here']);
    // And what came back, in those of the page: it is a worker who reads it.
    location.hash = await toFragment({ ...sharedBack, lang: 'ur' });
    await until(() => one(el, '.shared'));
    expect(one(el, '.frame').lang).to.equal('en');
  });

  it('leaves the page’s own fragments alone', async () => {
    location.hash = 'contents';
    const el = await plan();
    await el.updateComplete;
    expect(location.hash).to.equal('#contents');
    expect(el.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('says calmly that a link is broken, with a person beside it', async () => {
    const el = await opened((await toFragment(afterTheBaby)).slice(0, -5));
    expect(words(el)).to.contain('We could not open this plan. Part of the link may be missing.');
    expect(location.hash).to.equal('');
    one(el, '.talk summary').click();
    expect(one<HTMLAnchorElement>(el, 'a[href="tel:999"]').checkVisibility()).to.equal(true);
    expect(one<HTMLAnchorElement>(el, 'a[href="tel:116123"]').checkVisibility()).to.equal(true);
    expect(el.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('makes nothing of what is written in it but words', async () => {
    const hostile = '<img src=x onerror=alert(1)> https://evil.example/ call 07700 900000 <b>';
    const items = afterTheBaby.items.slice(4).map((item) => ({ ...item, ...('note' in item && { note: hostile }) }));
    const from = { name: hostile, organisation: hostile, reach: hostile };
    const el = await opened({ ...afterTheBaby, title: hostile, greeting: hostile, from, items });
    expect(all(el, 'a[href]').map((a) => a.getAttribute('href'))).to.deep.equal(['tel:116123', 'tel:999']);
    expect(all(el, 'img, b, script')).to.have.length(0);
    expect(words(el)).to.contain(hostile);
  });

  it('says where each link leads, and which the page does not vouch for', async () => {
    const el = await opened(afterTheBaby);
    const links = all<HTMLAnchorElement>(el, '.items a');
    expect(links.map((a) => seen(a))).to.deep.equal(['Go to health.example.uk', 'Go to help.example.org']);
    for (const a of links) expect([a.rel, a.target]).to.deep.equal(['noopener noreferrer', '_blank']);
    expect(all(el, '.items li').map((li) => seen(li).includes('This is another website.'))).to.deep.equal([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('plays a module in place only from a site that the page vouches for', async () => {
    location.hash = await toFragment(afterTheBaby);
    const el = await plan('', 'https://help.example.org.evil.example/ https://help.example.or');
    await until(() => one(el, '.items'));
    expect(seen(one(el, '.items a'))).to.equal('Go to help.example.org');
    expect(all(el, '.items button')).to.have.length(0);
  });

  it('asks for nothing before a press, then plays the module where it stands, and keeps its place', async () => {
    const { urls, restore } = answering(() => new Response(JSON.stringify(pause)));
    try {
      const el = await opened(afterTheBaby);
      expect(urls).to.deep.equal([]);
      saying(root(el), 'button', 'Start here').click();
      await until(() => one(el, 'kith-module')?.shadowRoot?.querySelector('#heading'));
      expect(urls).to.deep.equal(['https://help.example.org/modules/cooling-off/module.json']);
      const module = one(el, 'kith-module');
      saying(root(module), 'button', 'Next').click();
      await until(() => (module as Element & { progress?: { trail: unknown[] } }).progress!.trail.length === 1);
      saying(root(el), 'button', 'Close it').click();
      await el.updateComplete;
      expect(module.checkVisibility()).to.equal(false);
      saying(root(el), 'button', 'Start here').click();
      await el.updateComplete;
      expect((module as Element & { progress?: { trail: unknown[] } }).progress!.trail).to.have.length(1);
      expect(urls).to.have.length(1);
    } finally {
      restore();
    }
  });

  it('counts what is ticked, says what is next, and says how many to the page', async () => {
    const el = await opened(afterTheBaby);
    const ticked = oneEvent(el, 'kith-plan-tick');
    tick(el, 1).focus();
    await press('Space');
    expect(await ticked).to.include({ done: 1, of: 5 });
    await until(() => words(el).includes('1 of 5 done. Next: Sleep in the first year'));
    expect(await ax(tick(el, 1), 'checkbox', 'Done')).to.include({ role: 'checkbox', name: 'Done' });
    for (const item of [2, 3, 4, 5]) tick(el, item).click();
    await until(() => words(el).includes('You have done all of it.'));
  });

  it('can be used with the keyboard alone, and every control is large enough for a thumb', async () => {
    const el = await opened(afterTheBaby);
    for (const control of all(el, 'button, .button, summary, .tick')) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), seen(control)).to.be.at.least(44);
    }
    const order: string[] = [];
    tick(el, 1).focus();
    for (let stop = 0; stop < 5; stop++) {
      order.push(focused()!.localName);
      await press('Tab');
    }
    expect(order).to.deep.equal(['input', 'summary', 'a', 'input', 'summary']);
  });

  it('keeps nothing that nobody chose to keep, and forgets all when the page says so', async () => {
    const el = await opened(afterTheBaby, 'device');
    tick(el, 1).click();
    await until(() => all(el, '.foot > details').length === 3);
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    document.dispatchEvent(new CustomEvent('kith-forget'));
    await until(() => !one(el, '.items'));
    expect(el.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('forgets all also while it is off its page, to which it may come back', async () => {
    const el = await opened(afterTheBaby);
    const { parentNode } = el;
    el.remove();
    document.dispatchEvent(new CustomEvent('kith-forget'));
    parentNode!.append(el);
    await el.updateComplete;
    expect(all(el, '.items').length).to.equal(0);
    expect(el.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('keeps it by choice, opens it again with its ticks, and forgets it', async () => {
    const el = await opened(afterTheBaby, 'device');
    await until(() => all(el, '.foot > details').length === 3);
    tick(el, 2).click();
    await el.updateComplete;
    saying(root(el), 'summary', 'Keep this plan').click();
    saying(root(el), 'button', 'Keep it here').click();
    await until(() => words(el).includes('Kept here.'));
    tick(el, 5).click();
    await until(() => (localStorage.getItem('kith:plan:k3m9-q0zp') ?? '').includes('"done":["sleep","walk"]'));
    el.remove();

    const again = await plan('device');
    await until(() => seen(root(again).querySelector('.frame')).includes('A plan is kept here.'));
    expect(words(again)).not.to.contain('After the baby');
    saying(root(again), 'button', 'Open my plan').click();
    await until(() => one(again, '.items') && words(again).includes('2 of 5 done'));
    saying(root(again), 'button', 'Forget it').click();
    await until(() => words(again).includes('Forgotten. Nothing is kept here.'));
    expect(localStorage.length).to.equal(0);
  });

  it('keeps the place in a module that was reached before they chose to keep it', async () => {
    const { restore } = answering(() => new Response(JSON.stringify(pause)));
    const player = (el: KithPlan): ShadowRoot | null | undefined => one(el, 'kith-module')?.shadowRoot;
    try {
      const el = await opened(afterTheBaby, 'device');
      await until(() => all(el, '.foot > details').length === 3);
      saying(root(el), 'button', 'Start here').click();
      await until(() => player(el)?.querySelector('#heading'));
      saying(player(el)!, 'button', 'Next').click();
      await until(() => /Step\s+2\s+of/.test(player(el)!.textContent));
      saying(root(el), 'summary', 'Keep this plan').click();
      saying(root(el), 'button', 'Keep it here').click();
      await until(() => words(el).includes('Kept here.'));
      el.remove();

      const again = await plan('device');
      await until(() => seen(root(again).querySelector('.frame')).includes('A plan is kept here.'));
      saying(root(again), 'button', 'Open my plan').click();
      await until(() => one(again, '.items') && words(again).includes('Carry on'));
      saying(root(again), 'button', 'Carry on').click();
      await until(() => /Step\s+2\s+of/.test(player(again)?.textContent ?? ''));
      saying(root(again), 'button', 'Forget it').click();
      await until(() => localStorage.length === 0);
    } finally {
      restore();
    }
  });

  it('takes over ticks when the plan is sent again in another language', async () => {
    localStorage.setItem(
      'kith:plan:k3m9-q0zp',
      JSON.stringify({
        format: 'plan-state/1',
        link: `#${await toFragment(afterTheBaby)}`,
        done: ['cool', 'walk'],
        notes: [],
        modules: [],
        day: '2026-11-23',
      }),
    );
    const items = afterTheBaby.items.map((item) => (item.id === 'cool' ? { ...inUrdu.items[0]!, id: 'cool' } : item));
    const el = await opened({ ...afterTheBaby, lang: 'ur', items }, 'device');
    await until(() => tick(el, 1).checked && tick(el, 5).checked);
    expect(tick(el, 2).checked).to.equal(false);
    expect(words(el)).to.contain('بات کرنے سے پہلے ٹھنڈے ہوں');
  });

  it('takes over ticks from a kept plan of that name where they are of the same things, and keeps neither unasked', async () => {
    const kept = JSON.stringify({
      format: 'plan-state/1',
      link: `#${await toFragment(afterTheBaby)}`,
      done: ['sleep', 'walk'],
      notes: [],
      modules: [],
      day: '2026-11-23',
    });
    localStorage.setItem('kith:plan:k3m9-q0zp', kept);
    const items = afterTheBaby.items.map((item) => (item.id === 'walk' ? { ...item, title: 'A swim' } : item));
    const el = await opened({ ...afterTheBaby, items: items }, 'device');
    await until(() => words(el).includes('1 of 5 done'));
    expect(words(el)).to.include('A swim');
    tick(el, 5).click();
    await until(() => words(el).includes('2 of 5 done'));
    expect(localStorage.getItem('kith:plan:k3m9-q0zp')).to.equal(kept);
    saying(root(el), 'summary', 'Keep this plan').click();
    saying(root(el), 'button', 'Keep it here').click();
    await until(() => words(el).includes('Kept here.'));
    expect(localStorage.getItem('kith:plan:k3m9-q0zp')).not.to.equal(kept);
    document.dispatchEvent(new CustomEvent('kith-forget'));
    localStorage.clear();
  });

  it('shares only what is picked, as it was shown, in a code, a link or on paper', async () => {
    const el = await opened(afterTheBaby);
    tick(el, 2).click();
    tick(el, 5).click();
    all(el, '.items details summary')[4]!.click();
    type(all<HTMLTextAreaElement>(el, '.items textarea')[4]!, 'Canary note');
    await openSharing(el);
    expect(words(el)).to.contain('Then you can share it.');
    saying(root(el), 'fieldset .tick', 'A walk each day').click();
    type(one<HTMLTextAreaElement>(el, '#ask'), 'Is it normal?');
    await until(() => one(el, '.seen'));
    expect(seen(one(el, '.seen'))).to.equal(
      'They will see this, and nothing else: Done: A walk each day A question for next time: Is it normal?',
    );
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
      configurable: true,
    });
    const event = oneEvent(el, 'kith-plan-share');
    saying(root(el), 'button', 'Copy a link').click();
    expect(await event).to.include({ way: 'link', parts: 2 });
    delete (navigator as { clipboard?: unknown }).clipboard;
    const parts = [
      { kind: 'done', title: 'A walk each day' },
      { kind: 'question', text: 'Is it normal?' },
    ];
    expect(await fromFragment(new URL(copied[0]!).hash)).to.deep.equal({
      share: { format: 'share/1', lang: 'en-GB', parts },
    });
    saying(root(el), 'button', 'Show a code to scan').click();
    await until(() => one(el, '.code'));
    expect(await ax(one(el, '.code'), 'image', 'Point their phone camera at this code.')).to.deep.include({
      name: 'Point their phone camera at this code.',
    });
    // What is picked anew is not in what was made before.
    saying(root(el), 'fieldset .tick', 'Sleep in the first year').click();
    await until(() => !one(el, '.code'));
  });

  it('prints only what is picked, under a title that says nothing', async () => {
    const el = await opened(afterTheBaby);
    await openSharing(el);
    type(one<HTMLTextAreaElement>(el, '#ask'), 'Is it normal?');
    await until(() => one(el, '.seen'));
    const { print } = globalThis;
    let paper = '';
    globalThis.print = () => (paper = `${document.title}: ${document.querySelector('.kith-print')!.textContent}`);
    const event = oneEvent(el, 'kith-plan-share');
    saying(root(el), 'button', 'Print it').click();
    expect(((await event) as KithPlanShareEvent).way).to.equal('print');
    globalThis.print = print;
    dispatchEvent(new Event('afterprint'));
    expect(paper.replace(/\s+/g, ' ')).to.equal('Notes: A question for next time: Is it normal? ');
    expect(document.querySelector('.kith-print')).to.equal(null);
  });

  it('shows a worker what was shared, and says what it is', async () => {
    const el = await opened(sharedBack);
    await until(() => one(el, '.shared'));
    expect(words(el)).to.contain('What a family shared with you This came in a link. It has only what they picked.');
    expect(seen(one(el, '.shared'))).to.equal(
      'Done: A walk each day How you have been, Worry: 4 (Some worry) Cooling off before you talk One sentence you could say I need ten minutes. Then I come back. A question for next time: Is it normal that he wakes so often?',
    );
  });

  it('asks for the word of a locked plan, as often as it takes', async () => {
    const el = await opened(await toLockedFragment(afterTheBaby, 'blue kettle'));
    await until(() => one(el, '#word'));
    expect(words(el)).not.to.contain('After the baby');
    type(one<HTMLInputElement>(el, '#word'), 'kettle');
    saying(root(el), 'button', 'Open it').click();
    await until(() => words(el).includes('That is not the word.'));
    one<HTMLInputElement>(el, '#word').focus();
    type(one<HTMLInputElement>(el, '#word'), 'Blue Kettle');
    await press('Enter');
    await until(() => words(el).includes('After the baby'));
  });

  it('locks what is shared, and says what a short word stops', async () => {
    const el = await opened(afterTheBaby);
    await openSharing(el);
    type(one<HTMLTextAreaElement>(el, '#ask'), 'Is it normal?');
    await until(() => one(el, '#lock'));
    saying(root(el), 'summary', 'Lock it with a word (if you like)').click();
    expect(seen(one(el, '#weak'))).to.contain('It does not stop somebody who tries hard.');
    type(one<HTMLInputElement>(el, '#lock'), 'blue kettle warm tea');
    await until(() => seen(one(el, '#weak')).startsWith('Four words or more'));
  });

  it('leads to the page’s own people, where it says where they are', async () => {
    configure({ talk: '/talk-to-us/' });
    const el = await opened(afterTheBaby);
    one(el, '.talk summary').click();
    expect(saying(root(el), 'a', 'Talk to us').getAttribute('href')).to.match(/\/talk-to-us\/$/);
    configure({ talk: undefined });
  });

  it('shows its fallback for a plan that is none, and says what is wrong', async () => {
    const el = document.createElement('kith-plan');
    el.innerHTML = '<a href="/plan/">Open the link</a>';
    el.plan = { ...afterTheBaby, items: [] };
    const error = oneEvent(el, 'kith-plan-error');
    document.body.append(el);
    expect(((await error) as KithErrorEvent).problem).to.deep.include({ path: 'items' });
    expect(el.querySelector('a')!.checkVisibility()).to.equal(true);
    el.remove();
  });
});
