import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { meetings, series, someMeeting } from '../test/meetings.js';
import { meetingState, parseMeeting, wallTime, type Meeting, type MeetingState } from './index.js';

const minute = 60_000;
const at = (moment: string, meeting = someMeeting(), options = {}): MeetingState =>
  meetingState(meeting, new Date(moment), options);

/** `running 2026-12-03T19:00Z planned, join now`, short enough for a table. */
const told = ({ when, join, occurrence, coming }: MeetingState): string =>
  [
    when,
    occurrence?.starts.toISOString().slice(0, 16),
    occurrence?.status,
    `join ${join ?? 'never'}`,
    coming.map(({ day, status }) => `${day.slice(5)} ${status}`).join(', '),
  ].join(' | ');

const single = (more: Partial<Meeting> = {}): Meeting => {
  const { repeats: _, changes: __, ...meeting } = someMeeting();
  return { ...meeting, ...more };
};

/** What the clock on the wall in a zone shows, as it is written. */
const shown = (date: Date, zone: string): string => new Date(wallTime(date, zone) * minute).toISOString().slice(0, 16);

describe('the state of one meeting', () => {
  it('can be joined from ten minutes before its start to its end, and the way in is never hidden', () => {
    for (const [moment, expected] of [
      ['2026-11-20T12:00Z', 'before | 2026-12-03T19:00 | planned | join early | '],
      ['2026-12-03T18:49:59.999Z', 'before | 2026-12-03T19:00 | planned | join early | '],
      ['2026-12-03T18:50Z', 'soon | 2026-12-03T19:00 | planned | join now | '],
      ['2026-12-03T18:59:59.999Z', 'soon | 2026-12-03T19:00 | planned | join now | '],
      ['2026-12-03T19:00Z', 'running | 2026-12-03T19:00 | planned | join now | '],
      ['2026-12-03T20:29:59.999Z', 'running | 2026-12-03T19:00 | planned | join now | '],
      ['2026-12-03T20:30Z', 'over | 2026-12-03T19:00 | planned | join early | '],
      ['2028-12-03T20:30Z', 'over | 2026-12-03T19:00 | planned | join early | '],
    ] as const)
      assert.equal(told(at(moment, single())), expected, moment);
  });

  it('is by the clock of its host, in summer and in winter', () => {
    const july = single({ starts: '2027-07-01T19:00', ends: '2027-07-01T20:00' });
    assert.equal(told(at('2027-07-01T17:50Z', july)), 'soon | 2027-07-01T18:00 | planned | join now | ');
    const there = single({ starts: '2027-07-01T19:00', ends: '2027-07-01T20:00', zone: 'America/New_York' });
    assert.equal(told(at('2027-07-01T22:49Z', there)), 'before | 2027-07-01T23:00 | planned | join early | ');
  });

  it('starts after the hour that the clocks skip, and in the first of two that are the same', () => {
    const skipped = single({ starts: '2027-03-28T01:30', ends: '2027-03-28T03:00' });
    assert.equal(at('2027-03-01T12:00Z', skipped).occurrence!.starts.toISOString(), '2027-03-28T01:30:00.000Z');
    const twice = single({ starts: '2027-10-31T01:30', ends: '2027-10-31T03:00' });
    assert.equal(at('2027-10-01T12:00Z', twice).occurrence!.starts.toISOString(), '2027-10-31T00:30:00.000Z');
  });

  it('says when it was to start, where it was moved', () => {
    const moved = single({ status: 'moved', was: '2026-12-02T18:00' });
    const state = at('2026-12-01T12:00Z', moved);
    assert.equal(told(state), 'before | 2026-12-03T19:00 | moved | join early | ');
    assert.equal(state.occurrence!.was!.toISOString(), '2026-12-02T18:00:00.000Z');
  });

  it('offers no way in where it is cancelled, and one where it is full: who has a place is let in', () => {
    assert.equal(at('2026-12-03T19:10Z', single({ status: 'cancelled' })).join, undefined);
    assert.equal(at('2026-12-03T19:10Z', single({ status: 'full' })).join, 'now');
  });
});

