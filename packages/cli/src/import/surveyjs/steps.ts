import type { Block, BodyBlock, Option } from '@kith/model';
import { paragraph, text } from '../blocks.js';
import { identified, withoutMedia, type Particulars } from '../draft.js';
import type { Entry } from '../losses.js';
import type { Made } from '../outline.js';
import { titleOf } from '../words.js';
import { writtenNote } from './beyond.js';
import type { Choice } from './choices.js';
import type { Numbers } from './numbers.js';
import type { Languages, SurveyElement } from './survey.js';

/** The steps that elements of a survey become, whatever their type: words, room to write, a number, answers to pick. */
export class Steps {
  readonly #languages: Languages;

  constructor(languages: Languages) {
    this.#languages = languages;
  }

  title({ fields, name }: SurveyElement): string {
    return this.#languages.words(fields['title']) || name;
  }

  /** The words of an element that its title does not hold. */
  body(element: SurveyElement): BodyBlock[] {
    const title = this.title(element);
    const description = this.#languages.words(element.fields['description']);
    return [title === titleOf(title) ? '' : title, description].filter(Boolean).map(paragraph);
  }

  /** Words that are shown, and ask nothing. */
  text(element: SurveyElement, more: readonly BodyBlock[] = []): readonly Made[] {
    const body = [...this.body(element), ...more];
    return [{ kind: 'content', title: titleOf(this.title(element)), fields: { body } }];
  }

  words(element: SurveyElement, body: readonly BodyBlock[], more: readonly Block[] = []): readonly Made[] {
    return [
      {
        kind: 'reflect',
        title: titleOf(this.title(element)),
        fields: { body: [], prompt: [...withoutMedia(body), ...more] } as Particulars<'reflect'>,
        asked: { name: element.name, takes: 'text', options: new Map() },
      },
    ];
  }

  written(element: SurveyElement, entry: Entry, input: string): readonly Made[] {
    const note = writtenNote(input);
    if (note !== undefined) entry.note(note);
    return this.words(element, this.body(element));
  }

  number(element: SurveyElement, entry: Entry, numbers: Numbers): readonly Made[] {
    if (numbers.as === 'words') {
      entry.note(`It asked for a number from ${numbers.from} to ${numbers.to}.`);
      return this.written(element, entry, 'number');
    }
    if (numbers.as === 'answers') {
      entry.note('Its numbers became answers to pick from: a number is asked from 0 to 10 here.');
      return this.question(element, entry, 'one', numbers.choices);
    }
    const { low, high } = numbers;
    if (!low || !high) entry.note('Write what 0 and what 10 mean.');
    return [
      {
        kind: 'rate',
        title: titleOf(this.title(element)),
        fields: { body: this.body(element), low: low || '0', high: high || '10' } as Particulars<'rate'>,
        asked: { name: element.name, takes: 'number', options: new Map() },
      },
    ];
  }

  question(
    element: SurveyElement,
    entry: Entry,
    select: 'one' | 'many',
    choices: readonly Choice[],
    pictures: readonly BodyBlock[] = [],
  ): readonly Made[] {
    const options = identified(choices.map(({ value, label }) => ({ value, text: [text(label)] })));
    const [first, second] = options;
    if (!first) {
      entry.note('It has no answers to pick from.');
      return [];
    }
    if (!second) {
      entry.note('It has one answer, and became a text. Write more answers, and make it a question.');
      return this.text(element, [...pictures, { type: 'paragraph', children: first.text }]);
    }
    return [
      {
        kind: 'question',
        title: titleOf(this.title(element)),
        fields: {
          body: [...this.body(element), ...pictures],
          select,
          options: options.map((option): Option => ({ id: option.id, text: option.text })),
        } as Particulars<'question'>,
        asked: { name: element.name, takes: select, options: new Map(options.map(({ value, id }) => [value, id])) },
      },
    ];
  }
}
