import * as v from 'valibot';
import {
  drawnAs,
  IdSchema,
  LangSchema,
  NumberSchema,
  RightsSchema,
  unseen,
  WordsSchema,
  HttpsSchema,
} from './common.js';
import { ConditionSchema, namesOf } from './condition.schema.js';
import { parseWith, pathText, twice } from './parse.js';
import { problem, type Problem, type Result } from './problem.js';
import { choiceItems, weightsOf } from './score.js';

// A validated measure: a FHIR R4 Questionnaire (a subset) with what is scored said beside it, and never as an expression.
// http://hl7.org/fhir/R4/questionnaire.html

/** The weight of an answer, by its R4 name or by the one that came after it. */
export const weightUrls = [
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
] as const;

const linkId = v.pipe(v.string(), v.regex(/^[\w/.-]+$/, 'link-id'), drawnAs(/\S/));
const WeightSchema = v.pipe(v.strictObject({ url: v.picklist(weightUrls), valueDecimal: NumberSchema }), unseen('url'));

/** One weight: beside the coding, as published questionnaires mostly have it, or in it. */
const weights = v.pipe(v.array(WeightSchema), v.length(1, 'one-weight'));

export const AnswerOptionSchema = v.strictObject({
  extension: v.optional(weights),
  valueCoding: v.pipe(
    v.strictObject({
      system: v.optional(v.string()),
      code: WordsSchema,
      display: WordsSchema,
      extension: v.optional(weights),
    }),
    unseen('system'),
  ),
});
const DisplaySchema = v.strictObject({ type: v.literal('display'), linkId, text: WordsSchema });
const ChoiceSchema = v.pipe(
  v.strictObject({
    type: v.literal('choice'),
    linkId,
    text: WordsSchema,
    prefix: v.optional(WordsSchema),
    required: v.optional(v.boolean()),
    repeats: v.optional(v.literal(false)),
    answerOption: v.pipe(v.array(AnswerOptionSchema), v.minLength(2, 'two')),
  }),
  unseen('prefix', 'required', 'repeats'),
);
/** An item of a questionnaire. A group holds no groups. */
export const ItemSchema = v.variant('type', [
  DisplaySchema,
  ChoiceSchema,
  v.strictObject({
    type: v.literal('group'),
    linkId,
    text: v.optional(WordsSchema),
    item: v.pipe(v.array(v.variant('type', [DisplaySchema, ChoiceSchema])), v.minLength(1, 'one')),
  }),
]);
export const QuestionnaireSchema = v.pipe(
  v.strictObject({
    resourceType: v.literal('Questionnaire'),
    id: v.optional(v.string()),
    url: v.optional(v.string()),
    version: v.optional(v.string()),
    name: v.optional(v.string()),
    title: v.optional(WordsSchema),
    status: v.picklist(['draft', 'active', 'retired', 'unknown']),
    language: v.optional(LangSchema),
    publisher: v.optional(v.string()),
    copyright: v.optional(v.string()),
    item: v.pipe(v.array(ItemSchema), v.minLength(1, 'one')),
  }),
  unseen('resourceType', 'id', 'url', 'version', 'name', 'title', 'status', 'language', 'publisher', 'copyright'),
);

/** What a score is called: the band that it is in begins at the highest `from` that is not above it. */
export const BandSchema = v.strictObject({
  id: IdSchema,
  from: NumberSchema,
  label: WordsSchema,
  text: v.optional(WordsSchema),
});
export const ScoreSchema = v.strictObject({
  id: IdSchema,
  /** What it is called, where a scale has several. */
  title: v.optional(WordsSchema),
  /** Of the weights of its items: their sum, their mean, or how many of them are at least `countFrom`. */
  method: v.picklist(['sum', 'mean', 'count']),
  items: v.pipe(v.array(linkId), v.minLength(1, 'one')),
  /** Items whose weights run the other way: highest plus lowest, less the answer's. */
  reverse: v.optional(v.array(linkId)),
  countFrom: v.optional(NumberSchema),
  /** Multiplies the result: WHO-5 is a sum times 4. */
  times: v.optional(NumberSchema),
  /** With fewer items answered there is no score. All of them, where it is not given. */
  atLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** A sum with items missing is scaled up to all of them and rounded, halves up. */
  prorate: v.optional(v.literal(true)),
  bands: v.optional(v.array(BandSchema)),
});

export const ScaleSchema = v.pipe(
  v.strictObject({
    format: v.literal('scale/1'),
    id: IdSchema,
    lang: LangSchema,
    title: WordsSchema,
    /** Who made it and where it was published. */
    source: v.strictObject({
      title: WordsSchema,
      url: v.optional(HttpsSchema),
      doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'doi'))),
    }),
    /** Whether it may be shown: with anything but `none-required`, only where the host has said so. */
    permission: v.picklist(['none-required', 'register', 'licence-required']),
    rights: RightsSchema,
    questionnaire: QuestionnaireSchema,
    scores: v.array(ScoreSchema),
    /** Each is looked at after every answer; `var` names an item by its linkId, for its weight, or a score. */
    alerts: v.optional(v.array(v.strictObject({ when: ConditionSchema }))),
  }),
  // With any permission but `none-required` it is not shown; alerts that make no sense are noticed when they are asked.
  unseen('format', 'source', 'permission', 'rights', 'alerts'),
);

