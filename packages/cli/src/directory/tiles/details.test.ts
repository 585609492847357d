import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { packed, type Sized } from './details.js';
import { shortId } from './identity.js';

const sorted = (things: readonly Sized[]): Sized[] => [...things].sort((a, b) => (a.id < b.id ? -1 : 1));
const things: fc.Arbitrary<Sized[]> = fc
  .array(fc.integer({ min: 1, max: 150 }), { maxLength: 400 })
  .map((sizes) => sorted(sizes.map((bytes, at) => ({ id: shortId(`${at}`), bytes }))));

describe('files of details', () => {
  it('hold each thing once, under a name that its id does not come before, and are no larger than they may be', () => {
    fc.assert(
      fc.property(things, (all) => {
        const files = [...packed(all, 100)];
        assert.deepEqual(
          files.flatMap(([, inside]) => inside),
          all,
        );
        assert.equal(new Set(files.map(([name]) => name)).size, files.length);
        for (const [name, inside] of files) {
          assert.ok(inside[0]!.id.startsWith(name) && /^[0-9a-v]+$/.test(name));
          assert.ok(inside.length === 1 || inside.reduce((sum, { bytes }) => sum + bytes, 0) <= 100);
        }
      }),
    );
  });

  it('stay as they are but for a few, when a thing comes or goes', () => {
    const all = sorted(Array.from({ length: 5_000 }, (_, at) => ({ id: shortId(`${at}`), bytes: 8 })));
    const before = new Set([...packed(all, 100)].map((file) => JSON.stringify(file)));
    for (const at of [0, 777, 2_500, 4_999]) {
      const after = [...packed(all.toSpliced(at, 1), 100)].filter((file) => !before.has(JSON.stringify(file)));
      assert.ok(before.size > 400 && after.length <= 12, `${after.length} of ${before.size}`);
    }
  });

  it('do not go on for ever where ids are the same', () => {
    const same = [
      { id: '0000000000', bytes: 90 },
      { id: '0000000000', bytes: 90 },
    ];
    assert.equal([...packed(same, 100)].length, 1);
  });
});
