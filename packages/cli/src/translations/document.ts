import { parseTranslation, type Module, type Translation } from '@kith/model';
import { Document, isMap, isSeq, parseDocument } from 'yaml';
import { readDocument, type Read } from '../yaml-document.js';
import { guidance, noteOn } from './notes.js';
import { keepNotes, ours } from './own-notes.js';
import { stringsOf, type ModuleString } from './strings.js';
import { writeText } from './text.js';

/** Reads a `translation/1` document from YAML. `file` is its name in the problems. Never throws. */
export const readTranslation = (text: string, file: string): Read<Translation> =>
  readDocument(text, file, 'translation/1', parseTranslation);

/**
 * The YAML of a translation: `readTranslation` gives the same document back. Each string has a comment above it with where
 * it stands in the module and what its source says now, which begins with "#.". Other comments in `before`, the text of an
 * earlier version of it, stay where they are.
 */
export function writeTranslation(translation: Translation, module: Module, before?: string): string {
  const { format, of, lang, status, reviewed, media, strings: all } = translation;
  const ordered = { format, of, lang, status, ...(reviewed && { reviewed }), ...(media && { media }), strings: all };
  const document = new Document(ordered, { aliasDuplicateObjects: false });
  document.commentBefore = comment(guidance);
  const sources = new Map(stringsOf(module).map((one) => [one.at, one]));
  const strings = document.get('strings');
  for (const [index, item] of isSeq(strings) ? strings.items.entries() : []) {
    const { at, source, text } = all[index]!;
    if (isMap(item)) item.commentBefore = comment(above(sources.get(at), module, source, text));
    if (isMap(item)) item.spaceBefore = index > 0;
  }
  if (before !== undefined) keepNotes(parseDocument(before), document);
  return document.toString({ lineWidth: 0, singleQuote: true });
}

function above(of: ModuleString | undefined, module: Module, source: string, text: string): string[] {
  if (!of) return ['The module has no such string any more.'];
  const changed =
    /\S/.test(text) && source !== of.hash
      ? [`Out of date: it translates other words. Once it fits these, write "source: ${of.hash}".`]
      : [];
  return [noteOn(of, module), `${module.lang}: ${writeText(of.words, of.form)}`, ...changed];
}

/** Every line of it a comment. What no comment can hold is left out of it: the words themselves are in the module. */
const comment = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line) => `${ours} ${line.replace(refused, '')}`.trimEnd())
    .join('\n');

// eslint-disable-next-line no-control-regex -- these are what YAML refuses.
const refused = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** The words of every string of a module, and nothing in the other language yet. */
export const untranslated = (module: Module): Translation['strings'] =>
  stringsOf(module).map(({ at, hash }) => ({ at, source: hash, text: '' }));
