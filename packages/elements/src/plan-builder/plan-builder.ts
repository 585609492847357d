import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Catalogue } from '@kith/model/catalogue.js';
import { checkPlan } from '@kith/model/check/plan.js';
import type { Plan } from '@kith/model/plan-document.js';
import { english as catalogueEnglish } from '../catalogue/catalogue.strings.js';
import { FindController } from '../catalogue/find-controller.js';
import { labelsIn, type Labels } from '../catalogue/labels.js';
import { baseStyles } from '../shared/base.styles.js';
import { guarded, report } from '../shared/fail.js';
import { fallback } from '../shared/fallback.js';
import { levelOf } from '../shared/level.js';
import { Localize } from '../shared/localize.js';
import { wait } from '../shared/wait.js';
import { about } from './about.js';
import { type At, bar } from './bar.js';
import { DraftController } from './draft-controller.js';
import { own, type Own } from './own.js';
import { page, pick } from './pick.js';
import { picked } from './picked.js';
import { english } from './plan-builder.strings.js';
import { styles } from './plan-builder.styles.js';
import { said, ShelfController } from './shelf-controller.js';
import { start } from './start.js';
import { translated } from './translation.js';
import type { View } from './view.js';

/** What comes while the first things are picked, so that the plan can be handed over where there is no network. */
let late: typeof import('./late.js') | undefined;

/**
 * @tag kith-plan-builder
 * @summary Where a practitioner makes a plan with a family, and hands it over. Nothing is sent, and nothing is kept.
 *
 * @slot - Stands in until there is something to pick, and again when there cannot be. Put a link to the plain list here.
 *
 * @fires {KithPlanBuilderHandEvent} kith-plan-builder-hand - The plan was handed over, as far as a page can know.
 * @fires {KithErrorEvent} kith-plan-builder-error - A catalogue could not be had. Without any, the fallback is shown.
 *
 * @csspart frame - All of it.
 *
 * @cssproperty [--kith-accent=#17665a] - The one colour that the look is made from. Text on it always has enough contrast.
 * @cssproperty [--kith-font=inherit] - The font family.
 * @cssproperty [--kith-radius=0.875em] - How round the corners are.
 * @cssproperty [--kith-surface] - Its ground. Set `--kith-text` with it.
 * @cssproperty [--kith-text] - The colour of the text.
 */
