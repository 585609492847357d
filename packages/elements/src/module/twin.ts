import { css, html, nothing, type TemplateResult } from 'lit';
import { checkModule } from '@kith/model/check.js';
import { joinRest } from '@kith/model/check/rest.js';
import type { Module } from '@kith/model/module.js';
import { planOf, type PlanSection } from '@kith/model/plan.js';
import { restore, stateOf } from '@kith/model/state.js';
import { dress } from '../shared/dress.js';
import { directionOf, others } from '../shared/localize.js';
import { beside } from './beside.js';
import { english } from './module.strings.js';
import type { Player } from './part.js';
import { bodyOf, card, headingOf, tell, type PlanContext, type PlanView } from './plan-part.js';
import { stepsEnglish } from './steps.strings.js';
import { twinEnglish } from './twin.strings.js';

// The same plan in a second language, for a family and a worker who share none.

type Words = PlanView['strings'] & typeof twinEnglish;
const wordsOf = ({ strings }: PlanView): Words => ({ ...twinEnglish, ...strings });

const styles = css`
  .twice {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(15em, 40%)), 1fr));
    gap: 0 1em;
  }
  .step > .twice {
    max-inline-size: 60em;
  }
  .twice > div {
    display: grid;
    grid-template-rows: auto 1fr;
    min-inline-size: 0;
  }
  .twice > .own {
    display: block;
    grid-column: 1 / -1;
    margin-block-end: 0.8em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  .own > :last-child {
    margin-block-end: 0;
  }
`;

interface Twin {
  readonly address: string;
  readonly module: Module;
  /** The player's own words in its language; in English, and marked so, where there are none. */
  readonly words: Pick<PlanView, 'strings' | 'lang' | 'dir'>;
}
const twins = new WeakMap<Player, Twin>();

/** The plan in the second language, where it is wanted. */
export function twinOf({ player, progress, text }: PlanContext): PlanView | undefined {
  const twin = twins.get(player);
  if (!twin || twin.address !== player.second) return undefined;
  const there = restore(twin.module, stateOf(progress, ''));
  return there && { progress: there, text, ...twin.words };
}

async function fetched(url: URL): Promise<unknown> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

async function load(context: PlanContext): Promise<Twin> {
  const address = context.player.second!;
  const { id } = context.progress.module;
  const url = new URL(beside(context, address));
  const first = await fetched(url);
  if (!checkModule(first) || first.id !== id) throw new Error('It is not the same module.');
  const module = first.rest ? await joinRest(first, await fetched(new URL(first.rest.src, url))) : first;
  if (!module) throw new Error('Its later steps are not those of this module.');
  const lang = module.lang.slice(0, 2);
  const own = (await others[lang]?.())?.default['module'] as object | undefined;
  const said = own ? lang : 'en';
  return {
    address,
    module,
    words: {
      strings: { ...english, ...stepsEnglish, ...twinEnglish, ...own },
      lang: said,
      dir: directionOf(said),
    },
  };
}

/** Shows the plan in two languages, or in one again. */
export async function twice(context: PlanContext): Promise<void> {
  const { player } = context;
  const words = wordsOf(context);
  if (twins.delete(player)) return tell(context, '');
  try {
    twins.set(player, await load(context));
    tell(context, words.twinShown);
  } catch {
    tell(context, words.twinFailed);
  }
}

/** The player left the page, or everything is to be forgotten. */
export const leave = (player: Player): boolean => twins.delete(player);

/** What of a part is told in both languages, and what stands once: words of the person's own. */
function split(part: PlanSection): [told: PlanSection | undefined, own: PlanSection | undefined] {
  switch (part.kind) {
    case 'note':
      return [undefined, part];
    case 'points':
      return [
        part.points.length ? { ...part, text: '' } : undefined,
        part.text.trim() ? { ...part, points: [] } : undefined,
      ];
    case 'goal': {
      const [told, own] = [true, false].map((from) => part.goals.filter((goal) => !!goal.from === from));
      return [told!.length ? { ...part, goals: told! } : undefined, own!.length ? { ...part, goals: own! } : undefined];
    }
    default:
      return [part, undefined];
  }
}

/** Side by side where there is room, else one under the other; below them what stands once. */
export function both<View extends PlanView>(
  views: readonly View[],
  draw: (view: View) => unknown,
  once?: unknown,
): TemplateResult {
  const cells = views.map((view) => {
    const { lang } = view.progress.module;
    return html`<div lang=${lang} dir=${directionOf(lang)}>${draw(view)}</div>`;
  });
  return html`<div class="twice">${cells}${once}</div>`;
}

/** What of a part is told in the language of a view, under the title that its step has there. */
function toldIn(view: PlanView, part: PlanSection): unknown {
  const { progress } = view;
  const its = planOf(progress).find(({ stepId }) => stepId === part.stepId);
  const told = its && split(its)[0];
  const { title } = progress.module.steps.find(({ id }) => id === part.stepId) ?? part;
  return [headingOf({ ...part, title }, view), told && card(told, view)];
}

/** The plan in two languages, part by part. */
export function bothParts(...views: readonly [PlanView, PlanView]): unknown {
  const label = html`<p class="quiet">
    ${views.map(
      (view, index) =>
        html`${index ? ' · ' : nothing}<bdi lang=${view.lang} dir=${view.dir}>${wordsOf(view).twinOwn}</bdi>`,
    )}
  </p>`;
  return planOf(views[0].progress).map((part) => {
    const [, own] = split(part);
    return both(
      views,
      (view) => toldIn(view, part),
      own && html`<div class="own">${label}${bodyOf(own, views[0])}</div>`,
    );
  });
}

/** The plan in two languages on the screen, where that is wanted. */
export function shown(context: PlanContext): unknown {
  const twin = twinOf(context);
  if (!twin) return undefined;
  dress(context.player, styles);
  return bothParts(context, twin);
}
