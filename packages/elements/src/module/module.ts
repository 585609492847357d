import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkModule } from '@kith/model/check.js';
import type { BodyBlock } from '@kith/model/media.js';
import type { Module } from '@kith/model/module.js';
import {
  answer,
  back,
  canGoBack,
  currentStep,
  goTo,
  grow,
  isLast,
  next,
  place,
  type Progress,
} from '@kith/model/player.js';
import { baseStyles } from '../shared/base.styles.js';
import { DocumentController } from '../shared/document-controller.js';
import { guarded } from '../shared/fail.js';
import { fallback } from '../shared/fallback.js';
import { levelOf } from '../shared/level.js';
import { directionOf, Localize } from '../shared/localize.js';
import { blocks, type TextOptions } from '../shared/text.js';
import { textStyles } from '../shared/text.styles.js';
import { wait } from '../shared/wait.js';
import { KithModuleCompleteEvent, KithModuleStepEvent } from './module.events.js';
import { english } from './module.strings.js';
import { styles } from './module.styles.js';
import type { PartContext } from './part.js';
import { ProgressController } from './progress-controller.js';
import { reach } from './reach.js';
import { room } from './room.js';

type Parts = typeof import('./steps.js');

/**
 * @tag kith-module
 * @summary Plays a self-help module, one step at a time. Nothing is kept and nothing leaves the page.
 *
 * @slot - Stands in until there is a module to play, and again when there cannot be one. Put a link to its plain page here.
 * @slot talk - How to reach a person, one tap away at every step. Without it, the people that the module itself names.
 *
 * @fires {KithModuleStepEvent} kith-module-step - The visitor moved to another step.
 * @fires {KithModuleCompleteEvent} kith-module-complete - The visitor came to the last step.
 * @fires {KithModuleTakeEvent} kith-module-take - The visitor prints their plan, or has it as a file or a text.
 * @fires {KithErrorEvent} kith-module-error - There is no module to play; the fallback is shown.
 *
 * @csspart frame - The whole player.
 * @csspart heading - The current step's heading. Takes focus when the step changes.
 * @csspart controls - The row of buttons.
 *
 * @cssproperty [--kith-accent=#17665a] - The one colour that the look is made from. Text on it always has enough contrast.
 * @cssproperty [--kith-font=inherit] - The font family.
 * @cssproperty [--kith-radius=0.875em] - How round the corners are.
 * @cssproperty [--kith-surface] - The player's ground. Set `--kith-text` with it.
 * @cssproperty [--kith-text] - The colour of the text.
 */
