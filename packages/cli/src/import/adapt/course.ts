import { ImportError } from '../error.js';
import type { Files } from '../files.js';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.js';

// A course of Adapt: pages hold articles, articles hold blocks, blocks hold components. The files list all of them side by
// side, each with the id of what it stands in. https://github.com/adaptlearning/adapt_framework/wiki

/** A part of a course, with those inside it. */
export interface Part {
  readonly type: 'page' | 'menu' | 'article' | 'block' | 'component';
  readonly fields: Fields;
  /** Its place: `course/en/blocks.json: b-05`. */
  readonly at: string;
  /** Whether learners see it: neither it nor what it stands in is switched off. */
  readonly available: boolean;
  readonly children: readonly Part[];
}

export interface Course {
  readonly fields: Fields;
  /** The file that its own words are in. */
  readonly at: string;
  /** Of the folder that it is in: `en`. */
  readonly lang: string;
  /** The folder that paths such as `course/en/images/a.png` begin at; empty or with a `/` at its end. */
  readonly root: string;
  readonly pages: readonly Part[];
  /** Components that no page holds. */
  readonly strays: readonly Part[];
  /** Other languages and courses beside it. */
  readonly others: readonly string[];
}

const place = /^(?<root>(?:.*\/)?)course\/(?<lang>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)\/(?<file>[\w-]+\.json)$/;
const types = ['page', 'menu', 'article', 'block', 'component'] as const;
const files = ['course', 'contentObjects', 'articles', 'blocks', 'components'] as const;

interface Found {
  readonly root: string;
  readonly lang: string;
}

/** Where courses are: folders that hold `course/<language>/*.json` with components. The sources come before what was built. */
function coursesIn(paths: readonly string[]): Found[] {
  const found = paths.flatMap((path) => {
    const { root, lang, file } = place.exec(path)?.groups ?? {};
    return file === 'components.json' || file === 'course.json' ? [{ root: root!, lang: lang! }] : [];
  });
  const unique = [...new Map(found.map((one) => [`${one.root} ${one.lang}`, one])).values()];
  const order = ({ root }: Found): number => (/(^|\/)src\/$/.test(root) ? 0 : root === '' ? 1 : 2);
  return unique.sort((a, b) => order(a) - order(b) || a.root.length - b.root.length || (a.root < b.root ? -1 : 1));
}

/** Whether there is a course, by the names of its files and what one of them holds. */
export async function isCourse(source: Files): Promise<boolean> {
  for (const { root, lang } of coursesIn(source.list())) {
    const path = `${root}course/${lang}/`;
    const held = await Promise.all(
      ['components.json', 'course.json'].map((file) => source.json(path + file).catch(() => undefined)),
    );
    if (held.some((value) => partsOf(value).some((part) => /^(course|component)$/.test(textOf(part['_type'])))))
      return true;
  }
  return false;
}

/** A file holds a list of parts, one part, or lists of them by name. */
const partsOf = (value: unknown): Fields[] => {
  if (Array.isArray(value)) return value.map(fieldsOf);
  const fields = fieldsOf(value);
  const named = files.flatMap((name) => (typeof fields[name] === 'object' ? partsOf(fields[name]) : []));
  return named.length ? named : [fields];
};

/**
 * Reads the course in the language that is asked for, or its own.
 *
 * @throws ImportError where there is none, or one that holds nothing.
 */
export async function readCourse(source: Files, wanted: string | undefined): Promise<Course> {
  const all = coursesIn(source.list());
  const [first] = all;
  if (!first)
    throw new ImportError(
      `${source.name} holds no Adapt course.`,
      'Name the folder that holds "course/en/components.json", or "src/course/en/components.json".',
    );
  const languages = all.filter(({ root }) => root === first.root);
  const config = fieldsOf(await source.json(`${first.root}course/config.json`).catch(() => undefined));
  const like = (lang: string): Found | undefined =>
    languages.find((one) => one.lang === lang) ??
    languages.find((one) => one.lang.split('-')[0] === lang.split('-')[0]);
  const { root, lang } = (wanted && like(wanted)) || like(textOf(config['_defaultLanguage']) || 'en') || first;
  const folder = `${root}course/${lang}/`;
  const held: (readonly [file: string, parts: readonly Fields[]])[] = [];
  for (const path of source.list())
    if (path.startsWith(folder) && /^[\w-]+\.json$/.test(path.slice(folder.length)))
      held.push([path, partsOf(await source.json(path))]);
  const others = all
    .filter((one) => one.root !== root || one.lang !== lang)
    .map((one) => `${one.root}course/${one.lang}`);
  return { lang, root, others, ...assemble(held) };
}

