import { needed, none, patience, pressed } from '@kith/model/presses.js';
import { baseStyles } from '../shared/base.styles.js';
import { report } from '../shared/fail.js';
import { hostUrl } from '../shared/host-url.js';
import { levelOf } from '../shared/level.js';
import { Localize } from '../shared/localize.js';
import { KithExitLeaveEvent } from './exit.events.js';
import { english } from './exit.strings.js';
import { styles } from './exit.styles.js';
import { leave, listen } from './leave.js';
import { make, set } from './make.js';

/** Busy with nothing, quick on any phone, and odd for nobody to have open. */
const usual = 'https://www.bbc.co.uk/weather';
/** Only https; and one's own machine, to try it. */
const allowed = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])[^@]*$/;

/** All on the page. The first is the one that is seen, and that listens. */
const all = new Set<KithExit>();
const first = (): KithExit | undefined => all.values().next().value;

/** On a server there are no elements, and the link stands as it is. */
const Base = globalThis.HTMLElement ?? class {};

/**
 * Not on Lit, so that it is ready before all else: see ARCHITECTURE.md.
 *
 * @tag kith-exit
 * @summary Leaves this page, quickly: by a button that stays in front of everything, or by pressing Shift three times.
 * The button has a strip of its own, as wide as the page, where the element stands; at an edge of the screen once that is
 * scrolled away.
 * Hides the page at once, forgets all that Kith holds, and takes the page's place in the history.
 *
 * @attr {string} href - Where it leads: an https address. Without it, the link inside; without either, a weather forecast.
 * @attr {string} safety - The address of a page about being safer online. It is linked beside the button.
 * @attr {'off'} keys - `off` where the page has a way out of its own that listens to keys.
 * @attr {'on'} intro - `on` explains the button before it is needed, until the visitor presses OK.
 * @attr {number} heading-level - The level of the explanation's heading, to suit the page around it; 2 without it.
 *
 * @slot - A link to where it leads, with the words for the button. It works before there is any script, and without.
 *
 * @fires {KithExitLeaveEvent} kith-exit-leave - The visitor leaves. The page is hidden, and what Kith held is forgotten.
 * @fires {KithErrorEvent} kith-exit-error - The address is not one to leave for: the usual one stands in.
 *
 * @csspart button - What is pressed to leave.
 * @csspart about - The words that stand where the element stands.
 *
 * @cssproperty [--kith-accent=#17665a] - The one colour that the look is made from. Text on it always has enough contrast.
 * @cssproperty [--kith-font=inherit] - The font family.
 * @cssproperty [--kith-radius=0.875em] - How round the corners are.
 * @cssproperty [--kith-surface] - The ground of the strip and of the words. Set `--kith-text` with it.
 * @cssproperty [--kith-text] - The colour of the text.
 * @cssproperty [--kith-exit-inset=0px] - How far the strip stays from an edge of the screen: the height of what the page
 *   keeps there itself.
 */
export class KithExit extends Base {
  static readonly observedAttributes = ['href', 'safety', 'keys', 'intro', 'heading-level'];

  /** Settles when what changed has been drawn. */
  updateComplete: Promise<boolean> = Promise.resolve(true);

  readonly #localize: Localize<typeof english>;
  #pending = false;
  #presses = none;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** They have read the explanation. Kept nowhere else. */
  #closed = false;
  /** Stands at the other edge, as it would be over what last got the focus. */
  #away = false;
  /** What closes the explanation, while it is there. */
  #close: HTMLElement | undefined;
  #wrong: string | undefined;
  /** The link that stands inside may come later than its element, or change. */
  readonly #watcher = new MutationObserver(() => this.requestUpdate());
  /** What stands above it may come later, or grow. */
  readonly #mover = new ResizeObserver(() => this.#stand());

