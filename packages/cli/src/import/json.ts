import { ImportError } from './error.js';

/** In bytes. Whole courses have less than a tenth of it; a text that is larger is no course. */
const mostJson = 32 * 2 ** 20;
/** Parts inside each other. Real content stays below 40. */
const deepest = 200;

/** A value out of a JSON document, before anybody looked at what it is. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads JSON that may have been made to do harm. Objects come without any `__proto__` of their own, so that no copy of
 * one can be given another's methods.
 *
 * @throws ImportError for what is too large, nested too deep, or no JSON. `name` is that of the file.
 */
export function readJson(bytes: Uint8Array, name: string): unknown {
  if (bytes.length > mostJson)
    throw new ImportError(
      `${name} has ${Math.round(bytes.length / 2 ** 20)} MB, which is too much for a file of words.`,
      `At most ${mostJson / 2 ** 20} MB can be read. Divide the content into several packages.`,
    );
  const text = new TextDecoder().decode(bytes);
  if (isDeep(text))
    throw new ImportError(
      `${name} is nested too deep to read.`,
      `More than ${deepest} parts stand inside each other, which no real content does. Export it again from where it was made.`,
    );
  try {
    return withoutPrototypes(JSON.parse(text));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      `${name} is not JSON: ${(error as Error).message}.`,
      'Export it again from where it was made, and do not change it on the way.',
    );
  }
}

/** Counts brackets outside of strings, without building anything: the parser is asked only where it is safe. */
export function isDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      if (++depth > deepest) return true;
    } else if (code === 125 || code === 93) depth--;
  }
  return false;
}

function withoutPrototypes(value: unknown): unknown {
  if (Array.isArray(value)) for (const item of value) withoutPrototypes(item);
  else if (typeof value === 'object' && value) {
    delete (value as Record<string, unknown>)['__proto__'];
    for (const item of Object.values(value)) withoutPrototypes(item);
  }
  return value;
}

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** What stands under these names, one inside the other: its own, never what every object inherits. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found = value;
  for (const key of path)
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, key) ? (found as Fields)[key] : undefined;
  return found;
}

/** The items of a list; none of anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text as it is; a number as it is written; nothing of anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** A number, also where it is written as a text; nothing of anything else. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
