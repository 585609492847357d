import { expect, fixture, html } from '@open-wc/testing';
import type { Module } from '@kith/model/module.js';
import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import { pause } from '../../../../stories/fixtures/modules.js';
import { ax, saying, seen, until } from '../../test/support.js';

const canary = 'Ask who else is in the room.';
const noted: Module = {
  ...pause,
  steps: pause.steps.map((step, index) =>
    index === 0 || step.kind === 'reflect'
      ? {
          ...step,
          workers: [{ type: 'paragraph', children: [{ type: 'text', value: index ? 'Let them lead.' : canary }] }],
        }
      : step,
  ),
};

const root = (el: Element): ShadowRoot => el.shadowRoot!;
const button = (el: Element, words: string): HTMLElement => saying(root(el), 'button', words);
async function player(module: Module, mode?: string): Promise<KithModule> {
  const el = await fixture<KithModule>(
    html`<kith-module .module=${module} .mode=${mode} save="device"><a href="/pause/">Read it</a></kith-module>`,
  );
  await until(() => root(el).adoptedStyleSheets.length > (mode ? 4 : 3));
  await el.updateComplete;
  return el;
}

/** Everything that a page holds, seen or not. */
const everything = (el: Element): string => root(el).innerHTML + el.outerHTML;

describe('<kith-module mode="together">', () => {
  it('never draws the notes for workers where a family looks', async () => {
    for (const mode of [undefined, 'together']) {
      const el = await player(noted, mode);
      for (let step = 0; step < 8; step++) {
        expect(everything(el)).not.to.include(canary);
        root(el).querySelector<HTMLElement>('.controls .main')?.click();
        await el.updateComplete;
      }
    }
  });

  it('is larger, asks for words said and not written, and keeps nothing', async () => {
    const alone = await player(noted);
    const size = (el: Element): number => parseFloat(getComputedStyle(root(el).querySelector('#body')!).fontSize);
    const el = await player(noted, 'together');
    expect(size(el)).to.be.greaterThan(size(alone) * 1.25);
    while (seen(root(el).getElementById('heading')) !== 'Your own sentence') {
      root(el).querySelector<HTMLElement>('.controls > :last-child')!.click();
      await el.updateComplete;
    }
    expect(root(el).querySelector('textarea')).to.equal(null);
    expect(seen(root(el).querySelector('.say'))).to.equal('Talk about it together.');
    expect(Object.keys(localStorage).filter((key) => key.startsWith('kith'))).to.deep.equal([]);
  });

  it('offers the notes only in this mode, and only where there are any', async () => {
    const offered = (el: Element): boolean => seen(root(el).querySelector('.foot')).includes('Notes for workers');
    expect(offered(await player(noted))).to.equal(false);
    const el = await player(noted, 'together');
    await until(() => offered(el));
    expect(await ax(button(el, 'Notes for workers'), 'button', 'Notes for workers')).to.include({ role: 'button' });
    expect(offered(await player(pause, 'together'))).to.equal(false);
  });

  it('opens them in a window of their own, where they follow from step to step, and go with the player', async () => {
    const el = await player(noted, 'together');
    await until(() => seen(root(el).querySelector('.foot')).includes('Notes for workers'));
    const frame = document.createElement('iframe');
    document.body.append(frame);
    // A window that a test may look into, in place of one that an engine would not open without a hand.
    const view = Object.assign(frame.contentWindow as Window & typeof globalThis, { close: () => frame.remove() });
    const real = window.open;
    window.open = () => view;
    try {
      button(el, 'Notes for workers').click();
      await el.updateComplete;
      const notes = (): string => seen(view.document.body);
      expect(notes()).to.include(canary).and.to.include('Let them lead.');
      expect(view.document.title).to.equal('Notes');
      root(el).querySelector<HTMLElement>('.controls .main')!.click();
      await el.updateComplete;
      expect(seen(view.document.querySelector('h1'))).to.equal('What tends to start it?');
      expect(notes()).to.include('There are no notes for this step.');
      el.remove();
      expect(frame.isConnected).to.equal(false);
    } finally {
      window.open = real;
      frame.remove();
    }
  });

  it('says so when the browser opens no window', async () => {
    const el = await player(noted, 'together');
    await until(() => seen(root(el).querySelector('.foot')).includes('Notes for workers'));
    const real = window.open;
    window.open = () => null;
    try {
      button(el, 'Notes for workers').click();
      await el.updateComplete;
      expect(seen(root(el).querySelector('.worker [role=status]'))).to.include('did not let the notes open');
    } finally {
      window.open = real;
    }
  });
});
