import type { CatalogueItem } from '@kith/model/catalogue.js';

/** The visitor followed the link of something in the list. A page that cancels it leads there itself. */
export class KithCatalogueOpenEvent extends CustomEvent<undefined> {
  readonly kind: CatalogueItem['kind'];
  readonly itemId: string;
  /** Where it leads. */
  readonly url: string;

  constructor({ kind, id }: CatalogueItem, url: string) {
    super('kith-catalogue-open', { bubbles: true, composed: true, cancelable: true });
    this.kind = kind;
    this.itemId = id;
    this.url = url;
  }
}

/** The visitor searched or filtered, and has stopped for a moment. Says how much was found, and never for what. */
export class KithCatalogueFindEvent extends CustomEvent<undefined> {
  readonly count: number;

  constructor(count: number) {
    super('kith-catalogue-find', { bubbles: true, composed: true });
    this.count = count;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-catalogue-open': KithCatalogueOpenEvent;
    'kith-catalogue-find': KithCatalogueFindEvent;
  }
}
