import { join } from 'node:path';
import { command, CommandError, say, UsageError } from '../command.js';
import { Bar } from '../directory/progress.js';
import { runDirectory, type Ran } from '../directory/run.js';
import { tasksOf } from '../directory/report/scorecard.js';
import { visible } from '../visible.js';

/** What a shell gives a program that Ctrl+C stopped. */
const interrupted = 130;

export const directoryCommand = command({
  name: 'directory',
  summary: 'read Open Referral feeds, mend what they hold, and report',
  usage: ['directory <feed>… --out <dir>'],
  options: {
    out: { type: 'string', value: '<dir>', help: 'where the services and the report are written' },
    work: {
      type: 'string',
      default: '.kith-directory',
      value: '<dir>',
      help: 'what was read so far, to go on with after a stop (.kith-directory)',
    },
    partial: { type: 'boolean', help: 'take what there is of a feed that cannot be read to its end' },
  },
  notes: `A feed is the address of an Open Referral UK 1.0 or 3.0 API, or of an HSDS 3 one; a .json or .ndjson file; or a folder
with the CSV tables of HSDS 1. Files may be on the web. Say who publishes it in front:

  kith directory "Bristol City Council=https://api.example.org/v1" london.ndjson --out directory

listings.ndjson has one service a line. report/report.html says what was left out and why, and what each publisher is
to mend first. Staff addresses and the places of refuges are taken out before anything is written.
Ctrl+C stops it; the same command goes on from there, within a day. It then exits with ${interrupted}.
`,
  async run({ out, work, partial }, feeds) {
    if (!feeds.length) throw new UsageError('Name a feed: kith directory https://api.example.org/v1 --out directory');
    if (out === undefined) throw new UsageError('Say where to write: --out directory');
    const stop = new AbortController();
    const onInterrupt = (): void => stop.abort(new Stopped());
    process.once('SIGINT', onInterrupt);
    try {
      const progress = new Bar(process.stderr);
      const ran = await runDirectory(feeds, {
        work,
        out,
        isPartial: !!partial,
        now: new Date(),
        signal: stop.signal,
        progress,
      });
      say(visible(told(ran, out)));
      return 0;
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      process.stderr.write('\nStopped. Nothing is lost: the same command goes on from here.\n');
      return interrupted;
    } finally {
      process.off('SIGINT', onInterrupt);
    }
  },
});

/** Somebody pressed Ctrl+C. */
class Stopped extends CommandError {}

/** In short: what is left out, and what to look at first. */
function told({ report: { feeds, listings } }: Ran, out: string): string {
  const of = (key: 'records' | 'leftOut' | 'merged'): number => feeds.reduce((sum, feed) => sum + feed[key], 0);
  const firsts = feeds.flatMap((feed) => {
    const [first] = tasksOf(feed);
    return first ? [`  ${feed.publisher}: ${first.title}${first.share === undefined ? '' : `: ${first.count}`}`] : [];
  });
  return [
    ...(firsts.length ? ['To mend first:', ...firsts, ''] : []),
    `${of('records')} records: ${listings} services, ${of('merged')} duplicates merged, ${of('leftOut')} left out.`,
    `Written: ${join(out, 'listings.ndjson')}. The report is ${join(out, 'report', 'report.html')}.`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}
