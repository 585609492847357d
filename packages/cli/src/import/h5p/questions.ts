import { plainText, type Block, type BodyBlock, type Option, type Phrasing } from '@kith/model';
import { identified, withoutMedia } from '../draft.js';
import { wordsOf } from '../html.js';
import { at, fieldsOf, listOf, textOf, type Fields } from '../json.js';
import type { Entry } from '../losses.js';
import { titleOf } from '../words.js';
import { contentOf, ownTitle, type Content } from './content.js';
import { fieldAt, named, quoted, type Ask, type Reader } from './reader.js';
import { paragraphOf } from './show-text.js';

const noMarks = 'No answer is right or wrong in a step';

/** Answers, before they have ids. */
interface Answer {
  readonly text: Phrasing[];
  readonly feedback?: Block[];
}

interface Asked {
  readonly select: 'one' | 'many';
  /** HTML. */
  readonly question: unknown;
  /** Where the question stands. */
  readonly place: string;
  readonly answers: readonly Answer[];
  /** What stands beside the question: a picture, a film. */
  readonly beside?: readonly BodyBlock[];
  readonly title?: string | undefined;
}

/** A step with a question, or a text where there is nothing to choose between. */
export async function ask(
  { select, question, place, answers, beside = [], title }: Asked,
  reader: Reader,
  entry: Entry,
): Promise<void> {
  const { title: heading, body } = await questionIn(question, place, title, reader);
  const options: Option[] = identified(answers).map(({ id, text, feedback = [] }) => ({
    id,
    text,
    ...(feedback.length && { feedback }),
  }));
  const all = [...beside, ...body];
  if (options.length >= 2) {
    reader.pages.step(entry, 'question', heading, { body: all, select, options });
    return;
  }
  const list: Block[] = options.map(({ text }) => ({ type: 'paragraph', children: text }));
  if (!all.length && !list.length && !wordsOf(textOf(question))) {
    entry.note('It has no question and no answers: nothing is missing.');
    return;
  }
  entry.note('It has fewer than two answers, and became a text. Write more answers, and make it a question.');
  reader.pages.step(entry, 'content', heading, { body: [...all, ...list] });
}

/** The title of a step, and what is left to stand below it. */
export async function questionIn(
  html: unknown,
  place: string,
  title: string | undefined,
  reader: Reader,
): Promise<{ title: string; body: BodyBlock[] }> {
  const blocks = await reader.blocks(html, place);
  const words = withoutMedia(blocks);
  const [only, ...more] = words;
  const plain = only && 'children' in only && only.type !== 'list' ? plainText([only]) : '';
  const isPlain =
    only?.type !== 'list' && only?.type !== 'blockquote' && only?.children.every(({ type }) => type === 'text');
  // A short question is the title itself. What has links or more than a line keeps its form below a title.
  if (!more.length && isPlain && plain && titleOf(plain) === plain)
    return { title: plain, body: blocks.filter(({ type }) => type === 'media') };
  return { title: titleOf(title, plain), body: blocks };
}

/** What stands beside a question: `media: { type: { library, params } }`, or the same without `type`. */
export async function besideOf(content: Content, reader: Reader, entry: Entry): Promise<BodyBlock[]> {
  const piece = contentOf(content.params['media'], fieldAt(content, 'media'));
  return piece ? reader.show(piece, entry) : [];
}

/** Feedback for each share of right answers: there are no scores. */
export function tellOverall(content: Content, entry: Entry): void {
  const { params } = content;
  const list = params['overallFeedback'] ?? at(params, 'endGame', 'overallFeedback');
  const ranges = listOf(Array.isArray(list) ? list : at(list, 'overallFeedback'));
  const words = ranges.map((range) => wordsOf(textOf(at(range, 'feedback')))).filter(Boolean);
  if (words.length) entry.note(`There are no scores, and so not what was said to each${quoted(words)}.`);
}

function tellRight(answers: readonly string[], entry: Entry): void {
  const right = answers.filter(Boolean);
  if (right.length)
    entry.note(
      `${noMarks}. Marked as right ${right.length === 1 ? 'was' : 'were'}: ${right.map((one) => `"${one}"`).join(', ')}. Say in the feedback what helps.`,
    );
}

const multipleChoice: Ask = async (content, reader, entry) => {
  const { params } = content;
  const beside = await besideOf(content, reader, entry);
  const list = listOf(params['answers'] ?? params['alternatives']).map(fieldsOf);
  const answers: Answer[] = [];
  for (const [index, answer] of list.entries()) {
    const here = fieldAt(content, `answers[${index}]`);
    const said = fieldsOf(answer['tipsAndFeedback'] ?? answer['feedback'] ?? answer);
    answers.push({
      text: reader.line(answer['text'], here),
      feedback: await reader.words(said['chosenFeedback'], here),
    });
    for (const [key, what] of [
      ['notChosenFeedback', 'What was said to who did not pick it'],
      ['tip', 'A tip'],
    ] as const) {
      const words = wordsOf(textOf(said[key]));
      if (words) entry.note(`${what} was left out: "${words}" (${wordsOf(textOf(answer['text']))}).`);
    }
  }
  const right = list.filter(({ correct }) => correct === true || correct === 'true');
  tellRight(
    right.map(({ text }) => wordsOf(textOf(text))),
    entry,
  );
  tellOverall(content, entry);
  const select = selects(params, right.length) ? 'many' : 'one';
  const place = fieldAt(content, 'question');
  await ask({ select, question: params['question'], place, answers, beside, title: ownTitle(content) }, reader, entry);
};

