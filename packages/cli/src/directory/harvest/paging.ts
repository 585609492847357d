import { createHash } from 'node:crypto';
import { at, fieldsOf, listOf, numberOf, textOf } from '../../import/json.js';
import { shownAddress } from './feed.js';
import { HttpError, type Http } from './http.js';
import { Items } from './items.js';
import { textOfBytes } from './encoding.js';
import { readJsonText } from './json-text.js';
import type { Troubles } from './troubles.js';

/** What has to be known to read the next page. Plain, as it stands in a journal. */
export interface Place {
  /** The next page to ask for. */
  readonly page: number;
  /** Which of the ways to ask for a page the server takes. */
  readonly style: number;
  /** A sum of each page that came: one that comes again is the end. */
  readonly sums: readonly string[];
  readonly isOver: boolean;
  /** So many pages before had nothing new, though the server says that there is more. */
  readonly idle?: number;
  /** The page before could not be read. */
  readonly isBehindGap?: boolean;
}

export interface Page {
  readonly items: readonly unknown[];
  readonly next: Place;
  readonly total?: number | undefined;
}

export const firstPlace: Place = { page: 1, style: 0, sums: [], isOver: false };

const perPage = 100;
/** The most that is believed: a feed of the whole country has a tenth of it. */
const mostPages = 100_000;
/** A page that is empty, or that a cache gives again, may stand in the middle; so many in a row are the end. */
const mostIdle = 3;
/** A page with every detail saves a request for each service; servers that do not know the words may refuse them. */
const styles = [
  (page: number): Record<string, string> => ({ page: String(page), per_page: String(perPage), full: 'true' }),
  (page: number): Record<string, string> => ({ page: String(page), per_page: String(perPage) }),
  (page: number): Record<string, string> => ({ page: String(page) }),
] as const;

/** The list of services of an API: `https://api.example.org/v1` and `…/services` are the same. */
export function listAddress(address: string): URL {
  const url = new URL(address);
  if (!/\/services\/?$/.test(url.pathname)) url.pathname = `${url.pathname.replace(/\/$/, '')}/services`;
  url.pathname = url.pathname.replace(/\/$/, '');
  url.hash = '';
  return url;
}

function pageAddress(list: URL, style: number, page: number): string {
  const url = new URL(list);
  for (const [name, value] of Object.entries(styles[style]!(page))) url.searchParams.set(name, value);
  return url.href;
}

/** An envelope of Open Referral UK 1.0 or 3.0, or of HSDS: the same things under other names. */
interface Envelope {
  readonly items: readonly unknown[];
  readonly total: number | undefined;
  readonly pages: number | undefined;
  readonly isFirst: boolean | undefined;
  readonly isLast: boolean | undefined;
}

function envelopeOf(value: unknown): Envelope | undefined {
  if (Array.isArray(value))
    return { items: value, total: undefined, pages: undefined, isFirst: undefined, isLast: undefined };
  const fields = fieldsOf(value);
  const key = ['contents', 'content', 'services', 'items', 'data', 'results'].find((name) =>
    Array.isArray(fields[name]),
  );
  if (key === undefined) return undefined;
  const flag = (...names: readonly string[]): boolean | undefined => {
    const found = names.map((name) => fields[name]).find((one) => one !== undefined);
    return typeof found === 'boolean'
      ? found
      : /^(true|false)$/i.test(textOf(found))
        ? textOf(found).toLowerCase() === 'true'
        : undefined;
  };
  const pagination = fieldsOf(fields['pagination'] ?? fields['meta']);
  return {
    items: listOf(fields[key]),
    total: numberOf(fields['total_items'] ?? fields['totalElements'] ?? fields['total'] ?? at(pagination, 'total')),
    pages: numberOf(fields['total_pages'] ?? fields['totalPages'] ?? at(pagination, 'total_pages')),
    isFirst: flag('first_page', 'first'),
    isLast: flag('last_page', 'last'),
  };
}

/** What every page of a feed is read with. */
export interface Reader {
  readonly http: Http;
  readonly list: URL;
  readonly troubles: Troubles;
}

/** Asks for a page and reads it. What breaks off in the middle is asked for again, and then taken as far as it is whole. */
async function envelopeAt({ http, troubles }: Reader, address: string, again?: number): Promise<Envelope | undefined> {
  for (let tries = 0; ; tries++) {
    const { text, isUtf8 } = textOfBytes(await http.get(address, troubles, again));
    if (!isUtf8) troubles.add('encoding', address);
    const { value, hadControls, fault } = readJsonText(text);
    if (hadControls) troubles.add('control-characters', address);
    if (fault === undefined) return envelopeOf(value);
    if (tries < 2) continue;
    troubles.add(
      fault === 'truncated' ? 'truncated' : 'unreadable',
      `${address}: ${fault === 'deep' ? 'nested too deep' : 'no whole JSON'}`,
    );
    const whole = [...wholeItems(text)];
    return whole.length
      ? { items: whole, total: undefined, pages: undefined, isFirst: undefined, isLast: undefined }
      : undefined;
  }
}

