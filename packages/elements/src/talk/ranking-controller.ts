import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rank, type RankedRoute, type Ranking, type Urgency } from '@kith/model/rank.js';
import type { Question, Talk, Way } from '@kith/model/talk.js';

type About = Question['about'];
type Picked = Partial<Record<About, readonly string[]>>;

interface Host extends ReactiveControllerHost, Element {
  /** Ids of topics that the page is about, with spaces between them. */
  readonly topic?: string | undefined;
}

/** How many of the routes after the first ones are in the open at once, and how many more at each press. */
const page = 10;

/**
 * Holds what the visitor picked, in memory only, and the order of the routes now: decided anew each minute, and when
 * the page is seen again. While the visitor is in the list nothing in it moves: only what it says changes.
 */
export class RankingController implements ReactiveController {
  now = new Date();
  ranking: Ranking | undefined;
  /** Which question is asked, if they want to be asked; as many as there are when all were answered or passed by. */
  at: number | undefined;
  /** How many of the routes after the first ones are in the open. */
  shown = page;
  /** What is worth saying aloud: the first route, or the one that has the focus, has opened or closed since. */
  news: RankedRoute | undefined;
  /** What the page around it is about decides the order, and the visitor has not said otherwise. */
  narrowed = false;

  readonly #host: Host;
  readonly #talk: () => Talk | undefined;
  readonly #language: () => string;
  #of: Talk | undefined;
  #topic: string | undefined;
  #picked: Picked = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, talk: () => Talk | undefined, language: () => string) {
    this.#host = host;
    this.#talk = talk;
    this.#language = language;
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
    const { topic } = this.#host;
    if (talk !== this.#of || topic !== this.#topic) {
      this.#of = talk;
      this.#topic = topic;
      this.#begin();
    }
    if (!talk) return;
    this.now = new Date();
    const { topic: topics, for: people, way, urgency } = this.#picked;
    const answers = {
      topics,
      for: people,
      ways: way as Way[] | undefined,
      urgency: urgency?.[0] as Urgency | undefined,
    };
    const ranking = rank(talk, { ...answers, languages: [this.#language()] }, this.now);
    const before = this.ranking?.routes;
    if (before) this.#follow(before, ranking.routes);
    this.ranking = ranking;
  }

  /** Keeps what is under the visitor where it is, and notes what has changed for them. */
  #follow(before: readonly RankedRoute[], after: RankedRoute[]): void {
    const at = ({ route }: RankedRoute): number => before.findIndex((one) => one.route === route);
    // Also while another window has the focus: they may come back to what they were about to press.
    const { activeElement } = this.#host.getRootNode() as Document | ShadowRoot;
    if (this.#host.matches(':hover') || this.#host.contains(activeElement)) after.sort((a, b) => at(a) - at(b));
    const focused = this.#host.shadowRoot!.activeElement?.closest('li[id]')?.id.slice(2);
    const watched = before.find(({ route }) => route.id === focused) ?? before[0]!;
    const now = after.find(({ route }) => route === watched.route);
    if (now && now.status.state !== watched.status.state) this.news = now;
  }

  hasPicked(about: About): boolean {
    return !!this.#picked[about]?.length;
  }

  isPicked(about: About, id: string): boolean {
    return !!this.#picked[about]?.includes(id);
  }

  /** Picks an answer, or takes it back. */
  toggle(about: About, id: string): void {
    const before = this.#picked[about] ?? [];
    const without = before.filter((other) => other !== id);
    this.pick(about, without.length < before.length ? without : about === 'urgency' ? [id] : [...before, id]);
  }

  pick(about: About, ids: readonly string[]): void {
    this.#picked[about] = ids;
    if (about === 'topic') this.narrowed = false;
    this.#again();
  }

  /** Goes to another question. Nothing but that changes. */
  ask(at: number): void {
    this.at = at;
    this.#host.requestUpdate();
  }

  showMore(): void {
    this.shown += page;
    this.#host.requestUpdate();
  }

  #begin(): void {
    const known = this.#of?.routes.flatMap(({ topics }) => topics ?? []);
    const topic = (this.#topic ?? '').split(' ').filter((id) => known?.includes(id));
    this.#picked = { topic };
    this.narrowed = topic.length > 0;
    this.at = undefined;
    this.shown = page;
    this.ranking = this.news = undefined;
  }

  readonly #forget = (): void => {
    this.#begin();
    this.#host.requestUpdate();
  };

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    this.#timer = setTimeout(this.#tick, 60_000 - (Date.now() % 60_000));
    this.#host.requestUpdate();
  };

  /** The visitor asked for another order. */
  #again(): void {
    this.ranking = this.news = undefined;
    this.shown = page;
    this.#host.requestUpdate();
  }
}
