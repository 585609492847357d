import * as v from 'valibot';
import { LangSchema, NumberSchema, PlainSchema } from './common.js';
import { parseWith } from './parse.js';
import type { Result } from './problem.js';
import { mostParts } from './rules.js';

export const SharePartSchema = v.variant('kind', [
  /** An item of the plan that is done. */
  v.strictObject({ kind: v.literal('done'), title: PlainSchema }),
  /** What they noted for themselves beside an item. */
  v.strictObject({ kind: v.literal('note'), title: PlainSchema, text: PlainSchema }),
  /** One score of a scale, as the scale's authors score it. */
  v.strictObject({
    kind: v.literal('score'),
    title: PlainSchema,
    /** Which score, where the scale has several. */
    score: v.optional(PlainSchema),
    value: NumberSchema,
    /** What the scale calls it. */
    band: v.optional(PlainSchema),
  }),
  /** The page that a module made of their answers. */
  v.strictObject({
    kind: v.literal('page'),
    title: PlainSchema,
    sections: v.pipe(
      v.array(v.strictObject({ title: PlainSchema, lines: v.pipe(v.array(PlainSchema), v.minLength(1, 'one')) })),
      v.minLength(1, 'one'),
    ),
  }),
  /** For next time. */
  v.strictObject({ kind: v.literal('question'), text: PlainSchema }),
]);

/** Nothing in it says who shares, which plan it is about, or when: only what was picked is here. */
export const ShareSchema = v.strictObject({
  format: v.literal('share/1'),
  lang: LangSchema,
  parts: v.pipe(v.array(SharePartSchema), v.minLength(1, 'one'), v.maxLength(mostParts, 'many')),
});

/** What a family chose to tell the person who made their plan: `share/1`. */
export type Share = v.InferOutput<typeof ShareSchema>;
export type SharePart = v.InferOutput<typeof SharePartSchema>;

/** Reads a `share/1` document. Nothing of the input is trusted before this. */
export const parseShare = (input: unknown): Result<Share> => parseWith(ShareSchema, 'share/1', input, () => []);
