import type { Block, BodyBlock, MediaBlock, Phrasing } from '@kith/model';
import { withoutMedia, type Draft } from '../draft.js';
import { phrasingOf, wordsOf } from '../html.js';
import { textOf } from '../json.js';
import type { Entry, Losses } from '../losses.js';
import { titleOf } from '../words.js';
import { ownTitle, place, wordsHeld, type Content } from './content.js';
import type { Pages } from './pages.js';

/** Makes blocks of a piece of content that is read, looked at or listened to. */
export type Show = (content: Content, reader: Reader, entry: Entry) => Promise<BodyBlock[]>;
/** Makes steps of a piece of content that asks something. */
export type Ask = (content: Content, reader: Reader, entry: Entry) => Promise<void>;
/** Goes through what a piece of content holds. It is no item itself. */
export type Hold = (content: Content, reader: Reader) => Promise<void>;

/** A part of a piece of content that nothing here knows: words and pictures, a question, or another piece of content. */
export type Part =
  | { readonly blocks: BodyBlock[] }
  | { readonly content: Content }
  | {
      /** HTML. */
      readonly ask: unknown;
      readonly at: string;
      readonly select: 'one' | 'many';
      readonly answers: readonly string[];
    };

/** What is made of what nothing here knows. */
interface Unknown {
  readonly partsOf: (content: Content, reader: Reader, entry: Entry) => Promise<readonly Part[]>;
  readonly textOf: (parts: readonly Part[], reader: Reader, entry: Entry) => Promise<BodyBlock[]>;
  readonly ask: (part: Extract<Part, { ask: unknown }>, reader: Reader, entry: Entry) => Promise<void>;
}

/** What is made of each type of content. */
export interface Types {
  readonly show: Readonly<Record<string, Show>>;
  readonly ask: Readonly<Record<string, Ask>>;
  readonly hold: Readonly<Record<string, Hold>>;
  readonly unknown: Unknown;
  /** Those that hold no words, or none that say anything without what only their player does. */
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
    const kin = this.#kinOf(content.type);
    if (kin !== undefined) {
      const items = this.losses.items.length;
      this.losses.note(
        content.at,
        `"${content.type}" is not known here, and was read as "${kin}", which it is made of.`,
      );
      await this.#read({ ...content, type: kin }, true);
      if (this.losses.items.length === items) await this.#plainly(content, this.entry(content));
    } else await this.#read(content);
  }

  async #read(content: Content, isKin = false): Promise<void> {
    const { show, ask, hold } = this.#types;
    const holds = own(hold, content.type);
    if (holds) return holds(content, this);
    const entry = this.entry(content);
    const shows = own(show, content.type);
    const asks = own(ask, content.type);
    if (shows) {
      const blocks = await shows(content, this, entry);
      if (!blocks.length && isKin) return this.#plainly(content, entry);
      if (!blocks.length) entry.note('It holds nothing that could come along.');
      // What has a title of its own, and parts, is a step of its own.
      if (blocks.length && apart.test(content.type)) this.pages.flush();
      this.pages.add(entry, blocks, ownTitle(content));
      if (blocks.length && apart.test(content.type)) this.pages.flush();
    } else if (asks) await asks(content, this, entry);
    else await this.#plainly(content, entry);
  }

  /** The known type that another was made of: its name begins or ends with that. */
  #kinOf(type: string): string | undefined {
    const { show, ask, hold, tasks } = this.#types;
    const known = [show, ask, hold].flatMap((table) => Object.keys(table));
    if (known.includes(type) || tasks.has(type)) return undefined;
    const [nearest] = known
      .filter((name) => name.length > 6 && (type.startsWith(name) || type.endsWith(name)))
      .sort((a, b) => b.length - a.length);
    return nearest;
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
    const { partsOf, textOf: textOfParts } = this.#types.unknown;
    const blocks = await textOfParts(await partsOf(content, this, entry), this, entry);
    entry.note(
      blocks.length
        ? `${this.nameOf(content)} inside it became a text: nothing can be asked there.`
        : `${this.nameOf(content)} inside it is not known here, and was left out${quoted(wordsHeld(content))}.`,
    );
    return blocks;
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

  /** What is not known here: its words, its pictures and its questions in their order, and what it holds. */
  async #plainly(content: Content, entry: Entry): Promise<void> {
    const isTask = this.#types.tasks.has(content.type);
    const { partsOf, ask } = this.#types.unknown;
    const parts = isTask ? [] : await partsOf(content, this, entry);
    if (!parts.length) {
      const words = wordsHeld(content, { all: isTask });
      entry.note(
        `There is no step of this kind.${words.length ? ` Its words, to write it anew: ${listed(words)}` : ''}`,
      );
      return;
    }
    entry.note(
      'This kind is not known here. Its words, pictures and questions came along in their order, and what was done with them did not: read it through.',
    );
    this.pages.flush();
    const before = this.draft.steps.length;
    for (const part of parts)
      if ('blocks' in part) this.pages.add(entry, part.blocks, ownTitle(content));
      else if ('content' in part) await this.read(part.content);
      else await ask(part, this, entry);
    this.pages.flush();
    // What only holds others arrived where they did.
    const last = this.pages.last;
    if (!entry.arrived && last !== undefined && this.draft.steps.length > before) entry.step(last);
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
