import type { LatLng } from '@kith/model';
import type { District } from '@kith/model/place.js';
import type { Listing } from '../listing.js';
import { Geography, pointsOf } from './geography.js';
import { organisationAndService, shortId } from './identity.js';
import type { Candidate, Item } from './pool.js';
import { kinds, Shelf, type Kind } from './shelf.js';

/** What serves a district from no place in it counts as so far away: nearer than what lies across a town, in metres. */
const asNear = 5_000;
/** What says nothing of where it is counts as so far away, wherever its feed, or the area that it names, has places. */
const somewhere = 10_000;
/** A district has a part in an area from this share on of the places that its fullest district has: not one head office. */
const partOfArea = 1 / 50;
/** Most districts are smaller, in metres. */
const districtSize = 10_000;
/**
 * The greatest distance from a visitor at which something is of use to them, in metres: `rank()` shows nothing that is
 * farther away, and nobody goes to a playgroup in the next city.
 */
const [greatest, greatestUniversal] = [50_000, 30_000];

/** From the middle of a district. Where a service says how far it goes, that holds. */
const outerOf = ({ place, level = [] }: Listing['route']): number =>
  districtSize +
  (place?.radius === undefined
    ? level.length && level.every((one) => one === 'universal')
      ? greatestUniversal
      : greatest
    : place.radius * 1_000);

const dayLength = 24 * 60 * 60_000;

/** Where the listings of one area, or of one feed, are: how many in each district; and those that say no place. */
class Area {
  readonly places = new Map<number, number>();
  readonly placeless = new Shelf();
  /** Listings that say that they serve all of it, for those of its districts that are far away from them. */
  readonly wide = new Shelf();
  /** The numbers of its districts, where somebody said them. */
  known: readonly number[] | undefined;

  /** The numbers of the districts that it has a part in: one place alone, far away from most, is a head office. */
  districts(geography: Geography): readonly number[] {
    if (this.known) return this.known;
    const inOrder = [...this.places].sort(([a, some], [b, others]) => others - some || a - b);
    const [middle, most] = inOrder[0] ?? [0, 0];
    return inOrder
      .filter(([, count]) => count >= most * partOfArea)
      .filter(([district, count]) => count > 1 || geography.between(middle, district) <= greatest)
      .map(([district]) => district);
  }
}

/**
 * Picks the listings of each district's tile out of a stream that goes by once. Its memory is that of the tiles: 2,856
 * districts with some hundred candidates each, and a count for each district of each feed and area.
 */
export class Selection {
  readonly #geography: Geography;
  readonly #shelves: readonly Shelf[];
  readonly #nationwide = new Shelf();
  readonly #areas = new Map<string, Area>();
  /** How far away a candidate of each kind may be, for each district: `[kind][district]`. */
  readonly #reach: readonly Float64Array[];
  readonly #metres: Float64Array;
  /** How many listings say no place, by the names of the areas that they belong to; without refuges. */
  readonly #placeless = new Map<string, number>();
  /** The refuges that say no area, in the same way: for whole nations, where nothing else says where they are. */
  readonly #nowhere = new Map<string, Shelf>();

  /** @param known - The districts of areas, where somebody said them: see `areaOfFeed`. */
  constructor(districts: readonly District[], known: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#geography = new Geography(districts);
    this.#shelves = districts.map(() => new Shelf());
    this.#reach = kinds.map(() => new Float64Array(districts.length).fill(Infinity));
    this.#metres = new Float64Array(districts.length);
    for (const [name, ids] of known) this.#area(name).known = this.#geography.numbersOf(ids);
  }

