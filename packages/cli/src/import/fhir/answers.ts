import { at, fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.js';
import type { ValueSets } from './value-sets.js';

/** Something that can be answered. */
export interface Answer {
  /** What the source calls it: the code of a coding, else the value as it is written. */
  readonly code: string;
  readonly system?: string;
  readonly display: string;
  /** What it counts in a sum. */
  readonly weight?: number | undefined;
  /** It is a number, and may be added up as it is. */
  readonly number?: number | undefined;
}

/** R4's name of a weight, R5's, and the one of its draft. */
export const weightUrls: readonly string[] = [
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
  'http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue',
];

/** The answers of an item; `elsewhere` names a set of answers, or a part of one, that is not in the source. */
export function answersOf(item: Fields, sets: ValueSets): { answers: Answer[]; elsewhere?: string } {
  // "option" is what it was called before R4: many forms were never changed.
  const listed = listOf(item['answerOption'] ?? item['option']).flatMap((option) => answerOf(fieldsOf(option)) ?? []);
  const set = textOf(item['answerValueSet']) || textOf(at(item, 'options', 'reference'));
  if (listed.length || !set) return { answers: listed };
  const found = sets.find(set);
  return { ...found, answers: [...found.answers] };
}

function answerOf(option: Fields): Answer | undefined {
  const [key] = Object.keys(option).filter((name) => /^value[A-Z]/.test(name));
  const value = key === undefined ? undefined : option[key];
  const weight = weightOf(option);
  if (key === 'valueCoding') return codingOf(fieldsOf(value), weight);
  if (key === 'valueReference')
    return codingOf({ code: at(value, 'reference'), display: at(value, 'display') }, weight);
  const words = textOf(value).trim();
  if (!words) return undefined;
  const number = key === 'valueInteger' ? numberOf(value) : undefined;
  return { code: words, display: words, weight, number };
}

/** A coding as an answer; nothing where it has neither a code nor words. `beside` is a weight that stands beside it. */
export function codingOf(coding: Fields, beside?: number): Answer | undefined {
  const code = textOf(coding['code']).trim();
  const display = textOf(coding['display']).trim();
  const system = textOf(coding['system']);
  if (!code && !display) return undefined;
  const weight = beside ?? weightOf(coding);
  return { code: code || display, display: display || code, weight, ...(system && { system }) };
}

function weightOf(part: Fields): number | undefined {
  for (const extension of listOf(part['extension']).map(fieldsOf))
    if (weightUrls.includes(textOf(extension['url'])))
      return numberOf(extension['valueDecimal'] ?? extension['valueInteger']);
  return undefined;
}
