import { html } from 'lit';
import type { PartContext, Player } from './part.js';

interface Styles {
  readonly styleSheet?: CSSStyleSheet | undefined;
}
interface Chunk {
  /** What it draws is dressed in these. */
  readonly styles: Styles;
}

/** Adds styles to a player's own, once. */
export function dress({ renderRoot }: Player, { styleSheet }: Styles): void {
  const root = renderRoot as ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}

/** By what loads it: the chunk, nothing if it could not be had, or the players that wait for it. */
const known = new Map<() => Promise<Chunk>, { chunk?: Chunk | undefined; waiting?: Set<Player> | undefined }>();

/**
 * Draws with a chunk that may have to be loaded first; then the player draws again. Where it cannot be loaded, says so
 * and shows what stands inside the tag.
 */
export function later<Loaded extends Chunk>(
  load: () => Promise<Loaded>,
  { player, lang, strings }: PartContext,
  draw: (chunk: Loaded) => unknown,
): unknown {
  const { chunk, waiting } = known.get(load) ?? {};
  if (chunk) {
    dress(player, chunk.styles);
    return draw(chunk as Loaded);
  }
  if (waiting) return void waiting.add(player);
  if (known.has(load))
    return html`<p lang=${lang}>${strings.partFailed}</p>
      <slot></slot>`;
  const players = new Set([player]);
  known.set(load, { waiting: players });
  void load()
    .catch(() => undefined)
    .then((now) => {
      known.set(load, { chunk: now });
      for (const one of players) one.requestUpdate();
    });
  return undefined;
}

/** Does something with a chunk, if it was ever needed. */
export function ifLoaded<Loaded extends Chunk>(load: () => Promise<Loaded>, use: (chunk: Loaded) => void): void {
  const { chunk } = known.get(load) ?? {};
  if (chunk) use(chunk as Loaded);
}
