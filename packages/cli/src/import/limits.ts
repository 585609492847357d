import { ImportError } from './error.js';

/** What may be brought over at once: a number of files, and bytes. Archives and folders are held to the same. */
export const limits = { files: 10_000, all: 512 * 2 ** 20, one: 256 * 2 ** 20 } as const;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

const divide = 'Take out what does not belong to it, or divide it into several.';

/** Counts the files of an archive or a folder. Throws an ImportError as soon as they are too many, or too large. */
export class Tally {
  readonly #name: string;
  #files = 0;
  #bytes = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** Looks at how many files there are said to be. */
  expect(files: number): void {
    if (files > limits.files)
      throw new ImportError(`${this.#name} holds more than ${limits.files.toLocaleString('en-GB')} files.`, divide);
  }

  add(path: string, bytes: number): void {
    this.expect(++this.#files);
    this.#bytes += bytes;
    if (bytes > limits.one)
      throw new ImportError(
        `"${path}" in ${this.#name} has ${megabytes(bytes)}, and one file may have ${megabytes(limits.one)}.`,
        'Make it smaller: a family could not load it either.',
      );
    if (this.#bytes > limits.all)
      throw new ImportError(`${this.#name} holds more than ${megabytes(limits.all)}.`, divide);
  }
}
