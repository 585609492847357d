import { wordsOf } from '../html.js';
import { at, fieldsOf, listOf, textOf } from '../json.js';
import { titleOf } from '../words.js';
import { contentOf, contentsOf, ownTitle, type Content } from './content.js';
import { singleChoiceSet } from './questions.js';
import { fieldAt, quoted, type Hold, type Reader } from './reader.js';
import { picture } from './show-media.js';

/** Pieces one below the other. */
const column: Hold = (content, reader) =>
  reader.readAll(contentsOf(content.params['content'], fieldAt(content, 'content')));

/** Columns side by side: there is room for one on a phone. */
const row: Hold = (content, reader) =>
  reader.readAll(contentsOf(content.params['columns'], fieldAt(content, 'columns')));

const book: Hold = async (content, reader) => {
  const { params } = content;
  const cover = fieldsOf(params['bookCover']);
  if (params['showCoverPage'] === true) {
    const place = fieldAt(content, 'bookCover');
    const entry = reader.losses.entry('Cover', place);
    const piece = contentOf(cover['coverMedium'], `${place}.coverMedium`);
    const shown = piece ? await reader.show(piece, entry) : [];
    const old = await picture(
      cover['coverImage'],
      { at: place, words: wordsOf(textOf(cover['coverAltText'])) },
      reader,
    );
    const words = await reader.blocks(cover['coverDescription'], place);
    reader.pages.section(ownTitle(content));
    reader.pages.add(entry, [...shown, ...old, ...words]);
  }
  for (const chapter of contentsOf(params['chapters'], fieldAt(content, 'chapters'))) {
    reader.pages.section(ownTitle(chapter));
    await reader.read(chapter);
  }
  reader.pages.section();
};

const questionSet: Hold = async (content, reader) => {
  const { params } = content;
  await intro(content, 'introPage', 'introduction', reader);
  await reader.readAll(contentsOf(params['questions'], fieldAt(content, 'questions')));
  const end = fieldsOf(params['endGame']);
  const messages = ['message', 'noResultMessage'].map((key) => wordsOf(textOf(end[key])));
  const said = listOf(at(end, 'overallFeedback')).map((range) => wordsOf(textOf(at(range, 'feedback'))));
  const words = [...messages, ...said].filter((one) => one && !/@|finished:?$/i.test(one));
  if (words.length)
    reader.losses.note(
      content.at,
      `There are no results, and so not what was said at the end of the questions${quoted(words)}.`,
    );
};

const questionnaire: Hold = async (content, reader) => {
  const { params } = content;
  await reader.readAll(contentsOf(params['questionnaireElements'], fieldAt(content, 'questionnaireElements')));
  const options = fieldsOf(params['successScreenOptions']);
  if (options['enableSuccessScreen'] === false) return;
  const place = fieldAt(content, 'successScreenOptions');
  const image = contentOf(options['successScreenImage'], `${place}.successScreenImage`);
  const message = wordsOf(textOf(options['successMessage']));
  if (!message && !image) return;
  const entry = reader.losses.entry(`Last screen: ${titleOf(message)}`, place);
  const shown = image ? await reader.show(image, entry) : [];
  reader.pages.section(message);
  reader.pages.add(entry, [...shown, ...(await reader.blocks(options['successMessage'], place))]);
};

/** The page before the questions. */
async function intro(content: Content, field: string, text: string, reader: Reader): Promise<void> {
  const page = fieldsOf(content.params[field]);
  if (page['showIntroPage'] === false) return;
  const place = fieldAt(content, field);
  const title = wordsOf(textOf(page['title'] ?? page['introductionTitle']));
  const blocks = await reader.blocks(page[text], place);
  if (!blocks.length && !title) return;
  const entry = reader.losses.entry(`First page: ${titleOf(title, 'Introduction')}`, place);
  const words = wordsOf(textOf(page['backgroundImageAltText']));
  const shown = words ? await picture(page['backgroundImage'], { at: place, words }, reader) : [];
  if (blocks.length || shown.length) {
    reader.pages.section(title);
    reader.pages.add(entry, [...shown, ...blocks]);
  } else reader.pages.step(entry, 'content', title, { body: [] });
  reader.pages.flush();
}

/** Slides one after the other, in the order in which a screen reader comes to what is on them. */
const presentation: Hold = async (content, reader) => {
  const { params } = content;
  const root = params['presentation'] ? 'presentation.' : '';
  const slides = listOf(at(params, 'presentation', 'slides') ?? params['slides']);
  let backgrounds = 0;
  for (const [index, slide] of slides.entries()) {
    const here = fieldAt(content, `${root}slides[${index}]`);
    const words = listOf(at(slide, 'keywords')).map((keyword) =>
      wordsOf(textOf(at(keyword, 'main')) || textOf(keyword)),
    );
    reader.pages.section(titleOf(...words), undefined, { together: true });
    const selector = fieldsOf(at(slide, 'slideBackgroundSelector'));
    if (selector['imageSlideBackground']) backgrounds++;
    for (const [number, element] of listOf(at(slide, 'elements')).entries())
      await onSlide(element, `${here}.elements[${number}]`, reader);
  }
  reader.pages.section();
  if (backgrounds)
    reader.losses.note(
      '',
      `The pictures behind ${backgrounds === 1 ? 'a slide' : `${backgrounds} slides`} did not come along: steps have none.`,
    );
};

async function onSlide(element: unknown, here: string, reader: Reader): Promise<void> {
  const piece = contentOf(element, here);
  const comment = wordsOf(textOf(at(element, 'solution')));
  if (comment) reader.losses.note(piece?.at ?? here, `A comment on it was left out: "${comment}".`);
  if (piece) await reader.read(piece);
  else if (at(element, 'goToSlide') !== undefined)
    reader.losses.note('', 'Buttons that lead from slide to slide did not come along: every step has its own.');
  else if (wordsOf(textOf(at(element, 'title'))))
    reader.losses.note('', `Part of a slide held no content: "${wordsOf(textOf(at(element, 'title')))}" (${here}).`);
}

/** Questions to answer aloud, after a page that says so. */
const wordsSet: Hold = async (content, reader) => {
  const { params } = content;
  await intro(content, 'introduction', 'introductionText', reader);
  await reader.readAll(contentsOf(params['questions'], fieldAt(content, 'questions')));
};

/** Types of content that hold others, and are no items themselves. */
export const containers: Readonly<Record<string, Hold>> = {
  Column: column,
  RowColumn: column,
  Row: row,
  InteractiveBook: book,
  QuestionSet: questionSet,
  Questionnaire: questionnaire,
  CoursePresentation: presentation,
  SingleChoiceSet: singleChoiceSet,
  SpeakTheWordsSet: wordsSet,
};
