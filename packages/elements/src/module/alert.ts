import { html, nothing } from 'lit';
import { alertsAt, type Progress } from '@kith/model/player.js';
import { called } from './call.js';
import type { PartContext, Player } from './part.js';
import { scaleEnglish } from './scale.strings.js';

/** What answers set off in one player, for as long as it is on the page. Never said to anyone but the person there. */
interface Memory {
  /** As they were last; nothing before the first drawing, which may come after an answer, as this chunk may. */
  answers?: Progress['answers'];
  /** The step at which people are shown, and said to be. */
  open?: string | false;
  /** Alerts that hold and were brought to the person's eyes, and whether they put them away. */
  readonly away: Map<string, boolean>;
  /** The part of the step whose answer set one off last. */
  by?: string | undefined;
}
const memories = new WeakMap<Player, Memory>();

/** What an answer sets off. */
export interface Alarm {
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
  const { player, progress, text, lang, dir } = around;
  const { answers, at, module, trail } = progress;
  const strings = { ...scaleEnglish, ...around.strings };

  // A choice is answered by going on: what it sets off is shown where it leads.
  const before = module.steps.find(({ id }) => id === trail.at(-1));
  const counts = [at, ...(before?.kind === 'choice' ? [before.id] : [])];
  let go: string | undefined;
  const holding = own.map((index) => `${at} scale ${index}`);
  for (const stepId of counts)
    for (const one of alertsAt(progress, stepId)) {
      go ??= one.go;
      holding.push(`${stepId} ${module.alerts!.indexOf(one)}`);
    }

  const memory: Memory = memories.get(player) ?? { away: new Map() };
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
  memory.open = open && at;

  const toggle = (): void => {
    put(open);
    player.requestUpdate();
  };
  return {
    by: memory.by,
    panel: holding[0]
      ? html`<div class="alarm ${open ? 'note' : ''}" lang=${lang} dir=${dir}>
          ${
            open
              ? html`<p class="h2" role="heading" aria-level=${text.level}>${strings.alertTitle}</p>
                  <p>${strings.alertText}</p>
                  ${called(around, go)}`
              : nothing
          }
          <button type="button" class="button" @click=${toggle}>${open ? strings.alertPut : strings.talk}</button>
        </div>`
      : nothing,
  };
}

/** Of people who fill more than the screen, the first. The focus stays where it is. */
async function bringIntoView({ updateComplete, renderRoot }: Player): Promise<void> {
  await updateComplete;
  // WebKit scrolls to what has the focus before it next draws, and would undo this.
  await new Promise(requestAnimationFrame);
  const people = renderRoot.querySelector<HTMLElement>('.alarm');
  people?.scrollIntoView({ block: people.offsetHeight + 40 > innerHeight ? 'start' : 'nearest' });
}

/** Below any part of a step but a scale, which has its own. */
export const alert = (around: PartContext): unknown => alarm(around).panel;

/** What a screen reader is told when people have come. */
export const said = ({ player, progress, strings }: PartContext): string | undefined =>
  memories.get(player)?.open === progress.at ? { ...scaleEnglish, ...strings }.alertTitle : undefined;
