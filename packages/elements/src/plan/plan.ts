import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { checkPlan } from '@kith/model/check/plan.js';
import type { Module } from '@kith/model/module.js';
import type { Plan, PlanItem } from '@kith/model/plan-document.js';
import { fromFragment } from '@kith/model/plan-link.js';
import { isDoable, nextItem, startPlan, type PlanProgress } from '@kith/model/plan-progress.js';
import { goTo, start } from '@kith/model/player.js';
import type { KithModule } from '../module/module.js';
import { baseStyles } from '../shared/base.styles.js';
import { DocumentController } from '../shared/document-controller.js';
import { guarded } from '../shared/fail.js';
import { emergency, fallback } from '../shared/fallback.js';
import { hostUrl } from '../shared/host-url.js';
import { levelOf } from '../shared/level.js';
import { Localize } from '../shared/localize.js';
import { numbers } from '../shared/numbers.js';
import { registry } from '../shared/registry.js';
import type { Around } from './around.js';
import { draw, theirs, type Playing } from './items.js';
import { LinkController } from './link-controller.js';
import { KithPlanOpenEvent, KithPlanTickEvent } from './plan.events.js';
import { english } from './plan.strings.js';
import { styles } from './plan.styles.js';

type Sharing = typeof import('./sharing.js');
type Hold = typeof import('./hold.js');

/**
 * @tag kith-plan
 * @summary The plan that a practitioner and a family made together, opened from a link, in its own language. Nothing is kept and nothing leaves the page, unless the family chooses.
 *
 * @slot - Stands in until a plan is opened, and again when one cannot be. Say there where plans come from.
 * @slot talk - How to reach a person, one tap away. Without it, the page's own way to talk, or Samaritans.
 *
 * @fires {KithPlanOpenEvent} kith-plan-open - A plan, or what a family shared, came in a link and was opened.
 * @fires {KithPlanTickEvent} kith-plan-tick - The visitor ticked something, or took its tick away.
 * @fires {KithPlanShareEvent} kith-plan-share - The visitor made something to hand back.
 * @fires {KithErrorEvent} kith-plan-error - The page gave a plan that cannot be shown; the fallback is shown.
 *
 * @csspart frame - The whole of it.
 *
 * @cssproperty [--kith-accent=#17665a] - The one colour that the look is made from. Text on it always has enough contrast.
 * @cssproperty [--kith-font=inherit] - The font family.
 * @cssproperty [--kith-radius=0.875em] - How round the corners are.
 * @cssproperty [--kith-surface] - Its ground. Set `--kith-text` with it.
 * @cssproperty [--kith-text] - The colour of the text.
 */
