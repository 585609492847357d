import { fieldsOf, listOf, textOf, type Fields } from '../json.js';
import type { Entry } from '../losses.js';
import type { Languages } from './survey.js';

/** An answer: what the survey keeps of it, and its words. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly picture?: string;
}

/** The answers of an element, with those that it adds by itself. */
export function choicesOf(fields: Fields, languages: Languages, entry: Entry): Choice[] {
  const listed = listOf(fields['choices']).flatMap((choice) => choiceOf(choice, languages) ?? []);
  const extra = (flags: readonly string[], words: string, value: string, otherwise: string): Choice[] => {
    if (!flags.some((flag) => fields[flag] === true)) return [];
    const label = languages.words(fields[words]);
    if (!label) languages.tellEnglish(entry, [otherwise]);
    return [{ value, label: label || otherwise }];
  };
  const given: Choice[] = [
    ...extra(['hasSelectAll', 'showSelectAllItem'], 'selectAllText', 'all', 'All of these'),
    ...listed,
    ...extra(['hasNone', 'showNoneItem'], 'noneText', 'none', 'None of these'),
    ...extra(['showRefuseItem'], 'refuseText', 'refused', 'I would rather not say'),
    ...extra(['showDontKnowItem'], 'dontKnowText', 'dontknow', 'Don’t know'),
  ];
  if (given.length > listed.length)
    entry.note(
      'Answers such as "all", "none" or "would rather not say" are answers like the others here, and rule none of them out.',
    );
  const other = extra(['hasOther', 'showOtherItem'], 'otherText', 'other', 'Something else');
  if (other.length)
    entry.note('People could say what else in their own words. Add a step with ":::reflect" if you want that.');
  if (listOf(fields['choices']).some((choice) => fieldsOf(choice)['visibleIf']))
    entry.note('Some of its answers were shown only after other answers. All are shown here.');
  return [...given, ...other];
}

/** One answer: a value, a value with its words, or both in one text. */
export function choiceOf(choice: unknown, languages: Languages): Choice | undefined {
  // `yes|Yes, I do`: older surveys put the words behind the value.
  const [, first, words] = typeof choice === 'string' ? (/^([^|]+)\|(.+)$/.exec(choice) ?? []) : [];
  if (first !== undefined) return { value: first.trim(), label: languages.words(words) };
  const fields = fieldsOf(choice);
  const value = asKey(Object.hasOwn(fields, 'value') ? fields['value'] : choice);
  const picture = languages.raw(fields['imageLink']);
  const label = languages.words(fields['text']) || value;
  return label ? { value, label, ...(picture && { picture }) } : undefined;
}

/** A value as conditions write it. */
export const asKey = (value: unknown): string => (typeof value === 'boolean' ? String(value) : textOf(value).trim());

/** Rules of an element that nothing here follows. */
export function tellRules(fields: Fields, entry: Entry): void {
  if (textOf(fields['enableIf'])) entry.note('It could be answered only after some answers. Here it can be always.');
  if (textOf(fields['defaultValueExpression']) || fields['defaultValue'] !== undefined)
    entry.note('It was answered beforehand. Here nothing is.');
  if (fields['hasComment'] === true || fields['showCommentArea'] === true)
    entry.note('People could add words to their answer. Add a step with ":::reflect" if you want that.');
  if (fields['correctAnswer'] !== undefined)
    entry.note('One answer was marked as right. Nothing is marked here: say it in the feedback.');
  if (/\{[\w.[\]-]+\}/.test(JSON.stringify([fields['title'] ?? '', fields['description'] ?? '', fields['html'] ?? ''])))
    entry.note('Its words name other answers in braces, which nothing fills in here. Write them another way.');
}
