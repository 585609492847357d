import { gzipSync } from 'node:zlib';
import type { BodyBlock, Module, Step } from '@kith/model';
import { screens, wordsAtOnce } from '../check/length.js';
import { passages, textOf, type Passage } from '../check/passages.js';
import { hardSentences, type HardSentence } from '../check/readability.js';
import { countWords, readingAge } from '../reading.js';
import { isStepHeading, treeOf } from '../read/syntax.js';
import type { Finding } from '../report.js';
import type { PreviewDocument } from './session.js';

/** Fewer words than this say nothing of a reading age, not even about. */
const fewest = 30;

/** What is read in one go, and how hard that is. Nothing where its language is not one that can be measured. */
export interface Reading {
  readonly words: number;
  /** In years; nothing where there are too few words to tell. */
  readonly age: number | undefined;
  readonly hard: readonly (HardSentence & { readonly line: number })[];
}

/** One step, with all that is to be said of it. */
export interface StepView {
  /** Its id, where it has one. */
  readonly id: string | undefined;
  readonly title: string;
  readonly kind: Step['kind'] | undefined;
  readonly line: number;
  readonly reading: Reading | undefined;
  /** How many screens of a phone it fills, about. */
  readonly screens: number | undefined;
  /** Of the pictures and recordings in it, in bytes. */
  readonly media: number;
  readonly findings: readonly Finding[];
}

/** One document, as its page shows it. */
export interface DocumentView {
  readonly steps: readonly StepView[];
  /** What is said of no step. */
  readonly findings: readonly Finding[];
  readonly reading: Reading | undefined;
  /** In bytes: the document as it travels, and everything that it can show and play. */
  readonly weight: { readonly text: number; readonly packed: number; readonly media: number } | undefined;
}

interface Heading {
  readonly line: number;
  readonly title: string;
  readonly id: string | undefined;
}

/** The steps of a file, as far as they can be made out: also where it cannot be read. */
function headings(text: string): Heading[] {
  try {
    const lines = text.split(/\r\n?|\n/);
    return treeOf(text.replace(/^\uFEFF/, '')).children.flatMap((node) => {
      if (!isStepHeading(node) || !node.position) return [];
      const { line } = node.position.start;
      const [, title = '', id] = /^#\s+(.*?)\s*(?:\{#([^\s}]*)[^}]*\})?\s*$/.exec(lines[line - 1] ?? '') ?? [];
      return [{ line, title, id }];
    });
  } catch {
    // Too much for the parser, or nested too deeply: the file's own problem says so.
    return [];
  }
}

/** All that is to be said of a document, each thing at the step that it belongs to. */
export function viewOf(document: PreviewDocument): DocumentView {
  const { last, text, findings, files } = document;
  const module = last?.kind === 'module' ? last.value : undefined;
  const isModule = module || document.path.endsWith('.md');
  const starts = isModule ? headings(text) : [];
  const readings = new Map(last && /^en\b/.test(last.value.lang) ? readingsOf(document, passages(last)) : []);
  const steps = starts.map(({ line, title, id }, index): StepView => {
    const end = starts[index + 1]?.line ?? Infinity;
    const at = module?.steps.findIndex((one) => one.id === id) ?? -1;
    const step = module?.steps[at];
    return {
      id: id || undefined,
      title: title || step?.title || 'A step without a title',
      kind: step?.kind,
      line,
      // Of a file that cannot be read now, the words that were measured are older ones.
      reading: document.broken ? undefined : readings.get(`steps[${at}]`),
      screens: step && module && !document.broken ? screens(wordsAtOnce(module, at)) : undefined,
      media: step && module ? mediaBytes(step, module, files) : 0,
      findings: findings.filter((one) => one.line >= line && one.line < end),
    };
  });
  const first = starts[0]?.line ?? Infinity;
  return {
    steps,
    findings: findings.filter(({ line }) => line < first),
    reading: readings.get(''),
    weight: last && {
      text: Buffer.byteLength(JSON.stringify(last.value)),
      packed: gzipSync(JSON.stringify(last.value)).length,
      media: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
    },
  };
}

/** By path, and of the whole document under the empty one. */
function* readingsOf({ last }: PreviewDocument, all: readonly Passage[]): Generator<[string, Reading]> {
  const reading = (lines: Passage['lines']): Reading => {
    const text = textOf(lines);
    const words = countWords(text);
    return {
      words,
      age: words < fewest ? undefined : readingAge(text),
      hard: hardSentences(lines).map((one) => ({ ...one, line: last!.locate(one.path).line })),
    };
  };
  for (const { path, lines } of all) yield [path, reading(lines)];
  yield ['', reading(all.flatMap(({ lines }) => lines))];
}

/** The sizes of the files that a step shows and plays, each once. */
function mediaBytes(step: Step, { media = [] }: Module, files: ReadonlyMap<string, number>): number {
  const bodies: readonly (readonly BodyBlock[])[] =
    step.kind === 'scenario' ? [step.body, step.before.body, step.after.body] : [step.body];
  const ids = new Set(bodies.flat().flatMap((block) => (block.type === 'media' ? [block.media] : [])));
  return media
    .filter(({ id }) => ids.has(id))
    .reduce((sum, medium) => sum + (medium.type === 'external' ? 0 : (files.get(medium.src) ?? 0)), 0);
}
