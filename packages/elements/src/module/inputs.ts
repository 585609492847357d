import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerKind, AnswerOf } from '@kith/model/answer.js';
import type { Point, Step, StepKind } from '@kith/model/module.js';
import { phrasing } from '../shared/text.js';
import type { MoreStrings } from './more.strings.js';
import type { PartContext } from './part.js';
import type { StepsStrings } from './steps.strings.js';

/** What the kinds of step in more.ts know of the player around them. */
export interface More extends PartContext {
  readonly strings: StepsStrings & MoreStrings;
}
export type Of<Kind extends StepKind> = Extract<Step, { kind: Kind }>;

/** The answer to the step that is shown, or what stands for none yet. */
export const given = <Kind extends AnswerKind>({ progress }: More, none: AnswerOf[Kind]): AnswerOf[Kind] =>
  // The player keeps only an answer that fits its step.
  (progress.answers[progress.at] as AnswerOf[Kind] | undefined) ?? none;

/** The list with or without one of its members. */
export const toggled = (list: readonly string[], id: string, on: boolean): string[] =>
  on ? [...list, id] : list.filter((other) => other !== id);

/** The player's own words, marked as such where the module is in another language. */
export const own = ({ lang, dir }: More, words: unknown, look = 'quiet'): TemplateResult =>
  html`<p class=${look} lang=${lang} dir=${dir}>${words}</p>`;

/** The heading of a part of the step. */
export const heading = ({ text }: More, id: string, words: unknown): TemplateResult =>
  html`<p class="h2" role="heading" aria-level=${text.level} id=${id} tabindex="-1">${words}</p>`;

/** A button in the player's own words. `of`: the id of what it is about; `then`: what takes the focus, once drawn. */
export const button = (
  around: More,
  look: string,
  words: string,
  press: () => void,
  { of, then }: { readonly of?: string; readonly then?: string } = {},
): TemplateResult =>
  html`<button
    type="button"
    class=${look}
    lang=${around.lang}
    dir=${around.dir}
    aria-describedby=${of ?? nothing}
    @click=${() => {
      press();
      if (then) void focusOn(around, then);
    }}
  >
    ${words}
  </button>`;

/** Something to tick in the player's own words. */
export const tick = ({ lang, dir }: More, words: string, on: boolean, pick: (on: boolean) => void): TemplateResult =>
  html`<label class="tick" lang=${lang} dir=${dir}
    ><input
      type="checkbox"
      .checked=${on}
      @change=${({ target }: Event) => pick((target as HTMLInputElement).checked)}
    /><span>${words}</span></label
  >`;

/**
 * Rows to pick from: any of them, or one. `name` is that of the inputs, and begins the ids of the rows' words: `name-id`.
 * `under`: what belongs to a row and stands below it.
 */
export const rows = (
  around: More,
  name: string,
  type: 'checkbox' | 'radio',
  items: readonly Point[],
  chosen: readonly string[],
  pick: (id: string, on: boolean) => void,
  under: (item: Point) => unknown = () => nothing,
): TemplateResult[] =>
  items.map(
    (item) =>
      html`<div class="option">
          <label
            ><input
              type=${type}
              name=${name}
              .checked=${chosen.includes(item.id)}
              @change=${({ target }: Event) => pick(item.id, (target as HTMLInputElement).checked)}
            /><span id="${name}-${item.id}">${phrasing(item.text, around.text)}</span></label
          >
        </div>
        ${under(item)}`,
  );

/**
 * A place to write that grows with the words, named and described by what has these ids. Side by side with a worker
 * there is none: they talk.
 */
export const writing = (
  { player }: More,
  rows: number,
  [labelledBy, describedBy = '']: readonly [labelledBy: string, describedBy?: string],
  text: string,
  write: (text: string) => void,
): unknown =>
  player.mode
    ? nothing
    : html`<textarea
        rows=${rows}
        autocomplete="off"
        spellcheck="false"
        writingsuggestions="false"
        aria-labelledby=${labelledBy}
        aria-describedby=${describedBy || nothing}
        .value=${text}
        @input=${({ target }: Event) => write((target as HTMLTextAreaElement).value)}
      ></textarea>`;

/** Moves the focus to what will be there when the player is drawn again. */
export async function focusOn({ player }: More, selector: string): Promise<void> {
  await player.updateComplete;
  player.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}
