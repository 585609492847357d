import type { BodyBlock, MediaBlock } from '@kith/model';
import { withoutMedia, type Draft } from '../draft.js';
import { externalOf } from '../external.js';
import type { Files } from '../files.js';
import { wordsOf } from '../html.js';
import { at, fieldsOf, listOf, textOf, type Fields } from '../json.js';
import type { Losses } from '../losses.js';
import type { Course } from './course.js';
import { htmlBlocks } from './words.js';

/** The pictures and recordings of a course, as its parts name them. */
export class CourseMedia {
  readonly #draft: Draft;
  readonly #paths: readonly string[];
  readonly #course: Course;
  readonly #losses: Losses;

  constructor(draft: Draft, files: Files, course: Course, losses: Losses) {
    this.#draft = draft;
    this.#paths = files.list();
    this.#course = course;
    this.#losses = losses;
  }

  /** A picture: `graphic` holds its addresses by size, and what it shows. */
  async picture(graphic: Fields, place: string, mayBeDecorative: boolean): Promise<MediaBlock[]> {
    const src = ['large', 'src', 'medium', 'small', 'graphic']
      .map((name) => this.#address(graphic[name]))
      .find((address) => address !== '');
    if (!src) return [];
    const words = wordsOf(textOf(graphic['alt']) || textOf(graphic['altText']));
    const decorative = mayBeDecorative && graphic['alt'] === '';
    const block = await this.#draft.medium(src, { at: place, words, decorative });
    if (!block) return [];
    const credit = wordsOf(textOf(graphic['attribution']));
    if (credit)
      this.#losses.note(
        place,
        `The picture ${JSON.stringify(src)} is credited: "${credit}". Put that into its rights.`,
      );
    const more = wordsOf(textOf(graphic['longdescription']));
    if (more) this.#losses.note(place, `The picture had a longer description: "${more}". Put it into the text.`);
    return [block];
  }

  /** The recording or film of a part: a file, or one on a player that is known. */
  async recording(fields: Fields, place: string, title: string): Promise<BodyBlock[]> {
    const media = fieldsOf(fields['_media'] ?? fields['media'] ?? fields['_audio'] ?? fields['_video']);
    const src =
      ['mp4', 'webm', 'mp3', 'source', 'src', 'm4a', 'ogg', 'ogv']
        .map((name) => this.#address(media[name]))
        .find(Boolean) ?? onPlayer(fields);
    if (!src) return [];
    const said = fieldsOf(fields['_transcript']);
    const html = textOf(said['inlineTranscriptBody']) || textOf(said['body']);
    const captions = listOf(media['cc']).flatMap((track) => {
      const [file, lang] = [this.#address(at(track, 'src')), textOf(at(track, 'srclang'))];
      return file
        ? [{ src: file, lang: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) ? lang : this.#course.lang }]
        : [];
    });
    const transcript = withoutMedia(await htmlBlocks(this.#draft, this.#losses, html, place));
    const poster = this.#address(media['poster']) || undefined;
    const block = await this.#draft.medium(src, { at: place, words: title || undefined, poster, captions, transcript });
    if (block) return [block];
    if (transcript.length)
      this.#losses.note(place, 'Its recording did not come along. The words of it stand in its place.');
    return transcript;
  }

  /** An address as it is; of a file that is named by its id alone, the path where that tool keeps it. */
  #address(value: unknown): string {
    const written = textOf(value).trim();
    const id = textOf(at(value, '_id'));
    if (!id) return written;
    const folder = `course/${this.#course.lang}/assets/${id}/`;
    const held = this.#paths
      .filter((path) => path.startsWith(this.#course.root + folder) && !path.endsWith('.json'))
      .map((path) => path.slice(this.#course.root.length));
    const rank = (path: string): number => {
      const name = path.slice(folder.length).replace(/\.\w+$/, '');
      const place = ['uploaded', 'video', 'audio', 'large', 'medium', 'small', 'thumbnail'].indexOf(name);
      return place < 0 ? 3 : place;
    };
    return [...held].sort((a, b) => rank(a) - rank(b))[0] ?? `${folder}${textOf(at(value, '_extension'))}`;
  }
}

/** The address of a film on somebody's player, wherever the component keeps it. */
function onPlayer(part: unknown, depth = 0): string | undefined {
  if (typeof part === 'string') return /^(https?:)?\/\//.test(part) && externalOf(part) ? part : undefined;
  if (typeof part !== 'object' || part === null || depth > 3) return undefined;
  for (const value of Object.values(part)) {
    const found = onPlayer(value, depth + 1);
    if (found) return found;
  }
  return undefined;
}
