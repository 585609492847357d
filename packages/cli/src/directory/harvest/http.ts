import { setTimeout as sleep } from 'node:timers/promises';
import { shownAddress } from './feed.js';
import { Hosts } from './hosts.js';
import type { Troubles } from './troubles.js';

/** How a server is asked: never more at once, or faster, than it can bear. */
export interface Manners {
  /** Requests to one host at the same time. */
  readonly atOnce: number;
  /** Milliseconds between the beginnings of two requests to one host. */
  readonly gap: number;
  /** Milliseconds until an answer must have come whole. */
  readonly timeout: number;
  /** How often a request that failed is made again. */
  readonly again: number;
  /** Milliseconds before the first of these; twice as long before each that follows. */
  readonly pause: number;
}

export const manners: Manners = { atOnce: 4, gap: 50, timeout: 30_000, again: 4, pause: 500 };

/** What no number of requests brings. */
export class HttpError extends Error {
  /** 0 where there was no answer. */
  readonly status: number;

  constructor(message: string, status = 0) {
    super(message);
    this.status = status;
  }
}

/** In bytes: a page of a hundred services has one hundredth of it. */
const mostOfPage = 64 * 2 ** 20;
/** In milliseconds: a server that wants to be left alone for longer is asked in another run. */
const longestPause = 5 * 60_000;
const mostRedirects = 5;
/** Worth another try; all else stays as it is. */
const passes = (status: number): boolean =>
  status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;

/** Asks servers over HTTP, politely and stubbornly. */
export class Http {
  readonly #manners: Manners;
  readonly #hosts: Hosts;
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal, given: Manners = manners) {
    this.#manners = given;
    this.#hosts = new Hosts(given);
    this.#signal = signal;
  }

  /** @throws what the signal says, once it has stopped everything. */
  throwIfStopped(): void {
    this.#signal.throwIfAborted();
  }

  /**
   * The body of an answer.
   *
   * @param again how often to ask once more, if not as often as manners say.
   * @throws HttpError when there is none; whatever the signal says when that stops it.
   */
  async get(address: string, troubles: Troubles, again: number = this.#manners.again): Promise<Uint8Array> {
    for (let tries = 0; ; tries++) {
      try {
        return await this.#hosts.run(new URL(address).host, this.#signal, () => this.#once(address));
      } catch (error) {
        this.#signal.throwIfAborted();
        if (!(error instanceof Refused) || !passes(error.status) || tries >= again)
          throw error instanceof Refused ? new HttpError(error.message, error.status) : error;
        troubles.add('busy', `${error.message}: ${address}`);
        const wait = Math.min(
          error.after ?? this.#manners.pause * 2 ** tries * (0.75 + Math.random() / 2),
          longestPause,
        );
        if (error.after !== undefined) this.#hosts.rest(new URL(address).host, wait);
        await sleep(wait, undefined, { signal: this.#signal });
      }
    }
  }

  async #once(address: string): Promise<Uint8Array> {
    const limit = AbortSignal.any([this.#signal, AbortSignal.timeout(this.#manners.timeout)]);
    try {
      let url = new URL(address);
      for (let steps = 0; steps <= mostRedirects; steps++) {
        const answer = await fetch(url, {
          redirect: 'manual',
          signal: limit,
          headers: { accept: 'application/json, */*;q=0.5', 'user-agent': 'kith-directory' },
        });
        const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
        if (next === null) return await bodyOf(answer);
        await answer.body?.cancel();
        url = redirected(next, url);
      }
      throw new Refused('It leads round in circles', 310);
    } catch (error) {
      if (error instanceof Refused) throw error;
      this.#signal.throwIfAborted();
      const isSlow = limit.aborted;
      throw new Refused(
        isSlow ? `No whole answer within ${this.#manners.timeout / 1000} seconds` : `No answer (${reasonOf(error)})`,
      );
    }
  }
}

/** One try that failed. */
class Refused extends Error {
  readonly status: number;
  /** Milliseconds that the server asks for. */
  readonly after: number | undefined;

  constructor(message: string, status = 0, after?: number) {
    super(message);
    this.status = status;
    this.after = after;
  }
}

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : String(cause);
};

/** Addresses inside of a network: a feed on the open web has no business there. */
const isInside = ({ hostname }: URL): boolean =>
  /^(localhost|.*\.local|.*\.internal|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[789]\d|1[01]\d|12[0-7])\.|198\.1[89]\.|0\.|\[)/.test(
    hostname,
  );

/**
 * Where an answer that names another address leads.
 *
 * @throws Refused where nothing may be read.
 */
export function redirected(next: string, from: URL): URL {
  const url = URL.canParse(next, from.href) ? new URL(next, from) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || (isInside(url) && !isInside(from)))
    throw new Refused(`It leads to ${shownAddress(next).slice(0, 80)}, where nothing may be read`, 399);
  // Servers behind a proxy name themselves without TLS; a number that came so could be anybody's on the way.
  if (from.protocol === 'https:' && url.protocol === 'http:') {
    url.protocol = 'https:';
    if (url.hostname === from.hostname) url.port = from.port;
    if (url.href === from.href)
      throw new Refused('It leads away from TLS, where a number could be changed on the way', 310);
  }
  return url;
}

async function bodyOf(answer: Response): Promise<Uint8Array> {
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Refused(`Status ${answer.status}`, answer.status, afterOf(answer.headers.get('retry-after')));
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > mostOfPage) throw new Refused(`An answer of more than ${mostOfPage / 2 ** 20} MB`, 413);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** `Retry-After`: seconds, or a day and a time. */
function afterOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(wait, 0) : undefined;
}
