import { html, nothing, type TemplateResult } from 'lit';
import { checkScale } from '@kith/model/check/scale.js';
import { holds } from '@kith/model/condition.js';
import type { Step } from '@kith/model/module.js';
import { currentStep } from '@kith/model/player.js';
import type { ChoiceItem, Item, Scale } from '@kith/model/scale.js';
import { choiceItems, type Items, type Scored, scoresOf, valuesOf, weightsOf } from '@kith/model/score.js';
import { report } from '../shared/fail.js';
import { directionOf } from '../shared/localize.js';
import { registry, type ScaleConfig } from '../shared/registry.js';
import { alarm } from './alert.js';
import type { PartContext, Player } from './part.js';
import { scaleEnglish } from './scale.strings.js';
import { stepsEnglish } from './steps.strings.js';

export { alert } from './alert.js';
export { styles } from './scale.styles.js';

const english = { ...stepsEnglish, ...scaleEnglish };

interface Context extends PartContext {
  readonly strings: PartContext['strings'] & typeof english;
  readonly step: Extract<Step, { kind: 'scale' }>;
  readonly scale: Scale;
  readonly items: Items;
  readonly inPlan: boolean;
  readonly memory: Memory;
}

/** What one player shows that is no answer. Questions are known by the names of their radio buttons. */
interface Memory {
  /** The question that was answered last, and the one whose answer set off an alert. */
  last?: string;
  alarm?: string | undefined;
  /** The step at which the person wants to know what the answers say, though too few are given. */
  asking?: string;
}
const memories = new WeakMap<Player, Memory>();

/** Scales, or modules without theirs, that the page was told about. */
const told = new WeakSet<object>();

function tell(player: Player, about: object, path: string, message: string, hint: string): void {
  if (told.has(about)) return;
  told.add(about);
  // Not while it is drawn: a listener may change the player.
  queueMicrotask(() => report(player, 'module', { path, message, hint }));
}

/** Whether it is sound, by scale: it is drawn with every answer, and looked at once. */
const checked = new WeakMap<object, boolean>();

const noItems = Object.freeze(Object.create(null)) as Items;

const hostOf = ({ id }: Scale): ScaleConfig | undefined => registry.config.scales?.[id];

/** The step's part: a validated measure, word for word, and what its answers say. */
export function part(around: PartContext): TemplateResult {
  const strings = { ...english, ...around.strings };
  const { player, progress, lang, dir } = around;
  const { module, answers } = progress;
  const step = currentStep(progress) as Context['step'];
  const path = `scales(${step.scale})`;
  // The player looked at all of the module but at what few modules have.
  const scale = [module.scales].flat().find((one) => one?.id === step.scale);
  if (scale && !checked.has(scale)) checked.set(scale, checkScale(scale));
  if (!scale || !checked.get(scale)) {
    tell(player, scale ?? module, path, 'The scale is not there, or not sound.', 'Run `kith check`.');
    return html`<p lang=${lang} dir=${dir}>${strings.partFailed}</p>
      <slot></slot>`;
  }
  if (scale.permission !== 'none-required' && !hostOf(scale)?.licence?.trim()) {
    const hint = `If you have one, call configure({ scales: { '${scale.id}': { licence: '…' } } }).`;
    tell(player, scale, `${path}.permission`, `The scale "${scale.id}" needs a licence.`, hint);
    return html`<p lang=${lang} dir=${dir}>${strings.scaleRefused}</p>`;
  }
  const given = answers[step.id];
  const { items, inPlan } = given && 'items' in given ? given : { items: noItems, inPlan: false };
  const memory = memories.get(player) ?? {};
  memories.set(player, memory);
  return questions({ ...around, strings, step, scale, items, inPlan, memory });
}

const nameOf = ({ step }: Context, { linkId }: Item): string => `${step.id} ${linkId}`;

function questions(context: Context): TemplateResult {
  const { strings, scale, items, progress, lang, dir, memory } = context;
  const asked = choiceItems(scale);
  const values = valuesOf(scale, items);
  const { said, panel, news } = alarm(
    context,
    (scale.alerts ?? []).flatMap(({ when }, index) => (holds(when, values) ? index : [])),
  );
  if (news) memory.alarm = memory.last;
  const placed = asked.some((item) => nameOf(context, item) === memory.alarm);
  const [language] = scale.lang.split('-') as [string];
  return html`<div lang=${lang} dir=${dir}>
      ${said}
      ${progress.module.lang.split('-')[0] === language ? nothing : html`<p class="note">${strings.scaleOther(language)}</p>`}
      <p class="quiet">${strings.scaleAny}</p>
    </div>
    <div class="scale" role="group" aria-labelledby="scale" lang=${scale.lang} dir=${directionOf(scale.lang)}>
      <p class="quiet" id="scale">${scale.title}</p>
      ${scale.questionnaire.item.map((item) => drawn(item, context, panel))}
    </div>
    ${placed ? nothing : panel}
    <div lang=${lang} dir=${dir}>
      <p class="quiet">${strings.scaleAnswered(asked.filter(({ linkId }) => items[linkId]).length, asked.length)}</p>
      ${result(context)}
    </div>`;
}