export class KithModule extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    module: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    save: {},
    mode: {},
    second: {},
  };
  static override styles = [baseStyles, textStyles, styles];

  /** The address of a `module/1` document. */
  declare src?: string | undefined;

  /** The module to play. Another one begins at its first step. */
  declare module?: Module | undefined;

  /** The level of the step headings, to suit the page around them. */
  declare headingLevel: number;

  /**
   * Lets the visitor choose to keep their place: `tab` (until the tab is closed) or `device` (also after that). Without
   * it nothing is ever kept.
   */
  declare save?: 'tab' | 'device' | undefined;

  /** `together`: a worker and a family use it side by side. Large type, talking in place of writing, nothing kept. */
  declare mode?: 'together' | undefined;

  /**
   * The address of the same module in another language (`module.ur.json`): then a plan can be shown, printed and saved in
   * both, side by side, for a family and a worker who share no language.
   */
  declare second?: string | undefined;

  /** Where the visitor begins in a module, from what is known around it; where it says nothing, at the first step. */
  declare from?: ((module: Module) => Progress | undefined) | undefined;

  readonly #localize = new Localize(this, 'module', english);
  readonly #document = new DocumentController<Module>(this, {
    noun: 'module',
    check: checkModule,
    explain: async () => (await import('@kith/model/module.js')).parseModule,
  });
  readonly #place = new ProgressController(
    this,
    () => this.#document.value,
    () => this.#parts?.forgot(this),
  );
  /** The interactive parts of steps: loaded while the first step is read. */
  #parts: Parts | undefined;
  #loading: Promise<void> | undefined;
  #partsFailed = false;
  /** Nobody opens what is folded in the frame of the first drawing: that is in a task of its own. */
  #begun = false;
  /** What is said of the later steps of a long module, once they are wanted. */
  #rest: 'loading' | 'partFailed' | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  /** The visitor's place and answers, in memory, for an element around it; nothing before there is a module. */
  get progress(): Progress | undefined {
    return this.#place.progress;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#parts?.left(this);
  }

  protected override scheduleUpdate(): void {
    guarded(this, 'module', () => super.scheduleUpdate());
  }

  protected override updated(): void {
    if (this.#place.progress && !this.#parts && !this.#partsFailed) this.#loading ??= this.#load();
  }

  protected override render(): TemplateResult {
    const { strings, lang, dir, ready } = this.#localize;
    const { progress } = this.#place;
    if (!progress || !ready) return fallback(this, this.#document.failed, strings.failed, strings.danger);

    const { module } = progress;
    const step = currentStep(progress);
    const stepLang = step.lang ?? module.lang;
    const { number, of } = place(progress);
    const last = isLast(progress);
    const around = this.#around(progress);
    const { text } = around;
    const skips = step.kind === 'choice' && !progress.answers[step.id];
    const plan = module.steps.find(({ kind }) => kind === 'plan')?.id ?? module.rest?.plan;

    return html`<section class="frame card ${this.mode}" part="frame" lang=${lang} dir=${dir} aria-labelledby="title">
      <div class="head">
        <p id="title" lang=${module.lang}>${module.title}</p>
        <p id="place" aria-live=${progress.trail.length ? 'polite' : 'off'}>${strings.step(number, of)}</p>
        <progress max=${of} .value=${number} aria-hidden="true"></progress>
      </div>
      ${this.#parts?.above(around)}
      <div class="step" lang=${stepLang} dir=${directionOf(stepLang)}>
        <div part="heading" id="heading" role="heading" aria-level=${levelOf(this.headingLevel)} tabindex="-1">
          ${step.title}
        </div>
        ${step.lang ? html`<p class="quiet" lang=${lang} dir=${dir}>${strings.untranslated}</p>` : nothing}
        <div id="body">${around.body(step.body)}</div>
        ${this.#part(around)}
        <div role="status" lang=${lang} dir=${dir}>
          ${this.#rest && [strings[this.#rest], this.#rest === 'partFailed' ? html` <slot></slot>` : nothing]}
        </div>
      </div>
      <div class="controls" part="controls">
        ${
          canGoBack(progress)
            ? html`<button type="button" class="button" @click=${() => this.#move(back)}>${strings.back}</button>`
            : nothing
        }
        ${
          last
            ? nothing
            : html`<button type="button" class="button ${skips ? '' : 'main'}" @click=${() => this.#move(next)}>
                ${skips ? strings.skip : strings.next}
              </button>`
        }
      </div>
      <div class="foot">
        <details>
          <summary>${strings.talk}</summary>
          <div class="talk">${this.#begun && this.#people(progress, text)}</div>
        </details>
        ${
          plan && plan !== step.id && step.kind !== 'end'
            ? html`<button type="button" class="link" @click=${() => text.go!(plan)}>${strings.plan}</button>`
            : nothing
        }
        ${this.#parts?.tools(around)}
      </div>
    </section>`;
  }

  /** What the parts of a step may know and do. */
  #around(progress: Progress): PartContext {
    const { strings, lang, dir } = this.#localize;
    const text: TextOptions = {
      level: levelOf(this.headingLevel) + 1,
      go: (stepId) => this.#move((now) => goTo(now, stepId)),
    };
    const around: PartContext = {
      player: this,
      progress,
      text,
      strings,
      lang,
      dir,
      answer: (given) => this.#place.change((now) => answer(now, now.at, given)),
      body: (nodes: readonly BodyBlock[]) =>
        nodes.map((node) =>
          node.type === 'media' ? (this.#parts?.medium(node, around) ?? room(node, around)) : blocks([node], text),
        ),
      move: (by) => this.#move(by),
      grow: (module) => this.#place.change((now) => (now.module === progress.module ? grow(now, module) : now)),
      again: () => this.#again(),
    };
    return around;
  }

  #part(around: PartContext): unknown {
    const { strings, lang } = around;
    if (this.#partsFailed && currentStep(around.progress).kind !== 'content')
      return html`<p lang=${lang}>${strings.partFailed}</p>
        <slot></slot>`;
    return this.#parts?.part(around);
  }

  #people({ module }: Progress, text: TextOptions): TemplateResult {
    const { strings } = this.#localize;
    const people = module.steps.find((step) => step.kind === 'signpost')?.people ?? module.rest?.people;
    return reach(
      strings,
      people
        ? html`<ul lang=${module.lang} dir=${directionOf(module.lang)}>
            ${people.map((person) => html`<li>${blocks(person.text, text)}</li>`)}
          </ul>`
        : nothing,
    );
  }

  async #load(): Promise<void> {
    // Apart from drawing, here and below: on a slow phone, both in one task would keep a tap waiting.
    await wait(0);
    this.#begun = true;
    this.requestUpdate();
    await wait(0);
    try {
      const parts = await import('./steps.js');
      await wait(0);
      this.#parts = parts;
    } catch {
      // Said where the part would be; everything else works on. It is tried again at the next step.
      this.#partsFailed = true;
    }
    this.#loading = undefined;
    this.requestUpdate();
  }

  #again(): void {
    this.#place.forget();
    void this.#arrive();
    this.dispatchEvent(new KithModuleStepEvent(this.#place.progress!));
  }

  #move(by: (progress: Progress) => Progress): void {
    const { progress: before } = this.#place;
    this.#partsFailed = false;
    const progress = this.#place.change(by);
    if (before?.module.rest) void this.#whole(progress ? undefined : by);
    if (!progress) return;
    void this.#arrive();
    this.dispatchEvent(new KithModuleStepEvent(progress));
    if (isLast(progress)) this.dispatchEvent(new KithModuleCompleteEvent(progress));
  }

  /** Loads the later steps, then makes the move that needs them, if there is one. */
  async #whole(then?: (progress: Progress) => Progress): Promise<void> {
    const progress = this.#place.progress!;
    this.#rest = then && 'loading';
    this.requestUpdate();
    await wait(0);
    await this.#loading;
    const came = await this.#parts?.whole(this.#around(progress));
    if (!then) return;
    // Once, however often Next was pressed; and not for somebody who has gone elsewhere since.
    const waits = this.#place.progress?.at === progress.at;
    this.#rest = waits && !came ? 'partFailed' : undefined;
    this.requestUpdate();
    if (waits && came) this.#move(then);
  }

  /** The heading takes the focus, so that a screen reader says where one is and Tab goes on from there. */
  async #arrive(): Promise<void> {
    await this.updateComplete;
    const root = this.renderRoot as ShadowRoot;
    // What a medium says instead of itself stays open where it was opened for the visitor.
    for (const one of root.querySelectorAll<HTMLDetailsElement>('details:not(.medium *)')) one.open = false;
    const { activeElement } = root;
    // What takes the focus is laid out: not in the task that drew it. Who has gone on from there by then is not called back.
    await wait(0);
    if ((root.activeElement ?? activeElement) === activeElement) root.getElementById('heading')?.focus();
  }
}
