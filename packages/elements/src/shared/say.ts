import { html } from 'lit';

/**
 * Days, lists and amounts, by the platform. Part of each language's words, so that a language that browsers lack (Chrome
 * knows no Welsh) can bring its own.
 */
export const say = (locale: string) => ({
  /** `2026-11-03` as "3 Nov 2026". */
  date: (day: string): string => {
    // Not Date.parse: what that makes of 31 February differs by browser.
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    return format.format(Date.UTC(year, month - 1, date));
  },

  /** The day in the United Kingdom of a moment that is so many days ahead: "today", "tomorrow", "Monday", "4 January". */
  ahead: (moment: Date, days: number): string =>
    days < 2
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
      : new Intl.DateTimeFormat(locale, {
          timeZone: 'Europe/London',
          ...(days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
        }).format(moment),

  /** "Welsh, English and Urdu". */
  list: (items: readonly string[]): string => new Intl.ListFormat(locale).format(items),

  /** `cy-GB` as "Welsh". The rest of a tag can be such that the platform throws. */
  language: (tag: string): string => new Intl.DisplayNames(locale, { type: 'language' }).of(tag.split('-')[0]!)!,

  /** "4 minutes", "1.2 megabytes". */
  amount: (value: number, unit: 'minute' | 'megabyte'): string =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'minute' ? 'long' : 'short',
      maximumFractionDigits: 1,
    }).format(value),
});

/** Keeps the groups of a phone number in their order: among words from right to left, 116 123 would read 123 116. */
export const numbers = (words: string): unknown =>
  words.split(/(\d+(?: \d+)+)/).map((part, index) => (index % 2 ? html`<bdi dir="ltr">${part}</bdi>` : part));
