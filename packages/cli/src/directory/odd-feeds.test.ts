import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseTile } from '@kith/model';
import { kith } from '../kith.js';
import { oddFeeds } from '../../test/odd/feeds.js';
import { shownOfWritten } from '../../test/odd/mailboxes.js';
import { timed } from '../../test/odd/records.js';
import { secret } from '../../test/odd/secrets.js';
import { readListings, type Listing } from './listing.js';
import type { DirectoryReport } from './report/report.js';

let folder: string;
const files = new Map<string, string>();
const listings: Listing[] = [];

const of = (publisher: string): Listing[] => listings.filter(({ route }) => route.source.name === publisher);
const names = (publisher: string): string[] =>
  of(publisher)
    .map(({ route }) => route.name)
    .sort();
const report = (): DirectoryReport => JSON.parse(files.get('report/report.json')!) as DirectoryReport;

/** Every text in a value, with where it stands. */
function* textsIn(value: unknown, at = ''): Generator<readonly [at: string, text: string]> {
  if (typeof value === 'string') yield [at, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      yield [`${at} (a name)`, key];
      yield* textsIn(one, `${at}.${key}`);
    }
}

function* everyText(): Generator<readonly [at: string, text: string]> {
  for (const [path, content] of files)
    if (path.endsWith('.json')) yield* textsIn(JSON.parse(content), path);
    else if (path.endsWith('.ndjson'))
      for (const line of content.split('\n')) if (line) yield* textsIn(JSON.parse(line), path);
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-odd-'));
  await using odd = await oddFeeds(folder);
  const words = [...odd.feeds].map(([publisher, feed]) => `${publisher}=${feed}`);
  const out = join(folder, 'out');
  assert.equal(await kith(['directory', ...words, '--out', out, '--work', join(folder, 'work'), '--partial']), 0);
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path.slice(out.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8'));
  }
  for await (const listing of readListings(join(out, 'listings.ndjson'))) listings.push(listing);
});
after(() => rm(folder, { recursive: true, force: true }));

