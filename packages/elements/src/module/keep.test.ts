import { expect, fixture, html } from '@open-wc/testing';
import type { Module } from '@kith/model/module.js';
import { forget } from '@kith/elements/config.js';
import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import { pause } from '../../../../stories/fixtures/modules.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';

const canary = 'canary words: I need ten minutes';
const key = 'kith:module:pause';
const root = (el: Element): ShadowRoot => el.shadowRoot!;
const heading = (el: Element): string => seen(root(el).getElementById('heading'));
const find = (el: Element, words: string): HTMLElement => saying(root(el), 'button, summary, label', words);
const has = (el: Element, words: string): boolean => {
  try {
    return !!find(el, words);
  } catch {
    return false;
  }
};
const status = (el: Element): string => seen(root(el).querySelector('.foot [role=status]'));
const note = (el: Element): string => seen(root(el).querySelector('p.said'));
const card = (el: Element): HTMLElement | null => root(el).querySelector('.said[role=group]');
const stored = (): Record<string, string> => ({ ...sessionStorage, ...localStorage });
const everything = (): string => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);

async function go(el: KithModule, ...words: string[]): Promise<void> {
  for (const word of words) {
    await until(() => has(el, word));
    find(el, word).click();
    await el.updateComplete;
  }
}

/** A player that offers to keep the visitor's place. */
async function player(save: 'tab' | 'device' = 'device', module: Module = pause): Promise<KithModule> {
  const el = await fixture<KithModule>(html`<kith-module .module=${module} save=${save}></kith-module>`);
  await until(() => root(el).querySelector('.keep'));
  return el;
}

/** A player whose visitor has chosen to keep their place. */
async function keeping(save: 'tab' | 'device' = 'device', module: Module = pause): Promise<KithModule> {
  const el = await player(save, module);
  await go(el, 'Keep my place', 'Keep it here');
  return el;
}

async function writeWords(el: KithModule, text = canary): Promise<void> {
  await go(el, 'Next', 'Next', 'We live apart', 'Next');
  const words = root(el).querySelector('textarea')!;
  words.value = text;
  words.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await el.updateComplete;
}

/** The page loads anew: the element is gone, and what was kept is all there is. */
async function reloaded(el: KithModule, module: Module = pause): Promise<KithModule> {
  const save = el.save!;
  el.remove();
  return player(save, module);
}

/** Puts something in the place of storage until `act` is over. */
async function having(get: () => unknown, act: () => Promise<void>): Promise<void> {
  const real = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get });
  try {
    await act();
  } finally {
    Object.defineProperty(globalThis, 'localStorage', real);
  }
}
const blocked = (): never => {
  throw new DOMException('blocked', 'SecurityError');
};

/** Fills storage to the last byte, and returns what empties it again. */
function fill(): () => void {
  const filled: string[] = [];
  for (let size = 2 ** 22; size;)
    try {
      localStorage.setItem(`filler-${filled.length}`, 'x'.repeat(size));
      filled.push(`filler-${filled.length}`);
    } catch {
      size >>= 1;
    }
  return () => filled.forEach((name) => localStorage.removeItem(name));
}

