import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Module } from '@kith/model/module.js';
import { configure } from '@kith/elements/config.js';
import '@kith/elements/module.js';
import type { KithModule, KithModuleStepEvent } from '@kith/elements/module.js';
import { pause, pauseUrdu } from '../../../../stories/fixtures/modules.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';
import type { KithErrorEvent } from '../shared/error.events.js';

const link = html`<a href="/pause/">Read it on one page</a>`;

/** A player whose interactive parts are there. */
async function player(module: Module = pause, around = html``): Promise<KithModule> {
  const el = await fixture<KithModule>(html`<kith-module .module=${module}>${link}${around}</kith-module>`);
  await until(() => el.shadowRoot!.adoptedStyleSheets.length > 3);
  return el;
}
const root = (el: Element): ShadowRoot => el.shadowRoot!;
const heading = (el: Element): string => seen(root(el).getElementById('heading'));
const button = (el: Element, words: string): HTMLElement => saying(root(el), 'button, summary, .step a', words);
const showsFallback = (el: Element): boolean =>
  el.querySelector('a')!.checkVisibility() && !!el.querySelector('a')!.assignedSlot;

async function go(el: KithModule, ...words: string[]): Promise<void> {
  for (const word of words) {
    button(el, word).click();
    await el.updateComplete;
  }
}

