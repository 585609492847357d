import { plainText, type Block, type BodyBlock, type StepKind } from '@kith/model';
import { heading as headingBlock } from '../blocks.js';
import type { Draft, Particulars } from '../draft.js';
import type { Entry } from '../losses.js';
import { countWords, titleOf } from '../words.js';

/** In words: about two screens of a phone. A step of more is divided where its author put headings. */
const enough = 250;
/** A recording takes a person as long as so many words, and a picture as much room. */
const ofMedium = 50;

interface Piece {
  readonly block: BodyBlock;
  readonly entry: Entry;
}

/** Puts texts and pictures that stand together into one step, and what asks something into a step of its own. */
export class Pages {
  readonly #draft: Draft;
  #pieces: Piece[] = [];
  /** The title of the chapter or slide that no step has yet. */
  #heading: string | undefined;
  /** What the author called the first of the pieces. */
  #name: string | undefined;
  /** In words: what a step may hold before it is divided. */
  #most = enough;
  /** The id that the next step is to have: others lead to it. */
  #id: string | undefined;
  #last: string | undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** The id of the last step. */
  get last(): string | undefined {
    return this.#last;
  }

  /** Begins a chapter or a slide. `id` is one that was reserved. What is `together` is divided only where it is very long. */
  section(heading?: string, id?: string, { together = false } = {}): void {
    this.flush();
    this.#most = together ? 3 * enough : enough;
    this.#heading = heading || undefined;
    this.#id = id ?? this.#id;
  }

  /** Adds text and pictures. `name` is what the author called them. */
  add(entry: Entry, blocks: readonly BodyBlock[], name?: string): void {
    if (!blocks.length) return;
    if (this.#pieces.length && lengthOf([...this.#pieces.map(({ block }) => block), ...blocks]) > this.#most)
      this.flush();
    if (!this.#pieces.length) this.#name = name;
    for (const block of blocks) this.#pieces.push({ block, entry });
  }

  /** Adds a step that asks something, or stands for itself. Returns its id. */
  step<K extends StepKind>(entry: Entry | undefined, kind: K, title: string, fields: Particulars<K>): string {
    this.flush();
    const heading = this.#heading;
    const isNew = heading && !same(heading, title);
    this.#heading = undefined;
    const body: BodyBlock[] = isNew ? [headingBlock(heading), ...fields.body] : fields.body;
    return this.#made(this.#draft.step(kind, title, { ...fields, body }, this.#take()), entry);
  }

  /** Makes a step of what was added. */
  flush(): void {
    const pieces = this.#pieces;
    this.#pieces = [];
    if (!pieces.length) return;
    const isLong = lengthOf(pieces.map(({ block }) => block)) > this.#most;
    for (const part of isLong ? atHeadings(pieces) : [pieces]) this.#content(part);
    this.#name = undefined;
  }

  #content(pieces: readonly Piece[]): void {
    const [first] = pieces;
    const words = first ? headingWords(first.block) : '';
    const heading = this.#heading;
    this.#heading = undefined;
    const title = titleOf(heading, words, this.#name);
    this.#name = undefined;
    // A heading that is the title now does not stand below it once more, unless it has more words than fit there.
    const rest = words && same(title, words) && pieces.length > 1 ? pieces.slice(1) : pieces;
    const body = rest.map(({ block }) => block);
    const id = this.#made(this.#draft.step('content', title, { body }, this.#take()));
    for (const { entry } of pieces) entry.step(id);
  }

  #take(): string | undefined {
    const id = this.#id;
    this.#id = undefined;
    return id;
  }

  #made(id: string, entry?: Entry): string {
    entry?.step(id);
    this.#last = id;
    return id;
  }
}

const lengthOf = (blocks: readonly BodyBlock[]): number =>
  blocks.reduce((sum, block) => sum + (block.type === 'media' ? ofMedium : countWords(wordsOfBlock(block))), 0);

const wordsOfBlock = (block: Block): string => (block.type === 'list' ? listWords(block) : plainText([block]));

/** The words of a heading, or of a line in bold that stands for one. */
function headingWords(block: BodyBlock): string {
  if (block.type === 'heading') return plainText(block.children);
  const [only, ...more] = block.type === 'paragraph' ? block.children : [];
  return only?.type === 'strong' && !more.length ? plainText([only]) : '';
}

/** The items of a list are apart, whatever runs them together. */
const listWords = ({ children }: Extract<Block, { type: 'list' }>): string =>
  children.map((item) => plainText([item])).join(' ');

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What stands before the first large heading, and what stands under each. */
function atHeadings(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  for (const piece of pieces) {
    const begins = piece.block.type === 'heading' && piece.block.depth === 2;
    if (begins || !parts.length) parts.push([piece]);
    else parts.at(-1)!.push(piece);
  }
  return parts;
}
