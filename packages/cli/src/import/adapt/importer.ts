import type { BodyBlock } from '@kith/model';
import { Draft, langOf } from '../draft.js';
import { ImportError } from '../error.js';
import type { Files } from '../files.js';
import { wordsOf } from '../html.js';
import type { Drafted, Importer } from '../importer.js';
import { at, fieldsOf, listOf, textOf } from '../json.js';
import { Losses } from '../losses.js';
import { Ids, titleOf } from '../words.js';
import { Components } from './components.js';
import { isCourse, readCourse, type Course, type Part } from './course.js';
import { CourseMedia } from './media.js';
import { switchedOff, tellWords } from './questions.js';
import { StepMaker } from './steps.js';
import { htmlBlocks, nameOfPart, titleOfPart, wordsInMenu, wordsOfPart, wordsWithin } from './words.js';

// Courses of Adapt, as their sources or as they were built: a module for each page, or one for all where they are few.

/** With fewer components than this a course is one module. */
const oneModule = 20;

export const adapt: Importer = {
  kind: 'adapt',

  knows: (files) => isCourse(files),

  async read(files, { lang, today }) {
    const losses = new Losses();
    const course = await readCourse(files, langOf(lang));
    tellWhole(course, losses);
    const pages = course.pages.filter(({ children }) => children.length);
    for (const { fields, children } of course.pages)
      if (!children.length && wordsWithin(fields).length)
        losses.note('', `A page or menu held nothing but its own words: "${wordsWithin(fields).join(' · ')}"`);
    const components = pages.flatMap(componentsIn).length;
    const groups = components > oneModule ? pages.map((page) => [page]) : [pages];
    const ofCourse = titleOfPart(course.fields);
    if (groups.length > 1 && ofCourse) losses.note('', `The course "${ofCourse}" became a module for each page.`);
    const drafts: Drafted[] = [];
    const ids = new Ids();
    for (const [index, group] of groups.entries()) {
      const isOne = groups.length === 1;
      const strays = index === groups.length - 1 ? course.strays : [];
      const drafted = await draftOf(group, strays, {
        course,
        isOne,
        isFirst: index === 0 && components > 0,
        ids,
        files,
        losses,
        lang: langOf(lang, course.lang) ?? 'en-GB',
        today,
      });
      if (drafted) drafts.push(drafted);
    }
    if (!losses.items.length)
      throw new ImportError(
        `The Adapt course in ${files.name} holds no components.`,
        'Look whether "components.json" is there, and is that of the course.',
      );
    return { drafts, scales: [], items: losses.items, notes: losses.notes };
  },
};

interface Around {
  readonly course: Course;
  /** Whether the module is the whole course. */
  readonly isOne: boolean;
  /** Whether it is the first of those that the course becomes. */
  readonly isFirst: boolean;
  readonly ids: Ids;
  readonly files: Files;
  readonly losses: Losses;
  readonly lang: string;
  readonly today: Date;
}

/** A module of some pages; nothing where none of their components came along. */
async function draftOf(pages: readonly Part[], strays: readonly Part[], around: Around): Promise<Drafted | undefined> {
  const { course, isOne, isFirst, ids, files, losses, lang, today } = around;
  const ofCourse = titleOfPart(course.fields);
  const [first] = pages;
  const title = titleOf(
    isOne ? ofCourse : '',
    first && titleOfPart(first.fields),
    ofCourse,
    files.name.replace(/\.[^.]*$/, ''),
  );
  const about = wordsOf(textOf(isOne ? course.fields['body'] : first?.fields['body']));
  const draft = new Draft({
    title,
    id: ids.of(title, 'page'),
    summary:
      /^.{1,200}?[.!?](?=\s|$)/.exec(about)?.[0] ??
      (ofCourse && ofCourse !== title ? `Part of “${ofCourse}”.` : undefined),
    lang,
    today,
    files,
    losses,
    root: course.root || '.',
  });
  const maker = new Maker(draft, new Components(draft, new CourseMedia(draft, files, course, losses), losses), losses);
  if (isFirst) await maker.opening(course);
  for (const page of pages) await maker.container(page, isOne && pages.length === 1 ? title : '');
  for (const stray of strays)
    tellWords(
      stray.fields,
      losses.entry(label(stray), stray.at).note('It stands in no block of any page, so nobody saw it.'),
    );
  maker.finish();
  return draft.steps.length ? draft.finish() : undefined;
}

