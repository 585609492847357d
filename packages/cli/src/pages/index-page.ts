import type { Meeting, Module, Resource, Talk } from '@kith/model';
import { html, type Html } from '../html.js';
import { languageLinks, type Language } from './module-page.js';
import { page } from './page.js';
import { wordsFor } from './words.js';

interface Entry {
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  readonly words: string | undefined;
  /** The same in other languages. */
  readonly editions?: readonly Language[] | undefined;
}

const list = (id: string, heading: string, entries: readonly Entry[]): Html | undefined =>
  entries.length
    ? html`<section class="tier" aria-labelledby="${id}">
        <h2 id="${id}">${heading}</h2>
        <ul class="list" role="list">
          ${entries.map(
            ({ url, lang, title, words, editions = [] }) =>
              html`<li lang="${lang}">
                <a href="${url}">${title}</a
                >${words !== undefined && html`<p>${words}</p>`}${editions.length > 0 && languageLinks(editions, lang)}
              </li> `,
          )}
        </ul>
      </section> `
    : undefined;

/** The one language of the documents, or ours where there are several. */
export function langOfAll(documents: readonly { readonly lang: string }[]): string {
  const [lang = 'en-GB', ...others] = new Set(documents.map((document) => document.lang));
  return others.length ? 'en-GB' : lang;
}

/**
 * The top page of a content site: people to talk to first, then everything else. `translations` are the other languages of
 * modules, by their ids.
 */
export function indexPage(
  modules: readonly Module[],
  talks: readonly Talk[],
  resources: readonly Resource[],
  meetings: readonly Meeting[],
  canonical?: string,
  translations: ReadonlyMap<string, readonly Language[]> = new Map(),
): string {
  const pageLang = langOfAll([...modules, ...talks, ...resources, ...meetings]);
  const words = wordsFor(pageLang);
  const main = html`<h1>${words.indexTitle}</h1>
    <p class="lead">${words.indexIntro}</p>
    ${list(
      '_talk',
      words.talks,
      talks.map((item) => ({ ...item, url: `talk/${item.id}/`, words: item.intro })),
    )}
    ${list(
      '_meetings',
      words.meetings,
      meetings.map((item) => ({ ...item, url: `meetings/${item.id}/`, words: item.summary })),
    )}
    ${list(
      '_modules',
      words.modules,
      modules.map((item) => ({
        ...item,
        url: `modules/${item.id}/`,
        words: item.summary,
        editions: translations.get(item.id)?.map((one) => ({ ...one, page: `modules/${item.id}/${one.page}` })),
      })),
    )}
    ${list(
      '_resources',
      words.resources,
      resources.map((item) => ({
        ...item,
        url: `resources/${item.id}/`,
        words: `${words.madeBy} ${item.source.name}. ${item.summary}`,
      })),
    )}`;
  return page({ lang: pageLang, title: words.indexTitle, top: '', canonical, crisisFirst: true, main });
}
