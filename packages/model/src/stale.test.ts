import assert from 'node:assert/strict';
import { it } from 'node:test';
import { someTalk } from '../test/documents.js';
import { stale } from './stale.js';

it('stale names what was to be looked at by a day that has passed, and nothing on the day itself', () => {
  const talk = someTalk();
  const paths = (today: string) => stale(talk, today).map(({ path, by }) => `${path} ${by}`);
  assert.deepEqual(paths('2027-01-01'), []);
  assert.deepEqual(paths('2027-01-02'), ['routes[0].checkBy 2027-01-01']);
  assert.deepEqual(paths('2027-02-01'), ['routes[0].checkBy 2027-01-01']);
  assert.deepEqual(paths('2027-02-02'), ['reviewBy 2027-02-01', 'routes[0].checkBy 2027-01-01']);
  assert.equal(paths('2027-05-02').length, 3);
});
