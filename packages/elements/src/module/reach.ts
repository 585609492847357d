import { html, nothing, type TemplateResult } from 'lit';
import { emergency } from '../shared/fallback.js';
import { hostUrl } from '../shared/host-url.js';
import { registry } from '../shared/registry.js';
import type { english } from './module.strings.js';

/**
 * The ways to a person: the page's own, and the one number that stands everywhere.
 * @param unless - shown where the page has put nothing into the player's slot
 * @param always - shown below
 */
export function reach(strings: typeof english, unless: unknown, always: unknown = nothing): TemplateResult {
  const here = hostUrl(registry.config.talk);
  return html`<slot name="talk">${here ? html`<p><a href=${here}>${strings.talkHere}</a></p>` : nothing}${unless}</slot>
    ${always}${emergency(strings.danger)}`;
}
