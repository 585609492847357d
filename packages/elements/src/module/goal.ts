import { html, nothing, type TemplateResult } from 'lit';
import type { Goal } from '@kith/model/answer.js';
import type { Phrasing } from '@kith/model/text.js';
import { focusOn, given, type More, type Of, own, ticks, writing } from './inputs.js';
import { row } from './rate.js';

/** More are seldom done. */
const MOST = 3;

const plain = (nodes: readonly Phrasing[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : ' ')).join('');

/** What may be said about a goal; all of it may be left out. */
function card(around: More, id: string, goal: Goal, change: (goal: Goal) => void): TemplateResult {
  const { strings, lang, dir } = around;
  const { by = '', confidence } = goal;
  const ends = [strings.goalLow, strings.goalHigh] as const;
  const ask = (what: 'importance' | 'confidence', words: string): TemplateResult =>
    html`<fieldset>
      <legend>${words}</legend>
      ${row(around, `${id}-${what}`, goal[what], ends, (number) => {
        const { [what]: _, ...others } = goal;
        change(number === undefined ? others : { ...others, [what]: number });
        if (number === undefined) void focusOn(around, `[name=${id}-${what}]`);
      })}
    </fieldset>`;
  return html`<div lang=${lang} dir=${dir}>
    <p id="${id}-by">${strings.goalBy}</p>
    <p class="row">
      ${strings.goalSoon.map(
        (soon) =>
          html`<button
            type="button"
            class="chip"
            aria-pressed=${by === soon}
            aria-describedby="${id}-by"
            @click=${() => change({ ...goal, by: by === soon ? '' : soon })}
          >
            ${soon}
          </button>`,
      )}
    </p>
    ${writing(around, 1, [`${id}-by`], by, (words) => change({ ...goal, by: words }))}
    <details>
      <summary>${strings.goalMore}</summary>
      ${ask('importance', strings.goalMatters)} ${ask('confidence', strings.goalSure)}
    </details>
    <div aria-live="polite">${(confidence ?? 10) < 5 ? html`<p class="hint">${strings.goalSmaller}</p>` : nothing}</div>
  </div>`;
}

/** Suggestions are ticked where they stand, each with its card under it; those of their own come after. */
export function goal(step: Of<'goal'>, around: More): TemplateResult {
  const { strings, lang, dir, player } = around;
  const { goals } = given<'goal'>(around, { goals: [] });
  const give = (changed: readonly Goal[]): void => around.answer({ goals: changed });
  const without = (one: Goal | undefined): Goal[] => goals.filter((other) => other !== one);
  const change =
    (one: Goal) =>
    (to: Goal): void =>
      give(goals.map((other) => (other === one ? to : other)));
  const written = goals.filter(({ from }) => !from);
  const full = goals.length >= MOST;
  const picked = (id: string): Goal | undefined => goals.find(({ from }) => from === id);

  const words = (id: string, one: Goal | undefined, label: string): unknown =>
    player.mode
      ? nothing
      : html`<p id="${id}-words" lang=${lang} dir=${dir}>${label}</p>
          ${writing(around, 2, [`${id}-words`], one?.text ?? '', (text) => {
            if (!one) give([...goals, { text }]);
            // The last of their own turns back into the empty place after it.
            else
              give(!text && one === written.at(-1) ? without(one) : goals.map((o) => (o === one ? { ...o, text } : o)));
          })}`;

  return html`<fieldset aria-labelledby="heading" aria-describedby="body hint">
      <p class="quiet" id="hint" lang=${lang} dir=${dir}>${strings.goalPick}</p>
      ${ticks(
        around,
        step.suggestions.filter(({ id }) => !full || picked(id)),
        goals.flatMap(({ from }) => from ?? []),
        (id, on) => {
          const { text } = step.suggestions.find((one) => one.id === id)!;
          give(on ? [...goals, { text: plain(text), from: id }] : without(picked(id)));
        },
        ({ id }) => {
          const one = picked(id);
          return one
            ? html`<div class="goal">${words(id, one, strings.goalWords)} ${card(around, id, one, change(one))}</div>`
            : nothing;
        },
      )}
    </fieldset>
    ${[...written, ...(full || player.mode ? [] : [undefined])].map(
      (one, index) =>
        html`<div class="part">
          ${words(`own-${index}`, one, strings.goalOwn)}
          ${
            one
              ? html`<div class="goal">${card(around, `own-${index}`, one, change(one))}</div>
                  <button
                    type="button"
                    class="link"
                    lang=${lang}
                    dir=${dir}
                    aria-describedby="own-${index}-words"
                    @click=${() => {
                      give(without(one));
                      void focusOn(around, '#heading');
                    }}
                  >
                    ${strings.remove}
                  </button>`
              : nothing
          }
        </div>`,
    )}
    <div aria-live="polite">${full ? own(around, strings.goalFull) : nothing}</div>
    ${player.mode ? own(around, strings.ownTogether, 'say') : own(around, strings.private)}`;
}
