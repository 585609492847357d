import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDay } from './rules.js';

describe('a day', () => {
  for (const day of ['2026-11-01', '2024-02-29', '1970-01-01', '0999-12-31'])
    it(`is ${day}`, () => assert.equal(isDay(day), true));
  for (const day of [
    '2026-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-1-1',
    '2026',
    '2026-11',
    '2026-11-01T00:00Z',
    'soon',
    '',
    ' 2026-11-01',
  ])
    it(`is not "${day}"`, () => assert.equal(isDay(day), false));
});
