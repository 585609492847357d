import {
  plainText,
  type Block,
  type BodyBlock,
  type Media,
  type MediaBlock,
  type Module,
  type Phrasing,
  type Rights,
  type Step,
  type StepKind,
} from '@kith/model';
import { canonicalPhrasing, canonicalTitle } from '../canonical.js';
import { wordsFor, type Words } from '../pages/words.js';
import { DraftMedia, type About } from './draft-media.js';
import { ImportError, type Files } from './files.js';
import { blocksOf, embeddedIn } from './html.js';
import type { Drafted } from './importer.js';
import type { Losses } from './losses.js';
import { countWords, Ids, slug, titleOf } from './words.js';

type StepOf<K extends StepKind> = Extract<Step, { kind: K }>;
/** What a step has because of its kind, and its text. */
export type Particulars<K extends StepKind> = Omit<StepOf<K>, 'kind' | 'id' | 'title'>;

export interface DraftOptions {
  readonly title: string;
  /** Made of the title when absent. */
  readonly id?: string | undefined;
  readonly summary?: string | undefined;
  /** See `langOf`. */
  readonly lang: string;
  /** Those of the whole, and of each file that says nothing else. */
  readonly rights?: Rights | undefined;
  readonly today: Date;
  readonly files: Files;
  /** The folder at which addresses in texts begin: `content`. */
  readonly root?: string | undefined;
  readonly losses: Losses;
}

/** More than any course has: whoever sends more wants to keep us busy. */
const mostSteps = 10_000;
const tooMany = (): ImportError =>
  new ImportError(
    `It would become more than ${mostSteps.toLocaleString('en-GB')} steps.`,
    'Divide it into several: each becomes a module of its own.',
  );

const unknownRights: Rights = { licence: 'unknown', holder: 'unknown' };

/** A module that is being made of something else. Its ids are unique, and its steps stand in the order of `step`. */
export class Draft {
  readonly id: string;
  readonly #options: DraftOptions;
  readonly #ids = new Ids();
  readonly #steps: Step[] = [];
  /** Where each step stands, by its id. */
  readonly #places = new Map<string, number>();
  #reserved = 0;
  readonly #media: DraftMedia;
  /** Our own, in the language of the module where we speak it. */
  readonly words: Words;

  constructor(options: DraftOptions) {
    const { title, id, files, root = '', losses, rights = unknownRights } = options;
    this.#options = options;
    this.words = wordsFor(options.lang);
    this.id = slug(id ?? title) || slug(files.name.replace(/\.[^.]*$/, '')) || 'module';
    this.#media = new DraftMedia({ module: this.id, files, root, rights, losses });
    if (rights.licence === 'unknown')
      losses.note('', 'The source names no licence that is known here. Find out whose it is before you publish it.');
    if (!options.summary?.trim())
      losses.note('', `Say at the top of ${this.id}.md what it is for ("summary"), and for whom ("for", "level").`);
  }

  get title(): string {
    return this.#options.title;
  }

  get steps(): readonly Step[] {
    return this.#steps;
  }

  /**
   * An id for a step that is made later: what leads to it needs it before.
   *
   * @throws ImportError where there are more of them than anything real has.
   */
  reserve(words: string): string {
    if (++this.#reserved > mostSteps) throw tooMany();
    return this.#ids.of(words, 'step');
  }

  /**
   * Adds a step after the others. `id` is one that was reserved. Returns its id.
   *
   * @throws ImportError where there are more of them than anything real has.
   */
  step<K extends StepKind>(kind: K, title: string, fields: Particulars<K>, id?: string): string {
    const named = canonicalTitle(titleOf(title, wordsOfBody(fields.body)) || `Step ${this.#steps.length + 1}`);
    const step = { kind, id: id ?? this.reserve(named), title: named, ...fields };
    this.#places.set(step.id, this.#steps.length);
    this.#steps.push(step as unknown as Step);
    return step.id;
  }

  /** An id for the plan that `plan` adds. */
  reservePlan(): string {
    return this.reserve('Your plan');
  }

  /** Adds a plan that the source has none of. `id` is that of `reservePlan`. Returns its id. */
  plan(id = this.reservePlan()): string {
    return this.#own('plan', this.words.planTitle, id);
  }

  /** A step that nobody wrote, whose title is ours: in the language of the rest, as far as we speak it. */
  #own(kind: 'plan' | 'end', title: string, id: string): string {
    const { lang, losses } = this.#options;
    if (!/^en\b/.test(lang))
      losses.note(
        '',
        this.words === wordsFor('en')
          ? `The step "${title}" was added, with a title in English. Write it in the language of the rest.`
          : `The step "${title}" was added. Let somebody who speaks the language read its title.`,
      );
    return this.step(kind, title, { body: [] }, id);
  }

