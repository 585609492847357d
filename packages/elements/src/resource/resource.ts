import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkResource } from '@kith/model/check.js';
import type { Resource } from '@kith/model/resource.js';
import { safeUrl, telUrl } from '@kith/model/url.js';
import { baseStyles } from '../shared/base.styles.js';
import { DocumentController } from '../shared/document-controller.js';
import { guarded } from '../shared/fail.js';
import { fallback } from '../shared/fallback.js';
import { levelOf } from '../shared/level.js';
import { Localize } from '../shared/localize.js';
import { numbers } from '../shared/numbers.js';
import { person } from '../shared/person.js';
import { personStyles } from '../shared/person.styles.js';
import { KithResourceOpenEvent } from './resource.events.js';
import { english } from './resource.strings.js';
import { styles } from './resource.styles.js';

/** What reads and writes JSON-LD, where a page has need of it. */
let linked: typeof import('./linked.js') | undefined;

/** What one does with it; the others are read. */
const verbs: Partial<Record<Resource['kind'], 'watch' | 'listen' | 'go'>> = {
  video: 'watch',
  audio: 'listen',
  course: 'go',
  tool: 'go',
  forum: 'go',
};

/** Nobody has looked at it for three years, or since the day by which somebody was to. */
const isOld = ({ checked, checkBy }: Resource): boolean =>
  Date.now() - Date.parse(checked ?? checkBy) > 3 * 365.25 * 864e5 || Date.now() > Date.parse(checkBy) + 864e5;

/**
 * @tag kith-resource
 * @summary Something that somebody else made: credited, described, and linked.
 *
 * @slot - Stands in until there is a resource to show, and again when there cannot be one. Put a link to its plain page here.
 * Without `src`, a `<script type="application/ld+json">` here is what the card shows: schema.org's LearningResource, Article,
 * VideoObject or WebPage.
 * @slot talk - How to reach a person. Without it, the page's own way, or Samaritans and 999.
 *
 * @fires {KithResourceOpenEvent} kith-resource-open - The visitor followed the link: the `resourceId`.
 * @fires {KithErrorEvent} kith-resource-error - There is no resource to show; the fallback is shown. Its `problem` says why.
 *
 * @csspart frame - The whole card.
 *
 * @cssproperty [--kith-accent=#17665a] - The one colour that the look is made from. Text on it always has enough contrast.
 * @cssproperty [--kith-font=inherit] - The font family.
 * @cssproperty [--kith-radius=0.875em] - How round the corners are.
 * @cssproperty [--kith-surface] - The card's ground. Set `--kith-text` with it.
 * @cssproperty [--kith-text] - The colour of the text.
 */
