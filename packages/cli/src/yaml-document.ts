import {
  parseMeeting,
  parsePlan,
  parseResource,
  parseTalk,
  type Meeting,
  type Plan,
  type Resource,
  type Result,
  type Talk,
} from '@kith/model';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify, type Document, type Node } from 'yaml';
import { guarded, tooDeep } from './guard.js';
import type { Finding, Place } from './report.js';

/** A document that was read, or every problem that was found in it. */
export type Read<T> =
  | {
      readonly value: T;
      /** Where a path of the document (`steps[3].title`) stands in the file, or the nearest place that is known. */
      readonly locate: (path: string) => Place;
      /** What was read, and may not be what its author meant. */
      readonly warnings?: readonly Finding[];
      readonly problems?: never;
    }
  | { readonly value?: never; readonly warnings?: never; readonly problems: readonly Finding[] };

// In YAML as authors write it, `999` is a phone number and `no` a language: a plain scalar is words, except for the few
// fields that hold a number or a yes or no, and for what a condition compares.
const compared = ['==', '!=', '<', '<=', '>', '>=', 'in'];
const numbers = new Set([
  ...['age', 'bytes', 'width', 'height', 'duration'],
  ...['interval', 'count', 'revision'],
  ...['valueDecimal', 'from', 'count-from', 'times', 'at-least'],
  ...['to', 'lat', 'lng', 'radius'],
  ...compared,
]);
const switches = new Set([
  ...['on-bill', 'unverified', 'interpreter', 'pinned', 'broken', 'decorative', 'captions'],
  ...['required', 'repeats', 'prorate'],
  ...compared,
]);
// What these hold is spelt as it is elsewhere: a FHIR Questionnaire, and ways on by the ids of their steps.
const asElsewhere = new Set(['questionnaire', 'branches']);

const camel = (key: string): string => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
export const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `routes[3].checkBy` as `['routes', 3, 'checkBy']`. */
export const segments = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([whole, index]) => (index === undefined ? whole : Number(index)));

/** The field that a path ends in, as an author spells it. */
const field = (path: string): string => {
  const parts = segments(path);
  const name = parts.findLast((part) => typeof part === 'string');
  if (name === undefined) return '';
  return asElsewhere.has(String(parts[0])) ? String(name) : kebab(String(name));
};

const plainErrors: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  DUPLICATE_KEY: ['This field is given twice.', 'Keep one of the two.'],
  BAD_INDENT: ['The indentation does not fit.', 'Line the fields of one part up under each other, with spaces.'],
  TAB_AS_INDENT: ['There is a tab at the start of this line.', 'Use spaces.'],
  MULTILINE_IMPLICIT_KEY: ['There is no colon after the name of this field.', 'Write it as "name: words".'],
  MISSING_CHAR: ['A sign is missing here.', 'Look for a quote, a bracket or a colon that is not there.'],
  BLOCK_AS_IMPLICIT_KEY: ['There are two colons in this line.', 'Put the words in quotes: title: "One: two".'],
  BAD_SCALAR_START: ['Words cannot begin with this sign.', 'Put all of them in quotes: title: "@home".'],
  MULTIPLE_DOCS: ['There are two documents in this file.', 'Keep one document a file, without "---" between.'],
};

/** Of each line what is wrong first: one mistake makes what follows look wrong. So does a tab, in the lines below it. */
function worthTelling<T extends { code: string; pos: readonly [number, number] }>(
  errors: readonly T[],
  lineOf: (offset: number) => number,
): readonly T[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  const all = tabs.length ? tabs : errors;
  return all.filter(({ pos }, index) => all.findIndex((one) => lineOf(one.pos[0]) === lineOf(pos[0])) === index);
}

