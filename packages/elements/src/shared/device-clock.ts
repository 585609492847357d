import { bankHolidaysUntil } from '@kith/model/bank-holidays-until.js';

const slack = 2 * 60_000;
const year = 365 * 24 * 60 * 60_000;

/**
 * Whether the clock of this device is surely wrong: years after all that is known here, or more than two minutes away
 * from that of the server that a document came from.
 *
 * A server says when it answered, and a cache on the way how long ago that was, but some caches say both anew. So nothing
 * follows from being later than that, unless this answer came over the network just now. What came from another host says
 * nothing of it, unless that host exposes its `Date`, and lets its timing be seen.
 */
export function clockIsWrong(response: Response | undefined): boolean {
  const now = Date.now();
  const answered = Date.parse(response?.headers.get('date') ?? '');
  const age = Number(response?.headers.get('age') ?? 0) * 1000;
  const timing = performance.getEntriesByName(response?.url ?? '').pop() as PerformanceResourceTiming | undefined;
  const since = timing?.transferSize && !timing.workerStart ? performance.now() - timing.responseEnd : Infinity;
  return (
    now - 2 * year > Date.parse(bankHolidaysUntil) || now + slack < answered || now - since - slack > answered + age
  );
}