describe('<kith-module>', () => {
  it('opens at the first step and says where one is in words', async () => {
    const el = await player();
    expect(heading(el)).to.equal('When voices go up, ears close');
    expect(seen(root(el).getElementById('place'))).to.equal('Step 1 of 8');
    expect(root(el).activeElement, 'it takes no focus by itself').to.equal(null);
  });

  it('shows a step that is not translated in its own language, and says so', async () => {
    const english = { ...pause.steps.find(({ id }) => id === 'spark')!, lang: 'en-GB' };
    const others = pauseUrdu.steps.filter(({ id }) => id !== 'spark');
    const el = await player({ ...pauseUrdu, steps: [english, ...others] });
    const step = root(el).querySelector('.step')!;
    expect([step.getAttribute('lang'), step.getAttribute('dir')]).to.deep.equal(['en-GB', 'ltr']);
    expect(seen(step)).to.include('This part is not translated yet.');
    await go(el, 'Next');
    expect([step.getAttribute('lang'), step.getAttribute('dir')]).to.deep.equal(['ur', 'rtl']);
    expect(seen(step)).to.not.include('translated');
  });

  it('takes the visitor, and their focus, to the next step and back', async () => {
    const el = await player();
    button(el, 'Next').focus();
    const moved = oneEvent(el, 'kith-module-step');
    await press('Enter');
    const event = (await moved) as KithModuleStepEvent;
    expect(event).to.include({ moduleId: 'pause', stepId: 'spark', number: 2, of: 8 });
    expect(event.bubbles && event.composed).to.equal(true);
    await until(() => seen(focused()) === 'What tends to start it?');
    expect(await ax(focused()!, 'heading', 'What tends to start it?')).to.include({
      role: 'heading',
      name: 'What tends to start it?',
    });
    button(el, 'Back').focus();
    await press('Space');
    await until(() => seen(focused()) === 'When voices go up, ears close');
  });

  it('gives feedback on what is picked, by keys, and keeps it when the visitor comes back', async () => {
    const el = await player();
    await go(el, 'Next');
    await until(() => seen(focused()) === 'What tends to start it?');
    await press('Tab');
    expect(await ax(focused()!, 'checkbox', 'Money')).to.include({ role: 'checkbox', name: 'Money' });
    await press('Space');
    await el.updateComplete;
    expect(seen(root(el).querySelector('.feedback'))).to.equal(
      'Many rows about money are about worry. Saying “I am worried” can calm a talk.',
    );
    await go(el, 'Next', 'Back');
    expect(root(el).querySelector('input')!.checked).to.equal(true);
    expect(root(el).querySelectorAll('input')[1]!.checked).to.equal(false);
  });

  it('allows one answer where one is asked for', async () => {
    const el = await player(pauseUrdu);
    root(el).querySelector<HTMLElement>('.main')!.click();
    await el.updateComplete;
    const [first, second] = [...root(el).querySelectorAll('input')];
    first!.click();
    second!.click();
    await el.updateComplete;
    expect([first!.checked, second!.checked]).to.deep.equal([false, true]);
    expect(first!.name).to.equal(second!.name);
  });

  it('takes the way that was picked, and lets one go on without picking', async () => {
    const el = await player();
    await go(el, 'Next', 'Next', 'We live apart');
    expect(heading(el)).to.equal('A break in the call');
    await go(el, 'Back');
    expect(button(el, 'We live apart').getAttribute('aria-pressed')).to.equal('true');
    await go(el, 'We live together');
    expect(heading(el)).to.equal('A place to cool off');
    await go(el, 'Next');
    expect(heading(el)).to.equal('Your own sentence');
    const skipper = await player();
    await go(skipper, 'Next', 'Next', 'Skip');
    expect(heading(skipper)).to.equal('A place to cool off');
  });

  it('puts what was written into the plan only when it is ticked', async () => {
    const el = await player();
    await go(el, 'Next', 'Next', 'We live apart', 'Next');
    const words = root(el).querySelector('textarea')!;
    words.focus();
    words.value = 'I need <b>ten</b> minutes.';
    words.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await go(el, 'Your plan');
    expect(seen(root(el).querySelector('.step'))).to.include('Nothing of yours is here yet.');
    await go(el, 'Back');
    expect(root(el).querySelector('textarea')!.value).to.equal('I need <b>ten</b> minutes.');
    root(el).querySelector<HTMLInputElement>('.tick input')!.click();
    await go(el, 'Your plan');
    expect(seen(root(el).querySelector('.written'))).to.equal('I need <b>ten</b> minutes.');
    expect(seen(root(el).querySelector('.people'))).to.include('Samaritans listen, day and night. Call 116 123.');
    expect(root(el).querySelector('.written b')).to.equal(null);
  });

  it('has a person one tap away at every step: those of the module, or those of the page', async () => {
    const el = await player();
    for (;;) {
      const details = root(el).querySelector('details')!;
      expect(details.open, heading(el)).to.equal(false);
      details.querySelector('summary')!.click();
      await until(() => details.open);
      expect(seen(details), heading(el)).to.include('116 123').and.to.include('999');
      const on = [...root(el).querySelectorAll<HTMLElement>('.controls .button')].find((b) => seen(b) !== 'Back');
      if (!on) break;
      on.click();
      await el.updateComplete;
      await aTimeout(0);
    }
    expect(heading(el)).to.equal('That is the end');
    const own = await player(pause, html`<p slot="talk">Ask Jo at the desk.</p>`);
    own.shadowRoot!.querySelector('summary')!.click();
    expect(own.querySelector('p')!.assignedSlot).to.not.equal(null);
    expect(seen(root(own).querySelector('.talk')))
      .to.include('999')
      .and.not.to.include('116 123');
  });

  it('goes to a step that the text names, without touching the address', async () => {
    const el = await player();
    const before = [location.href, history.length];
    await go(el, 'people who can help');
    expect(heading(el)).to.equal('People who can help');
    await go(el, 'Back');
    expect(heading(el)).to.equal('When voices go up, ears close');
    expect([location.href, history.length]).to.deep.equal(before);
  });

  it('says when the visitor comes to the end, and lets them start again with nothing kept', async () => {
    const el = await player();
    let completed = 0;
    el.addEventListener('kith-module-complete', ({ moduleId }) => {
      expect(moduleId).to.equal('pause');
      completed += 1;
    });
    await go(el, 'Next', 'Next', 'We live apart', 'Next', 'Next', 'Next', 'Next');
    expect(heading(el)).to.equal('That is the end');
    expect(completed).to.equal(1);
    expect(() => button(el, 'Next')).to.throw();
    await go(el, 'Start again');
    expect(heading(el)).to.equal('When voices go up, ears close');
    await go(el, 'Next', 'Next');
    expect(button(el, 'We live apart').getAttribute('aria-pressed')).to.equal('false');
  });

  it('forgets everything when the page says so', async () => {
    const el = await player();
    await go(el, 'Next');
    root(el).querySelector('input')!.click();
    document.dispatchEvent(new CustomEvent('kith-forget'));
    await el.updateComplete;
    expect(heading(el)).to.equal('When voices go up, ears close');
    await go(el, 'Next');
    expect(root(el).querySelector('input')!.checked).to.equal(false);
  });

  it('forgets everything also while it is off its page, to which it may come back', async () => {
    const el = await player();
    await go(el, 'Next');
    root(el).querySelector('input')!.click();
    const { parentNode } = el;
    el.remove();
    document.dispatchEvent(new CustomEvent('kith-forget'));
    parentNode!.append(el);
    await el.updateComplete;
    expect(heading(el)).to.equal('When voices go up, ears close');
    await go(el, 'Next');
    expect(root(el).querySelector('input')!.checked).to.equal(false);
  });

  it('keeps a number in one line, however narrow the page', async () => {
    const el = await player();
    root(el).querySelector('summary')!.click();
    await until(() => root(el).querySelector('.talk a'));
    for (let width = 220; width < 320; width += 4) {
      el.style.inlineSize = `${width}px`;
      for (const link of root(el).querySelectorAll('.talk a[href^=tel]')) {
        const [first, ...more] = link.getClientRects();
        expect([more.length, first!.height < 30], `${seen(link)} at ${width} pixels`).to.deep.equal([0, true]);
      }
    }
  });

  it('can be walked by keyboard alone, and let go of', async () => {
    const before = document.createElement('button');
    const after = document.createElement('button');
    const el = await player();
    el.before(before);
    el.after(after);
    before.focus();
    const order: string[] = [];
    for (let i = 0; i < 8 && focused() !== after; i += 1) {
      await press('Tab');
      order.push(seen(focused()));
    }
    expect(order).to.deep.equal(['people who can help', 'Next', 'Talk to someone', 'Your plan', '']);
    expect(focused()).to.equal(after);
    const back: string[] = [];
    for (let i = 0; i < 8 && focused() !== before; i += 1) {
      await press('Shift+Tab');
      back.push(seen(focused()));
    }
    expect(back).to.deep.equal(['Your plan', 'Talk to someone', 'Next', 'people who can help', '']);
    before.remove();
    after.remove();
  });

  it('takes its heading levels from the page', async () => {
    const el = await player();
    el.headingLevel = 4;
    await go(el, 'Your plan');
    expect(root(el).getElementById('heading')!.getAttribute('aria-level')).to.equal('4');
    const levels = [...root(el).querySelectorAll('[role=heading]')].map((node) => node.getAttribute('aria-level'));
    expect(levels).to.deep.equal(['4', '5']);
    for (const odd of ['big', '', '9', '0']) {
      el.setAttribute('heading-level', odd);
      await el.updateComplete;
      expect(root(el).getElementById('heading')!.getAttribute('aria-level'), odd).to.equal('2');
    }
  });

  it('speaks the language of the page around it, and marks the one of the module', async () => {
    const welsh = await fixture(html`<div lang="cy"><kith-module .module=${pause}></kith-module></div>`);
    const el = welsh.querySelector('kith-module')!;
    await until(() => root(el).querySelector('.main'));
    expect(seen(root(el).querySelector('.main'))).to.equal('Nesaf');
    expect(seen(root(el).getElementById('place'))).to.equal('Cam 1 o 8');
    expect(root(el).querySelector('.frame')!.getAttribute('lang')).to.equal('cy');
    expect(root(el).querySelector('.step')!.getAttribute('lang')).to.equal('en-GB');
    expect(root(el).querySelector('.step')!.getAttribute('dir')).to.equal('ltr');
  });

  it('learns the language of the place to which it is moved', async () => {
    const page = await fixture(
      html`<div>
        <kith-module .module=${pause}></kith-module>
        <p lang="cy"></p>
      </div>`,
    );
    const el = page.querySelector('kith-module')!;
    await el.updateComplete;
    page.querySelector('p')!.append(el);
    await until(() => seen(root(el).querySelector('.main')) === 'Nesaf');
  });

  it('keeps its own type, whatever the page does to its own', async () => {
    const page = await fixture(
      html`<div
        style="font: italic small-caps 10px / 1 serif; letter-spacing: 9px; text-transform: uppercase; text-align: end"
      >
        <kith-module .module=${pause}></kith-module>
      </div>`,
    );
    const el = page.querySelector('kith-module')!;
    await el.updateComplete;
    const style = getComputedStyle(root(el).querySelector('.step p')!);
    expect(style.fontSize).to.equal('17px');
    expect(style.fontStyle).to.equal('normal');
    expect(style.fontVariantCaps).to.equal('normal');
    expect(style.letterSpacing).to.equal('normal');
    expect(style.textTransform).to.equal('none');
    expect(style.fontFamily).to.equal('serif');
    expect(parseFloat(style.lineHeight)).to.be.closeTo(17 * 1.55, 0.2);
  });

  it('runs from right to left where the page or the module does', async () => {
    const urdu = await fixture(html`<div lang="ur" dir="rtl"><kith-module .module=${pauseUrdu}></kith-module></div>`);
    const el = urdu.querySelector('kith-module')!;
    await until(() => root(el).querySelector('.main'));
    expect(seen(root(el).querySelector('.main'))).to.equal('آگے');
    expect(getComputedStyle(root(el).querySelector('.frame')!).direction).to.equal('rtl');
    const inEnglish = await player(pauseUrdu);
    expect(getComputedStyle(root(inEnglish).querySelector('.frame')!).direction).to.equal('ltr');
    expect(getComputedStyle(root(inEnglish).querySelector('.step')!).direction).to.equal('rtl');
  });

  it('falls back to English, marked as such, where it has no words of the page’s language', async () => {
    const latin = await fixture(html`<div lang="la"><kith-module .module=${pause}></kith-module></div>`);
    const el = latin.querySelector('kith-module')!;
    await until(() => root(el).querySelector('.main'));
    expect(seen(root(el).querySelector('.main'))).to.equal('Next');
    expect(root(el).querySelector('.frame')!.getAttribute('lang')).to.equal('en');
  });

  it('plays another module from its first step', async () => {
    const el = await player();
    await go(el, 'Next');
    el.module = { ...pause, id: 'other', steps: pause.steps.slice(5) };
    await el.updateComplete;
    expect(heading(el)).to.equal('Your own sentence');
  });

  it('loads a document by its address, asking nothing else of anyone', async () => {
    const net = answering(() => Response.json(pause));
    try {
      const el = await fixture<KithModule>(html`<kith-module src="/pause.json">${link}</kith-module>`);
      expect(showsFallback(el)).to.equal(true);
      await until(() => root(el).getElementById('heading'));
      expect(heading(el)).to.equal('When voices go up, ears close');
      expect(net.urls).to.deep.equal([new URL('/pause.json', location.href).href]);
    } finally {
      net.restore();
    }
  });

  for (const [what, answer, expected] of [
    ['is not there', () => new Response('', { status: 404 }), /404/],
    ['cannot be reached', () => Promise.reject(new TypeError('no network')), /no network/],
    ['is a page', () => new Response('<!doctype html><title>Oh</title>'), /SyntaxError/],
    ['is cut short', () => new Response(JSON.stringify(pause).slice(0, 400)), /SyntaxError/],
    ['is huge', () => new Response(`"${'x'.repeat(1_100_000)}"`), /over 1 MB/],
    ['is of another kind', () => Response.json({ format: 'talk/1' }), /"talk\/1" cannot be read here/],
    [
      'has a step of an unknown kind',
      () => Response.json({ ...pause, steps: [{ ...pause.steps[0], kind: 'game' }] }),
      /./,
    ],
    [
      'links to a script',
      () => Response.json(JSON.parse(JSON.stringify(pause).replace('tel:116123', 'javascript:alert(1)'))),
      /javascript:alert/,
    ],
  ] as const)
    it(`shows its fallback and says why when the document ${what}`, async () => {
      const net = answering(answer);
      try {
        const shown = fixture<KithModule>(html`<kith-module src="/x.json">${link}</kith-module>`);
        const { problem } = (await oneEvent(document, 'kith-module-error')) as unknown as KithErrorEvent;
        expect(problem.message).to.match(expected);
        expect(problem.hint).to.not.equal('');
        expect(showsFallback(await shown)).to.equal(true);
        expect(net.urls.length).to.be.within(1, 2);
      } finally {
        net.restore();
      }
    });

  for (const inside of ['', '\n  '])
    it(`says so in words where there is no fallback to show, but ${JSON.stringify(inside)}`, async () => {
      const el = await fixture<KithModule>(
        html`<kith-module .module=${{ format: 'module/1' }}>${inside}</kith-module>`,
      );
      await until(() => root(el).querySelector('a'));
      expect(root(el).querySelector('a')!.href).to.equal('tel:999');
      expect(el.getBoundingClientRect().height).to.be.above(20);
    });

  it('shows the host’s way to a person where nothing else can be shown, also when drawing throws', async () => {
    const el = await fixture<KithModule>(
      html`<kith-module .module=${{}}
        ><p slot="talk">Ring <a href="tel:0123">our team</a></p></kith-module
      >`,
    );
    await oneEvent(el, 'kith-module-error');
    expect(el.querySelector('a')!.checkVisibility()).to.equal(true);
    const failed = oneEvent(el, 'kith-module-error');
    el.module = {
      ...pause,
      get title(): string {
        if (new Error().stack!.includes('render')) throw new Error('thrown on purpose');
        return 'A title';
      },
    };
    await failed;
    expect(el.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('goes one step further in a long module, however often Next was pressed, and nowhere for who went back', async () => {
    const long: Module = { ...pause, steps: pause.steps.slice(0, 2), rest: { src: 'pause.rest.json', steps: 7 } };
    for (const [presses, ends] of [
      [['Next', 'Next', 'Next'], 'Who lives with you?'],
      [['Next', 'Back'], 'When voices go up, ears close'],
    ] as const) {
      let answer: (() => void) | undefined;
      const net = answering(async () => {
        await new Promise<void>((resolve) => (answer = resolve));
        return Response.json({ format: 'module-rest/1', id: 'pause', steps: pause.steps.slice(2) });
      });
      try {
        // A document of its own: what was joined once is there at once.
        const el = await player(structuredClone(long));
        await go(el, 'Next', ...presses);
        await until(() => answer);
        await el.updateComplete;
        const said = root(el).querySelector('.step [role=status]')!;
        expect(seen(said)).to.equal(presses[1] === 'Next' ? 'Loading…' : '');
        answer!();
        await until(() => /of 8/.test(seen(root(el).getElementById('place'))) && root(el).querySelectorAll('.main'));
        await aTimeout(50);
        expect(heading(el)).to.equal(ends);
        expect(seen(said)).to.equal('');
      } finally {
        net.restore();
      }
    }
  });

  it('stays in the module that it was given while the later steps of another were on their way', async () => {
    const long: Module = { ...pause, steps: pause.steps.slice(0, 2), rest: { src: 'pause.rest.json', steps: 7 } };
    let answer: (() => void) | undefined;
    const net = answering(async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return Response.json({ format: 'module-rest/1', id: 'pause', steps: pause.steps.slice(2) });
    });
    try {
      const el = await player(structuredClone(long));
      await go(el, 'Next', 'Next');
      await until(() => answer);
      el.module = { ...pause, id: 'other', steps: pause.steps.slice(5) };
      await el.updateComplete;
      answer!();
      await aTimeout(50);
      expect(heading(el)).to.equal('Your own sentence');
    } finally {
      net.restore();
    }
  });

  it('recovers when a sound document follows a broken one', async () => {
    const el = await fixture<KithModule>(html`<kith-module .module=${{}}>${link}</kith-module>`);
    await oneEvent(el, 'kith-module-error');
    expect(showsFallback(el)).to.equal(true);
    el.module = pause;
    await el.updateComplete;
    expect(heading(el)).to.equal('When voices go up, ears close');
  });

  it('shows its fallback when its own first render throws, and works again with the next document', async () => {
    const el = await fixture<KithModule>(html`<kith-module>${link}</kith-module>`);
    // Sound in shape when it is looked at, and hostile when it is drawn.
    const module = {
      ...pause,
      get title(): string {
        if (new Error().stack!.includes('render')) throw new Error('thrown on purpose');
        return 'A title';
      },
    };
    const failed = oneEvent(el, 'kith-module-error');
    el.module = module;
    expect(((await failed) as KithErrorEvent).problem.message).to.include('thrown on purpose');
    expect(showsFallback(el)).to.equal(true);
    el.module = pause;
    await el.updateComplete;
    expect(heading(el)).to.equal('When voices go up, ears close');
  });

  it('plays what was set last, by address or by property', async () => {
    const other = { ...pause, id: 'other', steps: pause.steps.slice(5) };
    const net = answering(() => Response.json(other));
    try {
      const el = await player();
      el.src = '/other.json';
      await until(() => heading(el) === 'Your own sentence');
      el.module = { ...pause };
      await until(() => heading(el) === 'When voices go up, ears close');
      el.module = undefined;
      await until(() => heading(el) === 'Your own sentence');
      el.src = undefined;
      await until(() => showsFallback(el));
    } finally {
      net.restore();
    }
  });

  it('takes other words, and the page’s own way to a person, at any time', async () => {
    const el = await player();
    try {
      configure({ talk: '/talk-to-us', strings: { module: { next: 'On we go' } } });
      await el.updateComplete;
      expect(seen(root(el).querySelector('.main'))).to.equal('On we go');
      button(el, 'Talk to someone').click();
      expect(root(el).querySelector<HTMLAnchorElement>('.talk a')!.href).to.equal(`${location.origin}/talk-to-us`);
      configure({ talk: 'javascript:alert(1)' });
      await el.updateComplete;
      expect(seen(root(el).querySelector('.talk'))).to.not.include('Talk to us');
    } finally {
      configure({ talk: undefined, strings: undefined });
    }
  });

  it('keeps nothing in the browser', async () => {
    const el = await player();
    await go(el, 'Next');
    root(el).querySelector('input')!.click();
    await go(el, 'Next', 'We live apart', 'Next');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('is accessible at every step', async () => {
    const el = await player();
    for (;;) {
      await expect(el).to.be.accessible();
      const on = [...root(el).querySelectorAll<HTMLElement>('.controls .button')].find((b) => seen(b) !== 'Back');
      if (!on) break;
      on.click();
      await el.updateComplete;
    }
  });
});
