import { fieldsOf, listOf, textOf, type Fields } from '../import/json.js';
import type { Fault, Finding } from './faults.js';
import { plain } from './text/plain.js';

/** The most characters of a text that a listing has. */
export const mostText = 4000;

/**
 * One record while it is read: its texts come out plain, and what is wrong with them is kept, each thing once.
 */
export class Reading {
  readonly #findings = new Map<string, Finding>();

  /** Keeps what is wrong, and where. */
  find(fault: Fault, at?: string): void {
    const key = `${fault} ${at}`;
    if (!this.#findings.has(key)) this.#findings.set(key, at === undefined ? { fault } : { fault, at });
  }

  add(findings: readonly Finding[]): void {
    for (const { fault, at } of findings) this.find(fault, at);
  }

  get findings(): readonly Finding[] {
    return [...this.#findings.values()];
  }

  /** The text of a field, with its lines. */
  text(fields: Fields, ...keys: readonly string[]): string {
    for (const key of keys) {
      const given = textOf(fields[key]);
      // Some feeds hold the name of a field where its value would be.
      if (!given.trim() || given === key) continue;
      const { text, wasHtml, wasWrong, hadHidden } = plain(given);
      if (wasHtml) this.find('html', key);
      if (wasWrong) this.find('wrong-characters', key);
      if (hadHidden) this.find('hidden-characters', key);
      if (text.includes('\uFFFD')) this.find('lost-characters', key);
      if (text) return text;
    }
    return '';
  }

  /** The text of a field on one line. */
  line(fields: Fields, ...keys: readonly string[]): string {
    return this.text(fields, ...keys).replace(/\s*\n\s*/g, ' ');
  }
}

/** The objects under any of these names, of a list or of one alone. */
export const objectsOf = (fields: Fields, ...keys: readonly string[]): Fields[] =>
  keys.flatMap((key) => {
    const value = fields[key];
    return (Array.isArray(value) ? listOf(value) : [value]).map(fieldsOf).filter((one) => Object.keys(one).length > 0);
  });

/** The texts of a field that is one text, several parted by commas, or a list of either. */
export const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((item) => textOf(item)).filter((text) => text.trim());
