import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { checkDetails, checkTile, parseDetails, parseTile, type Tile } from '@kith/model';
import type { District } from '@kith/model/place.js';
import { syntheticListings } from '../../../test/synthetic.js';
import type { Listing } from '../listing.js';
import type { Progress } from '../progress.js';
import { organisationAndService, shortId } from './identity.js';
import { writeTiles, type TilesWritten } from './write-tiles.js';

const progress: Progress = { begin: () => ({ total() {}, tick() {}, end() {} }), say() {} };

/** Ten by ten, five kilometres apart; a few of them across a border. */
const districts: District[] = Array.from({ length: 100 }, (_, at) => ({
  district: `${'ABCDEFGHIJ'[Math.floor(at / 10)]}${at % 10}`,
  at: { lat: 51 + Math.floor(at / 10) * 0.045, lng: -2 + (at % 10) * 0.07 },
  nation: at % 10 === 9 ? 'wales' : 'england',
}));

const files = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
const tileIn = (folder: string, name: string): Tile =>
  JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Tile;

describe('the files of a directory', () => {
  let folder: string;
  const fresh = () => mkdtemp(join(folder, 'out-'));
  const options = { built: '2026-11-23', districts, lang: 'en-GB', progress };
  const readFrom = (all: readonly Listing[]) => () => Readable.from(all) as AsyncIterable<Listing>;
  const write = (all: readonly Listing[], out: string, built = '2026-11-23'): Promise<TilesWritten> =>
    writeTiles(readFrom(all), { ...options, out, built });
  const listings = [...syntheticListings(3_000, districts)];
  let out: string;
  let first: TilesWritten;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-tiles-'));
    out = await fresh();
    first = await write(listings, out);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are one tile for each district, one for whole nations, and the details, all of them sound', () => {
    const { manifest } = first;
    assert.deepEqual(
      districts.filter(({ district: id }) => !manifest.files[`near/${id}.json`]),
      [],
    );
    for (const [path, bytes] of files(out)) {
      const value: unknown = JSON.parse(bytes.toString());
      if (path === 'manifest.json') continue;
      const [parse, check] = path.startsWith('more/') ? [parseDetails, checkDetails] : [parseTile, checkTile];
      assert.equal((parse as typeof parseTile)(value).problems, undefined, path);
      assert.ok(check(value), path);
    }
    const more = Object.keys(manifest.files).filter((path) => path.startsWith('more/'));
    assert.ok(more.length > 100);
    assert.equal(files(out).size, 100 + 1 + more.length + 1);
  });

  it('cost a lookup 8 kB at the median and 20 kB at most, and a service 8 kB at the median', () => {
    const sizes = (name: string): number[] =>
      [...files(out)]
        .filter(([path]) => path.startsWith(name))
        .filter((_, at) => at % 5 === 0)
        .map(([, bytes]) => brotliCompressSync(bytes).length)
        .sort((a, b) => a - b);
    for (const all of [sizes('near/'), sizes('more/')]) {
      const [median, most] = [all[all.length >> 1]!, all.at(-1)!];
      assert.ok(median > 1_000 && median <= 8_000, `${median}`);
      assert.ok(most <= 20_000, `${most}`);
    }
  });

  it('say of each service in which nation it stands: by its place, and where it says none by the district', () => {
    let across = 0;
    for (const { district: id, nation } of districts) {
      const { bases, services } = tileIn(out, `near/${id}`);
      assert.deepEqual(bases![0], [nation]);
      for (const { at, base = 0 } of services) {
        // Columns are 0.07 degrees wide, and the last is across the border.
        const wanted = at ? (at.lng > -2 + 8.5 * 0.07 ? 'wales' : 'england') : nation;
        assert.deepEqual(bases![base], [wanted], id);
        across += +(wanted !== nation);
      }
    }
    assert.ok(across > 10, `${across}`);
    assert.equal(tileIn(out, 'national').bases, undefined);
  });

  it('lead from each service of a tile to its details', () => {
    for (const name of ['near/A0', 'near/F5', 'national'])
      for (const { id, more } of tileIn(out, name).services) {
        const { services } = parseDetails(JSON.parse(readFileSync(join(out, `more/${more}.json`), 'utf8'))).value!;
        assert.equal(services.filter(({ route }) => route.id === id).length, 1);
      }
  });

  it('hold sixty services, ten of each level, five of each channel, where there are', () => {
    const all = ['phone', 'text', 'webchat', 'email', 'video', 'visit'] as const;
    for (const { district: id } of districts) {
      const { services } = tileIn(out, `near/${id}`);
      assert.ok(services.length > 50 && services.length <= 60, `${services.length}`);
      for (const level of ['universal', 'targeted', 'specialist'] as const)
        assert.ok(services.filter((one) => one.level?.includes(level)).length >= 10, `${id} ${level}`);
      for (const kind of all)
        assert.ok(services.filter(({ ways }) => ways.some((way) => way[kind])).length >= 5, `${id} ${kind}`);
    }
  });

  it('hold what is nearest: nothing nearer was left out for what is only near', () => {
    const district = districts[44]!;
    const metres = (point: { lat: number; lng: number }): number =>
      Math.hypot(
        point.lat - district.at.lat,
        (point.lng - district.at.lng) * Math.cos((district.at.lat * Math.PI) / 180),
      ) * 111_195;
    const inTile = new Set(tileIn(out, `near/${district.district}`).services.map(({ id }) => id));
    const nearest = listings
      .filter(({ route }) => route.place?.points)
      .sort((a, b) => metres(a.route.place!.points![0]!) - metres(b.route.place!.points![0]!));
    // The nearest of each organisation: others may give way to the quotas.
    const seen = new Set<string>();
    const firsts = nearest.filter((one) => {
      const [organisation] = organisationAndService(one);
      return !seen.has(organisation) && seen.add(organisation);
    });
    for (const { route } of firsts.slice(0, 10)) assert.ok(inTile.has(shortId(route.id)), route.name);
  });

  it('are the same bytes for the same listings in any order', async () => {
    const other = await fresh();
    await write(
      listings.toSorted((a, b) => (shortId(`${a.record}!`) < shortId(`${b.record}!`) ? -1 : 1)),
      other,
    );
    assert.deepEqual(files(other), files(out));
  });

  it('are not touched where they stay the same, and removed where they are no longer wanted', async () => {
    const kept = await fresh();
    await write(listings, kept);
    const again = await write(listings, kept, '2026-11-24');
    assert.equal(again.written, 0);
    assert.equal(again.removed, 0);
    assert.equal(again.unchanged, Object.keys(first.manifest.files).length);
    assert.equal(again.manifest.built, '2026-11-24');

    const times = new Map([...files(kept).keys()].map((path) => [path, lstatSync(join(kept, path)).mtimeMs]));
    const { id } = tileIn(kept, 'near/F5').services[0]!;
    const changed = listings.map((one) =>
      shortId(one.route.id) === id
        ? { ...one, text: 'Now in the new hall.', route: { ...one.route, name: 'New' } }
        : one,
    );
    const { written } = await write(changed, kept);
    assert.ok(written > 1 && written < 60, `${written}`);
    const touched = [...times].filter(([path, time]) => lstatSync(join(kept, path)).mtimeMs !== time);
    assert.equal(touched.length, written + 1);

    const few = await write(listings.slice(0, 100), kept);
    assert.ok(few.removed > 50);
    const fresher = await fresh();
    await write(listings.slice(0, 100), fresher);
    assert.deepEqual(files(kept), files(fresher));
  });

  it('are put right after a build that was interrupted', async () => {
    const broken = await fresh();
    await assert.rejects(
      writeTiles(
        (() => { let reading = 0; return async function* () { reading++; for (const [at, one] of listings.entries()) { if (reading === 2 && at === 2_000) throw new Error('power cut'); yield one; } }; })(), // prettier-ignore
        { out: broken, built: '2026-11-23', districts, lang: 'en-GB', progress },
      ),
      /power cut/,
    );
    mkdirSync(join(broken, 'near'), { recursive: true });
    writeFileSync(join(broken, 'near/A0.json'), '{"format":"tile/1","serv');
    writeFileSync(join(broken, 'near/ZZ9.json'), '{}');
    await write(listings, broken);
    assert.deepEqual(files(broken), files(out));
  });

  it('are nowhere else, and never over what somebody else wrote', async () => {
    const elsewhere = await fresh();
    writeFileSync(join(elsewhere, 'A0.json'), 'theirs');
    for (const name of ['near', 'more', 'near/A0.json', 'manifest.json']) {
      const linked = await fresh();
      mkdirSync(dirname(join(linked, name)), { recursive: true });
      symlinkSync(name.endsWith('.json') ? join(elsewhere, 'A0.json') : elsewhere, join(linked, name));
      await assert.rejects(write(listings.slice(0, 50), linked), /is a link to another place/);
    }
    assert.deepEqual([...files(elsewhere)].map(String), ['A0.json,theirs']);

    const foreign = await fresh();
    mkdirSync(join(foreign, 'near'));
    writeFileSync(join(foreign, 'near/A0.json'), 'theirs');
    await assert.rejects(write(listings.slice(0, 50), foreign), /was not written by kith directory/);
    assert.equal(readFileSync(join(foreign, 'near/A0.json'), 'utf8'), 'theirs');

    const other = await fresh();
    writeFileSync(join(other, 'manifest.json'), '{"name":"A web app"}');
    await assert.rejects(write(listings.slice(0, 50), other), /is no manifest of a directory/);

    const lying = await fresh();
    await write(listings.slice(0, 50), lying);
    const manifest = JSON.parse(readFileSync(join(lying, 'manifest.json'), 'utf8'));
    writeFileSync(join(lying, 'mine.json'), 'mine');
    manifest.files['mine.json'] = manifest.files['../mine.json'] = 'x';
    writeFileSync(join(lying, 'manifest.json'), JSON.stringify(manifest));
    await write(listings.slice(0, 40), lying);
    assert.equal(readFileSync(join(lying, 'mine.json'), 'utf8'), 'mine');
  });

  describe('without a place', () => {
    const placeless = listings.slice(0, 40).map((one): Listing => {
      const { sites: _, route: { place: __, nations: ___, ...route }, everywhere: ____, ...rest } = one; // prettier-ignore
      return { ...rest, feed: 'a-feed', route };
    });
    const placed = listings
      .filter(({ route }) => route.place?.points)
      .slice(0, 1)
      .map((one): Listing => ({ ...one, feed: 'a-feed', areas: undefined }));

    it('stand where the others of their feed are, and claim no place', async () => {
      const folder = await fresh();
      const { manifest } = await write([...placeless, ...placed], folder);
      assert.equal(manifest.unplaced, 0);
      const counts = districts.map(({ district }) => tileIn(folder, `near/${district}`).services);
      assert.equal(counts.filter(({ length }) => length > 1).length, 1);
      const tile = counts.find(({ length }) => length > 1)!;
      assert.ok(tile.length > 20);
      assert.equal(tile.filter(({ at, here }) => at ?? here).length, 1);
      // A place is nearer than none.
      assert.ok(tile[0]!.at);
    });

    it('are in no tile if nothing says where they are, and the manifest says how many', async () => {
      const folder = await fresh();
      const { manifest } = await write(placeless, folder);
      assert.equal(manifest.unplaced, placeless.length);
      assert.ok(districts.every(({ district }) => !tileIn(folder, `near/${district}`).services.length));
    });

    it('stand where somebody said that their feed is', async () => {
      const folder = await fresh();
      const { manifest } = await writeTiles(readFrom(placeless), {
        ...options,
        out: folder,
        areas: new Map([['a-feed', ['B2', 'B3', 'ZZ99']]]),
      });
      assert.equal(manifest.unplaced, 0);
      const filled = districts.filter(({ district }) => tileIn(folder, `near/${district}`).services.length);
      assert.deepEqual(
        filled.map(({ district }) => district),
        ['B2', 'B3'],
      );
    });
  });
});
