import { TooMuch } from './read/limits.js';
import { finding, type Finding } from './report.js';
import type { Read } from './yaml-document.js';

/** What is said of a file whose parts stand inside each other too deeply for the stack of the one who reads it. */
export const tooDeep = (file: string): Finding =>
  finding(
    file,
    'error',
    'This is nested too deeply to read.',
    'Look for a long row of ">", "-", "[" or "{", and take signs out: a few levels are enough.',
  );

/** Reads, and turns whatever is thrown on the way into a problem of the file: the other files are still to be read. */
export function guarded<T>(file: string, read: () => Read<T>): Read<T> {
  try {
    return read();
  } catch (error) {
    // An overflow of the stack is a RangeError in every engine.
    if (error instanceof RangeError) return { problems: [tooDeep(file)] };
    if (error instanceof TooMuch)
      return { problems: [finding(file, 'error', error.message, error.hint, error.place.line)] };
    const why = error instanceof Error ? error.message : String(error);
    const hint = 'Take out half of the file and check again, until the part that it fails on is found.';
    return { problems: [finding(file, 'error', `This file cannot be read: ${why}.`, hint)] };
  }
}
