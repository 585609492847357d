import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { modules, wholeModule } from '../test/documents.js';
import { progressIn } from '../test/progress.js';
import type { Answer } from './answer.js';
import { checkModule } from './check.js';
import type { Module, Step } from './module.js';
import { answer, currentStep, goTo, isLast, next, place, planOf, start, valueIn, type Progress } from './player.js';
import { restore, stateOf } from './state.js';

const day = '2026-11-23';
/** As it comes back from a browser's storage. */
const stored = (progress: Progress): unknown => JSON.parse(JSON.stringify(stateOf(progress, day)));

/** Every id that an answer has picked, by where it was picked from. */
function picksOf(answer: Answer | undefined): Record<string, readonly string[]> {
  if (!answer) return {};
  const said = 'pairs' in answer ? answer.pairs : [];
  const ids = (half: 'cue' | 'response') => said.flatMap((pair) => ('id' in pair[half] ? [pair[half].id] : []));
  return {
    ...('options' in answer && { options: answer.options }),
    ...('kept' in answer && { kept: answer.kept }),
    ...('tries' in answer && { tries: answer.tries, done: answer.done }),
    ...('goals' in answer && { goals: answer.goals.flatMap(({ from }) => from ?? []) }),
    ...('pairs' in answer && { cues: ids('cue'), responses: ids('response') }),
  };
}

/** What a step offers to pick, by the same names. */
function offersOf(step: Step): Record<string, readonly string[]> {
  const ids = (items: readonly { readonly id: string }[] = []) => items.map(({ id }) => id);
  switch (step.kind) {
    case 'question':
    case 'choice':
      return { options: ids(step.options) };
    case 'end':
      return { options: ['yes', 'partly', 'no'] };
    case 'scenario':
      return { options: ids(step.notice?.options), kept: ids(step.points.items) };
    case 'practice':
      return { tries: ids(step.items), done: ids(step.items) };
    case 'goal':
      return { goals: ids(step.suggestions) };
    case 'ifthen':
      return { cues: ids(step.cues.items), responses: ids(step.responses.items) };
    default:
      return {};
  }
}

/** A place and answers that a player can go on with. */
function isSound(progress: Progress): void {
  const { module, at, trail, seen, answers } = progress;
  const ids = module.steps.map(({ id }) => id);
  assert.equal(currentStep(progress).id, at);
  assert.equal(new Set([...trail, at]).size, trail.length + 1);
  for (const id of [...trail, ...seen, ...Object.keys(answers)]) assert.ok(ids.includes(id), `${id} is gone`);
  for (const id of [...trail, at]) assert.ok(seen.includes(id));
  assert.equal(new Set(seen).size, seen.length);
  assert.equal(Object.getPrototypeOf(answers), null);
  for (const step of module.steps) {
    const given = answers[step.id];
    // Taken as what a person could have said here.
    if (given) assert.notEqual(answer(progress, step.id, given), progress, `${step.kind}: ${JSON.stringify(given)}`);
    for (const [list, picked] of Object.entries(picksOf(given))) {
      assert.equal(new Set(picked).size >= picked.length || /cues|responses|goals/.test(list), true);
      for (const id of picked) assert.ok(offersOf(step)[list]?.includes(id), `${step.id}.${list}: ${id} is gone`);
    }
    valueIn(progress)(step.id);
  }
  planOf(progress);
  const { number, of } = place(progress);
  assert.ok(number <= of);
  for (let ahead = progress; !isLast(ahead); ahead = next(ahead)) assert.notEqual(next(ahead), ahead);
}

