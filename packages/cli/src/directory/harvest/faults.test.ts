import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { api, detailed, listed, range, serve, v3, type Answer } from '../../../test/feeds.js';
import { inFolder, list, page, quick, read, readServed, services } from '../../../test/harvesting.js';
import { fieldsOf } from '../../import/json.js';
import { lineOf } from './journal.js';

// What servers do that they should not, each until it is over or for ever.

/** Waiting by its own clock would take longer than any test may. */
const patient = { ...quick, pause: 600_000 };
const sent = (body: Uint8Array, headers: Readonly<Record<string, string>>): Answer => ({
  does: (response) => response.writeHead(200, headers).end(body),
});
const envelope = (count: number, number: number, more: object = {}): unknown => ({
  ...fieldsOf(v3(services(count), number, 10)),
  ...more,
});
const inOrder = (ids: readonly number[]): number[] => [...ids].sort((a, b) => a - b);

describe('a server with faults', () => {
  for (const [said, after] of [
    ['seconds', '0'],
    ['a day and a time', 'Mon, 01 Jan 2024 00:00:00 GMT'],
  ] as const)
    it(`that asks to be left alone for a while in ${said} is asked again after it`, async () => {
      const { ids, met } = await readServed(
        (asked) => (asked.times === 1 ? { status: 429, headers: { 'retry-after': after } } : api(12)(asked)),
        patient,
      );
      assert.deepEqual(ids, range(12));
      assert.ok(met.includes('busy'));
    });

  it('that hangs up in the middle of an answer is asked again', async () => {
    const { ids, failed, lines } = await readServed((asked) =>
      asked.times > 1
        ? api(12)(asked)
        : {
            does(response) {
              response.writeHead(200, { 'content-length': '5000' }).write('{"contents":[{"id":"');
              setImmediate(() => response.destroy());
            },
          },
    );
    assert.deepEqual([ids, failed], [range(12), undefined]);
    assert.ok(lines.every(({ isBare }) => !isBare));
  });

  it('that gives a page of HTML with status 200 in place of JSON fails the feed, and loses no other page', async () => {
    const { ids, failed } = await readServed(
      list((asked) =>
        page(asked) === 2
          ? { body: '<!doctype html><title>Sorry</title><p>Try again later', type: 'text/html' }
          : { json: envelope(30, page(asked)) },
      ),
    );
    assert.deepEqual(ids, [...range(10), ...range(30).slice(20)]);
    assert.match(failed!, /page 2: Page 2 of \S+ has no list of services/);
  });

  it('that breaks off the page of a service is asked for it again, and believed for the list if it always does', async () => {
    const { lines, met } = await readServed((asked) => {
      const whole = api(4)(asked) as { json: unknown };
      const isBroken = /0002$/.test(asked.path) || (/0003$/.test(asked.path) && asked.times === 1);
      return isBroken ? { body: JSON.stringify(whole.json).slice(0, -60) } : whole;
    });
    assert.deepEqual(
      lines.map(({ isBare }) => !!isBare),
      [false, true, false, false],
    );
    assert.ok(met.includes('truncated'));
  });

  it('with an empty page in the middle, or one that comes again, is read to its end', async () => {
    const empty = await readServed(
      list((asked) => ({ json: envelope(40, page(asked), page(asked) === 2 ? { contents: [] } : {}) })),
    );
    assert.deepEqual(empty.ids, [...range(10), ...range(40).slice(20)]);
    assert.ok(empty.met.includes('fewer-than-said'));
    const twice = await readServed(list((asked) => ({ json: envelope(40, page(asked) === 3 ? 2 : page(asked)) })));
    assert.deepEqual(twice.ids, [...range(20), ...range(40).slice(30)]);
  });

  it('with nothing but empty pages, however many it says, is left after a few', async () => {
    const { asked, ids } = await readServed(
      list((one) => ({ json: page(one) > 2 ? envelope(0, 1, { total_pages: 9000, total_items: 90_000 }) : envelope(20, page(one), { total_pages: 9000, last_page: false, total_items: 90_000 }) })),
    ); // prettier-ignore
    assert.deepEqual(ids, range(20));
    assert.ok(asked.filter((address) => address.startsWith('/services?')).length < 10);
  });

  it('of which the pages never end, each with other services, is left at ten times what it says', async () => {
    const { met, asked } = await readServed(({ query }) => ({
      json: {
        ...fieldsOf(v3([detailed(Number(query.get('page')))], 1, 1)),
        total_pages: 2,
        total_items: undefined,
        last_page: false,
      },
    }));
    assert.ok(met.includes('endless'));
    assert.ok(asked.length < 130, `${asked.length} requests`);
  });

  it('that gives the same services in another order each time ends', async () => {
    const { ids, met } = await readServed(
      list((asked) => {
        const all = services(10);
        return { json: { contents: [...all.slice(page(asked) % 10), ...all.slice(0, page(asked) % 10)], last_page: false, total_pages: 50 } }; // prettier-ignore
      }),
    );
    assert.deepEqual(inOrder(ids), range(10));
    assert.ok(met.includes('endless'));
  });

  it('whose list grows between two pages loses none', async () => {
    // A new one at the front moves one service from page 1 to page 2.
    const { ids } = await readServed(
      list((asked) => ({
        json: v3(page(asked) === 1 ? services(20) : [listed(99), ...services(20)], page(asked), 10),
      })),
    );
    assert.deepEqual(inOrder([...new Set(ids)]), range(20));
  });

  it('that leads to the next page by a link that goes round is read by its numbers', async () => {
    const { ids, asked } = await readServed(
      list((one) => ({ json: envelope(20, page(one), { links: { next: '/services?page=1' }, next: '/services' }) })),
    );
    assert.deepEqual(ids, range(20));
    assert.equal(asked.filter((address) => address.startsWith('/services?')).length, 2);
  });

  it('that leads to another host is followed there, once it is no place inside of a network', () =>
    inFolder(async (folder) => {
      await using there = await serve(api(3));
      await using here = await serve(({ path, query }) => ({ status: 307, headers: { location: `${there.url}${path}?${query}` } })); // prettier-ignore
      assert.deepEqual((await read(here.url, folder)).ids, range(3));
    }));

  it('whose answer grows beyond all measure when it is unpacked is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 2 ** 20, ' '));
    const { failed } = await readServed(() => sent(bomb, { 'content-encoding': 'gzip' }));
    assert.match(failed!, /more than 64 MB/);
  });

  it('with ten megabytes of one service has all of the others', async () => {
    const large = { description: 'Come and play. '.repeat(700_000) };
    const { ids, failed } = await readServed(() => ({ json: v3([detailed(1), detailed(2, large), detailed(3)], 1, 10) })); // prettier-ignore
    assert.deepEqual([ids, failed], [range(3), undefined]);
  });

  it('that says one encoding and uses another is read as what it is', async () => {
    const text = JSON.stringify(v3([detailed(1, { name: 'Caf\u00e9 – for you' })], 1, 10));
    for (const [type, body] of [
      ['application/json; charset=iso-8859-1', Buffer.from(text)],
      ['application/json; charset=utf-8', Buffer.from(text.replace('–', '\x96'), 'latin1')],
      ['text/plain', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ] as const) {
      const { lines } = await readServed(() => sent(body, { 'content-type': type }));
      assert.equal(fieldsOf(lines[0]!.record)['name'], 'Caf\u00e9 – for you', type);
    }
  });

  it('whose texts have signs that end a line for some readers is read whole', async () => {
    const name = 'One\u2028two\u2029three';
    const { lines } = await readServed(() => ({ json: v3([detailed(1, { name })], 1, 10) }));
    assert.equal(fieldsOf(lines[0]!.record)['name'], name);
    assert.doesNotMatch(lineOf({ name }), /[\u2028\u2029]/);
    assert.deepEqual(JSON.parse(lineOf({ name })), { name });
  });
});