  readonly #status = make('p', { role: 'status' });
  readonly #button = make('a', { part: 'button', class: 'button main', rel: 'nofollow noreferrer' });
  readonly #bar = make('div', { class: 'bar', popover: 'manual' }, this.#button, this.#status);
  /** Keeps the strip's place on the page: as high as the button is, in whatever type. */
  readonly #room = make('span', { class: 'button main' });
  readonly #about = make('div', { part: 'about', tabindex: '-1', role: 'group' });

  constructor() {
    super();
    this.#localize = new Localize(this, 'exit', english);
    // The button; and the link itself, where this is not the first, as in a dialog of the page's.
    this.addEventListener('click', (event) => {
      if (![this.#button, this.#link].some((one) => one && event.composedPath().includes(one))) return;
      // Also with Shift held down, which would leave this page open, and open a window.
      event.preventDefault();
      this.#leave();
    });
  }

  connectedCallback(): void {
    all.add(this);
    this.#localize.hostConnected();
    this.#watcher.observe(this, { childList: true, subtree: true, characterData: true, attributeFilter: ['href'] });
    this.#mover.observe(document.body);
    if (first() === this) this.#begin();
  }

  disconnectedCallback(): void {
    const mine = first() === this;
    all.delete(this);
    this.#localize.hostDisconnected();
    this.#watcher.disconnect();
    this.#mover.disconnect();
    if (!mine) return;
    this.#listen('removeEventListener');
    this.#presses = none;
    this.#say('');
    const next = first();
    if (next) next.#begin();
  }

  attributeChangedCallback(): void {
    this.requestUpdate();
  }

  // What a controller needs of its host: there is one, and it is called by name.
  /** @internal */
  addController(): void {}

  /** Draws what changed, once for all that changes in one turn. */
  requestUpdate(): void {
    if (this.#pending) return;
    this.#pending = true;
    this.updateComplete = Promise.resolve().then(() => {
      this.#pending = false;
      try {
        if (first() === this) this.#draw();
      } catch (error) {
        // The link stands, and it works.
        report(this, 'exit', { path: '', message: String(error), hint: 'Please report it.' });
      }
      return true;
    });
  }

  #begin(): void {
    listen();
    this.#listen('addEventListener');
    this.requestUpdate();
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    for (const type of ['keydown', 'keyup', 'pointerdown']) globalThis[how](type, this.#key as EventListener, true);
    for (const type of ['toggle', 'fullscreenchange']) document[how](type, this.#raise, true);
    for (const type of ['focusin', 'scroll', 'resize']) globalThis[how](type, this.#stand, true);
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector<HTMLAnchorElement>('a[href]');
  }

  get #target(): string {
    const asked = this.getAttribute('href') ?? this.#link?.href;
    const target = hostUrl(asked);
    if (target && allowed.test(target)) return target;
    if (asked && asked !== this.#wrong)
      report(this, 'exit', {
        path: 'href',
        message: `One cannot leave for "${asked}".`,
        hint: 'Give an https address.',
      });
    this.#wrong = asked;
    return usual;
  }

  #draw(): void {
    this.#localize.hostUpdate();
    const { strings, lang, dir, ready } = this.#localize;
    const target = this.#target;
    this.#button.href = target;
    this.#room.textContent = this.#button.textContent = this.#link?.textContent.trim() || strings.leave;
    set(this.#status, { lang, dir });

    const intro = this.getAttribute('intro') === 'on' && !this.#closed;
    set(this.#about, { lang, dir, class: intro ? 'about intro' : 'about quiet', 'aria-label': strings.title });
    // In their language or not yet: better to wait a moment than to change language under a reader.
    if (ready) this.#about.replaceChildren(...this.#words(strings, intro, target).flatMap((one) => [one, ' ']));

    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [baseStyles, styles].map(({ styleSheet }) => styleSheet!);
      root.append(make('div', { class: 'frame' }, this.#bar, make('div', { class: 'room' }, this.#room), this.#about));
    }
    this.#raise();
    this.#stand();
  }

  /** What stands where the element stands. */
  #words(strings: typeof english, intro: boolean, target: string): HTMLElement[] {
    const level = `${levelOf(+this.getAttribute('heading-level')!)}`;
    const safety = hostUrl(this.getAttribute('safety') ?? undefined);
    const close = make('button', { type: 'button', class: 'button' }, strings.close);
    close.addEventListener('click', () => {
      this.#closed = true;
      this.requestUpdate();
      this.#about.focus();
    });
    this.#close = intro ? close : undefined;
    const line = (words: string | Node): HTMLElement => make('p', {}, words);
    const keys = this.#listens && make('p', { class: 'keys' }, strings.keys);
    return [
      intro && make('p', { role: 'heading', 'aria-level': level }, strings.title),
      intro && line(strings.how(new URL(target).host)),
      keys,
      intro && line(strings.forgets),
      line(strings.limits),
      intro && line(strings.calls),
      safety && line(make('a', { href: safety }, strings.safety)),
      intro && close,
    ].filter((one) => !!one);
  }

  get #listens(): boolean {
    return this.getAttribute('keys') !== 'off';
  }

  /** In front of everything, in front also of what was put there since. */
  readonly #raise = (event?: Event): void => {
    const bar = this.#bar;
    // Our own showing is told of, too. And who has come to the button with Tab stays there.
    if (!bar.isConnected || !bar.showPopover || event?.target === this || this.shadowRoot?.activeElement) return;
    if (bar.matches(':popover-open')) bar.hidePopover();
    bar.showPopover();
  };

  readonly #key = (event: KeyboardEvent | PointerEvent): void => {
    const from = event.composedPath()[0] as Partial<HTMLElement>;
    const typing = from.isContentEditable || /^(input|textarea)$/.test(from.localName ?? '');
    // A keyboard on a screen presses Shift by itself, at the beginning of a sentence.
    if (!this.#listens || (typing && matchMedia('(pointer: coarse)').matches)) return;
    const { type, key, repeat, isComposing, ctrlKey, altKey, metaKey, timeStamp } = event as KeyboardEvent;
    if (repeat) return;
    const before = this.#presses.count;
    this.#presses = pressed(this.#presses, {
      down: type === 'keydown',
      shift: key === 'Shift' && !isComposing && !ctrlKey && !altKey && !metaKey,
      at: timeStamp,
    });
    const { count } = this.#presses;
    if (count === needed) this.#leave();
    else if (count && count !== before) this.#say(this.#localize.strings.press(needed - count), this.#stop);
    else if (!count && before) this.#stop();
  };

  readonly #stop = (): void => {
    this.#presses = none;
    this.#say(this.#localize.strings.stopped, () => this.#say(''));
  };

  #say(words: string, then?: () => void): void {
    clearTimeout(this.#timer);
    this.#status.textContent = words;
    if (words) this.#raise();
    this.#stand();
    if (then) this.#timer = setTimeout(then, patience);
  }

  /**
   * Stands in its own place, or at the edge behind which that is. At the other edge while it would be over what has the
   * focus, or over what closes the explanation.
   */
  readonly #stand = (event?: Event): void => {
    const on = event?.type === 'focusin' ? (event.composedPath()[0] as Element) : this.#close;
    const bar = this.#bar;
    // When the page has brought it into view.
    requestAnimationFrame(() => {
      if (!bar.isConnected) return;
      const height = bar.offsetHeight;
      const lowest = innerHeight - height;
      const at = Math.max(0, Math.min(lowest, this.#room.parentElement!.getBoundingClientRect().top));
      if (on && !bar.contains(on)) {
        const { top, bottom } = on.getBoundingClientRect();
        this.#away = bottom > at && top < at + height;
      }
      const low = at > lowest / 2;
      bar.classList.toggle('low', this.#away ? !low : at === lowest);
      bar.style.setProperty('--_at', `${this.#away ? 0 : at}px`);
    });
  };

  #leave(): void {
    this.#presses = none;
    this.#say('');
    leave(this.#target, this.#localize.strings.loading, () => this.dispatchEvent(new KithExitLeaveEvent()));
  }
}
