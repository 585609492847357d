import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { feedOf } from '../src/directory/harvest/feed.js';
import { harvest, type Line } from '../src/directory/harvest/harvest.js';
import { Http, manners, type Manners } from '../src/directory/harvest/http.js';
import { linesOf } from '../src/directory/harvest/journal.js';
import type { Progress } from '../src/directory/progress.js';
import { fieldsOf } from '../src/import/json.js';
import { api, listed, range, serve, type Answer, type Asked } from './feeds.js';

// Feeds that are read in a test: from a server of its own, without waiting.

export const quick: Manners = { ...manners, gap: 0, pause: 1, again: 2 };
export const silent: Progress = {
  begin: () => ({ total: () => undefined, tick: () => undefined, end: () => undefined }),
  say: () => undefined,
};
const now = new Date('2026-11-23T10:00:00Z');

export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-harvest-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function read(at: string, folder: string, signal = new AbortController().signal, given = quick) {
  const made = await harvest(feedOf(at), folder, new Http(signal, given), silent, now);
  const lines: Line[] = [];
  if (made.journal.state.readBytes)
    for await (const line of linesOf(made.journal.records.path)) lines.push(line as Line);
  const ids = lines.map(({ record }) => Number(String(fieldsOf(record)['id']).slice(-12)));
  return { ...made, lines, ids, met: made.troubles.met.map(({ trouble }) => trouble) };
}

/** Reads a feed that a function serves. */
export const readServed = (answer: (asked: Asked) => Answer, given = quick) =>
  inFolder(async (folder) => {
    await using server = await serve(answer);
    const made = await read(server.url, folder, undefined, given);
    return { ...made, asked: server.asked, mostAtOnce: server.mostAtOnce };
  });

export const list =
  (answer: (asked: Asked) => Answer) =>
  (asked: Asked): Answer =>
    asked.path === '/services' ? answer(asked) : api(99)(asked);
export const page = ({ query }: Asked): number => Number(query.get('page'));
export const services = (count: number) => range(count).map((n) => listed(n));
