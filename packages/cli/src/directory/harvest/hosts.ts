import { setTimeout as sleep } from 'node:timers/promises';

interface Host {
  running: number;
  readonly waiting: (() => void)[];
  /** When the next request may begin, in milliseconds of the clock that only goes forward. */
  next: number;
}

/** Keeps requests to one host apart: so many at once, and none before its time. */
export class Hosts {
  readonly #limits: { readonly atOnce: number; readonly gap: number };
  readonly #hosts = new Map<string, Host>();

  constructor(limits: { readonly atOnce: number; readonly gap: number }) {
    this.#limits = limits;
  }

  /** Does something that asks the host, when its turn has come. */
  async run<T>(name: string, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    const host = this.#of(name);
    if (host.running >= this.#limits.atOnce) await new Promise<void>((go) => host.waiting.push(go));
    else host.running++;
    try {
      for (let wait = host.next - performance.now(); wait > 0; wait = host.next - performance.now())
        await sleep(wait, undefined, { signal });
      host.next = performance.now() + this.#limits.gap;
      return await ask();
    } finally {
      const next = host.waiting.shift();
      if (next) next();
      else host.running--;
    }
  }

  /** Leaves a host alone for so many milliseconds. */
  rest(name: string, wait: number): void {
    const host = this.#of(name);
    host.next = Math.max(host.next, performance.now() + wait);
  }

  #of(name: string): Host {
    const known = this.#hosts.get(name);
    if (known) return known;
    const host: Host = { running: 0, waiting: [], next: 0 };
    this.#hosts.set(name, host);
    return host;
  }
}
