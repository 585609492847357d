import type { Block, BodyBlock, Option } from '@kith/model';
import { bulletList, paragraph, text } from '../blocks.js';
import { identified, withoutMedia, type Draft, type Particulars } from '../draft.js';
import { fieldsOf, listOf, numberOf, textOf } from '../json.js';
import type { Entry } from '../losses.js';
import type { Made } from '../outline.js';
import { titleOf } from '../words.js';
import { beyondReason, writtenNote } from './beyond.js';
import { asKey, choiceOf, choicesOf, tellRules, type Choice } from './choices.js';
import type { Languages, SurveyElement } from './survey.js';

/** More numbers than this are no answers to pick from. */
const mostNumbers = 20;

/** Makes steps of the elements of a survey. What cannot be made one tells so at its entry, and gives nothing. */
export class SurveyQuestions {
  readonly #draft: Draft;
  readonly #languages: Languages;

  constructor(draft: Draft, languages: Languages) {
    this.#draft = draft;
    this.#languages = languages;
  }

  async made(element: SurveyElement, entry: Entry): Promise<readonly Made[]> {
    const { type, fields } = element;
    const why = beyondReason(element);
    if (why !== undefined) return lost(entry, why);
    tellRules(fields, entry);
    switch (type) {
      case 'html':
        return this.#html(element, entry);
      case 'image':
        return this.#image(element, entry);
      case 'comment':
        return this.#words(element, this.#body(element));
      case 'multipletext':
        return this.#several(element, entry);
      case 'text':
        return this.#line(element, entry);
      case 'boolean':
        return this.#boolean(element, entry);
      case 'radiogroup':
      case 'dropdown':
      case 'buttongroup':
        return this.#pick(element, entry, 'one');
      case 'checkbox':
      case 'tagbox':
        return this.#pick(element, entry, 'many');
      case 'ranking':
        entry.note('Answers were put in order. Here people pick those that matter.');
        return this.#pick(element, entry, 'many');
      case 'imagepicker':
        return this.#pick(element, entry, fields['multiSelect'] === true ? 'many' : 'one');
      case 'rating':
        return this.#rating(element, entry);
      case 'slider':
        return this.#range(element, entry, numberOf(fields['min']) ?? 0, numberOf(fields['max']) ?? 100);
      case 'matrix':
        return this.#matrix(element, entry);
      default:
        return lost(entry, `Its type "${type.slice(0, 40)}" is not known here.`);
    }
  }

