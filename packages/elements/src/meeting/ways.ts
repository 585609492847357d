import { html, nothing, type TemplateResult } from 'lit';
import type { Attend, Contact } from '@kith/model/meeting.js';
import { dialInUrl, safeUrl, smsUrl, telUrl } from '@kith/model/url.js';
import { numbers } from '../shared/numbers.js';
import type { View } from './meeting.js';

/** One way to be there: what to press, and what to know before. */
export function way(view: View, one: Attend): TemplateResult {
  const { strings, theirs } = view;
  return html`<li>
    ${one.kind === 'room' ? room(view, one) : one.kind === 'phone' ? phone(view, one) : online(view, one)}
    ${one.note ? html`<p>${theirs(one.note)}</p>` : nothing}
    ${
      one.kind === 'phone'
        ? html`<p class="quiet">
            ${one.cost === 'unknown' ? strings.unknownCost : strings[one.cost]}
            ${one.onBill === undefined ? nothing : one.onBill ? strings.onBill : strings.notOnBill}
          </p>`
        : nothing
    }
  </li>`;
}

/** Stands first while it can be joined. Before and after it is there all the same: a clock may be wrong. */
const main = ({ state, meeting }: View, kind: Attend['kind']): string =>
  state.join === 'now' && meeting.ways.find((one) => one.kind !== 'room')?.kind === kind ? 'main' : '';

function online(view: View, { kind, url, camera, code }: Extract<Attend, { kind: 'online' }>): TemplateResult {
  const { strings, state, joined } = view;
  const label = state.join !== 'now' ? strings.early : joined ? strings.rejoin : strings.join;
  return html`<p>
      <a
        class="button ${main(view, kind)}"
        href=${safeUrl(url)!}
        rel="noopener noreferrer"
        @click=${() => view.join(kind)}
        >${label}</a
      >
    </p>
    <p>${strings[camera]} ${code ? strings.passcode(`\u2068${code}\u2069`) : nothing}</p>`;
}

function phone(view: View, { kind, number, code }: Extract<Attend, { kind: 'phone' }>): TemplateResult {
  const { strings } = view;
  return html`<p>
      <a class="button ${main(view, kind)}" href=${dialInUrl(number, code)} @click=${() => view.join(kind)}
        ><span>${numbers(strings.call(number))}</span></a
      >
    </p>
    ${code ? html`<p>${strings.press(`\u2066${code}\u2069`)}</p>` : nothing}`;
}

function room({ strings, theirs, join }: View, one: Extract<Attend, { kind: 'room' }>): TemplateResult {
  const { kind, place, map, access, childcare } = one;
  return html`<p><strong>${theirs(place)}</strong></p>
    ${
      map
        ? html`<p>
            <a class="button" href=${safeUrl(map)!} rel="noopener noreferrer" @click=${() => join(kind)}
              >${strings.map}</a
            >
          </p>`
        : nothing
    }
    <p>${strings[access]} ${childcare ? strings.childcare(`\u2068${childcare}\u2069`) : nothing}</p>`;
}

export function contact({ strings }: View, one: Contact): TemplateResult {
  const name = `\u2068${one.name}\u2069`;
  const [label, href] =
    one.kind === 'email'
      ? [strings.email(name), safeUrl(`mailto:${one.address}`)!]
      : one.kind === 'text'
        ? [strings.text(name, one.number), smsUrl(one.number)]
        : [strings.ring(name, one.number), telUrl(one.number)];
  return html`<p><a href=${href}>${numbers(label)}</a></p>`;
}
