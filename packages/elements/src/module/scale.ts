import { html, nothing, type TemplateResult } from 'lit';
import { checkScale } from '@kith/model/check/scale.js';
import type { Step } from '@kith/model/module.js';
import { currentStep } from '@kith/model/player.js';
import type { ChoiceItem, Item, Scale } from '@kith/model/scale.js';
import { alarmsOf, choiceItems, type Items, type Scored, scoresOf, valueOf, weightsOf } from '@kith/model/score.js';
import { report } from '../shared/fail.js';
import { directionOf } from '../shared/localize.js';
import { registry, type ScaleConfig } from '../shared/registry.js';
import { alarm } from './alert.js';
import { own, tick } from './inputs.js';
import type { PartContext, Player } from './part.js';
import { scaleEnglish } from './scale.strings.js';
import { type StepsStrings, stepsEnglish } from './steps.strings.js';

interface Context extends PartContext {
  readonly strings: StepsStrings & typeof scaleEnglish;
  readonly step: Extract<Step, { kind: 'scale' }>;
  readonly scale: Scale;
  readonly items: Items;
  readonly inPlan: boolean;
  /** What an answer set off, and the question by which it is to stand. */
  readonly panel: unknown;
  readonly by: string | undefined;
}

/** Scales, or modules without theirs, that the page was told about. */
const told = new WeakSet<object>();

/** The question that was answered last, on the whole page: a person answers one at a time. */
let last = '';

/** No answers: a question may be called `constructor`. */
const none = Object.create(null) as Items;

const hostOf = ({ id }: Scale): ScaleConfig | undefined => registry.config.scales?.[id];

/** The alerts that hold; nothing where they make no sense: then the scale is not to be asked. */
function alarming(scale: Scale, items: Items): number[] | undefined {
  try {
    return alarmsOf(scale, items);
  } catch {
    return undefined;
  }
}

/** The step's part: a validated measure, word for word, and what its answers say. */
export function part(around: PartContext): TemplateResult {
  const strings = { ...stepsEnglish, ...scaleEnglish, ...around.strings };
  const { player, progress } = around;
  const { module, answers } = progress;
  const step = currentStep(progress) as Context['step'];
  // The player looked at all of the module but at what few modules have.
  const scale = [module.scales].flat().find((one) => one?.id === step.scale);
  const refuse = (words: string, message: string, hint: string): TemplateResult => {
    const about = scale ?? module;
    const problem = { path: `scales(${step.scale})`, message: `The scale "${step.scale}" ${message}`, hint };
    // Not while it is drawn: a listener may change the player.
    if (!told.has(about)) queueMicrotask(() => report(player, 'module', problem));
    told.add(about);
    return html`${own(around, words, '')}${alarm(around).panel}`;
  };
  const given = answers[step.id];
  const { items, inPlan } = given && 'items' in given ? given : { items: none, inPlan: false };
  const alerts = checkScale(scale) && alarming(scale, items);
  if (!scale || !alerts)
    return html`${refuse(strings.partFailed, 'is not there, or not sound.', 'Run `kith check`.')}<slot></slot>`;
  if (scale.permission !== 'none-required' && !hostOf(scale)?.licence?.trim())
    return refuse(
      strings.scaleRefused,
      'needs a licence.',
      `If you have one: configure({ scales: { '${scale.id}': { licence: '…' } } }).`,
    );

  const { panel, by } = alarm(around, alerts, last);
  const context = { ...around, strings, step, scale, items, inPlan, panel, by };
  const asked = choiceItems(scale);
  const [language] = scale.lang.split('-') as [string];
  return html`${module.lang.split('-')[0] === language ? nothing : own(around, strings.scaleOther(language), 'note')}
    ${own(around, strings.scaleAny)}
    <div class="scale" role="group" aria-labelledby="scale" lang=${scale.lang} dir=${directionOf(scale.lang)}>
      <p class="quiet" id="scale">${scale.title}</p>
      ${scale.questionnaire.item.map((item) => drawn(item, context))}
    </div>
    ${asked.some((item) => nameOf(context, item) === by) ? nothing : panel}
    ${own(around, strings.scaleAnswered(asked.filter(({ linkId }) => items[linkId]).length, asked.length))}
    ${result(context)}`;
}

/** What its radio buttons are called. */
const nameOf = ({ step }: Context, { linkId }: Item): string => `${step.id} ${linkId}`;

