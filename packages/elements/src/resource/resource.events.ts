import type { Resource } from '@kith/model/resource.js';

/** The visitor followed the link to a resource. */
export class KithResourceOpenEvent extends CustomEvent<undefined> {
  readonly resourceId: string;

  constructor({ id }: Resource) {
    super('kith-resource-open', { bubbles: true, composed: true });
    this.resourceId = id;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-resource-open': KithResourceOpenEvent;
  }
}
