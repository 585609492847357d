import { meetingState, type Meeting } from '@kith/model';
import type { Remarks } from './remarks.js';

/** What is sound, and somebody would come in vain for, or be told too late. */
export function checkTimes(meeting: Meeting, today: Date, remarks: Remarks): void {
  const { status = 'planned', revision, changes = [], note, ways } = meeting;
  // The day of the facts may still be to come: that is remarked on elsewhere.
  if (meetingState(meeting, today).when === 'over')
    remarks.warn('ends', 'The last of it is over.', 'Take it out, or give the next times.');
  if (revision === undefined && (changes.length || status === 'moved' || status === 'cancelled'))
    remarks.warn(
      'status',
      'Nobody’s calendar can tell which of two files is the newer.',
      'Add "revision": 1, and one more each time that the times change.',
    );
  if (note === undefined && status !== 'planned')
    remarks.warn('status', 'Nobody is told why, or what to do.', 'Say it in a "note".');
  for (const [index, way] of ways.entries())
    if (way.kind === 'room' && way.access === 'unknown')
      remarks.warn(
        `ways[${index}].access`,
        'Nobody can tell whether there are steps.',
        'Ask, and say "step-free" or "steps".',
      );
}
