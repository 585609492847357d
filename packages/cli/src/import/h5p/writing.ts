import type { BodyBlock } from '@kith/model';
import { bulletList, paragraph } from '../blocks.js';
import { withoutMedia } from '../draft.js';
import { wordsOf } from '../html.js';
import { listOf, textOf, at } from '../json.js';
import type { Entry } from '../losses.js';
import { titleOf } from '../words.js';
import { contentOf, contentsOf, ownTitle, type Content } from './content.js';
import { besideOf, questionIn, tellOverall } from './questions.js';
import { fieldAt, quoted, type Ask, type Hold, type Reader } from './reader.js';

/** A step in which a person writes for themselves. */
async function reflect(content: Content, task: string, reader: Reader, entry: Entry): Promise<void> {
  const { params } = content;
  const beside = await besideOf(content, reader, entry);
  const { title, body } = await questionIn(params[task], fieldAt(content, task), ownTitle(content), reader);
  const placeholder = wordsOf(textOf(params['placeholderText']));
  if (placeholder) entry.note(`What stood in the empty field was left out: "${placeholder}".`);
  const media: BodyBlock[] = [...beside, ...body.filter(({ type }) => type === 'media')];
  reader.pages.step(entry, 'reflect', title || 'Write for yourself', { body: media, prompt: withoutMedia(body) });
}

const essay: Ask = async (content, reader, entry) => {
  const { params } = content;
  const keywords = listOf(params['keywords']).map((one) => wordsOf(textOf(at(one, 'keyword'))));
  if (keywords.some(Boolean))
    entry.note(`Nobody scores what is written. It was looked through for: ${keywords.filter(Boolean).join(', ')}.`);
  const replies = listOf(params['keywords']).flatMap((one) =>
    ['feedbackIncluded', 'feedbackMissed'].map((key) => wordsOf(textOf(at(one, 'options', key) ?? at(one, key)))),
  );
  if (replies.some(Boolean))
    entry.note(`What was said to who wrote them, or did not, was left out${quoted(replies.filter(Boolean))}.`);
  const sample = [at(params, 'solution', 'introduction'), at(params, 'solution', 'sample')];
  const words = sample.map((part) => wordsOf(textOf(part))).filter(Boolean);
  if (words.length) entry.note(`A sample of what one could write was left out${quoted(words)}.`);
  tellOverall(content, entry);
  await reflect(content, 'taskDescription', reader, entry);
};

const writes =
  (task: string): Ask =>
  (content, reader, entry) =>
    reflect(content, task, reader, entry);

/** What a person said into the microphone, they write now. */
const recorded: Ask = async (content, reader, entry) => {
  entry.note('People recorded their voice. Here they write.');
  await reflect(content, 'textField', reader, entry);
};

/** A text in sections: each is written by itself. */
const sections: Ask = async (content, reader, entry) => {
  const { params } = content;
  const [first, ...more] = listOf(params['segments']).map((segment, index) => ({
    title: wordsOf(textOf(at(segment, 'title'))),
    html: textOf(at(segment, 'description')),
    place: fieldAt(content, `segments[${index}]`),
  }));
  if (!first) return reflect(content, 'taskDescription', reader, entry);
  entry.note('Each of its sections is written in a step of its own, as long or as short as people like.');
  const task = await reader.blocks(params['taskDescription'], fieldAt(content, 'taskDescription'));
  const body = [...(await besideOf(content, reader, entry)), ...task];
  for (const { title, html, place } of [first, ...more]) {
    const blocks = await reader.blocks(html, place);
    const over = place === first.place ? body : [];
    reader.pages.step(entry, 'reflect', titleOf(title, ownTitle(content)) || 'Write for yourself', {
      body: [...over, ...blocks.filter(({ type }) => type === 'media')],
      prompt: withoutMedia(blocks),
    });
  }
};

