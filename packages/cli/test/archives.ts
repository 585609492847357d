import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';

// Archives for tests: whole ones, and ones that no program would make.

let folder: Promise<string> | undefined;
after(async () => folder && rm(await folder, { recursive: true }));

/** Writes a file into a folder that is gone after the tests, and returns its path. */
export async function temporary(name: string, content: Uint8Array): Promise<string> {
  folder ??= mkdtemp(join(tmpdir(), 'kith-import-'));
  const path = join(await mkdtemp(join(await folder, 'a-')), name);
  await writeFile(path, content);
  return path;
}

/** A value that is no text and no bytes is written as JSON. */
const bytesOf = (content: unknown): Buffer =>
  content instanceof Uint8Array
    ? Buffer.from(content)
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));

/** An archive as programs make it. */
export async function zipOf(contents: Readonly<Record<string, unknown>>, name = 'archive.zip'): Promise<string> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(contents)) zip.addBuffer(bytesOf(content), path);
  zip.end();
  return temporary(name, await buffer(zip.outputStream));
}

/** The files of a folder, by their paths in it. */
export async function filesBelow(root: string): Promise<Record<string, Buffer>> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = paths.map(async (path) => [relative(root, path), await readFile(path)] as const);
  return Object.fromEntries(await Promise.all(contents));
}

/** An entry of an archive, as it says that it is. */
export interface Claim {
  readonly name: string | Buffer;
  readonly content?: unknown;
  /** 0 is stored, 8 is deflated. */
  readonly method?: number;
  /** Bit 0 is encrypted, bit 11 says that the name is UTF-8. */
  readonly flags?: number;
  /** In bytes. */
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  /** The mode of Unix: 0o120777 is a link. */
  readonly mode?: number;
  /** Where its bytes begin, if not where they were written. */
  readonly at?: number;
  /** What stands before its bytes, where that is not what the list says. */
  readonly inside?: Partial<Pick<Claim, 'name' | 'method' | 'flags' | 'size' | 'packed' | 'crc'>>;
}

/** What is said of a file in the list, and before its bytes. */
function headOf({
  name,
  method,
  flags,
  size,
  packed,
  crc,
}: Required<Omit<Claim, 'content' | 'mode' | 'at' | 'inside'>>) {
  const head = Buffer.alloc(26);
  for (const [value, at] of [
    [20, 0],
    [flags, 2],
    [method, 4],
    [0x21, 8],
    [Buffer.from(name).length, 22],
  ] as const)
    head.writeUInt16LE(value, at);
  for (const [value, at] of [
    [crc, 10],
    [packed, 14],
    [size, 18],
  ] as const)
    head.writeUInt32LE(value, at);
  return head;
}

/** An archive that claims what it is told to, whether that is so or not. `entries` is how many it says it has. */
export function forged(
  claims: readonly Claim[],
  { entries = claims.length }: { readonly entries?: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const claim of claims) {
    const content = bytesOf(claim.content ?? '');
    const { method = 0, mode = 0o100644 } = claim;
    const data = method === 8 ? deflateRawSync(content) : content;
    const known = { method, flags: 0x800, size: content.length, packed: data.length, crc: crc32(content), ...claim };
    const name = Buffer.from(claim.name);
    const head = headOf(known);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(claim.at ?? offset, 10);
    const made = Buffer.from('\x14\x03', 'latin1');
    list.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, head, tail, name]));
    const inside = { ...known, ...claim.inside };
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), headOf(inside), Buffer.from(inside.name), data]);
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}
