import { fieldsOf, listOf, textOf, type Fields } from '../json.js';
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

const reaches =
  'What people write in a module stays with them, so nobody could answer: show them how to reach you, with ":::signpost".';
/** What reaches a person, or lets one in: whoever writes it down waits for something that cannot come. */
const contact: Readonly<Record<string, string>> = {
  email: `It asks for an email address. ${reaches}`,
  tel: `It asks for a phone number. ${reaches}`,
  password: 'It asks for a password. Nobody logs in here.',
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
  color: 'a colour',
  url: 'a web address',
};

/** What is to be said of a field that became words. */
export function writtenNote(input: string): string | undefined {
  return Object.hasOwn(written, input)
    ? `It asked for ${written[input]}. Here people write it in their own words, and nothing checks it.`
    : undefined;
}

/** Why a field asks for what nobody should give here: told by its own type, its check, or what browsers fill in. */
export function contactIn(fields: Fields): string | undefined {
  const checks = listOf(fields['validators']).map((check) => textOf(fieldsOf(check)['type']));
  const filled = textOf(fields['autocomplete'])
    .replace(/^(new|current)-/, '')
    .replace(/^tel-.*/, 'tel');
  const kind = [textOf(fields['inputType']), ...checks, filled].find((one) => Object.hasOwn(contact, one));
  return kind === undefined ? undefined : contact[kind];
}

/** Why an element becomes no step, in a sentence or two; nothing where it may. */
export function beyondReason(element: SurveyElement): string | undefined {
  const { type, fields } = element;
  if (fields['visible'] === false && !fields['visibleIf']) return 'It was hidden: nobody ever saw it.';
  // Words alone, that somebody wrote into a value to work out.
  if (type === 'expression' && !textOf(fields['expression']).trim() && fields['title']) return undefined;
  if (Object.hasOwn(beyond, type) && !isAskable(element)) return beyond[type];
  return type === 'text' || type === 'comment' ? contactIn(fields) : undefined;
}
