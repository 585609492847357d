import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { registry } from './registry.js';

/** The other languages, each loaded when a page needs it. English stands beside each element. */
export const others: Record<string, () => Promise<{ default: Readonly<Record<string, unknown>> }>> = {
  cy: () => import('../strings/cy.js'),
  ur: () => import('../strings/ur.js'),
};
const loaded = new Map<string, Readonly<Record<string, unknown>> | undefined>([['en', undefined]]);

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;
export const directionOf = (lang: string): 'ltr' | 'rtl' => (rightToLeft.test(lang) ? 'rtl' : 'ltr');

/** The language of the nearest element, through shadow roots, that names one. */
function nearestLang(from: Element): string | undefined {
  // On a server an element has no tree around it, and no `closest`.
  let node: Element | null = 'closest' in from ? from : null;
  while (node) {
    const found: Element | null = node.closest('[lang]');
    if (found) return found.getAttribute('lang')!;
    node = (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return undefined;
}

/** What it needs of its host. */
type Host = Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'>;

/** Gives its host words in the language of the place where it stands. */
export class Localize<Strings> implements ReactiveController {
  /** The language of the words that are shown; English where there are none in the page's. */
  lang = 'en';
  /** The language of the page, which we may have no words in. */
  wanted = 'en';
  /** False while words are on their way: better to wait a moment than to change language under a reader. */
  ready = true;

  readonly #host: Host & Element;
  readonly #noun: string;
  readonly #english: Strings;

  constructor(host: Host & Element, noun: string, english: Strings) {
    this.#host = host;
    this.#noun = noun;
    this.#english = english;
    host.addController(this);
  }

  get strings(): Strings {
    const own = {
      ...this.#english,
      ...(loaded.get(this.lang)?.[this.#noun] as object),
      ...registry.config.strings?.[this.#noun as 'module'],
    };
    return own;
  }

  /** That of the words, whatever the page's: English drifts apart when it runs from right to left. */
  get dir(): string {
    return directionOf(this.lang);
  }

  hostConnected(): void {
    watch.add(this.#host);
    // It may have been moved to where another language is spoken.
    this.#host.requestUpdate();
    try {
      if (!watcher) {
        document.addEventListener('kith-configure', refresh);
        watcher = new MutationObserver(refresh);
        watcher.observe(document.documentElement, watched);
      }
      watcher.observe(this.#host, watched);
    } catch {
      // A page may have spoilt it: then a change of language is seen at the next update.
    }
  }

  hostDisconnected(): void {
    watch.delete(this.#host);
  }

  hostUpdate(): void {
    this.wanted = (registry.config.lang ?? nearestLang(this.#host) ?? 'en').slice(0, 2).toLowerCase();
    this.lang = others[this.wanted] ? this.wanted : 'en';
    this.ready = loaded.has(this.lang);
    if (!this.ready) void this.#load(this.lang);
  }

  async #load(lang: string): Promise<void> {
    try {
      loaded.set(lang, (await others[lang]!()).default);
    } catch {
      // English is better than nothing.
      delete others[lang];
    }
    this.#host.requestUpdate();
  }
}

const watched = { attributeFilter: ['lang'] };
const watch = new Set<Host>();
let watcher: MutationObserver | undefined;
const refresh = (): void => watch.forEach((host) => host.requestUpdate());
