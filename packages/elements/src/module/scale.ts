import { html, nothing, type TemplateResult } from 'lit';
import { checkScale } from '@kith/model/check/scale.js';
import { holds } from '@kith/model/condition.js';
import { currentStep } from '@kith/model/player.js';
import type { Step } from '@kith/model/module.js';
import type { ChoiceItem, Item, Scale } from '@kith/model/scale.js';
import type { Problem } from '@kith/model/problem.js';
import { choiceItems, type Items, type Scored, scoresOf, valuesOf } from '@kith/model/score.js';
import { report } from '../shared/fail.js';
import { directionOf } from '../shared/localize.js';
import { registry } from '../shared/registry.js';
import { alarm } from './alert.js';
import type { PartContext, Player } from './part.js';
import { scaleEnglish } from './scale.strings.js';
import { stepsEnglish } from './steps.strings.js';

export { alert } from './alert.js';
export { styles } from './scale.styles.js';

type ScaleStep = Extract<Step, { kind: 'scale' }>;

const english = { ...stepsEnglish, ...scaleEnglish };

interface Context extends PartContext {
  readonly strings: PartContext['strings'] & typeof english;
  readonly step: ScaleStep;
  readonly scale: Scale;
  readonly items: Items;
  readonly inPlan: boolean;
}

/** What was said to a host once, about a scale or, where there is none, about its module. */
const told = new WeakMap<object, WeakSet<Player>>();

function tell(player: Player, about: object, explain: () => Problem | Promise<Problem>): void {
  const players = told.get(about) ?? new WeakSet();
  told.set(about, players);
  if (players.has(player)) return;
  players.add(player);
  // Not while it is drawn: a listener may change the player.
  void Promise.resolve()
    .then(explain)
    .then((problem) => report(player, 'module', problem));
}

/** Scales that were looked at: a scale is drawn with every answer. */
const checked = new WeakMap<object, boolean>();

function soundScale({ player, progress }: PartContext, id: string): Scale | undefined {
  const { module } = progress;
  // The player looked at all of the module but at what few modules have.
  const scale = [module.scales].flat().find((one) => one?.id === id);
  const about = scale ?? module;
  if (!checked.has(about)) checked.set(about, checkScale(scale));
  if (checked.get(about)) return scale;
  tell(player, about, async () => {
    const found = scale ? (await import('@kith/model/scale.js')).parseScale(scale).problems?.[0] : undefined;
    return {
      path: `scales(${id})${found?.path ? `.${found.path}` : ''}`,
      message: found?.message ?? 'The scale is not there.',
      hint: found?.hint ?? 'Run `kith check`.',
    };
  });
  return undefined;
}

const noItems = Object.freeze(Object.create(null)) as Items;

const hostOf = ({ id }: Scale) => registry.config.scales?.[id];

const own = ({ lang, dir }: PartContext, words: unknown, name = 'quiet'): TemplateResult =>
  html`<p class=${name} lang=${lang} dir=${dir}>${words}</p>`;

const ownButton = (
  { lang, dir }: PartContext,
  words: unknown,
  act: (event: Event) => void,
  name = 'link',
): TemplateResult => html`<button type="button" class=${name} lang=${lang} dir=${dir} @click=${act}>${words}</button>`;

/** The way to a person that every step has, opened and in view. */
function openTalk({ renderRoot }: Player): void {
  const foot = renderRoot.querySelector<HTMLDetailsElement>('.foot details')!;
  foot.open = true;
  foot.querySelector('summary')!.focus();
}

