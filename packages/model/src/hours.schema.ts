import * as v from 'valibot';
import { DateSchema, drawnAs, unseen, WordsSchema } from './common.js';
import type { Day } from './hours.js';

// Written out here too: the visitor's chunk that reads hours and the parser have nothing else in common.
const days: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `09:00-17:00`. `22:00-06:00` ends on the next day; `00:00-24:00` is the whole day. */
const SpanSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'span'));
const SpansSchema = v.array(SpanSchema);

/** When somebody answers: always, nobody knows, or a table in the wall time of its own zone. */
export const HoursSchema = v.union(
  [
    v.picklist(['always', 'unknown']),
    v.strictObject({
      /** A day that is absent is a day when it is closed. */
      week: v.strictObject(
        Object.fromEntries(days.map((day) => [day, v.optional(SpansSchema)])) as Record<
          Day,
          v.OptionalSchema<typeof SpansSchema, undefined>
        >,
      ),
      /** Days on which other hours hold: none means closed. The last that fits wins. */
      except: v.optional(
        v.array(
          v.pipe(
            v.strictObject({
              from: DateSchema,
              to: v.optional(DateSchema),
              spans: SpansSchema,
              note: v.optional(WordsSchema),
            }),
            unseen('note'),
          ),
        ),
      ),
      /** An IANA time zone; `Europe/London` when absent. */
      zone: v.optional(v.pipe(v.string(), v.regex(/^[A-Z][A-Za-z_]+\/[A-Za-z_/]+$|^UTC$/, 'zone'), drawnAs(/\S/))),
      /** What happens on a bank holiday; unknown when absent. */
      bankHolidays: v.optional(v.picklist(['open', 'closed', 'unknown'])),
    }),
  ],
  'hours',
);
export type Hours = v.InferOutput<typeof HoursSchema>;
