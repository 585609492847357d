import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { meetings, someMeeting } from '../test/meetings.js';
import { parseMeeting, type Meeting } from './index.js';

const problemsOf = (changes: object): string[] =>
  (parseMeeting({ ...someMeeting(), ...changes }).problems ?? []).map(({ path, message }) => `${path}: ${message}`);

const once = { repeats: undefined, changes: undefined };

describe('a meeting', () => {
  it('is read as it was written', () => {
    assert.deepEqual(parseMeeting(someMeeting()).value, someMeeting());
    fc.assert(fc.property(meetings, (meeting) => assert.deepEqual(parseMeeting(meeting).value, meeting)));
  });

  it('is refused with what is wrong, and where', () => {
    for (const [changes, expected] of [
      [{ starts: '2026-12-03' }, 'starts: "2026-12-03" is not a day with a time.'],
      [{ starts: '2027-02-29T19:00' }, 'starts: "2027-02-29T19:00" is not a day with a time.'],
      [{ ends: '2026-12-03T19:00' }, 'ends: It ends before it starts.'],
      [{ ends: '2026-12-04T19:01' }, 'ends: It lasts longer than a day.'],
      [{ zone: 'Europe/Lundon' }, 'zone: There is no time zone "Europe/Lundon".'],
      [{ zone: 'GMT' }, 'zone: "GMT" is not a time zone.'],
      [
        { starts: '2026-12-02T19:00', ends: '2026-12-02T20:00' },
        'starts: 2026-12-02 is none of the days on which it repeats.',
      ],
      [{ repeats: { freq: 'DAILY' } }, 'repeats.freq: "DAILY" does not fit here.'],
      [{ repeats: { freq: 'WEEKLY', byday: '1TH' } }, 'repeats: It cannot be told on which days this is.'],
      [
        { repeats: { freq: 'WEEKLY', until: '2027-01-01', count: 3 }, changes: [] },
        'repeats.count: It says twice when it ends.',
      ],
      [{ repeats: { freq: 'WEEKLY', until: '2026-12-02' }, changes: [] }, 'repeats.until: It ends before it starts.'],
      [
        { changes: [{ day: '2026-12-25', status: 'cancelled' }] },
        'changes[0].day: Nothing was planned for 2026-12-25.',
      ],
      [
        { changes: [{ day: '2027-04-01', status: 'cancelled' }] },
        'changes[0].day: Nothing was planned for 2027-04-01.',
      ],
      [
        {
          changes: [
            { day: '2026-12-24', status: 'cancelled' },
            { day: '2026-12-24', status: 'full' },
          ],
        },
        'changes[1].day: 2026-12-24 is changed twice.',
      ],
      [{ changes: [{ day: '2026-12-24', status: 'moved' }] }, 'changes[0].starts: This field is missing.'],
      [
        { changes: [{ day: '2026-12-24', status: 'moved', starts: '2026-12-26T10:00', ends: '2026-12-26T09:00' }] },
        'changes[0].ends: It ends before it starts.',
      ],
      [{ repeats: undefined }, 'changes: It takes place once.'],
      [{ ...once, was: '2026-12-02T19:00' }, 'was: Only one meeting that was moved has a time when it was to start.'],
      [{ ways: [] }, 'ways: This list has nothing in it.'],
      [
        { ways: [{ kind: 'online', url: 'http://example.org', camera: 'needed' }] },
        'ways[0].url: "http://example.org" is not an https address.',
      ],
      [{ ways: [{ kind: 'online', url: 'https://example.org' }] }, 'ways[0].camera: This field is missing.'],
      [
        { ways: [{ kind: 'phone', number: '0330 123', code: '1,2', cost: 'free' }] },
        'ways[0].code: "1,2" is not a code that can be pressed.',
      ],
      [{ contacts: [] }, 'contacts: This list has nothing in it.'],
      [{ who: [] }, 'who: This list has nothing in it.'],
      [{ unverified: true }, 'checked: It must say either when its host checked it, or that nobody has.'],
      [{ title: ' ' }, 'title: " " is empty.'],
      [{ recording: true }, 'recording: This field is not known here.'],
    ] as [object, string][])
      assert.deepEqual(problemsOf(changes)[0], expected);
  });

  it('may be on one day alone, and may have been moved', () => {
    assert.deepEqual(problemsOf(once), []);
    assert.deepEqual(problemsOf({ ...once, status: 'moved', was: '2026-12-02T19:00' }), []);
    const { zone: _, ...elsewhere }: Meeting = someMeeting();
    assert.deepEqual(parseMeeting(elsewhere).problems, undefined);
  });
});
