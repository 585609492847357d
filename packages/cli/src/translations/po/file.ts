/** One string of a PO file. That with no context and an empty id is the heading. */
export interface PoEntry {
  readonly context?: string | undefined;
  readonly id: string;
  readonly text: string;
  readonly isFuzzy?: boolean;
  /** What a tool found no place for any more, and keeps as a comment. */
  readonly isObsolete?: boolean;
  /** For whoever translates it. */
  readonly notes?: readonly string[];
  /** The file that it is from. */
  readonly reference?: string;
  /** Where it begins. */
  readonly line?: number;
}

/** What is wrong with a file, and on which line. */
export class PoError extends Error {
  readonly line: number;
  readonly hint: string;

  constructor(line: number, message: string, hint = 'Open the file with a PO editor, or export it again.') {
    super(message);
    this.line = line;
    this.hint = hint;
  }
}

const letters: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '"': '"',
  '\\': '\\',
};
const signs = Object.fromEntries(Object.entries(letters).map(([letter, sign]) => [sign, letter]));

// eslint-disable-next-line no-control-regex -- a file for editors has none of these as they are.
const special = /[\\"\x07\b\f\n\r\t\v]/g;
const quoted = (text: string): string => `"${text.replace(special, (sign) => `\\${signs[sign]!}`)}"`;

/** A text of several lines begins with an empty one, as gettext's own tools write it. */
const spelt = (keyword: string, text: string): string[] => {
  const [first = '', ...more] = text.split(/(?<=\n)/);
  return more.length ? [`${keyword} ""`, ...[first, ...more].map(quoted)] : [`${keyword} ${quoted(first)}`];
};

const comment = (mark: string, text: string): string[] =>
  text.split(/[\r\n]+/).map((line) => `#${mark} ${line}`.trim());

/** The text of a PO file. */
export const writeEntries = (entries: readonly PoEntry[]): string =>
  entries
    .map(({ context, id, text, isFuzzy, notes = [], reference }) =>
      [
        ...notes.flatMap((note) => comment(context === undefined ? '' : '.', note)),
        ...(reference === undefined ? [] : comment(':', reference)),
        ...(isFuzzy ? ['#, fuzzy'] : []),
        ...(context === undefined ? [] : spelt('msgctxt', context)),
        ...spelt('msgid', id),
        ...spelt('msgstr', text),
      ]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n');

function unquoted(text: string, line: number): string {
  const [first, inside, last] = [text[0], text.slice(1, -1), text.at(-1)];
  if (text.length < 2 || first !== '"' || last !== '"' || /["\\]/.test(inside.replace(/\\./g, '')))
    throw new PoError(line, 'There is no text in quotes here.');
  return inside.replace(/\\([0-7]{1,3}|x[\da-fA-F]{1,2}|.)/g, (whole, sign: string) => {
    if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8));
    if (sign.length > 1) return String.fromCharCode(Number.parseInt(sign.slice(1), 16));
    const letter = Object.hasOwn(letters, sign) ? letters[sign] : undefined;
    if (letter === undefined) throw new PoError(line, `"${whole}" stands for nothing.`, 'Write a backslash as "\\\\".');
    return letter;
  });
}

type Field = 'context' | 'id' | 'text';
const fields: Readonly<Record<string, Field>> = { msgctxt: 'context', msgid: 'id', msgstr: 'text' };

/** What is known of an entry while its lines are read. */
interface Draft {
  context?: string;
  id?: string;
  text?: string;
  isFuzzy: boolean;
  isObsolete: boolean;
  line: number;
}

/**
 * Reads the entries of a PO file, in their order.
 *
 * @throws PoError
 */
export function readEntries(text: string): PoEntry[] {
  const made: PoEntry[] = [];
  let draft: Draft | undefined;
  let isFuzzy = false;
  let field: Field | undefined;
  const finish = (): void => {
    if (!draft) return;
    const { id, text: translated, line } = draft;
    if (id === undefined || translated === undefined)
      throw new PoError(
        line,
        'This string has no msgid, or no msgstr.',
        'Keep both: the words, and their translation.',
      );
    made.push({ ...draft, id, text: translated });
    draft = undefined;
    field = undefined;
  };
  for (const [index, whole] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    const isObsolete = whole.startsWith('#~');
    const said = (isObsolete ? whole.slice(2) : whole).trim();
    if (!said || (said.startsWith('#') && !isObsolete) || said.startsWith('|')) {
      // Comments and empty lines stand between strings, never in one.
      finish();
      if (/^#,.*\bfuzzy\b/.test(said)) isFuzzy = true;
      continue;
    }
    const [, keyword, rest] = /^(\w+(?:\[\d+\])?)\s*(".*)$/.exec(said) ?? [];
    if (keyword === undefined) {
      if (!draft || !field) throw new PoError(line, `"${said.slice(0, 40)}" belongs to no string.`);
      draft[field] = draft[field]! + unquoted(said, line);
      continue;
    }
    const next: Field | undefined = Object.hasOwn(fields, keyword) ? fields[keyword] : undefined;
    if (!next)
      throw new PoError(line, `"${keyword}" is not known here.`, 'Strings have no plurals: keep msgid and msgstr.');
    if (draft?.text !== undefined && next !== 'text') finish();
    draft ??= { isFuzzy, isObsolete, line };
    isFuzzy = false;
    if (draft[next] !== undefined) throw new PoError(line, `This string has two of "${keyword}".`, 'Keep one of them.');
    draft[next] = unquoted(rest!, line);
    field = next;
  }
  finish();
  return made;
}
