import type { Hours } from './hours.js';
import type { Channel, Route } from './talk.js';
import type { Tile, TileWay } from './tile.js';

/** The kinds of channel, and the field of `talk/1` that holds where each leads. */
const fields = {
  phone: 'number',
  text: 'number',
  relay: 'number',
  webchat: 'url',
  video: 'url',
  bsl: 'url',
  website: 'url',
  email: 'address',
  visit: 'place',
} as const satisfies Record<Channel['kind'], string>;

const year = 365 * 24 * 60 * 60_000;

function channelOf(way: TileWay, tables: readonly Hours[]): Channel {
  const { say, note, onBill, languages, hours, cost = 'unknown' } = way;
  const kind = (Object.keys(fields) as Channel['kind'][]).find((one) => way[one] !== undefined)!;
  return {
    kind,
    [fields[kind]]: way[kind],
    ...(kind === 'text' && { say }),
    note,
    onBill,
    languages,
    hours: tables[hours ?? -1] ?? 'unknown',
    cost,
  } as Channel;
}

/**
 * The services of a tile as routes of `talk/1`, of the tier `local`, nearest first: `rank()` orders them among the
 * routes of a document, as `{ ...talk, routes: [...talk.routes, ...routesOf(tile)] }`. A fact that nobody confirmed in
 * its time is due to be checked a year after its day. Takes only what `checkTile` or `parseTile` let through.
 */
export function routesOf({ district, hours: tables = [], bases = [], sources, services }: Tile): Route[] {
  return services.map(
    ({
      id,
      name,
      by,
      what,
      source = 0,
      checked,
      date = checked!,
      at,
      radius,
      base = 0,
      here,
      ways,
      topics,
      nations,
      ...rest
    }): Route => ({
      id,
      name,
      organisation: by,
      tier: 'local',
      what,
      topics,
      for: rest.for,
      nations,
      ages: rest.ages,
      level: rest.level,
      languages: rest.languages,
      interpreter: rest.interpreter,
      referral: rest.referral,
      place: { points: at && [at], radius, districts: here && district ? [district] : undefined, in: bases[base] },
      channels: ways.map((way) => channelOf(way, tables)),
      source: { name: sources[source]!.name, url: sources[source]!.url, date },
      ...(checked ? { checked } : { unverified: true }),
      checkBy: new Date(Date.parse(date) + year).toJSON().slice(0, 10),
    }),
  );
}
