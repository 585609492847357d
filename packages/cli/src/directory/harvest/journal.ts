import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Remembered } from '../text/emails.js';
import type { Troubles } from './troubles.js';

/** How far a feed has been read. It is true at every moment: what came after it is thrown away and read again. */
export interface State {
  readonly at: string;
  readonly phase: 'list' | 'details' | 'done';
  /** When the first request was made, in ISO 8601. */
  readonly begun: string;
  /** What the paging has to know to go on. */
  readonly paging?: unknown;
  /** Lines of the list of services. */
  readonly listed: number;
  readonly listBytes: number;
  /** Records that are whole. */
  readonly read: number;
  readonly readBytes: number;
  /** How many the feed says that there are. */
  readonly total?: number | undefined;
  /** How many records showed the address of a member of staff. */
  readonly staffFound: number;
  readonly staff: Remembered;
  readonly troubles: Troubles['met'];
}

/** What was read stays good for so long, in milliseconds; a run that goes on later begins the feed again. */
const freshFor = 24 * 3_600_000;

/** The lines of a file that grows, and is cut back to what is known to be whole. */
class Lines {
  readonly path: string;
  #handle: FileHandle | undefined;
  bytes: number;

  constructor(path: string, bytes: number) {
    this.path = path;
    this.bytes = bytes;
  }

  async append(lines: readonly unknown[]): Promise<void> {
    if (!lines.length) return;
    if (!this.#handle) {
      this.#handle = await open(this.path, this.bytes ? 'r+' : 'w', 0o600);
      await this.#handle.truncate(this.bytes);
    }
    const text = Buffer.from(lines.map(lineOf).join(''));
    await this.#handle.write(text, 0, text.length, this.bytes);
    this.bytes += text.length;
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }
}

/** What was read of one feed, on the disk, so that a run that was stopped can go on. */
export class Journal {
  readonly #folder: string;
  readonly list: Lines;
  readonly records: Lines;
  state: State;

  private constructor(folder: string, state: State) {
    this.#folder = folder;
    this.state = state;
    this.list = new Lines(join(folder, 'list.ndjson'), state.listBytes);
    this.records = new Lines(join(folder, 'records.ndjson'), state.readBytes);
  }

  /** Opens the journal of a feed: as it was left, if that was not long ago, or empty. */
  static async open(folder: string, at: string, now: Date): Promise<{ journal: Journal; isResumed: boolean }> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const state = await stateIn(join(folder, 'state.json'));
    // What was read with a gap is read anew: going on would find nothing left to do.
    const isGood = state?.at === at && now.getTime() - Date.parse(state.begun) < freshFor && !hasGap(state);
    if (isGood && (state.read || state.listed)) return { journal: new Journal(folder, state), isResumed: true };
    const empty: State = {
      at,
      phase: 'list',
      begun: now.toISOString(),
      listed: 0,
      listBytes: 0,
      read: 0,
      readBytes: 0,
      staffFound: 0,
      staff: { addresses: [], domains: [], workplaces: [] },
      troubles: [],
    };
    return { journal: new Journal(folder, empty), isResumed: false };
  }

  /** A place beside it that goes when it goes. */
  path(name: string): string {
    return join(this.#folder, name);
  }

  /** Says how far the feed has been read: whole, or not at all. */
  async commit(change: Partial<State>): Promise<void> {
    this.state = { ...this.state, ...change, listBytes: this.list.bytes, readBytes: this.records.bytes };
    const path = join(this.#folder, 'state.json');
    await writeFile(`${path}.new`, JSON.stringify(this.state), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }

  async close(): Promise<void> {
    await this.list.close();
    await this.records.close();
  }

  /** Takes everything away: the feed was read and used. */
  async remove(): Promise<void> {
    await this.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

const hasGap = ({ phase, troubles }: State): boolean =>
  phase === 'done' && troubles.some(({ trouble }) => trouble === 'page-lost');

async function stateIn(path: string): Promise<State | undefined> {
  try {
    const state = JSON.parse(await readFile(path, 'utf8')) as State;
    return typeof state.at === 'string' && Number.isInteger(state.readBytes) && Array.isArray(state.staff.workplaces)
      ? state
      : undefined;
  } catch {
    // None, or one that was being written when the machine stopped: the feed is read from its beginning.
    return undefined;
  }
}

/** A value as a line of NDJSON. The two signs that JSON leaves as they are end a line for some readers. */
export const lineOf = (value: unknown): string =>
  `${JSON.stringify(value).replace(/[\u2028\u2029]/g, (sign) => (sign === '\u2028' ? '\\u2028' : '\\u2029'))}\n`;

/** The values of an NDJSON file, after the first so many. */
export async function* linesOf(path: string, after = 0): AsyncGenerator<unknown> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity }))
    if (line && ++number > after) yield JSON.parse(line);
}