type Held = readonly (readonly [file: string, parts: readonly Fields[]])[];

function assemble(held: Held): Pick<Course, 'fields' | 'at' | 'pages' | 'strays'> {
  const flat = held.flatMap(([file, parts]) => parts.map((fields, index) => ({ file, fields, index })));
  const places = new Set<string>();
  /** By its id, or by its number where it has none or another part has the same. */
  const placeOf = (file: string, id: string, index: number): string => {
    const named = `${file}: ${id}`;
    const at = id && id !== 'body' && !places.has(named) ? named : `${file}: [${index}]`;
    places.add(at);
    return at;
  };
  const known = flat.flatMap(({ file, fields, index }) => {
    const type = types.find((one) => one === fields['_type']);
    return type ? [{ type, fields, at: placeOf(file, textOf(fields['_id']), index) }] : [];
  });
  const byParent = new Map<string, typeof known>();
  for (const part of known) {
    const id = textOf(part.fields['_parentId']);
    byParent.set(id, [...(byParent.get(id) ?? []), part]);
  }
  const used = new Set<object>();
  const grow = (part: (typeof known)[number], above: boolean): Part => {
    used.add(part.fields);
    const available = above && part.fields['_isAvailable'] !== false;
    const children = (byParent.get(textOf(part.fields['_id'])) ?? [])
      .filter((child) => levelOf(child.type) > levelOf(part.type) && !used.has(child.fields))
      .sort(inOrder)
      .map((child) => grow(child, available));
    return { ...part, available, children };
  };
  // From the top: a page or menu whose own parent is no page and no menu.
  const ids = new Set(known.filter(({ type }) => levelOf(type) === 0).map(({ fields }) => textOf(fields['_id'])));
  const tops = known.filter(({ type, fields }) => levelOf(type) === 0 && !ids.has(textOf(fields['_parentId'])));
  const pages = tops.flatMap((top) => pagesUnder(top, true));
  function pagesUnder(part: (typeof known)[number], above: boolean): Part[] {
    if (used.has(part.fields)) return [];
    const here = grow(part, above);
    const inner = (byParent.get(textOf(part.fields['_id'])) ?? [])
      .filter(({ type }) => levelOf(type) === 0)
      .sort(inOrder);
    return [here, ...inner.flatMap((one) => pagesUnder(one, here.available))];
  }
  const strays = known
    .filter(({ type, fields }) => type === 'component' && !used.has(fields))
    .map((part): Part => ({ ...part, available: true, children: [] }));
  const course = flat.find(({ fields }) => fields['_type'] === 'course');
  return { fields: course?.fields ?? {}, at: course?.file ?? 'course.json', pages, strays };
}

/** How deep a part stands: pages and menus hold articles, and so on. */
const levelOf = (type: Part['type']): number => Math.max(0, types.indexOf(type) - 1);
const sortOf = ({ fields }: { fields: Fields }): number => numberOf(fields['_sortOrder']) ?? 0;
const inOrder = (a: { fields: Fields }, b: { fields: Fields }): number => sortOf(a) - sortOf(b);

/** The first of several fields that is an object: Adapt renamed many of them. */
export const anyOf = (fields: Fields, ...names: readonly string[]): Fields =>
  fieldsOf(names.map((name) => fields[name]).find((value) => typeof value === 'object' && value !== null));

/** The items of a component: `_items`, before 2.0 `items`. */
export const itemsOf = (fields: Fields): Fields[] =>
  listOf(Array.isArray(fields['_items']) ? fields['_items'] : fields['items']).map(fieldsOf);

/** `adapt-contrib-textInput` and `text-input` are one. */
export const nameOf = (fields: Fields): string =>
  textOf(fields['_component'])
    .toLowerCase()
    .replace(/^adapt-(contrib-)?/, '')
    .replace(/[^a-z]/g, '');
