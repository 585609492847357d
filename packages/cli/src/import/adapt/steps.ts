import { plainText, type Block, type BodyBlock, type StepKind } from '@kith/model';
import { heading } from '../blocks.js';
import type { Draft, Particulars } from '../draft.js';
import type { Entry } from '../losses.js';
import { titled } from '../outline.js';
import { titleOf } from '../words.js';
import type { Piece } from './questions.js';

interface Open {
  readonly title: string;
  readonly body: BodyBlock[];
  readonly entries: readonly Entry[];
}

/**
 * Puts pieces into steps: text that stands together in a block of the course is one step, and each question is one. Titles
 * and words of pages, articles and blocks stand over the first step of what is in them.
 */
export class StepMaker {
  readonly #draft: Draft;
  /** What is to stand over the next step. */
  #over: Open = { title: '', body: [], entries: [] };
  #open: Open | undefined;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Begins a page, an article or a block. `entry` is that of its words, if it has any. */
  begin(title: string, body: readonly BodyBlock[], entry?: Entry): void {
    this.end();
    const { title: first, body: before, entries } = this.#over;
    const isNew = title && title !== first;
    this.#over = {
      title: first || title,
      body: [...before, ...(isNew && first ? [heading(title)] : []), ...body],
      entries: entry ? [...entries, entry] : entries,
    };
  }

  add(piece: Piece, entry: Entry): void {
    if ('fields' in piece) {
      this.#lean();
      this.end();
      const { title, body } = this.#asked(piece.title, piece.fields.body);
      this.#step(piece.kind, title, { ...piece.fields, body }, [entry]);
      return;
    }
    // An empty space stands beside what comes next.
    if (!this.#open && !piece.title && !piece.body.length) {
      this.#over = { ...this.#over, entries: [...this.#over.entries, entry] };
      return;
    }
    if (this.#open) {
      const { title, body, entries } = this.#open;
      const more = piece.title && piece.title !== title ? [heading(piece.title)] : [];
      this.#open = { title, body: [...body, ...more, ...piece.body], entries: [...entries, entry] };
    } else this.#open = { ...this.#together(piece.title, piece.body), entries: [entry] };
  }

  /** Pictures alone that a question follows stand in its text. */
  #lean(): void {
    if (!this.#open || this.#open.title || this.#open.body.some(({ type }) => type !== 'media')) return;
    const { body, entries } = this.#open;
    this.#over = { title: '', body, entries: [...this.#over.entries, ...entries] };
    this.#open = undefined;
  }

  /** Ends the text that is open. */
  end(): void {
    if (!this.#open) return;
    const { title, body, entries } = this.#open;
    this.#open = undefined;
    const named = title ? { title, body } : titled(body);
    this.#step('content', named.title, { body: named.body }, entries);
  }

  /** Ends everything. Words that nothing came after are a step by themselves. */
  finish(): void {
    this.end();
    const { title, body, entries } = this.#over;
    if (body.length) this.#step('content', title || titled(body).title, { body }, []);
    else for (const entry of entries) entry.note('There was nothing in it to bring over.');
    this.#over = { title: '', body: [], entries: [] };
  }

  /** The title and words of a piece, under what is to stand over it. */
  #together(title: string, body: readonly BodyBlock[]): { title: string; body: BodyBlock[] } {
    const over = this.#over;
    const isOther = title && over.title && titleOf(title) !== titleOf(over.title);
    return {
      title: over.title || title,
      body: [...over.body, ...(isOther ? [heading(title)] : []), ...body],
    };
  }

  /** A question is called by its own words: what is to stand over it becomes a heading. */
  #asked(title: string, body: readonly BodyBlock[]): { title: string; body: BodyBlock[] } {
    const { title: over, body: before } = this.#over;
    const isOther = title && over && titleOf(title) !== titleOf(over);
    return { title: title || over, body: [...(isOther ? [heading(over)] : []), ...before, ...body] };
  }

  #step(kind: StepKind, title: string, fields: Particulars<StepKind>, entries: readonly Entry[]): void {
    // A long title is cut: all of it stands in the text.
    const isCut = title !== '' && titleOf(title) !== title.trim();
    const [first] = fields.body;
    const isThere = first && first.type !== 'media' && plainText([first]) === title;
    const words: Block[] = isCut && !isThere ? [{ type: 'paragraph', children: [{ type: 'text', value: title }] }] : [];
    const id = this.#draft.step(kind, title, { ...fields, body: [...words, ...fields.body] });
    for (const entry of [...this.#over.entries, ...entries]) entry.step(id);
    this.#over = { title: '', body: [], entries: [] };
  }
}
