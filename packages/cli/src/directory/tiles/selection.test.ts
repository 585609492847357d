import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Route } from '@kith/model';
import { districts, kilometres, type District } from '@kith/model/place.js';
import type { Listing } from '../listing.js';
import { areaOfFeed, Selection } from './selection.js';

const all: District[] = [...districts().values()];
const at = (district: string): District['at'] => districts().get(district)!.at;

let made = 0;
/** A listing where a district is, unless it is told otherwise. */
const listing = (district: string | undefined, more: Partial<Listing> = {}, route: Partial<Route> = {}): Listing => ({
  feed: 'a-feed',
  record: `${++made}`,
  text: '',
  ...more,
  route: {
    id: `s${made}`,
    name: `Service ${made}`,
    organisation: `Organisation ${made}`,
    tier: 'local',
    what: 'What it does.',
    channels: [{ kind: 'phone', number: '0117 496 0001', hours: 'unknown', cost: 'local' }],
    source: { name: 'A council', date: '2026-11-01' },
    checkBy: '2027-11-01',
    ...(district !== undefined && { place: { points: [at(district)] } }),
    ...route,
  },
});

/** The districts in which each listing is found, by its name; and what is found in whole nations. */
function found(listings: readonly Listing[], known?: ReadonlyMap<string, readonly string[]>) {
  const selection = new Selection(all, known);
  for (const [ordinal, one] of listings.entries()) selection.add(one, ordinal);
  const { districts: tiles, nationwide } = selection.chosen();
  const of = ({ route }: Listing) =>
    tiles.flatMap((tile, number) => {
      const candidate = tile.find(({ item }) => listings[item.ordinal]!.route.id === route.id);
      return candidate ? [{ ...all[number]!, here: candidate.here }] : [];
    });
  return { of, nationwide: nationwide.map(({ item }) => listings[item.ordinal]!), unplaced: selection.unplaced };
}

const names = (some: readonly District[]): string[] => some.map(({ district }) => district);

describe('how far away a service is found', () => {
  it('is 50 kilometres and a district, and 30 for what every family has near: another city has none of it', () => {
    const [help, playgroup] = [listing('BS5'), listing('BS5', {}, { level: ['universal'] })];
    const { of } = found([help, playgroup]);
    for (const [one, most] of [
      [help, 60],
      [playgroup, 40],
    ] as const) {
      const away = of(one).map((district) => kilometres(district.at, at('BS5')));
      assert.ok(away.length > 40 && Math.max(...away) > most - 5 && Math.max(...away) <= most + 0.1, `${away.at(-1)}`);
    }
    assert.ok(names(of(help)).includes('GL2') && !names(of(playgroup)).includes('GL2'));
    for (const city of ['B1', 'SW1A', 'EX1', 'LS1']) assert.ok(!names(of(help)).includes(city), city);
  });

  it('is farther where it says so: of a district that it serves, or within a radius', () => {
    const served = listing('BS5', {}, { place: { points: [at('BS5')], districts: ['LS1'] } });
    const wide = listing('BS5', {}, { place: { points: [at('BS5')], radius: 150 } });
    const { of } = found([served, wide]);
    assert.ok(names(of(served)).includes('LS1') && !names(of(served)).includes('LS6'));
    assert.ok(names(of(wide)).includes('B1') && !names(of(wide)).includes('LS1'));
  });

  it('is all of an area that it says it serves, as far as the places of others show how large that is', () => {
    const highland = { areas: ['S12000017'] };
    const wide = listing('IV2', highland);
    const others = ['IV2', 'IV2', 'KW1', 'KW1', 'IV51', 'IV51', 'EH1'].map((one) => listing(one, highland));
    const { of } = found([wide, ...others, listing('KW1')]);
    const there = new Map(of(wide).map(({ district, here }) => [district, here]));
    assert.ok(kilometres(at('IV2'), at('KW1')) > 100);
    assert.deepEqual([there.get('KW1'), there.get('IV2'), there.has('AB10')], [true, undefined, false]);
    assert.ok(!there.has('EH1'), 'one place far away is a head office');
  });
});

describe('what says no place', () => {
  it('is not found where its feed has no more than a head office', () => {
    const placeless = listing(undefined);
    const { of } = found([placeless, ...['BS5', 'BS5', 'BS7', 'EC1A'].map((one) => listing(one))]);
    assert.deepEqual(names(of(placeless)), ['BS5', 'BS7']);
  });

  it('is found in whole nations if it is a refuge and nothing says where it is; else where its feed is', () => {
    const [refuge, other] = [listing(undefined, { isProtected: true }), listing(undefined)];
    const alone = found([refuge, other]);
    assert.deepEqual([alone.nationwide, alone.unplaced], [[refuge], 1]);
    const known = found([refuge, other], new Map([[areaOfFeed('a-feed'), ['BS5']]]));
    assert.deepEqual([known.nationwide, known.unplaced, names(known.of(refuge))], [[], 0, ['BS5']]);
  });

  it('is a refuge of one nation only there', () => {
    const refuge = listing(undefined, { isProtected: true }, { nations: ['wales'] });
    const { nationwide } = found([refuge]);
    assert.deepEqual(nationwide[0]!.route.nations, ['wales']);
  });
});
