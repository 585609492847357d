import type * as md from 'mdast';
import type { Finding, Place } from '../report.js';

const top: Place = { line: 1, column: 1 };

/** What is found while one file is read: what is wrong with it, and where each part of the document was read. */
export class Notes {
  readonly file: string;
  readonly problems: Finding[] = [];
  readonly warnings: Finding[] = [];
  readonly #text: string;
  /** Where each step, answer, block and link was read. */
  readonly #places = new WeakMap<object, Place>();

  constructor(text: string, file: string) {
    this.#text = text;
    this.file = file;
  }

  fail(node: md.Node | undefined, message: string, hint: string): void {
    this.failAt(node?.position?.start ?? top, message, hint);
  }

  failAt({ line, column }: Place, message: string, hint: string): void {
    this.problems.push({ file: this.file, line, column, severity: 'error', message, hint });
  }

  warnAt({ line, column }: Place, message: string, hint: string): void {
    this.warnings.push({ file: this.file, line, column, severity: 'warning', message, hint });
  }

  warn(node: md.Node, message: string, hint: string): void {
    this.warnAt(node.position?.start ?? top, message, hint);
  }

  /** Keeps where a part was read, and returns it. */
  place<T extends object>(made: T, node: md.Node): T {
    if (node.position) this.#places.set(made, node.position.start);
    return made;
  }

  /** Follows `path` down from a part, to the last place that is known on the way. */
  placeOf(part: unknown, path: readonly (string | number)[]): Place {
    let place = top;
    let node = part;
    for (const key of path) {
      node = (node as Readonly<Record<string | number, unknown>> | undefined)?.[key];
      place = (typeof node === 'object' && node && this.#places.get(node)) || place;
    }
    return place;
  }

  /** Gives what was made of a part the place of that part. */
  readonly trace = (made: object, from: object): void => {
    const place = this.#places.get(from);
    if (place) this.#places.set(made, place);
  };

  source({ position }: md.Node): string {
    return this.#text.slice(position?.start.offset, position?.end.offset);
  }
}
