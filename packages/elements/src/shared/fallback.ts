import { html, nothing, type TemplateResult } from 'lit';

/** The one number that stands everywhere. */
export const emergency = (danger: string): TemplateResult => html`<p>${danger} <a href="tel:999">999</a></p>`;

/**
 * What a visitor sees where there is nothing to draw (yet): all that stands inside the tag. If that is no more than white
 * space when it is known that nothing will come, words and a number are there all the same: an error is never a blank.
 */
export const fallback = (
  host: Pick<Element, 'textContent'>,
  failed: boolean,
  words: string,
  danger: string,
): TemplateResult =>
  html`<slot></slot
    ><slot name="talk"></slot>${failed && !host.textContent.trim() ? [words, emergency(danger)] : nothing}`;
