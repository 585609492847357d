import { html, nothing } from 'lit';
import type { MediaBlock } from '@kith/model/media.js';
import type { PartContext } from './part.js';

/**
 * Keeps the room of a medium while what draws it is on its way, so that nothing moves when it comes. Nobody has checked
 * the medium yet: of its size only numbers are used.
 */
export function room({ media }: MediaBlock, { progress }: PartContext): unknown {
  const it = [progress.module.media].flat().find((one) => one?.id === media) as Record<string, unknown> | undefined;
  if (!it) return nothing;
  const { type, width, height, sign } = it;
  const kind = type === 'image' ? 'image' : sign || type === 'external' ? 'longer' : '';
  return html`<div class="beside">
    <div class="room ${kind}">
      ${
        Number(width) && Number(height)
          ? html`<svg
              width=${kind === 'image' ? Number(width) : nothing}
              viewBox="0 0 ${Number(width)} ${Number(height)}"
              aria-hidden="true"
            ></svg>`
          : nothing
      }
    </div>
    ${kind === 'image' ? nothing : html`<div class="room"></div>`}
  </div>`;
}
