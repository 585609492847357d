import { at, fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.js';
import { answersOf, type Answer } from './answers.js';
import { ValueSets } from './value-sets.js';

// A Questionnaire of FHIR R4 or R5, read once: what follows looks at these values and no longer at the JSON.
// http://hl7.org/fhir/R4/questionnaire.html, http://hl7.org/fhir/R5/questionnaire.html

/** What a rule looks at: another item, by its linkId. */
export interface EnableWhen {
  readonly question: string;
  readonly operator: string;
  /** The code of a coding; everything else as it is. */
  readonly answer: string | number | boolean | undefined;
}

/** An item, whatever its type. */
export interface SourceItem {
  readonly linkId: string;
  /** R4's names: R5's `coding` is `choice`, or `open-choice` where words of one's own are taken. */
  readonly type: string;
  readonly text: string;
  /** It has no words of its own: they are those of its code. */
  readonly isCoded: boolean;
  /** The same words with markup, where the source has them. */
  readonly markup?: { readonly html: string } | { readonly markdown: string };
  readonly prefix: string;
  readonly repeats: boolean;
  readonly required: boolean;
  /** It is never shown, or stands in what is not. */
  readonly hidden: boolean;
  readonly answers: readonly Answer[];
  /** Where its answers should have been found, if they were not. */
  readonly answersElsewhere?: string;
  readonly when: readonly EnableWhen[];
  /** Whether all of `when` are to hold, or any. */
  readonly whenAll: boolean;
  /** A rule that is written as an expression. */
  readonly whenExpression: boolean;
  /** How its answer is worked out from others. */
  readonly calculated?: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly items: readonly SourceItem[];
  /** Its place in the file: `item[0].item[2]`. */
  readonly at: string;
}

/** Why what is hidden does not come along. */
export const hiddenReason = 'It was hidden: nobody ever saw it.';

/** A questionnaire, with the expressions that its items name as `%name`. */
export interface SourceQuestionnaire {
  readonly fields: Fields;
  readonly title: string;
  readonly items: readonly SourceItem[];
  readonly variables: ReadonlyMap<string, string>;
  readonly at: string;
}

const calculatedUrl = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
const enableUrl = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression';
const core = 'http://hl7.org/fhir/StructureDefinition/';

/** The extensions of a part that have this address. */
const extensions = (part: unknown, url: string): Fields[] =>
  listOf(at(part, 'extension'))
    .map(fieldsOf)
    .filter((extension) => extension['url'] === url);

/** What an expression says: `valueExpression` of R4, or the plain string of older questionnaires. */
const expressionOf = (extension: Fields | undefined): string | undefined =>
  extension &&
  (textOf(at(extension, 'valueExpression', 'expression')) || textOf(extension['valueString']) || undefined);

/**
 * Reads a Questionnaire. `place` is where it stands in a Bundle; items stand below it. `around` are the sets of answers
 * that stand beside it.
 */
export function readQuestionnaire(value: unknown, place = '', around: readonly Fields[] = []): SourceQuestionnaire {
  const fields = fieldsOf(value);
  const sets = new ValueSets(fields, around);
  const expressions: [string, string][] = [];
  const items = itemsOf(fields, place, sets, expressions);
  note(fields, expressions);
  // A name that stands for two things in two places stands for neither here.
  const variables = new Map(expressions);
  for (const [name, expression] of expressions) if (variables.get(name) !== expression) variables.delete(name);
  const title = [fields['title'], fields['name'], fields['id']].map(textOf).find((one) => /\S/.test(one)) ?? '';
  return { fields, title, items, variables, at: place };
}

function note(part: Fields, expressions: [string, string][]): void {
  for (const extension of extensions(part, `${core}variable`)) {
    const name = textOf(at(extension, 'valueExpression', 'name'));
    const expression = expressionOf(extension);
    if (name && expression) expressions.push([name, expression]);
  }
}

function itemsOf(
  part: Fields,
  place: string,
  sets: ValueSets,
  expressions: [string, string][],
  isHidden = false,
): SourceItem[] {
  return listOf(part['item']).map((value, index) => {
    const item = fieldsOf(value);
    const here = `${place}${place.includes(': ') ? '.' : ': '}item[${index}]`;
    note(item, expressions);
    const hidden = isHidden || extensions(item, `${core}questionnaire-hidden`)[0]?.['valueBoolean'] === true;
    return readItem(item, here, sets, hidden, itemsOf(item, here, sets, expressions, hidden));
  });
}

function readItem(
  item: Fields,
  place: string,
  sets: ValueSets,
  hidden: boolean,
  items: readonly SourceItem[],
): SourceItem {
  const given = textOf(item['type']);
  const open = /^optionsOr/.test(textOf(item['answerConstraint'])) || given === 'open-choice';
  const type = given === 'coding' || given === 'open-choice' ? (open ? 'open-choice' : 'choice') : given;
  const { answers, elsewhere } = answersOf(item, sets);
  const said = textOf(item['text']).trim();
  const coded =
    listOf(item['code'])
      .map((code) => textOf(at(code, 'display')).trim())
      .find(Boolean) ?? '';
  const [working] = extensions(item, calculatedUrl);
  const calculated = working && (expressionOf(working) ?? '');
  const limit = (name: string): number | undefined => {
    const [extension] = extensions(item, `${core}${name}`);
    return extension && numberOf(extension['valueInteger'] ?? extension['valueDecimal']);
  };
  return {
    linkId: textOf(item['linkId']),
    // An integer or a text with answers to pick from is asked as a choice.
    type: answers.length && ['integer', 'string', 'text', 'date', 'time', 'decimal'].includes(type) ? 'choice' : type,
    text: said || coded,
    isCoded: !said && !!coded,
    ...markupOf(item),
    prefix: textOf(item['prefix']).trim(),
    repeats: item['repeats'] === true,
    required: item['required'] === true,
    hidden,
    answers,
    ...(elsewhere !== undefined && { answersElsewhere: elsewhere }),
    when: listOf(item['enableWhen']).map((one) => enableWhen(fieldsOf(one))),
    whenAll: item['enableBehavior'] === 'all',
    whenExpression: extensions(item, enableUrl).length > 0,
    ...(calculated !== undefined && { calculated }),
    min: limit('minValue'),
    max: limit('maxValue'),
    items,
    at: place,
  };
}

function markupOf(item: Fields): { markup?: { html: string } | { markdown: string } } {
  const html = textOf(extensions(item['_text'], `${core}rendering-xhtml`)[0]?.['valueString']);
  if (html) return { markup: { html } };
  const markdown = textOf(extensions(item['_text'], `${core}rendering-markdown`)[0]?.['valueMarkdown']);
  return markdown ? { markup: { markdown } } : {};
}

function enableWhen(rule: Fields): EnableWhen {
  const [key] = Object.keys(rule).filter((name) => /^answer[A-Z]/.test(name));
  const value = key === undefined ? undefined : rule[key];
  const answer = key === 'answerCoding' ? textOf(at(value, 'code')) || textOf(at(value, 'display')) : value;
  return {
    question: textOf(rule['question']),
    operator: textOf(rule['operator']),
    answer:
      typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean' ? answer : undefined,
  };
}

/** All items, in order, each before those inside it. */
export const allItems = (items: readonly SourceItem[]): SourceItem[] =>
  items.flatMap((item) => [item, ...allItems(item.items)]);
