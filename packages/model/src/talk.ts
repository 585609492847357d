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
import { HoursSchema } from './hours.schema.js';
import { parseWith, twice } from './parse.js';
import { problem, type Problem, type Result } from './problem.js';
import { saysIfChecked } from './rules.js';
import { digits } from './url.js';
import type { Way } from './ways.js';

export { ways, type Way } from './ways.js';

const numbers = ['phone', 'text', 'relay'] as const;
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];
export const channelKinds = ['phone', 'text', 'webchat', 'email', 'video', 'visit', 'bsl', 'relay', 'website'] as const;

const about = {
  /** Said beside it: "Choose option 2", "Your first text costs nothing". */
  note: v.optional(WordsSchema),
  hours: HoursSchema,
  cost: v.picklist(['free', 'local', 'charged', 'unknown']),
  /** Whether it shows on a phone bill; absent when nobody knows. */
  onBill: v.optional(v.boolean()),
  languages: v.optional(v.array(LangSchema)),
};

export const ChannelSchema = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(numbers),
    /** As it is shown; what is dialled is its digits. Never E.164: 116 123 is no E.164 number. */
    number: v.pipe(v.string(), v.regex(/^\d[\d ]{1,18}\d$/, 'number')),
    /** The word to send, for a text line: `SHOUT`. */
    say: v.optional(WordsSchema),
    ...about,
  }),
  v.strictObject({ kind: v.picklist(['webchat', 'video', 'bsl', 'website']), url: HttpsSchema, ...about }),
  v.strictObject({
    kind: v.literal('email'),
    address: v.pipe(v.string(), v.email('email'), drawnAs(/^[\w+.-]+@[\w.-]+$/)),
    ...about,
  }),
  v.strictObject({ kind: v.literal('visit'), place: WordsSchema, url: v.optional(HttpsSchema), ...about }),
]);

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
const years = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)));

/** Where a service is, and which people it is for by where they live. */
export const PlaceSchema = v.strictObject({
  /** Where one can go, in WGS 84 degrees; never that of a refuge. */
  points: v.optional(v.array(v.strictObject({ lat: degrees(90), lng: degrees(180) }))),
  /** The postcode districts that it serves: `BS5`. */
  districts: v.optional(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, 'district'), drawnAs(/\S/)))),
  /** How far from one of its points the people whom it serves live at most, in kilometres. */
  radius: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  /** The nation that it stands in, whose bank holidays it keeps: two where nobody knows in which. Those of the route when absent. */
  in: v.optional(v.array(v.picklist(nations))),
});

export const RouteSchema = v.pipe(
  v.strictObject({
    id: IdSchema,
    name: WordsSchema,
    /** Who runs it, where that is not its name. */
    organisation: v.optional(WordsSchema),
    /** emergency: life in danger. crisis: today, whatever it is. line: a national line for this. own: the host's team. local: near here. */
    tier: v.picklist(['emergency', 'crisis', 'line', 'own', 'local']),
    /** Who answers and what happens when you get in touch, in plain words. */
    what: WordsSchema,
    topics: v.optional(v.array(IdSchema)),
    for: v.optional(v.array(IdSchema)),
    /** Those that it serves; all of them, as far as anybody knows, when absent. */
    nations: v.optional(v.array(v.picklist(nations))),
    /** The ages of the people that it is for, in whole years, both ends within. */
    ages: v.optional(v.strictObject({ from: years, to: years })),
    level: v.optional(v.array(LevelSchema)),
    /** Those that it is given in, on every channel that names none; that of the document when absent. */
    languages: v.optional(v.array(LangSchema)),
    /** It brings an interpreter for other languages. */
    interpreter: v.optional(v.literal(true)),
    /** How one gets to it: by getting in touch, by coming along, on a day that is agreed, or sent by a professional. */
    referral: v.optional(v.picklist(['self', 'drop-in', 'appointment', 'professional'])),
    place: v.optional(PlaceSchema),
    /** The host's own team, before others that are no emergency or crisis routes, while it is open or can be booked. */
    pinned: v.optional(v.literal(true)),
    channels: v.pipe(v.array(ChannelSchema), v.minLength(1, 'one')),
    /** What is kept between you, and its limits; absent when nobody knows. */
    confidential: v.optional(WordsSchema),
    url: v.optional(HttpsSchema),
    /** Where these facts were read, and the day of that source. */
    source: v.pipe(
      v.strictObject({ name: WordsSchema, url: v.optional(HttpsSchema), date: DateSchema }),
      unseen('url'),
    ),
    /** True until the owner of the service has confirmed the facts. */
    unverified: v.optional(v.literal(true)),
    /** The day on which the owner confirmed them. */
    checked: v.optional(DateSchema),
    checkBy: DateSchema,
  }),
  // `suit` looks at the places, ages and levels itself; of the two that can only be true, any value is taken for it.
  unseen('url', 'unverified', 'checkBy', 'ages', 'level', 'place', 'interpreter', 'pinned'),
);

