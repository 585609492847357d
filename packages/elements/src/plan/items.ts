import { html, nothing, type TemplateResult } from 'lit';
import type { PlanItem } from '@kith/model/plan-document.js';
import { isDoable, jot, tick } from '@kith/model/plan-progress.js';
import { mostWords } from '@kith/model/rules.js';
import { planUrl } from '@kith/model/url.js';
import type { Around } from './around.js';

/** Words of a person's, in whatever language they wrote. */
export const theirs = (words: string | undefined, look = ''): unknown =>
  words ? html`<p class="written ${look}" dir="auto">${words}</p>` : nothing;

/** What opens and shuts the module of an item. */
export interface Playing {
  /** Whether this page vouches for the site that it is on. */
  vouched(url: string): boolean;
  isOpen(id: string): boolean;
  /** Something to play it with, where it has been opened. */
  draw(item: Extract<PlanItem, { kind: 'module' }>): unknown;
  toggle(id: string): void;
}

function when(item: PlanItem, { strings }: Around): unknown {
  if (item.kind === 'note') return nothing;
  const { by } = item;
  const [day, time] = item.kind === 'meeting' ? [item.day, item.time] : [];
  const on = day && (time ? strings.at(strings.date(day), time) : strings.date(day));
  return [on ?? time, by && strings.by(strings.date(by))].map((words) => (words ? html` · ${words}` : nothing));
}

/** The way to something that is elsewhere. It always says where it leads. */
function way(item: PlanItem, around: Around, playing: Playing): unknown {
  const { strings } = around;
  const url = item.kind !== 'task' && item.kind !== 'note' && item.url && planUrl(item.url, location.href);
  if (!url) return nothing;
  if (item.kind === 'module' && playing.vouched(url)) {
    const open = playing.isOpen(item.id);
    return html`<button
        type="button"
        class="button ${open ? '' : 'main'}"
        aria-expanded=${open}
        aria-describedby="title-${item.id}"
        @click=${() => playing.toggle(item.id)}
      >
        ${open ? strings.close : around.progress.modules.has(item.id) ? strings.carryOn : strings.start}
      </button>
      ${playing.draw(item)}`;
  }
  const { host } = new URL(url);
  return html`<a
      class="button"
      href=${url}
      target="_blank"
      rel="noopener noreferrer"
      aria-describedby="title-${item.id}"
      >${strings.go(`\u2066${host.replace(/^www\./, '')}\u2069`)}</a
    >
    ${playing.vouched(url) ? nothing : html`<p class="quiet">${strings.elsewhere}</p>`}`;
}

/** One item, with what can be done about it. */
export function draw(item: PlanItem, around: Around, playing: Playing): TemplateResult {
  const { strings, level, progress, change } = around;
  const kind = html`<p class="quiet">${strings[item.kind]}${when(item, around)}</p>`;
  if (!isDoable(item)) return html`<li>${kind}${theirs(item.text, 'quote')}</li>`;
  const { id, title, note } = item;
  const organisation = 'organisation' in item && item.organisation;
  const done = progress.done.includes(id);
  return html`<li class=${done ? 'done' : ''}>
    ${kind}
    <div id="title-${id}" role="heading" aria-level=${level} dir="auto">${title}</div>
    ${organisation ? html`<p class="quiet">${strings.from(`\u2068${organisation}\u2069`)}</p>` : nothing}
    ${theirs(note, 'quote')} ${way(item, around, playing)}
    <div class="row">
      <label class="tick"
        ><input
          type="checkbox"
          aria-describedby="title-${id}"
          .checked=${done}
          @change=${({ target }: Event) => change((now) => tick(now, id, (target as HTMLInputElement).checked))}
        /><span>${strings.done}</span></label
      >
      <details>
        <summary aria-describedby="title-${id}">${strings.own}</summary>
        <textarea
          dir="auto"
          rows="3"
          maxlength=${mostWords}
          aria-label=${strings.own}
          aria-describedby="title-${id}"
          .value=${progress.notes.get(id) ?? ''}
          @input=${({ target }: Event) => change((now) => jot(now, id, (target as HTMLTextAreaElement).value))}
        ></textarea>
        <p class="quiet">${strings.ownNote}</p>
      </details>
    </div>
  </li>`;
}
