import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseDetails, parseTile, type Details } from '@kith/model';
import type { District } from '@kith/model/place.js';
import fc from 'fast-check';
import { api, detailed, range, serve, type Service } from '../../test/feeds.js';
import { feedOf } from './harvest/feed.js';
import { manners } from './harvest/http.js';
import { readListings, type Listing } from './listing.js';
import { Bar } from './progress.js';
import { writeTiles } from './tiles/write-tiles.js';
import { runDirectory } from './run.js';

const now = new Date('2026-11-23T10:00:00Z');
const main = fileURLToPath(new URL('../main.ts', import.meta.url));

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-directory-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(feeds: readonly string[], folder: string, isPartial = false) {
  const { report, listings } = await runDirectory(feeds, {
    work: join(folder, 'work'),
    out: join(folder, 'out'),
    isPartial,
    now,
    signal: new AbortController().signal,
    progress: new Bar({ write: () => true }),
    manners: { ...manners, gap: 0, timeout: 2000, pause: 1, again: 1 },
  });
  const found: Listing[] = [];
  for await (const listing of readListings(listings)) found.push(listing);
  return { report, found };
}

const here: District[] = ['BS5', 'BS7'].map((district) => ({
  district,
  at: { lat: 51.46, lng: -2.56 },
  nation: 'england',
}));

/** Runs over feeds that are files: each a list of records. */
const runFiles = (...feeds: readonly (readonly unknown[])[]) =>
  inFolder(async (folder) => {
    const paths = feeds.map((_, index) => join(folder, `feed${index}.json`));
    for (const [index, records] of feeds.entries()) await writeFile(paths[index]!, JSON.stringify(records));
    const made = await run(paths, folder);
    await writeTiles(() => readListings(join(folder, 'out/listings.ndjson')), {
      out: join(folder, 'out/site'),
      built: '2026-11-23',
      districts: here,
      areas: new Map(paths.map((path) => [feedOf(path).id, here.map(({ district }) => district)])),
      lang: 'en-GB',
      progress: new Bar({ write: () => true }),
    });
    const files = await readdir(join(folder, 'out'), { recursive: true, withFileTypes: true });
    const all = await Promise.all(
      files.map(async (one) => (one.isFile() ? readFile(join(one.parentPath, one.name), 'utf8') : '')),
    );
    const texts = all.filter(Boolean);
    const html = await readFile(join(folder, 'out/report/report.html'), 'utf8');
    const site = files.flatMap((one, at): unknown[] =>
      /site.(near|more)$/.test(one.parentPath) ? [JSON.parse(all[at]!)] : [],
    );
    return { ...made, texts, html, site };
  });

describe('duplicates', () => {
  it('with the same id in two feeds are one service, with what either has', async () => {
    const { found, report } = await runFiles(
      [detailed(1, { email: 'info@group.example' })],
      [detailed(1, { assured_date: '2026-11-01', contacts: [] })],
    );
    assert.equal(found.length, 1);
    assert.equal(found[0]!.route.checked, '2026-11-01');
    assert.deepEqual(
      found[0]!.route.channels.map(({ kind }) => kind),
      ['website', 'visit', 'phone', 'email'],
    );
    assert.equal(found[0]!.also?.length, 1);
    assert.equal(
      report.feeds.reduce((sum, { merged }) => sum + merged, 0),
      1,
    );
  });

  it('of the same name, organisation and place are one; of another place they are two', async () => {
    const there = (number: number, postal_code: string) =>
      detailed(number, {
        name: 'Stay & Play',
        service_at_locations: [{ location: { addresses: [{ address_1: '1 High Street', postal_code }] } }],
      });
    const { found } = await runFiles([there(1, 'BS5 6AA'), there(2, 'BS5 6AA'), there(3, 'BS7 8AA')]);
    assert.equal(found.length, 2);
  });

  it('with a number for an id are apart in two feeds', async () => {
    const { found } = await runFiles([detailed(1, { id: '7' })], [detailed(2, { id: '7' })]);
    assert.equal(found.length, 2);
    assert.notEqual(found[0]!.route.id, found[1]!.route.id);
  });

  it('of a refuge take its place out of every record', async () => {
    const refuge = detailed(1, { name: 'Rose House', description: 'We run a refuge for survivors of domestic abuse.' });
    const other = detailed(2, {
      name: 'Rose House',
      service_at_locations: [{ location: { addresses: [{ address_1: '9 Hidden Row', postal_code: 'BS9 9ZZ' }] } }],
    });
    const { found, texts } = await runFiles([refuge], [other]);
    assert.deepEqual(
      found.map(({ isProtected, sites }) => [isProtected, sites]),
      found.map(() => [true, undefined]),
    );
    for (const text of texts) assert.doesNotMatch(text, /Hidden|BS9 9ZZ|BS5 6AA/);
  });
});

