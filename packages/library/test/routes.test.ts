import { readTalk } from '@kith/cli';
import { findPlace, nations, rank, type Answers, type Talk, type Where } from '@kith/model';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { holds } from '../../model/test/rules.js';

const folder = new URL('../talk/', import.meta.url);
const talks = readdirSync(folder).map((name) => readTalk(readFileSync(new URL(name, folder), 'utf8'), name).value!);

const monday = Date.parse('2026-11-23T00:00Z');
const hours = 168;
const urgencies = ['danger', 'today', 'soon', 'looking', undefined] as const;
const waysAsked: Answers['ways'][] = [undefined, ['voice'], ['typing'], ['video'], ['in-person'], ['voice', 'typing']];

async function places(): Promise<(Where | undefined)[]> {
  const found = await Promise.all(['BS5 6AA', 'TD15 1AA', 'Belfast'].map(findPlace));
  return [undefined, ...nations.map((nation) => ({ nation })), ...found.map((one) => (one.kind === 'place' ? one.place : assert.fail(one.kind)))]; // prettier-ignore
}

const optionsOf = ({ routes }: Talk, about: 'topics' | 'for'): (string[] | undefined)[] => [
  undefined,
  ...[...new Set(routes.flatMap((route) => route[about] ?? []))].map((id) => [id]),
];

async function* everyAnswer(talk: Talk): AsyncGenerator<Answers> {
  for (const place of await places())
    for (const urgency of urgencies)
      for (const ways of waysAsked)
        for (const topics of optionsOf(talk, 'topics'))
          for (const people of optionsOf(talk, 'for'))
            for (const languages of [['en-GB'], ['cy'], ['ur']])
              yield { ...(urgency && { urgency }), ...(ways && { ways }), ...(topics && { topics }), ...(people && { for: people }), ...(place && { place }), languages }; // prettier-ignore
}

/** The rules that cost little: the others are looked at in fewer cases. */
const quick = ['r1', 'r2', 'r3', 'r6', 'r8', 'safety'] as const;

for (const talk of talks)
  describe(`the routes of ${talk.id}`, () => {
    it('are in an order that keeps every rule, whatever is answered, each answer at another hour of the week', async () => {
      let count = 0;
      for await (const answers of everyAnswer(talk)) {
        const now = new Date(monday + ((count * 61) % hours) * 3_600_000);
        holds(talk, answers, now, count % 8 ? [...quick] : undefined);
        count++;
      }
      assert.ok(count > 1000, String(count));
    });

    it('are so at each hour of the week, wherever they are, however it is and however they would like to talk', async () => {
      for (const place of await places())
        for (const urgency of urgencies)
          for (const ways of waysAsked)
            for (let hour = 0; hour < hours; hour++)
              holds(talk, { urgency, place, ways }, new Date(monday + hour * 3_600_000), [...quick]);
    });

    it('say at night, and only then, that it is late', () => {
      const late = (hour: number): boolean => rank(talk, {}, new Date(monday + hour * 3_600_000)).night;
      assert.deepEqual([3, 10, 14, 27].map(late), [true, false, false, true]);
    });
  });
