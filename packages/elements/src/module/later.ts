import { html } from 'lit';
import { dress } from '../shared/dress.js';
import type { PartContext } from './part.js';
import { redraw } from './voices.js';

interface Chunk {
  /** What it draws is dressed in these. */
  readonly styles: Parameters<typeof dress>[1];
}

/** The chunk, and whether it could not be had. */
interface Loading {
  chunk?: Chunk;
  /** The step at which it could not be had. At another one it is tried again. */
  failed?: string;
}
/** By what loads it. */
const known = new Map<() => Promise<Chunk>, Loading>();

/**
 * Draws with a chunk that may have to be loaded first; then the player draws again. Where it cannot be loaded, says so
 * and shows what stands inside the tag, or what is to be there instead.
 */
export function later<Loaded extends Chunk>(
  load: () => Promise<Loaded>,
  around: PartContext,
  draw: (chunk: Loaded) => unknown,
  instead?: (around: PartContext) => unknown,
): unknown {
  const { player, progress, lang, strings } = around;
  const { at } = progress;
  let one = known.get(load);
  if (!one || (one.failed ?? at) !== at) {
    const now: Loading = {};
    known.set(load, (one = now));
    void load()
      .then(
        (chunk) => (now.chunk = chunk),
        () => (now.failed = at),
      )
      .then(redraw);
  }
  const { chunk, failed } = one;
  if (chunk) {
    dress(player, chunk.styles);
    return draw(chunk as Loaded);
  }
  if (failed)
    return instead
      ? instead(around)
      : html`<p lang=${lang}>${strings.partFailed}</p>
          <slot></slot>`;
  return undefined;
}

/** Does something with a chunk, if it was ever needed. */
export function ifLoaded<Loaded extends Chunk>(load: () => Promise<Loaded>, use: (chunk: Loaded) => unknown): unknown {
  const chunk = known.get(load)?.chunk;
  return chunk && use(chunk as Loaded);
}