describe('a report', () => {
  it('says of each record why it was left out, and tells publishers the most harmful first', async () => {
    const { report, html, texts } = await runFiles([
      detailed(1),
      detailed(2, { name: '' }),
      detailed(3, { status: 'defunct' }),
      detailed(4, { assured_by: 'jo@council.example', minimum_age: 'x' }),
    ]);
    const [feed] = report.feeds;
    assert.deepEqual([feed!.records, feed!.leftOut, report.listings], [4, 2, 2]);
    const lines = texts.find((text) => text.startsWith('{"feed"') && text.includes('"outcome"'))!;
    assert.match(lines, /000000000002","outcome":"left out","reason":"no-name"/);
    assert.ok(html.indexOf('member of staff') < html.indexOf('Ages that cannot be'));
    assert.doesNotMatch(html, /<script|jo@council/);
  });

  it('shows records by what they are called, so that somebody can find them', async () => {
    const { html } = await runFiles([detailed(1, { name: 'Toddlers & co', contacts: [], url: '', service_at_locations: [] })]); // prettier-ignore
    assert.match(html, /Toddlers &amp; co\s*<code>00000000-0000-4000-8000-000000000001<\/code>/);
  });

  it('of a feed of which nothing is taken says so, and counts nothing', async () => {
    const { html } = await runFiles([detailed(1, { name: '' })]);
    assert.match(html, /No\s+service is\s+in\s+the\s+directory/);
    assert.match(html, /None of its 1 records is in the directory/);
    assert.match(html, /in a field \(or a column\) that is called name/);
    assert.doesNotMatch(html, /call or text it|within 90 days/);
    const empty = await runFiles([]);
    assert.match(empty.html, /No record came out of it.*It answers, and holds no service/s);
    assert.doesNotMatch(empty.html, /Well done|>0%</);
  });

  it('escapes what anybody says', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'a.json');
      await writeFile(path, JSON.stringify([detailed(1)]));
      await run([`<img>=${path}`], folder);
      const html = await readFile(join(folder, 'out/report/report.html'), 'utf8');
      assert.doesNotMatch(html, /<img/);
      assert.match(html, /&lt;img&gt;/);
    }));
});

describe('a feed that cannot be read to its end', () => {
  it('stops the run, unless it is allowed; the others are read all the same', () =>
    inFolder(async (folder) => {
      await using good = await serve(api(3));
      await using bad = await serve(() => ({ status: 500 }));
      await assert.rejects(run([good.url, `Bad=${bad.url}`], folder), /Bad could not be read to its end: Status 500/);
      const { found } = await run([good.url, `Bad=${bad.url}`], folder, true);
      assert.equal(found.length, 3);
    }));
});

