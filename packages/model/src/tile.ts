import * as v from 'valibot';
import { DateSchema, HttpsSchema, IdSchema, LangSchema, unseen, WordsSchema } from './common.js';
import { HoursSchema } from './hours.schema.js';
import { parseWith, twice } from './parse.js';
import { problem, type Problem, type Result } from './problem.js';
import { hasOneDay, isOneWay } from './rules.js';
import { ChannelSchema, PlaceSchema, RouteSchema } from './talk.js';

// What a directory sends a visitor. One tile is all that a lookup costs, so it is told in few bytes: what is not known is
// left out, and what many services share stands once, and is named by its number.

const index = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));
const [dialled, linked, mailed, visited] = ChannelSchema.options;
const number = v.optional(dialled.entries.number);
const link = v.optional(linked.entries.url);
const { say, note, onBill, languages: spoken } = dialled.entries;
const { topics, for: people, nations, ages, level, languages, interpreter, referral } = RouteSchema.entries;

/** One way to reach a service, under the name of its kind: a channel of `talk/1` in fewer words. */
export const TileWaySchema = v.pipe(
  v.strictObject({
    phone: number,
    text: number,
    relay: number,
    webchat: link,
    video: link,
    bsl: link,
    website: link,
    email: v.optional(mailed.entries.address),
    visit: v.optional(visited.entries.place),
    say,
    note,
    onBill,
    languages: spoken,
    /** The number of its table in the tile's `hours`, from 0; nobody knows when absent. */
    hours: index,
    /** Nobody knows when absent. */
    cost: v.optional(v.picklist(['free', 'local', 'charged'])),
  }),
  v.check(isOneWay, 'one-way'),
);

/** A service in a tile: what it takes to order it among others and to get in touch. */
export const TileServiceSchema = v.pipe(
  v.strictObject({
    id: IdSchema,
    name: WordsSchema,
    /** The organisation that runs it, where that is not its name. */
    by: v.optional(WordsSchema),
    /** What it does; cut after a word, with "…", where there is more. */
    what: WordsSchema,
    /** The number of its source in the tile's `sources`; 0 when absent. */
    source: index,
    /** The day of what the source says, where nobody confirmed it. */
    date: v.optional(DateSchema),
    /** The day on which its owner confirmed it. */
    checked: v.optional(DateSchema),
    topics,
    for: people,
    nations,
    ages,
    level,
    languages,
    interpreter,
    referral,
    /** The place of it that is nearest to the middle of the district. */
    at: v.optional(PlaceSchema.entries.points.wrapped.item),
    radius: PlaceSchema.entries.radius,
    /** The number of the nations that it stands in, in the tile's `bases`; 0 when absent. */
    base: index,
    /** It serves the tile's district. */
    here: v.optional(v.literal(true)),
    ways: v.pipe(v.array(TileWaySchema), v.minLength(1, 'one')),
    /** The file of its details: `more/<this>.json` in the directory. */
    more: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9]+$/, 'id'))),
  }),
  v.check(hasOneDay, 'one-day'),
);

export const TileSchema = v.pipe(
  v.strictObject({
    format: v.literal('tile/1'),
    /** The language of its words. */
    lang: LangSchema,
    /** The postcode district that it is for: `BS5`; absent for what serves a whole nation. */
    district: v.optional(PlaceSchema.entries.districts.wrapped.item),
    /** Who publishes what stands in it, and under which licence. */
    sources: v.array(
      v.pipe(
        v.strictObject({ name: WordsSchema, url: v.optional(HttpsSchema), licence: v.optional(WordsSchema) }),
        unseen('url', 'licence'),
      ),
    ),
    hours: v.optional(v.array(HoursSchema)),
    /** Nations that services stand in: several where nobody knows in which of them. */
    bases: v.optional(v.array(PlaceSchema.entries.in.wrapped)),
    /** Nearest first. */
    services: v.array(TileServiceSchema),
  }),
);

/** What a directory sends for one postcode district: `tile/1`. */
export type Tile = v.InferOutput<typeof TileSchema>;
export type TileService = Tile['services'][number];
export type TileWay = TileService['ways'][number];

function* crossChecks({ services, sources, hours = [], bases = [] }: Tile): Generator<Problem> {
  yield* twice(services, 'services', 'tile', 'Build the directory again.');
  for (const [at, { source = 0, base = 0, ways }] of services.entries()) {
    if (!sources[source])
      yield problem(
        `services[${at}].source`,
        `There is no source ${source} in this tile.`,
        'Build the directory again.',
      );
    if (base && !bases[base])
      yield problem(`services[${at}].base`, `There are no nations ${base} in this tile.`, 'Build the directory again.');
    for (const [i, { hours: table }] of ways.entries())
      if (table !== undefined && !hours[table])
        yield problem(
          `services[${at}].ways[${i}].hours`,
          `There is no table of hours ${table} in this tile.`,
          'Build the directory again.',
        );
  }
}

/** Reads a `tile/1` document. Nothing of the input is trusted before this. */
export const parseTile = (input: unknown): Result<Tile> => parseWith(TileSchema, 'tile/1', input, crossChecks);
