import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { modules, someModule, wholeModule } from '../test/documents.js';
import { progressIn } from '../test/progress.js';
import { checkModule } from './check.js';
import { joinRest } from './check/rest.js';
import { parseModule, type Module } from './module.js';
import { goTo, grow, isLast, isToCome, next, place, start, type Progress } from './player.js';
import { splitModule } from './split.js';

/** The order in which media and scales are listed says nothing: they are found by their ids. */
const sorted = (module: Module | undefined): unknown => {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return module && { ...module, media: module.media?.toSorted(byId), scales: module.scales?.toSorted(byId) };
};
const fromJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** As far as Next leads in what is there. */
const lastKnown = (progress: Progress): Progress => {
  const after = next(progress);
  return after === progress ? progress : lastKnown(after);
};

describe('a long module', () => {
  it('is whole again when its rest is there', async () => {
    let split = 0;
    await fc.assert(
      fc.asyncProperty(modules.map(fromJson), fc.nat(9_000), async (module, size) => {
        const before = structuredClone(module);
        const { first, rest } = splitModule(module, size);
        assert.deepEqual(module, before);
        if (!rest) {
          assert.equal(first, module);
          return;
        }
        split++;
        assert.equal(parseModule(first).problems, undefined);
        assert.ok(checkModule(first));
        if (isToCome(lastKnown(start(first)))) assert.deepEqual(place(start(first)), place(start(module)));
        else assert.equal(first.rest!.steps, rest.steps.length);
        assert.deepEqual(sorted(await joinRest(fromJson(first), fromJson(rest))), sorted(module));
      }),
      { numRuns: 300 },
    );
    assert.ok(split > 100, `only ${split} were split`);
  });

  it('is first as long as was asked, and at least one step', () => {
    const module = wholeModule();
    const lengths = new Map<number, number>();
    for (let size = 0; size < 9_000; size += 100) {
      const { first } = splitModule(module, size);
      const { rest: _, ...part } = first;
      const { length } = JSON.stringify(part);
      assert.ok(first.steps.length === 1 || length <= size + 40, `${length} of ${size}`);
      lengths.set(first.steps.length, length);
    }
    assert.ok(lengths.size > 5);
    for (const [steps, length] of lengths) assert.ok(splitModule(module, length + 40).first.steps.length >= steps);
    assert.deepEqual(splitModule(module, 100_000), { first: module });
  });

  it('brings what its first steps use along with them, and the people of its signpost', () => {
    const { first, rest } = splitModule(wholeModule(), 3_000, 'whole.rest.json');
    assert.deepEqual(first.media, undefined);
    assert.deepEqual(
      rest!.media!.map(({ id }) => id),
      ['door', 'line', 'breath', 'bedtime', 'film'],
    );
    assert.deepEqual(
      rest!.scales!.map(({ id }) => id),
      ['mood'],
    );
    const signpost = wholeModule().steps.find(({ kind }) => kind === 'signpost');
    assert.ok(signpost?.kind === 'signpost');
    assert.deepEqual(first.rest, {
      src: 'whole.rest.json',
      steps: rest!.steps.length,
      people: signpost.people,
      plan: 'plan',
    });
    assert.equal(rest!.id, first.id);
    const later = wholeModule();
    later.steps.unshift(
      later.steps.splice(
        later.steps.findIndex(({ kind }) => kind === 'signpost'),
        1,
      )[0]!,
    );
    assert.deepEqual(Object.keys(splitModule(later, 1).first.rest!), ['src', 'steps', 'plan']);
    later.steps = later.steps.filter(({ kind }) => kind !== 'plan');
    assert.deepEqual(Object.keys(splitModule(later, 1).first.rest!), ['src', 'steps']);
  });

  it('refuses a rest that is none, or another’s, or with which it cannot be drawn', async () => {
    const { first, rest } = splitModule(wholeModule(), 4_000);
    const wrong = [
      undefined,
      null,
      '',
      [],
      {},
      { ...rest, format: 'module/1' },
      { ...rest, id: 'another' },
      { ...rest, steps: {} },
      { ...rest, steps: [] },
      { ...rest, steps: [...rest!.steps, ...first.steps] },
      { ...rest, steps: [null] },
      { ...rest, media: 3 },
      { get format(): string { throw new Error('no'); } }, // prettier-ignore
    ];
    for (const other of wrong) assert.equal(await joinRest(first, other), undefined);
    assert.ok(await joinRest(first, rest));
    await fc.assert(fc.asyncProperty(fc.anything(), async (other) => (await joinRest(first, other)) === undefined));
  });

  it('is looked at a few steps at a time, each of which may lead to any other', async () => {
    const steps = Array.from({ length: 100 }, (_, index): Module['steps'][number] => ({
      kind: 'content',
      id: `s${index}`,
      title: 'A step',
      body: [],
      next: `s${99 - index}`,
    }));
    const { first, rest } = splitModule({ ...someModule(), steps }, 1_000);
    let pauses = 0;
    const joined = await joinRest(first, rest, async () => pauses++);
    assert.deepEqual(joined?.steps, steps);
    assert.ok(pauses > 5, `${pauses} pauses`);

    // Wrong in any share of them, and twice in two.
    const wrong = [{ next: 's100' }, { id: 's0' }, { title: '' }];
    for (const change of wrong)
      for (const index of [20, 60, 95]) {
        const others = rest!.steps.map((step) => (step.id === `s${index}` ? { ...step, ...change } : step));
        assert.equal(await joinRest(first, { ...rest, steps: others }), undefined, JSON.stringify([index, change]));
      }
  });
});

