import { html, nothing, render, type TemplateResult } from 'lit';
import type { MediaBlock } from '@kith/model/media.js';
import type { Step, StepKind } from '@kith/model/module.js';
import { planOf, type PlanSection } from '@kith/model/plan.js';
import { currentStep, goTo, next, type Progress } from '@kith/model/player.js';
import { directionOf } from '../shared/localize.js';
import { blocks, phrasing, type TextOptions } from '../shared/text.js';
import { aloudButton, leave } from './aloud-button.js';
import { dress, ifLoaded, later } from './later.js';
import type { PartContext, Player } from './part.js';
import { type StepsStrings, stepsEnglish } from './steps.strings.js';
import { stepStyles } from './steps.styles.js';

interface Context extends PartContext {
  readonly strings: StepsStrings;
}

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

const picked = ({ answers }: Progress, { id }: Step): readonly string[] => {
  const answer = answers[id];
  return answer && 'options' in answer ? answer.options : [];
};

/** The player's own words inside a step, marked as such where the module is in another language. */
const own = ({ lang, dir }: Context, words: unknown): TemplateResult =>
  html`<p class="quiet" lang=${lang} dir=${dir}>${words}</p>`;

function question(step: Of<'question'>, context: Context): TemplateResult {
  const chosen = picked(context.progress, step);
  const many = step.select === 'many';
  const { strings } = context;
  const pick = (id: string, on: boolean): void =>
    context.answer({
      options: many ? step.options.map((o) => o.id).filter((o) => (o === id ? on : chosen.includes(o))) : [id],
    });
  // Two templates: a node that turned from a checkbox into a radio button would go on being read as what it was.
  const box = (checked: boolean, id: string): TemplateResult => {
    const change = ({ target }: Event): void => pick(id, (target as HTMLInputElement).checked);
    return many
      ? html`<input type="checkbox" name=${step.id} .checked=${checked} @change=${change} />`
      : html`<input type="radio" name=${step.id} .checked=${checked} @change=${change} />`;
  };
  return html`<fieldset aria-labelledby="heading" aria-describedby="body hint">
    <p class="quiet" id="hint" lang=${context.lang} dir=${context.dir}>${many ? strings.pickMany : strings.pickOne}</p>
    ${step.options.map(
      ({ id, text, feedback }) =>
        html`<div class="option">
          <label>${box(chosen.includes(id), id)}<span>${phrasing(text, context.text)}</span></label>
          <div class="feedback" aria-live="polite">
            ${feedback && chosen.includes(id) ? html`<div>${blocks(feedback, context.text)}</div>` : nothing}
          </div>
        </div>`,
    )}
  </fieldset>`;
}

function choice(step: Of<'choice'>, context: Context): TemplateResult {
  const chosen = picked(context.progress, step);
  return html`<ul class="ways">
    ${step.options.map(
      ({ id, text }) =>
        html`<li>
          <button
            type="button"
            class="way"
            aria-pressed=${chosen.includes(id)}
            @click=${() => {
              context.answer({ options: [id] });
              context.move(next);
            }}
          >
            ${phrasing(text, { ...context.text })}
          </button>
        </li>`,
    )}
  </ul>`;
}

function reflect(step: Of<'reflect'>, context: Context): TemplateResult {
  const answer = context.progress.answers[step.id];
  const { text, inPlan } = answer && 'text' in answer && 'inPlan' in answer ? answer : { text: '', inPlan: false };
  const { strings, lang, dir } = context;
  if (context.player.mode === 'together')
    return html`<div id="prompt">${blocks(step.prompt, context.text)}</div>
      <p class="say" lang=${lang} dir=${dir}>${strings.sayIt}</p>`;
  return html`<div id="prompt">${blocks(step.prompt, context.text)}</div>
    <textarea
      rows="4"
      autocomplete="off"
      spellcheck="false"
      writingsuggestions="false"
      aria-labelledby="heading"
      aria-describedby="prompt private"
      .value=${text}
      @input=${({ target }: Event) => context.answer({ text: (target as HTMLTextAreaElement).value, inPlan })}
    ></textarea>
    <label class="tick" lang=${lang} dir=${dir}
      ><input
        type="checkbox"
        .checked=${inPlan}
        @change=${({ target }: Event) => context.answer({ text, inPlan: (target as HTMLInputElement).checked })}
      /><span>${strings.toPlan}</span></label
    >
    <p class="quiet" id="private" lang=${lang} dir=${dir}>${strings.private}</p>`;
}

const people = (list: Extract<PlanSection, { kind: 'people' }>['people'], text: TextOptions): TemplateResult =>
  html`<ul class="people">
    ${list.map((person) => html`<li>${blocks(person.text, text)}</li>`)}
  </ul>`;

/** The plan as plain nodes, for the screen and for paper alike. */
function planParts({ progress, text, strings, lang, dir }: Context): TemplateResult {
  const parts = planOf(progress);
  const notes = parts.filter((part) => part.kind === 'note');
  const helpers = parts.filter((part) => part.kind === 'people');
  const heading = (words: string): TemplateResult =>
    html`<p class="h2" role="heading" aria-level=${text.level} lang=${lang} dir=${dir}>${words}</p>`;
  return html`${notes.length ? heading(strings.planWritten) : html`<p lang=${lang} dir=${dir}>${strings.planEmpty}</p>`}
  ${notes.map(
    (note) =>
      html`<div class="note">
        <p class="quiet">${note.title}</p>
        <p class="written">${note.text}</p>
      </div>`,
  )}
  ${helpers.length ? heading(strings.planPeople) : nothing} ${helpers.map((part) => people(part.people, text))}`;
}

