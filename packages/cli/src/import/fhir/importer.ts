import type { Rights, Scale } from '@kith/model';
import { langOf } from '../draft.js';
import { ImportError } from '../error.js';
import type { Files } from '../files.js';
import type { Drafted, Importer } from '../importer.js';
import { at, fieldsOf, listOf, textOf } from '../json.js';
import { Losses, type Entry } from '../losses.js';
import { arrived } from '../outline.js';
import { Ids, titleOf } from '../words.js';
import { draftMeasure, draftSteps } from './drafts.js';
import { allItems, readQuestionnaire, type SourceItem, type SourceQuestionnaire } from './questionnaire.js';
import { rightsOf } from './rights.js';
import { isMeasure } from './scale.js';

// FHIR Questionnaires of R4 and R5, one in a file or several in a Bundle. One whose answers have weights becomes a scale
// and a short module that asks it; any other becomes a module with a step for each question.

/** What one questionnaire is made into. */
export interface Sheet {
  readonly source: SourceQuestionnaire;
  readonly id: string;
  readonly lang: string;
  readonly rights: Rights;
  /** By the places of their items. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly losses: Losses;
  readonly files: Files;
  readonly today: Date;
}

const isQuestionnaire = (value: unknown): boolean => at(value, 'resourceType') === 'Questionnaire';

/** The resources of a JSON document, each with its place in it: those of a Bundle, or the one that it is. */
function* resourcesIn(value: unknown, name: string): Generator<readonly [place: string, value: unknown]> {
  if (at(value, 'resourceType') === 'Bundle')
    for (const [index, entry] of listOf(at(value, 'entry')).entries())
      yield [`${name}: entry[${index}]`, at(entry, 'resource')];
  else yield [name, value];
}

/** JSON files only: a folder may hold others beside them. */
const jsonFiles = (files: Files): readonly string[] =>
  files.list().filter((path) => /\.json$/i.test(path) || files.list().length === 1);

export const fhir: Importer = {
  kind: 'fhir',

  async knows(files) {
    for (const path of jsonFiles(files)) {
      const value = await files.json(path).catch(() => undefined);
      for (const [, resource] of resourcesIn(value, path)) if (isQuestionnaire(resource)) return true;
    }
    return false;
  },

  async read(files, { lang, today }) {
    const losses = new Losses();
    const ids = new Ids();
    const drafts: Drafted[] = [];
    const scales: Scale[] = [];
    const resources: (readonly [place: string, value: unknown])[] = [];
    for (const path of jsonFiles(files)) resources.push(...resourcesIn(await files.json(path), path));
    const all = resources.map(([, value]) => fieldsOf(value));
    for (const [place, value] of resources) {
      if (!isQuestionnaire(value)) continue;
      const source = readQuestionnaire(value, place, all);
      const entries = new Map(allItems(source.items).map((item) => [item.at, entryOf(item, losses)] as const));
      const sheet: Sheet = {
        source,
        id: ids.of(source.title, 'questionnaire'),
        lang: langOf(lang, source.fields['language'], at(fieldsOf(source.fields['meta']), 'language')) ?? 'en-GB',
        rights: rightsOf(source),
        entries,
        losses,
        files,
        today,
      };
      if (!source.items.length) {
        losses.note(place, `"${titleOf(source.title, 'A questionnaire')}" has no items, and was left out.`);
        continue;
      }
      tellWhole(sheet);
      if (isMeasure(source)) {
        const made = await draftMeasure(sheet);
        drafts.push(made.draft);
        scales.push(made.scale);
      } else drafts.push(await draftSteps(sheet));
      for (const item of allItems(source.items)) tellLost(item, entries.get(item.at)!);
    }
    if (!drafts.length)
      throw new ImportError(
        `${files.name} holds no FHIR Questionnaire with questions.`,
        'Name a JSON file whose "resourceType" is "Questionnaire", or a "Bundle" that has such among its entries.',
      );
    return { drafts: arrived(drafts, losses.items), scales, items: losses.items, notes: losses.notes };
  },
};

const names: Readonly<Record<string, string>> = {
  group: 'Group',
  display: 'Words',
  choice: 'Choice',
  'open-choice': 'Open choice',
  boolean: 'Yes or no',
  string: 'Short text',
  text: 'Text',
  integer: 'Whole number',
  decimal: 'Number',
};

function entryOf(item: SourceItem, losses: Losses): Entry {
  const name = Object.hasOwn(names, item.type) ? names[item.type]! : `Item of type "${item.type.slice(0, 40)}"`;
  const entry = losses.entry(`${name}: ${titleOf(item.text, item.linkId, 'without words')}`, item.at);
  if (item.isCoded) entry.note('It has no words of its own, and is called by its code. Write what people are to read.');
  return entry;
}

/** Tells all that an item said which did not come along: its name in the report may be cut, and has no answers. */
function tellLost({ type, text, answers }: SourceItem, entry: Entry): void {
  if (entry.arrived) return;
  if (type === 'group') entry.note('It holds nothing that came along.');
  if (titleOf(text) !== text) entry.note(`It said: "${text}"`);
  if (answers.length) entry.note(`Its answers: ${answers.map(({ display }) => `"${display}"`).join(', ')}.`);
}

/** What is to be said of the whole questionnaire. */
function tellWhole({ source, losses }: Sheet): void {
  const items = allItems(source.items);
  const name = `"${titleOf(source.title, 'The questionnaire')}"`;
  if (items.some(({ required }) => required))
    losses.note(source.at, `Some questions of ${name} had to be answered. Here every question may be passed over.`);
  if (titleOf(source.title) !== source.title && titleOf(source.title))
    losses.note(source.at, `Its title was made shorter. It said: "${source.title}"`);
  const copyright = textOf(source.fields['copyright']).trim();
  if (copyright) losses.note(source.at, `The copyright of ${name} says: ${copyright.slice(0, 2000)}`);
  if (source.fields['status'] === 'retired')
    losses.note(source.at, `${name} is retired: its owner does not want it used any more. Look for the newer one.`);
}
