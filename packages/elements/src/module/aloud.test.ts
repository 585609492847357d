import { expect, fixture, html } from '@open-wc/testing';
import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import { pause, pauseUrdu } from '../../../../stories/fixtures/modules.js';
import { ax, saying, seen, until } from '../../test/support.js';

interface Said {
  readonly text: string;
  lang: string;
  voice: SpeechSynthesisVoice | null;
  onstart?: (event: unknown) => void;
  onend?: (event: unknown) => void;
  onerror?: (event: { error: string }) => void;
  onboundary?: (event: { name: string; charIndex: number; charLength?: number }) => void;
}

/** The engine's voice, spoken by hand: a test machine has none, and what it says is the platform's business. */
class Voices extends EventTarget {
  voices: Partial<SpeechSynthesisVoice>[] = [];
  said: Said[] = [];
  getVoices = (): Partial<SpeechSynthesisVoice>[] => this.voices;
  speak(one: Said): void {
    // The empty one only opens the way.
    if (one.text) this.said.push(one);
  }
  cancel(): void {
    this.said.at(-1)?.onerror?.({ error: 'canceled' });
  }
}

const names = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
const real = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
const own = new Voices();

before(() => {
  const utterance = class {
    lang = '';
    voice = null;
    constructor(readonly text: string) {}
  };
  Object.defineProperty(globalThis, names[0], { configurable: true, get: () => own });
  Object.defineProperty(globalThis, names[1], { configurable: true, writable: true, value: utterance });
});
after(() =>
  names.forEach((name, index) => {
    delete (globalThis as Record<string, unknown>)[name];
    if (real[index]) Object.defineProperty(globalThis, name, real[index]);
  }),
);
beforeEach(() => {
  own.said = [];
  own.voices = [
    { name: 'Far', lang: 'en-GB', localService: false, default: true },
    { name: 'Near', lang: 'en_GB', localService: true, default: false },
  ];
});

const root = (el: Element): ShadowRoot => el.shadowRoot!;
async function player(module = pause): Promise<KithModule> {
  const el = await fixture<KithModule>(
    html`<kith-module .module=${module}><a href="/pause/">Read it</a></kith-module>`,
  );
  await until(() => root(el).adoptedStyleSheets.length > 3);
  await el.updateComplete;
  return el;
}
const button = (el: Element, words: string): HTMLElement => saying(root(el), 'button', words);

async function listen(el: KithModule): Promise<void> {
  const before = own.said.length;
  await until(() => root(el).querySelector('.aloud'));
  button(el, 'Read this to me').click();
  await until(() => own.said.length > before);
}

describe('<kith-module>, read aloud', () => {
  it('offers it only where a voice on the device speaks the language', async () => {
    own.voices = [
      { lang: 'en-GB', localService: false },
      { lang: 'de-DE', localService: true },
    ];
    const el = await player();
    expect(root(el).querySelector('.aloud')).to.equal(null);
    own.voices = [{ lang: 'en-US', localService: true }];
    own.dispatchEvent(new Event('voiceschanged'));
    await until(() => root(el).querySelector('.aloud'));
    expect(await ax(button(el, 'Read this to me'), 'button', 'Read this to me')).to.include({ role: 'button' });
    expect(root(await player(pauseUrdu)).querySelector('.aloud'), 'no voice for Urdu').to.equal(null);
  });

  it('reads what is seen, block by block, from the heading on, by that voice', async () => {
    const el = await player();
    await listen(el);
    for (let at = 0; own.said[at]; at++) own.said[at]!.onend!({});
    await el.updateComplete;
    expect(own.said.map(({ text }) => text.trim().replace(/\s+/g, ' '))).to.deep.equal([
      'When voices go up, ears close',
      'Most rows at home start small: the bins, a late night, a look. Then voices go up, and nobody is listening.',
      'You can stop at any time. If you are afraid of someone at home, go to people who can help first.',
      'Name it.',
      'Step away.',
      'Come back.',
    ]);
    expect(own.said.every(({ voice }) => voice?.name === 'Near')).to.equal(true);
    expect(button(el, 'Read this to me'), 'it offers itself again').to.exist;
  });

  it('marks the word that is spoken, where the browser can', async () => {
    const el = await player();
    await listen(el);
    own.said[0]!.onboundary!({ name: 'word', charIndex: own.said[0]!.text.indexOf('voices') });
    if ('highlights' in CSS) {
      const [range] = [...CSS.highlights.get('kith-aloud')!] as StaticRange[];
      const { startContainer, startOffset, endOffset } = range!;
      expect((startContainer as Text).data.slice(startOffset, endOffset)).to.equal('voices');
    }
    button(el, 'Stop reading').click();
    await el.updateComplete;
    if ('highlights' in CSS) expect(CSS.highlights.has('kith-aloud')).to.equal(false);
    expect(own.said).to.have.length(1);
  });

  it('falls silent when the step changes, and when the player leaves', async () => {
    const el = await player();
    await listen(el);
    button(el, 'Next').click();
    await el.updateComplete;
    expect(own.said, 'nothing more is said').to.have.length(1);
    expect(button(el, 'Read this to me')).to.exist;
    await listen(el);
    let ended = '';
    own.said.at(-1)!.onerror = ({ error }) => (ended = error);
    el.remove();
    expect(ended).to.equal('canceled');
  });

  it('reads the answers too, and no box to write in', async () => {
    const el = await player();
    button(el, 'Next').click();
    await el.updateComplete;
    await listen(el);
    for (let at = 0; own.said[at]; at++) own.said[at]!.onend!({});
    await el.updateComplete;
    expect(own.said.map(({ text }) => text.trim())).to.include('Money');
    expect(seen(root(el).querySelector('.aloud'))).to.equal('Read this to me');
  });
});
