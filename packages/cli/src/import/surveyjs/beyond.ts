import { textOf } from '../json.js';
import type { SurveyElement } from './survey.js';
import { isAskable } from './table.js';

const table =
  'It is a table that asks more than a module has room for, or has no answers to pick from. Make a step of each thing that matters.';

/** What no step can do, by the type of the element. */
const beyond: Readonly<Record<string, string>> = {
  matrixdynamic: table,
  matrixdropdown: table,
  file: 'It asks for a file, and nothing that a family gives is sent anywhere.',
  signaturepad: 'It asks for a signature, and nobody signs anything here.',
  expression: 'It works out a value from other answers, and asks nothing.',
  flowpanel: 'It is a text with gaps.',
};
/** What a text asks for, by the type of its field: nothing that a family gives is sent anywhere. */
const kept: Readonly<Record<string, string>> = {
  email: 'an email address',
  tel: 'a phone number',
  password: 'a password',
  color: 'a colour',
  url: 'a web address',
};

/** What a text asks for and can be written as words, though no step has a field for it. */
const written: Readonly<Record<string, string>> = {
  date: 'a day',
  'datetime-local': 'a day and a time',
  datetime: 'a day and a time',
  time: 'a time',
  month: 'a month',
  week: 'a week',
  number: 'a number',
  range: 'a number',
};

/** What is to be said of a field that became words. */
export function writtenNote(input: string): string | undefined {
  return Object.hasOwn(written, input)
    ? `It asked for ${written[input]}. Here people write it in their own words.`
    : undefined;
}

/** Why an element becomes no step, in a sentence or two; nothing where it may. */
export function beyondReason(element: SurveyElement): string | undefined {
  const { type, fields } = element;
  if (fields['visible'] === false && !fields['visibleIf']) return 'It was hidden: nobody ever saw it.';
  if (Object.hasOwn(beyond, type) && !isAskable(element)) return beyond[type];
  const input = textOf(fields['inputType']);
  return type === 'text' && Object.hasOwn(kept, input) ? `It asks for ${kept[input]}, and no step does.` : undefined;
}
