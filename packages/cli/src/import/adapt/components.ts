import type { Block, BodyBlock, Option, StepKind } from '@kith/model';
import { identified, withoutMedia, type Draft, type Particulars } from '../draft.js';
import { phrasingOf, wordsOf } from '../html.js';
import { at, fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.js';
import type { Entry, Losses } from '../losses.js';
import { anyOf, itemsOf, type Part } from './course.js';
import type { CourseMedia } from './media.js';
import { feedbackOf, htmlBlocks, shownBy, titleOfPart } from './words.js';

/** What a component becomes: text that may stand with other text in a step, or a step of its own. */
export type Piece =
  | { readonly kind: 'text'; readonly title: string; readonly body: BodyBlock[] }
  | { readonly kind: StepKind; readonly title: string; readonly fields: Particulars<StepKind> };

/** `adapt-contrib-textInput` and `text-input` are one. */
const nameOf = (fields: Fields): string =>
  textOf(fields['_component'])
    .toLowerCase()
    .replace(/^adapt-(contrib-)?/, '')
    .replace(/[^a-z]/g, '');

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
/** More numbers than this are no answers to pick from. */
const mostNumbers = 20;
const marks = 'Right and wrong answers are not marked here. Read the feedback through: it was written for marks.';

/** Makes pieces of the components of a course. What cannot come along tells so at its entry. */
export class Components {
  readonly #draft: Draft;
  readonly #media: CourseMedia;
  readonly #losses: Losses;

  constructor(draft: Draft, media: CourseMedia, losses: Losses) {
    this.#draft = draft;
    this.#media = media;
    this.#losses = losses;
  }

  async pieces(part: Part, entry: Entry): Promise<readonly Piece[]> {
    const { fields } = part;
    const name = nameOf(fields);
    if (!part.available) return lost(entry, 'It was switched off in the course ("_isAvailable": false).');
    if (name === 'blank') return [{ kind: 'text', title: '', body: [] }];
    if (Object.hasOwn(empty, name)) return lost(entry, empty[name]!);
    if (fields['_isHidden'] === true)
      entry.note('It was hidden in the course, until something showed it. Look whether it belongs here.');
    if (name.endsWith('mcq')) return this.#question(part, entry);
    if (name === 'slider') return this.#slider(part, entry);
    if (writing.test(name)) return this.#writing(part, entry);
    const asked =
      fields['_isQuestionType'] === true || ['_attempts', '_questionWeight'].some((key) => Object.hasOwn(fields, key));
    const rows = itemsOf(fields);
    if (asked && rows.some((row) => answersOf(row, fields).length > 1)) return this.#rows(part, entry, rows);
    if (asked) return lost(entry, this.#beyond(fields));
    return this.#shown(part, entry, name);
  }

  /** Text, pictures and recordings, with those of its items under headings. */
  async #shown({ fields, at: place }: Part, entry: Entry, name: string): Promise<readonly Piece[]> {
    const items = itemsOf(fields);
    const isPlain = plain.has(name);
    const title = titleOfPart(fields);
    const graphic = anyOf(fields, '_graphic', 'graphic');
    const body: BodyBlock[] = [
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
      if (shown.title) body.push({ type: 'heading', depth: 2, children: [text(shown.title)] });
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
    const list = children.filter((one) => one.length).map((one) => ({ type: 'listItem' as const, children: one }));
    if (list.length) body.push({ type: 'list', ordered: false, children: list });
    if (!body.length && !title) return lost(entry, `It holds no words and no pictures that could come along.`);
    if (!isPlain && !several.has(name))
      entry.note(
        `A "${name}" is not known here. Its words and pictures came along, in their order: look them through.`,
      );
    return [{ kind: 'text', title, body }];
  }

  async #question(part: Part, entry: Entry): Promise<readonly Piece[]> {
    const { fields, at: place } = part;
    const items = itemsOf(fields);
    const body = await this.#html(fields['body'], place);
    for (const item of items)
      body.push(...(await this.#media.picture(anyOf(item, '_graphic', 'graphic'), place, false)));
    const right = items.filter(isRight).length;
    const selectable = numberOf(fields['_selectable']);
    const select = (selectable ?? right) > 1 || right > 1 ? 'many' : 'one';
    return this.#asked(part, entry, { title: titleOfPart(fields), body, select, answers: items });
  }

  /** A question for each row: of things to match, or of answers that are the same for each. */
  async #rows(part: Part, entry: Entry, rows: readonly Fields[]): Promise<readonly Piece[]> {
    const { fields, at: place } = part;
    const over: BodyBlock[] = [
      ...(titleOfPart(fields) ? [{ type: 'paragraph' as const, children: [text(titleOfPart(fields))] }] : []),
      ...(await this.#html(fields['body'], place)),
    ];
    const pieces: Piece[] = [];
    for (const row of rows) {
      const words = await this.#html(row['text'] ?? row['body'] ?? row['title'], place);
      const title = wordsOf(textOf(row['text'])) || titleOfPart(fields);
      const body = [...(pieces.length ? [] : over), ...(title.length > 80 ? words : [])];
      const answers = answersOf(row, fields);
      if (answers.some(({ text: one }) => wordsOf(textOf(one))))
        pieces.push(...(await this.#asked(part, entry, { title, select: 'one', body, answers })));
    }
    if (!pieces.length) return lost(entry, this.#beyond(fields));
    entry.note('Each of its rows is a question of its own now.');
    return pieces;
  }

  async #asked(
    { fields, at: place }: Part,
    entry: Entry,
    {
      title,
      body,
      select,
      answers,
    }: { title: string; body: BodyBlock[]; select: 'one' | 'many'; answers: readonly Fields[] },
  ): Promise<readonly Piece[]> {
    const feedback = feedbackOf(fields);
    const made: { text: Option['text']; feedback: Block[] }[] = [];
    for (const answer of answers) {
      const graphic = anyOf(answer, '_graphic', 'graphic');
      const words = textOf(answer['text']) || textOf(answer['altText']) || textOf(graphic['alt']);
      const own = textOf(answer['feedback']) || textOf(at(answer, 'feedback', 'body'));
      const html = own || (isRight(answer) ? feedback.right : feedback.wrong);
      made.push({
        text: phrasingOf(words, place, this.#losses),
        feedback: withoutMedia(await this.#html(html, place)),
      });
    }
    const options = identified(made);
    if (options.length < 2) return lost(entry, 'It has fewer than two answers with words.');
    tellInstruction(fields, entry);
    if (answers.some(isRight) || feedback.right || feedback.wrong) entry.note(marks);
    if (wordsOf(feedback.partly))
      entry.note(
        `What it said to answers that are partly right was left out: "${wordsOf(feedback.partly).slice(0, 300)}"`,
      );
    const given = options.map((option): Option => ({
      id: option.id,
      text: option.text,
      ...(option.feedback.length && { feedback: option.feedback }),
    }));
    return [{ kind: 'question', title, fields: { body, select, options: given } as Particulars<'question'> }];
  }

  async #slider(part: Part, entry: Entry): Promise<readonly Piece[]> {
    const { fields, at: place } = part;
    const [from, to] = [numberOf(fields['_scaleStart']) ?? 1, numberOf(fields['_scaleEnd']) ?? 10];
    const step = numberOf(fields['_scaleStep']) ?? 1;
    const low = wordsOf(textOf(fields['labelStart'])) || String(from);
    const high = wordsOf(textOf(fields['labelEnd'])) || String(to);
    const right = numberOf(fields['_correctAnswer']);
    const range = fieldsOf(fields['_correctRange']);
    const [bottom, top] = [numberOf(range['_bottom']) ?? right, numberOf(range['_top']) ?? right];
    const count = Math.floor((to - from) / step) + 1;
    const body = await this.#html(fields['body'], place);
    if (from >= 0 && to === 10 && bottom === undefined) {
      tellInstruction(fields, entry);
      if (from) entry.note(`It began at ${from}, and begins at 0 now.`);
      return [{ kind: 'rate', title: titleOfPart(fields), fields: { body, low, high } as Particulars<'rate'> }];
    }
    if (!(count > 1) || !(step > 0) || count > mostNumbers)
      return lost(entry, `It asks for a number from ${from} to ${to}. A number is asked from 0 to 10.`);
    entry.note('Its numbers became answers to pick from.');
    const answers = Array.from({ length: count }, (_, index): Fields => {
      const number = Number((from + index * step).toFixed(6));
      const means = index === 0 ? low : index === count - 1 ? high : '';
      return {
        text: means && means !== String(number) ? `${number}: ${means}` : String(number),
        _shouldBeSelected: bottom !== undefined && top !== undefined && number >= bottom && number <= top,
      };
    });
    return this.#asked(part, entry, { title: titleOfPart(fields), body, select: 'one', answers });
  }

  async #writing({ fields, at: place }: Part, entry: Entry): Promise<readonly Piece[]> {
    const body = [...(await this.#html(fields['body'], place)), ...(await this.#html(fields['instruction'], place))];
    const gaps = itemsOf(fields).flatMap((item) => {
      const words = [textOf(item['prefix']), textOf(item['suffix'])].map(wordsOf);
      return words.some(Boolean) ? [words.filter(Boolean).join(' … ')] : [];
    });
    const accepted = JSON.stringify([
      fields['_answers'] ?? [],
      itemsOf(fields).flatMap((item) => listOf(item['_answers'])),
    ]);
    if (/\w/.test(accepted))
      entry.note(`It took some answers for right: ${accepted.slice(0, 300)}. Here people write for themselves.`);
    const { right } = feedbackOf(fields);
    const model = wordsOf(textOf(fields['modelAnswer'])) || wordsOf(right);
    if (model)
      entry.note(
        `What it said afterwards was left out: "${model.slice(0, 300)}" Put it into the next step if it helps.`,
      );
    const prompt: Block[] = [
      ...withoutMedia(body),
      ...gaps.map((gap): Block => ({ type: 'paragraph', children: [text(gap)] })),
    ];
    const media = body.filter((block) => block.type === 'media');
    return [{ kind: 'reflect', title: titleOfPart(fields), fields: { body: media, prompt } as Particulars<'reflect'> }];
  }

  /** Why a question is lost, with its words, for its author to write again. */
  #beyond(fields: Fields): string {
    const items = itemsOf(fields).map(shownBy);
    const words = [
      titleOfPart(fields),
      textOf(fields['body']),
      ...items.flatMap(({ title, html }) => [title, ...html]),
    ];
    const said = words.map(wordsOf).filter(Boolean).join(' · ').slice(0, 300);
    return `A "${nameOf(fields)}" asks in a way that no step does${said && `. It said: "${said}"`}.`;
  }

  #html(html: unknown, place: string): Promise<BodyBlock[]> {
    return htmlBlocks(this.#draft, this.#losses, html, place);
  }
}

const text = (value: string): { type: 'text'; value: string } => ({ type: 'text', value });
const isRight = (answer: Fields): boolean =>
  ['_shouldBeSelected', 'shouldBeSelected', '_isCorrect', 'isCorrect'].some((name) => answer[name] === true);

/** The answers to a row: its own, or those that all rows share. */
const answersOf = (row: Fields, fields: Fields): Fields[] =>
  listOf([row['_options'], row['options'], fields['_choices'], fields['_options']].find(Array.isArray)).map(fieldsOf);

/** "Select the pictures to find out more" is no longer true. */
function tellInstruction(fields: Fields, entry: Entry): void {
  const words = wordsOf(textOf(fields['instruction']));
  if (words) entry.note(`What it said of how to use it was left out: "${words.slice(0, 300)}"`);
}

function lost(entry: Entry, why: string): [] {
  entry.note(why);
  return [];
}
