import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Module } from '@kith/model/module.js';
import { start, type Progress } from '@kith/model/player.js';
import { weakly } from '../shared/weakly.js';

/** An element around it may know where a visitor begins. */
type Host = ReactiveControllerHost & { readonly from?: ((module: Module) => Progress | undefined) | undefined };

/** Holds the visitor's place in a module, in memory only, and begins afresh with another module. */
export class ProgressController implements ReactiveController {
  #progress: Progress | undefined;
  /** What it began with: the progress may since be in the same module with its later steps. */
  #from: Module | undefined;
  readonly #host: Host;
  readonly #module: () => Module | undefined;

  readonly #forgot: () => void;

  /** @param forgot - called when everything that is held has been dropped */
  constructor(host: Host, module: () => Module | undefined, forgot: () => void) {
    this.#host = host;
    this.#module = module;
    this.#forgot = forgot;
    host.addController(this);
  }

  get progress(): Progress | undefined {
    return this.#progress;
  }

  /** Also while the player is off its page: what it would show when it is put back is forgotten like the rest. */
  hostConnected(): void {
    document.addEventListener('kith-forget', this.#forgetAll);
  }

  hostUpdate(): void {
    const module = this.#module();
    if (module !== this.#from) this.#progress = module && (this.#host.from?.(module) ?? start(module));
    this.#from = module;
  }

  /** Returns the new place, or nothing where there was nowhere to go. */
  change(by: (progress: Progress) => Progress): Progress | undefined {
    const before = this.#progress;
    this.#progress = before && by(before);
    if (this.#progress === before) return undefined;
    this.#host.requestUpdate();
    return this.#progress;
  }

  /** Drops the place and every answer. */
  readonly forget = (): void => {
    this.change(({ module }) => start(module));
    this.#forgot();
  };
  readonly #forgetAll = weakly(this.forget);
}
