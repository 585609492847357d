import { html, nothing, type TemplateResult } from 'lit';
import type { Option, Point } from '@kith/model/module.js';
import { blocks, phrasing } from '../shared/text.js';
import type { PartContext } from './part.js';

// What people answer with, the same in every kind of step.

/** The player's own words, marked as such where the module is in another language. */
export const own = (
  { lang, dir }: Pick<PartContext, 'lang' | 'dir'>,
  words: unknown,
  look = 'quiet',
  id?: string,
): TemplateResult => html`<p class=${look} id=${id ?? nothing} lang=${lang} dir=${dir}>${words}</p>`;

/** Something to tick in the player's own words. */
export const tick = (
  { lang, dir }: PartContext,
  words: string,
  on: boolean,
  pick: (on: boolean) => void,
): TemplateResult =>
  html`<label class="tick" lang=${lang} dir=${dir}
    ><input
      type="checkbox"
      .checked=${on}
      @change=${({ target }: Event) => pick((target as HTMLInputElement).checked)}
    /><span>${words}</span></label
  >`;

/** Rows to pick from, any of them or one, with what is said to those that are picked. Gives the ids, in their order. */
export const options = (
  { text: look }: PartContext,
  name: string,
  many: boolean,
  items: readonly (Point & Pick<Option, 'feedback'>)[],
  chosen: readonly string[],
  give: (chosen: string[]) => void,
): TemplateResult[] =>
  items.map(({ id, text, feedback }) => {
    const on = chosen.includes(id);
    const change = ({ target }: Event): void =>
      give(
        many
          ? items
              .map((item) => item.id)
              .filter((one) => (one === id ? (target as HTMLInputElement).checked : chosen.includes(one)))
          : [id],
      );
    // Two templates: a node that turned from a checkbox into a radio button would go on being read as what it was.
    const box = many
      ? html`<input type="checkbox" name=${name} .checked=${on} @change=${change} />`
      : html`<input type="radio" name=${name} .checked=${on} @change=${change} />`;
    return html`<div class="option">
      <label>${box}<span>${phrasing(text, look)}</span></label>
      <div class="feedback" aria-live="polite">
        ${feedback && on ? html`<div>${blocks(feedback, look)}</div>` : nothing}
      </div>
    </div>`;
  });

/**
 * A place to write that grows with the words, named and described by what has these ids, or named by the label that it
 * is in.
 */
export const writing = (
  rows: number,
  labelledBy: string | undefined,
  describedBy: string | undefined,
  text: string,
  write: (text: string) => void,
): TemplateResult =>
  html`<textarea
    rows=${rows}
    autocomplete="off"
    spellcheck="false"
    writingsuggestions="false"
    aria-labelledby=${labelledBy ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    .value=${text}
    @input=${({ target }: Event) => write((target as HTMLTextAreaElement).value)}
  ></textarea>`;
