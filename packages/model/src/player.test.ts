import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { modules, someModule, wholeModule } from '../test/documents.js';
import type { Value } from './condition.js';
import type { Module, Step } from './module.js';
import {
  alertsAt,
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
  valueIn,
} from './player.js';

/** The step that the first alert names. */
const alertAt = (progress: Progress, stepId: string): string | undefined => alertsAt(progress, stepId)[0]?.go;

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

describe('a branch', () => {
  const rate: Step = { kind: 'rate', id: 'mood', title: 'mood', body: [], low: 'Low', high: 'High' };
  const branched = (...branches: [number, string][]): Step => ({
    ...content('a', 'c'),
    branches: branches.map(([from, go]) => ({ when: { '>=': [{ var: 'mood' }, from] }, go })),
  });
  const rows: [name: string, steps: Step[], value: number | undefined, way: string][] = [
    ['is taken where its condition holds', [rate, branched([5, 'd']), content('b'), content('c'), content('d')], 6, 'mood a d'],
    ['is not taken where it does not', [rate, branched([5, 'd']), content('b'), content('c'), content('d')], 4, 'mood a c d'],
    ['is not taken by an answer that was not given', [rate, branched([0, 'd']), content('b'), content('c'), content('d')], undefined, 'mood a c d'],
    ['comes before those after it', [rate, branched([8, 'b'], [5, 'd'], [1, 'e']), ...['b', 'c', 'd', 'e'].map((id) => content(id))], 6, 'mood a d e'],
    ['to a step that was passed leads on by next', [rate, branched([5, 'mood']), content('b'), content('c')], 6, 'mood a c'],
    [
      'comes after what was picked',
      [rate, { ...choice('a', { left: 'b' }), branches: [{ when: { answered: 'mood' }, go: 'c' }] }, content('b', 'd'), content('c'), content('d')],
      6,
      'mood a b d',
    ],
    [
      'leads on from an end',
      [rate, { kind: 'end', id: 'e', title: 'e', body: [], branches: [{ when: { '<': [{ var: 'mood' }, 3] }, go: 'c' }] }, content('b'), content('c')],
      1,
      'mood e c',
    ],
  ]; // prettier-ignore
  for (const [name, steps, value, expected] of rows)
    it(name, () => {
      let progress = start(withSteps(...steps));
      if (value !== undefined) progress = answer(progress, 'mood', { value, inPlan: false });
      if (name.includes('picked')) progress = answer(progress, 'a', picked('left'));
      assert.equal(way(progress).join(' '), expected);
    });
});

const items = (codes: Record<string, string>) => Object.assign(Object.create(null), codes) as Record<string, string>;
const whole = (...answers: [string, Answer][]): Progress =>
  answers.reduce((progress, [id, given]) => answer(progress, id, given), start(frozen(wholeModule())));

describe('an answer to each kind of step', () => {
  const given: Record<string, [stepId: string, given: Answer]> = {
    question: ['trigger', picked('money')],
    choice: ['home', picked('apart')],
    end: ['end', { options: ['yes'] }],
    reflect: ['own-words', { text: 'Hi', inPlan: false }],
    scenario: ['bedtime', { options: ['phone'], kept: [], text: '' }],
    rate: ['before', { value: 3, inPlan: false }],
    scale: ['worry', { items: items({ 'part/low': 'some' }), inPlan: false }],
    goal: ['aim', { goals: [{ text: 'Walk' }] }],
    ifthen: ['when', { pairs: [{ cue: { id: 'shouting' }, response: { text: 'I hum' } }] }],
    practice: ['try', { tries: ['liked'], done: [] }],
  };
  /** These are kept alike. */
  const alike = ['question', 'choice', 'end'];
  for (const [kind, [stepId, its]] of Object.entries(given))
    it(`is kept where the step is a ${kind}, and nowhere else`, () => {
      const progress = whole();
      for (const step of progress.module.steps) {
        const kept = answer(progress, step.id, its);
        const fits = step.kind === kind || (alike.includes(kind) && alike.includes(step.kind));
        assert.equal(kept !== progress, fits, step.kind);
        if (fits) assert.deepEqual(kept.answers[step.id], its);
      }
      assert.deepEqual(Object.keys(whole([stepId, its]).answers), [stepId]);
    });

  it('is none if it has no field of an answer', () => {
    const progress = whole();
    for (const step of progress.module.steps)
      for (const none of [{}, { constructor: 1 }, { inPlan: true }])
        assert.equal(answer(progress, step.id, none as never), progress);
  });
});

