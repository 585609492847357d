import type { Block, BodyBlock, Media, Module } from '@kith/model';
import { html, type Html } from '../html.js';
import type { ModuleWords } from './module-words.js';
import { blocks, link } from './text.js';

/** The text of a step, with its pictures and recordings where they stand. */
export function body(nodes: readonly BodyBlock[], { media = [] }: Module, words: ModuleWords): Html[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'media') return blocks([node]);
    const medium = media.find(({ id }) => id === node.media);
    return medium ? [figure(medium, node.words ?? '', words)] : [];
  });
}

const figure = (medium: Media, name: string, words: ModuleWords): Html =>
  html`<figure>
    ${shown(medium, name, words)}
    <figcaption>
      ${medium.type !== 'image' && html`<strong>${name}</strong> `}
      <span class="small">${words.mediaBy(medium.rights.holder, medium.rights.licence)}</span>
    </figcaption>
    ${'transcript' in medium && transcript(medium.transcript, words)}
  </figure> `;

const transcript = (text: readonly Block[], words: ModuleWords): Html =>
  html`<details class="card">
    <summary><span>${words.transcript}</span></summary>
    <div class="feedback">${blocks(text)}</div>
  </details>`;

// Nothing is fetched before it is asked for, but for pictures when they come into view.
function shown(medium: Media, name: string, words: ModuleWords): Html | false {
  // In a page that travels alone, recordings are with the player: here are their words.
  if ('src' in medium && !medium.src) return false;
  switch (medium.type) {
    case 'image':
      return html`<img
        src="${medium.src}"
        alt="${medium.decorative ? '' : name}"
        width="${medium.width}"
        height="${medium.height}"
        loading="lazy"
      />`;
    case 'audio':
      return html`<audio src="${medium.src}" controls preload="none" aria-label="${name}"></audio>`;
    case 'video':
      return html`<video
          src="${medium.src}"
          controls
          preload="none"
          playsinline
          width="${medium.width}"
          height="${medium.height}"
          aria-label="${name}"
          ${medium.poster !== undefined && html`poster="${medium.poster}"`}
        >
          ${medium.captions.map(
            ({ src, lang }, index) =>
              html`<track kind="captions" src="${src}" srclang="${lang}" ${index === 0 && html`default`} />`,
          )}
        </video>
        ${medium.sign && html`<p><a href="${medium.sign.src}">${words.signed}</a></p>`}`;
    case 'external':
      return html`<p>${link(medium.page, words.watchOn(medium.provider))}</p>`;
  }
}
