import { safeUrl } from './url.js';

export * from './text-rules.js';

// What a schema cannot say by its form alone. The parsers and the small checkers share these, so no parser is in here.

export const isHttps = (url: string): boolean => !!safeUrl(url)?.startsWith('https:');

/** A day that the calendar has: no 31 February. */
export const isDay = (day: string): boolean => {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day;
};

/** A route says either when its owner checked it, or that nobody has: never both, never neither. */
export const saysIfChecked = ({ unverified, checked }: { unverified?: true; checked?: string }): boolean =>
  !unverified !== !checked;