describe('<kith-module save>', () => {
  const clear = (): void => {
    localStorage.clear();
    sessionStorage.clear();
  };
  beforeEach(clear);
  after(clear);

  describe('the choice', () => {
    it('is not offered, and nothing is looked at, where the page does not offer it', async () => {
      localStorage.setItem(key, 'something');
      const names: string[] = [];
      const real = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
      Object.defineProperty(globalThis, 'localStorage', {
        configurable: true,
        get: () => {
          names.push('localStorage');
          return real.get!.call(globalThis) as Storage;
        },
      });
      try {
        for (const attributes of [{}, { save: 'yes' }, { mode: 'together' }] as const) {
          const el = document.createElement('kith-module');
          Object.assign(el, attributes, { module: pause });
          document.body.append(el);
          await until(() => root(el)?.adoptedStyleSheets.length > 3);
          await go(el, 'Next');
          await new Promise((resolve) => setTimeout(resolve, 100));
          expect(root(el).querySelector('.keep')).to.equal(null);
          el.remove();
        }
        expect(names).to.deep.equal([]);
      } finally {
        Object.defineProperty(globalThis, 'localStorage', real);
      }
    });

    it('is the visitor’s: before it nothing is kept, whatever is written', async () => {
      const el = await player();
      await writeWords(el);
      await go(el, 'Keep my place');
      await until(() => seen(root(el).querySelector('.panel')));
      expect(stored()).to.deep.equal({});
      expect(everything()).to.not.include('canary');
    });

    for (const [save, kept, says] of [
      ['device', 'Kept on this device.', 'Some browsers clear them after a week.'],
      ['tab', 'Kept until you close this tab.', 'until you close this tab.'],
    ] as const)
      it(`says what is kept and for how long (${save}), keeps it, and says so once it was read again`, async () => {
        const el = await player(save);
        await go(el, 'Keep my place');
        const panel = root(el).querySelector('.panel')!;
        await until(() => seen(panel));
        expect(seen(panel)).to.include(says).and.to.include('If others use this phone or computer');
        expect(status(el)).to.equal('');
        await go(el, 'Keep it here');
        expect(status(el)).to.equal(kept);
        const [here, there] = save === 'tab' ? [sessionStorage, localStorage] : [localStorage, sessionStorage];
        expect([here.length, there.length]).to.deep.equal([1, 0]);
        expect(JSON.parse(here.getItem(key)!)).to.deep.include({ format: 'state/1', module: 'pause', at: 'start' });
        expect(has(el, 'Forget it all')).to.equal(true);
      });

    it('can be made by keys alone, and leaves the focus where one can go on', async () => {
      const el = await player();
      find(el, 'Keep my place').focus();
      await press('Enter');
      await until(() => seen(root(el).querySelector('.panel')));
      await press('Tab');
      expect(await ax(focused()!, 'button', 'Keep it here')).to.include({ role: 'button', name: 'Keep it here' });
      await press('Enter');
      await until(() => status(el));
      expect(seen(focused())).to.equal('Other ways: a file or a code');
      await press('Shift+Tab');
      expect(seen(focused())).to.equal('Forget it all');
      await press('Enter');
      await until(() => status(el).startsWith('Forgotten'));
      expect(seen(focused())).to.equal('Keep my place');
      expect(stored()).to.deep.equal({});
    });
  });

  describe('what was kept', () => {
    it('is there after a reload, and shows nothing that was written until one carries on', async () => {
      let el = await keeping();
      await writeWords(el);
      expect(localStorage.getItem(key)).to.include(canary);
      el = await reloaded(el);
      await until(() => card(el));
      expect(seen(card(el))).to.include('You have been here before. You were at: Your own sentence');
      expect(root(el).textContent).to.not.include('canary');
      expect(heading(el)).to.equal('When voices go up, ears close');
      expect(root(el).activeElement).to.equal(null);
      await go(el, 'Carry on');
      await until(() => heading(el) === 'Your own sentence');
      expect(root(el).querySelector('textarea')!.value).to.equal(canary);
      await until(() => seen(focused()) === 'Your own sentence');
      expect(status(el)).to.equal('Kept on this device.');
      expect(card(el)).to.equal(null);
      await go(el, 'Next');
      expect(localStorage.getItem(key)).to.include('"at":"people"').and.to.include(canary);
    });

    it('stays in this tab where that was the offer', async () => {
      let el = await keeping('tab');
      await writeWords(el);
      el = await reloaded(el);
      await until(() => card(el));
      // The tab was closed.
      sessionStorage.clear();
      el = await reloaded(el);
      expect(card(el)).to.equal(null);
      expect(stored()).to.deep.equal({});
    });

    for (const [words, says] of [
      ['Start again', ''],
      ['Forget it', 'Forgotten. Nothing is kept here.'],
    ] as const)
      it(`goes with "${words}", and nothing new is kept without a new choice`, async () => {
        let el = await keeping();
        await writeWords(el);
        el = await reloaded(el);
        await go(el, words);
        expect(card(el)).to.equal(null);
        expect(status(el)).to.equal(says);
        await until(() => seen(focused()) === 'When voices go up, ears close');
        await writeWords(el);
        expect(stored()).to.deep.equal({});
      });

    it('waits where the visitor goes on without an answer, until it is forgotten or another takes its place', async () => {
      let el = await keeping();
      await writeWords(el);
      el = await reloaded(el);
      await go(el, 'Next');
      expect(card(el)).to.equal(null);
      expect(status(el)).to.equal('Another place is kept here. It goes when you keep a new one.');
      expect(localStorage.getItem(key)).to.include(canary);
      await go(el, 'Back');
      expect(card(el)).to.not.equal(null);
      await go(el, 'Next', 'Forget it all');
      expect(status(el)).to.equal('Forgotten. Nothing is kept here.');
      expect(stored()).to.deep.equal({});
    });

    for (const spoilt of [
      '{"format":"state/1","module":"pause"',
      'null',
      '[]',
      '"x"',
      '{"format":"state/1","module":"another","at":"words"}',
      '{"format":"state/2","module":"pause"}',
    ])
      it(`is taken for nothing when it is ${spoilt}, and goes when a place is kept`, async () => {
        localStorage.setItem(key, spoilt);
        const el = await player();
        expect(card(el)).to.equal(null);
        expect(status(el)).to.equal('');
        expect(note(el)).to.equal('');
        expect(localStorage.getItem(key)).to.equal(spoilt);
        await go(el, 'Keep my place', 'Keep it here');
        expect(status(el)).to.equal('Kept on this device.');
        expect(localStorage.getItem(key)).to.include('"at":"start"');
      });

    it('breaks nothing when it is hostile', async () => {
      localStorage.setItem(
        key,
        '{"format":"state/1","module":"pause","__proto__":{"polluted":1},"at":{"toString":1},"trail":"words","seen":[{}],"answers":{"__proto__":{"text":"x"},"words":{"text":{"a":1}},"spark":{"options":["money",7]}}}',
      );
      const el = await player();
      await go(el, 'Carry on');
      expect(heading(el)).to.equal('When voices go up, ears close');
      expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    });

    it('fits a newer version of the module as far as it can, and says so', async () => {
      let el = await keeping();
      await go(el, 'Next');
      root(el).querySelector('input')!.click();
      await go(el, 'Back');
      await writeWords(el);
      const steps = pause.steps.filter(({ id }) => id !== 'words').map(({ next: _, ...step }) => step);
      el = await reloaded(el, { ...pause, steps });
      await until(() => card(el));
      expect(seen(card(el))).to.not.include('You were at');
      await go(el, 'Carry on');
      expect(heading(el)).to.equal('A break in the call');
      await until(() => note(el));
      expect(note(el)).to.equal('This has changed since you were here. We kept what still fits.');
      await go(el, 'Back', 'Back');
      expect(note(el)).to.equal('');
      expect(root(el).querySelector('input')!.checked).to.equal(true);
    });

    it('is of one module: another begins with nothing kept', async () => {
      const el = await keeping();
      el.module = { ...pause, id: 'other' };
      await el.updateComplete;
      expect(status(el)).to.equal('');
      await go(el, 'Next');
      expect(Object.keys(localStorage)).to.deep.equal([key]);
    });

    it('is found again in a long module, also in its later steps, and not lost while they cannot be had', async () => {
      const long: Module = { ...pause, steps: pause.steps.slice(0, 3), rest: { src: 'pause.rest.json', steps: 6 } };
      let up = true;
      const net = answering(() =>
        up
          ? Response.json({ format: 'module-rest/1', id: 'pause', steps: pause.steps.slice(3) })
          : new Response('', { status: 503 }),
      );
      try {
        let el = await keeping('device', long);
        await go(el, 'Next', 'Next');
        await until(() => net.urls.length);
        await go(el, 'We live apart');
        await until(() => heading(el) === 'A break in the call');
        await go(el, 'Next');
        const words = root(el).querySelector('textarea')!;
        words.value = canary;
        words.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await el.updateComplete;
        up = false;
        el = await reloaded(el, { ...long });
        await go(el, 'Carry on');
        expect(note(el)).to.equal('Loading…');
        await until(() => note(el) !== 'Loading…');
        expect(note(el)).to.include('We could not load all of it. Your place is still kept.');
        expect(localStorage.getItem(key)).to.include(canary);
        up = true;
        await go(el, 'Carry on');
        await until(() => heading(el) === 'Your own sentence');
        expect(root(el).querySelector('textarea')!.value).to.equal(canary);
      } finally {
        net.restore();
      }
    });
  });

  describe('what goes wrong', () => {
    const offers = async (el: KithModule): Promise<void> => {
      expect(status(el)).to.equal('This browser could not keep it. Save it as a file, or write down a code.');
      await until(() => has(el, 'Save as a file') && has(el, 'Write down a code'));
      expect(has(el, 'Forget it all')).to.equal(false);
    };

    it('is said, and other ways are offered, where storage is full', async () => {
      const empty = fill();
      try {
        const el = await keeping();
        await offers(el);
        expect(localStorage.getItem(key)).to.equal(null);
      } finally {
        empty();
      }
    });

    for (const [fault, get] of [
      ['throws at its name', blocked],
      ['takes all and keeps nothing', () => ({ setItem() {}, getItem: () => null, removeItem() {} })],
    ] as const)
      it(`is said, and other ways are offered, where storage ${fault}`, () =>
        having(get, async () => {
          const el = await keeping();
          await offers(el);
          await writeWords(el);
          expect(heading(el)).to.equal('Your own sentence');
        }));

    it('is said at once when storage fills up later, and no longer once there is room again', async () => {
      const el = await keeping();
      const empty = fill();
      try {
        await writeWords(el, canary.repeat(50));
        expect(status(el)).to.include('We could not keep your last change.');
        expect(has(el, 'Forget it all')).to.equal(true);
        expect(localStorage.getItem(key)).to.not.equal(null);
      } finally {
        empty();
      }
      await go(el, 'Next');
      expect(status(el)).to.equal('Kept on this device.');
      expect(localStorage.getItem(key)).to.include(canary);
    });

    it('is said at once when storage is blocked later', async () => {
      const el = await keeping();
      await having(blocked, async () => {
        await go(el, 'Next');
        expect(status(el)).to.equal('Your place is no longer kept here.');
      });
    });

    it('is said when what was kept cannot be erased, with what to do', async () => {
      const el = await keeping();
      const real = Object.getOwnPropertyDescriptor(Storage.prototype, 'removeItem')!;
      Storage.prototype.removeItem = () => undefined;
      try {
        await go(el, 'Forget it all');
        expect(status(el)).to.include('We could not clear it.').and.to.include('settings');
      } finally {
        Object.defineProperty(Storage.prototype, 'removeItem', real);
      }
      await go(el, 'Forget it all');
      expect(status(el)).to.equal('Forgotten. Nothing is kept here.');
      expect(stored()).to.deep.equal({});
    });
  });

  describe('forgetting', () => {
    for (const [how, act] of [
      ['with "Forget it all"', (el: KithModule) => find(el, 'Forget it all').click()],
      ['when the page says so', () => expect(forget()).to.equal(true)],
      ['on the event alone', () => document.dispatchEvent(new CustomEvent('kith-forget'))],
    ] as const)
      it(`leaves nothing of it anywhere, ${how}`, async () => {
        localStorage.setItem('basket', 'theirs');
        const el = await keeping();
        await writeWords(el);
        sessionStorage.setItem('kith:module:older', canary);
        expect(everything()).to.include('canary');
        act(el);
        await el.updateComplete;
        expect(everything()).to.not.include('canary').and.not.to.include('kith:');
        expect(localStorage.getItem('basket')).to.equal('theirs');
        expect(status(el)).to.equal('Forgotten. Nothing is kept here.');
        expect(heading(el)).to.equal('When voices go up, ears close');
        await go(el, 'Next');
        expect(root(el).textContent).to.not.include('canary');
        expect(everything()).to.not.include('kith:');
      });

    for (const [what, attributes] of [
      ['offers to keep places until the tab is closed', { save: 'tab' }],
      ['is for two who use it side by side', { mode: 'together' }],
    ] as const)
      it(`is still there for what was kept before the page ${what}`, async () => {
        const before = await keeping();
        await writeWords(before);
        before.remove();
        const el = document.createElement('kith-module');
        Object.assign(el, { module: pause, save: 'device' }, attributes);
        document.body.append(el);

        await until(() => status(el));
        expect(status(el)).to.equal('An earlier place is kept in this browser.');
        expect(root(el).textContent).to.not.include('canary');
        await go(el, 'Next', 'Forget it all');
        expect(everything()).to.not.include('kith:');
        await until(() => status(el) === 'Forgotten. Nothing is kept here.');
        expect(has(el, 'Forget it all')).to.equal(false);
        expect(focused()?.matches('.keep summary, #heading')).to.equal(true);
        el.remove();
      });

    it('says of storage that nobody may look at that it was not seen to be gone', () =>
      having(blocked, () => Promise.resolve(void expect(forget()).to.equal(false))));
  });

  describe('two tabs', () => {
    /** What another tab does: the same storage, and an event here. */
    function elsewhere(act: () => void): void {
      act();
      dispatchEvent(new StorageEvent('storage', { key, storageArea: localStorage }));
    }

    it('do not write over each other: the one that was left behind stops, and says so', async () => {
      const one = await keeping();
      const two = await player();
      await go(two, 'Carry on', 'Next', 'Next');
      expect(localStorage.getItem(key)).to.include('"at":"home"');
      await go(one, 'Next');
      expect(localStorage.getItem(key)).to.include('"at":"home"');
      await go(two, 'Back');
      await go(one, 'Next');
      expect(localStorage.getItem(key)).to.include('"at":"spark"');
      expect([status(one), status(two)]).to.deep.equal([
        'Another place is kept here. It goes when you keep a new one.',
        'Kept on this device.',
      ]);
    });

    it('nor does another document of the same module: it offers what is kept', async () => {
      const el = await keeping();
      await writeWords(el);
      const before = localStorage.getItem(key);
      el.module = structuredClone(el.module);
      await el.updateComplete;
      expect(heading(el)).to.equal('When voices go up, ears close');
      expect(localStorage.getItem(key)).to.equal(before);
      expect(seen(card(el))).to.include('You have been here before.');
      await go(el, 'Carry on');
      expect(localStorage.getItem(key)).to.include('canary');
    });

    it('stop claiming that it is kept when the other forgets', async () => {
      const el = await keeping();
      elsewhere(() => localStorage.clear());
      await el.updateComplete;
      expect(status(el)).to.equal('Your place is no longer kept here.');
      await go(el, 'Next');
      expect(stored()).to.deep.equal({});
    });

    it('show nothing any more of what the other forgets', async () => {
      const el = await keeping();
      await writeWords(el);
      elsewhere(() => localStorage.clear());
      await el.updateComplete;
      expect(heading(el)).to.equal('When voices go up, ears close');
      await go(el, 'Next', 'Next', 'We live apart', 'Next');
      expect(root(el).querySelector('textarea')!.value).to.equal('');
      expect(everything()).to.not.include('kith:');
    });

    it('do not bring back what the other forgot, though no event came', async () => {
      const el = await keeping();
      localStorage.clear();
      await go(el, 'Next');
      expect(status(el)).to.equal('Your place is no longer kept here.');
      expect(stored()).to.deep.equal({});
    });

    for (const [when, act] of [
      [
        'the page came back from where pages wait for Back',
        () => {
          localStorage.clear();
          dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        },
      ],
      [
        'the player was away from the page at the time',
        (el: KithModule) => {
          const { parentNode } = el;
          el.remove();
          localStorage.clear();
          parentNode!.append(el);
        },
      ],
    ] as const)
      it(`stop claiming it when ${when}`, async () => {
        const el = await keeping();
        act(el);
        await el.updateComplete;
        expect(status(el)).to.equal('Your place is no longer kept here.');
      });

    it('hear of each other in a real second page', async () => {
      const el = await keeping();
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentWindow!.localStorage.removeItem(key);
      await until(() => status(el) === 'Your place is no longer kept here.');
      frame.remove();
    });
  });

  describe('elsewhere', () => {
    /** What the browser would have put among the downloads. */
    async function download(act: () => void): Promise<{ name: string; text: string }> {
      const real = Object.getOwnPropertyDescriptor(HTMLAnchorElement.prototype, 'click');
      let link: HTMLAnchorElement | undefined;
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        // eslint-disable-next-line @typescript-eslint/no-this-alias
        link = this;
      };
      try {
        act();
      } finally {
        if (real) Object.defineProperty(HTMLAnchorElement.prototype, 'click', real);
        else delete (HTMLAnchorElement.prototype as { click?: unknown }).click;
      }
      return { name: link!.download, text: await (await fetch(link!.href)).text() };
    }
    function open(el: KithModule, text: string): void {
      const files = new DataTransfer();
      files.items.add(new File([text], 'notes.json', { type: 'application/json' }));
      const field = root(el).querySelector<HTMLInputElement>('[type=file]')!;
      field.files = files.files;
      field.dispatchEvent(new CustomEvent('change'));
    }
    const says = (el: KithModule): string => seen(root(el).querySelector('.elsewhere [role=status]:not(:empty)'));
    async function ways(el: KithModule): Promise<void> {
      await go(el, 'Keep my place', 'Other ways: a file or a code');
      await until(() => has(el, 'Save as a file'));
    }

    it('carries on from a file, with all that was written, and stores nothing', async () => {
      const el = await player();
      await writeWords(el);
      await ways(el);
      const { name, text } = await download(() => find(el, 'Save as a file').click());
      expect(name).to.equal('notes.json');
      expect(JSON.parse(text)).to.deep.include({ format: 'state/1', module: 'pause', at: 'words' });
      await el.updateComplete;
      expect(says(el)).to.equal('Look for “notes.json” where your downloads are.');
      const other = await player('tab');
      await ways(other);
      open(other, text);
      await until(() => heading(other) === 'Your own sentence');
      expect(root(other).querySelector('textarea')!.value).to.equal(canary);
      await until(() => seen(focused()) === 'Your own sentence');
      expect(root(other).querySelector<HTMLDetailsElement>('.keep')!.open).to.equal(false);
      expect(stored()).to.deep.equal({});
    });

    for (const [what, text] of [
      ['a picture', '\u0089PNG'],
      ['another’s', '{"format":"state/1","module":"other","at":"words"}'],
      ['a module', JSON.stringify(pause)],
      ['huge', `"${'x'.repeat(1_000_000)}"`],
    ] as const)
      it(`refuses a file that is ${what}, in plain words, and changes nothing`, async () => {
        const el = await player();
        await go(el, 'Next');
        await ways(el);
        open(el, text);
        await until(() => says(el));
        expect(says(el)).to.equal('This is not a file from here. Nothing has changed.');
        expect(heading(el)).to.equal('What tends to start it?');
      });

    it('carries on from a code: the place and what was picked, not what was written', async () => {
      const el = await player();
      await go(el, 'Next');
      root(el).querySelector('input')!.click();
      await go(el, 'Back');
      await writeWords(el);
      await ways(el);
      await go(el, 'Write down a code');
      await until(() => says(el));
      const code = says(el);
      expect(code).to.match(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
      const other = await player('tab');
      await ways(other);
      const field = root(other).querySelector<HTMLInputElement>('.code input')!;
      field.value = code.toLowerCase().replaceAll('-', ' ');
      field.focus();
      await press('Enter');
      await until(() => heading(other) === 'Your own sentence');
      expect(root(other).querySelector('textarea')!.value).to.equal('');
      await go(other, 'Back', 'Back', 'Back');
      expect(root(other).querySelector('input')!.checked).to.equal(true);
      expect(stored()).to.deep.equal({});
    });

    it('refuses a code that is mistyped, and says what to do', async () => {
      const el = await player();
      await ways(el);
      root(el).querySelector<HTMLInputElement>('.code input')!.value = '7K3M-Q0ZP';
      await go(el, 'Use this code');
      await until(() => says(el));
      expect(says(el)).to.equal('This code does not fit here. Check each letter and number.');
    });

    it('says why there is no code where the answers are too many, and points to the file', async () => {
      const options = Array.from({ length: 120 }, (_, i) => ({
        id: `o${i}`,
        text: [{ type: 'text' as const, value: `${i}` }],
      }));
      const many: Module = {
        ...pause,
        id: 'many',
        steps: [{ id: 'all', kind: 'question', title: 'All', body: [], select: 'many', options }, ...pause.steps],
      };
      const el = await player('device', many);
      root(el)
        .querySelectorAll('input')
        .forEach((box) => box.click());
      await go(el, 'Next');
      await ways(el);
      await go(el, 'Write down a code');
      await until(() => says(el));
      expect(says(el)).to.equal('Your answers do not fit into a short code. Save them as a file.');
    });

    it('is offered also to those who keep their place', async () => {
      const el = await keeping();
      await go(el, 'Other ways: a file or a code');
      await until(() => has(el, 'Save as a file'));
      expect(find(el, 'Save as a file')).to.not.equal(null);
    });
  });

  it('tells a screen reader what each part is and is called', async () => {
    let el = await keeping();
    await writeWords(el);
    el = await reloaded(el);
    await until(() => card(el));
    await go(el, 'Keep my place', 'Other ways: a file or a code', 'Write down a code');
    await until(() => root(el).querySelector('bdi.letters'));
    for (const [selector, role, name] of [
      ['.said', 'group', 'You have been here before. You were at: Your own sentence'],
      ['.said .main', 'button', 'Carry on'],
      ['.said .main + button', 'button', 'Start again'],
      ['.said .main ~ button:last-child', 'button', 'Forget it'],
      ['.panel > .main', 'button', 'Keep it here'],
      ['.elsewhere button', 'button', 'Save as a file'],
      ['.code input', 'textbox', 'I have a code'],
      ['.code + button', 'button', 'Use this code'],
      ['.elsewhere [role=status]', 'status', ''],
    ] as const) {
      const heard = await ax(root(el).querySelector(selector)!, role, name);
      expect({ ...heard, name: heard.name.replace(/\s+/g, ' ') }).to.include({ role, name });
    }
  });

  it('can be walked by keys in the order in which it is read', async () => {
    const el = await player();
    await go(el, 'Keep my place', 'Other ways: a file or a code');
    await until(() => has(el, 'Save as a file'));
    find(el, 'Keep my place').focus();
    const order: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      await press('Tab');
      const at = focused()!;
      order.push(seen(at) || seen(at.closest('label')));
    }
    expect(order).to.deep.equal([
      'Keep it here',
      'Other ways: a file or a code',
      'Save as a file',
      'Open a file',
      'Write down a code',
      'I have a code',
      'Use this code',
    ]);
  });

  it('is accessible in each of its states', async () => {
    let el = await player();
    await go(el, 'Keep my place', 'Other ways: a file or a code', 'Write down a code');
    await until(() => root(el).querySelector('.letters'));
    await expect(el).to.be.accessible();
    await go(el, 'Keep it here');
    await expect(el).to.be.accessible();
    el = await reloaded(el);
    await until(() => card(el));
    await expect(el).to.be.accessible();
  });
});
