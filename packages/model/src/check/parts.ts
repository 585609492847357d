// What the generated shapes are built of. Each part answers one question about a value, and trusts nothing about it.
// What throws while it is looked at does not fit, so nothing in here guards against that but `drawable`.

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- what comes before in an `all` says what it is by now. */
export type Fits = (value: any) => boolean;

/** A question, a form that a string should have, or the parts of an object. Other keys of the object are passed over. */
export type Part = Fits | { test(text: string): boolean } | { readonly [key: string]: Part };

/** What the three kinds of part are known by, each of them by what the others lack. */
interface Known {
  call?: unknown;
  test?(text: string): boolean;
}

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- it may be anything: that is what is asked. */
export const fits = (part: Part, value: any): boolean =>
  (part as Known).call
    ? (part as Fits)(value)
    : (part as Known).test
      ? typeof value === 'string' && (part as RegExp).test(value)
      : typeof value === 'object' &&
        Object.keys(part).every((key) => fits((part as Record<string, Part>)[key]!, value[key]));

export const opt =
  (part: Part): Fits =>
  (value) =>
    value === undefined || fits(part, value);

export const any =
  (...parts: Part[]): Fits =>
  (value) =>
    parts.some((part) => fits(part, value));

export const all =
  (...parts: Part[]): Fits =>
  (value) =>
    parts.every((part) => fits(part, value));

/** A list. Spread first, as `every` passes over holes. */
export const list =
  (item: Part, least = 0): Fits =>
  (value) =>
    Array.isArray(value) && value.length >= least && [...value].every((it) => fits(item, it));

/** Things of which no two have the same under a key. */
export const distinct =
  (key: string): Fits =>
  (value) =>
    new Set(value.map((it: Record<string, unknown>) => it[key])).size === value.length;

/** An object that says what kind it is, and has the parts of that kind. */
export const kinds =
  (key: string, parts: Record<string, Part>): Fits =>
  (value) =>
    Object.keys(parts).includes(value[key]) && fits(parts[value[key]]!, value);

/** An object that is known by the first of these keys that it has. What more it has is passed over. */
export const keyed =
  (parts: Record<string, Part>): Fits =>
  (value) => {
    const key = Object.keys(parts).find((one) => one in value)!;
    return fits(parts[key]!, value[key]);
  };

/**
 * The checker for a whole document. It is not trusted to end: one that is nested too deep for the stack is refused, like
 * any other.
 */
export const drawable =
  (part: Part): Fits =>
  (value) => {
    try {
      return fits(part, value);
    } catch {
      return false;
    }
  };
