import { choiceItems, type Module, type Point, type Scale, type Step } from '@kith/model';
import { html, type Html } from '../html.js';
import { body } from './media.js';
import type { ModuleWords } from './module-words.js';
import { inLang, languagesInWords } from './page.js';
import { blocks, link, phrasing } from './text.js';
import type { Words } from './words.js';

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** Room to write by hand. */
const lines = html`<span class="lines" aria-hidden="true"></span>`;
const line = html`<span class="lines one" aria-hidden="true"></span>`;
const box = html`<span class="box" aria-hidden="true"></span>`;

/** What stands under a step's text: everything that the player would show, opened out, with room to write by hand. */
export function interactive(step: Step, module: Module, words: Words, own: ModuleWords): Html | undefined {
  switch (step.kind) {
    case 'question':
      return html`<p class="hint">${step.select === 'one' ? words.pickOne : words.pickMany}</p>
        ${answers(step.options)}`;
    case 'choice':
      return html`<p class="hint">${words.pickWay}</p>
        <ul class="answers" role="list">
          ${step.options.map(({ text, go }) => html`<li><a href="#${go}">${phrasing(text)}</a></li> `)}
        </ul>`;
    case 'reflect':
      return prompt(step.prompt, words);
    case 'scenario':
      return scenario(step, module, words, own);
    case 'rate':
      return html`<p class="small">${own.pickScore}</p>
        ${rate(step)}`;
    case 'scale': {
      const scale = module.scales?.find(({ id }) => id === step.scale);
      return scale && scaleOnPaper(scale, module, own);
    }
    case 'goal':
      return html`${boxes(step.suggestions)}
        <div class="card">
          <h3>${own.goalOwn}</h3>
          ${line}
          ${[own.goalMatters, own.goalSure, own.goalWhen].map(
            (ask) =>
              html`<p>${ask}</p>
                ${line}`,
          )}
        </div>`;
    case 'ifthen':
      return html`<h3>${step.cues.title}</h3>
        ${boxes(step.cues.items)}
        <h3>${step.responses.title}</h3>
        ${boxes(step.responses.items)}
        <div class="card">
          <h3>${own.pairOwn}</h3>
          <p>${step.cues.title}</p>
          ${line}
          <p>${step.responses.title}</p>
          ${line}
        </div>`;
    case 'practice':
      return html`${boxes(step.items)} ${step.days !== undefined && html`<p>${own.practiceBack(step.days)}</p>`}`;
    case 'signpost':
      return people(step.people);
    case 'plan':
      return plan(module, words, own);
    default:
      return undefined;
  }
}

const prompt = (text: Parameters<typeof blocks>[0], words: Words): Html =>
  html`<div class="card">
    ${blocks(text)}
    <p class="small hint">${words.write}</p>
    ${lines}
  </div>`;

const boxes = (points: readonly Point[]): Html | false =>
  points.length > 0 &&
  html`<ul class="answers" role="list">
    ${points.map(({ text }) => html`<li><span>${box}${phrasing(text)}</span></li> `)}
  </ul>`;

/** Answers that can be opened where they have feedback. */
const answers = (options: Of<'question'>['options']): Html =>
  html`<ul class="answers" role="list">
    ${options.map(({ text, feedback }) =>
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

const scenario = (step: Of<'scenario'>, module: Module, words: Words, own: ModuleWords): Html =>
  html`<h3>${step.before.title}</h3>
    ${body(step.before.body, module, own)}
    ${
      step.notice &&
      html`<h3>${step.notice.title}</h3>
        ${blocks(step.notice.body)} ${step.notice.options.length > 0 && answers(step.notice.options)}`
    }
    <h3>${step.after.title}</h3>
    ${body(step.after.body, module, own)}
    <h3>${step.points.title}</h3>
    <p class="small">${own.keepPoints}</p>
    ${boxes(step.points.items)}
    ${
      step.own &&
      html`<h3>${step.own.title}</h3>
        ${prompt(step.own.body, words)}`
    }`;

const numbers = Array.from({ length: 11 }, (_, number) => number);

const rate = ({ low, high }: Of<'rate'>): Html =>
  html`<ul class="rate" role="list">
      ${numbers.map((number) => html`<li>${number}</li> `)}
    </ul>
    <p class="ends"><span>0: ${low}</span> <span>10: ${high}</span></p>`;

/** The questions, word for word, and no score: on paper nobody is there to say what it means. */
function scaleOnPaper(scale: Scale, { lang }: Module, own: ModuleWords): Html {
  if (scale.permission !== 'none-required') return html`<p>${own.scaleRefused}</p>`;
  const { title, url, doi } = scale.source;
  const known = url ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
  return html`${
      scale.lang.split('-')[0] !== lang.split('-')[0] &&
      html`<p>${own.scaleOther(languagesInWords([scale.lang], lang))}</p>`
    }
    <p class="small">${own.onPaper}</p>
    <div lang="${scale.lang}">
      ${scale.questionnaire.item.map((item) =>
        item.type === 'choice'
          ? question(item)
          : html`${item.text !== undefined && html`<p>${item.text}</p>`}
            ${
              item.type === 'group' &&
              item.item.map((one) => (one.type === 'choice' ? question(one) : html`<p>${one.text}</p>`))
            }`,
      )}
    </div>
    <p class="small">${own.scaleSource} ${known === undefined ? title : link(known, title)}</p>`;
}

const question = ({ text, answerOption }: ReturnType<typeof choiceItems>[number]): Html =>
  html`<div class="item">
    <p>${text}</p>
    <ul role="list">
      ${answerOption.map(({ valueCoding }) => html`<li>${valueCoding.display}</li> `)}
    </ul>
  </div> `;

type People = Of<'signpost'>['people'];
const people = (all: People): Html =>
  html`<ul class="people" role="list">
    ${all.map(({ text }) => html`<li>${blocks(text)}</li> `)}
  </ul>`;

const plan = ({ steps, lang: around }: Module, words: Words, own: ModuleWords): Html => {
  /** What a step gives to the plan, in the language of that step. */
  const from = ({ lang = around }: Step, part: Html | false): Html | false =>
    part && lang !== around ? html`<div${inLang(lang, around)}>${part}</div>` : part;
  return html`<div class="card plan">
    <p class="hint">${words.planIntro}</p>
    ${steps.map(
      (step) =>
        ['reflect', 'goal', 'ifthen', 'scenario'].includes(step.kind) &&
        html`<h3${inLang(step.lang ?? around, around)}>${step.title}</h3>
          ${lines}`,
    )}
    <h3>${words.planTry}</h3>
    ${steps.map((step) => step.kind === 'practice' && from(step, boxes(step.items)))} ${lines}
    ${
      steps.some(({ kind }) => kind === 'goal') &&
      html`<p>${own.goalWhen}</p>
        ${line}`
    }
    <h3>${words.planWho}</h3>
    ${steps.map((step) => step.kind === 'signpost' && from(step, people(step.people)))} ${lines}
  </div>`;
};
