import type { Module } from '../module.js';
import { checkModule } from './module.js';

/** Two lists one after the other, where there is one. */
const joined = (first: unknown, second: unknown): unknown =>
  first || second ? [...((first ?? []) as unknown[]), ...((second ?? []) as unknown[])] : undefined;

/**
 * The whole of a long module, of its first part and what its `rest` names, if `<kith-module>` can draw that. What stands
 * in the lists of media and scales stands there in another order where it was not listed in the order of its use. Never
 * throws.
 */
export function joinRest(module: Module, rest: unknown): Module | undefined {
  try {
    const { format, id, steps, media, scales } = rest as Record<string, unknown>;
    if (format !== 'module-rest/1' || id !== module.id) return undefined;
    const { rest: _, ...whole }: Record<string, unknown> = module;
    for (const [key, value] of Object.entries({ steps, media, scales })) {
      const all = joined(whole[key], value);
      if (all) whole[key] = all;
    }
    return checkModule(whole) ? whole : undefined;
  } catch {
    return undefined;
  }
}
