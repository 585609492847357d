import type { Block, BodyBlock } from '@kith/model';
import { bulletList, paragraph } from '../blocks.js';
import { wordsOf } from '../html.js';
import { at, fieldsOf, listOf, numberOf, textOf } from '../json.js';
import type { Entry } from '../losses.js';
import { contentOf, type Content } from './content.js';
import { besideOf, tellOverall } from './questions.js';
import { fieldAt, quoted, type Reader, type Show } from './reader.js';
import { picture, played } from './show-media.js';
import { headingOf, paragraphOf } from './show-text.js';

// Puzzles that no step sets. What a person learnt from one comes along: it is there solved, as a text.

/** What a person was asked to do is asked no more; pictures in it still say something. */
async function task(content: Content, field: string, reader: Reader, entry: Entry): Promise<BodyBlock[]> {
  const words = wordsOf(textOf(content.params[field]));
  if (words) entry.note(`What it asked people to do was left out${quoted([words])}.`);
  const blocks = await reader.blocks(content.params[field], fieldAt(content, field));
  tellOverall(content, entry);
  return [...(await besideOf(content, reader, entry)), ...blocks.filter(({ type }) => type === 'media')];
}

/** `*blue/azure:Look up\+Yes\-No*`: what belongs there, what else was taken, a tip, and what was said to right and wrong. */
const gap = /\*([^*]+)\*/g;

/** A text as HTML with its gaps filled in, in bold. What else stood in them is told. */
function filled(html: string, entry: Entry, { alternatives = false } = {}): string {
  const also = new Set<string>();
  const tips = new Set<string>();
  const solved = html.replace(gap, (_, inner: string) => {
    const [answer = '', ...tip] = inner.split(/:|\\\+|\\-/);
    const [first = '', ...others] = alternatives ? answer.split('/') : [answer];
    for (const other of others) also.add(wordsOf(other));
    for (const one of tip) tips.add(wordsOf(one));
    return `<strong>${first}</strong>`;
  });
  if (solved !== html) entry.note('Nothing is to be filled in or found any more: the words for it are there, in bold.');
  if (also.size) entry.note(`Right were also${quoted([...also].filter(Boolean))}.`);
  if ([...tips].some(Boolean)) entry.note(`Tips were left out${quoted([...tips].filter(Boolean))}.`);
  return solved;
}

const blanks: Show = async (content, reader, entry) => {
  const made = await task(content, 'text', reader, entry);
  for (const [index, html] of listOf(content.params['questions']).entries()) {
    const solved = filled(textOf(html), entry, { alternatives: true });
    made.push(...(await reader.blocks(solved, fieldAt(content, `questions[${index}]`))));
  }
  return made;
};

