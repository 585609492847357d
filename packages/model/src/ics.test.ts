import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { meetings, series, someMeeting } from '../test/meetings.js';
import { icsOf, meetingState, type Meeting } from './index.js';

const title = 'Appointment';

/** The file as an independent reader takes it, with its own zones and no others. */
function read(file: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const [main, ...others] = events;
  for (const other of others) main!.relateException(other);
  return { calendar, events };
}

/** When the first so many are, as the file has it: start and end, in milliseconds, sorted. */
function timesIn(file: string, most: number): [number, number][] {
  const [event] = read(file).events;
  const millis = (time: ICAL.Time): number => time.toUnixTime() * 1000;
  if (!event!.isRecurring()) return [[millis(event!.startDate), millis(event!.endDate)]];
  const iterator = event!.iterator();
  const found: [number, number][] = [];
  for (let next = iterator.next(); next && found.length < most; next = iterator.next()) {
    const { startDate, endDate } = event!.getOccurrenceDetails(next);
    found.push([millis(startDate), millis(endDate)]);
  }
  return found;
}

/** The same from the model: what takes place, in the order for which it was planned. */
function timesOf(meeting: Meeting, most: number): [number, number][] {
  const found = new Map<string, [number, number]>();
  let now = Date.parse('2026-09-02T00:00Z');
  for (let turn = 0; turn < 4 * most && found.size < most; turn++) {
    const { occurrence, coming, until } = meetingState(meeting, new Date(now));
    for (const { day, status, starts, ends } of [occurrence!, ...coming])
      if (status !== 'cancelled' || meeting.status === 'cancelled') found.set(day, [+starts, +ends]);
    if (!until) break;
    now = +until;
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, times]) => times)
    .slice(0, most);
}

