import * as v from 'valibot';
import { problem, type Problem, type Result } from './problem.js';

// The schemas carry short codes for messages; here they become sentences.
const sentences: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  id: ['is not an id', 'Use small letters, digits and hyphens: "cooling-off".'],
  lang: ['is not a language tag', 'Use one like "en-GB", "cy" or "ur".'],
  date: ['is not a date', 'Write the day like "2026-11-01".'],
  time: ['is not a time', 'Write it like "8 min".'],
  minute: ['is not a day with a time', 'Write it like "2026-12-03T19:00".'],
  code: ['is not a code that can be pressed', 'Write digits, and "#" or "*" at the end if it is needed: "482 913#".'],
  empty: ['is empty', 'Write at least one word.'],
  link: ['is not a link that may be followed', 'Use https, mailto, tel or sms, or "#step-id".'],
  https: ['is not an https address', 'Start it with "https://".'],
  dial: ['shows one number and dials another', 'Make the number in the link the same as the number in the words.'],
  doi: ['is not a DOI', 'Write it like "10.1037/0021-9010.90.4.692".'],
  source: ['is not a source', 'Give it a "doi", or a "url" and a "title", and nothing else.'],
  one: ['has nothing in it', 'Give at least one.'],
  var: ['is not the name of an answer', 'Write the id of a step, or of a step and a score: "worry.total".'],
  operand: ['cannot be compared', 'Use a number, a text, true or false, or { "var": "id-of-a-step" }.'],
  pair: ['does not compare two things', 'Give two in a list: [{ "var": "mood" }, 5].'],
  condition: [
    'is not a condition',
    'Use one of: and, or, !, ==, !=, <, <=, >, >=, in, answered; for instance { "answered": "id-of-a-step" }.',
  ],
  file: ['is not a file beside this one', 'Give its path with no ".." and no spaces: "media/row.mp4".'],
  page: [
    'is not the address of a page',
    'Give a path from here with no "..", as "modules/cooling-off/", or an https address.',
  ],
  address: ['is no place in a module', 'Name it by ids, with dots between: "steps.start.title".'],
  hash: [
    'does not say which words this translates',
    'Write the twelve signs that "kith translate" gives, or twelve zeros: then it counts as out of date.',
  ],
  'link-id': ['is not a linkId that can be used here', 'Use letters, digits and . / - only.'],
  'one-weight': ['has more than one weight, or none', 'Give each answer one extension with a valueDecimal.'],
  two: ['has fewer than two answers', 'Give at least two.'],
  three: ['has more than three questions', 'Keep the three that matter most.'],
  hours: ['is not a table of hours', 'Write "always", "unknown", or a table with a "week", "schedules" or both.'],
  clock: ['is not a time of day', 'Write it like "09:00".'],
  byday: ['does not name days', 'Write it like "MO,WE", or in a month "2MO" or "-1FR".'],
  numbers: ['is not a list of numbers', 'Write it like "1,15" or "-1".'],
  span: ['is not a span of hours', 'Write it like "09:00-17:00"; "22:00-06:00" ends on the next day.'],
  district: ['is not a postcode district', 'Write the first half of a postcode in capitals: "BS5".'],
  zone: ['is not a time zone', 'Use one like "Europe/London".'],
  number: ['is not a number that can be dialled', 'Write it as it is shown, digits and spaces only: "116 123".'],
  'one-way': ['leads to no one place', 'Build the directory again: each way has one kind.'],
  'one-day': ['has two days, or none', 'Build the directory again: each service has "date" or "checked".'],
  plain: ['is not plain words', 'Write at least one word and at most 1,000 signs, with no control characters.'],
  many: ['has too much in it', 'Keep what matters most: a plan is for a family that is tired.'],
  email: ['is not an e-mail address', 'Write it like "help@example.org".'],
};

/** What a schema asks for, where its own words would be those of a programmer. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text: put it in quotation marks',
  number: 'a number',
  integer: 'a whole number',
  finite: 'a number that is not so large',
  boolean: 'true or false',
  array: 'a list',
  strict_object: 'a part with fields of its own',
  lazy: 'a part with fields of its own',
};

/** `('free' | 'local' | 'charged')`, as valibot writes it, in words: `"free", "local" or "charged"`. */
const alternatives = (expected: string): string =>
  expected
    .replace(/[()]/g, '')
    .split(' | ')
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');

function expectedOf({ type, expected, requirement }: v.BaseIssue<unknown>): string {
  if (type === 'min_value') return `It should be at least ${String(requirement)}.`;
  if (type === 'max_value') return `It should be at most ${String(requirement)}.`;
  if (expected === 'true') return 'It should be true, or left out.';
  // A variant that got something other than an object expects one; otherwise it names the kinds that there are.
  if (!expected || expected === 'Object') return `It should be ${kinds[type] ?? kinds['strict_object']!}.`;
  return `It should be ${kinds[type] ?? alternatives(expected)}.`;
}

/** `['steps', 3, 'options', 1, 'id']` as it is written in a problem: `steps[3].options[1].id`. */
export const pathText = (path: readonly unknown[]): string =>
  path
    .map(String)
    .map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

