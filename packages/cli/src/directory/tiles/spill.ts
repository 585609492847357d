import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const bufferSize = 1 << 20;

/** Texts that wait on disk: in memory is only where each of them stands. */
export class Spill {
  readonly #folder: string;
  readonly #file: number;
  readonly #places = new Map<string, readonly [at: number, bytes: number]>();
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #end = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#file = openSync(join(folder, 'spill'), 'w+');
  }

  /** In a new folder of the system's, which `close` takes away. */
  static async open(): Promise<Spill> {
    return new Spill(await mkdtemp(join(tmpdir(), 'kith-directory-')));
  }

  set(key: string, text: string): void {
    const bytes = Buffer.from(text);
    this.#places.set(key, [this.#end + this.#waitingBytes, bytes.length]);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes > bufferSize) this.#flush();
  }

  get(key: string): string | undefined {
    const place = this.#places.get(key);
    if (!place) return undefined;
    this.#flush();
    const [at, length] = place;
    const bytes = Buffer.allocUnsafe(length);
    readSync(this.#file, bytes, 0, length, at);
    return bytes.toString();
  }

  /** Every key, and how many bytes its text has. */
  *sizes(): Generator<{ id: string; bytes: number }> {
    for (const [id, [, bytes]] of this.#places) yield { id, bytes };
  }

  async close(): Promise<void> {
    closeSync(this.#file);
    await rm(this.#folder, { recursive: true, force: true });
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#end + done);
    this.#end += bytes.length;
    [this.#waiting, this.#waitingBytes] = [[], 0];
  }
}
