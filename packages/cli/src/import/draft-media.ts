import type { Block, Media, MediaBlock, Rights } from '@kith/model';
import { basename, posix } from 'node:path';
import { externalOf } from './external.js';
import type { Files } from './files.js';
import type { Losses } from './losses.js';
import { guardMedia, type Medium } from './media-guard.js';
import { Ids, tidy } from './words.js';

/** What is known of a picture or a recording besides its file. */
export interface About {
  /** Where it stands in the source: what is lost is told there. */
  readonly at: string;
  /** What a picture shows, or what a recording is called. */
  readonly words?: string | undefined;
  /** It adds nothing to the words around it. */
  readonly decorative?: boolean | undefined;
  readonly rights?: Rights | undefined;
  /** Its size in pixels, where its file does not say. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly poster?: string | undefined;
  readonly captions?: readonly { readonly src: string; readonly lang: string }[] | undefined;
  readonly transcript?: readonly Block[] | undefined;
}

interface MediaOptions {
  /** The id of the module: the name of the folder of its files. */
  readonly module: string;
  readonly files: Files;
  /** Where addresses begin: `content`. */
  readonly root: string;
  readonly rights: Rights;
  readonly losses: Losses;
}

/** A film whose file does not say how large it is has the shape of most. */
const usual = { width: 640, height: 360 };

/** The pictures and recordings of a module that is being made, each file once. */
export class DraftMedia {
  readonly #options: MediaOptions;
  readonly #ids = new Ids();
  /** The names of files, for each extension. */
  readonly #names = new Map<string, Ids>();
  /** By the path of its file, or its address. */
  readonly #media = new Map<string, Media>();
  readonly #guarded = new Map<string, { readonly medium: Medium; readonly path: string }>();
  readonly files = new Map<string, Uint8Array>();

  constructor(options: MediaOptions) {
    this.#options = options;
  }

  get media(): readonly Media[] {
    return [...this.#media.values()];
  }

  /**
   * Brings a picture or a recording over, with its file, or by its address where it is on a player that is known. Gives
   * nothing where it may not come along, and tells why.
   */
  async bring(src: string, about: About): Promise<MediaBlock | undefined> {
    const path = this.#pathOf(src);
    // A picture that adds nothing in one place, and is said in words in another, is two.
    const key = `${path ?? externalOf(src)?.embed ?? src}${about.decorative && !about.words ? '?decorative' : ''}`;
    const known = this.#media.get(key);
    if (known) {
      if (known.rights.licence === 'unknown' && about.rights) known.rights = about.rights;
      return this.#placed(known, about);
    }
    const made = path === undefined ? this.#external(src, about) : await this.#file(path, src, about);
    if (made) this.#media.set(key, made);
    return made && this.#placed(made, about);
  }

  /** Where it stands in the text. */
  #placed(medium: Media, about: About): MediaBlock {
    const { type, id } = medium;
    const words = tidy(about.words ?? '').trim() || (type === 'image' ? '' : type === 'audio' ? 'Recording' : 'Film');
    if (!words && type === 'image' && !medium.decorative)
      this.#options.losses.note(about.at, `Say in words what the picture ${medium.src} shows: it had none.`);
    return { type: 'media', media: id, ...(words && { words }) };
  }