describe('the state of a meeting that repeats', () => {
  it('is that of the one which runs or is next, with those that come after', () => {
    for (const [moment, expected] of [
      [
        '2026-11-20T12:00Z',
        'before | 2026-12-03T19:00 | planned | join early | 12-10 planned, 12-17 planned, 12-24 cancelled',
      ],
      [
        '2026-12-03T19:10Z',
        'running | 2026-12-03T19:00 | planned | join now | 12-10 planned, 12-17 planned, 12-24 cancelled',
      ],
      [
        '2026-12-03T20:30Z',
        'before | 2026-12-10T19:00 | planned | join early | 12-17 planned, 12-24 cancelled, 12-31 moved',
      ],
      // The day before, it has to be said that it is cancelled; and the way in is there for whoever's clock is a week fast.
      [
        '2026-12-23T12:00Z',
        'before | 2026-12-24T19:00 | cancelled | join early | 12-31 moved, 01-07 planned, 01-14 full',
      ],
      [
        '2026-12-24T19:10Z',
        'running | 2026-12-24T19:00 | cancelled | join early | 12-31 moved, 01-07 planned, 01-14 full',
      ],
      [
        '2026-12-24T20:30Z',
        'before | 2027-01-02T10:00 | moved | join early | 01-07 planned, 01-14 full, 01-21 planned',
      ],
      ['2027-01-02T09:50Z', 'soon | 2027-01-02T10:00 | moved | join now | 01-07 planned, 01-14 full, 01-21 planned'],
      ['2027-03-25T20:29Z', 'running | 2027-03-25T19:00 | planned | join now | '],
      ['2027-03-25T20:30Z', 'over | 2027-03-25T19:00 | planned | join early | '],
      ['2030-01-01T00:00Z', 'over | 2027-03-25T19:00 | planned | join early | '],
    ] as const)
      assert.equal(told(at(moment)), expected, moment);
  });

  it('tells of a day that was moved far ahead until it would have been over, but of one that runs first', () => {
    const far: Meeting = {
      ...someMeeting(),
      changes: [{ day: '2026-12-10', status: 'moved', starts: '2026-12-20T10:00', ends: '2026-12-20T11:00' }],
    };
    assert.equal(at('2026-12-09T12:00Z', far).occurrence!.day, '2026-12-10');
    assert.equal(at('2026-12-10T20:29Z', far).occurrence!.day, '2026-12-10');
    assert.equal(at('2026-12-10T20:30Z', far).occurrence!.day, '2026-12-17');
    assert.equal(at('2026-12-17T18:55Z', far).occurrence!.day, '2026-12-17');
    assert.equal(at('2026-12-18T12:00Z', far).occurrence!.day, '2026-12-10');
    const near: Meeting = {
      ...someMeeting(),
      changes: [{ day: '2026-12-10', status: 'moved', starts: '2026-12-08T10:00', ends: '2026-12-08T11:00' }],
    };
    assert.deepEqual(told(at('2026-12-09T12:00Z', near)).split(' | ').slice(0, 3), [
      'over',
      '2026-12-08T10:00',
      'moved',
    ]);
  });

  it('says nothing of a way in where all of it is cancelled', () => {
    const off: Meeting = { ...someMeeting(), status: 'cancelled' };
    const state = at('2026-12-03T19:10Z', off);
    assert.equal(state.join, undefined);
    assert.deepEqual(new Set([state.occurrence!, ...state.coming].map(({ status }) => status)), new Set(['cancelled']));
  });
});

describe('a clock that is wrong', () => {
  it('is known by the day of the facts, and never hides the way in', () => {
    for (const moment of ['1970-01-01T00:00Z', '2026-10-01T00:00Z', '2047-01-01T00:00Z', '9999-01-01T00:00Z', 'none'])
      for (const meeting of [single(), someMeeting()]) {
        const state = at(moment, meeting);
        assert.equal(state.when, 'unsure', moment);
        assert.equal(state.join, 'now', moment);
      }
    const known = at('2026-12-20T12:00Z', someMeeting(), { clockIsWrong: true });
    assert.equal(told(known).slice(0, 12), 'unsure | 202');
    assert.equal(known.join, 'now');
  });

  it('and times that cannot be told do not hide it either', () => {
    for (const broken of [
      { zone: 'Europe/Atlantis' },
      { starts: 'soon' },
      { ends: '2026-12-01T10:00' },
      { repeats: { freq: 'DAILY' as never } },
      { repeats: { freq: 'WEEKLY' as const, byday: '2MO' } },
      { repeats: { freq: 'WEEKLY' as const, byday: '"' } },
      { repeats: [] as never },
    ])
      assert.deepEqual(at('2026-12-03T19:10Z', { ...someMeeting(), ...broken }), {
        when: 'unsure',
        coming: [],
        join: 'now',
      });
  });
});