describe('what comes out of odd feeds', () => {
  it('names no member of staff and no place of a refuge, in any file', () => {
    assert.ok(files.size > 2800);
    for (const [path, content] of files) assert.equal(secret.exec(content)?.[0], undefined, path);
    for (const [at, text] of everyText()) assert.equal(secret.exec(text)?.[0], undefined, `${at}: ${text}`);
  });

  it('has no tag, no entity and nothing that nobody can see', () => {
    for (const [at, text] of everyText()) {
      assert.doesNotMatch(
        text,
        /<\/?[a-z!?]|&(#\d+|#x[\da-f]+|[a-z][a-z\d]{1,30});|\]\]>|\[object|data-cke-saved-\w+=|base64,/i,
        at,
      );
      // eslint-disable-next-line no-control-regex -- those are what is meant.
      assert.doesNotMatch(text, /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/, at);
    }
    const page = files.get('report/report.html')!;
    assert.doesNotMatch(page, /<(script|img|iframe|svg[^>]*onload)|javascript:|\son\w+=/i);
  });

  it('is sound: each tile is one that a visitor can read', () => {
    for (const [path, content] of files)
      if (path.startsWith('site/near/')) assert.equal(parseTile(JSON.parse(content)).problems, undefined, path);
  });

  it('is nobody to be written to but a shared mailbox', () => {
    const found = new Set([...everyText()].flatMap(([, text]) => text.match(/[^\s@<>(]+@[^\s@<>),;]+\w/g) ?? []));
    const boxes = ['INFO@hollow.example', 'info@marked.example', 'info@northmoor.gov.uk', 'info@ones.example', 'info@rose.example', 'info@tables.example', 'info@threes.example']; // prettier-ignore
    const own = shownOfWritten.flatMap(([, shown]) => shown ?? []);
    assert.deepEqual([...found].sort(), [...boxes, ...own, 'jane.finch@charity.example'].sort());
  });
});

describe('an odd feed', () => {
  for (const [publisher, expected] of Object.entries({
    Wide: ['Wide 1', 'Wide 2', 'Wide 3'],
    Wider: ['Wider – Café 1', 'Wider – Café 2'],
    Mixed: ['Mixed Café’s – 1', 'Mixed Café’s – 2', 'Mixed ß دعم 1', 'Mixed ß دعم 2'],
    Nested: ['Nested 1', 'Nested 2'],
    Round: ['Round 1', 'Round 2'],
    Linked: ['Linked 1'],
    Alone: ['Alone 1'],
    Paged: ['Paged 1', 'Paged 2', 'Paged 3', 'Paged 4'],
    Loose: ['Loose 1', 'Looser 1'],
    Broken: ['Broken 1', 'Broken 2'],
    Bare: ['Bare 1', 'Bare 2', 'Bare 3'],
    Hollow: ['No id', 'Number for an id'],
    Empty: [],
  }))
    it(`${publisher} is read: ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(names(publisher), expected));

  for (const publisher of ['Tables', 'German', 'Old', 'Excel', 'Said', 'Torn', 'Packed'])
    it(`${publisher} is joined out of its tables`, () => {
      assert.deepEqual(names(publisher), [`${publisher} 1`, `${publisher} 2`]);
      const [first, second] = of(publisher).sort((a, b) => (a.route.name < b.route.name ? -1 : 1));
      assert.equal(first!.text, 'Two lines of £5, and a "quote"');
      assert.match(first!.route.organisation!, /^Café\w+ – "Neighbours’"$/);
      const visit = first!.route.channels.find(({ kind }) => kind === 'visit');
      assert.equal(visit && 'place' in visit && visit.place, 'Hall, 1 High Street, BS5 6AA');
      const [phone] = second!.route.channels;
      assert.deepEqual(phone && 'number' in phone && [phone.number, phone.note], ['0117 496 0002', 'Extension 3']);
    });

  it('of HTML has all of its words, its links and its addresses', () => {
    assert.equal(of('Marked').length, 12);
    for (const { route, text } of of('Marked')) {
      assert.match(`${route.name} ${text}`, /Marked \d+.*(Come|play|Mon 9–5)/s);
      const [website, email] = ['website', 'email'].map((kind) => route.channels.find((one) => one.kind === kind));
      assert.match(website && 'url' in website ? website.url! : '', /^https:\/\/marked\.example\/\S+1&[bc]=\d+$/);
      assert.equal(email && 'address' in email && email.address, 'info@marked.example');
    }
  });

  it('of staff keeps every service, and who may be asked', () => {
    assert.equal(of('Staffed').length, 24);
    for (const { text, route } of of('Staffed')) {
      assert.match(text, /info@northmoor\.gov\.uk/);
      assert.ok(route.channels.some(({ kind }) => kind === 'phone'));
    }
  });

  it('of refuges keeps them all, to be called from anywhere', () => {
    const found = of('Refuges');
    assert.equal(found.length, 8);
    for (const { isProtected, sites, route } of found) {
      assert.deepEqual([isProtected, sites, route.place], [true, undefined, undefined]);
      assert.ok(route.channels.some((one) => 'number' in one && one.number === '0808 157 0000'));
    }
    const { services } = parseTile(JSON.parse(files.get('site/national.json')!)).value!;
    assert.equal(services.filter(({ name }) => /Rose/.test(name)).length, 8);
  });

  it('of mailboxes shows those of services, and a name only where nothing else is', () => {
    const addressOf = (one: Listing): unknown =>
      one.route.channels.flatMap((channel) => (channel.kind === 'email' ? [channel.address] : []))[0];
    const byName = new Map(of('Written').map((one) => [one.route.name, addressOf(one)]));
    for (const [name, shown] of shownOfWritten) assert.equal(byName.get(name), shown, name);
    assert.equal(byName.get('Only by letter'), 'jane.finch@charity.example');
    const { faults } = report().feeds.find(({ publisher }) => publisher === 'Written')!;
    assert.deepEqual([faults['named-address']?.count, faults['bad-email']?.count], [12, 3]);
  });

  for (const publisher of ['Threes', 'Ones'])
    it(`${publisher} has the categories of its tables`, () =>
      assert.deepEqual(
        of(publisher).map(({ route }) => route.topics),
        [['feelings']],
      ));

  it('of escaped lines has them as lines', () =>
    assert.equal(of('Threes')[0]!.text, 'Come and play.\nBring a friend\nor two.'));

  it('of hours says those that are sure', () => {
    const byName = new Map(of('Opening').map(({ route }) => [route.name, route]));
    for (const [index, [schedule, expected]] of timed.entries()) {
      const { channels, checked } = byName.get(`Timed ${index + 1}`)!;
      assert.deepEqual(channels.find(({ kind }) => kind === 'visit')!.hours, expected, JSON.stringify(schedule));
      assert.equal(checked, '2026-02-01');
    }
  });

  it('of places knows the district of each', () => {
    assert.equal(of('Placed').length, 8);
    for (const { route } of of('Placed')) assert.ok(route.place?.districts?.includes('BS5'), JSON.stringify(route));
  });

  it('that cannot be read to its end says so, and gives no key away', () => {
    const failed = report().feeds.flatMap(({ publisher, failed: why }) => (why ? [`${publisher}: ${why}`] : []));
    assert.equal(failed.length, 3);
    assert.match(
      failed.join('\n'),
      /Elsewhere: There is no table of services.* agencies\.csv\nPage: Page 1 of http\S+ has no list of services\nDamaged: .*damaged/,
    );
  });
});
