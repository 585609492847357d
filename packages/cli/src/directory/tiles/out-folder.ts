import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CommandError } from '../../command.js';

/** The files of a directory but its manifest, by their paths in it: SHA-256, in hexadecimal digits. */
export type Hashes = Readonly<Record<string, string>>;

/** What was done in the folder, in files. */
export interface FolderChanges {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

const manifestName = 'manifest.json';
/** Stands there for as long as a build does: what an interrupted one left is the next one's to put right. */
const markName = '.unfinished';
const folders = ['near', 'more'];
/** The only paths that are ever written or removed: a manifest from elsewhere may name any. */
const own = /^(national\.json|(near|more)\/[A-Za-z0-9]+\.json)$/;

const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Brings the folder of a directory up to date, file by file. What no directory wrote is never touched. */
export class OutFolder {
  readonly #files = new Map<string, string>();
  #written = 0;

  private constructor(
    readonly path: string,
    /** What the last build wrote. */
    readonly before: Hashes,
    /** The last build did not come to its end. */
    readonly unfinished: boolean,
  ) {}

  /** @throws CommandError when a part of it is a link, or its manifest is none. */
  static async open(path: string): Promise<OutFolder> {
    await mkdir(path, { recursive: true });
    for (const name of [...folders, manifestName, markName, 'national.json']) await refuseLink(join(path, name));
    for (const name of folders) await mkdir(join(path, name), { recursive: true });
    const before = await earlier(join(path, manifestName));
    const unfinished = !!(await lstat(join(path, markName)).catch(() => undefined));
    await writeFile(join(path, markName), '');
    return new OutFolder(path, before, unfinished);
  }

  /** @throws CommandError when another file stands there, or a link. */
  async put(path: string, text: string): Promise<void> {
    if (!own.test(path)) throw new Error(`${path} is no file of a directory.`);
    const target = join(this.path, path);
    const sum = hash(text);
    await refuseLink(target);
    const standing = await readFile(target).catch(() => undefined);
    this.#files.set(path, sum);
    if (standing && hash(standing) === sum) return;
    if (standing && this.before[path] === undefined && !this.unfinished)
      throw new CommandError(
        `${target} was not written by kith directory. Move it away, or give another folder: --out <folder>`,
      );
    await writeFile(target, text);
    this.#written++;
  }

  /** Removes what is no longer wanted, and writes the manifest that `manifestOf` makes of the hashes of all files. */
  async close<T>(manifestOf: (files: Hashes) => T): Promise<FolderChanges & { readonly manifest: T }> {
    let removed = 0;
    for (const path of await this.#left()) {
      await rm(join(this.path, path));
      removed++;
    }
    const manifest = manifestOf(Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1))));
    await writeFile(join(this.path, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
    await rm(join(this.path, markName), { force: true });
    return { manifest, written: this.#written, unchanged: this.#files.size - this.#written, removed };
  }

  /** What earlier builds wrote, and this one did not. A file that somebody changed since is theirs now. */
  async #left(): Promise<string[]> {
    const left: string[] = [];
    const standing = await Promise.all(
      folders.map(async (folder) => (await readdir(join(this.path, folder))).map((name) => `${folder}/${name}`)),
    );
    for (const path of standing.flat()) {
      if (this.#files.has(path) || !own.test(path)) continue;
      const recorded = this.before[path];
      if (this.unfinished || (recorded && hash(await readFile(join(this.path, path))) === recorded)) left.push(path);
    }
    return left;
  }
}

/** What is written or removed through a link is outside of the folder. (The folder itself may be one.) */
async function refuseLink(path: string): Promise<void> {
  if ((await lstat(path).catch(() => undefined))?.isSymbolicLink())
    throw new CommandError(
      `${path} is a link to another place, and nothing is written outside ${dirname(path)}. Take the link away, or give another folder: --out <folder>`,
    );
}

async function earlier(path: string): Promise<Hashes> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  try {
    const { format, files } = JSON.parse(text) as { format: unknown; files: Hashes };
    if (format === 'directory/1') return Object.fromEntries(Object.entries(files).filter(([name]) => own.test(name)));
  } catch {
    // Said below, as for one that is another's.
  }
  throw new CommandError(`${path} is no manifest of a directory. Move it away, or give another folder: --out <folder>`);
}
