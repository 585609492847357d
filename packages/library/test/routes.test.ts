import { readTalk } from '@kith/cli';
import { findPlace, rank, ways, type Answers, type Talk, type Way, type Where } from '@kith/model';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { alike, told, weekFrom, weeks } from '../../model/test/hours-alike.js';
import { holds, quick } from '../../model/test/rules.js';
import { frozen, inZones, remembered, sealed, zones } from '../../model/test/sealed.js';

const folder = new URL('../talk/', import.meta.url);
const talks = readdirSync(folder).map((name) => readTalk(readFileSync(new URL(name, folder), 'utf8'), name).value!);

const week = weekFrom('2026-11-23');
/** Every subset of some things, none of them included. */
const subsets = <T>(things: readonly T[]): T[][] =>
  things.reduce<T[][]>((all, one) => all.flatMap((some) => [some, [...some, one]]), [[]]);
const urgencies = ['danger', 'today', 'soon', 'looking', undefined] as const;
const waysAsked = subsets(Object.keys(ways) as Way[]);

async function places(): Promise<(Where | undefined)[]> {
  const found = await Promise.all(['BS5 6AA', 'Cardiff', 'EH1', 'Belfast', 'TD15 1AA'].map(findPlace));
  return [undefined, ...found.map((one) => (one.kind === 'place' ? one.place : assert.fail(one.kind)))];
}

/** Nothing of what routes are about or for, and each by itself. */
const optionsOf = ({ routes }: Talk, about: 'topics' | 'for'): string[][] => [
  [],
  ...[...new Set(routes.flatMap((route) => route[about] ?? []))].map((id) => [id]),
];

/** What may be answered, what a page may be about, and what it may be in. */
async function everyAnswer(talk: Talk): Promise<Answers[]> {
  const all: Answers[] = [];
  for (const place of await places())
    for (const urgency of urgencies)
      for (const asked of waysAsked)
        for (const topics of optionsOf(talk, 'topics'))
          for (const people of optionsOf(talk, 'for'))
            // A page in another language is tried with each answer, but not with all that it may be about.
            for (const languages of topics.length || people.length ? [['en-GB']] : [['en-GB'], ['cy'], ['ur']])
              all.push({ ...(urgency && { urgency }), ...(asked.length && { ways: asked }), ...(topics.length && { topics }), ...(people.length && { for: people }), ...(place && { place }), languages }); // prettier-ignore
  return all;
}

for (const talk of talks)
  describe(`the routes of ${talk.id}`, async () => {
    const all = frozen(await everyAnswer(talk));

    it('are in an order that hangs on an hour only by who answers then, at each hour of six weeks', () => {
      const some = all.filter((_, index) => index % 999 === 0);
      remembered(() => {
        for (const group of alike(talk, weeks.flatMap(weekFrom)))
          for (const answers of some) {
            const wanted = told(rank(talk, answers, group[0]!));
            for (const hour of group) assert.equal(told(rank(talk, answers, hour)), wanted, hour.toISOString());
          }
      });
    });

    it('keep every rule, whatever is answered, at every hour of the week, in four zones', () => {
      const groups = alike(frozen(talk), week);
      let count = 0;
      // Each answer at each hour, in each zone in turn: where they are sealed, no zone can be seen.
      inZones((zone) =>
        remembered(() =>
          sealed(() => {
            for (const answers of all)
              for (const [at, [now]] of groups.entries())
                if (at % zones.length === zones.indexOf(zone))
                  holds(talk, answers, now!, count++ % 16 ? quick : undefined);
          }),
        ),
      );
      assert.equal(count, all.length * groups.length);
      assert.ok(count > 40_000, String(count));
    });

    it('are the same in four zones', () => {
      const some = all.filter((_, index) => index % 999 === 0);
      const [home, ...others] = inZones(() =>
        some.flatMap((answers) => week.map((hour) => JSON.stringify(rank(talk, answers, hour)))),
      );
      for (const other of others) assert.deepEqual(other, home);
    });

    it('say at night, and only then, that it is late', () => {
      const late = (hour: number): boolean => rank(talk, {}, week[hour]!).night;
      assert.deepEqual([3, 10, 14, 27].map(late), [true, false, false, true]);
    });
  });
