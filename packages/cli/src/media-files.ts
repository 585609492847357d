import type { Media, Module } from '@kith/model';

/** What a file that a medium names is for. */
export type FileUse = 'image' | 'audio' | 'video' | 'captions';

/** A file that a module shows or plays. */
export interface MediaFile {
  /** Where the module names it: `media[0].captions[1].src`. */
  readonly path: string;
  /** Relative to the folder of the module's own file, with `/`; and to that of `module.json`. */
  readonly src: string;
  readonly use: FileUse;
}

function filesOf(medium: Media): MediaFile[] {
  switch (medium.type) {
    case 'image':
    case 'audio':
      return [{ path: 'src', src: medium.src, use: medium.type }];
    case 'video':
      return [
        { path: 'src', src: medium.src, use: 'video' },
        ...(medium.poster ? [{ path: 'poster', src: medium.poster, use: 'image' as const }] : []),
        ...medium.captions.map(({ src }, index) => ({ path: `captions[${index}].src`, src, use: 'captions' as const })),
        ...(medium.sign ? [{ path: 'sign.src', src: medium.sign.src, use: 'video' as const }] : []),
      ];
    case 'external':
      return [];
  }
}

/** The files of a module's media, in the order in which it names them. */
export const mediaFiles = ({ media = [] }: Module): MediaFile[] =>
  media.flatMap((medium, index) => filesOf(medium).map((file) => ({ ...file, path: `media[${index}].${file.path}` })));
