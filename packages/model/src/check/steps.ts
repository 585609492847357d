import { safeUrl } from '../url.js';
import { fits } from './parts.js';

// Where a module leads, from step to step. Its steps are known before its parts are looked at.

let ids: readonly unknown[] = [];
let open = false;

/**
 * Begins with a module: what is asked below is asked of its steps. Throws if it has none. Where the later ones are still
 * to come, any may be meant: they are asked about again when all are there.
 */
export const inModule = ({ steps, rest }: { steps: readonly { id: unknown }[]; rest?: unknown }): boolean => {
  open = !!rest;
  return !!(ids = steps.map(({ id }) => id)).length;
};

export const isStep = (id: string): boolean => ids.includes(id) || (open && fits(/\S/, id));

/** Begins with a part whose module nobody knows: any step may be meant. */
export const inAnyModule = (): boolean => (open = true);

/** A link that may be followed, or that leads to a step. */
export const leads = (url: string): boolean => (url[0] === '#' ? open || ids.includes(url.slice(1)) : !!safeUrl(url));
