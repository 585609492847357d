import { html, type LitElement, type TemplateResult } from 'lit';
import { numbers } from '../shared/numbers.js';
import type { DraftController } from './draft-controller.js';
import type { PlanBuilderStrings } from './plan-builder.strings.js';
import type { ShelfController } from './shelf-controller.js';

/** What each part of the builder is drawn with. */
export interface View {
  readonly host: LitElement;
  readonly strings: PlanBuilderStrings;
  /** The language of the page. */
  readonly wanted: string;
  readonly drafts: DraftController;
  readonly shelf: ShelfController;
  /** The level of the headings of its parts. */
  readonly level: number;
  /** Moves the focus once the next drawing is done. */
  focus(selector: string): void;
}

/** Words of a plan or of a catalogue, which may run the other way. */
export const theirs = (words: string, lang: string): TemplateResult => html`<bdi lang=${lang}>${numbers(words)}</bdi>`;

/** As many words of a plan as a sentence takes. */
export const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words);
