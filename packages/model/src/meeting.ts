import * as v from 'valibot';
import {
  DateSchema,
  drawnAs,
  HttpsSchema,
  IdSchema,
  LangSchema,
  LevelSchema,
  RightsSchema,
  unseen,
  WordsSchema,
} from './common.js';
import { ScheduleSchema, ZoneSchema } from './hours.schema.js';
import { isOnOf, minuteOf } from './meeting-days.js';
import { parseWith } from './parse.js';
import { problem, type Problem, type Result } from './problem.js';
import { isMinute, saysIfChecked } from './rules.js';
import { offsetAt } from './zone.js';

/** What the clock on the wall shows, where the meeting is: `2026-12-03T19:00`. */
export const MinuteSchema = v.pipe(v.string(), v.check(isMinute, 'minute'));
const NumberSchema = v.pipe(v.string(), v.regex(/^\d[\d ]{1,18}\d$/, 'number'));

/** On which days it comes again: the parts of an RFC 5545 rule, counted from the day on which it first starts. */
export const RepeatsSchema = v.pipe(
  v.strictObject({
    freq: v.picklist(['WEEKLY', 'MONTHLY']),
    interval: ScheduleSchema.entries.interval,
    byday: ScheduleSchema.entries.byday,
    bymonthday: ScheduleSchema.entries.bymonthday,
    /** The last day on which it may start. */
    until: ScheduleSchema.entries.until,
    count: ScheduleSchema.entries.count,
  }),
  // What reads the rule trusts nothing.
  unseen('freq', 'interval', 'byday', 'bymonthday', 'count'),
);

/** One day on which it is not as planned. `day` is the one for which it was planned. */
export const ChangeSchema = v.variant('status', [
  v.strictObject({
    status: v.literal('moved'),
    day: DateSchema,
    starts: MinuteSchema,
    ends: MinuteSchema,
    note: v.optional(WordsSchema),
  }),
  v.strictObject({ status: v.picklist(['cancelled', 'full']), day: DateSchema, note: v.optional(WordsSchema) }),
]);

