import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { api, detailed, listed, range, serve, v1, v3, type Answer } from '../../../test/feeds.js';
import { inFolder, list, page, quick, read, readServed, services, silent } from '../../../test/harvesting.js';
import { fieldsOf } from '../../import/json.js';
import { feedOf } from './feed.js';
import { harvest, type Line } from './harvest.js';
import { Joiner } from './csv-join.js';
import { recordsOf } from './sources.js';
import { Troubles } from './troubles.js';
import { Staff } from '../text/emails.js';
import { Http, manners, redirected } from './http.js';

describe('a harvest of an API', () => {
  for (const [name, envelope] of [
    ['1.0', v1],
    ['3.0', v3],
  ] as const)
    it(`reads every page of Open Referral UK ${name}, and the page of each service`, async () => {
      const { ids, lines, met, failed } = await readServed(api(35, envelope));
      assert.deepEqual(ids, range(35));
      assert.ok(lines.every(({ record, isBare }) => !isBare && 'contacts' in fieldsOf(record)));
      assert.deepEqual([met, failed], [['per-page'], undefined]);
    });

  it('asks for four pages at once, and never for more', async () => {
    const held: (() => void)[] = [];
    const { ids, mostAtOnce } = await readServed((asked) => {
      if (asked.path === '/services') return api(8)(asked);
      return {
        does(response) {
          // Nobody is answered before four have asked.
          held.push(() => response.end(JSON.stringify((api(8)(asked) as { json: unknown }).json)));
          if (held.length === manners.atOnce) for (const answer of held.splice(0)) answer();
        },
      };
    });
    assert.deepEqual([ids, mostAtOnce], [range(8), manners.atOnce]);
  });

  it('asks for no page of a service of which the list has everything', async () => {
    const { ids, asked } = await readServed(({ query }) => ({
      json: v3(
        range(20).map((n) => detailed(n)),
        Number(query.get('page')),
        10,
      ),
    }));
    assert.deepEqual(ids, range(20));
    assert.ok(asked.every((address) => address.startsWith('/services?')));
  });

  it('asks with fewer words where a server refuses what it does not know', async () => {
    const { ids } = await readServed((asked) =>
      asked.query.has('full') || asked.query.has('per_page') ? { status: 400 } : api(12)(asked),
    );
    assert.deepEqual(ids, range(12));
  });

  it('ends where pages do not: the same page for ever', async () => {
    const { ids, met } = await readServed(
      list(() => ({ json: { ...fieldsOf(v3(services(10), 1, 10)), total_pages: 999, last_page: false } })),
    );
    assert.deepEqual(ids, range(10));
    assert.ok(met.includes('endless'));
  });

  it('reads all where totals and marks of the last page are wrong', async () => {
    for (const lie of [
      { total_items: 3 },
      { total_pages: 1, last_page: true },
      { total_pages: 77 },
      { last_page: false },
      { total_items: 900, last_page: true },
    ]) {
      const { ids } = await readServed(
        list((asked) => ({ json: { ...fieldsOf(v3(services(25), page(asked), 10)), ...lie } })),
      );
      assert.deepEqual(ids, range(25), JSON.stringify(lie));
    }
  });

  it('says when there are fewer services than a feed says, and more', async () => {
    const fewer = await readServed(
      list((asked) => ({ json: { ...fieldsOf(v3(services(25), page(asked), 10)), total_items: 40 } })),
    );
    assert.ok(fewer.met.includes('fewer-than-said'));
    const more = await readServed(
      list((asked) => ({ json: { ...fieldsOf(v3(services(25), page(asked), 10)), total_items: 20 } })),
    );
    assert.ok(more.met.includes('more-than-said'));
  });

  it('takes all at once where per_page is not heeded', async () => {
    const { ids } = await readServed(list((asked) => ({ json: page(asked) === 1 ? services(60) : [] })));
    assert.deepEqual(ids, range(60));
  });

  it('begins at page 0 where a server counts from there', async () => {
    const { ids, met } = await readServed(
      list((asked) => ({ json: { ...fieldsOf(v1(services(25), page(asked) + 1, 10)), first: page(asked) === 0 } })),
    );
    assert.deepEqual(
      ids.sort((a, b) => a - b),
      range(25),
    );
    assert.ok(met.includes('from-zero'));
  });

  it('asks again after errors, and waits as long as it is asked to', async () => {
    const { ids, met } = await readServed((asked) => {
      if (asked.path === '/services' && asked.times === 1) return { status: 503, headers: { 'retry-after': '0' } };
      return asked.times === 1 ? { status: 500 } : api(12)(asked);
    });
    assert.deepEqual(ids, range(12));
    assert.deepEqual(met, ['busy', 'per-page']);
  });

  it('keeps what the list says of a service whose own page is not there', async () => {
    const { lines, met } = await readServed((asked) => (/0003$/.test(asked.path) ? { status: 404 } : api(12)(asked)));
    assert.deepEqual(
      lines.map(({ isBare }) => !!isBare),
      range(12).map((n) => n === 3),
    );
    assert.deepEqual(met, ['per-page']);
  });

  it('stops asking where no service has a page of its own, and says so once', async () => {
    const { lines, met, asked } = await readServed((asked) =>
      asked.path === '/services' ? api(99, v3, 99)(asked) : { status: 404 },
    );
    assert.ok(lines.every(({ isBare }) => isBare));
    assert.ok(met.includes('no-detail-pages'));
    assert.ok(asked.length < 60, `${asked.length} requests`);
  });

  it('passes over a page that the server cannot give, and counts the feed as not read', async () => {
    const { ids, failed } = await readServed(
      list((asked) => (page(asked) === 2 ? { status: 500 } : { json: v3(services(30), page(asked), 10) })),
    );
    assert.deepEqual(ids, [...range(10), ...range(30).slice(20)]);
    assert.match(failed!, /page 2: Status 500/);
  });

  it('gives up a server that answers nothing, or nothing whole in time, and says why', async () => {
    const gone = await readServed(() => ({ does: (response) => response.destroy() }));
    assert.match(gone.failed!, /No answer \(.+\)/);
    const begun: Answer = { does: (response) => void response.write('{"contents":[') };
    const slow = await readServed(() => begun, { ...quick, timeout: 400 });
    assert.match(slow.failed!, /No whole answer within 0\.4 seconds/);
  });

  it('takes what came whole of a page that breaks off every time', async () => {
    const { ids, met } = await readServed(
      list((asked) =>
        page(asked) === 2
          ? { body: JSON.stringify(v3(services(30), 2, 10)).slice(0, -400) }
          : { json: v3(services(30), page(asked), 10) },
      ),
    );
    assert.deepEqual([ids.slice(0, 10), ids.slice(-10)], [range(10), range(30).slice(20)]);
    assert.ok(ids.length > 23 && ids.length < 30, `${ids.length} services`);
    assert.ok(met.includes('truncated'));
  });

  it('reads texts with raw control characters, and in another encoding', async () => {
    const body = (text: string) => JSON.stringify(v3([listed(1, { name: 'A@B' })], 1, 10)).replace('@', text);
    const controls = await readServed(list(() => ({ body: body('\u000b') })));
    assert.equal(fieldsOf(controls.lines[0]!.record)['name'], 'Group 1');
    assert.ok(controls.met.includes('control-characters'));
    const latin = await readServed(list(() => ({ body: Buffer.from(body('é'), 'latin1') })));
    assert.ok(latin.met.includes('encoding'));
  });

  it('follows a redirect on the web, and none to anywhere else', async () => {
    const moved = await readServed((asked) =>
      asked.query.has('moved') || asked.path !== '/services'
        ? api(5)(asked)
        : { status: 301, headers: { location: `/services?moved=1&page=${page(asked)}` } },
    );
    assert.deepEqual(moved.ids, range(5));
    for (const location of ['file:///etc/passwd', 'javascript:alert(1)', 'ftp://example.org/']) {
      const { failed } = await readServed(() => ({ status: 302, headers: { location } }));
      assert.match(failed!, /where nothing may be read/, location);
    }
    const circle = await readServed(() => ({ status: 302, headers: { location: '/services' } }));
    assert.match(circle.failed!, /in circles/);
  });
});

