import { html, nothing, type TemplateResult } from 'lit';
import { type NewItem, plainWords } from '@kith/model/plan-draft.js';
import { suspects } from './suspects.js';
import type { View } from './view.js';

type Kind = 'task' | 'note' | 'meeting';

/** What is being written: of which kind, and how far. */
export interface Own {
  readonly kind: Kind;
  readonly typed: string;
}

/** What is written by hand into a plan, which no catalogue has. */
export interface Owning extends View {
  readonly own: Own | undefined;
  write(own: Own | undefined): void;
}

/** Buttons for something to do, a note, a meeting; and the field for the one that was pressed. */
export function own(view: Owning): TemplateResult {
  const { strings, drafts, own: now } = view;
  const kinds: readonly [Kind, string, string][] = [
    ['task', strings.ownTask, strings.whatTask],
    ['note', strings.ownNote, strings.whatNote],
    ['meeting', strings.ownMeeting, strings.whatMeeting],
  ];
  const done = (focus: string): void => {
    view.write(undefined);
    view.focus(focus);
  };
  const put = (event: Event): void => {
    event.preventDefault();
    const words = now && plainWords(now.typed);
    if (!words) return;
    const { kind } = now;
    const item: NewItem = kind === 'note' ? { kind, text: words } : { kind, title: words };
    drafts.add(item, strings);
    done(`.own-${kind}`);
  };
  return html`<div class="row">
      ${kinds.map(
        ([kind, label]) =>
          html`<button
            type="button"
            class="small own-${kind}"
            aria-expanded=${String(now?.kind === kind)}
            @click=${() => {
              view.write({ kind, typed: '' });
              view.focus('.own input');
            }}
          >
            ${label}
          </button>`,
      )}
    </div>
    ${
      now
        ? html`<form class="own" @submit=${put}>
            <label class="field"
              >${kinds.find(([kind]) => kind === now.kind)![2]}<input
                type="text"
                maxlength="300"
                dir="auto"
                autocomplete="off"
                aria-describedby="own-suspects"
                .value=${now.typed}
                @input=${({ target }: Event) => view.write({ ...now, typed: (target as HTMLInputElement).value })}
            /></label>
            <div id="own-suspects" role="status">${suspects(strings, drafts.draft, [now.typed])}</div>
            <div class="row">
              <button type="submit" class="button main">${strings.add}</button>
              <button type="button" class="small" @click=${() => done(`.own-${now.kind}`)}>${strings.cancel}</button>
            </div>
          </form>`
        : nothing
    }`;
}
