import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HoursOptions } from '@kith/model/hours.js';
import { order, type RankedRoute, type Ranking } from '@kith/model/order.js';
import type { Answers } from '@kith/model/rank.js';
import type { Talk } from '@kith/model/talk.js';
import type { Looked } from './where.js';

export interface Host extends ReactiveControllerHost, Element {
  readonly topic?: string | undefined;
}

/** What comes while the first names are read: see ask.ts. */
type Asking = typeof import('./ask.js');

/**
 * Holds what the visitor answered, in memory only, and the order of the routes now: decided anew each minute, and when
 * the page is seen again. While the visitor is in the list nothing in it moves: only what it says changes.
 */
export class RankingController implements ReactiveController {
  now = new Date();
  ranking: Ranking | undefined;
  answers: Answers = {};
  /** How far the clock of this device is believed, and what reads schedules, once that is known: see clock.ts. */
  options: HoursOptions = {};
  /** Which question is asked, if they want to be asked; as many as there are when all were answered or passed by. */
  at: number | undefined;
  /** How many of the routes after the first ones are in the open. */
  shown = 10;
  /** What is worth saying aloud: the first route, or the one that has the focus, has opened or closed since. */
  news: RankedRoute | undefined;
  /** What became of the place that they typed. */
  where: Looked | undefined;
  /** What looks for the services near there, where the page names a directory. */
  declare near?: typeof import('./near.js') | undefined;
  /** What the page around it is about decides the order, and the visitor has not said otherwise. */
  narrowed = false;

  readonly #host: Host;
  readonly #talk: () => Talk | undefined;
  readonly #language: () => string;
  readonly #asking: () => Asking | undefined;
  #of: Talk | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, talk: () => Talk | undefined, language: () => string, asking: () => Asking | undefined) {
    this.#host = host;
    this.#talk = talk;
    this.#language = language;
    this.#asking = asking;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tick);
    document.addEventListener('kith-forget', this.begin);
    this.#tick();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tick);
    document.removeEventListener('kith-forget', this.begin);
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    const talk = this.#talk();
    if (talk !== this.#of) {
      this.#of = talk;
      this.begin();
    }
    if (!talk) return;
    const asking = this.#asking();
    this.now = new Date();
    const ranking = order(
      this.where?.talk ?? talk,
      { languages: [this.#language()], ...this.answers },
      this.now,
      this.options,
      asking?.choosing,
    );
    const before = this.ranking?.routes;
    if (before) {
      const at = ({ route }: RankedRoute): number => before.findIndex((one) => one.route === route);
      // Also while another window has the focus: they may come back to what they were about to press.
      const { activeElement } = this.#host.getRootNode() as Document | ShadowRoot;
      if (this.#host.matches(':hover') || this.#host.contains(activeElement))
        ranking.routes.sort((a, b) => at(a) - at(b));
      this.news = asking?.newsOf(this.#host, before, ranking.routes) ?? this.news;
    }
    this.ranking = ranking;
  }

  /** Forgets what was answered. */
  readonly begin = (): void => {
    const topics = this.#of && this.#asking()?.preset(this.#of, this.#host.topic);
    this.at = this.where = undefined;
    this.narrowed = !!topics;
    this.answer(topics ? { topics } : {});
  };

  /** The visitor asked for another order. */
  answer(answers: Answers): void {
    this.answers = answers;
    this.ranking = this.news = undefined;
    this.shown = 10;
    this.#host.requestUpdate();
  }

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    this.#timer = setTimeout(this.#tick, 60_000 - (Date.now() % 60_000));
    this.#host.requestUpdate();
  };
}
