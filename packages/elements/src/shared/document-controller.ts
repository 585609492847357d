import type { LitElement, ReactiveController } from 'lit';
import type { Problem, Result } from '@kith/model/problem.js';
import { report } from './fail.js';
import { registry } from './registry.js';

/** What one kind of document needs: a quick check for every visit, and the full parser for when that says no. */
export interface Kind<T> {
  readonly noun: string;
  check(input: unknown): input is T;
  explain(): Promise<(input: unknown) => Result<T>>;
}

/** In characters. A document that a phone should read is far smaller. */
const limit = 256 * 1024;
/** In milliseconds, for both tries together. After that the fallback is the better answer. */
const patience = 8000;

const problem = (message: string, hint: string): Problem => ({ path: '', message, hint });

async function get(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

/** Once more after a pause: a phone in a lift deserves a second try, and a server in trouble not a third. */
async function load(url: string, signal: AbortSignal): Promise<string> {
  try {
    return await (registry.take?.(url) ?? get(url, signal));
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return get(url, signal);
  }
}

/** Returns the parsed JSON, or throws a `Problem`. */
async function read(src: string, base: string, signal: AbortSignal): Promise<unknown> {
  let text: string;
  try {
    const url = new URL(src, base).href;
    const late = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error)),
    );
    text = await Promise.race([load(url, signal), late]);
  } catch (error) {
    throw problem(
      `${src} could not be loaded. ${String(error)}`,
      'Open the address in a browser, and look for a CSP or CORS message in the console.',
    );
  }
  if (text.length > limit) throw problem(`${src} is too large.`, 'Keep it under 256 kB.');
  try {
    return JSON.parse(text);
  } catch {
    throw problem(`${src} is not JSON.`, 'Give `src` the address of the .json file, not of its page.');
  }
}

type Host = LitElement & { readonly src?: string | undefined };

/** Holds its host's document: from the property named after the noun or from `src`, whichever was set last. */
export class DocumentController<T> implements ReactiveController {
  /** The document, once it is there and sound. Without one the host shows its fallback. */
  value: T | undefined;
  /** True once it is known that there is no document to be had. */
  failed = false;

  readonly #host: Host;
  readonly #kind: Kind<T>;
  #property: T | undefined;
  #src: string | undefined;
  #job: AbortController | undefined;

  constructor(host: LitElement, kind: Kind<T>) {
    this.#host = host;
    this.#kind = kind;
    host.addController(this);
  }

  hostUpdate(): void {
    const { src } = this.#host;
    const property = (this.#host as unknown as Record<string, T | undefined>)[this.#kind.noun];
    const set = property !== this.#property;
    if (!set && src === this.#src) return;
    const srcSet = src !== this.#src;
    this.#property = property;
    this.#src = src;
    this.#job?.abort();
    this.value = undefined;
    this.failed = false;
    if (property && (set || !srcSet || !src)) this.#start(() => property);
    else if (src) this.#start((signal) => read(src, this.#host.ownerDocument.baseURI, signal));
  }

  /** Settles at once where it can, so that a document given as a property is there in the first render. */
  #start(fetchIt: (signal: AbortSignal) => T | Promise<unknown>): void {
    const job = (this.#job = new AbortController());
    const late = setTimeout(() => job.abort(problem('It took too long.', '')), patience);
    const settle = (input: unknown): void | Promise<void> => {
      clearTimeout(late);
      if (this.#job !== job) return;
      if (!this.#kind.check(input)) return this.#explain(input);
      this.value = input;
    };
    const found = fetchIt(job.signal);
    if (!(found instanceof Promise)) return void settle(found);
    found.then(settle).then(
      () => this.#host.requestUpdate(),
      (error: unknown) => this.#job === job && this.#fail(error as Problem),
    );
  }

  async #explain(input: unknown): Promise<void> {
    const job = this.#job;
    let found: Problem | undefined;
    try {
      found = (await this.#kind.explain())(input).problems?.[0];
    } catch {
      // The parser itself could not be loaded: what is known is still said.
    }
    if (this.#job === job) this.#fail(found ?? problem('The document is not sound.', 'Run `kith check` on it.'));
  }

  #fail(found: Problem): void {
    this.failed = true;
    this.#host.requestUpdate();
    report(this.#host, this.#kind.noun, found);
  }
}
