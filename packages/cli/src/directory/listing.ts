import type { Route } from '@kith/model';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Where a record came from. */
export interface Origin {
  /** The id of the feed: `[a-z0-9-]+`. */
  readonly feed: string;
  /** The id that the record has in that feed, as it stands there. */
  readonly record: string;
}

/** Somewhere that a service can be visited. A protected service has none. */
export interface Site {
  readonly name?: string;
  /** On one line, with its postcode. */
  readonly address?: string;
  /** Degrees, WGS 84, five decimals at most, within the British Isles. */
  readonly point?: { readonly lat: number; readonly lng: number };
  /** What the publisher says of getting in and around. */
  readonly access?: readonly string[];
}

/** What a family may need to know besides what the service does. */
export interface Remark {
  readonly about: 'alert' | 'who-for' | 'how-to' | 'cost' | 'wait' | 'hours' | 'area' | 'languages';
  /** Plain text. Lines are parted by `\n`. */
  readonly text: string;
}

/**
 * One service of a directory, after everything that real feeds do to a record has been mended: the only form in which the
 * second half of `kith directory` sees it. All text is plain: no HTML, no control characters, and no e-mail
 * address that could be somebody's own but in a channel.
 */
export interface Listing extends Origin {
  /**
   * What a family is shown: a route of `talk/1` that its parser takes, of the tier `local`. Its `id` is unique in the
   * directory and the same in every run; `what` is a summary of at most 280 characters, cut after a word; `source.name`
   * is the publisher; `checked` is the day of assurance, where the feed has one. `place.points` are those of `sites`,
   * `place.districts` those that it serves or stands in.
   */
  readonly route: Route;
  /** The whole description, at most 4,000 characters. Paragraphs are parted by `\n`. Phone numbers in it are for reading. */
  readonly text: string;
  readonly remarks?: readonly Remark[];
  readonly sites?: readonly Site[];
  /** The ONS codes (`E06000023`) of the areas that it serves, where the feed names some. */
  readonly areas?: readonly string[];
  /** It serves the whole country, or the nations of the route, wherever somebody is. */
  readonly everywhere?: true;
  /** A refuge or a safe house: where it is was taken out, here and in every record that was merged into it. */
  readonly isProtected?: true;
  /** The licence of the record, where the feed names one. */
  readonly licence?: string;
  /** Other records that say the same service, and were merged into this one. */
  readonly also?: readonly Origin[];
}

/**
 * The listings of an NDJSON file, one a line (UTF-8, `\n`), one after the other: no more than a line is in memory. Their
 * order is that of the feeds as they were given, and of the records in each, and means nothing.
 */
export async function* readListings(path: string): AsyncGenerator<Listing> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    if (line) yield JSON.parse(line) as Listing;
}
