// What comes while the first things are picked.
import { prepareWords, spoken } from './family.js';

export { hand } from './hand.js';
export { see } from './see.js';

/** Gets what is used only when something is pressed, which may be where there is no network: no harm where it fails. */
export const prepare = (): Promise<unknown> =>
  Promise.allSettled([import('@kith/model/plan-document.js'), ...spoken.map(prepareWords)]);
