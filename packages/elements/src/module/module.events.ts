import { place, type Progress } from '@kith/model/player.js';

/** The visitor moved to another step. Says where they are, never what they wrote or picked. */
export class KithModuleStepEvent extends CustomEvent<undefined> {
  readonly moduleId: string;
  readonly stepId: string;
  readonly number: number;
  readonly of: number;

  constructor(progress: Progress) {
    super('kith-module-step', { bubbles: true, composed: true });
    this.moduleId = progress.module.id;
    this.stepId = progress.at;
    ({ number: this.number, of: this.of } = place(progress));
  }
}

/** The visitor came to the last step of the way they took. */
export class KithModuleCompleteEvent extends CustomEvent<undefined> {
  readonly moduleId: string;

  constructor({ module }: Progress) {
    super('kith-module-complete', { bubbles: true, composed: true });
    this.moduleId = module.id;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-module-step': KithModuleStepEvent;
    'kith-module-complete': KithModuleCompleteEvent;
  }
}