  /** Whether the step with this id was made, and not only reserved. */
  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Says where to go on from a step, where that is not the step below it. */
  lead(from: string, next: string): void {
    const index = this.#places.get(from);
    if (index !== undefined) this.#steps[index] = { ...this.#steps[index]!, next };
  }

  /** The blocks of HTML, with the pictures and recordings in it. `at` is where it stands in the source. */
  async blocks(html: string, at: string): Promise<BodyBlock[]> {
    const brought = new Map<string, MediaBlock | undefined>();
    for (const { src, words, decorative } of embeddedIn(html))
      if (!brought.has(src)) brought.set(src, await this.#media.bring(src, { at, words, decorative }));
    return blocksOf(html, at, this.#options.losses, ({ src, words }) => {
      const block = brought.get(src);
      return block && { ...block, ...(words && { words }) };
    });
  }

  /**
   * A picture, a recording or a film, as it stands in a text; nothing where it cannot come along, which is told, or
   * where `src` names none.
   */
  async medium(src: string, about: About): Promise<MediaBlock | undefined> {
    return src.trim() ? this.#media.bring(src.trim(), about) : undefined;
  }

  /** The module as it is now, with a plan and an end where it has none. */
  finish(): Drafted {
    const { title, summary, lang, rights = unknownRights, today } = this.#options;
    if (!this.#steps.some(({ kind }) => kind === 'plan')) this.plan();
    if (!this.#steps.some(({ kind }) => kind === 'end')) this.#own('end', this.words.endTitle, this.reserve('The end'));
    const day = today.toISOString().slice(0, 10);
    const { media, files } = this.#media;
    const module: Module = {
      format: 'module/1',
      id: this.id,
      title: titleOf(title) || this.id,
      summary: canonicalTitle(summary?.trim() || `Brought over from ${this.#options.files.name}.`),
      lang,
      time: `${minutes(this.#steps, media)} min`,
      level: [],
      for: [],
      rights,
      reviewed: day,
      reviewBy: day,
      ...(media.length && { media: [...media] }),
      steps: [...this.#steps],
    };
    return { module, files };
  }
}

/** Texts of answers or points with an id each, made of their words. Those without words are left out. */
export function identified<T extends { readonly text: readonly Phrasing[] }>(
  items: readonly T[],
  otherwise = 'answer',
): (T & { id: string; text: Phrasing[] })[] {
  const ids = new Ids();
  return items.flatMap((item) => {
    const text = canonicalPhrasing(item.text, undefined, true);
    return text.length ? [{ ...item, text, id: ids.of(plainText(text), otherwise) }] : [];
  });
}

/** Text without its pictures and recordings: of a prompt, feedback or a note, where none may stand. */
export const withoutMedia = (body: readonly BodyBlock[]): Block[] => body.filter((block) => block.type !== 'media');

const wordsOfBody = (body: readonly BodyBlock[]): string => {
  const [first] = withoutMedia(body);
  return first ? plainText([first]) : (body[0] && 'words' in body[0] && body[0].words) || '';
};

/** The first of these that is a language tag, as one is written: `en_gb` is `en-GB`. */
export function langOf(...candidates: readonly unknown[]): string | undefined {
  for (const candidate of candidates) {
    if (typeof candidate !== 'string' || candidate === 'und') continue;
    const tag = candidate.trim().replaceAll('_', '-');
    if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) continue;
    try {
      return Intl.getCanonicalLocales(tag)[0];
    } catch {
      continue;
    }
  }
  return undefined;
}

/** About as long as a person takes who reads slowly, and plays everything. */
function minutes(steps: readonly Step[], media: readonly Media[]): number {
  const words = countWords([...wordsIn(steps)].join(' '));
  const seconds = media.reduce((sum, medium) => sum + ('duration' in medium ? (medium.duration ?? 60) : 0), 0);
  const asked = steps.filter(({ kind }) => !['content', 'plan', 'end', 'signpost'].includes(kind)).length;
  return Math.max(1, Math.round(words / 180 + seconds / 60 + asked / 2));
}

function* wordsIn(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part))
    if (typeof value === 'string') {
      if (key === 'value' || key === 'title') yield value;
    } else yield* wordsIn(value);
}
