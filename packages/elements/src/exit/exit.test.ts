import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { configure } from '@kith/elements/config.js';
import '@kith/elements/exit.js';
import type { KithErrorEvent, KithExit } from '@kith/elements/exit.js';
import { ax, focused, press, saying, seen, until } from '../../test/support.js';

// What happens once somebody leaves is in test/e2e/exit*.test.mjs: a page that runs
// tests cannot be left. Here nobody presses the button, and Shift no more than twice.

const weather = 'https://weather.example/today';
const link = html`<a href=${weather} rel="nofollow noreferrer">Leave this page</a>`;
const exit = async (inside = html`${link}`): Promise<KithExit> => {
  const el = await fixture<KithExit>(html`<kith-exit>${inside}</kith-exit>`);
  await el.updateComplete;
  return el;
};
const root = (el: Element): ShadowRoot => el.shadowRoot!;
const button = (el: Element): HTMLAnchorElement => root(el).querySelector('[part=button]')!;
const about = (el: Element): string => seen(root(el).querySelector('[part=about]'));
const status = (el: Element): HTMLElement => root(el).querySelector('[role=status]')!;
/** Where it stands, two frames after what moves it. */
const place = async (el: Element): Promise<DOMRect> => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return button(el).getBoundingClientRect();
};
const onTop = (el: HTMLElement): boolean => {
  const { left, top, width, height } = el.getBoundingClientRect();
  return (el.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2) === el;
};

