import { css, html, nothing } from 'lit';
import type { MediaBlock } from '@kith/model/media.js';
import { dress } from './later.js';
import type { PartContext } from './part.js';

/** About as much as stands below a picture (whose it is) or a recording (its name, a switch or a link, its words). */
const roomStyles = css`
  .room {
    max-inline-size: 36em;
    margin-block: 1.2em;
  }
  .room svg {
    display: block;
    inline-size: 100%;
    max-block-size: 75vb;
    background: var(--_soft);
    border: 1px solid var(--_line);
    border-radius: min(var(--_radius), 1em);
  }
  .room::after {
    content: '';
    display: block;
    block-size: 8.7em;
  }
  .room.image::after {
    block-size: 1.64em;
  }
  .room.image svg {
    inline-size: auto;
    max-inline-size: 100%;
    max-block-size: none;
  }
  .room.longer::after {
    block-size: 11.45em;
  }
`;

/** Keeps the room of a medium while what draws it is on its way, so that nothing moves when it comes. */
export function room({ media }: MediaBlock, { player, progress }: PartContext): unknown {
  const it = [progress.module.media].flat().find((one) => one?.id === media);
  if (!it) return nothing;
  dress(player, roomStyles);
  const longer = it.type === 'external' || (it.type === 'video' && it.sign);
  return html`<div class="room ${longer ? 'longer' : it.type}">
    ${'width' in it ? html`<svg width=${it.width} viewBox="0 0 ${it.width} ${it.height}" aria-hidden="true"></svg>` : nothing}
  </div>`;
}
