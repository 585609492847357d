import type { Problem } from '@kith/model/problem.js';

/** An element could not do its work and shows its fallback. Says what is wrong, where, and how to mend it. */
export class KithErrorEvent extends CustomEvent<undefined> {
  readonly problem: Problem;

  constructor(noun: string, problem: Problem) {
    super(`kith-${noun}-error`, { bubbles: true, composed: true });
    this.problem = problem;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-module-error': KithErrorEvent;
    'kith-talk-error': KithErrorEvent;
    'kith-resource-error': KithErrorEvent;
    'kith-catalogue-error': KithErrorEvent;
    'kith-plan-error': KithErrorEvent;
    'kith-meeting-error': KithErrorEvent;
    'kith-plan-builder-error': KithErrorEvent;
    'kith-exit-error': KithErrorEvent;
  }
}
