import {
  nations,
  type Channel,
  type Hours,
  type LatLng,
  type Route,
  type Tile,
  type TileService,
  type TileWay,
} from '@kith/model';
import type { Listing } from '../listing.js';
import { pointsOf } from './geography.js';
import { shortId } from './identity.js';

/** The most that a service is in a tile, in bytes of UTF-8. What is cut off stands in its details. */
export const rowSize = 400;
/** Characters of its summary, where there is room; and at least, before anything else is left out. */
const [summary, shortSummary] = [140, 60];
/** Characters of a name, of an organisation's and of an address. */
const longest = 60;
/** Bytes of a way to get in touch, if there is another. */
const longestWay = 120;
/** A number in a tile's tables is at most so large: the bytes of rows are counted before there are tables. */
const anyNumber = 99;

type Source = Tile['sources'][number];
/** A way whose hours are not in a table yet. */
type PackedWay = Omit<TileWay, 'hours'> & { readonly hours?: Hours };

/** A listing as it waits to be put into tiles, each of which says its own of where it is. */
export interface Packed {
  readonly row: Omit<TileService, 'ways' | 'source' | 'at' | 'base' | 'here' | 'more'>;
  readonly ways: readonly PackedWay[];
  readonly source: Source;
  readonly points: readonly LatLng[];
  readonly served: readonly string[];
}

/** Cuts after a word, if there is one not too far back; "…" says that there was more. */
export function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = words.slice(0, most).search(/[\s,;:.–-]+\S*$/);
  return `${words.slice(0, end > most / 2 ? end : most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The kinds of ways, those first that are the last to be left out: the rare ones, which a tile has few of. */
const order = ['phone', 'text', 'webchat', 'video', 'bsl', 'relay', 'visit', 'email', 'website'];
/** Most services have these. */
const common = new Set(['visit', 'email', 'website']);

const kindOf = (way: PackedWay): string => Object.keys(way)[0]!;

/** The row of a listing, of at most `rowSize` bytes wherever it stands; nothing if a way to reach it is longer than that. */
export function pack(listing: Listing): Packed | undefined {
  const { route } = listing;
  const ways = route.channels.map(wayOf).sort((a, b) => order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)));
  const rest = {
    source: { name: route.source.name, url: route.source.url, licence: listing.licence },
    points: pointsOf(listing).map(({ lat, lng }) => ({ lat: rounded(lat), lng: rounded(lng) })),
    served: route.place?.districts ?? [],
  };
  for (const [row, some] of shorter(rowOf(route), ways)) {
    const packed = { row, ways: some, ...rest };
    if (bytesOf(packed) <= rowSize) return packed;
  }
  return undefined;
}

/** About 100 metres: enough for how far away something is. */
const rounded = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

/** What it weighs in the tile where it weighs most. */
function bytesOf({ row, ways, points }: Packed): number {
  const most = {
    source: anyNumber,
    ...(points[0] && { at: { lat: -59.999, lng: -9.999 }, base: 9 }),
    here: true,
    more: 'abcde',
  };
  return Buffer.byteLength(JSON.stringify({ ...row, ways: ways.map(inTile), ...most }));
}

/** As it stands in a tile, where its hours are in a table. */
const inTile = (way: PackedWay): TileWay => ({ ...way, hours: way.hours && anyNumber });

function rowOf(route: Route): Packed['row'] {
  const { name, organisation, checked, source, what, topics, ages, level, languages, referral } = route;
  return {
    id: shortId(route.id),
    name: cut(name, longest),
    by: organisation === undefined || organisation === name ? undefined : cut(organisation, longest),
    what: cut(what, summary),
    date: checked ? undefined : source.date,
    checked,
    topics,
    for: route.for,
    // Whoever names all of them says what a service says that names none.
    nations: nations.every((nation) => route.nations?.includes(nation)) ? undefined : route.nations,
    ages,
    level,
    languages,
    interpreter: route.interpreter,
    referral,
    radius: route.place?.radius,
  };
}

function wayOf(channel: Channel): PackedWay {
  const { note, onBill, languages, hours, cost } = channel;
  return {
    ...target(channel),
    note: note && cut(note, longest),
    onBill,
    languages,
    hours: hours === 'unknown' ? undefined : hours,
    cost: cost === 'unknown' ? undefined : cost,
  };
}

function target(channel: Channel): PackedWay {
  switch (channel.kind) {
    case 'phone':
    case 'relay':
      return { [channel.kind]: channel.number };
    case 'text':
      return { text: channel.number, say: channel.say };
    case 'email':
      return { email: channel.address };
    case 'visit':
      return { visit: cut(channel.place, longest) };
    default:
      return { [channel.kind]: channel.url };
  }
}

/**
 * The row, then what is left of it as one thing after the other is left out: what a family needs least first. A way to
 * get in touch always stays.
 */
function* shorter(whole: Packed['row'], all: readonly PackedWay[]): Generator<[Packed['row'], readonly PackedWay[]]> {
  let [row, ways] = [whole, all];
  const rowWith = (change: Partial<Packed['row']>): [Packed['row'], readonly PackedWay[]] => [
    (row = { ...row, ...change }),
    ways,
  ];
  const waysAs = (change: readonly PackedWay[]): [Packed['row'], readonly PackedWay[]] => [row, (ways = change)];
  yield [row, ways];
  // Few addresses are so long, and none is worth the words of a service that can be reached otherwise.
  const short = ways.filter((way) => Buffer.byteLength(JSON.stringify(inTile(way))) <= longestWay);
  if (short.length) yield waysAs(short);
  for (let most = summary - 10; most >= 100; most -= 10) yield rowWith({ what: cut(whole.what, most) });
  // Of each kind the first.
  yield waysAs(ways.filter((way, at) => ways.findIndex((one) => kindOf(one) === kindOf(way)) === at));
  yield rowWith({ by: row.by && cut(row.by, 30) });
  for (let most = 90; most >= shortSummary; most -= 10) yield rowWith({ what: cut(whole.what, most) });
  yield waysAs(ways.map(({ note: _, ...way }) => way));
  if (ways.length > 1) yield waysAs(ways.filter(({ website }) => !website));
  yield rowWith({ topics: undefined, for: undefined });
  yield rowWith({ name: cut(whole.name, 40) });
  yield rowWith({ by: undefined });
  yield waysAs(ways.map((way) => (way.visit ? { ...way, visit: cut(way.visit, 40) } : way)));
  yield waysAs(ways.map(({ languages: _, ...way }) => way));
  yield rowWith({ languages: row.languages?.slice(0, 3) });
  while (ways.length > 1 && common.has(kindOf(ways.at(-1)!))) yield waysAs(ways.slice(0, -1));
  yield rowWith({ name: cut(whole.name, 30), what: cut(whole.what, 40) });
  while (ways.length > 1) yield waysAs(ways.slice(0, -1));
  yield waysAs(ways.map((way) => (way.visit ? { ...way, visit: cut(way.visit, 20) } : way)));
  yield rowWith({ name: cut(whole.name, 20), what: cut(whole.what, 20), languages: undefined });
  yield rowWith({ referral: undefined, interpreter: undefined, radius: undefined });
  yield rowWith({ name: cut(whole.name, 10), what: cut(whole.what, 10) });
  // Each letter of some scripts is three bytes. Where it is stands in its details.
  yield waysAs(ways.map((way) => (way.visit ? { ...way, visit: cut(way.visit, 10) } : way)));
}
