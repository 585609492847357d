import { html, nothing, type TemplateResult } from 'lit';
import { checkDetails } from '@kith/model/check/details.js';
import { checkTile } from '@kith/model/check/tile.js';
import type { Details } from '@kith/model/details.js';
import type { RankedRoute } from '@kith/model/order.js';
import type { Where } from '@kith/model/place.js';
import type { Channel, Route } from '@kith/model/talk.js';
import { routesOf } from '@kith/model/tile-routes.js';
import { dress } from '../shared/dress.js';
import { nearEnglish } from './near.strings.js';
import { nearStyles } from './near.styles.js';
import { isolated, route as drawn, target } from './routes.js';
import { theirs, type View } from './view.js';

// The services near somebody, out of a directory: one file for where they are, and one more if they want to know more of a
// service. Loaded when somebody is about to say where they are, on a page that names a directory.

/** In milliseconds. */
const patience = 8000;
/** In characters: some times what `kith directory` writes at most. */
const limit = 128 * 1024;

type Detail = Details['services'][number];
type Words = View['strings'] & typeof nearEnglish;
const wordsOf = ({ strings }: View): Words => ({ ...nearEnglish, ...strings });

/** A service of a directory: the language of its words, and the file of its details. */
interface Origin {
  readonly lang: string;
  readonly file: URL | undefined;
}
const origins = new WeakMap<Route, Origin>();
/** What is known of the services that somebody opened. */
const opened = new WeakMap<Route, Detail | 'coming' | 'lost'>();
const isOpen = new WeakSet<Route>();

/** Nothing where there is no such file. What the site should mend is told to it. */
async function read<T>(view: View, url: URL, check: (value: unknown) => value is T): Promise<T | undefined> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 404) return undefined;
    const text = response.ok ? await response.text() : '';
    const value: unknown = text.length > limit ? undefined : JSON.parse(text);
    if (!check(value)) throw new Error(`${response.status}, and no such document`);
    return value;
  } catch (error) {
    const hint = 'Build the directory again, and let this page read it (CORS, CSP).';
    void import('./advice.js').then(
      ({ warn }) => warn(view.host, { path: '', message: `${url.href}: ${String(error)}`, hint }),
      () => {},
    );
    throw error;
  }
}

/** Puts the services near a place among the routes: those of its district; without one, those of the whole nation. */
export async function look(view: View, place: Where | undefined): Promise<void> {
  const { host, order, talk } = view;
  const { where } = order;
  if (!place || !where) return;
  where.near = 'coming';
  host.requestUpdate();
  try {
    const root = new URL(host.getAttribute('directory')!.replace(/\/?$/, '/'), document.baseURI);
    const { district } = place;
    const tile = await read(view, new URL(district ? `near/${district}.json` : 'national.json', root), checkTile);
    // They have said something else since.
    if (order.where !== where) return;
    const routes = tile ? routesOf(tile) : [];
    for (const [at, route] of routes.entries()) {
      const { more } = tile!.services[at]!;
      origins.set(route, { lang: tile!.lang, file: more ? new URL(`more/${more}.json`, root) : undefined });
    }
    where.near = routes.length ? 'there' : 'none';
    where.talk = { ...talk, routes: [...talk.routes, ...routes] };
    order.answer(order.answers);
  } catch {
    if (order.where === where) where.near = 'unreached';
    host.requestUpdate();
  }
}

/** What became of the services near a place. */
export function said(view: View): string | undefined {
  const { where, ranking } = view.order;
  const strings = wordsOf(view);
  const near = where?.near;
  switch (near) {
    case 'there':
      return strings.nearby(ranking!.routes.filter(({ route }) => origins.has(route)).length);
    case undefined:
      return undefined;
    default:
      return strings[near];
  }
}

/** Draws a route: the words of a directory may be in another language than those of the document. */
export function draw(view: View, ranked: RankedRoute): TemplateResult {
  const origin = origins.get(ranked.route);
  const theirs = origin ? { ...view, talk: { ...view.talk, lang: origin.lang } } : view;
  return drawn(theirs, ranked, about(theirs, ranked.route));
}

/** Who runs a service, and the rest of what is known of it, for whoever opens it. */
function about(view: View, route: Route): unknown {
  const { file } = origins.get(route) ?? {};
  const strings = wordsOf(view);
  const toggle = (event: Event): void => {
    if (!(event.target as HTMLDetailsElement).open) isOpen.delete(route);
    else {
      isOpen.add(route);
      void load(view, route, file!);
    }
  };
  if (file) dress(view.host, nearStyles);
  return [
    route.organisation ? html`<p class="quiet">${strings.by(isolated(route.organisation))}</p>` : nothing,
    file
      ? html`<details class="about" .open=${isOpen.has(route)} @toggle=${toggle}>
          <summary>${strings.about}</summary>
          ${isOpen.has(route) ? known(view, route) : nothing}
        </details>`
      : nothing,
  ];
}

async function load(view: View, route: Route, file: URL): Promise<void> {
  const before = opened.get(route);
  if (before && before !== 'lost') return view.host.requestUpdate();
  opened.set(route, 'coming');
  view.host.requestUpdate();
  const details = await read(view, file, checkDetails).catch(() => undefined);
  opened.set(route, details?.services.find((one) => one.route.id === route.id) ?? 'lost');
  view.host.requestUpdate();
}

/** To tell one channel from another. */
const place = (channel: Channel): string => {
  const { kind, number, url, address } = channel as Channel & { number?: string; url?: string; address?: string };
  // Of places the list has a short form: the whole is among the sites.
  return kind + (number ?? address ?? (kind === 'visit' ? '' : url));
};

/** All that its details say and the list does not. */
function known(view: View, route: Route): TemplateResult {
  const strings = wordsOf(view);
  const detail = opened.get(route);
  if (typeof detail !== 'object') return html`<p role="status">${detail === 'lost' ? strings.lost : strings.wait}</p>`;
  const { text, remarks = [], sites = [] } = detail;
  const listed = new Set(route.channels.map(place));
  const others = detail.route.channels.filter((channel) => !listed.has(place(channel)));
  return html`${(text ?? detail.route.what).split('\n').map((line) => html`<p>${theirs(view, line)}</p>`)}
  ${remarks.map((remark) => html`<p><strong>${strings.remarks[remark.about]}</strong> ${theirs(view, remark.text)}</p>`)}
  ${sites.map(
    ({ name, address, access = [] }) =>
      html`<p>
        <strong>${strings.site}</strong> ${theirs(view, [name, address, ...access].filter(Boolean).join('. '))}
      </p>`,
  )}
  ${
    others.length
      ? html`<p><strong>${strings.others}</strong></p>
          <ul class="channels" role="list">
            ${others.map((channel) => {
              const [label, href] = target(view, channel);
              return html`<li>
                ${
                  href
                    ? html`<a
                        class="button"
                        href=${href}
                        rel="noopener noreferrer"
                        @click=${() => view.choose(route, channel.kind)}
                        >${label}</a
                      >`
                    : html`<strong>${label}</strong>`
                }
              </li>`;
            })}
          </ul>`
      : nothing
  }`;
}
