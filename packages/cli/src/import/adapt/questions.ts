import type { Block, BodyBlock, Option, StepKind } from '@kith/model';
import { paragraph } from '../blocks.js';
import { identified, withoutMedia, type Draft, type Particulars } from '../draft.js';
import { phrasingOf, wordsOf } from '../html.js';
import { at, fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.js';
import type { Entry, Losses } from '../losses.js';
import { anyOf, itemsOf, nameOf, type Part } from './course.js';
import type { CourseMedia } from './media.js';
import { feedbackOf, firstTries, htmlBlocks, titleOfPart, wordsWithin } from './words.js';

/** What a component becomes: text that may stand with other text in a step, or a step of its own. */
export type Piece =
  | { readonly kind: 'text'; readonly title: string; readonly body: BodyBlock[] }
  | { readonly kind: StepKind; readonly title: string; readonly fields: Particulars<StepKind> };

/** More numbers than this are no answers to pick from. */
const mostNumbers = 20;
const marks = 'Right and wrong answers are not marked here. Read the feedback through: it was written for marks.';

/** Makes steps of the components that ask something. What cannot be one tells so at its entry. */
export class CourseQuestions {
  readonly #draft: Draft;
  readonly #media: CourseMedia;
  readonly #losses: Losses;

  constructor(draft: Draft, media: CourseMedia, losses: Losses) {
    this.#draft = draft;
    this.#media = media;
    this.#losses = losses;
  }

  async question(part: Part, entry: Entry): Promise<readonly Piece[]> {
    const { fields, at: place } = part;
    const items = itemsOf(fields);
    const body = await this.#said(fields, place);
    for (const item of items)
      body.push(...(await this.#media.picture(anyOf(item, '_graphic', 'graphic'), place, false)));
    const right = items.filter(isRight).length;
    const selectable = numberOf(fields['_selectable']);
    const select = (selectable ?? right) > 1 || right > 1 ? 'many' : 'one';
    return this.#asked(part, entry, { title: titleOfPart(fields), body, select, answers: items });
  }

  /** A question for each row: of things to match, or of answers that are the same for each. */
  async rows(part: Part, entry: Entry, rows: readonly Fields[]): Promise<readonly Piece[]> {
    const { fields, at: place } = part;
    const over: BodyBlock[] = [
      ...(titleOfPart(fields) ? [paragraph(titleOfPart(fields))] : []),
      ...(await this.#said(fields, place)),
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
    if (!pieces.length) return lost(entry, beyond(fields));
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
    for (const [index, answer] of answers.entries()) {
      const graphic = anyOf(answer, '_graphic', 'graphic');
      const said = textOf(answer['text']) || textOf(answer['altText']) || textOf(graphic['alt']);
      const isPicture = !wordsOf(said) && Object.keys(graphic).length > 0;
      if (isPicture) entry.note('Some of its answers were pictures without words. Say in words what each shows.');
      const words = isPicture ? `Picture ${index + 1}` : said;
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
      entry.note(`What it said to answers that are partly right was left out: "${wordsOf(feedback.partly)}"`);
    const again = firstTries(fields);
    if (again.length)
      entry.note(`Who was not right the first time was told, and is not told here: "${again.join(' · ')}"`);
    const given = options.map((option): Option => ({
      id: option.id,
      text: option.text,
      ...(option.feedback.length && { feedback: option.feedback }),
    }));
    return [{ kind: 'question', title, fields: { body, select, options: given } as Particulars<'question'> }];
  }

  async slider(part: Part, entry: Entry): Promise<readonly Piece[]> {
    const { fields, at: place } = part;
    const [from, to] = [numberOf(fields['_scaleStart']) ?? 1, numberOf(fields['_scaleEnd']) ?? 10];
    const step = numberOf(fields['_scaleStep']) ?? 1;
    const low = wordsOf(textOf(fields['labelStart'])) || String(from);
    const high = wordsOf(textOf(fields['labelEnd'])) || String(to);
    const right = numberOf(fields['_correctAnswer']);
    const range = fieldsOf(fields['_correctRange']);
    const [bottom, top] = [numberOf(range['_bottom']) ?? right, numberOf(range['_top']) ?? right];
    const count = Math.floor((to - from) / step) + 1;
    const body = await this.#said(fields, place);
    if (from >= 0 && to === 10 && bottom === undefined) {
      tellInstruction(fields, entry);
      if (from) entry.note(`It began at ${from}, and begins at 0 now.`);
      return [{ kind: 'rate', title: titleOfPart(fields), fields: { body, low, high } as Particulars<'rate'> }];
    }
    if (!(count > 1) || !(step > 0) || count > mostNumbers) {
      entry.note(`It asked for a number from ${from} to ${to}. Here people write it.`);
      return this.writing(part, entry);
    }
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

  async writing({ fields, at: place }: Part, entry: Entry): Promise<readonly Piece[]> {
    const body = [...(await this.#said(fields, place)), ...(await this.#html(fields['instruction'], place))];
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
    if (model) entry.note(`What it said afterwards was left out: "${model}" Put it into the next step if it helps.`);
    const prompt: Block[] = [...withoutMedia(body), ...gaps.map(paragraph)];
    const media = body.filter((block) => block.type === 'media');
    return [{ kind: 'reflect', title: titleOfPart(fields), fields: { body: media, prompt } as Particulars<'reflect'> }];
  }

  /** What a question says besides its title. */
  async #said({ subtitle, body }: Fields, place: string): Promise<BodyBlock[]> {
    return [...(await this.#html(subtitle, place)), ...(await this.#html(body, place))];
  }

  #html(html: unknown, place: string): Promise<BodyBlock[]> {
    return htmlBlocks(this.#draft, this.#losses, html, place);
  }
}

/** Why a question is lost. */
export const beyond = (fields: Fields): string => `A "${nameOf(fields)}" asks in a way that no step does.`;

/** Tells the words of a part that is lost, for its author to write again. */
export function tellWords(fields: Fields, entry: Entry): void {
  const words = wordsWithin(fields);
  if (words.length) entry.note(`It said: "${words.join(' · ')}"`);
}

/** Tells that a part was switched off, and what it said. */
export function switchedOff(fields: Fields, entry: Entry): void {
  entry.note('It was switched off in the course ("_isAvailable": false).');
  tellWords(fields, entry);
}

const isRight = (answer: Fields): boolean =>
  ['_shouldBeSelected', 'shouldBeSelected', '_isCorrect', 'isCorrect'].some((name) => answer[name] === true);

/** The answers to a row: its own, or those that all rows share. */
export const answersOf = (row: Fields, fields: Fields): Fields[] =>
  listOf([row['_options'], row['options'], fields['_choices'], fields['_options']].find(Array.isArray)).map(fieldsOf);

/** "Select the pictures to find out more" is no longer true. */
export function tellInstruction(fields: Fields, entry: Entry): void {
  const words = wordsOf(textOf(fields['instruction']));
  if (words) entry.note(`What it said of how to use it was left out: "${words}"`);
}

export function lost(entry: Entry, why: string): [] {
  entry.note(why);
  return [];
}
