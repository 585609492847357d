import { createHash } from 'node:crypto';
import { digits, smsUrl, telUrl, type SafeUrl } from '@kith/model';
import { html, Html } from '../html.js';
import { style } from './style.js';
import { wordsFor, wordsLang, type Words } from './words.js';

/** As a policy names a script or a style sheet that stands in the page. */
export const sourceHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = `default-src 'none'; style-src ${sourceHash(style)}; img-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'`;

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
export const dirOf = (lang: string): 'ltr' | 'rtl' => (rightToLeft.has(lang.split('-')[0]!) ? 'rtl' : 'ltr');

/** A day (`2026-11-01`) in words, in a language. */
export const dayInWords = (day: string, lang: string): string =>
  new Intl.DateTimeFormat(wordsLang(lang), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The names of languages, in one of them. */
export const languagesInWords = (tags: readonly string[], lang: string): string => {
  const names = new Intl.DisplayNames([wordsLang(lang)], { type: 'language', fallback: 'code' });
  const name = (tag: string): string => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      // It looks like a language tag and is none, such as "en-a1".
      return tag;
    }
  };
  return new Intl.ListFormat(wordsLang(lang), { type: 'conjunction' }).format(tags.map(name));
};

/** The language and the direction of words that stand among others; nothing where those are in the same language. */
export const inLang = (lang: string, around: string): Html | undefined =>
  lang === around ? undefined : html` lang="${lang}" dir="${dirOf(lang)}"`;

/** The name of a language in that language, without a country: "Cymraeg". */
export function ownName(lang: string): string {
  const tag = lang.replace(/-[A-Z]{2}$/, '');
  try {
    return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The way to a person, on every page: at its end, or before all else where people come to find one. */
export const now = (words: Words, tag: 'footer' | 'aside' = 'footer'): Html => {
  const line = (url: SafeUrl, shown: string, what: string): Html =>
    html`<li>
      <a href="${url}"><bdi>${shown}</bdi></a> <span>${what}</span>
    </li> `;
  const call = (number: string, what: string): Html => line(telUrl(number), number, what);
  const name = new Html(tag);
  return html`<${name} class="now" aria-labelledby="_now">
    <div class="wrap">
      <h2 id="_now">${words.nowTitle}</h2>
      <p>${words.nowIntro}</p>
      <ul role="list">
        ${call('999', words.now999)} ${call('111', words.now111)} ${call('116 123', words.nowSamaritans)}
        ${line(smsUrl('85258', 'SHOUT'), digits('85258'), words.nowShout)}
      </ul>
      <p>${words.nowAbroad} <a href="https://findahelpline.com" rel="noreferrer">findahelpline.com</a></p>
    </div>
  </${name}>`;
};

export interface PageOptions {
  readonly lang: string;
  readonly title: string;
  readonly summary?: string | undefined;
  /** The way from this page to the top of the site (`../../`); empty on the top page itself. */
  readonly top: '' | '../../';
  /** Where the page will stand, when that is known. */
  readonly canonical?: string | undefined;
  /** Where it will stand in every language, itself among them, when that is known. */
  readonly alternates?: readonly { readonly lang: string; readonly url: string }[] | undefined;
  /** The way to a person stands first, and not at the end: whoever came here may not come so far. */
  readonly crisisFirst?: boolean | undefined;
  readonly main: Html;
}

/** A whole page: no script, one style sheet, and at its end always a way to reach a person. */
export function page({ lang, title, summary, top, canonical, alternates, crisisFirst, main }: PageOptions): string {
  const words = wordsFor(lang);
  // Where we have no words in the document's language, ours are marked as what they are.
  const ours = wordsLang(lang);
  const other = ours === lang ? '' : html` lang="${ours}" dir="${dirOf(ours)}"`;
  // prettier-ignore
  return html`<!doctype html>
<html lang="${lang}" dir="${dirOf(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
${summary !== undefined && html`<meta name="description" content="${summary}" />`}
${canonical !== undefined && html`<link rel="canonical" href="${canonical}" />`}
${alternates?.map((one) => html`<link rel="alternate" hreflang="${one.lang}" href="${one.url}" />`)}
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#_main"${other}>${words.skip}</a>
${crisisFirst && html`<div${other}>${now(words, 'aside')}</div>`}
${
  top &&
  html`<header class="wrap">
    <nav><a class="home" href="${top}" ${other}>${words.home}</a></nav>
  </header>`
}
<main id="_main" class="wrap">
${main}
</main>
${!crisisFirst && html`<div${other}>${now(words)}</div>`}
</body>
</html>
`.toString();
}
