import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { modules, someModule, wholeModule } from '../test/documents.js';
import type { Module, Step } from './module.js';
import { isLast, next, start } from './player.js';
import { splitModule } from './split.js';
import { wayProblems } from './ways-of-module.js';

type Extra = { next?: string; branches?: string[]; go?: string[]; kind?: 'end' | 'plan' | 'signpost'; link?: string };

/** `a>c` goes on to c, `a?c` branches to it, `a|c|d` is a choice between them, `a#c` links to it, `a.` is an end. */
function stepOf(text: string): Step {
  const [, id, rest] = /^(\w+)(.*)$/.exec(text)!;
  const all = (mark: string) => [...rest!.matchAll(new RegExp(`\\${mark}(\\w+)`, 'g'))].map(([, target]) => target!);
  const extra: Extra = { next: all('>')[0], branches: all('?'), go: all('|'), link: all('#')[0] };
  const link = extra.link && ({ type: 'link', url: `#${extra.link}`, children: [] } as const);
  const step = {
    id: id!,
    title: id!,
    body: link ? [{ type: 'paragraph' as const, children: [link] }] : [],
    ...(extra.next && { next: extra.next }),
    ...(extra.branches?.length && { branches: extra.branches.map((go) => ({ when: { answered: 'a' }, go })) }),
  };
  if (id === 'plan') return { ...step, kind: 'plan' };
  if (id === 'people') return { ...step, kind: 'signpost', people: [{ id: 'a', text: [] }] };
  if (rest!.endsWith('.')) return { ...step, kind: 'end' };
  if (extra.go?.length)
    return { ...step, kind: 'choice', options: extra.go.map((go, at) => ({ id: `o${at}`, text: [], go })) };
  return { ...step, kind: 'content' };
}
const moduleOf = (steps: string, alert?: string): Module => ({
  ...someModule(),
  ...(alert && { alerts: [{ when: { answered: 'a' }, go: alert }] }),
  steps: steps.split(' ').map(stepOf),
});

const nothing = (id: string): string => `Nothing leads to the step "${id}".`;
const back = (id: string): string => `From here the way leads back to "${id}", and never to an end.`;
const noDefault = 'Where none of these holds, nothing comes after.';

describe('the ways of a module', () => {
  const rows: [name: string, steps: string, problems: [path: string, message: string][], alert?: string][] = [
    ['one step', 'a', []],
    ['step by step', 'a b c', []],
    ['a step that is passed over', 'a>c b c', [['steps[1]', nothing('b')]]],
    ['what only such a step leads to', 'a>d b c d', [['steps[1]', nothing('b')]]],
    ['two that only lead to each other', 'a>d b>c c>b d', [['steps[1]', nothing('b')]]],
    ['behind an end', 'a b. c', [['steps[2]', nothing('c')]]],
    ['behind an end that goes on', 'a b>c. c', []],
    ['what a branch leads to', 'a?b>c b c', []],
    ['what a choice leads to', 'a|b|c>c b>d c d', []],
    ['what follows a choice that is left open', 'a|c|d b c d', []],
    ['what a link leads to', 'a#b>c b c', []],
    ['what a link in an unreachable step leads to', 'a>d b#c>d c d', [['steps[1]', nothing('b')]]],
    ['what an alert leads to', 'a>c b c', [], 'b'],
    ['the first signpost and the plan, which are there from every step', 'a>c people plan>c c', []],
    ['a choice whose ways lead to one place', 'a|b|b b', []],
    ['a loop', 'a b c>a', [['steps[2].next', back('a')]]],
    ['a step that leads to itself, and nowhere else', 'a b>b', [['steps[1].next', back('b')]]],
    ['a step that leads to itself, with one after it', 'a>a b', []],
    ['a loop that a branch leaves', 'a b?d>d c>a d', [['steps[2]', nothing('c')]]],
    ['a loop that ends', 'a b|a|d>a c d', []],
    ['a hub, whose ways lead back to it', 'hub|x|y x>hub y>hub z', []],
    ['a hub with nothing after it', 'hub|x|y x>hub y>hub', [['steps[1].next', back('hub')], ['steps[2].next', back('hub')]]],
    ['a choice at the end that only leads back', 'a b c|a|b', [['steps[2].options[0].go', back('a')]]],
    ['a loop with an end in it', 'a b|a|c>a c.', []],
    ['branches with nowhere to go where none holds', 'a b?a', [['steps[1].branches', noDefault]]],
    ['branches with a step after', 'a b?a c', []],
    ['branches with a next', 'a?c>c b. c>b', []],
    ['branches of an end', 'a b?a.', []],
    ['several things at once', 'a>c b c d?a', [['steps[3].branches', noDefault], ['steps[1]', nothing('b')]]],
  ]; // prettier-ignore
  for (const [name, steps, problems, alert] of rows)
    it(`${steps}: ${name}`, () => {
      const found = wayProblems(moduleOf(steps, alert));
      assert.deepEqual(
        found.map(({ path, message }) => [path, message]),
        problems,
      );
      for (const { hint } of found) assert.match(hint, /^[A-Z].*\.$/);
    });

  it('are sound in the examples', () => {
    assert.deepEqual(wayProblems(someModule()), []);
    assert.deepEqual(wayProblems(wholeModule()), []);
  });

  it('say nothing of a module whose rest is still to come', () => {
    const { first } = splitModule(moduleOf('a b c>a'), 1);
    assert.deepEqual(wayProblems(first), []);
  });

  it('end for whoever walks on, in any module without a problem, at an end or where nothing comes after', () => {
    let clean = 0;
    fc.assert(
      fc.property(modules, (module) => {
        const problems = wayProblems(module);
        if (!problems.length) clean++;
        let ahead = start(module);
        for (let count = 0; !isLast(ahead); count++) {
          assert.ok(count <= module.steps.length);
          ahead = next(ahead);
        }
        const here = module.steps.findIndex(({ id }) => id === ahead.at);
        const step = module.steps[here]!;
        // Only a way that leads back can end elsewhere: its problem is told, unless another way leads on from there.
        const leadsOn = step.next ?? step.branches ?? (step.kind === 'choice' || undefined);
        if (step.kind !== 'end' && !leadsOn) assert.ok(here === module.steps.length - 1 || ahead.trail.length > 0);
      }),
      { numRuns: 200 },
    );
    assert.ok(clean > 5, `${clean} without a problem`);
  });
});
