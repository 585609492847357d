import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseDetails, parseTile, rank, routesOf, type Tile } from '@kith/model';
import { districts } from '@kith/model/place.js';
import { api, detailed, listed, range, serve, v1 } from '../../test/feeds.js';
import { kith } from '../kith.js';

type Files = ReadonlyMap<string, string>;

async function filesIn(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const),
    ),
  );
}

describe('kith directory', () => {
  it('makes a site of feeds of every kind with every fault, the same whatever their order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kith-command-'));
    await using sound = await serve((asked) =>
      asked.times === 1 && /00005$/.test(asked.path) ? { status: 503 } : api(40)(asked),
    );
    // An older one: what it lists comes broken off once, totals are wrong, and a service has no page of its own.
    await using older = await serve(({ path, query, times }) => {
      if (path !== '/services') return { status: 404 };
      const page = v1(
        range(12).map((n) => listed(n, { id: `old-${n}`, name: `Old ${n}`, email: `info@old${n}.example` })),
        Number(query.get('page')),
        5,
      );
      return times === 1
        ? { body: JSON.stringify(page).slice(0, -300) }
        : { json: { ...(page as object), totalElements: 3 } };
    });
    const tables = join(folder, 'tables');
    await mkdir(tables);
    await writeFile(
      join(tables, 'services.csv'),
      'id,name,description,assured_by\n7,Table Tennis,"<b>Bats</b> and balls",zoe.secret@council.example\n',
    );
    await writeFile(join(tables, 'services_at_location.csv'), 'id,service_id,location_id\n1,7,3\n');
    await writeFile(join(tables, 'locations.csv'), 'id,latitude,longitude\n3,55.9533,-3.1883\n');
    await writeFile(join(tables, 'phones.csv'), 'id,service_id,number\n1,7,0131 496 0001\n');
    const file = join(folder, 'refuge.json');
    await writeFile(
      file,
      JSON.stringify([
        detailed(77, { name: 'Rose House refuge', description: 'A refuge for women. Find us in Hidden Row, BS9 9ZZ.' }),
        detailed(78, { name: 'Broken', description: 'x'.repeat(400) }),
      ]).slice(0, -200),
    );
    const feeds = [`Sound=${sound.url}`, `Older=${older.url}`, `Tables=${tables}`, `File=${file}`];
    const out = join(folder, 'out');
    const run = (words: readonly string[], to = out): Promise<number> =>
      kith([
        'directory',
        ...words,
        '--out',
        to,
        '--work',
        join(folder, 'work'),
        '--area',
        'Older=BS',
        '--area',
        'File=BS5',
        '--partial',
      ]);
    try {
      assert.equal(await run(feeds), 0);
      const site = await filesIn(join(out, 'site'));
      assert.equal([...site.keys()].filter((path) => path.startsWith('near/')).length, districts().size);
      const tileAt = (name: string): Tile => {
        const { value, problems } = parseTile(JSON.parse(site.get(`${name}.json`)!));
        assert.equal(problems, undefined);
        return value;
      };
      for (const [path, text] of site) {
        assert.doesNotMatch(text, /<[a-z/!]|zoe|secret@|Hidden Row|BS9 9ZZ/i, path);
        if (path.startsWith('more/')) assert.equal(parseDetails(JSON.parse(text)).problems, undefined, path);
      }

      const here = tileAt('near/BS5');
      const names = here.services.map(({ name }) => name);
      assert.ok(names.includes('Group 5') && names.includes('Old 3'), names.join());
      assert.ok(tileAt('near/EH1').services.some(({ name }) => name === 'Table Tennis'));
      const refuge = here.services.find(({ name }) => /Rose|refuge/i.test(name));
      assert.ok(refuge && !refuge.at && !refuge.ways.some(({ visit }) => visit), JSON.stringify(refuge));
      for (const { id, more } of here.services) assert.ok(site.get(`more/${more}.json`)!.includes(id));

      const routes = routesOf(here);
      const near = districts().get('BS5')!;
      const { routes: ranked } = rank(
        { format: 'talk/1', id: 'all', lang: 'en-GB', title: 'All', rights: { licence: 'CC BY 4.0', holder: 'All' }, questions: [], routes, reviewed: '2026-11-01', reviewBy: '2027-11-01' }, // prettier-ignore
        { place: { district: 'BS5', at: near.at, nation: 'england' } },
        new Date('2026-11-23T12:00:00Z'),
      );
      // What is at the other end of the country is in the tile, as there is room, and not for somebody in Bristol.
      const expected = names.filter((name) => name !== 'Table Tennis');
      assert.deepEqual(ranked.map(({ route }) => route.name).sort(), expected.toSorted());

      const other = join(folder, 'other');
      assert.equal(await run(feeds.toReversed(), other), 0);
      assert.deepEqual(await filesIn(join(other, 'site')), site);

      const { mtimeMs } = await stat(join(out, 'site/near/BS5.json'));
      assert.equal(await run(feeds), 0);
      assert.equal(
        (await stat(join(out, 'site/near/BS5.json'))).mtimeMs,
        mtimeMs,
        'what stays the same is not touched',
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