/** A way to be there. */
export const AttendSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('online'),
    url: HttpsSchema,
    /** Whether one is seen: `optional`, as each likes; `none`, nobody is; `needed`, everybody is. */
    camera: v.picklist(['optional', 'none', 'needed']),
    /** What is asked for before one is let in. */
    code: v.optional(WordsSchema),
    note: v.optional(WordsSchema),
  }),
  v.strictObject({
    kind: v.literal('phone'),
    /** As it is shown; what is dialled is its digits. */
    number: NumberSchema,
    /** What is pressed when it is asked for: `482 913#`. */
    code: v.optional(v.pipe(v.string(), v.regex(/^\d[\d ]*[#*]?$/, 'code'))),
    cost: v.picklist(['free', 'local', 'charged', 'unknown']),
    /** Whether it shows on a phone bill; absent when nobody knows. */
    onBill: v.optional(v.boolean()),
    note: v.optional(WordsSchema),
  }),
  v.strictObject({
    kind: v.literal('room'),
    place: WordsSchema,
    /** A map that is somebody else's: it is linked to. */
    map: v.optional(HttpsSchema),
    /** Whether one gets from the street to the room and a toilet without a step. */
    access: v.picklist(['step-free', 'steps', 'unknown']),
    childcare: v.optional(WordsSchema),
    note: v.optional(WordsSchema),
  }),
]);

/** Somebody who knows about the meeting. `name` is who answers. */
export const ContactSchema = v.variant('kind', [
  v.strictObject({ kind: v.picklist(['phone', 'text']), name: WordsSchema, number: NumberSchema }),
  v.strictObject({
    kind: v.literal('email'),
    name: WordsSchema,
    address: v.pipe(v.string(), v.email('email'), drawnAs(/^[\w+.-]+@[\w.-]+$/)),
  }),
]);

const lines = v.pipe(v.array(WordsSchema), v.minLength(1, 'one'));

export const MeetingSchema = v.pipe(
  v.strictObject({
    format: v.literal('meeting/1'),
    id: IdSchema,
    lang: LangSchema,
    title: WordsSchema,
    /** What it is and whom it is for. */
    summary: WordsSchema,
    /** Who runs it. */
    host: WordsSchema,
    starts: MinuteSchema,
    /** At most a day later. */
    ends: MinuteSchema,
    /** An IANA time zone; `Europe/London` when absent. */
    zone: v.optional(ZoneSchema),
    repeats: v.optional(RepeatsSchema),
    /** `planned` when absent. Of one day alone of several, `changes` says it. */
    status: v.optional(v.picklist(['planned', 'moved', 'cancelled', 'full'])),
    /** When it was to start, before it was moved. */
    was: v.optional(MinuteSchema),
    /** Said beside the status: why, and what to do. */
    note: v.optional(WordsSchema),
    changes: v.optional(v.array(ChangeSchema)),
    /** One more each time that the times change: calendars believe the highest. */
    revision: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    ways: v.pipe(v.array(AttendSchema), v.minLength(1, 'one')),
    cost: v.picklist(['free', 'charged', 'unknown']),
    /** What happens, in the order in which it does. */
    expect: lines,
    /** Who will be there. */
    who: lines,
    bring: v.optional(lines),
    /** How to leave and come back, where there is more to say than that one can. */
    leave: v.optional(WordsSchema),
    /** What is kept between those who are there, and its limits. */
    confidential: v.optional(WordsSchema),
    contacts: v.pipe(v.array(ContactSchema), v.minLength(1, 'one')),
    /** Those that are spoken there; that of the document when absent. */
    languages: v.optional(v.array(LangSchema)),
    level: v.optional(v.array(LevelSchema)),
    for: v.optional(v.array(IdSchema)),
    topics: v.optional(v.array(IdSchema)),
    rights: RightsSchema,
    /** Where these facts were read, and the day of that source. */
    source: v.pipe(
      v.strictObject({ name: WordsSchema, url: v.optional(HttpsSchema), date: DateSchema }),
      unseen('url'),
    ),
    /** True until its host has confirmed the facts. */
    unverified: v.optional(v.literal(true)),
    /** The day on which its host confirmed them. */
    checked: v.optional(DateSchema),
    checkBy: DateSchema,
  }),
  unseen('revision', 'level', 'for', 'topics', 'rights', 'unverified', 'checkBy'),
);

/** A meeting, online, by phone or in a room: `meeting/1`. */
export type Meeting = v.InferOutput<typeof MeetingSchema>;
export type Attend = Meeting['ways'][number];
export type Contact = Meeting['contacts'][number];
export type Change = NonNullable<Meeting['changes']>[number];

const longest = 24 * 60;

function* times(starts: string, ends: string, at: string): Generator<Problem> {
  const minutes = minuteOf(ends) - minuteOf(starts);
  if (minutes <= 0) yield problem(`${at}ends`, 'It ends before it starts.', 'Give the day and the time when it ends.');
  if (minutes > longest)
    yield problem(
      `${at}ends`,
      'It lasts longer than a day.',
      'Give the end of the first day, and say when it repeats.',
    );
}

function* rule(meeting: Meeting): Generator<Problem> {
  const { repeats, starts } = meeting;
  if (!repeats) return;
  const { freq, byday = '', bymonthday } = repeats;
  const day = starts.slice(0, 10);
  if (repeats.until !== undefined && repeats.count !== undefined)
    yield problem('repeats.count', 'It says twice when it ends.', 'Keep "until" or "count", and not both.');
  if (repeats.until !== undefined && repeats.until < day)
    yield problem('repeats.until', 'It ends before it starts.', 'Give the last day on which it starts.');
  else if (freq === 'WEEKLY' && (bymonthday !== undefined || /\d/.test(byday)))
    yield problem(
      'repeats',
      'It cannot be told on which days this is.',
      'In a week, name days like "MO,WE"; in a month "2MO", "-1FR", or days like "1,15".',
    );
  else if (!isOnOf(meeting)(minuteOf(starts)))
    yield problem('starts', `${day} is none of the days on which it repeats.`, 'Start it on the first of them.');
}

function* changed(meeting: Meeting): Generator<Problem> {
  const { repeats, status, was, changes = [] } = meeting;
  if (was !== undefined && (status !== 'moved' || repeats))
    yield problem(
      'was',
      'Only one meeting that was moved has a time when it was to start.',
      'Take it out, or say it in the "note".',
    );
  if (!repeats) {
    if (changes.length) yield problem('changes', 'It takes place once.', 'Use "status", "was" and "note".');
    return;
  }
  const isOn = isOnOf(meeting);
  const seen = new Set<string>();
  for (const [index, change] of changes.entries()) {
    const at = `changes[${index}].`;
    if (seen.has(change.day)) yield problem(`${at}day`, `${change.day} is changed twice.`, 'Keep one of the two.');
    seen.add(change.day);
    if (!isOn(minuteOf(change.day)))
      yield problem(`${at}day`, `Nothing was planned for ${change.day}.`, 'Give the day for which it was planned.');
    if (change.status === 'moved') yield* times(change.starts, change.ends, at);
  }
}

function* crossChecks(meeting: Meeting): Generator<Problem> {
  if (!saysIfChecked(meeting))
    yield problem(
      'checked',
      'It must say either when its host checked it, or that nobody has.',
      'Add "checked" with a day, or "unverified": true, and not both.',
    );
  try {
    offsetAt(0, meeting.zone ?? 'UTC');
  } catch {
    yield problem('zone', `There is no time zone "${meeting.zone}".`, 'Use one like "Europe/London".');
  }
  yield* times(meeting.starts, meeting.ends, '');
  yield* rule(meeting);
  yield* changed(meeting);
}

/** Reads a `meeting/1` document. Nothing of the input is trusted before this. */
export const parseMeeting = (input: unknown): Result<Meeting> =>
  parseWith(MeetingSchema, 'meeting/1', input, crossChecks);
