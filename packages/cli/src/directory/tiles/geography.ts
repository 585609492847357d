import type { LatLng } from '@kith/model';
import type { District } from '@kith/model/place.js';
import type { Listing } from '../listing.js';

const metresPerDegree = 111_195;
const radians = Math.PI / 180;

/** The distances from all districts to a point, in one pass over plain numbers: it is asked for every listing. */
export class Geography {
  readonly #lat: Float64Array;
  readonly #lng: Float64Array;
  /** How much shorter a degree of longitude is there. */
  readonly #narrow: Float64Array;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(readonly districts: readonly District[]) {
    this.#lat = Float64Array.from(districts, ({ at }) => at.lat);
    this.#lng = Float64Array.from(districts, ({ at }) => at.lng);
    this.#narrow = this.#lat.map((lat) => Math.cos(lat * radians));
    this.#numbers = new Map(districts.map(({ district }, number) => [district, number]));
  }

  /** The numbers of those that there are; others are passed over. */
  numbersOf(ids: readonly string[] = []): number[] {
    return ids.map((id) => this.#numbers.get(id)).filter((number) => number !== undefined);
  }

  /** The number of the district whose middle is nearest. */
  nearest(point: LatLng): number {
    const metres = this.distances([point], new Float64Array(this.districts.length));
    let nearest = 0;
    for (let d = 1; d < metres.length; d++) if (metres[d]! < metres[nearest]!) nearest = d;
    return nearest;
  }

  /** Fills `into` with the metres from each district's middle to the nearest of the points, in tens, plus `more`. */
  distances(points: readonly LatLng[], into: Float64Array, more = 0): Float64Array {
    into.fill(Infinity);
    for (const { lat, lng } of points)
      for (let d = 0; d < into.length; d++) {
        const north = lat - this.#lat[d]!;
        const east = (lng - this.#lng[d]!) * this.#narrow[d]!;
        const square = north * north + east * east;
        if (square < into[d]!) into[d] = square;
      }
    for (let d = 0; d < into.length; d++)
      into[d] = Math.round((Math.sqrt(into[d]!) * metresPerDegree) / 10) * 10 + more;
    return into;
  }
}

/** The points of a listing that the earth has. */
export const pointsOf = ({ route: { place }, sites = [] }: Listing): LatLng[] => {
  const points = place?.points?.length ? place.points : sites.flatMap(({ point }) => point ?? []);
  return points.filter(({ lat, lng }) => Math.abs(lat) <= 90 && Math.abs(lng) <= 180);
};
