import type { Comparison, Condition, Operand } from './condition.schema.js';

/** What an answer counts as in a condition. */
export type Value = string | number | boolean | readonly string[];
/** Gives the value of a name, or nothing where there is no such answer. */
export type Values = (name: string) => Value | undefined;

type Read = Value | readonly (string | number)[] | undefined;

/** In the order of the schema: of two in one condition, the first counts, here as in the checker. */
const compare: Readonly<Record<Comparison | 'in', (a: never, b: never) => boolean>> = {
  // JsonLogic's own comparison: "3" is 3.
  '==': (a: Read, b: Read) => a == b,
  '!=': (a: Read, b: Read) => a != b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  in: (a: string, b: string | readonly string[] | undefined) => !!b && a !== undefined && !!b.includes?.(a),
};

/**
 * Whether a condition holds, as JsonLogic has it: https://jsonlogic.com/operations.html. With one difference: what is not
 * answered is neither more nor less than anything, where JsonLogic takes it for a 0. What is no condition does not hold,
 * so that nobody need look at one before; an alert asks to be told `true` then: better a person too many.
 */
export function holds(condition: Condition, value: Values, otherwise = false): boolean {
  try {
    return test(condition, value);
  } catch {
    return otherwise;
  }
}

function test(condition: Condition, value: Values): boolean {
  if ('and' in condition) return condition.and.every((part) => test(part, value));
  if ('or' in condition) return condition.or.some((part) => test(part, value));
  if ('!' in condition) return !test(condition['!'], value);
  const read = (operand: Operand | readonly (string | number)[]): Read =>
    (operand as { var?: string }).var ? value((operand as { var: string }).var) : (operand as Read);
  for (const [operator, applies] of Object.entries(compare))
    if (operator in condition) {
      const [a, b] = (condition as Record<string, readonly Operand[]>)[operator]!;
      return applies(read(a!) as never, read(b!) as never);
    }
  return value((condition as { answered: string }).answered) !== undefined;
}
