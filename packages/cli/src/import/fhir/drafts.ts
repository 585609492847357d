import type { Block, Scale } from '@kith/model';
import { paragraph } from '../blocks.js';
import { Draft } from '../draft.js';
import type { Drafted } from '../importer.js';
import { textOf } from '../json.js';
import { addOutline, headingOf, type Group, type Question } from '../outline.js';
import { tidy, titleOf } from '../words.js';
import { whenOf } from './conditions.js';
import type { Sheet } from './importer.js';
import type { SourceItem } from './questionnaire.js';
import { Questions } from './questions.js';
import { scaleOf } from './scale.js';

const draftOf = ({ source, id, lang, rights, today, files, losses }: Sheet): Draft =>
  new Draft({
    title: titleOf(source.title, 'Questionnaire'),
    id,
    summary: firstSentence(textOf(source.fields['description'])),
    lang,
    rights,
    today,
    files,
    losses,
  });

const firstSentence = (text: string): string | undefined => /^[^\n]{1,200}?[.!?](?=\s|$)/.exec(tidy(text).trim())?.[0];

/** What the source says of itself, for people: its paragraphs. */
const introduction = ({ source }: Sheet): Block[] =>
  textOf(source.fields['description'])
    .split(/\n\s*\n/)
    .flatMap((part) => (/\S/.test(part) ? [paragraph(tidy(part).trim())] : []));

/** A measure: a scale, and a module that says what it is, asks it, and ends. */
export async function draftMeasure(sheet: Sheet): Promise<{ draft: Drafted; scale: Scale }> {
  const { source, id, lang, rights, entries, losses } = sheet;
  const draft = draftOf(sheet);
  const title = titleOf(source.title, 'Questionnaire');
  const body = introduction(sheet);
  draft.step('content', 'Before you begin', {
    body: body.length
      ? body
      : [paragraph('These questions are about you. There is no wrong answer. Skip any that you like.')],
  });
  const step = draft.reserve(title);
  const { scale, others } = scaleOf(source, { id, lang, step, rights, entries, losses });
  draft.step('scale', title, { body: [], scale: scale.id, show: scale.scores.length ? 'person' : 'nobody' }, step);
  if (!scale.scores.length)
    losses.note(
      source.at,
      `The scale "${title}" has no score: the source says none that is known here. Write it under "scores" in the scale, then set "show=person".`,
    );
  if (others.length) await addOutline(draft, partsOf(others, new Questions(draft, lang), sheet), step);
  return { draft: draft.finish(), scale };
}

/** Any other questionnaire: a step for each question. */
export async function draftSteps(sheet: Sheet): Promise<Drafted> {
  const draft = draftOf(sheet);
  const body = introduction(sheet);
  if (body.length) draft.step('content', titleOf(sheet.source.title, 'Before you begin'), { body });
  await addOutline(draft, partsOf(sheet.source.items, new Questions(draft, sheet.lang), sheet), draft.steps.at(-1)?.id);
  return draft.finish();
}

function partsOf(items: readonly SourceItem[], questions: Questions, sheet: Sheet): (Group | Question)[] {
  return items.flatMap((item): (Group | Question)[] => {
    const entry = sheet.entries.get(item.at)!;
    // Nobody is asked what is hidden, whatever its rule says.
    const when = () => (item.hidden ? undefined : whenOf(item));
    const parts = partsOf(item.items, questions, sheet);
    if (item.type === 'group' && !item.hidden) return [{ entry, when, words: headingOf(item.text), parts }];
    const question: Question = { entry, when, make: () => questions.made(item, entry) };
    // Questions under a question are asked when it is.
    return [question, ...(parts.length ? [{ when, words: [], parts }] : [])];
  });
}
