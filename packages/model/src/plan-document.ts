import * as v from 'valibot';
import { DateSchema, IdSchema, LangSchema, PlainSchema, PlanUrlSchema } from './common.js';
import { parseWith, twice } from './parse.js';
import { problem, type Problem, type Result } from './problem.js';
import { mostItems } from './rules.js';

const all = {
  /** Unique in this plan: progress is kept under it. */
  id: IdSchema,
  title: PlainSchema,
  /** Why this one, in the worker's words. */
  note: v.optional(PlainSchema),
  /** The day by which it may be done. */
  by: v.optional(DateSchema),
};
const elsewhere = {
  ...all,
  /** The address of its plain page, which works without any script; its document lies beside that. */
  url: PlanUrlSchema,
  /** Who made it. */
  organisation: v.optional(PlainSchema),
};

export const PlanItemSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('module'),
    ...elsewhere,
    /** The steps that are meant, where it is not the whole module. */
    steps: v.optional(v.pipe(v.array(IdSchema), v.minLength(1, 'one'))),
  }),
  v.strictObject({ kind: v.picklist(['resource', 'route']), ...elsewhere }),
  v.strictObject({
    kind: v.literal('meeting'),
    ...all,
    url: v.optional(PlanUrlSchema),
    organisation: v.optional(PlainSchema),
    day: v.optional(DateSchema),
    /** In the wall time of where the family is: `09:30`. */
    time: v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'clock'))),
  }),
  v.strictObject({ kind: v.literal('task'), ...all }),
  v.strictObject({ kind: v.literal('note'), id: IdSchema, text: PlainSchema }),
]);

export const PlanSchema = v.strictObject({
  format: v.literal('plan/1'),
  /** Tells this plan from others on one device; nothing about the family is in it. */
  id: IdSchema,
  lang: LangSchema,
  title: v.optional(PlainSchema),
  greeting: v.optional(PlainSchema),
  /** Who made it, as far as they say. Shown as words: nothing here is dialled, and nothing becomes a link. */
  from: v.optional(
    v.strictObject({
      name: v.optional(PlainSchema),
      organisation: v.optional(PlainSchema),
      /** How and when to reach them, in their own words. */
      reach: v.optional(PlainSchema),
    }),
  ),
  /** The day on which it was made, and the one on which both look at it again. */
  made: v.optional(DateSchema),
  review: v.optional(DateSchema),
  items: v.pipe(v.array(PlanItemSchema), v.minLength(1, 'one'), v.maxLength(mostItems, 'many')),
});

/** A plan that a practitioner and a family made together: `plan/1`. */
export type Plan = v.InferOutput<typeof PlanSchema>;
export type PlanItem = v.InferOutput<typeof PlanItemSchema>;

function* acrossParts({ from, items }: Plan): Generator<Problem> {
  if (from && !Object.keys(from).length)
    yield problem('from', 'This part is empty.', 'Say at least a name, or leave it out.');
  yield* twice(items, 'items', 'plan', 'Give each item its own id.');
}

/** Reads a `plan/1` document. Nothing of the input is trusted before this. */
export const parsePlan = (input: unknown): Result<Plan> => parseWith(PlanSchema, 'plan/1', input, acrossParts);
