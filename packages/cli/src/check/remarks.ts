import type { Finding, Place } from '../report.js';

/** What is remarked on one file, each at the place of a path in its document. */
export class Remarks {
  readonly findings: Finding[] = [];
  readonly #file: string;
  readonly #locate: (path: string) => Place;

  constructor({ file, locate }: { readonly file: string; readonly locate: (path: string) => Place }) {
    this.#file = file;
    this.#locate = locate;
  }

  /** The line of a path in the file. */
  lineOf(path: string): number {
    return this.#locate(path).line;
  }

  /** What stops the build. */
  fail(path: string, message: string, hint: string): void {
    this.#add('error', path, message, hint);
  }

  warn(path: string, message: string, hint: string): void {
    this.#add('warning', path, message, hint);
  }

  #add(severity: Finding['severity'], path: string, message: string, hint: string): void {
    const { line, column } = this.#locate(path);
    this.findings.push({ file: this.#file, line, column, severity, message, hint });
  }
}
