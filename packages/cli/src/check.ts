import { plainText, type Module, type Step } from '@kith/model';
import { basename, extname } from 'node:path';
import { collect, type Source } from './collect.js';
import { countWords, fewestWords, linesOf, longSentence, readingAge, sentences } from './reading.js';
import type { Finding } from './report.js';

const oldestReadingAge = 11;
const soonDays = 90;

export interface CheckOptions {
  /** The day to judge review dates by; today when absent. */
  readonly today?: Date;
}

/** What was found, worst and best alike. Nothing with an error may be built. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly sources: readonly Source[];
  /** How many files were read. */
  readonly files: number;
}

/**
 * Checks files and folders: what the formats ask (errors), and what makes content good (warnings).
 *
 * @throws the error of the file system for a path that is not there or may not be read.
 */
export async function check(paths: readonly string[], { today = new Date() }: CheckOptions = {}): Promise<Checked> {
  const { sources, findings, files } = await collect(paths);
  return {
    sources,
    files,
    findings: [...findings, ...sources.flatMap((source) => judge(source, today)), ...twins(sources)],
  };
}

/** A remark on the place of a path in a source. */
type Warn = (path: string, message: string, hint: string) => void;

function judge(source: Source, today: Date): Finding[] {
  const { file, kind, value, locate } = source;
  const findings: Finding[] = [];
  const warn: Warn = (path, message, hint) =>
    findings.push({ file, severity: 'warning', message, hint, ...locate(path) });

  if (basename(file, extname(file)) !== value.id)
    warn('id', `The id "${value.id}" is not the name of the file.`, `Call the file "${value.id}${extname(file)}".`);
  if ('evidence' in value && value.evidence?.sources.length === 0)
    warn('evidence', 'The evidence names no source.', 'Give a DOI or a web address under "sources".');
  const due = (path: string, day: string): void => dueBy(path, day, today, warn);
  if (kind !== 'resource') due('reviewBy', value.reviewBy);
  if (kind === 'talk')
    for (const [index, { checkBy }] of value.routes.entries()) due(`routes[${index}].checkBy`, checkBy);
  if (kind === 'resource') {
    due('checkBy', value.checkBy);
    if (value.broken)
      warn('broken', 'The link did not work when it was last tried.', 'Find where it went, or take it out.');
  }
  if (kind === 'module') {
    if (!value.steps.some((step) => step.kind === 'signpost'))
      warn('steps[0]', 'No step leads to people.', 'Add one with ":::signpost": a person must be one tap away.');
    unreachable(value, warn);
  }
  // The measure knows no language but English.
  if (/^en\b/.test(value.lang)) readability(source, warn);
  return findings;
}

function dueBy(path: string, day: string, today: Date, warn: Warn): void {
  const days = Math.round((Date.parse(day) - Date.parse(today.toISOString().slice(0, 10))) / 864e5);
  const hint = 'Read it through, then set the new days.';
  if (days < 0) warn(path, `The day by which to look at this again, ${day}, has passed.`, hint);
  else if (days <= soonDays) warn(path, `This is to be looked at again by ${day}.`, hint);
}

/** Steps that no path leads to: every step but the first must follow one that can be reached, or be linked from it. */
function unreachable({ steps }: Module, warn: Warn): void {
  const reached = new Set<number>();
  const visit = (index: number): void => {
    const step = steps[index];
    if (!step || reached.has(index)) return;
    reached.add(index);
    for (const id of leadsTo(step)) visit(steps.findIndex((other) => other.id === id));
    if (step.next === undefined) visit(index + 1);
  };
  visit(0);
  for (const [index, { id }] of steps.entries())
    if (!reached.has(index))
      warn(
        `steps[${index}]`,
        `Nothing leads to the step "${id}".`,
        `Add "next=${id}" or "go=${id}" to another, or take it out.`,
      );
}

