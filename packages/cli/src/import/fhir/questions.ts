import type { BodyBlock, Option } from '@kith/model';
import { paragraph } from '../blocks.js';
import { identified, withoutMedia, type Draft, type Particulars } from '../draft.js';
import type { Entry } from '../losses.js';
import type { Made } from '../outline.js';
import { tidy, titleOf } from '../words.js';
import { hiddenReason, type SourceItem } from './questionnaire.js';

/** More numbers than this are no answers to pick from: as many as from 0 to 10. */
const mostNumbers = 11;

/** What is asked for and can be written as words, though no step has a field for it. */
const written: Readonly<Record<string, string>> = {
  date: 'a day',
  dateTime: 'a day and a time',
  time: 'a time',
  url: 'a web address',
  quantity: 'an amount with its unit',
};
const asks: Readonly<Record<string, string>> = { attachment: 'a file', reference: 'a record of a system' };

/** Makes steps of items. What cannot be made one tells so at its entry, and gives nothing. */
export class Questions {
  readonly #draft: Draft;
  readonly #lang: string;

  constructor(draft: Draft, lang: string) {
    this.#draft = draft;
    this.#lang = lang;
  }

  async made(item: SourceItem, entry: Entry): Promise<readonly Made[]> {
    const made = await this.#made(item, entry);
    if (made && item.repeats && !/choice$/.test(item.type))
      entry.note('It could be answered several times, and is answered once here.');
    return made ? [made] : [];
  }

  async #made(item: SourceItem, entry: Entry): Promise<Made | undefined> {
    const { type, text, calculated, hidden } = item;
    if (calculated !== undefined)
      return lost(entry, 'It is worked out by the form itself, and nobody is asked for it.');
    if (hidden) return lost(entry, hiddenReason);
    if (!/\S/.test(text) && !item.markup) return lost(entry, 'It has no words.');
    const body = await this.#body(item, entry);
    const title = titleOf(text);
    switch (type) {
      case 'display':
        return { kind: 'content', title, fields: { body: body.length ? body : [paragraph(text)] } };
      case 'boolean':
        return this.#question(item, body, entry, this.#yesNo(entry));
      case 'choice':
      case 'open-choice':
        return this.#choice(item, body, entry);
      case 'string':
      case 'text':
        return this.#words(item, body);
      case 'integer':
      case 'decimal':
        return this.#number(item, body, entry);
      default:
        if (Object.hasOwn(written, type)) {
          entry.note(`It asked for ${written[type]}. Here people write it in their own words.`);
          return this.#words(item, body);
        }
        return lost(
          entry,
          Object.hasOwn(asks, type)
            ? `It asks for ${asks[type]}, and no step does.`
            : `Its type "${type.slice(0, 40)}" is not known here.`,
        );
    }
  }

  /** A step in which a person writes. */
  #words({ linkId, text }: SourceItem, body: readonly BodyBlock[]): Made {
    const media = body.filter((block) => block.type === 'media');
    return {
      kind: 'reflect',
      title: titleOf(text),
      fields: { body: media, prompt: withoutMedia(body) } as Particulars<'reflect'>,
      asked: { name: linkId, takes: 'text', options: new Map() },
    };
  }

  /** The words of an item, where its title is not all of them. */
  async #body({ text, markup, at }: SourceItem, entry: Entry): Promise<BodyBlock[]> {
    if (markup && 'html' in markup) return this.#draft.blocks(markup.html, at);
    if (markup) entry.note('Its words came without their Markdown: bold, lists and links are to be set again.');
    return titleOf(text) === tidy(text).trim() ? [] : [paragraph(text)];
  }

  #yesNo(entry: Entry): readonly (readonly [value: string, label: string])[] {
    if (!/^en\b/.test(this.#lang)) entry.note('Its answers are "Yes" and "No", in English. Translate them.');
    return [
      ['true', 'Yes'],
      ['false', 'No'],
    ];
  }

  #choice(item: SourceItem, body: BodyBlock[], entry: Entry): Made | undefined {
    const { answers, answersElsewhere, type } = item;
    const away = answersElsewhere !== undefined && `"${answersElsewhere.slice(0, 200)}", which is not in the file`;
    if (answers.length < 2 && away) {
      entry.note(
        `Its answers are in ${away}. Here people write theirs. Put a list of answers into a ":::question" if you have it.`,
      );
      return this.#words(item, body);
    }
    if (answers.length < 2) return lost(entry, 'It has fewer than two answers to pick from.');
    if (away) entry.note(`More of its answers are in ${away}. Add them.`);
    if (type === 'open-choice')
      entry.note('People could answer in their own words too. Add a step with ":::reflect" if you want that.');
    if (answers.some(({ weight }) => weight !== undefined))
      entry.note('What its answers count was left out: there is no sum of them here.');
    return this.#question(
      item,
      body,
      entry,
      answers.map(({ code, display }) => [code, display] as const),
    );
  }

  #question(
    { linkId, repeats, type, text }: SourceItem,
    body: BodyBlock[],
    entry: Entry,
    answers: readonly (readonly [value: string, label: string])[],
  ): Made | undefined {
    const options = identified(
      answers.map(([value, label]) => ({ value, text: [{ type: 'text' as const, value: label }] })),
    );
    if (options.length < 2) return lost(entry, 'It has fewer than two answers to pick from.');
    const many = repeats && /choice$/.test(type);
    const fields: Particulars<'question'> = {
      body,
      select: many ? 'many' : 'one',
      options: options.map(({ id, text }): Option => ({ id, text })),
    };
    return {
      kind: 'question',
      title: titleOf(text),
      fields,
      asked: {
        name: linkId,
        takes: many ? 'many' : 'one',
        options: new Map(options.map(({ value, id }) => [value, id])),
      },
    };
  }

  #number(item: SourceItem, body: BodyBlock[], entry: Entry): Made | undefined {
    const { linkId, min, max, type, text } = item;
    if (min === undefined || max === undefined || min >= max) {
      entry.note('It asked for a number without saying from where to where. Here people write it.');
      return this.#words(item, body);
    }
    const count = max - min + 1;
    if (!Number.isInteger(min) || !Number.isInteger(max) || count > mostNumbers) {
      entry.note(`It asked for a number from ${min} to ${max}. Here people write it.`);
      return this.#words(item, body);
    }
    if (type === 'decimal') entry.note('It took fractions, and takes whole numbers now.');
    // Any other range would be told on a scale that is not its own, and what is asked after some numbers would go wrong.
    if (min === 0 && max === 10) {
      entry.note('Write what 0 and what 10 mean.');
      return {
        kind: 'rate',
        title: titleOf(text),
        fields: { body, low: String(min), high: String(max) } as Particulars<'rate'>,
        asked: { name: linkId, takes: 'number', options: new Map() },
      };
    }
    entry.note('Its numbers became answers to pick from: a number is asked from 0 to 10 here.');
    const numbers = Array.from({ length: count }, (_, index) => String(min + index));
    return this.#question(
      item,
      body,
      entry,
      numbers.map((number) => [number, number] as const),
    );
  }
}

function lost(entry: Entry, why: string): undefined {
  entry.note(why);
  return undefined;
}
