/**
 * Begins words of a new document that stand for the author's own. `kith check` says where one is left, so that nothing is
 * published half written.
 */
export const toWrite = '✎';

/** What every new document is made from. */
export interface NewDocument {
  readonly id: string;
  readonly title: string;
  /** A BCP 47 tag. */
  readonly lang: string;
  /** The day that it is made on: 2026-11-01. */
  readonly day: string;
}

/** The same day so many years on. */
export const yearsOn = (day: string, years: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
};

/** As YAML takes it on one line, whatever is in it. */
export const quoted = (words: string): string => JSON.stringify(words);
