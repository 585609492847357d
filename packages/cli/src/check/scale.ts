import { choiceItems, type Condition, type Scale } from '@kith/model';
import { extname } from 'node:path';
import { scaleName, type ScaleSource } from '../scales.js';
import { checkLicence } from './about.js';
import type { Remarks } from './remarks.js';

/** An answer to words like these may be a cry for help. The words of English: in no other language are they known. */
const grave =
  /\b(harm(s|ed|ing|ful)?|suicid\w*|kill(s|ed|ing)?|die|died|dying|dead|death|self-injur\w*|hurt(s|ing)? (your|my|them|one)sel(f|ves)|end(ing)? (your|my|their) (own )?li(fe|ves))\b/i;

/** What is to be said of a scale, apart from what its format asks. */
export function checkScale({ file, value }: ScaleSource, remarks: Remarks): void {
  const { id, lang } = scaleName(file);
  const wanted = `${value.id}${lang === undefined ? '' : `.${value.lang}`}${extname(file)}`;
  if (id !== value.id || (lang !== undefined && lang !== value.lang))
    remarks.warn(
      id === value.id ? 'lang' : 'id',
      `This is "${value.id}" in "${value.lang}", which is not the name of the file.`,
      `Call the file "${wanted}".`,
    );
  checkLicence('rights.licence', value.rights, remarks);
  if (value.permission !== 'none-required')
    remarks.warn(
      'permission',
      `"${value.id}" is shown only by sites that say what gives them the right to.`,
      `Tell them to call configure({ scales: { '${value.id}': { licence: '…' } } }), or take a scale that anyone may use.`,
    );
  if (/^en\b/.test(value.lang)) alerts(value, remarks);
}

/** An item that speaks of harm or death has an alert that looks at its answer. */
function alerts(scale: Scale, remarks: Remarks): void {
  const looked = new Set((scale.alerts ?? []).flatMap(({ when }) => [...namesIn(when)]));
  for (const { linkId, text } of choiceItems(scale)) {
    const [word] = grave.exec(text) ?? [];
    if (word === undefined || looked.has(linkId)) continue;
    remarks.fail(
      `questionnaire.item(${linkId})`,
      `The item "${linkId}" speaks of "${word}", and no alert looks at its answer.`,
      `Add to "alerts": "- when: { '>=': [{ var: ${linkId} }, 1] }". It brings people to whoever answers so.`,
    );
  }
}

/** The answers that a condition looks at. */
function* namesIn(condition: Condition): Generator<string> {
  for (const [key, value] of Object.entries(condition) as [string, unknown][])
    if (typeof value === 'string' && (key === 'var' || key === 'answered')) yield value;
    else if (typeof value === 'object' && value) yield* namesIn(value as Condition);
}
