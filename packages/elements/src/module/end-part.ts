import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerOf } from '@kith/model/answer.js';
import type { Step } from '@kith/model/module.js';
import { planOf } from '@kith/model/plan.js';
import { goTo, type Progress } from '@kith/model/player.js';
import type { PlanContext } from './plan-part.js';

type Useful = AnswerOf['end']['options'][number];

/** How many things of the person's own are in the plan: goals, sentences, points, notes, numbers. */
const planned = (progress: Progress): number =>
  planOf(progress)
    .filter(({ kind }) => kind !== 'people')
    .reduce((sum, part) => sum + (Object.values(part).find(Array.isArray)?.length || 1), 0);

/** What was done, whether it was useful, and what one may do next. Each answer leads somewhere; none leaves the page. */
export function end(step: Extract<Step, { kind: 'end' }>, context: PlanContext): TemplateResult {
  const { player, progress, strings, lang, dir } = context;
  const { answers, module, seen } = progress;
  const plan = module.steps.find(({ kind }) => kind === 'plan');
  const [useful] = (answers[step.id] as AnswerOf['end'] | undefined)?.options ?? [];
  const count = planned(progress);
  const option = (id: Useful, words: string): TemplateResult => {
    const pick = (): void => {
      context.answer({ options: [id] });
      // People, right here: those of the module or those of the page.
      if (id !== 'yes') player.renderRoot.querySelector('.foot > details')!.setAttribute('open', '');
    };
    return html`<div class="option">
      <label
        ><input type="radio" name=${step.id} .checked=${useful === id} @change=${pick} /><span>${words}</span></label
      >
    </div>`;
  };
  // The answer to this very question is no loss.
  const loses = Object.keys(answers).some((id) => id !== step.id);
  return html`<div lang=${lang} dir=${dir}>
    <p>${strings.seen(seen.length)}${count ? ` ${strings.planned(count)}` : nothing}</p>
    <fieldset aria-describedby="hint">
      <legend>${strings.useful}</legend>
      ${option('yes', strings.usefulYes)} ${option('partly', strings.usefulPartly)} ${option('no', strings.usefulNo)}
      <p class="quiet" id="hint">${strings.usefulHere}</p>
    </fieldset>
    <p role="status">${useful && (useful === 'yes' ? strings.thanks : strings.sorry)}</p>
    <div class="row take">
      ${
        plan
          ? html`<button type="button" class="button main" @click=${() => context.move((now) => goTo(now, plan.id))}>
              ${strings.plan}
            </button>`
          : nothing
      }
      <button type="button" class="button" aria-describedby=${loses ? 'gone' : nothing} @click=${() => context.again()}>
        ${strings.again}
      </button>
    </div>
    ${loses ? html`<p class="quiet" id="gone">${strings.againNote}</p>` : nothing}
  </div>`;
}
