// Turns a valibot schema into the JSON Schema that is published: for editors, and for whoever writes documents with
// other tools. It says all that JSON Schema can say; what it cannot is told in a $comment.
import { toJsonSchema } from '@valibot/to-json-schema';
import * as rules from '../../packages/model/src/rules.ts';

const about = {
  module: ['Self-help module', 'A self-help module, as <kith-module> plays it.'],
  scale: ['Scale', 'A validated measure, as a step of a module asks it.'],
  talk: ['Ways to talk to someone', 'Short questions and the routes to a person, as <kith-talk> orders them.'],
  translation: ['Translation', 'The words of a module in another language, each tied to those that it translates.'],
  tile: ['Tile of a directory', 'The services near one postcode district, as a directory sends them.'],
  details: ['Details of services', 'All that a directory knows of some of its services.'],
  catalogue: [
    'Catalogue',
    'What there is to find: modules, resources, people to talk to, as <kith-catalogue> lists them.',
  ],
  plan: ['Plan', 'What a practitioner and a family put together, as <kith-plan> opens it.'],
  share: ['Shared back', 'What a family chose to tell the person who made their plan.'],
  meeting: ['Meeting', 'A meeting, online, by phone or in a room, as <kith-meeting> shows it.'],
  resource: ['Resource', 'Something that somebody else made, credited and linked, as <kith-resource> shows it.'],
};

const definitions = {
  AnswerOption: 'An answer to an item of a scale. Its extension holds its weight, in FHIR R4 an ordinalValue.',
  Attend: 'A way to be there: a link, a number to dial, or a place.',
  Band: 'What a score is called, from a value on.',
  Block: 'A paragraph, heading, list or quotation.',
  BodyBlock: 'A paragraph, heading, list or quotation; or a picture or recording, by its id under media.',
  Branch: 'A way on that is taken when a condition holds.',
  CatalogueItem: 'One thing in a catalogue: what it takes to find it, to tell what it is, and to go there.',
  Change: 'One day on which it is not as planned.',
  Channel: 'One way to reach a route: a number, an address or a place, and when somebody answers.',
  Condition: 'A condition in the syntax of JsonLogic, with no other operators than these.',
  Contact: 'Somebody who knows about the meeting.',
  Detail: 'A service, and all that is known of it.',
  Date: 'A day: 2026-11-01.',
  Evidence: 'What is known of how well it works. Absent means that nobody has assessed it.',
  File: 'A path to a file beside the document; in a page that carries its files, a blob: URL.',
  Hours: 'When somebody answers: always, nobody knows, or a table in the wall time of its own zone.',
  Https: 'An https address without a name or password in it.',
  Id: 'Small letters, digits and hyphens: cooling-off.',
  Item: 'An item of a FHIR R4 Questionnaire: words alone, a choice, or a group of those.',
  Lang: 'A BCP 47 language tag: en-GB, cy, ur.',
  Level: 'The need that it suits.',
  LinkUrl: 'An https, mailto, tel or sms URL, or #step-id.',
  Media: 'A picture, a recording, or a video that is elsewhere.',
  Number: 'A number.',
  Operand: 'A value, or the name of an answer.',
  Minute: 'A day and a time on the clock of a place: 2026-12-03T19:00.',
  Option: 'An answer, and the feedback that is shown when it is picked.',
  Phrasing: 'Words, and what stands among them.',
  Page: 'Where a page is: a path from where the document is, with no "..", or an https address.',
  Pair: 'Two things that are compared.',
  Person: 'Somebody to talk to, or a place to go to.',
  Plain:
    'Words that a person typed for another: plain text of at most 1,000 UTF-16 units, with no control characters but line ends.',
  PlanUrl: 'An https address without a name or password in it; or one at http://localhost, to try a plan out.',
  PlanItem: 'One thing of a plan.',
  Place: 'Where a service is, and whom it is for by where they live.',
  Point: 'Something that can be picked, ticked or kept.',
  Question: 'What is asked before the routes are ordered.',
  Questionnaire: 'A subset of a FHIR R4 Questionnaire, as http://hl7.org/fhir/R4/questionnaire.html has it.',
  Repeats: 'On which days it comes again: the parts of an RFC 5545 rule, from the day on which it first starts.',
  Rights: 'Who holds the rights, and an SPDX licence id; LicenseRef-link-only for what is linked and never copied.',
  Route: 'A service, and every way to reach it.',
  Schedule:
    'A schedule of Open Referral (HSDS 3), its fields in camelCase: days by the parts of an RFC 5545 rule, and the hours on them.',
  Scale: 'A validated measure: a questionnaire, and how it is scored.',
  Score: 'How a score is made of the weights of the answers.',
  TileService: 'A service in a tile: what it takes to order it among others and to get in touch.',
  TileWay: 'One way to reach a service, under the name of its kind: exactly one of them.',
  SharePart: 'One thing that was picked to be shared.',
  Step: 'One step of a module.',
  Words: 'Words that are not empty.',
  Zone: 'An IANA time zone: Europe/London.',
};