describe('recurrences', () => {
  /**
   * The first starts that an independent reading of RFC 5545 gives, in milliseconds. It is given days without a zone: of
   * a time that the clocks skip, 3.3.10 says both that it is left out and that it is read as any other time of that kind
   * is. It leaves such a day out; here nobody is told that there is no meeting because the clocks change that night.
   */
  function expected({ starts, zone, repeats }: Meeting, most: number): number[] {
    const { until, count, freq, interval, byday, bymonthday } = repeats!;
    const local = (time: string): string => `${time.replace(/[-:]/g, '')}00`;
    const rule = [
      `FREQ=${freq}`,
      interval && `INTERVAL=${interval}`,
      byday && `BYDAY=${byday}`,
      bymonthday && `BYMONTHDAY=${bymonthday}`,
      count && `COUNT=${count}`,
    ];
    const all = new RRuleTemporal({
      rruleString: `DTSTART;TZID=UTC:${local(starts)}\nRRULE:${rule.filter(Boolean).join(';')}`,
    }).all((date, index) => index < most && (!until || date.toPlainDate().toString() <= until));
    return all
      .filter((date) => !until || date.toPlainDate().toString() <= until)
      .slice(0, most)
      .map((date) => date.toPlainDateTime().toZonedDateTime(zone!).epochMilliseconds);
  }

  it('have also the day on which the clocks skip their hour, after it', () => {
    const weekly = someMeeting();
    const nights = {
      ...weekly,
      starts: '2027-03-21T01:30',
      ends: '2027-03-21T03:00',
      repeats: { freq: 'WEEKLY' as const, byday: 'SU', count: 3 },
      changes: [],
    };
    assert.equal(
      told(at('2027-03-28T00:00Z', nights)),
      'before | 2027-03-28T01:30 | planned | join early | 04-04 planned',
    );
    assert.equal(told(at('2027-04-03T00:00Z', nights)), 'before | 2027-04-04T00:30 | planned | join early | ');
  });

  it('are those of RFC 5545, each as long as the first, wherever the clocks change', () => {
    fc.assert(
      fc.property(series, (meeting) => {
        // The reading that it is held to knows nothing of a Ramadan so far ahead.
        fc.pre(meeting.zone !== 'Africa/Casablanca');
        const found: number[] = [];
        let state = meetingState(meeting, new Date('2026-09-02T00:00Z'));
        const length = +state.occurrence!.ends - +state.occurrence!.starts;
        for (let turn = 0; turn < 12 && state.when !== 'over'; turn++) {
          const { starts, ends } = state.occurrence!;
          found.push(+starts);
          assert.equal(+ends - +starts, length);
          const wanted = found.at(-1)!;
          // One that lasts a day may not be over when the next one starts.
          state = meetingState(meeting, new Date(Math.max(+ends, wanted)));
          if (+state.occurrence!.starts < +ends && state.when === 'running') break;
        }
        const all = expected(meeting, found.length);
        assert.deepEqual(found, all);
        if (state.when === 'over') assert.equal(expected(meeting, found.length + 1).length, found.length);
      }),
      { numRuns: 100 },
    );
  });

  it('keep the hour that was written on the clock of the host, but for what the clocks skip', () => {
    fc.assert(
      fc.property(series, (meeting) => {
        const { occurrence, coming } = meetingState(meeting, new Date('2026-09-02T00:00Z'));
        for (const { starts, day } of [occurrence!, ...coming]) {
          const wall = shown(starts, meeting.zone!);
          const asked = day + meeting.starts.slice(10);
          if (wall !== asked)
            assert.ok(wall > asked && Date.parse(`${wall}Z`) - Date.parse(`${asked}Z`) <= 60 * minute);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('whatever the meeting and the clock', () => {
  const moments = fc.oneof(
    fc.date({ min: new Date('2026-09-02'), max: new Date('2029-01-01'), noInvalidDate: true }),
    fc.date(),
    fc.constant(new Date(NaN)),
  );

  it('the way in is there, unless all is cancelled, and in the middle of one that takes place it stands first', () => {
    fc.assert(
      fc.property(meetings, moments, fc.boolean(), (meeting, now, clockIsWrong) => {
        assert.deepEqual(parseMeeting(meeting).problems, undefined);
        const state = meetingState(meeting, now, { clockIsWrong });
        assert.equal(state.join === undefined, meeting.status === 'cancelled');
        const { starts, ends, status } = state.occurrence!;
        const isOn = +now >= +starts - 10 * minute && +now < +ends && status !== 'cancelled';
        if (isOn) assert.equal(state.join, 'now');
        if (clockIsWrong) assert.equal(state.when, 'unsure');
        assert.ok(state.coming.length <= 3);
        for (const one of state.coming) assert.notEqual(one.day, state.occurrence!.day);
      }),
      { numRuns: 500 },
    );
  });

  it('holds until the moment that it names, and no longer than it says', () => {
    fc.assert(
      fc.property(meetings, moments, (meeting, now) => {
        const state = meetingState(meeting, now);
        if (!state.until || state.when === 'unsure') return;
        assert.ok(+state.until > +now);
        const { until: _, ...same } = state;
        const { until: __, ...last } = meetingState(meeting, new Date(+state.until - 1));
        assert.deepEqual(last, same);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in every time zone of whoever looks', () => {
    const home = process.env['TZ'];
    const all = fc.sample(fc.tuple(meetings, moments), 60);
    try {
      const seen = ['UTC', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Europe/London'].map(
        (zone) => {
          process.env['TZ'] = zone;
          return JSON.stringify(all.map(([meeting, now]) => meetingState(meeting, now)));
        },
      );
      assert.equal(new Set(seen).size, 1);
    } finally {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
    }
  });
});
