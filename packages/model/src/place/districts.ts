import type { LatLng, Where } from '../answers.js';
import type { Nation } from '../talk.js';
import { kilometres } from './distance.js';
import { areas, easts, lat, lng, names, norths, others, signs, small } from './districts.data.js';

/** A postcode district: `BS5`. Its middle is good to a kilometre. Without a nation, it lies in two or in none. */
export interface District extends Where {
  readonly district: string;
  readonly at: LatLng;
}

function* numbersIn(text: string): Generator<number, undefined> {
  let times = 0;
  for (const sign of text) {
    const value = signs.indexOf(sign);
    if (value >= small) times = value - small + 1;
    else {
      const folded = times * small + value;
      yield folded % 2 ? -(folded + 1) / 2 : folded / 2;
      times = 0;
    }
  }
}

/** The names of districts that begin with these letters: `1-3 8A` are 1, 2, 3 and 8A. */
const spell = (area: string, ranges: string): string[] =>
  ranges.split(' ').flatMap((range) => {
    const [from, to] = range.split('-');
    if (!to) return [area + from!];
    return Array.from({ length: +to - +from! + 1 }, (_, index) => `${area}${+from! + index}`);
  });

const nationAmong = (lists: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.keys(lists).find((nation) => lists[nation]!.split(' ').includes(name));

const asNation = (nation: string): { nation?: Nation } => (nation === 'none' ? {} : { nation: nation as Nation });

let known: Map<string, District> | undefined;

/** All districts by their names, in the order of their areas and numbers. */
export function districts(): ReadonlyMap<string, District> {
  if (known) return known;
  known = new Map();
  const [north, east] = [numbersIn(norths), numbersIn(easts)];
  let start = [0, 0];
  for (const part of names.split(',')) {
    const [, area, ranges] = /^([A-Z]+)(.*)/.exec(part) as unknown as [string, string, string];
    const usual = nationAmong(areas, area) ?? 'england';
    let here = start;
    for (const [index, district] of spell(area, ranges).entries()) {
      here = [here[0]! + north.next().value!, here[1]! + east.next().value!];
      if (!index) start = here;
      known.set(district, {
        district,
        at: { lat: here[0]! / lat.step + lat.from, lng: here[1]! / lng.step + lng.from },
        ...asNation(nationAmong(others, district) ?? usual),
      });
    }
  }
  return known;
}

/** Whether a postcode may begin with these letters. */
export const isArea = (letters: string): boolean =>
  names.split(',').some((part) => /^[A-Z]+/.exec(part)![0] === letters);

/** The nation of a district of this area that is not in the data: SY is half in England and half in Wales. */
export const nationOf = (area: string): { nation?: Nation } =>
  area === 'SY' ? {} : asNation(nationAmong(areas, area) ?? 'england');

/** Jersey, Guernsey or the Isle of Man: in none of the four nations. */
export const isOutside = (area: string): boolean => areas.none.split(' ').includes(area);

/** Districts by how far their middles are from a point, the nearest first; of those that are given, or of all. */
export const nearest = (at: LatLng, among: Iterable<string> = districts().keys()): District[] =>
  [...among]
    .flatMap((name) => districts().get(name) ?? [])
    .map((district) => ({ district, away: kilometres(at, district.at) }))
    .sort((a, b) => a.away - b.away || (a.district.district < b.district.district ? -1 : 1))
    .map(({ district }) => district);
