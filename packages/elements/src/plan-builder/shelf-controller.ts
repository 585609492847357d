import type { LitElement, ReactiveController } from 'lit';
import type { Catalogue, CatalogueItem } from '@kith/model/catalogue.js';
import { checkCatalogue } from '@kith/model/check/catalogue.js';
import { checkPlan } from '@kith/model/check/plan.js';
import type { Plan, PlanItem } from '@kith/model/plan-document.js';
import { DocumentController } from '../shared/document-controller.js';
import { registry } from '../shared/registry.js';

interface Host extends LitElement {
  readonly catalogue?: Catalogue | undefined;
  readonly src?: string | null | undefined;
  readonly also?: string | null | undefined;
}

/** What the page says: on the tag, or, with the script tag, on the link that stands inside. */
export const said = (
  host: HTMLElement & { readonly [name in 'also' | 'page']?: string | null | undefined },
  name: 'also' | 'page',
) => host[name] ?? host.querySelector<HTMLElement>(`[data-${name}]`)?.dataset[name];

/** One catalogue that was asked for. */
interface Feed {
  readonly url: string;
  readonly document: DocumentController<Catalogue>;
}

/** Holds the catalogues of all the organisations, as one. */
export class ShelfController implements ReactiveController {
  /** Everything that there is to pick, one of each organisation in turn, with whole addresses; nothing before the first came. */
  catalogue: Catalogue | undefined;
  /** There was less of it before: what somebody looks for in it stays. */
  more = false;
  /** Plans to start from. */
  plans: readonly Plan[] = [];
  /** No catalogue could be had. */
  failed = false;
  /** The hosts of those that could not be had. */
  missing: readonly string[] = [];

  readonly #host: Host;
  #asked: readonly unknown[] = [];
  #feeds: Feed[] = [];
  #merged: readonly (Catalogue | undefined)[] = [];
  readonly #placed = new WeakMap<Catalogue, Shelf>();
  #byPage = new Map<string, CatalogueItem>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { catalogue } = this.#host;
    const also = said(this.#host, 'also');
    const src = this.#host.src ?? (registry.root && new URL('catalogue.json', registry.root).href);
    const asked = [catalogue ?? src, ...(also ?? '').split(/\s+/)].filter((one) => one !== undefined && one !== '');
    if (asked.some((one, at) => one !== this.#asked[at]) || asked.length !== this.#asked.length) {
      this.#asked = asked;
      this.catalogue = undefined;
      this.more = false;
      this.#feeds = asked.map((one) => (typeof one === 'string' ? this.#feed(one) : this.#feed(src ?? '', one)));
    }
    for (const { document } of this.#feeds) document.hostUpdate();
    this.failed = this.#feeds.every(({ document }) => document.failed) && asked.length > 0;
    this.missing = this.#feeds.filter(({ document }) => document.failed).map(({ url }) => new URL(url).host);
    const now = this.#feeds.map(({ document }) => document.value);
    if (now.some((one, at) => one !== this.#merged[at]) || now.length !== this.#merged.length) this.#merge(now);
  }

  /** The thing whose page this is, in any of its languages. */
  at(url: string): CatalogueItem | undefined {
    return this.#byPage.get(url);
  }

  /** Each loads as the document of an element does. */
  #feed(src: string, given?: Catalogue | null): Feed {
    const host = this.#host;
    const alone = {
      ...(given ? { 'plan-builder': given } : { src }),
      addController: () => {},
      requestUpdate: () => host.requestUpdate(),
      dispatchEvent: (event: CustomEvent) => host.dispatchEvent(event),
    };
    const document = new DocumentController<Catalogue>(alone as unknown as LitElement & { src: string }, {
      noun: 'plan-builder',
      check: checkCatalogue,
      explain: async () => (await import('@kith/model/catalogue.js')).parseCatalogue,
    });
    return { url: new URL(src, globalThis.document.baseURI).href, document };
  }

  #merge(now: readonly (Catalogue | undefined)[]): void {
    this.#merged = now;
    const whole = this.#feeds.flatMap(({ url, document: { value } }) => {
      if (!value) return [];
      const one = this.#placed.get(value) ?? placed(value, url);
      this.#placed.set(value, one);
      return one;
    });
    const [first] = whole;
    if (!first) return void (this.catalogue = undefined);
    const most = Math.max(...whole.map(({ items }) => items.length));
    const items = Array.from({ length: most }, (_, at) => whole.flatMap((one) => one.items[at] ?? [])).flat();
    this.#byPage = new Map(items.flatMap((item) => [item, ...(item.also ?? [])].map(({ url }) => [url, item])));
    this.more = !!this.catalogue;
    this.plans = whole.flatMap(({ plans }) => plans);
    const { plans: _, ...rest } = first;
    this.catalogue = { ...rest, labels: whole.flatMap(({ labels = [] }) => labels), items };
  }
}

/** A catalogue with whole addresses in place of paths. */
type Shelf = Omit<Catalogue, 'plans'> & { readonly plans: readonly Plan[] };

function placed(catalogue: Catalogue, base: string): Shelf {
  const whole = <Words extends object>(words: Words): Words =>
    'url' in words && typeof words.url === 'string' ? { ...words, url: new URL(words.url, base).href } : words;
  const items = catalogue.items.map((item) => ({
    ...whole(item),
    ...(item.also && { also: item.also.map((words) => whole(words)) }),
    ...(item.steps && { steps: stepsOf(item.steps) }),
  }));
  return { ...catalogue, items, plans: plansOf(catalogue, whole) };
}

// What a list of things is not drawn with, its checker does not look at.

const stepsOf = (steps: unknown): NonNullable<CatalogueItem['steps']> =>
  (Array.isArray(steps) ? (steps as unknown[]) : []).filter(
    (step): step is NonNullable<CatalogueItem['steps']>[number] =>
      typeof (step as { id?: unknown } | null)?.id === 'string' &&
      typeof (step as { title?: unknown }).title === 'string',
  );

function plansOf({ plans }: Catalogue, whole: (item: PlanItem) => PlanItem): Plan[] {
  return (Array.isArray(plans) ? plans : []).flatMap((plan) => {
    try {
      const made = { ...plan, items: plan.items.map((item) => whole(item)) };
      return checkPlan(made) ? [made] : [];
    } catch {
      return [];
    }
  });
}
