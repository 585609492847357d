import { join } from 'node:path';
import { ImportError } from '../../import/error.js';
import { fieldsOf, textOf } from '../../import/json.js';
import { withoutStaff } from '../private.js';
import type { Progress } from '../progress.js';
import { Staff } from '../text/emails.js';
import { HttpError, type Http } from './http.js';
import { Journal, linesOf } from './journal.js';
import { textOfBytes } from './encoding.js';
import { readJsonText } from './json-text.js';
import { firstPlace, isFull, listAddress, readPage, type Page, type Place, type Reader } from './paging.js';
import { kindOf, recordsIn, recordsOf } from './sources.js';
import type { Feed } from './feed.js';
import { Troubles } from './troubles.js';

/** A line of what was read of a feed: a record without anything about staff; none where it could not be read. */
export interface Line {
  readonly record?: unknown;
  /** What the list has of it is all: its own page could not be read. */
  readonly isBare?: true;
  /** It showed the address of a member of staff. */
  readonly showedStaff?: true;
}

/** What was read of a feed, and where it lies. */
export interface Harvest {
  readonly feed: Feed;
  readonly journal: Journal;
  readonly troubles: Troubles;
  readonly staff: Staff;
  /** Why it could not be read to its end: then nothing may be built from it. */
  readonly failed?: string;
}

/** How many pages of single services are read before the journal says so. */
const batch = 24;
/** If so many services in a row have no page of their own, none has. */
const noneInARow = 24;

/**
 * Reads a feed into its journal, going on where an earlier run was stopped. Staff are gone before anything is written.
 *
 * @param folder where journals lie.
 * @throws whatever the signal of `http` says when it stops; then the journal stays, for the next run.
 */
export async function harvest(feed: Feed, folder: string, http: Http, progress: Progress, now: Date): Promise<Harvest> {
  const { journal, isResumed } = await Journal.open(join(folder, feed.id), feed.at, now);
  const troubles = new Troubles(journal.state.troubles);
  const staff = new Staff(journal.state.staff);
  const reader = new Harvester(feed, journal, troubles, staff, http, progress);
  try {
    if (isResumed)
      progress.say(`${feed.publisher}: going on after ${journal.state.read || journal.state.listed} services.`);
    if (journal.state.phase !== 'done') await reader.read();
    const [lost] = troubles.met.filter(({ trouble }) => trouble === 'page-lost');
    return { feed, journal, troubles, staff, ...(lost && { failed: lost.example }) };
  } catch (error) {
    if (!(error instanceof HttpError || error instanceof ImportError)) throw error;
    const why = error instanceof ImportError ? error.what.replace(/\.$/, '') : error.message;
    troubles.add('unreadable', why);
    return { feed, journal, troubles, staff, failed: why };
  } finally {
    await journal.close();
  }
}

class Harvester {
  readonly #feed: Feed;
  readonly #journal: Journal;
  readonly #troubles: Troubles;
  readonly #staff: Staff;
  readonly #http: Http;
  readonly #progress: Progress;
  #staffFound: number;

  constructor(feed: Feed, journal: Journal, troubles: Troubles, staff: Staff, http: Http, progress: Progress) {
    this.#feed = feed;
    this.#journal = journal;
    this.#troubles = troubles;
    this.#staff = staff;
    this.#http = http;
    this.#progress = progress;
    this.#staffFound = journal.state.staffFound;
  }

