import { expect } from '@open-wc/testing';
import { parsePlan } from '@kith/model/plan-document.js';
import { fromFragment, toFragment } from '@kith/model/plan-link.js';
import { jot, startPlan, tick, type PlanProgress } from '@kith/model/plan-progress.js';
import { answer, goTo, start, type Progress } from '@kith/model/player.js';
import { parseShare } from '@kith/model/share.js';
import fc from 'fast-check';
import { bedtime } from '../../../../stories/fixtures/more.js';
import { afterTheBaby } from '../../../../stories/fixtures/plans.js';
import { asking } from '../../../../stories/fixtures/scales.js';
import { offersOf, shareOf } from './offers.js';

/** Every word of a person's or a worker's in here is one of a kind, so that none can be missed where it should not be. */
let number = 0;
const canary = (): string => `canary${++number}q`;
const words = (from: unknown): string[] => JSON.stringify(from).match(/canary\d+q/g) ?? [];

/** The plan, with canaries in all that its maker wrote, and all that a family wrote. */
function lived(done: readonly string[], noted: readonly string[]): PlanProgress {
  const plan = {
    ...afterTheBaby,
    title: canary(),
    greeting: canary(),
    from: { name: canary(), organisation: canary(), reach: canary() },
    items: afterTheBaby.items.map((item) =>
      item.kind === 'note' ? { ...item, text: canary() } : { ...item, title: canary(), note: canary() },
    ),
  };
  expect(parsePlan(plan).problems).to.equal(undefined);
  let progress = startPlan(plan);
  for (const id of done) progress = tick(progress, id, true);
  for (const id of noted) progress = jot(progress, id, canary());
  return progress;
}

/** A place in a module with words of a person's at every step that takes some, in its plan and out of it. */
function written(): Progress {
  let progress = start(bedtime);
  for (const step of bedtime.steps) {
    const at = goTo(progress, step.id);
    const text = canary();
    if (step.kind === 'reflect') progress = answer(at, step.id, { text, inPlan: number % 2 === 0 });
    if (step.kind === 'goal') progress = answer(at, step.id, { goals: [{ text, by: canary() }] });
    if (step.kind === 'scenario') progress = answer(at, step.id, { options: [], kept: [], text });
    if (step.kind === 'ifthen')
      progress = answer(at, step.id, { pairs: [{ cue: { text }, response: { text: canary() } }] });
  }
  return progress;
}

describe('what a family can share', () => {
  it('is what they ticked, noted and made, and nothing that only the worker wrote', () => {
    const progress = lived(['cool', 'walk'], ['sleep']);
    const place = written();
    const offers = offersOf(progress, (item) => (item === 'cool' ? place : undefined));
    expect(offers.map(({ key }) => key)).to.deep.equal(['done cool', 'done walk', 'note sleep 0', 'page cool']);
    const page = offers.at(-1)!.part;
    expect(words(page).length).to.be.above(3);
  });

  it('holds a score only where the person put it into their plan', () => {
    const module = asking('person');
    const step = module.steps.find(({ kind }) => kind === 'scale')!;
    const scale = module.scales![0]!;
    const codes = (items: typeof scale.questionnaire.item): [string, string][] =>
      items.flatMap((item) =>
        'item' in item && item.item
          ? codes(item.item as never)
          : 'answerOption' in item
            ? [[item.linkId, item.answerOption[1]!.valueCoding.code]]
            : [],
      );
    const items = Object.fromEntries(codes(scale.questionnaire.item));
    for (const inPlan of [true, false]) {
      const place = answer(start(module), step.id, { items, inPlan });
      const kinds = offersOf(lived([], []), (item) => (item === 'cool' ? place : undefined)).map(
        ({ part }) => part.kind,
      );
      expect(kinds.includes('score')).to.equal(inPlan);
    }
  });

  it('sends what was picked and nothing else: canaries in everything, 100 times', () =>
    fc.assert(
      fc.asyncProperty(
        fc.subarray(['cool', 'sleep', 'talk', 'meet', 'walk']),
        fc.subarray(['cool', 'sleep', 'meet', 'walk']),
        fc.infiniteStream(fc.boolean()),
        fc.boolean(),
        async (done, noted, coins, asks) => {
          const progress = lived(done, noted);
          const place = written();
          const offers = offersOf(progress, (item) => (item === 'cool' ? place : undefined));
          const picked = new Set(offers.map(({ key }) => key).filter(() => coins.next().value));
          const question = asks ? canary() : ' ';
          const share = shareOf('en-GB', offers, picked, question);
          if (!picked.size && !asks) return void expect(share).to.equal(undefined);
          expect(parseShare(share).problems).to.equal(undefined);
          const opened = await fromFragment(await toFragment(share!));
          const wanted = [
            ...offers.filter(({ key }) => picked.has(key)).flatMap(({ part }) => words(part)),
            ...words(question),
          ];
          expect(opened).to.deep.equal({ share });
          expect(words(opened).sort()).to.deep.equal(wanted.sort());
          expect(Object.keys((opened as { share: object }).share)).to.deep.equal(['format', 'lang', 'parts']);
        },
      ),
      { numRuns: 100 },
    ));

  it('takes whatever a person typed, however long and strange, and loses none of its words', async () => {
    for (const text of ['a'.repeat(2_500), `${'🙂'.repeat(900)} end`, 'left\u202eright\u0007 end', ' \ud83d end']) {
      const share = shareOf('en-GB', [], new Set(), text)!;
      expect(parseShare(share).problems).to.equal(undefined);
      const opened = await fromFragment(await toFragment(share));
      const all = share.parts.map((part) => (part.kind === 'question' ? part.text : '')).join('');
      expect(opened).to.deep.equal({ share });
      expect(all.replace(/\W/g, '')).to.equal(text.replace(/\W/g, ''));
    }
    expect(shareOf('en-GB', [], new Set(), ' \u202e\n')).to.equal(undefined);
  });
});
