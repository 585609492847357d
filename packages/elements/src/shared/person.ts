import { html, type TemplateResult } from 'lit';
import type { person as english } from './card.strings.js';
import { emergency } from './fallback.js';
import { hostUrl } from './host-url.js';
import { numbers } from './numbers.js';
import { registry } from './registry.js';

/** "Prefer to talk to someone?": what the page slots, its own way to talk, or Samaritans and 999. */
export function person(strings: typeof english): TemplateResult {
  const here = hostUrl(registry.config.talk);
  return html`<div class="talk quiet">
    <strong>${strings.prefer}</strong>
    <slot name="talk"
      >${
        here
          ? html`<a href=${here}>${strings.talk}</a>`
          : html`<p>${strings.listener} <a href="tel:116123">${numbers('116 123')}</a></p>
              ${emergency(strings.danger)}`
      }</slot
    >
  </div>`;
}
