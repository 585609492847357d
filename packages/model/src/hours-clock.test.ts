import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { bankHolidayOn } from './bank-holidays.js';
import { openState, type Hours, type Schedule } from './hours.js';
import type { Nation } from './talk.js';

/** As a line to compare: `open until 2026-11-22T22:00:00.000Z`. */
function told(hours: Hours, now: string): string {
  const state = openState(hours, new Date(now));
  if (state.state === 'open') return `open until ${state.until.toISOString()}`;
  if (state.state === 'closed') return `closed${state.opens ? ` until ${state.opens.toISOString()}` : ''}`;
  return state.state === 'unknown' ? state.why : state.state;
}
const keeping = (...schedules: Schedule[]): Hours => ({ schedules, bankHolidays: 'open' });
const nine: Schedule = { opensAt: '09:00', closesAt: '17:00' };
const nightly: Schedule = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opensAt: '22:00', closesAt: '06:00' };

describe('schedules by the clock', () => {
  it('says that hours may be different on Saturday 26 December 2026, not that a line is open', () => {
    const monToSat: Schedule = { ...nine, freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA' };
    assert.equal(told({ schedules: [monToSat] }, '2026-12-26T11:00Z'), 'bank-holiday');
  });

  it('is open at half past midnight and half past one, by UTC, on each night when the clocks change', () => {
    for (const [night, until] of [
      ['2026-10-25', '06:00'],
      ['2027-10-31', '06:00'],
      ['2026-03-29', '05:00'],
      ['2027-03-28', '05:00'],
    ] as const)
      for (const time of ['00:30Z', '01:30Z'])
        assert.equal(told(keeping(nightly), `${night}T${time}`), `open until ${night}T${until}:00.000Z`);
  });

  it('is told the same wherever the visitor is', () => {
    const program = `
      const { openState } = await import(${JSON.stringify(new URL('./hours.ts', import.meta.url).href)});
      const schedules = ${JSON.stringify([nightly, { ...nine, freq: 'MONTHLY', byday: '-1FR,2MO' }, { ...nine, freq: 'WEEKLY', interval: 2, byday: 'TH', dtstart: '2026-01-01' }])};
      const told = [];
      for (const start of ['2026-03-27', '2026-10-23', '2026-12-24', '2026-12-31', '2027-03-26', '2027-10-29'])
        for (let hour = 0; hour < 96; hour++)
          told.push(openState({ schedules }, new Date(Date.parse(start) + hour * 3600000)));
      console.log(JSON.stringify({ offset: new Date(Date.parse('2026-07-05')).getTimezoneOffset(), told }));
    `;
    const run = ['--import', import.meta.resolve('tsx'), '--conditions=kith-source', '--input-type=module'];
    const [london, ...others] = [
      ['Europe/London', -60],
      ['America/New_York', 240],
      ['Asia/Kolkata', -330],
      ['Pacific/Kiritimati', -840],
    ].map(([zone, offset]) => {
      const env = { ...process.env, TZ: String(zone), NODE_OPTIONS: '' };
      const found = JSON.parse(
        execFileSync(process.execPath, [...run, '--eval', program], { env, encoding: 'utf8' }),
      ) as { offset: number; told: object[] };
      assert.equal(found.offset, offset, `the process is in ${zone}`);
      return found.told;
    });
    assert.ok(new Set(london!.map((state) => JSON.stringify(state))).size > 10);
    for (const other of others) assert.deepEqual(other, london);
  });

  it('goes on over the last minute of a year', () => {
    for (const now of ['2026-12-31T23:59Z', '2027-01-01T00:00Z'])
      assert.equal(told(keeping(nightly), now), 'open until 2027-01-01T06:00:00.000Z');
  });

  it('takes 09:00:00Z for nine in London, in July too', () => {
    const schedule: Schedule = { freq: 'WEEKLY', byday: 'MO', opensAt: '09:00:00Z', closesAt: '17:00:00Z' };
    assert.equal(told(keeping(schedule), '2027-07-05T07:59Z'), 'closed until 2027-07-05T08:00:00.000Z');
    assert.equal(told(keeping(schedule), '2027-07-05T08:00Z'), 'open until 2027-07-05T16:00:00.000Z');
  });

  it('knows every other week from where it is counted, and does not know it from nowhere', () => {
    const other: Schedule = { ...nine, freq: 'WEEKLY', interval: 2, byday: 'MO' };
    assert.equal(told(keeping(other), '2026-11-23T10:00Z'), 'no-hours');
    const counted = keeping({ ...other, dtstart: '2026-11-16' });
    assert.equal(told(counted, '2026-11-16T10:00Z'), 'open until 2026-11-16T17:00:00.000Z');
    assert.equal(told(counted, '2026-11-23T10:00Z'), 'closed until 2026-11-30T09:00:00.000Z');
  });

  it('knows the fifth Monday, the last Friday and the 31st, and nothing after the last day of which somebody spoke', () => {
    const monthly = (rest: Schedule): Hours => keeping({ ...nine, freq: 'MONTHLY', ...rest });
    const from = '2026-11-23T10:00Z';
    assert.equal(told(monthly({ byday: '5MO' }), from), 'closed until 2026-11-30T09:00:00.000Z');
    assert.equal(told(monthly({ byday: '-1FR' }), from), 'closed until 2026-11-27T09:00:00.000Z');
    assert.equal(told(monthly({ bymonthday: '31' }), from), 'closed until 2026-12-31T09:00:00.000Z');
    assert.equal(told(monthly({ byday: '4MO', validTo: '2026-11-22' }), from), 'no-hours');
  });
});

describe('bank holidays by division', () => {
  // The dates of https://www.gov.uk/bank-holidays.json, © Crown copyright, Open Government Licence v3.0.
  const listed = {
    'england-and-wales':
      '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28 2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26',
    scotland:
      '2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-08-03 2026-11-30 2026-12-25 2026-12-28 2027-01-01 2027-01-04 2027-03-26 2027-05-03 2027-05-31 2027-08-02 2027-11-30 2027-12-27 2027-12-28 2028-01-03 2028-01-04 2028-04-14 2028-05-01 2028-05-29 2028-08-07 2028-11-30 2028-12-25 2028-12-26',
    'northern-ireland':
      '2026-01-01 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-07-13 2026-08-31 2026-12-25 2026-12-28 2027-01-01 2027-03-17 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-07-12 2027-08-30 2027-12-27 2027-12-28 2028-01-03 2028-03-17 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-07-12 2028-08-28 2028-12-25 2028-12-26',
  };
  const nations: Record<keyof typeof listed, readonly Nation[]> = {
    'england-and-wales': ['england', 'wales'],
    scotland: ['scotland'],
    'northern-ireland': ['northern-ireland'],
  };
  /** Kept on the day itself too, where the list moves a holiday to a weekday. */
  const always = { scotland: ['01-02', '11-30'], 'northern-ireland': ['03-17'], 'england-and-wales': [] };

  for (const [division, dates] of Object.entries(listed) as [keyof typeof listed, string][])
    it(`are those of ${division} on every day of three years`, () => {
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2029, 0, 1); at += 24 * 60 * 60_000) {
        const day = new Date(at).toISOString().slice(0, 10);
        const itself = ['01-01', '12-25', '12-26', ...always[division]].includes(day.slice(5));
        const expected = itself || dates.includes(day) ? 'everywhere' : undefined;
        assert.equal(bankHolidayOn(day, nations[division]), expected, day);
      }
    });

  it('are somewhere where only some of the nations keep them', () => {
    assert.equal(bankHolidayOn('2026-11-30', ['scotland', 'wales']), 'somewhere');
    assert.equal(bankHolidayOn('2026-08-31', ['england', 'northern-ireland']), 'everywhere');
    assert.equal(bankHolidayOn('2026-07-13', ['england', 'wales', 'scotland']), undefined);
    assert.equal(bankHolidayOn('2026-07-13'), 'somewhere');
  });
});
