import type { Module, Scale } from '@kith/model';
import type { Files } from './files.js';
import type { Item } from './losses.js';

export const kinds = ['h5p', 'adapt', 'fhir', 'surveyjs', 'csv'] as const;
export type Kind = (typeof kinds)[number];

export interface ImportOptions {
  /** The language of the content, where the source does not say or is wrong. */
  readonly lang?: string | undefined;
  /** The day of the import: what it makes is to be reviewed from that day on. */
  readonly today: Date;
}

/** A module with the files that it shows and plays. */
export interface Drafted {
  /** A video in it may still have no captions, and a recording no transcript: `kith check` asks for them. */
  readonly module: Module;
  /** By their paths beside the module: `media/cooling-off/door.png`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What was made of a source, and what became of each of its items. */
export interface Imported {
  readonly drafts: readonly Drafted[];
  readonly scales: readonly Scale[];
  /** Every content item of the source, once, in its order. */
  readonly items: readonly Item[];
  /** What is to be said of the whole: `Losses.notes`. */
  readonly notes?: readonly string[];
}

/** Brings one kind of content over. */
export interface Importer {
  readonly kind: Kind;
  /** Whether these files are of its kind, by what is in them. Reads as little as it can; never throws for other kinds. */
  knows(files: Files): Promise<boolean>;
  /** @throws ImportError for what cannot be brought over at all. */
  read(files: Files, options: ImportOptions): Promise<Imported>;
}
