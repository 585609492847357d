import { ImportError } from './error.js';

/** How a part of what was brought over arrived. */
export type Outcome = 'imported' | 'changed' | 'lost';

/** One content item of the source. Each stands in the report once. */
export interface Item {
  /** What it is: `Multiple choice: What helps?` */
  readonly what: string;
  /** Where it stands in the source: `content.json: content[3]` */
  readonly at: string;
  readonly outcome: Outcome;
  /** The ids of the steps that it became, or stands in. */
  readonly steps: readonly string[];
  /** What changed or was lost, and what to do about it: each in a sentence or two. */
  readonly notes: readonly string[];
}

/** A content item while it is brought over: it is lost until a step takes it. */
export class Entry {
  readonly what: string;
  readonly at: string;
  readonly #steps = new Set<string>();
  readonly #notes = new Set<string>();

  constructor(what: string, at: string) {
    this.what = what;
    this.at = at;
  }

  /** Says which step it became, or came to stand in. */
  step(id: string): this {
    this.#steps.add(id);
    return this;
  }

  get arrived(): boolean {
    return this.#steps.size > 0;
  }

  /** Tells what is different now, or what did not come along. The same words are told once. */
  note(words: string): this {
    this.#notes.add(words);
    return this;
  }

  /** @param notes those that others left for this place. */
  item(notes: readonly string[]): Item {
    const all = [...new Set([...this.#notes, ...notes])];
    const outcome = !this.#steps.size ? 'lost' : all.length ? 'changed' : 'imported';
    return { what: this.what, at: this.at, outcome, steps: [...this.#steps], notes: all };
  }
}

/** More than any course has: whoever sends more wants to keep us busy. */
const mostEntries = 10_000;

/** All that changed or was lost on the way. */
export class Losses {
  readonly #entries: Entry[] = [];
  /** By where they stand. */
  readonly #byPlace = new Map<string, Entry>();
  readonly #notes: { at: string; words: string }[] = [];

  /**
   * Begins a content item, in the order of the source.
   *
   * @throws ImportError where there are more of them than anything real has.
   */
  entry(what: string, at: string): Entry {
    if (this.#entries.length === mostEntries)
      throw new ImportError(
        `It holds more than ${mostEntries.toLocaleString('en-GB')} pieces of content.`,
        'Divide it into several: each becomes a module of its own.',
      );
    const entry = new Entry(what, at);
    this.#entries.push(entry);
    if (!this.#byPlace.has(at)) this.#byPlace.set(at, entry);
    return entry;
  }

  /**
   * Tells what changed or was lost at a place. It belongs to the item that stands there or around it, whether that was
   * begun before or after; and to the whole where there is none.
   */
  note(at: string, words: string): void {
    this.#notes.push({ at, words });
  }

  get items(): readonly Item[] {
    const notes = new Map<Entry, string[]>();
    for (const { at, words } of this.#notes) {
      const owner = this.#owner(at);
      if (!owner) continue;
      const told = notes.get(owner) ?? [];
      notes.set(owner, told);
      told.push(words);
    }
    return this.#entries.map((entry) => entry.item(notes.get(entry) ?? []));
  }

  /** What belongs to no item, but to all of it. */
  get notes(): readonly string[] {
    return [...new Set(this.#notes.flatMap(({ at, words }) => (this.#owner(at) ? [] : [words])))];
  }

  /** The innermost item around a place: `content[3]` holds `content[3].params`, and not `content[30]`. */
  #owner(place: string): Entry | undefined {
    for (let end = place.length; end > 0; end--) {
      const isWhole = end === place.length || /[.[:, ]/.test(place[end]!);
      const found = isWhole ? this.#byPlace.get(place.slice(0, end)) : undefined;
      if (found) return found;
    }
    return undefined;
  }
}
