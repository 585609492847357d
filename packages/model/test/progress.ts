import fc from 'fast-check';
import { choiceItems, type Answer, type Module, type Said, type Step } from '../src/index.js';
import { answer, back, goTo, next, start, type Progress } from '../src/player.js';

// What a person may do in a module: every answer that a step can be given, and walks that end anywhere.

const words = fc.string({ maxLength: 6 });
const level = fc.integer({ min: 0, max: 10 });
const idsOf = (items: readonly { readonly id: string }[] = []): string[] => items.map(({ id }) => id);
const some = (items: readonly { readonly id: string }[] = []): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray(idsOf(items));
const one = (ids: readonly string[]): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray([...ids], { maxLength: Math.min(1, ids.length) });

/** As an element would make it: plain, but for the codes of a scale, which have no prototype. */
function made(answer: Answer): Answer {
  const plain = structuredClone(answer);
  return 'items' in plain ? { ...plain, items: Object.assign(Object.create(null), plain.items) } : plain;
}

/** An answer to this step, or nothing where it asks for none. */
function answersTo(step: Step, module: Module): fc.Arbitrary<Answer> | undefined {
  switch (step.kind) {
    case 'question':
      return fc.record({ options: step.select === 'many' ? some(step.options) : one(idsOf(step.options)) });
    case 'choice':
      return fc.record({ options: one(idsOf(step.options)) });
    case 'end':
      return fc.record({ options: one(['yes', 'partly', 'no']) });
    case 'reflect':
      return fc.record({ text: words, inPlan: fc.boolean() });
    case 'scenario':
      return fc.record({ options: some(step.notice?.options), kept: some(step.points.items), text: words });
    case 'rate':
      return fc.record({ value: level, inPlan: fc.boolean() });
    case 'scale': {
      const scale = module.scales!.find(({ id }) => id === step.scale)!;
      const codes = choiceItems(scale).map(
        ({ linkId, answerOption }) =>
          [linkId, fc.constantFrom(...answerOption.map(({ valueCoding }) => valueCoding.code))] as const,
      );
      const items = fc.record(Object.fromEntries(codes), { requiredKeys: [] }) as fc.Arbitrary<Record<string, string>>;
      return fc.record({ items, inPlan: fc.boolean() });
    }
    case 'goal': {
      const own = fc.record(
        { text: words, importance: level, confidence: level, by: words },
        { requiredKeys: ['text'] },
      );
      const ids = idsOf(step.suggestions);
      const picked = ids.map((from) => fc.record({ text: words, from: fc.constant(from) }));
      return fc.record({ goals: fc.array(fc.oneof(own, ...picked), { maxLength: 3 }) });
    }
    case 'ifthen': {
      const said = (items: readonly { readonly id: string }[]): fc.Arbitrary<Said> =>
        fc.oneof(fc.record({ id: fc.constantFrom(...idsOf(items)) }), fc.record({ text: words }));
      const pair = fc.record({ cue: said(step.cues.items), response: said(step.responses.items) });
      return fc.record({ pairs: fc.array(pair, { maxLength: 3 }) });
    }
    case 'practice':
      return fc.record(
        { tries: some(step.items), done: some(step.items), day: fc.constantFrom('2026-11-03', '2028-02-29') },
        { requiredKeys: ['tries', 'done'] },
      );
    default:
      return undefined;
  }
}

/** A module with a person somewhere in it, who has answered some of it. */
export const progressIn = (modules: fc.Arbitrary<Module>): fc.Arbitrary<Progress> =>
  modules.chain((module) => {
    const answers = module.steps.flatMap((step) => {
      const given = answersTo(step, module);
      return given ? [given.map((its) => (progress: Progress) => answer(progress, step.id, made(its)))] : [];
    });
    const jump = fc.constantFrom(...module.steps).map(
      ({ id }) =>
        (progress: Progress) =>
          goTo(progress, id),
    );
    const move = fc.oneof(fc.constant(next), fc.constant(next), fc.constant(back), jump, ...answers);
    return fc
      .array(move as fc.Arbitrary<(progress: Progress) => Progress>, { maxLength: 25 })
      .map((moves) => moves.reduce((progress, by) => by(progress), start(module)));
  });
