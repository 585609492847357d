import type { Answer, AnswerOf } from './answer.js';
import type { Module, Step } from './module.js';
import { answer, goTo, next, start, type Progress } from './player.js';
import { codesOf } from './state.js';
import { plainText } from './text-rules.js';

// A short code to write on paper: the place and what was picked, by their positions, never words. It is a number in base
// 32 (Crockford's alphabet: https://www.crockford.com/base32.html), made of
// - a print of the module, as positions mean nothing in another one, or after it was changed;
// - a number for every thing that can be picked, in order, each with a radix of its own;
// - a check character over the field of 32 elements, which finds every wrong character and every two that changed places.

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const most = 24;
/** Characters of the print: a code of another module goes unnoticed once in a million. */
const printed = 4;

/** Takes numbers below a radix, one after the other; or gives them back in the same order. */
interface Tape {
  /** Writing: puts `digit` on the tape. Reading: takes the next one off it. Returns it. */
  (radix: number, digit: number): number;
}

const bits = (ids: readonly string[], picked: readonly string[]): number[] => ids.map((id) => +picked.includes(id));

/** Ids picked from a list: each on the tape, or off it. */
const pickMany = (tape: Tape, items: readonly { readonly id: string }[], picked: readonly string[] = []): string[] => {
  const ids = items.map(({ id }) => id);
  const digits = bits(ids, picked).map((bit) => tape(2, bit));
  return ids.filter((_, index) => digits[index]);
};

/** One of a list, or none. */
const pickOne = (tape: Tape, ids: readonly string[], picked: string | undefined): string | undefined =>
  ids[tape(ids.length + 1, ids.indexOf(picked!) + 1) - 1];

const pickFlag = (tape: Tape, on: boolean | undefined): boolean => tape(2, +!!on) === 1;

type Given<Kind extends keyof AnswerOf> = AnswerOf[Kind] | undefined;
const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
const some = (...lists: (readonly unknown[])[]): boolean => lists.some(({ length }) => length);

/** Takes an answer to a step through the tape: what comes out is what a code can hold of it. */
function through(tape: Tape, module: Module, step: Step, given: Answer | undefined): Answer | undefined {
  switch (step.kind) {
    case 'question':
    case 'choice':
    case 'end': {
      const { options: picked = [] } = (given as Given<'question'>) ?? {};
      if (step.kind === 'question' && step.select === 'many') {
        const options = pickMany(tape, step.options, picked);
        return some(options) ? { options } : undefined;
      }
      const ids = step.kind === 'end' ? ['yes', 'partly', 'no'] : idsOf(step.options);
      const option = pickOne(tape, ids, picked[0]);
      return option === undefined ? undefined : { options: [option] };
    }
    case 'scenario': {
      const before = given as Given<'scenario'>;
      const options = pickMany(tape, step.notice?.options ?? [], before?.options);
      const kept = pickMany(tape, step.points.items, before?.kept);
      return some(options, kept) ? { options, kept, text: '' } : undefined;
    }
    case 'rate': {
      const before = given as Given<'rate'>;
      const value = tape(12, before ? Math.round(before.value) + 1 : 0) - 1;
      return value < 0 ? undefined : { value, inPlan: pickFlag(tape, before?.inPlan) };
    }
    case 'scale': {
      const all = codesOf(module, step);
      if (!all) return undefined;
      const before = given as Given<'scale'>;
      const items = Object.create(null) as Record<string, string>;
      for (const [linkId, codes] of all) {
        const code = pickOne(tape, codes, before?.items[linkId]);
        if (code !== undefined) items[linkId] = code;
      }
      return some(Object.keys(items)) ? { items, inPlan: pickFlag(tape, before?.inPlan) } : undefined;
    }
    case 'goal': {
      const from = (given as Given<'goal'>)?.goals.flatMap((goal) => goal.from ?? []);
      const picked = pickMany(tape, step.suggestions, from);
      const goals = step.suggestions
        .filter(({ id }) => picked.includes(id))
        .map(({ id, text }) => ({ text: plainText(text), from: id }));
      return some(goals) ? { goals } : undefined;
    }
    case 'ifthen': {
      const cues = idsOf(step.cues.items);
      const responses = idsOf(step.responses.items);
      const before = ((given as Given<'ifthen'>)?.pairs ?? []).flatMap(({ cue, response }) => {
        const places = [cue, response].map((said, half) =>
          'id' in said ? [cues, responses][half]!.indexOf(said.id) : -1,
        );
        return places.includes(-1) ? [] : [places[0]! * responses.length + places[1]! + 1];
      });
      const pairs = [];
      for (let digit; (digit = tape(cues.length * responses.length + 1, before[pairs.length] ?? 0));) {
        const cue = cues[Math.floor((digit - 1) / responses.length)]!;
        pairs.push({ cue: { id: cue }, response: { id: responses[(digit - 1) % responses.length]! } });
      }
      return some(pairs) ? { pairs } : undefined;
    }
    case 'practice': {
      const before = given as Given<'practice'>;
      const tries = pickMany(tape, step.items, before?.tries);
      const done = pickMany(tape, step.items, before?.done);
      return some(tries, done) ? { tries, done } : undefined;
    }
    default:
      return undefined;
  }
}

