import { html, type TemplateResult } from 'lit';
import type { ChannelKind, Route, Talk } from '@kith/model/talk.js';
import { numbers } from '../shared/numbers.js';
import type { Host, RankingController } from './ranking-controller.js';
import type { TalkStrings } from './talk.strings.js';

/** What a part of the element may know, and do, of the whole. Made anew for each drawing. */
export interface View {
  readonly host: Host & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly talk: Talk;
  readonly strings: TalkStrings;
  readonly order: RankingController;
  /** What came while the first names were read. */
  readonly more: typeof import('./ask.js') | undefined;
  /** The level of a route's heading. */
  readonly level: number;
  /** The visitor pressed a way to reach somebody. */
  choose(route: Route, kind: ChannelKind): void;
  /** Puts the focus on something that has a name, once it is drawn. */
  readonly focus: (selector: string) => void;
}

/** Words of the document, which may be in another language than ours. */
export const theirs = ({ talk }: View, words: string): TemplateResult =>
  html`<bdi lang=${talk.lang}>${numbers(words)}</bdi>`;