describe('kith directory', () => {
  const kith = (args: readonly string[]) =>
    spawn(process.execPath, ['--import', 'tsx', '--conditions=kith-source', main, 'directory', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  for (const [how, signal, code] of [
    ['Ctrl+C', 'SIGINT', 130],
    ['a crash', 'SIGKILL', null],
  ] as const)
    it(`is stopped by ${how}, and the same command goes on: nothing is lost, and nothing there twice`, () =>
      inFolder(async (folder) => {
        let isHolding = true;
        await using server = await serve((asked) =>
          isHolding && /0{8}30$/.test(asked.path) ? { does: () => first.kill(signal) } : api(40)(asked),
        );
        const args = [server.url, '--out', join(folder, 'out'), '--work', join(folder, 'work')];
        const first = kith(args);
        assert.equal(((await once(first, 'close')) as [number | null])[0], code);
        isHolding = false;
        const before = server.asked.length;
        const second = kith(args);
        assert.equal(((await once(second, 'close')) as [number])[0], 0);
        assert.ok(server.asked.length - before < 40, `${server.asked.length - before} requests the second time`);
        const text = await readFile(join(folder, 'out/listings.ndjson'), 'utf8');
        const names = text.trim().split('\n').map((line) => (JSON.parse(line) as Listing).route.name); // prettier-ignore
        assert.deepEqual(names.sort(), range(40).map((number) => `Group ${number}`).sort()); // prettier-ignore
        assert.deepEqual(await readdir(folder), ['out'], 'what was read is gone');
      }));
});

describe('whatever a feed holds', () => {
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      '',
      ' ',
      null,
      [],
      {},
      -1,
      1e308,
      '<p>',
      '&lt;b&gt;x',
      'a@b.co',
      '0117 496 0001',
      'BS5 6AA',
      'javascript:alert(1)',
      '\u0000',
      '\ud800',
      '__proto__',
      '2026-02-31',
      'x'.repeat(9000),
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const keys = [
    'id',
    'name',
    'description',
    'url',
    'email',
    'status',
    'organization',
    'contacts',
    'phones',
    'schedules',
    'regular_schedules',
    'service_at_locations',
    'service_areas',
    'languages',
    'cost_options',
    'eligibilitys',
    'attributes',
    'minimum_age',
    'assured_date',
    'attending_type',
    'pc_metadata',
    'fees',
    'alert',
    'holiday_schedules',
    '__proto__',
    'constructor',
  ];
  const html = fc.constantFrom(
    '<script>alert(1)</script>',
    '<b onclick=x>hi</b>',
    '&lt;i&gt;deep&lt;/i&gt;',
    '<<a>b>c</a>',
    '<img src=x',
    '</p>',
    '<!-- -->',
    '<svg><desc><p>',
  );
  const staff = 'zoe.secret@council.gov.uk';

  it('nothing throws, no HTML comes out, and no address of staff', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.dictionary(fc.constantFrom(...keys), junk), html, fc.constantFrom(...keys.slice(0, 7))), {
          minLength: 1,
          maxLength: 6,
        }),
        async (mutations) => {
          const records = mutations.map(([fields, markup, key], index): Service => ({
            ...detailed(index + 1, { assured_by: staff }),
            ...fields,
            ...(key === 'organization' ? {} : { [key]: `${markup} write to ${staff} ${markup}` }),
            pc_attendingAccess_additionalInfo: `${markup}${staff}`,
          }));
          const { texts, found, report, site } = await runFiles(records);
          for (const text of texts) assert.doesNotMatch(text, /zoe|secret@/i);
          for (const listing of found) {
            const { feed: _, record: __, also: ___, ...shown } = listing;
            assert.doesNotMatch(JSON.stringify(shown), /<[a-z!/]|\\u00[01]|\u202e/i);
          }
          for (const value of site) {
            const { format } = value as { format: string };
            const { problems } = format === 'tile/1' ? parseTile(value) : parseDetails(value);
            assert.equal(problems, undefined);
            const shown = (value as Partial<Details>).services!.map(({ origin: _, ...service }) => service);
            assert.doesNotMatch(JSON.stringify(shown), /<[a-z!/]|\\u00[01]|\u202e/i);
          }
          assert.ok(site.length >= here.length);
          const [feed] = report.feeds;
          assert.equal(feed!.records, records.length);
          assert.equal(feed!.records - feed!.leftOut - feed!.merged, found.length);
        },
      ),
      { numRuns: 100 },
    ));

  it('a file that is cut or changed anywhere is read as far as it is whole', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }), (from, cut, more) =>
        inFolder(async (folder) => {
          const text = JSON.stringify({ contents: range(5).map((n) => detailed(n)) });
          const at = from % text.length;
          const path = join(folder, 'feed.json');
          await writeFile(path, text.slice(0, at) + more + text.slice(at + (cut % 2000)));
          const { found } = await run([path], folder, true);
          assert.ok(found.length <= 6);
        }),
      ),
      { numRuns: 150 },
    ));
});

describe('the name of a feed', () => {
  it('is what stands in front of its address, or its host', () => {
    assert.deepEqual(
      ['A council=https://x.example/v1?a=b', 'https://www.x.example/v1?a=b', '/tmp/london.ndjson'].map(
        (word) => feedOf(word).publisher,
      ),
      ['A council', 'x.example', 'london'],
    );
    assert.match(feedOf('A council=https://x.example').id, /^a-council-[0-9a-f]{6}$/);
  });
});

describe('a bar', () => {
  it('tells how many, and how long it will take, on a terminal; in a log a line now and then', () => {
    for (const isTTY of [true, false]) {
      let clock = 0;
      const written: string[] = [];
      const bar = new Bar({ isTTY, write: (text) => written.push(text) }, () => clock);
      const task = bar.begin('Reading A', 200);
      clock = 20_000;
      task.tick(50);
      assert.match(
        written.at(-1)!,
        isTTY
          ? /\r.*\[={5} {15}\] 50 of 200 \(25%\), 1 min 0 s left$/
          : /^Reading A: 50 of 200 \(25%\), 1 min 0 s left\n$/,
      );
      task.end();
      assert.match(written.at(-1)!, /Reading A: 50 in 20 s\n$/);
    }
  });
});
