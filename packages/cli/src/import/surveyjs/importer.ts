import { posix } from 'node:path';
import type { Block } from '@kith/model';
import { paragraph } from '../blocks.js';
import { Draft, langOf } from '../draft.js';
import { ImportError } from '../error.js';
import { wordsOf } from '../html.js';
import type { Files } from '../files.js';
import type { Drafted, Importer } from '../importer.js';
import { fieldsOf, listOf, textOf, type Fields } from '../json.js';
import { Losses, type Entry } from '../losses.js';
import { addOutline, arrived, headingOf, titled, type Group, type Question } from '../outline.js';
import { tidy, titleOf } from '../words.js';
import { beyondReason } from './beyond.js';
import { choicesOf, tellRules } from './choices.js';
import { testOf } from './expression.js';
import { SurveyQuestions } from './questions.js';
import { isSurvey, Languages, pagesOf, type SurveyElement } from './survey.js';
import { detailsOf, tableParts } from './table.js';

// Surveys of SurveyJS: a step for each question and each text, with branches where a question is shown only after some
// answers, as far as conditions can say it.

const jsonFiles = (files: Files): readonly string[] =>
  files.list().filter((path) => /\.json$/i.test(path) || files.list().length === 1);

export const surveyjs: Importer = {
  kind: 'surveyjs',

  async knows(files) {
    for (const path of jsonFiles(files)) if (isSurvey(await files.json(path).catch(() => undefined))) return true;
    return false;
  },

  async read(files, { lang, today }) {
    const losses = new Losses();
    const drafts: Drafted[] = [];
    for (const path of jsonFiles(files)) {
      const value = await files.json(path);
      if (isSurvey(value)) drafts.push(await draftOf(fieldsOf(value), path, { files, losses, lang, today }));
    }
    if (!drafts.length)
      throw new ImportError(
        `${files.name} holds no survey of SurveyJS.`,
        'Name the JSON file of the survey: the one with "pages" and "elements" in it.',
      );
    return { drafts: arrived(drafts, losses.items), scales: [], items: losses.items, notes: losses.notes };
  },
};

interface Around {
  readonly files: Files;
  readonly losses: Losses;
  readonly lang: string | undefined;
  readonly today: Date;
}

async function draftOf(survey: Fields, file: string, { files, losses, lang, today }: Around): Promise<Drafted> {
  // Words under "default" are in the survey's own language, which is English where it says nothing.
  const own = langOf(survey['locale']);
  const languages = new Languages(langOf(lang) ?? own);
  const title = languages.words(survey['title']) || titleOf(files.name.replace(/\.[^.]*$/, ''));
  const description = languages.words(survey['description']);
  const draft = new Draft({
    title,
    summary: description && /^.{1,200}?[.!?](?=\s|$)/.exec(description)?.[0],
    lang: langOf(lang, own) ?? 'en-GB',
    today,
    files,
    losses,
    root: posix.dirname(file),
  });
  if (description) draft.step('content', titleOf(title), { body: [paragraph(description)] });
  const pages = pagesOf(survey, file);
  const answers = answersIn(pages.flatMap(({ elements }) => elements));
  const questions = new SurveyQuestions(draft, languages, (name) => answers.get(name));
  const outline = pages.map(({ fields, elements, at }): Group => ({
    words: wordsOver(fields, languages),
    when: whenOf(fields),
    parts: partsOf(elements, { questions, languages, losses }),
    ...(!elements.length && wordsOver(fields, languages).length && { entry: losses.entry('Page', at) }),
  }));
  await addOutline(draft, outline, draft.steps.at(-1)?.id);
  await addEnd(draft, survey, file, languages, losses);
  tellWhole(survey, file, languages, losses);
  return draft.finish();
}

/** The answers that each question lists, by its name. */
function answersIn(elements: readonly SurveyElement[]): Map<string, readonly unknown[]> {
  return new Map(
    elements.flatMap((element) => [
      [element.name, listOf(element.fields['choices'])] as const,
      ...answersIn(element.elements),
    ]),
  );
}

interface Reading {
  readonly questions: SurveyQuestions;
  readonly languages: Languages;
  readonly losses: Losses;
}

