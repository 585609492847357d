import { ImportError, within, type Files } from '../files.js';
import { fieldsOf, textOf, type Fields } from '../json.js';
import { typeOf } from './content.js';

/** An H5P package: what it says of itself, and what it holds. */
export interface Package {
  readonly files: Files;
  readonly metadata: Fields;
  /** The library that plays it: `InteractiveBook`. */
  readonly type: string;
  readonly params: Fields;
}

const manifest = 'h5p.json';
const contentPath = 'content/content.json';

/** The folders in which packages lie, the outermost first: an archive is often packed again with its folder. */
function rootsOf(files: Files): string[] {
  const found = files.list().filter((path) => path === manifest || path.endsWith(`/${manifest}`));
  const depth = (path: string): number => path.split('/').length;
  const least = Math.min(...found.map(depth));
  return found
    .filter((path) => depth(path) === least)
    .map((path) => path.slice(0, -manifest.length).replace(/\/$/, ''));
}

/** Whether there is a package somewhere in these files. */
export const isPackage = (files: Files): boolean => rootsOf(files).length > 0;

/** @throws ImportError for what is no package, holds no content, or was made to do harm. */
export async function openPackage(all: Files): Promise<Package> {
  const [root, another] = rootsOf(all);
  if (root === undefined)
    throw new ImportError(`${all.name} is no H5P package: it has no file "${manifest}".`, 'Export it again as .h5p.');
  if (another !== undefined)
    throw new ImportError(
      `${all.name} holds several H5P packages: "${root}", "${another}".`,
      'Name one of them: each becomes a module of its own.',
    );
  const files = root ? within(all, root) : all;
  const metadata = fieldsOf(await files.json(manifest));
  const library = textOf(metadata['mainLibrary']);
  if (!library)
    throw new ImportError(
      `${manifest} in ${all.name} does not say what plays the content.`,
      'It may hold only libraries, and no content. Export the content itself as .h5p.',
    );
  const content = await files.json(contentPath);
  if (content === undefined)
    throw new ImportError(
      `${all.name} has no file "${contentPath}".`,
      'It may hold only libraries, and no content. Export the content itself as .h5p.',
    );
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new ImportError(
      `${contentPath} in ${all.name} is ${Array.isArray(content) ? 'a list' : 'no part with fields'}, not the content of H5P.`,
      'Export it again from where it was made.',
    );
  return { files, metadata, type: typeOf(library), params: fieldsOf(content) };
}
