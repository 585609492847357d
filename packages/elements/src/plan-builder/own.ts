import { html, nothing, type TemplateResult } from 'lit';
import { type NewItem, plainWords } from '@kith/model/plan-draft.js';
import type { View } from './view.js';

export type Own = 'task' | 'note' | 'meeting';

/** What is written by hand into a plan, which no catalogue has. */
export interface Owning extends View {
  readonly own: Own | undefined;
  begin(own: Own | undefined): void;
}

/** Buttons for something to do, a note, a meeting; and the field for the one that was pressed. */
export function own(view: Owning): TemplateResult {
  const { strings, drafts, own: now } = view;
  const kinds: readonly [Own, string, string][] = [
    ['task', strings.ownTask, strings.whatTask],
    ['note', strings.ownNote, strings.whatNote],
    ['meeting', strings.ownMeeting, strings.whatMeeting],
  ];
  const done = (focus: string): void => {
    view.begin(undefined);
    view.focus(focus);
  };
  const put = (event: Event): void => {
    event.preventDefault();
    const words = plainWords((event.target as HTMLFormElement).querySelector('input')!.value);
    if (!words || !now) return;
    const item: NewItem = now === 'note' ? { kind: now, text: words } : { kind: now, title: words };
    drafts.add(item, strings);
    done(`.own-${now}`);
  };
  return html`<div class="row">
      ${kinds.map(
        ([kind, label]) =>
          html`<button
            type="button"
            class="small own-${kind}"
            aria-expanded=${String(now === kind)}
            @click=${() => {
              view.begin(kind);
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
              >${kinds.find(([kind]) => kind === now)![2]}<input
                type="text"
                maxlength="300"
                dir="auto"
                autocomplete="off"
            /></label>
            <div class="row">
              <button type="submit" class="button main">${strings.add}</button>
              <button type="button" class="small" @click=${() => done(`.own-${now}`)}>${strings.cancel}</button>
            </div>
          </form>`
        : nothing
    }`;
}
