import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { ImportError } from './error.js';
import { filesOf, type OpenFiles } from './files.js';
import { limits, megabytes, Tally } from './limits.js';

/** A large file that was packed to less than one part in 200 holds nothing but repetition. */
const mostRatio = 200;
const largeEnough = 2 ** 20;
const stored = 0;
const deflated = 8;

/**
 * Opens a ZIP archive, or nothing if the file is none. Everything that its list of entries says is judged before a byte
 * is unpacked, and what is unpacked is held against it: a list can lie.
 *
 * @throws ImportError for an archive that is damaged, encrypted, too large, or made to write elsewhere.
 */
export async function openZip(path: string, name: string): Promise<OpenFiles | undefined> {
  if (!(await beginsAsZip(path))) return undefined;
  return judged(await openPromise(path, { autoClose: false, decodeStrings: false }).catch(damaged(name)), name);
}

/**
 * Opens the bytes of a ZIP archive, in the same way.
 *
 * @throws ImportError also for what is no archive.
 */
export const openZipBytes = async (bytes: Uint8Array, name: string): Promise<OpenFiles> =>
  judged(
    await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
    }).catch(damaged(name)),
    name,
  );

async function judged(zip: ZipFile, name: string): Promise<OpenFiles> {
  try {
    const entries = await entriesOf(zip, name);
    const read = (entry: string): Promise<Uint8Array> => unpack(zip, entry, entries.get(entry)!);
    return filesOf(name, [...entries.keys()], read, () => Promise.resolve(zip.close()));
  } catch (error) {
    zip.close();
    throw error;
  }
}

const damaged =
  (name: string) =>
  (error: unknown): never => {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      `${name} is damaged: ${(error as Error).message}.`,
      'Fetch it again, or export it again from where it was made.',
    );
  };

async function beginsAsZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    // A file, or the end of a list with nothing in it.
    // eslint-disable-next-line no-control-regex -- bytes, each as a character.
    return /^PK(\x03\x04|\x05\x06)/.test(buffer.toString('latin1'));
  } finally {
    await file.close();
  }
}

/** The files of an archive by their paths. */
async function entriesOf(zip: ZipFile, name: string): Promise<Map<string, Entry>> {
  const tally = new Tally(name);
  tally.expect(zip.entryCount);
  const entries = new Map<string, Entry>();
  const first = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const path = pathOf(entry);
      // Windows and macOS take the two spellings for one file.
      const folded = path.normalize('NFC').toLowerCase();
      if (path.endsWith('/')) continue;
      const other = first.get(folded);
      if (other && !isSame(entry, other))
        throw refused(`${name} holds "${path}" twice`, 'nobody can know which of the two is meant');
      if (other) continue;
      first.set(folded, entry);
      judge(path, entry);
      tally.add(path, entry.uncompressedSize);
      // What macOS puts beside each file.
      if (!/(^|\/)(__MACOSX\/|\.DS_Store$)/.test(path)) entries.set(path, entry);
    }
  } catch (error) {
    damaged(name)(error);
  }
  tellOverlaps(entries, name);
  for (const [path, entry] of entries) await tellTwoFaces(zip, path, entry);
  return entries;
}

/** Some exporters put a picture that is used twice in twice. */
const isSame = (a: Entry, b: Entry): boolean =>
  a.crc32 === b.crc32 && a.uncompressedSize === b.uncompressedSize && a.fileNameRaw.equals(b.fileNameRaw);

const refused = (what: string, why: string): ImportError =>
  new ImportError(
    `${what}: ${why}.`,
    'Export it again from where it was made. If you do not know who made it, do not open it.',
  );

/** The name of an entry as it stands in the archive, if it stays inside. */
function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const path = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
  const shown = JSON.stringify(path.slice(0, 100));
  if (/[\\\0]/.test(path)) throw refused(`The archive holds a file ${shown}`, 'that is no name that can be trusted');
  if (/^\/|^[a-z]:/i.test(path) || path.split('/').includes('..'))
    throw refused(`The archive holds a file ${shown}`, 'it would be written outside of its folder');
  return path;
}

function judge(path: string, entry: Entry): void {
  const { uncompressedSize, compressedSize, compressionMethod, externalFileAttributes } = entry;
  if (entry.isEncrypted())
    throw new ImportError(`"${path}" in the archive is locked with a password.`, 'Export it again without one.');
  if (compressionMethod !== stored && compressionMethod !== deflated)
    throw new ImportError(
      `"${path}" in the archive is packed in a way that is not known here (${compressionMethod}).`,
      'Unpack the archive, and name the folder instead.',
    );
  const isLink = ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  if (isLink) throw refused(`"${path}" in the archive is a link`, 'it may lead to any file of this computer');
  if (uncompressedSize > largeEnough && uncompressedSize > compressedSize * mostRatio)
    throw refused(
      `"${path}" in the archive has ${megabytes(uncompressedSize)}, packed into ${Math.ceil(compressedSize / 1024)} kB`,
      'only a file that was made to fill a disk is like that',
    );
}

/** Two entries that share bytes unpack to more than the archive holds. */
function tellOverlaps(entries: ReadonlyMap<string, Entry>, name: string): void {
  const inOrder = [...entries.values()].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  const header = 30;
  let end = 0;
  for (const { relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength } of inOrder) {
    if (start < end) throw refused(`${name} is not what it says`, 'two of its files stand in the same place');
    end = start + header + fileNameLength + compressedSize;
  }
}

/**
 * Before the bytes of each file stands once more what the list says of it. A program that believes that, and not the list,
 * would find other files: what one has looked through, the other would open.
 */
async function tellTwoFaces(zip: ZipFile, path: string, entry: Entry): Promise<void> {
  const inside = await zip.readLocalFileHeaderPromise(entry).catch(damaged(`"${path}" in the archive`));
  // Who packs as the bytes come knows neither sizes nor sum before them; what is very large has its size elsewhere.
  const isLater = (inside.generalPurposeBitFlag & 8) !== 0;
  const agrees = (said: number, again: number): boolean =>
    said === again || again === 0xffffffff || (isLater && again === 0);
  const isSame =
    inside.fileName.equals(entry.fileNameRaw) &&
    inside.compressionMethod === entry.compressionMethod &&
    (inside.generalPurposeBitFlag & 1) === (entry.generalPurposeBitFlag & 1) &&
    agrees(entry.crc32, inside.crc32) &&
    agrees(entry.compressedSize, inside.compressedSize) &&
    agrees(entry.uncompressedSize, inside.uncompressedSize);
  if (!isSame)
    throw refused(
      `"${path}" in the archive is not what its list of files says`,
      'it shows different things to different programs',
    );
}

/** The bytes of a file, as many as the list of entries says, with the sum that it says. */
async function unpack(zip: ZipFile, path: string, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += (chunk as Buffer).length;
      if (size > limits.one) throw refused(`"${path}" in the archive is larger than it says`, 'it does not end');
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    damaged(`"${path}" in the archive`)(error);
  }
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) damaged(`"${path}" in the archive`)(new Error('its bytes have changed'));
  return bytes;
}
