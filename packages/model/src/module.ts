import * as v from 'valibot';
import type { AnswerKind } from './answer.js';
import { ConditionSchema, namesOf } from './condition.schema.js';
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
import { BodySchema, FileSchema, MediaSchema, type BodyBlock } from './media.js';
import { parseWith, pathText, twice } from './parse.js';
import { problem, type Problem, type Result } from './problem.js';
import { targetsOf } from './rules.js';
import { partsOf, scaleProblems, ScaleSchema } from './scale.js';
import { BlocksSchema, PhrasingsSchema } from './text.js';

/** A way on that is taken when the condition holds. */
export const BranchSchema = v.pipe(v.strictObject({ when: ConditionSchema, go: IdSchema }), unseen('when'));

const step = {
  id: IdSchema,
  /** The language of its words, where it is not the module's: its translation is not there, or no longer fits. */
  lang: v.optional(LangSchema),
  title: WordsSchema,
  /** Stands before the step's interactive part. */
  body: BodySchema,
  /** Where to go on to: the first whose condition holds. They come before `next`. */
  branches: v.optional(v.pipe(v.array(BranchSchema), v.minLength(1, 'one'))),
  /** The step to go on to, where it is not simply the following one. */
  next: v.optional(IdSchema),
  /** For a worker who uses it side by side with a family, and never shown to the family. */
  workers: v.optional(BlocksSchema),
};

export const OptionSchema = v.strictObject({
  id: IdSchema,
  text: PhrasingsSchema,
  /** Shown when the option is picked. */
  feedback: v.optional(BlocksSchema),
});
/** Something that can be picked, ticked or kept. */
export const PointSchema = v.strictObject({ id: IdSchema, text: PhrasingsSchema });
export const PersonSchema = v.strictObject({ id: IdSchema, text: BlocksSchema });

/** A part of a step with a heading of its own. */
const SceneSchema = v.strictObject({ title: WordsSchema, body: BodySchema });
const PointsSchema = v.strictObject({
  title: WordsSchema,
  items: v.pipe(v.array(PointSchema), v.minLength(1, 'one')),
});

