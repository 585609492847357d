import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerOf } from '@kith/model/answer.js';
import type { Step } from '@kith/model/module.js';
import { goTo } from '@kith/model/player.js';
import { options } from './inputs.js';
import { button, type PlanContext } from './plan-part.js';

type Useful = AnswerOf['end']['options'][number];

/** What was done, whether it was useful, and what one may do next. Each answer leads somewhere; none leaves the page. */
export function end(step: Extract<Step, { kind: 'end' }>, context: PlanContext): TemplateResult {
  const { player, progress, strings, lang, dir } = context;
  const { answers, module, seen } = progress;
  const plan = module.steps.find(({ kind }) => kind === 'plan');
  const chosen = (answers[step.id] as AnswerOf['end'] | undefined)?.options ?? [];
  const [useful] = chosen;
  const pick = ([id]: readonly string[]): void => {
    context.answer({ options: [id as Useful] });
    // People, right here: those of the module or those of the page.
    if (id !== 'yes') player.renderRoot.querySelector('.foot > details')!.setAttribute('open', '');
  };
  const points = Object.entries({
    yes: strings.usefulYes,
    partly: strings.usefulPartly,
    no: strings.usefulNo,
  } satisfies Record<Useful, string>).map(([id, value]) => ({ id, text: [{ type: 'text' as const, value }] }));
  // The answer to this very question is no loss.
  const loses = Object.keys(answers).some((id) => id !== step.id);
  return html`<div lang=${lang} dir=${dir}>
    <p>${strings.seen(seen.length)}</p>
    <fieldset aria-describedby="hint">
      <legend>${strings.useful}</legend>
      ${options(context, step.id, false, points, chosen, pick)}
      <p class="quiet" id="hint">${strings.usefulHere}</p>
    </fieldset>
    <p role="status">${useful && (useful === 'yes' ? strings.thanks : strings.sorry)}</p>
    <div class="row take">
      ${plan ? button(strings.plan, () => context.move((now) => goTo(now, plan.id)), 'button main') : nothing}
      ${button(strings.again, context.again, 'button', nothing, loses ? 'gone' : nothing)}
    </div>
    ${loses ? html`<p class="quiet" id="gone">${strings.againNote}</p>` : nothing}
  </div>`;
}
