/**
 * Days, lists and names of languages, by the platform. Part of each language's words, so that a language that browsers
 * lack (Chrome knows no Welsh) can bring its own.
 */
export const say = (locale: string) => {
  // Made when first used, and kept: making one takes longer than drawing a card.
  let dates: Intl.DateTimeFormat | undefined;
  let names: Intl.DisplayNames | undefined;
  return {
    /** `2026-11-03` as "3 Nov 2026". */
    date: (day: string): string =>
      (dates ??= new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })).format(new Date(day)),

    list: (items: readonly string[]): string => items.join(', '),

    /** `cy-GB` as "Welsh". The rest of a tag can be such that the platform throws. */
    language: (tag: string): string =>
      (names ??= new Intl.DisplayNames(locale, { type: 'language' })).of(tag.split('-')[0]!)!,
  };
};
