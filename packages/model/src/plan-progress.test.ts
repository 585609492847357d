import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plans, someModule, somePlan } from '../test/documents.js';
import { jot, nextItem, planStateOf, reach, restorePlan, startPlan, tick } from './plan-progress.js';
import { start } from './player.js';
import { stateOf, type State } from './state.js';

const day = '2026-11-23';
const state = JSON.parse(JSON.stringify(stateOf(start(someModule()), day))) as State;
const begun = () => reach(jot(tick(startPlan(somePlan()), 'walk', true), 'sleep', 'Nights are better.'), 'cool', state);

describe('progress in a plan', () => {
  it('leads from one thing to the next, past what is only read, until all is done', () => {
    const ids: string[] = [];
    let progress = startPlan(somePlan());
    for (let item = nextItem(progress); item; item = nextItem(progress)) {
      ids.push(item.id);
      progress = tick(progress, item.id, true);
    }
    assert.deepEqual(ids, ['cool', 'sleep', 'talk', 'meet', 'walk']);
    assert.deepEqual(tick(progress, 'cool', true).done, progress.done);
    assert.equal(nextItem(tick(progress, 'talk', false))?.id, 'talk');
  });

  it('forgets a note without words', () => assert.equal(jot(begun(), 'sleep', ' \n').notes.size, 0));

  it('is carried on from what was kept, with the plan or with one that was sent again', () => {
    const kept: unknown = JSON.parse(JSON.stringify(planStateOf(begun(), 'kp1.x', day)));
    assert.deepEqual(restorePlan(somePlan(), kept), begun());
    const again = somePlan();
    again.items = again.items.filter(({ id }) => id !== 'sleep').reverse();
    const { done, notes, modules } = restorePlan(again, kept);
    assert.deepEqual([done, [...notes], [...modules.keys()]], [['walk'], [], ['cool']]);
  });

  it('is carried on with what is the same in another plan of that name, and with nothing else', () => {
    const kept: unknown = JSON.parse(JSON.stringify(planStateOf(begun(), 'kp1.x', day)));
    const again = somePlan();
    again.items = again.items.map((item) =>
      item.id === 'walk'
        ? { ...item, title: 'Ring the clinic' }
        : item.id === 'cool'
          ? { ...item, url: 'https://other.example.org/' }
          : { ...item, note: 'Another note.' },
    );
    const { done, notes, modules } = restorePlan(again, kept, somePlan());
    assert.deepEqual([done, [...notes], modules.size], [[], [['sleep', 'Nights are better.']], 0]);
  });

  it('is carried on in another language, where pages and titles are others', () => {
    const kept: unknown = JSON.parse(JSON.stringify(planStateOf(begun(), 'kp1.x', day)));
    const inUrdu = somePlan();
    inUrdu.lang = 'ur';
    inUrdu.items = inUrdu.items.map((item) =>
      'url' in item && item.url
        ? { ...item, title: 'اردو میں', url: item.url.replace(/(?=[?#]|$)/, 'index.ur.html') }
        : item,
    );
    const { plan, ...rest } = restorePlan(inUrdu, kept, somePlan());
    const { plan: _, ...before } = begun();
    assert.deepEqual(rest, before);
    assert.equal(plan, inUrdu);
    // And back again: what they read is what counts, not which way it went.
    assert.deepEqual(restorePlan(somePlan(), kept, inUrdu).done, begun().done);
  });

  it('begins anew on whatever else is stored, and never throws', () => {
    const anew = startPlan(somePlan());
    for (const stored of [undefined, null, 0, '', [], {}, { format: 'state/1', done: ['walk'] }])
      assert.deepEqual(restorePlan(somePlan(), stored), anew);
    const hostile = {
      format: 'plan-state/1',
      done: ['said', 'nobody', 5, 'walk', 'walk', '__proto__'],
      notes: [['walk'], 'walk', ['walk', 5], ['nobody', 'a'], ['walk', '\u202e'], ['__proto__', 'a'], ['talk', 'ok']],
      modules: [['cool', null], ['cool', { format: 'plan-state/1' }], { 0: 'cool' }],
    };
    const { done, notes, modules } = restorePlan(somePlan(), hostile);
    assert.deepEqual([done, [...notes], modules.size], [['walk'], [['talk', 'ok']], 0]);
    fc.assert(
      fc.property(plans, fc.jsonValue(), fc.jsonValue(), (plan, one, two) => {
        restorePlan(plan, { format: 'plan-state/1', done: one, notes: two, modules: one });
      }),
    );
  });
});
