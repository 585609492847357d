import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Progress } from '@kith/model/player.js';
import { restore, stateOf } from '@kith/model/state.js';
import { erase, eraseAll, everywhere, read, today, type Where, write } from '../shared/store.js';
import { type KeepStrings, keepEnglish } from './keep.strings.js';
import { keepStyles } from './keep.styles.js';
import { later } from './later.js';
import type { PartContext, Player } from './part.js';
import { whole } from './beside.js';

export { keepStyles as styles };

const elsewhere = () => import('./elsewhere.js');

/** What is kept, as far as it was looked at: `state/1`, if it is that at all. */
type Stored = Partial<Progress> | undefined;

const parsed = (text: string | undefined): Stored => {
  try {
    return JSON.parse(text!) as Stored;
  } catch {
    return undefined;
  }
};

/**
 * Keeps one visitor's place in one module, from when they choose it until it is forgotten, here or in another tab. Writes
 * at each change, when the player draws it: what is written on leaving a page is often lost.
 */
class Keeper implements ReactiveController {
  /** Whether this visitor chose, on this page, that their place is kept. */
  on = false;
  /** An earlier place that can be carried on from. They have yet to say what becomes of it. */
  found: Stored;
  /** How things stand, in the foot. */
  status: keyof KeepStrings | undefined;
  /** Above the step: what became of carrying on. */
  note: keyof KeepStrings | 'loading' | undefined;
  /** Whether the visitor looks at the ways that need no storage. */
  open = false;

  readonly #player: Player;
  #where: Where | undefined;
  #key!: string;
  #last: Progress | undefined;
  #again: (() => void) | undefined;
  /** What was read or written last, as text. */
  #text: string | undefined;

  constructor(player: Player) {
    this.#player = player;
    player.addController(this);
    // Lit calls it for a controller that comes late; what stands in for Lit in the script tag does not. Twice is once.
    if (player.isConnected) this.hostConnected();
  }

  hostConnected(): void {
    this.#listen('addEventListener');
    this.#look();
  }

  hostDisconnected(): void {
    this.#listen('removeEventListener');
  }

