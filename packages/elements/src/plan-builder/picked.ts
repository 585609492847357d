import { html, nothing, type TemplateResult } from 'lit';
import type { PlanItem } from '@kith/model/plan-document.js';
import { plainWords, setItem } from '@kith/model/plan-draft.js';
import { titleOf } from './draft-controller.js';
import { drag } from './drag.js';
import { suspects } from './suspects.js';
import { short, theirs, type View } from './view.js';

/** What the list of what is in the plan is drawn with. */
export interface Picked extends View {
  /** The id of the item that is written in now. */
  readonly open: string | undefined;
  toggleOpen(id: string): void;
}

/** What is known of an item, in one line. */
function facts({ strings, shelf }: Picked, item: PlanItem): unknown[] {
  const thing = 'url' in item && item.url ? shelf.at(item.url) : undefined;
  return [
    strings[item.kind],
    'organisation' in item && item.organisation && html`<bdi>${item.organisation}</bdi>`,
    item.kind === 'module' &&
      item.steps &&
      strings.someSteps(item.steps.length, thing?.steps?.length ?? item.steps.length),
    item.kind === 'meeting' && strings.at(item.day ? strings.date(item.day) : '', item.time ?? ''),
    'by' in item && item.by && strings.on(strings.date(item.by)),
  ]
    .filter(Boolean)
    .flatMap((fact, at) => (at ? [' · ', fact] : [fact]));
}

/** The steps of a module, each to be taken or left. */
function steps({ strings, shelf, drafts }: Picked, item: PlanItem): TemplateResult | typeof nothing {
  const all = item.kind === 'module' ? shelf.at(item.url)?.steps : undefined;
  if (item.kind !== 'module' || !all || all.length < 2) return nothing;
  const chosen = item.steps ?? all.map(({ id }) => id);
  const set = (id: string, on: boolean): void => {
    const now = all.map((step) => step.id).filter((one) => (one === id ? on : chosen.includes(one)));
    // All of them, and none of them, is the whole module.
    const some = now.length && now.length < all.length ? now : undefined;
    drafts.set(setItem(drafts.draft, item.id, { steps: some }));
  };
  return html`<fieldset>
    <legend>${strings.steps}</legend>
    ${all.map(
      ({ id, title }) =>
        html`<label class="tick"
          ><input
            type="checkbox"
            .checked=${chosen.includes(id)}
            @change=${({ target }: Event) => set(id, (target as HTMLInputElement).checked)}
          />${theirs(title, drafts.draft.lang)}</label
        >`,
    )}
  </fieldset>`;
}

/** Fields for a note, a day, a time, some steps. */
function fields(view: Picked, item: PlanItem): TemplateResult {
  const { strings, drafts } = view;
  const { draft } = drafts;
  const field = (name: string, type: string, label: string, value = ''): TemplateResult =>
    html`<label class="field"
      >${label}<input
        type=${type}
        .value=${value}
        @input=${({ target }: Event) => drafts.write(item, name, (target as HTMLInputElement).value)}
    /></label>`;
  const [name, value] = item.kind === 'note' ? ['text', item.text] : ['note', item.note ?? ''];
  // What is written by hand can be written anew; what is from a catalogue is called as it is there.
  const title = item.kind === 'task' || (item.kind === 'meeting' && !item.url) ? item.title : undefined;
  const writing =
    (into: string) =>
    ({ target }: Event): void => {
      const { value: typed } = target as HTMLTextAreaElement;
      // A note or a task without words would be no item at all.
      if (into === 'note' || plainWords(typed)) drafts.write(item, into, typed);
    };
  return html`<div class="fields" id="fields">
    ${
      title === undefined
        ? nothing
        : html`<label class="field"
            >${item.kind === 'task' ? strings.whatTask : strings.whatMeeting}<input
              type="text"
              maxlength="300"
              dir="auto"
              autocomplete="off"
              .value=${title}
              @input=${writing('title')}
              aria-describedby="suspects"
          /></label>`
    }
    <label class="field"
      >${strings.noteFor}<textarea
        rows="3"
        maxlength="1000"
        dir="auto"
        .value=${value}
        @input=${writing(name)}
        aria-describedby="suspects"
      ></textarea>
    </label>
    <div id="suspects" role="status">${suspects(strings, draft, [title, value])}</div>
    ${steps(view, item)}
    <div class="pair">
      ${
        item.kind === 'meeting'
          ? [field('day', 'date', strings.day, item.day), field('time', 'time', strings.time, item.time)]
          : item.kind === 'note'
            ? nothing
            : field('by', 'date', strings.by, item.by)
      }
    </div>
  </div>`;
}

function row(view: Picked, item: PlanItem, at: number): TemplateResult {
  const { host, strings, drafts, level, open } = view;
  const { draft } = drafts;
  const title = titleOf(item);
  const isOpen = open === item.id;
  const step = (by: number): void => {
    drafts.move(item, at + by, strings);
    view.focus(`[data-id="${item.id}"] .${by < 0 ? 'up' : 'down'}`);
  };
  const mover = (by: number, name: string, label: string, sign: string, end: boolean): TemplateResult =>
    html`<button
      type="button"
      class="small ${name}"
      aria-label=${label}
      aria-disabled=${String(end)}
      @click=${() => step(by)}
    >
      ${sign}
    </button>`;
  return html`<li data-id=${item.id} class="item">
    <span
      class="grip"
      aria-hidden="true"
      title=${strings.drag}
      @pointerdown=${(event: PointerEvent) =>
        drag(event, host, item.id, (to) => drafts.move(item, to, strings, `drag ${item.id}`))}
      >⠿</span
    >
    <div class="what">
      <div class="name" role="heading" aria-level=${level + 1}>${theirs(title, draft.lang)}</div>
      <p class="quiet">${facts(view, item)}</p>
      ${item.kind !== 'note' && item.note && !isOpen ? html`<p class="said">${theirs(item.note, draft.lang)}</p>` : nothing}
    </div>
    <div class="row">
      ${mover(-1, 'up', strings.up(short(title)), '↑', at === 0)}
      ${mover(1, 'down', strings.down(short(title)), '↓', at === draft.items.length - 1)}
      <button
        type="button"
        class="small change"
        aria-expanded=${String(isOpen)}
        aria-label=${strings.changeThis(short(title))}
        @click=${() => view.toggleOpen(item.id)}
      >
        ${strings.change}
      </button>
      <button
        type="button"
        class="small"
        aria-label=${strings.takeThis(short(title))}
        @click=${() => {
          drafts.remove(item, strings);
          view.focus('#plan');
        }}
      >
        ${strings.take}
      </button>
    </div>
    ${isOpen ? fields(view, item) : nothing}
  </li>`;
}

/** What is in the plan, in its order. */
export const picked = (view: Picked): TemplateResult =>
  html`<ol class="items" role="list">
    ${view.drafts.draft.items.map((item, at) => row(view, item, at))}
  </ol>`;
