import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { channelKinds, nations, parseTile, type Channel, type Route } from '@kith/model';
import fc from 'fast-check';
import type { Listing } from '../listing.js';
import { Geography } from './geography.js';
import { cut, pack, rowSize } from './row.js';
import { tileOf } from './tile-file.js';

const route = (more: Partial<Route> = {}): Route => ({
  id: 'a-service',
  name: 'A service',
  tier: 'local',
  what: 'Somebody listens.',
  channels: [{ kind: 'phone', number: '0117 496 0000', hours: 'unknown', cost: 'unknown' }],
  source: { name: 'A council', date: '2026-10-01' },
  unverified: true,
  checkBy: '2027-10-01',
  ...more,
});
const listing = (more: Partial<Route> = {}): Listing => ({ feed: 'a', record: '1', text: '', route: route(more) });
const district = { district: 'BS5', at: { lat: 51.46, lng: -2.55 } };
const here = { district, geography: new Geography([district]) };
const item = { ordinal: 0, id: 'a', day: 0, organisation: 'a', service: 'a' };
const tileWith = (one: Listing) => {
  const packed = pack(one)!;
  return tileOf([{ candidate: { item, metres: 0 }, packed }], new Map([[packed.row.id, 'ab']]), 'en-GB', here);
};
const rowOf = (one: Listing) => tileWith(one).services[0]!;
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('a row', () => {
  it('has at most 400 bytes, whatever the description', () => {
    const what = `Help with money. ${'iVBORw0KGgo'.repeat(13_000)}`;
    const row = rowOf(listing({ what }));
    assert.ok(bytes(row) <= rowSize);
    assert.ok(row.what.startsWith('Help with money.') && row.what.endsWith('…'));
  });

  it('says each fact that fits', () => {
    const place = { points: [{ lat: 51.47777, lng: -2.51111 }], districts: ['BS5', 'BS16'] };
    const row = rowOf(listing({ organisation: 'A charity', place, level: ['universal'], referral: 'drop-in' }));
    assert.deepEqual(JSON.parse(JSON.stringify(row)), {
      id: row.id,
      name: 'A service',
      by: 'A charity',
      what: 'Somebody listens.',
      date: '2026-10-01',
      level: ['universal'],
      referral: 'drop-in',
      at: { lat: 51.478, lng: -2.511 },
      here: true,
      ways: [{ phone: '0117 496 0000' }],
      more: 'ab',
    });
  });

  it('keeps a way to get in touch, at most 400 bytes, and is sound, whatever stands in it', () => {
    const words = fc
      .oneof(fc.string({ minLength: 1, maxLength: 400, unit: 'grapheme' }), fc.string({ minLength: 1, maxLength: 80 }))
      .filter((text) => /\S/.test(text));
    const about = { hours: fc.constantFrom('unknown' as const, 'always' as const), cost: fc.constant('free' as const) };
    const channel = fc.oneof(
      fc.record({ kind: fc.constant('phone' as const), number: fc.constant('0117 496 0000'), note: words, ...about }),
      fc.record({ kind: fc.constant('email' as const), address: fc.constant('jo@example.org'), ...about }),
      fc.record({ kind: fc.constant('visit' as const), place: words, ...about }),
      fc.record({ kind: fc.constant('website' as const), url: fc.constant('https://example.org/'), ...about }),
    );
    const routes = fc.record({
      name: words,
      organisation: words,
      what: words,
      topics: fc.array(fc.constantFrom('money', 'rows', 'drink'), { maxLength: 20 }),
      nations: fc.constant<Route['nations']>([...nations]),
      ages: fc.constant<Route['ages']>({ from: 16, to: 100 }),
      level: fc.constant<Route['level']>(['universal', 'targeted', 'specialist']),
      languages: fc.array(fc.constantFrom('en-GB', 'cy', 'pa-Arab-PK'), { maxLength: 30 }),
      interpreter: fc.constant(true as const),
      referral: fc.constant('professional' as const),
      place: fc.constant<Route['place']>({
        points: [{ lat: 51.123456, lng: -2.123456 }],
        districts: ['BS5'],
        radius: 12.5,
      }),
      channels: fc.array(channel, { minLength: 1, maxLength: 9 }),
    });
    fc.assert(
      fc.property(routes, (one) => {
        const tile = tileWith(listing(one));
        assert.ok(bytes(tile.services[0]) <= rowSize, `${bytes(tile.services[0])}`);
        assert.deepEqual(parseTile(JSON.parse(JSON.stringify(tile))).problems, undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('is there in a script of three bytes a letter, if an address is its only way', () => {
    const words = 'ࠀ'.repeat(60);
    const row = rowOf(
      listing({
        name: words,
        what: words,
        nations: nations.slice(0, 3),
        ages: { from: 16, to: 100 },
        level: ['universal', 'targeted', 'specialist'],
        place: { points: [{ lat: 51.123456, lng: -2.123456 }], districts: ['BS5'], radius: 12.5 },
        channels: [{ kind: 'visit', place: words, hours: 'always', cost: 'free' }],
      }),
    );
    assert.ok(bytes(row) <= rowSize);
    assert.match(row.ways[0]?.visit ?? '', /^ࠀ+…$/);
  });

  it('is left out if its only way is an address of hundreds of characters', () => {
    const url = `https://example.org/${'a'.repeat(500)}`;
    const website = { kind: 'website' as const, url, hours: 'unknown' as const, cost: 'unknown' as const };
    assert.equal(pack(listing({ channels: [website] })), undefined);
    const [phone] = route().channels;
    const row = rowOf(listing({ channels: [website, phone!] }));
    assert.equal(row.ways.length, 1);
    assert.equal(row.ways[0]!.phone, '0117 496 0000');
  });

  it('knows every kind of channel', () => {
    const given = { number: '60000', url: 'https://example.org/', address: 'jo@example.org', place: '1 Some Street' };
    const fields = { phone: 'number', text: 'number', relay: 'number', email: 'address', visit: 'place' } as const;
    for (const kind of channelKinds) {
      const field = kind in fields ? fields[kind as keyof typeof fields] : 'url';
      const channel = { kind, [field]: given[field], hours: 'unknown', cost: 'unknown' } as unknown as Channel;
      assert.equal((rowOf(listing({ channels: [channel] })).ways[0] as Record<string, unknown>)[kind], given[field]);
    }
  });
});

describe('what is cut', () => {
  it('ends after a word, and says that there was more', () => {
    assert.equal(cut('Somebody listens.', 17), 'Somebody listens.');
    assert.equal(cut('Somebody listens to you.', 20), 'Somebody listens to…');
    assert.equal(cut('Somebody, listens', 12), 'Somebody…');
    assert.equal(cut('Donaudampfschifffahrt', 10), 'Donaudamp…');
    assert.equal(cut('abcdefgh😀😀', 10), 'abcdefgh…');
  });
});
