import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { configure, forget } from '@kith/elements/config.js';
import '@kith/elements/catalogue.js';
import type { KithCatalogue, KithCatalogueOpenEvent } from '@kith/elements/catalogue.js';
import type { Catalogue } from '@kith/model/catalogue.js';
import { catalogue, empty, many, one } from '../../../../stories/fixtures/catalogue.js';
import { clockAt } from '../../../../stories/fixtures/clock.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';
import type { KithErrorEvent } from '../shared/error.events.js';

const link = html`<a href="/all/">All our help</a>`;
const root = (el: Element): ShadowRoot => el.shadowRoot!;
const words = (el: Element): string => seen(root(el).querySelector('.frame'));
const titles = (el: Element): string[] => [...root(el).querySelectorAll('.name a')].map(seen);
const field = (el: Element): HTMLInputElement => root(el).querySelector('input')!;
const status = (el: Element): HTMLElement => root(el).querySelector('[role=status]')!;
const select = (el: Element, name: string): HTMLSelectElement => root(el).querySelector(`select[name=${name}]`)!;
const button = (el: Element, says: string): HTMLElement => saying(root(el), 'button', says);

const two: Catalogue = { ...catalogue, items: catalogue.items.slice(2, 4) };

/** With its filters there. */
async function list(its: Catalogue = catalogue, around = html`${link}`): Promise<KithCatalogue> {
  const el = await fixture<KithCatalogue>(html`<kith-catalogue .catalogue=${its}>${around}</kith-catalogue>`);
  await until(() => root(el).querySelector('.filters'));
  return el;
}

async function type(el: KithCatalogue, text: string): Promise<void> {
  field(el).focus();
  field(el).value = text;
  field(el).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await oneEvent(el, 'kith-catalogue-find');
  await el.updateComplete;
}

async function choose(el: KithCatalogue, name: string, value: string): Promise<void> {
  select(el, name).value = value;
  select(el, name).dispatchEvent(new CustomEvent('change', { bubbles: true }));
  await el.updateComplete;
}

