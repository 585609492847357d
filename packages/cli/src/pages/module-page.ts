import type { Module, Step } from '@kith/model';
import { html, type Html } from '../html.js';
import { evidence, reviewed, rights } from './about.js';
import { page } from './page.js';
import { blocks, phrasing } from './text.js';
import { wordsFor, type Words } from './words.js';

/** Room to write by hand. */
const lines = html`<span class="lines" aria-hidden="true"></span>`;
const box = html`<span class="box" aria-hidden="true"></span>`;

/** The whole module on one page: every step in full, with links where the player would branch. */
export function modulePage(module: Module, canonical?: string): string {
  const words = wordsFor(module.lang);
  const { steps, title, summary } = module;
  const main = html`<h1>${title}</h1>
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
    }
    ${steps.map((step, index) => section(step, index, module, words))}
    <section class="about" aria-labelledby="_about">
      <h2 id="_about">${words.about}</h2>
      ${evidence(module.evidence, words)} ${rights(module.rights, words)}
      ${reviewed(module.reviewed, module.reviewBy, module.lang, words)}
    </section>`;
  return page({ lang: module.lang, title, summary, top: '../../', canonical, main });
}

// The ids of steps are those of their sections, for links to them to work. Ids of our own begin with "_", as no step's can.
const section = (step: Step, index: number, module: Module, words: Words): Html => {
  const { steps } = module;
  const next = step.next === undefined ? undefined : steps.find(({ id }) => id === step.next);
  return html`<section class="step" id="${step.id}">
    <p class="eyebrow">${words.stepOf(index + 1, steps.length)}</p>
    <h2>${step.title}</h2>
    ${blocks(step.body)} ${interactive(step, module, words)}
    ${next && next !== steps[index + 1] && html`<p><a href="#${next.id}">${words.goOn(next.title)}</a></p>`}
  </section> `;
};

function interactive(step: Step, module: Module, words: Words): Html | undefined {
  switch (step.kind) {
    case 'question':
      return html`<p class="hint">${step.select === 'one' ? words.pickOne : words.pickMany}</p>
        <ul class="answers" role="list">
          ${step.options.map(({ text, feedback }) =>
            feedback?.length
              ? html`<li>
                  <details>
                    <summary><span>${phrasing(text)}</span></summary>
                    <div class="feedback">${blocks(feedback)}</div>
                  </details>
                </li> `
              : html`<li><span>${box}${phrasing(text)}</span></li> `,
          )}
        </ul>`;
    case 'choice':
      return html`<p class="hint">${words.pickWay}</p>
        <ul class="answers" role="list">
          ${step.options.map(({ text, go }) => html`<li><a href="#${go}">${phrasing(text)}</a></li> `)}
        </ul>`;
    case 'reflect':
      return html`<div class="card">
        ${blocks(step.prompt)}
        <p class="small hint">${words.write}</p>
        ${lines}
      </div>`;
    case 'signpost':
      return people(step.people);
    case 'plan':
      return plan(module, words);
    default:
      return undefined;
  }
}

type People = Extract<Step, { kind: 'signpost' }>['people'];
const people = (all: People): Html =>
  html`<ul class="people" role="list">
    ${all.map(({ text }) => html`<li>${blocks(text)}</li> `)}
  </ul>`;

const plan = ({ steps }: Module, words: Words): Html =>
  html`<div class="card plan">
    <p class="hint">${words.planIntro}</p>
    ${steps.map(
      ({ kind, title }) =>
        kind === 'reflect' &&
        html`<h3>${title}</h3>
          ${lines}`,
    )}
    <h3>${words.planTry}</h3>
    ${lines}
    <h3>${words.planWho}</h3>
    ${steps.map((step) => step.kind === 'signpost' && people(step.people))} ${lines}
  </div>`;
