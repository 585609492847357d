import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Progress } from '@kith/model/player.js';
import { restore, stateOf } from '@kith/model/state.js';
import { directionOf } from '../shared/localize.js';
import { encode, erase, eraseAll, read, today, type Where, write } from '../shared/store.js';
import { type KeepStrings, keepEnglish } from './keep.strings.js';
import { keepStyles } from './keep.styles.js';
import { later } from './later.js';
import type { PartContext, Player } from './part.js';
import { whole } from './rest.js';

export { keepStyles as styles };

const elsewhere = () => import('./elsewhere.js');

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text!);
  } catch {
    return undefined;
  }
};

/** What `state/1` calls the step, when it is that at all. */
const stepIn = (stored: unknown): unknown => (stored as { at?: unknown } | undefined)?.at;

const textOf = (progress: Progress): string => encode(stateOf(progress, today()));

/**
 * Keeps one visitor's place in one module, from when they choose it until it is forgotten, here or in another tab. Writes
 * at each change, when the player draws it: what is written on leaving a page is often lost.
 */
class Keeper implements ReactiveController {
  /** Whether this visitor chose, on this page, that their place is kept. */
  on = false;
  /** An earlier place that can be carried on from. They have yet to say what becomes of it. */
  found: unknown;
  /** How things stand, in the foot. */
  status: keyof KeepStrings | undefined;
  /** Above the step of that id: what became of carrying on. */
  note: { readonly at: string; readonly said: keyof KeepStrings } | undefined;
  panelOpen = false;
  elsewhereOpen = false;

  readonly #player: Player;
  #where: Where | undefined;
  #key = '';
  #last: Progress | undefined;

  constructor(player: Player) {
    this.#player = player;
    player.addController(this);
    // Lit calls it for a controller that comes late; what stands in for Lit in the script tag does not. Twice is once.
    this.hostConnected();
  }

