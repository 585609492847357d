import type { BodyBlock } from '@kith/model';
import { bulletList, paragraph } from '../blocks.js';
import type { Draft } from '../draft.js';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.js';
import type { Entry } from '../losses.js';
import type { Made } from '../outline.js';
import { titleOf } from '../words.js';
import { beyondReason, contactIn } from './beyond.js';
import { asKey, choiceOf, choicesOf, tellRules } from './choices.js';
import { numbersBetween, ratingOf } from './numbers.js';
import { Steps } from './steps.js';
import type { Languages, SurveyElement } from './survey.js';

/** Makes steps of the elements of a survey. What cannot be made one tells so at its entry, and gives nothing. */
export class SurveyQuestions {
  readonly #draft: Draft;
  readonly #languages: Languages;
  readonly #steps: Steps;
  /** The answers of another question, by its name. */
  readonly #answersOf: (name: string) => readonly unknown[] | undefined;

  constructor(
    draft: Draft,
    languages: Languages,
    answersOf: (name: string) => readonly unknown[] | undefined = () => undefined,
  ) {
    this.#draft = draft;
    this.#languages = languages;
    this.#steps = new Steps(languages);
    this.#answersOf = answersOf;
  }

  async made(element: SurveyElement, entry: Entry): Promise<readonly Made[]> {
    const why = beyondReason(element);
    if (why !== undefined) lost(entry, why);
    else tellRules(element.fields, entry);
    const made = why === undefined ? await this.#made(element, entry) : [];
    const title = this.#steps.title(element);
    // Its place in the report has its first words alone.
    if (!made.length && titleOf(title) !== title) entry.note(`It said: "${title}"`);
    return made;
  }

  async #made(element: SurveyElement, entry: Entry): Promise<readonly Made[]> {
    const { type, fields } = element;
    switch (type) {
      case 'html':
        return this.#html(element, entry);
      case 'image':
        return this.#image(element, entry);
      case 'expression':
        return this.#steps.text(element);
      case 'comment':
        return this.#steps.words(element, this.#steps.body(element));
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
      case 'imagemap':
        entry.note('Places to tap in its picture became answers: look whether their words say which is which.');
        return this.#pick(element, entry, fields['multiSelect'] === true ? 'many' : 'one');
      case 'imagepicker':
        return this.#pick(element, entry, fields['multiSelect'] === true ? 'many' : 'one');
      case 'rating':
        return this.#steps.number(element, entry, ratingOf(fields, this.#languages));
      case 'slider':
        return this.#steps.number(
          element,
          entry,
          numbersBetween(numberOf(fields['min']) ?? 0, numberOf(fields['max']) ?? 100),
        );
      case 'matrix':
        return this.#matrix(element, entry);
      default:
        return this.#unknown(element, entry);
    }
  }

  /** A type that somebody added to their own form: its answers, or room to write. */
  async #unknown(element: SurveyElement, entry: Entry): Promise<readonly Made[]> {
    const { type, fields } = element;
    entry.note(`Its type "${type.slice(0, 40)}" is not known here.`);
    if (listOf(fields['choices']).length > 1) return this.#pick(element, entry, 'one');
    if (!this.#languages.words(fields['title'])) return [];
    entry.note('People write their answer here: look whether that fits.');
    return this.#steps.words(element, this.#steps.body(element));
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

  #several(element: SurveyElement, entry: Entry): readonly Made[] {
    const all = listOf(element.fields['items']).map(fieldsOf);
    const items = all.filter((item) => contactIn(item) === undefined);
    if (items.length < all.length)
      entry.note('Fields for an email address, a phone number or a password were left out: nobody could answer.');
    if (all.length && !items.length) return [];
    const labels = items.map((item) => this.#languages.words(item['title']) || textOf(item['name'])).filter(Boolean);
    entry.note('It asked for several short texts. They are a list here, and are answered in one.');
    return this.#steps.words(
      element,
      this.#steps.body(element),
      labels.length ? [bulletList(labels.map((label) => [paragraph(label)]))] : [],
    );
  }

  #line(element: SurveyElement, entry: Entry): readonly Made[] {
    const { fields } = element;
    const input = textOf(fields['inputType']);
    const [min, max] = [numberOf(fields['min']), numberOf(fields['max'])];
    const isNumber = input === 'number' || input === 'range';
    if (isNumber && min !== undefined && max !== undefined)
      return this.#steps.number(element, entry, numbersBetween(min, max));
    return this.#steps.written(element, entry, input);
  }

  #boolean(element: SurveyElement, entry: Entry): readonly Made[] {
    const { fields } = element;
    const label = (name: string, otherwise: string): string => this.#languages.words(fields[name]) || otherwise;
    const value = (name: string, otherwise: string): string => asKey(fields[name]) || otherwise;
    if (!fields['labelTrue'] || !fields['labelFalse']) this.#languages.tellEnglish(entry, ['Yes', 'No']);
    return this.#steps.question(element, entry, 'one', [
      { value: value('valueTrue', 'true'), label: label('labelTrue', 'Yes') },
      { value: value('valueFalse', 'false'), label: label('labelFalse', 'No') },
    ]);
  }

  async #pick(element: SurveyElement, entry: Entry, select: 'one' | 'many'): Promise<readonly Made[]> {
    const { fields, type, at } = element;
    const choices = choicesOf(this.#withAnswers(fields, entry), this.#languages, entry);
    if (choices.length < 2 && fields['choicesByUrl']) {
      entry.note('Its answers were fetched from another site, and are not in the file. Here people write theirs.');
      return this.#steps.words(element, this.#steps.body(element));
    }
    const pictures: BodyBlock[] = [];
    if (type === 'imagepicker')
      for (const { picture, label } of choices) {
        const block = picture ? await this.#draft.medium(picture, { at, words: label }) : undefined;
        if (block) pictures.push(block);
      }
    const map = type === 'imagemap' ? this.#languages.raw(fields['imageLink']) : '';
    const block = map ? await this.#draft.medium(map, { at, words: this.#steps.title(element) }) : undefined;
    if (block) pictures.push(block);
    if (pictures.length) entry.note('The pictures of its answers stand above them now.');
    return this.#steps.question(element, entry, select, choices, pictures);
  }

  /** The fields with the answers of another question, where it takes them from there. */
  #withAnswers(fields: Fields, entry: Entry): Fields {
    if (listOf(fields['areas']).length) return { ...fields, choices: fields['areas'] };
    const other = textOf(fields['choicesFromQuestion']);
    const choices = other && !listOf(fields['choices']).length ? this.#answersOf(other) : undefined;
    if (!choices?.length) return fields;
    if (fields['choicesFromQuestionMode'])
      entry.note(`It had those answers alone that were picked, or not, at "${other}".`);
    return { ...fields, choices };
  }

  #matrix(element: SurveyElement, entry: Entry): readonly Made[] {
    const { fields, name } = element;
    const columns = listOf(fields['columns']).flatMap((column) => choiceOf(column, this.#languages) ?? []);
    const rows = listOf(fields['rows']).flatMap((row) => choiceOf(row, this.#languages) ?? []);
    if (!rows.length) return this.#steps.question(element, entry, 'one', columns);
    entry.note('Each of its rows is a question of its own now.');
    const over = this.#steps.title(element);
    const select = fields['cellType'] === 'checkbox' ? 'many' : 'one';
    return rows.flatMap((row) =>
      this.#steps.question(
        { ...element, name: `${name}.${row.value}`, fields: { title: row.label, description: over } },
        entry,
        select,
        columns,
      ),
    );
  }
}

function lost(entry: Entry, why: string): [] {
  entry.note(why);
  return [];
}
