import type { Kith, Options } from '../kith.js';

/** What the loader and the elements share, however many copies of either a page has. The first copy makes it. */
export interface Shared {
  version?: string;
  config: Options;
  /** The root of the content site. */
  root?: string;
  api?: Kith;
  /**
   * A page may demand Trusted Types, and list a policy's name but once: ours is `kith`, and the Lit in our files uses it
   * too. Where the page refuses it, or has no Trusted Types, plain strings must do.
   */
  policy?: { createScriptURL(url: string): string };
  take?(url: string): Promise<Response> | undefined;
  load?(name: string): Promise<unknown>;
}

type Page = { [key: symbol]: Shared | undefined; trustedTypes?: { createPolicy(name: string, rules: object): never } };

const page = globalThis as unknown as Page;
const same = (value: string): string => value;

export const shared: Shared = (page[Symbol.for('kith')] ??= { config: {} });

try {
  shared.policy ??= page.trustedTypes?.createPolicy('kith', { createHTML: same, createScriptURL: same });
} catch {
  // Refused.
}
