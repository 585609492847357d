import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerOf } from '@kith/model/answer.js';
import { own, tick } from './inputs.js';
import { button, type More, type Of } from './pieces.js';

export const numbers = [...Array(11).keys()];

/**
 * 0 to 10 as radio buttons, in rows that wrap. Not a slider: a finger hides the place that it drags to, a slider always
 * stands somewhere, and a screen reader's gestures move it by steps that nobody can foresee.
 */
export function rate(step: Of<'rate'>, around: More): TemplateResult {
  const { strings, lang, dir, progress } = around;
  const { id, low, high } = step;
  // The player keeps only an answer that fits its step.
  const answerOf = (stepId = ''): Partial<AnswerOf['rate']> =>
    (progress.answers[stepId] as AnswerOf['rate'] | undefined) ?? {};
  const { value, inPlan = false } = answerOf(id);
  const before = answerOf(step.before).value;
  const give = (picked: number, on = inPlan): void => around.answer({ value: picked, inPlan: on });
  const side = (words: string, number: number): TemplateResult => html`<p class="note">${words}: <b>${number}</b></p>`;

  return html`<fieldset aria-labelledby="heading" aria-describedby="body">
      <p id="low">${low}</p>
      <div class="option numbers">
        ${numbers.map(
          (number) =>
            html`<label
              ><input
                type="radio"
                name=${id}
                aria-describedby=${{ 0: 'low', 10: 'high' }[number] ?? nothing}
                .checked=${number === value}
                @change=${() => give(number)}
              />${number}</label
            >`,
        )}
      </div>
      <p id="high">${high}</p>
    </fieldset>
    <div aria-live="polite">
      ${
        value === undefined || before === undefined
          ? nothing
          : html`<div class="row" lang=${lang} dir=${dir}>
                ${side(strings.rateBefore, before)} ${side(strings.rateNow, value)}
              </div>
              ${own(around, value === before ? strings.rateSame : strings.rateMoved, '')}`
      }
    </div>
    ${
      value === undefined
        ? nothing
        : html`${tick(around, strings.toPlan, inPlan, (on) => give(value, on))}
          ${button(around, 'link', strings.rateClear, () => around.answer(undefined), `[name="${id}"]`)}`
    }`;
}
