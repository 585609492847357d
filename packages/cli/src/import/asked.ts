import type { Comparison, Condition } from '@kith/model';

// "Show this when …", as questionnaires say it, made a condition on the steps that their questions became.

/** What a question of the source became. */
export interface Asked {
  /** The id of its step. */
  readonly step: string;
  /** Whether one answer is picked, or many, or a number given, or words written. */
  readonly takes: 'one' | 'many' | 'number' | 'text';
  /** The ids of its answers, by what the source calls them. */
  readonly options: ReadonlyMap<string, string>;
}

/** What the source asks of the answers, before it is known what its questions became. */
export type Test =
  | { readonly all: readonly Test[] }
  | { readonly any: readonly Test[] }
  | { readonly not: Test }
  | { readonly name: string; readonly is: 'answered' }
  | { readonly name: string; readonly is: Comparison | 'has'; readonly value: string | number | boolean };

/** A test that no condition can say. `message` says why, in a sentence. */
export class Unsayable extends Error {}

/**
 * The condition that a test comes to.
 *
 * @throws Unsayable where it asks of something that became no step, or asks what a condition cannot.
 */
export function conditionOf(test: Test, asked: ReadonlyMap<string, Asked>): Condition {
  if ('all' in test) return joined('and', test.all, asked);
  if ('any' in test) return joined('or', test.any, asked);
  if ('not' in test) return { '!': conditionOf(test.not, asked) };
  const question = asked.get(test.name);
  if (!question) throw new Unsayable(`It looks at "${short(test.name)}", which is no question here.`);
  if (test.is === 'answered') return { answered: question.step };
  return compared(question, test.is, test.value, test.name);
}

function joined(by: 'and' | 'or', tests: readonly Test[], asked: ReadonlyMap<string, Asked>): Condition {
  const conditions = tests.map((test) => conditionOf(test, asked));
  if (!conditions.length) throw new Unsayable('It asks nothing.');
  return conditions.length === 1 ? conditions[0]! : by === 'and' ? { and: conditions } : { or: conditions };
}

function compared(
  { step, takes, options }: Asked,
  is: Comparison | 'has',
  value: string | number | boolean,
  name: string,
): Condition {
  if (takes === 'text') throw new Unsayable(`It looks at the words of "${short(name)}", which nothing here may read.`);
  if (takes === 'number') {
    const number = typeof value === 'string' && value.trim() ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number))
      throw new Unsayable(`It compares the number "${short(name)}" with "${short(String(value))}".`);
    return pair(is === 'has' ? '==' : is, step, number);
  }
  if (is === '<' || is === '<=' || is === '>' || is === '>=')
    return oneOf(step, takes, ordered(is, options, value, name));
  const option = options.get(String(value));
  if (option === undefined)
    throw new Unsayable(`It looks for the answer "${short(String(value))}", which is not there.`);
  if (takes === 'one') return pair(is === 'has' ? '==' : is, step, option);
  const picked: Condition = { in: [option, { var: step }] };
  return is === '!=' ? { '!': picked } : picked;
}

/** The answers that are numbers and stand in that order to the value. */
function ordered(
  is: '<' | '<=' | '>' | '>=',
  options: ReadonlyMap<string, string>,
  value: string | number | boolean,
  name: string,
): string[] {
  const limit = Number(value);
  const numbers = [...options].map(([key, id]) => ({ number: key.trim() ? Number(key) : NaN, id }));
  if (Number.isNaN(limit) || numbers.some(({ number }) => Number.isNaN(number)))
    throw new Unsayable(`It asks for more or less at "${short(name)}", whose answers are no numbers.`);
  const holds = {
    '<': (number: number) => number < limit,
    '<=': (number: number) => number <= limit,
    '>': (number: number) => number > limit,
    '>=': (number: number) => number >= limit,
  }[is];
  return numbers.flatMap(({ number, id }) => (holds(number) ? [id] : []));
}

function oneOf(step: string, takes: 'one' | 'many', ids: readonly string[]): Condition {
  if (!ids.length) throw new Unsayable('No answer could ever be so.');
  if (takes === 'one') return { in: [{ var: step }, ids] };
  const each = ids.map((id): Condition => ({ in: [id, { var: step }] }));
  return each.length === 1 ? each[0]! : { or: each };
}

/** Spelt out, as TypeScript takes a computed key for any string. */
function pair(is: Comparison, step: string, value: string | number): Condition {
  return { [is]: [{ var: step }, value] } as unknown as Condition;
}

const short = (words: string): string => (words.length > 40 ? `${words.slice(0, 39)}…` : words);