describe('<kith-catalogue>', () => {
  let restore: () => void;
  beforeEach(() => (restore = clockAt('2026-11-24T14:20:00Z')));
  afterEach(() => restore());

  it('lists everything, each with who made it first, what it is, and one link', async () => {
    const el = await list();
    expect(titles(el)).to.deep.equal(catalogue.items.map(({ title }) => title));
    const [module, , money] = root(el).querySelectorAll('.item');
    expect(seen(module)).to.equal(
      'From Harbour Families · Step by step · 8 minutes Cooling off before you talk What to do in the ten minutes when a talk turns into a row. Easy to read',
    );
    expect(seen(money)).to.match(/^From Harbour Families · Article · 5 minutes Rows about money/);
    for (const it of root(el).querySelectorAll('.item')) expect(it.querySelectorAll('a')).to.have.lengthOf(1);
    expect(seen(status(el))).to.equal('8 things to look at');
  });

  it('says where a link leads when that is elsewhere, in which languages it is, and what is wrong with it', async () => {
    const el = await list();
    const item = (title: string): string =>
      seen([...root(el).querySelectorAll('.item')].find((it) => seen(it).includes(title)));
    expect(item('The first weeks')).to.match(/On bay\.example$/);
    expect(item('in your language')).to.include('In Urdu, Punjabi, Polish');
    expect(item('contact centres')).to.match(/Last checked over three years ago$/);
    expect(item('teenagers')).to.match(/This link is not working today\.$/);
  });

  it('opens no list of all languages for those that families speak here, in any language of its own', async () => {
    const platform = Intl as { DisplayNames: typeof Intl.DisplayNames };
    const { DisplayNames } = platform;
    let opened = 0;
    platform.DisplayNames = new Proxy(DisplayNames, {
      construct: (target, args: ConstructorParameters<typeof DisplayNames>) => (opened++, new target(...args)),
    });
    try {
      for (const [lang, name] of [
        ['en', 'Polish'],
        ['cy', 'Pwyleg'],
        ['ur', 'ویلش'],
      ] as const) {
        const el = await fixture<KithCatalogue>(
          html`<div lang=${lang}><kith-catalogue .catalogue=${catalogue}>${link}</kith-catalogue></div>`,
        ).then((around) => around.querySelector('kith-catalogue')!);
        await until(() => root(el).querySelector('.filters'));
        expect(words(el)).to.include(name);
      }
      expect(opened).to.equal(0);
    } finally {
      platform.DisplayNames = DisplayNames;
    }
  });

  it('leads to what it lists: to its page below the catalogue, or to where somebody else put it', async () => {
    const net = answering(() => Response.json(catalogue));
    try {
      const el = await fixture<KithCatalogue>(
        html`<kith-catalogue src="/help/catalogue.json">${link}</kith-catalogue>`,
      );
      await until(() => titles(el).length);
      const hrefs = [...root(el).querySelectorAll<HTMLAnchorElement>('.name a')].map(({ href }) => href);
      expect(hrefs[0]).to.equal(`${location.origin}/help/modules/cooling-off/`);
      expect(hrefs[2]).to.equal('https://www.harbour.example/rows-about-money');
      // A card of ours has the number to call where the link is dead.
      expect(hrefs[6]).to.equal(`${location.origin}/help/resources/broken-guide/`);
      expect(hrefs[7]).to.equal(`${location.origin}/help/talk/here/#listening-line`);
      expect(net.urls).to.deep.equal([`${location.origin}/help/catalogue.json`]);
    } finally {
      net.restore();
    }
  });

  it('tells the page what was opened, which may lead there itself', async () => {
    const el = await list();
    el.addEventListener('kith-catalogue-open', (event) => event.preventDefault());
    const opened = oneEvent(el, 'kith-catalogue-open');
    const clicked = new Promise<Event>((resolve) => addEventListener('click', resolve, { once: true }));
    root(el).querySelector<HTMLElement>('.name a')!.focus();
    await press('Enter');
    const { kind, itemId, url, bubbles, composed } = (await opened) as KithCatalogueOpenEvent;
    expect([kind, itemId, url, bubbles && composed]).to.deep.equal([
      'module',
      'cooling-off',
      new URL('modules/cooling-off/', document.baseURI).href,
      true,
    ]);
    expect((await clicked).defaultPrevented).to.equal(true);
  });

  it('finds as one types, by real keys, without waiting to be asked', async () => {
    const el = await list();
    field(el).focus();
    for (const key of 'bab') await press(key);
    await until(() => titles(el).length < 8);
    expect(titles(el)).to.deep.equal(['A new baby, and the two of you', 'The first weeks']);
    expect(focused()).to.equal(field(el));
  });

  it('finds by words of another language, and without accents', async () => {
    const el = await list();
    await type(el, 'TAWELU');
    expect(titles(el)).to.deep.equal(['Cooling off before you talk']);
    await type(el, 'ٹھنڈے');
    expect(titles(el)).to.deep.equal(['Cooling off before you talk']);
    await type(el, 'arguments');
    expect(titles(el)).to.include('Rows about money: how to have fewer');
  });

  it('says how much there is once, after a pause, and tells the page that and nothing else', async () => {
    const el = await list();
    const said: string[] = [];
    const told: number[] = [];
    new MutationObserver(() => said.push(seen(status(el)))).observe(status(el), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    el.addEventListener('kith-catalogue-find', (event) => told.push(event.count));
    field(el).focus();
    // In one task: on a slow machine a real key can come after the pause.
    for (const text of ['m', 'mo', 'mon', 'mone', 'money']) {
      field(el).value = text;
      field(el).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await until(() => told.length && said.length);
    expect([told, said]).to.deep.equal([[2], ['2 things to look at']]);
    expect(await ax(status(el), 'status', '')).to.include({ role: 'status' });
  });

  it('filters by each of them, and offers only what there is', async () => {
    const el = await list();
    const offered = (name: string): string[] => [...select(el, name).options].map(({ text }) => text.trim());
    expect([...root(el).querySelectorAll('select')].map(({ name }) => name)).to.deep.equal([
      'topic',
      'for',
      'format',
      'time',
      'level',
      'language',
      'reading',
    ]);
    expect(offered('topic')).to.deep.equal([
      'Any',
      'Rows and arguments',
      'A new baby',
      'Money',
      'Living apart',
      'My child',
    ]);
    expect(offered('time')).to.deep.equal(['Any', 'Up to 5 minutes', 'Up to 15 minutes', 'Up to 30 minutes']);
    for (const [name, value, count] of [
      ['topic', 'money', 2],
      ['for', 'new-parents', 2],
      ['format', 'video', 1],
      ['time', '5', 2],
      ['level', 'specialist', 1],
      ['language', 'ur', 2],
      ['reading', '12', 3],
    ] as const) {
      await choose(el, name, value);
      expect(titles(el), name).to.have.lengthOf(count);
      await choose(el, name, '');
    }
    expect(titles(el)).to.have.lengthOf(8);
  });

  it('shows what was chosen, with a way to take each away, and all', async () => {
    const el = await list();
    await choose(el, 'topic', 'rows');
    await choose(el, 'time', '5');
    expect(titles(el)).to.deep.equal(['Rows about money: how to have fewer']);
    button(el, 'Without “Up to 5 minutes”').click();
    await el.updateComplete;
    expect(select(el, 'time').value).to.equal('');
    expect(titles(el)).to.have.lengthOf(4);
    button(el, 'Start again').click();
    await el.updateComplete;
    expect([titles(el).length, select(el, 'topic').value]).to.deep.equal([8, '']);
    expect(root(el).querySelector('.asked')).to.equal(null);
  });

  it('offers less of what was asked for when nothing was found, with how much there would be, and a person', async () => {
    const el = await list();
    await choose(el, 'topic', 'living-apart');
    await choose(el, 'format', 'video');
    await type(el, 'weeks');
    expect(titles(el)).to.deep.equal([]);
    expect(words(el)).to.include('Nothing fits all of that. Try with a little less:').and.to.include('116 123');
    expect([...root(el).querySelectorAll('.less')].map(seen)).to.deep.equal([
      'Without “Living apart” (1)',
      'Start again',
    ]);
    button(el, 'Without “Living apart” (1)').click();
    await el.updateComplete;
    expect(titles(el)).to.deep.equal(['The first weeks']);
    await type(el, 'zebra');
    button(el, 'Without “zebra” (1)').click();
    await el.updateComplete;
    expect(field(el).value).to.equal('');
  });

  it('keeps the focus in its place when what was pressed goes away', async () => {
    const el = await list();
    await choose(el, 'topic', 'rows');
    button(el, 'Start again').focus();
    await press('Enter');
    await el.updateComplete;
    expect(focused()).to.equal(status(el));
    expect(seen(focused())).to.equal('8 things to look at');
  });

  it('starts with the topic that the page chose', async () => {
    const el = await fixture<KithCatalogue>(
      html`<kith-catalogue topic="money" .catalogue=${catalogue}>${link}</kith-catalogue>`,
    );
    await until(() => titles(el).length);
    expect(titles(el)).to.have.lengthOf(2);
    expect(seen(status(el))).to.equal('2 things to look at');
    expect(select(el, 'topic').value).to.equal('money');
  });

  it('shows twenty, and twenty more at each press, whose first then has the focus', async () => {
    const el = await list(many(50));
    // The first of them are drawn, and painted, before the others.
    await until(() => titles(el).length === 20);
    button(el, 'Show 20 more').focus();
    await press('Enter');
    await until(() => titles(el).length === 40);
    expect(seen(focused())).to.equal(many(50).items[20]!.title);
    button(el, 'Show 10 more').click();
    await until(() => titles(el).length === 50);
    expect(() => button(el, 'Show 20 more')).to.throw();
    await type(el, 'baby');
    expect(titles(el).length).to.be.at.most(20);
  });

  it('draws no more of a thousand things than it shows, and nothing that it drew before is drawn again', async () => {
    const el = await list(many(1000));
    await until(() => titles(el).length === 20);
    expect(root(el).querySelectorAll('*').length).to.be.below(500);
    const first = root(el).querySelector('.item');
    await type(el, 'part');
    expect(root(el).querySelector('.item')).to.equal(first);
    expect(seen(status(el))).to.equal('1000 things to look at');
  });

  it('reads what there is to choose from once, not at each letter', async () => {
    const its = many(100);
    let reads = 0;
    for (const it of its.items) {
      const { level } = it;
      Object.defineProperty(it, 'level', { get: () => ((reads += 1), level) });
    }
    const el = await list(its);
    const before = reads;
    expect(before).to.be.at.least(100);
    await type(el, 'p');
    await type(el, 'part');
    expect(titles(el)).to.have.lengthOf(20);
    expect(reads).to.equal(before);
  });

  describe('and the address of the page', () => {
    const before = location.href;
    afterEach(() => history.replaceState(null, '', before));

    it('leaves it alone, unless the page says so', async () => {
      const el = await list();
      await type(el, 'money');
      expect(location.href).to.equal(before);
    });

    it('writes into it what was asked for, in the same entry of the history, and reads it again', async () => {
      history.replaceState({ mine: 1 }, '', `${location.pathname}?page=3&kith-time=5#here`);
      const el = await fixture<KithCatalogue>(
        html`<kith-catalogue save="address" .catalogue=${catalogue}>${link}</kith-catalogue>`,
      );
      await until(() => titles(el).length === 2);
      const entries = history.length;
      await choose(el, 'topic', 'money');
      await type(el, 'fewer rows');
      expect(location.search + location.hash).to.equal(
        '?page=3&kith-time=5&kith-find=fewer+rows&kith-topic=money#here',
      );
      expect([history.length, (history.state as { mine: number }).mine]).to.deep.equal([entries, 1]);
      const again = await fixture<KithCatalogue>(
        html`<kith-catalogue save="address" .catalogue=${catalogue}>${link}</kith-catalogue>`,
      );
      await until(() => titles(again).length === 1);
      expect(field(again).value).to.equal('fewer rows');
      button(again, 'Start again').click();
      await oneEvent(again, 'kith-catalogue-find');
      expect(location.search + location.hash).to.equal('?page=3#here');
    });
  });

  it('forgets what was asked for, as all of Kith does', async () => {
    const el = await list();
    await type(el, 'money');
    forget();
    await el.updateComplete;
    expect([field(el).value, titles(el).length]).to.deep.equal(['', 8]);
  });

  it('forgets it also while it is off its page', async () => {
    const el = await list();
    await type(el, 'money');
    const { parentElement } = el;
    el.remove();
    forget();
    parentElement!.append(el);
    await el.updateComplete;
    expect([field(el).value, titles(el).length]).to.deep.equal(['', 8]);
  });

  it('keeps nothing, and lets nothing keep what is typed', async () => {
    const el = await list();
    await type(el, 'money');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    // A browser may send what it checks the spelling of to its maker.
    expect([field(el).autocomplete, field(el).spellcheck]).to.deep.equal(['off', false]);
  });

  it('always ends with a person', async () => {
    for (const its of [catalogue, empty]) expect(words(await list(its))).to.match(/116 123 In danger now\? Call 999$/);
    try {
      configure({ talk: '/talk-to-us' });
      const el = await list(one);
      expect(saying(root(el), 'a', 'Talk to us').getAttribute('href')).to.equal(`${location.origin}/talk-to-us`);
    } finally {
      configure({ talk: undefined });
    }
    const own = await list(one, html`<p slot="talk">Ask Jo at the desk.</p>`);
    expect(own.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(words(own)).to.not.include('116 123');
  });

  it('speaks the language of the page, and shows things in it where they are', async () => {
    const page = await fixture(html`<div lang="ur"><kith-catalogue .catalogue=${catalogue}></kith-catalogue></div>`);
    const el = page.querySelector('kith-catalogue')!;
    await until(() => titles(el).length);
    expect(getComputedStyle(root(el).querySelector('.frame')!).direction).to.equal('rtl');
    const first = root(el).querySelector<HTMLAnchorElement>('.name a')!;
    expect(seen(first)).to.equal('بات کرنے سے پہلے ٹھنڈے ہونا');
    expect(new URL(first.href).pathname).to.match(/index\.ur\.html$/);
    expect(first.querySelector('bdi')!.getAttribute('lang')).to.equal('ur');
    expect(root(el).querySelectorAll('.name bdi')[1]!.getAttribute('lang')).to.equal('en-GB');
    await until(() => root(el).querySelector('.filters'));
    expect(select(el, 'topic').options[1]!.text.trim()).to.equal('جھگڑے');
  });

  it('has headings that a screen reader finds, and a search', async () => {
    const el = await list();
    const [title, first] = root(el).querySelectorAll('[role=heading]');
    expect([title!.getAttribute('aria-level'), first!.getAttribute('aria-level')]).to.deep.equal(['2', '3']);
    expect(await ax(field(el), 'searchbox', 'What are you looking for?')).to.include({
      role: 'searchbox',
      name: 'What are you looking for?',
    });
    expect(await ax(root(el).querySelector('[role=search]')!, 'search', 'Find something that helps')).to.include({
      role: 'search',
      name: 'Find something that helps',
    });
  });

  it('offers no search where there is no more than one thing', async () => {
    for (const [its, searches] of [
      [empty, false],
      [one, false],
      [two, true],
    ] as const)
      expect(field(await list(its)).checkVisibility(), `${its.items.length}`).to.equal(searches);
  });

  it('can be walked by keyboard alone', async () => {
    const el = await list(two);
    const after = document.createElement('button');
    el.after(after);
    field(el).focus();
    const order: string[] = [];
    for (let i = 0; i < 8 && focused() !== after; i += 1) {
      await press('Tab');
      order.push(seen(focused()));
    }
    expect(order).to.deep.equal(['Narrow it down', ...two.items.map(({ title }) => title), '116 123', '999', '']);
    after.remove();
    const filters = root(el).querySelector('details')!;
    filters.querySelector('summary')!.focus();
    await press('Enter');
    expect(filters.open).to.equal(true);
  });

  it('gives a thumb enough to press', async () => {
    const el = await list();
    root(el).querySelector('details')!.open = true;
    await choose(el, 'topic', 'rows');
    for (const target of root(el).querySelectorAll('input, select, button, summary, a'))
      expect(target.getBoundingClientRect().height, target.outerHTML.slice(0, 80)).to.be.at.least(44);
  });

  for (const [what, answer, expected] of [
    ['is not there', () => new Response('', { status: 404 }), /404/],
    ['is cut short', () => new Response(JSON.stringify(catalogue).slice(0, 100)), /SyntaxError/],
    ['is of another kind', () => Response.json({ format: 'talk/1' }), /"talk\/1" cannot be read here/],
    ['is far too long', () => Response.json({ ...catalogue, more: 'a'.repeat(2 ** 20) }), /over 1 MB/],
    [
      'leads to a script',
      () => Response.json({ ...one, items: [{ ...one.items[0], url: 'javascript:alert(1)' }] }),
      /is not the address of a page/,
    ],
    [
      'leads out of its site',
      () => Response.json({ ...one, items: [{ ...one.items[0], url: '//elsewhere.example/' }] }),
      /is not the address of a page/,
    ],
  ] as const)
    // prettier-ignore
    it(`shows its fallback and says why when the document ${what}`, async () => {
      const net = answering(answer);
      try {
        const made = fixture<KithCatalogue>(html`<kith-catalogue src="/x.json">${link}</kith-catalogue>`);
        const { problem } = (await oneEvent(document, 'kith-catalogue-error')) as unknown as KithErrorEvent;
        expect(problem.message).to.match(expected);
        const el = await made;
        expect(el.querySelector('a')!.checkVisibility()).to.equal(true);
      } finally {
        net.restore();
      }
    });

  it('is accessible', async () => {
    const el = await list();
    root(el).querySelector('details')!.open = true;
    await choose(el, 'topic', 'rows');
    await expect(el).to.be.accessible();
    await expect(await list(empty)).to.be.accessible();
  });
});
