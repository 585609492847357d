import type { LitElement, ReactiveController } from 'lit';
import { fromFragment, type Opened, unlock } from '@kith/model/plan-link.js';
import { weakly } from '../shared/weakly.js';

const guard = Symbol.for('kith:link');
type Guarded = { [guard]?: string | undefined };

/** What the guard in the head of the page put aside, or what stands in the address; and the address is without it. */
function take(): string {
  const page = globalThis as unknown as Guarded;
  const kept = page[guard];
  delete page[guard];
  const { hash, pathname, search } = location;
  // Longer than the names of places in a page, or one of ours that lost its end.
  const ours = /^#k[psl]1/.test(hash) || (hash.length > 41 && !document.getElementById(hash.slice(1)));
  if (!ours) return kept ?? '';
  try {
    history.replaceState(history.state, '', pathname + search);
  } catch {
    // In a frame that may not.
  }
  return hash;
}

/**
 * Opens what came in the fragment of the page's address, which is taken out of it at once: it is in no print, no bookmark
 * and no script that looks later. Held in memory only.
 */
export class LinkController implements ReactiveController {
  /** What came; nothing where nothing did. */
  opened: Opened | undefined;
  /** The fragment that it came in. */
  fragment = '';
  busy = false;

  readonly #host: LitElement;
  readonly #changed: () => void;

  /** @param changed - called when something else was opened, or everything dropped */
  constructor(host: LitElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#look);
    // From the guard, which lets nobody hear of the other.
    addEventListener('kith-link', this.#look);
    document.addEventListener('kith-forget', this.#forgetAll);
    this.#look();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#look);
    removeEventListener('kith-link', this.#look);
  }

  /** Opens a fragment of ours; anything else is passed over. */
  async open(fragment: string): Promise<void> {
    await this.#settle(fragment, fromFragment(fragment));
  }

  async unlock(word: string): Promise<void> {
    this.busy = true;
    this.#host.requestUpdate();
    await this.#settle(this.fragment, unlock(this.fragment, word));
  }

  readonly forget = (): void => {
    this.opened = undefined;
    this.fragment = '';
    this.#changed();
    this.#host.requestUpdate();
  };
  readonly #forgetAll = weakly(this.forget);

  readonly #look = (): void => {
    const fragment = take();
    if (fragment) void this.open(fragment);
  };

  async #settle(fragment: string, opening: Promise<Opened>): Promise<void> {
    this.fragment = fragment;
    const opened = await opening;
    // Another one came meanwhile.
    if (fragment !== this.fragment) return;
    this.busy = false;
    if (!('none' in opened)) this.opened = opened;
    this.#changed();
    this.#host.requestUpdate();
  }
}
