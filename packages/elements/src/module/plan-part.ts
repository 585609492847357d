import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '@kith/model/module.js';
import { planOf, type PlanSection } from '@kith/model/plan.js';
import type { Progress } from '@kith/model/player.js';
import { blocks, phrasing, type TextOptions } from '../shared/text.js';
import type { PartContext, Player } from './part.js';
import { sentence } from './sentence.js';
import type { StepsStrings } from './steps.strings.js';

// The plan on the screen. What a person takes away of it (paper, a file, a text, two languages) comes on a tap: page.ts.

/** What a plan is drawn from, and in whose words. */
export interface PlanView {
  readonly progress: Progress;
  readonly text: TextOptions;
  readonly strings: StepsStrings;
  readonly lang: string;
  readonly dir: string;
}
export type PlanContext = PartContext & PlanView;
type Kind = PlanSection['kind'];
type Of<K extends Kind> = Extract<PlanSection, { kind: K }>;

/** First what the person wants, last who can help, whatever the order of the module; and what each is called. */
const headings: Readonly<Record<Kind, keyof StepsStrings>> = {
  goal: 'planGoals',
  pairs: 'planPairs',
  practice: 'planPractice',
  points: 'planPoints',
  note: 'planWritten',
  rate: 'planRatings',
  score: 'planScores',
  people: 'planPeople',
};

/** The parts of a plan by their kind: only kinds that it has. */
export function groupsOf(progress: Progress): (readonly [Kind, readonly PlanSection[]])[] {
  const plan = planOf(progress);
  return (Object.keys(headings) as Kind[]).flatMap((kind) => {
    const parts = plan.filter((part) => part.kind === kind);
    return parts.length ? [[kind, parts] as const] : [];
  });
}

export const headingWords = (kind: Kind, strings: StepsStrings): string => strings[headings[kind]] as string;

export const headingOf = (kind: Kind, { strings, lang, dir, text }: PlanView): TemplateResult =>
  html`<p class="h2" role="heading" aria-level=${text.level} lang=${lang} dir=${dir}>
    ${headingWords(kind, strings)}
  </p>`;

/** Words of the person's own: in whatever language they wrote, which is nobody's to say. */
const written = (words: string): unknown => words && html`<p class="written" dir="auto">${words}</p>`;

