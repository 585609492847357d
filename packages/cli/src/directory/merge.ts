import type { Channel, Route } from '@kith/model';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';
import { lineOf } from './harvest/journal.js';
import type { Listing, Origin } from './listing.js';
import { protectedId } from './ids.js';
import { linkWithoutPlace, nameWithoutPlace, withoutPlace } from './text/refuge.js';

/** A listing and its number among all of them, which decides between equals. */
type Numbered = readonly [number: number, listing: Listing];
/** Told what becomes of records on the way. */
export interface OnMerge {
  /** It was put into another. */
  duplicate(duplicate: Origin, kept: Origin): void;
  /** Without its place there is no way left to reach it. */
  lost(listing: Origin): void;
}

/** In bytes: what one bucket should hold, so that it fits in memory many times over. */
const bucketSize = 16 * 2 ** 20;

/** Lines of NDJSON, written no faster than the disk takes them. */
export class Writer {
  readonly #stream: WriteStream;

  /** @param mode of the file: for its owner alone, unless it is meant for others. */
  constructor(path: string, mode = 0o600) {
    this.#stream = createWriteStream(path, { mode });
  }

  async write(value: unknown): Promise<void> {
    if (!this.#stream.write(lineOf(value))) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    this.#stream.end();
    await finished(this.#stream);
  }
}

async function* numbered(path: string): AsyncGenerator<Numbered> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    if (line) yield JSON.parse(line) as Numbered;
}

/**
 * Puts the records that say the same service into one listing: those with the same id, and those of the same name,
 * organisation and place. Listings are parted by a hash of what must be alike into files that fit in memory, twice, so
 * that a directory of any size takes no more of it.
 *
 * @param from NDJSON of numbered listings; `to` is NDJSON of listings, in the order of their numbers within a part.
 */
export async function merge(from: string, to: string, folder: string, on: OnMerge): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const parts = Math.min(Math.max(Math.ceil((await stat(from)).size / bucketSize), 1), 256);
  const byId = await parted([from], folder, 'id', parts, ({ record, feed }) => idKey(record, feed));
  const once_ = join(folder, 'once.ndjson');
  const first = new Writer(once_);
  for (const path of byId)
    for (const one of await joined(path, ({ record, feed }) => idKey(record, feed), on)) await first.write(one);
  await first.close();
  const byName = await parted([once_], folder, 'name', parts, nameKey);
  const last = new Writer(to, 0o644);
  for (const path of byName) {
    const left = await joined(path, placeKey, on);
    for (const listing of protectAlike(
      left.map(([, listing]) => listing),
      on,
    ))
      await last.write(listing);
  }
  await last.close();
  await rm(folder, { recursive: true, force: true });
}

async function parted(
  from: readonly string[],
  folder: string,
  name: string,
  parts: number,
  keyOf: (listing: Listing) => string,
): Promise<string[]> {
  const paths = Array.from({ length: parts }, (_, part) => join(folder, `${name}-${part}.ndjson`));
  const writers = paths.map((path) => new Writer(path));
  for (const path of from)
    for await (const one of numbered(path)) {
      const sum = createHash('sha256').update(keyOf(one[1])).digest();
      await writers[sum.readUInt32BE(0) % parts]!.write(one);
    }
  await Promise.all(writers.map((writer) => writer.close()));
  return paths;
}