export const QuestionSchema = v.variant('about', [
  v.strictObject({
    /** What the answers stand for: a route's `topics`, its `for`, or ways to talk. */
    about: v.picklist(['topic', 'for', 'way']),
    label: WordsSchema,
    options: v.pipe(v.array(v.strictObject({ id: IdSchema, label: WordsSchema })), v.minLength(2, 'two')),
  }),
  /** How things are now, with the answers of `urgencies`; and where they are. An element has words for both. */
  v.strictObject({ about: v.picklist(['urgency', 'place']), label: v.optional(WordsSchema) }),
]);

export const TalkSchema = v.pipe(
  v.strictObject({
    format: v.literal('talk/1'),
    id: IdSchema,
    lang: LangSchema,
    title: WordsSchema,
    intro: v.optional(WordsSchema),
    rights: RightsSchema,
    reviewed: DateSchema,
    reviewBy: DateSchema,
    questions: v.pipe(v.array(QuestionSchema), v.maxLength(3, 'three')),
    routes: v.pipe(v.array(RouteSchema), v.minLength(1, 'one')),
  }),
  unseen('id', 'rights'),
);

/** Ways to talk to someone: `talk/1`. */
export type Talk = v.InferOutput<typeof TalkSchema>;
export type Route = Talk['routes'][number];
export type Channel = Route['channels'][number];
export type ChannelKind = (typeof channelKinds)[number];
export type Question = Talk['questions'][number];
/** A question that has answers of the document's own. */
export type OptionsQuestion = Extract<Question, { options: unknown }>;

// Not read off `ways`: a visitor's chunk that ranks routes and the parser have nothing else in common.
const wayIds: readonly Way[] = ['voice', 'typing', 'video', 'in-person'];

function* crossChecks({ questions, routes }: Talk): Generator<Problem> {
  yield* twice(routes, 'routes', 'document', 'Give each route its own id.');
  for (const [index, route] of routes.entries())
    if (!saysIfChecked(route))
      yield problem(
        `routes[${index}].checked`,
        'It must say either when its owner checked it, or that nobody has.',
        'Add "checked" with a day, or "unverified": true, and not both.',
      );
  const asked = new Set<string>();
  for (const [index, question] of questions.entries()) {
    const at = `questions[${index}]`;
    const { about: what } = question;
    if (asked.has(what)) yield problem(`${at}.about`, `"${what}" is asked twice.`, 'Ask each thing once.');
    asked.add(what);
    if (!('options' in question)) continue;
    yield* twice(question.options, `${at}.options`, 'question', 'Give each answer its own id.');
    if (what === 'way')
      for (const [i, { id }] of question.options.entries())
        if (!(wayIds as readonly string[]).includes(id))
          yield problem(`${at}.options[${i}].id`, `"${id}" is not a way to talk.`, `Use one of: ${wayIds.join(', ')}.`);
  }
}

/** Reads a `talk/1` document. Nothing of the input is trusted before this. */
export const parseTalk = (input: unknown): Result<Talk> => parseWith(TalkSchema, 'talk/1', input, crossChecks);

/** The number that a channel dials: the digits of what it shows. */
export const dialled = (channel: Extract<Channel, { number: string }>): string => digits(channel.number);
