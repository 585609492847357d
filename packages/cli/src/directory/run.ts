import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../command.js';
import { feedOf, shownAddress, type Feed } from './harvest/feed.js';
import { harvest, type Harvest, type Line } from './harvest/harvest.js';
import { Http, type Manners } from './harvest/http.js';
import { linesOf } from './harvest/journal.js';
import { merge, Writer } from './merge.js';
import { normalise, type Around } from './normalise.js';
import type { Progress } from './progress.js';
import { writeReport, type DirectoryReport } from './report/report.js';
import { Tally } from './report/tally.js';
import { Staff } from './text/emails.js';

export interface RunOptions {
  /** Where everything lies that a later run may go on with. */
  readonly work: string;
  /** Where `listings.ndjson` and the folder `report` are written. */
  readonly out: string;
  /** Takes what there is of feeds that could not be read to their end. */
  readonly isPartial: boolean;
  readonly now: Date;
  /** Stops the run; another goes on from there. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly manners?: Manners | undefined;
}

export interface Ran {
  readonly report: DirectoryReport;
  /** The NDJSON file of the listings, one a line. */
  readonly listings: string;
}

/** Feeds that are read at the same time. Each host is still asked no faster than it can bear. */
const atOnce = 4;

/**
 * Reads feeds, and makes listings and a report of them. What was read is thrown away when all is well, so that the next run
 * reads the feeds anew.
 *
 * @throws CommandError when a feed could not be read to its end, unless that is allowed; the report says why.
 */
export async function runDirectory(words: readonly string[], options: RunOptions): Promise<Ran> {
  const { work, out, isPartial, now, signal, progress, manners } = options;
  const feeds = distinct(words.map(feedOf));
  await mkdir(work, { recursive: true, mode: 0o700 });
  const http = new Http(signal, manners);
  const harvests = await all(feeds, (feed) => harvest(feed, join(work, 'feeds'), http, progress, now));
  const reportFolder = join(out, 'report');
  const today = now.toISOString().slice(0, 10);
  const tally = new Tally(today);
  const staff = new Staff();
  for (const one of harvests) {
    tally.add(one);
    staff.join(one.staff.toJSON());
  }
  await mkdir(reportFolder, { recursive: true });
  const candidates = join(work, 'candidates.ndjson');
  const merged = join(work, 'listings.ndjson');
  const details = new Writer(join(reportFolder, 'records.ndjson'), 0o644);
  const found = new Writer(candidates);
  let number = 0;
  for (const one of harvests)
    for await (const listing of listingsOf(one, { today, staff, tally, details, signal, progress }))
      await found.write([number++, listing]);
  await found.close();
  const task = progress.begin('Looking for duplicates', number);
  let kept = number;
  const late: Promise<void>[] = [];
  await merge(candidates, merged, join(work, 'parts'), {
    duplicate(origin, into) {
      kept--;
      tally.merge(origin.feed, origin.record);
      late.push(details.write({ ...origin, outcome: 'merged', into }));
    },
    lost(origin) {
      kept--;
      tally.lose(origin.feed, origin.record);
      late.push(details.write({ ...origin, outcome: 'left out', findings: [{ fault: 'no-way-to-reach' }] }));
    },
  });
  await Promise.all(late);
  task.tick(number);
  task.end();
  await details.close();
  await rm(candidates);
  const report: DirectoryReport = { day: today, listings: kept, feeds: tally.feeds };
  await writeReport(report, reportFolder);
  const failed = harvests.filter((one) => one.failed !== undefined);
  if (failed.length && !isPartial)
    throw new CommandError(
      `${failed.map(({ feed, failed: why }) => `${feed.publisher} could not be read to its end: ${why}.`).join('\n')}
    → Run the same command again to go on from there, or add --partial to build without the rest. The report is in ${reportFolder}.`,
    );
  // Nobody finds half a file: it is put in its place when it is whole.
  const listings = join(out, 'listings.ndjson');
  await copyFile(merged, `${listings}.new`);
  await rename(`${listings}.new`, listings);
  await rm(work, { recursive: true, force: true });
  return { report, listings };
}

const distinct = (feeds: readonly Feed[]): Feed[] => [...new Map(feeds.map((feed) => [feed.id, feed])).values()];

async function all<T, R>(things: readonly T[], make: (thing: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < things.length) {
      const at = next++;
      made[at] = await make(things[at]!);
    }
  };
  // Each goes on to a place where it can be stopped; only then is the first failure told.
  const ended = await Promise.allSettled(Array.from({ length: Math.min(atOnce, things.length) }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return made;
}

interface Pass extends Pick<Around, 'today' | 'staff'> {
  readonly tally: Tally;
  readonly details: Writer;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** The listings of one feed, counted one by one. */
async function* listingsOf({ feed, journal }: Harvest, { today, staff, tally, details, signal, progress }: Pass) {
  const url = feed.isRemote && feed.at.startsWith('https:') ? shownAddress(feed.at) : undefined;
  const around: Around = { feed: feed.id, publisher: feed.publisher, url, today, staff };
  const task = progress.begin(`Mending ${feed.publisher}`, journal.state.read);
  if (journal.state.readBytes)
    for await (const value of linesOf(journal.records.path)) {
      signal.throwIfAborted();
      const { record, isBare, showedStaff } = value as Line;
      const made = normalise(record, around);
      const findings = [
        ...made.findings,
        ...(isBare ? [{ fault: 'no-details' } as const] : []),
        ...(showedStaff ? [{ fault: 'staff-address', at: 'assured_by' } as const] : []),
      ];
      tally.count(feed.id, { ...made, findings });
      if (findings.length)
        await details.write({
          feed: feed.id,
          record: made.record,
          outcome: made.leftOut ? 'left out' : 'taken',
          ...(made.leftOut && { reason: made.leftOut }),
          findings,
        });
      if (made.listing) yield made.listing;
      task.tick(1);
    }
  task.end();
}
