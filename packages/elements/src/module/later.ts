import { html } from 'lit';
import { dress } from '../shared/dress.js';
import type { PartContext, Player } from './part.js';

interface Chunk {
  /** What it draws is dressed in these. */
  readonly styles: Parameters<typeof dress>[1];
}

/** The chunk, whether it could not be had, and the players that wait for it. */
interface Loading {
  chunk?: Chunk;
  /** The step at which it could not be had. At another one it is tried again. */
  failed?: string;
  readonly waiting: Set<Player>;
}
/** By what loads it. */
const known = new Map<() => Promise<Chunk>, Loading>();

/**
 * Draws with a chunk that may have to be loaded first; then the player draws again. Where it cannot be loaded, says so
 * and shows what stands inside the tag.
 */
export function later<Loaded extends Chunk>(
  load: () => Promise<Loaded>,
  { player, progress, lang, strings }: PartContext,
  draw: (chunk: Loaded) => unknown,
): unknown {
  const { at } = progress;
  let one = known.get(load);
  if (!one || (one.failed ?? at) !== at) {
    const now: Loading = { waiting: new Set() };
    known.set(load, (one = now));
    void load()
      .then(
        (chunk) => (now.chunk = chunk),
        () => (now.failed = at),
      )
      .then(() => {
        for (const waits of now.waiting) waits.requestUpdate();
        now.waiting.clear();
      });
  }
  const { chunk, failed, waiting } = one;
  if (chunk) {
    dress(player, chunk.styles);
    return draw(chunk as Loaded);
  }
  if (failed)
    return html`<p lang=${lang}>${strings.partFailed}</p>
      <slot></slot>`;
  waiting.add(player);
  return undefined;
}

/** Does something with a chunk, if it was ever needed. */
export function ifLoaded<Loaded extends Chunk>(load: () => Promise<Loaded>, use: (chunk: Loaded) => unknown): unknown {
  const chunk = known.get(load)?.chunk;
  return chunk && use(chunk as Loaded);
}