function quote(value: unknown): string {
  if (value === '') return 'This text';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (Array.isArray(value)) return 'This list';
  return value !== null && typeof value === 'object' ? 'This part' : String(value);
}

/** The way to mend a key that is not known: most often an author's spelling of one that is. */
function unknownKeyHint(key: string): string {
  const camelCase = key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return camelCase === key
    ? 'Look for a spelling mistake, or take it out.'
    : `Write it as "${camelCase}", or take it out.`;
}

/** Whether it says that a field is too much, or that one is missing: of a form that was not meant. */
const isOtherForm = ({ type, expected }: v.BaseIssue<unknown>): boolean =>
  type === 'strict_object' && (expected === 'never' || !!expected?.startsWith('"'));

/** What is wrong inside a value that has several forms, where it is plain which of them was meant. */
function insideOf(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const issues: readonly v.BaseIssue<unknown>[] = issue.issues ?? [];
  const inside = issues.filter(({ path }) => path);
  // Only one of the forms has fields, and this is in that form.
  if (inside.length < issues.length) return inside;
  // Each form has a field of its own, and this has only one.
  return Object.keys(issue.input ?? {}).length === 1 ? inside.filter((inner) => !isOtherForm(inner)) : [];
}

function* describe(issue: v.BaseIssue<unknown>, parents: readonly unknown[] = []): Generator<Problem> {
  const keys = [...parents, ...(issue.path ?? []).map(({ key }) => key)];
  const path = pathText(keys);
  // What is wrong inside says more than "no form fits".
  const inside = insideOf(issue);
  if (inside.length) for (const inner of inside) yield* describe(inner, keys);
  else if (issue.expected === 'never')
    yield problem(path, 'This field is not known here.', unknownKeyHint(String(issue.input)));
  else if (issue.type === 'strict_object' && issue.expected?.startsWith('"'))
    yield problem(path, 'This field is missing.', `Add ${issue.expected}.`);
  else if (issue.received === 'undefined') yield problem(path, 'This field is missing.', expectedOf(issue));
  else {
    const [message, hint] = sentences[issue.message] ?? ['does not fit here', expectedOf(issue)];
    yield problem(path, `${quote(issue.input)} ${message}.`, hint);
  }
}

/** A problem for each thing that has the id of one before it in the same list. */
export function* twice(
  items: readonly { readonly id: string }[],
  path: string,
  where: string,
  hint: string,
  key = 'id',
): Generator<Problem> {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) yield problem(`${path}[${index}].${key}`, `"${id}" is used twice in this ${where}.`, hint);
    seen.add(id);
  }
}

/** More than this helps nobody, and a document from elsewhere may be wrong in a hundred thousand places. */
const mostProblems = 50;

function first<T>(number: number, items: Iterable<T>): T[] {
  const taken: T[] = [];
  for (const item of items) if (taken.push(item) === number) break;
  return taken;
}

function formatProblem(format: string, input: unknown): Problem | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return problem('', 'This is not a document.', `It should be an object that has "format": "${format}".`);
  const found = (input as { format?: unknown }).format;
  if (found === format) return undefined;
  const message =
    found === undefined ? 'The document does not say what it is.' : `${quote(found)} cannot be read here.`;
  return problem('format', message, `It should be "${format}".`);
}

/** More than any text has: a list within a list within a list takes twelve. */
const mostLevels = 200;

/**
 * The path of the first part that lies more than `mostLevels` deep, cut after its first four keys; undefined where there
 * is none. Level by level and not by recursion: how much a stack holds differs from engine to engine and from run to run.
 */
function tooDeep(input: unknown): string | undefined {
  let level: [value: unknown, path: readonly string[]][] = [[input, []]];
  for (let depth = 0; level.length; depth++) {
    if (depth > mostLevels) return pathText(level[0]![1]);
    level = level.flatMap(([value, path]) =>
      value && typeof value === 'object'
        ? Object.entries(value).map(([key, part]): [unknown, readonly string[]] => [
            part,
            path.length < 4 ? [...path, key] : path,
          ])
        : [],
    );
  }
  return undefined;
}

/**
 * Checks `input` against a schema, then against the rules that no schema can say. Never throws, and gives at most fifty
 * problems. The value is a copy: what is done to the input later does not reach it.
 */
export function parseWith<T>(
  schema: v.GenericSchema<unknown, T>,
  format: string,
  input: unknown,
  rules: (value: T) => Iterable<Problem>,
): Result<T> {
  const refusal = (path: string, message: string): Result<T> => ({
    problems: [problem(path, message, 'Split it into smaller ones.')],
  });
  try {
    const wrongFormat = formatProblem(format, input);
    if (wrongFormat) return { problems: [wrongFormat] };
    const deep = tooDeep(input);
    if (deep !== undefined) return refusal(deep, `This has more than ${mostLevels} parts, each inside the one before.`);
    const { success, output, issues } = v.safeParse(schema, input);
    const problems = first(mostProblems, success ? rules(output) : issues.flatMap((issue) => [...describe(issue)]));
    return success && !problems.length ? { value: output } : { problems };
  } catch {
    return refusal('', 'The document is too large to read.');
  }
}
