import type { PartContext } from './part.js';

/** A file of the module, beside its document. */
export const beside = ({ player }: PartContext, file: string): string =>
  new URL(file, new URL(player.src ?? '', document.baseURI)).href;

/** Has the later steps of a long module loaded, and says whether all of them are there. */
export async function whole(around: PartContext): Promise<boolean> {
  return !around.progress.module.rest || (await import('./rest.js')).join(around);
}
