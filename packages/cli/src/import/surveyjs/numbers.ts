import { listOf, numberOf, type Fields } from '../json.js';
import { choiceOf, type Choice } from './choices.js';
import type { Languages } from './survey.js';

/** More numbers than this are no answers to pick from. */
const mostNumbers = 20;

/** How a number can be asked: from 0 to 10, as answers to pick from, or in people's own words. */
export type Numbers =
  | { readonly as: 'rate'; readonly low: string; readonly high: string }
  | { readonly as: 'answers'; readonly choices: readonly Choice[] }
  | { readonly as: 'words'; readonly from: number; readonly to: number };

/** The numbers of a rating: those that it lists, or all between two. */
export function ratingOf(fields: Fields, languages: Languages): Numbers {
  const low = languages.words(fields['minRateDescription']);
  const high = languages.words(fields['maxRateDescription']);
  const listed = listOf(fields['rateValues']).flatMap((value) => choiceOf(value, languages) ?? []);
  if (listed.length) return { as: 'answers', choices: withEnds(listed, low, high) };
  const from = numberOf(fields['rateMin']) ?? 1;
  const count = numberOf(fields['rateCount']);
  const step = Math.max(numberOf(fields['rateStep']) ?? 1, Number.EPSILON);
  const to = numberOf(fields['rateMax']) ?? (count === undefined ? 5 : from + (count - 1) * step);
  return numbersBetween(from, to, { low, high, step });
}

/** All numbers between two. `low` and `high` are what these mean. */
export function numbersBetween(
  from: number,
  to: number,
  { low = '', high = '', step = 1 }: { low?: string; high?: string; step?: number } = {},
): Numbers {
  if (from === 0 && to === 10) return { as: 'rate', low, high };
  const count = Math.floor((to - from) / step) + 1;
  if (!(count > 1) || count > mostNumbers || !Number.isFinite(count)) return { as: 'words', from, to };
  const numbers = Array.from({ length: count }, (_, index) => String(Number((from + index * step).toFixed(6))));
  return {
    as: 'answers',
    choices: withEnds(
      numbers.map((number) => ({ value: number, label: number })),
      low,
      high,
    ),
  };
}

const withEnds = (values: readonly Choice[], low: string, high: string): Choice[] =>
  values.map((choice, index) => {
    const means = index === 0 ? low : index === values.length - 1 ? high : '';
    return means ? { ...choice, label: `${choice.label}: ${means}` } : choice;
  });