/** The id of every step that something in here leads to, wherever it says so: `next`, `go`, or a link to `#step-id`. */
const leadsTo = (part: object): string[] =>
  Object.entries(part as Readonly<Record<string, unknown>>).flatMap(([key, value]) => {
    if (typeof value === 'object' && value) return leadsTo(value);
    if (typeof value !== 'string') return [];
    if (key === 'next' || key === 'go') return [value];
    return key === 'url' && value.startsWith('#') ? [value.slice(1)] : [];
  });

/** Everything that a person reads in a step, a line each. */
const stepLines = (step: Step): string[] => {
  const lines = [step.title, ...linesOf(step.body)];
  if ('options' in step)
    for (const option of step.options)
      lines.push(plainText(option.text), ...('feedback' in option ? linesOf(option.feedback ?? []) : []));
  if (step.kind === 'reflect') lines.push(...linesOf(step.prompt));
  if (step.kind === 'signpost') lines.push(...step.people.flatMap(({ text }) => linesOf(text)));
  return lines;
};

/** What a person reads in one go: where it stands, what it is called, and its words. */
interface Passage {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}

const passage = (path: string, name: string, ...lines: readonly (string | undefined)[]): Passage => ({
  path,
  name,
  text: lines.filter(Boolean).join('\n'),
});

/** All that a family reads of a document. What is said of its evidence and rights is for those who choose it. */
function passages({ kind, value }: Source): Passage[] {
  const title = passage('title', 'This title', value.title);
  if (kind === 'module')
    return [
      title,
      passage('summary', 'This summary', value.summary),
      passage('contentNotes', 'This note', ...(value.contentNotes ?? [])),
      ...value.steps.map((step, index) => passage(`steps[${index}]`, 'This step', ...stepLines(step))),
    ];
  if (kind === 'resource') return [title, passage('summary', 'This summary', value.summary)];
  return [
    title,
    passage('intro', 'This introduction', value.intro),
    ...value.questions.map(({ label, options }, index) =>
      passage(`questions[${index}]`, 'This question', label, ...options.map((option) => option.label)),
    ),
    ...value.routes.map(({ name, what, confidential, channels }, index) =>
      passage(`routes[${index}].what`, 'This route', name, what, confidential, ...channels.map(({ note }) => note)),
    ),
  ];
}

const wholes = { module: 'This module', talk: 'This list of routes', resource: 'This resource' } as const;

/** Judges each passage, and all of them together: many short hard ones are as hard as a long one. */
function readability(source: Source, warn: Warn): void {
  const all = passages(source);
  for (const { path, name, text } of all) {
    for (const sentence of sentences(text)) {
      const words = countWords(sentence);
      if (words > longSentence)
        warn(
          path,
          `This sentence has ${words} words: "${shorten(sentence)}".`,
          `Make two of it: at most ${longSentence} words each.`,
        );
    }
    tooOld(path, name, text, warn);
  }
  tooOld('title', wholes[source.kind], all.map(({ text }) => text).join('\n'), warn);
}

/** Nothing is said of a text that is too short for its reading age to mean anything. */
function tooOld(path: string, what: string, text: string, warn: Warn): void {
  if (countWords(text) < fewestWords) return;
  const age = readingAge(text);
  if (age <= oldestReadingAge) return;
  const hardest = [...new Set(sentences(text))]
    .sort((a, b) => readingAge(b) - readingAge(a))
    .slice(0, 3)
    .map((sentence) => `"${shorten(sentence)}"`);
  warn(
    path,
    `${what} reads at the age of ${age}; it should be ${oldestReadingAge} or less.`,
    `Use shorter words and sentences, here first: ${hardest.join(', ')}.`,
  );
}

const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);

/** Two documents of one kind with one id would be written to one place. */
function twins(sources: readonly Source[]): Finding[] {
  const first = new Map<string, string>();
  return sources.flatMap(({ kind, file, value, locate }): Finding[] => {
    const key = `${kind} ${value.id}`;
    const other = first.get(key);
    first.set(key, other ?? file);
    if (other === undefined) return [];
    const message = `The id "${value.id}" is also that of ${basename(other)}.`;
    return [{ file, severity: 'error', message, hint: 'Give each document its own id.', ...locate('id') }];
  });
}
