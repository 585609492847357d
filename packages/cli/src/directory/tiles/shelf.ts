import { channelKinds, type ChannelKind, type Level } from '@kith/model';
import { Pool, type Candidate } from './pool.js';

// What a tile holds at most and at least. A row is at most 400 bytes, so that 60 of them are at most 24 kB, which no text
// makes larger than 20 kB once it is compressed.

/** Services in a tile. */
const tileSize = 60;
/** At least so many for each level of need, where there are. */
const perLevel = 10;
/** At least so many for each kind of channel, where there are. */
const perChannel = 5;
/** At least so many that say that they serve the district, where there are. */
const perArea = 10;
/** At most so many of one organisation, as long as there are others. */
const perOrganisation = 3;

const levels: readonly Level[] = ['universal', 'targeted', 'specialist'];

/** What a listing counts for, besides being near. */
export type Kind = 'near' | 'here' | Level | ChannelKind;

/** Every kind; a number stands for each where there are many. */
export const kinds: readonly Kind[] = ['near', 'here', ...levels, ...channelKinds];
const quotas: readonly number[] = [
  tileSize,
  perArea,
  ...levels.map(() => perLevel),
  ...channelKinds.map(() => perChannel),
];

/** The best candidates for one tile: of all, and of each kind. */
export class Shelf {
  /** In the order of `kinds`. */
  readonly #pools = quotas.map((quota) => new Pool(quota, perOrganisation));
  /** Whoever runs it: for where hardly any other organisation is. */
  readonly #any = new Pool(tileSize);

  /** How far away a candidate of this kind, by its number, may be. */
  reach(kind: number): number {
    return kind ? this.#pools[kind]!.reach : Math.max(this.#pools[0]!.reach, this.#any.reach);
  }

  offer(kind: number, candidate: Candidate): void {
    this.#pools[kind]!.offer(candidate);
    if (!kind) this.#any.offer(candidate);
  }

  /** Every candidate that is on it, with the numbers of its kinds. */
  *all(): Generator<[kind: number, Candidate]> {
    for (const [kind, pool] of this.#pools.entries()) for (const candidate of pool.best()) yield [kind, candidate];
    for (const candidate of this.#any.best()) yield [0, candidate];
  }

  /** What goes into the tile, the most wanted first: what the quotas ask for, then whatever is nearest. */
  chosen(): Candidate[] {
    const chosen = new Map<string, Candidate>();
    const shares = new Map<string, number>();
    /** Takes until `wanted` of these are in. */
    const take = (candidates: readonly Candidate[], wanted: number, share: number): void => {
      let left = wanted - candidates.filter(({ item }) => chosen.has(item.id)).length;
      for (const candidate of candidates) {
        const { id, organisation } = candidate.item;
        const held = shares.get(organisation) ?? 0;
        if (left <= 0 || chosen.size >= tileSize) return;
        if (chosen.has(id) || held >= share) continue;
        chosen.set(id, candidate);
        shares.set(organisation, held + 1);
        left--;
      }
    };
    const [near, ...others] = this.#pools.map((pool) => pool.best());
    for (const share of [perOrganisation, Infinity])
      for (const [at, candidates] of others.entries()) take(candidates, quotas[at + 1]!, share);
    take(near!, tileSize, perOrganisation);
    take(this.#any.best(), tileSize, Infinity);
    return [...chosen.values()];
  }
}
