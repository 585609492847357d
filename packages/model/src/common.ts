import * as v from 'valibot';
import { isDay, isHttps, isPlain, isPlanUrl, langTag } from './rules.js';

// What a visitor's checker need not know of a schema. No parser reads this: scripts/model/shapes.mjs does.

/** Keys of an object that no element reads, or that it looks at itself before it uses them. */
export const unseen = <Input>(...keys: (keyof Input & string)[]) =>
  v.metadata<Input, { unseen: readonly string[] }>({ unseen: keys });
/** As much of the form of a string as an element relies on. Every string that has the whole form has this one too. */
export const drawnAs = (form: RegExp) => v.metadata<string, { drawnAs: RegExp }>({ drawnAs: form });

const anyWords = /\S/;

export const IdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id'), drawnAs(anyWords));
/** A BCP 47 tag of language, script and region: `en-GB`, `cy`, `pa-Arab-PK`. */
export const LangSchema = v.pipe(v.string(), v.regex(langTag, 'lang'), drawnAs(langTag));
/** A day: `2026-11-01`. */
export const DateSchema = v.pipe(v.string(), v.check(isDay, 'date'));
/** At least one word: white space alone says nothing, and Markdown could not spell it. */
export const WordsSchema = v.pipe(v.string(), v.regex(anyWords, 'empty'));
/** Words that a person typed for another: plain text, of a length that is still read. */
export const PlainSchema = v.pipe(v.string(), v.check(isPlain, 'plain'));
export const HttpsSchema = v.pipe(v.string(), v.check(isHttps, 'https'));
export const PlanUrlSchema = v.pipe(v.string(), v.check(isPlanUrl, 'https'));
/** A number with an end: JSON spells no other, and yet `1e999` is read as Infinity. */
export const NumberSchema = v.pipe(v.number(), v.finite());
export const LevelSchema = v.picklist(['universal', 'targeted', 'specialist']);

/** Who holds the rights, and an SPDX licence id; `LicenseRef-link-only` for what may be linked and never copied. */
export const RightsSchema = v.strictObject({ licence: WordsSchema, holder: WordsSchema });

/** What is known of how well it works; absent means "not assessed", and a person is told so. */
export const EvidenceSchema = v.pipe(
  v.strictObject({
    basis: v.picklist(['trial', 'review', 'principle', 'practice']),
    summary: WordsSchema,
    sources: v.array(
      v.union(
        [
          v.strictObject({
            doi: v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/\S+$/, 'doi')),
            title: v.optional(WordsSchema),
          }),
          v.strictObject({ url: HttpsSchema, title: WordsSchema }),
        ],
        'source',
      ),
    ),
    limits: v.optional(WordsSchema),
  }),
  unseen('summary', 'sources', 'limits'),
);

export type Level = v.InferOutput<typeof LevelSchema>;
export type Rights = v.InferOutput<typeof RightsSchema>;
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