function partsOf(elements: readonly SurveyElement[], reading: Reading): (Group | Question)[] {
  const { questions, languages, losses } = reading;
  return elements.map((element) => {
    const { fields, type } = element;
    const entry = entryOf(element, languages, losses);
    const when = whenOf(fields);
    const group = (parts: readonly (Group | Question)[]): Group => {
      tellRules(fields, entry);
      return { entry, when, words: wordsOver(fields, languages), parts };
    };
    const why = beyondReason(element);
    if (type === 'panel' || (type === 'paneldynamic' && why === undefined)) {
      if (type === 'paneldynamic')
        entry.note('It asked the same again and again, for each of several things. It is asked once here.');
      return group(partsOf(element.elements, reading));
    }
    if ((type === 'matrixdropdown' || type === 'matrixdynamic') && why === undefined) {
      entry.note(
        type === 'matrixdynamic'
          ? 'It was a table that people added rows to. Its questions are asked once here.'
          : 'It was a table. Each of its rows is asked by itself, one question after the other.',
      );
      const details = detailsOf(element);
      if (details.length) entry.note('What unfolded below a row is asked once, after all of them.');
      const cells = tableParts(element, questions, languages, (one) => entryOf(one, languages, losses));
      return group([...cells, ...partsOf(details, reading)]);
    }
    for (const inner of element.elements) tellLost(inner, element, reading);
    return { entry, when, make: () => questions.made(element, entry) };
  });
}

/** Tells of what stands in an element that is lost: its words, and its answers or those of the table it is in. */
function tellLost(element: SurveyElement, { fields: outer }: SurveyElement, reading: Reading): void {
  const { fields, type } = element;
  const { languages, losses } = reading;
  const entry = entryOf(element, languages, losses).note('What it stood in did not come along.');
  const said = [fields['title'], fields['text'], fields['html'], fields['description']];
  const words = said.map((one) => languages.words(one)).filter(Boolean);
  if (words.length) entry.note(`It said: "${words.join(' · ')}"`);
  const own = type === 'row' ? [] : choicesOf(fields, languages, entry);
  const answers = own.length || type !== 'column' ? own : choicesOf(outer, languages, entry);
  if (answers.length) entry.note(`Its answers: ${answers.map(({ label }) => `"${label}"`).join(', ')}.`);
  for (const inner of element.elements) tellLost(inner, element, reading);
}

/** The title and the words of a page or a panel. */
const wordsOver = (fields: Fields, languages: Languages): Block[] => [
  ...headingOf(languages.words(fields['title'])),
  ...[languages.words(fields['description'])].filter(Boolean).map(paragraph),
];

const whenOf = (fields: Fields) => () => {
  const expression = textOf(fields['visibleIf']).trim();
  return expression ? testOf(expression) : undefined;
};

function entryOf({ type, fields, name, at }: SurveyElement, languages: Languages, losses: Losses): Entry {
  const words =
    [fields['title'], fields['text'], fields['html']].map((one) => languages.words(one)).find(Boolean) ?? name;
  return losses.entry(`${type.slice(0, 40)}: ${titleOf(words, name, 'without words')}`, at);
}

/** What was shown when all was done. */
async function addEnd(draft: Draft, survey: Fields, file: string, languages: Languages, losses: Losses): Promise<void> {
  const html = languages.raw(survey['completedHtml']);
  if (!/\S/.test(html)) return;
  const at = `${file}: completedHtml`;
  const entry = losses.entry('Words at the end', at);
  const { title, body } = titled(await draft.blocks(html, at));
  if (body.length) entry.step(draft.step('end', title, { body }));
  else entry.note('They hold no words that could come along.');
}

/** What is to be said of the whole survey. */
function tellWhole(survey: Fields, file: string, languages: Languages, losses: Losses): void {
  const { others } = languages;
  const tell = (words: string): void => losses.note(file, words);
  const [first] = others;
  if (first)
    tell(
      `The survey has words in other languages too: ${[...others].join(', ')}. Bring it over again with "--lang ${first}" for those.`,
    );
  const count = (name: string): number => listOf(survey[name]).length;
  if (count('triggers'))
    tell(`${count('triggers')} of its rules ("triggers") were left out: answers set nothing off here but the way on.`);
  if (count('calculatedValues')) tell(`${count('calculatedValues')} of its calculated values were left out.`);
  const ends = listOf(survey['completedHtmlOnCondition']).map((one) => wordsOf(languages.raw(fieldsOf(one)['html'])));
  if (ends.some(Boolean))
    tell(`It ended with other words after some answers. Those were left out: "${ends.filter(Boolean).join(' · ')}"`);
  const words = JSON.stringify(survey);
  if (/"isRequired":true/.test(words))
    tell('Some of its questions had to be answered. Here every question may be passed over.');
  if (/"validators":\[\{/.test(words)) tell('Its checks of what people write ("validators") were left out.');
  if (tidy(textOf(survey['navigateToUrl'])))
    tell('It led to another page when it was done. Put a link at the end if you want that.');
}
