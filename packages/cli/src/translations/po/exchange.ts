import type { Module, Translation } from '@kith/model';
import { finding, type Finding } from '../../report.js';
import { toSend, type Only, type ReadReturned, type Returned } from '../exchange.js';
import { guidance, noteOn } from '../notes.js';
import { hashOf, isPlain, noHash } from '../strings.js';
import { readText, writeText } from '../text.js';
import { PoError, readEntries, writeEntries, type PoEntry } from './file.js';

/** Says which module it is. */
const moduleHeader = 'X-Kith-Module';

/**
 * The strings of a module as a PO file for gettext's tools (https://www.gnu.org/software/gettext/manual/): the address of
 * each is its context, its words are Markdown, and what is out of date is fuzzy.
 */
export function writePo(module: Module, translation: Translation | undefined, lang: string, only?: Only): string {
  const headers = {
    'Project-Id-Version': module.id,
    Language: lang.replace('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    [moduleHeader]: module.id,
  };
  const heading = Object.entries(headers).map(([name, value]) => `${name}: ${value}\n`);
  const entries = toSend(module, translation, only).map(({ of, text, state }): PoEntry => ({
    context: of.at,
    id: writeText(of.words, of.form),
    text,
    notes: [noteOn(of, module)],
    reference: `${module.id}.md`,
    isFuzzy: state === 'stale',
  }));
  return writeEntries([{ id: '', text: heading.join(''), notes: guidance }, ...entries]);
}

/** Reads a PO file that came back. Never throws. `file` is its name in the problems. */
export function readPo(text: string, file: string): ReadReturned {
  const problems: Finding[] = [];
  const fail = (message: string, hint: string, line?: number): unknown =>
    problems.push(finding(file, 'error', message, hint, line));
  let entries: readonly PoEntry[];
  try {
    entries = readEntries(text);
  } catch (error) {
    if (!(error instanceof PoError)) throw error;
    return { problems: [finding(file, 'error', error.message, error.hint, error.line)] };
  }
  const { of, lang } = headed(entries.find(({ context, id }) => context === undefined && !id)?.text ?? '', fail);
  const strings: Returned[] = [];
  const seen = new Set<string>();
  for (const { context: at, id, text: words, isFuzzy, isObsolete, line = 1 } of entries) {
    if (isObsolete || (at === undefined && !id)) continue;
    if (at === undefined) {
      fail(`"${id.slice(0, 60)}" has no msgctxt.`, 'Keep it: it says which string this is.', line);
      continue;
    }
    if (seen.has(at)) fail(`${at}: This string is there twice.`, 'Keep one of them.', line);
    seen.add(at);
    if (/\S/.test(words))
      strings.push({ at, text: words, source: hashOfText(at, id), state: isFuzzy ? 'stale' : 'draft', line });
  }
  const gone = entries.filter(({ isObsolete, text: words }) => isObsolete && /\S/.test(words));
  const warnings = gone.map(({ line, id }) =>
    finding(
      file,
      'warning',
      `"${id.slice(0, 60)}" is obsolete, and passed over.`,
      'Translate what stands in its place now, or take it out.',
      line,
    ),
  );
  return problems.length ? { problems } : { value: { of, lang, strings, warnings } };
}

/** What a file is about, as its heading says. */
function headed(heading: string, fail: (message: string, hint: string) => unknown): { of: string; lang: string } {
  const fields = new Map(
    heading.split('\n').map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim().toLowerCase(), value.join(':').trim()];
    }),
  );
  const of = fields.get(moduleHeader.toLowerCase()) ?? '';
  const lang = (fields.get('language') ?? '').replace('_', '-');
  const charset = /charset\s*=\s*([\w-]+)/i.exec(fields.get('content-type') ?? '')?.[1] ?? 'UTF-8';
  if (!of) fail('It does not say which module this is.', `Keep the line "${moduleHeader}" at its top.`);
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang))
    fail('It does not say which language this is.', 'Write its tag at the top: "Language: cy\\n".');
  if (!/^utf-?8$/i.test(charset)) fail(`It says that it is in ${charset}.`, 'Save it as UTF-8: others lose letters.');
  return { of, lang };
}

/** The hash of the words that a translator saw. */
function hashOfText(at: string, text: string): string {
  const { words } = readText(text, { form: isPlain(at) ? 'plain' : 'body', largest: 2 }, '');
  return words ? hashOf(words) : noHash;
}