type Change = (module: Module, at: number) => void;
const stepAt = ({ steps }: Module, at: number): Step => steps[at % steps.length]!;
/** What may have become of a module since. Targets may lead nowhere for a while: only whole modules are restored under. */
const changes: Record<string, Change> = {
  'a step is gone': ({ steps }, at) => void (steps.length > 1 && steps.splice(at % steps.length, 1)),
  'the steps stand in another order': ({ steps }) => void steps.reverse(),
  'a step has another name': (module, at) => {
    stepAt(module, at).id = ['constructor', '__proto__', 'renamed'][at % 3]!;
  },
  'a step is of another kind': (module, at) => {
    const { id, title, body } = stepAt(module, at);
    const kinds = wholeModule().steps;
    const { next: _, branches: __, ...other } = kinds[(at * 7) % kinds.length]!;
    module.steps[at % module.steps.length] = { ...other, id, title, body };
  },
  'something to pick is gone': (module, at) => {
    const step = stepAt(module, at);
    const lists: { id: string }[][] = [];
    JSON.stringify(step, (key, value) => {
      if (/^(options|items|suggestions)$/.test(key) && Array.isArray(value)) lists.push(value);
      return value as unknown;
    });
    for (const list of lists) list.splice(at % list.length, 1);
  },
  'something to pick has another name': (module, at) => {
    JSON.stringify(stepAt(module, at), (key, value) => {
      if (/^(options|items|suggestions)$/.test(key) && value[at % value.length])
        value[at % value.length].id = '__proto__';
      return value as unknown;
    });
  },
  'an item of a scale is gone': ({ scales }) => void scales![0]!.questionnaire.item.pop(),
  'an answer of a scale has another code': ({ scales }) =>
    void JSON.stringify(scales, (key, value) => {
      if (key === 'valueCoding' && value.code === 'some') value.code = 'sometimes';
      return value as unknown;
    }),
  'a scale cannot be asked any more': ({ scales }) => void (scales![0]!.questionnaire.item = [null] as never),
  'there are no scales': (module) => void delete module.scales,
  'another module has its name': (module) => Object.assign(module, { ...wholeModule(), id: module.id }),
};

/** Leads to no step that is gone, as a module that may be drawn. */
function mended(module: Module): Module {
  const ids = module.steps.map(({ id }) => id);
  const unique = module.steps.filter(({ id }, index) => ids.indexOf(id) === index);
  const text = JSON.stringify({ ...module, alerts: undefined, steps: unique }, function (key, value: unknown) {
    if (key === 'branches') return undefined;
    if ((key === 'go' || key === 'next') && !ids.includes(value as string)) return ids[0];
    if (key === 'url' && String(value).startsWith('#')) return 'https://example.org';
    return value;
  });
  return JSON.parse(text) as Module;
}

describe('what was kept', () => {
  it('comes back as it was, wherever a person is and whatever they answered', () => {
    let answered = 0;
    fc.assert(
      fc.property(progressIn(modules), (progress) => {
        answered += Object.keys(progress.answers).length;
        assert.deepEqual(restore(progress.module, stored(progress)), progress);
      }),
      { numRuns: 300 },
    );
    assert.ok(answered > 300, `only ${answered} answers`);
  });

  it('says whose it is, in which language, and from which day', () => {
    const module = wholeModule();
    assert.deepEqual(stored(start(module)), {
      format: 'state/1',
      module: module.id,
      lang: 'en-GB',
      at: 'start',
      trail: [],
      seen: ['start'],
      answers: {},
      day,
    });
  });

  for (const [name, change] of Object.entries(changes))
    it(`is kept as far as it exists when ${name}`, () => {
      let drawn = 0;
      fc.assert(
        fc.property(progressIn(modules), fc.nat(1_000), (progress, at) => {
          const changed = structuredClone(progress.module);
          change(changed, at);
          const later = mended(changed);
          const before = structuredClone(later);
          const after = restore(later, stored(progress))!;
          assert.deepEqual(later, before, 'the module was changed');
          if (checkModule(later)) {
            drawn++;
            isSound(after);
          }
          const ids = later.steps.map(({ id }) => id);
          assert.deepEqual(
            after.trail,
            progress.trail.filter((id) => ids.includes(id) && id !== after.at),
          );
          assert.deepEqual(new Set(after.seen), new Set([...progress.seen.filter((id) => ids.includes(id)), after.at]));
          const nearest = [...progress.trail, progress.at].filter((id) => ids.includes(id)).at(-1) ?? ids[0];
          assert.equal(after.at, nearest);
          for (const step of later.steps) {
            const given = progress.answers[step.id];
            const earlier = progress.module.steps.find(({ id }) => id === step.id);
            if (!given || earlier?.kind !== step.kind || step.kind === 'scale') continue;
            const kept = after.answers[step.id];
            assert.ok(kept, `the answer to ${step.id} is lost`);
            const offers = offersOf(step);
            // Of the pairs, a suggestion goes with its other half where that is gone too.
            if (step.kind !== 'ifthen' && step.kind !== 'goal')
              for (const [list, picked] of Object.entries(picksOf(given)))
                assert.deepEqual(
                  picksOf(kept)[list],
                  picked.filter((id) => offers[list]!.includes(id)),
                );
            if ('text' in given) assert.equal((kept as { text: string }).text, given.text);
            if ('value' in given) assert.deepEqual(kept, given);
            if ('goals' in given)
              assert.deepEqual(
                (kept as typeof given).goals.map(({ text }) => text),
                given.goals.map(({ text }) => text),
              );
          }
        }),
        { numRuns: 60 },
      );
      assert.ok(drawn > 0, 'no module could be drawn');
    });

  it('keeps the codes that a scale still has', () => {
    const module = wholeModule();
    const items = { 'part/low': 'some', 'part/well': 'often', 'Alone.1': 'never', gone: 'some' };
    const state = stateOf(answer(start(module), 'worry', { items, inPlan: true }), day);
    changes['an answer of a scale has another code']!(module, 0);
    assert.deepEqual(
      { ...restore(module, state)!.answers['worry'] },
      {
        items: Object.assign(Object.create(null), { 'part/well': 'often', 'Alone.1': 'never' }),
        inPlan: true,
      },
    );
    changes['a scale cannot be asked any more']!(module, 0);
    assert.equal(restore(module, state)!.answers['worry'], undefined);
  });

  it('keeps the words that a person wrote beside a suggestion that is gone', () => {
    const module = wholeModule();
    const pairs = [
      { cue: { id: 'shouting' }, response: { text: 'I hum' } },
      { cue: { id: 'shouting' }, response: { id: 'breathe' } },
      { cue: { text: 'it rains' }, response: { id: 'breathe' } },
    ];
    const state = stateOf(answer(start(module), 'when', { pairs }), day);
    const step = module.steps.find(({ id }) => id === 'when');
    assert.ok(step?.kind === 'ifthen');
    step.cues.items.shift();
    assert.deepEqual(restore(module, state)!.answers['when'], {
      pairs: [{ cue: { text: '' }, response: { text: 'I hum' } }, pairs[2]],
    });
  });

  it('opens at the last step on the way that is left', () => {
    const module = wholeModule();
    const state = stateOf(goTo(next(next(start(module))), 'aim'), day);
    module.steps = module.steps.filter(({ id }) => id !== 'aim' && id !== 'home');
    const { at, trail } = restore(module, state)!;
    assert.deepEqual([at, trail], ['trigger', ['start']]);
  });
});

