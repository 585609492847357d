import { holds, type Values } from './condition.js';
import type { Band, ChoiceItem, Scale, Score } from './scale.js';

/** Codes by linkId, as an answer to a step keeps them. */
export type Items = Readonly<Record<string, string>>;

export interface Scored {
  readonly score: Score;
  /** Nothing where too few items are answered. */
  readonly value: number | undefined;
  readonly band: Band | undefined;
  readonly answered: number;
  readonly of: number;
}

/** The items that are answered, in order, out of their groups. */
export const choiceItems = (scale: Scale): ChoiceItem[] =>
  scale.questionnaire.item
    .flatMap((item) => (item.type === 'group' ? item.item : [item]))
    .filter((item) => item.type === 'choice');

/** The weights of the answers to an item, in their order. */
export const weightsOf = (item: ChoiceItem): (number | undefined)[] =>
  item.answerOption.map(({ extension, valueCoding }) => (extension ?? valueCoding.extension)?.[0]?.valueDecimal);

/** The weight of the answer to an item, if it has one. */
function weightOf(item: ChoiceItem | undefined, items: Items): number | undefined {
  const index = item?.answerOption.findIndex(({ valueCoding }) => valueCoding.code === items[item.linkId]) ?? -1;
  return index < 0 ? undefined : weightsOf(item!)[index];
}

/** Without what binary fractions leave behind, so that 0.7 + 0.1 reaches a band that begins at 0.8. */
const tidy = (value: number): number => Number(value.toFixed(9));

/** The scores of a scale, in its order. An item without an answer that has a weight counts as missing. */
export function scoresOf(scale: Scale, items: Items): Scored[] {
  const byLinkId = new Map(choiceItems(scale).map((item) => [item.linkId, item]));
  return scale.scores.map((score) => {
    const of = score.items.length;
    const weights = score.items.flatMap((id) => {
      const item = byLinkId.get(id);
      const weight = weightOf(item, items);
      if (weight === undefined) return [];
      if (!score.reverse?.includes(id)) return [weight];
      const all = weightsOf(item!).filter((other) => other !== undefined);
      return [Math.max(...all) + Math.min(...all) - weight];
    });
    const answered = weights.length;
    const value = answered && answered >= (score.atLeast ?? of) ? valueOf(score, weights) : undefined;
    const band = value === undefined ? undefined : score.bands?.filter(({ from }) => from <= value).at(-1);
    return { score, value, band, answered, of };
  });
}

/** What a score makes of weights; of fewer than its items, where it allows that. */
export function valueOf({ method, items, countFrom, prorate, times = 1 }: Score, weights: readonly number[]): number {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const missing = weights.length < items.length;
  const result =
    method === 'count'
      ? weights.filter((weight) => weight >= countFrom!).length
      : method === 'mean'
        ? sum / weights.length
        : prorate && missing
          ? Math.round(tidy((sum * items.length) / weights.length))
          : sum;
  return tidy(result * times);
}

/** What a name stands for in a scale: a score, or the weight of an answer, or its code where it has no weight. */
export const valuesOf =
  (scale: Scale, items: Items): Values =>
  (name) => {
    const [scored] = scoresOf({ ...scale, scores: scale.scores.filter(({ id }) => id === name) }, items);
    if (scored) return scored.value;
    const item = choiceItems(scale).find(({ linkId }) => linkId === name);
    return item && (weightOf(item, items) ?? items[name]);
  };

/** The places of the scale's own alerts that hold. To be asked after every answer. */
export const alarmsOf = (scale: Scale, items: Items): number[] =>
  (scale.alerts ?? []).flatMap(({ when }, index) => (holds(when, valuesOf(scale, items), true) ? index : []));
