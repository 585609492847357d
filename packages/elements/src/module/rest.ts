import { joinRest } from '@kith/model/check/rest.js';
import type { Module } from '@kith/model/module.js';
import { beside } from './beside.js';
import { wait } from '../shared/wait.js';
import type { PartContext } from './part.js';

/** By the first part of a long module: the whole of it, on its way. */
const wholes = new WeakMap<Module, Promise<Module | undefined>>();

async function load(around: PartContext, module: Module, src: string): Promise<Module | undefined> {
  const response = await fetch(beside(around, src), {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // A request that hangs is told like one that fails, where the browser can end it.
    signal: AbortSignal.timeout?.(8000) ?? null,
  });
  if (!response.ok) return undefined;
  const text = await response.text();
  // Reading it, and looking at it, have a task each.
  await wait(0);
  const rest: unknown = JSON.parse(text);
  await wait(0);
  return joinRest(module, rest, () => wait(0));
}

/** Loads the later steps of a long module, and says whether all of them are there. What failed is tried again. */
export async function join(around: PartContext): Promise<boolean> {
  const { module } = around.progress;
  if (!wholes.has(module)) wholes.set(module, load(around, module, module.rest!.src));
  const joined = await wholes.get(module)!.catch(() => undefined);
  if (joined) around.grow(joined);
  else wholes.delete(module);
  return !!joined;
}
