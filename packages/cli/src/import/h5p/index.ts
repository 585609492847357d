import { Draft, langOf } from '../draft.js';
import { wordsOf } from '../html.js';
import type { Importer } from '../importer.js';
import { textOf } from '../json.js';
import { Losses } from '../losses.js';
import { titleOf } from '../words.js';
import { contentFile } from './content.js';
import { rightsOf } from './licence.js';
import { isPackage, openPackage } from './package.js';
import { Pages } from './pages.js';
import { Reader } from './reader.js';
import { types } from './types.js';

/** Brings H5P packages over, packed (`.h5p`) or as a folder: the content and its media, never the libraries. */
export const h5p: Importer = {
  kind: 'h5p',
  knows: (files) => Promise.resolve(isPackage(files)),
  async read(all, options) {
    const { files, metadata, type, params } = await openPackage(all);
    const losses = new Losses();
    const lang = langOf(options.lang, metadata['defaultLanguage'], metadata['language']);
    if (lang === undefined)
      losses.note(
        '',
        'The package does not say in which language it is. English was taken: change "lang" if it is not.',
      );
    const draft = new Draft({
      title: titleOf(wordsOf(textOf(metadata['title'])), files.name.replace(/\.h5p$/i, '')),
      summary: titleOf(wordsOf(textOf(metadata['extraTitle']))) || undefined,
      lang: lang ?? 'en-GB',
      rights: rightsOf(metadata),
      today: options.today,
      files,
      root: 'content',
      losses,
    });
    const pages = new Pages(draft);
    const reader = new Reader(draft, pages, losses, lang ?? 'en-GB', types);
    await reader.read({ type, params, metadata, at: contentFile });
    pages.flush();
    const { items } = losses;
    const arrived = items.some(({ steps }) => steps.length);
    return { drafts: arrived ? [draft.finish()] : [], scales: [], items, notes: losses.notes };
  },
};