/**
 * Whether many may be picked. H5P stores "singleAnswer" beside "auto" and does not look at it: it lets one be picked only
 * where exactly one is right.
 */
function selects(params: Fields, right: number): boolean {
  const behaviour = fieldsOf(params['behaviour']);
  const type = textOf(behaviour['type'] ?? behaviour['questionType'] ?? params['inputType']);
  if (type === 'multi' || type === 'checkbox') return true;
  if (type === 'single' || type === 'radio') return false;
  if (type === 'auto') return right !== 1;
  return behaviour['singleAnswer'] === undefined ? right > 1 : behaviour['singleAnswer'] === false;
}

/** Answers that are pictures: they stand above the question, and what they show is the answer. */
const pictureChoice: Ask = async (content, reader, entry) => {
  const { params } = content;
  const beside = await besideOf(content, reader, entry);
  const list = listOf(params['options']).map(fieldsOf);
  const answers: Answer[] = [];
  for (const [index, option] of list.entries()) {
    const piece = contentOf(option['media'] ?? option, fieldAt(content, `options[${index}]`));
    const blocks = piece ? await reader.show(piece, entry) : [];
    const words = blocks.map((block) => (block.type === 'media' ? block.words : undefined)).find(Boolean);
    beside.push(...blocks);
    answers.push({ text: [{ type: 'text', value: words ?? `Picture ${index + 1}` }] });
  }
  entry.note('The answers were pictures: they stand above now, and their words are the answers.');
  const right = list.filter(({ correct }) => correct === true);
  const select = selects(params, right.length) ? 'many' : 'one';
  const place = fieldAt(content, 'question');
  await ask({ select, question: params['question'], place, answers, beside, title: ownTitle(content) }, reader, entry);
};

const trueFalse: Ask = async (content, reader, entry) => {
  const { params } = content;
  const [l10n, behaviour] = [fieldsOf(params['l10n']), fieldsOf(params['behaviour'])];
  const isTrue = params['correct'] === 'true' || params['correct'] === true;
  const beside = await besideOf(content, reader, entry);
  const answer = (value: boolean): Answer => {
    const words = wordsOf(textOf(l10n[value ? 'trueText' : 'falseText'])) || (value ? 'True' : 'False');
    const feedback = behaviour[value === isTrue ? 'feedbackOnCorrect' : 'feedbackOnWrong'];
    return { text: [{ type: 'text', value: words }], feedback: paragraphOf(wordsOf(textOf(feedback))) };
  };
  const answers = [answer(true), answer(false)];
  if (params['correct'] !== undefined) tellRight([plainText(answers[isTrue ? 0 : 1]!.text)], entry);
  const place = fieldAt(content, 'question');
  await ask(
    { select: 'one', question: params['question'], place, answers, beside, title: ownTitle(content) },
    reader,
    entry,
  );
};

/** A step for each question of the set, and an item of the report for each. The first answer is the right one. */
export async function singleChoiceSet(content: Content, reader: Reader): Promise<void> {
  const choices = listOf(content.params['choices']);
  for (const [index, value] of choices.entries()) {
    const choice = fieldsOf(value);
    const place = fieldAt(content, `choices[${index}]`);
    const entry = reader.losses.entry(named('Single choice', titleOf(wordsOf(textOf(choice['question'])))), place);
    const texts = listOf(choice['answers']);
    const answers = texts.map((text, number) => ({ text: reader.line(text, `${place}.answers[${number}]`) }));
    tellRight([wordsOf(textOf(texts[0]))], entry);
    if (index === choices.length - 1) tellOverall(content, entry);
    await ask({ select: 'one', question: choice['question'], place: `${place}.question`, answers }, reader, entry);
  }
}

/** Statements to find the true one of: each time the first. They are questions, one after the other. */
const summary: Ask = async (content, reader, entry) => {
  const { params } = content;
  const beside = await besideOf(content, reader, entry);
  for (const [index, value] of listOf(params['summaries']).entries()) {
    const place = fieldAt(content, `summaries[${index}]`);
    const statements = listOf(at(value, 'summary'));
    tellRight([wordsOf(textOf(statements[0]))], entry);
    const tip = wordsOf(textOf(at(value, 'tip')));
    if (tip) entry.note(`A tip was left out: "${tip}".`);
    const answers = statements.map((one, number) => ({ text: reader.line(one, `${place}.summary[${number}]`) }));
    const title = ownTitle(content) ?? titleOf(wordsOf(textOf(statements[0])));
    const question = { question: params['intro'], place: fieldAt(content, 'intro'), title };
    await ask({ select: 'one', ...question, answers, beside: index ? [] : beside }, reader, entry);
  }
  tellOverall(content, entry);
};

/** A question of a film that leads on in it: to where it leads is lost. */
const goToQuestion: Ask = async (content, reader, entry) => {
  const { params } = content;
  const answers: Answer[] = [];
  for (const [index, value] of listOf(params['choices']).entries()) {
    const place = fieldAt(content, `choices[${index}]`);
    const feedback = await reader.words(at(value, 'ifChosenText'), place);
    answers.push({ text: reader.line(at(value, 'text'), place), feedback });
  }
  entry.note('Each answer led to another place of the film, and does not any more.');
  await ask({ select: 'one', question: params['text'], place: fieldAt(content, 'text'), answers }, reader, entry);
};

/** What is asked with answers to pick. */
export const questions: Readonly<Record<string, Ask>> = {
  MultiChoice: multipleChoice,
  SimpleMultiChoice: multipleChoice,
  MultiMediaChoice: pictureChoice,
  TrueFalse: trueFalse,
  Summary: summary,
  GoToQuestion: goToQuestion,
};
