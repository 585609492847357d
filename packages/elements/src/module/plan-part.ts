import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '@kith/model/module.js';
import { fillsPlan, planOf, type PlanSection } from '@kith/model/plan.js';
import type { Progress } from '@kith/model/player.js';
import { registry } from '../shared/registry.js';
import { blocks, phrasing, type TextOptions } from '../shared/text.js';
import { dayAfter } from './day.js';
import { own } from './inputs.js';
import type { PartContext, Player } from './part.js';
import { sentence, unended } from './sentence.js';
import type { StepsStrings } from './steps.strings.js';

// The plan on the screen. What a person takes away of it (paper, a file, a text, a second language) comes on a tap.

/** What a plan is drawn from, and in whose words. */
export interface PlanView {
  readonly progress: Progress;
  readonly text: TextOptions;
  readonly strings: StepsStrings;
  readonly lang: string;
  readonly dir: string;
}
export type PlanContext = PartContext & PlanView;
type Of<Kind extends PlanSection['kind']> = Extract<PlanSection, { kind: Kind }>;

/** Words of the person's own: in whatever language they wrote, which is nobody's to say. */
const written = (words: string): unknown => words && html`<p class="written" dir="auto">${words}</p>`;

export const list = (items: readonly unknown[], look: unknown = nothing): TemplateResult =>
  html`<ul class=${look}>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

export const people = (all: Of<'people'>['people'], text: TextOptions): TemplateResult =>
  list(
    all.map((person) => blocks(person.text, text)),
    'people',
  );

/** `about`: the id of what tells more of it. */
export const button = (
  words: unknown,
  press: () => unknown,
  look = 'button',
  pressed: unknown = nothing,
  about: unknown = nothing,
): TemplateResult =>
  html`<button type="button" class=${look} aria-pressed=${pressed} aria-describedby=${about} @click=${press}>
    ${words}
  </button>`;

/** The step that a part of the plan comes from. */
const stepOf = <Kind extends Step['kind']>({ progress }: PlanView, { stepId }: PlanSection) =>
  progress.module.steps.find(({ id }) => id === stepId) as Extract<Step, { kind: Kind }>;

/** A part of the plan, without its heading. Draws only what there is of it. */
export function bodyOf(part: PlanSection, view: PlanView): unknown {
  const { text, strings, progress } = view;
  const { lang } = progress.module;
  switch (part.kind) {
    case 'note':
      return written(part.text);
    case 'goal': {
      const { suggestions } = stepOf<'goal'>(view, part);
      return list(
        part.goals.map(({ text: words, from, by }) => {
          // What was picked is said in the words of this module, whatever language it was picked in.
          const picked = suggestions.find(({ id }) => id === from);
          return [
            picked ? phrasing(picked.text, text) : html`<bdi>${words}</bdi>`,
            by &&
              html`<br /><span class="quiet"
                  ><span lang=${view.lang} dir=${view.dir}>${strings.planBy}</span> <bdi>${by}</bdi></span
                >`,
          ];
        }),
      );
    }
    case 'pairs': {
      const words = (half: (typeof part.pairs)[number]['cue']): unknown =>
        typeof half === 'string' ? html`<bdi>${unended(half)}</bdi>` : phrasing(half, text);
      const step = stepOf<'ifthen'>(view, part);
      return list(part.pairs.map(({ cue, response }) => sentence<unknown>(step, lang, words(cue), words(response))));
    }
    case 'points':
      return [part.points[0] && list(part.points.map((point) => phrasing(point, text))), written(part.text)];
    case 'practice': {
      const { day, days, items } = part;
      const look = day && days && dayAfter(day, days, lang);
      return [
        list(
          items.map((item) => [
            phrasing(item.text, text),
            item.done ? html` <b lang=${view.lang} dir=${view.dir}>(${strings.planDone})</b>` : nothing,
          ]),
          'boxes',
        ),
        look && own(view, strings.planLook(look)),
      ];
    }
    case 'rate':
      return html`${own(view, strings.planRated(part.value, part.before), '')}
        <p class="quiet">0: ${part.low}<br />10: ${part.high}</p>`;
    case 'score':
      return part.scores.map(({ id, title, value, band }) => {
        // The host's words, where it has its own.
        const { label, text: more } = {
          ...band,
          ...registry.config.scales?.[part.scaleId]?.bands?.[`${id}.${band?.id}`],
        };
        return html`<p lang=${part.lang}>
          ${title ?? part.scale}: ${value}${label && html`<br />${label}${more && html`. ${more}`}`}
        </p>`;
      });
    case 'people':
      return people(part.people, text);
  }
}

export const headingOf = ({ title }: PlanSection, { text }: PlanView): TemplateResult =>
  html`<p class="h2" role="heading" aria-level=${text.level}>${title}</p>`;

export const card = (part: PlanSection, view: PlanView): TemplateResult =>
  html`<div class=${part.kind === 'people' ? '' : 'note'}>${bodyOf(part, view)}</div>`;

/** The whole plan as plain nodes, for the screen and for paper alike: each part under the title of its step. */
export const planParts = (view: PlanView): unknown =>
  planOf(view.progress).map((part) => [headingOf(part, view), card(part, view)]);

/** There is nothing of the person's own in it: what could be, and the way there. */
function empty({ progress, text, strings, lang, dir }: PlanContext): unknown {
  const all = progress.module.steps.filter(fillsPlan);
  const passed = all.filter(({ id }) => progress.seen.includes(id));
  return (
    all[0] &&
    html`<p lang=${lang} dir=${dir}>${strings.planEmpty}</p>
      ${list(
        (passed[0] ? passed : all).map(({ id, title }) => button(title, () => text.go!(id), 'way')),
        'ways',
      )}`
  );
}

/** What comes on a tap, and is then at hand: the page that is taken away, and the second language. */
let page: typeof import('./page.js') | undefined;
export let twin: typeof import('./twin.js') | undefined;
const loadPage = async (): Promise<NonNullable<typeof page>> => (page ??= await import('./page.js'));
const loadTwin = async (): Promise<NonNullable<typeof twin>> => (twin ??= await import('./twin.js'));

/** What was last said to a person about their plan. It goes with the next change of anything. */
const said = new WeakMap<Player, { readonly progress: Progress; readonly words: string; readonly more: unknown }>();

/** Says how it went, to a screen reader too, and puts something beneath. */
export function tell({ player, progress }: PlanContext, words: string, more?: unknown): void {
  said.set(player, { progress, words, more });
  player.requestUpdate();
}

export function plan(context: PlanContext): TemplateResult {
  const { player, progress, strings, lang, dir } = context;
  const now = said.get(player);
  const note = now?.progress === progress ? now : undefined;
  const both = twin?.shown(context);
  const failed = (): void => tell(context, strings.partFailed);
  // At once where that is possible: a browser lets a page copy only during the tap itself.
  const take = (what: 'print' | 'save' | 'copy'): unknown =>
    page ? page[what](context) : loadPage().then((loaded) => loaded[what](context), failed);
  // While a finger comes down, or a key reaches a button, what its tap will need is fetched.
  const ready = (): unknown => loadPage().catch(() => {});
  return html`${planOf(progress).some(({ kind }) => kind !== 'people') ? nothing : empty(context)}
    ${both ?? planParts(context)}
    <div class="row take" lang=${lang} dir=${dir} @pointerover=${ready} @focusin=${ready}>
      ${button(strings.print, () => take('print'))} ${button(strings.planSave, () => take('save'))}
      ${button(strings.planCopy, () => take('copy'))}
      ${
        player.second
          ? button(both ? strings.planOnce : strings.planTwice, () =>
              loadTwin().then(({ twice }) => twice(context), failed),
            )
          : nothing
      }
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
  page?.leave();
  twin?.leave(player);
}
