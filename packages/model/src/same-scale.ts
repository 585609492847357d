import { problem, type Problem } from './problem.js';
import type { ChoiceItem, Item, Scale } from './scale.js';
import { weightsOf } from './score.js';

// Whether a translated measure is still the measure: validated wording is either all there, or not used at all.

const changed = (path: string, what: string): Problem =>
  problem(path, `${what} is not as in the source.`, 'Translate the words, and leave everything else as it is.');

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** All items with their groups before them, in order. */
const flat = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...(item.type === 'group' ? item.item : [])]);

const answersOf = (item: Item): ChoiceItem['answerOption'] => (item.type === 'choice' ? item.answerOption : []);

/** An item without its words. */
const bones = (item: Item): unknown => [
  item.type,
  answersOf(item).map(({ valueCoding: { system, code } }) => [system, code]),
  item.type === 'choice' && weightsOf(item),
  item.type === 'group' && item.item.map(({ linkId }) => linkId),
];

/** A scale's scores without their words. */
const rules = ({ scores }: Scale): unknown =>
  scores.map(({ bands = [], ...score }) => ({
    ...score,
    title: undefined,
    bands: bands.map(({ id, from }) => [id, from]),
  }));

function* missingWords(source: object, translated: object, path: string): Generator<Problem> {
  for (const [key, words] of Object.entries(source))
    if (typeof words === 'string' && words && !(translated as Record<string, unknown>)[key])
      yield problem(`${path}.${key}`, 'These words are not translated.', `Translate "${words}".`);
}

function* differences(source: Scale, translated: Scale): Generator<Problem> {
  if (source.id !== translated.id) yield changed('id', 'The id');
  if (source.permission !== translated.permission) yield changed('permission', 'The permission');
  const items = new Map(flat(translated.questionnaire.item).map((item) => [item.linkId, item]));
  const order = flat(source.questionnaire.item).map(({ linkId }) => linkId);
  for (const item of flat(source.questionnaire.item)) {
    const path = `questionnaire.item(${item.linkId})`;
    const its = items.get(item.linkId);
    if (!its) yield problem(path, 'This item is missing.', `Translate "${item.text ?? item.linkId}".`);
    else if (!same(bones(item), bones(its))) yield changed(path, 'An answer, its code or its weight');
    else {
      const { text, prefix } = item as ChoiceItem;
      yield* missingWords({ text, prefix }, its, path);
    }
  }
  for (const { linkId } of items.values())
    if (!order.includes(linkId))
      yield problem(`questionnaire.item(${linkId})`, 'The source has no such item.', 'Take it out.');
  if (order.length === items.size && !same(order, [...items.keys()])) yield changed('questionnaire.item', 'The order');
  if (!same(rules(source), rules(translated))) yield changed('scores', 'A score');
  else
    for (const [index, score] of source.scores.entries()) {
      const its = translated.scores[index]!;
      yield* missingWords({ title: score.title }, its, `scores[${index}]`);
      for (const [number, { text }] of (score.bands ?? []).entries())
        yield* missingWords({ text }, its.bands![number]!, `scores[${index}].bands[${number}]`);
    }
  if (!same(source.alerts, translated.alerts)) yield changed('alerts', 'An alert');
}

/**
 * What keeps a translated scale from being used in place of its source: an item or an answer that is missing, words that
 * are not there, another code, weight, score or alert. With any problem it is not used at all. Both have been parsed.
 */
export const sameScale = (source: Scale, translated: Scale): Problem[] => [...differences(source, translated)];