  /** The path of a file of the source, or nothing for an address elsewhere. */
  #pathOf(src: string): string | undefined {
    if (/^data:/i.test(src)) return src;
    if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(src) || externalOf(src)) return undefined;
    const bare = decoded(src.replace(/[?#].*$/s, ''));
    return posix.join(this.#options.root, posix.normalize(`/${bare}`).slice(1));
  }

  #external(src: string, { at, words, rights, transcript = [] }: About): Media | undefined {
    const external = externalOf(src);
    if (!external) {
      const named = words ? ` ("${words}")` : '';
      this.#lost(at, `${shown(src)}${named} is on another site. Fetch the file, if you may, and put it in.`);
      return undefined;
    }
    this.#options.losses.note(at, `Look whether the film at ${external.page} has captions, and write what it says.`);
    // "captions" is missing, for the checker to ask: nobody here can know whether the film has any.
    return {
      type: 'external',
      id: this.#ids.of(words ?? '', 'film'),
      ...external,
      ...usual,
      transcript: [...transcript],
      rights: rights ?? { licence: 'LicenseRef-link-only', holder: external.provider },
    } as unknown as Media;
  }

  async #file(path: string, src: string, about: About): Promise<Media | undefined> {
    const { at, words, decorative, transcript = [] } = about;
    const rights = about.rights ?? this.#options.rights;
    const guarded = await this.#guard(path, src, at, words);
    if (!guarded) return undefined;
    const { medium } = guarded;
    const id = this.#ids.of(words || stem(src), medium.kind);
    const common = { id, src: guarded.path, rights };
    const size = sizeFor(medium, about);
    if (medium.kind === 'captions') {
      this.#lost(at, `${shown(src)} holds captions, and no picture or recording.`);
      return undefined;
    }
    if (medium.kind === 'image')
      return { type: 'image', ...common, ...size, ...(decorative && !words && { decorative: true }) };
    const { duration } = medium;
    const played = { ...common, ...(duration && { duration }), transcript: [...transcript] };
    if (!transcript.length) this.#options.losses.note(at, `Write what is said in ${guarded.path}: its transcript.`);
    if (medium.kind === 'audio') return { type: 'audio', ...played };
    const poster = about.poster ? await this.#guard(this.#pathOf(about.poster) ?? '', about.poster, at) : undefined;
    const captions = await this.#captions(about);
    if (!captions.length) this.#options.losses.note(at, `Make captions for ${guarded.path}, as a WebVTT file.`);
    return {
      type: 'video',
      ...played,
      ...size,
      ...(poster?.medium.kind === 'image' && { poster: poster.path }),
      captions,
    };
  }

  async #captions({ captions = [], at }: About): Promise<{ src: string; lang: string }[]> {
    const made: { src: string; lang: string }[] = [];
    for (const { src, lang } of captions) {
      const guarded = await this.#guard(this.#pathOf(src) ?? '', src, at);
      if (guarded?.medium.kind === 'captions') made.push({ src: guarded.path, lang });
    }
    return made;
  }

  /** Looks at a file, and keeps it under the name that it should have. */
  async #guard(
    path: string,
    src: string,
    at: string,
    words = '',
  ): Promise<{ medium: Medium; path: string } | undefined> {
    const before = this.#guarded.get(path);
    if (before) return before;
    const bytes = dataOf(path) ?? (await this.#options.files.bytes(path));
    const medium = bytes && guardMedia(bytes);
    if (!medium || !bytes) {
      this.#lost(
        at,
        `There is no file ${shown(src)} in the package${words.trim() ? `: "${tidy(words).trim()}"` : ''}.`,
      );
      return undefined;
    }
    if ('refused' in medium) {
      this.#lost(at, `The file ${shown(src)} was left out. ${medium.refused} ${medium.hint}`);
      return undefined;
    }
    const names = this.#names.get(medium.extension) ?? new Ids();
    this.#names.set(medium.extension, names);
    const name = names.of(stem(src), medium.kind);
    const kept = { medium, path: `media/${this.#options.module}/${name}.${medium.extension}` };
    this.files.set(kept.path, bytes);
    this.#guarded.set(path, kept);
    return kept;
  }

  #lost(at: string, why: string): void {
    this.#options.losses.note(at, why);
  }
}

function sizeFor({ width, height, kind }: Medium, about: About): { width: number; height: number } {
  const sizes = [
    { width, height },
    { width: about.width, height: about.height },
  ];
  const known = sizes.find((size) => size.width && size.height);
  if (known) return { width: Math.round(known.width!), height: Math.round(known.height!) };
  return kind === 'image' ? { width: 640, height: 480 } : usual;
}

function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

/** The bytes that an address carries itself. */
function dataOf(address: string): Uint8Array | undefined {
  const [, data] = /^data:[^,]{0,100};base64,(.*)$/is.exec(address) ?? [];
  return data === undefined ? undefined : Buffer.from(data, 'base64');
}

const stem = (src: string): string => (/^data:/i.test(src) ? '' : basename(decoded(src)).replace(/\.[^.]*$/, ''));

const shown = (src: string): string => JSON.stringify(src.length > 120 ? `${src.slice(0, 120)}…` : src);