  /** Before each drawing. */
  follow({ player, progress, again }: PartContext): void {
    this.#again = again;
    const where = player.save!;
    const key = `module:${progress.module.id}`;
    const last = this.#last;
    if (progress !== last) this.#look();
    // Begun anew, with another document of the same module.
    const anew =
      last &&
      progress.module !== last.module &&
      progress.seen !== last.seen &&
      progress.seen.length <= last.seen.length;
    // Or somebody went on with it in another tab: neither of the two is written over.
    const other = this.on && progress !== last && (anew || this.#text !== this.#read());
    if (other || key !== this.#key || where !== this.#where) {
      this.#where = where;
      this.#key = key;
      this.on = false;
      this.status = this.note = this.#last = undefined;
      const stored = this.#stored();
      this.found = restore(progress.module, stored) && stored;
    }
    if (progress === this.#last) return;
    if (progress.at !== this.#last?.at) {
      this.close();
      this.note = undefined;
    }
    this.#last = progress;
    if (this.on) this.status = this.#put() ? this.#kept : 'keptInPart';
  }

  /** The visitor chose it. */
  start(): void {
    this.on = this.#put();
    if (this.on) this.found = undefined;
    else {
      // Nothing is left half kept.
      if (!this.found) erase(this.#where!, this.#key);
      this.#player.renderRoot.querySelector('.keep .keep')!.setAttribute('open', '');
    }
    this.status = this.on ? this.#kept : 'keptNot';
    this.#player.requestUpdate();
  }

  /** Takes the visitor to where they were. Their place goes on being kept. */
  async carryOn(around: PartContext): Promise<void> {
    this.note = 'loading';
    this.#player.requestUpdate();
    const came = await whole(around);
    this.note = undefined;
    if (came) {
      // Another tab may have gone on since, or forgotten it.
      const stored = this.#stored();
      this.found = undefined;
      this.on = true;
      this.#look();
      around.move((now) => restore(now.module, stored) ?? now);
      await this.#player.updateComplete;
      const { at, answers } = this.#last!;
      let changed = at !== stored?.at;
      for (const id in stored?.answers) changed ||= !answers[id];
      if (this.on && changed) this.note = 'changed';
    } else this.note = 'restFailed';
    this.#player.requestUpdate();
  }

  /** Erases the earlier place, and begins. Who comes next chooses anew whether theirs is kept. */
  drop(around: PartContext, said?: 'forgotten'): void {
    // In both, as the page may have offered the other one before.
    const gone = everywhere.map((where) => erase(where, this.#key)).every(Boolean);
    if (gone) this.found = undefined;
    this.status = gone ? said : 'forgetFailed';
    around.again();
  }

  close(): void {
    this.#player.renderRoot.querySelector('.keep')?.removeAttribute('open');
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    document[how]('kith-forget', this.#forgetAll);
    // Another tab changed something, or this page has come back from where pages wait for Back.
    for (const type of ['storage', 'pageshow']) globalThis[how](type, this.#lookAround);
  }

  /** Where the page does not offer it now: nothing more is kept. */
  rest({ progress }: PartContext): void {
    this.#key = `module:${progress.module.id}`;
    this.on = false;
    this.found = this.#where = undefined;
  }

  /** Whether a place is kept elsewhere than where the page now offers it. */
  get still(): boolean {
    return everywhere.some((where) => where !== this.#where && read(where, this.#key) !== undefined);
  }

  get #kept(): keyof KeepStrings {
    return this.#where === 'tab' ? 'keptInTab' : 'keptOnDevice';
  }

  #read(): string | undefined {
    return read(this.#where!, this.#key);
  }

  #stored(): Stored {
    return parsed((this.#text = this.#read()));
  }

  #put(): boolean {
    const kept = write(this.#where!, this.#key, stateOf(this.#last!, today()));
    this.#text = this.#read();
    return kept;
  }

  /** Gone: forgotten in another tab, or cleared by the browser. It is not to come back. */
  readonly #look = (): void => {
    if ((!this.on && !this.found) || this.#read() !== undefined) return;
    if (this.on) this.status = 'keptNoMore';
    this.on = false;
    this.found = undefined;
    this.#player.requestUpdate();
  };

  /** Forgotten in another tab, or on a page after this one: then it is not shown here either. */
  readonly #lookAround = (): void => {
    const { on } = this;
    this.#look();
    if (on && !this.on) this.#again!();
  };

  readonly #forgetAll = (): void => {
    const had = this.on || this.found || this.status === 'forgetFailed' || this.still;
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

const wordsOf = ({ strings }: PartContext): KeepStrings & PartContext['strings'] => ({ ...keepEnglish, ...strings });

/** Above the step: the way back to an earlier place. Of what was written there it shows nothing yet. */
export function above(around: PartContext): TemplateResult {
  const keeper = keeperOf(around);
  keeper.follow(around);
  const { module, trail } = around.progress;
  const strings = wordsOf(around);
  const { found, note } = keeper;
  const step = module.steps.find(({ id }) => id === found?.at);
  return html`<p class=${note ? 'said' : 'nothing'} role="status">${note && strings[note]}</p>
    ${
      found && !trail.length
        ? html`<div class="said" role="group" aria-labelledby="before">
            <p id="before">
              <strong>${strings.wasHere}</strong>
              ${step ? html`<br />${strings.wasAt} <bdi lang=${module.lang}>${step.title}</bdi>` : nothing}
            </p>
            <p class="quiet">${strings.startNote}</p>
            <div class="row">
              <button type="button" class="button main" @click=${() => keeper.carryOn(around)}>
                ${strings.carryOn}
              </button>
              <button type="button" class="button" @click=${() => keeper.drop(around)}>${strings.startAgain}</button>
              <button type="button" class="button" @click=${() => keeper.drop(around, 'forgotten')}>
                ${strings.forgetIt}
              </button>
            </div>
          </div>`
        : nothing
    }`;
}

/**
 * In the foot: how things stand, and the choice.
 * @param may - whether the page offers to keep a place; where it does no more, what is kept can still be forgotten
 */
export function tools(around: PartContext, may: boolean): TemplateResult {
  const keeper = keeperOf(around);
  const { player, progress } = around;
  const strings = wordsOf(around);
  if (!may) keeper.rest(around);
  const { on, found, still } = keeper;
  // At the start, the card above says that there is an earlier place.
  const status = keeper.status ?? (still ? 'keptStill' : found && progress.trail.length ? 'keptBefore' : undefined);
  const toSummary = async (): Promise<void> => {
    await player.updateComplete;
    player.renderRoot.querySelector<HTMLElement>(may ? '.keep summary' : '#heading')!.focus();
  };
  const others = html`<details
    class="keep"
    @toggle=${({ target }: Event) => {
      keeper.open = (target as HTMLDetailsElement).open;
      player.requestUpdate();
    }}
  >
    <summary>${strings.keepElsewhere}</summary>
    ${keeper.open ? later(elsewhere, around, (chunk) => chunk.elsewhere(around, () => keeper.close())) : nothing}
  </details>`;
  return html`<div class=${status ? 'foot kept' : 'nothing'}>
      <p role="status">${status && strings[status]}</p>
      ${
        on || still || status === 'keptBefore' || status === 'forgetFailed'
          ? html`<button
              type="button"
              class="link"
              @click=${() => {
                document.dispatchEvent(new CustomEvent('kith-forget'));
                void toSummary();
              }}
            >
              ${strings.forgetAll}
            </button>`
          : nothing
      }
    </div>
    ${
      on
        ? others
        : !may
          ? nothing
          : html`<details class="keep">
              <summary>${strings.keep}</summary>
              <div class="panel">
                <p>${player.save === 'tab' ? strings.keepInTab : strings.keepOnDevice}</p>
                <p><strong>${strings.keepShared}</strong></p>
                ${found && status !== 'keptBefore' ? html`<p>${strings.keptBefore}</p>` : nothing}
                <button
                  type="button"
                  class="button main"
                  @click=${() => {
                    keeper.start();
                    // This button goes when its work is done.
                    if (keeper.on) void toSummary();
                  }}
                >
                  ${strings.keepHere}
                </button>
                ${others}
              </div>
            </details>`
    }`;
}
