import type { Block, BodyBlock } from '@kith/model';
import { bulletList, heading, text } from '../blocks.js';
import { withoutMedia, type Draft } from '../draft.js';
import { at, fieldsOf, textOf } from '../json.js';
import type { Entry, Losses } from '../losses.js';
import { anyOf, itemsOf, nameOf, type Part } from './course.js';
import type { CourseMedia } from './media.js';
import {
  answersOf,
  beyond,
  CourseQuestions,
  lost,
  switchedOff,
  tellInstruction,
  tellWords,
  type Piece,
} from './questions.js';
import { htmlBlocks, shownBy, titleOfPart } from './words.js';

const plain = new Set(['text', 'graphic', 'media', 'audio', 'video', 'vimeo', 'youtube', 'videostream']);
const several = new Set(
  'accordion narrative hotgraphic hotgrid tabs flipcard stacklist timeline carousel slideshow reveal textreveal blinds cards'.split(
    ' ',
  ),
);
const writing = /^(textinput|opentextinput|openinput|opentext|reflections?|freetext|essay|journal)$/;
const empty: Readonly<Record<string, string>> = {
  assessmentresults: 'It showed a score, and nothing is scored here.',
  assessmentresultstotal: 'It showed a score, and nothing is scored here.',
  pagenav: 'It led from page to page. Next and Back do that here.',
  navigationbuttons: 'It led from page to page. Next and Back do that here.',
};
/** Makes pieces of the components of a course. What cannot come along tells so at its entry. */
export class Components {
  readonly #draft: Draft;
  readonly #media: CourseMedia;
  readonly #losses: Losses;
  readonly #questions: CourseQuestions;

  constructor(draft: Draft, media: CourseMedia, losses: Losses) {
    this.#draft = draft;
    this.#media = media;
    this.#losses = losses;
    this.#questions = new CourseQuestions(draft, media, losses);
  }

  /** What a component becomes. Where that is nothing, its words stand at its entry. */
  async pieces(part: Part, entry: Entry): Promise<readonly Piece[]> {
    if (!part.available) {
      switchedOff(part.fields, entry);
      return [];
    }
    const pieces = await this.#made(part, entry);
    if (!pieces.length) tellWords(part.fields, entry);
    return pieces;
  }

  async #made(part: Part, entry: Entry): Promise<readonly Piece[]> {
    const { fields } = part;
    const name = nameOf(fields);
    if (name === 'blank') return [{ kind: 'text', title: '', body: [] }];
    if (Object.hasOwn(empty, name)) return lost(entry, empty[name]!);
    if (fields['_isHidden'] === true)
      entry.note('It was hidden in the course, until something showed it. Look whether it belongs here.');
    if (name.endsWith('mcq')) return this.#questions.question(part, entry);
    if (name === 'slider') return this.#questions.slider(part, entry);
    if (writing.test(name)) return this.#questions.writing(part, entry);
    const asked =
      fields['_isQuestionType'] === true || ['_attempts', '_questionWeight'].some((key) => Object.hasOwn(fields, key));
    const rows = itemsOf(fields);
    if (asked && rows.some((row) => answersOf(row, fields).length > 1)) return this.#questions.rows(part, entry, rows);
    if (asked) return lost(entry, beyond(fields));
    return this.#shown(part, entry, name);
  }

  /** Text, pictures and recordings, with those of its items under headings. */
  async #shown({ fields, at: place }: Part, entry: Entry, name: string): Promise<readonly Piece[]> {
    const items = itemsOf(fields);
    const isPlain = plain.has(name);
    const title = titleOfPart(fields);
    const graphic = anyOf(fields, '_graphic', 'graphic');
    const body: BodyBlock[] = [
      ...(await this.#html(fields['subtitle'], place)),
      ...(await this.#html(fields['body'], place)),
      ...(isPlain ? await this.#html(fields['instruction'], place) : []),
      ...(await this.#media.picture(graphic, place, items.length > 0)),
      ...(await this.#media.recording(fields, place, title)),
    ];
    if (!isPlain) tellInstruction(fields, entry);
    const asList =
      name === 'hotgraphic' && !items.some((item) => at(item, '_graphic', 'src') || at(item, 'graphic', 'src'));
    const children: Block[][] = [];
    for (const item of items) {
      const shown = shownBy(item);
      const words: BodyBlock[] = [];
      for (const html of shown.html) words.push(...(await this.#html(html, place)));
      if (asList) {
        const head: Block[] = shown.title
          ? [{ type: 'paragraph', children: [{ type: 'strong', children: [text(shown.title)] }] }]
          : [];
        children.push([...head, ...withoutMedia(words)]);
        continue;
      }
      if (shown.title) body.push(heading(shown.title));
      for (const key of [
        '_graphic',
        'graphic',
        'frontImage',
        '_frontContentGraphic',
        '_backContentGraphic',
        'backImage',
      ])
        body.push(...(await this.#media.picture(fieldsOf(item[key]), place, true)));
      if (textOf(item['src'])) body.push(...(await this.#media.picture(item, place, true)));
      body.push(...(await this.#media.recording(item, place, shown.title)), ...words);
    }
    const list = children.filter((one) => one.length);
    if (list.length) body.push(bulletList(list));
    if (!body.length && !title) return lost(entry, `It holds no words and no pictures that could come along.`);
    if (!isPlain && !several.has(name))
      entry.note(
        `A "${name}" is not known here. Its words and pictures came along, in their order: look them through.`,
      );
    return [{ kind: 'text', title, body }];
  }

  #html(html: unknown, place: string): Promise<BodyBlock[]> {
    return htmlBlocks(this.#draft, this.#losses, html, place);
  }
}
