import * as v from 'valibot';
import {
  DateSchema,
  EvidenceSchema,
  HttpsSchema,
  IdSchema,
  LangSchema,
  LevelSchema,
  RightsSchema,
  unseen,
  WordsSchema,
} from './common.js';
import { parseWith } from './parse.js';
import { type Result } from './problem.js';

export const ResourceSchema = v.pipe(
  v.strictObject({
    format: v.literal('resource/1'),
    id: IdSchema,
    /** The language of this card; `languages` are those of the resource. */
    lang: LangSchema,
    title: WordsSchema,
    /** What it is and whom it is for, in our own words. */
    summary: WordsSchema,
    /** Who made it: named first on the card. */
    source: v.pipe(
      v.strictObject({
        name: WordsSchema,
        kind: v.picklist(['charity', 'government', 'health', 'broadcaster', 'research', 'other']),
        /** The source's own number, shown when its link does not work. */
        phone: v.optional(v.pipe(v.string(), v.regex(/^\d[\d ]{1,18}\d$/, 'number'))),
      }),
      unseen('kind'),
    ),
    url: HttpsSchema,
    kind: v.picklist(['article', 'video', 'audio', 'course', 'tool', 'leaflet', 'forum', 'book']),
    /** How long it takes, where that is known: `5 min`. */
    time: v.optional(v.pipe(v.string(), v.regex(/^\d+ min$/, 'time'))),
    cost: v.picklist(['free', 'charged', 'unknown']),
    /** What opening it needs, in bytes, where that was measured. */
    bytes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    /** What it has for who cannot hear, see or read it as it is; and whether it is made to be printed. */
    features: v.optional(v.array(v.picklist(['captions', 'transcript', 'signed', 'described', 'easy-read', 'print']))),
    languages: v.pipe(v.array(LangSchema), v.minLength(1, 'one')),
    /** Where the same is in another language, if it is not at `url`. */
    variants: v.optional(v.array(v.strictObject({ lang: LangSchema, url: HttpsSchema }))),
    /** Measured on the page's own text, never guessed. */
    reading: v.optional(
      v.strictObject({
        age: v.pipe(v.number(), v.minValue(5), v.maxValue(25)),
        formula: WordsSchema,
        date: DateSchema,
      }),
    ),
    level: v.array(LevelSchema),
    for: v.array(IdSchema),
    topics: v.array(IdSchema),
    evidence: v.optional(EvidenceSchema),
    rights: RightsSchema,
    /** The day on which somebody last opened the link and read it; absent when nobody has. */
    checked: v.optional(DateSchema),
    checkBy: DateSchema,
    /** True when the link failed when it was last tried. */
    broken: v.optional(v.literal(true)),
  }),
  unseen('level', 'for', 'topics'),
);

/** Something that somebody else made, credited and linked: `resource/1`. */
export type Resource = v.InferOutput<typeof ResourceSchema>;

/** Reads a `resource/1` document. Nothing of the input is trusted before this. */
export const parseResource = (input: unknown): Result<Resource> =>
  parseWith(ResourceSchema, 'resource/1', input, () => []);
