import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueItem } from '@kith/model/catalogue.js';
import { pageIn, wordsIn } from '@kith/model/plan-draft.js';
import type { FindController } from '../catalogue/find-controller.js';
import type { Labels } from '../catalogue/labels.js';
import type { CatalogueStrings } from '../catalogue/catalogue.strings.js';
import { asked, selects } from '../catalogue/narrow.js';
import { narrowEnglish } from '../catalogue/narrow.strings.js';
import { type View, theirs } from './view.js';

/** So many things at a time: the plan should stay in sight. */
const page = 8;

/** What the list of things to pick is drawn with. */
export interface Picking extends View {
  readonly finding: FindController;
  readonly labels: Labels;
  readonly words: CatalogueStrings;
  /** How many are shown. */
  readonly shown: number;
  more(count: number): void;
}

/** One thing: who made it, what it is, and a way to put it into the plan. */
function thing(view: Picking, item: CatalogueItem): TemplateResult {
  const { strings, wanted, drafts, level, words: its } = view;
  const words = wordsIn(item, wanted);
  const { kind, format, source, minutes, level: needs, languages } = item;
  const has = drafts.has(item);
  const href = pageIn(item, wanted, document.baseURI);
  const facts = [
    ...needs.map((need) => ({ ...narrowEnglish, ...its })[need]),
    languages.length > 1 && its.languages(strings.list(languages.map(strings.language))),
    item.readingAge! < 12 && its.easy,
  ].filter(Boolean);
  return html`<li class="thing ${has ? 'in' : ''}">
    <div class="words">
      <p class="quiet">
        ${source ? html`<strong>${strings.from(`\u2068${source}\u2069`)}</strong> · ` : nothing}${format ? its[format] : strings[kind]}${minutes ? ` · ${strings.minutes(minutes)}` : nothing}
      </p>
      <div class="name" role="heading" aria-level=${level + 1}>${theirs(words.title, words.lang)}</div>
      <p>${theirs(words.summary, words.lang)}</p>
      <p class="quiet">
        ${facts.map((fact) => html`<span class="fact">${fact}</span> `)}
        ${href ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${strings.look}</a>` : strings.notHere}
      </p>
    </div>
    ${
      href
        ? html`<button
            type="button"
            class="button ${has ? '' : 'main'}"
            aria-label=${(has ? strings.takeThis : strings.addThis)(words.title)}
            @click=${() => drafts.toggle(item, strings)}
          >
            ${has ? strings.take : strings.add}
          </button>`
        : nothing
    }
  </li>`;
}

/** The search, its filters, and what they find. */
export function pick(view: Picking): TemplateResult {
  const { host, strings, shelf, finding, labels, words, shown, level } = view;
  const { found } = finding;
  const left = found.length - shown;
  const narrowing = { host, catalogue: shelf.catalogue!, finding, strings: words, labels };
  return html`<section class="find" aria-labelledby="find">
    <div id="find" role="heading" aria-level=${level}>${strings.find}</div>
    <div role="search" aria-labelledby="find">
      <label class="field"
        >${strings.search}<input
          type="search"
          maxlength="100"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          .value=${finding.query}
          @focus=${() => finding.prepare()}
          @input=${({ target }: Event) => finding.look((target as HTMLInputElement).value)}
      /></label>
      <details>
        <summary>${strings.narrow}</summary>
        ${selects(narrowing)}
      </details>
    </div>
    ${shelf.missing.length ? html`<p class="warn">${strings.missing(strings.list(shelf.missing))}</p>` : nothing}
    <p role="status" class="quiet">${strings.count(finding.count)}</p>
    ${asked(narrowing)}
    <ul class="things" role="list">
      ${found.slice(0, shown).map((item) => thing(view, item))}
    </ul>
    ${
      left > 0
        ? html`<button type="button" class="button" @click=${() => view.more(shown + page)}>
            ${strings.more(Math.min(page, left))}
          </button>`
        : nothing
    }
  </section>`;
}

export { page };
