import type { Where } from './answers.js';
import { districts, isArea, isOutside, nationOf } from './place/districts.js';

export type { Where } from './answers.js';
export { kilometres } from './place/distance.js';
export { districts, nearest, type District } from './place/districts.js';

/** A place that can be meant, and how to name it. */
export interface FoundPlace {
  /** `BS5`, `Bristol`, `Newport, Isle of Wight`. Of an area alone, its letters. */
  readonly label: string;
  readonly place: Where;
}

/** What somebody typed, as a place. Nothing of it is kept but a district or a town: never a whole postcode. */
export type Found =
  | ({ readonly kind: 'place' } & FoundPlace)
  /** There are several of that name. */
  | { readonly kind: 'choices'; readonly choices: readonly FoundPlace[] }
  /** In Jersey, Guernsey or the Isle of Man, which have their own services. */
  | { readonly kind: 'outside'; readonly label: string }
  | { readonly kind: 'empty' }
  /** No place that is known here: spelt otherwise, very small, abroad, or no place at all. */
  | { readonly kind: 'unknown' };

/** Longer than any place. */
const longest = 80;

/** A district, then whatever there is of the rest of a postcode, which is not looked at. */
const postcode = /(?:^|\s)([A-Z]{1,2})\s?(\d[A-Z\d]?)(?=\s?(\d[A-Z]{2}|\d?[A-Z]?)(?:\s|$))/;

/** What is known of a district that is written like one; of one that is newer than the data, its nation. */
function districtOf(area: string, rest: string, isWhole: boolean): FoundPlace | undefined {
  const all = districts();
  const name = area + rest;
  // "BS56" may be the beginning of "BS5 6AA", and "NW1W" be known as "NW1".
  const shorter = isWhole && /\d$/.test(name) ? undefined : name.slice(0, -1);
  const district = [name, shorter].find((one) => one && all.has(one));
  if (district) return { label: district, place: all.get(district)! };
  return isArea(area) ? { label: name, place: { district: name, ...nationOf(area) } } : undefined;
}

function inPostcode(text: string): Found | undefined {
  const [, area, rest, inward] = postcode.exec(text) ?? /^([A-Z]{2})()$/.exec(text) ?? [];
  if (area === undefined || !isArea(area)) return undefined;
  const found = rest ? districtOf(area, rest, inward?.length === 3) : { label: area, place: nationOf(area) };
  if (!found) return undefined;
  return isOutside(area) ? { kind: 'outside', label: found.label } : { kind: 'place', ...found };
}

/**
 * The place that somebody typed: a postcode, the first half of one, or a town. Of a postcode only the district is looked
 * at. Never rejects, but where the names of towns cannot be loaded: those are asked for when there is no postcode.
 *
 * @param text - As it was typed, of any length.
 */
export async function findPlace(text: string): Promise<Found> {
  const typed = text.normalize('NFKC').trim();
  if (!typed) return { kind: 'empty' };
  if (typed.length > longest) return { kind: 'unknown' };
  const found = inPostcode(
    typed
      .toUpperCase()
      .replace(/[^A-Z\d]+/g, ' ')
      .trim(),
  );
  if (found) return found;
  if (!/\p{L}{2}/u.test(typed)) return { kind: 'unknown' };
  const { townsNamed } = await import('./place/towns.js');
  // "Leeds, UK"
  const towns = [typed, typed.split(',')[0]!].map(townsNamed).find(({ length }) => length) ?? [];
  const choices = towns.map(({ label, place }) => ({ label, place }));
  const [only, ...others] = choices;
  if (!only) return { kind: 'unknown' };
  return others.length ? { kind: 'choices', choices } : { kind: 'place', ...only };
}
