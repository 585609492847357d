/** A plan, or what a family shared, came in a link and was opened. Says nothing of what is in it. */
export class KithPlanOpenEvent extends CustomEvent<undefined> {
  readonly what: 'plan' | 'share';
  readonly items: number;

  constructor(what: 'plan' | 'share', items: number) {
    super('kith-plan-open', { bubbles: true, composed: true });
    this.what = what;
    this.items = items;
  }
}

/** The visitor ticked something, or took its tick away. Says how many are done, never which. */
export class KithPlanTickEvent extends CustomEvent<undefined> {
  readonly done: number;
  readonly of: number;

  constructor(done: number, of: number) {
    super('kith-plan-tick', { bubbles: true, composed: true });
    this.done = done;
    this.of = of;
  }
}

/** The visitor made something to hand back. Says how, and of how many parts; never what they are. */
export class KithPlanShareEvent extends CustomEvent<undefined> {
  readonly way: 'code' | 'link' | 'print';
  readonly parts: number;

  constructor(way: KithPlanShareEvent['way'], parts: number) {
    super('kith-plan-share', { bubbles: true, composed: true });
    this.way = way;
    this.parts = parts;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-plan-open': KithPlanOpenEvent;
    'kith-plan-tick': KithPlanTickEvent;
    'kith-plan-share': KithPlanShareEvent;
  }
}
