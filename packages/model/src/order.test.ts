import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { talks } from '../test/documents.js';
import { order } from './order.js';
import { rank } from './rank.js';

describe('order, with nothing that only answers need', () => {
  it('puts the routes of any document as rank does for somebody who has answered nothing', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(talks, instant, fc.constantFrom('en', 'cy', 'pl'), (talk, now, lang) => {
        const answers = { languages: [lang] };
        const [plain, full] = [order(talk, answers, now, {}), rank(talk, answers, now)];
        assert.deepEqual(
          plain.routes.map(({ route, status, channels }) => [route.id, status, channels]),
          full.routes.map(({ route, status, channels }) => [route.id, status, channels]),
        );
        assert.equal(plain.night, full.night);
      }),
      { numRuns: 300 },
    );
  });
});