export class KithResource extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    resource: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    jsonLd: { attribute: 'json-ld' },
  };
  static override styles = [baseStyles, personStyles, styles];

  /** The address of a `resource/1` document, or of schema.org's JSON-LD. */
  declare src?: string | undefined;

  /** The resource to show. What JSON-LD gives is here too, as a `resource/1`. */
  declare resource?: Resource | undefined;

  /** The level of the card's heading, to suit the page around it. */
  declare headingLevel: number;

  /**
   * Writes what the card shows as schema.org's JSON-LD into the page, for search engines: a script inside the tag. Not
   * where there is one already, nor for a link that does not work.
   */
  declare jsonLd?: string | boolean | null | undefined;

  readonly #localize = new Localize(this, 'resource', english);
  readonly #document = new DocumentController<Resource>(this, {
    noun: 'resource',
    check: checkResource,
    explain: async (input) => {
      const { src, resource } = this;
      return (await import('./linked.js')).explain(this, input, () => src === this.src && resource === this.resource);
    },
  });

  constructor() {
    super();
    this.headingLevel = 2;
  }

  protected override scheduleUpdate(): void {
    guarded(this, 'resource', () => super.scheduleUpdate());
  }

  protected override updated(): void {
    const { value, failed } = this.#document;
    if (linked) linked.settle(this, value, failed);
    else if (failed || this.jsonLd != null || !(this.src ?? this.resource)) void this.#link();
  }

  async #link(): Promise<void> {
    try {
      linked = await import('./linked.js');
      this.requestUpdate();
    } catch {
      // A card does without.
    }
  }

  protected override render(): TemplateResult {
    const { strings, lang, dir, ready } = this.#localize;
    const { value: resource, failed } = this.#document;
    if (!resource || !ready) return fallback(linked?.wordsIn(this) ?? this, failed, strings.failed, strings.danger);

    const { source, kind, time, broken, url, rights, evidence, features = [], variants = [] } = resource;
    const what = [
      strings[kind],
      ...(time ? [strings.minutes(parseInt(time))] : []),
      ...features.map((one) => strings[one]),
    ];
    const theirs = (words: string): TemplateResult => html`<bdi lang=${resource.lang}>${numbers(words)}</bdi>`;
    const phone = broken && source.phone;
    const old = isOld(resource);
    const { host } = new URL(url);
    return html`<article
      class="frame card ${old ? 'old' : ''}"
      part="frame"
      lang=${lang}
      dir=${dir}
      aria-labelledby="title"
    >
      <p class="quiet"><strong>${strings.from(`\u2068${source.name}\u2069`)}</strong><br />${what.join(' · ')}</p>
      <div id="title" role="heading" aria-level=${levelOf(this.headingLevel)}>${theirs(resource.title)}</div>
      <p>${theirs(resource.summary)}</p>
      <ul class="quiet" role="list">
        ${this.#facts(resource).map((fact) => html`<li>${fact}</li>`)}
      </ul>
      ${broken ? html`<p>${strings.broken}</p>` : nothing}
      ${phone ? html`<a class="button main" href=${telUrl(phone)}><span>${numbers(strings.phone(phone))}</span></a>` : nothing}
      <a
        class=${phone ? 'variant' : broken || old ? 'button' : 'button main'}
        href=${safeUrl(url)!}
        rel="noopener noreferrer"
        @click=${() => this.dispatchEvent(new KithResourceOpenEvent(resource))}
        >${strings[verbs[kind] ?? 'read'](host.replace(/^www\./, ''))}</a
      >
      ${variants[0] ? this.#variants(variants) : nothing}
      <p class="quiet">
        ${this.#checked(resource)}<br />${strings[evidence?.basis ?? 'unassessed']}<br />© <bdi>${rights.holder}</bdi>${
          rights.licence === 'LicenseRef-link-only'
            ? `: ${strings.linkOnly}`
            : rights.licence.startsWith('LicenseRef')
              ? nothing
              : ` (${rights.licence})`
        }
      </p>
      ${person(strings)}
    </article>`;
  }

  #facts({ cost, languages, bytes, reading }: Resource): string[] {
    const { strings, lang } = this.#localize;
    const facts: string[] = [strings[cost]];
    const tags = languages.filter((tag) => tag !== 'und');
    if (tags.length > 1 || (tags[0] ?? lang).slice(0, 2) !== lang)
      facts.push(strings.languages(strings.list(tags.map(strings.language))));
    if (bytes) facts.push(strings.data(Math.ceil(bytes / 1e5) / 10));
    if (reading) {
      const { age, formula, date } = reading;
      const words = age < 12 ? strings.easy : age < 15 ? strings.medium : strings.hard;
      facts.push(`${words} (${strings.measured(formula, strings.date(date))})`);
    }
    return facts;
  }

  /** The same in other languages, each by its own name. */
  #variants(variants: NonNullable<Resource['variants']>): TemplateResult {
    const { strings } = this.#localize;
    return html`<p>
      ${strings.variants}
      ${variants.map(
        ({ lang, url }) =>
          html`<a class="variant" href=${safeUrl(url)!} hreflang=${lang} rel="noopener noreferrer"
            >${strings.language(lang)}</a
          > `,
      )}
    </p>`;
  }

  #checked(resource: Resource): string {
    const { strings } = this.#localize;
    const { checked } = resource;
    if (!checked) return strings.unchecked;
    return (isOld(resource) ? strings.old : strings.checked)(strings.date(checked));
  }
}
