import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { byDistance, Pool, type Candidate } from './pool.js';

const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(fc.record({ metres: fc.nat(20), day: fc.nat(3), organisation: fc.nat(6), branch: fc.nat(3) }), {
    maxLength: 200,
  })
  .map((all) =>
    all.map(({ metres, day, organisation, branch }, ordinal) => ({
      metres,
      item: {
        ordinal,
        id: String(ordinal).padStart(4, '0'),
        day,
        organisation: `o${organisation}`,
        service: `o${organisation} ${branch}`,
      },
    })),
  );

/** What it comes to, with all of them in memory: the best first, and none that is forbidden. */
function best(all: readonly Candidate[], size: number, share: number): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of [...all].sort(byDistance)) {
    const same = kept.filter(({ item }) => item.organisation === one.item.organisation);
    if (kept.length < size && same.length < share && same.every(({ item }) => item.service !== one.item.service))
      kept.push(one);
  }
  return kept;
}

const offered = (all: readonly Candidate[], size: number, share: number): Pool => {
  const pool = new Pool(size, share);
  for (const one of all) pool.offer(one);
  return pool;
};

describe('a pool', () => {
  const limits = fc.record({ size: fc.integer({ min: 1, max: 12 }), share: fc.constantFrom(1, 2, 3, Infinity) });

  it('keeps the best of all that went by, in whatever order they came', () => {
    fc.assert(
      fc.property(candidates, limits, fc.nat(), (all, { size, share }, turn) => {
        const wanted = best(all, size, share);
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))].reverse();
        assert.deepEqual(offered(all, size, share).best(), wanted);
        assert.deepEqual(offered(turned, size, share).best(), wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('loses nothing by what is not offered because it is out of reach', () => {
    fc.assert(
      fc.property(candidates, limits, (all, { size, share }) => {
        const pool = new Pool(size, share);
        let spared = 0;
        for (const one of all)
          if (one.metres <= pool.reach) pool.offer(one);
          else spared++;
        assert.deepEqual(pool.best(), best(all, size, share));
        return spared >= 0;
      }),
    );
    const far = new Pool(2);
    for (let at = 0; at < 100; at++)
      far.offer({ metres: at, item: { ordinal: at, id: `${at}`, day: 0, organisation: `${at}`, service: `${at}` } });
    assert.ok(far.reach < 100);
  });
});
