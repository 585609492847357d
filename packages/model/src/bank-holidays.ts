/**
 * The last day for which the bank holidays are listed here. After it only the days of every year are known: a copy of
 * Kith that is older than that takes, say, Easter Monday for an ordinary Monday.
 */
export const bankHolidaysUntil = '2028-12-31';

// Every day of https://www.gov.uk/bank-holidays in any of its three divisions, but for the days of every year below.
// © Crown copyright, Open Government Licence v3.0. Read on 22 November 2026, by way of
// https://github.com/ministryofjustice/govuk-bank-holidays (35fc7558).
const listed: Readonly<Record<string, string>> = {
  2026: '03-17 04-03 04-06 05-04 05-25 07-13 08-03 08-31 11-30 12-28',
  2027: '01-04 03-17 03-26 03-29 05-03 05-31 07-12 08-02 08-30 11-30 12-27 12-28',
  2028: '01-03 01-04 03-17 04-14 04-17 05-01 05-29 07-12 08-07 08-28 11-30',
};

// The list moves a holiday that falls on a weekend to a weekday, but people stay at home on the day itself too.
const everyYear = /-(12-2[56]|01-0[12])$/;

/**
 * Whether a day (`2026-12-28`) is a bank holiday anywhere in the United Kingdom. Always true on 25 and 26 December and
 * on 1 and 2 January, also when the holiday is moved; for other days, see {@link bankHolidaysUntil}.
 */
export const isBankHoliday = (day: string): boolean =>
  everyYear.test(day) || !!listed[day.slice(0, 4)]?.includes(day.slice(5));
