import * as v from 'valibot';
import { LangSchema, unseen, WordsSchema } from './common.js';
import { parseWith } from './parse.js';
import type { Result } from './problem.js';
import { PlaceSchema, RouteSchema } from './talk.js';

/** What a directory knows of a service, besides how to get in touch. */
export const DetailSchema = v.pipe(
  v.strictObject({
    /** All of it: its `id` is that of the tile's. */
    route: RouteSchema,
    /** The whole description, as plain text: its paragraphs stand on lines of their own. */
    text: v.optional(WordsSchema),
    remarks: v.optional(
      v.array(
        v.strictObject({
          about: v.picklist(['alert', 'who-for', 'how-to', 'cost', 'wait', 'hours', 'area', 'languages']),
          text: WordsSchema,
        }),
      ),
    ),
    /** Where it can be visited. */
    sites: v.optional(
      v.array(
        v.strictObject({
          name: v.optional(WordsSchema),
          address: WordsSchema,
          point: v.optional(PlaceSchema.entries.points.wrapped.item),
          access: v.optional(v.array(WordsSchema)),
        }),
      ),
    ),
    licence: v.optional(WordsSchema),
    /** The feed that it was read from, and the id that it has there. */
    origin: v.optional(v.strictObject({ feed: WordsSchema, record: WordsSchema })),
  }),
  unseen('licence', 'origin'),
);

export const DetailsSchema = v.strictObject({
  format: v.literal('details/1'),
  lang: LangSchema,
  services: v.array(DetailSchema),
});

/** All that is known of some services of a directory: `details/1`. */
export type Details = v.InferOutput<typeof DetailsSchema>;

/** Reads a `details/1` document. Nothing of the input is trusted before this. */
export const parseDetails = (input: unknown): Result<Details> => parseWith(DetailsSchema, 'details/1', input, () => []);