/** A piece of content, and notes on it under three heads. */
const notes: Ask = async (content, reader, entry) => {
  const { params } = content;
  const piece = contentOf(params['exerciseContent'], fieldAt(content, 'exerciseContent'));
  if (piece) await reader.read(piece);
  const heads = ['recallTitle', 'notesTitle', 'summaryTitle']
    .map((key) => wordsOf(textOf(at(params, 'fieldSettings', key))))
    .filter(Boolean);
  entry.note('Notes were written in several fields. Here they are written in one.');
  reader.pages.step(entry, 'reflect', ownTitle(content) ?? (titleOf(...heads) || 'Write for yourself'), {
    body: [],
    prompt: heads.length ? [bulletList(heads.map((words) => [paragraph(words)]))] : [],
  });
};

/** The goals that a person sets. */
const goals: Ask = async (content, reader, entry) => {
  const { title, body } = await questionIn(
    content.params['description'],
    fieldAt(content, 'description'),
    ownTitle(content),
    reader,
  );
  reader.pages.step(entry, 'goal', title || 'Your goals', {
    body: [...body, ...(await help(content, reader))],
    suggestions: [],
  });
};

/** How far a person has come with their goals. */
const assessment: Ask = async (content, reader, entry) => {
  const { params } = content;
  const place = fieldAt(content, 'description');
  const { title, body } = await questionIn(params['description'], place, ownTitle(content), reader);
  entry.note('One number from 0 to 10 is asked now, for all goals together.');
  const middle = wordsOf(textOf(params['midRating']));
  if (middle) entry.note(`What stood between the lowest and the highest was left out: "${middle}".`);
  reader.pages.step(entry, 'rate', title || 'How far have you come?', {
    body: [...body, ...(await help(content, reader))],
    low: wordsOf(textOf(params['lowRating'])) || 'Not at all',
    high: wordsOf(textOf(params['highRating'])) || 'Very far',
  });
};

/** The page on which all that was written is saved. */
const plan: Ask = async (content, reader, entry) => {
  const place = fieldAt(content, 'description');
  const blocks = await reader.blocks(content.params['description'], place);
  if (reader.draft.steps.some(({ kind }) => kind === 'plan')) {
    reader.pages.add(entry, blocks, ownTitle(content));
    entry.note('There is one plan in a module, and there was one already.');
  } else
    reader.pages.step(entry, 'plan', ownTitle(content) ?? reader.draft.words.planTitle, {
      body: [...blocks, ...(await help(content, reader))],
    });
};

const help = (content: Content, reader: Reader): Promise<BodyBlock[]> =>
  reader.blocks(content.params['helpText'], fieldAt(content, 'helpText'));

/** A page with texts and fields to write in. */
const standardPage: Hold = async (content, reader) => {
  reader.pages.section(ownTitle(content));
  await reader.readAll(contentsOf(content.params['elementList'], fieldAt(content, 'elementList')));
  const more = await help(content, reader);
  if (more.length) {
    const words = wordsOf(textOf(content.params['helpTextLabel']));
    reader.pages.add(reader.losses.entry(`Help: ${titleOf(words, 'More')}`, fieldAt(content, 'helpText')), more, words);
  }
};

const documentationTool: Hold = async (content, reader) => {
  const { params } = content;
  const intro = await reader.blocks(params['taskDescription'], fieldAt(content, 'taskDescription'));
  reader.pages.section(ownTitle(content));
  if (intro.length) {
    const entry = reader.losses.entry('Introduction', fieldAt(content, 'taskDescription'));
    reader.pages.add(entry, intro, ownTitle(content));
  }
  await reader.readAll(contentsOf(params['pagesList'], fieldAt(content, 'pagesList')));
  reader.pages.section();
};

/** What a person writes in. */
export const fields: Readonly<Record<string, Ask>> = {
  Essay: essay,
  OpenEndedQuestion: writes('question'),
  FreeTextQuestion: writes('question'),
  TextInputField: writes('taskDescription'),
  ExportableTextArea: writes('label'),
  AudioRecorder: recorded,
  StructureStrip: sections,
  Cornell: notes,
  GoalsPage: goals,
  GoalsAssessmentPage: assessment,
  DocumentExportPage: plan,
};

/** Pages of such. */
export const documentation: Readonly<Record<string, Hold>> = {
  DocumentationTool: documentationTool,
  StandardPage: standardPage,
};
