import type { Module, Step } from '@kith/model';
import { html, type Html } from '../html.js';
import { evidence, reviewed, rights } from './about.js';
import { page } from './page.js';
import { body } from './media.js';
import { interactive } from './module-steps.js';
import { moduleWordsFor } from './module-words.js';
import { wordsFor, type Words } from './words.js';

/** The whole module on one page: every step in full, with links where the player would branch. */
export function modulePage(module: Module, canonical?: string): string {
  const { lang, title, summary } = module;
  const { head, sections, end } = moduleParts(module);
  return page({ lang, title, summary, top: '../../', canonical, main: html`${head} ${sections} ${end}` });
}

/** All of the module, as its page has it: what stands before the steps, each step, and what is known of it. */
export function moduleParts(module: Module): {
  readonly head: Html;
  readonly sections: readonly Html[];
  readonly end: Html;
} {
  const words = wordsFor(module.lang);
  const { steps, title, summary } = module;
  const head = html`<h1>${title}</h1>
    <p class="lead">${summary}</p>
    <ul class="facts" role="list">
      <li>${words.takes(module.time)}</li>
      <li>${words.steps(steps.length)}</li>
    </ul>
    ${
      module.contentNotes?.length
        ? html`<div class="card">
            <p>${words.beforeYouStart}</p>
            <ul>
              ${module.contentNotes.map((note) => html`<li>${note}</li>`)}
            </ul>
          </div>`
        : undefined
    }`;
  const end = html`<section class="about" aria-labelledby="_about">
    <h2 id="_about">${words.about}</h2>
    ${evidence(module.evidence, words)} ${rights(module.rights, words)}
    ${reviewed(module.reviewed, module.reviewBy, module.lang, words)}
  </section>`;
  return { head, sections: steps.map((step, index) => section(step, index, module, words)), end };
}

// The ids of steps are those of their sections, for links to them to work. Ids of our own begin with "_", as no step's can.
const section = (step: Step, index: number, module: Module, words: Words): Html => {
  const { steps } = module;
  const own = moduleWordsFor(module.lang);
  const next = step.next === undefined ? undefined : steps.find(({ id }) => id === step.next);
  return html`<section class="step" id="${step.id}">
    <p class="eyebrow">${words.stepOf(index + 1, steps.length)}</p>
    <h2>${step.title}</h2>
    ${body(step.body, module, own)} ${interactive(step, module, words, own)}
    ${next && next !== steps[index + 1] && html`<p><a href="#${next.id}">${words.goOn(next.title)}</a></p>`}
  </section> `;
};
