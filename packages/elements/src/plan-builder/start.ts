import { html, nothing, type TemplateResult } from 'lit';
import type { Plan } from '@kith/model/plan-document.js';
import { inLanguage } from '@kith/model/plan-draft.js';
import { anyId } from './draft-controller.js';
import { openPlan } from './files.js';
import { theirs, type View } from './view.js';

/** Plans to start from: those of the catalogues, and a team's own as files. Whatever was in the plan can be had back. */
export function start({ strings, drafts, shelf }: View): TemplateResult {
  const { draft } = drafts;
  const begin = (plan: Plan): void => {
    const mine = { ...plan, id: anyId(), from: draft.from ?? plan.from };
    const whole = inLanguage(mine, draft.lang, (url) => shelf.at(url), document.baseURI);
    drafts.set(whole, strings.started(plan.title ?? strings.plan, plan.items.length));
  };
  const open = async ({ target }: Event): Promise<void> => {
    const field = target as HTMLInputElement;
    const plan = await openPlan(field);
    // So that the same file can be picked again.
    field.value = '';
    // It keeps its id: a family that has this plan already keeps what it ticked.
    if (plan) drafts.set(plan, strings.fileOpened(plan.items.length));
    else drafts.say(strings.fileWrong);
  };
  return html`<details class="start" .open=${!draft.items.length}>
    <summary>${strings.start}</summary>
    <ul role="list">
      ${shelf.plans.map(
        (plan) =>
          html`<li>
            <button
              type="button"
              class="small"
              aria-label=${strings.startThis(plan.title ?? strings.plan)}
              @click=${() => begin(plan)}
            >
              ${theirs(plan.title ?? strings.plan, plan.lang)}
            </button>
          </li>`,
      )}
      <li>
        <label class="small file"
          >${strings.fileOpen}<input type="file" accept=".json,application/json" @change=${open}
        /></label>
      </li>
    </ul>
    ${drafts.said === strings.fileWrong ? html`<p class="warn">${strings.fileWrong}</p>` : nothing}
  </details>`;
}
