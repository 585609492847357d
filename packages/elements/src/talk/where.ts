import { html, nothing, type TemplateResult } from 'lit';
import type { Found, FoundPlace } from '@kith/model/place.js';
import type { Talk } from '@kith/model/talk.js';
import { wordsOf } from './beside.js';
import { isolated } from './routes.js';
import type { View } from './view.js';

/** What became of a place that was typed. Of what was typed itself, nothing is held but the field. */
export interface Looked {
  readonly found: Found | { readonly kind: 'failed' } | { readonly kind: 'abroad' };
  /** What became of the services near there, where the page names a directory. */
  near?: 'coming' | 'there' | 'none' | 'unreached';
  /** The document, with those among its routes. */
  talk?: Talk;
}

async function load({ host, order }: View): Promise<typeof import('./districts.js')> {
  const [places, near] = await Promise.all([
    import('./districts.js'),
    host.hasAttribute('directory') ? import('./near.js') : undefined,
  ]);
  order.near = near;
  return places;
}

/** Takes what was found for the answer, if it is one. */
function settle(view: View, found: Looked['found'], place?: FoundPlace['place']): void {
  const { order } = view;
  order.where = { found };
  order.answer({ ...order.answers, place });
  void order.near?.look(view, place);
}

function choose(view: View, { label, place }: FoundPlace): void {
  settle(view, { kind: 'place', label, place }, place);
}

async function look(view: View, field: HTMLInputElement): Promise<void> {
  let found: Looked['found'];
  try {
    const { findPlace } = await load(view);
    found = await findPlace(field.value);
  } catch {
    found = { kind: 'failed' };
  }
  // The rest of a postcode need not stand on a screen that others may see.
  if (found.kind === 'place') field.value = found.label;
  settle(view, found, found.kind === 'place' ? found.place : undefined);
}

/** What is said of a place that was typed. */
function outcome(view: View): unknown {
  const { found } = view.order.where ?? {};
  const strings = wordsOf(view);
  switch (found?.kind) {
    case 'place':
      return [strings.here(isolated(found.label)), ' ', view.order.near?.said(view)];
    case 'choices':
      return strings.which;
    case 'unknown':
      return strings.nowhere;
    case 'failed':
      return strings.unlooked;
    default:
      return nothing;
  }
}

/** A field for a postcode or a town, and a way to say that one is not in the United Kingdom. */
export function where(view: View): TemplateResult {
  const { order } = view;
  const strings = wordsOf(view);
  const { found } = order.where ?? {};
  const isAbroad = found?.kind === 'abroad';
  const field = (): HTMLInputElement => view.host.renderRoot.querySelector('input')!;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) void look(view, field());
  };
  return html`<input
      type="text"
      aria-labelledby="asked"
      aria-describedby="only found"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      maxlength="80"
      @focus=${() => void load(view).catch(() => {})}
      @keydown=${onKey}
    />
    <button type="button" class="button" @click=${() => void look(view, field())}>${strings.find}</button>
    <p id="only" class="quiet">${strings.only}</p>
    <p id="found" role="status">${outcome(view)}</p>
    ${
      found?.kind === 'choices'
        ? found.choices.map(
            (one) =>
              html`<button type="button" class="answer" aria-pressed="false" @click=${() => choose(view, one)}>
                <bdi>${one.label}</bdi>
              </button>`,
          )
        : nothing
    }
    <button
      type="button"
      class="answer"
      aria-pressed=${isAbroad}
      @click=${() => settle(view, isAbroad ? { kind: 'empty' } : { kind: 'abroad' })}
    >
      ${strings.abroad}
    </button>`;
}

/** Where to look for those whom the numbers of the United Kingdom do not serve, by what they said or the page says. */
export function elsewhere(view: View): TemplateResult | typeof nothing {
  const { host, order } = view;
  const { found } = order.where ?? {};
  const isOutside = found?.kind === 'abroad' || found?.kind === 'outside';
  return isOutside || host.hasAttribute('abroad')
    ? html`<p class="abroad">
        ${wordsOf(view).elsewhere}
        <a href="https://findahelpline.com" rel="noopener noreferrer">findahelpline.com</a>
      </p>`
    : nothing;
}
