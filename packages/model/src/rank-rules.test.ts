import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answers, documentOf, documents, instants, mondays, places, someRoute } from '../test/asked.js';
import { holds, rules } from '../test/rules.js';
import { checkTalk } from './check.js';
import { rank, type Answers } from './rank.js';
import type { Route } from './talk.js';

const always = (name: keyof typeof rules) =>
  fc.assert(
    fc.property(documents, answers, instants, (talk, its, now) => holds(talk, its, now, [name])),
    { numRuns: 1500 },
  );

describe('any order, of any document, for any answers, at any hour of the week', () => {
  it('R1: has all the urgent help that serves them', () => always('r1'));
  it('R2: is never empty, and says what had to be let go of', () => always('r2'));
  it('R3: has somebody who answers now among the first three', () => always('r3'));
  it('R4: has a voice and no voice among the first three', () => always('r4'));
  it('R5: is as good in a crisis for who skips every question', () => always('r5'));
  it('R6: calls nothing open whose hours nobody knows', () => always('r6'));
  it('R7: is the same each time, and is explained by its reasons alone', () => always('r7'));
  it('R8: shows every number as it is written, and dials that', () => always('r8'));
  it('has the emergency services first in danger, and never the own team before urgent help', () => always('safety'));

  it('R7: is the same in whichever order local services are listed', () => {
    fc.assert(
      fc.property(documents, answers, instants, (talk, its, now) => {
        const local = talk.routes.map((one) => ({ ...one, tier: 'local' as const }));
        const ids = (routes: Route[]) => rank({ ...talk, routes }, its, now).routes.map(({ route: { id } }) => id);
        assert.deepEqual(ids(local.toReversed()), ids(local));
      }),
      { numRuns: 500 },
    );
  });

  it('comes of any document that the visitor’s checker takes, whatever stands where it does not look', () => {
    const junk = fc.oneof(
      fc.constantFrom<unknown>(null, 1, '', 'x', [], {}, [null], [{}], ['BS5'], true),
      fc.anything(),
    );
    const hostile = fc.oneof(junk, fc.constantFrom<unknown>({ toString: false }, { valueOf: null, toString: null }));
    const point = fc.record({ lat: hostile, lng: hostile }, { requiredKeys: [] });
    const place = fc.record({ points: fc.oneof(junk, fc.array(point)), districts: junk, radius: hostile }, { requiredKeys: [] }); // prettier-ignore
    const years = fc.record({ from: hostile, to: hostile }, { requiredKeys: [] });
    const extra = fc.record({ ages: fc.oneof(junk, years), level: junk, place: fc.oneof(junk, place), interpreter: junk, pinned: junk }, { requiredKeys: [] }); // prettier-ignore
    const full: Answers = { urgency: 'soon', place: places[0], age: 30, languages: ['ur'] };
    fc.assert(
      fc.property(documents, extra, instants, (talk, more, now) => {
        const odd: unknown = { ...talk, routes: talk.routes.map((one) => ({ ...one, ...more })) };
        assert.ok(checkTalk(odd));
        assert.ok(rank(odd, full, now).routes.length > 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('R9: is made of the document, the answers and the given clock alone, and leaves no trace in them', () => {
    const freeze = <T>(value: T): T => {
      if (value && typeof value === 'object' && !(value instanceof Date)) Object.values(Object.freeze(value)).forEach(freeze); // prettier-ignore
      return value;
    };
    const { now: realNow } = Date;
    const { random } = Math;
    Date.now = Math.random = () => assert.fail('looked at something else');
    try {
      const made = fc.sample(fc.tuple(documents, answers, instants), { numRuns: 300, seed: 1, randomType: 'xorshift128plus' }); // prettier-ignore
      for (const [talk, its, now] of made) rank(freeze(talk), freeze(its), now);
    } finally {
      Date.now = realNow;
      Math.random = random;
    }
  });
});

describe('an order', () => {
  const many = fc
    .sample(fc.array(someRoute, { minLength: 200, maxLength: 200 }), { numRuns: 12, seed: 7 })
    .map(documentOf);
  const asked = fc.sample(answers, { numRuns: 12, seed: 7 });

  it('keeps R1 to R8 with 200 routes', () => {
    for (const [index, talk] of many.entries())
      for (const hour of [3, 12, 130]) {
        const names = (Object.keys(rules) as (keyof typeof rules)[]).filter((name) => name !== 'r4');
        holds(talk, asked[index]!, new Date(mondays[0]! + hour * 3_600_000), names);
      }
  });
});