describe('<kith-exit>', () => {
  it('is a link, with the words and the address of the page’s own, large enough for a thumb', async () => {
    const el = await exit();
    expect(await ax(button(el), 'link', 'Leave this page')).to.deep.include({ role: 'link', name: 'Leave this page' });
    expect(button(el).href).to.equal(weather);
    expect(button(el).rel).to.equal('nofollow noreferrer');
    const { width, height } = button(el).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });

  it('follows its link when that changes, or comes later', async () => {
    const el = await exit(html``);
    expect([seen(button(el)), button(el).href]).to.deep.equal(['Leave this page', 'https://www.bbc.co.uk/weather']);
    const late = Object.assign(document.createElement('a'), { href: weather, textContent: 'Go' });
    el.append(late);
    await until(() => seen(button(el)) === 'Go');
    expect(button(el).href).to.equal(weather);
    late.textContent = 'Out';
    late.href = 'https://news.example/';
    await until(() => seen(button(el)) === 'Out');
    expect(button(el).href).to.equal('https://news.example/');
    el.setAttribute('href', weather);
    await until(() => button(el).href === weather);
  });

  for (const address of [
    'javascript:alert(1)',
    'http://weather.example/',
    'data:text/html,x',
    'https://a:b@weather.example/',
    'http://localhost.evil.example/',
    '//',
    'blob:https://weather.example/x',
  ])
    it(`does not lead to ${address}, and says so`, async () => {
      const failed = oneEvent(document, 'kith-exit-error');
      const el = await fixture<KithExit>(html`<kith-exit href=${address}></kith-exit>`);
      const { problem } = (await failed) as unknown as KithErrorEvent;
      expect(problem.message).to.include(address);
      expect(problem.hint).to.equal('Give an https address.');
      await el.updateComplete;
      expect(button(el).href).to.equal('https://www.bbc.co.uk/weather');
    });

  it('asks nothing of the other page before it is pressed', async () => {
    const before = performance.getEntriesByType('resource').length;
    await exit();
    expect(
      document.querySelectorAll('link[rel~=prefetch],link[rel~=preconnect],link[rel~=dns-prefetch]').length,
    ).to.equal(0);
    const asked = performance.getEntriesByType('resource').slice(before);
    expect(asked.filter(({ name }) => name.includes('weather.example'))).to.deep.equal([]);
  });

  it('says what it cannot do, and leads to a page about being safer', async () => {
    const el = await exit();
    expect(about(el)).to.equal(
      'You can also press the Shift key 3 times to leave. It cannot clear your history. Someone could still see which pages you looked at.',
    );
    el.setAttribute('safety', '/safety/');
    await el.updateComplete;
    const safety = saying(root(el), 'a', 'How to be safer online') as HTMLAnchorElement;
    expect(safety.href).to.equal(`${location.origin}/safety/`);
    expect(safety.getBoundingClientRect().height).to.be.at.least(44);
    el.setAttribute('safety', 'javascript:alert(1)');
    await el.updateComplete;
    expect(about(el)).to.not.include('safer');
  });

  it('explains itself before it is needed, until that is read, and keeps that nowhere', async () => {
    const el = await exit();
    el.setAttribute('intro', 'on');
    el.setAttribute('heading-level', '3');
    await el.updateComplete;
    expect(about(el)).to.match(
      /^You can leave this page fast The button hides this page at once\. It takes you to weather\.example\. You can also press .+ It forgets .+ It cannot clear your history\..+ Calls and texts .+ OK$/,
    );
    const heading = root(el).querySelector('[role=heading]')!;
    expect(heading.getAttribute('aria-level')).to.equal('3');
    const ok = saying(root(el), 'button', 'OK');
    ok.focus();
    await press('Enter');
    await el.updateComplete;
    expect(about(el)).to.match(/^You can also press/);
    // Not at the button: whoever presses Enter twice is still here.
    expect(focused()).to.equal(root(el).querySelector('[part=about]'));
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('counts presses of Shift, to be seen and to be heard, and stops when something else is pressed', async () => {
    const el = await exit();
    expect(await ax(status(el), 'status', '')).to.include({ role: 'status' });
    await press('Shift');
    expect(seen(status(el))).to.equal('To leave, press Shift 2 more times.');
    expect(onTop(status(el))).to.equal(true);
    await press('Shift');
    expect(seen(status(el))).to.equal('To leave, press Shift 1 more time.');
    await press('a');
    expect(seen(status(el))).to.equal('You are still here. To leave, press Shift 3 times.');
    await press('Shift');
    expect(seen(status(el))).to.equal('To leave, press Shift 2 more times.');
    await press('a');
  });

  it('takes nobody away who writes capitals, or presses a shortcut', async () => {
    const el = await exit();
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Name" />`);
    field.focus();
    for (let times = 0; times < 4; times++) await press('Shift+A');
    expect(seen(status(el))).to.equal('');
    expect(field.value.toLowerCase()).to.equal('aaaa');
    for (let times = 0; times < 4; times++) await press('Shift+ArrowLeft');
    expect(seen(status(el))).to.equal('');
    const key = (type: string, more: object): void =>
      void field.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true, composed: true, ...more }));
    for (const more of [
      { ctrlKey: true },
      { altKey: true },
      { metaKey: true },
      { isComposing: true },
      { repeat: true },
    ])
      for (let times = 0; times < 4; times++) {
        key('keydown', more);
        key('keyup', more);
      }
    expect(seen(status(el))).to.equal('');
  });

  it('leaves the keys to the page where it is told to, and says nothing of them', async () => {
    const el = await exit();
    el.setAttribute('keys', 'off');
    await el.updateComplete;
    for (let times = 0; times < 4; times++) await press('Shift');
    expect(seen(status(el))).to.equal('');
    expect(about(el)).to.match(/^It cannot clear your history\./);
  });

  it('is one, however many there are, and the next one when that goes', async () => {
    const page = await fixture(
      html`<div><kith-exit id="one">${link}</kith-exit><kith-exit id="two">${link}</kith-exit></div>`,
    );
    const [one, two] = [...page.children] as [KithExit, KithExit];
    await Promise.all([one.updateComplete, two.updateComplete]);
    await press('Shift');
    expect(seen(status(one))).to.equal('To leave, press Shift 2 more times.');
    // A link where it stands, in a dialog for instance, and no second button.
    expect([two.querySelector('a')!.checkVisibility(), two.shadowRoot]).to.deep.equal([true, null]);
    one.remove();
    await two.updateComplete;
    await press('Shift');
    expect(seen(status(two))).to.equal('To leave, press Shift 2 more times.');
    expect(seen(status(one))).to.equal('');
    await press('a');
  });

  it('stands in front of everything, whatever comes after it', async () => {
    const el = await exit();
    const banner = document.createElement('div');
    banner.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: white';
    document.body.append(banner);
    try {
      expect(onTop(button(el))).to.equal(true);
      banner.popover = 'manual';
      banner.style.cssText += '; width: auto; height: auto; margin: 0';
      banner.showPopover();
      await until(() => onTop(button(el)));
    } finally {
      banner.remove();
    }
  });

  it('goes to the other edge while what has the focus would be under it', async () => {
    const el = await exit();
    const at = await place(el);
    const under = document.createElement('button');
    under.textContent = 'Under it';
    under.style.cssText = `position: fixed; left: ${at.left}px; top: ${at.top}px`;
    const beside = Object.assign(document.createElement('button'), { textContent: 'Beside' });
    document.body.append(under, beside);
    try {
      under.focus();
      await until(() => Math.abs(button(el).getBoundingClientRect().top - at.top) > 50);
      expect(onTop(under)).to.equal(true);
      beside.focus();
      await until(() => button(el).getBoundingClientRect().top === at.top);
    } finally {
      under.remove();
      beside.remove();
    }
  });

  it('has a place of its own on the page, and stays at the edge behind which that is', async () => {
    const el = await exit();
    const [above, below] = [document.createElement('div'), document.createElement('div')];
    for (const part of [above, below]) part.style.cssText = 'block-size: 200vh';
    el.before(above);
    el.after(below);
    const strip = (): DOMRect => button(el).parentElement!.getBoundingClientRect();
    const words = (): DOMRect => root(el).querySelector('[part=about]')!.getBoundingClientRect();
    try {
      for (const [scrolled, top] of [
        [0, innerHeight - strip().height],
        [1.6 * innerHeight, 0.4 * innerHeight],
        [2.5 * innerHeight, 0],
      ] as const) {
        scrollTo(0, scrolled);
        await until(() => Math.abs(strip().top - top) < 12);
        const { left, right } = strip();
        expect([left, right]).to.deep.equal([0, document.documentElement.clientWidth]);
        expect(onTop(button(el))).to.equal(true);
      }
      scrollTo(0, 1.6 * innerHeight);
      await until(() => strip().top > 50);
      // Right above its words: nothing of the page is under it there.
      expect(words().top - strip().bottom).to.be.within(-1, 10);
      expect(strip().top).to.be.at.least(above.getBoundingClientRect().bottom - 1);
    } finally {
      scrollTo(0, 0);
    }
  });

  it('stays with its own place when something comes above that', async () => {
    const el = await exit();
    const strip = (): number => button(el).parentElement!.getBoundingClientRect().top;
    await place(el);
    const before = strip();
    const banner = document.createElement('div');
    banner.style.cssText = 'block-size: 80px';
    el.before(banner);
    try {
      await until(() => Math.abs(strip() - before - 80) < 1);
    } finally {
      banner.remove();
    }
  });

  it('is in front of everything again when the page takes it out and puts it back', async () => {
    const el = await exit();
    const { parentNode } = el;
    const banner = document.createElement('div');
    banner.popover = 'manual';
    banner.style.cssText = 'inset: 0; width: auto; height: auto; margin: 0; background: white';
    document.body.append(banner);
    try {
      banner.showPopover();
      await until(() => onTop(button(el)));
      el.remove();
      parentNode!.append(el);
      await until(() => onTop(button(el)));
    } finally {
      banner.remove();
    }
  });

  it('works in a browser that knows no popovers', async () => {
    const { showPopover } = HTMLElement.prototype;
    const { matches } = Element.prototype;
    Object.assign(HTMLElement.prototype, { showPopover: undefined });
    const older = function (this: Element, selector: string): boolean {
      if (selector.includes('popover')) throw new SyntaxError(`"${selector}" is no selector`);
      return matches.call(this, selector);
    };
    Object.assign(Element.prototype, { matches: older });
    const wrong: unknown[] = [];
    const note = ({ problem }: KithErrorEvent): unknown => wrong.push(problem);
    document.addEventListener('kith-exit-error', note);
    try {
      const el = await exit();
      await press('Shift');
      expect(seen(status(el))).to.equal('To leave, press Shift 2 more times.');
      await press('a');
      expect(wrong).to.deep.equal([]);
    } finally {
      Object.assign(HTMLElement.prototype, { showPopover });
      Element.prototype.matches = matches;
      document.removeEventListener('kith-exit-error', note);
    }
  });

  it('stands over nothing that closes its explanation, wherever the page is scrolled to', async () => {
    const el = await exit();
    const page = document.createElement('div');
    page.style.cssText = 'block-size: 300vh';
    el.after(page);
    try {
      el.setAttribute('intro', 'on');
      await el.updateComplete;
      const ok = saying(root(el), 'button', 'OK');
      scrollBy(0, ok.getBoundingClientRect().top - 5);
      await until(() => button(el).getBoundingClientRect().top > innerHeight / 2);
      expect(onTop(ok)).to.equal(true);
      scrollBy(0, 200);
      await until(() => button(el).getBoundingClientRect().top < 50);
    } finally {
      scrollTo(0, 0);
    }
  });

  it('can be walked by keyboard alone: the button, then the words', async () => {
    const el = await exit();
    el.setAttribute('safety', '/safety/');
    el.setAttribute('intro', 'on');
    await el.updateComplete;
    const before = document.createElement('button');
    const after = document.createElement('button');
    el.before(before);
    el.after(after);
    before.focus();
    const stops: string[] = [];
    for (;;) {
      await press('Tab');
      if (focused() === after) break;
      stops.push(seen(focused()));
    }
    expect(stops).to.deep.equal(['Leave this page', 'How to be safer online', 'OK']);
    await press('Shift+Tab');
    expect(seen(focused())).to.equal('OK');
    expect(seen(status(el))).to.equal('');
    before.remove();
    after.remove();
  });

  for (const [lang, dir, words] of [
    ['cy', 'ltr', /^Gallwch hefyd bwyso’r fysell Shift 3 gwaith/],
    ['ur', 'rtl', /^آپ Shift کا بٹن 3 بار/],
  ] as const)
    it(`speaks the language of the page: ${lang}`, async () => {
      const page = await fixture(html`<div lang=${lang} dir=${dir}><kith-exit>${link}</kith-exit></div>`);
      const el = page.querySelector('kith-exit')!;
      await until(() => about(el));
      expect(about(el)).to.match(words);
      expect(root(el).querySelector('[part=about]')!.getAttribute('lang')).to.equal(lang);
      expect(root(el).querySelector('[part=about]')!.getAttribute('dir')).to.equal(dir);
      // The words on the button are the page's own, in whatever language.
      expect(seen(button(el))).to.equal('Leave this page');
      const { left, right } = button(el).getBoundingClientRect();
      expect(left < innerWidth - right).to.equal(dir === 'rtl');
    });

  it('takes other words from the page', async () => {
    const el = await exit(html``);
    try {
      configure({ strings: { exit: { leave: 'Out of here' } } });
      await el.updateComplete;
      expect(seen(button(el))).to.equal('Out of here');
    } finally {
      configure({ strings: undefined });
    }
  });

  it('leaves the link in the open where it cannot be drawn', async () => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = () => {
      throw new Error('thrown on purpose');
    };
    try {
      const failed = oneEvent(document, 'kith-exit-error');
      const el = await exit();
      expect(((await failed) as unknown as KithErrorEvent).problem.message).to.include('thrown on purpose');
      expect(el.querySelector('a')!.checkVisibility()).to.equal(true);
    } finally {
      Element.prototype.attachShadow = attachShadow;
    }
  });
});