  hostConnected(): void {
    document.addEventListener('kith-forget', this.#forgetAll);
    addEventListener('storage', this.#look);
    addEventListener('pageshow', this.#look);
  }

  hostDisconnected(): void {
    document.removeEventListener('kith-forget', this.#forgetAll);
    removeEventListener('storage', this.#look);
    removeEventListener('pageshow', this.#look);
  }

  /** Before each drawing. */
  follow({ player, progress }: PartContext): void {
    const where = player.save!;
    const key = `module:${progress.module.id}`;
    if (key !== this.#key || where !== this.#where) {
      this.#where = where;
      this.#key = key;
      this.on = false;
      this.status = this.note = this.#last = undefined;
      const stored = this.#stored();
      this.found = restore(progress.module, stored) && stored;
    }
    if (this.#last?.at !== progress.at) this.panelOpen = false;
    if (this.on && this.#last !== progress) this.#write(progress);
    this.#last = progress;
  }

  /** The visitor chose it. */
  start(progress: Progress): void {
    const kept = write(this.#where!, this.#key, textOf(progress));
    this.on = kept;
    this.status = kept ? this.#kept : 'keptNot';
    if (kept) this.found = undefined;
    else {
      // Nothing is left half kept.
      if (!this.found) erase(this.#where!, this.#key);
      this.elsewhereOpen = true;
    }
    this.panelOpen = !kept;
    this.#player.requestUpdate();
  }

  /** Takes the visitor to where they were. Their place goes on being kept. */
  async carryOn(around: PartContext): Promise<void> {
    const said = (await whole(around)) ? undefined : 'restFailed';
    let { at } = around.progress;
    if (!said) {
      // Another tab may have gone on since, or forgotten it.
      const stored = this.#stored();
      this.found = undefined;
      this.on = true;
      around.move((now) => {
        const then = restore(now.module, stored);
        ({ at } = then ?? now);
        return then ?? now;
      });
      this.note = at === stepIn(stored) ? undefined : { at, said: 'changed' };
    } else this.note = { at, said };
    this.#player.requestUpdate();
  }

  /** Erases the earlier place, and begins. Who comes next chooses anew whether theirs is kept. */
  drop(around: PartContext, said?: 'forgotten'): void {
    const gone = erase(this.#where!, this.#key);
    if (gone) this.found = undefined;
    this.status = gone ? said : 'forgetFailed';
    around.again();
  }

  get #kept(): keyof KeepStrings {
    return this.#where === 'tab' ? 'keptInTab' : 'keptOnDevice';
  }

  #stored(): unknown {
    return parsed(read(this.#where!, this.#key));
  }

  #write(progress: Progress): void {
    // Gone since the last change: forgotten in another tab, or cleared by the browser. It is not to come back.
    if (read(this.#where!, this.#key) === undefined) this.#lose();
    else this.status = write(this.#where!, this.#key, textOf(progress)) ? this.#kept : 'keptInPart';
  }

  #lose(): void {
    if (this.on) this.status = 'keptNoMore';
    this.on = false;
    this.found = undefined;
  }

  /** Something was changed in another tab, or this page has come back from where pages wait for Back. */
  readonly #look = (): void => {
    if (!this.#where || read(this.#where, this.#key) !== undefined) return;
    this.#lose();
    this.#player.requestUpdate();
  };

  readonly #forgetAll = (): void => {
    const had = this.on || this.found || this.status === 'forgetFailed';
    const gone = eraseAll();
    this.on = false;
    if (gone) this.found = undefined;
    if (had) this.status = gone ? 'forgotten' : 'forgetFailed';
    this.#player.requestUpdate();
  };
}

const keepers = new WeakMap<Player, Keeper>();

function keeperOf({ player }: PartContext): Keeper {
  let keeper = keepers.get(player);
  if (!keeper) keepers.set(player, (keeper = new Keeper(player)));
  return keeper;
}

const wordsOf = ({ strings }: PartContext): KeepStrings => ({ ...keepEnglish, ...strings });

/** Above the step: the way back to an earlier place. Of what was written there it shows nothing yet. */
export function above(around: PartContext): TemplateResult {
  const keeper = keeperOf(around);
  keeper.follow(around);
  const { module, at, trail } = around.progress;
  const { lang, dir } = around;
  const strings = wordsOf(around);
  const { found, note } = keeper;
  const step = module.steps.find(({ id }) => id === stepIn(found));
  return html`<p class="said" role="status" lang=${lang} dir=${dir}>
      ${note?.at === at ? strings[note.said] : nothing}
    </p>
    ${
      found && !trail.length
        ? html`<div class="back" role="group" aria-labelledby="back">
            <p id="back">
              <strong>${strings.wasHere}</strong>
              ${
                step
                  ? html`${strings.wasAt} <bdi lang=${module.lang} dir=${directionOf(module.lang)}>${step.title}</bdi>`
                  : nothing
              }
            </p>
            <div class="row">
              <button type="button" class="button main" @click=${() => keeper.carryOn(around)}>
                ${strings.carryOn}
              </button>
              <button type="button" class="button" @click=${() => keeper.drop(around)}>${strings.startAgain}</button>
              <button type="button" class="button" @click=${() => keeper.drop(around, 'forgotten')}>
                ${strings.forgetIt}
              </button>
            </div>
            <p class="quiet">${strings.startNote}</p>
          </div>`
        : nothing
    }`;
}

/** In the foot: how things stand, and the choice. */
export function tools(around: PartContext): TemplateResult {
  const keeper = keeperOf(around);
  const { player, progress } = around;
  const strings = wordsOf(around);
  const { on, found } = keeper;
  const status = keeper.status ?? (found ? 'keptBefore' : undefined);
  const toSummary = (): void => player.renderRoot.querySelector<HTMLElement>('.keep summary')!.focus();
  const ways =
    keeper.panelOpen && (on || keeper.elsewhereOpen)
      ? later(elsewhere, around, (chunk) => chunk.elsewhere(around, () => (keeper.panelOpen = false)))
      : nothing;
  return html`<div class="kept ${status ? '' : 'nothing'}">
      <p role="status">${status && strings[status]}</p>
      ${
        on || found || status === 'forgetFailed'
          ? html`<button
              type="button"
              class="link"
              @click=${() => {
                toSummary();
                document.dispatchEvent(new CustomEvent('kith-forget'));
              }}
            >
              ${strings.forgetAll}
            </button>`
          : nothing
      }
    </div>
    <details
      class="keep"
      ?open=${keeper.panelOpen}
      @toggle=${({ target }: Event) => {
        keeper.panelOpen = (target as HTMLDetailsElement).open;
        player.requestUpdate();
      }}
    >
      <summary>${on ? strings.keepMore : strings.keep}</summary>
      <div class="panel">
        ${
          on
            ? ways
            : html`<p>${player.save === 'tab' ? strings.keepInTab : strings.keepOnDevice} ${strings.keepShared}</p>
                ${found ? html`<p>${strings.keepInstead}</p>` : nothing}
                <button
                  type="button"
                  class="button main"
                  @click=${() => {
                    keeper.start(progress);
                    toSummary();
                  }}
                >
                  ${strings.keep}
                </button>
                <details
                  ?open=${keeper.elsewhereOpen}
                  @toggle=${({ target }: Event) => {
                    keeper.elsewhereOpen = (target as HTMLDetailsElement).open;
                    player.requestUpdate();
                  }}
                >
                  <summary>${strings.keepElsewhere}</summary>
                  ${ways}
                </details>`
        }
      </div>
    </details>`;
}
