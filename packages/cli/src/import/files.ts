import { readJson } from './json.js';

export { ImportError } from './error.js';

/** What somebody wants to bring over: the files of an archive or of a folder, or one file alone. */
export interface Files {
  /** That of the archive, the folder or the file, without the folders around it. */
  readonly name: string;
  /** The paths of all files, with `/`, in order. */
  list(): readonly string[];
  /**
   * The content of a file, or nothing where there is none of that name.
   *
   * @throws ImportError for a file that is damaged, or larger than it says.
   */
  bytes(path: string): Promise<Uint8Array | undefined>;
  /**
   * What a JSON file holds, or nothing where there is none of that name.
   *
   * @throws ImportError for what is no JSON, or was made to do harm.
   */
  json(path: string): Promise<unknown>;
}

/** Files that are open, and are to be closed. */
export interface OpenFiles extends Files {
  close(): Promise<void>;
}

/** Gives a list of paths and a way to read each the rest of what `Files` asks. */
export function filesOf(
  name: string,
  paths: readonly string[],
  read: (path: string) => Promise<Uint8Array>,
  close: () => Promise<void> = () => Promise.resolve(),
): OpenFiles {
  const known = new Set(paths);
  const sorted = [...known].sort();
  const bytes = async (path: string): Promise<Uint8Array | undefined> => (known.has(path) ? read(path) : undefined);
  return {
    name,
    list: () => sorted,
    bytes,
    async json(path) {
      const content = await bytes(path);
      return content && readJson(content, path);
    },
    close,
  };
}

/** The files below a folder, named from there. */
export const within = (files: Files, folder: string): Files => {
  const prefix = `${folder}/`;
  return {
    name: files.name,
    list: () =>
      files
        .list()
        .filter((path) => path.startsWith(prefix))
        .map((path) => path.slice(prefix.length)),
    bytes: (path) => files.bytes(prefix + path),
    json: (path) => files.json(prefix + path),
  };
};