/** The step's part: a validated measure, word for word, and what its answers say. */
export function part(around: PartContext): unknown {
  const strings = { ...english, ...around.strings };
  const { player, progress } = around;
  const step = currentStep(progress) as ScaleStep;
  const scale = soundScale(around, step.scale);
  if (!scale) return html`${own(around, strings.partFailed, '')} <slot></slot>`;
  if (scale.permission !== 'none-required' && !hostOf(scale)?.licence?.trim()) {
    tell(player, scale, () => ({
      path: `scales(${scale.id}).permission`,
      message: `The scale "${scale.id}" may be shown only by those who have its licence.`,
      hint: `If you have it, call configure({ scales: { '${scale.id}': { licence: '…' } } }).`,
    }));
    return html`${own(around, strings.scaleRefused, '')}
    ${ownButton(around, strings.talk, () => openTalk(player), 'button refused')}`;
  }
  const given = progress.answers[step.id];
  const { items, inPlan } = given && 'items' in given ? given : { items: noItems, inPlan: false };
  return questions({ ...around, strings, step, scale, items, inPlan });
}

function questions(context: Context): TemplateResult {
  const { strings, scale, items, progress } = context;
  const asked = choiceItems(scale);
  const count = asked.filter(({ linkId }) => items[linkId]).length;
  const held = (scale.alerts ?? []).flatMap(({ when }, index) =>
    holds(when, valuesOf(scale, items)) ? [`${index}`] : [],
  );
  const { said, panel, news } = alarm(context, held);
  const places = lastAnswered.get(context.player);
  if (news && places) places.alarm = places.last;
  const after = places?.stepId === context.step.id ? places.alarm : undefined;
  const other = scale.lang.split('-')[0] !== progress.module.lang.split('-')[0];
  return html`${said} ${other ? own(context, strings.scaleOther(strings.scaleLanguage(scale.lang)), 'note') : nothing}
    ${own(context, strings.scaleAny)}
    <div class="scale" role="group" aria-labelledby="scale" lang=${scale.lang} dir=${directionOf(scale.lang)}>
      <p class="quiet" id="scale">${scale.title}</p>
      ${scale.questionnaire.item.map((item) => drawn(item, context, after, panel))}
    </div>
    ${after ? nothing : panel} ${own(context, strings.scaleAnswered(count, asked.length))} ${result(context)}`;
}

/** Where the last answer was given, and where the one that set off the alert. */
const lastAnswered = new WeakMap<Player, { stepId: string; last: string; alarm?: string }>();

const drawn = (item: Item, context: Context, after: string | undefined, panel: unknown): unknown => {
  switch (item.type) {
    case 'display':
      return html`<p>${item.text}</p>`;
    case 'group': {
      const inside = item.item.map((one) => drawn(one, context, after, panel));
      const id = `group-${item.linkId}`;
      return item.text
        ? html`<div class="group" role="group" aria-labelledby=${id}>
            <p class="h2" id=${id} role="heading" aria-level=${context.text.level}>${item.text}</p>
            ${inside}
          </div>`
        : inside;
    }
    default:
      return html`${choice(item, context)} ${item.linkId === after ? panel : nothing}`;
  }
};

