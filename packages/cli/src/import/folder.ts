import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { ImportError } from './error.js';
import { filesOf, type OpenFiles } from './files.js';
import { Tally } from './limits.js';

/** What lies in a folder of somebody who works on it, and is no part of the content. */
const passedOver = /^(\.|node_modules$|__MACOSX$)/;

/**
 * The files of a folder and of the folders in it. Links out of it are not followed, and are no files of it.
 *
 * @throws ImportError where they are too many or too large; the error of the file system for one that may not be read.
 */
export async function openFolder(folder: string, name: string): Promise<OpenFiles> {
  const root = await realpath(folder);
  const tally = new Tally(name);
  const paths: string[] = [];
  const open = [''];
  for (let inner = open.pop(); inner !== undefined; inner = open.pop())
    for (const entry of await readdir(join(root, inner), { withFileTypes: true })) {
      if (passedOver.test(entry.name)) continue;
      const path = inner ? `${inner}/${entry.name}` : entry.name;
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile()) {
        tally.add(path, (await lstat(join(root, path))).size);
        paths.push(path);
      }
    }
  return filesOf(name, paths, (path) => readInside(root, path));
}

/** A folder on the way may have become a link since it was listed. */
async function readInside(root: string, path: string): Promise<Uint8Array> {
  const place = await realpath(join(root, path));
  const inside = relative(root, place);
  if (isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`))
    throw new ImportError(`"${path}" is a link to another place.`, 'Put the file itself there.');
  return readFile(place);
}
