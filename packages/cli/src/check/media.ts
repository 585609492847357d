import type { Media, Module } from '@kith/model';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { mediaFiles, type FileUse, type MediaFile } from '../media-files.js';
import { finding, type Finding } from '../report.js';
import { readSvg } from '../svg.js';
import { checkLicence } from './about.js';
import { captionProblems } from './captions.js';
import type { Remarks } from './remarks.js';

/** Files that every browser shows or plays, and how they begin, each byte as a character. */
const formats: Readonly<Record<FileUse, Readonly<Record<string, RegExp>>>> = {
  image: {
    '.webp': /^RIFF....WEBP/s,
    '.avif': /^....ftypavi/s,
    '.png': /^\x89PNG/,
    '.jpg': /^\xff\xd8\xff/,
    '.jpeg': /^\xff\xd8\xff/,
    '.gif': /^GIF8/,
    // What is in it is judged below.
    '.svg': /^/,
  },
  audio: { '.mp3': /^(ID3|\xff[\xe0-\xff])/, '.m4a': /^....ftyp/s, '.ogg': /^OggS/, '.wav': /^RIFF....WAVE/s },
  video: { '.mp4': /^....ftyp/s, '.webm': /^.E\xdf\xa3/s },
  captions: { '.vtt': /^/ },
};
const names: Readonly<Record<FileUse, string>> = {
  image: 'picture',
  audio: 'recording',
  video: 'video',
  captions: 'file of captions',
};

/** In bytes: more than this is said to cost. */
const heavy: Readonly<Partial<Record<FileUse, number>>> = { image: 500_000, audio: 5_000_000, video: 5_000_000 };
/** In bytes a second: what is left of a mobile connection where it is slow. */
const slowPhone = 200_000;

interface Folder {
  /** That of the document which names the files. */
  readonly folder: string;
  readonly remarks: Remarks;
  /** How long, in seconds, the medium with an index is, where that is known. */
  readonly durationOf: (index: number) => number | undefined;
}

/** The files that a module shows and plays: whether they are there, are what they should be, and what they cost. */
export async function checkMedia(file: string, module: Module, remarks: Remarks): Promise<Finding[]> {
  const { media = [], lang } = module;
  for (const [index, medium] of media.entries()) checkMedium(medium, `media[${index}]`, lang, remarks);
  const durationOf = (index: number): number | undefined => {
    const medium = media[index];
    return medium?.type === 'video' ? medium.duration : undefined;
  };
  return checkFiles(mediaFiles(module), { folder: dirname(file), remarks, durationOf });
}

/** Whether files are there, are what they should be, and what they cost. What is wrong inside captions is in the result. */
export async function checkFiles(files: readonly MediaFile[], at: Folder): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const one of files) {
    const bytes = await bytesOf(one, at);
    if (!bytes) continue;
    if (one.use === 'captions') found.push(...checkCaptions(one, at, bytes));
    else checkBytes(one, bytes, at.remarks);
  }
  return found;
}

const language = (tag: string): string => tag.split('-')[0]!;

/** What can be said without its files. */
function checkMedium(medium: Media, path: string, lang: string, remarks: Remarks): void {
  if (medium.type !== 'external' && medium.rights.licence === 'LicenseRef-link-only')
    remarks.fail(
      `${path}.rights`,
      `"${medium.id}" may be linked to, and not copied.`,
      'Link to it, or make it "type: external".',
    );
  checkLicence(`${path}.rights`, medium.rights, remarks);
  if (medium.type === 'video' && !medium.captions.some((track) => language(track.lang) === language(lang)))
    remarks.warn(
      `${path}.captions`,
      `"${medium.id}" has no captions in the language of the module, "${lang}".`,
      'Add some: many people watch without sound.',
    );
}

/** The content of a file that may be used. */
async function bytesOf({ path, src, use }: MediaFile, { folder, remarks }: Folder): Promise<Buffer | undefined> {
  const extension = extname(src).toLowerCase();
  const known = Object.keys(formats[use]);
  if (!known.includes(extension)) {
    remarks.fail(path, `"${src}" is no ${names[use]} that every browser knows.`, `Use ${known.join(', ')}.`);
    return undefined;
  }
  const place = join(folder, src);
  const isFile = await stat(place).then(
    (entry) => entry.isFile(),
    () => false,
  );
  if (!isFile) {
    remarks.fail(path, `There is no file "${src}".`, `Put it at ${place}.`);
    return undefined;
  }
  const inside = relative(await realpath(folder), await realpath(place));
  if (inside.startsWith(`..${sep}`)) {
    remarks.fail(path, `"${src}" is a link to another place.`, 'Put the file itself there.');
    return undefined;
  }
  return readFile(place);
}

function checkBytes({ path, src, use }: MediaFile, bytes: Buffer, remarks: Remarks): void {
  const extension = extname(src).toLowerCase();
  const drawing = extension === '.svg' ? readSvg(bytes) : undefined;
  if (drawing?.harm !== undefined)
    remarks.fail(path, `"${src}" is a drawing that may do harm: ${drawing.harm}.`, 'Save it as a WebP or PNG file.');
  else if (extension === '.svg' ? !drawing : !formats[use][extension]!.test(bytes.toString('latin1', 0, 16)))
    remarks.fail(
      path,
      `"${src}" is no ${names[use]}, whatever its name says.`,
      'Save it again as a file of the kind that its name says.',
    );
  const { [use]: most = Infinity } = heavy;
  if (bytes.length <= most) return;
  const megabytes = (bytes.length / 1e6).toFixed(1);
  remarks.warn(
    path,
    `This ${names[use]} has ${megabytes} MB.`,
    `On a slow phone that takes about ${Math.round(bytes.length / slowPhone)} seconds, and ${Math.ceil(
      bytes.length / 1e7,
    )}% of a bundle of 1 GB. Make it smaller: at most ${most / 1e6} MB.`,
  );
}

function checkCaptions({ path, src }: MediaFile, { folder, durationOf }: Folder, bytes: Buffer): Finding[] {
  const duration = durationOf(Number(/\d+/.exec(path)![0]));
  const file = join(folder, src);
  return captionProblems(bytes.toString('utf8'), duration).map(({ line, message, hint }) =>
    finding(file, 'error', message, hint, line),
  );
}

/** Files that lie beside the modules, and that none of them shows or plays. */
export function unusedFiles(others: readonly string[], used: ReadonlySet<string>): Finding[] {
  return others
    .filter((file) => !used.has(file))
    .map((file) =>
      finding(
        file,
        'warning',
        'No module shows or plays this file.',
        'Name it under "media" in a module, or move it out of the folder. A module itself ends in ".md".',
      ),
    );
}
