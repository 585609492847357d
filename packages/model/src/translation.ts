import * as v from 'valibot';
import { DateSchema, IdSchema, LangSchema, WordsSchema } from './common.js';
import { FileSchema } from './media.js';
import { parseWith, twice } from './parse.js';
import { problem, type Problem, type Result } from './problem.js';

/** What of a recording is made anew for a language. Its transcript is one of the strings. */
const TranslatedMediumSchema = v.strictObject({
  id: IdSchema,
  /** WebVTT; they come before those of the source. */
  captions: v.optional(v.pipe(v.array(v.strictObject({ src: FileSchema, lang: LangSchema })), v.minLength(1, 'one'))),
  poster: v.optional(FileSchema),
});

export const TranslationSchema = v.strictObject({
  format: v.literal('translation/1'),
  /** The id of the module. */
  of: IdSchema,
  lang: LangSchema,
  status: v.picklist(['draft', 'reviewed']),
  reviewed: v.optional(v.strictObject({ by: WordsSchema, on: DateSchema })),
  media: v.optional(v.array(TranslatedMediumSchema)),
  strings: v.array(
    v.strictObject({
      /** Where in the module it stands, named by ids: `steps.trigger.options.money`. */
      at: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'address')),
      /** The hash of the words that it translates: of others it is no longer the translation. */
      source: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'hash')),
      /** Markdown, or plain words where the module has those; empty where nobody has translated it yet. */
      text: v.string(),
    }),
  ),
});

/** The words of a module in another language: `translation/1`. */
export type Translation = v.InferOutput<typeof TranslationSchema>;
export type TranslatedString = Translation['strings'][number];

function* rules({ status, reviewed, media = [], strings }: Translation): Generator<Problem> {
  if (status === 'reviewed' && !reviewed)
    yield problem('status', 'It is not said who reviewed this, and when.', 'Add "reviewed", with "by" and "on".');
  if (status === 'draft' && reviewed)
    yield problem('reviewed', 'A draft was reviewed by nobody.', 'Take this out, or set "status: reviewed".');
  yield* twice(media, 'media', 'translation', 'Keep one of the two.');
  const addressed = strings.map(({ at }) => ({ id: at }));
  yield* twice(addressed, 'strings', 'translation', 'Keep one of the two.', 'at');
}

/** Reads a `translation/1` document. Nothing of the input is trusted before this. */
export const parseTranslation = (input: unknown): Result<Translation> =>
  parseWith(TranslationSchema, 'translation/1', input, rules);
