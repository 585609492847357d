import { fieldsOf, listOf, textOf, type Fields } from '../json.js';
import { wordsOf } from '../html.js';
import type { Entry } from '../losses.js';

// A survey of SurveyJS: pages hold elements, and panels among them hold others.
// https://surveyjs.io/form-library/documentation/api-reference/survey-data-model

/** An element of a survey, whatever its type. */
export interface SurveyElement {
  readonly type: string;
  readonly name: string;
  readonly fields: Fields;
  /** Those of a panel, and what stands in an element that no step can be made of: its questions, columns and rows. */
  readonly elements: readonly SurveyElement[];
  /** Its place: `pages[0].elements[2]`. */
  readonly at: string;
}

export interface SurveyPage {
  readonly fields: Fields;
  readonly elements: readonly SurveyElement[];
  readonly at: string;
}

/** Whether a document is a survey: pages with elements, or elements alone, each with a type or a name. */
export function isSurvey(value: unknown): boolean {
  const fields = fieldsOf(value);
  const parts = [...listOf(fields['pages']).flatMap((page) => [...elementsIn(fieldsOf(page))]), ...elementsIn(fields)];
  return parts.some((part) => typeof fieldsOf(part)['type'] === 'string' && typeof fieldsOf(part)['name'] === 'string');
}

/** `questions` is what older versions called them. */
const innerOf = {
  elements: 'text',
  templateElements: 'text',
  columns: 'column',
  rows: 'row',
  detailElements: 'text',
} as const;
/** Which parts of an element hold others, by its type. */
const holders: Readonly<Record<string, readonly (keyof typeof innerOf)[]>> = {
  panel: ['elements'],
  flowpanel: ['elements'],
  paneldynamic: ['templateElements'],
  matrixdropdown: ['columns', 'rows', 'detailElements'],
  matrixdynamic: ['columns', 'rows', 'detailElements'],
};

const elementsIn = (part: Fields): readonly unknown[] =>
  listOf(Array.isArray(part['elements']) ? part['elements'] : part['questions']);

/** The pages of a survey; all its elements on one, where it has none. */
export function pagesOf(survey: Fields, file: string): SurveyPage[] {
  const read = (part: Fields, at: string, key: keyof typeof innerOf = 'elements'): SurveyElement[] =>
    (key === 'elements' ? elementsIn(part) : listOf(part[key])).map((value, index) => {
      // A row may be its words alone.
      const fields = typeof value === 'object' ? fieldsOf(value) : { value };
      const here = `${at}${at.endsWith(' ') ? '' : '.'}${key}[${index}]`;
      const type = textOf(fields['type']) || innerOf[key];
      return {
        type,
        name: [fields['valueName'], fields['name'], fields['value']].map(textOf).find(Boolean) ?? '',
        fields,
        elements: own(holders, type).flatMap((inner) => read(fields, here, inner)),
        at: here,
      };
    });
  const pages = listOf(survey['pages']).map((value, index): SurveyPage => {
    const fields = fieldsOf(value);
    const at = `${file}: pages[${index}]`;
    return { fields, elements: read(fields, at), at };
  });
  const alone = read(survey, `${file}: `);
  return alone.length ? [...pages, { fields: {}, elements: alone, at: file }] : pages;
}

const own = <T>(record: Readonly<Record<string, readonly T[]>>, key: string): readonly T[] =>
  Object.hasOwn(record, key) ? record[key]! : [];

/** Words that a survey may say in several languages. */
export class Languages {
  /** All that were met, apart from the one that is taken. */
  readonly others = new Set<string>();
  readonly #wanted: readonly string[];

  /** @param wanted the tag of the language to take: `cy`, or `en-GB`, which `en` does for. */
  constructor(wanted: string | undefined) {
    this.#wanted = wanted ? [wanted, wanted.split('-')[0]!] : [];
  }

  /** Tells of words that are added, and are English, in a survey that is not. */
  tellEnglish(entry: Entry, words: readonly string[]): void {
    const [lang] = this.#wanted;
    if (lang && !/^en\b/i.test(lang))
      entry.note(`${words.map((one) => `"${one}"`).join(' and ')} among its answers: that is English. Translate it.`);
  }

  /** The words of a property: a text, or one for each language. */
  words(value: unknown): string {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return plain(textOf(value));
    return plain(this.raw(value));
  }

  /** The same with the HTML that may be in it. */
  raw(value: unknown): string {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return textOf(value);
    const said = Object.entries(value as Fields).filter(([, words]) => /\S/.test(textOf(words)));
    const taken =
      this.#wanted.flatMap((lang) => said.filter(([key]) => key.toLowerCase() === lang.toLowerCase()))[0] ??
      said.find(([key]) => key === 'default') ??
      said[0];
    for (const [key, words] of said) {
      if (key === taken?.[0] || words === taken?.[1]) continue;
      // "default" is English, as nobody can say otherwise in a survey.
      if (key === 'default') this.others.add('en');
      else if (/^[A-Za-z]{2,3}(-|$)/.test(key)) this.others.add(key);
    }
    return textOf(taken?.[1]);
  }
}

/** A title is plain words, also where somebody wrote tags into it. */
const plain = (words: string): string => (/<[a-z!/]/i.test(words) ? wordsOf(words) : words.replace(/\s+/g, ' ').trim());
