import type { Module, Translation } from '@kith/model';
import { finding, type Finding } from '../report.js';
import { readPo, writePo } from './po/exchange.js';
import { readXliff } from './xliff/read.js';
import { writeXliff } from './xliff/write.js';
import { readYamlBack, writeYamlFor, type Only, type ReadReturned } from './exchange.js';

/** How strings travel to a translator and back. */
interface Exchange {
  /** How the names of such files end; the first is the usual one. */
  readonly endings: readonly string[];
  /** `before` is the text of the translation: YAML keeps the notes that people made in it. */
  write(module: Module, translation: Translation | undefined, lang: string, only?: Only, before?: string): string;
  /** Never throws. `file` is its name in the problems; the `module` tells what the file should and does not. */
  read(text: string, file: string, module?: Module): ReadReturned;
}

export type ExchangeFormat = 'xliff' | 'po' | 'yaml';
export const exchanges: Readonly<Record<ExchangeFormat, Exchange>> = {
  xliff: { endings: ['.xlf', '.xliff'], write: writeXliff, read: readXliff },
  po: { endings: ['.po'], write: writePo, read: readPo },
  yaml: { endings: ['.yaml', '.yml'], write: writeYamlFor, read: readYamlBack },
};
export const exchangeFormats = Object.keys(exchanges) as ExchangeFormat[];

/** The most that is read, in bytes: a long module in two languages has a twentieth of it. */
const most = 10_000_000;
/** The most that one string may have, in characters: the transcript of half an hour. */
const longest = 30_000;

const refused = (file: string, message: string, hint: string, line = 1): { problems: Finding[] } => ({
  problems: [finding(file, 'error', message, hint, line)],
});

/** Reads what came back from a translator, in the format that the name of its file says. */
export function readBack(bytes: Uint8Array, file: string, module?: Module): ReadReturned {
  const format = exchangeFormats.find((one) => exchanges[one].endings.some((ending) => file.endsWith(ending)));
  const endings = exchangeFormats.flatMap((one) => [...exchanges[one].endings]).join(', ');
  if (!format)
    return refused(file, 'It cannot be told what this file is.', `Its name should end in one of: ${endings}.`);
  if (bytes.length > most)
    return refused(file, `This file has ${bytes.length} bytes.`, `At most ${most} are read: send a part with --only.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused(file, 'This file is not in UTF-8.', 'Save it again as UTF-8: other encodings lose letters.');
  }
  const read = exchanges[format].read(text, file, module);
  const long = read.value?.strings.find(({ text: words }) => words.length > longest);
  if (!long) return read;
  const message = `${long.at}: This string has ${long.text.length} characters.`;
  return refused(file, message, `At most ${longest} are read: look whether something was pasted here.`, long.line);
}