export class KithPlanBuilder extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    catalogue: { attribute: false },
    plan: { attribute: false },
    also: {},
    page: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
  };
  static override styles = [baseStyles, styles];

  /** The address of a `catalogue/1` document: that of the practitioner's own organisation. With the
   * script tag, that of its content site when absent. */
  declare src?: string | undefined;

  /** The catalogue to pick from. Its paths lead from `src`, or else from the page. */
  declare catalogue?: Catalogue | undefined;

  /** A plan to begin with. */
  declare plan?: Plan | undefined;

  /** The addresses of other organisations' catalogues, with spaces between them. */
  declare also?: string | null | undefined;

  /** The address of the page with `<kith-plan>` that the family's link opens; this page when absent. */
  declare page?: string | null | undefined;

  /** The level of its heading, to suit the page around it. */
  declare headingLevel: number;

  readonly #localize = new Localize(this, 'plan-builder', english);
  readonly #words = new Localize(this, 'catalogue', catalogueEnglish);
  readonly #shelf = new ShelfController(this);
  readonly #drafts = new DraftController(this, () => (this.#own = this.#open = undefined));
  readonly #finding = new FindController(this, ({ topics, for: people }) =>
    [...topics, ...people].map(this.#labels).join(' '),
  );
  #labels!: Labels;
  #shown = page;
  /** The id of the item that is written in. */
  #open: string | undefined;
  #own: Own | undefined;
  #at: At = 'make';
  /** What comes into focus when the next drawing is done. */
  #focus: string | undefined;
  #asked = false;
  #held: Catalogue | undefined;
  #lateFailed = false;

  constructor() {
    super();
    this.headingLevel = 2;
    // What is looked for is the finder's own: this is no catalogue.
    this.addEventListener('kith-catalogue-find', (event) => event.stopImmediatePropagation());
  }

  protected override scheduleUpdate(): void {
    guarded(this, 'plan-builder', () => super.scheduleUpdate());
  }

  protected override updated(): void {
    if (this.#shelf.catalogue && !this.#asked) {
      this.#asked = true;
      void wait(0).then(() => this.#load());
    }
    if (!this.#focus) return;
    this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  async #load(): Promise<void> {
    if (late) return;
    this.#lateFailed = false;
    try {
      await import('../plan/plan.define.js');
      late = await import('./late.js');
      void late.prepare();
    } catch {
      this.#lateFailed = true;
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { lang, dir, wanted, ready } = this.#localize;
    const { date, list, language } = this.#words.strings;
    const own = translated(this, lang);
    const strings = { ...this.#localize.strings, ...own, date, list, language };
    const shelf = this.#shelf;
    const { catalogue } = shelf;
    if (!catalogue || !ready || !this.#words.ready || !own)
      return fallback(this, shelf.failed, strings.failed, strings.danger);

    const drafts = this.#drafts;
    drafts.begin(wanted, this.#sound());
    this.#labels = labelsIn(catalogue, wanted);
    this.#hold(catalogue);
    const level = levelOf(this.headingLevel);
    const view: View = {
      host: this,
      strings,
      wanted,
      drafts,
      shelf,
      level: Math.min(level + 1, 5),
      focus: (selector) => (this.#focus = selector),
    };
    return html`<section class="frame card" part="frame" lang=${lang} dir=${dir} aria-labelledby="title">
      <div id="title" role="heading" aria-level=${level}>${strings.title}</div>
      ${bar(view, this.#at, (at, focus) => this.#go(at, focus))}
      <div role="status" class="aloud">${drafts.said}</div>
      ${this.#at === 'make' ? this.#make(view) : this.#late(view)}
    </section>`;
  }

  /** What is looked for stays when another organisation's things come. */
  #hold(catalogue: Catalogue): void {
    const { query, filters } = this.#finding;
    this.#finding.hold(catalogue);
    if (!this.#shelf.more || this.#held === catalogue) return;
    this.#held = catalogue;
    this.#finding.filters = filters;
    this.#finding.look(query);
  }

  /** The page's plan, where it is one. */
  #sound(): Plan | undefined {
    const { plan } = this;
    if (!plan || checkPlan(plan)) return plan;
    this.plan = undefined;
    report(this, 'plan-builder', {
      path: 'plan',
      message: 'The plan is not sound.',
      hint: 'Give it a `plan/1` document.',
    });
    return undefined;
  }

  #go(at: At, focus: string): void {
    this.#at = at;
    this.#focus = focus;
    if (at !== 'make') void this.#load();
    this.requestUpdate();
  }

  #make(view: View): TemplateResult {
    const { strings, drafts, level } = view;
    const update = (): void => this.requestUpdate();
    return html`<div class="two">
      ${pick({
        ...view,
        finding: this.#finding,
        labels: this.#labels,
        words: this.#words.strings,
        shown: this.#shown,
        more: (count) => {
          this.#shown = count;
          update();
        },
      })}
      <section class="plan" aria-labelledby="plan">
        <div id="plan" role="heading" aria-level=${level} tabindex="-1">${strings.plan}</div>
        ${drafts.draft.items.length ? nothing : html`<p>${strings.empty}</p>`}
        ${picked({
          ...view,
          open: this.#open,
          toggleOpen: (id) => {
            this.#open = this.#open === id ? undefined : id;
            if (this.#open) view.focus('#fields textarea');
            update();
          },
        })}
        ${start(view)}
        ${own({
          ...view,
          own: this.#own,
          write: (writing) => {
            this.#own = writing;
            update();
          },
        })}
        ${about(view)}
        <p class="quiet">${strings.private}</p>
      </section>
    </div>`;
  }

  /** What comes late: handing over, and how it will look. */
  #late(view: View): unknown {
    if (!late) return this.#lateFailed ? html`<p class="warn">${view.strings.partFailed}</p>` : nothing;
    return this.#at === 'hand' ? late.hand({ ...view, page: said(this, 'page') }) : late.see(view);
  }
}
