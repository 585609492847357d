import { at, fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.js';

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

/** The sets of answers that a questionnaire carries, by their ids. */
export type ValueSets = ReadonlyMap<string, Fields>;

/** R4's name of a weight, R5's, and the one of its draft. */
export const weightUrls: readonly string[] = [
  'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/itemWeight',
  'http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue',
  'http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue',
];

/** Sets that are part of FHIR itself: no form carries them. http://hl7.org/fhir/R4/valueset-yesnodontknow.html */
const knownSets: Readonly<Record<string, readonly Answer[]>> = {
  'http://hl7.org/fhir/ValueSet/yesnodontknow': [
    { code: 'Y', display: 'Yes' },
    { code: 'N', display: 'No' },
    { code: 'asked-unknown', display: 'Don’t know' },
  ],
};

/** The answers of an item; `elsewhere` names a set of answers that is not in the file. */
export function answersOf(item: Fields, sets: ValueSets): { answers: Answer[]; elsewhere?: string } {
  // "option" is what it was called before R4: many forms were never changed.
  const listed = listOf(item['answerOption'] ?? item['option']).flatMap((option) => answerOf(fieldsOf(option)) ?? []);
  const set = textOf(item['answerValueSet']) || textOf(at(item, 'options', 'reference'));
  if (listed.length || !set) return { answers: listed };
  const found = set.startsWith('#') ? sets.get(set.slice(1)) : undefined;
  const answers = found ? conceptsOf(found) : [];
  if (answers.length) return { answers };
  const named = set.replace(/\|.*$/, '');
  const known = Object.hasOwn(knownSets, named) ? knownSets[named]! : [];
  return known.length ? { answers: [...known] } : { answers, elsewhere: set };
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

function codingOf(coding: Fields, beside: number | undefined): Answer | undefined {
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

/** A set of answers lists them under `compose`, or worked out under `expansion`. */
function conceptsOf(set: Fields): Answer[] {
  const expanded = listOf(at(set, 'expansion', 'contains')).map(fieldsOf);
  if (expanded.length) return expanded.flatMap((one) => codingOf(one, undefined) ?? []);
  return listOf(at(set, 'compose', 'include')).flatMap((include) =>
    listOf(at(include, 'concept')).flatMap(
      (concept) => codingOf({ ...fieldsOf(concept), system: at(include, 'system') }, undefined) ?? [],
    ),
  );
}
