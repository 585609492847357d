import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { check } from '../check.js';
import type { Source } from '../collect.js';
import { mediaFiles } from '../media-files.js';
import { finding, type Finding } from '../report.js';
import { besides, editionsOf, type Beside, type Edition } from './editions.js';

/** A document as an author sees it while they write. */
export interface PreviewDocument {
  /** Its file, below what is previewed, with `/`: what its page is called. */
  readonly path: string;
  readonly file: string;
  /** What stands in the file now, whether it can be read or not. */
  readonly text: string;
  /** The document as it was when it could last be read; nothing where that was never. */
  readonly last: Source | undefined;
  /** What stands in the file now cannot be read: `last` is older. */
  readonly broken: boolean;
  /** It in other languages. */
  readonly editions: readonly Edition[];
  /** In the order of its lines. */
  readonly findings: readonly Finding[];
  /** What was found in its translations. */
  readonly besides: readonly Beside[];
  /** The files that it shows and plays, as far as they are there: their sizes in bytes. */
  readonly files: ReadonlyMap<string, number>;
  /** Changes whenever what is shown does. */
  readonly stamp: string;
}

/** Everything that is previewed, at one moment. */
export interface PreviewState {
  /** Counts the moments. */
  readonly version: number;
  readonly documents: readonly PreviewDocument[];
  /** What was found in files that are no documents: scales, captions, what nobody uses. */
  readonly others: readonly Finding[];
}

const byPlace = (a: Finding, b: Finding): number => a.line - b.line || a.column - b.column;

/** Reads what is previewed, again and again, and keeps of each document the last that could be shown. */
export class PreviewSession {
  /** What all paths are below. */
  readonly root: string;
  readonly isFolder: boolean;
  state: PreviewState = { version: 0, documents: [], others: [] };
  readonly #path: string;
  /** One reading at a time, */
  #reading: Promise<PreviewState> = Promise.resolve(this.state);
  /** and one that waits for it, for all who ask meanwhile: it sees what was saved since. */
  #next: Promise<PreviewState> | undefined;

  private constructor(path: string, isFolder: boolean) {
    this.#path = path;
    this.isFolder = isFolder;
    this.root = isFolder ? path : dirname(path);
  }

  /** The folders whose files are read: a module's scales are not below its own. */
  get watched(): readonly string[] {
    return this.isFolder ? [this.root] : [this.root, join(this.root, '..', 'scales')];
  }

  /** @throws the error of the file system for a path that is not there or may not be read. */
  static async open(path: string): Promise<PreviewSession> {
    const session = new PreviewSession(path, (await stat(path)).isDirectory());
    await session.refresh();
    return session;
  }

  /** Reads everything anew. Never fails: what cannot be read is a problem to show. Many calls at a time are one reading. */
  refresh(): Promise<PreviewState> {
    this.#next ??= this.#reading.then(() => {
      this.#next = undefined;
      this.#reading = this.#read();
      return this.#reading;
    });
    return this.#next;
  }

  document(path: string): PreviewDocument | undefined {
    return this.state.documents.find((one) => one.path === path);
  }

  async #read(): Promise<PreviewState> {
    const version = this.state.version + 1;
    try {
      this.state = { version, ...(await this.#now()) };
    } catch (error) {
      // What nobody foresaw: the preview of what was there before goes on.
      this.state = { ...this.state, version, others: [unreadable(this.#path, error)] };
    }
    return this.state;
  }

  async #now(): Promise<Omit<PreviewState, 'version'>> {
    const { sources, translations, findings } = await check([this.#path]).catch((error: unknown) => ({
      sources: [],
      translations: [],
      findings: [unreadable(this.#path, error)],
    }));
    const before = this.state.documents;
    const files = new Set([
      ...sources.map(({ file }) => file),
      ...findings.filter(isOfDocument).map(({ file }) => file),
      ...before.map(({ file }) => file),
    ]);
    const read = await Promise.all(
      [...files].map(async (file) => {
        const source = sources.find((one) => one.file === file);
        const old = before.find((one) => one.file === file);
        const text = await readFile(file, 'utf8').catch(() => undefined);
        // Some editors save by taking the file away for a moment. Where it is the only one, it is waited for.
        if (text === undefined && file !== this.#path) return [];
        const own = findings.filter((one) => one.file === file).sort(byPlace);
        const editions = source ? editionsOf(translations.filter(({ module }) => module === source)) : old?.editions;
        const now = { file, text: text ?? '', last: source ?? old?.last, broken: !source, editions: editions ?? [] };
        return [await this.#document({ ...now, findings: own, besides: besides(file, findings) })];
      }),
    );
    const documents = read.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
    const shown = new Set(documents.map(({ file }) => file));
    const others = findings.filter(({ file }) => !shown.has(file));
    return { documents, others };
  }

  async #document(now: Omit<PreviewDocument, 'path' | 'files' | 'stamp'>): Promise<PreviewDocument> {
    const { file, last, editions } = now;
    const sum = createHash('sha256').update(JSON.stringify([last?.value, editions]));
    const files = new Map<string, number>();
    const modules = [...(last?.kind === 'module' ? [last.value] : []), ...editions.map(({ module }) => module)];
    for (const src of new Set(modules.flatMap(mediaFiles).map((one) => one.src))) {
      const entry = await stat(join(dirname(file), src)).catch(() => undefined);
      if (!entry?.isFile()) continue;
      files.set(src, entry.size);
      sum.update(`${src} ${entry.mtimeMs}`);
    }
    const path = relative(this.root, file).split(sep).join('/');
    return { ...now, path, files, stamp: sum.digest('hex').slice(0, 16) };
  }
}

/** A file that is, or would be, a document of its own: no captions, no scale, no translation. */
const isOfDocument = ({ file, severity }: Finding): boolean =>
  severity === 'error' &&
  (extname(file) === '.md' || (/^\.ya?ml$/.test(extname(file)) && !/[\\/](scales|modules)[\\/]/.test(resolve(file))));

function unreadable(file: string, error: unknown): Finding {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = code === 'ENOENT' ? 'is not there now' : `cannot be read (${code ?? message})`;
  return finding(file, 'error', `${file} ${why}.`, 'Save it again, or start the preview with another file.');
}
