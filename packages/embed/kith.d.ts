// `window.Kith`, for pages in TypeScript: `import type {} from '@kith/embed/kith.d.ts'`. The loader is held to it
// too.

export interface Options {
  /** The language of the elements' own words, where it is not that of the nearest `lang`. */
  lang?: string;
  /** Where "talk to someone" leads. */
  talk?: string;
  /** Other words for any of ours, by element and id. */
  strings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The root of the content site, where that is not two folders above the script. */
  content?: string;
}

/** `window.Kith`. Nothing here throws, and no promise rejects: what goes wrong is logged. */
export interface Kith {
  readonly version: string;
  /** Settles once what the page held at the start is ready, or has been given up. */
  readonly ready: Promise<unknown>;
  /** Looks through a part of the page (a shadow root, for instance); settles when its elements are ready. */
  scan(part?: ParentNode & Node): Promise<unknown>;
  /** Listens for an event of any element, `module-step` or `kith-module-step`; returns a function that stops it. */
  on(name: string, listener: (event: Event) => void): () => void;
  configure(options: Options): void;
  /** Makes every element drop what it holds of the visitor. */
  forget(): void;
  /** Calls that a page may queue before this script is there: `Kith.q.push(['on', 'module-step', listener])`. */
  readonly q: { push(...calls: Call[]): void };
}

/** The name of a method, and what it is called with; `ready` calls back. */
export type Call =
  | readonly ['ready', () => void]
  | { [Method in 'scan' | 'on' | 'configure' | 'forget']: readonly [Method, ...Parameters<Kith[Method]>] }[
      'scan' | 'on' | 'configure' | 'forget'];

declare global {
  interface Window {
    /** Until the script has come, no more than the queue that the page itself may make: `Kith ||= { q: [] }`. */
    Kith?: Pick<Kith, 'q'> & Partial<Kith>;
  }
}
