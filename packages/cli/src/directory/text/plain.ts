import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { isTangled } from '../../import/html-guard.js';
import { repaired } from './mojibake.js';

/** A text as people may read it, and what had to be mended. */
export interface Plain {
  /** Without HTML; paragraphs and the items of lists are lines, parted by one `\n`. */
  readonly text: string;
  readonly wasHtml: boolean;
  readonly wasWrong: boolean;
  readonly hadHidden: boolean;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements that stand on lines of their own. */
const blocks =
  /^(address|article|aside|blockquote|body|br|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|menu|nav|ol|optgroup|option|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
/** Elements whose content is no text. */
const unread =
  /^(script|style|template|head|title|iframe|object|embed|svg|math|noscript|noembed|noframes|canvas|audio|video|select|textarea|button)$/;
const saysNothing =
  /^\W*((click|press|tap|go)\s+)?(here|this|link|this link|website|read more|more|find out more)\W*$/i;

function wordsOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value.replace(/\s+/g, ' ');
  if (!('tagName' in node) || unread.test(node.tagName)) return '';
  const words = node.childNodes.map(wordsOf).join('');
  const { tagName, attrs } = node;
  if (tagName === 'a') return words + targetOf(words, attrs.find(({ name }) => name === 'href')?.value);
  if (tagName === 'td' || tagName === 'th') return `${words} `;
  if (tagName === 'li') return `\n• ${words.trim()}\n`;
  return blocks.test(tagName) ? `\n${words}\n` : words;
}

/** Where a link leads, if its words do not say: "here" alone is of no use once it is no link. */
function targetOf(words: string, href: string | undefined): string {
  if (href === undefined) return '';
  const [, number] = /^tel:([+\d ().-]+)$/.exec(href) ?? [];
  if (number !== undefined && !/\d{3}/.test(words)) return ` ${number}`;
  return saysNothing.test(words) && /^https?:\/\/[^\s<>]{4,120}$/.test(href) ? ` (${href})` : '';
}

// Browsers read numbers, and the oldest names, also where the semicolon is missing.
const looksLikeHtml = /<[a-z!/?]|&(?:#\d+|#x[\da-f]+|(?:nbsp|amp|quot|lt|gt|pound)(?![\w=])|[a-z][a-z\d]{1,30};)/i;
const hasBlocks = /<(p|br|div|li|h[1-6]|ul|ol|table|section|article|blockquote)\b/i;

function withoutHtml(html: string): string {
  if (isTangled(html)) return html.slice(0, 2 ** 20).replace(/<[^<>]*>/g, ' ');
  // Without elements for lines, the lines of the text itself are what its author meant.
  const lines = hasBlocks.test(html) ? [html] : html.split(/\r\n?|\n/);
  // A tree with where each thing stands in the text takes three times as long to make.
  return lines.map((line) => parseFragment(line).childNodes.map(wordsOf).join('')).join('\n');
}

/** Markdown that feeds use: what is bold, headings, and links. */
const withoutMarkdown = (text: string): string =>
  text
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    // Only one half of a pair, or a line of its own.
    .replace(/\*{2,}/g, '')
    .replace(/^#{1,6} +/gm, '')
    .replace(
      /!?\[([^\]\n]{1,300})\]\(((?:[^()\s]|\([^()]*\))*)\)/g,
      (_, words: string, href: string) => words + targetOf(words, href),
    );

// Controls but tab and line breaks, what turns words round, and what takes no room. The joiners of Urdu stay.
const hidden =
  // eslint-disable-next-line no-control-regex -- those are what is meant.
  /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g;
// Marks of order and soft hyphens are not worth a word to a publisher.
// eslint-disable-next-line no-control-regex -- as above.
const telling = /[\0-\x08\x0b\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]/;

/** The longest text that is looked at, in characters: one real feed has a picture of 145,000 in a description. */
const most = 2 ** 20;

/** Any text of a feed as plain text. */
export function plain(given: string): Plain {
  const raw = given.slice(0, most).replace(/\p{Surrogate}/gu, '\uFFFD');
  let text = raw;
  let wasHtml = false;
  // Some feeds have escaped their HTML once or twice more than they should.
  for (let again = 0; again < 4 && looksLikeHtml.test(text); again++) {
    wasHtml ||= /<[a-z!/?]|&nbsp;/i.test(text);
    const next = withoutHtml(text);
    if (next === text) break;
    text = next;
  }
  const right = repaired(text);
  const wasWrong = right !== text;
  text = withoutMarkdown(right)
    // Lines that were escaped on their way through a table.
    .replace(/(?:\\r)?\\n|\\r(?=[\\\s]|$)/g, '\n')
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .replace(hidden, '')
    // What is left of tags that no parser could close: "<" before a number is a sign, before a letter it never is.
    .replace(/<(?=[a-z!/?])/gi, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/^(?:•\s*)+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim();
  return { text, wasHtml, wasWrong, hadHidden: telling.test(raw) };
}

/** A text on one line. */
export const oneLine = (given: string): string => plain(given).text.replace(/\s*\n\s*/g, ' ');

/** A text cut after a word, if it is longer than `length`; the sign that says so counts. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length - 1).replace(/\p{Surrogate}/gu, '\uFFFD');
  const space = start.search(/\s\S*$/);
  return `${(space > length / 2 ? start.slice(0, space) : start).replace(/[\s,;:•–-]+$/, '').replace(/\uFFFD$/, '')}…`;
}