function drawn(item: Item, context: Context): unknown {
  if (item.type === 'choice') return choice(item, context);
  if (item.type === 'display') return html`<p>${item.text}</p>`;
  const inside = item.item.map((one) => drawn(one, context));
  const id = `item-${item.linkId}`;
  return item.text
    ? html`<div role="group" aria-labelledby=${id}>
        <p class="h2" id=${id} role="heading" aria-level=${context.text.level}>${item.text}</p>
        ${inside}
      </div>`
    : inside;
}

function choice(item: ChoiceItem, context: Context): TemplateResult {
  const { strings, items, inPlan, lang, panel, by } = context;
  const { linkId, text, answerOption } = item;
  const name = nameOf(context, item);
  const id = `item-${linkId}`;
  const give = (code?: string): void => {
    const now = { __proto__: null, ...items } as unknown as Record<string, string>;
    if (code) now[linkId] = code;
    else delete now[linkId];
    last = name;
    context.answer({ items: now, inPlan });
  };
  const clear = ({ currentTarget }: Event): void => {
    give();
    // The button is about to go.
    (currentTarget as Element).closest('fieldset')!.querySelector('input')!.focus();
  };
  return html`<fieldset aria-labelledby=${id}>
      <div class="asked">
        <p id=${id}>${text}</p>
        <button
          type="button"
          class=${items[linkId] ? 'link' : 'off'}
          aria-labelledby="clear-${linkId} ${id}"
          lang=${lang}
          @click=${clear}
        >
          <span id="clear-${linkId}">${strings.scaleClear}</span>
        </button>
      </div>
      <div class="option ${answerOption.length < 6 ? 'few' : ''}">
        ${answerOption.map(
          ({ valueCoding: { code, display } }) =>
            html`<label
              ><input type="radio" name=${name} .checked=${items[linkId] === code} @change=${() => give(code)} /><span
                >${display}</span
              ></label
            >`,
        )}
      </div>
    </fieldset>
    ${name === by ? panel : nothing}`;
}

/** What the answers say, to whom it may be said. That it came is said aloud, and not what: others may be in the room. */
function result(context: Context): unknown {
  const { strings, scale, items, step, inPlan, player, text, lang, dir } = context;
  const scored = scoresOf(scale, items);
  if (step.show === 'nobody' || !scored[0]) return nothing;
  const planned = step.show === 'plan';
  const missing = Math.min(...scored.map(({ score, answered, of }) => (score.atLeast ?? of) - answered));
  const shown = missing <= 0 && !planned;
  const more = missing > 0 ? html`<p>${strings.scaleMissing(missing)}</p>` : nothing;
  const add = tick(context, strings.toPlan, inPlan, (on) => context.answer({ items, inPlan: on }));
  return html`<div class=${shown ? 'note' : ''} lang=${lang} dir=${dir}>
    <div aria-live="polite">
      ${
        shown
          ? html`<p class="h3" role="heading" aria-level=${text.level}>${strings.scaleResult}</p>`
          : planned && inPlan
            ? more
            : nothing
      }
    </div>
    ${
      shown
        ? html`${scored.map((one) => score(one, context))}
            <p>${strings.scaleNot}</p>
            <button type="button" class="link" @click=${() => openTalk(player)}>${strings.talk}</button> ${add}`
        : planned
          ? html`<p class="quiet">${strings.scalePlan}</p>
              ${add}`
          : Object.keys(items)[0]
            ? html`<details>
                <summary>${strings.scaleAsk}</summary>
                ${more}
              </details>`
            : nothing
    }
  </div>`;
}

/** Opens the way to a person that every step has. */
function openTalk({ renderRoot }: Player): void {
  const foot = renderRoot.querySelector<HTMLDetailsElement>('.foot details')!;
  foot.open = true;
  foot.querySelector('summary')!.focus();
}

/** Words first, and the number small. */
function score({ score, value, band }: Scored, { scale, strings }: Context): unknown {
  if (value === undefined) return nothing;
  // The host's words, where it has its own.
  const { label, text } = { ...band, ...hostOf(scale)?.bands?.[`${score.id}.${band?.id}`] };
  const items = choiceItems(scale).filter(({ linkId }) => score.items.includes(linkId));
  const end = (most: typeof Math.max): number =>
    valueOf(score, items.map((item) => most(...weightsOf(item).map((weight) => weight ?? 0)))); // prettier-ignore
  const [now, low, high] = [value, end(Math.min), end(Math.max)].map((number) => +number.toFixed(1));
  return html`<div lang=${scale.lang} dir=${directionOf(scale.lang)}>
      <p class="quiet">${score.title}</p>
      <p class="band">${label}</p>
      <p>${text}</p>
    </div>
    <p class="quiet">${strings.scaleScore(now!, low!, high!)}</p>`;
}
