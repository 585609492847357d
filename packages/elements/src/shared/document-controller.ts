import type { LitElement, ReactiveController } from 'lit';
import type { Problem, Result } from '@kith/model/problem.js';
import { report } from './fail.js';
import { registry } from './registry.js';
import { wait } from './wait.js';

/** What one kind of document needs: a quick check for every visit, and the full parser for when that says no. */
export interface Kind<T> {
  readonly noun: string;
  check(input: unknown): input is T;
  explain(input: unknown): Promise<(input: unknown) => Result<T>>;
}

/** In characters. A document that a phone should read is far smaller; a catalogue of a thousand things is half as large. */
const limit = 2 ** 20;
/** In milliseconds, for both tries together. After that the fallback is the better answer. */
const patience = 8000;

/** The last answer of a server, if any came: its text has been read, but for what its headers say. */
export let answered: Response | undefined;

async function get(
  url: string,
  answer = fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' }),
): Promise<string> {
  answered = await answer;
  if (!answered.ok) throw new Error(`${answered.status}`);
  return answered.text();
}

/** Once more after a pause: a phone in a lift deserves a second try, and a server in trouble not a third. */
async function load(url: string): Promise<string> {
  try {
    return await get(url, registry.take?.(url));
  } catch {
    await wait(1000);
    return get(url);
  }
}

/** Holds its host's document: from the property named after the noun or from `src`, whichever was set last. */
export class DocumentController<T extends object> implements ReactiveController {
  /** The document, once it is there and sound. Without one the host shows its fallback. */
  value: T | undefined;
  /** True once it is known that there is no document to be had. */
  failed = false;

  readonly #host: LitElement & { readonly src?: string | undefined };
  readonly #kind: Kind<T>;
  #property: T | undefined;
  #src: string | undefined;
  /** Where the document comes from now. An answer that comes late, for another source, is dropped. */
  #source: T | string | undefined;

  constructor(host: LitElement, kind: Kind<T>) {
    this.#host = host;
    this.#kind = kind;
    host.addController(this);
  }

  hostUpdate(): void {
    const { src } = this.#host;
    const property = (this.#host as unknown as Record<string, T | undefined>)[this.#kind.noun];
    const source =
      property !== this.#property ? (property ?? src) : src !== this.#src ? (src ?? property) : this.#source;
    this.#property = property;
    this.#src = src;
    if (source === this.#source) return;
    this.#source = source;
    this.value = undefined;
    this.failed = false;
    if (typeof source === 'string') void this.#load(source);
    else if (source) this.#settle(source, source);
  }

  async #load(src: string): Promise<void> {
    const late = wait(patience).then(() => {
      throw new Error('too slow');
    });
    try {
      const text = await Promise.race([load(new URL(src, document.baseURI).href), late]);
      if (text.length > limit) throw new Error('over 1 MB');
      // What comes before (the element is made), checking, and drawing have a task each: on a slow phone two of them in one
      // would keep a tap waiting.
      await wait(0);
      this.#settle(JSON.parse(text), src);
      await wait(0);
      this.#host.requestUpdate();
    } catch (error) {
      this.#fail(src, `${src}: ${String(error)}`, 'Is it JSON? May this page read it (CORS, CSP)?');
    }
  }

  /** At once where it can be, so that a document given as a property is there in the first render. */
  #settle(input: unknown, source: T | string): void {
    if (source !== this.#source) return;
    if (this.#kind.check(input)) this.value = input;
    else void this.#explain(input, source);
  }

  async #explain(input: unknown, source: T | string): Promise<void> {
    let found: Problem | undefined;
    try {
      found = (await this.#kind.explain(input))(input).problems?.[0];
    } catch {
      // The parser itself could not be loaded: what is known is still said.
    }
    this.#fail(source, found?.message ?? 'The document is not sound.', found?.hint ?? 'Run `kith check`.', found?.path);
  }

  #fail(source: T | string, message: string, hint: string, path = ''): void {
    if (source !== this.#source) return;
    this.failed = true;
    this.#host.requestUpdate();
    report(this.#host, this.#kind.noun, { path, message, hint });
  }
}