  #title({ fields, name }: SurveyElement): string {
    return this.#languages.words(fields['title']) || name;
  }

  /** The words of an element that its title does not hold. */
  #body(element: SurveyElement): BodyBlock[] {
    const title = this.#title(element);
    const description = this.#languages.words(element.fields['description']);
    return [title === titleOf(title) ? '' : title, description].filter(Boolean).map(paragraph);
  }

  async #html({ fields, at }: SurveyElement, entry: Entry): Promise<readonly Made[]> {
    const html = this.#languages.raw(fields['html']);
    const body = await this.#draft.blocks(html, at);
    if (!body.length) return lost(entry, 'It holds no words and no pictures that could come along.');
    return [{ kind: 'content', title: titleOf(this.#languages.words(fields['title'])), fields: { body } }];
  }

  async #image(element: SurveyElement, entry: Entry): Promise<readonly Made[]> {
    const { fields, at } = element;
    const src = this.#languages.raw(fields['imageLink']);
    const words = this.#languages.words(fields['altText']) || this.#languages.words(fields['title']);
    const block = src
      ? await this.#draft.medium(src, {
          at,
          words,
          width: numberOf(fields['imageWidth']),
          height: numberOf(fields['imageHeight']),
        })
      : undefined;
    if (!block) return lost(entry, 'Its picture did not come along.');
    return [{ kind: 'content', title: titleOf(words), fields: { body: [block] } }];
  }

  #words(element: SurveyElement, body: readonly BodyBlock[], more: readonly Block[] = []): readonly Made[] {
    return [
      {
        kind: 'reflect',
        title: titleOf(this.#title(element)),
        fields: { body: [], prompt: [...withoutMedia(body), ...more] } as Particulars<'reflect'>,
        asked: { name: element.name, takes: 'text', options: new Map() },
      },
    ];
  }

  #several(element: SurveyElement, entry: Entry): readonly Made[] {
    const items = listOf(element.fields['items']).map(fieldsOf);
    const labels = items.map((item) => this.#languages.words(item['title']) || textOf(item['name'])).filter(Boolean);
    entry.note('It asked for several short texts. They are a list here, and are answered in one.');
    return this.#words(
      element,
      this.#body(element),
      labels.length ? [bulletList(labels.map((label) => [paragraph(label)]))] : [],
    );
  }

  #line(element: SurveyElement, entry: Entry): readonly Made[] {
    const { fields } = element;
    const input = textOf(fields['inputType']);
    const [min, max] = [numberOf(fields['min']), numberOf(fields['max'])];
    const isNumber = input === 'number' || input === 'range';
    if (isNumber && min !== undefined && max !== undefined) return this.#range(element, entry, min, max);
    return this.#written(element, entry, input);
  }

  #written(element: SurveyElement, entry: Entry, input: string): readonly Made[] {
    const note = writtenNote(input);
    if (note !== undefined) entry.note(note);
    return this.#words(element, this.#body(element));
  }

  #boolean(element: SurveyElement, entry: Entry): readonly Made[] {
    const { fields } = element;
    const label = (name: string, otherwise: string): string => this.#languages.words(fields[name]) || otherwise;
    const value = (name: string, otherwise: string): string => asKey(fields[name]) || otherwise;
    if (!fields['labelTrue'] || !fields['labelFalse']) this.#languages.tellEnglish(entry, ['Yes', 'No']);
    return this.#question(element, entry, 'one', [
      { value: value('valueTrue', 'true'), label: label('labelTrue', 'Yes') },
      { value: value('valueFalse', 'false'), label: label('labelFalse', 'No') },
    ]);
  }

  async #pick(element: SurveyElement, entry: Entry, select: 'one' | 'many'): Promise<readonly Made[]> {
    const { fields, type, at } = element;
    const choices = choicesOf(fields, this.#languages, entry);
    if (choices.length < 2 && fields['choicesByUrl'])
      return lost(entry, 'Its answers are fetched from another site, and are not in the file.');
    if (choices.length < 2 && fields['choicesFromQuestion'])
      return lost(entry, 'Its answers are those of another question, and are not listed here.');
    const pictures: BodyBlock[] = [];
    if (type === 'imagepicker')
      for (const { picture, label } of choices) {
        const block = picture ? await this.#draft.medium(picture, { at, words: label }) : undefined;
        if (block) pictures.push(block);
      }
    if (pictures.length) entry.note('The pictures of its answers stand above them now.');
    return this.#question(element, entry, select, choices, pictures);
  }

  #rating(element: SurveyElement, entry: Entry): readonly Made[] {
    const { fields } = element;
    const values = listOf(fields['rateValues']).flatMap((value) => choiceOf(value, this.#languages) ?? []);
    const low = this.#languages.words(fields['minRateDescription']);
    const high = this.#languages.words(fields['maxRateDescription']);
    if (values.length) return this.#numbers(element, entry, values, low, high);
    const from = numberOf(fields['rateMin']) ?? 1;
    const count = numberOf(fields['rateCount']);
    const step = Math.max(numberOf(fields['rateStep']) ?? 1, Number.EPSILON);
    const to = numberOf(fields['rateMax']) ?? (count === undefined ? 5 : from + (count - 1) * step);
    return this.#range(element, entry, from, to, { low, high, step });
  }

  #range(
    element: SurveyElement,
    entry: Entry,
    from: number,
    to: number,
    { low = '', high = '', step = 1 }: { low?: string; high?: string; step?: number } = {},
  ): readonly Made[] {
    if (from === 0 && to === 10) {
      if (!low || !high) entry.note('Write what 0 and what 10 mean.');
      return [
        {
          kind: 'rate',
          title: titleOf(this.#title(element)),
          fields: { body: this.#body(element), low: low || '0', high: high || '10' } as Particulars<'rate'>,
          asked: { name: element.name, takes: 'number', options: new Map() },
        },
      ];
    }
    const count = Math.floor((to - from) / step) + 1;
    if (!(count > 1) || count > mostNumbers || !Number.isFinite(count)) {
      entry.note(`It asked for a number from ${from} to ${to}.`);
      return this.#written(element, entry, 'number');
    }
    const numbers = Array.from({ length: count }, (_, index) => String(Number((from + index * step).toFixed(6))));
    return this.#numbers(
      element,
      entry,
      numbers.map((number) => ({ value: number, label: number })),
      low,
      high,
    );
  }

  #numbers(
    element: SurveyElement,
    entry: Entry,
    values: readonly Choice[],
    low: string,
    high: string,
  ): readonly Made[] {
    entry.note('Its numbers became answers to pick from: a number is asked from 0 to 10 here.');
    const choices = values.map((choice, index) => {
      const means = index === 0 ? low : index === values.length - 1 ? high : '';
      return means ? { ...choice, label: `${choice.label}: ${means}` } : choice;
    });
    return this.#question(element, entry, 'one', choices);
  }

  #matrix(element: SurveyElement, entry: Entry): readonly Made[] {
    const { fields, name } = element;
    const columns = listOf(fields['columns']).flatMap((column) => choiceOf(column, this.#languages) ?? []);
    const rows = listOf(fields['rows']).flatMap((row) => choiceOf(row, this.#languages) ?? []);
    if (!rows.length) return this.#question(element, entry, 'one', columns);
    entry.note('Each of its rows is a question of its own now.');
    const over = this.#title(element);
    const select = fields['cellType'] === 'checkbox' ? 'many' : 'one';
    return rows.flatMap((row) =>
      this.#question(
        { ...element, name: `${name}.${row.value}`, fields: { title: row.label, description: over } },
        entry,
        select,
        columns,
      ),
    );
  }

  #question(
    element: SurveyElement,
    entry: Entry,
    select: 'one' | 'many',
    choices: readonly Choice[],
    pictures: readonly BodyBlock[] = [],
  ): readonly Made[] {
    const options = identified(choices.map(({ value, label }) => ({ value, text: [text(label)] })));
    if (options.length < 2) return lost(entry, 'It has fewer than two answers to pick from.');
    return [
      {
        kind: 'question',
        title: titleOf(this.#title(element)),
        fields: {
          body: [...this.#body(element), ...pictures],
          select,
          options: options.map((option): Option => ({ id: option.id, text: option.text })),
        } as Particulars<'question'>,
        asked: { name: element.name, takes: select, options: new Map(options.map(({ value, id }) => [value, id])) },
      },
    ];
  }
}

function lost(entry: Entry, why: string): [] {
  entry.note(why);
  return [];
}
