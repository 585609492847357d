/** Whether a holiday is kept in all nations of the United Kingdom, or in some of them only. */
export type BankHoliday = 'everywhere' | 'somewhere';

/**
 * The last day for which the bank holidays are listed here. After it only the days of every year are known: a copy of
 * Kith that is older than that takes, say, Easter Monday for an ordinary Monday.
 */
export const bankHolidaysUntil = '2028-12-31';

// The days of https://www.gov.uk/bank-holidays, but for those of every year: in all three divisions, then in some.
// © Crown copyright, Open Government Licence v3.0. Read on 22 November 2026, by way of
// https://github.com/ministryofjustice/govuk-bank-holidays (35fc7558).
const everywhere =
  '2026-04-03 2026-05-04 2026-05-25 2026-12-28 ' +
  '2027-03-26 2027-05-03 2027-05-31 2027-12-27 2027-12-28 ' +
  '2028-01-03 2028-04-14 2028-05-01 2028-05-29';
const somewhere =
  '2026-03-17 2026-04-06 2026-07-13 2026-08-03 2026-08-31 2026-11-30 ' +
  '2027-01-04 2027-03-17 2027-03-29 2027-07-12 2027-08-02 2027-08-30 2027-11-30 ' +
  '2028-01-04 2028-03-17 2028-04-17 2028-07-12 2028-08-07 2028-08-28 2028-11-30';

/**
 * Whether a day (`2026-12-28`) is a bank holiday in the United Kingdom. Christmas Day, Boxing Day and New Year's Day,
 * and 2 January in Scotland, are so in every year, also when they fall on a weekend and the list moves the holiday to a
 * weekday: people stay at home on both. For other days, see {@link bankHolidaysUntil}.
 */
export const bankHolidayOn = (day: string): BankHoliday | undefined =>
  /-(12-2[56]|01-01)$/.test(day) || everywhere.includes(day)
    ? 'everywhere'
    : day.endsWith('-01-02') || somewhere.includes(day)
      ? 'somewhere'
      : undefined;
