import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { registry } from './registry.js';

/** The other languages, each loaded when a page needs it. English stands beside each element. */
const others: Record<string, () => Promise<{ default: Readonly<Record<string, unknown>> }>> = {
  cy: () => import('../strings/cy.js'),
  ur: () => import('../strings/ur.js'),
};
const loaded = new Map<string, Readonly<Record<string, unknown>> | undefined>([['en', undefined]]);

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/i;
export const directionOf = (lang: string): 'ltr' | 'rtl' => (rightToLeft.test(lang) ? 'rtl' : 'ltr');

/** The nearest element, through shadow roots, that has the attribute. */
function nearest(from: Element, attribute: string): string | undefined {
  // On a server an element has no tree around it, and no `closest`.
  let node: Element | null = 'closest' in from ? from : null;
  while (node) {
    const found: Element | null = node.closest(`[${attribute}]`);
    if (found) return found.getAttribute(attribute)!;
    node = (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return undefined;
}

/** Gives its host words in the language of the place where it stands. */
export class Localize<Strings> implements ReactiveController {
  /** The language of the words that are shown; English where there are none in the page's. */
  lang = 'en';
  /** False while words are on their way: better to wait a moment than to change language under a reader. */
  ready = true;

  readonly #host: ReactiveControllerHost & Element;
  readonly #noun: string;
  readonly #english: Strings;

  constructor(host: ReactiveControllerHost & Element, noun: string, english: Strings) {
    this.#host = host;
    this.#noun = noun;
    this.#english = english;
    host.addController(this);
  }

  get strings(): Strings {
    const own = {
      ...this.#english,
      ...(loaded.get(this.lang)?.[this.#noun] as object),
      ...registry.config.strings?.[this.#noun],
    };
    return own;
  }

  get dir(): string {
    return nearest(this.#host, 'dir') ?? directionOf(this.lang);
  }

  hostConnected(): void {
    watch.add(this.#host);
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
    const wanted = (registry.config.lang ?? nearest(this.#host, 'lang') ?? 'en').slice(0, 2).toLowerCase();
    this.lang = others[wanted] ? wanted : 'en';
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

const watched = { attributeFilter: ['lang', 'dir'] };
const watch = new Set<ReactiveControllerHost>();
let watcher: MutationObserver | undefined;
const refresh = (): void => watch.forEach((host) => host.requestUpdate());
