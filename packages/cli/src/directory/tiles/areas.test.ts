import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areaOf } from './areas.js';

describe('the area of a publisher', () => {
  it('is the districts that are named, and all of an area that is', () => {
    assert.deepEqual(areaOf('Bath=BA1, ba2'), { publisher: 'Bath', districts: ['BA1', 'BA2'] });
    const { districts } = areaOf('A city=B');
    assert.ok(districts.length > 50 && districts.every((id) => /^B\d/.test(id)));
  });

  it('is refused, with what to write, if there is none', () => {
    for (const word of ['Bath', 'Bath=', '=BA1', 'a=b=c', 'Bath=BA1,Nowhere', 'Bath=BA99'])
      assert.throws(() => areaOf(word), /BS5 or BS|--area/, word);
  });
});