const componentsIn = (part: Part): Part[] => (part.type === 'component' ? [part] : part.children.flatMap(componentsIn));

const names = { page: 'Page', menu: 'Menu', article: 'Article', block: 'Block' } as const;
const label = ({ type, fields }: Part): string =>
  `${type === 'component' ? textOf(fields['_component']).slice(0, 40) || 'component' : names[type]}: ${titleOf(nameOfPart(fields), 'without words')}`;

class Maker {
  readonly #draft: Draft;
  readonly #components: Components;
  readonly #losses: Losses;
  readonly #steps: StepMaker;

  constructor(draft: Draft, components: Components, losses: Losses) {
    this.#draft = draft;
    this.#components = components;
    this.#losses = losses;
    this.#steps = new StepMaker(draft);
  }

  /** A page, an article or a block, with all that is in it. `said` is a title that need not be said again. */
  async container(part: Part, said = ''): Promise<void> {
    const { fields, at: place, available, children } = part;
    const title = titleOfPart(fields);
    const html = wordsOfPart(fields);
    const entry = html.length ? this.#losses.entry(label(part), place) : undefined;
    if (available) this.#steps.begin(title === said ? '' : title, await this.#html(html, place), entry);
    else if (entry) switchedOff(fields, entry);
    else if (title) this.#losses.note(place, `"${title}" was switched off in the course ("_isAvailable": false).`);
    const inMenu = available && wordsInMenu(fields);
    if (inMenu) entry?.note(`In the menu of the course it said: "${inMenu}"`);
    if (available && textOf(fields['instruction']).trim())
      entry?.note('What it said of how to use it stands in its text. Look whether that is still true.');
    for (const child of children)
      if (child.type === 'component') await this.#component(child);
      else await this.container(child, title || said);
    if (available && part.type === 'page') this.#steps.finish();
  }

  /** What the whole course says first. */
  async opening({ fields, at: place }: Course): Promise<void> {
    const html = wordsOfPart(fields);
    if (!html.length) return;
    const entry = this.#losses.entry('The words of the whole course', `${place}: body`);
    this.#steps.begin('', await this.#html(html, place), entry);
  }

  async #html(html: readonly string[], place: string): Promise<BodyBlock[]> {
    const body: BodyBlock[] = [];
    for (const one of html) body.push(...(await htmlBlocks(this.#draft, this.#losses, one, place)));
    return body;
  }

  async #component(part: Part): Promise<void> {
    const entry = this.#losses.entry(label(part), part.at);
    for (const piece of await this.#components.pieces(part, entry)) this.#steps.add(piece, entry);
  }

  finish(): void {
    this.#steps.finish();
  }
}

/** What is to be said of the whole course. */
function tellWhole(course: Course, losses: Losses): void {
  const resources = listOf(at(course.fields, '_resources', '_resourcesItems')).map((one) =>
    [...wordsWithin(fieldsOf(one)), textOf(at(one, '_link'))].filter(Boolean).join(', '),
  );
  if (resources.length)
    losses.note('', `The course had a list of more to read, which did not come along: "${resources.join(' · ')}"`);
  const [first] = course.others;
  if (first)
    losses.note(
      '',
      `There is more beside this course: ${course.others.slice(0, 5).join(', ')}. Bring it over by itself, or with "--lang".`,
    );
  const parts = course.pages.flatMap(function all(part): Part[] {
    return [part, ...part.children.flatMap(all)];
  });
  if (parts.some(({ fields }) => at(fields, '_trickle', '_isEnabled') === true || at(fields, '_lockType')))
    losses.note('', 'Parts of the course were locked until others were done. Here nothing is locked.');
  if (parts.some(({ fields }) => at(fields, '_assessment', '_isEnabled') === true))
    losses.note('', 'The course gave marks and asked for a number of them. Here nothing is marked.');
}
