import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { modules, someModule } from '../test/documents.js';
import type { Module, Step } from './module.js';
import {
  answer,
  type Answer,
  back,
  canGoBack,
  currentStep,
  goTo,
  isLast,
  next,
  place,
  planOf,
  type Progress,
  start,
} from './player.js';

/** Fails on any change of what it is given, however deep. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const walk = (from: Progress): Progress[] => {
  const steps = [from];
  for (let ahead = next(from); ahead !== steps.at(-1); ahead = next(ahead)) {
    steps.push(ahead);
    assert.ok(steps.length <= from.module.steps.length, 'the walk goes on for ever');
  }
  return steps;
};
const way = (from: Progress): string[] => walk(from).map(({ at }) => at);

const content = (id: string, leads?: string): Step => ({
  kind: 'content',
  id,
  title: id,
  body: [],
  ...(leads && { next: leads }),
});
const choice = (id: string, options: Record<string, string>): Step => ({
  kind: 'choice',
  id,
  title: id,
  body: [],
  options: Object.entries(options).map(([option, go]) => ({ id: option, text: [], go })),
});
const withSteps = (...steps: Step[]): Module => frozen({ ...someModule(), steps });
const picked = (...options: string[]): Answer => ({ options });

describe('the way through a module', () => {
  const plain = [content('a'), content('b'), content('c')];
  const fork = [content('a'), choice('b', { left: 'l', right: 'r' }), content('l', 'z'), content('r'), content('z')];
  const hub = [choice('hub', { one: 'x', two: 'y' }), content('x', 'hub'), content('y', 'hub'), content('end')];
  const early: Step = { kind: 'end', id: 'e', title: 'e', body: [] };
  const rows: [name: string, steps: Step[], answers: Record<string, Answer>, way: string][] = [
    ['one step is the whole way', [content('a')], {}, 'a'],
    ['steps follow in order', plain, {}, 'a b c'],
    ['next names the step after', [content('a', 'c'), content('b'), content('c')], {}, 'a c'],
    ['an unanswered choice leads to the following step', fork, {}, 'a b l z'],
    ['a picked answer leads where it goes', fork, { b: picked('right') }, 'a b r z'],
    ['an emptied answer is none', fork, { b: picked() }, 'a b l z'],
    ['an answer that is no option is none', fork, { b: picked('gone') }, 'a b l z'],
    ['go wins over next', [{ ...choice('a', { on: 'c', off: 'b' }), next: 'b' }, ...plain.slice(1)], { a: picked('on') }, 'a c'],
    ['what was passed is not gone to again', hub, { hub: picked('two') }, 'hub y end'],
    ['a way that leads back still goes on', hub, {}, 'hub x y end'],
    ['a step that leads to itself goes on', [content('a', 'a'), content('b')], {}, 'a b'],
    ['an end in the middle is an end', [choice('a', { stop: 'e', go: 'b' }), early, content('b')], { a: picked('stop') }, 'a e'],
    ['an end may say where to go on', [{ ...early, next: 'b' }, content('a'), content('b')], {}, 'e b'],
  ]; // prettier-ignore
  for (const [name, steps, answers, expected] of rows)
    it(name, () => {
      let progress = start(withSteps(...steps));
      for (const [id, given] of Object.entries(answers)) progress = answer(progress, id, given);
      assert.equal(way(progress).join(' '), expected);
      assert.deepEqual(place(progress), { number: 1, of: expected.split(' ').length });
    });
});

describe('a move', () => {
  const begun = () => start(frozen(someModule()));

  it('starts at the first step', () => {
    const progress = begun();
    assert.equal(currentStep(progress).title, 'When a talk turns into a row');
    assert.deepEqual([progress.trail, progress.seen, canGoBack(progress)], [[], ['start'], false]);
  });

  it('with nowhere to go returns the same progress', () => {
    const first = begun();
    const last = walk(first).at(-1)!;
    assert.equal(isLast(last), true);
    assert.equal(next(last), last);
    assert.equal(back(first), first);
    assert.equal(goTo(first, 'no-such-step'), first);
    assert.equal(goTo(first, first.at), first);
  });

  it('forward and back leads along the same steps', () => {
    const there = walk(begun());
    let progress = there.at(-1)!;
    for (const { at, trail } of there.toReversed()) {
      assert.deepEqual([progress.at, progress.trail], [at, trail]);
      progress = back(progress);
    }
  });

  it('to a step ahead can be taken back', () => {
    const progress = goTo(next(begun()), 'plan');
    assert.deepEqual(
      [progress.at, progress.trail, place(progress)],
      ['plan', ['start', 'trigger'], { number: 3, of: 4 }],
    );
    assert.equal(back(progress).at, 'trigger');
  });

  it('to a step that was passed goes back to it', () => {
    const progress = goTo(next(next(next(begun()))), 'trigger');
    assert.deepEqual([progress.at, progress.trail, place(progress)], ['trigger', ['start'], { number: 2, of: 7 }]);
  });

  it('remembers each step that was shown, once, in the order of first sight', () => {
    assert.deepEqual(next(back(goTo(next(begun()), 'plan'))).seen, ['start', 'trigger', 'plan', 'home']);
  });
});

describe('the place', () => {
  it('changes with the way that a choice opens', () => {
    const progress = next(next(start(someModule())));
    assert.deepEqual(place(progress), { number: 3, of: 7 });
    assert.deepEqual(place(answer(progress, 'home', picked('apart'))), { number: 3, of: 5 });
  });
});

describe('an answer', () => {
  const begun = () => start(frozen(someModule()));
  const note: Answer = { text: 'I need ten minutes.', inPlan: true };

  it('takes the place of an earlier one, and leaves the earlier progress as it was', () => {
    const first = answer(begun(), 'trigger', picked('money'));
    const second = answer(first, 'trigger', picked('tired'));
    assert.deepEqual(first.answers['trigger'], picked('money'));
    assert.deepEqual(second.answers['trigger'], picked('tired'));
  });

  const refused: [string, string, Answer][] = [
    ['for a step that does not exist', 'no-such-step', picked('money')],
    ['of words to a question', 'trigger', note],
    ['of options to a reflection', 'own-words', picked('money')],
    ['to a step that asks nothing', 'plan', note],
  ];
  for (const [name, stepId, given] of refused)
    it(`${name} changes nothing`, () => {
      const progress = begun();
      assert.equal(answer(progress, stepId, given), progress);
    });

  it('is there only when it was given, even for a step called "constructor"', () => {
    const asks = choice('constructor', { left: 'a', right: 'b' });
    const progress = start(withSteps(asks, content('a'), content('b')));
    assert.equal(progress.answers['constructor'], undefined);
    assert.equal(next(progress).at, 'a');
    const answered = answer(progress, 'constructor', picked('right'));
    assert.equal(answered.answers['toString'], undefined);
    assert.equal(next(answered).at, 'b');
  });
});

describe('the plan', () => {
  const planned = (...answers: [string, Answer][]) =>
    planOf(answers.reduce((progress, [id, given]) => answer(progress, id, given), start(frozen(someModule()))));

  const rows: [string, [string, Answer][], [kind: string, stepId: string][]][] = [
    ['names the people of every signpost before anything is answered', [], [['people', 'people']]],
    ['holds a reflection that was ticked', [['own-words', { text: 'Hi', inPlan: true }]], [['note', 'own-words'], ['people', 'people']]],
    ['leaves out one that was not ticked', [['own-words', { text: 'Hi', inPlan: false }]], [['people', 'people']]],
    ['leaves out an empty one', [['own-words', { text: ' \n', inPlan: true }]], [['people', 'people']]],
    ['leaves out what was picked at a question', [['trigger', picked('tired')]], [['people', 'people']]],
    ['leaves out which way was chosen', [['home', picked('apart')]], [['people', 'people']]],
    [
      'is in the order of the module, not of the answers',
      [['own-words', { text: 'Hi', inPlan: true }], ['home', picked('apart')]],
      [['note', 'own-words'], ['people', 'people']],
    ],
  ]; // prettier-ignore
  for (const [name, answers, expected] of rows)
    it(name, () => {
      assert.deepEqual(
        planned(...answers).map(({ kind, stepId }) => [kind, stepId]),
        expected,
      );
    });

  it('says all that a page needs to show it', () => {
    const module = someModule();
    const signpost = module.steps[4];
    assert.ok(signpost?.kind === 'signpost');
    assert.deepEqual(planned(['own-words', { text: 'Hi', inPlan: true }]), [
      { kind: 'note', stepId: 'own-words', title: 'One sentence you could say', text: 'Hi' },
      { kind: 'people', stepId: 'people', title: signpost.title, people: signpost.people },
    ]);
  });
});

describe('whatever a person does in whatever module', () => {
  type Move = { name: 'next' | 'back' | 'goTo' | 'answer'; at: number; options: number[]; text: string };
  const moves: fc.Arbitrary<Move[]> = fc.array(
    fc.record({
      name: fc.constantFrom('next', 'next', 'next', 'back', 'goTo', 'answer', 'answer'),
      at: fc.nat(20),
      options: fc.array(fc.nat(4), { maxLength: 3 }),
      text: fc.string({ maxLength: 5 }),
    }),
    { minLength: 8, maxLength: 30 },
  );

  const answerTo = (step: Step, { options, text }: Move): Answer =>
    'options' in step
      ? picked(...options.map((index) => step.options[index % step.options.length]!.id))
      : { text, inPlan: options.length > 1 };

  function isSound(progress: Progress): void {
    const { module, at, trail, seen } = progress;
    const ids = module.steps.map(({ id }) => id);
    assert.ok(ids.includes(at));
    assert.equal(currentStep(progress).id, at);
    assert.equal(new Set([...trail, at]).size, trail.length + 1, 'a step stands on the trail twice');
    assert.equal(new Set(seen).size, seen.length);
    for (const id of [...trail, at]) assert.ok(seen.includes(id));
    const { number, of } = place(progress);
    assert.equal(number, trail.length + 1);
    assert.ok(number >= 1 && number <= of && of <= ids.length, `Step ${number} of ${of} in ${ids.length}`);
    assert.equal(canGoBack(progress), number > 1);
    assert.equal(isLast(progress), number === of);
    assert.equal(walk(progress).length, of - number + 1, 'the place counts what is not on the way');
  }

  it('keeps its promises', () => {
    let walked = 0;
    fc.assert(
      fc.property(modules.map(frozen), moves, (module, list) => {
        let progress = frozen(start(module));
        isSound(progress);
        const given: Record<string, Answer> = Object.create(null);
        for (const move of list) {
          const before = progress;
          const step = module.steps[move.at % module.steps.length]!;
          if (move.name === 'next') {
            progress = next(before);
            if (progress !== before) {
              walked++;
              const returned = back(progress);
              assert.deepEqual(
                [returned.at, returned.trail, returned.answers],
                [before.at, before.trail, before.answers],
              );
            }
          } else if (move.name === 'back') progress = back(before);
          else if (move.name === 'goTo') {
            progress = goTo(before, step.id);
            assert.equal(progress.at, step.id);
          } else {
            const its = answerTo(step, move);
            progress = answer(before, step.id, its);
            if (progress !== before) given[step.id] = its;
            assert.equal(progress.at, before.at);
          }
          frozen(progress);
          isSound(progress);
          assert.deepEqual(progress.answers, given, 'an answer is lost');
          assert.deepEqual(progress.seen.slice(0, before.seen.length), before.seen, 'a step is forgotten');
          assert.equal(progress.module, module);
        }
        for (const section of planOf(progress)) assert.ok(module.steps.some(({ id }) => id === section.stepId));
      }),
      { numRuns: 400 },
    );
    assert.ok(walked > 500, `only ${walked} steps were taken`);
  });
});
