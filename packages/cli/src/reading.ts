import { plainText, type Block } from '@kith/model';
import { syllable } from 'syllable';

/** The most words that a sentence may have before it is called long. */
export const longSentence = 25;
/** The fewest words that a reading age means anything for. */
export const fewestWords = 100;

const sentencesIn = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The words of a text: numbers and signs are none, as nobody stumbles over a phone number's syllables. */
const wordsOf = (text: string): string[] => text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];

/** The sentences of a text, those without words left out. Every line is at least one of its own. */
export const sentences = (text: string): string[] =>
  text
    .split(/\n+/)
    .flatMap((line) => [...sentencesIn.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => wordsOf(sentence).length);

export const countWords = (text: string): number => wordsOf(text).length;

/**
 * The age, in years, at which an English text can be read: the Flesch–Kincaid grade and five. Of little meaning below a
 * hundred words. `NaN` for a text without words.
 */
export function readingAge(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  const grade = 0.39 * (words.length / sentences(text).length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.round((grade + 5) * 10) / 10;
}

/** The words of three syllables and more, each once, the longest first. */
export function longWords(text: string): string[] {
  const found = new Map(wordsOf(text).map((word) => [word.toLowerCase(), syllable(word)]));
  return [...found]
    .flatMap(([word, count]) => (count >= 3 ? [{ word, count }] : []))
    .sort((a, b) => b.count - a.count)
    .map(({ word }) => word);
}

/** The words of blocks, a line each, as a reading age is taken from. */
export const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.flatMap(({ children }) => linesOf(children));
    return block.type === 'blockquote' ? linesOf(block.children) : [plainText(block.children)];
  });
