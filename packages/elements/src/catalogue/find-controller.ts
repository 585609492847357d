import type { LitElement, ReactiveController } from 'lit';
import type { Catalogue, CatalogueItem } from '@kith/model/catalogue.js';
import { filterNames, find, findable, type FilterName, type Filters } from '@kith/model/find.js';
import { wait } from '../shared/wait.js';
import { weakly } from '../shared/weakly.js';
import { KithCatalogueFindEvent } from './catalogue.events.js';

/** So many things at first, and at each press for more. */
export const page = 20;
/** So many are drawn before the others of the first page: more than a screen shows. Twenty take a slow phone too long. */
const few = 8;
/** In milliseconds. By then the first have been painted. */
const painted = 100;
/** In milliseconds. A count that changes at each letter is noise. */
const pause = 500;
/** What is made ready to be searched at a time: a slow phone takes some milliseconds for it. */
const slice = 50;
/** Before the names in an address, so that they are nobody else's. */
const prefix = 'kith-';

interface Host extends LitElement {
  readonly topic?: string | null | undefined;
  readonly save?: string | null | undefined;
}

/** Holds what the visitor looks for, what was found, and how much of it is shown. Nothing of it is kept. */
export class FindController implements ReactiveController {
  query = '';
  filters: Filters = {};
  found: readonly CatalogueItem[] = [];
  shown = page;
  /** How much was found when the visitor last stopped for a moment: what is said. */
  count = 0;

  readonly #host: Host;
  readonly #labels: (item: CatalogueItem) => string;
  #catalogue: Catalogue | undefined;
  #texts: string[] = [];
  #reading: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, labels: (item: CatalogueItem) => string) {
    this.#host = host;
    this.#labels = labels;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('kith-forget', this.#forget);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  get isNarrowed(): boolean {
    return filterNames.some((name) => this.filters[name]);
  }

  /** Called before each drawing. Another catalogue is begun afresh. */
  hold(catalogue: Catalogue): void {
    if (catalogue === this.#catalogue) return;
    this.#catalogue = catalogue;
    this.#texts = [];
    this.#reading = undefined;
    this.query = '';
    this.filters = this.#host.topic ? { topic: this.#host.topic } : {};
    if (this.#host.save === 'address') this.#readAddress();
    this.#find();
    this.count = this.found.length;
    this.shown = few;
  }

  /** Called after each drawing of the list: the others of the first page are drawn after its first were painted. */
  fill(): void {
    if (this.shown < page)
      void wait(painted).then(() => {
        this.shown = Math.max(this.shown, page);
        this.#host.requestUpdate();
      });
  }

  /** The count waits for a pause in the typing. */
  look(query: string): void {
    const { count } = this;
    this.query = query;
    this.#changed();
    if (query) this.count = count;
  }

  choose(name: FilterName, value: string): void {
    this.filters = { ...this.filters, [name]: value };
    this.#changed();
  }

  /** Without words and filters: also when the page is told to forget. */
  readonly again = (): void => {
    this.query = '';
    this.filters = {};
    if (this.#catalogue) this.#changed();
  };

  readonly #forget = weakly(this.again);

  /** How much there would be without a filter, or without the words. */
  without(name: FilterName | 'query'): number {
    const filters = { ...this.filters, [name]: '' };
    return find(this.#catalogue!.items, this.#texts, name === 'query' ? '' : this.query, filters).length;
  }

  /** Reads the words of everything, a little at a time: best while somebody looks at the field. */
  prepare(): Promise<void> {
    return (this.#reading ??= this.#read(this.#catalogue!));
  }

  async #read(catalogue: Catalogue): Promise<void> {
    const texts: string[] = [];
    for (const item of catalogue.items) {
      if (texts.length % slice === 0) await wait(0);
      texts.push(findable(item, this.#labels(item)));
    }
    if (catalogue !== this.#catalogue) return;
    this.#texts = texts;
    if (this.query) this.look(this.query);
  }

  /** Says whether all of it was found: the words of everything are read first, and until then the list stands without. */
  #find(): boolean {
    const { items } = this.#catalogue!;
    const read = !this.query || this.#texts.length === items.length;
    this.shown = page;
    this.found = find(items, this.#texts, read ? this.query : '', this.filters);
    if (!read) void this.prepare();
    return read;
  }

  #changed(): void {
    const all = this.#find();
    this.count = this.found.length;
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    if (!all) return;
    this.#timer = setTimeout(() => {
      this.count = this.found.length;
      this.#host.requestUpdate();
      if (this.#host.save === 'address') this.#writeAddress();
      this.#host.dispatchEvent(new KithCatalogueFindEvent(this.count));
    }, pause);
  }

  #readAddress(): void {
    const asked = new URL(location.href).searchParams;
    this.query = asked.get(`${prefix}find`) ?? '';
    for (const name of filterNames) {
      const value = asked.get(prefix + name);
      if (value) this.filters = { ...this.filters, [name]: value };
    }
  }

  /** Never a new entry in the history, and what the page keeps with this one stays. */
  #writeAddress(): void {
    const url = new URL(location.href);
    for (const [name, value] of Object.entries({ find: this.query, ...this.#named() }))
      if (value) url.searchParams.set(prefix + name, value);
      else url.searchParams.delete(prefix + name);
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // A page in a frame of its own may have no address to write.
    }
  }

  #named(): Filters {
    return Object.fromEntries(filterNames.map((name) => [name, this.filters[name]]));
  }
}
