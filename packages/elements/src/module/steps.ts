import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerOf } from '@kith/model/answer.js';
import type { MediaBlock } from '@kith/model/media.js';
import type { Step } from '@kith/model/module.js';
import { currentStep, next, type Progress } from '@kith/model/player.js';
import { dress } from '../shared/dress.js';
import { blocks, phrasing } from '../shared/text.js';
import { plainly } from './call.js';
import { end } from './end-part.js';
import { options, own, tick, writing } from './inputs.js';
import { ifLoaded, later } from './later.js';
import type { PartContext, Player } from './part.js';
import { button, leavePlan, list, people, plan } from './plan-part.js';
import { type StepsStrings, stepsEnglish } from './steps.strings.js';
import { stepStyles } from './steps.styles.js';
import { players, voicesFor } from './voices.js';

interface Context extends PartContext {
  readonly strings: StepsStrings;
}

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

// An answer is always of its step's kind: the player sees to it.
const picked = ({ answers, at }: Progress): readonly string[] =>
  (answers[at] as AnswerOf['question'] | undefined)?.options ?? [];

function question({ id, options: all, select }: Of<'question'>, context: Context): TemplateResult {
  const { strings, progress, answer } = context;
  const many = select === 'many';
  return html`<fieldset aria-labelledby="heading" aria-describedby="body hint">
    ${own(context, many ? strings.pickMany : strings.pickOne, 'quiet', 'hint')}
    ${options(context, id, many, all, picked(progress), (chosen) => answer({ options: chosen }))}
  </fieldset>`;
}

const choice = ({ options: all }: Of<'choice'>, { progress, text: look, answer, move }: Context): TemplateResult =>
  list(
    all.map(({ id, text }) =>
      button(
        phrasing(text, look),
        () => {
          answer({ options: [id] });
          move(next);
        },
        'way',
        picked(progress).includes(id),
      ),
    ),
    'ways',
  );

function reflect({ id, prompt }: Of<'reflect'>, context: Context): TemplateResult {
  const { strings, player, progress, answer } = context;
  const { text, inPlan } = (progress.answers[id] as AnswerOf['reflect'] | undefined) ?? { text: '', inPlan: false };
  return html`<div id="prompt">${blocks(prompt, context.text)}</div>
    ${
      player.mode
        ? own(context, strings.sayIt, 'say')
        : html`${writing(4, 'heading', 'prompt private', text, (words) => answer({ text: words, inPlan }))}
          ${tick(context, strings.toPlan, inPlan, (on) => answer({ text, inPlan: on }))}
          ${own(context, strings.private, 'quiet', 'private')}`
    }`;
}

/** Parts that few modules have, each loaded when it is first met. */
const chunks = {
  more: () => import('./more.js'),
  media: () => import('./media.js'),
  aloud: () => import('./aloud.js'),
  together: () => import('./together.js'),
  keep: () => import('./keep.js'),
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
      return plan(context);
    case 'end':
      return end(step, context);
    case 'scale':
      return later(chunks.more, around, (chunk) => chunk.scale(around));
    case 'content':
      return nothing;
    default:
      return later(chunks.more, around, (chunk) => chunk.part(around));
  }
}

/** The part, and below it the people whom an answer brings. A scale draws them beside the answer. */
export function part(around: PartContext): unknown {
  const { module } = around.progress;
  const shown = [
    drawn(around),
    module.alerts && currentStep(around.progress).kind !== 'scale'
      ? later(chunks.more, around, (chunk) => chunk.alert(around), plainly)
      : nothing,
  ];
  // Here before there is anything to say: else a screen reader may not say it.
  return html`<p class="heard" aria-live="polite" lang=${around.lang}>
      ${ifLoaded(chunks.more, (chunk) => chunk.said(around))}
    </p>
    ${shown}`;
}

export { whole } from './beside.js';

/** A picture or a recording in a text; nothing, while what draws it is on its way. */
export const medium = (block: MediaBlock, around: PartContext): unknown =>
  later(chunks.media, around, (chunk) => chunk.medium(block, around));

/** Whether the page has to do with keeping at all; where it has not, nothing is looked at. */
const offers = ({ player: { save } }: PartContext): boolean => ['tab', 'device'].includes(save!);
/** Side by side with a worker nothing is kept; what was before can be forgotten. */
const mayKeep = (around: PartContext): boolean => offers(around) && around.player.mode !== 'together';

/** The way back to a place that was kept. Where its chunk cannot be loaded, the foot alone says so. */
function kept(around: PartContext): unknown {
  return mayKeep(around) ? ifLoaded(chunks.keep, (chunk) => chunk.above(around)) : nothing;
}

/** What stands above the step: that a place was kept, and the voice that reads it, where there is one. */
export function above(around: PartContext): unknown {
  players.add(around.player);
  // Ahead of the step that shows one.
  if (around.progress.module.media) void later(chunks.media, around, () => nothing);
  return [
    kept(around),
    voicesFor(around.progress.module.lang)[0] ? later(chunks.aloud, around, (chunk) => chunk.button(around)) : nothing,
  ];
}

/** What stands in the foot, beside the way to a person. */
export const tools = (around: PartContext): unknown => [
  around.player.mode === 'together' ? later(chunks.together, around, (chunk) => chunk.tools(around)) : nothing,
  offers(around) ? later(chunks.keep, around, (chunk) => chunk.tools(around, mayKeep(around))) : nothing,
];

/** Everything was forgotten: what is outside the player goes too. */
export function forgot(player: Player): void {
  leavePlan(player);
  ifLoaded(chunks.aloud, (chunk) => chunk.hush(player));
  ifLoaded(chunks.together, (chunk) => chunk.close(player));
}

/** The player left the page. */
export function left(player: Player): void {
  forgot(player);
  players.delete(player);
}
