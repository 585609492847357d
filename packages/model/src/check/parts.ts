// What the generated shapes are built of. Each part answers one question about a value, and trusts nothing about it.

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- what comes before in an `all` says what it is by now. */
export type Fits = (value: any) => boolean;

/** A string that passes a test. */
export const like =
  (rule: { test(text: string): boolean }): Fits =>
  (value) =>
    typeof value === 'string' && rule.test(value);

/** One of these very values. */
export const one =
  (...values: unknown[]): Fits =>
  (value) =>
    values.includes(value);

export const between =
  (least: number, most = Infinity): Fits =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;

export const opt =
  (part: Fits): Fits =>
  (value) =>
    value === undefined || part(value);

export const any =
  (...parts: Fits[]): Fits =>
  (value) =>
    parts.some((part) => part(value));

export const all =
  (...parts: Fits[]): Fits =>
  (value) =>
    parts.every((part) => part(value));

/** A list. Things in it that have an id each have their own. Spread first, as `every` passes over holes. */
export const list =
  (item: Fits, least = 0): Fits =>
  (value) => {
    const ids = new Set();
    return (
      Array.isArray(value) &&
      value.length >= least &&
      [...value].every((it) => item(it) && (!it.id || ids.size < ids.add(it.id).size))
    );
  };

/** At most so many, of what is a list. */
export const most =
  (number: number): Fits =>
  (value) =>
    value.length <= number;

/** A closed object: every key has a part, and every part fits. */
export const shape =
  (parts: Record<string, Fits>): Fits =>
  (value) =>
    !!value &&
    typeof value === 'object' &&
    Object.keys({ ...parts, ...value }).every((key) => Object.hasOwn(parts, key) && parts[key]!(value[key]));

/**
 * Whether a whole document fits. It is not trusted to end: one that is nested too deep for the stack is refused, like
 * any other.
 */
export function fits(value: unknown, part: Fits): boolean {
  try {
    return part(value);
  } catch {
    return false;
  }
}
