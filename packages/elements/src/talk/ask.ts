import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '@kith/model/talk.js';
import { dress } from '../shared/dress.js';
import { askEnglish } from './ask.strings.js';
import { askStyles } from './ask.styles.js';
import { theirs, type View } from './view.js';

// What the questions need. People stand in the list from the first; this comes while they are read.

/** The answers to "How are things right now?", the most urgent first. */
const urgencies = ['danger', 'today', 'soon', 'looking'] as const;

type Words = View['strings'] & typeof askEnglish;
const wordsOf = ({ strings }: View): Words => ({ ...askEnglish, ...strings });

/** The answers to a question, each with its words: the document's, or ours where those are always the same. */
const answersTo = (view: View, question: Question): { id: string; label: unknown }[] =>
  'options' in question
    ? question.options.map(({ id, label }) => ({ id, label: theirs(view, label) }))
    : question.about === 'urgency'
      ? urgencies.map((id) => ({ id, label: wordsOf(view)[id] }))
      : [];

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
        ${question ? (question.label ? theirs(view, question.label) : strings[question.about as 'urgency']) : strings.done}
      </p>
      ${
        question
          ? answersTo(view, question).map(
              ({ id, label }) =>
                html`<button
                  type="button"
                  class="answer"
                  aria-pressed=${order.isPicked(question.about, id)}
                  @click=${() => order.toggle(question.about, id)}
                >
                  ${label}
                </button>`,
            )
          : nothing
      }
    </div>
    ${moves(view, question)}
  </div>`;
}

/** Back, and on: a question with an answer is gone on from, one without is skipped. After danger nothing more is asked. */
function moves({ talk, order, ...view }: View, question: Question | undefined): TemplateResult {
  const strings = wordsOf({ talk, order, ...view });
  const at = order.at!;
  const picked = question && order.hasPicked(question.about);
  const go = (to: number) => (): void => {
    order.ask(to);
    view.focus('#ask');
  };
  return html`<div class="moves">
    ${at ? html`<button type="button" class="button" @click=${go(at - 1)}>${strings.back}</button>` : nothing}
    ${
      question && !order.isPicked('urgency', 'danger')
        ? html`<button type="button" class="button ${picked ? 'main' : ''}" @click=${go(at + 1)}>
              ${picked ? strings.next : strings.skip}
            </button>
            <span class="quiet">${strings.step(at + 1, talk.questions.length)}</span>`
        : nothing
    }
  </div>`;
}

/** What could not be kept to of what was asked for. */
export function relaxed(view: View): TemplateResult | typeof nothing {
  const { relaxed: all } = view.order.ranking!;
  const { relaxed: words, any } = wordsOf(view);
  return all.length ? html`<p>${words(view.strings.list(all.map((what) => any[what])))}</p>` : nothing;
}

/** That the page which it stands on decides what is first, and how to see everyone. */
export function narrowed(view: View): TemplateResult | typeof nothing {
  const { order, focus } = view;
  if (!order.narrowed) return nothing;
  const strings = wordsOf(view);
  const widen = (): void => {
    order.pick('topic', []);
    focus('.name');
  };
  return html`<p class="narrowed">
    ${strings.narrowed} <button type="button" class="button" @click=${widen}>${strings.everyone}</button>
  </p>`;
}