/** Words to drag into a text, or to mark in one. */
const words: Show = async (content, reader, entry) => {
  const made = await task(content, 'taskDescription', reader, entry);
  const parts = filled(textOf(content.params['textField']), entry).split(/\n[^\S\n]*\r?\n/);
  const html = parts.map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`).join('');
  const others = [...textOf(content.params['distractors']).matchAll(gap)].map(([, word]) => wordsOf(word!));
  if (others.length) entry.note(`Words that belonged nowhere were left out${quoted(others)}.`);
  return [...made, ...(await reader.blocks(html, fieldAt(content, 'textField')))];
};

/** What was dragged stands under the name of the place that it belongs to. */
const places: Show = async (content, reader, entry) => {
  const { params } = content;
  const root = fieldsOf(params['question']);
  const pieces = listOf(at(root, 'task', 'elements'));
  const shown = async (index: number): Promise<BodyBlock[]> => {
    const piece = contentOf(pieces[index], fieldAt(content, `question.task.elements[${index}]`));
    return piece ? reader.show(piece, entry) : [];
  };
  const made: BodyBlock[] = await picture(
    at(root, 'settings', 'background'),
    { at: fieldAt(content, 'question.settings.background') },
    reader,
  );
  const used = new Set<number>();
  for (const zone of listOf(at(root, 'task', 'dropZones'))) {
    const right = listOf(at(zone, 'correctElements')).flatMap((one) => numberOf(one) ?? []);
    const blocks: BodyBlock[] = [];
    for (const index of right) {
      used.add(index);
      blocks.push(...(await shown(index)));
    }
    if (blocks.length) made.push(...headingOf(at(zone, 'label')), ...blocks);
  }
  for (const index of pieces.keys()) if (!used.has(index)) made.push(...(await shown(index)));
  if (made.length) entry.note('Nothing is dragged any more: each part stands under the place where it belonged.');
  tellOverall(content, entry);
  return made;
};

/** A question or a clue with its answer below it, and what belongs to both. */
const answered: Show = async (content, reader, entry) => {
  const { params } = content;
  const made = await task(content, params['description'] ? 'description' : 'taskDescription', reader, entry);
  for (const [index, value] of listOf(params['cards'] ?? params['words'] ?? params['sequenceImages']).entries()) {
    const card = fieldsOf(value);
    const here = fieldAt(content, `[${index}]`);
    const alt = wordsOf(textOf(card['imageAltText'] ?? card['imageAlt'] ?? card['imageDescription']));
    made.push(...headingOf(card['text'] ?? card['clue']));
    made.push(...(await picture(card['image'], { at: here, words: alt, decorative: !alt }, reader)));
    const match = wordsOf(textOf(card['matchAlt']));
    made.push(...(await picture(card['match'], { at: here, words: match, decorative: !match }, reader)));
    const more = contentOf(card['extraClue'], here);
    if (more) made.push(...(await reader.show(more, entry)));
    made.push(...paragraphOf(wordsOf(textOf(card['answer'] ?? card['description'] ?? card['imageDescription']))));
    made.push(...paragraphOf(wordsOf(textOf(card['tip']))));
  }
  if (made.length) entry.note('Nothing is to be guessed, found or put in order any more: the answers are there.');
  return made;
};

/** One question, and its answer below it. */
const guess: Show = async (content, reader, entry) => {
  const { params } = content;
  const made = [
    ...(await besideOf(content, reader, entry)),
    ...(await reader.blocks(params['taskDescription'] ?? params['question'], fieldAt(content, 'taskDescription'))),
    ...paragraphOf(wordsOf(textOf(params['solutionText'] ?? listOf(params['acceptedAnswers'])[0]))),
  ];
  if (made.length) entry.note('Nothing is to be guessed any more: the answer stands below.');
  return made;
};

/** What was said, to be written down: it can be heard, and read. */
const dictation: Show = async (content, reader, entry) => {
  const made = await task(content, 'taskDescription', reader, entry);
  for (const [index, sentence] of listOf(content.params['sentences']).entries()) {
    const said = wordsOf(textOf(at(sentence, 'text')));
    const place = fieldAt(content, `sentences[${index}]`);
    const files = at(sentence, 'sample');
    made.push(
      ...(await played({ ...content, at: place }, { files, words: said }, reader, entry)),
      ...paragraphOf(said),
    );
  }
  return made;
};

/** Paragraphs that were to be put in order, in that order. */
const sorted: Show = async (content, reader, entry) => {
  const made = await task(content, 'taskDescription', reader, entry);
  for (const [index, html] of listOf(content.params['paragraphs']).entries())
    made.push(...(await reader.blocks(html, fieldAt(content, `paragraphs[${index}]`))));
  if (made.length) entry.note('Nothing is to be put in order any more: it stands in the right one.');
  return made;
};

/** Places to find in a picture: what was said of those that were right stands below it. */
const spots: Show = async (content, reader, entry) => {
  const { params } = content;
  const root = fieldsOf(params['imageHotspotQuestion'] ?? params['imageMultipleHotspotQuestion']);
  const [background, hotspots] = [fieldsOf(root['backgroundImageSettings']), fieldsOf(root['hotspotSettings'])];
  const file = background['backgroundImage'] ?? background;
  const here = fieldAt(content, 'backgroundImageSettings');
  const made: BodyBlock[] = [
    ...headingOf(background['questionTitle']),
    ...(await reader.blocks(hotspots['taskDescription'], here)),
    ...(await picture(file, { at: here, words: wordsOf(textOf(background['alt'])) }, reader)),
  ];
  const said = listOf(hotspots['hotspot']).map((spot) => ({
    isRight: at(spot, 'userSettings', 'correct') === true,
    words: wordsOf(textOf(at(spot, 'userSettings', 'feedbackText'))),
  }));
  made.push(...said.flatMap(({ isRight, words }) => (isRight ? paragraphOf(words) : [])));
  const wrong = said.flatMap(({ isRight, words }) => (isRight || !words ? [] : [words]));
  if (wrong.length) entry.note(`What was said to other places was left out${quoted(wrong)}.`);
  if (made.length)
    entry.note('Nothing is to be found in the picture any more: what was said of the right place stands below it.');
  return made;
};

const search: Show = async (content, reader, entry) => {
  const made = await task(content, 'taskDescription', reader, entry);
  const hidden = textOf(content.params['wordList']).split(',').map(wordsOf).filter(Boolean);
  if (hidden.length) entry.note('Nothing is to be found any more: the words are a list.');
  const list: Block[] = hidden.length ? [bulletList(hidden.map((word) => [paragraph(word)]))] : [];
  return [...made, ...list];
};

/** Puzzles, by what plays them. */
export const puzzles: Readonly<Record<string, Show>> = {
  Blanks: blanks,
  DragText: words,
  MarkTheWords: words,
  DragQuestion: places,
  Flashcards: answered,
  MemoryGame: answered,
  ImageSequencing: answered,
  ImagePair: answered,
  Crossword: answered,
  GuessTheAnswer: guess,
  SpeakTheWords: guess,
  Dictation: dictation,
  FindTheWords: search,
  SortParagraphs: sorted,
  ImageHotspotQuestion: spots,
  ImageMultipleHotspotQuestion: spots,
};
