import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { townsNamed } from './place/towns.js';
import { districts, findPlace, kilometres, nearest } from './place.js';

const source = readFileSync(new URL('../data/districts.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

/** What is found, in a line: its kind, then names, districts and nations. */
async function found(text: string): Promise<string> {
  const it = await findPlace(text);
  if (it.kind === 'choices') return it.choices.map(({ label, place }) => `${label}/${place.district}`).join('; ');
  if (it.kind !== 'place') return it.kind;
  return [it.label, it.place.district, it.place.nation].join(' ').trim();
}

describe('the districts', () => {
  it('are all of the source, each within a kilometre of where it says', () => {
    assert.deepEqual([...districts().keys()].sort(), source.map(([name]) => name!).sort());
    for (const [name, lat, lng] of source)
      assert.ok(kilometres(districts().get(name!)!.at, { lat: Number(lat), lng: Number(lng) }) < 1, name);
  });

  it('are in the nation of their authority, and in none where they lie in two or outside of all four', () => {
    const expected = {
      'TD1 TD9 TD5 DG16 DG14 EH1 IV51 ZE1 HS1 KW15': 'scotland',
      'CH5 CH6 CH7 CH8 LL14 LL20 NP20 NP7 SY16 SY21 SY23 LD1 SA1 CF10': 'wales',
      'CH1 CH41 SY1 SY4 SY11 HR1 HR2 HR9 CA6 NE1 GL16 BS5 TR21 PO30': 'england',
      'BT1 BT48 BT74 BT94': 'northern-ireland',
      'CH4 HR3 HR5 LD7 LD8 NP16 NP25 SY5 SY10 SY13 SY14 SY15 SY22 TD12 TD15 GY1 GY9 JE2 IM1 IM9': undefined,
    };
    for (const [names, nation] of Object.entries(expected).map(([all, one]) => [all.split(' '), one] as const))
      for (const name of names) assert.equal(districts().get(name)!.nation, nation, name);
  });

  it('can be sorted by how near they are, the same from whichever order', () => {
    const { at } = districts().get('BS5')!;
    assert.deepEqual(
      nearest(at, ['EH1', 'BA1', 'BS5', 'ZZ9', 'BS16']).map(({ district }) => district),
      ['BS5', 'BS16', 'BA1', 'EH1'],
    );
    assert.equal(nearest(at)[0]!.district, 'BS5');
    assert.equal(nearest(at).length, source.length);
  });
});

describe('kilometres', () => {
  it('are right to one in a hundred', () => {
    const [london, edinburgh, belfast] = [
      { lat: 51.5074, lng: -0.1278 },
      { lat: 55.9533, lng: -3.1883 },
      { lat: 54.5973, lng: -5.9301 },
    ];
    for (const [a, b, exact] of [
      [london, edinburgh, 534],
      [edinburgh, belfast, 229.4],
      [london, london, 0],
    ] as const)
      assert.ok(Math.abs(kilometres(a, b) - exact) <= exact / 100, `${kilometres(a, b)} and ${exact}`);
  });
});

describe('findPlace', () => {
  it('takes a district as people write it', async () => {
    for (const text of ['BS5', 'bs5', 'BS 5', ' bs 5 ', 'BS5,', 'ＢＳ５', 'I live in BS5'])
      assert.equal(await found(text), 'BS5 BS5 england', text);
    assert.equal(await found('sw1a'), 'SW1A SW1A england');
  });

  it('keeps the district of a whole postcode, and of one that is not finished', async () => {
    for (const text of ['BS5 6AA', 'bs56aa', 'BS5-6AA', 'BS5 6A', 'BS5 6', 'BS56'])
      assert.equal(await found(text), 'BS5 BS5 england', text);
    for (const [text, district] of [
      ['SW1A1AA', 'SW1A'],
      ['bs166aa', 'BS16'],
      ['BS16 6', 'BS16'],
      ['E16AN', 'E1'],
      ['W1A 1AA', 'W1'],
      ['EC1A 1BB', 'EC1A'],
      ['WC1', 'WC1'],
      ['NW1W 1AA', 'NW1'],
    ] as const)
      // prettier-ignore
      assert.equal(await found(text), `${district} ${district} england`, text);
  });

  it('never gives away more of a postcode than its district', () => {
    const letter = fc.constantFrom(...'ABDEFGHJLNPQRSTUWXYZ');
    const gap = fc.constantFrom('', ' ', '  ', '-');
    return fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...districts().keys()),
        fc.tuple(fc.constantFrom(...'0123456789'), letter, letter),
        gap,
        fc.boolean(),
        async (district, inward, between, isSmall) => {
          const whole = `${district}${between}${inward.join('')}`;
          const it = await findPlace(isSmall ? whole.toLowerCase() : whole);
          assert.ok(it.kind === 'place' || it.kind === 'outside', whole);
          assert.equal(it.label, district, whole);
          assert.ok(!JSON.stringify(it).toUpperCase().includes(inward.join('')), whole);
        },
      ),
    );
  });

  it('knows the nation where that is all that can be known', async () => {
    assert.equal(await found('BT'), 'BT  northern-ireland');
    assert.equal(await found('bt1 1aa'), 'BT1 BT1 northern-ireland');
    assert.equal(await found('CF99'), 'CF99 CF99 wales');
    assert.equal(await found('EH99 1SP'), 'EH99 EH99 scotland');
    assert.equal(await found('SY99 9AA'), 'SY99 SY99');
    assert.equal(await found('TD15 1AA'), 'TD15 TD15');
  });

  it('says so where a place is in none of the four nations', async () => {
    for (const text of ['GY1 1AA', 'je', 'IM1', 'IM99']) assert.equal(await found(text), 'outside', text);
  });

  it('finds a town, in English and Welsh', async () => {
    assert.equal(await found('Bristol'), 'Bristol BS2 england');
    assert.equal(await found('bristol, UK'), 'Bristol BS2 england');
    assert.equal(await found('London'), 'London EC4R england');
    assert.equal(await found('saint albans'), 'St Albans, Hertfordshire AL1 england');
    assert.equal(await found('kings lynn'), "King's Lynn, Norfolk PE30 england");
    assert.equal(await found('Caerdydd'), 'Cardiff CF14 wales');
    assert.equal(await found('Y Fenni'), 'Abergavenny, Monmouthshire NP7 wales');
    assert.equal(await found('Bath'), 'Bath BA1 england');
  });

  it('gives the choice between towns of one name, and of names that begin so', async () => {
    assert.equal(await found('Newport'), 'Newport/NP20; Newport, Isle of Wight/PO32; Newport, Essex/CB11; Newport, Pembrokeshire/SA42; Newport, Telford and Wrekin/TF10'); // prettier-ignore
    assert.equal(await found('Casnewydd'), 'Newport/NP20; Newport, Pembrokeshire/SA42');
    assert.equal(await found('Gillingham'), 'Gillingham, Medway/ME7; Gillingham, Dorset/SP8');
    assert.equal(await found('Ashford'), 'Ashford, Kent/TN24; Ashford, Surrey/TW15');
    assert.equal(await found('Bangor'), 'Bangor, North Down/BT20; Bangor, Gwynedd/LL57');
    assert.equal(await found('Newcastle'), 'Newcastle Upon Tyne/NE3; Newcastle, Down/BT33');
    assert.match(await found('Stoke'), /^Stoke-on-Trent\/ST1;/);
  });

  it('tells towns of one name apart', () => {
    for (const [, , , town] of source.filter((line) => line[3])) {
      const labels = townsNamed(town!).map(({ label }) => label);
      assert.ok(labels.length > 0, town);
      assert.equal(new Set(labels).size, labels.length, town);
    }
  });

  it('is calm about anything else', async () => {
    for (const text of ['', '   ', '\n']) assert.equal(await found(text), 'empty');
    for (const text of [
      '🙂',
      '12345',
      'QQ',
      'ZZ1 1AA',
      'x',
      '<script>',
      'a'.repeat(100_000),
      'Atlantis',
      '0117 927 9551',
      '\0',
      'constructor',
      '__proto__',
    ])
      // prettier-ignore
      assert.equal(await found(text), 'unknown', text.slice(0, 20));
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => !!(await found(text)))); // prettier-ignore
  });
});