describe('a redirect', () => {
  const from = new URL('https://feed.example/v3/services');

  it('away from TLS stays with it: on the way, a number could be changed', () => {
    assert.equal(redirected('http://feed.example/v3/services/', from).href, 'https://feed.example/v3/services/');
    assert.equal(redirected('http://feed.example/', new URL('http://feed.example')).href, 'http://feed.example/');
    const behindProxy = new URL('https://feed.example:8443/v3');
    assert.equal(redirected('http://feed.example/v3/', behindProxy).href, 'https://feed.example:8443/v3/');
    assert.equal(redirected('http://feed.example:8080/v3/', from).href, 'https://feed.example/v3/');
    assert.throws(() => redirected(from.href.replace('https', 'http'), from), /leads away from TLS/);
  });

  it('leads to no place inside of the network, and takes no password', () => {
    assert.throws(() => redirected('https://:secret@feed.example/', from), /where nothing may be read/);
    for (const inside of ['http://127.0.0.1/', '//localhost/', 'https://10.0.0.1/', 'http://[::1]/', '//100.64.0.1/'])
      assert.throws(() => redirected(inside, from), /where nothing may be read/, inside);
  });
});

describe('a harvest that was stopped', () => {
  for (const stopAt of [2, 5, 9, 20, 33])
    it(`goes on without loss and without asking twice, stopped at request ${stopAt}`, () =>
      inFolder(async (folder) => {
        const stop = new AbortController();
        let requests = 0;
        await using server = await serve((asked) => {
          if (++requests === stopAt) stop.abort(new Error('stopped'));
          return api(30)(asked);
        });
        await assert.rejects(read(server.url, folder, stop.signal), /stopped/);
        const before = server.asked.length;
        const { ids, failed } = await read(server.url, folder);
        assert.deepEqual([ids, failed], [range(30), undefined]);
        const again = server.asked.slice(before).filter((address) => server.asked.slice(0, before).includes(address));
        assert.ok(again.length <= 24 + 1, `${again.length} asked twice`);
      }));

  it('goes on after a crash in the middle of a line', () =>
    inFolder(async (folder) => {
      const stop = new AbortController();
      await using server = await serve((asked) => {
        if (/0000020$/.test(asked.path)) stop.abort(new Error('stopped'));
        return api(60, v3, 60)(asked);
      });
      await assert.rejects(read(server.url, folder, stop.signal));
      const [feed] = await readdir(folder);
      const path = join(folder, feed!, 'records.ndjson');
      await writeFile(path, `${await readFile(path, 'utf8').catch(() => '')}{"record":{"id":"half`);
      assert.deepEqual((await read(server.url, folder)).ids, range(60));
    }));

  it('begins anew after a day', () =>
    inFolder(async (folder) => {
      await using server = await serve(api(5));
      await read(server.url, folder);
      const asked = server.asked.length;
      await read(server.url, folder);
      assert.equal(server.asked.length, asked);
      await harvest(
        feedOf(server.url),
        folder,
        new Http(new AbortController().signal, quick),
        silent,
        new Date('2026-11-24T10:00:01Z'),
      );
      assert.ok(server.asked.length > asked);
    }));
});