/** Takes away what was put into the page for a print that is under way. */
let tidy = (): void => {};

/** Prints the plan alone. The paper's title says nothing of what it is. */
function print(step: Step, context: Context): void {
  tidy();
  const { module } = context.progress;
  const { title } = document;
  const page = document.createElement('div');
  page.className = 'kith-print';
  page.lang = module.lang;
  page.dir = directionOf(module.lang);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(printRules);
  render(
    html`<p class="h1" role="heading" aria-level="1">${step.title}</p>
      ${planParts(context)}`,
    page,
  );
  tidy = () => {
    page.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    document.title = title;
    tidy = () => {};
  };
  document.body.append(page);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.title = context.strings.printTitle;
  // Safari on a phone returns from print() before the dialogue is open, so tidying waits for the event.
  addEventListener('afterprint', () => tidy(), { once: true });
  try {
    globalThis.print();
  } catch {
    tidy();
  }
}

const printRules = `
  @media screen { .kith-print { display: none } }
  @media print {
    @page { margin: 2cm }
    body > :not(.kith-print) { display: none !important }
    html, body { background: #fff !important; margin: 0 !important; padding: 0 !important }
    .kith-print { display: block !important; font: 13pt/1.5 system-ui, sans-serif; color: #000 }
    .kith-print * { all: revert; color: #000 }
    .kith-print .h1 { font-size: 22pt; font-weight: 700; margin: 0 0 12pt }
    .kith-print .h2 { font-size: 15pt; font-weight: 700; margin: 18pt 0 6pt; break-after: avoid }
    .kith-print .quiet { font-size: 11pt; margin: 0 }
    .kith-print .written { white-space: pre-wrap; margin: 0 }
    .kith-print .note { border-inline-start: 3pt solid #000; padding-inline-start: 10pt; margin: 0 0 12pt; break-inside: avoid }
  }`;

const plan = (step: Of<'plan'>, context: Context): TemplateResult =>
  html`${planParts(context)}
    <button
      type="button"
      class="button print"
      lang=${context.lang}
      dir=${context.dir}
      @click=${() => print(step, context)}
    >
      ${context.strings.print}
    </button>
    ${own(context, context.strings.printNote)}`;

function end(_step: Of<'end'>, context: Context): TemplateResult {
  const { progress, strings, lang, dir } = context;
  const planStep = progress.module.steps.find(({ kind }) => kind === 'plan');
  return html`${own(context, strings.seen(progress.seen.length))}
    <p class="row" lang=${lang} dir=${dir}>
      ${
        planStep
          ? html`<button
              type="button"
              class="button main"
              @click=${() => context.move((now) => goTo(now, planStep.id))}
            >
              ${strings.plan}
            </button>`
          : nothing
      }
      <button type="button" class="button" @click=${() => context.again()}>${strings.again}</button>
    </p>`;
}

/** Parts that few modules have, each loaded when it is first met. */
const chunks = {
  more: () => import('./more.js'),
  scale: () => import('./scale.js'),
  media: () => import('./media.js'),
  together: () => import('./together.js'),
};
const chunkOf: Partial<Record<StepKind, 'more' | 'scale'>> = {
  scenario: 'more',
  rate: 'more',
  goal: 'more',
  ifthen: 'more',
  practice: 'more',
  scale: 'scale',
};

/** The interactive part of the step that is shown. A kind that is not known here shows its text alone: never a blank. */
function drawn(around: PartContext): unknown {
  dress(around.player, stepStyles);
  const context: Context = { ...around, strings: { ...stepsEnglish, ...around.strings } };
  const step = currentStep(context.progress);
  switch (step.kind) {
    case 'question':
      return question(step, context);
    case 'choice':
      return choice(step, context);
    case 'reflect':
      return reflect(step, context);
    case 'signpost':
      return people(step.people, context.text);
    case 'plan':
      return plan(step, context);
    case 'end':
      return end(step, context);
    default: {
      const name = chunkOf[step.kind];
      return name && later(chunks[name], around, (chunk) => chunk.part(around));
    }
  }
}

/** The part, and below it the people whom an answer brings. A scale draws them beside the answer. */
export const part = (around: PartContext): unknown =>
  html`${drawn(around)}${
    around.progress.module.alerts && currentStep(around.progress).kind !== 'scale'
      ? later(chunks.scale, around, (chunk) => chunk.alert(around))
      : nothing
  }`;

export { whole } from './rest.js';

/** A picture or a recording in a text. */
export const medium = (block: MediaBlock, around: PartContext): unknown =>
  later(chunks.media, around, (chunk) => chunk.medium(block, around));

/** What stands above the step: the voice that reads it, and that a place was kept. */
export const above = (around: PartContext): unknown => aloudButton(around);

/** What stands in the foot, beside the way to a person. */
export const tools = (around: PartContext): unknown =>
  around.player.mode === 'together' ? later(chunks.together, around, (chunk) => chunk.tools(around)) : nothing;

/** Everything was forgotten. */
export const forgot = (_player: Player): void => tidy();

/** The player left the page. */
export function left(player: Player): void {
  tidy();
  leave(player);
  ifLoaded(chunks.together, (chunk) => chunk.close(player));
}