/** All that can be picked in a module, by name: two modules of one print have the same positions. */
const layout = (module: Module): unknown =>
  module.steps.map((step) => {
    const names: unknown[] = [];
    JSON.stringify(step, (key, value: unknown) => {
      if (key === 'id' || key === 'kind' || key === 'select') names.push(value);
      return key === 'people' || key === 'body' ? undefined : value;
    });
    return [names, codesOf(module, step)];
  });

/** FNV-1a, folded to the bits of the print. */
function printOf(module: Module): number {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([module.id, layout(module)]))
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return ((hash >>> 20) ^ hash) & (32 ** printed - 1);
}

/** Twice a number, in the field of 32 elements (by x⁵ + x² + 1). */
const doubled = (value: number): number => (value << 1) ^ (value & 16 ? 37 : 0);

/** Nought for a whole code. Each character counts with another power of two, of which the field has 31. */
const checkSum = (digits: readonly number[]): number => digits.reduce((sum, digit) => doubled(sum) ^ digit, 0);

function digitsOf(number: bigint, length: number): number[] {
  const digits: number[] = [];
  for (let rest = number; rest > 0n || digits.length < length; rest /= 32n) digits.unshift(Number(rest % 32n));
  return digits;
}
const numberOf = (digits: readonly number[]): bigint =>
  digits.reduce((number, digit) => number * 32n + BigInt(digit), 0n);

/**
 * A code to carry on with elsewhere, as `7K3M-Q0ZP-…`: the place and what was picked, never words. Nothing where it would
 * be over 24 characters, or where a part of the module is still to come.
 */
export function codeOf({ module, at, answers }: Progress): string | undefined {
  if (module.rest) return undefined;
  const written: [radix: number, digit: number][] = [];
  const tape: Tape = (radix, digit) => {
    written.push([radix, digit]);
    return digit;
  };
  pickOne(tape, idsOf(module.steps), at);
  for (const step of module.steps) through(tape, module, step, answers[step.id]);
  const number = written.reduceRight((sum, [radix, digit]) => sum * BigInt(radix) + BigInt(digit), 0n);
  // Groups of four, with the print before and the check after.
  let length = 3;
  while (32n ** BigInt(length) <= number) length += 4;
  if (printed + length + 1 > most) return undefined;
  const digits = [...digitsOf(BigInt(printOf(module)), printed), ...digitsOf(number, length)];
  digits.push(doubled(checkSum(digits)));
  return digits
    .map((digit) => alphabet[digit]!)
    .join('')
    .replace(/.{4}(?=.)/g, '$&-');
}

/**
 * Carries on from a code. Small letters, spaces and other dashes will do, and O, I and L for 0, 1 and 1. Gives nothing for
 * a code with one wrong character or two that changed places, of another module, or of an earlier form of this one.
 */
export function fromCode(module: Module, text: string): Progress | undefined {
  const plain = text
    .toUpperCase()
    .replace(/[\s\p{Dash}.]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const digits = [...plain].map((character) => alphabet.indexOf(character));
  const { length } = digits;
  if (module.rest || length < 8 || length > most || length % 4 || digits.includes(-1) || checkSum(digits))
    return undefined;
  if (numberOf(digits.slice(0, printed)) !== BigInt(printOf(module))) return undefined;
  let number = numberOf(digits.slice(printed, -1));
  const tape: Tape = (radix) => {
    const digit = Number(number % BigInt(radix));
    number /= BigInt(radix);
    return digit;
  };
  const at = pickOne(tape, idsOf(module.steps), undefined);
  let progress = start(module);
  for (const step of module.steps) {
    const given = through(tape, module, step, undefined);
    if (given) progress = answer(progress, step.id, given);
  }
  if (!at || number) return undefined;
  // The trail is the way there; who came by a link came from the start.
  for (let ahead = progress; ;) {
    if (ahead.at === at) return ahead;
    const before = ahead;
    ahead = next(ahead);
    if (ahead === before) return goTo(progress, at);
  }
}
