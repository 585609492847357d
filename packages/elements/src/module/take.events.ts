import type { Progress } from '@kith/model/player.js';

/** The visitor took their plan with them. Says how, never what is in it. */
export class KithModuleTakeEvent extends CustomEvent<undefined> {
  readonly moduleId: string;
  readonly way: 'print' | 'file' | 'copy';

  constructor({ module }: Progress, way: KithModuleTakeEvent['way']) {
    super('kith-module-take', { bubbles: true, composed: true });
    this.moduleId = module.id;
    this.way = way;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-module-take': KithModuleTakeEvent;
  }
}
