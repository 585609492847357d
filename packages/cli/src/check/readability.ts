import { plainText, type BodyBlock, type Module, type Option, type Point, type Step } from '@kith/model';
import type { Source } from '../collect.js';
import { countWords, fewestWords, linesOf, longSentence, readingAge, sentences } from '../reading.js';
import type { Remarks } from './remarks.js';

const oldestReadingAge = 11;

/** Words beside a picture are read by those who do not see it; the name of a recording by all. */
const bodyLines = (body: readonly BodyBlock[]): string[] =>
  body.flatMap((block) => (block.type === 'media' ? (block.words ?? []) : linesOf([block])));

const optionLines = ({ text, feedback = [] }: Option): string[] => [plainText(text), ...linesOf(feedback)];
const pointLines = ({ title = '', items }: { title?: string; items: readonly Point[] }): string[] => [
  title,
  ...items.map(({ text }) => plainText(text)),
];
const partLines = (part: { title: string; body: readonly BodyBlock[] } | undefined): string[] =>
  part ? [part.title, ...bodyLines(part.body)] : [];

/** What a person reads in a step because of its kind. A scale's own words are never altered, and so not judged. */
function particulars(step: Step): string[] {
  switch (step.kind) {
    case 'scenario':
      return [
        ...partLines(step.before),
        ...partLines(step.notice),
        ...(step.notice?.options.flatMap(optionLines) ?? []),
        ...partLines(step.after),
        ...pointLines(step.points),
        ...partLines(step.own),
      ];
    case 'question':
      return step.options.flatMap(optionLines);
    case 'choice':
      return pointLines({ items: step.options });
    case 'reflect':
      return linesOf(step.prompt);
    case 'rate':
      return [step.low, step.high];
    case 'goal':
      return pointLines({ items: step.suggestions });
    case 'ifthen':
      return [...pointLines(step.cues), ...pointLines(step.responses)];
    case 'practice':
      return pointLines(step);
    case 'signpost':
      return step.people.flatMap(({ text }) => linesOf(text));
    default:
      return [];
  }
}

/** Everything that a family reads in a step, a line each. What is for workers is not for them. */
const stepLines = (step: Step): string[] => [step.title, ...bodyLines(step.body), ...particulars(step)];

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

/**
 * Judges each passage, and all of them together: many short hard ones are as hard as a long one. Of the transcripts of
 * our own recordings it looks at the sentences alone: what is heard is not read.
 */
export function readability(source: Source, remarks: Remarks): void {
  const all = passages(source);
  for (const { path, name, text } of all) {
    tooLong(path, text, remarks);
    tooOld(path, name, text, remarks);
  }
  if (source.kind === 'module') transcripts(source.value, remarks);
  tooOld('title', wholes[source.kind], all.map(({ text }) => text).join('\n'), remarks);
}

function transcripts({ media = [] }: Module, remarks: Remarks): void {
  for (const [index, medium] of media.entries())
    if (medium.type === 'audio' || medium.type === 'video')
      for (const [number, block] of medium.transcript.entries())
        tooLong(`media[${index}].transcript[${number}]`, linesOf([block]).join('\n'), remarks);
}

function tooLong(path: string, text: string, remarks: Remarks): void {
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
function tooOld(path: string, what: string, text: string, remarks: Remarks): void {
  if (countWords(text) < fewestWords) return;
  const age = readingAge(text);
  if (age <= oldestReadingAge) return;
  const hardest = [...new Set(sentences(text))]
    .sort((a, b) => readingAge(b) - readingAge(a))
    .slice(0, 3)
    .map((sentence) => `"${shorten(sentence)}"`);
  remarks.warn(
    path,
    `${what} reads at the age of ${age}; it should be ${oldestReadingAge} or less.`,
    `Use shorter words and sentences, here first: ${hardest.join(', ')}.`,
  );
}

const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text);
