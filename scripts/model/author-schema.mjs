// Turns the JSON Schema of a document, as browsers read it, into that of what an author writes: fields in kebab-case, and
// of a module only what stands between its "---" lines. For editors, which complete and explain with it.

/** Spelt as they are elsewhere: a FHIR Questionnaire. */
const asElsewhere = ['Questionnaire', 'Item', 'AnswerOption'];

const kebab = (key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What an editor says of a field of a module. What has a part of its own is explained there. */
const notes = {
  id: 'The name of the file without ".md". It stays when the title changes.',
  lang: 'The language that it is written in: en-GB, cy, ur.',
  title: 'What it is called, as a family would say it.',
  summary: 'One sentence: what it helps with.',
  time: 'About how long it takes: 8 min.',
  level: 'The need that it suits: universal, targeted or specialist. One or more.',
  for: 'Whom it is for: parents, couples, separated-parents. Ids of your own choice.',
  topics: 'What it is about: money, new-baby. Ids of your own choice, the same as in resources and routes.',
  evidence: 'What it rests on, and what is not known.',
  rights: 'Whose it is, and under which licence.',
  reviewed: 'The day on which somebody last read it through.',
  'review-by': 'The day by which to read it through again.',
  'content-notes': 'What may be hard to read, said before it begins.',
  media: 'The pictures and recordings that its steps show, each by its id: ![What it shows](id).',
  alerts: 'Looked at after every answer: the first that holds brings the people of the step "go".',
  branches: 'The ways on from a step by what was answered, under the id of that step.',
};

/** The schema of what is written, from the text of the published one. */
export function authorSchema(noun, published) {
  const schema = JSON.parse(published);
  const properties = { ...schema.properties };
  if (noun === 'module') {
    for (const field of ['format', 'steps', 'scales', 'rest']) delete properties[field];
    properties.branches = {
      type: 'object',
      additionalProperties: { type: 'array', items: { $ref: '#/$defs/Branch' }, minItems: 1 },
    };
  }
  const inFile = noun === 'module' ? 'between the "---" lines of a module' : `in the YAML file of a ${noun}`;
  const written = {
    ...spelt({
      ...schema,
      $comment: undefined,
      properties,
      required: schema.required.filter((field) => field in properties && field !== 'format'),
    }),
    // Editors know this draft best; nothing here needs a later one.
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:kith:${noun}/1:author`,
    title: `${schema.title}, as it is written`,
    description: `What stands ${inFile}.`,
  };
  if (noun === 'module')
    for (const [field, note] of Object.entries(notes))
      written.properties[field] = { description: note, ...written.properties[field] };
  return JSON.stringify(withUsedParts(written));
}

/** A schema, or a part of one, as authors spell it. */
function spelt(part, name) {
  if (Array.isArray(part)) return part.map((item) => spelt(item));
  if (typeof part !== 'object' || part === null) return part;
  if (asElsewhere.includes(name)) return part;
  const made = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, spelt(value, key)]));
  if (part.properties) {
    made.properties = renamed(made.properties);
    made.required &&= made.required.map(kebab);
    // The transcript of a recording stands in a step, beside it.
    if ('transcript' in made.properties) {
      delete made.properties.transcript;
      made.required = made.required.filter((field) => field !== 'transcript');
    }
  }
  // YAML takes "number: 999" for a number: here it is words, and so are all others that are not fields of numbers.
  if (part.type === 'string' && !part.enum) made.type = ['string', 'number'];
  return made;
}

const renamed = (fields) => Object.fromEntries(Object.entries(fields).map(([field, value]) => [kebab(field), value]));

/** Leaves out what is no longer referred to. */
function withUsedParts(schema) {
  const used = new Set();
  const look = (part) =>
    JSON.stringify(part, (key, value) => {
      const name = key === '$ref' && value.split('/').at(-1);
      if (name && !used.has(name)) {
        used.add(name);
        look(schema.$defs[name]);
      }
      return value;
    });
  look({ ...schema, $defs: undefined });
  return { ...schema, $defs: Object.fromEntries(Object.entries(schema.$defs).filter(([name]) => used.has(name))) };
}
