import { sizeOf, type Size } from './media-size.js';
import { readSvg } from '../svg.js';

/** What a file is by its own bytes, whatever its name says, and that a page may show or play it. */
export interface Medium extends Size {
  readonly kind: 'image' | 'audio' | 'video' | 'captions';
  /** The one that belongs to it: `png`. */
  readonly extension: string;
}

/** Why a file may not be copied: each a sentence. */
export interface Refused {
  readonly refused: string;
  readonly hint: string;
}

/* eslint-disable no-control-regex -- bytes, each as a character. */
/** How each kind begins, each byte as a character. */
const kinds: readonly (readonly [begins: RegExp, kind: Medium['kind'], extension: string])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'image', 'png'],
  [/^\xff\xd8\xff/, 'image', 'jpg'],
  [/^GIF8[79]a/, 'image', 'gif'],
  [/^RIFF....WEBP/s, 'image', 'webp'],
  [/^....ftypavi[fs]/s, 'image', 'avif'],
  [/^RIFF....WAVE/s, 'audio', 'wav'],
  [/^OggS/, 'audio', 'ogg'],
  [/^(ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb])/, 'audio', 'mp3'],
  [/^....ftypM4[AB]/s, 'audio', 'm4a'],
  [/^....ftyp(isom|iso[2-9]|mp4[12]|avc1|M4V|MSNV|dash|f4v|3gp)/s, 'video', 'mp4'],
  [/^\x1aE\xdf\xa3/, 'video', 'webm'],
  [/^(\xef\xbb\xbf)?WEBVTT[ \t\r\n]/, 'captions', 'vtt'],
];

/** What is often found in packages, and no browser of a family can be relied on to show. */
const strangers: readonly (readonly [begins: RegExp, what: string, hint: string])[] = [
  [/^MZ/, 'It is a program for Windows.', 'Do not open it, and ask who made the package.'],
  [/^\x7fELF|^[\xfe\xca][\xed\xfe]|^#!/, 'It is a program.', 'Do not open it, and ask who made the package.'],
  [/^....ftypqt/s, 'It is a QuickTime film.', 'Save it as an MP4 file, and put it in.'],
  [/^....ftyp(heic|heix|mif1)/s, 'It is a HEIC picture, which few browsers show.', 'Save it as a JPEG or WebP file.'],
  [/^BM/, 'It is a BMP picture.', 'Save it as a PNG or WebP file.'],
  [/^(II\*\0|MM\0\*)/, 'It is a TIFF picture.', 'Save it as a PNG or WebP file.'],
  [/^%PDF/, 'It is a PDF file.', 'Put it on your site, and link to it.'],
  [/^PK/, 'It is an archive.', 'Unpack it, and put in what is needed.'],
  [/^\s*<(!doctype html|html|script)/i, 'It is a web page.', 'Look for the file that was meant.'],
];

/** More than any camera makes: a browser needs four bytes for each, whatever the file weighs. */
const mostPixels = 64_000_000;

const described = 'PNG, JPEG, GIF, WebP, AVIF, SVG, MP4, WebM, MP3, M4A, Ogg, WAV and WebVTT';

/** Tells what a file is, by its bytes alone, and refuses everything that is not sure to be harmless. */
export function guardMedia(bytes: Uint8Array): Medium | Refused {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  if (!start) return { refused: 'It is empty.', hint: 'Look for the file that was meant.' };
  const found = kinds.find(([begins]) => begins.test(start));
  if (found) {
    const [, kind, extension] = found;
    const size = sizeOf(bytes, extension);
    const { width = 0, height = 0 } = size;
    if (width * height > mostPixels)
      return {
        refused: `It is ${width} pixels wide and ${height} high, which no phone can show.`,
        hint: 'Make it smaller: 1,600 pixels on its longer side are enough. If you do not know who made it, do not open it.',
      };
    return { kind, extension, ...size };
  }
  const stranger = strangers.find(([begins]) => begins.test(start));
  if (stranger) return { refused: stranger[1], hint: stranger[2] };
  return (
    svg(bytes) ?? { refused: 'It is no picture or recording that is known here.', hint: `Known are ${described}.` }
  );
}

function svg(bytes: Uint8Array): Medium | Refused | undefined {
  const hint = 'Save it as a PNG or WebP file, and put it in.';
  const read = readSvg(bytes);
  if (!read) return undefined;
  const { harm, ...size } = read;
  if (harm !== undefined) return { refused: `It is an SVG drawing that may do harm: ${harm}.`, hint };
  return { kind: 'image', extension: 'svg', ...size };
}
