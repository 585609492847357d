import { html, nothing, type TemplateResult } from 'lit';
import { alertAt, type Progress } from '@kith/model/player.js';
import { emergency } from '../shared/fallback.js';
import { hostUrl } from '../shared/host-url.js';
import { directionOf } from '../shared/localize.js';
import { registry } from '../shared/registry.js';
import { blocks } from '../shared/text.js';
import type { PartContext, Player } from './part.js';
import { scaleEnglish } from './scale.strings.js';

/** What answers set off in one player, for as long as it is on the page. Never said to anyone but the person there. */
interface Memory {
  /** As they were last: a page that opens on an old answer does not scroll by itself. */
  answers: Progress['answers'];
  /** Alerts that hold and were brought to the person's eyes, and whether they put them away. */
  readonly away: Map<string, boolean>;
  /** The part of the step whose answer set one off last. */
  by?: string | undefined;
}
const memories = new WeakMap<Player, Memory>();

/** What an answer sets off. */
export interface Alarm {
  /** Says to a screen reader that a person was brought. To be drawn always, in one place. */
  readonly said: unknown;
  /** The people, or the way back to them; nothing where no alert holds. */
  readonly panel: unknown;
  /** The part of the step whose answer set it off. */
  readonly by: string | undefined;
}

/**
 * Brings a person where an answer asks for one. To be asked with every drawing of a step that can be answered.
 * @param own - alerts of a scale at this step that hold, by their place
 * @param last - the part of the step that was answered last
 */
export function alarm(around: PartContext, own: readonly number[] = [], last?: string): Alarm {
  const { player, progress, lang, dir } = around;
  const { answers, at, module, trail } = progress;
  const strings = { ...scaleEnglish, ...around.strings };

  // A choice is answered by going on: what it sets off is shown where it leads.
  const before = module.steps.find(({ id }) => id === trail.at(-1));
  const counts = [at, ...(before?.kind === 'choice' ? [before.id] : [])];
  let go: string | undefined;
  const holding = own.map((index) => `${at} scale ${index}`);
  for (const stepId of counts)
    for (const [index, one] of (module.alerts ?? []).entries())
      if (alertAt({ ...progress, module: { ...module, alerts: [one] } }, stepId)) {
        go ??= one.go;
        holding.push(`${stepId} ${index}`);
      }

  const memory: Memory = memories.get(player) ?? { answers, away: new Map() };
  memories.set(player, memory);
  const { away } = memory;
  for (const key of away.keys()) if (counts.includes(key.split(' ', 1)[0]!) && !holding.includes(key)) away.delete(key);
  if (memory.answers !== answers && holding.some((key) => !away.has(key))) {
    memory.by = last;
    void bringIntoView(player);
  }
  memory.answers = answers;
  const open = holding.some((key) => !away.get(key));
  const put = (off: boolean): void => holding.forEach((key) => away.set(key, off));
  put(!open);

  const toggle = (): void => {
    put(open);
    player.requestUpdate();
  };
  return {
    by: memory.by,
    said: html`<p class="heard" aria-live="polite" lang=${lang}>${open ? strings.alertTitle : nothing}</p>`,
    panel: holding[0]
      ? html`<div class="alarm ${open ? 'note' : ''}" lang=${lang} dir=${dir}>
          ${open ? people(around, strings, go) : nothing}
          <button type="button" class="button" @click=${toggle}>${open ? strings.alertPut : strings.talk}</button>
        </div>`
      : nothing,
  };
}

/** Those of the step that the alert names, else those of the module's signpost, and the host's own. */
function people(
  { progress, text }: PartContext,
  strings: typeof scaleEnglish & PartContext['strings'],
  go?: string,
): TemplateResult {
  const { steps, lang, rest } = progress.module;
  const named = steps.find(({ id }) => id === go);
  const signpost = [named, ...steps].find((step) => step?.kind === 'signpost');
  const here = hostUrl(registry.config.talk);
  return html`<p class="h2" role="heading" aria-level=${text.level}>${strings.alertTitle}</p>
    <p>${strings.alertText}</p>
    <slot name="talk">${here ? html`<p><a href=${here}>${strings.talkHere}</a></p>` : nothing}</slot>
    <div lang=${lang} dir=${directionOf(lang)}>
      ${(signpost?.people ?? rest?.people)?.map((person) => blocks(person.text, text))}
      ${named && html`<button type="button" class="link" @click=${() => text.go!(named.id)}>${named.title}</button>`}
    </div>
    ${emergency(strings.danger)}`;
}

/** On a phone the part may be longer than the screen. The focus stays where it is. */
async function bringIntoView({ updateComplete, renderRoot }: Player): Promise<void> {
  await updateComplete;
  // WebKit scrolls to what has the focus before it next draws, and would undo this.
  await new Promise(requestAnimationFrame);
  renderRoot.querySelector('.alarm')?.scrollIntoView({ block: 'nearest' });
}

/** Below any part of a step but a scale, which has its own. */
export function alert(around: PartContext): TemplateResult {
  const { said, panel } = alarm(around);
  return html`${said}${panel}`;
}
