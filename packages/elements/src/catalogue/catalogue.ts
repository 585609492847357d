import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Catalogue } from '@kith/model/catalogue.js';
import { checkCatalogue } from '@kith/model/check/catalogue.js';
import { baseStyles } from '../shared/base.styles.js';
import { DocumentController } from '../shared/document-controller.js';
import { guarded } from '../shared/fail.js';
import { fallback } from '../shared/fallback.js';
import { levelOf } from '../shared/level.js';
import { Localize } from '../shared/localize.js';
import { person } from '../shared/person.js';
import { personStyles } from '../shared/person.styles.js';
import { english } from './catalogue.strings.js';
import { styles } from './catalogue.styles.js';
import { FindController, page } from './find-controller.js';
import { item } from './item.js';
import { labelsIn, type Labels } from './labels.js';

/** The filters: undefined until they have come, which is while the first things are read; null where they cannot. */
let narrow: typeof import('./narrow.js') | null | undefined;

/**
 * @tag kith-catalogue
 * @summary Find a module, a resource or somebody to talk to: a search that finds as one types, and filters.
 *
 * @slot - Stands in until there is a list to show, and again when there cannot be one. Put a link to the plain list here, or
 * the list itself as links.
 * @slot talk - How to reach a person. Without it, the page's own way, or Samaritans and 999.
 *
 * @fires {KithCatalogueOpenEvent} kith-catalogue-open - The visitor followed the link of something in the list: its `kind`,
 * `itemId` and `url`. Cancel it to lead there in your own way.
 * @fires {KithCatalogueFindEvent} kith-catalogue-find - The visitor searched or filtered, and stopped for a moment: the `count`
 * of what was found, and never what was looked for.
 * @fires {KithErrorEvent} kith-catalogue-error - There is no catalogue to show; the fallback is shown. Its `problem` says why.
 *
 * @csspart frame - All of it.
 *
 * @cssproperty [--kith-accent=#17665a] - The one colour that the look is made from. Text on it always has enough contrast.
 * @cssproperty [--kith-font=inherit] - The font family.
 * @cssproperty [--kith-radius=0.875em] - How round the corners are.
 * @cssproperty [--kith-surface] - Its ground. Set `--kith-text` with it.
 * @cssproperty [--kith-text] - The colour of the text.
 */
export class KithCatalogue extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    catalogue: { attribute: false },
    topic: {},
    save: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
  };
  static override styles = [baseStyles, personStyles, styles];

  /** The address of a `catalogue/1` document. */
  declare src?: string | undefined;

  /** The catalogue to show. Its paths lead from `src`, or else from the page. */
  declare catalogue?: Catalogue | undefined;

  /** The id of the topic that is chosen at first. */
  declare topic?: string | null | undefined;

  /**
   * `address` writes what the visitor looks for into the page's address, so that it can be shared and found again.
   * Anybody who sees the address then sees it too: leave it off where that could harm somebody.
   */
  declare save?: 'address' | null | undefined;

  /** The level of its heading, to suit the page around it. */
  declare headingLevel: number;

  readonly #localize = new Localize(this, 'catalogue', english);
  readonly #document = new DocumentController<Catalogue>(this, {
    noun: 'catalogue',
    check: checkCatalogue,
    explain: async () => (await import('@kith/model/catalogue.js')).parseCatalogue,
  });
  readonly #finding = new FindController(this, ({ topics, for: people }) =>
    [...topics, ...people].map(this.#labels).join(' '),
  );
  /** The names of topics and of those whom things are for, in the language of the page. */
  #labels!: Labels;
  /** The number of the thing that comes into focus when it is drawn. */
  #next: number | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  protected override scheduleUpdate(): void {
    guarded(this, 'catalogue', () => super.scheduleUpdate());
  }

  protected override updated(): void {
    if (narrow === undefined && this.#document.value) void this.#narrow();
    if (this.renderRoot.querySelector('ul')) this.#finding.fill();
    if (this.#next === undefined) return;
    this.renderRoot.querySelectorAll<HTMLElement>('.name a')[this.#next]?.focus();
    this.#next = undefined;
  }

  async #narrow(): Promise<void> {
    try {
      narrow = await import('./narrow.js');
    } catch {
      // The list and its search do without.
      narrow = null;
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { strings, lang, dir, wanted, ready } = this.#localize;
    const { value: catalogue, failed } = this.#document;
    if (!catalogue || !ready) return fallback(this, failed, strings.failed, strings.danger);

    const finding = this.#finding;
    const labels = (this.#labels = labelsIn(catalogue, wanted));
    finding.hold(catalogue);
    const { found, shown } = finding;
    // What was asked for stands above the list: it would push it down later.
    if (finding.isNarrowed && narrow === undefined) return fallback(this, false, '', '');
    const level = levelOf(this.headingLevel);
    const base = new URL(this.src ?? '', document.baseURI).href;
    const around = { host: this, strings, wanted, base, level };
    const narrowing = { host: this, catalogue, finding, strings, labels };
    const more = (): void => {
      this.#next = shown;
      finding.shown += page;
      this.requestUpdate();
    };
    return html`<section class="frame" part="frame" lang=${lang} dir=${dir} aria-labelledby="title">
      <div id="title" role="heading" aria-level=${level}>${strings.title}</div>
      <div role="search" aria-labelledby="title" hidden=${catalogue.items[1] ? nothing : ''}>
        <label class="field" for="find">${strings.search}</label>
        <input
          id="find"
          type="search"
          maxlength="100"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          .value=${finding.query}
          @focus=${() => finding.prepare()}
          @input=${({ target }: Event) => finding.look((target as HTMLInputElement).value)}
        />
        <details>
          <summary>${strings.narrow}</summary>
          ${narrow?.selects(narrowing)}
        </details>
      </div>
      <p role="status" class="quiet" tabindex="-1">${strings.count(finding.count)}</p>
      ${narrow?.asked(narrowing)}
      <ul role="list">
        ${found.slice(0, shown).map((it) => item(it, around))}
      </ul>
      ${
        found.length > shown
          ? html`<button type="button" class="button" @click=${more}>
              ${strings.more(Math.min(page, found.length - shown))}
            </button>`
          : nothing
      }
      ${person(strings)}
    </section>`;
  }
}