  async read(): Promise<void> {
    const kind = await kindOf(this.#feed);
    if (kind === 'api') {
      if (this.#journal.state.phase === 'list') await this.#list();
      await this.#details();
    } else {
      const { at } = this.#feed;
      await this.#all(
        recordsOf(kind, {
          feed: this.#feed,
          http: this.#http,
          troubles: this.#troubles,
          staff: this.#staff,
          folder: this.#journal.path('tables'),
        }),
      );
      await this.#commit({ phase: 'done', at });
    }
  }

  /** Records that come one after the other out of a file: read in a moment, so a stopped run reads them again. */
  async #all(records: AsyncIterable<unknown>): Promise<void> {
    let lines: Line[] = [];
    let read = 0;
    const { records: written } = this.#journal;
    written.bytes = 0;
    const task = this.#progress.begin(`Reading ${this.#feed.publisher}`);
    for await (const record of records) {
      this.#http.throwIfStopped();
      lines.push(this.#line(record));
      read++;
      if (lines.length < 500) continue;
      await written.append(lines);
      task.tick(lines.length);
      lines = [];
    }
    await written.append(lines);
    task.tick(lines.length);
    task.end();
    await this.#commit({ read });
  }

  #line(record: unknown): Line {
    if (record === undefined) return {};
    const { fields, found } = withoutStaff(fieldsOf(record), this.#staff);
    if (found) this.#staffFound++;
    return { record: fields, ...(found && { showedStaff: true }) };
  }

  async #commit(change: Parameters<Journal['commit']>[0]): Promise<void> {
    await this.#journal.commit({
      ...change,
      staffFound: this.#staffFound,
      staff: this.#staff.toJSON(),
      troubles: this.#troubles.met,
    });
  }

  /** The pages of the list. */
  async #list(): Promise<void> {
    const reader = { http: this.#http, list: listAddress(this.#feed.at), troubles: this.#troubles };
    let place = (this.#journal.state.paging as Place | undefined) ?? firstPlace;
    let { listed, total } = this.#journal.state;
    const task = this.#progress.begin(`Listing ${this.#feed.publisher}`, total, listed);
    while (!place.isOver) {
      const page = await this.#page(reader, place, listed);
      const lines = page.items.flatMap(recordsIn).map((item) => this.#line(item));
      await this.#journal.list.append(lines);
      place = page.next;
      listed += lines.length;
      total = page.total ?? total;
      await this.#commit({ paging: place, listed, total, phase: place.isOver ? 'details' : 'list' });
      task.total(total);
      task.tick(lines.length);
    }
    task.end();
    if (total !== undefined && listed < total) this.#troubles.add('fewer-than-said', `${listed} of ${total}`);
    if (total !== undefined && listed > total) this.#troubles.add('more-than-said', `${listed}, not ${total}`);
  }

  /** The page of each service: phones, places and hours are nowhere else. */
  async #details(): Promise<void> {
    const { listed, list } = { ...this.#journal.state, list: this.#journal.list };
    let { read } = this.#journal.state;
    const task = this.#progress.begin(`Reading ${this.#feed.publisher}`, listed, read);
    if (list.bytes) {
      let lines: Line[] = [];
      const flush = async (): Promise<void> => {
        const whole = await Promise.all(lines.map((line) => this.#detailed(line)));
        await this.#journal.records.append(whole);
        read += whole.length;
        await this.#commit({ read });
        task.tick(whole.length);
        lines = [];
      };
      for await (const line of linesOf(list.path, read)) {
        lines.push(line as Line);
        if (lines.length === batch) await flush();
      }
      if (lines.length) await flush();
    }
    task.end();
    await this.#commit({ phase: 'done' });
  }

  /** A page that the server does not give is passed over, once: one record in it may be what stops the server. */
  async #page(reader: Reader, place: Place, listed: number): Promise<Page> {
    try {
      const page = await readPage(reader, place, listed);
      return { ...page, next: { ...page.next, isBehindGap: false } };
    } catch (error) {
      if (!(error instanceof HttpError) || place.page === 1 || place.isBehindGap) throw error;
      this.#troubles.add('page-lost', `page ${place.page}: ${error.message}`);
      return { items: [], next: { ...place, page: place.page + 1, isBehindGap: true } };
    }
  }

  /** What one page says. One that breaks off in the middle is asked for once more. */
  async #valueAt(address: string): Promise<unknown> {
    for (let tries = 0; ; tries++) {
      const { text } = textOfBytes(await this.#http.get(address, this.#troubles, 2));
      const { value, hadControls, fault } = readJsonText(text);
      if (fault === 'truncated' && !tries) continue;
      if (fault === 'truncated') this.#troubles.add('truncated', address);
      if (hadControls) this.#troubles.add('control-characters', address);
      return value;
    }
  }

  /** Services in a row that have no page of their own, and those whose page the server could not give. */
  #missing = 0;
  #failing = 0;

  async #detailed(line: Line): Promise<Line> {
    const listed = fieldsOf(line.record);
    const id = textOf(listed['id']);
    if (line.record === undefined || isFull(line.record)) return line;
    if (!id || this.#missing >= noneInARow) return { ...line, isBare: true };
    const url = listAddress(this.#feed.at);
    url.pathname += `/${encodeURIComponent(id)}`;
    try {
      const value = await this.#valueAt(url.href);
      const detail = fieldsOf(value);
      if (textOf(detail['id']) !== id && textOf(detail['name']) === '') return { ...line, isBare: true };
      this.#missing = this.#failing = 0;
      const own = this.#line(detail);
      // What the list has and its own page has not is kept: suppliers have fields of their own there.
      return {
        record: { ...listed, ...fieldsOf(own.record) },
        ...((line.showedStaff ?? own.showedStaff) && { showedStaff: true }),
      };
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      const isAnswer = error.status >= 400 && error.status < 500 && error.status !== 429;
      if (isAnswer && ++this.#missing === noneInARow) this.#troubles.add('no-detail-pages', url.href);
      // A server that has gone away is not the same as one that has no such pages: another run goes on from here.
      if (!isAnswer && ++this.#failing >= noneInARow) throw error;
      return { ...line, isBare: true };
    }
  }
}