const list = (kind: string, items: readonly unknown[]): unknown =>
  items.length
    ? html`<ul class=${kind}>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : nothing;

/** Read back as sentences, in the words of the step that asked. */
function sentences({ pairs, stepId }: Of<'pairs'>, { progress: { module }, text }: PlanView): unknown {
  const step = module.steps.find(({ id }) => id === stepId) as Extract<Step, { kind: 'ifthen' }>;
  const words = (half: (typeof pairs)[number]['cue']): unknown =>
    typeof half === 'string' ? html`<bdi>${half.trim().replace(/[\s.,،۔]+$/, '')}</bdi>` : phrasing(half, text);
  return list(
    'sentences',
    pairs.map(({ cue, response }) => sentence<unknown>(step, module.lang, words(cue), words(response))),
  );
}

export const people = (list: Of<'people'>['people'], text: TextOptions): TemplateResult =>
  html`<ul class="people">
    ${list.map((person) => html`<li>${blocks(person.text, text)}</li>`)}
  </ul>`;

/** The player's own words among those of the module. */
const own = ({ lang, dir }: PlanView, words: string): TemplateResult =>
  html`<span lang=${lang} dir=${dir}>${words}</span>`;

/** A goal that was picked is said in the words of this module, whatever language it was picked in. */
function goals({ goals: all, stepId }: Of<'goal'>, view: PlanView): unknown {
  const { suggestions } = view.progress.module.steps.find(({ id }) => id === stepId) as Extract<Step, { kind: 'goal' }>;
  return list(
    'goals',
    all.map(({ text, from, by }) => {
      const picked = suggestions.find(({ id }) => id === from);
      return [
        picked ? phrasing(picked.text, view.text) : html`<bdi>${text}</bdi>`,
        by?.trim()
          ? html`<br /><span class="quiet">${own(view, view.strings.planBy)} <bdi>${by}</bdi></span>`
          : nothing,
      ];
    }),
  );
}

/** A part of the plan, without its heading. */
export function bodyOf(part: PlanSection, view: PlanView): unknown {
  const { text, strings } = view;
  switch (part.kind) {
    case 'note':
      return written(part.text);
    case 'goal':
      return goals(part, view);
    case 'pairs':
      return sentences(part, view);
    case 'points':
      return [
        list(
          'points',
          part.points.map((point) => phrasing(point, text)),
        ),
        written(part.text),
      ];
    case 'practice': {
      const { day, days = 0, items } = part;
      const look = day && days && new Date(Date.parse(day) + days * 864e5).toISOString().slice(0, 10);
      return [
        html`<ul class="boxes">
          ${items.map(
            (item) =>
              html`<li class=${item.done ? 'did' : ''}>
                ${phrasing(item.text, text)}${item.done ? html` <b>(${own(view, strings.planDone)})</b>` : nothing}
              </li>`,
          )}
        </ul>`,
        look ? html`<p class="quiet">${own(view, strings.planLook(look))}</p>` : nothing,
      ];
    }
    case 'rate':
      return html`<p>${own(view, strings.planRated(part.value, part.before))}</p>
        <p class="quiet">0: ${part.low}<br />10: ${part.high}</p>`;
    case 'score':
      return part.scores.map(
        ({ title, value, band }) =>
          html`<p lang=${part.lang}>
            ${title ?? part.scale}:
            ${value}${band ? html`. ${band.label}${band.text && html`<br />${band.text}`}` : nothing}
          </p>`,
      );
    case 'people':
      return people(part.people, text);
  }
}

const asks: readonly Kind[] = ['note', 'rate'];

/** A part of the plan. Its step's title stands over it where it says what was asked, or tells several of a kind apart. */
export const partOf = (part: PlanSection, view: PlanView, several = false): TemplateResult =>
  html`<div class=${part.kind === 'people' ? '' : 'note'}>
    ${several || asks.includes(part.kind) ? html`<p class="quiet">${part.title}</p>` : nothing}${bodyOf(part, view)}
  </div>`;

/** The whole plan as plain nodes, for the screen and for paper alike. */
export const planParts = (view: PlanView): unknown =>
  groupsOf(view.progress).map(([kind, parts]) => [
    headingOf(kind, view),
    parts.map((part) => partOf(part, view, kind !== 'people' && parts.length > 1)),
  ]);

const fills = /^(reflect|scenario|rate|scale|goal|ifthen|practice)$/;

/** There is nothing of the person's own in it: what could be, and the way there. */
function empty({ progress, text, strings, lang, dir }: PlanContext): unknown {
  const all = progress.module.steps.filter(
    (step) => fills.test(step.kind) && !('show' in step && step.show === 'nobody'),
  );
  const passed = all.filter(({ id }) => progress.seen.includes(id));
  return all.length
    ? html`<p lang=${lang} dir=${dir}>${strings.planEmpty}</p>
        <ul class="ways">
          ${(passed.length ? passed : all).map(
            ({ id, title }) =>
              html`<li><button type="button" class="way" @click=${() => text.go!(id)}>${title}</button></li>`,
          )}
        </ul>`
    : nothing;
}

type Page = typeof import('./page.js');
let page: Page | undefined;
const load = async (): Promise<Page> => (page ??= await import('./page.js'));

/** What was last said to a player's person about their plan. It goes with the next change of anything. */
const said = new WeakMap<Player, { readonly progress: Progress; readonly words: unknown; readonly more: unknown }>();

/** Says how it went, to a screen reader too, and puts something beneath. */
export function tell({ player, progress }: PlanContext, words: unknown, more: unknown = nothing): void {
  said.set(player, { progress, words, more });
  player.requestUpdate();
}

/** At once where that is possible: a browser lets a page copy only during the tap itself. */
function take(what: 'print' | 'save' | 'copy' | 'twice', context: PlanContext): void {
  if (page) void page[what](context);
  else
    load()
      .then((now) => now[what](context))
      .catch(() => tell(context, context.strings.partFailed));
}

/** While a finger comes down, or a key reaches a button, what its tap will need is fetched. */
const ready = (): void => void load().catch(() => {});

export function plan(context: PlanContext): TemplateResult {
  const { player, progress, strings, lang, dir } = context;
  const now = said.get(player);
  const note = now?.progress === progress ? now : undefined;
  const filled = groupsOf(progress).some(([kind]) => kind !== 'people');
  const both = page?.shown(context);
  const button = (what: Parameters<typeof take>[0], words: string): TemplateResult =>
    html`<button type="button" class="button" @click=${() => take(what, context)}>${words}</button>`;
  return html`${filled ? nothing : empty(context)} ${both ?? planParts(context)}
    <div class="row take" lang=${lang} dir=${dir} @pointerover=${ready} @focusin=${ready}>
      ${button('print', strings.print)} ${button('save', strings.planSave)} ${button('copy', strings.planCopy)}
      ${player.second ? button('twice', both ? strings.planOnce : strings.planTwice) : nothing}
    </div>
    <div lang=${lang} dir=${dir}>
      <p role="status">${note?.words}</p>
      ${note?.more}
      <p class="quiet">${strings.printNote}</p>
    </div>`;
}

/** The player left the page, or everything is to be forgotten. */
export function leavePlan(player: Player): void {
  said.delete(player);
  page?.leave(player);
}