describe('anything else that is stored', () => {
  const module = wholeModule();
  const whole = () => stored(goTo(start(module), 'aim')) as Record<string, unknown>;

  it('is refused if it is no state of this module', () => {
    for (const other of [undefined, null, 0, '', 'state/1', [], {}, [whole()], { ...whole(), format: 'state/2' }])
      assert.equal(restore(module, other), undefined);
    assert.equal(restore(module, { ...whole(), module: 'another' }), undefined);
    assert.equal(restore(module, JSON.stringify(whole())), undefined);
  });

  it('never throws, and never gives what a player could not go on with', () => {
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('__proto__', 'constructor', NaN, -0, 1e308, 'aim', ['aim', 'aim'], { id: 'aim' }, [null]),
    );
    const ids = module.steps.map(({ id }) => id);
    const field = fc.constantFrom(
      'options',
      'text',
      'kept',
      'value',
      'items',
      'goals',
      'pairs',
      'tries',
      'done',
      'day',
    );
    const given = fc.oneof(hostile, fc.dictionary(field, hostile));
    const answers = fc.oneof(hostile, fc.dictionary(fc.constantFrom(...ids, '__proto__', 'constructor'), given));
    const list = fc.oneof(hostile, fc.array(fc.oneof(fc.constantFrom(...ids), hostile)));
    fc.assert(
      fc.property(
        fc.record({
          at: fc.oneof(fc.constantFrom(...ids), hostile),
          trail: list,
          seen: list,
          answers,
          lang: hostile,
          day: hostile,
        }),
        (wrong) => {
          const restored = restore(module, { ...wrong, format: 'state/1', module: module.id });
          isSound(restored!);
        },
      ),
      { numRuns: 1_000 },
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => restore(module, value) === undefined));
    assert.equal(({} as { polluted?: true }).polluted, undefined);
  });

  it('means nothing by the names that every object has', () => {
    const named = wholeModule();
    named.steps[1]!.id = '__proto__';
    named.steps[3]!.id = 'constructor';
    const json = JSON.stringify(whole()).replace(
      '"answers":{}',
      '"answers":{"__proto__":{"options":["money"]},"constructor":{"value":3,"inPlan":true},"toString":{"value":1}}',
    );
    const { answers } = restore(named, JSON.parse(json))!;
    assert.deepEqual(Object.entries(answers), [
      ['__proto__', { options: ['money'] }],
      ['constructor', { value: 3, inPlan: true }],
    ]);
    assert.equal(Object.getPrototypeOf(answers), null);
    assert.deepEqual(Object.keys(restore(named, { ...whole(), answers: {} })!.answers), []);
  });
});