describe('a file for a calendar', () => {
  it('is this, to the letter', () => {
    const { changes: _, repeats: __, ...meeting } = someMeeting();
    assert.equal(
      icsOf(meeting, { title }),
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Kith//1//EN',
        'CALSCALE:GREGORIAN',
        'BEGIN:VEVENT',
        'UID:714ee5c40270f097@kith',
        'DTSTAMP:20261102T000000Z',
        'SEQUENCE:3',
        'DTSTART:20261203T190000Z',
        'DTEND:20261203T203000Z',
        'SUMMARY:Appointment',
        'STATUS:CONFIRMED',
        'CLASS:PRIVATE',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('says nothing of what it is, where a neutral title was chosen', () => {
    const file = icsOf(someMeeting(), { title }).toLowerCase();
    const { title: name, summary, host, id, ways, source, contacts } = someMeeting();
    const words = JSON.stringify([name, summary, host, id, ways, source, contacts])
      .toLowerCase()
      .match(/[a-z]{5,}/g)!;
    const told = words.filter((word) => file.includes(word) && !['https', 'london', 'europe'].includes(word));
    assert.deepEqual(told, []);
  });

  it('has its name and how to be there, where that was chosen', () => {
    const [event] = read(icsOf(someMeeting())).events;
    assert.equal(event!.summary, 'Thursday group for parents');
    assert.match(
      event!.description,
      /https:\/\/meet\.example\.org\/j\/123, tea pot\n\n0330 123 4567, 482 913#\n\n12 Harbour/,
    );
    assert.equal(event!.location, 'https://meet.example.org/j/123, tea pot');
  });

  it('has no alarm in it, ever, and asks nobody to come', () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        const file = icsOf(meeting) + icsOf(meeting, { title });
        assert.doesNotMatch(file, /VALARM|ATTENDEE|ORGANIZER|METHOD|X-/);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps its UID whatever changes, counts up, and says when it is off', () => {
    const uid = (meeting: Meeting): unknown => read(icsOf(meeting, { title })).events[0]!.uid;
    const sequence = (meeting: Meeting): unknown => read(icsOf(meeting, { title })).events[0]!.sequence;
    const status = (meeting: Meeting): unknown =>
      read(icsOf(meeting)).calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('status');
    const { revision: _, changes: __, ...meeting } = someMeeting();
    const moved: Meeting = {
      ...meeting,
      title: 'Other',
      starts: '2026-12-10T18:00',
      ends: '2026-12-10T19:00',
      status: 'moved',
    };
    assert.equal(uid(moved), uid(meeting));
    assert.notEqual(uid({ ...meeting, host: 'Another charity' }), uid(meeting));
    assert.deepEqual([meeting, moved, { ...moved, revision: 7 }].map(sequence), [0, 1, 7]);
    assert.deepEqual([meeting, { ...meeting, status: 'cancelled' as const }].map(status), ['CONFIRMED', 'CANCELLED']);
  });

  it('keeps any words, in lines of 75 octets at most that cut no sign in two', () => {
    const words = fc
      .array(
        fc.oneof(
          fc.constantFrom('\\', ';', ',', '\n', '\r\n', '"', ':', 'BEGIN:', '\u2028', '🙂', 'ż', 'سلام'),
          fc.string({ unit: 'grapheme' }),
        ),
        { maxLength: 60 },
      )
      .map((parts) => `a${parts.join('')}b`);
    fc.assert(
      fc.property(words, words, (one, two) => {
        const file = icsOf({ ...someMeeting(), title: one, ways: [{ kind: 'room', place: two, access: 'steps' }] });
        const lines = file.split('\r\n');
        assert.equal(lines.pop(), '');
        for (const line of lines) {
          assert.ok(Buffer.byteLength(line) <= 75, line);
          assert.doesNotMatch(line, /[\r\n]/);
        }
        const kept = (text: string): string =>
          // eslint-disable-next-line no-control-regex -- the signs that no text may hold.
          text.replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n').replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');
        const [event] = read(file).events;
        assert.equal(event!.summary, kept(one));
        assert.equal(event!.location, kept(two));
      }),
      { numRuns: 100 },
    );
  });

  it('has the times of the meeting, moved ones where they are and cancelled ones nowhere, by its own rules of the clocks', () => {
    fc.assert(
      fc.property(meetings, fc.boolean(), (meeting, neutral) => {
        const file = icsOf(meeting, neutral ? { title } : {});
        const most = meeting.repeats ? 8 : 1;
        const wanted = timesOf(meeting, most);
        const found = timesIn(file, wanted.length);
        assert.equal(found.length, wanted.length);
        const { startDate, endDate } = read(file).events[0]!;
        const lasts = (endDate.toUnixTime() - startDate.toUnixTime()) * 1000;
        const length = Date.parse(`${meeting.ends}Z`) - Date.parse(`${meeting.starts}Z`);
        const clock = new Intl.DateTimeFormat('en-GB', {
          timeZone: meeting.zone ?? 'Europe/London',
          timeStyle: 'short',
        });
        for (const [index, [start, end]] of found.entries()) {
          const [from, to] = wanted[index]!;
          // A time that comes twice, or never, is another instant to this reader than to RFC 5545.
          const [theirs, ours] = [start, from].map((at) => clock.format(at));
          // How long the first lasts it measures in hours that pass, and adds them by the clock on the wall: where the clocks
          // change while that lasts, each is off by that, or by twice that.
          const planned = meeting.ends.slice(11);
          if (start === from)
            assert.ok(
              end === to ||
                clock.format(end) === planned ||
                // Also its end may be at an hour that never comes: then neither of them is at it.
                (clock.format(to) !== planned && Math.abs(end - to) <= 3_600_000) ||
                (lasts !== length && Math.abs(end - to) <= 7_200_000),
            );
          else assert.ok(theirs === ours || ours !== meeting.starts.slice(11), `${theirs} ${ours}`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('stays at its hour through years of changing clocks, where the rule of the zone goes on', () => {
    const weekly = (zone: string): Meeting => ({
      ...someMeeting(),
      zone,
      changes: [],
      repeats: { freq: 'WEEKLY', interval: 4 },
    });
    for (const zone of ['Europe/London', 'America/New_York', 'Australia/Lord_Howe']) {
      const file = icsOf(weekly(zone), { title });
      assert.match(file, /RRULE:FREQ=YEARLY;BYMONTH=\d+;BYDAY=-?\d(SU|MO|TU|WE|TH|FR|SA)\r\n/);
      const all = timesIn(file, 400);
      const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
      assert.deepEqual(new Set(all.map(([start]) => shown.format(start))), new Set(['19:00']), zone);
      assert.ok(all.at(-1)![0] > Date.parse('2056-01-01'));
    }
  });

  it('is the same each time, and throws where there is nothing to tell', () => {
    fc.assert(
      fc.property(series, (meeting) => assert.equal(icsOf(meeting), icsOf(structuredClone(meeting)))),
      { numRuns: 20 },
    );
    assert.throws(() => icsOf({ ...someMeeting(), zone: 'Europe/Atlantis' }), RangeError);
  });
});
