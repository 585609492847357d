import type { Block, BodyBlock, MediaBlock, Phrasing } from '@kith/model';
import { withoutMedia, type Draft } from '../draft.js';
import { phrasingOf, wordsOf } from '../html.js';
import { textOf } from '../json.js';
import type { Entry, Losses } from '../losses.js';
import { titleOf } from '../words.js';
import { contentsWithin, isEmpty, ownTitle, place, wordsHeld, type Content } from './content.js';
import type { Pages } from './pages.js';

/** Makes blocks of a piece of content that is read, looked at or listened to. */
export type Show = (content: Content, reader: Reader, entry: Entry) => Promise<BodyBlock[]>;
/** Makes steps of a piece of content that asks something. */
export type Ask = (content: Content, reader: Reader, entry: Entry) => Promise<void>;
/** Goes through what a piece of content holds. It is no item itself. */
export type Hold = (content: Content, reader: Reader) => Promise<void>;

/** What is made of each type of content. */
export interface Types {
  readonly show: Readonly<Record<string, Show>>;
  readonly ask: Readonly<Record<string, Ask>>;
  readonly hold: Readonly<Record<string, Hold>>;
  /** Those that ask something in a way that no step does: all that stands in them belongs to them. */
  readonly tasks: ReadonlySet<string>;
  /** What a person calls each type: `MultiChoice` is a `Multiple choice`. */
  readonly names: Readonly<Record<string, string>>;
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const apart = /^(Accordion|Dialog[cC]ards|ImageHotspots|Timeline|InformationWall)$/;

/** In characters: as much of the words of what is lost as is kept in the report. */
const mostWords = 4000;

/** Reads pieces of H5P content, one after the other, and makes steps of them. */
export class Reader {
  readonly draft: Draft;
  readonly pages: Pages;
  readonly losses: Losses;
  /** The language of captions that name none. */
  readonly lang: string;
  readonly #types: Types;

  constructor(draft: Draft, pages: Pages, losses: Losses, lang: string, types: Types) {
    this.draft = draft;
    this.pages = pages;
    this.losses = losses;
    this.lang = lang;
    this.#types = types;
  }

  /** Makes steps of a piece of content, and of all that it holds. */
  async read(content: Content): Promise<void> {
    const { show, ask, hold } = this.#types;
    const holds = own(hold, content.type);
    if (holds) return holds(content, this);
    const entry = this.entry(content);
    const shows = own(show, content.type);
    const asks = own(ask, content.type);
    if (shows) {
      const blocks = await shows(content, this, entry);
      if (!blocks.length) entry.note('It holds nothing that could come along.');
      // What has a title of its own, and parts, is a step of its own.
      if (blocks.length && apart.test(content.type)) this.pages.flush();
      this.pages.add(entry, blocks, ownTitle(content));
      if (blocks.length && apart.test(content.type)) this.pages.flush();
    } else if (asks) await asks(content, this, entry);
    else await this.#lose(content, entry);
  }

  async readAll(contents: readonly Content[]): Promise<void> {
    for (const content of contents) await this.read(content);
  }

  /** Begins the item of a piece of content in the report. */
  entry(content: Content, words = ''): Entry {
    const title = ownTitle(content) ?? titleOf(words, this.#firstWords(content));
    const name = this.nameOf(content);
    return this.losses.entry(named(name, title === name ? '' : title), content.at);
  }

  nameOf({ type }: Content): string {
    return own(this.#types.names, type) ?? type.replace(/([a-z])([A-Z])/g, '$1 $2');
  }

  /** The blocks of a piece of content inside another: a picture beside a question. It belongs to that one's item. */
  async show(content: Content, entry: Entry): Promise<BodyBlock[]> {
    const shows = own(this.#types.show, content.type);
    if (shows) return shows(content, this, entry);
    entry.note(`${this.nameOf(content)} inside it is not known here, and was left out${quoted(wordsHeld(content))}.`);
    return [];
  }

  /** The blocks of HTML in a field of a piece of content. */
  blocks(value: unknown, at: string): Promise<BodyBlock[]> {
    return this.draft.blocks(textOf(value), at);
  }

  /** The same without pictures, where none may stand: they are put into `media`. */
  async words(value: unknown, at: string, media: MediaBlock[] = []): Promise<Block[]> {
    const blocks = await this.blocks(value, at);
    media.push(...blocks.filter((block) => block.type === 'media'));
    return withoutMedia(blocks);
  }

  /** The words of HTML on one line: of an answer. */
  line(value: unknown, at: string): Phrasing[] {
    return phrasingOf(textOf(value), at, this.losses);
  }

  #firstWords({ params }: Content): string {
    const branching = params['branchingQuestion'];
    const from = typeof branching === 'object' && branching ? (branching as Content['params']) : params;
    for (const key of ['question', 'taskDescription', 'text', 'title', 'description', 'alt', 'intro'])
      if (typeof from[key] === 'string') {
        const words = wordsOf(from[key]);
        if (words) return words;
      }
    return '';
  }

  /** What is not known here is told by name, with its words; what it holds may be known all the same. */
  async #lose(content: Content, entry: Entry): Promise<void> {
    const isTask = this.#types.tasks.has(content.type);
    const words = wordsHeld(content, { all: isTask });
    entry.note(`There is no step of this kind.${words.length ? ` Its words, to write it anew: ${listed(words)}` : ''}`);
    const inner = isTask ? [] : contentsWithin(content).filter((one) => !isEmpty(one));
    if (inner.length) entry.note('What it holds is told of by itself, below.');
    await this.readAll(inner);
  }
}

const listed = (words: readonly string[]): string => {
  const all = words.join(' | ');
  return all.length > mostWords ? `${all.slice(0, mostWords)} … (the rest is in content.json)` : all;
};

/** What an item is called in the report: `Multiple choice: What helps?` */
export const named = (name: string, title: string): string => (title ? `${name}: ${title}` : name);

/** Words as they are told in a note; nothing where there are none. */
export const quoted = (words: readonly string[]): string => (words.length ? `: "${listed(words)}"` : '');

/** Where a field of a piece of content stands. */
export const fieldAt = ({ at }: Content, field: string): string => place(at, field);
