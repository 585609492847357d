import type { Block } from '@kith/model';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Place } from '../report.js';
import { openBlock } from './interactive.js';
import type { Notes } from './notes.js';
import { readBlocks } from './text.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a module shows and plays, as its front matter says; each recording gets the transcript from below it. */
export class Transcripts {
  readonly #notes: Notes;
  /** Absent where the front matter does not say what they are. */
  readonly #media: readonly Fields[] | undefined;
  readonly #locate: (path: string) => Place;
  readonly #read = new Map<string, { line: number; blocks: readonly Block[] }>();

  /** `media` is what the front matter has under that name. `locate` says where a path of the front matter stands. */
  constructor(notes: Notes, media?: unknown, locate: (path: string) => Place = () => ({ line: 1, column: 1 })) {
    this.#notes = notes;
    this.#media = Array.isArray(media)
      ? media.map((one: unknown) => (typeof one === 'object' ? { ...one } : {}))
      : undefined;
    this.#locate = locate;
  }

  /** Reads `:::transcript{of=id}`. */
  read(block: ContainerDirective): void {
    const children = openBlock(this.#notes, block);
    if (!children) return;
    const of = block.attributes?.['of'] ?? '';
    this.#checkName(block, of);
    if (!children[0])
      this.#notes.fail(
        block,
        'This transcript has nothing in it.',
        'Write down what is said, and what else is heard and seen.',
      );
    this.#read.set(of, { line: block.position?.start.line ?? 1, blocks: readBlocks(this.#notes, children) });
  }

  #checkName(block: ContainerDirective, of: string): void {
    const fail = (message: string, hint: string): void => this.#notes.fail(block, message, hint);
    const medium = this.#media?.find(({ id }) => id === of);
    const earlier = this.#read.get(of);
    const ids = this.#media?.filter(hasTranscript).map(({ id }) => String(id)) ?? [];
    if (!of) fail('This does not say whose transcript it is.', 'Write it as ":::transcript{of=id-of-a-recording}".');
    else if (earlier) fail(`"${of}" has a transcript already, on line ${earlier.line}.`, 'Make one of the two.');
    else if (medium && !hasTranscript(medium))
      fail('A picture has no transcript.', `Say what it shows between the square brackets: "![words](${of})".`);
    else if (this.#media && !medium)
      fail(
        `There is no recording "${of}".`,
        ids.length ? `There are: ${ids.join(', ')}.` : 'Describe it under "media", between the "---" lines.',
      );
  }

  /** The media with their transcripts, once all steps were read. */
  media(): Fields[] | undefined {
    return this.#media?.map((medium, index) => {
      const { id, transcript } = medium;
      const fail = (path: string, message: string): void =>
        this.#notes.failAt(
          this.#locate(`media[${index}].${path}`),
          message,
          `Write it in a step, below the recording: ":::transcript{of=${String(id)}}".`,
        );
      if (transcript !== undefined) fail('transcript', 'A transcript does not stand between the "---" lines.');
      if (!hasTranscript(medium)) return medium;
      const read = this.#read.get(String(id));
      if (!read && transcript === undefined) fail('id', `The recording "${String(id)}" has no transcript.`);
      return { ...medium, transcript: read?.blocks ?? [] };
    });
  }

  /** Warns of media that no step shows or plays. */
  tellUnused(steps: readonly unknown[]): void {
    const used = new Set(steps.flatMap((step) => [...mediaIn(step)]));
    for (const [index, { id }] of this.#media?.entries() ?? [])
      if (!used.has(String(id)))
        this.#notes.warnAt(
          this.#locate(`media[${index}].id`),
          `No step shows or plays "${String(id)}".`,
          `Write "![words](${String(id)})" in a paragraph of its own, or take it out of "media".`,
        );
  }
}

const hasTranscript = ({ type }: Fields): boolean => type === 'audio' || type === 'video' || type === 'external';

/** The ids of the media blocks in a step. */
function* mediaIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  if ('type' in part && part.type === 'media' && 'media' in part) yield String(part.media);
  else for (const inner of Object.values(part)) yield* mediaIn(inner);
}
