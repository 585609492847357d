// The script tag: finds what a page uses of Kith, loads only that, verified, and offers `window.Kith`.
// The build wraps this file in one try…catch: whatever a page has done to the browser, nothing is thrown into it.
import { version } from 'kith:table';
import { chunkLoader } from './chunks.js';
import { find, type Found, wrap } from './find.js';
import { contentRoot } from './place.js';
import { shared } from './shared.js';

export interface Options {
  /** The language of the elements' own words, where it is not that of the nearest `lang`. */
  lang?: string;
  /** Where "talk to someone" leads. */
  talk?: string;
  /** Other words for any of ours, by element and id. */
  strings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The root of the content site, where that is not two folders above the script. */
  content?: string;
}

/** `window.Kith`. Nothing here throws, and no promise rejects. */
export interface Api {
  readonly version: string;
  /** Settles once what the page held at the start is ready, or has been given up. */
  readonly ready: Promise<unknown>;
  /** Looks through a part of the page (a shadow root, for instance); settles when its elements are ready. */
  scan(part?: ParentNode & Node): Promise<unknown>;
  /** Listens for an event of any element, `module-step` or `kith-module-step`; returns a function that stops it. */
  on(name: string, listener: (event: Event) => void): () => void;
  configure(options: Options): void;
  /** Makes every element drop what it holds of the visitor. */
  forget(): void;
  /** Calls that a page may queue before this script is there: `Kith.q.push(['on', 'module-step', listener])`. */
  readonly q: { push(...calls: Call[]): void };
}
type Call = readonly [method: string, ...values: unknown[]];

const page = globalThis as { Kith?: { readonly q?: unknown; readonly nodeType?: number } };
/** `console` itself may be gone. */
const log = (...words: unknown[]): void => (globalThis.console as Console | undefined)?.warn('Kith', ...words);

if (!shared.api) begin();
else if (shared.version !== version) log(version, 'is idle:', shared.version, 'came first');
adopt(shared.api!);

/** Makes the first copy's API the page's, and runs what the page has queued. A foreign `Kith` is left alone. */
function adopt(api: Api): void {
  const early = page.Kith;
  if (early && !early.q && !early.nodeType) return;
  page.Kith = api;
  if (early !== api && early?.q) api.q.push(...(early.q as Call[]));
}

function begin(): void {
  const isScript = (node: unknown): node is HTMLScriptElement => node instanceof HTMLScriptElement;
  const script = isScript(document.currentScript)
    ? document.currentScript
    : [...document.querySelectorAll<HTMLScriptElement>('script[src*="/kith."]')].pop()!;
  const query = new URL(script.src).searchParams;
  let root = contentRoot(script.src, query.get('content'));

  const { config } = shared;
  for (const name of ['lang', 'talk'] as const) if (query.get(name)) config[name] ??= query.get(name)!;

  const load = chunkLoader(new URL('.', script.src).href, script.nonce);
  const documents = new Map<string, Promise<string>>();
  const busy = new Map<Element, Promise<void>>();

  /** Starts on a document, so that it travels beside the chunks and not after them. */
  async function fetchText(url: string): Promise<string> {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const text = response.ok ? await response.text() : '';
    if (!text || text.length > 262144) throw new Error(url);
    return text;
  }

  async function raise(found: Found): Promise<void> {
    const { noun, at, src } = found;
    const isOurs = at.localName.startsWith('kith-');
    const isDefined = !!customElements.get(`kith-${noun}`);
    if (isOurs && isDefined) return;
    try {
      if (!isDefined) {
        if (src && !documents.has(src)) {
          const text = fetchText(src);
          text.catch(() => {});
          documents.set(src, text);
        }
        await load(noun);
        // A page that lets nobody define an element keeps its link in the open.
        if (!customElements.get(`kith-${noun}`)) throw new Error('not defined');
      }
      if (!isOurs && at.isConnected) wrap(found);
    } catch (error) {
      const message = `<kith-${noun}> could not start: ${(error as Partial<Error>).message ?? 'a file failed'}.`;
      const hint = 'The browser says why above this.';
      log(message, hint);
      at.dispatchEvent(
        Object.assign(new CustomEvent('kith-error', { bubbles: true, composed: true }), {
          problem: { path: '', message, hint },
        }),
      );
    }
  }

  /** Never twice at a time for one place: a second look waits for the first. */
  const raiseOnce = (found: Found): Promise<void> => {
    const job = busy.get(found.at) ?? raise(found).finally(() => busy.delete(found.at));
    busy.set(found.at, job);
    return job;
  };

  const scan = async (part: ParentNode & Node = document): Promise<unknown> => {
    try {
      return await Promise.all(find(part, root).map(raiseOnce));
    } catch (error) {
      return log(error);
    }
  };

  const api: Api = {
    version,
    // A link may look alone in its block until the rest of its sentence has come.
    ready: new Promise<void>((resolve) => {
      if (document.readyState !== 'loading') resolve();
      else document.addEventListener('DOMContentLoaded', () => resolve());
    }).then(() => scan()),
    scan,
    on(name, listener) {
      const type = name.replace(/^(kith-)?/, 'kith-');
      document.addEventListener(type, listener);
      return () => document.removeEventListener(type, listener);
    },
    configure({ content, ...options }) {
      Object.assign(config, options);
      document.dispatchEvent(new CustomEvent('kith-configure'));
      if (content) {
        root = contentRoot(document.baseURI, content);
        void scan();
      }
    },
    forget: () => void document.dispatchEvent(new CustomEvent('kith-forget')),
    q: {
      push(...calls) {
        for (const [method, ...values] of calls) {
          try {
            if (method === 'ready') void api.ready.then(...(values as [() => void]));
            else (api as unknown as Record<string, (...values: unknown[]) => void>)[method]!(...values);
          } catch (error) {
            log(method, error);
          }
        }
      },
    },
  };

  Object.assign(shared, {
    version,
    api,
    take(url: string) {
      const text = documents.get(url);
      documents.delete(url);
      return text;
    },
    load,
  } satisfies Partial<typeof shared>);

  void scan();
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      addedNodes.forEach((node) => node.nodeType === 1 && void scan(node as Element));
  }).observe(document, { childList: true, subtree: true });
}
