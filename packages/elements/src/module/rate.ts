import { html, nothing, type TemplateResult } from 'lit';
import { focusOn, type More, type Of } from './inputs.js';

const numbers = [...Array(11).keys()];

/**
 * 0 to 10 as radio buttons, in rows that wrap. Not a slider: a finger hides the place that it drags to, a slider always
 * stands somewhere, and a screen reader's gestures move it by steps that nobody can foresee.
 */
export const row = (
  { lang, dir, strings }: More,
  name: string,
  value: number | undefined,
  [low, high]: readonly [unknown, unknown],
  pick: (value: number | undefined) => void,
): TemplateResult =>
  html`<div class="scale">
      <p class="low" id="${name}-low">${low}</p>
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
    </div>
    ${
      value === undefined
        ? nothing
        : html`<button type="button" class="link" lang=${lang} dir=${dir} @click=${() => pick(undefined)}>
            ${strings.rateClear}
          </button>`
    }`;

export function rate(step: Of<'rate'>, around: More): TemplateResult {
  const { strings, lang, dir, progress } = around;
  const answer = progress.answers[step.id];
  const { value, inPlan } = answer && 'value' in answer ? answer : { value: undefined, inPlan: false };
  const earlier = step.before && progress.answers[step.before];
  const before = earlier && 'value' in earlier ? earlier.value : undefined;
  const now = (): unknown =>
    before === undefined
      ? html`<p class="rated"><b aria-hidden="true">${value}</b>${strings.rated(value!)}</p>`
      : html`<p class="rated">
            <span>${strings.rateBefore}: <b>${before}</b></span> <span>${strings.rateNow}: <b>${value}</b></span>
          </p>
          <p>${value === before ? strings.rateSame : strings.rateMoved}</p>`;
  return html`<fieldset aria-labelledby="heading" aria-describedby="body">
      ${row(around, step.id, value, [step.low, step.high], (picked) => {
        around.answer(picked === undefined ? undefined : { value: picked, inPlan });
        if (picked === undefined) void focusOn(around, '.numbers input');
      })}
    </fieldset>
    <div lang=${lang} dir=${dir} aria-live=${before === undefined ? 'off' : 'polite'}>
      ${value === undefined ? nothing : now()}
    </div>
    ${
      value === undefined
        ? nothing
        : html`<label class="tick" lang=${lang} dir=${dir}
            ><input
              type="checkbox"
              .checked=${inPlan}
              @change=${({ target }: Event) => around.answer({ value, inPlan: (target as HTMLInputElement).checked })}
            /><span>${strings.toPlan}</span></label
          >`
    }`;
}
