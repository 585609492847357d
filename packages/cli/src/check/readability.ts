import type { Module } from '@kith/model';
import type { Source } from '../collect.js';
import { countWords, fewestWords, linesOf, longSentence, longWords, readingAge, sentences } from '../reading.js';
import { passages, textOf, type Line } from './passages.js';
import type { Remarks } from './remarks.js';

/** In years: what a family reads is for a child of nine to eleven. */
export const oldestReadingAge = 11;
/** From so many words on, its length is a reason why a sentence is hard. */
const lengthy = 18;

/** A sentence that is hard to read, and why. */
export interface HardSentence {
  /** The path of the part of the document that it stands in. */
  readonly path: string;
  readonly text: string;
  /** In years. */
  readonly age: number;
  /** `27 words`, `long words: considerable, organisation`; nothing where it is neither. */
  readonly why: string;
}

const wholes = {
  module: 'This module',
  talk: 'This list of routes',
  resource: 'This resource',
  meeting: 'This meeting',
} as const;

/**
 * Judges each passage, and all of them together: many short hard ones are as hard as a long one. Of the transcripts of
 * our own recordings it looks at the sentences alone: what is heard is not read.
 */
export function readability(source: Source, remarks: Remarks): void {
  const all = passages(source);
  for (const { path, name, lines } of all) {
    for (const line of lines) tooLong(line, remarks);
    tooOld(path, name, lines, remarks);
  }
  if (source.kind === 'module') transcripts(source.value, remarks);
  tooOld(
    'title',
    wholes[source.kind],
    all.flatMap(({ lines }) => lines),
    remarks,
  );
}

function transcripts({ media = [] }: Module, remarks: Remarks): void {
  for (const [index, medium] of media.entries())
    if (medium.type === 'audio' || medium.type === 'video')
      for (const [number, block] of medium.transcript.entries())
        for (const text of linesOf([block])) tooLong({ path: `media[${index}].transcript[${number}]`, text }, remarks);
}

function tooLong({ path, text }: Line, remarks: Remarks): void {
  for (const sentence of sentences(text)) {
    const words = countWords(sentence);
    if (words > longSentence)
      remarks.warn(
        path,
        `This sentence has ${words} words: "${shorten(sentence)}".`,
        `Make two of it: at most ${longSentence} words each.`,
      );
  }
}

/** Nothing is said of a text that is too short for its reading age to mean anything. */
function tooOld(path: string, what: string, lines: readonly Line[], remarks: Remarks): void {
  const text = textOf(lines);
  if (countWords(text) < fewestWords) return;
  const age = readingAge(text);
  if (age <= oldestReadingAge) return;
  const told = hardSentences(lines)
    .slice(0, 3)
    .map((one) => `line ${remarks.lineOf(one.path)}, "${shorten(one.text)}"${one.why && ` (${one.why})`}`);
  remarks.warn(
    path,
    `${what} reads at the age of ${age}; it should be ${oldestReadingAge} or less.`,
    `Use shorter words and sentences, here first: ${told.join('; ')}.`,
  );
}

/** The sentences that alone are harder than they should be, each once, the hardest first. */
export function hardSentences(lines: readonly Line[]): HardSentence[] {
  const found = new Map<string, HardSentence>();
  for (const { path, text } of lines)
    for (const sentence of sentences(text)) {
      const age = readingAge(sentence);
      if (age > oldestReadingAge && !found.has(sentence))
        found.set(sentence, { path, text: sentence, age, why: why(sentence) });
    }
  return [...found.values()].sort((a, b) => b.age - a.age);
}

function why(sentence: string): string {
  const words = countWords(sentence);
  const long = longWords(sentence).slice(0, 3);
  return [
    words >= lengthy && `${words} words`,
    long.length && `long ${long.length === 1 ? 'word' : 'words'}: ${long.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ');
}

export const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);
