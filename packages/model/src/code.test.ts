import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { modules, someModule, wholeModule } from '../test/documents.js';
import { progressIn } from '../test/progress.js';
import { codeOf, fromCode } from './code.js';
import type { Module } from './module.js';
import { answer, goTo, next, start, type Progress } from './player.js';
import { splitModule } from './split.js';
import { restore, stateOf } from './state.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const reached = (): Progress => {
  const begun = answer(start(someModule()), 'trigger', { options: ['money', 'tired'] });
  return next(answer(next(next(begun)), 'home', { options: ['apart'] }));
};

describe('a code', () => {
  it('is short, in groups of four, of characters that are told apart', () => {
    const code = codeOf(reached())!;
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('leads back to the place, the way there, and what was picked', () => {
    const { at, trail, answers } = fromCode(someModule(), codeOf(reached())!)!;
    assert.deepEqual([at, trail], ['plan', ['start', 'trigger', 'home']]);
    assert.deepEqual({ ...answers }, { trigger: { options: ['money', 'tired'] }, home: { options: ['apart'] } });
  });

  it('leads to a step that is on no way from the start', () => {
    const { at, trail } = fromCode(wholeModule(), codeOf(goTo(start(wholeModule()), 'end'))!)!;
    assert.equal(at, 'end');
    assert.ok(trail.includes('start'));
  });

  it('holds all that can be picked, and no words', () => {
    const module = wholeModule();
    const items = Object.assign(Object.create(null) as Record<string, string>, {
      'part/low': 'often',
      'Alone.1': 'never',
    });
    const given = [
      [
        'bedtime',
        { options: ['door'], kept: ['listened'], text: 'My own' },
        { options: ['door'], kept: ['listened'], text: '' },
      ],
      ['before', { value: 0, inPlan: false }],
      ['after', { value: 10, inPlan: true }],
      ['worry', { items, inPlan: true }],
      [
        'aim',
        { goals: [{ text: 'Mine' }, { text: 'Walk', from: 'walk', by: 'Sunday' }] },
        { goals: [{ text: 'Point walk', from: 'walk' }] },
      ],
      [
        'when',
        {
          pairs: [
            { cue: { id: 'silence' }, response: { id: 'leave' } },
            { cue: { text: 'Mine' }, response: { id: 'leave' } },
          ],
        },
        { pairs: [{ cue: { id: 'silence' }, response: { id: 'leave' } }] },
      ],
      ['own-words', { text: 'My own', inPlan: true }, undefined],
      ['end', { options: ['partly'] }],
    ] as const;
    for (const [id, its, expected = its] of given) {
      const code = codeOf(answer(start(module), id, its))!;
      const { answers } = fromCode(module, code)!;
      assert.deepEqual(answers[id], id === 'own-words' ? undefined : expected, id);
    }
  });

  it('may be typed in small letters, with other spaces, and with O, I and L for digits', () => {
    const code = codeOf(reached())!;
    for (const typed of [code.toLowerCase(), code.replace('-', ''), code.replace('-', ' – '), ` ${code}. `])
      assert.equal(fromCode(someModule(), typed)!.at, 'plan', typed);
    let mixed = 0;
    for (const { id } of wholeModule().steps) {
      const its = codeOf(goTo(start(wholeModule()), id))!;
      const typed = its.replace(/0/g, 'o').replace('1', 'l').replace('1', 'I');
      if (typed !== its) mixed++;
      assert.equal(fromCode(wholeModule(), typed)?.at, id, typed);
    }
    assert.ok(mixed > 0);
  });

  it('comes round: what a code gives has the same code', () => {
    let made = 0;
    fc.assert(
      fc.property(progressIn(modules), (progress) => {
        const code = codeOf(progress);
        if (!code) return;
        made++;
        assert.ok(code.replaceAll('-', '').length <= 24);
        const again = fromCode(progress.module, code)!;
        assert.equal(again.at, progress.at);
        assert.equal(codeOf(again), code);
        // It is a progress like any other.
        const stored: unknown = JSON.parse(JSON.stringify(stateOf(again, '2026-11-23')));
        assert.deepEqual(restore(progress.module, stored), again);
      }),
      { numRuns: 200 },
    );
    assert.ok(made > 150, `only ${made} codes`);
  });

  it('is refused with any one character mistyped, left out or doubled, or two neighbours changed round', () => {
    let tried = 0;
    const module = someModule();
    for (const progress of [reached(), start(module), goTo(start(module), 'end')]) {
      const code = codeOf(progress)!.replaceAll('-', '');
      for (let at = 0; at < code.length; at++) {
        const [before, here, behind] = [code.slice(0, at), code[at]!, code.slice(at + 1)];
        const typed = [...alphabet].filter((other) => other !== here).map((other) => before + other + behind);
        typed.push(before + behind, before + here + here + behind);
        if (behind && behind[0] !== here) typed.push(before + behind[0] + here + behind.slice(1));
        for (const text of typed) {
          tried++;
          assert.equal(fromCode(module, text), undefined, text);
        }
      }
    }
    assert.ok(tried > 700);
  });

  it('is refused by another module, and by this one after it was changed', () => {
    const code = codeOf(reached())!;
    const changed = (change: (module: Module) => unknown): Module => {
      const module = someModule();
      change(module);
      return module;
    };
    assert.ok(
      fromCode(
        changed((module) => (module.title = 'In another language')),
        code,
      ),
    );
    for (const module of [
      wholeModule(),
      changed((it) => (it.id = 'another')),
      changed(({ steps }) => steps.pop()),
      changed(({ steps }) => steps.reverse()),
      changed(({ steps: [, step] }) => step!.kind === 'question' && step.options.reverse()),
    ])
      assert.equal(fromCode(module, code), undefined);
  });

  it('goes unnoticed by another module about once in a million', () => {
    const code = codeOf(reached())!;
    let taken = 0;
    for (let number = 0; number < 20_000; number++) if (fromCode({ ...someModule(), id: `m-${number}` }, code)) taken++;
    assert.ok(taken < 3, `${taken} of 20000`);
  });

  it('is there for no text that is none, and never throws', () => {
    for (const text of ['', '-', 'hello', 'ÜÜÜÜ-ÜÜÜÜ', 'UUUU-UUUU', '0000-0000', '0'.repeat(1_000), '🙂🙂🙂🙂🙂🙂🙂🙂'])
      assert.equal(fromCode(someModule(), text), undefined);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fromCode(someModule(), text) === undefined));
  });

  it('is not made where it would be too long to write down, or before all steps are there', () => {
    const module = wholeModule();
    const options = Array.from({ length: 100 }, (_, index) => ({ id: `o-${index}`, text: [] }));
    const [first] = module.steps;
    module.steps[0] = { ...first!, kind: 'question', select: 'many', options };
    const none = start(module);
    assert.ok(codeOf(none));
    assert.equal(codeOf(answer(none, 'start', { options: options.map(({ id }) => id) })), undefined);
    const { first: part } = splitModule(wholeModule(), 3_000);
    assert.equal(codeOf(start(part)), undefined);
    assert.equal(fromCode(part, codeOf(start(wholeModule()))!), undefined);
  });
});
