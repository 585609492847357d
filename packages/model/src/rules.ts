import { safeUrl } from './url.js';

export * from './text-rules.js';

// What a schema cannot say by its form alone. The small checkers use some of it too, so no parser is in here.

export const isHttps = (url: string): boolean => !!safeUrl(url)?.startsWith('https:');

/** A day that the calendar has: no 31 February. */
export const isDay = (day: string): boolean => new Date(day).toJSON()?.slice(0, 10) === day;

/**
 * A path that stays beside the document, with no "..", or a picture, recording or captions written out as a `data:` URL:
 * nothing that a browser would run, wherever it is put.
 */
export const isFile = (src: string): boolean =>
  /^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/.test(src) ||
  /^data:(image\/(png|jpeg|webp|avif|gif)|(audio|video)\/[\w.-]+|text\/vtt);base64,[\w+/]+=*$/.test(src);

/** A route says either when its owner checked it, or that nobody has: never both, never neither. */
export const saysIfChecked = ({ unverified, checked }: { unverified?: true; checked?: string }): boolean =>
  !unverified !== !checked;
