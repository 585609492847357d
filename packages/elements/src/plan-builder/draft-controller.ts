import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CatalogueItem } from '@kith/model/catalogue.js';
import type { Plan, PlanItem } from '@kith/model/plan-document.js';
import {
  addItem,
  change,
  type Draft,
  type Drafting,
  inLanguage,
  isFull,
  itemFrom,
  moveItem,
  type NewItem,
  plainWords,
  redo,
  removeItem,
  setItem,
  startDrafting,
  undo,
} from '@kith/model/plan-draft.js';
import { weakly } from '../shared/weakly.js';
import type { PlanBuilderStrings } from './plan-builder.strings.js';

/** Six signs that say nothing. */
export const anyId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => (byte % 36).toString(36)).join('');

/** Plans under way, by where their catalogue is: a page that takes the element out and puts it back loses none. */
const underWay = new Map<string, Drafting>();
const letGo = (): void => underWay.clear();

export const titleOf = (item: PlanItem): string => (item.kind === 'note' ? item.text : item.title);

type Host = ReactiveControllerHost & { readonly src?: string | null | undefined };

/** Holds the plan that is being made, in memory alone, and what is said aloud of each change. */
export class DraftController implements ReactiveController {
  /** What was done last, for who does not see it. */
  said = '';
  drafting: Drafting = startDrafting(anyId(), 'en');

  readonly #host: Host;
  readonly #forgot: () => void;
  #began = false;
  #plan: Plan | undefined;

  /** @param forgot - called when the plan has been dropped */
  constructor(host: Host, forgot: () => void) {
    this.#host = host;
    this.#forgot = forgot;
    host.addController(this);
  }

  get draft(): Draft {
    return this.drafting.draft;
  }

  hostConnected(): void {
    // Both also while there is no builder on the page: what was made would come back with the next one.
    for (const drop of [letGo, this.#forgetAll]) globalThis.document.addEventListener('kith-forget', drop);
  }

  /**
   * @param lang - that of the page: the family's until the practitioner says otherwise
   * @param plan - what the page gave to begin with
   */
  begin(lang: string, plan?: Plan): void {
    if (this.#began && plan === this.#plan) return;
    this.#began = true;
    this.#plan = plan;
    const fresh = startDrafting(anyId(), lang);
    this.drafting = plan ? { ...fresh, draft: plan } : (underWay.get(this.#host.src ?? '') ?? fresh);
  }

  /** Takes a change, and says so. */
  set(draft: Draft, said = '', field?: string): void {
    this.#take(change(this.drafting, draft, field), said);
  }

  /** Says something that changed nothing. */
  say(words: string): void {
    this.#take(this.drafting, words);
  }

  add(item: NewItem | undefined, strings: PlanBuilderStrings): void {
    const { draft } = this;
    if (!item) return;
    if (isFull(draft)) return this.say(strings.full);
    const words = item.kind === 'note' ? item.text : item.title;
    this.set(addItem(draft, item), strings.added(words, draft.items.length + 1));
  }

  /** Puts a thing of the catalogue in, or takes it out. */
  toggle(thing: CatalogueItem, strings: PlanBuilderStrings): void {
    const has = this.has(thing);
    if (has) this.remove(has, strings);
    else this.add(itemFrom(thing, this.draft.lang, globalThis.document.baseURI), strings);
  }

  /** The item of the plan that is this thing, in whichever language. */
  has({ url, also = [] }: CatalogueItem): PlanItem | undefined {
    const pages = [url, ...also.map((one) => one.url)];
    return this.draft.items.find((item) => 'url' in item && pages.includes(item.url!));
  }

  remove(item: PlanItem, strings: PlanBuilderStrings): void {
    this.set(removeItem(this.draft, item.id), strings.removed(titleOf(item), this.draft.items.length - 1));
  }

  /** @param field - where a drag is one change, however far it goes */
  move(item: PlanItem, to: number, strings: PlanBuilderStrings, field?: string): void {
    const moved = moveItem(this.draft, item.id, to);
    const at = moved.items.findIndex(({ id }) => id === item.id);
    if (moved !== this.draft) this.set(moved, strings.moved(titleOf(item), at + 1, moved.items.length), field);
  }

  /** Writes what was typed into an item; nothing where there are no words in it. */
  write(item: PlanItem, field: string, typed: string): void {
    this.set(setItem(this.draft, item.id, { [field]: plainWords(typed) }), '', `${item.id} ${field}`);
  }

  speak(lang: string, at: (url: string) => CatalogueItem | undefined): void {
    this.set(inLanguage(this.draft, lang, at, globalThis.document.baseURI));
  }

  undo(strings: PlanBuilderStrings): void {
    this.#take(undo(this.drafting), strings.undone);
  }

  redo(strings: PlanBuilderStrings): void {
    this.#take(redo(this.drafting), strings.redone);
  }

  #take(drafting: Drafting, said: string): void {
    this.drafting = drafting;
    this.said = said;
    underWay.set(this.#host.src ?? '', drafting);
    this.#host.requestUpdate();
  }

  readonly #forget = (): void => {
    this.drafting = startDrafting(anyId(), this.draft.lang);
    this.said = '';
    this.#forgot();
    this.#host.requestUpdate();
  };
  readonly #forgetAll = weakly(this.#forget);
}
