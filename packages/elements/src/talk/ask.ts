import { html, nothing, type TemplateResult } from 'lit';
import * as choosing from '@kith/model/suit.js';
import type { Question } from '@kith/model/talk.js';
import { dress } from '../shared/dress.js';
import { askStyles } from './ask.styles.js';
import { wordsOf } from './beside.js';
import { pickedOf, toggle } from './picked.js';
import { theirs, type View } from './view.js';
import { where } from './where.js';

export * from './beside.js';
export { preset } from './picked.js';
export { reasons } from './reasons.js';
export { choosing };

// What the questions need. People stand in the list from the first; this comes while they are read.

/** The answers to "How are things right now?", the most urgent first. */
const urgencies = ['danger', 'today', 'soon', 'looking'] as const;

/** The answers to a question, each with its words: the document's, or ours where those are always the same. */
const answersTo = (view: View, question: Question): { id: string; label: unknown }[] =>
  'options' in question
    ? question.options.map(({ id, label }) => ({ id, label: theirs(view, label) }))
    : question.about === 'urgency'
      ? urgencies.map((id) => ({ id, label: wordsOf(view)[id] }))
      : [];

const answers = (view: View, question: Question): TemplateResult[] =>
  answersTo(view, question).map(
    ({ id, label }) =>
      html`<button
        type="button"
        class="answer"
        aria-pressed=${pickedOf(view.order, question.about).includes(id)}
        @click=${() => toggle(view.order, question.about, id)}
      >
        ${label}
      </button>`,
  );

/** One question at a time, each of which may be passed by; after the last, that the list is theirs. */
export function ask(view: View): TemplateResult {
  dress(view.host, askStyles);
  const { talk, order } = view;
  const strings = wordsOf(view);
  const at = order.at!;
  const question = talk.questions[at];
  return html`<div class="questions" part="questions">
    <div id="ask" role="group" aria-labelledby="asked" tabindex="-1">
      <p id="asked">
        ${question ? (question.label ? theirs(view, question.label) : strings[question.about as 'urgency' | 'place']) : strings.done}
      </p>
      ${question ? (question.about === 'place' ? where(view) : answers(view, question)) : nothing}
    </div>
    ${moves(view, question)}
  </div>`;
}

/** Back, and on: a question with an answer is gone on from, one without is skipped. After danger nothing more is asked. */
function moves(view: View, question: Question | undefined): TemplateResult {
  const { talk, order } = view;
  const strings = wordsOf(view);
  const at = order.at!;
  const picked = question && pickedOf(order, question.about).length > 0;
  const go = (to: number) => (): void => {
    order.at = to;
    view.host.requestUpdate();
    // After the last, to the first of them.
    view.focus(talk.questions[to] ? '#ask' : '.name');
  };
  return html`<div class="moves">
    ${at ? html`<button type="button" class="button" @click=${go(at - 1)}>${strings.back}</button>` : nothing}
    ${
      question && order.answers.urgency !== 'danger'
        ? html`<button type="button" class="button ${picked ? 'main' : ''}" @click=${go(at + 1)}>
              ${picked ? strings.next : strings.skip}
            </button>
            <span class="quiet">${strings.step(at + 1, talk.questions.length)}</span>`
        : nothing
    }
  </div>`;
}
