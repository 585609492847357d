import type { Media, MediaBlock, Module } from '@kith/model';
import type { Remarks } from './remarks.js';

const fileName = /^\S[^.]*\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)$/i;
/** What a camera or a drawing program calls what it makes; and what a picture is, not what it shows. */
const nothing =
  /^(?:(?:an?|the) )?(?:image|picture|photo|photograph|pic|graphic|illustration|drawing|icon|img|dsc[fn]?|screenshot|untitled)[\s_-]*\d*$/i;

/** Words beside a picture that do not say what it shows. */
export function checkAlt({ media = [], steps }: Module, remarks: Remarks): void {
  const pictures = new Set(media.filter(isPicture).map(({ id }) => id));
  for (const { path, words = '', media: id } of mediaIn(steps, 'steps'))
    if (pictures.has(id) && (fileName.test(words) || nothing.test(words) || (words === id && /[-\d]/.test(id))))
      remarks.warn(
        path,
        `"${words}" does not say what the picture shows.`,
        'Say what matters in it, as you would on the phone to a friend.',
      );
}

const isPicture = ({ type }: Media): boolean => type === 'image';

/** Every place in a part of a document where something is shown or played, with its path. */
function* mediaIn(part: unknown, path: string): Generator<MediaBlock & { path: string }> {
  if (typeof part !== 'object' || part === null) return;
  if ((part as MediaBlock).type === 'media') yield { ...(part as MediaBlock), path };
  for (const [key, value] of Object.entries(part))
    yield* mediaIn(value, Array.isArray(part) ? `${path}[${key}]` : `${path}.${key}`);
}
