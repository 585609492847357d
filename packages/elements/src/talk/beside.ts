import { html, nothing, type TemplateResult } from 'lit';
import type { RankedRoute } from '@kith/model/order.js';
import { weakly } from '../shared/weakly.js';
import { askEnglish } from './ask.strings.js';
import type { Host } from './ranking-controller.js';
import { isolated, status } from './routes.js';
import { theirs, type View } from './view.js';
import { elsewhere } from './where.js';

// What stands beside the list, or is said of it.

export type Words = View['strings'] & typeof askEnglish;
export const wordsOf = ({ strings }: View): Words => ({ ...askEnglish, ...strings });

/** The first route, or the one that has the focus, if it has opened or closed. */
export function newsOf(
  { shadowRoot }: Host,
  before: readonly RankedRoute[],
  after: readonly RankedRoute[],
): RankedRoute | undefined {
  const focused = shadowRoot!.activeElement?.closest('li[id]')?.id.slice(2);
  const watched = before.find(({ route }) => route.id === focused) ?? before[0]!;
  const now = after.find(({ route }) => route === watched.route);
  return now?.status.state === watched.status.state ? undefined : now;
}

/** Somebody has asked to be asked, or the page around it is about something. */
export const isAsked = ({ order }: View): boolean => order.at !== undefined || order.narrowed;

/** Said aloud: what could not be kept to of what was asked for, who is first now, and what has changed where it matters. */
export function said(view: View): unknown {
  const { ranking, news, answers } = view.order;
  const answered = Object.values(answers).some((one) => one && (one as { length?: number }).length !== 0);
  const { relaxed, any, list, unspoken, leads } = wordsOf(view);
  // Nobody asked for the language of the page: that is said to who has asked something.
  const all = isAsked(view) ? ranking!.relaxed : [];
  const others = all.filter((what) => what !== 'language');
  return [
    elsewhere(view),
    others.length ? html`<p>${relaxed(list(others.map((what) => any[what])))}</p>` : nothing,
    others.length < all.length ? html`<p>${unspoken}</p>` : nothing,
    answered ? html`<p class="aloud">${leads(isolated(ranking!.routes[0]!.route.name))}</p>` : nothing,
    news ? html`<p class="aloud">${theirs(view, news.route.name)}: ${status(view, news.status)}</p>` : nothing,
  ];
}

/** That the page which it stands on decides what is first, and how to see everyone. */
export function narrowed(view: View): TemplateResult | typeof nothing {
  const { order, focus } = view;
  if (!order.narrowed) return nothing;
  const strings = wordsOf(view);
  const widen = (): void => {
    order.narrowed = false;
    order.answer({ ...order.answers, topics: [] });
    focus('.name');
  };
  return html`<p class="narrowed">
    ${strings.narrowed} <button type="button" class="button" @click=${widen}>${strings.everyone}</button>
  </p>`;
}

/** Shows more of a long list, and takes the visitor to the first of them. */
export function further(view: View, hidden: number): TemplateResult | typeof nothing {
  const { order, host, focus } = view;
  if (hidden < 1) return nothing;
  const grow = (): void => {
    const first = order.shown + 1;
    order.shown += 10;
    host.requestUpdate();
    focus(`details li:nth-child(${first}) .name`);
  };
  return html`<button type="button" class="button" @click=${grow}>
    ${wordsOf(view).further(Math.min(10, hidden))}
  </button>`;
}

/** Whether a document is past the day by which it was to be reviewed (`2027-02-22`). */
export const isStale = (reviewBy: string, now: Date): boolean => now.toISOString().slice(0, 10) > reviewBy;

/** That nobody has looked at the document for longer than was meant. */
export function stale(view: View): TemplateResult | typeof nothing {
  const { talk, order, strings } = view;
  return isStale(talk.reviewBy, order.now)
    ? html`<p class="quiet">${wordsOf(view).stale(strings.date(talk.reviewed))}</p>`
    : nothing;
}

/**
 * What the list hangs on besides what is written, and what the site should mend: looked at once the list is there. From
 * then on there may be answers, which are forgotten also while the list is off its page.
 */
export function watch(...given: Parameters<typeof import('./clock.js').watch>): Promise<void> {
  document.addEventListener('kith-forget', weakly(given[1].begin));
  return import('./clock.js').then(
    ({ watch }) => watch(...given),
    () => {},
  );
}
