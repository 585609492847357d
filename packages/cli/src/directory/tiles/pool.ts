/** A listing that may go into tiles. */
export interface Item {
  /** Its number in the stream of listings. */
  readonly ordinal: number;
  readonly id: string;
  /** The day of its facts, in days since 1970. */
  readonly day: number;
  readonly organisation: string;
  /** The same for every branch of one service. */
  readonly service: string;
  /** The nations that it serves, all when absent. */
  readonly nations?: readonly string[] | undefined;
}

/** A listing, as one district sees it. */
export interface Candidate {
  readonly item: Item;
  /** How far away it counts, in metres. */
  readonly metres: number;
  /** It says that it serves the district, though it is far away. */
  readonly here?: boolean;
}

/** Nearest first, then what was confirmed last. Ids differ, so no two are equal, whatever order they come in. */
export const byDistance = (a: Candidate, b: Candidate): number =>
  a.metres - b.metres || b.item.day - a.item.day || (a.item.id < b.item.id ? -1 : a.item.id > b.item.id ? 1 : 0);

/** How many more than it keeps a pool takes in before it puts them in order. */
const slack = 24;

/**
 * The best of all candidates that it was ever offered: at most `size`, of each service one, of each organisation at most
 * `share`. It takes the best first and passes over what its limits forbid. As each limit is on a part of what a wider one
 * is on, what was passed over once is never wanted again, whatever comes: so a feed of any length goes by in the memory of
 * a few candidates, in any order, with the same result.
 */
export class Pool {
  #candidates: Candidate[] = [];
  #reach = Infinity;

  constructor(
    readonly size: number,
    readonly share = Infinity,
  ) {}

  /** What is farther away than this, in metres, need not be offered. */
  get reach(): number {
    return this.#reach;
  }

  offer(candidate: Candidate): void {
    if (this.#candidates.push(candidate) >= this.size + slack) this.best();
  }

  /** Best first. */
  best(): readonly Candidate[] {
    const services = new Set<string>();
    const shares = new Map<string, number>();
    const kept: Candidate[] = [];
    for (const candidate of this.#candidates.sort(byDistance)) {
      if (kept.length === this.size) break;
      const { service, organisation } = candidate.item;
      const held = shares.get(organisation) ?? 0;
      if (held >= this.share || services.has(service)) continue;
      services.add(service);
      shares.set(organisation, held + 1);
      kept.push(candidate);
    }
    if (kept.length === this.size) this.#reach = kept.at(-1)!.metres;
    return (this.#candidates = kept);
  }
}
