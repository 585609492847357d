import { safeUrl } from '../url.js';

// Where a module leads, from step to step. Its steps are known before its parts are looked at.

let ids: readonly unknown[] = [];

/** Begins with a module: what is asked below is asked of its steps. Throws if it has none. */
export const inModule = ({ steps }: { steps: readonly { id: unknown }[] }): boolean =>
  !!(ids = steps.map(({ id }) => id)).length;

export const isStep = (id: string): boolean => ids.includes(id);

/** A link that may be followed, or that leads to a step. */
export const leads = (url: string): boolean => (url[0] === '#' ? isStep(url.slice(1)) : !!safeUrl(url));