function choice(item: ChoiceItem, context: Context): TemplateResult {
  const { strings, items, step, player, inPlan, lang } = context;
  const { linkId } = item;
  const id = `item-${linkId}`;
  const give = (code?: string): void => {
    const now = Object.assign(Object.create(null), items) as Record<string, string>;
    if (code) now[linkId] = code;
    else delete now[linkId];
    const before = lastAnswered.get(player);
    lastAnswered.set(player, { ...(before?.stepId === step.id && before), stepId: step.id, last: linkId });
    context.answer({ items: now, inPlan });
  };
  const clear = ({ currentTarget }: Event): void => {
    give();
    // The button is about to go.
    (currentTarget as Element).closest('fieldset')!.querySelector('input')!.focus();
  };
  return html`<fieldset aria-labelledby=${id}>
    <div class="asked">
      <p id=${id}>${item.text}</p>
      <button
        type="button"
        class="link clear ${items[linkId] ? 'on' : ''}"
        id="clear-${linkId}"
        aria-labelledby="clear-${linkId} ${id}"
        lang=${lang}
        @click=${clear}
      >
        ${strings.scaleClear}
      </button>
    </div>
    <div class="answers">
      ${item.answerOption.map(
        ({ valueCoding: { code, display } }) =>
          html`<label
            ><input
              type="radio"
              name="${step.id} ${linkId}"
              .checked=${items[linkId] === code}
              @change=${() => give(code)}
            /><span>${display}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** Players whose person wants to know what the answers say, though too few are given: at which step. */
const wanting = new WeakMap<Player, string>();

function result(context: Context): unknown {
  const { strings, scale, items, step, inPlan, player, lang, dir } = context;
  const scored = scoresOf(scale, items);
  if (step.show === 'nobody' || !scored.length) return nothing;
  const tick = html`<label class="tick" lang=${lang} dir=${dir}
    ><input
      type="checkbox"
      .checked=${inPlan}
      @change=${({ target }: Event) => context.answer({ items, inPlan: (target as HTMLInputElement).checked })}
    /><span>${strings.toPlan}</span></label
  >`;
  const ready = scored.filter(({ value }) => value !== undefined);
  const missing = (): TemplateResult =>
    own(
      context,
      strings.scaleMissing(Math.min(...scored.map(({ score, answered, of }) => (score.atLeast ?? of) - answered))),
      '',
    );
  if (step.show === 'plan')
    return html`${own(context, strings.scalePlan)} ${tick}
      <div aria-live="polite">${inPlan && !ready.length ? missing() : nothing}</div>`;
  const want = (): void => {
    wanting.set(player, step.id);
    player.requestUpdate();
  };
  const nextOpen = (): void => {
    const open = choiceItems(scale).find(({ linkId }) => !items[linkId])!;
    (player.renderRoot as ShadowRoot)
      .getElementById(`item-${open.linkId}`)!
      .closest('fieldset')!
      .querySelector('input')!
      .focus();
  };
  const asking = wanting.get(player) === step.id;
  // What is said when it comes is that there is something, and not what: others may be in the room.
  return html`<div class=${ready.length ? 'result' : ''}>
    <div aria-live="polite">
      ${
        ready.length
          ? html`<p class="h3" role="heading" aria-level=${context.text.level} lang=${lang} dir=${dir}>
              ${strings.scaleResult}
            </p>`
          : asking
            ? missing()
            : nothing
      }
    </div>
    ${
      ready.length
        ? html`${ready.map((one) => score(one, context))} ${own(context, strings.scaleNot)}
          ${own(context, strings.scaleTalk, '')} ${ownButton(context, strings.talk, () => openTalk(player))} ${tick}`
        : asking
          ? ownButton(context, strings.scaleNext, nextOpen, 'link open-one')
          : Object.keys(items).length
            ? ownButton(context, strings.scaleAsk, want, 'link ask')
            : nothing
    }
  </div>`;
}

/** Words first, and the number small. */
function score(one: Scored, context: Context): TemplateResult {
  const { scale, strings } = context;
  const { title, id } = one.score;
  // The host's words, where it has its own.
  const words = one.band && { ...one.band, ...hostOf(scale)?.bands?.[`${id}.${one.band.id}`] };
  const [value, low, high] = [one.value!, ...rangeOf(one, scale)].map((number) => Math.round(number * 10) / 10);
  return html`<div lang=${scale.lang} dir=${directionOf(scale.lang)}>
      ${title ? html`<p class="quiet">${title}</p>` : nothing} ${words && html`<p class="band">${words.label}</p>`}
      ${words?.text && html`<p>${words.text}</p>`}
    </div>
    ${own(context, strings.scaleScore(value!, low!, high!))}`;
}

/** The lowest and the highest that a score can be. */
function rangeOf({ score }: Scored, scale: Scale): [number, number] {
  const { method, items, times = 1 } = score;
  const ends = choiceItems(scale)
    .filter(({ linkId }) => items.includes(linkId))
    .map(({ answerOption }) => answerOption.map(({ valueCoding }) => valueCoding.extension?.[0]?.valueDecimal ?? 0))
    .map((weights) => [Math.min(...weights), Math.max(...weights)] as const);
  const total = (end: 0 | 1): number => {
    const sum = method === 'count' ? end * items.length : ends.reduce((all, one) => all + one[end], 0);
    return (method === 'mean' ? sum / items.length : sum) * times;
  };
  return [total(0), total(1)];
}
