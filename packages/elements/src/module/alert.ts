import { html, nothing } from 'lit';
import { alertAt, type Progress } from '@kith/model/player.js';
import { emergency } from '../shared/fallback.js';
import { hostUrl } from '../shared/host-url.js';
import { directionOf } from '../shared/localize.js';
import { registry } from '../shared/registry.js';
import { blocks } from '../shared/text.js';
import type { PartContext, Player } from './part.js';
import { scaleEnglish } from './scale.strings.js';

/** What an answer set off in one player, for as long as it is on the page. Never said to anyone but the person there. */
interface Memory {
  /** The answers when it was last looked: a page that opens on an old answer does not scroll by itself. */
  answers: Progress['answers'];
  /** The alerts that hold and were brought to the person's eyes. */
  readonly shown: Set<string>;
  /** Those of them that the person put away. */
  readonly away: Set<string>;
}
const memories = new WeakMap<Player, Memory>();

/** The steps whose answers count here: this one, and a choice that led here, as its answer is given by going on. */
const stepsThatCount = ({ module, at, trail }: Progress): string[] => {
  const before = module.steps.find(({ id }) => id === trail.at(-1));
  return before?.kind === 'choice' ? [at, before.id] : [at];
};

/** By a key of its own, each of the module's alerts that holds because of an answer that counts here: where it leads. */
const moduleAlerts = (progress: Progress): [key: string, go: string][] =>
  stepsThatCount(progress).flatMap((stepId) =>
    (progress.module.alerts ?? []).flatMap((alert, index): [string, string][] =>
      alertAt({ ...progress, module: { ...progress.module, alerts: [alert] } }, stepId)
        ? [[`${stepId} ${index}`, alert.go]]
        : [],
    ),
  );

/** What an answer sets off. */
export interface Alarm {
  /** Says to a screen reader that a person was brought. To be drawn always, in one place. */
  readonly said: unknown;
  /** The people, or the way back to them; nothing where no alert holds. */
  readonly panel: unknown;
  /** Whether an answer has just set off an alert that did not hold before. */
  readonly news: boolean;
}

/**
 * Brings a person where an answer asks for one. To be asked with every drawing of a step that can be answered.
 * @param own - keys of alerts of the step's own that hold, those of a scale
 */
export function alarm(around: PartContext, own: readonly string[] = []): Alarm {
  const { player, progress, lang, dir } = around;
  const { answers, module } = progress;
  const strings = { ...scaleEnglish, ...around.strings };
  const alerts = moduleAlerts(progress);
  const holding = [...alerts.map(([key]) => key), ...own.map((key) => `${progress.at} own ${key}`)];

  const memory = memories.get(player) ?? { answers, shown: new Set(), away: new Set() };
  memories.set(player, memory);
  const { shown, away } = memory;
  const counts = stepsThatCount(progress);
  for (const key of shown)
    if (counts.includes(key.split(' ', 1)[0]!) && !holding.includes(key)) {
      shown.delete(key);
      away.delete(key);
    }
  const news = memory.answers !== answers && holding.some((key) => !shown.has(key));
  memory.answers = answers;
  for (const key of holding) shown.add(key);
  const open = holding.some((key) => !away.has(key));
  if (news) void bringIntoView(player);

  const toggle = (): void => {
    for (const key of holding)
      if (open) away.add(key);
      else away.delete(key);
    player.requestUpdate();
  };
  const said = html`<p class="said" aria-live="polite" lang=${lang} dir=${dir}>
    ${open ? strings.alertSaid : nothing}
  </p>`;
  const panel = holding.length
    ? html`<div class="alarm ${open ? 'open' : ''}" lang=${lang} dir=${dir}>
        ${open ? people() : nothing}
        <button type="button" class="button" @click=${toggle}>${open ? strings.alertPut : strings.alertAgain}</button>
      </div>`
    : nothing;
  return { said, panel, news };

  function people(): unknown {
    const go = module.steps.find(({ id }) => id === alerts[0]?.[1]);
    const signpost = go?.kind === 'signpost' ? go : module.steps.find(({ kind }) => kind === 'signpost');
    const list = (signpost?.kind === 'signpost' ? signpost.people : module.rest?.people) ?? [];
    const here = hostUrl(registry.config.talk);
    return html`<p class="h2" role="heading" aria-level=${around.text.level}>${strings.alertTitle}</p>
      <p>${strings.alertText}</p>
      <slot name="talk">${here ? html`<p><a href=${here}>${strings.talkHere}</a></p>` : nothing}</slot>
      <ul class="people" lang=${module.lang} dir=${directionOf(module.lang)}>
        ${list.map((person) => html`<li>${blocks(person.text, around.text)}</li>`)}
      </ul>
      ${
        go && go !== signpost && go.id !== progress.at
          ? html`<p>
              <button type="button" class="button main" lang=${module.lang} @click=${() => around.text.go!(go.id)}>
                ${go.title}
              </button>
            </p>`
          : nothing
      }
      ${emergency(strings.danger)}`;
  }
}

/** On a phone the part may be longer than the screen. The focus stays where it is. */
async function bringIntoView({ updateComplete, renderRoot }: Player): Promise<void> {
  await updateComplete;
  // WebKit scrolls to what has the focus before it next draws, and would undo this.
  await new Promise(requestAnimationFrame);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  renderRoot.querySelector('.alarm')?.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' });
}

/** Below any part of a step but a scale, which has its own. */
export function alert(around: PartContext): unknown {
  const { said, panel } = alarm(around);
  return html`${said}${panel}`;
}
