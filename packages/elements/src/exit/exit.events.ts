/** The visitor leaves: the page is hidden, and all that Kith held is forgotten. The page may forget what it holds itself. */
export class KithExitLeaveEvent extends CustomEvent<undefined> {
  constructor() {
    super('kith-exit-leave', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-exit-leave': KithExitLeaveEvent;
  }
}
