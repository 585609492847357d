import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { filesOf, ImportError, type OpenFiles } from './files.js';
import { openFolder } from './folder.js';
import { limits, megabytes } from './limits.js';
import { openZip } from './zip.js';

/**
 * Opens an archive (told by how it begins, not by its name), a folder, or a file.
 *
 * @throws ImportError for an archive that may do harm; the error of the file system for a path that is not there.
 */
export async function openFiles(path: string): Promise<OpenFiles> {
  const name = basename(resolve(path));
  const entry = await stat(path);
  if (entry.isDirectory()) return openFolder(path, name);
  if (!entry.isFile())
    throw new ImportError(`${name} is neither a file nor a folder.`, 'Name an archive, a folder or a file.');
  const zip = await openZip(path, name);
  if (zip) return zip;
  if (entry.size > limits.one)
    throw new ImportError(
      `${name} has ${megabytes(entry.size)}, and one file may have ${megabytes(limits.one)}.`,
      'Name a smaller file, or the archive or folder that the content is in.',
    );
  return filesOf(name, [name], () => readFile(path));
}
