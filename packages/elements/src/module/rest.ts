import { joinRest } from '@kith/model/check/rest.js';
import type { Module } from '@kith/model/module.js';
import type { PartContext } from './part.js';

/** By the first part of a long module: the whole of it, on its way. */
const wholes = new WeakMap<Module, Promise<Module | undefined>>();

/** A file of the module, beside its document. */
export const beside = ({ player }: PartContext, file: string): string =>
  new URL(file, new URL(player.src ?? '', document.baseURI)).href;

async function load(around: PartContext, module: Module, src: string): Promise<Module | undefined> {
  const response = await fetch(beside(around, src), { credentials: 'omit', referrerPolicy: 'no-referrer' });
  return response.ok ? joinRest(module, await response.json()) : undefined;
}

/** Has the later steps of a long module loaded, and says whether all of them are there. What failed is tried again. */
export async function whole(around: PartContext): Promise<boolean> {
  const { module } = around.progress;
  if (!module.rest) return true;
  if (!wholes.has(module)) wholes.set(module, load(around, module, module.rest.src));
  const joined = await wholes.get(module)!.catch(() => undefined);
  if (joined) around.grow(joined);
  else wholes.delete(module);
  return !!joined;
}
