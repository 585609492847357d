import { faults, type Fault } from '../faults.js';
import { daysBetween } from '../fields/days.js';
import type { Harvest } from '../harvest/harvest.js';
import type { Listing } from '../listing.js';
import type { Normalised } from '../normalise.js';

/** Where something was found. */
export interface Example {
  /** The id of a record, or an address of the feed. */
  readonly at: string;
  /** What the record is called, as far as that may be told. */
  readonly name?: string;
}

/** How often something was found, and the first records that it was found in. */
interface Count {
  count: number;
  readonly examples: Example[];
}

/** What a family can do with the services of a feed. */
export const uses = {
  call: 'call or text it',
  write: 'write an e-mail',
  website: 'go to its website',
  visit: 'see where to go',
  hours: 'see when it is open',
  near: 'find it by where they live',
  fresh: 'rely on it: checked within a year',
} as const;
export type Use = keyof typeof uses;

/** How long ago services were checked. */
export const ages = {
  recent: 'within 90 days',
  year: 'within a year',
  old: 'longer ago',
  never: 'nobody says',
} as const;
export type Age = keyof typeof ages;

/** Everything that a report says of one feed. */
export interface FeedTally {
  readonly feed: string;
  readonly publisher: string;
  readonly at: string;
  /** Why it could not be read to its end. */
  readonly failed?: string;
  records: number;
  /** In the directory, as they came. */
  sound: number;
  /** In the directory, after something was mended or withheld. */
  mended: number;
  merged: number;
  leftOut: number;
  readonly faults: Partial<Record<Fault, Count>>;
  readonly uses: Record<Use, number>;
  readonly ages: Record<Age, number>;
  readonly troubles: Harvest['troubles']['met'];
}

/** The most records that are kept of one fault. */
const mostExamples = 100;

const zeros = <K extends string>(of: Readonly<Record<K, string>>): Record<K, number> =>
  Object.fromEntries(Object.keys(of).map((key) => [key, 0])) as Record<K, number>;

/** Counts what becomes of the records of all feeds. */
export class Tally {
  readonly #feeds = new Map<string, FeedTally>();
  readonly #today: string;

  constructor(today: string) {
    this.#today = today;
  }

  add({ feed, troubles, failed }: Harvest): void {
    this.#feeds.set(feed.id, {
      feed: feed.id,
      publisher: feed.publisher,
      at: feed.isRemote ? new URL(feed.at).origin + new URL(feed.at).pathname : feed.at.split(/[\\/]/).at(-1)!,
      ...(failed !== undefined && { failed }),
      records: 0,
      sound: 0,
      mended: 0,
      merged: 0,
      leftOut: 0,
      faults: {},
      uses: zeros(uses),
      ages: zeros(ages),
      troubles: troubles.met,
    });
  }

  /** Counts one record. */
  count(feed: string, { record, name, listing, findings }: Normalised): void {
    const tally = this.#of(feed);
    tally.records++;
    for (const fault of new Set(findings.map((one) => one.fault))) this.find(feed, fault, record, name);
    if (!listing) {
      tally.leftOut++;
      return;
    }
    if (findings.some(({ fault }) => ['mended', 'withheld'].includes(faults[fault].outcome))) tally.mended++;
    else tally.sound++;
    this.#use(tally, listing);
  }

  /** Counts a fault of a record that was counted before. */
  find(feed: string, fault: Fault, record: string, name?: string): void {
    const count = (this.#of(feed).faults[fault] ??= { count: 0, examples: [] });
    count.count++;
    if (count.examples.length < mostExamples) count.examples.push({ at: record, ...(name && { name }) });
  }

  merge(feed: string, record: string): void {
    this.#of(feed).merged++;
    this.find(feed, 'duplicate', record);
  }

  lose(feed: string, record: string): void {
    this.#of(feed).leftOut++;
    this.find(feed, 'no-way-to-reach', record);
  }

  get feeds(): readonly FeedTally[] {
    return [...this.#feeds.values()];
  }

  #of(feed: string): FeedTally {
    return this.#feeds.get(feed)!;
  }

  #use({ uses: of, ages: since }: FeedTally, { route, sites = [], everywhere, areas }: Listing): void {
    const { channels, place, checked } = route;
    const has = (...kinds: readonly string[]): boolean => channels.some(({ kind }) => kinds.includes(kind));
    const days = checked === undefined ? undefined : daysBetween(checked, this.#today);
    since[days === undefined ? 'never' : days <= 90 ? 'recent' : days <= 365 ? 'year' : 'old']++;
    const can: Readonly<Record<Use, boolean>> = {
      call: has('phone', 'text', 'relay'),
      write: has('email'),
      website: has('website'),
      visit: sites.some(({ address }) => address !== undefined),
      hours: channels.some(({ hours }) => hours !== 'unknown'),
      near: !!place || !!everywhere || !!areas,
      fresh: days !== undefined && days <= 365,
    };
    for (const use of Object.keys(can) as Use[]) if (can[use]) of[use]++;
  }
}
