import type { Translation } from '@kith/model';
import type { MediaFile } from '../media-files.js';

/** The files of a translation's own captions and posters, in the order in which it names them. */
export const translationFiles = ({ media = [] }: Translation): MediaFile[] =>
  media.flatMap(({ captions = [], poster }, index) => [
    ...captions.map(({ src }, number) => ({
      path: `media[${index}].captions[${number}].src`,
      src,
      use: 'captions' as const,
    })),
    ...(poster === undefined ? [] : [{ path: `media[${index}].poster`, src: poster, use: 'image' as const }]),
  ]);
