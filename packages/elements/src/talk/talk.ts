import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkTalk } from '@kith/model/check.js';
import type { RankedRoute } from '@kith/model/order.js';
import type { Talk } from '@kith/model/talk.js';
import { baseStyles } from '../shared/base.styles.js';
import { DocumentController } from '../shared/document-controller.js';
import { guarded } from '../shared/fail.js';
import { fallback } from '../shared/fallback.js';
import { levelOf } from '../shared/level.js';
import { Localize } from '../shared/localize.js';
import { wait } from '../shared/wait.js';
import { RankingController } from './ranking-controller.js';
import { route } from './routes.js';
import { KithTalkChooseEvent } from './talk.events.js';
import { english } from './talk.strings.js';
import { styles } from './talk.styles.js';
import { theirs, type View } from './view.js';

/** The questions, once they have come. */
let asking: typeof import('./ask.js') | undefined;

/** How many routes stand in the open. The others are one press away. */
const prominent = 3;

/**
 * @tag kith-talk
 * @summary Talk to someone: the right human route, now. Nothing is kept and nothing leaves the page.
 *
 * @attr {boolean} abroad - The page is for people outside the United Kingdom: says that its numbers may not work, and where to look.
 * @attr {string} directory - The address of a directory that `kith directory` wrote: who says where they are also sees the services near there. Only their postcode district is asked for.
 *
 * @slot - Stands in until there are routes to show, and again when there cannot be any. Put a link to their plain page here.
 *
 * @fires {KithTalkChooseEvent} kith-talk-choose - The visitor pressed a way to reach somebody.
 * @fires {KithErrorEvent} kith-talk-error - There are no routes to show; the fallback is shown.
 * @fires {KithWarningEvent} kith-talk-warning - The site has something to mend: the routes are past their review, or no link to 999 stands on the page.
 *
 * @csspart frame - The whole of it.
 * @csspart questions - What may be asked, never must be answered.
 *
 * @cssproperty [--kith-accent=#17665a] - The one colour that the look is made from. Text on it always has enough contrast.
 * @cssproperty [--kith-font=inherit] - The font family.
 * @cssproperty [--kith-radius=0.875em] - How round the corners are.
 * @cssproperty [--kith-surface] - Its ground. Set `--kith-text` with it.
 * @cssproperty [--kith-text] - The colour of the text.
 */
export class KithTalk extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    talk: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    topic: {},
  };
  static override styles = [baseStyles, styles];

  /** The address of a `talk/1` document. */
  declare src?: string | undefined;

  /** The routes to show, and what may be asked about them. */
  declare talk?: Talk | undefined;

  /** The level of its heading, to suit the page around it. Each route's is one below. */
  declare headingLevel: number;

  /** What the page around it is about: ids of topics of the document, with spaces between them. Their routes come first. */
  declare topic?: string | undefined;

  readonly #localize = new Localize(this, 'talk', english);
  readonly #document = new DocumentController<Talk>(this, {
    noun: 'talk',
    check: checkTalk,
    explain: async () => (await import('@kith/model/talk.js')).parseTalk,
  });
  readonly #order = new RankingController(
    this,
    () => this.#document.value,
    () => this.#localize.wanted,
    () => asking,
  );

  #drawn: Talk | undefined;
  /** What comes late could not be had. */
  #alone = false;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  protected override scheduleUpdate(): void {
    guarded(this, 'talk', () => super.scheduleUpdate());
  }

  protected override render(): TemplateResult {
    const { strings, lang, dir, ready } = this.#localize;
    const { value: talk, failed } = this.#document;
    if (talk && talk !== this.#drawn) {
      this.#drawn = talk;
      // In a task of its own: on a slow phone, both in one would keep a tap waiting.
      void wait(0)
        .then(() => this.#load())
        .then(() => asking?.watch(this, this.#order, talk));
    }
    // A list that is to begin with what the page is about would jump if it came before what decides that.
    if (!talk || !ready || (this.topic && !asking && !this.#alone))
      return fallback(this, failed, strings.failed, strings.emergency);

    const level = levelOf(this.headingLevel);
    const view: View = {
      host: this,
      talk,
      strings,
      order: this.#order,
      more: asking,
      level: level + 1,
      choose: (chosen, kind) => this.dispatchEvent(new KithTalkChooseEvent(chosen, kind)),
      focus: (selector) =>
        void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus()),
    };
    const isAsking = asking && this.#order.at !== undefined;
    const open = async (): Promise<void> => {
      await this.#load();
      this.#order.at = 0;
      this.requestUpdate();
      view.focus('#ask');
    };
    return html`<section class="frame card" part="frame" lang=${lang} dir=${dir} aria-labelledby="title">
      <div class="head">
        <div id="title" role="heading" aria-level=${level}>${theirs(view, talk.title)}</div>
        ${this.#order.ranking!.night ? html`<p class="night">${strings.night}</p>` : nothing}
        ${talk.intro ? html`<p>${theirs(view, talk.intro)}</p>` : nothing}
        ${
          talk.questions.length && !isAsking
            ? html`<button type="button" class="button" @click=${open}>${strings.help}</button>`
            : nothing
        }
      </div>
      <div class="body">
        ${isAsking ? asking!.ask(view) : nothing}
        <div class="found">${this.#found(view)} ${asking?.stale(view)}</div>
      </div>
    </section>`;
  }

  /** The first ways in the open, the others one press away, and what is said aloud of them. */
  #found(view: View): TemplateResult {
    const { strings, order } = view;
    const { routes } = order.ranking!;
    const others = routes.slice(prominent);
    // Without what shows more of them, all are shown.
    const shown = asking ? order.shown : others.length;
    const draw = (some: readonly RankedRoute[]): TemplateResult =>
      html`<ul class="routes" role="list">
        ${some.map((one) => (order.near?.draw ?? route)(view, one))}
      </ul>`;
    return html`<div id="count" role="status">
        <p>${strings.count(routes.length)}</p>
        ${asking?.said(view)}
      </div>
      <p class="calls">${strings.calls}</p>
      ${draw(routes.slice(0, prominent))} ${asking?.narrowed(view)}
      ${
        others.length
          ? html`<details>
              <summary>${strings.more}</summary>
              ${draw(others.slice(0, shown))} ${asking?.further(view, others.length - shown)}
            </details>`
          : nothing
      }`;
  }

  /** The questions, which come while the first names are read. Where they cannot be had, everyone is in the list. */
  async #load(): Promise<void> {
    if (asking) return;
    try {
      asking = await import('./ask.js');
      // Who has opened the list already has everyone in it, and is not to lose the one that they are reading.
      if (this.renderRoot.querySelector('details[open]')) this.#order.shown = Infinity;
      if (this.topic) this.#order.begin();
    } catch {
      // It is tried again when they are asked for.
      this.#alone = true;
    }
    this.requestUpdate();
  }
}
