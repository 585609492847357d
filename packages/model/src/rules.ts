import { planUrl, safeUrl } from './url.js';

export * from './text-rules.js';

// What a schema cannot say by its form alone. The small checkers use some of it too, so no parser is in here.

export const isHttps = (url: string): boolean => !!safeUrl(url)?.startsWith('https:');

/**
 * An address that a plan may hold: https, or on one's own machine, where plans are tried out. `planUrl` leads to the
 * latter from that machine alone.
 */
export const isPlanUrl = (url: string): boolean => !!planUrl(url, 'http://localhost/');

/** The form of a BCP 47 tag that is taken. The platform throws where it is asked about one that cannot be: `en-a1`. */
export const langTag = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/;

/** A day that the calendar has: no 31 February. */
export const isDay = (day: string): boolean => new Date(day).toJSON()?.slice(0, 10) === day;

/** A minute on the clock of a place, without a zone: `2026-12-03T19:00`. */
export const isMinute = (time: string): boolean =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(time) && isDay(time.slice(0, 10));

/**
 * A path that stays beside the document, with no ".."; or a `blob:` URL, which a page that carries its files makes for
 * itself, and which no document from elsewhere can guess.
 */
export const isFile = (src: string): boolean => /^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/.test(src) || /^blob:/.test(src);

/** A page beside a document or below it, with no "..", or at an https address. What is behind "?" is nobody's page. */
export const isPage = (url: string): boolean =>
  /^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*\/?(#[\w-]+)?$/.test(url) || isHttps(url);

/** A route says either when its owner checked it, or that nobody has: never both, never neither. */
export const saysIfChecked = ({ unverified, checked }: { unverified?: true; checked?: string }): boolean =>
  !unverified !== !checked;

/** A table of hours says something: without a week or schedules nobody wrote down when it is open. */
export const hasTimes = ({ week, schedules }: { week?: object | undefined; schedules?: object | undefined }): boolean =>
  !!(week ?? schedules);

const wayKinds = ['phone', 'text', 'relay', 'webchat', 'video', 'bsl', 'website', 'email', 'visit'];

/** A way in a tile leads to one thing: never to none, never to two. */
export const isOneWay = <Way extends object>(way: Way): boolean =>
  wayKinds.filter((kind) => (way as Readonly<Record<string, unknown>>)[kind] !== undefined).length === 1;

/** A service in a tile has the day of its facts once: as confirmed, or as the source has it. */
export const hasOneDay = <Service extends { date?: string; checked?: string }>({ date, checked }: Service): boolean =>
  !date !== !checked;

/** More than this is no plan that anybody follows, and no more was picked by anybody to be shared. */
export const mostItems = 40;
export const mostParts = 100;

/** The longest words that a plan takes in one piece, in UTF-16 units. */
export const mostWords = 1_000;

/**
 * Words that are safe to show as they are: something to read, no lone half of a sign, no control character but the end of
 * a line, and nothing that turns the direction of what stands around it.
 */
export function isPlain(words: string): boolean {
  if (words.length > mostWords || !/\S/.test(words) || /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u.test(words))
    return false;
  try {
    return !!encodeURIComponent(words);
  } catch {
    return false;
  }
}
