import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { splitModule, type Media, type Module } from '@kith/model';
import { BuildError } from './build-error.js';
import type { ModuleSource, TranslationSource } from './collect.js';
import { mediaFiles } from './media-files.js';
import { modulePage, type Edition, type Language } from './pages/module-page.js';
import { moduleWordsFor } from './pages/module-words.js';
import { takeAway, type Files } from './pages/take-away.js';
import { translate } from './translations/apply.js';
import { compare } from './translations/compare.js';

/** A module over this many characters of JSON is split, */
const longModule = 16_000;
/** so that its first part has about as many as this. */
const firstPart = 12_000;

/** Where a path of the site will stand, when that is known. */
type Place = (path: string) => string | undefined;

/** The pages of translations, from beside them. */
export const languagesOf = (translations: readonly TranslationSource[]): Language[] =>
  translations.map(({ value: { lang } }) => ({ lang, page: `index.${lang}.html` }));

/**
 * What the site has of a module, by paths of the site: JSON, a plain page and the page that travels alone, in each
 * language; and its pictures and recordings. A translation is beside its source, so that their files are the same.
 */
export async function moduleFiles(
  source: ModuleSource,
  translations: readonly TranslationSource[],
  embed: string,
  at: Place,
): Promise<Map<string, Uint8Array>> {
  const folder = `modules/${source.value.id}/`;
  const languages = [{ lang: source.value.lang, page: './' }, ...languagesOf(translations)].map((one): Language => ({
    ...one,
    canonical: at(folder + one.page.replace('./', '')),
  }));
  const beside = { folder, from: dirname(source.file), embed, at };
  const made = await editionFiles(source.value, '', { languages }, beside);
  for (const translation of translations)
    for (const [path, bytes] of await translationFiles(translation, languages, beside)) made.set(path, bytes);
  return made;
}

interface Beside {
  /** Of the site. */
  readonly folder: string;
  /** Of the content. */
  readonly from: string;
  readonly embed: string;
  readonly at: Place;
}

/** A module in another language, and the addresses of the words that are not in it. */
export function translated({ value, module: { value: source }, scales, ...file }: TranslationSource): {
  readonly module: Module;
  readonly lacking: ReadonlySet<string>;
} {
  const { strings, fresh } = compare(source, { value, ...file });
  const lacking = strings.flatMap((string) => (fresh.has(string.at) ? [] : [string.at]));
  return { module: translate(source, value, strings, fresh, scales), lacking: new Set(lacking) };
}

function translationFiles(
  translation: TranslationSource,
  languages: readonly Language[],
  beside: Beside,
): Promise<Map<string, Uint8Array>> {
  const { module, lacking } = translated(translation);
  const { lang, status } = translation.value;
  const source = { lang: translation.module.value.lang, isDraft: status === 'draft', untranslated: lacking };
  return editionFiles(module, `.${lang}`, { languages, source }, beside);
}

/** A module in one language. `infix` stands in the names of its files: `index.cy.html`. */
async function editionFiles(
  module: Module,
  infix: string,
  edition: Edition,
  { folder, from, embed, at }: Beside,
): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  const put = (path: string, text: string): unknown => made.set(folder + path, Buffer.from(text));
  const files = await filesOf(module, from);
  const { first, rest } = split(withBytes(told(module, edition), files), `module${infix}.rest.json`);
  const page = `index${infix}.html`;
  put(page, modulePage(module, at(infix ? folder + page : folder), edition));
  put(`module${infix}.json`, JSON.stringify(first));
  if (rest) put(`module${infix}.rest.json`, JSON.stringify(rest));
  for (const [path, bytes] of files) made.set(folder + path, bytes);
  put(`take-away${infix}.html`, takeAway(module, await playerScript(embed, module.lang), files, edition));
  return made;
}

/** The module as the player has it: where nobody has reviewed the translation, its first step says so, as the pages do. */
function told(module: Module, { source }: Edition): Module {
  const [first, ...others] = module.steps;
  if (!source?.isDraft || !first) return module;
  const text = { type: 'text' as const, value: moduleWordsFor(first.lang ?? module.lang).notReviewed };
  const note = { type: 'paragraph' as const, children: [{ type: 'emphasis' as const, children: [text] }] };
  return { ...module, steps: [{ ...first, body: [note, ...first.body] }, ...others] };
}

const split = (module: Module, rest: string): ReturnType<typeof splitModule> =>
  JSON.stringify(module).length > longModule ? splitModule(module, firstPart, rest) : { first: module };

/** The pictures, recordings and captions of a module, from beside it. That they are there was checked. */
async function filesOf(module: Module, folder: string): Promise<Files> {
  const paths = new Set(mediaFiles(module).map(({ src }) => src));
  return new Map(
    await Promise.all([...paths].map(async (path) => [path, await readFile(join(folder, path))] as const)),
  );
}

/** Says how large each file is, so that nobody is surprised by what a tap costs. */
function withBytes(module: Module, files: Files): Module {
  const sized = (medium: Media): Media => {
    if (medium.type === 'external') return medium;
    const bytes = files.get(medium.src)?.length;
    const own = { ...medium, ...(bytes && { bytes }) };
    if (own.type !== 'video' || !own.sign) return own;
    const signed = files.get(own.sign.src)?.length;
    return { ...own, sign: { ...own.sign, ...(signed && { bytes: signed }) } };
  };
  return { ...module, ...(module.media && { media: module.media.map(sized) }) };
}

/** The player for a page that travels alone, with the words of one language; English where there are no others. */
async function playerScript(embed: string, lang: string): Promise<string> {
  const script = (name: string): Promise<string> => readFile(join(embed, '..', 'take-away', `${name}.js`), 'utf8');
  try {
    return await script(lang.split('-')[0]!).catch(() => script('en'));
  } catch {
    throw new BuildError(
      `The player for take-away pages is not beside ${embed}. Build @kith/embed first, or name its folder: --embed <folder>`,
    );
  }
}
