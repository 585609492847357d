import { safeUrl, telUrl, type Resource } from '@kith/model';
import { html, type Html } from '../html.js';
import { evidence, rights } from './about.js';
import { dayInWords, inLang, languagesInWords, ownName, page } from './page.js';
import { wordsFor, wordsLang } from './words.js';

/** A card that names who made it first, says what it is, and links to it. */
export function resourcePage(resource: Resource, canonical?: string): string {
  const { lang, title, summary, source, bytes, reading, features = [], variants = [] } = resource;
  const words = wordsFor(lang);
  const kind = words.sourceKind[source.kind];
  const url = safeUrl(resource.url);
  const facts = [
    words.resourceKind[resource.kind],
    resource.time === undefined ? '' : words.takes(resource.time),
    ...features.map((feature) => words.resourceFeature[feature]),
    words.resourceCost[resource.cost],
    languagesInWords(resource.languages, lang),
    bytes === undefined ? '' : words.bytes(size(bytes, wordsLang(lang))),
    reading ? words.reading(reading.age, reading.formula) : '',
  ].filter(Boolean);
  const main = html`<p class="eyebrow">${words.madeBy} ${source.name}${kind && ` (${kind})`}</p>
    <h1>${title}</h1>
    <p class="lead">${summary}</p>
    <ul class="facts" role="list">
      ${facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${resource.broken ? html`<p class="unverified">${words.broken}</p>` : undefined}
    ${url && html`<p><a class="button" href="${url}">${words.open(source.name)}</a></p>`}
    ${
      variants.length > 0 &&
      html`<p>${words.variants}</p>
        <ul>
          ${variants.map((variant) => inLanguage(variant, lang))}
        </ul>`
    }
    ${
      source.phone !== undefined &&
      html`<p>
        ${words.callSource} <a href="${telUrl(source.phone)}"><bdi>${source.phone}</bdi></a>
      </p>`
    }
    <section class="about" aria-labelledby="_about">
      <h2 id="_about">${words.about}</h2>
      ${evidence(resource.evidence, words)} ${rights(resource.rights, words)}
      <p>
        ${resource.checked === undefined ? words.linkUnchecked : words.linkChecked(dayInWords(resource.checked, lang))}
      </p>
    </section>`;
  return page({ lang, title, summary, top: '../../', canonical, main });
}

/** A link to the same in another language, by that language's own name for itself. */
const inLanguage = ({ lang, url }: NonNullable<Resource['variants']>[number], around: string): Html =>
  html`<li><a href="${safeUrl(url)}" hreflang="${lang}" ${inLang(lang, around)}>${ownName(lang)}</a></li>`;

/** Bytes in the unit that a phone's data allowance is counted in. */
const size = (bytes: number, lang: string): string => {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumSignificantDigits: 2 }).format(value);
};