describe('the value of an answer', () => {
  const scaled = (codes: Record<string, string>): [string, Answer] => ['worry', { items: items(codes), inPlan: false }];
  const rows: [given: [string, Answer][], name: string, value: Value | undefined][] = [
    [[], 'trigger', undefined],
    [[], 'gone', undefined],
    [[['trigger', picked('money', 'tired')]], 'trigger', ['money', 'tired']],
    [[['trigger', picked()]], 'trigger', undefined],
    [[['trigger', picked('money')]], 'trigger.money', undefined],
    [[['home', picked('apart')]], 'home', 'apart'],
    [[['home', picked()]], 'home', undefined],
    [[['end', { options: ['no'] }]], 'end', 'no'],
    [[['before', { value: 0, inPlan: false }]], 'before', 0],
    [[['bedtime', { options: ['phone'], kept: [], text: '' }]], 'bedtime', ['phone']],
    [[['bedtime', { options: [], kept: ['said'], text: '' }]], 'bedtime', []],
    [[['bedtime', { options: [], kept: [], text: ' ' }]], 'bedtime', undefined],
    [[['own-words', { text: 'Hi', inPlan: false }]], 'own-words', true],
    [[['own-words', { text: ' ', inPlan: true }]], 'own-words', undefined],
    [[['aim', { goals: [{ text: 'a' }, { text: 'b' }] }]], 'aim', 2],
    [[['aim', { goals: [] }]], 'aim', undefined],
    [[['when', { pairs: [{ cue: { text: 'a' }, response: { text: 'b' } }] }]], 'when', 1],
    [[['try', { tries: ['liked'], done: [] }]], 'try', 0],
    [[['try', { tries: ['liked'], done: ['liked', 'played'] }]], 'try', 2],
    [[['try', { tries: [], done: [] }]], 'try', undefined],
    [[scaled({})], 'worry', undefined],
    [[scaled({ 'part/low': 'some' })], 'worry', ['part/low']],
    [[scaled({ 'part/low': 'often' })], 'worry.part/low', 3],
    [[scaled({ 'Alone.1': 'some' })], 'worry.Alone.1', 0.5],
    [[scaled({ 'Alone.1': 'some' })], 'worry.total', undefined],
    [[scaled({ 'part/low': 'often', 'part/well': 'never', 'Alone.1': 'often' })], 'worry.total', 14],
    [[scaled({ 'part/low': 'often' })], 'worry.gone', undefined],
  ];
  for (const [given, name, expected] of rows)
    it(`${name} after ${JSON.stringify(given)} is ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(valueIn(whole(...given))(name), expected));
});

describe('an alert', () => {
  const all = { 'part/low': 'often', 'part/well': 'never', 'Alone.1': 'often' };
  const worried: [string, Answer] = ['worry', { items: items(all), inPlan: false }];

  it('brings people as soon as the answer is given', () => {
    assert.equal(alertAt(whole(worried), 'worry'), 'people');
    assert.equal(alertAt(whole(['before', { value: 1, inPlan: false }]), 'before'), 'people');
  });

  it('brings nobody where it does not hold, or is not there yet', () => {
    assert.equal(alertAt(whole(), 'worry'), undefined);
    assert.equal(
      alertAt(whole(['worry', { items: items({ 'Alone.1': 'often' }), inPlan: false }]), 'worry'),
      undefined,
    );
    assert.equal(alertAt(whole(['before', { value: 2, inPlan: false }]), 'before'), undefined);
    assert.equal(alertAt(start(someModule()), 'trigger'), undefined);
  });

  it('stays with the answers that it looks at', () => {
    assert.equal(alertAt(whole(worried, ['trigger', picked('money')]), 'trigger'), undefined);
    assert.equal(alertAt(whole(worried), 'before'), undefined);
  });

  it('looks inside all that a condition is made of', () => {
    const when = { or: [{ '!': { and: [{ in: ['money', { var: 'trigger' }] }] } }, { answered: 'home' }] };
    const module = frozen({ ...wholeModule(), alerts: [{ when, go: 'people' }] });
    const begun = start(module);
    assert.equal(alertAt(answer(begun, 'trigger', picked('tired')), 'trigger'), 'people');
    assert.equal(alertAt(answer(begun, 'trigger', picked('money')), 'trigger'), undefined);
    assert.equal(alertAt(answer(begun, 'home', picked('apart')), 'home'), 'people');
  });

  it('is the first of those that hold', () => {
    const alerts = ['plan', 'people'].map((go) => ({ when: { answered: 'home' }, go }));
    const module = frozen({ ...wholeModule(), alerts });
    assert.equal(alertAt(answer(start(module), 'home', picked('apart')), 'home'), 'plan');
  });
});

describe('the plan of a module with every kind of step', () => {
  const sections = (...answers: [string, Answer][]) =>
    planOf(whole(...answers)).filter(({ kind }) => kind !== 'people');
  const words = (id: string) => [{ type: 'text', value: `Point ${id}` }];
  const all = { 'part/low': 'often', 'part/well': 'never', 'Alone.1': 'often' };
  const scored = (show: 'person' | 'plan' | 'nobody', inPlan: boolean, codes: Record<string, string> = all) => {
    const module = wholeModule();
    for (const step of module.steps) if (step.kind === 'scale') step.show = show;
    return planOf(answer(start(module), 'worry', { items: items(codes), inPlan })).filter(
      ({ kind }) => kind === 'score',
    );
  };

  const rows: [name: string, answers: [string, Answer][], sections: object[]][] = [
    ['is empty before anything is answered', [], []],
    [
      'has goals as they were written',
      [['aim', { goals: [{ text: 'Walk', from: 'walk', importance: 7, by: 'Sunday' }, { text: ' ' }] }]],
      [{ kind: 'goal', stepId: 'aim', title: 'What would you like?', goals: [{ text: 'Walk', from: 'walk', importance: 7, by: 'Sunday' }] }],
    ],
    [
      'has pairs of suggestions and own words, and none with a half that is gone or empty',
      [['when', { pairs: [
        { cue: { id: 'shouting' }, response: { text: 'I hum' } },
        { cue: { text: 'it rains' }, response: { id: 'leave' } },
        { cue: { id: 'gone' }, response: { id: 'leave' } },
        { cue: { text: '' }, response: { id: 'leave' } },
      ] }]],
      [{ kind: 'pairs', stepId: 'when', title: 'When it comes', pairs: [{ cue: words('shouting'), response: 'I hum' }, { cue: 'it rains', response: words('leave') }] }],
    ],
    [
      'has the points of a scenario that were kept, and what was written',
      [['bedtime', { options: ['phone'], kept: ['listened', 'gone'], text: 'My own' }]],
      [{ kind: 'points', stepId: 'bedtime', title: 'Bedtime', points: [words('listened')], text: 'My own' }],
    ],
    ['has no scenario of which nothing was kept', [['bedtime', { options: ['phone'], kept: ['gone'], text: ' ' }]], []],
    [
      'has what is to be tried, and what of it was done',
      [['try', { tries: ['liked'], done: ['played'], day: '2026-11-03' }]],
      [{ kind: 'practice', stepId: 'try', title: 'At home', items: [{ text: words('liked'), done: false }, { text: words('played'), done: true }], day: '2026-11-03', days: 7 }],
    ],
    ['has no practice of which nothing is to be tried', [['try', { tries: [], done: [] }]], []],
    ['has no number that was not ticked', [['before', { value: 3, inPlan: false }]], []],
    [
      'has a number that was ticked, beside the one before',
      [['before', { value: 3, inPlan: false }], ['after', { value: 6, inPlan: true }]],
      [{ kind: 'rate', stepId: 'after', title: 'How sure now?', low: 'Not at all', high: 'Very', before: 3, value: 6 }],
    ],
    [
      'has a number alone where none was given before',
      [['after', { value: 6, inPlan: true }]],
      [{ kind: 'rate', stepId: 'after', title: 'How sure now?', low: 'Not at all', high: 'Very', value: 6 }],
    ],
    ['has no answer to the last question', [['end', { options: ['yes'] }]], []],
  ]; // prettier-ignore
  for (const [name, answers, expected] of rows) it(name, () => assert.deepEqual(sections(...answers), expected));

  it('has the scores that were ticked, with their bands', () => {
    const { scores } = wholeModule().scales![0]!;
    const [high] = scores[0]!.bands!.slice(1);
    const ids = scores.map(({ id }) => id);
    for (const show of ['person', 'plan'] as const)
      assert.deepEqual(scored(show, true), [
        {
          kind: 'score',
          stepId: 'worry',
          title: 'How was your week?',
          scaleId: wholeModule().scales![0]!.id,
          scale: 'Mood',
          lang: 'en-GB',
          scores: [
            { id: ids[0], title: 'All of it', value: 14, band: high },
            { id: ids[1], value: 1.5 },
            { id: ids[2], value: 2 },
          ],
        },
      ]);
  });

  it('has no score that was not ticked, that nobody is to see, or that is not there', () => {
    assert.deepEqual(scored('person', false), []);
    assert.deepEqual(scored('nobody', true), []);
    assert.deepEqual(scored('person', true, { 'part/low': 'some' }), []);
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