  /** `ordinal` is the number of the listing in the stream. */
  add(listing: Listing, ordinal: number): void {
    const { place, source, checked, nations } = listing.route;
    const [organisation, service] = organisationAndService(listing);
    const item: Item = {
      ordinal,
      id: shortId(listing.route.id),
      day: Math.floor(Date.parse(checked ?? source.date) / dayLength),
      organisation,
      service,
      nations,
    };
    const numbers = kindsOf(listing);
    const served = this.#geography.numbersOf(place?.districts);
    const points = pointsOf(listing);
    if (listing.everywhere) offerAll(this.#nationwide, numbers, { item, metres: 0 });
    else if (points.length || served.length) {
      const outer = outerOf(listing.route);
      this.#place(item, numbers, { points, served, outer });
      for (const area of areasOf(listing).map((name) => this.#area(name))) {
        if (listing.areas?.length) offerAll(area.wide, numbers, { item, metres: outer, here: true });
        for (const district of points.length ? points.map((point) => this.#geography.nearest(point)) : served)
          area.places.set(district, (area.places.get(district) ?? 0) + 1);
      }
    } else {
      const areas = areasOf(listing);
      const key = JSON.stringify(areas);
      for (const name of areas) offerAll(this.#area(name).placeless, numbers, { item, metres: somewhere });
      // Somebody who flees goes far; and a refuge must not say where it is to be found at all.
      if (listing.isProtected) offerAll(this.#refuges(key), numbers, { item, metres: somewhere });
      else this.#placeless.set(key, (this.#placeless.get(key) ?? 0) + 1);
    }
  }

  /** The listings of each tile, the most wanted first: of each district, by its number; and of whole nations. */
  chosen(): { districts: Candidate[][]; nationwide: Candidate[] } {
    for (const area of this.#areas.values())
      for (const district of area.districts(this.#geography))
        for (const shelf of [area.placeless, area.wide])
          for (const [kind, candidate] of shelf.all())
            if (this.#isFor(candidate.item, district)) this.#shelves[district]!.offer(kind, candidate);
    for (const [key, shelf] of this.#nowhere)
      if (this.#isNowhere(key)) for (const [kind, candidate] of shelf.all()) this.#nationwide.offer(kind, candidate);
    return { districts: this.#shelves.map((shelf) => shelf.chosen()), nationwide: this.#nationwide.chosen() };
  }

  /** How many listings are in no tile because nothing says where they are. */
  get unplaced(): number {
    return [...this.#placeless].filter(([key]) => this.#isNowhere(key)).reduce((sum, [, count]) => sum + count, 0);
  }

  /** Whether none of these areas has a district. */
  #isNowhere(areas: string): boolean {
    return (JSON.parse(areas) as string[]).every((name) => !this.#area(name).districts(this.#geography).length);
  }

  #refuges(key: string): Shelf {
    const shelf = this.#nowhere.get(key) ?? new Shelf();
    this.#nowhere.set(key, shelf);
    return shelf;
  }

  #area(name: string): Area {
    const area = this.#areas.get(name) ?? new Area();
    this.#areas.set(name, area);
    return area;
  }

  #isFor({ nations }: Item, district: number): boolean {
    const { nation } = this.#geography.districts[district]!;
    return !nations || !nation || nations.includes(nation);
  }

  #place(item: Item, numbers: readonly number[], where: { points: LatLng[]; served: number[]; outer: number }): void {
    const { districts } = this.#geography;
    const { served, outer } = where;
    const points = where.points.length ? where.points : served.map((district) => districts[district]!.at);
    const metres = this.#geography.distances(points, this.#metres, where.points.length ? 0 : asNear);
    for (const district of served) metres[district] = Math.min(metres[district]!, asNear);
    /** One object for each district, whatever the number of kinds. */
    const made = new Map<number, Candidate>();
    const offer = (kind: number, district: number): void => {
      if (!this.#isFor(item, district)) return;
      const shelf = this.#shelves[district]!;
      if (!made.has(district)) made.set(district, { item, metres: metres[district]! });
      shelf.offer(kind, made.get(district)!);
      this.#reach[kind]![district] = shelf.reach(kind);
    };
    for (const kind of numbers) {
      const reach = this.#reach[kind]!;
      for (let district = 0; district < metres.length; district++)
        if (metres[district]! <= outer && metres[district]! <= reach[district]!) offer(kind, district);
    }
    for (const district of served) offer(here, district);
  }
}

/** The name of the area that a feed is of, which most often is that of a council. */
export const areaOfFeed = (feed: string): string => `feed:${feed}`;

/** The areas that it names; or that of its feed. */
const areasOf = ({ areas, feed }: Listing): readonly string[] => (areas?.length ? areas : [areaOfFeed(feed)]);

const numberOf = new Map<Kind, number>(kinds.map((kind, number) => [kind, number]));
const here = numberOf.get('here')!;

/** The numbers of the kinds that a listing counts for, wherever it is. */
function kindsOf({ route: { level = [], channels } }: Listing): number[] {
  const found = new Set<Kind>(['near', ...level, ...channels.map(({ kind }) => kind)]);
  return [...found].map((kind) => numberOf.get(kind)!);
}

const offerAll = (shelf: Shelf, numbers: readonly number[], candidate: Candidate): void => {
  for (const kind of numbers) shelf.offer(kind, candidate);
};
