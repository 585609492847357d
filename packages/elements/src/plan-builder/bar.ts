import { html, type TemplateResult } from 'lit';
import type { View } from './view.js';

/** What of the builder is shown: the making, the handing over, how the family will see it. */
export type At = 'make' | 'hand' | 'see';

/** Undo and redo, how much is in the plan, and where one goes from here. It stays in sight. */
export function bar(view: View, now: At, go: (at: At, focus: string) => void): TemplateResult {
  const { host, strings, drafts } = view;
  const { past, future, draft } = drafts.drafting;
  const count = draft.items.length;
  const button = (id: string, words: string, off: boolean, act: () => void, sign = words): TemplateResult =>
    html`<button
      type="button"
      class=${id === 'hand' ? 'button main' : 'small'}
      id=${id}
      aria-label=${words}
      title=${words}
      aria-disabled=${String(off)}
      @click=${() => off || act()}
    >
      ${sign}
    </button>`;
  const jump = (event: Event): void => {
    event.preventDefault();
    const plan = host.renderRoot.querySelector<HTMLElement>('#plan')!;
    plan.scrollIntoView();
    plan.focus({ preventScroll: true });
  };
  return html`<div class="bar" role="group" aria-labelledby="title">
    ${button('undo', strings.undo, !past.length, () => drafts.undo(strings), '↶')}
    ${button('redo', strings.redo, !future.length, () => drafts.redo(strings), '↷')}
    ${
      now === 'make'
        ? [
            html`<a class="count" href="#plan" @click=${jump}>${strings.plan}: ${strings.things(count)}</a>`,
            button('see', strings.see, !count, () => go('see', '#back')),
            button('hand', strings.hand, !count, () => go('hand', '#handing')),
          ]
        : button('back', strings.back, false, () => go('make', '#plan'))
    }
  </div>`;
}
