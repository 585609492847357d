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
    if (this.#last?.at !== progress.at) this.close();
    if (this.on && this.#last !== progress) this.#write(progress);
    this.#last = progress;
  }

  /** The visitor chose it. */
  start(progress: Progress): void {
    const kept = write(this.#where!, this.#key, textOf(progress));
    this.on = kept;
    this.status = kept ? this.#kept : 'keptNot';
    if (kept) {
      this.found = undefined;
      this.close();
    }
    // Nothing is left half kept.
    else if (!this.found) erase(this.#where!, this.#key);
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

  close(): void {
    this.#player.renderRoot.querySelector('.keep')?.removeAttribute('open');
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
  const said = note?.at === at && strings[note.said];
  return html`<p class=${said ? 'said' : 'nothing'} role="status" lang=${lang} dir=${dir}>${said || nothing}</p>
    ${
      found && !trail.length
        ? html`<div class="said" role="group" aria-labelledby="before">
            <p id="before">
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
  // At the start, the card above says so.
  const status = keeper.status ?? (found && progress.trail.length ? 'keptBefore' : undefined);
  const toSummary = (): void => player.renderRoot.querySelector<HTMLElement>('.keep summary')!.focus();
  // Offered at once to those who have chosen, whether or not it came to anything.
  const chosen = on || status === 'keptNot';
  const ways =
    keeper.panelOpen && (chosen || keeper.elsewhereOpen)
      ? later(elsewhere, around, (chunk) => chunk.elsewhere(around, () => keeper.close()))
      : nothing;
  const follow =
    (panel: 'panelOpen' | 'elsewhereOpen') =>
    ({ target }: Event): void => {
      keeper[panel] = (target as HTMLDetailsElement).open;
      player.requestUpdate();
    };
  return html`<div class=${status ? 'kept' : 'nothing'}>
      <p role="status">${status && strings[status]}</p>
      ${
        on || status === 'keptBefore' || status === 'forgetFailed'
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
    <details class="keep" @toggle=${follow('panelOpen')}>
      <summary>${on ? strings.keepMore : strings.keep}</summary>
      <div class="panel">
        ${
          on
            ? nothing
            : html`<p>${player.save === 'tab' ? strings.keepInTab : strings.keepOnDevice}</p>
                <p class="shared">${strings.keepShared}</p>
                ${found ? html`<p>${strings.keepInstead}</p>` : nothing}
                <button
                  type="button"
                  class="button main"
                  @click=${() => {
                    keeper.start(progress);
                    // This button goes when its work is done.
                    if (keeper.on) toSummary();
                  }}
                >
                  ${strings.keepHere}
                </button>`
        }
        ${
          chosen
            ? ways
            : html`<details @toggle=${follow('elsewhereOpen')}>
                <summary>${strings.keepElsewhere}</summary>
                ${ways}
              </details>`
        }
      </div>
    </details>`;
}
