import { wordsOf } from '../html.js';
import { at as fieldAt, fieldsOf, listOf, textOf, type Fields } from '../json.js';
import { titleOf } from '../words.js';

/** Where the content of a package is; its name begins each place in the report. */
export const contentFile = 'content.json';

/** One piece of H5P content: what it is, what it holds, and where it stands. */
export interface Content {
  /** The library that plays it, without its version: `MultiChoice` for `H5P.MultiChoice 1.16`. */
  readonly type: string;
  readonly params: Fields;
  /** Its title, authors and licence, since 2018. */
  readonly metadata: Fields;
  /** Where it stands: `content.json: chapters[0]`. */
  readonly at: string;
}

/** `H5P.MultiChoice 1.16` is a `MultiChoice`; one that somebody else made keeps the name of its maker. */
export const typeOf = (library: string): string =>
  library
    .trim()
    .split(/\s/, 1)[0]!
    .replace(/^H5P\./, '');

/** Where a piece of content stands in what holds it; each version and each type has its own of these. */
const holders = ['content', 'chapter', 'action', 'type', 'library', 'question', 'page', 'element', 'item', 'task'];

/** The piece of content that stands here, or in the one part that this is made of; nothing where there is none. */
export function contentOf(value: unknown, at: string): Content | undefined {
  const fields = fieldsOf(value);
  const { library } = fields;
  if (typeof library === 'string' && library.trim())
    return { type: typeOf(library), params: fieldsOf(fields['params']), metadata: fieldsOf(fields['metadata']), at };
  for (const key of holders) {
    const inner = fieldAt(fields, key);
    if (typeof inner === 'object' && inner) {
      const content = contentOf(inner, `${at}.${key}`);
      if (content) return content;
    }
  }
  return undefined;
}

/** The pieces of a list, with those that hold none left out: an author may have added one and left it empty. */
export const contentsOf = (list: unknown, at: string): Content[] =>
  listOf(list).flatMap((value, index) => contentOf(value, `${at}[${index}]`) ?? []);

/** Titles that the editor writes where the author wrote none. */
const noTitle =
  /^(untitled|ohne titel|unbenannt|sans titre|sin t[ií]tulo|uten (tittel|navn)|zonder titel|naamloos|senza titolo|namnl[öo]s|nimet[öo]n)(\s|$)/i;

/** The title that the author gave it; nothing where it is the editor's. */
export function ownTitle({ metadata, params }: Content): string | undefined {
  const title = wordsOf(textOf(metadata['title']) || textOf(params['title']));
  return title && !noTitle.test(title) && title !== textOf(metadata['contentType']) ? titleOf(title) : undefined;
}

/** Parts of a piece of content that are the editor's and the player's, not the author's. */
const ofPlayerParts =
  /^(l10n|i10n|ui|behaviou?r|override|overrideSettings|metadata|copyright|confirm(Check|Retry|StartingOver)|a11y.*|currikisettings|ui_?elements|accessibility)$/i;
/** What is no words of an author, in a part that is. */
const settings =
  /^(license|licenseVersion|library|subContentId|path|mime|id|color|contentName|.*(colou?r|type|mode|icon|position|pos)|.*(button|aria).*|.+label.*|label.+)$/i;
/** Where authors write, in one type of content or another. */
const writtenIn =
  /^(text|textField|question|questions|title|subtitle|answers?|description|taskDescription|header|heading|headline|intro|introduction|startScreenTitle|statement|sentences?|summary|summaries|caption|alt|clue|word|words|wordList|solution|solutionText|chosenFeedback|notChosenFeedback|feedback|tip|hint|body|term|definition|name|label|alternatives?|correctAnswer|incorrectAnswers?|message|comment|task|contents?|front|back)$/i;

/** HTML, or several words, whatever the name under which it stands: an address or a code has none. */
const isProse = /<\w+[\s>]|\p{L}[,.!?]?\s+\p{L}/u;

/** What the player says, under names that are an author's elsewhere: also what it puts a number or a name into. */
const ofPlayer = /^(in)?correct( answers?)?[:!.]?$|(^|[\s(])[@:%][a-z]\w+/i;

/** Whether the part with this name is the editor's or the player's. */
export const isOfPlayer = (key: string): boolean => ofPlayerParts.test(key);
/** Whether the text with this name is a setting. */
export const isSetting = (key: string): boolean => settings.test(key);
/** What a name ends with under which an author writes, also a single word. */
const writtenAs =
  /(^|[a-z])(Names?|Texts?|Titles?|Words?|Elements?|Terms?|Definitions?|Questions?|Answers?|Descriptions?|Headers?|Headings?|Captions?|Hints?|Sentences?|Phrases?)$/;
const nobodyWrote =
  /^(machine|class|font|file|library|content|element|tag|user|start|check|submit|next|continue|finish|close|skip)(Name|Text)$/i;
/** A word, and no number or code. */
const isWord = /^\p{L}[\p{L}\p{M}'’ -]*$/u;

/** Whether an author wrote these words under this name, or in a list of this name. */
export function isWritten(value: string, key: string, { inList = false } = {}): boolean {
  const words = wordsOf(value);
  if (ofPlayer.test(words) || nobodyWrote.test(key)) return false;
  return writtenIn.test(key) || isProse.test(value) || ((inList || writtenAs.test(key)) && isWord.test(words));
}

/**
 * The words that a piece of content holds, in its order, for a person who writes it anew. Those of the pieces of content
 * inside it are among them where `all` is set.
 */
export function wordsHeld(content: Content, { all = false } = {}): string[] {
  const found = new Set<string>();
  const look = (value: unknown, key: string, inList = false): void => {
    if (Array.isArray(value)) for (const item of value) look(item, key, true);
    else if (typeof value === 'object' && value) {
      if (!all && typeof fieldAt(value, 'library') === 'string') return;
      for (const [name, item] of Object.entries(value)) if (!isOfPlayer(name)) look(item, name);
    } else if (typeof value === 'string' && !isSetting(key) && isWritten(value, key, { inList })) {
      const words = wordsOf(value);
      if (words) found.add(words);
    }
  };
  look(content.params, '');
  return [...found];
}

/** Whether nobody has put anything into it: the editor adds a place for a picture to many types of content. */
export const isEmpty = ({ type, params }: Content): boolean =>
  (type === 'Image' && !fieldAt(params, 'file', 'path')) ||
  (/^(Audio|Video)$/.test(type) && ![params['sources'], params['files']].some((files) => listOf(files).length)) ||
  (/^(AdvancedText|Text)$/.test(type) && !wordsOf(textOf(params['text'])));

/** `content.json: chapters` at the top, `content.json: chapters[0].params.content` below. */
export const place = (at: string, field: string): string =>
  at === contentFile ? `${at}: ${field}` : `${at}.params.${field}`;
