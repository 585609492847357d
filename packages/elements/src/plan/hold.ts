import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { planStateOf, reach, restorePlan, type PlanProgress, type PlanState } from '@kith/model/plan-progress.js';
import { restore, stateOf } from '@kith/model/state.js';
import type { Localize } from '../shared/localize.js';
import { erase, keysOf, read, today, write } from '../shared/store.js';
import { weakly } from '../shared/weakly.js';
import type { Around } from './around.js';
import { holdEnglish, type HoldStrings } from './hold.strings.js';
import type { PlanStrings } from './plan.strings.js';

export { restore };

// Keeps a plan and how far a family is with it, once they choose that, until it is forgotten. Late: only pages that offer
// it load it. What is kept is the fragment that the plan came in, so a locked plan stays locked.

type Host = Around['host'];

interface Held {
  on: boolean;
  status: keyof HoldStrings | undefined;
  /** What was written last, as it was drawn. */
  last: PlanProgress | undefined;
  /** Its text, so that nothing of another tab's is written over. */
  text: string | undefined;
  readonly forget: () => void;
}
const helds = new WeakMap<LitElement, Held>();
const heldBy = (host: LitElement): Held => {
  let held = helds.get(host);
  if (!held) {
    const forget = (): void => {
      if (held!.on) held!.status = 'holdForgotten';
      held!.on = false;
      host.requestUpdate();
    };
    helds.set(host, (held = { on: false, status: undefined, last: undefined, text: undefined, forget }));
    document.addEventListener('kith-forget', weakly(forget));
  }
  return held;
};

const keyOf = ({ plan }: PlanProgress): string => `plan:${plan.id}`;
const wordsOf = (strings: PlanStrings): PlanStrings & HoldStrings => ({ ...holdEnglish, ...strings });

const parsed = (text: string | undefined): Partial<PlanState> | undefined => {
  try {
    return JSON.parse(text!) as Partial<PlanState>;
  } catch {
    return undefined;
  }
};

function put(host: Host, held: Held, progress: PlanProgress, fragment: string): boolean {
  const kept = write(host.save!, keyOf(progress), planStateOf(progress, fragment, today()));
  held.text = read(host.save!, keyOf(progress));
  return kept;
}

/** The plans that are kept here, each with the fragment that opens it. Shown where no plan came in a link. */
export function found(
  host: Host,
  { strings, lang, dir }: Localize<PlanStrings>,
  open: (fragment: string) => Promise<void>,
): unknown {
  const words = wordsOf(strings);
  const held = heldBy(host);
  const all = host.save ? keysOf(host.save, 'plan') : [];
  const links = all.flatMap((key) => {
    const link = parsed(read(host.save!, key))?.link;
    return typeof link === 'string' ? [{ key, link }] : [];
  });
  if (!links.length)
    return held.status ? html`<p role="status" lang=${lang} dir=${dir}>${words[held.status]}</p>` : nothing;
  return links.map(
    ({ key, link }) =>
      html`<section class="frame card" lang=${lang} dir=${dir}>
        <div class="head">
          <p><strong>${words.holdFound}</strong></p>
          <div class="row">
            <button
              type="button"
              class="button main"
              @click=${() => {
                held.on = true;
                void open(link);
              }}
            >
              ${words.holdOpen}
            </button>
            <button
              type="button"
              class="button"
              @click=${() => {
                held.status = erase(host.save!, key) ? 'holdForgotten' : 'holdForgetFailed';
                host.requestUpdate();
              }}
            >
              ${words.holdForget}
            </button>
          </div>
        </div>
      </section>`,
  );
}

/** In the foot: how things stand, and the choice. */
export function tools({ host, strings, progress, fragment, peek, change, player }: Around): TemplateResult {
  const words = wordsOf(strings);
  const held = heldBy(host);
  const where = host.save!;
  if (held.last?.plan !== progress.plan) {
    const stored = read(where, keyOf(progress));
    const state = parsed(stored);
    held.last = progress;
    held.on = state?.link === fragment;
    if (held.on) {
      // Opened from what is kept, or by the link that it came in: their ticks are there again.
      held.text = stored;
      held.status = 'held';
      const kept = (held.last = restorePlan(progress.plan, state));
      queueMicrotask(() => change(() => kept));
    } else if (typeof state?.link === 'string')
      // Another link to a plan of that name, changed by a worker or by anybody. What is the same in it keeps its ticks; what
      // is kept stays as it is until they choose to keep this one.
      void peek(state.link).then((opened) => {
        if ('plan' in opened) change((now) => (now === progress ? restorePlan(now.plan, state, opened.plan) : now));
      });
  } else if (progress !== held.last) {
    held.last = progress;
    if (held.on && read(where, keyOf(progress)) !== held.text) {
      // Forgotten or gone on with in another tab: it is not written over.
      held.on = false;
      held.status = 'heldNoMore';
    } else if (held.on) held.status = put(host, held, progress, fragment) ? 'held' : 'heldNot';
  }
  const status = html`<p role="status">${held.status && words[held.status]}</p>`;
  if (held.on)
    return html`<div class="row">
      ${status}
      <button
        type="button"
        class="button"
        @click=${() => {
          held.on = !erase(where, keyOf(progress));
          held.status = held.on ? 'holdForgetFailed' : 'holdForgotten';
          host.requestUpdate();
        }}
      >
        ${words.holdForget}
      </button>
    </div>`;
  return html`${status}
    <details>
      <summary>${words.keep}</summary>
      <div class="panel">
        <p>${where === 'tab' ? words.holdTab : words.holdDevice}</p>
        <p><strong>${words.holdShared}</strong></p>
        <button
          type="button"
          class="button main"
          @click=${() => {
            // Also where they are in what they opened before they chose this.
            const now = (held.last = progress.plan.items.reduce((all, { id }) => reached(all, id, player), progress));
            held.on = put(host, held, now, fragment);
            if (!held.on) erase(where, keyOf(now));
            held.status = held.on ? 'held' : 'heldNot';
            change(() => now);
          }}
        >
          ${words.holdHere}
        </button>
      </div>
    </details>`;
}

/** The visitor moved on in the module of an item: their place in it is kept with the plan. */
export function follow({ host, player, change }: Around, item: string): void {
  if (heldBy(host).on) change((now) => reached(now, item, player));
}

/** With their place in the module of an item, where it is open. */
function reached(progress: PlanProgress, item: string, player: Around['player']): PlanProgress {
  const place = player(item)?.progress;
  return place ? reach(progress, item, stateOf(place, today())) : progress;
}
