import { textOf } from '../json.js';
import type { SurveyElement } from './survey.js';

/** What no step can do, by the type of the element. */
const beyond: Readonly<Record<string, string>> = {
  paneldynamic: 'It asks the same again and again, for each of several things. A step asks once.',
  matrixdynamic: 'It is a table that people add rows to. A step asks one thing.',
  matrixdropdown: 'It asks several things in each row of a table. Make a step of each that matters.',
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
  date: 'a day',
  'datetime-local': 'a day and a time',
  datetime: 'a day and a time',
  time: 'a time',
  month: 'a month',
  week: 'a week',
  color: 'a colour',
  url: 'a web address',
};

/** Why an element becomes no step, in a sentence or two; nothing where it may. */
export function beyondReason({ type, fields }: SurveyElement): string | undefined {
  if (fields['visible'] === false && !fields['visibleIf']) return 'It was hidden: nobody ever saw it.';
  if (Object.hasOwn(beyond, type)) return beyond[type];
  const input = textOf(fields['inputType']);
  return type === 'text' && Object.hasOwn(kept, input) ? `It asks for ${kept[input]}, and no step does.` : undefined;
}
