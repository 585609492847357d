import * as v from 'valibot';
import {
  DateSchema,
  drawnAs,
  EvidenceSchema,
  HttpsSchema,
  IdSchema,
  LangSchema,
  LevelSchema,
  unseen,
  WordsSchema,
} from './common.js';
import { parseWith, twice } from './parse.js';
import { PlanItemSchema, PlanSchema } from './plan-document.js';
import { problem, type Problem, type Result } from './problem.js';
import { ResourceSchema } from './resource.js';
import { isPage } from './rules.js';

/** Where a page is: a path from where the catalogue is, or an https address. */
export const PageSchema = v.pipe(v.string(), v.check(isPage, 'page'));

const wording = { lang: LangSchema, url: PageSchema, title: WordsSchema, summary: WordsSchema };

/** One thing in a catalogue: what it takes to find it, to tell what it is, and to go there. */
export const CatalogueItemSchema = v.pipe(
  v.strictObject({
    kind: v.picklist(['module', 'resource', 'route', 'meeting']),
    /** That of its document; of a route, its id in the document that it stands in. */
    id: IdSchema,
    /** Its plain page is at `url`; `lang` is the language of its words here. */
    ...wording,
    /** The same in other languages. */
    also: v.optional(v.array(v.strictObject(wording))),
    /** What somebody else made is here. */
    link: v.optional(HttpsSchema),
    /** Who made it, or runs it. */
    source: v.optional(WordsSchema),
    /** What a resource is. */
    format: v.optional(ResourceSchema.entries.kind),
    /** How long it takes, where that is known. */
    minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    topics: v.array(IdSchema),
    /** Whom it is for. */
    for: v.array(IdSchema),
    level: v.array(LevelSchema),
    /** Those in which it can be had. */
    languages: v.pipe(v.array(LangSchema), v.minLength(1, 'one')),
    /** The age from which it can be read, where it was measured on its own words. */
    readingAge: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(40))),
    /** Absent means that nobody assessed how well it works. */
    evidence: v.optional(EvidenceSchema.entries.basis),
    cost: v.optional(ResourceSchema.entries.cost),
    /** The day on which somebody last looked at it; absent when nobody has. To ask the calendar for a thousand takes long. */
    checked: v.optional(v.pipe(DateSchema, drawnAs(/^/))),
    /** True when its link failed when it was last tried. */
    broken: v.optional(v.literal(true)),
    /** The steps of a module, in their order. */
    steps: v.optional(v.array(v.strictObject({ id: IdSchema, title: WordsSchema }))),
  }),
  unseen('id', 'evidence', 'cost', 'steps'),
);

/** The items of a plan, whose pages may be paths from where the catalogue is. */
const StartItemSchema = v.variant(
  'kind',
  PlanItemSchema.options.map((option) =>
    'url' in option.entries
      ? v.strictObject({
          ...option.entries,
          url: option.entries.url.type === 'optional' ? v.optional(PageSchema) : PageSchema,
        })
      : option,
  ) as unknown as typeof PlanItemSchema.options,
);

export const CatalogueSchema = v.pipe(
  v.strictObject({
    format: v.literal('catalogue/1'),
    /** The language of what is said of all of it. */
    lang: LangSchema,
    /** What topics, and people whom things are for, are called: `of` is their id. */
    labels: v.optional(v.array(v.strictObject({ of: IdSchema, lang: LangSchema, text: WordsSchema }))),
    items: v.array(CatalogueItemSchema),
    /** Plans for common situations, which a practitioner starts from. */
    plans: v.optional(
      v.array(
        v.strictObject({
          ...PlanSchema.entries,
          title: PlanSchema.entries.title.wrapped,
          items: v.pipe(v.array(StartItemSchema), v.minLength(1, 'one')),
        }),
      ),
    ),
  }),
  unseen('plans'),
);

/** What there is to find, from modules to people to talk to: `catalogue/1`. */
export type Catalogue = v.InferOutput<typeof CatalogueSchema>;
export type CatalogueItem = Catalogue['items'][number];

function* crossChecks({ items, labels = [], plans = [] }: Catalogue): Generator<Problem> {
  const pages = items.map(({ url }) => ({ id: url }));
  yield* twice(pages, 'items', 'catalogue', 'List each page once.', 'url');
  yield* twice(plans, 'plans', 'catalogue', 'Give each plan its own id.');
  const said = new Set<string>();
  for (const [index, { of, lang }] of labels.entries()) {
    const one = `${of} ${lang}`;
    if (said.has(one)) yield problem(`labels[${index}].of`, `"${of}" has two names in "${lang}".`, 'Keep one of them.');
    said.add(one);
  }
}

/** Reads a `catalogue/1` document. Nothing of the input is trusted before this. */
export const parseCatalogue = (input: unknown): Result<Catalogue> =>
  parseWith(CatalogueSchema, 'catalogue/1', input, crossChecks);
