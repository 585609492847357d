import type { LatLng, Nation } from '@kith/model';
import type { District } from '@kith/model/place.js';
import type { Listing } from '../listing.js';

const metresPerDegree = 111_195;
const radians = Math.PI / 180;

/** The nations that a district lies in: the two that meet in it, where that is a border; none for Jersey, Guernsey and Man. */
function nationsOf({ district, nation }: District): readonly Nation[] {
  if (nation) return [nation];
  if (/^(GY|IM|JE)/.test(district)) return [];
  return ['england', district.startsWith('TD') ? 'scotland' : 'wales'];
}

/** The distances from all districts to a point, in one pass over plain numbers: it is asked for every listing. */
export class Geography {
  readonly #lat: Float64Array;
  readonly #lng: Float64Array;
  /** How much shorter a degree of longitude is there. */
  readonly #narrow: Float64Array;
  readonly #numbers: ReadonlyMap<string, number>;
  /** By district, and by point. */
  readonly #nations = new Map<string, readonly Nation[]>();

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

  /** The nations that a district, or a point, lies in: of a point, as good as the middles of districts tell it. */
  nationsAt(place: District | LatLng): readonly Nation[] {
    const key = 'district' in place ? place.district : `${place.lat} ${place.lng}`;
    let found = this.#nations.get(key);
    if (!found) {
      found = nationsOf('district' in place ? place : this.districts[this.nearest(place)]!);
      this.#nations.set(key, found);
    }
    return found;
  }

  /** The number of the district whose middle is nearest. */
  nearest(point: LatLng): number {
    let [nearest, least] = [0, Infinity];
    for (let d = 0; d < this.districts.length; d++) {
      const square = this.#square(point, d);
      if (square < least) [nearest, least] = [d, square];
    }
    return nearest;
  }

  /** The metres between the middles of two districts. */
  between(one: number, other: number): number {
    return Math.sqrt(this.#square(this.districts[one]!.at, other)) * metresPerDegree;
  }

  /** Fills `into` with the metres from each district's middle to the nearest of the points, in tens, plus `more`. */
  distances(points: readonly LatLng[], into: Float64Array, more = 0): Float64Array {
    into.fill(Infinity);
    for (const point of points)
      for (let d = 0; d < into.length; d++) {
        const square = this.#square(point, d);
        if (square < into[d]!) into[d] = square;
      }
    for (let d = 0; d < into.length; d++)
      into[d] = Math.round((Math.sqrt(into[d]!) * metresPerDegree) / 10) * 10 + more;
    return into;
  }

  /** How far it is from a district's middle to a point, in degrees of latitude, squared: good at such distances. */
  #square({ lat, lng }: LatLng, district: number): number {
    const north = lat - this.#lat[district]!;
    const east = (lng - this.#lng[district]!) * this.#narrow[district]!;
    return north * north + east * east;
  }
}

/** The points of a listing that the earth has. */
export const pointsOf = ({ route: { place }, sites = [] }: Listing): LatLng[] => {
  const points = place?.points?.length ? place.points : sites.flatMap(({ point }) => point ?? []);
  return points.filter(({ lat, lng }) => Math.abs(lat) <= 90 && Math.abs(lng) <= 180);
};
