// The platform's own formatters open their data when the first of them is asked: 20 ms here, more than any step takes to
// draw, and on a slow phone a tap would wait for it.

/** By the visitor's clock: 2026-11-03. */
export const today = (): string => {
  const now = new Date();
  return new Date(+now - now.getTimezoneOffset() * 6e4).toJSON().slice(0, 10);
};

/** So many days after `2026-11-03`, in figures: "10/11/2026"; nothing where no calendar goes that far. */
export const dayAfter = (day: string, days: number, lang: string): string | undefined => {
  const date = new Date(Date.parse(day) + days * 864e5);
  const iso = date.toJSON()?.slice(0, 10);
  return iso && /^(en|cy|ur)/.test(lang)
    ? iso.split('-').reverse().join('/')
    : iso && date.toLocaleDateString([lang, 'en-GB'], { timeZone: 'UTC' });
};