/** A validated measure: `scale/1`. */
export type Scale = v.InferOutput<typeof ScaleSchema>;
export type Score = Scale['scores'][number];
export type Band = v.InferOutput<typeof BandSchema>;
export type Item = v.InferOutput<typeof ItemSchema>;
export type ChoiceItem = v.InferOutput<typeof ChoiceSchema>;

/** What a condition may name in a scale: its scores, and its items by their linkIds. */
export const partsOf = (scale: Scale): string[] => [
  ...scale.scores.map(({ id }) => id),
  ...choiceItems(scale).map(({ linkId }) => linkId),
];

/** What is not right within one scale. `at` is the path to it. */
export function* scaleProblems(scale: Scale, at = ''): Generator<Problem> {
  const path = (rest: string): string => (at ? `${at}.${rest}` : rest);
  yield* twice(scale.scores, path('scores'), 'scale', 'Give each score its own id.');
  const items = choiceItems(scale);
  const byLinkId = new Map(items.map((item) => [item.linkId, item]));
  const linkIds = new Set<string>();
  for (const item of scale.questionnaire.item)
    for (const { linkId: id } of item.type === 'group' ? [item, ...item.item] : [item])
      if (linkIds.has(id))
        yield problem(
          path(`questionnaire.item(${id}).linkId`),
          `"${id}" is used twice in this questionnaire.`,
          'Give each item its own linkId.',
        );
      else linkIds.add(id);
  for (const { linkId: id, answerOption } of items) {
    const codes = answerOption.map(({ valueCoding }) => ({ id: valueCoding.code }));
    const here = path(`questionnaire.item(${id}).answerOption`);
    for (const [index, { extension, valueCoding }] of answerOption.entries())
      if (extension && valueCoding.extension)
        yield problem(`${here}[${index}]`, 'This answer has two weights.', 'Take out one of the two extensions.');
    yield* twice(codes, here, 'item', 'Give each answer its own code.', 'valueCoding.code');
  }
  for (const [index, score] of scale.scores.entries()) {
    const here = path(`scores[${index}]`);
    for (const id of score.items) {
      const item = byLinkId.get(id);
      if (!item) yield problem(`${here}.items`, `There is no item "${id}" to score.`, 'Name items by their linkId.');
      else if (weightsOf(item).includes(undefined))
        yield problem(
          `${here}.items`,
          `An answer to "${id}" has no weight.`,
          `Give each answer an extension "${weightUrls[0]}" with a valueDecimal.`,
        );
    }
    for (const id of score.reverse ?? [])
      if (!score.items.includes(id))
        yield problem(`${here}.reverse`, `"${id}" is not one of the items of this score.`, 'Add it to "items" too.');
    if ((score.atLeast ?? 0) > score.items.length)
      yield problem(`${here}.atLeast`, 'There are not that many items.', `It should be at most ${score.items.length}.`);
    if (score.prorate && score.method !== 'sum')
      yield problem(`${here}.prorate`, 'Only a sum is scaled up.', 'Take it out: a mean needs none.');
    if ((score.method === 'count') !== (score.countFrom !== undefined))
      yield problem(
        `${here}.countFrom`,
        score.method === 'count' ? 'It is not said what counts.' : 'Nothing is counted here.',
        score.method === 'count' ? 'Give the lowest weight that counts.' : 'Take it out, or set "method: count".',
      );
    if (new Set(score.items).size < score.items.length)
      yield problem(`${here}.items`, 'An item is scored twice.', 'Name each item once.');
    const { bands = [] } = score;
    yield* twice(bands, `${here}.bands`, 'score', 'Give each band its own id.');
    for (const [number, band] of bands.entries())
      if (number && band.from <= bands[number - 1]!.from)
        yield problem(`${here}.bands[${number}].from`, 'The bands are not in order.', 'Begin with the lowest.');
  }
  for (const [name, where] of namesOf(scale.alerts ?? []))
    if (!partsOf(scale).includes(name))
      yield problem(
        path(`alerts${pathText(where)}`),
        `The scale has no score and no item "${name}".`,
        `There are: ${partsOf(scale).join(', ')}.`,
      );
}

/** Reads a `scale/1` document. Nothing of the input is trusted before this. */
export const parseScale = (input: unknown): Result<Scale> =>
  parseWith(ScaleSchema, 'scale/1', input, (scale) => scaleProblems(scale));
