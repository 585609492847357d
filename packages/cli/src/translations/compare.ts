import { parseModule, type Module, type Translation } from '@kith/model';
import type { Finding, Place } from '../report.js';
import { withWords } from './apply.js';
import { stringsOf, type ModuleString, type Words } from './strings.js';
import { differentTargets } from './targets.js';
import { readText } from './text.js';

/** A translation that was read from a file. */
export interface TranslationFile {
  readonly file: string;
  readonly text: string;
  readonly value: Translation;
  readonly locate: (path: string) => Place;
}

/** A string of a translation, and its place in the list. */
interface Entry {
  readonly index: number;
  readonly at: string;
  readonly text: string;
  /** What it translates; absent where the module has no such string. */
  readonly of?: ModuleString;
}

/** A translation held against its module. */
export interface Compared {
  /** All that there is to translate. */
  readonly strings: readonly ModuleString[];
  /** What may be shown, by address. */
  readonly fresh: ReadonlyMap<string, Words>;
  /** Their source has changed since. */
  readonly stale: readonly Entry[];
  /** Nobody has translated these. */
  readonly missing: readonly ModuleString[];
  /** The module has no such strings. */
  readonly unknown: readonly Entry[];
  /** What is wrong with those that would be shown. Nothing with a problem is in `fresh`. */
  readonly problems: readonly Finding[];
}

/** Says which strings of a translation may be shown. Nothing is changed. */
export function compare(module: Module, translation: TranslationFile): Compared {
  const strings = stringsOf(module);
  const byAddress = new Map(strings.map((one) => [one.at, one]));
  const entries = translation.value.strings.map(({ at, text }, index): Entry => {
    const of = byAddress.get(at);
    return { index, at, text, ...(of && { of }) };
  });
  const given = entries.filter(({ text }) => /\S/.test(text));
  const unknown = given.filter(({ of }) => !of);
  const isStale = ({ of, index }: Entry): boolean => !!of && translation.value.strings[index]!.source !== of.hash;
  const stale = given.filter(isStale);
  const there = new Set(given.map(({ at }) => at));
  const missing = strings.filter(({ at }) => !there.has(at));

  const fresh = new Map<string, Words>();
  const problems: Finding[] = [];
  for (const entry of given) {
    if (!entry.of || isStale(entry)) continue;
    const read = readEntry(entry, entry.of, translation);
    if (read.problems) problems.push(...read.problems);
    else fresh.set(entry.at, read.words);
  }
  const byPath = given.filter(({ at }) => fresh.has(at));
  for (const { path, message, hint } of parseModule(withWords(module, strings, fresh)).problems ?? []) {
    const entry = byPath.find(({ of }) => path === of!.path || path.startsWith(`${of!.path}[`));
    if (!entry) continue;
    fresh.delete(entry.at);
    problems.push(problemAt(translation, entry, { line: 1, column: 1, message, hint }));
  }
  return { strings, fresh, stale, missing, unknown, problems };
}

function readEntry(entry: Entry, of: ModuleString, translation: TranslationFile): ReturnType<typeof readText> {
  const read = readText(entry.text, of, translation.file);
  const told = read.problems ?? differentTargets(of.words, read.words);
  return told.length
    ? { problems: told.map((problem) => problemAt(translation, entry, { line: 1, column: 1, ...problem })) }
    : read;
}

/** A problem with the words of a string, at their line in the file. */
function problemAt(
  { file, text, locate }: TranslationFile,
  { at, index }: Entry,
  { line, column, message, hint }: Place & { message: string; hint: string },
): Finding {
  const key = locate(`strings[${index}].text`);
  // A text after "|" begins on the next line, and is indented.
  const first = text.split(/\r\n|\r|\n/);
  const isBlock = /:[ \t]*[|>][-+\d]*[ \t]*$/.test(first[key.line - 1] ?? '');
  const indent = /^ */.exec(first[key.line] ?? '')![0].length;
  const place = isBlock ? { line: key.line + line, column: indent + column } : { line: key.line, column: key.column };
  return { file, severity: 'error', message: `${at}: ${message}`, hint, ...place };
}
