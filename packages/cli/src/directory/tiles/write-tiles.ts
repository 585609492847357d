import type { Details, Tile } from '@kith/model';
import type { District } from '@kith/model/place.js';
import type { Listing } from '../listing.js';
import type { Progress } from '../progress.js';
import { detailOf, packed } from './details.js';
import { Geography } from './geography.js';
import { OutFolder, type FolderChanges, type Hashes } from './out-folder.js';
import type { Candidate } from './pool.js';
import { pack, type Packed } from './row.js';
import { areaOfFeed, Selection } from './selection.js';
import { Spill } from './spill.js';
import { tileOf, type Chosen } from './tile-file.js';

export interface TilesOptions {
  /** The folder that the directory is written into. */
  readonly out: string;
  /** The day of the build: `2026-11-23`. */
  readonly built: string;
  readonly districts: readonly District[];
  /** The districts that a feed is for, by its id: for its services that say no place, where its others do not show it. */
  readonly areas?: ReadonlyMap<string, readonly string[]> | undefined;
  /** The language of the listings: a BCP 47 tag. */
  readonly lang: string;
  readonly progress: Progress;
  /** Stops it. Another build puts right what is left. */
  readonly signal?: AbortSignal | undefined;
}

/** Who published what is in a directory. */
interface DirectorySource {
  readonly name: string;
  readonly url?: string | undefined;
  readonly licence?: string | undefined;
  /** How many of its services are in the directory. */
  services: number;
  /** The day of the latest of its facts. */
  newest: string;
}

/** `manifest.json` of a directory. */
interface DirectoryManifest {
  readonly format: 'directory/1';
  readonly built: string;
  /** How many listings there were; how many of them are in a tile; and how many are in none as nothing says where they are. */
  readonly listings: number;
  readonly services: number;
  readonly unplaced: number;
  readonly districts: number;
  readonly sources: readonly DirectorySource[];
  readonly files: Hashes;
}

export interface TilesWritten extends FolderChanges {
  readonly manifest: DirectoryManifest;
}

/**
 * Writes a directory: `near/<district>.json` for each postcode district (a `tile/1`), `national.json` for what serves
 * whole nations, `more/<beginning of ids>.json` with the details, and `manifest.json`. The same listings, in whatever
 * order, give the same bytes on the same day, and on another day only another manifest. Files that stay the same are not
 * touched, those that are no longer wanted are removed, and no link in the folder is followed.
 *
 * `open` is called twice, and must give the same listings in the same order both times: once to choose, once to write.
 * Neither reading holds more than a listing, beside what the tiles hold: the memory that it takes is that of the tiles,
 * whatever the number of listings.
 *
 * @throws CommandError when the folder holds what no directory wrote, or a link.
 */
export async function writeTiles(
  open: () => AsyncIterable<Listing>,
  { out, built, districts, areas, lang, progress, signal }: TilesOptions,
): Promise<TilesWritten> {
  const folder = await OutFolder.open(out);
  const selection = new Selection(districts, new Map([...(areas ?? [])].map(([feed, ids]) => [areaOfFeed(feed), ids])));
  const choosing = progress.begin('Choosing services for each postcode district');
  let listings = 0;
  for await (const listing of open()) {
    signal?.throwIfAborted();
    selection.add(listing, listings++);
    choosing.tick(1);
  }
  choosing.end();
  const { districts: chosen, nationwide } = selection.chosen();
  const wanted = new Set([...chosen, nationwide].flatMap((tile) => tile.map(({ item }) => item.ordinal)));

  const rows = await Spill.open();
  const details = await Spill.open();
  try {
    const sources = new Map<string, DirectorySource>();
    const writing = progress.begin('Writing the directory', listings + districts.length);
    let ordinal = 0;
    for await (const listing of open()) {
      signal?.throwIfAborted();
      writing.tick(1);
      if (!wanted.has(ordinal++)) continue;
      const row = pack(listing);
      if (!row) continue;
      rows.set(row.row.id, JSON.stringify(row));
      details.set(row.row.id, JSON.stringify(detailOf(listing)));
      count(sources, row);
    }

    const more = new Map<string, string>();
    const sizes = [...details.sizes()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const [name, things] of packed(sizes)) {
      for (const { id } of things) more.set(id, name);
      const services = things.map(({ id }) => details.get(id)!);
      await folder.put(`more/${name}.json`, detailsFile(lang, services));
    }
    const rowsOf = (tile: readonly Candidate[]): Chosen[] =>
      tile.flatMap((candidate) => {
        const text = rows.get(candidate.item.id);
        return text ? [{ candidate, packed: JSON.parse(text) as Packed }] : [];
      });
    const geography = new Geography(districts);
    for (const [at, district] of districts.entries()) {
      writing.tick(1);
      const tile = tileOf(rowsOf(chosen[at]!), more, lang, { district, geography });
      await folder.put(`near/${district.district}.json`, asJson(tile));
    }
    writing.end();
    await folder.put('national.json', asJson(tileOf(rowsOf(nationwide), more, lang)));

    const manifest = (files: Hashes): DirectoryManifest => ({
      format: 'directory/1',
      built,
      listings,
      services: more.size,
      unplaced: selection.unplaced,
      districts: districts.length,
      sources: [...sources.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source),
      files,
    });
    return await folder.close(manifest);
  } finally {
    await rows.close();
    await details.close();
  }
}

const asJson = (tile: Tile): string => JSON.stringify(tile);

/** Of services that are JSON by now. */
const detailsFile = (lang: string, services: readonly string[]): string => {
  const head: Omit<Details, 'services'> = { format: 'details/1', lang };
  return `${JSON.stringify(head).slice(0, -1)},"services":[${services.join()}]}`;
};

function count(sources: Map<string, DirectorySource>, { source, row }: Packed): void {
  const key = JSON.stringify(source);
  const day = (row.checked ?? row.date)!;
  const one = sources.get(key) ?? { ...source, services: 0, newest: day };
  one.services++;
  if (day > one.newest) one.newest = day;
  sources.set(key, one);
}