function* wholeItems(text: string): Generator<unknown> {
  const items = new Items();
  for (const item of [...items.take(text), ...items.end()])
    if ('text' in item) {
      const { value } = readJsonText(item.text);
      if (value !== undefined) yield value;
    }
}

const idOf = (item: unknown): string => textOf(fieldsOf(item)['id']) || JSON.stringify(item).slice(0, 500);
/** The same services are the same page, in whatever order they come. */
const sumOf = (items: readonly unknown[]): string =>
  createHash('sha256').update(items.map(idOf).sort().join('\n')).digest('base64').slice(0, 16);

/**
 * Reads the page at a place. An API is done when it says so and its own numbers agree, when a page is empty, or when one
 * comes again.
 *
 * @param listed how many services came before this page.
 * @throws HttpError when the server does not give the page.
 */
export async function readPage(reader: Reader, place: Place, listed: number): Promise<Page> {
  const { list, troubles } = reader;
  const { envelope, style } = await firstThatWorks(reader, place);
  const { page, sums } = place;
  if (!envelope) throw new HttpError(`Page ${page} of ${shownAddress(list.href)} has no list of services`, 200);
  const { total, pages, isLast } = envelope;
  let { items } = envelope;
  const over = (more: Partial<Page> = {}): Page => ({
    items,
    total,
    ...more,
    next: { page, style, sums, isOver: true },
  });
  const sum = sumOf(items);
  const isAgain = items.length > 0 && sums.includes(sum);
  if (isAgain || (!items.length && page > 1)) {
    const { idle = 0 } = place;
    const isMore = page < (pages ?? 0) && listed < (total ?? Infinity);
    if (isMore && idle < mostIdle)
      return { items: [], total, next: { page: page + 1, style, sums, isOver: false, idle: idle + 1 } };
    if (isAgain && (!(isLast ?? true) || page - 1 < (pages ?? 0)))
      troubles.add('endless', pageAddress(list, style, page));
    items = [];
    return over();
  }
  const isPastAll =
    (total !== undefined && listed > total * 10 + 10_000) || (pages !== undefined && page > pages * 10 + 100);
  if (page >= mostPages || isPastAll) {
    troubles.add('endless', pageAddress(list, style, page));
    return over();
  }
  if (page === 1 && envelope.isFirst === false) items = [...(await pageZero(reader, style, sum)), ...items];
  if (!items.length) return over();
  const here = listed + items.length;
  const next: Place = { page: page + 1, style, sums: [...sums, sum], isOver: false };
  // A server that is asked for no more than it says costs one request more where its numbers are wrong, and loses nothing.
  const isDone =
    (isLast ?? true) &&
    (pages === undefined ? isLast === true : page >= pages) &&
    (total === undefined || here >= total);
  if (page === 1 && !isDone && items.length !== perPage && items.length < (total ?? Infinity))
    troubles.add('per-page', `${items.length} for ${perPage}`);
  return { items, total, next: isDone ? { ...next, isOver: true } : next };
}

/** The first way of asking that the server takes; which one is known after the first page. */
async function firstThatWorks(
  reader: Reader,
  { page, style }: Place,
): Promise<{ envelope: Envelope | undefined; style: number }> {
  for (let way = style; ; way++) {
    const isLastWay = page > 1 || way === styles.length - 1;
    try {
      const envelope = await envelopeAt(reader, pageAddress(reader.list, way, page), isLastWay ? undefined : 1);
      if (envelope || isLastWay) return { envelope, style: way };
    } catch (error) {
      if (!(error instanceof HttpError) || isLastWay) throw error;
    }
  }
}

/** A server whose page 1 is not the first counts from 0. */
async function pageZero(reader: Reader, style: number, sum: string): Promise<readonly unknown[]> {
  try {
    const zero = await envelopeAt(reader, pageAddress(reader.list, style, 0), 1);
    if (!zero || sumOf(zero.items) === sum) return [];
    reader.troubles.add('from-zero', pageAddress(reader.list, style, 0));
    return zero.items;
  } catch (error) {
    if (error instanceof HttpError) return [];
    throw error;
  }
}

/** Whether a record of a list has what usually is only on its own page. */
export const isFull = (item: unknown): boolean =>
  ['contacts', 'phones', 'service_at_locations', 'schedules', 'regular_schedules', 'locations'].some(
    (key) => listOf(fieldsOf(item)[key]).length > 0,
  );
