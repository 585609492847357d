import type { BodyBlock } from '@kith/model';
import { bulletList, paragraph } from '../blocks.js';
import { wordsOf } from '../html.js';
import { at as fieldIn, fieldsOf, listOf, textOf, type Fields } from '../json.js';
import type { Entry } from '../losses.js';
import { headingOf } from '../outline.js';
import { contentOf, isEmpty, isOfPlayer, isSetting, isWritten, place, type Content } from './content.js';
import { quoted, type Part, type Reader } from './reader.js';
import { picture, played } from './show-media.js';
import { linkTo } from './show-text.js';

// A piece of content that nothing here knows. What it does is not known either, but its words, its pictures and its questions
// are written down as in every other.

/** Names that stand over words, and not among them. */
const heads = /^(header|heading|headline|title|name|label|term|clue)$|(Title|Header|Headline|Name)$/;
const alternative = /^(alt|altText|.*(AltText|Alt|AlternativeText|alternativeText))$/;
/** What only settings and codes look like. */
const isData = /^\s*[[{][^]*("|&quot;)\s*:/;
const isAddress = /^https?:\/\/\S+$/i;

const asks = [
  'question',
  'questionText',
  'questionTitle',
  'text',
  'statement',
  'prompt',
  'title',
  'label',
  'description',
];
const answers = ['answers', 'options', 'alternatives', 'choices', 'responses'];
const says = ['text', 'answer', 'answerText', 'label', 'option', 'title', 'alternative', 'content'];

/** The parts of a piece of content in the order in which they stand in it. The same words come once. */
export async function partsOf(content: Content, reader: Reader, entry: Entry): Promise<readonly Part[]> {
  const walk = new Walk(content, reader, entry);
  for (const [key, value] of walk.parts(content.params)) await walk.look(value, key, place(content.at, key));
  return walk.found;
}

class Walk {
  readonly found: Part[] = [];
  readonly #said = new Set<string>();
  readonly #content: Content;
  readonly #reader: Reader;
  readonly #entry: Entry;

  constructor(content: Content, reader: Reader, entry: Entry) {
    this.#content = content;
    this.#reader = reader;
    this.#entry = entry;
  }

  /** What an author may have filled in: not what is switched off, nor what the player says. */
  parts(fields: Fields): [string, unknown][] {
    const off = new Set(
      Object.entries(fields).flatMap(([key, value]) =>
        value === false ? key.toLowerCase().replace(/^(show|use)/, '') : [],
      ),
    );
    return Object.entries(fields).filter(([key]) => !isOfPlayer(key) && !off.has(key.toLowerCase()));
  }

  async look(value: unknown, key: string, at: string, inList = false): Promise<void> {
    if (typeof value === 'string') return this.#words(value, key, at, inList);
    if (typeof value !== 'object' || !value) return;
    if (Array.isArray(value)) {
      // The same film or recording in several forms.
      if (value.length && value.every((file) => isPlayed(file))) return this.#media(value, {}, at);
      for (const [index, item] of value.entries()) await this.look(item, key, `${at}[${index}]`, true);
      return;
    }
    const fields = fieldsOf(value);
    const inner = textOf(fields['library']).trim() && fields['params'] ? contentOf(fields, at) : undefined;
    if (inner) {
      if (!isEmpty(inner)) this.found.push({ content: inner });
      return;
    }
    if (textOf(fields['path'])) return this.#media([fields], {}, at);
    await this.#group(fields, at);
  }

  async #group(fields: Fields, at: string): Promise<void> {
    const used = new Set(await this.#question(fields, at));
    for (const [key, value] of this.parts(fields)) {
      if (used.has(key)) continue;
      const isFile = textOf(fieldIn(value, 'path')) !== '';
      if (isFile) await this.#media([value], fields, `${at}.${key}`);
      else if (!alternative.test(key) || typeof value !== 'string') await this.look(value, key, `${at}.${key}`);
    }
  }

  /** A question with its answers, where these fields are one. Gives the names of those that were taken. */
  async #question(fields: Fields, at: string): Promise<string[]> {
    const ask = asks.find((key) => wordsOf(textOf(fields[key])));
    const list = answers.find((key) => listOf(fields[key]).length > 1);
    if (ask === undefined || list === undefined) return [];
    const made = listOf(fields[list]).map((value) => {
      const inner = fieldsOf(value);
      const said = says.find((key) => wordsOf(textOf(inner[key])));
      return { inner, said, words: wordsOf(textOf(said === undefined ? value : inner[said])) };
    });
    if (made.some(({ words }) => !words)) return [];
    for (const [index, { inner, said }] of made.entries())
      for (const [key, value] of this.parts(inner))
        if (key !== said && typeof value === 'object') await this.look(value, key, `${at}.${list}[${index}].${key}`);
    const marked = made.filter(({ inner }) => inner['correct'] === true);
    if (marked.length)
      this.#entry.note(
        `No answer is right or wrong in a step. Marked as right${quoted(marked.map(({ words }) => words))}.`,
      );
    for (const { inner } of made) {
      const feedback = wordsOf(textOf(inner['feedback']));
      if (feedback) this.#entry.note(`What was said to an answer was left out${quoted([feedback])}.`);
    }
    this.found.push({
      ask: fields[ask],
      at: `${at}.${ask}`,
      select: marked.length > 1 ? 'many' : 'one',
      answers: made.map(({ words }) => words),
    });
    return [ask, list];
  }

  async #media(files: readonly unknown[], around: Fields, at: string): Promise<void> {
    const alt = Object.keys(around).find((key) => alternative.test(key) && wordsOf(textOf(around[key])));
    const words = alt === undefined ? '' : wordsOf(textOf(around[alt]));
    const [first] = files;
    this.#add(
      isPlayed(first)
        ? await played({ ...this.#content, at }, { files, words }, this.#reader, this.#entry)
        : await picture(first, { at, words, metadata: this.#content.metadata }, this.#reader),
    );
  }

  async #words(value: string, key: string, at: string, inList: boolean): Promise<void> {
    const words = wordsOf(value);
    if (!words || this.#said.has(words) || isSetting(key)) return;
    if (isAddress.test(words)) {
      this.#said.add(words);
      this.#add(linkTo(words, '', at, this.#reader));
    } else if (isData.test(value))
      this.#entry.note(`"${key}" holds data for its player, and was left out${quoted([words])}.`);
    else if (isWritten(value, key, { inList })) {
      this.#said.add(words);
      const isHead = heads.test(key) && !/<\w/.test(value);
      this.#add(isHead ? headingOf(words) : await this.#reader.blocks(paragraphs(value), at));
    }
  }

  #add(blocks: readonly BodyBlock[]): void {
    const last = this.found.at(-1);
    if (!blocks.length) return;
    if (last && 'blocks' in last) last.blocks.push(...blocks);
    else this.found.push({ blocks: [...blocks] });
  }
}

/** The parts as one text: where a piece of content stands inside another, nothing can be asked. */
export async function textOfParts(parts: readonly Part[], reader: Reader, entry: Entry): Promise<BodyBlock[]> {
  const made: BodyBlock[] = [];
  for (const part of parts)
    if ('blocks' in part) made.push(...part.blocks);
    else if ('content' in part) made.push(...(await reader.show(part.content, entry)));
    else {
      const list = bulletList(part.answers.map((words) => [paragraph(words)]));
      made.push(...(await reader.blocks(part.ask, part.at)), list);
    }
  return made;
}

const isPlayed = (file: unknown): boolean =>
  /^(audio|video)\//i.test(textOf(fieldIn(file, 'mime'))) ||
  /\.(mp3|m4a|ogg|oga|wav|mp4|webm|m4v)$/i.test(textOf(fieldIn(file, 'path')));

/** Lines that were written without HTML. */
const paragraphs = (value: string): string =>
  /<(p|div|ul|ol|table|h\d|br)\b/i.test(value)
    ? value
    : value
        .split(/\n\s*\n/)
        .map((part) => `<p>${part.trim().replaceAll('\n', '<br>')}</p>`)
        .join('');