/** Reads YAML into plain values with camelCase keys. `firstLine` is the line of the file on which `text` begins. */
export function readYaml(text: string, file: string, firstLine = 1): Read<Record<string, unknown>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems: Finding[] = [];
  const fail = (offset: number, message: string, hint: string): void => {
    problems.push({ file, severity: 'error', message, hint, ...placeAt(offset) });
  };

  const errors = [...document.errors, ...document.warnings];
  // The parser goes on after each overflow of the stack, and would tell of every one.
  if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return { problems: [tooDeep(file)] };
  for (const { code, message, pos } of worthTelling(errors, (offset) => counter.linePos(offset).line)) {
    const [what, mend] = plainErrors[code] ?? [
      `This is not YAML: ${message}.`,
      'Compare it with a document that works.',
    ];
    fail(pos[0], what, mend);
  }
  // What was guessed of a text with such mistakes would only add to them.
  if (problems.length) return { problems };
  const warnings: Finding[] = [];

  const value = (node: unknown, name: string, isOurs = true): unknown => {
    const start = (node as Node | null)?.range?.[0] ?? 0;
    if (isMap(node))
      return Object.fromEntries(
        node.items.map(({ key, value: item }) => {
          const spelt = isScalar(key) ? String(key.value) : '';
          const at = (key as Node | null)?.range?.[0] ?? start;
          if (!isScalar(key)) fail(at, 'The name of this field is not a word.', 'Write it as "name: words".');
          if (!isOurs) return [spelt, value(item, spelt, false)];
          if (/[A-Z]/.test(spelt)) fail(at, `"${spelt}" is not known here.`, `Write it as "${kebab(spelt)}".`);
          return [camel(spelt), value(item, spelt, !asElsewhere.has(spelt))];
        }),
      );
    if (isSeq(node)) return node.items.map((item) => value(item, name, isOurs));
    if (isScalar(node)) {
      const words = typeof node.value === 'string' ? node.value : '';
      if (node.type !== 'PLAIN') return words;
      if (/^[^\s#]/.test(node.comment ?? ''))
        warnings.push({
          file,
          severity: 'warning',
          message: `What stands here after "#" is not read: "#${node.comment!}".`,
          hint: 'If it belongs to the words, put all of them in quotes. If it is a note, put a space after the "#".',
          ...placeAt(node.range![1]),
        });
      if (numbers.has(name) && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(words)) return Number(words);
      if (switches.has(name) && /^(true|false)$/.test(words)) return words === 'true';
      return words;
    }
    if (node) fail(start, 'This points to another part of the document.', 'Write the words out here.');
    return '';
  };

  const root = document.contents;
  if (!isMap(root))
    fail(0, 'There are no fields here.', 'Write one a line, like "title: Cooling off before you talk".');
  const made = value(root, '');
  if (problems.length) return { problems };
  const locate = (path: string): Place => placeAt(offsetOf(document, path));
  return { value: made as Record<string, unknown>, locate, ...(warnings.length && { warnings }) };
}

/** The offset of the key that a path names, or of the nearest part around it that is there. */
function offsetOf(document: Document.Parsed, path: string): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const part of segments(path)) {
    if (isMap(node)) {
      const names = [part, kebab(String(part))];
      const pair = node.items.find(({ key }) => isScalar(key) && names.includes(String(key.value)));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** Values as YAML, with kebab-case keys. Lines are not folded, so that a change of a word changes one line. */
export const writeYaml = (value: object): string =>
  stringify(spelt(value), { lineWidth: 0, aliasDuplicateObjects: false });

const spelt = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(spelt);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.map(([key, item]) => (asElsewhere.has(key) ? [key, item] : [kebab(key), spelt(item)])),
  );
};

/** Turns a parser's problems into findings with a line, named as the author spells the field. */
export function parsed<T>(
  result: Result<T>,
  file: string,
  locate: (path: string) => Place,
  subject: (path: string) => string = field,
): Read<T> {
  if (!result.problems) return { value: result.value, locate };
  return {
    problems: result.problems.map(({ path, message, hint }) => {
      const name = subject(path);
      const mend = hint === 'It should be a list.' ? asList(name, message) : hint;
      return { file, severity: 'error', message: name ? `${name}: ${message}` : message, hint: mend, ...locate(path) };
    }),
  };
}

/** How a list is written, of what somebody wrote without brackets. */
function asList(name: string, message: string): string {
  const [, words] = /^"([\w-]+)" does not fit here\.$/.exec(message) ?? [];
  return words === undefined ? 'It should be a list.' : `It should be a list: write "${name}: [${words}]".`;
}

/**
 * Reads a kind of document that is written in YAML. `format` may be left out: the folder says what a file is. `toYaml`
 * turns a path of the parser into one of the file, where they differ.
 */
export function readDocument<T>(
  text: string,
  file: string,
  format: string,
  parse: (input: unknown) => Result<T>,
  toYaml: (path: string, value: Readonly<Record<string, unknown>>) => string = (path) => path,
): Read<T> {
  return guarded(file, () => {
    const yaml = readYaml(text, file);
    if (yaml.problems) return yaml;
    const { value, locate, warnings = [] } = yaml;
    const read = parsed(parse({ format, ...value }), file, (path) => locate(toYaml(path, value)));
    if (!warnings.length) return read;
    return read.problems ? { problems: [...read.problems, ...warnings] } : { ...read, warnings };
  });
}

/** Reads a `talk/1` document from YAML. `file` is its name in the problems. Never throws. */
export const readTalk = (text: string, file: string): Read<Talk> => readDocument(text, file, 'talk/1', parseTalk);

/** Reads a `resource/1` document from YAML. `file` is its name in the problems. Never throws. */
export const readResource = (text: string, file: string): Read<Resource> =>
  readDocument(text, file, 'resource/1', parseResource);

/** Reads a `meeting/1` document from YAML. `file` is its name in the problems. Never throws. */
export const readMeeting = (text: string, file: string): Read<Meeting> =>
  readDocument(text, file, 'meeting/1', parseMeeting);

/** Reads a `plan/1` document from YAML. `file` is its name in the problems. Never throws. */
export const readPlan = (text: string, file: string): Read<Plan> => readDocument(text, file, 'plan/1', parsePlan);

/** The YAML of a talk document: `readTalk` gives the same document back. */
export const writeTalk = (talk: Talk): string => writeYaml(talk);

/** The YAML of a resource: `readResource` gives the same document back. */
export const writeResource = (resource: Resource): string => writeYaml(resource);

/** The YAML of a plan: `readPlan` gives the same document back. */
export const writePlan = (plan: Plan): string => writeYaml(plan);

/** The YAML of a meeting: `readMeeting` gives the same document back. */
export const writeMeeting = (meeting: Meeting): string => writeYaml(meeting);
