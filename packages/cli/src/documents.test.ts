import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  parseMeeting,
  parsePlan,
  parseResource,
  parseTalk,
  type Channel,
  type Meeting,
  type Resource,
  type Talk,
} from '@kith/model';
import fc from 'fast-check';
import { plans } from '../../model/test/documents.js';
import {
  readMeeting,
  readPlan,
  readResource,
  readTalk,
  writeMeeting,
  writePlan,
  writeResource,
  writeTalk,
} from './yaml-document.js';

// What YAML would take for its own, and for other types.
const hostile = [
  'no',
  'true',
  'null',
  '~',
  '999',
  '1e3',
  '0x1F',
  '2026-11-01',
  ': ',
  ' #',
  '- ',
  '? ',
  '&a',
  '*a',
  '!!int',
  '|',
  '>',
  '%',
  '@',
  '`',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  '\t',
  ' ',
  '\n',
  '\r',
  '\n\n',
  '---',
  '...',
  '\0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u00a0',
  'سلام',
  '🙂',
  'a',
];
const words = fc
  .oneof(
    fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  .filter((text) => text.trim() !== '');
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(model, { noNullPrototype: true });
const id = fc.constantFrom('a', 'true', '7', 'null', 'own-team');
const day = fc.constantFrom('2026-11-01', '2028-02-29');
const url = fc.constant('https://example.org/#a');
const rights = record({ licence: words, holder: words });

const channels: fc.Arbitrary<Extract<Channel, { number: string }>> = record({
  kind: fc.constantFrom('phone' as const, 'text' as const),
  number: fc.constantFrom('999', '116 123', '0800 1111'),
  say: maybe(words),
  note: maybe(words),
  cost: fc.constant('free' as const),
  onBill: maybe(fc.boolean()),
  languages: maybe(fc.constant(['no', 'en'])),
  hours: fc.oneof(
    fc.constantFrom('always' as const, 'unknown' as const),
    record({
      week: fc.constant<{ mon: string[]; sun: string[] }>({ mon: ['09:00-17:00'], sun: [] }),
      bankHolidays: maybe(fc.constant('closed' as const)),
    }),
    record({
      schedules: fc.tuple(
        record({
          freq: fc.constant('MONTHLY' as const),
          interval: maybe(fc.integer({ min: 1, max: 3 })),
          byday: maybe(fc.constantFrom('2MO,-1FR', 'MO', 'SU')),
          bymonthday: maybe(fc.constantFrom('1', '-1,15')),
          dtstart: day,
          count: maybe(fc.integer({ min: 1, max: 9999 })),
          validTo: maybe(day),
          opensAt: fc.constantFrom('09:00', '09:00:00Z'),
          closesAt: fc.constantFrom('17:30', '24:00'),
          description: maybe(words),
        }),
      ),
      zone: maybe(fc.constant('Europe/Dublin')),
    }),
  ),
});

const talks: fc.Arbitrary<Talk> = record({
  format: fc.constant('talk/1' as const),
  id,
  lang: fc.constantFrom('en', 'no'),
  title: words,
  intro: maybe(words),
  rights,
  reviewed: day,
  reviewBy: day,
  questions: fc.subarray<Talk['questions'][number]>(
    [
      { about: 'urgency' },
      { about: 'place', label: 'Where?' },
      {
        about: 'way',
        label: 'How?',
        options: [
          { id: 'voice', label: 'no' },
          { id: 'typing', label: '7' },
        ],
      },
    ],
    { maxLength: 3 },
  ),
  routes: fc.tuple(
    record({
      id,
      name: words,
      tier: fc.constantFrom('crisis' as const, 'own' as const),
      what: words,
      organisation: maybe(words),
      topics: maybe(fc.array(id, { maxLength: 2 })),
      nations: maybe(fc.constant(['wales' as const])),
      ages: maybe(record({ from: maybe(fc.nat(120)), to: maybe(fc.nat(120)) })),
      level: maybe(fc.subarray(['universal' as const, 'targeted' as const, 'specialist' as const])),
      languages: maybe(fc.constant(['no', 'cy'])),
      interpreter: maybe(fc.constant(true as const)),
      referral: maybe(fc.constantFrom('self' as const, 'drop-in' as const)),
      place: maybe(
        record({
          points: maybe(
            fc.array(
              record({
                lat: fc.double({ min: -90, max: 90, noNaN: true }).map((number) => number + 0),
                lng: fc.constantFrom(-180, -2.5, 0, 1e-7),
              }),
              { maxLength: 2 },
            ),
          ),
          districts: maybe(fc.subarray(['BS5', 'EC1A', 'E1'])),
          radius: maybe(fc.constantFrom(0, 0.5, 40)),
        }),
      ),
      pinned: maybe(fc.constant(true as const)),
      channels: fc.array(channels, { minLength: 1, maxLength: 2 }),
      confidential: maybe(words),
      source: record({ name: words, date: day }),
      unverified: fc.constant(true as const),
      checkBy: day,
    }),
  ),
});

const resources: fc.Arbitrary<Resource> = record({
  format: fc.constant('resource/1' as const),
  id,
  lang: fc.constant('cy'),
  title: words,
  summary: words,
  source: record({ name: words, kind: fc.constant('charity' as const), phone: maybe(fc.constant('111')) }),
  url,
  kind: fc.constant('video' as const),
  time: maybe(fc.constant('5 min')),
  cost: fc.constant('free' as const),
  bytes: maybe(fc.nat()),
  languages: fc.constant(['no']),
  reading: maybe(record({ age: fc.constantFrom(9, 9.5, 10.25), formula: words, date: day })),
  level: fc.constant([]),
  for: fc.array(id, { maxLength: 2 }),
  topics: fc.array(id, { maxLength: 2 }),
  rights,
  checkBy: day,
  broken: maybe(fc.constant(true as const)),
});

const lines = fc.array(words, { minLength: 1, maxLength: 2 });
const meetings: fc.Arbitrary<Meeting> = record({
  format: fc.constant('meeting/1' as const),
  id,
  lang: fc.constantFrom('en', 'no'),
  title: words,
  summary: words,
  host: words,
  starts: fc.constant('2026-12-03T19:00'),
  ends: fc.constant('2026-12-03T20:30'),
  zone: maybe(fc.constant('Europe/Dublin')),
  repeats: fc.constant({ freq: 'WEEKLY' as const, interval: 2, byday: 'TH', count: 5 }),
  status: maybe(fc.constantFrom('planned' as const, 'moved' as const, 'cancelled' as const, 'full' as const)),
  note: maybe(words),
  changes: maybe(
    fc.tuple(
      record({ day: fc.constant('2026-12-03'), status: fc.constant('cancelled' as const), note: maybe(words) }),
      record({
        day: fc.constant('2026-12-17'),
        status: fc.constant('moved' as const),
        starts: fc.constant('2026-12-18T00:00'),
        ends: fc.constant('2026-12-18T01:00'),
        note: maybe(words),
      }),
    ),
  ),
  revision: maybe(fc.nat(999)),
  ways: fc.tuple(
    record({
      kind: fc.constant('online' as const),
      url,
      camera: fc.constantFrom('optional' as const, 'none' as const, 'needed' as const),
      code: maybe(words),
      note: maybe(words),
    }),
    record({
      kind: fc.constant('phone' as const),
      number: fc.constantFrom('111', '01632 960 100'),
      code: maybe(fc.constantFrom('0123', '12 34#', '7*')),
      cost: fc.constant('free' as const),
      onBill: maybe(fc.boolean()),
      note: maybe(words),
    }),
    record({
      kind: fc.constant('room' as const),
      place: words,
      map: maybe(url),
      access: fc.constantFrom('step-free' as const, 'unknown' as const),
      childcare: maybe(words),
    }),
  ),
  cost: fc.constant('unknown' as const),
  expect: lines,
  who: lines,
  bring: maybe(lines),
  leave: maybe(words),
  confidential: maybe(words),
  contacts: fc.tuple(record({ kind: fc.constant('text' as const), name: words, number: fc.constant('999') })),
  languages: maybe(fc.constant(['no', 'cy'])),
  for: maybe(fc.array(id, { maxLength: 2 })),
  rights,
  source: record({ name: words, date: day }),
  unverified: fc.constant(true as const),
  checkBy: day,
});

/** Without the keys that have no value: a document has none. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a document in YAML', () => {
  it('of a talk is read back as it was written', () => {
    fc.assert(
      fc.property(talks, (made) => {
        assert.ok(parseTalk(made).value);
        assert.deepEqual(plain(readTalk(writeTalk(made), 'a.yaml')).value, plain(made));
      }),
      { numRuns: 500 },
    );
  });

  it('of a meeting is read back as it was written', () => {
    fc.assert(
      fc.property(meetings, (made) => {
        assert.ok(parseMeeting(made).value);
        assert.deepEqual(plain(readMeeting(writeMeeting(made), 'a.yaml')).value, plain(made));
      }),
      { numRuns: 300 },
    );
  });

  it('of a resource is read back as it was written', () => {
    fc.assert(
      fc.property(resources, (made) => {
        assert.ok(parseResource(made).value);
        assert.deepEqual(plain(readResource(writeResource(made), 'a.yaml')).value, plain(made));
      }),
      { numRuns: 500 },
    );
  });

  it('of a plan is read back as it was written', () => {
    fc.assert(
      fc.property(plans, (made) => {
        assert.ok(parsePlan(made).value);
        assert.deepEqual(readPlan(writePlan(made), 'a.yaml').value, made);
      }),
      { numRuns: 300 },
    );
  });

  it('of a plan says where a mistake is, as its author spells it', () => {
    const text = 'id: a\nlang: en-GB\nitems:\n  - kind: task\n    id: one\n    title: A walk\n    by: tomorrow\n';
    const [problem] = readPlan(text, 'a.yaml').problems!;
    assert.deepEqual([problem!.line, problem!.message], [7, 'by: "tomorrow" is not a date.']);
  });
});
