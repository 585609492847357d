import type { Answer } from '@kith/model/answer.js';
import type { BodyBlock } from '@kith/model/media.js';
import type { Module } from '@kith/model/module.js';
import type { Progress } from '@kith/model/player.js';
import type { ReactiveControllerHost } from 'lit';
import type { TextOptions } from '../shared/text.js';
import type { english } from './module.strings.js';

/** The element around a part of a step. */
export interface Player extends ReactiveControllerHost, HTMLElement {
  /** The address that the document came from; nothing if it was given as a property. */
  readonly src?: string | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly module?: Module | undefined;
  readonly save?: 'tab' | 'device' | undefined;
  readonly mode?: 'together' | undefined;
  readonly second?: string | undefined;
}

/** What a part of a step may know, and do, of the player around it. Made anew for each drawing. */
export interface PartContext {
  readonly player: Player;
  readonly progress: Progress;
  readonly text: TextOptions;
  /** The player's own words; a part adds its English to them. */
  readonly strings: typeof english;
  /** Of the player's own words. */
  readonly lang: string;
  readonly dir: string;
  /** Keeps an answer to the current step, or takes it back. */
  readonly answer: (given: Answer | undefined) => void;
  /** Draws a text with its media. */
  body(nodes: readonly BodyBlock[]): unknown;
  /** Goes to another step, with all that belongs to it: focus, events. */
  readonly move: (by: (progress: Progress) => Progress) => void;
  /** Puts the same module with its later steps in its place. */
  grow(module: Module): void;
  /** Forgets everything and begins at the first step. */
  readonly again: () => void;
}
