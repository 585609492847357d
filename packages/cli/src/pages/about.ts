import type { Evidence, Rights } from '@kith/model';
import { html, type Html } from '../html.js';
import { dayInWords } from './page.js';
import { link } from './text.js';
import type { Words } from './words.js';

/** `marks` are attributes for the words of a translated document that are in the language of its source. */
export const evidence = (
  known: Evidence | undefined,
  words: Words,
  marks: { readonly summary?: Html | undefined; readonly limits?: Html | undefined } = {},
): Html =>
  html`<h3>${words.evidence}</h3>
    ${
      known
        ? html`<p>${words.evidenceBasis[known.basis]} ${marked(known.summary, marks.summary)}</p>
            ${known.limits !== undefined && html`<p>${words.evidenceLimits} ${marked(known.limits, marks.limits)}</p>`}
            ${
              known.sources.length > 0 &&
              html`<ul>
                ${known.sources.map(source)}
              </ul>`
            }`
        : html`<p>${words.notAssessed}</p>`
    } `;

const marked = (text: string, mark: Html | undefined): Html | string =>
  mark ? html`<span${mark}>${text}</span>` : text;

const source = (item: Evidence['sources'][number]): Html => {
  const url = 'doi' in item ? `https://doi.org/${item.doi.replace(/[^\w./()-]/g, encodeURIComponent)}` : item.url;
  return html`<li>${link(url, item.title ?? url)}</li>`;
};

export const rights = ({ licence, holder }: Rights, words: Words): Html =>
  html`<p>${licence === 'LicenseRef-link-only' ? words.linkOnly(holder) : words.licence(licence, holder)}</p>`;

export const reviewed = (day: string, by: string, lang: string, words: Words): Html =>
  html`<p>${words.reviewed(dayInWords(day, lang), dayInWords(by, lang))}</p>`;
