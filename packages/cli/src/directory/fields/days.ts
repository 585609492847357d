import { isDay } from '@kith/model';

const two = (text: string): string => text.padStart(2, '0');

/** The day of a text: `2024-02-01`, `2024-02-01T10:00Z`, `01/02/2024` and `01-02-2024` (1 February). Nothing for a day that is none. */
export function dayOf(text: string): string | undefined {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(text) ?? [];
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:$|[,\s])/.exec(text) ?? [];
  const made = iso ?? (year === undefined ? undefined : `${year}-${two(month!)}-${two(day!)}`);
  return made !== undefined && isDay(made) ? made : undefined;
}

/** The same day so many years later. */
export function yearsAfter(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isDay(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** How many whole days lie between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
