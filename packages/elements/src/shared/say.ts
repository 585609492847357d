// Days, lists and amounts in a language, all from the platform: no words of ours to translate.

/** Our English is British: "3 Nov 2026", never "Nov 3, 2026". */
export const localeOf = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);

/** `2026-11-03` as "3 Nov 2026". */
export const day = (date: string, lang: string): string =>
  new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(date));

/** "Welsh, English and Urdu". */
export const list = (items: readonly string[], lang: string): string =>
  new Intl.ListFormat(localeOf(lang)).format(items);

/** The names of languages, as a list. */
export function languages(tags: readonly string[], lang: string): string {
  const names = new Intl.DisplayNames(localeOf(lang), { type: 'language' });
  return list(
    tags.map((tag) => names.of(tag)!),
    lang,
  );
}

/** "4 minutes", "1.2 MB". */
export const amount = (value: number, unit: string, lang: string, unitDisplay: 'short' | 'long' = 'short'): string =>
  new Intl.NumberFormat(localeOf(lang), { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(value);