/** The listings of a file, those that are alike put into one; in the order of the first of each. */
async function joined(path: string, keyOf: (listing: Listing) => string, on: OnMerge): Promise<Numbered[]> {
  const found = new Map<string, Numbered>();
  for await (const one of numbered(path)) {
    const key = keyOf(one[1]);
    const known = found.get(key);
    found.set(key, known ? [known[0], mergeTwo(known[1], one[1], on)] : one);
  }
  await rm(path);
  return [...found.values()].sort(([a], [b]) => a - b);
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\b(the|ltd|limited|cic|cio|and)\b/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** An id that nobody else has is the same service in every feed; a number is the feed's own. */
const idKey = (record: string, feed: string): string =>
  /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/i.test(record) && !/^[0-]+$/.test(record)
    ? record.toLowerCase()
    : `${feed}\0${record}`;

const nameKey = ({ route }: Listing): string => `${plain(route.organisation ?? route.name)}\0${plain(route.name)}`;

/** The same name and place; a name that says where it is serves for a place. Without either nothing is sure. */
function placeKey(listing: Listing): string {
  const { sites = [], route, record, feed } = listing;
  const places = sites
    .map(
      ({ address = '', point }) =>
        /[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.exec(address)?.[0] ??
        (point ? `${point.lat.toFixed(3)},${point.lng.toFixed(3)}` : ''),
    )
    .filter(Boolean)
    .sort();
  const reach = route.channels.map(reachOf).sort();
  if (places.length) return [nameKey(listing), ...places].join('\0');
  return reach.length ? [nameKey(listing), '', ...reach].join('\0') : `${feed}\0${record}`;
}

const reachOf = (channel: Channel): string =>
  'number' in channel
    ? channel.number.replace(/\D/g, '')
    : 'address' in channel
      ? channel.address.toLowerCase()
      : 'url' in channel && channel.url !== undefined
        ? channel.url
        : '';

/** How much a listing is worth against another of the same service: lately checked, then well described. */
const worth = ({ route, text }: Listing): [string, string, number, number] => [
  route.checked ?? '',
  route.source.date,
  route.channels.length,
  text.length,
];

function isBetter(one: Listing, other: Listing): boolean {
  const [a, b] = [worth(one), worth(other)];
  for (const [index, value] of a.entries()) if (value !== b[index]) return value > b[index]!;
  return false;
}

function mergeTwo(first: Listing, second: Listing, on: OnMerge): Listing {
  const [kept, other] = isBetter(second, first) ? [second, first] : [first, second];
  on.duplicate({ feed: other.feed, record: other.record }, { feed: kept.feed, record: kept.record });
  const { isProtected } = kept.isProtected ? kept : other;
  // What the better record does not say at all is taken from the other; where both say something, they are not mixed.
  const kinds = new Set(kept.route.channels.map(({ kind }) => kind));
  const channels = [...kept.route.channels, ...other.route.channels.filter(({ kind }) => !kinds.has(kind))];
  const made: Listing = {
    ...other,
    ...kept,
    route: {
      ...kept.route,
      channels,
      ...((kept.route.place ?? !other.route.place) ? {} : { place: other.route.place }),
    },
    also: [...(kept.also ?? []), { feed: other.feed, record: other.record }, ...(other.also ?? [])],
  };
  return isProtected ? protect(made) : made;
}

/** Where one branch of a name is a refuge, every record of that name is taken to be one. */
function protectAlike(listings: readonly Listing[], on: OnMerge): Listing[] {
  const secret = new Set(listings.filter(({ isProtected }) => isProtected).map(nameKey));
  return listings.flatMap((listing) => {
    const made = !listing.isProtected && secret.has(nameKey(listing)) ? protect(listing) : listing;
    if (made.route.channels.length) return [made];
    on.lost({ feed: listing.feed, record: listing.record });
    return [];
  });
}

/** A listing without anything that says where it is. */
function protect(listing: Listing): Listing {
  const { sites: _, ...rest } = listing;
  const { place, ...route } = listing.route;
  const districts = place?.points ? undefined : place?.districts;
  const channels = route.channels.flatMap((channel): Channel[] => {
    const url = channel.kind === 'website' ? linkWithoutPlace(channel.url) : undefined;
    if (channel.kind === 'visit' || (channel.kind === 'website' && url === undefined)) return [];
    return [
      {
        ...channel,
        ...(url !== undefined && { url }),
        ...(channel.note !== undefined && { note: withoutPlace(channel.note) }),
      },
    ];
  });
  const shown: Route = {
    ...route,
    name: nameWithoutPlace(route.name),
    what: withoutPlace(route.what),
    channels,
    ...(districts && districts.length > 5 && { place: { districts } }),
  };
  return {
    ...rest,
    record: protectedId(listing.record),
    ...(listing.also && { also: listing.also.map((one) => ({ ...one, record: protectedId(one.record) })) }),
    route: shown,
    text: withoutPlace(listing.text),
    ...(listing.remarks && { remarks: listing.remarks.map((one) => ({ ...one, text: withoutPlace(one.text) })) }),
    isProtected: true,
  };
}
