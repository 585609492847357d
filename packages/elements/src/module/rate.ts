import { html, nothing, type TemplateResult } from 'lit';
import { button, type More, type Of, tick } from './inputs.js';

const numbers = [...Array(11).keys()];

/**
 * 0 to 10 as radio buttons, in rows that wrap. Not a slider: a finger hides the place that it drags to, a slider always
 * stands somewhere, and a screen reader's gestures move it by steps that nobody can foresee.
 */
export const row = (
  name: string,
  value: number | undefined,
  [low, high]: readonly [low: unknown, high: unknown],
  pick: (value: number) => void,
): TemplateResult =>
  html`<div class="range">
    <p id="${name}-low">${low}</p>
    <div class="numbers">
      ${numbers.map(
        (number) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              aria-describedby=${{ 0: `${name}-low`, 10: `${name}-high` }[number] ?? nothing}
              .checked=${number === value}
              @change=${() => pick(number)}
            /><span>${number}</span></label
          >`,
      )}
    </div>
    <p class="high" id="${name}-high">${high}</p>
  </div>`;

/** Takes a number back; the focus stays with its row. */
export const clear = (around: More, name: string, value: number | undefined, take: () => void): unknown =>
  value === undefined ? nothing : button(around, 'link', around.strings.rateClear, take, { then: `[name="${name}"]` });

export function rate(step: Of<'rate'>, around: More): TemplateResult {
  const { strings, lang, dir, progress } = around;
  const { id, low, high } = step;
  const answer = progress.answers[id];
  const { value, inPlan } = answer && 'value' in answer ? answer : { value: undefined, inPlan: false };
  const earlier = step.before && progress.answers[step.before];
  const before = earlier && 'value' in earlier ? earlier.value : undefined;
  const side = (words: string, number: number): TemplateResult => html`<p class="rated">${words}: <b>${number}</b></p>`;

  return html`<fieldset aria-labelledby="heading" aria-describedby="body">
      ${row(id, value, [low, high], (picked) => around.answer({ value: picked, inPlan }))}
    </fieldset>
    <div lang=${lang} dir=${dir} aria-live=${before === undefined ? 'off' : 'polite'}>
      ${
        value === undefined
          ? nothing
          : before === undefined
            ? html`<p class="rated"><b aria-hidden="true">${value}</b> ${strings.rated(value)}</p>`
            : html`<div class="both">${side(strings.rateBefore, before)} ${side(strings.rateNow, value)}</div>
                <p>${value === before ? strings.rateSame : strings.rateMoved}</p>`
      }
    </div>
    ${
      value === undefined ? nothing : tick(around, strings.toPlan, inPlan, (on) => around.answer({ value, inPlan: on }))
    }
    ${clear(around, id, value, () => around.answer(undefined))}`;
}