describe('what a harvest leaves on the disk', () => {
  it('has nothing of staff in it', () =>
    inFolder(async (folder) => {
      const staff = {
        assured_by: 'Jo Bloggs <jo.bloggs@council.example>',
        assurer_email: 'ann.other@council.example',
        contacts: [{ id: 'c', name: 'Sam Smith', title: 'Manager', phones: [{ number: '0117 496 0001' }] }],
      };
      await using server = await serve(() => ({
        json: [listed(1, { ...staff, pc_metadata: { assured_by: 'sam@council.example' } })],
      }));
      await read(server.url, folder);
      for (const file of await readdir(folder, { recursive: true, withFileTypes: true }))
        if (file.isFile())
          assert.doesNotMatch(
            await readFile(join(file.parentPath, file.name), 'utf8'),
            /bloggs|ann\.other|Sam Smith|sam@|Manager/i,
          );
    }));
});

describe('a harvest of files', () => {
  const files: Readonly<Record<string, readonly [name: string, text: string]>> = {
    'a list': ['a.json', JSON.stringify(services(3))],
    'an envelope': ['a.json', JSON.stringify(v3(services(3), 1, 10))],
    'an envelope of 1.0': ['a.json', JSON.stringify(v1(services(3), 1, 10), null, 2)],
    'services of an organisation': ['a.json', JSON.stringify([{ id: 'o', name: 'Us', services: services(3) }])],
    lines: [
      'a.ndjson',
      services(3)
        .map((one) => JSON.stringify(one))
        .join('\n'),
    ],
    'lines in a file called JSON': [
      'a.json',
      services(3)
        .map((one) => JSON.stringify(one))
        .join('\r\n'),
    ],
    'places with their service': [
      'a.json',
      JSON.stringify(
        v3(
          services(3).map((service) => ({ id: 'x', location: { latitude: 51 }, service })),
          1,
          10,
        ),
      ),
    ],
    'one that begins with a mark': ['a.json', `\ufeff${JSON.stringify(services(3))}`],
  };
  for (const [what, [name, text]] of Object.entries(files))
    it(`reads ${what}, from a disk and over HTTP`, () =>
      inFolder(async (folder) => {
        await writeFile(join(folder, name), text);
        assert.deepEqual((await read(join(folder, name), join(folder, 'work'))).ids, [1, 2, 3]);
        await using server = await serve(() => ({ body: text }));
        assert.deepEqual((await read(`${server.url}/${name}`, join(folder, 'work'))).ids, [1, 2, 3]);
      }));

  it('keeps the records before the place where a file breaks off, and after a line that is none', () =>
    inFolder(async (folder) => {
      const [broken, lines] = [join(folder, 'a.json'), join(folder, 'a.ndjson')];
      await writeFile(broken, JSON.stringify(services(9)).slice(0, -300));
      const read1 = await read(broken, join(folder, 'work'));
      assert.ok(read1.ids.length > 5 && read1.met.includes('truncated'));
      await writeFile(lines, [JSON.stringify(listed(1)), '{"id":', 'null', '[]', JSON.stringify(listed(2))].join('\n'));
      assert.deepEqual((await read(lines, join(folder, 'work'))).lines.length, 5);
    }));

  it('joins tables of any size part by part: each row with its own, and once', () =>
    inFolder(async (folder) => {
      // More than the 16 MB of a part.
      const joiner = await Joiner.open(folder, 50 * 2 ** 20);
      const table = (rows: readonly Record<string, string>[]) => joiner.write(Readable.from(rows));
      const left = await table(range(200).map((n) => ({ id: String(n), kin: String(n % 7) })));
      const right = await table(range(500).map((n) => ({ of: String(n % 100), n: String(n) })));
      const kin = await table([{ id: '3', name: 'three' }]);
      const found = new Map<string, number>();
      const named: string[] = [];
      for await (const row of joiner.joined(left, 'id', [{ of: right, by: 'of', as: '+right' }]))
        found.set(String(row['id']), (row['+right'] as unknown[]).length);
      for await (const row of joiner.joined(left, 'kin', [{ of: kin, by: 'id', as: '+kin' }]))
        if ((row['+kin'] as unknown[]).length) named.push(String(row['id']));
      assert.deepEqual(
        range(200).map((n) => found.get(String(n))),
        range(200).map((n) => (n < 100 ? 5 : 0)),
      );
      assert.deepEqual(
        named.map(Number).sort((a, b) => a - b),
        range(200).filter((n) => n % 7 === 3),
      );
      await joiner.close();
      assert.deepEqual(await readdir(folder).catch(() => []), []);
    }));

  it('writes nothing about staff to the disk while tables are joined, and counts it all the same', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'services.csv'), 'id,name,assured_by\n7,Group,zoe.secret@council.example');
      await writeFile(join(folder, 'contacts.csv'), 'id,service_id,name,phone\n1,7,Zoe Secret,0117 496 0001');
      const feed = feedOf(folder);
      const [http, troubles, staff] = [new Http(new AbortController().signal, quick), new Troubles(), new Staff()];
      const work = join(folder, 'work');
      for await (const record of recordsOf('csv', { feed, http, troubles, staff, folder: work })) {
        const names = await readdir(work);
        const texts = await Promise.all(names.map((name) => readFile(join(work, name), 'utf8')));
        assert.ok(texts.some((text) => text.includes('Group')));
        for (const text of [...texts, JSON.stringify(record)]) assert.doesNotMatch(text, /zoe|secret/i);
      }
      const { lines } = await read(folder, join(folder, 'read'));
      assert.deepEqual(
        lines.map(({ showedStaff }) => showedStaff),
        [true],
      );
    }));

  it('joins the tables of HSDS 1', () =>
    inFolder(async (folder) => {
      const tables = {
        'organizations.csv': 'id,name\n1,Us',
        'services.csv': 'id,organization_id,name,status\n7,1,"Group, the first",active\n8,1,Other,active',
        'services_at_location.csv': 'id,service_id,location_id\n1,7,3',
        'locations.csv': 'id,latitude,longitude\n3,51.4,-2.6',
        'physical_addresses.csv': 'id,location_id,address_1,postal_code\n1,3,1 High Street,BS5 6AA',
        'phones.csv': 'id,service_id,location_id,number\n1,7,,0117 496 0001\n2,,3,0117 496 0002',
        'regular_schedules.csv': 'id,service_id,weekday,opens_at,closes_at\n1,7,Monday,09:00,17:00',
      };
      for (const [name, text] of Object.entries(tables)) await writeFile(join(folder, name), text);
      const check = (lines: readonly Line[]): void => {
        const first = lines.map(({ record }) => fieldsOf(record)).find(({ id }) => id === '7');
        assert.equal(lines.length, 2);
        assert.equal(fieldsOf(first!['organization'])['name'], 'Us');
        assert.match(JSON.stringify(first), /0117 496 0001.*Monday.*0117 496 0002|Monday/);
        assert.match(JSON.stringify(first), /BS5 6AA/);
      };
      check((await read(folder, join(folder, 'work'))).lines);
      await using server = await serve(({ path }) => {
        const text = tables[path.slice(1) as keyof typeof tables];
        return text ? { body: text } : { status: 404 };
      });
      check((await read(`${server.url}/services.csv`, join(folder, 'work'))).lines);
    }));
});
