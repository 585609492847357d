import type { Nation } from './talk.js';

/** Whether a holiday is kept in all nations that are asked about, or in some of them only. */
export type BankHoliday = 'everywhere' | 'somewhere';

// The days of https://www.gov.uk/bank-holidays: those of 2026 to 2028, then those of every year. It has three divisions, as
// England and Wales are one; what those two keep, Northern Ireland keeps as well.
// © Crown copyright, Open Government Licence v3.0. Read on 22 November 2026, by way of
// https://github.com/ministryofjustice/govuk-bank-holidays (35fc7558).
const everywhere =
  /28-(01-03|04-14|05-01|05-29)|27-(03-26|05-03|05-31|12-27|12-28)|26-(04-03|05-04|05-25|12-28)|-(01-01|12-2[56])$/;
const notInScotland = /26-(04-06|08-31)|27-(03-29|08-30)|28-(04-17|08-28)/;
const inScotland = /26-08-03|27-(01-04|08-02)|28-(01-04|08-07)|-(01-02|11-30)$/;
const inNorthernIreland = /26-07-13|27-07-12|28-07-12|-03-17$/;

/** The first letters of the nations that keep a day. */
const keepersOf = (day: string): string =>
  everywhere.test(day)
    ? 'ewsn'
    : notInScotland.test(day)
      ? 'ewn'
      : inScotland.test(day)
        ? 's'
        : inNorthernIreland.test(day)
          ? 'n'
          : '';

/**
 * Whether a day (`2026-12-28`) is a bank holiday in these nations of the United Kingdom, or in any where none are given.
 * Christmas Day, Boxing Day and New Year's Day, 2 January and St Andrew's Day in Scotland, and St Patrick's Day in
 * Northern Ireland, are so in every year, also when they fall on a weekend and the list moves the holiday to a weekday:
 * people stay at home on both. For other days, see `bankHolidaysUntil`.
 */
export function bankHolidayOn(day: string, nations?: readonly Nation[]): BankHoliday | undefined {
  const keepers = keepersOf(day);
  const asked = nations?.length ? nations : ['e', 'w', 's', 'n'];
  const kept = asked.filter(([letter]) => keepers.includes(letter!)).length;
  return kept ? (kept < asked.length ? 'somewhere' : 'everywhere') : undefined;
}
