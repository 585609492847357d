import type { Module } from '../module.js';
import { module as shape } from '../shapes/module.js';
import { all, distinct, drawable } from './parts.js';
import { inModule } from './steps.js';

/** How many steps are looked at in one go. */
const share = 16;

/** Two lists one after the other, where there is one. */
const joined = (first: unknown, second: unknown): unknown =>
  first || second ? [...((first ?? []) as unknown[]), ...((second ?? []) as unknown[])] : undefined;

/**
 * The whole of a long module, of its first part and what its `rest` names, if `<kith-module>` can draw that. What stands
 * in the lists of media and scales stands there in another order where it was not listed in the order of its use. Never
 * throws.
 *
 * It looks at a few steps at a time, and waits for `pause` in between, so that no tap has to wait for all of them.
 */
export async function joinRest(
  module: Module,
  rest: unknown,
  pause?: () => Promise<unknown>,
): Promise<Module | undefined> {
  try {
    const { format, id, steps, media, scales } = rest as Record<string, unknown>;
    if (format !== 'module-rest/1' || id !== module.id) return undefined;
    const { rest: _, ...whole }: Record<string, unknown> = module;
    for (const [key, value] of Object.entries({ steps, media, scales })) {
      const both = joined(whole[key], value);
      if (both) whole[key] = both;
    }
    const every = whole['steps'] as Module['steps'];
    // Each share is asked of the whole: where its steps lead may be in any other.
    const sound = drawable(all(() => inModule({ steps: every }) && distinct('id')(every), shape));
    for (let at = 0; at < every.length; at += share) {
      if (!sound({ ...whole, steps: every.slice(at, at + share) })) return undefined;
      await pause?.();
    }
    return whole as unknown as Module;
  } catch {
    return undefined;
  }
}
