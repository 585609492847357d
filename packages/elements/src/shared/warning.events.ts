import type { Problem } from '@kith/model/problem.js';

/** All is drawn, and there is something that the site should mend. Says what, where, and how; nothing of the visitor. */
export class KithWarningEvent extends CustomEvent<undefined> {
  readonly problem: Problem;

  constructor(noun: string, problem: Problem) {
    super(`kith-${noun}-warning`, { bubbles: true, composed: true });
    this.problem = problem;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-talk-warning': KithWarningEvent;
  }
}
