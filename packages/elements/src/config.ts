import { type Config, registry, type ScaleConfig } from './shared/registry.js';
import { eraseAll } from './shared/store.js';

export type { Config, ScaleConfig };

/**
 * Sets, for every Kith element of the page: the language of their own words, other words for any of them, where "talk to
 * someone" leads, and which scales the site has a licence for. May be called at any time; an option that is not named
 * stays as it was, and one that is takes the place of all of it.
 */
export function configure(config: Config): void {
  Object.assign(registry.config, config);
  document.dispatchEvent(new CustomEvent('kith-configure'));
}

/**
 * Makes every Kith element of the page drop what it holds of the visitor, and erases all that they chose to keep in this
 * browser. True only if all of that was seen to be gone: false also where the browser lets nobody look.
 */
export function forget(): boolean {
  const gone = eraseAll();
  document.dispatchEvent(new CustomEvent('kith-forget'));
  return gone;
}
