import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportPage } from './page.js';
import { tasksOf } from './scorecard.js';
import type { FeedTally } from './tally.js';

/** What a run says of itself. */
export interface DirectoryReport {
  /** The day of the run. */
  readonly day: string;
  /** Services in the directory. */
  readonly listings: number;
  readonly feeds: readonly FeedTally[];
}

/** Writes `report.json` and `report.html` into a folder. */
export async function writeReport(report: DirectoryReport, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const json = {
    format: 'directory-report/1',
    ...report,
    feeds: report.feeds.map((feed) => ({ ...feed, toMend: tasksOf(feed) })),
  };
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(json, null, 2)}\n`);
  await writeFile(join(folder, 'report.html'), reportPage(report));
}