const acrossParts = {
  module:
    'Beyond this schema: ids are unique among the steps, and within a step; next, go and #step-id name a step; media, scales and before name what there is.',
  scale: 'Beyond this schema: what is scored has weights; the bands of a score are in order.',
  talk: 'Beyond this schema: ids of routes and of answers are unique; each thing is asked once; the answers to a question about "way" are voice, typing, video or in-person; a route has either checked or unverified.',
  tile: 'Beyond this schema: ids are unique; each way has one kind; a service names a source, and tables of hours, that there are.',
  catalogue: 'Beyond this schema: each url is there once, and each label once in a language.',
  meeting:
    'Beyond this schema: it ends after it starts, at most a day later; it starts on the first of the days on which it repeats; changes name days that were planned, each once; either until or count; either checked or unverified.',
  details: undefined,
  resource: undefined,
  plan: 'Beyond this schema: ids are unique among the items; from says something, where it is there.',
  share: undefined,
  translation:
    'Beyond this schema: each address is there once, and stands in the module; source is the hash of the words there; reviewed is there where status is "reviewed".',
};

/** What a rule checks, as far as JSON Schema can say it. None is stricter than the rule. */
const rule = new Map([
  [rules.hasTimes, { anyOf: [{ required: ['week'] }, { required: ['schedules'] }] }],
  [rules.isDay, { format: 'date' }],
  [rules.isPlain, { pattern: '\\S', maxLength: rules.mostWords }],
  [rules.isFile, { format: 'uri-reference' }],
  [rules.hasOneDay, { $comment: 'Exactly one of date and checked.' }],
  [rules.isOneWay, { $comment: 'Exactly one of the kinds.' }],
  [rules.isMinute, { pattern: '^\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d$' }],
  [rules.isHttps, { format: 'uri' }],
  [rules.isPlanUrl, { format: 'uri' }],
  [rules.isPage, { format: 'uri-reference' }],
  [rules.isLinkUrl, { format: 'uri-reference' }],
  [rules.dialsWhatItShows, { $comment: 'A tel or sms link that shows a number must dial that number.' }],
]);

/** Every schema inside another, itself included. */
function schemasIn(schema, found = new Set()) {
  if (!schema?.type || found.has(schema)) return found;
  found.add(schema);
  if (schema.type === 'lazy') return schemasIn(schema.getter(), found);
  for (const inner of [...Object.values(schema.entries ?? {}), ...(schema.options ?? []), schema.item, schema.wrapped])
    schemasIn(inner, found);
  return found;
}

/** The text of packages/model/schemas/<noun>-1.json. `named` maps the names of exports to their schemas. */
export function jsonSchema(noun, schema, named) {
  const inside = schemasIn(schema);
  const parts = Object.entries(named)
    .filter(([, item]) => inside.has(item) && item !== schema && item.type !== 'array')
    .map(([name, item]) => [name.slice(0, -'Schema'.length), item])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const { $schema, $defs, ...body } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    definitions: Object.fromEntries(parts),
    overrideAction({ valibotAction: { type, requirement }, jsonSchema: so }) {
      // Said for the visitor's checkers alone.
      if (type === 'metadata')
        return Object.fromEntries(Object.entries(so).filter(([key]) => key !== 'unseen' && key !== 'drawnAs'));
      // JSON has no other numbers.
      if (type === 'finite') return so;
      if (type !== 'check') return undefined;
      const said = rule.get(requirement);
      if (!said) throw new Error(`The published schema has no words for this check: ${requirement}`);
      return { ...so, ...said };
    },
  });
  for (const [name, part] of Object.entries($defs)) {
    if (!definitions[name]) throw new Error(`The published schema has no words for ${name}.`);
    $defs[name] = { description: definitions[name], ...part };
  }
  const [title, description] = about[noun];
  const head = { $schema, $id: `urn:kith:${noun}/1`, title, description, $comment: acrossParts[noun] };
  return JSON.stringify({ ...head, ...body, $defs });
}
