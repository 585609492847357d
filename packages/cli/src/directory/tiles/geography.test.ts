import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { districts, findPlace } from '@kith/model/place.js';
import { Geography } from './geography.js';

const geography = new Geography([...districts().values()]);

describe('the nations that a place lies in', () => {
  it('are one for most districts, two at a border, and none in Jersey, Guernsey and Man', () => {
    const of = (name: string) => geography.nationsAt(districts().get(name)!).join();
    assert.deepEqual(['BS5', 'CF10', 'EH1', 'BT1'].map(of), ['england', 'wales', 'scotland', 'northern-ireland']);
    assert.deepEqual(['TD15', 'TD12', 'CH4', 'SY10'].map(of), ['england,scotland', 'england,scotland', 'england,wales', 'england,wales']); // prettier-ignore
    assert.deepEqual(['JE2', 'GY1', 'IM1'].map(of), ['', '', '']);
  });

  it('are of a point those of the district around it', async () => {
    for (const [town, nation] of [
      ['Bristol', 'england'],
      ['Berwick-upon-Tweed', 'england,scotland'],
      ['Carlisle', 'england'],
      ['Gretna', 'scotland'],
      ['Wrexham', 'wales'],
      ['Belfast', 'northern-ireland'],
    ] as const) {
      const found = await findPlace(town);
      assert.ok(found.kind === 'place' && found.place.at, town);
      assert.equal(geography.nationsAt({ ...found.place.at }).join(), nation, town);
    }
  });
});
