import { plainText, type Block } from '@kith/model';
import type * as md from 'mdast';
import { plainWords } from '../read/items.js';
import { TooMuch } from '../read/limits.js';
import { Notes } from '../read/notes.js';
import { treeOf } from '../read/syntax.js';
import { readBlocks, readBody, readPhrasing } from '../read/text.js';
import type { Finding } from '../report.js';
import { writeBody } from '../write-module.js';
import { wordsOf, type ModuleString, type Words } from './strings.js';

/** A text that was read, or why it cannot be: the lines are those of the text. */
export type ReadText =
  | { readonly words: Words; readonly problems?: never }
  | { readonly words?: never; readonly problems: readonly Finding[] };

/** The words of a string that has no markup. */
export const flat = ([first]: Words): string => (first?.type === 'paragraph' ? plainText(first.children) : '');

/** A string as translators see it. `readText` gives the same words back. */
export const writeText = (words: Words, form: ModuleString['form']): string =>
  form === 'plain' ? flat(words) : writeBody(words);

/** Reads what stands for a string, as the module's own readers read it. Never throws. `file` is its name in the problems. */
export function readText(
  text: string,
  { form, largest }: Pick<ModuleString, 'form' | 'largest'>,
  file: string,
): ReadText {
  if (form === 'plain') return { words: wordsOf(text) };
  const notes = new Notes(text, file);
  try {
    const words = read(notes, treeOf(text).children, form, largest);
    return notes.problems.length ? { problems: notes.problems } : { words };
  } catch (error) {
    if (error instanceof TooMuch) notes.failAt(error.place, error.message, error.hint);
    else if (!(error instanceof RangeError)) throw error;
    else
      notes.fail(undefined, 'This is nested too deeply to read.', 'A few levels of lists and quotations are enough.');
    return { problems: notes.problems };
  }
}

function read(
  notes: Notes,
  nodes: readonly md.RootContent[],
  form: ModuleString['form'],
  largest: ModuleString['largest'],
): Words {
  if (form === 'body') return readBody(notes, nodes, largest);
  if (form === 'blocks') return readBlocks(notes, nodes, largest);
  const [line, second] = nodes;
  if (!line) return [];
  if (line.type !== 'paragraph' || second) {
    const [what, mend] = second
      ? ['This is one line in the module.', 'Make one line of it.']
      : [
          'This is one line of words, and its first sign makes something else of it.',
          'Put a backslash before that sign.',
        ];
    notes.fail(second ?? line, what, mend);
    return [];
  }
  if (form === 'words') return wordsOf(plainWords(notes, line, line.children, 'These words have no markup.'));
  return [{ type: 'paragraph', children: readPhrasing(notes, line.children) } satisfies Block];
}
