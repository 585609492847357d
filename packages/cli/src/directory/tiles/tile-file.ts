import type { Hours, LatLng, Nation, Tile, TileService } from '@kith/model';
import type { District } from '@kith/model/place.js';
import type { Geography } from './geography.js';
import { byDistance, type Candidate } from './pool.js';
import { rowSize, type Packed } from './row.js';

/** The most that a tile is, in bytes: see `tileSize`. */
const tileBytes = 24_000;

/** A list of things that stand there once each, by what they say. */
class Table<T> {
  readonly items: T[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of this one. */
  number(item: T): number {
    const text = JSON.stringify(item);
    const number = this.#numbers.get(text) ?? this.items.push(item) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}

/** What may stand in a tile: as the district sees it, and as it is written there. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly packed: Packed;
}

/**
 * The tile of a district, or of whole nations, from what was chosen for it, the most wanted first. `more` names the file
 * of the details of an id. What would make it larger than `tileBytes` is left out, the least wanted first.
 */
export function tileOf(
  chosen: readonly Chosen[],
  more: ReadonlyMap<string, string>,
  lang: string,
  here?: { readonly district: District; readonly geography: Geography },
): Tile {
  const { district, geography } = here ?? {};
  const sources = new Table<Packed['source']>();
  const hours = new Table<Hours>();
  const bases = new Table<readonly Nation[]>();
  // What says no place is of here.
  if (here) bases.number(here.geography.nationsAt(here.district));
  const nearestFirst = chosen.toSorted((a, b) => byDistance(a.candidate, b.candidate));
  const services = nearestFirst.map(({ candidate, packed: { row, ways, source, points, served } }): TileService => {
    const number = sources.number(source);
    const at = district && nearestOf(points, district);
    return {
      ...row,
      source: number || undefined,
      at,
      base: (at && geography && bases.number(geography.nationsAt(at))) || undefined,
      here: (district && (candidate.here ?? served.includes(district.district))) || undefined,
      ways: ways.map((way) => ({ ...way, hours: way.hours && hours.number(way.hours) })),
      more: more.get(row.id),
    };
  });
  const tile: Tile = {
    format: 'tile/1',
    lang,
    district: district?.district,
    sources: sources.items,
    hours: hours.items.length ? hours.items : undefined,
    bases: bases.items.length ? bases.items.map((one) => [...one]) : undefined,
    services,
  };
  const excess = Buffer.byteLength(JSON.stringify(tile)) - tileBytes;
  if (excess <= 0 || !chosen.length) return tile;
  return tileOf(chosen.slice(0, -Math.ceil(excess / (2 * rowSize))), more, lang, here);
}

function nearestOf(points: readonly LatLng[], { at: { lat, lng } }: District): LatLng | undefined {
  const narrow = Math.cos((lat * Math.PI) / 180);
  const square = (point: LatLng): number => (point.lat - lat) ** 2 + ((point.lng - lng) * narrow) ** 2;
  return points.reduce<LatLng | undefined>(
    (best, point) => (best && square(best) <= square(point) ? best : point),
    undefined,
  );
}
