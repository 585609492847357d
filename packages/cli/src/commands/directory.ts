import { join } from 'node:path';
import { langTag } from '@kith/model';
import { districts } from '@kith/model/place.js';
import { command, CommandError, say, UsageError } from '../command.js';
import { readListings } from '../directory/listing.js';
import { Bar } from '../directory/progress.js';
import { feedOf } from '../directory/harvest/feed.js';
import { runDirectory, type Ran } from '../directory/run.js';
import { tasksOf } from '../directory/report/scorecard.js';
import { areaOf } from '../directory/tiles/areas.js';
import { writeTiles, type TilesWritten } from '../directory/tiles/write-tiles.js';
import { visible } from '../visible.js';

/** What a shell gives a program that Ctrl+C stopped. */
const interrupted = 130;

export const directoryCommand = command({
  name: 'directory',
  summary: 'make a directory of local services from Open Referral feeds',
  usage: ['directory <feed>… --out <dir>'],
  options: {
    out: { type: 'string', value: '<dir>', help: 'where the services and the report are written' },
    work: {
      type: 'string',
      default: '.kith-directory',
      value: '<dir>',
      help: 'what was read so far, to go on with after a stop (.kith-directory)',
    },
    area: {
      type: 'string',
      multiple: true,
      value: '<publisher>=<districts>',
      help: 'where the services of a publisher are that say no place: Bristol=BS,BA1',
    },
    lang: { type: 'string', default: 'en-GB', value: '<language>', help: 'the language of the services (en-GB)' },
    partial: { type: 'boolean', help: 'take what there is of a feed that cannot be read to its end' },
  },
  notes: `A feed is the address of an Open Referral UK 1.0 or 3.0 API, or of an HSDS 3 one; a .json or .ndjson file; or a folder
or .zip with such files or with the CSV tables of HSDS 1. Files may be on the web. Say who publishes it in front:

  kith directory "Bristol City Council=https://api.example.org/v1" london.ndjson --out directory

site/ is what goes on the web: one small file for each postcode district. listings.ndjson has one service a line. report/report.html says what was left out and why, and what each publisher is
to mend first. Staff addresses and the places of refuges are taken out before anything is written.
Ctrl+C stops it; the same command goes on from there, within a day. It then exits with ${interrupted}.
`,
  async run({ out, work, area = [], lang, partial }, feeds) {
    if (!feeds.length) throw new UsageError('Name a feed: kith directory https://api.example.org/v1 --out directory');
    if (out === undefined) throw new UsageError('Say where to write: --out directory');
    if (!langTag.test(lang)) throw new UsageError(`"${lang}" is no language. Write it like en-GB, cy or ur.`);
    const publishers = new Map(feeds.map((word) => feedOf(word)).map(({ id, publisher }) => [id, publisher]));
    const areas = area.map(areaOf);
    const unknown = areas.find(({ publisher }) => ![...publishers.values()].includes(publisher));
    if (unknown) throw new UsageError(`No feed is of "${unknown.publisher}". Name it as in front of the feed.`);
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
      const tiles = await writeTiles(() => readListings(ran.listings), {
        out: join(out, 'site'),
        built: ran.report.day,
        districts: [...districts().values()],
        areas: new Map(
          [...publishers].flatMap(([feed, publisher]) => {
            const known = areas.filter((one) => one.publisher === publisher);
            return known.length ? [[feed, known.flatMap((one) => one.districts)]] : [];
          }),
        ),
        lang,
        progress,
        signal: stop.signal,
      });
      say(visible(told(ran, tiles, out)));
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
function told({ report: { feeds, listings } }: Ran, tiles: TilesWritten, out: string): string {
  const of = (key: 'records' | 'leftOut' | 'merged'): number => feeds.reduce((sum, feed) => sum + feed[key], 0);
  const { unplaced } = tiles.manifest;
  const firsts = feeds.flatMap((feed) => {
    const [first] = tasksOf(feed);
    return first ? [`  ${feed.publisher}: ${first.title}${first.share === undefined ? '' : `: ${first.count}`}`] : [];
  });
  return [
    ...(firsts.length ? ['To mend first:', ...firsts, ''] : []),
    `${of('records')} records: ${listings} services, ${of('merged')} duplicates merged, ${of('leftOut')} left out.`,
    `${join(out, 'site')}: ${tiles.written} files written, ${tiles.unchanged} unchanged, ${tiles.removed} removed.`,
    ...(unplaced
      ? [
          `${unplaced} services are in no district: neither they nor others of their feed say where they are.`,
          '→ Say where a feed is: --area "Bristol City Council=BS,BA1"',
        ]
      : []),
    `The report is ${join(out, 'report', 'report.html')}.`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}
