import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerKind, AnswerOf } from '@kith/model/answer.js';
import type { Step, StepKind } from '@kith/model/module.js';
import { own, writing } from './inputs.js';
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

/** The heading of a part of the step. */
export const heading = ({ text }: More, id: string, words: unknown): TemplateResult =>
  html`<p class="h2" role="heading" aria-level=${text.level} id=${id} tabindex="-1">${words}</p>`;

/** A part that opens on a tap, and is folded again when the step is left. */
export const fold = ({ text }: More, id: string, title: unknown, body: unknown): TemplateResult =>
  html`<details class="fold">
    <summary><span role="heading" aria-level=${text.level} id=${id}>${title}</span></summary>
    ${body}
  </details>`;

/** A button in the player's own words. `to`: what takes the focus once it was pressed; `of`: the id of what it is about. */
export const button = (
  { player, lang, dir }: More,
  look: string,
  words: string,
  press: () => void,
  to: string,
  of?: string,
): TemplateResult =>
  html`<button
    type="button"
    class=${look}
    lang=${lang}
    dir=${dir}
    aria-describedby=${of ?? nothing}
    @click=${async () => {
      press();
      await player.updateComplete;
      player.renderRoot.querySelector<HTMLElement>(to)?.focus();
    }}
  >
    ${words}
  </button>`;

/** A place to write with its label. Side by side with a worker there is none: they talk. */
export const field = (
  { player, lang, dir }: More,
  words: string,
  text: string,
  write: (text: string) => void,
): unknown =>
  player.mode
    ? nothing
    : html`<label class="field" lang=${lang} dir=${dir}
        >${words}${writing(1, undefined, undefined, text, write)}</label
      >`;

export const ownWords = (around: More, text: string, write: (text: string) => void): unknown =>
  around.player.mode
    ? own(around, around.strings.ownTogether, 'say')
    : field(around, around.strings.ownWords, text, write);

/** What becomes of their words, where they can write some. */
export const ofWords = (around: More): unknown =>
  around.player.mode ? nothing : own(around, around.strings.private, 'quiet', 'private');
