import type { Module, Step } from '@kith/model';
import { html, type Html } from '../html.js';
import { evidence, reviewed, rights } from './about.js';
import { dirOf, inLang, languagesInWords, ownName, page } from './page.js';
import { body } from './media.js';
import { interactive } from './module-steps.js';
import { moduleWordsFor } from './module-words.js';
import { wordsFor, wordsLang, type Words } from './words.js';

/** A page with the same module in one language. */
export interface Language {
  readonly lang: string;
  /** Its address, from the page that links to it. */
  readonly page: string;
  /** Where it will stand, when that is known. */
  readonly canonical?: string | undefined;
}

/** What is known of a module beside what it says. */
export interface Edition {
  /** Every language that there is, that of this page among them. */
  readonly languages?: readonly Language[];
  /** Of a translation: what it was made from. */
  readonly source?: {
    readonly lang: string;
    /** Nobody who speaks the language has read the translation. */
    readonly isDraft: boolean;
    /** The addresses of what stands in the language of the source. */
    readonly untranslated: ReadonlySet<string>;
  };
}

/** The whole module on one page: every step in full, with links where the player would branch. */
export function modulePage(module: Module, canonical?: string, edition: Edition = {}): string {
  const { lang, title, summary } = module;
  const { head, sections, end } = moduleParts(module, edition);
  const alternates = (edition.languages ?? []).flatMap((one) =>
    one.canonical === undefined ? [] : [{ lang: one.lang, url: one.canonical }],
  );
  return page({
    lang,
    title,
    summary,
    top: '../../',
    canonical,
    alternates: alternates.length > 1 ? alternates : undefined,
    main: html`${head} ${sections} ${end}`,
  });
}

/** That nobody has reviewed a translation, in its language. */
export const draftNote = ({ lang }: Module, { source }: Edition): Html | undefined =>
  source?.isDraft
    ? html`<p class="unverified" ${inLang(wordsLang(lang), lang)}>${moduleWordsFor(lang).notReviewed}</p>`
    : undefined;

/** Links to the same module in other languages. */
export const languageLinks = (languages: readonly Language[], around: string): Html =>
  html`<ul class="facts" role="list">
    ${languages.map(({ lang, page: url }) => html`<li><a href="${url}" hreflang="${lang}" ${inLang(lang, around)}>${ownName(lang)}</a></li>`)}
  </ul>`;

/** All of the module, as its page has it: what stands before the steps, each step, and what is known of it. */
export function moduleParts(
  module: Module,
  edition: Edition = {},
): {
  readonly head: Html;
  readonly sections: readonly Html[];
  readonly end: Html;
} {
  const words = wordsFor(module.lang);
  const { lang, steps, title, summary } = module;
  const { source, languages = [] } = edition;
  const mark = (address: string): Html | undefined =>
    source?.untranslated.has(address) ? inLang(source.lang, lang) : undefined;
  const others = languages.filter((one) => one.lang !== lang);
  const head = html`<h1${mark('title')}>${title}</h1>
    ${draftNote(module, edition)}
    <p class="lead"${mark('summary')}>${summary}</p>
    <ul class="facts" role="list">
      <li>${words.takes(module.time)}</li>
      <li>${words.steps(steps.length)}</li>
    </ul>
    ${others.length > 0 && html`<nav aria-label="${moduleWordsFor(lang).otherLanguages}">${languageLinks(others, lang)}</nav>`}
    ${
      module.contentNotes?.length
        ? html`<div class="card">
            <p>${words.beforeYouStart}</p>
            <ul>
              ${module.contentNotes.map((note, index) => html`<li${mark(`content-notes.${index + 1}`)}>${note}</li>`)}
            </ul>
          </div>`
        : undefined
    }`;
  const marks = { summary: mark('evidence.summary'), limits: mark('evidence.limits') };
  const end = html`<section class="about" aria-labelledby="_about">
    <h2 id="_about">${words.about}</h2>
    ${evidence(module.evidence, words, marks)} ${rights(module.rights, words)}
    ${reviewed(module.reviewed, module.reviewBy, module.lang, words)}
  </section>`;
  return { head, sections: steps.map((step, index) => section(step, index, module, words)), end };
}

// The ids of steps are those of their sections, for links to them to work. Ids of our own begin with "_", as no step's can.
const section = (step: Step, index: number, module: Module, words: Words): Html => {
  const { steps, lang } = module;
  const eyebrow = html`<p class="eyebrow">${words.stepOf(index + 1, steps.length)}</p>`;
  const { lang: its = lang } = step;
  if (its === lang)
    return html`<section class="step" id="${step.id}">${eyebrow} ${stepParts(step, index, module, words)}</section> `;
  const { stepIn } = moduleWordsFor(lang);
  // Seen from this step, the others are in another language.
  const named = steps.map((one): Step => ({ ...one, lang: one.lang ?? lang }));
  return html`<section class="step" id="${step.id}">
    ${eyebrow}
    <p class="small" ${inLang(wordsLang(lang), lang)}>${stepIn(languagesInWords([its.split('-')[0]!], lang))}</p>
    <div lang="${its}" dir="${dirOf(its)}">
      ${stepParts(step, index, { ...module, lang: its, steps: named }, wordsFor(its))}
    </div>
  </section> `;
};

/** A step in the language of `module` and of `words`. */
const stepParts = (step: Step, index: number, module: Module, words: Words): Html => {
  const { steps, lang } = module;
  const own = moduleWordsFor(lang);
  const next = step.next === undefined ? undefined : steps.find(({ id }) => id === step.next);
  return html`<h2>${step.title}</h2>
    ${body(step.body, module, own)} ${interactive(step, module, words, own)}
    ${next && next !== steps[index + 1] && html`<p><a href="#${next.id}">${words.goOn(next.title)}</a></p>`}`;
};
