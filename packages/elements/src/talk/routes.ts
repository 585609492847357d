import { html, nothing, type TemplateResult } from 'lit';
import type { OpenState } from '@kith/model/hours.js';
import { isOpen, type RankedRoute } from '@kith/model/order.js';
import type { RankedChannel, Reason } from '@kith/model/rank.js';
import type { Channel } from '@kith/model/talk.js';
import { safeUrl, smsUrl, telUrl, type SafeUrl } from '@kith/model/url.js';
import { numbers } from '../shared/numbers.js';
import { statusWords } from './status.js';
import { theirs, type View } from './view.js';

/** Kept together among words that run the other way. */
export const isolated = (words: string): string => `\u2068${words}\u2069`;

export const status = ({ order, strings }: View, state: OpenState): string => statusWords(state, order.now, strings);

/** One way to support: who, whether they are there, why here, and each way to reach them. */
export function route(view: View, { route, status: now, channels, why }: RankedRoute, rest?: unknown): TemplateResult {
  const { strings, level } = view;
  const words = status(view, now);
  const { source, nations } = route;
  return html`<li id="r-${route.id}">
    <div class="name" role="heading" aria-level=${level} tabindex="-1">${theirs(view, route.name)}</div>
    <p class="status ${now.state}">${words}</p>
    <p>${reasons(view, why, channels[0]!.channel)}</p>
    <p>${theirs(view, route.what)}</p>
    <ul class="channels" role="list">
      ${channels.map((one, index) => channel(view, route, one, words, !index))}
    </ul>
    <p class="quiet">${route.confidential ? theirs(view, route.confidential) : strings.confidential}</p>
    <p class="quiet">
      ${nations ? strings.nations(strings.list(nations.map((nation) => strings[nation]))) : nothing}
      ${route.checked ? strings.checked(strings.date(route.checked)) : strings.unverified}
      ${route.checked ? nothing : strings.from(isolated(source.name), isolated(strings.date(source.date)))}
    </p>
    ${rest}
  </li>`;
}

/** Why it stands where it does, as far as its status has not said so: "Free. You type, so nobody can overhear." */
function reasons(view: View, why: readonly Reason[], { kind, cost, onBill }: Channel): unknown[] {
  const { strings, more } = view;
  return [
    // Not off the reasons: those for a cost come late, or never where the network goes.
    cost === 'free' ? [strings.free, ' '] : nothing,
    onBill === false ? [strings['not-on-bill'], ' '] : nothing,
    kind === 'text' || kind === 'webchat' ? [strings.quietly, ' '] : nothing,
    more?.reasons(view, why),
  ];
}

function channel(
  view: View,
  route: RankedRoute['route'],
  { channel, status: now }: RankedChannel,
  routeStatus: string,
  first: boolean,
): TemplateResult {
  const { strings } = view;
  const { kind, cost, onBill, note } = channel;
  const [label, href] = target(view, channel);
  const words = status(view, now);
  return html`<li>
    ${
      href
        ? html`<a
            class="button ${first && isOpen(now) ? 'main' : ''}"
            href=${href}
            rel="noopener noreferrer"
            @click=${() => view.choose(route, kind)}
            ><span>${numbers(label)}</span></a
          >`
        : html`<strong>${numbers(label)}</strong>`
    }
    <div class="quiet">
      ${words === routeStatus ? nothing : html`<span class="status ${now.state}">${words}</span>`}
      ${first && cost === 'free' ? nothing : strings[cost]}
      ${onBill === undefined ? nothing : onBill ? strings.onBill : first ? nothing : strings['not-on-bill']}
      ${channel.languages ? strings.speaks(strings.list(channel.languages.map(strings.language))) : nothing}
      ${note ? theirs(view, note) : nothing}
    </div>
  </li>`;
}

/** What a channel's link says, and where it leads. The number that is dialled is made of the one that is shown. */
export function target({ strings }: View, channel: Channel): [label: string, href: SafeUrl | undefined] {
  switch (channel.kind) {
    case 'phone':
    case 'relay':
      return [strings[channel.kind](channel.number), telUrl(channel.number)];
    case 'text':
      return [strings.text(channel.number, channel.say ?? ''), smsUrl(channel.number, channel.say)];
    case 'email':
      return [strings.email(channel.address), safeUrl(`mailto:${channel.address}`)];
    case 'visit':
      return [strings.visit(channel.place), safeUrl(channel.url ?? '')];
    default:
      return [strings[channel.kind], safeUrl(channel.url)];
  }
}
