import type { Hours, LatLng, Tile, TileService } from '@kith/model';
import type { District } from '@kith/model/place.js';
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
  district?: District,
): Tile {
  const sources = new Table<Packed['source']>();
  const hours = new Table<Hours>();
  const nearestFirst = chosen.toSorted((a, b) => byDistance(a.candidate, b.candidate));
  const services = nearestFirst.map(({ packed: { row, ways, source, points, served } }): TileService => {
    const number = sources.number(source);
    return {
      ...row,
      source: number || undefined,
      at: district ? nearestOf(points, district) : undefined,
      here: (district && served.includes(district.district)) || undefined,
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
    services,
  };
  const excess = Buffer.byteLength(JSON.stringify(tile)) - tileBytes;
  if (excess <= 0 || !chosen.length) return tile;
  return tileOf(chosen.slice(0, -Math.ceil(excess / (2 * rowSize))), more, lang, district);
}

function nearestOf(points: readonly LatLng[], { at: { lat, lng } }: District): LatLng | undefined {
  const narrow = Math.cos((lat * Math.PI) / 180);
  const square = (point: LatLng): number => (point.lat - lat) ** 2 + ((point.lng - lng) * narrow) ** 2;
  return points.reduce<LatLng | undefined>(
    (best, point) => (best && square(best) <= square(point) ? best : point),
    undefined,
  );
}
