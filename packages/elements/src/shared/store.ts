// The one place where anything is kept on the visitor's device. All of it stands under `kith:`, as JSON. A page or a
// browser may block storage (then its name alone throws), fill it, or put something in its place that takes all and keeps
// nothing: so nothing is believed that was not read again.

/** Until the tab is closed, or also after that. */
export type Where = 'tab' | 'device';

const prefix = 'kith:';
export const everywhere: readonly Where[] = ['tab', 'device'];

const use = <T>(where: Where, act: (storage: Storage) => T): T | undefined => {
  try {
    return act(where === 'tab' ? sessionStorage : localStorage);
  } catch {
    return undefined;
  }
};

const oursIn = (storage: Storage): string[] => Object.keys(storage).filter((key) => key.startsWith(prefix));

/** The text that is kept under `<noun>:<id>`; nothing where there is none, or where nobody may look. */
export const read = (where: Where, key: string): string | undefined =>
  use(where, (storage) => storage.getItem(prefix + key)) ?? undefined;

/** The keys, as `<noun>:<id>`, under which something of a noun is kept. */
export const keysOf = (where: Where, noun: string): string[] =>
  (use(where, oursIn) ?? [])
    .filter((key) => key.startsWith(`${prefix}${noun}:`))
    .map((key) => key.slice(prefix.length));

/** Keeps a plain value, as JSON, under `<noun>:<id>`. True only if the same was then read from there. */
export const write = (where: Where, key: string, value: unknown): boolean =>
  !!use(where, (storage) => {
    const text = encode(value);
    storage.setItem(prefix + key, text);
    return storage.getItem(prefix + key) === text;
  });

/** Erases what is kept under `<noun>:<id>`. True only if it was seen to be gone. */
export const erase = (where: Where, key: string): boolean =>
  !!use(where, (storage) => {
    storage.removeItem(prefix + key);
    return storage.getItem(prefix + key) === null;
  });

/** Erases all that is Kith's, of every element and in both storages. True only if all was seen to be gone. */
export const eraseAll = (): boolean =>
  everywhere
    .map((where) =>
      use(where, (storage) => {
        for (const key of oursIn(storage)) storage.removeItem(key);
        return !oursIn(storage).length;
      }),
    )
    .every(Boolean);

/**
 * A plain value as JSON. Libraries of old taught arrays and objects a `toJSON` of their own, and `JSON.stringify` then
 * writes lists as texts: here only texts, numbers and the like go through it.
 */
export function encode(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => encode(item)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${encode(field)}`).join()}}`;
}

/** 2026-11-03, in Greenwich. */
export const today = (): string => new Date().toISOString().slice(0, 10);