function drawn(item: Item, context: Context, panel: unknown): unknown {
  if (item.type === 'choice')
    return html`${choice(item, context)} ${nameOf(context, item) === context.memory.alarm ? panel : nothing}`;
  if (item.type === 'display') return html`<p>${item.text}</p>`;
  const inside = item.item.map((one) => drawn(one, context, panel));
  const id = `item-${item.linkId}`;
  return item.text
    ? html`<div role="group" aria-labelledby=${id}>
        <p class="h2" id=${id} role="heading" aria-level=${context.text.level}>${item.text}</p>
        ${inside}
      </div>`
    : inside;
}

function choice(item: ChoiceItem, context: Context): TemplateResult {
  const { strings, items, inPlan, lang, memory } = context;
  const { linkId, text, answerOption } = item;
  const name = nameOf(context, item);
  const id = `item-${linkId}`;
  const give = (code?: string): void => {
    const now = Object.assign(Object.create(null), items) as Record<string, string>;
    if (code) now[linkId] = code;
    else delete now[linkId];
    memory.last = name;
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
        class="link ${items[linkId] ? '' : 'off'}"
        id="clear-${linkId}"
        aria-labelledby="clear-${linkId} ${id}"
        lang=${lang}
        @click=${clear}
      >
        ${strings.scaleClear}
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
  </fieldset>`;
}

/** What the answers say, to whom it may be said. That it came is said aloud, and not what: others may be in the room. */
function result(context: Context): unknown {
  const { strings, scale, items, step, inPlan, player, memory, text } = context;
  const scored = scoresOf(scale, items);
  if (step.show === 'nobody' || !scored.length) return nothing;
  const planned = step.show === 'plan';
  const ready = scored.filter(({ value }) => value !== undefined);
  const shown = !!ready.length && !planned;
  const asking = planned ? inPlan : memory.asking === step.id;
  const missing = Math.min(...scored.map(({ score, answered, of }) => (score.atLeast ?? of) - answered));
  const link = (words: string, act: () => void): TemplateResult =>
    html`<button type="button" class="link" @click=${act}>${words}</button>`;
  const tick = html`<label class="tick"
    ><input
      type="checkbox"
      .checked=${inPlan}
      @change=${({ target }: Event) => context.answer({ items, inPlan: (target as HTMLInputElement).checked })}
    /><span>${strings.toPlan}</span></label
  >`;
  return html`<div class=${shown ? 'note' : ''}>
    <div aria-live="polite">
      ${shown ? html`<p class="h3" role="heading" aria-level=${text.level}>${strings.scaleResult}</p>` : nothing}
      ${asking && !ready.length ? html`<p>${strings.scaleMissing(missing)}</p>` : nothing}
    </div>
    ${
      shown
        ? html`${ready.map((one) => score(one, context))}
            <p>${strings.scaleNot}</p>
            ${link(strings.talk, () => openTalk(player))} ${tick}`
        : planned
          ? html`<p class="quiet">${strings.scalePlan}</p>
              ${tick}`
          : asking
            ? link(strings.scaleNext, () => openNext(context))
            : Object.keys(items).length
              ? link(strings.scaleAsk, () => {
                  memory.asking = step.id;
                  player.requestUpdate();
                })
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

/** Goes to the first question that is not answered. */
function openNext({ scale, items, player }: Context): void {
  const index = choiceItems(scale).findIndex(({ linkId }) => !items[linkId]);
  player.renderRoot.querySelectorAll('fieldset')[index]!.querySelector('input')!.focus();
}

/** Words first, and the number small. */
function score(one: Scored, { scale, strings }: Context): TemplateResult {
  const { title, id } = one.score;
  // The host's words, where it has its own.
  const words = one.band && { ...one.band, ...hostOf(scale)?.bands?.[`${id}.${one.band.id}`] };
  const [value, low, high] = [one.value!, ...rangeOf(one, scale)].map((number) => Math.round(number * 10) / 10);
  return html`<div lang=${scale.lang} dir=${directionOf(scale.lang)}>
      <p class="quiet">${title}</p>
      <p class="band">${words?.label}</p>
      <p>${words?.text}</p>
    </div>
    <p class="quiet">${strings.scaleScore(value!, low!, high!)}</p>`;
}

/** The lowest and the highest that a score can be. */
function rangeOf({ score }: Scored, scale: Scale): number[] {
  const { method, items, times = 1 } = score;
  return [Math.min, Math.max].map((end, index) => {
    const sum = choiceItems(scale)
      .filter(({ linkId }) => items.includes(linkId))
      .map((item) => end(...weightsOf(item).map((weight) => weight ?? 0)))
      .reduce((all, weight) => all + weight, 0);
    return times * (method === 'count' ? index * items.length : method === 'mean' ? sum / items.length : sum);
  });
}
