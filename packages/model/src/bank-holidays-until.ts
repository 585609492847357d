/**
 * The last day for which the bank holidays are listed. After it only the days of every year are known: a copy of
 * Kith that is older than that takes, say, Easter Monday for an ordinary Monday.
 */
export const bankHolidaysUntil = '2028-12-31';
