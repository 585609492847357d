import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answers, documents, fullAnswers, withTile } from '../test/asked.js';
import { alike, statesOf, subsetsOf, told, weekFrom, weeks } from '../test/hours-alike.js';
import { holds, quick } from '../test/rules.js';
import { frozen, inZones, remembered, sealed, zones } from '../test/sealed.js';
import { rank } from './rank.js';

// Every subset of the answers, at every hour of the week, wherever the visitor is, for lists that nobody has seen: one hour
// stands for those that are alike, and a device of which nothing can be seen for those of all zones; that this may be done
// is tested first. `npm run test:answers` takes each hour in each zone by itself, and more lists.

const sample = <T>(from: fc.Arbitrary<T>, numRuns: number, seed: number): T[] =>
  fc.sample(from, { numRuns, seed, randomType: 'xorshift128plus' });
const lists = (count: number, seed: number) => [
  ...sample(documents, count, seed),
  ...sample(withTile, count / 4, seed),
];

describe('an order, all else being equal', () => {
  it('hangs on an hour only by who answers then, whether it is late, and how old the facts are', () => {
    const hours = weeks.slice(0, 2).flatMap(weekFrom);
    remembered(() => {
      for (const [index, talk] of lists(4, 3).entries())
        for (const group of alike(talk, hours))
          for (const its of sample(answers, 2, index)) {
            const wanted = told(rank(talk, its, group[0]!));
            for (const hour of group.slice(1)) assert.equal(told(rank(talk, its, hour)), wanted, hour.toISOString());
          }
    });
  });

  it('does not hang on where the visitor is: at each hour of a week everybody is there as at home', () => {
    for (const monday of ['2026-11-30', '2027-03-22'])
      for (const [index, talk] of lists(4, 7).entries()) {
        const [its] = sample(answers, 1, index);
        const [home, ...others] = inZones(
          () =>
          weekFrom(monday).map((hour) => JSON.stringify([statesOf(talk, hour), hour.getUTCDay() < 2 && rank(talk, its!, hour)])), // prettier-ignore
        );
        for (const other of others) assert.deepEqual(other, home);
      }
  });
});

describe('any order, of any document, for every subset of any answers, at every hour of the week, in four zones', () => {
  it('keeps R1 to R9, made of the document, the answers and the given clock alone', () => {
    let count = 0;
    for (const [index, talk] of lists(8, 11).entries()) {
      const subsets = frozen(sample(fullAnswers, 1, index).flatMap(subsetsOf));
      const groups = alike(frozen(talk), weekFrom('2026-11-23'));
      // Of each subset, in each zone in turn: where they are sealed, no zone can be seen.
      inZones((zone) =>
        remembered(() =>
          sealed(() => {
            for (const its of subsets)
              for (const [at, [now]] of groups.entries())
                if (at % zones.length === zones.indexOf(zone)) holds(talk, its, now!, count++ % 16 ? quick : undefined);
          }),
        ),
      );
    }
    assert.ok(count > 8_000, String(count));
  });
});

describe('what is sealed', () => {
  it('sees neither the clock nor the zone nor the language of the device', () => {
    const looks: (() => unknown)[] = [
      () => new Date(),
      () => Date.now(),
      () => new Date(2026, 1),
      () => new Date('2026-11-23T12:00'),
      () => Date.parse('23 November 2026'),
      () => new Date(0).getHours(),
      () => new Date(0).getTimezoneOffset(),
      () => String(new Date(0)),
      () => new Date(0).toLocaleString('en', { timeZone: 'UTC' }),
      () => new Intl.DateTimeFormat('en').format(0),
      () => 'a'.localeCompare('b'),
      () => Math.random(),
      () => fetch('http://localhost/'),
    ];
    for (const look of looks) assert.throws(() => sealed(look), /looked at/, String(look));
    assert.equal(
      sealed(() => Date.parse('2026-11-23')),
      1_795_392_000_000,
    );
    assert.equal(
      sealed(() => new Date('2026-11-23').toISOString().slice(0, 4) + String(Date.UTC(1970, 0))),
      '20260',
    );
    assert.ok(Date.now() > 0 && Math.random() < 1);
  });
});
