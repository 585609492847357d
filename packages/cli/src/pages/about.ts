import type { Evidence, Rights } from '@kith/model';
import { html, type Html } from '../html.js';
import { dayInWords } from './page.js';
import { link } from './text.js';
import type { Words } from './words.js';

export const evidence = (known: Evidence | undefined, words: Words): Html =>
  html`<h3>${words.evidence}</h3>
    ${
      known
        ? html`<p>${words.evidenceBasis[known.basis]} ${known.summary}</p>
            ${known.limits !== undefined && html`<p>${words.evidenceLimits} ${known.limits}</p>`}
            ${
              known.sources.length > 0 &&
              html`<ul>
                ${known.sources.map(source)}
              </ul>`
            }`
        : html`<p>${words.notAssessed}</p>`
    } `;

const source = (item: Evidence['sources'][number]): Html => {
  const url = 'doi' in item ? `https://doi.org/${item.doi.replace(/[^\w./()-]/g, encodeURIComponent)}` : item.url;
  return html`<li>${link(url, item.title ?? url)}</li>`;
};

export const rights = ({ licence, holder }: Rights, words: Words): Html =>
  html`<p>${licence === 'LicenseRef-link-only' ? words.linkOnly(holder) : words.licence(licence, holder)}</p>`;

export const reviewed = (day: string, by: string, lang: string, words: Words): Html =>
  html`<p>${words.reviewed(dayInWords(day, lang), dayInWords(by, lang))}</p>`;
