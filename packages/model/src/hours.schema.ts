import * as v from 'valibot';
import { DateSchema, drawnAs, unseen, WordsSchema } from './common.js';
import type { Day } from './hours.js';
import { hasTimes } from './rules.js';

// Written out here too: the visitor's chunk that reads hours and the parser have nothing else in common.
const days: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `09:00-17:00`. `22:00-06:00` ends on the next day; `00:00-24:00` is the whole day. */
const SpanSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'span'));
const SpansSchema = v.array(SpanSchema);

/** What is read of it is the hour and the minute on the wall, whatever follows: directories write `09:00:00Z` for nine in London. */
const ClockSchema = v.pipe(
  v.string(),
  v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/, 'clock'),
);
/** Numbers with commas between them, none of them nought. */
const NumbersSchema = v.pipe(v.string(), v.regex(/^[+-]?[1-9]\d{0,2}(, ?[+-]?[1-9]\d{0,2})*$/, 'numbers'));
const WeekdaySchema = v.picklist(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));

/**
 * A schedule of Open Referral (HSDS 3), its fields in camelCase: the parts of an RFC 5545 rule, and when it opens and
 * closes on those days. Each of them may be absent, as there; see {@link readSchedules} for what is known then.
 */
export const ScheduleSchema = v.strictObject({
  freq: v.optional(v.picklist(['WEEKLY', 'MONTHLY'])),
  interval: v.optional(CountSchema),
  /** `MO,WE`; in a month also `2MO`, the second Monday, and `-1FR`, the last Friday. */
  byday: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(, ?([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$/, 'byday'),
    ),
  ),
  /** `1,15`; `-1` is the last day of the month. */
  bymonthday: v.optional(NumbersSchema),
  /** Of RFC 5545, not of HSDS: `9,10,11`, only in these months. */
  bymonth: v.optional(NumbersSchema),
  /** Of RFC 5545, not of HSDS: `-1`, only the last of the days that the rest gives in a week or month. */
  bysetpos: v.optional(NumbersSchema),
  /** Kept as it came. RFC 5545 allows these in a year only, so with one of them the days are not known. */
  byweekno: v.optional(WordsSchema),
  byyearday: v.optional(WordsSchema),
  wkst: v.optional(WeekdaySchema),
  dtstart: v.optional(DateSchema),
  /** The last day. It is closed after it. */
  until: v.optional(DateSchema),
  count: v.optional(CountSchema),
  /** Outside these two days nobody said what holds. */
  validFrom: v.optional(DateSchema),
  validTo: v.optional(DateSchema),
  opensAt: v.optional(ClockSchema),
  /** At or before `opensAt`, on the next day; `00:00` to `23:59` is the whole day. */
  closesAt: v.optional(ClockSchema),
  description: v.optional(WordsSchema),
  notes: v.optional(WordsSchema),
});
export type Schedule = v.InferOutput<typeof ScheduleSchema>;

export const ZoneSchema = v.pipe(v.string(), v.regex(/^[A-Z][A-Za-z_]+\/[A-Za-z_/]+$|^UTC$/, 'zone'), drawnAs(/\S/));

const TableSchema = v.strictObject({
  /** A day that is absent is a day when it is closed. */
  week: v.optional(
    v.strictObject(
      Object.fromEntries(days.map((day) => [day, v.optional(SpansSchema)])) as Record<
        Day,
        v.OptionalSchema<typeof SpansSchema, undefined>
      >,
    ),
  ),
  /** Days that no week can say: each second Monday, until the summer. Week and schedules add up. */
  schedules: v.optional(v.pipe(v.array(ScheduleSchema), v.minLength(1, 'one'))),
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
  zone: v.optional(ZoneSchema),
  /** What happens on a bank holiday; unknown when absent. */
  bankHolidays: v.optional(v.picklist(['open', 'closed', 'unknown'])),
});
/** Opening hours with a `week`, `schedules` or both. */
export type Timetable = v.InferOutput<typeof TableSchema>;

/** When somebody answers: always, nobody knows, or a table in the wall time of its own zone. */
export const HoursSchema = v.union(
  [
    v.picklist(['always', 'unknown']),
    // Few documents have schedules: what reads them loads late, and trusts nothing.
    v.pipe(TableSchema, v.check<Timetable, 'hours'>(hasTimes, 'hours'), unseen('schedules')),
  ],
  'hours',
);
export type Hours = v.InferOutput<typeof HoursSchema>;
