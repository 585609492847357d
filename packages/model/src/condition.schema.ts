import * as v from 'valibot';
import type { Path } from './text-rules.js';

// JsonLogic's syntax with a closed set of operators: https://jsonlogic.com/operations.html. Data, never code.

/**
 * `{ "var": "trigger" }` is what was picked at the step `trigger`; `{ "var": "worry.total" }` is the score `total` of the
 * scale at the step `worry`. See condition.ts for what each kind of step gives.
 */
export interface Var {
  readonly var: string;
}
export type Operand = string | number | boolean | Var;
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Condition =
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly '!': Condition }
  | { readonly [Key in Comparison]: Readonly<Record<Key, readonly Operand[]>> }[Comparison]
  | { readonly in: readonly (Operand | readonly (string | number)[])[] }
  | { readonly answered: string };

const VarSchema = v.strictObject({
  var: v.pipe(v.string(), v.regex(/^[\w/.-]+$/, 'var')),
});
export const OperandSchema = v.union([VarSchema, v.string(), v.number(), v.boolean()], 'operand');
/** Two things that are compared. */
export const PairSchema = v.pipe(v.array(OperandSchema), v.length(2, 'pair'));
const several = () => v.pipe(v.array(v.lazy((): v.GenericSchema<Condition> => ConditionSchema)), v.minLength(1, 'one'));

export const ConditionSchema: v.GenericSchema<Condition> = v.union(
  [
    v.strictObject({ and: several() }),
    v.strictObject({ or: several() }),
    v.strictObject({ '!': v.lazy((): v.GenericSchema<Condition> => ConditionSchema) }),
    v.strictObject({ '==': PairSchema }),
    v.strictObject({ '!=': PairSchema }),
    v.strictObject({ '<': PairSchema }),
    v.strictObject({ '<=': PairSchema }),
    v.strictObject({ '>': PairSchema }),
    v.strictObject({ '>=': PairSchema }),
    v.strictObject({
      in: v.pipe(
        v.array(v.union([OperandSchema, v.array(v.union([v.string(), v.number()], 'operand'))], 'operand')),
        v.length(2, 'pair'),
      ),
    }),
    v.strictObject({ answered: v.pipe(v.string(), v.regex(/\S/, 'empty')) }),
  ],
  'condition',
);

/** Every name in the conditions of a part, and where it stands. */
export function* namesOf(part: object, path: Path = []): Generator<[name: string, path: Path]> {
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    const at = [...path, key];
    if (typeof value === 'object' && value) yield* namesOf(value, at);
    else if ((key === 'var' || key === 'answered') && typeof value === 'string') yield [value, at];
  }
}
