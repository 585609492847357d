/** How a plan was handed over. */
export type Way = 'link' | 'code' | 'picture' | 'text' | 'email' | 'print' | 'file';

/** The practitioner handed the plan over, as far as a page can know. Says how and how much, never what is in it. */
export class KithPlanBuilderHandEvent extends CustomEvent<undefined> {
  readonly way: Way;
  /** How many things are in the plan. */
  readonly count: number;
  readonly locked: boolean;

  constructor(way: Way, count: number, locked: boolean) {
    super('kith-plan-builder-hand', { bubbles: true, composed: true });
    this.way = way;
    this.count = count;
    this.locked = locked;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-plan-builder-hand': KithPlanBuilderHandEvent;
  }
}
