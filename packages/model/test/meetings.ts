import fc from 'fast-check';
import type { Meeting } from '../src/index.js';

// Meetings for the tests: one with everything in it, and arbitrary ones that are always valid.

export const someMeeting = (): Meeting => ({
  format: 'meeting/1',
  id: 'thursday-group',
  lang: 'en-GB',
  title: 'Thursday group for parents',
  summary: 'Eight parents and two workers talk about life at home.',
  host: 'Limpet Row',
  starts: '2026-12-03T19:00',
  ends: '2026-12-03T20:30',
  zone: 'Europe/London',
  repeats: { freq: 'WEEKLY', interval: 1, byday: 'TH', until: '2027-03-25' },
  status: 'planned',
  note: 'We have two new people this month.',
  changes: [
    { day: '2026-12-24', status: 'cancelled', note: 'We have a rest.' },
    { day: '2026-12-31', status: 'moved', starts: '2027-01-02T10:00', ends: '2027-01-02T11:30', note: 'A Saturday.' },
    { day: '2027-01-14', status: 'full' },
  ],
  revision: 3,
  ways: [
    {
      kind: 'online',
      url: 'https://meet.example.org/j/123',
      camera: 'optional',
      code: 'tea pot',
      note: 'No app needed.',
    },
    {
      kind: 'phone',
      number: '0330 123 4567',
      code: '482 913#',
      cost: 'local',
      onBill: true,
      note: 'You can just listen.',
    },
    {
      kind: 'room',
      place: '12 Harbour Street, Penllan',
      map: 'https://www.openstreetmap.org/',
      access: 'step-free',
      childcare: 'A crèche for children under five.',
      note: 'Ring the green bell.',
    },
  ],
  cost: 'free',
  expect: ['We say our first names.', 'Nobody has to talk.'],
  who: ['Mina and Tom, two family workers', 'Up to eight parents'],
  bring: ['Nothing'],
  leave: 'Close the page. Nobody will ask why.',
  confidential: 'What is said stays here, unless a child is in danger.',
  contacts: [
    { kind: 'phone', name: 'Mina', number: '01632 960 100' },
    { kind: 'text', name: 'Mina', number: '07700 900 100' },
    { kind: 'email', name: 'The team', address: 'team@example.org' },
  ],
  languages: ['en', 'cy'],
  level: ['universal'],
  for: ['parents'],
  topics: ['rows'],
  rights: { licence: 'CC-BY-4.0', holder: 'Limpet Row' },
  source: { name: 'Limpet Row', url: 'https://example.org/groups', date: '2026-11-01' },
  checked: '2026-11-02',
  checkBy: '2027-03-25',
});

const optional = [
  'zone',
  'note',
  'revision',
  'bring',
  'leave',
  'confidential',
  'languages',
  'level',
  'for',
  'topics',
] as const;

const minute = 60_000;
const dayMillis = 24 * 60 * minute;
const stamp = (wall: number): string => new Date(wall * minute).toISOString().slice(0, 16);
const dayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Around the changes of the clocks of all zones below too, by day and by night. */
const walls = fc
  .tuple(
    fc.integer({ min: Date.UTC(2026, 9, 1) / dayMillis, max: Date.UTC(2027, 10, 30) / dayMillis }),
    fc.oneof(fc.constantFrom(0, 60, 90, 120, 150, 180, 23 * 60 + 59), fc.integer({ min: 0, max: 24 * 60 - 1 })),
  )
  .map(([day, minutes]) => day * 24 * 60 + minutes);

const zones = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'UTC',
);

/** A rule that the day of `wall` is the first of. */
function ruleFrom(wall: number): fc.Arbitrary<NonNullable<Meeting['repeats']>> {
  const date = new Date(wall * minute);
  const weekday = dayNames[date.getUTCDay()]!;
  const inMonth = date.getUTCDate();
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  const nth = Math.ceil(inMonth / 7);
  const fromEnd = Math.ceil((days - inMonth + 1) / 7);
  const interval = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
  const weekly = fc.option(
    fc.subarray(dayNames).map((some) => [...new Set([weekday, ...some])].join(',')),
    { nil: undefined },
  );
  const monthly = fc.constantFrom<Partial<NonNullable<Meeting['repeats']>>>(
    {},
    { byday: `${nth}${weekday}` },
    { byday: `-${fromEnd}${weekday}` },
    { byday: weekday },
    { bymonthday: `${inMonth}` },
    { bymonthday: `${inMonth},-1` },
    { bymonthday: `${inMonth - days - 1}` },
  );
  const ending = fc.oneof(
    fc.constant({}),
    fc.integer({ min: 1, max: 30 }).map((count) => ({ count })),
    fc.integer({ min: 0, max: 500 }).map((more) => ({ until: stamp(wall + more * 24 * 60).slice(0, 10) })),
  );
  const tidy = <T extends object>(rule: T): T =>
    Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as T;
  return fc
    .oneof(
      fc.record({ freq: fc.constant('WEEKLY' as const), interval, byday: weekly }),
      fc.tuple(interval, monthly).map(([every, on]) => ({ freq: 'MONTHLY' as const, interval: every, ...on })),
    )
    .chain((rule) => ending.map((end) => tidy({ ...rule, ...end }) as NonNullable<Meeting['repeats']>));
}

/** Meetings that repeat, with nothing changed. */
export const series: fc.Arbitrary<Meeting> = fc
  .tuple(walls, zones, fc.integer({ min: 1, max: 24 * 60 }))
  .chain(([wall, zone, length]) =>
    ruleFrom(wall).map((repeats) => {
      const { changes: _, ...meeting } = someMeeting();
      return {
        ...meeting,
        zone,
        starts: stamp(wall),
        ends: stamp(wall + length),
        repeats,
        source: { ...meeting.source, date: '2026-09-01' },
      };
    }),
  );

const changesOf = ({ starts }: Meeting): fc.Arbitrary<Meeting['changes']> => {
  const day = starts.slice(0, 10);
  return fc.constantFrom<Meeting['changes']>(
    undefined,
    [],
    [{ day, status: 'cancelled' }],
    [{ day, status: 'full', note: 'No more places.' }],
    [{ day, status: 'moved', starts: '2027-02-01T18:00', ends: '2027-02-01T19:00' }],
  );
};

export const meetings: fc.Arbitrary<Meeting> = fc
  .tuple(
    series.chain((one) => changesOf(one).map((changes) => ({ ...one, ...(changes && { changes }) }))),
    fc.subarray([...optional]),
    fc.constantFrom('planned' as const, 'moved' as const, 'cancelled' as const, 'full' as const, undefined),
    fc.boolean(),
    fc.boolean(),
    fc.subarray([0, 1, 2], { minLength: 1 }),
  )
  .map(([{ repeats, changes, ...whole }, dropped, status, once, verified, ways]): Meeting => {
    const meeting = { ...whole, ways: ways.map((index) => whole.ways[index]!) };
    for (const key of dropped) delete (meeting as Partial<Meeting>)[key];
    if (status) meeting.status = status;
    else delete (meeting as Partial<Meeting>).status;
    if (!verified) {
      delete (meeting as Partial<Meeting>).checked;
      (meeting as Partial<Meeting>).unverified = true;
    }
    if (!once) return { ...meeting, repeats: repeats!, ...(changes && { changes }) };
    return status === 'moved' ? { ...meeting, was: '2026-12-01T10:00' } : meeting;
  });
