import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rank, type Ranking } from '@kith/model/rank.js';
import type { Question, Talk, Way } from '@kith/model/talk.js';

type Picked = Partial<Record<Question['about'], readonly string[]>>;

/**
 * Holds what the visitor picked, in memory only, and the order of the routes now: decided anew each minute, and when
 * the page is seen again. While the visitor is in the list nothing in it moves: only what it says changes.
 */
export class RankingController implements ReactiveController {
  now = new Date();
  ranking: Ranking | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #talk: () => Talk | undefined;
  #of: Talk | undefined;
  #picked: Picked = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element, talk: () => Talk | undefined) {
    this.#host = host;
    this.#talk = talk;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tick);
    document.addEventListener('kith-forget', this.#forget);
    this.#tick();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tick);
    document.removeEventListener('kith-forget', this.#forget);
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    const talk = this.#talk();
    if (talk !== this.#of) {
      this.#of = talk;
      this.#picked = {};
      this.ranking = undefined;
    }
    if (!talk) return;
    this.now = new Date();
    const { topic, for: people, way } = this.#picked;
    const ranking = rank(talk, { topics: topic, for: people, ways: way as Way[] | undefined }, this.now);
    const before = this.ranking?.routes.map(({ route }) => route);
    // Also while another window has the focus: they may come back to what they were about to press.
    const { activeElement } = this.#host.getRootNode() as Document | ShadowRoot;
    if (before && (this.#host.matches(':hover') || this.#host.contains(activeElement)))
      ranking.routes.sort((a, b) => before.indexOf(a.route) - before.indexOf(b.route));
    this.ranking = ranking;
  }

  isPicked(about: Question['about'], id: string): boolean {
    return !!this.#picked[about]?.includes(id);
  }

  /** Picks an answer, or takes it back. */
  toggle(about: Question['about'], id: string): void {
    const before = this.#picked[about] ?? [];
    this.#picked[about] = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
    this.#again();
  }

  readonly #forget = (): void => {
    this.#picked = {};
    this.#again();
  };

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    this.#timer = setTimeout(this.#tick, 60_000 - (Date.now() % 60_000));
    this.#host.requestUpdate();
  };

  /** The visitor asked for another order. */
  #again(): void {
    this.ranking = undefined;
    this.#host.requestUpdate();
  }
}
