import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { someTalk, someTile, tiles } from '../test/documents.js';
import { checkTalk, parseTalk, parseTile, rank, routesOf, type Tile } from './index.js';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the routes of a tile', () => {
  const [first, second, third] = plain(routesOf(someTile())) as [unknown, unknown, unknown];

  it('say all that the tile says', () => {
    assert.deepEqual(first, {
      id: '0a1b2c3d4e',
      name: 'Barton Hill drop-in',
      organisation: 'A settlement',
      tier: 'local',
      what: 'Come in for a cup of tea and a talk…',
      topics: ['money'],
      for: ['parents'],
      nations: ['england'],
      ages: { from: 16, to: 25 },
      level: ['universal', 'targeted'],
      languages: ['en', 'so'],
      interpreter: true,
      referral: 'drop-in',
      place: { points: [{ lat: 51.455, lng: -2.565 }], radius: 5, districts: ['BS5'], in: ['england', 'wales'] },
      channels: [
        {
          kind: 'phone',
          number: '0117 496 0000',
          note: 'Ask for Jo.',
          onBill: true,
          languages: ['en'],
          hours: { week: { mon: ['09:00-17:00'] }, bankHolidays: 'closed' },
          cost: 'local',
        },
        {
          kind: 'visit',
          place: '1 Some Street, BS5 0AA',
          hours: { week: { mon: ['09:00-17:00'] }, bankHolidays: 'closed' },
          cost: 'free',
        },
        { kind: 'text', number: '60000', say: 'HELLO', hours: 'always', cost: 'unknown' },
      ],
      source: { name: 'A council', url: 'https://example.org/', date: '2026-05-01' },
      checked: '2026-05-01',
      checkBy: '2027-05-01',
    });
  });

  it('claim nothing that the tile does not', () => {
    assert.deepEqual(second, {
      id: 'zz',
      name: 'A group',
      tier: 'local',
      what: 'Parents meet and talk.',
      place: { in: ['england'] },
      channels: [
        { kind: 'email', address: 'jo@example.org', hours: 'unknown', cost: 'unknown' },
        { kind: 'video', url: 'https://example.org/video', hours: 'unknown', cost: 'unknown' },
        { kind: 'website', url: 'https://example.org/', hours: 'unknown', cost: 'unknown' },
      ],
      source: { name: 'Another council', date: '2026-02-03' },
      unverified: true,
      checkBy: '2027-02-03',
    });
    assert.deepEqual(
      (third as { channels: { kind: string }[] }).channels.map(({ kind }) => kind),
      ['relay', 'bsl', 'webchat'],
    );
  });

  it('are routes that the parser and the checker of talk/1 take, whatever the tile', () => {
    fc.assert(
      fc.property(tiles, (tile) => {
        const talk = plain({ ...someTalk(), routes: [...someTalk().routes, ...routesOf(tile)] });
        assert.deepEqual(parseTalk(talk).problems, undefined);
        assert.ok(checkTalk(talk));
      }),
    );
  });

  it('stand among the routes of a document, by where the person is', () => {
    const talk = { ...someTalk(), routes: [...someTalk().routes, ...routesOf(someTile())] };
    const { routes } = rank(talk, {}, new Date('2026-11-23T10:00:00Z'));
    const ids = routes.map(({ route }) => route.id);
    assert.ok(['samaritans', '0a1b2c3d4e', 'zz', 'zy'].every((id) => ids.includes(id)));
    assert.equal(ids[0], 'samaritans');
  });

  it('keep the bank holidays of the nation that they stand in, and of no other', () => {
    const statusOn = (day: string, ...bases: NonNullable<Tile['bases']>) => {
      const table = { week: { mon: ['09:00-17:00'] } };
      const tile = { ...someTile(), hours: [table, 'always' as const], bases };
      const { routes } = rank({ ...someTalk(), routes: routesOf(tile) }, {}, new Date(`${day}T10:00Z`));
      return routes.find(({ route }) => route.id === '0a1b2c3d4e')!.channels.find(({ channel }) => channel.kind === 'phone')!.status.state; // prettier-ignore
    };
    // Base 1 is that of the service; 0 is that of the district.
    const [saintAndrew, boxingDay] = ['2026-11-30', '2026-12-28'];
    assert.equal(statusOn(saintAndrew, ['scotland'], ['england']), 'open');
    assert.equal(statusOn(saintAndrew, ['england'], ['scotland']), 'unknown');
    assert.equal(statusOn(saintAndrew, ['england'], ['england', 'scotland']), 'unknown', 'at the border');
    assert.equal(statusOn(saintAndrew, ['england'], []), 'unknown', 'in none of the four');
    assert.equal(statusOn(saintAndrew), 'open', 'it says itself that it serves England');
    assert.equal(statusOn(boxingDay, ['england'], ['england']), 'unknown');
  });

  it('come of nothing that a source or a language would have to be guessed for', () => {
    const broken = (change: (tile: Tile) => void) => {
      const tile = someTile();
      change(tile);
      return parseTile(tile).problems?.[0]?.path;
    };
    assert.equal(
      broken(({ services }) => (services[1]!.source = 2)),
      'services[1].source',
    );
    assert.equal(
      broken(({ services }) => (services[0]!.ways[1]!.hours = 2)),
      'services[0].ways[1].hours',
    );
    assert.equal(
      broken(({ services }) => (services[0]!.base = 2)),
      'services[0].base',
    );
    assert.equal(
      broken(({ services }) => (services[0]!.ways[0]!.text = '60000')),
      'services[0].ways[0]',
    );
    assert.equal(
      broken(({ services }) => (services[0]!.more = '../../secret')),
      'services[0].more',
    );
  });
});
