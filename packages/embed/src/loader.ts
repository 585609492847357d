// The script tag: finds what a page uses of Kith, loads only that, verified, and offers `window.Kith`.
// The build wraps this file in one try…catch: whatever a page has done to the browser, nothing is thrown into it.
import { version } from 'kith:table';
import type { Call, Kith } from '../kith.js';
import { chunkLoader } from './chunks.js';
import { find, type Found, wrap } from './find.js';
import { contentRoot } from './place.js';
import { shared } from './shared.js';

const page = globalThis as { Kith?: { readonly q?: unknown; readonly nodeType?: number } };
/** `console` itself may be gone. */
const log = (...words: unknown[]): void => (globalThis.console as Console | undefined)?.warn('Kith', ...words);

if (!shared.api) begin();
else if (shared.version !== version) log(version, 'is idle');
adopt(shared.api!);

/** A call of the page's: what goes wrong in it is logged, and what it then returns does nothing. */
function safely<Values extends unknown[]>(
  call: (...values: Values) => (() => void) | void,
): (...values: Values) => () => void {
  return (...values) => {
    try {
      return call(...values) as () => void;
    } catch (error) {
      log(error);
      return () => {};
    }
  };
}

/** Erases what the visitor chose to keep, also when no element of this page has a hand in it. */
function erase(name: 'localStorage' | 'sessionStorage'): void {
  const storage = globalThis[name];
  const ours = (): string[] => Object.keys(storage).filter((key) => key.startsWith('kith:'));
  for (const key of ours()) storage.removeItem(key);
  if (ours()[0]) throw new Error(name);
}

/** Makes the first copy's API the page's, and runs what the page has queued. A foreign `Kith` is left alone. */
function adopt(api: Kith): void {
  const early = page.Kith;
  if (early && !early.q && !early.nodeType) return;
  page.Kith = api;
  if (early !== api) api.q.push(...((early?.q ?? []) as Call[]));
}

function begin(): void {
  const isScript = (node: unknown): node is HTMLScriptElement => node instanceof HTMLScriptElement;
  const script = isScript(document.currentScript)
    ? document.currentScript
    : [...document.querySelectorAll<HTMLScriptElement>('script[src*="/kith."]')].pop()!;
  const query = new URL(script.src).searchParams;
  shared.root = contentRoot(script.src, query.get('content'));

  const { config } = shared;
  for (const name of ['lang', 'talk'] as const) if (query.get(name)) config[name] ??= query.get(name)!;

  const load = chunkLoader(new URL('.', script.src).href, script.nonce);
  const documents = new Map<string, Promise<Response>>();
  const busy = new Map<Element, Promise<void>>();

  async function raise(found: Found): Promise<void> {
    const { noun, at, src } = found;
    const isOurs = at.localName.startsWith('kith-');
    const isDefined = (): unknown => customElements.get(`kith-${noun}`);
    try {
      if (!isDefined()) {
        if (src && !documents.has(src)) {
          // It travels beside the chunks and not after them. Its element looks at what came.
          const response = fetch(src, { credentials: 'omit', referrerPolicy: 'no-referrer' });
          response.catch(() => {});
          documents.set(src, response);
        }
        await load(noun);
        // A page that lets nobody define an element keeps its link in the open.
        if (!isDefined()) throw new Error('not defined');
      }
      // In a task of its own: what a slow phone does in one keeps a tap waiting.
      await new Promise((resolve) => setTimeout(resolve));
      if (!isOurs && at.isConnected) wrap(found);
    } catch (error) {
      const message = `<kith-${noun}> could not start: ${(error as Partial<Error>).message ?? 'a file failed'}.`;
      const hint = 'The browser says why.';
      log(message, hint);
      at.dispatchEvent(
        Object.assign(new CustomEvent(`kith-${noun}-error`, { bubbles: true, composed: true }), {
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
      return await Promise.all(find(part, shared.root!).map(raiseOnce));
    } catch (error) {
      return log(error);
    }
  };

  const api: Kith = {
    version,
    // A link may look alone in its block until the rest of its sentence has come.
    ready: new Promise<unknown>((resolve) => {
      if (document.readyState !== 'loading') resolve(0);
      else document.addEventListener('DOMContentLoaded', resolve);
    }).then(() => scan()),
    scan,
    on: safely((name, listener) => {
      const type = name.replace(/^(kith-)?/, 'kith-');
      document.addEventListener(type, listener);
      return () => document.removeEventListener(type, listener);
    }),
    configure: safely(({ content, ...options }) => {
      Object.assign(config, options);
      document.dispatchEvent(new CustomEvent('kith-configure'));
      if (content) {
        shared.root = contentRoot(document.baseURI, content);
        void scan();
      }
    }),
    forget: safely(() => {
      (['localStorage', 'sessionStorage'] as const).forEach(safely(erase));
      document.dispatchEvent(new CustomEvent('kith-forget'));
    }),
    q: {
      push: (...calls) =>
        calls.forEach(
          safely(([method, ...values]: Call) => {
            if (method === 'ready') void api.ready.then(...(values as [() => void]));
            else (api as unknown as Record<string, (...values: unknown[]) => void>)[method]!(...values);
          }),
        ),
    },
  };

  Object.assign(shared, {
    version,
    api,
    take(url: string) {
      const response = documents.get(url);
      documents.delete(url);
      return response;
    },
    load,
  } satisfies Partial<typeof shared>);

  setTimeout(() => scan());
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node.nodeType === 1) void scan(node as Element);
  }).observe(document, { childList: true, subtree: true });
}