export class KithPlan extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    plan: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    save: {},
    sites: {},
  };
  static override styles = [baseStyles, styles];

  /** The address of a `plan/1` document, to show one without a link. */
  declare src?: string | undefined;

  /** A plan to show without a link. What comes in a link goes before it. */
  declare plan?: Plan | undefined;

  /** The level of its heading, to suit the page around it. Each item's is one below. */
  declare headingLevel: number;

  /** Lets the visitor choose to keep the plan: `tab` (until the tab is closed) or `device` (also after that). */
  declare save?: 'tab' | 'device' | undefined;

  /**
   * The addresses of content sites, with spaces between them, that this page vouches for beside its own: their modules
   * play in place. All else that a plan names is a link that says where it leads.
   */
  declare sites?: string | undefined;

  /** The words of the page, for the way to a person: a link must not change that. */
  readonly #page = new Localize(this, 'plan', english);
  readonly #document = new DocumentController<Plan>(this, {
    noun: 'plan',
    check: checkPlan,
    explain: async () => (await import('@kith/model/plan-document.js')).parsePlan,
  });
  readonly #link = new LinkController(this, () => this.#arrive());
  /** The words around the plan, in its language where we speak that: a family may read another than the page is in. */
  readonly #localize = new Localize(
    speaking(this, () => this.#shown?.lang),
    'plan',
    english,
  );
  #progress: PlanProgress | undefined;
  #sharing: Sharing | undefined;
  #hold: Hold | undefined;
  #failed: 'sharing' | 'hold' | undefined;
  /** Items whose module was opened, and those that are open now. */
  readonly #opened = new Set<string>();
  readonly #open = new Set<string>();
  #playerReady = false;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  protected override scheduleUpdate(): void {
    guarded(this, 'plan', () => super.scheduleUpdate());
  }

  protected override updated(): void {
    if (this.save && !this.#hold && this.#failed !== 'hold') void this.#need('hold');
  }

  protected override render(): TemplateResult {
    const { strings, lang, dir } = this.#localize;
    const ready = this.#localize.ready && this.#page.ready;
    const { opened, busy } = this.#link;
    const frame = (title: unknown, inside: unknown): TemplateResult =>
      html`<section class="frame card" part="frame" lang=${lang} dir=${dir} aria-labelledby="title">
        <div class="head">
          <div id="title" role="heading" aria-level=${levelOf(this.headingLevel)} tabindex="-1">${title}</div>
          ${inside}
        </div>
        <div class="foot">${this.#talk()}</div>
      </section>`;
    if (ready && opened && 'problem' in opened && opened.problem !== 'word')
      return html`${frame(strings.plan, html`<p role="status">${strings[opened.problem]}</p>`)}<slot></slot>`;
    if (ready && opened && ('locked' in opened || 'problem' in opened))
      return frame(strings.locked, this.#lock('problem' in opened, busy));
    if (ready && opened && 'share' in opened) {
      if (!this.#sharing) return frame(strings.plan, html`<p role="status">${this.#late('sharing')}</p>`);
      return frame(...this.#sharing.shared(opened.share, this.#around(startPlan(nobodys))));
    }

    const plan = this.#shown;
    if (!plan || !ready)
      return html`${
        ready ? this.#hold?.found(this, this.#localize, (fragment) => this.#link.open(fragment)) : nothing
      }${fallback(this, this.#document.failed, strings.failed, strings.danger)}`;
    if (this.#progress?.plan !== plan) this.#progress = startPlan(plan);
    return this.#draw(this.#around(this.#progress), plan);
  }

  get #shown(): Plan | undefined {
    const { opened } = this.#link;
    return opened && 'plan' in opened ? opened.plan : this.#document.value;
  }

  #draw(around: Around, plan: Plan): TemplateResult {
    const { strings, lang, dir, progress, fragment } = around;
    const next = nextItem(progress);
    const { from, made, review } = plan;
    const who = [from?.name, from?.organisation].filter(Boolean).map((words) => `\u2068${words}\u2069`);
    const days = [made && strings.made(strings.date(made)), review && strings.review(strings.date(review))];
    const of = plan.items.filter(isDoable).length;
    const playing: Playing = {
      vouched: (url) => this.#vouched(url),
      isOpen: (id) => this.#open.has(id),
      draw: (item) => this.#player(item, around),
      toggle: (id) => this.#toggle(id),
    };
    return html`<section class="frame card" part="frame" lang=${lang} dir=${dir} aria-labelledby="title">
      <div class="head">
        <div id="title" role="heading" aria-level=${levelOf(this.headingLevel)} tabindex="-1" dir="auto">
          ${plan.title ?? strings.plan}
        </div>
        ${who.length ? html`<p><strong>${strings.from(strings.list(who))}</strong></p>` : nothing}
        ${fragment ? html`<p class="quiet">${strings.unchecked}</p>` : nothing} ${theirs(plan.greeting, 'greeting')}
        ${from?.reach ? html`<p class="quiet">${strings.reach} <bdi>${from.reach}</bdi></p>` : nothing}
        ${days.some(Boolean) ? html`<p class="quiet">${days.filter(Boolean).join(' · ')}</p>` : nothing}
        ${
          of
            ? html`<div role="status" class="next">
                <p>
                  <strong>${strings.count(progress.done.length, of)}.</strong>
                  ${next ? html`${strings.next} <bdi>${next.title}</bdi>` : strings.allDone}
                </p>
              </div>`
            : nothing
        }
      </div>
      <ol class="items" role="list" @kith-module-step=${this.#follow} @kith-module-complete=${this.#complete}>
        ${plan.items.map((item) => draw(item, around, playing))}
      </ol>
      <div class="foot">
        ${this.#talk()}
        <details
          class="share"
          @toggle=${({ target }: Event) => {
            if ((target as HTMLDetailsElement).open) void this.#need('sharing');
          }}
        >
          <summary>${strings.share}</summary>
          <div class="panel">${this.#sharing?.sharing(around) ?? this.#late('sharing')}</div>
        </details>
        ${this.save && fragment ? (this.#hold?.tools(around) ?? nothing) : nothing}
        ${fragment ? html`<p class="quiet">${strings.link}</p>` : nothing}
      </div>
    </section>`;
  }

  #around(progress: PlanProgress): Around {
    const { strings, lang, dir } = this.#localize;
    return {
      host: this,
      strings,
      lang,
      dir,
      progress,
      level: Math.min(levelOf(this.headingLevel) + 1, 6),
      fragment: this.#link.fragment,
      peek: fromFragment,
      player: (item) => this.renderRoot.querySelector<KithModule>(`kith-module[data-item="${item}"]`) ?? undefined,
      change: (by) => {
        const before = this.#progress;
        this.#progress = before && by(before);
        this.requestUpdate();
        const { done, plan } = this.#progress!;
        if (before?.done.length !== done.length)
          this.dispatchEvent(new KithPlanTickEvent(done.length, plan.items.filter(isDoable).length));
      },
    };
  }

  /** A module that was opened stays where it was left when it is closed. */
  #player(item: Extract<PlanItem, { kind: 'module' }>, around: Around): unknown {
    const { id, url, title, steps } = item;
    if (!this.#opened.has(id) || !this.#playerReady) return nothing;
    const kept = around.progress.modules.get(id);
    return html`<kith-module
      data-item=${id}
      hidden=${this.#open.has(id) ? nothing : ''}
      heading-level=${around.level}
      .src=${url.replace(/\/?(?:index(\.[\w-]+)?\.html)?([?#].*)?$/, '/module$1.json')}
      .from=${(module: Module) =>
        (kept && this.#hold?.restore(module, kept)) ?? (steps && goTo(start(module), steps[0]!))}
      ><a href=${url}>${title}</a><slot name="talk" slot="talk"></slot
    ></kith-module>`;
  }

  #toggle(id: string): void {
    if (this.#open.delete(id)) return this.requestUpdate();
    this.#open.add(id);
    this.#opened.add(id);
    void import('../module/module.define.js')
      .then(() => (this.#playerReady = true))
      .catch(() => this.#open.delete(id))
      .then(() => this.requestUpdate());
    this.requestUpdate();
  }

  readonly #follow = ({ target }: Event): void => {
    const id = (target as HTMLElement).dataset['item'];
    if (id) this.#hold?.follow(this.#around(this.#progress!), id);
  };

  /** Who came to the end of an activity has done it; the tick can be taken away. */
  readonly #complete = ({ target }: Event): void => {
    const id = (target as HTMLElement).dataset['item'];
    if (id && !this.#progress!.done.includes(id))
      this.#around(this.#progress!).change((now) => ({ ...now, done: [...now.done, id] }));
  };

  /** Whether this page vouches for where something is: its own site, its content site, and those that it names. */
  #vouched(url: string): boolean {
    const sites = [location.origin, registry.root, ...(this.sites ?? '').split(/\s+/)];
    return sites.some((site) => {
      const root = hostUrl(site || undefined);
      return !!root && url.startsWith(root);
    });
  }

  #lock(wrong: boolean, busy: boolean): TemplateResult {
    const { strings } = this.#localize;
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#link.unlock((this.renderRoot.querySelector('#word') as HTMLInputElement).value);
      }}
    >
      <label for="word">${strings.word}</label>
      <input id="word" autocomplete="off" autocapitalize="none" spellcheck="false" dir="auto" />
      <button class="button main">${strings.open}</button>
      <p role="status">${busy ? strings.wait : wrong ? strings.wrong : nothing}</p>
    </form>`;
  }

  #talk(): TemplateResult {
    const { strings, lang, dir } = this.#page;
    const here = hostUrl(registry.config.talk);
    return html`<details class="talk" lang=${lang} dir=${dir}>
      <summary>${strings.talk}</summary>
      <div class="panel">
        <slot name="talk"
          >${
            here
              ? html`<p><a href=${here}>${strings.talkHere}</a></p>`
              : html`<p>${strings.listener} <a href="tel:116123">${numbers('116 123')}</a></p>`
          }</slot
        >
        ${emergency(strings.danger)}
      </div>
    </details>`;
  }

  /** What stands where a part is still to come. */
  #late(part: 'sharing' | 'hold'): string {
    const { strings } = this.#localize;
    return this.#failed === part ? strings.partFailed : strings.wait;
  }

  async #need(part: 'sharing' | 'hold'): Promise<void> {
    this.#failed = undefined;
    try {
      if (part === 'sharing') this.#sharing ??= await import('./sharing.js');
      else this.#hold ??= await import('./hold.js');
    } catch {
      this.#failed = part;
    }
    this.requestUpdate();
  }

  /** Something else was opened, or everything dropped. */
  #arrive(): void {
    const { opened } = this.#link;
    this.#progress = undefined;
    this.#open.clear();
    this.#opened.clear();
    if (!opened) return;
    if ('share' in opened) void this.#need('sharing');
    if ('plan' in opened) this.dispatchEvent(new KithPlanOpenEvent('plan', opened.plan.items.length));
    if ('share' in opened) this.dispatchEvent(new KithPlanOpenEvent('share', opened.share.parts.length));
  }
}

/** The element, but where this language is spoken; where we have no words in it, those of the page do. */
const speaking = (host: LitElement, lang: () => string | undefined): LitElement =>
  ({
    addController: (controller: ReactiveController) => host.addController(controller),
    requestUpdate: () => host.requestUpdate(),
    getRootNode: () => host.getRootNode(),
    closest: (selector: string) => (/^(cy|en|ur)/.test(lang() ?? '') ? { getAttribute: lang } : host.closest(selector)),
  }) as unknown as LitElement;

/** What somebody shared stands beside no plan. */
const nobodys: Plan = { format: 'plan/1', id: '-', lang: 'en', items: [] };
