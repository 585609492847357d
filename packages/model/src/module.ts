import * as v from 'valibot';
import {
  DateSchema,
  EvidenceSchema,
  IdSchema,
  LangSchema,
  LevelSchema,
  RightsSchema,
  unseen,
  WordsSchema,
} from './common.js';
import { parseWith, pathText, twice } from './parse.js';
import { problem, type Problem, type Result } from './problem.js';
import { targetsOf } from './rules.js';
import { BlocksSchema, PhrasingsSchema } from './text.js';

const step = {
  id: IdSchema,
  title: WordsSchema,
  /** Stands before the step's interactive part. */
  body: BlocksSchema,
  /** The step to go on to, where it is not simply the following one. */
  next: v.optional(IdSchema),
};

export const OptionSchema = v.strictObject({
  id: IdSchema,
  text: PhrasingsSchema,
  /** Shown when the option is picked. */
  feedback: v.optional(BlocksSchema),
});

export const StepSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('content'), ...step }),
  v.strictObject({
    kind: v.literal('question'),
    ...step,
    select: v.picklist(['one', 'many']),
    options: v.pipe(v.array(OptionSchema), v.minLength(2, 'two')),
  }),
  v.strictObject({
    kind: v.literal('choice'),
    ...step,
    options: v.pipe(
      v.array(v.strictObject({ id: IdSchema, text: PhrasingsSchema, go: IdSchema })),
      v.minLength(2, 'two'),
    ),
  }),
  v.strictObject({ kind: v.literal('reflect'), ...step, prompt: BlocksSchema }),
  v.strictObject({ kind: v.literal('plan'), ...step }),
  v.strictObject({
    kind: v.literal('signpost'),
    ...step,
    people: v.pipe(v.array(v.strictObject({ id: IdSchema, text: BlocksSchema })), v.minLength(1, 'one')),
  }),
  v.strictObject({ kind: v.literal('end'), ...step }),
]);

export const ModuleSchema = v.pipe(
  v.strictObject({
    format: v.literal('module/1'),
    id: IdSchema,
    lang: LangSchema,
    title: WordsSchema,
    summary: WordsSchema,
    time: v.pipe(v.string(), v.regex(/^\d+ min$/, 'time')),
    level: v.array(LevelSchema),
    for: v.array(IdSchema),
    evidence: v.optional(EvidenceSchema),
    rights: RightsSchema,
    reviewed: DateSchema,
    reviewBy: DateSchema,
    contentNotes: v.optional(v.array(WordsSchema)),
    steps: v.pipe(v.array(StepSchema), v.minLength(1, 'one')),
  }),
  unseen('summary', 'time', 'level', 'for', 'evidence', 'rights', 'reviewed', 'reviewBy', 'contentNotes'),
);

/** A self-help module: `module/1`. */
export type Module = v.InferOutput<typeof ModuleSchema>;
export type Step = Module['steps'][number];
export type StepKind = Step['kind'];
export type Option = v.InferOutput<typeof OptionSchema>;

function* crossChecks({ steps }: Module): Generator<Problem> {
  yield* twice(steps, 'steps', 'module', 'Give each step its own id.');
  for (const [index, item] of steps.entries()) {
    const at = `steps[${index}]`;
    if ('options' in item) yield* twice(item.options, `${at}.options`, 'step', 'Give each answer its own id.');
    if (item.kind === 'signpost') yield* twice(item.people, `${at}.people`, 'step', 'Give each one its own id.');
  }
  const ids = new Set(steps.map(({ id }) => id));
  for (const [target, path] of targetsOf({ steps }))
    if (!ids.has(target))
      yield problem(pathText(path), `There is no step "${target}".`, `The steps are: ${[...ids].join(', ')}.`);
}

/** Reads a `module/1` document. Nothing of the input is trusted before this. */
export const parseModule = (input: unknown): Result<Module> => parseWith(ModuleSchema, 'module/1', input, crossChecks);
