import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkTalk } from '@kith/model/check.js';
import type { OpenState } from '@kith/model/hours.js';
import type { RankedChannel, RankedRoute } from '@kith/model/rank.js';
import type { Channel, OptionsQuestion, Question, Route, Talk } from '@kith/model/talk.js';
import { safeUrl, smsUrl, telUrl, type SafeUrl } from '@kith/model/url.js';
import { baseStyles } from '../shared/base.styles.js';
import { DocumentController } from '../shared/document-controller.js';
import { guarded } from '../shared/fail.js';
import { fallback } from '../shared/fallback.js';
import { levelOf } from '../shared/level.js';
import { Localize } from '../shared/localize.js';
import { numbers } from '../shared/numbers.js';
import { RankingController } from './ranking-controller.js';
import { statusWords } from './status.js';
import { KithTalkChooseEvent } from './talk.events.js';
import { english } from './talk.strings.js';
import { styles } from './talk.styles.js';

/** Somebody is there now. */
const answers = ({ state }: OpenState): boolean => state === 'always' || state === 'open';

/** Kept together among words that run the other way. */
const isolated = (words: string): string => `\u2068${words}\u2069`;

/** How many routes stand in the open. The others are one press away. */
const prominent = 3;

/**
 * @tag kith-talk
 * @summary Talk to someone: the right human route, now. Nothing is kept and nothing leaves the page.
 *
 * @slot - Stands in until there are routes to show, and again when there cannot be any. Put a link to their plain page here.
 *
 * @fires {KithTalkChooseEvent} kith-talk-choose - The visitor pressed a way to reach somebody.
 * @fires {KithErrorEvent} kith-talk-error - There are no routes to show; the fallback is shown.
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
  };
  static override styles = [baseStyles, styles];

  /** The address of a `talk/1` document. */
  declare src?: string | undefined;

  /** The routes to show, and what may be asked about them. */
  declare talk?: Talk | undefined;

  /** The level of its heading, to suit the page around it. Each route's is one below. */
  declare headingLevel: number;

  readonly #localize = new Localize(this, 'talk', english);
  readonly #document = new DocumentController<Talk>(this, {
    noun: 'talk',
    check: checkTalk,
    explain: async () => (await import('@kith/model/talk.js')).parseTalk,
  });
  readonly #order = new RankingController(this, () => this.#document.value);

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
    if (!talk || !ready) return fallback(this, failed, strings.failed, strings.danger);

    const { routes, relaxed } = this.#order.ranking!;
    const [first, others] = [routes.slice(0, prominent), routes.slice(prominent)];
    return html`<section class="frame card" part="frame" lang=${lang} dir=${dir} aria-labelledby="title">
      <div class="head">
        <div id="title" role="heading" aria-level=${levelOf(this.headingLevel)}>${this.#theirs(talk.title)}</div>
        ${talk.intro ? html`<p>${this.#theirs(talk.intro)}</p>` : nothing}
      </div>
      ${
        talk.questions.length
          ? html`<div class="questions" part="questions">
              ${talk.questions.map((question, index) => ('options' in question ? this.#question(question, index) : nothing))}
              <p class="quiet">${strings.pick}</p>
            </div>`
          : nothing
      }
      <div id="count" role="status">
        <p>${strings.count(routes.length)}</p>
        ${relaxed.length ? html`<p>${strings.relaxed}</p>` : nothing}
      </div>
      <ul class="routes" role="list">
        ${first.map((route) => this.#route(route))}
      </ul>
      ${
        others.length
          ? html`<details>
              <summary>${strings.more}</summary>
              <ul class="routes" role="list">
                ${others.map((route) => this.#route(route))}
              </ul>
            </details>`
          : nothing
      }
    </section>`;
  }

  /** Words of the document, which may be in another language than ours. */
  #theirs(words: string): TemplateResult {
    return html`<bdi lang=${this.#document.value!.lang}>${numbers(words)}</bdi>`;
  }

  #question({ about, label, options }: OptionsQuestion, index: number): TemplateResult {
    const id = `question-${index}`;
    return html`<div role="group" aria-labelledby=${id}>
      <p id=${id}>${this.#theirs(label)}</p>
      ${options.map(
        (option) =>
          html`<button
            type="button"
            class="answer"
            aria-pressed=${this.#order.isPicked(about, option.id)}
            @click=${() => this.#order.toggle(about, option.id)}
          >
            ${this.#theirs(option.label)}
          </button>`,
      )}
    </div>`;
  }

  #route({ route, status, channels, why }: RankedRoute): TemplateResult {
    const { strings } = this.#localize;
    const words = this.#status(status);
    const fits = why.map((reason) =>
      reason.kind === 'way'
        ? this.#label('way', reason.way)
        : reason.kind === 'topic' || reason.kind === 'for'
          ? this.#label(reason.kind, reason.id)
          : undefined,
    );
    const picked = fits.filter((label) => label !== undefined);
    const { source, nations } = route;
    return html`<li>
      <div class="name" role="heading" aria-level=${levelOf(this.headingLevel) + 1}>${this.#theirs(route.name)}</div>
      <p class="status ${status.state}">${words}</p>
      <p>${this.#theirs(route.what)}</p>
      <ul class="channels" role="list">
        ${channels.map((channel, index) => this.#channel(route, channel, words, !index))}
      </ul>
      ${route.confidential ? html`<p>${this.#theirs(route.confidential)}</p>` : nothing}
      ${picked.length ? html`<p class="quiet">${strings.fits(strings.list(picked))}</p>` : nothing}
      <p class="quiet">
        ${nations ? strings.nations(strings.list(nations.map((nation) => strings[nation]))) : nothing}
        ${route.checked ? strings.checked(strings.date(route.checked)) : strings.unverified}
        ${route.checked ? nothing : strings.from(isolated(source.name), isolated(strings.date(source.date)))}
      </p>
    </li>`;
  }

  #status(status: OpenState): string {
    return statusWords(status, this.#order.now, this.#localize.strings);
  }

  /** The words of the answer that a route was chosen for. */
  #label(about: Question['about'], id: string): string | undefined {
    const question = this.#document.value!.questions.find((one) => one.about === about);
    return (question as OptionsQuestion | undefined)?.options.find((option) => option.id === id)?.label;
  }

  #channel(route: Route, { channel, status }: RankedChannel, routeStatus: string, first: boolean): TemplateResult {
    const { strings } = this.#localize;
    const { kind, cost, onBill, note } = channel;
    const [label, href] = this.#target(channel);
    const words = this.#status(status);
    return html`<li>
      ${
        href
          ? html`<a
              class="button ${first && answers(status) ? 'main' : ''}"
              href=${href}
              rel="noopener noreferrer"
              @click=${() => this.dispatchEvent(new KithTalkChooseEvent(route, kind))}
              ><span>${numbers(label)}</span></a
            >`
          : html`<strong>${numbers(label)}</strong>`
      }
      <p class="quiet">
        ${words === routeStatus ? nothing : html`<span class="status ${status.state}">${words}</span>`} ${strings[cost]}
        ${onBill === undefined ? nothing : onBill ? strings.onBill : strings.offBill}
        ${channel.languages ? strings.speaks(strings.list(channel.languages.map(strings.language))) : nothing}
        ${note ? this.#theirs(note) : nothing}
      </p>
    </li>`;
  }

  /** What a channel's link says, and where it leads. The number that is dialled is made of the one that is shown. */
  #target(channel: Channel): [label: string, href: SafeUrl | undefined] {
    const { strings } = this.#localize;
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
}
