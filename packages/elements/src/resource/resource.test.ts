import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { configure } from '@kith/elements/config.js';
import '@kith/elements/resource.js';
import type { KithResource, KithResourceOpenEvent } from '@kith/elements/resource.js';
import type { Resource } from '@kith/model/resource.js';
import { clockAt } from '../../../../stories/fixtures/clock.js';
import {
  article,
  articleUrdu,
  broken,
  course,
  neverChecked,
  old,
  otherLanguage,
  video,
} from '../../../../stories/fixtures/resources.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';
import type { KithErrorEvent } from '../shared/error.events.js';

const link = html`<a href="/resource/">Rows about money</a>`;
const card = (resource: Resource = article, around = html``): Promise<KithResource> =>
  fixture<KithResource>(html`<kith-resource .resource=${resource}>${link}${around}</kith-resource>`);

const root = (el: Element): ShadowRoot => el.shadowRoot!;
const words = (el: Element): string => seen(root(el).querySelector('.frame'));
const action = (el: Element): HTMLAnchorElement => root(el).querySelector('a.button')!;
const showsFallback = (el: Element): boolean =>
  el.querySelector('a')!.checkVisibility() && !!el.querySelector('a')!.assignedSlot;

describe('<kith-resource>', () => {
  let restore: () => void;
  beforeEach(() => (restore = clockAt('2026-11-24T14:20:00Z')));
  afterEach(() => restore());

  it('names who made it first, then what it is, then its title', async () => {
    expect(words(await card())).to.match(
      /^From Harbour Families Article · 5 minutes Rows about money: how to have fewer For couples\./,
    );
    const title = root(await card()).getElementById('title')!;
    expect(await ax(title, 'heading', article.title)).to.include({ role: 'heading', name: article.title });
    expect(title.getAttribute('aria-level')).to.equal('2');
    const frame = root(await card()).querySelector('article')!;
    expect(await ax(frame, 'article', article.title)).to.include({ role: 'article', name: article.title });
  });

  for (const [kind, expected] of [
    ['article', 'Read it on harbour.example'],
    ['leaflet', 'Read it on harbour.example'],
    ['book', 'Read it on harbour.example'],
    ['video', 'Watch it on harbour.example'],
    ['audio', 'Listen on harbour.example'],
    ['course', 'Go to harbour.example'],
    ['tool', 'Go to harbour.example'],
    ['forum', 'Go to harbour.example'],
  ] as const)
    it(`has one action, which says where it leads: ${kind}`, async () => {
      const el = await card({ ...article, kind });
      expect(seen(action(el))).to.equal(expected);
      expect(root(el).querySelectorAll('a.button')).to.have.lengthOf(1);
    });

  it('leads there in the same tab, and tells nobody where from', async () => {
    const a = action(await card());
    expect(a.href).to.equal('https://www.harbour.example/money');
    expect(a.rel).to.equal('noopener noreferrer');
    expect(a.target).to.equal('');
    expect(a.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('tells the page that it was opened, by mouse or by keys', async () => {
    const el = await card();
    action(el).addEventListener('click', (event) => event.preventDefault());
    action(el).focus();
    const opened = oneEvent(el, 'kith-resource-open');
    await press('Enter');
    const event = (await opened) as KithResourceOpenEvent;
    expect(event.resourceId).to.equal('rows-about-money');
    expect(event.bubbles && event.composed).to.equal(true);
  });

  it('says what it costs, how much data it takes and in which languages it is', async () => {
    expect(words(await card(video))).to.include('Free In English, Welsh Uses 18.4 MB of data');
    expect(words(await card(course))).to.include('Costs money');
    expect(words(await card({ ...article, cost: 'unknown' }))).to.include('We do not know the cost');
    expect(words(await card(otherLanguage))).to.include('In Urdu, Punjabi, Polish');
    expect(words(await card())).to.not.include('In English');
  });

  it('says how hard it is to read only where that was measured', async () => {
    const aged = (age: number): Resource => ({ ...article, reading: { ...article.reading!, age } });
    expect(words(await card(aged(10)))).to.include('Easy to read');
    expect(words(await card(aged(13)))).to.include('A few hard words');
    expect(words(await card(aged(17)))).to.include('Many hard words');
    expect(words(await card(aged(10)))).to.include('Easy to read (Flesch-Kincaid, 3 Nov 2026)');
    expect(words(await card(video))).to.not.match(/read|words/);
  });

  it('says what else it has, and where it is in other languages', async () => {
    const variants = [{ lang: 'cy', url: 'https://bay.example/wythnosau' }];
    const el = await card({ ...video, features: ['captions', 'print'], variants });
    expect(words(el)).to.include('Video · 4 minutes · captions · can be printed');
    const link = saying(root(el), 'a', 'Welsh') as HTMLAnchorElement;
    expect([link.href, link.hreflang, link.rel]).to.deep.equal([variants[0]!.url, 'cy', 'noopener noreferrer']);
    expect(link.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('says when somebody last looked, and that nobody has', async () => {
    expect(words(await card())).to.include('Checked 3 Nov 2026');
    const faded = (el: Element): boolean => root(el).querySelector('.card')!.classList.contains('old');
    expect(faded(await card())).to.equal(false);
    for (const dates of [
      { checked: '2023-11-01', checkBy: '2030-01-01' },
      { checked: '2026-01-01', checkBy: '2026-11-22' },
    ]) {
      const el = await card({ ...old, ...dates });
      expect(faded(el)).to.equal(true);
      expect(words(el)).to.match(/Last checked 1 \w+ 202\d, so it may have changed/);
    }
    expect(faded(await card({ ...old, checked: '2023-12-01', checkBy: '2026-11-24' }))).to.equal(false);
    expect(words(await card(neverChecked))).to.include('Nobody has checked this link yet');
  });

  it('says what is known of its worth, and whose it is', async () => {
    expect(words(await card(course))).to.include('Tested in a trial © The Family Study Centre (CC-BY-4.0)');
    expect(words(await card())).to.include(
      'Nobody has checked how well it helps © Harbour Families: share the link, not a copy Prefer',
    );
    const other = { ...article, rights: { licence: 'LicenseRef-public-domain', holder: 'Nobody' } };
    expect(words(await card(other))).to.include('© Nobody Prefer');
  });

  it('stays when its link is broken, says so, and gives the phone', async () => {
    const el = await card(broken);
    expect(words(el)).to.include('This link is not working today.');
    // The one action is the number; the link stays below it.
    expect(seen(action(el))).to.equal('Call them on 0808 157 0142');
    expect(action(el).getAttribute('href')).to.equal('tel:08081570142');
    expect(root(el).querySelectorAll('.button')).to.have.lengthOf(1);
    const dead = saying(root(el), 'a', 'Read it on harbour.example');
    expect((dead as HTMLAnchorElement).href).to.equal(broken.url);
    for (const link of [action(el), dead]) expect(link.getBoundingClientRect().height).to.be.at.least(44);
    // On a narrow screen its words take two lines, and stay inside.
    el.style.inlineSize = '15em';
    expect(action(el).scrollWidth).to.be.at.most(action(el).clientWidth);
    const without = await card({ ...video, broken: true });
    expect(words(without)).to.not.include('Call them on');
    expect(action(without).classList.contains('main')).to.equal(false);
  });

  it('always ends with a person: the page’s own way, what the page slots, or lines that anybody can call', async () => {
    const el = await card();
    expect(words(el)).to.match(
      /Prefer to talk to someone\? Call Samaritans any time: 116 123 In danger now\? Call 999$/,
    );
    expect(saying(root(el), 'a', '116 123').getAttribute('href')).to.equal('tel:116123');
    for (const link of root(el).querySelectorAll('a'))
      expect(link.getBoundingClientRect().height, seen(link)).to.be.at.least(44);
    try {
      configure({ talk: '/talk-to-us' });
      await el.updateComplete;
      expect((saying(root(el), 'a', 'Talk to us') as HTMLAnchorElement).href).to.equal(`${location.origin}/talk-to-us`);
      configure({ talk: 'javascript:alert(1)' });
      await el.updateComplete;
      expect(words(el)).to.include('116 123');
    } finally {
      configure({ talk: undefined });
    }
    const own = await card(article, html`<p slot="talk">Ask Jo at the desk.</p>`);
    expect(own.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(words(own)).to.not.include('116 123');
  });

  it('stands as high as the cards beside it, with its action at the bottom', async () => {
    const grid = await fixture(
      html`<div style="display: grid; grid-template-columns: 20em 20em">
        ${[article, { ...article, summary: 'Short.' }].map(
          (resource) => html`<kith-resource .resource=${resource}></kith-resource>`,
        )}
      </div>`,
    );
    const [first, second] = [...grid.querySelectorAll('kith-resource')] as [KithResource, KithResource];
    const bottom = (el: Element, selector: string): number =>
      Math.round(root(el).querySelector(selector)!.getBoundingClientRect().bottom);
    expect(bottom(second, '.frame')).to.equal(bottom(first, '.frame'));
    expect(bottom(second, 'a.button')).to.equal(bottom(first, 'a.button'));
  });

  it('speaks the language of the page, and marks the words that are in another', async () => {
    const page = await fixture(html`<div lang="cy"><kith-resource .resource=${video}></kith-resource></div>`);
    const el = page.querySelector('kith-resource')!;
    await until(() => root(el).querySelector('.frame'));
    expect(root(el).querySelector('.frame')!.getAttribute('lang')).to.equal('cy');
    expect(words(el)).to.include('Fideo · 4 munud').and.to.include('Iaith: Saesneg, Cymraeg');
    expect(root(el).querySelector('#title bdi')!.getAttribute('lang')).to.equal('en-GB');
  });

  it('runs from right to left in Urdu', async () => {
    const page = await fixture(html`<div lang="ur"><kith-resource .resource=${articleUrdu}></kith-resource></div>`);
    const el = page.querySelector('kith-resource')!;
    await until(() => root(el).querySelector('.frame'));
    expect(getComputedStyle(root(el).querySelector('.frame')!).direction).to.equal('rtl');
    expect(seen(action(el))).to.equal('harbour.example پر پڑھیں');
  });

  it('falls back to English, marked as such, where it has no words of the page’s language', async () => {
    const page = await fixture(html`<div lang="la"><kith-resource .resource=${article}></kith-resource></div>`);
    const el = page.querySelector('kith-resource')!;
    expect(root(el).querySelector('.frame')!.getAttribute('lang')).to.equal('en');
    expect(words(el)).to.include('From Harbour Families');
  });

  it('survives a language that no platform knows', async () => {
    const el = await card({ ...article, languages: ['en-XX', 'qqq'] });
    expect(words(el)).to.include('In English, qqq');
  });

  it('loads a document by its address, asking nothing else of anyone, and keeps nothing', async () => {
    const net = answering(() => Response.json(article));
    try {
      const el = await fixture<KithResource>(html`<kith-resource src="/resource.json">${link}</kith-resource>`);
      expect(showsFallback(el)).to.equal(true);
      await until(() => root(el).querySelector('.frame'));
      expect(net.urls).to.deep.equal([new URL('/resource.json', location.href).href]);
      expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    } finally {
      net.restore();
    }
  });

  describe('and JSON-LD', () => {
    const linked = {
      '@context': 'https://schema.org',
      '@type': 'VideoObject',
      name: 'The first weeks',
      description: 'Three couples talk about <b>the first weeks</b>.',
      url: 'https://bay.example/first-weeks',
      provider: { '@type': 'Organization', name: 'Bay Radio' },
      duration: 'PT4M',
      isAccessibleForFree: true,
    };
    const shown =
      /^From Bay Radio Video · 4 minutes The first weeks Three couples talk about the first weeks\. Free Watch it on bay\.example Nobody has checked this link yet Nobody has checked how well it helps © Bay Radio: share the link, not a copy Prefer to talk/;
    const inside = (text: string): HTMLScriptElement => {
      const script = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
      script.append(text);
      return script;
    };
    const scripts = (el: Element): HTMLScriptElement[] => [...el.querySelectorAll('script')];
    const said = (el: Element): Record<string, unknown> =>
      JSON.parse(scripts(el)[0]!.textContent) as Record<string, unknown>;

    it('shows what an address gives, alone or in a graph, and says nothing that it does not say', async () => {
      for (const given of [linked, { '@graph': [{ '@type': 'WebSite' }, linked] }, [linked]]) {
        const net = answering(() => Response.json(given));
        let failed = 0;
        const count = (): number => (failed += 1);
        document.addEventListener('kith-resource-error', count);
        try {
          const el = await fixture<KithResource>(html`<kith-resource src="/linked.json">${link}</kith-resource>`);
          await until(() => root(el).querySelector('.frame'));
          expect(words(el)).to.match(shown);
          expect(scripts(el)).to.have.lengthOf(0);
          expect([net.urls.length, failed]).to.deep.equal([1, 0]);
        } finally {
          document.removeEventListener('kith-resource-error', count);
          net.restore();
        }
      }
    });

    it('shows what it is given as the property, and then what it is given next', async () => {
      const el = await card(linked as never);
      await until(() => root(el).querySelector('.frame'));
      expect(words(el)).to.match(shown);
      el.resource = article;
      await el.updateComplete;
      expect(words(el)).to.include(article.title);
    });

    it('does not put what comes late in the place of what it was given meanwhile', async () => {
      const el = await fixture<KithResource>(html`<kith-resource>${link}</kith-resource>`);
      el.resource = linked as never;
      await el.updateComplete;
      el.resource = article;
      await until(() => root(el).querySelector('.frame'));
      await el.updateComplete;
      expect(words(el)).to.include(article.title);
      expect(el.resource).to.equal(article);
    });

    it('shows what a script inside it says, beside the link that it stood in for', async () => {
      const el = await fixture<KithResource>(
        html`<kith-resource>${link}${inside(JSON.stringify(linked))}</kith-resource>`,
      );
      await until(() => root(el).querySelector('.frame'));
      expect(words(el)).to.match(shown);
      expect(showsFallback(el)).to.equal(false);
    });

    it('asks nobody for anything then, and takes an address before a script', async () => {
      const net = answering(() => Response.json(article));
      try {
        const alone = await fixture<KithResource>(
          html`<kith-resource>${inside(JSON.stringify(linked))}</kith-resource>`,
        );
        await until(() => root(alone).querySelector('.frame'));
        expect(net.urls).to.deep.equal([]);
        const both = await fixture<KithResource>(
          html`<kith-resource src="/x.json">${inside(JSON.stringify(linked))}</kith-resource>`,
        );
        await until(() => root(both).querySelector('.frame'));
        expect(words(both)).to.include(article.title);
        expect(net.urls).to.have.lengthOf(1);
      } finally {
        net.restore();
      }
    });

    it('shows what the script inside says where the address gives nothing', async () => {
      const net = answering(() => new Response('', { status: 404 }));
      try {
        const el = await fixture<KithResource>(
          html`<kith-resource src="/x.json">${link}${inside(JSON.stringify(linked))}</kith-resource>`,
        );
        await until(() => root(el).querySelector('.frame'));
        expect(words(el)).to.match(shown);
      } finally {
        net.restore();
      }
    });

    for (const [what, text, expected] of [
      ['is cut short', '{"@type": "Article"', /The script inside/],
      ['lacks what a card needs', JSON.stringify({ ...linked, name: '' }), /This field is missing/],
      ['is of another thing', '{"@type": "Recipe"}', /nothing of schema\.org/],
      ['leads to a script', JSON.stringify({ ...linked, url: 'javascript:alert(1)' }), /no https address/],
    ] as const)
      it(`shows its fallback, or words and a number, and says why when the script inside ${what}`, async () => {
        for (const around of [link, html``]) {
          const made = fixture<KithResource>(html`<kith-resource>${around}${inside(text)}</kith-resource>`);
          const { problem } = (await oneEvent(document, 'kith-resource-error')) as unknown as KithErrorEvent;
          expect(problem.message).to.match(expected);
          expect(problem.hint).to.not.equal('');
          const el = await made;
          if (around === link) expect(showsFallback(el)).to.equal(true);
          else await until(() => root(el).textContent.includes('999'));
        }
      });

    it('writes what it shows into the page when the page asks for it, and takes it away again', async () => {
      const el = await card();
      expect(scripts(el)).to.have.lengthOf(0);
      el.setAttribute('json-ld', '');
      await until(() => scripts(el).length);
      expect(said(el)).to.include({ '@type': 'Article', name: article.title, url: article.url, timeRequired: 'PT5M' });
      expect(scripts(el)[0]!.type).to.equal('application/ld+json');
      expect(words(el)).to.include(article.title);
      el.resource = video;
      await until(() => said(el).name === video.title);
      expect(scripts(el)).to.have.lengthOf(1);
      el.resource = broken;
      await until(() => !scripts(el).length);
      el.resource = article;
      await until(() => scripts(el).length);
      el.removeAttribute('json-ld');
      await until(() => !scripts(el).length);
    });

    it('writes none where the page has its own, and none once it has nothing to show', async () => {
      const own = await fixture<KithResource>(
        html`<kith-resource json-ld>${link}${inside(JSON.stringify(linked))}</kith-resource>`,
      );
      await until(() => root(own).querySelector('.frame'));
      await own.updateComplete;
      expect(scripts(own)).to.have.lengthOf(1);
      const el = await fixture<KithResource>(html`<kith-resource json-ld .resource=${article}></kith-resource>`);
      await until(() => scripts(el).length);
      el.resource = {} as never;
      await until(() => root(el).textContent.includes('999'));
      expect(scripts(el)).to.have.lengthOf(0);
    });

    it('lets no words out of what it writes, in whatever way the page is written out again', async () => {
      const words = '</script><img src=x onerror="window.ran=1"><!--<script>\u2028]]>';
      const hostile: Resource = {
        ...article,
        title: words,
        summary: words,
        source: { ...article.source, name: words },
      };
      const el = await fixture<KithResource>(html`<kith-resource json-ld .resource=${hostile}>${link}</kith-resource>`);
      await until(() => scripts(el).length);
      expect(said(el)).to.include({ name: words, description: words });
      const again = new DOMParser().parseFromString(el.outerHTML, 'text/html').body;
      expect([...again.querySelectorAll('img')]).to.have.lengthOf(0);
      expect(scripts(again)).to.have.lengthOf(1);
      expect(said(again)).to.include({ name: words, description: words });
      expect((globalThis as { ran?: number }).ran).to.equal(undefined);
    });

    it('writes what can be read where an old library has changed how lists are written', async () => {
      const lists = Array.prototype as { toJSON?: () => string };
      lists.toJSON = () => 'spoilt';
      try {
        const el = await fixture<KithResource>(html`<kith-resource json-ld .resource=${article}></kith-resource>`);
        await until(() => scripts(el).length);
        expect(said(el).inLanguage).to.deep.equal(['en']);
      } finally {
        delete lists.toJSON;
      }
    });
  });

  for (const [what, answer, expected] of [
    ['is not there', () => new Response('', { status: 404 }), /404/],
    ['is cut short', () => new Response(JSON.stringify(article).slice(0, 100)), /SyntaxError/],
    ['is of another kind', () => Response.json({ format: 'talk/1' }), /"talk\/1" cannot be read here/],
    ['leads to a script', () => Response.json({ ...article, url: 'javascript:alert(1)' }), /./],
  ] as const)
    it(`shows its fallback and says why when the document ${what}`, async () => {
      const net = answering(answer);
      try {
        const shown = fixture<KithResource>(html`<kith-resource src="/x.json">${link}</kith-resource>`);
        const { problem } = (await oneEvent(document, 'kith-resource-error')) as unknown as KithErrorEvent;
        expect(problem.message).to.match(expected);
        expect(problem.hint).to.not.equal('');
        expect(showsFallback(await shown)).to.equal(true);
      } finally {
        net.restore();
      }
    });

  it('says so in words where there is no fallback to show', async () => {
    const el = await fixture<KithResource>(html`<kith-resource .resource=${{}}></kith-resource>`);
    await until(() => root(el).textContent.trim());
    expect(root(el).textContent).to.include('999');
  });

  it('shows its fallback when its first render throws, and works again with the next document', async () => {
    const el = await fixture<KithResource>(html`<kith-resource>${link}</kith-resource>`);
    const hostile = {
      ...article,
      get title(): string {
        if (new Error().stack!.includes('render')) throw new Error('thrown on purpose');
        return 'A title';
      },
    };
    const failed = oneEvent(el, 'kith-resource-error');
    el.resource = hostile;
    expect(((await failed) as KithErrorEvent).problem.message).to.include('thrown on purpose');
    expect(showsFallback(el)).to.equal(true);
    el.resource = article;
    await el.updateComplete;
    expect(words(el)).to.include(article.title);
  });

  it('can be walked by keyboard alone', async () => {
    const el = await card();
    const before = document.createElement('button');
    const after = document.createElement('button');
    el.before(before);
    el.after(after);
    before.focus();
    const order: string[] = [];
    for (let i = 0; i < 8 && focused() !== after; i += 1) {
      await press('Tab');
      order.push(seen(focused()));
    }
    expect(order).to.deep.equal(['Read it on harbour.example', '116 123', '999', '']);
    before.remove();
    after.remove();
  });

  it('is accessible', async () => {
    await expect(await card(course)).to.be.accessible();
    await expect(await card(broken)).to.be.accessible();
  });
});