describe('a walk in a module whose rest is still to come', () => {
  const module = { ...someModule(), steps: someModule().steps.filter(({ kind }) => kind !== 'choice') };
  const { first } = splitModule(module, JSON.stringify(module).length - 300);

  it('counts the steps that are to come, waits before them, and goes on when they are there', () => {
    const known = first.steps.length;
    assert.ok(known > 1 && first.rest!.steps > 1);
    let progress = start(first);
    assert.deepEqual(place(progress), { number: 1, of: module.steps.length });
    for (let count = 1; count < known; count++) progress = next(progress);
    assert.equal(isToCome(progress), true);
    assert.equal(isLast(progress), false);
    assert.equal(next(progress), progress);
    assert.equal(goTo(progress, 'end'), progress);
    const grown = grow(progress, module);
    assert.equal(isToCome(grown), false);
    assert.equal(next(grown).at, module.steps[known]!.id);
    assert.deepEqual([grown.at, grown.trail, grown.seen], [progress.at, progress.trail, progress.seen]);
  });

  it('waits where a step leads into the rest, and ends at an end', () => {
    const ahead = { ...first, steps: [{ ...first.steps[0]!, next: 'end' }, ...first.steps.slice(1)] };
    assert.equal(isToCome(start(ahead)), true);
    assert.deepEqual(place(start(ahead)), { number: 1, of: 1 + first.rest!.steps });
    const ended = { ...first, steps: [{ kind: 'end' as const, id: 'done', title: 'Done', body: [] }] };
    assert.deepEqual([isToCome(start(ended)), isLast(start(ended))], [false, true]);
  });

  it('says from the first step on how many there will be, past those that no way but an answer leads to', () => {
    const aside = { kind: 'content' as const, id: 'aside', title: 'Aside', body: [] };
    const whole = { ...module, steps: [...module.steps.slice(0, -1), aside, ...module.steps.slice(-1)] };
    const at = whole.steps.length - 3;
    whole.steps[at] = { ...whole.steps[at]!, next: whole.steps.at(-1)!.id };
    const part = splitModule(whole, JSON.stringify(first).length - 100).first;
    assert.ok(part.rest && part.steps.length > 1);
    for (let [short, long] = [start(part), start(whole)]; !isToCome(short); [short, long] = [next(short), next(long)])
      assert.deepEqual(place(short), { ...place(long), of: whole.steps.length - 1 });
  });

  it('grows without losing anything, wherever it is', () => {
    fc.assert(
      fc.property(
        progressIn(modules.map((whole) => splitModule(whole, 1_000).first).filter(({ rest }) => !!rest)),
        (progress) => {
          const { number, of } = place(progress);
          assert.ok(number <= of);
          assert.equal(isLast(progress) || isToCome(progress), next(progress) === progress);
        },
      ),
      { numRuns: 60 },
    );
  });
});
