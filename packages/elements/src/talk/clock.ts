import type { RankedRoute } from '@kith/model/order.js';
import type { Talk } from '@kith/model/talk.js';
import { clockIsWrong } from '../shared/device-clock.js';
import { answered } from '../shared/document-controller.js';
import type { Due } from './advice.js';
import { isStale } from './beside.js';
import type { Host, RankingController } from './ranking-controller.js';

// What hours hang on, besides what is written.

/** Nobody has read a document through in a year that has not begun. */
const isBefore = (reviewed: string): boolean => new Date().toJSON() < reviewed.slice(0, 4);

/** Whose schedules are looked out for. */
const watched = new WeakSet<RankingController>();

/** Loads what reads schedules once a route in the list has any, near a place too. Without it their hours stay unknown. */
function watchSchedules(host: Host, order: RankingController): void {
  const has = ({ route }: RankedRoute): boolean =>
    route.channels.some(({ hours }) => typeof hours === 'object' && hours.schedules);
  let asked = false;
  const load = async (): Promise<void> => {
    asked = true;
    try {
      order.options.schedules = (await import('./schedules.js')).readSchedules;
      host.requestUpdate();
    } catch {
      // It is tried again with the next list.
      asked = false;
    }
  };
  const hostUpdate = (): void => {
    if (!asked && order.ranking?.routes.some(has)) void load();
  };
  host.addController({ hostUpdate });
  hostUpdate();
}

/** Whether the page itself, outside of us, has a link that calls 999: what stands when nothing of ours does. */
const hasBand = (): boolean => !!document.querySelector('a[href="tel:999"]:not(kith-talk *)');

/** The days by which somebody was to look at the whole of it again, and at each route. */
const due = ({ reviewBy, routes }: Talk): Due[] => [
  { path: 'reviewBy', by: reviewBy },
  ...routes.map(({ name, checkBy }, index) => ({ path: `routes[${index}].checkBy`, by: checkBy, name })),
];

/** Tells the site what it should mend, if there is anything. Only then does a visitor load what tells it. */
async function advise(host: HTMLElement, talk: Talk, now: Date): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const found = { stale: due(talk).filter(({ by }) => isStale(by, now)), bare: !hasBand() };
  if (found.stale.length || found.bare)
    await import('./advice.js').then(
      ({ tell }) => tell(host, found),
      () => {},
    );
}

/** Looks at the clock of this device, out for schedules, and at what the site should mend. Once for each document. */
export async function watch(
  host: Host & HTMLElement & { readonly src?: string | undefined },
  order: RankingController,
  talk: Talk,
): Promise<void> {
  order.options.clockIsWrong = isBefore(talk.reviewed) || clockIsWrong(host.src ? answered : undefined);
  if (!watched.has(order)) watchSchedules(host, order);
  watched.add(order);
  // Nothing is drawn anew, and so moved, without need.
  if (order.options.clockIsWrong) host.requestUpdate();
  await advise(host, talk, order.now);
}
