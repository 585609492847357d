import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerOf } from '@kith/model/answer.js';
import type { Step } from '@kith/model/module.js';
import type { PlanSection } from '@kith/model/plan.js';
import { goTo } from '@kith/model/player.js';
import { hostUrl } from '../shared/host-url.js';
import { directionOf } from '../shared/localize.js';
import { registry } from '../shared/registry.js';
import { groupsOf, headingWords, people, type PlanContext } from './plan-part.js';

type Useful = AnswerOf['end']['options'][number];

/** How many things are in a part of the plan. */
function sizeOf(part: PlanSection): number {
  switch (part.kind) {
    case 'goal':
      return part.goals.length;
    case 'pairs':
      return part.pairs.length;
    case 'points':
      return part.points.length + (part.text.trim() ? 1 : 0);
    case 'practice':
      return part.items.length;
    default:
      return 1;
  }
}

/** What the person did: pages, and what is in their plan, counted in words. */
function done({ progress, strings }: PlanContext): TemplateResult {
  const groups = groupsOf(progress).filter(([kind]) => kind !== 'people');
  return html`<p>${strings.seen(progress.seen.length)}${groups.length ? html` ${strings.inPlan}` : nothing}</p>
    ${
      groups.length
        ? html`<ul>
            ${groups.map(
              ([kind, parts]) =>
                html`<li>${headingWords(kind, strings)}: ${parts.reduce((sum, part) => sum + sizeOf(part), 0)}</li>`,
            )}
          </ul>`
        : nothing
    }`;
}

/** People right here. Where the page has its own way to them, it is in the foot, and is opened. */
function persons({ player, progress, text, strings }: PlanContext): unknown {
  if (player.querySelector(':scope > [slot="talk"]'))
    return html`<button type="button" class="button" @click=${() => openTalk(player.renderRoot)}>
      ${strings.talk}
    </button>`;
  const { lang, steps } = progress.module;
  const here = hostUrl(registry.config.talk);
  const signpost = steps.find((step) => step.kind === 'signpost');
  return html`${here ? html`<p><a href=${here}>${strings.talkHere}</a></p>` : nothing}${
    signpost ? html`<div lang=${lang} dir=${directionOf(lang)}>${people(signpost.people, text)}</div>` : nothing
  }`;
}

function openTalk(root: ParentNode): void {
  const talk = root.querySelector<HTMLDetailsElement>('.foot > details')!;
  talk.open = true;
  talk.querySelector('summary')!.focus();
}

/** What was done, whether it was useful, and what one may do next. Each answer leads somewhere; none leaves the page. */
export function end(step: Extract<Step, { kind: 'end' }>, context: PlanContext): TemplateResult {
  const { progress, strings, lang, dir } = context;
  const plan = progress.module.steps.find(({ kind }) => kind === 'plan');
  const given = progress.answers[step.id];
  const [useful] = given && 'options' in given ? (given.options as readonly Useful[]) : [];
  // The answer to this very question is no loss.
  const answered = Object.keys(progress.answers).some((id) => id !== step.id);
  const options: readonly (readonly [Useful, string])[] = [
    ['yes', strings.usefulYes],
    ['partly', strings.usefulPartly],
    ['no', strings.usefulNo],
  ];
  return html`<div lang=${lang} dir=${dir}>
    ${done(context)}
    <fieldset aria-describedby="hint" class="useful">
      <legend>${strings.useful}</legend>
      ${options.map(
        ([id, words]) =>
          html`<div class="option">
            <label
              ><input
                type="radio"
                name=${step.id}
                .checked=${useful === id}
                @change=${() => context.answer({ options: [id] })}
              /><span>${words}</span></label
            >
          </div>`,
      )}
      <p class="quiet" id="hint">${strings.usefulHere}</p>
    </fieldset>
    <p role="status">${useful && (useful === 'yes' ? strings.thanks : strings.sorry)}</p>
    ${useful && useful !== 'yes' ? persons(context) : nothing}
    <div class="row take">
      ${
        plan
          ? html`<button
              type="button"
              class="button ${useful && useful !== 'yes' ? '' : 'main'}"
              @click=${() => context.move((now) => goTo(now, plan.id))}
            >
              ${strings.plan}
            </button>`
          : nothing
      }
      <button
        type="button"
        class="button"
        aria-describedby=${answered ? 'gone' : nothing}
        @click=${() => context.again()}
      >
        ${strings.again}
      </button>
    </div>
    ${answered ? html`<p class="quiet" id="gone">${strings.againNote}</p>` : nothing}
  </div>`;
}
