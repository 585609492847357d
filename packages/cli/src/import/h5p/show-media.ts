import type { BodyBlock, MediaBlock } from '@kith/model';
import { externalOf } from '../external.js';
import { langOf } from '../draft.js';
import { wordsOf } from '../html.js';
import { at, fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.js';
import type { Entry } from '../losses.js';
import { contentOf, ownTitle, type Content } from './content.js';
import { rightsOf } from './licence.js';
import { fieldAt, type Reader, type Show } from './reader.js';
import { headingOf, linkTo } from './show-text.js';

/** A picture of a piece of content, where there is one. */
export async function picture(
  file: unknown,
  about: { readonly at: string; readonly words?: string; readonly decorative?: boolean; readonly metadata?: Fields },
  reader: Reader,
): Promise<MediaBlock[]> {
  const path = textOf(at(file, 'path'));
  if (!path) return [];
  const block = await reader.draft.medium(path, {
    ...about,
    rights: rightsFor(reader, about.at, about.metadata, at(file, 'copyright')),
    width: numberOf(at(file, 'width')),
    height: numberOf(at(file, 'height')),
  });
  return block ? [block] : [];
}

/** The rights of a file: nothing is said of it by the licence of the whole. */
function rightsFor(reader: Reader, place: string, ...sources: readonly unknown[]): ReturnType<typeof rightsOf> {
  const rights = rightsOf(...sources);
  if (!rights)
    reader.losses.note(
      '',
      'Some pictures or recordings name no licence. Find out whose each is before you publish it.',
    );
  return rights ?? { licence: 'unknown', holder: 'unknown' };
}

const image: Show = (content, reader) => {
  const { params, metadata } = content;
  return picture(
    params['file'],
    {
      at: content.at,
      words: wordsOf(textOf(params['alt'])),
      decorative: params['decorative'] === true,
      metadata,
    },
    reader,
  );
};

/** The file that most browsers play, of those that hold the same. */
function best(files: readonly unknown[]): Fields | undefined {
  const order = [/youtube|vimeo/i, /mp4|mpeg|mp3|m4a/i, /webm|ogg/i, /./];
  const all = files.map(fieldsOf).filter((file) => textOf(file['path']));
  const known = ({ path, mime }: Fields): string => `${textOf(mime)} ${textOf(path)}`;
  for (const kind of order) {
    const found = all.find((file) => kind.test(known(file)));
    if (found) return found;
  }
  return undefined;
}

interface Played {
  readonly files: unknown;
  readonly poster?: unknown;
  readonly tracks?: unknown;
  readonly words: string;
}

/** A recording or a film. One on another site becomes a link to it. */
export async function played(
  content: Content,
  { files, poster, tracks, words }: Played,
  reader: Reader,
  entry: Entry,
): Promise<BodyBlock[]> {
  const file = best(listOf(files));
  const path = textOf(file?.['path']);
  if (!path) return [];
  const isElsewhere = /^(https?:)?\/\//i.test(path);
  if (isElsewhere && !externalOf(path)) {
    entry.note(
      `It is on another site, and a link leads to it now. Fetch the file, if you may, and put it in: ${path.slice(0, 300)}`,
    );
    return linkTo(path, words || 'Recording on another site', content.at, reader);
  }
  const block = await reader.draft.medium(path, {
    at: content.at,
    words,
    rights: isElsewhere ? undefined : rightsFor(reader, content.at, content.metadata, file?.['copyright']),
    width: numberOf(file?.['width']),
    height: numberOf(file?.['height']),
    poster: textOf(at(poster, 'path')) || undefined,
    captions: captionsOf(tracks, reader.lang),
  });
  return block ? [block] : [];
}

/** Captions and subtitles: chapters and descriptions are no words that are said. */
function captionsOf(tracks: unknown, lang: string): { src: string; lang: string }[] {
  return listOf(tracks).flatMap((track) => {
    const src = textOf(at(track, 'track', 'path'));
    const kind = textOf(at(track, 'kind')) || 'captions';
    return src && /^(captions|subtitles)$/.test(kind) ? [{ src, lang: langOf(at(track, 'srcLang')) ?? lang }] : [];
  });
}

const nameOf = (content: Content, plain: string): string => {
  const { title, contentName } = content.params;
  const name = wordsOf(textOf(contentName));
  return ownTitle(content) ?? (wordsOf(textOf(title)) || (name === plain ? '' : name));
};

const audio: Show = (content, reader, entry) => {
  const { params } = content;
  const files = params['files'] ?? params['audio'] ?? params['sources'];
  return played(content, { files, words: nameOf(content, 'Audio') }, reader, entry);
};

const video: Show = (content, reader, entry) => {
  const { params } = content;
  const words = nameOf(content, 'Video');
  const files = params['sources'] ?? params['files'] ?? params['video'];
  const poster = at(params, 'visuals', 'poster') ?? params['poster'];
  const tracks = at(params, 'a11y', 'videoTrack') ?? at(params, 'textTracks', 'videoTrack') ?? params['a11y'];
  return played(content, { files, poster, tracks, words }, reader, entry);
};

/** A picture with places to tap: what they say stands below it. */
const hotspots: Show = async (content, reader, entry) => {
  const { params } = content;
  const words = wordsOf(textOf(params['backgroundImageAltText'] ?? params['backgroundImageAlt']));
  const made: BodyBlock[] = await picture(params['image'], { at: content.at, words }, reader);
  for (const [index, value] of listOf(params['hotspots']).entries()) {
    const hotspot = fieldsOf(value);
    made.push(...headingOf(hotspot['header']));
    for (const inner of listOf(hotspot['content'] ?? hotspot['action'])) {
      const piece = contentOf(inner, fieldAt(content, `hotspots[${index}].content`));
      if (piece) made.push(...(await reader.show(piece, entry)));
    }
  }
  if (made.length) entry.note('The places to tap in the picture became headings and texts below it.');
  return made;
};

/** Pictures that stood beside or over one another, with what is said of each, one below the other. */
const pictures: Show = async (content, reader, entry) => {
  const made: BodyBlock[] = [];
  const look = async (value: unknown, place: string): Promise<void> => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) await look(item, `${place}[${index}]`);
    if (typeof value !== 'object' || !value || Array.isArray(value)) return;
    const fields = fieldsOf(value);
    const piece = contentOf(value, place);
    if (piece?.type === 'Image') {
      made.push(...(await reader.show(piece, entry)));
      return;
    }
    for (const [key, item] of Object.entries(fields))
      if (/^label(Text|Before|After)?$/.test(key)) made.push(...headingOf(item));
      else if (key === 'description' || key === 'text') made.push(...(await reader.blocks(item, `${place}.${key}`)));
      else if (textOf(at(item, 'path')))
        made.push(...(await picture(item, { at: place, words: wordsOf(textOf(fields['alt'])) }, reader)));
      else await look(item, `${place}.${key}`);
  };
  await look(content.params, content.at);
  if (made.length > 1) entry.note('The pictures stand below one another now.');
  return made;
};

/** What is looked at and listened to. */
export const media: Readonly<Record<string, Show>> = {
  Image: image,
  Audio: audio,
  Video: video,
  ImageHotspots: hotspots,
  ImageSlider: pictures,
  Collage: pictures,
  Agamotto: pictures,
  ImageJuxtaposition: pictures,
};