export const StepSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('content'), ...step }),
  v.strictObject({
    kind: v.literal('scenario'),
    ...step,
    /** It goes badly. */
    before: SceneSchema,
    /** What the person saw in it. */
    notice: v.optional(v.strictObject({ title: WordsSchema, body: BlocksSchema, options: v.array(OptionSchema) })),
    /** It goes better. */
    after: SceneSchema,
    /** What made the difference, to keep. */
    points: PointsSchema,
    /** Asks for an example of their own. */
    own: v.optional(v.strictObject({ title: WordsSchema, body: BlocksSchema })),
  }),
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
  v.strictObject({
    kind: v.literal('rate'),
    ...step,
    /** What 0 and what 10 mean. */
    low: WordsSchema,
    high: WordsSchema,
    /** The step that asked the same before: both are shown side by side. */
    before: v.optional(IdSchema),
  }),
  v.strictObject({
    kind: v.literal('scale'),
    ...step,
    /** The id of one of the module's scales. */
    scale: IdSchema,
    /** Who sees the score: the person here (and in their plan, if they like), only the plan, or nobody. */
    show: v.picklist(['person', 'plan', 'nobody']),
  }),
  v.strictObject({ kind: v.literal('goal'), ...step, suggestions: v.array(PointSchema) }),
  v.strictObject({ kind: v.literal('ifthen'), ...step, cues: PointsSchema, responses: PointsSchema }),
  v.strictObject({
    kind: v.literal('practice'),
    ...step,
    items: v.pipe(v.array(PointSchema), v.minLength(1, 'one')),
    /** In how many days to look back at it. */
    days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  v.strictObject({ kind: v.literal('plan'), ...step }),
  v.strictObject({
    kind: v.literal('signpost'),
    ...step,
    people: v.pipe(v.array(PersonSchema), v.minLength(1, 'one')),
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
    /** What it is about, for who looks for it: the topics of resources and routes. */
    topics: v.optional(v.array(IdSchema)),
    evidence: v.optional(EvidenceSchema),
    rights: RightsSchema,
    reviewed: DateSchema,
    reviewBy: DateSchema,
    contentNotes: v.optional(v.array(WordsSchema)),
    media: v.optional(v.array(MediaSchema)),
    scales: v.optional(v.array(ScaleSchema)),
    /** Looked at after every answer: the first that holds brings the people of the step `go` to where the person is. */
    alerts: v.optional(v.array(BranchSchema)),
    steps: v.pipe(v.array(StepSchema), v.minLength(1, 'one')),
    /** Where the later steps of a long module are: `kith build` writes them into a file of their own. */
    rest: v.optional(
      v.strictObject({
        src: FileSchema,
        /** How many of them are passed by somebody who has answered nothing. */
        steps: v.pipe(v.number(), v.integer(), v.minValue(1)),
        /** Those of the module's signpost, where it is among them. */
        people: v.optional(v.array(PersonSchema)),
        /** The id of the plan, where that is. */
        plan: v.optional(IdSchema),
      }),
    ),
  }),
  unseen(
    'summary',
    'time',
    'level',
    'for',
    'topics',
    'evidence',
    'rights',
    'reviewed',
    'reviewBy',
    'contentNotes',
    // Looked at by the parts that draw them: most modules have none.
    'media',
    'scales',
  ),
);

/** A self-help module: `module/1`. */
export type Module = v.InferOutput<typeof ModuleSchema>;
export type Step = Module['steps'][number];
export type StepKind = Step['kind'];
export type Option = v.InferOutput<typeof OptionSchema>;
export type Point = v.InferOutput<typeof PointSchema>;
export type Person = v.InferOutput<typeof PersonSchema>;

/** Lists inside a step whose ids each stand once. */
const listsOf = (step: Step): readonly (readonly [path: string, items: readonly { readonly id: string }[]])[] => {
  switch (step.kind) {
    case 'scenario':
      return [
        ['notice.options', step.notice?.options ?? []],
        ['points.items', step.points.items],
      ];
    case 'question':
    case 'choice':
      return [['options', step.options]];
    case 'goal':
      return [['suggestions', step.suggestions]];
    case 'ifthen':
      return [
        ['cues.items', step.cues.items],
        ['responses.items', step.responses.items],
      ];
    case 'practice':
      return [['items', step.items]];
    case 'signpost':
      return [['people', step.people]];
    default:
      return [];
  }
};

/** Texts of a step in which media may stand. */
const bodiesOf = (step: Step): readonly (readonly [path: string, body: readonly BodyBlock[]])[] => [
  ['body', step.body],
  ...(step.kind === 'scenario'
    ? ([
        ['before.body', step.before.body],
        ['after.body', step.after.body],
      ] as const)
    : []),
];

function* stepChecks(step: Step, at: string, module: Module): Generator<Problem> {
  const { media = [], scales = [], steps, rest } = module;
  for (const [path, items] of listsOf(step)) yield* twice(items, `${at}.${path}`, 'step', 'Give each its own id.');
  for (const [path, body] of bodiesOf(step))
    for (const [index, block] of body.entries()) {
      if (block.type !== 'media') continue;
      const medium = media.find(({ id }) => id === block.media);
      const here = `${at}.${path}[${index}]`;
      if (!medium && !rest)
        yield problem(
          `${here}.media`,
          `There is no picture or recording "${block.media}".`,
          media.length ? `There are: ${media.map(({ id }) => id).join(', ')}.` : 'Describe it under "media".',
        );
      else if (medium && !block.words && !(medium.type === 'image' && medium.decorative))
        yield problem(
          here,
          medium.type === 'image' ? 'The picture is not said in words.' : 'The recording has no name.',
          'Write words between the square brackets; for a picture that adds nothing, set "decorative: true".',
        );
    }
  if (step.kind === 'scale' && !rest && !scales.some(({ id }) => id === step.scale))
    yield problem(
      `${at}.scale`,
      `There is no scale "${step.scale}".`,
      scales.length ? `There are: ${scales.map(({ id }) => id).join(', ')}.` : 'Put its file into the folder "scales".',
    );
  if (step.kind === 'rate' && step.before && !steps.some(({ id, kind }) => id === step.before && kind === 'rate'))
    if (!rest)
      yield problem(
        `${at}.before`,
        `"${step.before}" is no step that asks for a number.`,
        'Name a step with ":::rate".',
      );
}

/** The kinds of step that an answer is kept of. */
const asking: readonly string[] = [
  'scenario',
  'question',
  'choice',
  'reflect',
  'rate',
  'scale',
  'goal',
  'ifthen',
  'practice',
  'end',
] satisfies AnswerKind[];

/** Names in conditions that stand for no answer: such a condition would never hold, or always. */
function* nameChecks({ steps, alerts = [], scales = [] }: Module): Generator<Problem> {
  for (const [name, path] of namesOf({ steps, alerts })) {
    const id = name.split('.', 1)[0]!;
    const part = name.slice(id.length + 1);
    const step = steps.find((one) => one.id === id);
    const scale = step?.kind === 'scale' ? scales.find((one) => one.id === step.scale) : undefined;
    if (!step || !asking.includes(step.kind))
      yield problem(
        pathText(path),
        `There is no step "${id}" that asks for something.`,
        `Those are: ${steps.flatMap((one) => (asking.includes(one.kind) ? [one.id] : [])).join(', ')}.`,
      );
    else if (part && step.kind !== 'scale')
      yield problem(pathText(path), `The step "${id}" has no part "${part}".`, `Write "${id}" alone.`);
    else if (part && scale && !partsOf(scale).includes(part))
      yield problem(
        pathText(path),
        `The scale at "${id}" has no score and no item "${part}".`,
        `There are: ${partsOf(scale).join(', ')}.`,
      );
  }
}

function* crossChecks(module: Module): Generator<Problem> {
  const { steps, media = [], scales = [], rest } = module;
  yield* twice(steps, 'steps', 'module', 'Give each step its own id.');
  yield* twice(media, 'media', 'module', 'Give each picture or recording its own id.');
  yield* twice(rest?.people ?? [], 'rest.people', 'module', 'Give each person their own id.');
  yield* twice(scales, 'scales', 'module', 'Give each scale its own id.');
  // The rest of a long module is looked at when it is there.
  const ids = new Set(steps.map(({ id }) => id));
  if (!rest)
    for (const [target, path] of targetsOf({ steps, media, alerts: module.alerts ?? [] }))
      if (!ids.has(target))
        yield problem(pathText(path), `There is no step "${target}".`, `The steps are: ${[...ids].join(', ')}.`);
  for (const [index, item] of steps.entries()) yield* stepChecks(item, `steps[${index}]`, module);
  for (const [index, scale] of scales.entries()) yield* scaleProblems(scale, `scales[${index}]`);
  if (!rest) yield* nameChecks(module);
}

/** Reads a `module/1` document. Nothing of the input is trusted before this. */
export const parseModule = (input: unknown): Result<Module> => parseWith(ModuleSchema, 'module/1', input, crossChecks);
