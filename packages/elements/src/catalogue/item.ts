import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueItem } from '@kith/model/catalogue.js';
import { levelOf } from '../shared/level.js';
import { numbers } from '../shared/numbers.js';
import { KithCatalogueOpenEvent } from './catalogue.events.js';
import type { CatalogueStrings } from './catalogue.strings.js';

/** What all things in a list are drawn with. */
export interface Around {
  readonly host: HTMLElement;
  readonly strings: CatalogueStrings;
  /** The language of the page. */
  readonly wanted: string;
  /** Where the catalogue is: its paths lead from there. */
  readonly base: string;
  /** The level of the heading above the list. */
  readonly level: number;
}

/** In milliseconds. */
const threeYears = 3 * 365.25 * 864e5;

/** Who made it, what it is, its name, which leads there, and what one wants to know before. */
export function item(it: CatalogueItem, { host, strings, wanted, base, level }: Around): TemplateResult {
  const { kind, format, source, minutes, link, broken, languages, readingAge, checked } = it;
  const words = it.also?.find(({ lang }) => lang.startsWith(wanted)) ?? it;
  const { href, host: place } = new URL((!broken && link) || words.url, base);
  const old = checked && Date.now() - Date.parse(checked) > threeYears;
  const theirs = (text: string): TemplateResult => html`<bdi lang=${words.lang}>${numbers(text)}</bdi>`;
  const what = strings[format ?? kind] + (minutes ? ` · ${strings.minutes(minutes)}` : '');
  const facts = [
    broken && strings.broken,
    place !== location.host && strings.on(`\u2068${place.replace(/^www\./, '')}\u2069`),
    !languages.some((tag) => tag.startsWith(wanted)) &&
      strings.languages(strings.list(languages.map(strings.language))),
    readingAge! < 12 && strings.easy,
    old && strings.old,
  ].filter(Boolean);
  const open = (event: Event): void => {
    if (!host.dispatchEvent(new KithCatalogueOpenEvent(it, href))) event.preventDefault();
  };
  return html`<li class="item ${old || broken ? 'old' : ''}">
    <div class="quiet">
      ${source ? html`<strong>${strings.from(`\u2068${source}\u2069`)}</strong> · ` : nothing}${what}
    </div>
    <div class="name" role="heading" aria-level=${Math.min(levelOf(level) + 1, 6)}>
      <a href=${href} rel="noopener noreferrer" @click=${open}>${theirs(words.title)}</a>
    </div>
    <p>${theirs(words.summary)}</p>
    <div class="quiet">${facts.map((fact) => html`<span class="fact">${fact}</span> `)}</div>
  </li>`;
}
