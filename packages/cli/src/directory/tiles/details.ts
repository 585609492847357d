import type { Details } from '@kith/model';
import type { Listing } from '../listing.js';
import { shortId } from './identity.js';

type Detail = Details['services'][number];

/** The most that a file of several details is, in bytes: a third of it once it is compressed. */
const fileBytes = 16_000;

/** All that is known of a service, as it stands in a file of details. */
export function detailOf({ route, text, remarks, sites, licence, feed, record }: Listing): Detail {
  return {
    route: { ...route, id: shortId(route.id) },
    text: text || undefined,
    remarks: remarks?.length ? [...remarks] : undefined,
    sites: sitesOf(sites),
    licence,
    origin: { feed, record },
  };
}

/** Those that somebody could find. */
function sitesOf(sites: Listing['sites'] = []): Detail['sites'] {
  const found = sites.flatMap(({ name, address = name, point, access }) =>
    address ? [{ name: address === name ? undefined : name, address, point, access: access && [...access] }] : [],
  );
  return found.length ? found : undefined;
}

/** Something that goes into a file: its id, and how many bytes it has. */
export interface Sized {
  readonly id: string;
  readonly bytes: number;
}

/**
 * Puts things, in the order of their ids, into files of at most `fileBytes`, and names each file by how its ids begin.
 * What comes or goes changes the file where it belongs, and at most those beside it with the same beginning: all others
 * stay as they are.
 */
export function* packed<T extends Sized>(
  sorted: readonly T[],
  most = fileBytes,
  prefix = '',
): Generator<[name: string, T[]]> {
  const whole = sorted.reduce((sum, { bytes }) => sum + bytes, 0);
  const id = sorted[0]?.id;
  if (id === undefined) return;
  if (prefix && (whole <= most || prefix === id)) {
    yield [prefix, [...sorted]];
    return;
  }
  let [name, open, size] = ['', [] as T[], 0];
  for (const [beginning, part] of parts(sorted, prefix.length + 1)) {
    const bytes = part.reduce((sum, one) => sum + one.bytes, 0);
    if (open.length && size + bytes > most) {
      yield* closed(name, open);
      [open, size] = [[], 0];
    }
    if (!open.length) name = beginning;
    open.push(...part);
    size += bytes;
  }
  if (open.length) yield* closed(name, open);

  /** One part alone may be too large for a file. */
  function* closed(name: string, things: T[]): Generator<[string, T[]]> {
    if (size <= most) yield [name, things];
    else yield* packed(things, most, name);
  }
}

/** What is in order by its ids, by their first so many digits. */
function* parts<T extends Sized>(sorted: readonly T[], length: number): Generator<[string, T[]]> {
  let start = 0;
  for (let at = 1; at <= sorted.length; at++) {
    const beginning = sorted[start]!.id.slice(0, length);
    if (at < sorted.length && sorted[at]!.id.startsWith(beginning)) continue;
    yield [beginning, sorted.slice(start, at)];
    start = at;
  }
}
