import { faults, type Fault, type FaultKind } from '../faults.js';
import { troubles } from '../harvest/troubles.js';
import type { Example, FeedTally } from './tally.js';

/** One thing that a publisher is to mend. */
export interface Task {
  /** The code of the fault, of a record or of the feed as a whole. */
  readonly fault: string;
  readonly harm: FaultKind['harm'];
  /** How many records have it; how often it was met, where it is the feed's. */
  readonly count: number;
  /** Of all records of the feed, from 0 to 1; absent where it is the feed's. */
  readonly share?: number;
  readonly title: string;
  readonly mend: string;
  readonly outcome?: FaultKind['outcome'];
  readonly examples: readonly Example[];
}

/** What is as it should be, or says nothing against its publisher. */
const noFault: readonly Fault[] = ['closed'];

/** What a publisher is to mend, most harmful first; of equal harm, what more records have. */
export function tasksOf({ records, faults: found, troubles: met }: FeedTally): Task[] {
  const ofRecords = (Object.entries(found) as [Fault, { count: number; examples: Example[] }][])
    .filter(([fault]) => !noFault.includes(fault))
    .map(([fault, { count, examples }]): Task => ({
      fault,
      ...faults[fault],
      count,
      share: records ? count / records : 0,
      examples,
    }));
  const ofFeed = met.map(({ trouble, count, example }): Task => ({
    fault: trouble,
    ...troubles[trouble],
    count,
    examples: [{ at: example }],
  }));
  return [...ofRecords, ...ofFeed].sort(
    (a, b) => b.harm - a.harm || (b.share ?? 1) - (a.share ?? 1) || (a.fault < b.fault ? -1 : 1),
  );
}

/** How a task is said to be urgent, in words: colour alone says nothing to many. */
export const urgency = (harm: Task['harm']): string =>
  harm === 5 ? 'Today' : harm === 4 ? 'This week' : harm === 3 ? 'Soon' : 'When you can';
